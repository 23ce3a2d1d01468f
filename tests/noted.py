"""Notes to escalations as tables of their values: built to forwards, read, and scored by the judge's rules."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import click

from mailflow.inspection import inspect
from tests.judge import NO_FACT, POLICY
from tests.judge_values import RIGHT, has_words, says, shown

HERE = Path(__file__).parent / "noted"


def forwarded(row: dict[str, Any]) -> bytes:
    """The mail of a row as a forward from a colleague."""
    at = datetime.fromisoformat(row["at"])
    mail = EmailMessage()
    mail["From"], mail["To"] = "Robin Sayer <robin@example.com>", "escalations@example.com"
    mail["Subject"], mail["Date"] = "Fwd: Hello", format_datetime(at)
    head = f"From: {row['who']}\nDate: {at:%a, %d %b %Y at %H:%M}\nSubject: Hello\nTo: Support <support@example.com>"
    mail.set_content(
        f"{row['note'].strip()}\n\n---------- Forwarded message ---------\n{head}\n\n\n{row['mail'].strip()}\n"
    )
    return bytes(mail)


def outcomes(path: Path) -> Iterator[tuple[str, str, str, object, object]]:
    """For each field of each row of a table: mail, field, how it ended, wanted, got."""
    for row in tomllib.loads(path.read_text("utf-8"))["mail"]:
        seen = inspect(row["name"], forwarded(row), POLICY)
        facts = {key: shown(key, found.value) for key, found in seen.case.fields.items() if found.state not in NO_FACT}
        read = {key: value for key, value in facts.items() if value not in (None, "", [], {})}
        for key, wanted in row["fields"].items():
            got = read.get(key)
            right = RIGHT.get(key, has_words)(got, wanted, seen.case.opened_at) if got is not None else False
            yield row["name"], key, "right" if right else "gap" if got is None else "wrong", wanted, got
        yield from ((row["name"], key, "false", None, read[key]) for key in row["unsaid"] if key in read)
        for trap in row.get("traps", []):
            if trap["field"] in read and says(trap["field"], read[trap["field"]], trap["text"]):
                yield row["name"], trap["field"], "trap", f"not {trap['text']}", read[trap["field"]]


def shares(ends: Counter[str]) -> tuple[float, float]:
    """Recall and precision."""
    said = ends["right"] + ends["wrong"] + ends["gap"]
    read = ends["right"] + ends["wrong"] + ends["false"]
    return ends["right"] / (said or 1), ends["right"] / (read or 1)


@click.command()
@click.argument("names", nargs=-1)
def main(names: tuple[str, ...]) -> None:
    """Show what is read otherwise than labelled in the tables of these names, and the shares."""
    ends: Counter[str] = Counter()
    for path in sorted(HERE.glob("*.toml")):
        for mail, key, end, wanted, got in outcomes(path) if path.stem.startswith(names or ("",)) else ():
            ends[end] += 1
            if end != "right":
                click.echo(f"{mail}: {key} ({end})\n    wanted {wanted}\n    got    {got}")
    recall, precision = shares(ends)
    click.echo(f"recall {recall:.3f} precision {precision:.3f} {dict(ends)}")


if __name__ == "__main__":
    main()
