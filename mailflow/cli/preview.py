"""`mailflow preview`: a mail of ours from a forward in a file, or from a case of the store,
and what is wrong with it."""

import re
from pathlib import Path

import click

from mailflow.adapters.folder import write_files
from mailflow.cli.options import config_option, context_options, loaded, policy_of, shelf
from mailflow.cli.stored import store_of
from mailflow.config import Config, Shelf
from mailflow.errors import PermanentFailure
from mailflow.mail.message import parse
from mailflow.previewing import CHOICES, preview_case
from mailflow.previewing import preview as preview_mail
from mailflow.surroundings import around
from mailflow.writing.check import lint
from mailflow.writing.compose import Outgoing, Past
from mailflow.writing.pages import Pages

_CASE = re.compile(r"ESC-(\d{1,9})", re.IGNORECASE)


@click.command()
@click.argument("kind", type=click.Choice(CHOICES))
@click.argument("source", metavar="FILE|ESC-n")
@click.option("--ask", default="", metavar="FIELD,FIELD", help="A question for exactly these fields.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder for the files.")
@context_options()
@config_option()
def preview(
    kind: str,
    source: str,
    ask: str,
    out: Path,
    accounts: Path | None,
    known_issues: Path | None,
    config_path: Path | None,
) -> None:
    """Write the mail that a forward or a case would lead to, as .eml, .html and .txt, and check it. Nothing is sent.

    \b
    mailflow preview brief forwarded.eml --out looks
    mailflow preview question forwarded.eml --ask environment,deadline --out looks
    mailflow preview customer-update ESC-142 --config config.yaml --out looks
    """
    fields = tuple(name.strip() for name in ask.split(",") if name.strip())
    number = _CASE.fullmatch(source)
    if number and not Path(source).exists():
        mails = _of_case(kind, int(number[1]), loaded(config_path), fields)
    else:
        config = loaded(config_path) if config_path else None
        mails = _of_file(kind, Path(source), config, fields, shelf(config, accounts, known_issues))
    out.mkdir(parents=True, exist_ok=True)
    for mail in mails:
        _write(mail, out)


def _of_file(kind: str, file: Path, config: Config | None, fields: tuple[str, ...], known: Shelf) -> list[Outgoing]:
    if not file.is_file():
        raise click.BadParameter(
            f"{str(file)!r} is neither a file nor a case such as ESC-142.", param_hint="'FILE|ESC-n'"
        )
    raw = file.read_bytes()
    policy = config.policy if config else policy_of(raw)
    return preview_mail(kind, raw, policy, Pages(config.templates if config else None), fields, known)


def _of_case(kind: str, number: int, config: Config, fields: tuple[str, ...]) -> list[Outgoing]:
    store = store_of(config) if config.store.exists() else None
    case = store.case(number) if store else None
    if store is None or case is None:
        raise PermanentFailure(
            f"There is no case ESC-{number} in {config.store}; `mailflow status` lists the open ones."
        )
    opening = store.opening_mail(number)
    files = parse(opening).attachments if opening else ()
    beside = around(case, store, config.policy)
    past = Past(0, store.threads.conversation(number), store.reports.trail(number), files, beside)
    return preview_case(kind, case, past, config.policy, Pages(config.templates), fields)


def _write(mail: Outgoing, out: Path) -> None:
    """The files, and what is wrong with the mail, in lines."""
    path = write_files(out, mail.raw, mail.recipient.address)
    problems = [*([f"It goes out plainer than meant: {mail.fault}."] if mail.fault else []), *lint(mail.raw)]
    click.echo(f"{mail.kind} to {mail.recipient.address}: {path}")
    for problem in problems:
        click.echo(f"  {problem}", err=True)
