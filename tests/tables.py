"""Tables of notes: a line a row, its cells cut at the bars, and what is read in a note."""

from mailflow.reading.facts.facts import read_facts
from tests.facts_policy import POLICY
from tests.mails import forward


def rows(table: str) -> list[list[str]]:
    """The lines of a table, cut at their bars."""
    return [line.split("|") for line in table.strip().splitlines()]


def value(note: str, field: str) -> str:
    """What is read in a note, as text; "" for nothing."""
    found = read_facts(*forward(note, "Hello."), POLICY).findings.get(field)
    return str(found.value) if found else ""
