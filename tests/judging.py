"""What all judges of labelled mails share: a label beside its mail, a failure, and the command that prints the figures."""

import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

import click

Label = dict[str, Any]


@dataclass(frozen=True)
class Failure:
    """One thing that was read otherwise than labelled."""

    mail: str
    what: str
    wanted: object
    got: object


class Scored(Protocol):
    """Figures over a folder, whichever they are."""

    failures: list[Failure]


Figures = TypeVar("Figures", bound=Scored)


def labelled(folder: Path) -> Iterator[tuple[str, Label, bytes]]:
    """Each NAME.eml with its NAME.toml."""
    for path in sorted(folder.glob("*.toml")):
        yield path.stem, tomllib.loads(path.read_text("utf-8")), path.with_suffix(".eml").read_bytes()


def command(
    purpose: str, judge: Callable[[Path], Figures], report: Callable[[Figures], Iterable[str]]
) -> click.Command:
    """`python -m tests.… FOLDER [--fails]`."""

    @click.command(help=purpose)
    @click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
    @click.option("--fails", is_flag=True, help="Show each failure with what was wanted and got.")
    def main(folder: Path, fails: bool) -> None:
        score = judge(folder)
        for line in report(score):
            click.echo(line)
        for failure in score.failures if fails else ():
            click.echo(f"{failure.mail}: {failure.what}\n    wanted {failure.wanted}\n    got    {failure.got}")

    return main
