"""Decisions on short mails in many wordings: each file of tests/decisions says how its mails were read on the first run.

The labels were written before the rules saw the mails. A row is right when severity, tier, criteria, whom else to notify
and "handle in support" all are; the floors are what is reached.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from mailflow.cases.triage import triage
from mailflow.reading.facts.facts import read_facts
from tests.facts_policy import POLICY
from tests.mails import forward

FOLDER = Path(__file__).parent / "decisions"
FILES = sorted(path.stem for path in FOLDER.glob("*.txt"))
#: of each file, how many mails are right in every respect
RIGHT = {
    "addressed": 0.94,
    "as_colleagues_write": 0.97,
    "as_colleagues_write_again": 0.97,
    "mixed": 0.92,
    "notes_after_lunch": 0.94,
    "notes_before_leaving": 0.92,
    "notes_between_calls": 0.94,
    "notes_next_morning": 0.95,
    "seldom_words": 0.70,
    "told_as_stories": 0.86,
    "unaddressed": 0.88,
}


@dataclass(frozen=True)
class Row:
    """A mail and its label; where several values stand, each is right."""

    name: str
    severity: frozenset[str]
    tier: frozenset[str]
    criteria: frozenset[str]
    criteria_too: frozenset[str]
    told: frozenset[str]
    told_too: frozenset[str]
    support: bool
    note: str
    mail: str


def rows(name: str) -> Iterator[Row]:
    """The labelled mails of a file."""
    for block in (FOLDER / f"{name}.txt").read_text("utf-8").split("\n\n"):
        head, _, rest = block.strip().partition("\n")
        if not head.startswith("#"):
            note, _, mail = rest.partition("##")
            support, note = note.startswith("handle:"), note.removeprefix("handle:").strip()
            cells = [cell.strip() for cell in f"{head}######".split("#")]
            either = [frozenset(cell.replace("|", " ").split(" ")) for cell in cells[1:3]]
            words = [frozenset(cell.split()) for cell in cells[3:7]]
            said = "" if note == "-" else note
            sure, may, told, told_may = words
            yield Row(cells[0], either[0], either[1], sure, may, told, told_may, support, said, mail.strip())


def right(row: Row) -> bool:
    """Every decision is as labelled."""
    facts = read_facts(*forward(row.note, row.mail), POLICY)
    decided = triage(facts.findings, facts.signals, POLICY)
    found = {**facts.findings, **decided.findings}
    values = {name: found[name].value if name in found else None for name in ("severity", "target_team")}
    sets = [set(found[name].value or ()) if name in found else set() for name in ("criteria", "also_notify")]
    if row.support or decided.handle_in_support:
        return row.support and bool(decided.handle_in_support)
    return (
        str(values["severity"] or "") in row.severity
        and str(values["target_team"] or "") in row.tier
        and row.criteria <= sets[0] <= row.criteria | row.criteria_too
        and row.told <= sets[1] <= row.told | row.told_too
    )


@cache
def wrong(name: str) -> tuple[str, ...]:
    return tuple(row.name for row in rows(name) if not right(row))


@pytest.mark.parametrize("name", FILES)
def test_most_mails_are_decided_as_a_lead_would(name: str) -> None:
    count = sum(1 for _ in rows(name))
    assert count >= 20
    assert 1 - len(wrong(name)) / count >= RIGHT[name], wrong(name)


@pytest.mark.parametrize("name", FILES)
def test_no_emergency_is_called_medium(name: str) -> None:
    for row in rows(name):
        facts = read_facts(*forward(row.note, row.mail), POLICY)
        level = triage(facts.findings, facts.signals, POLICY).findings.get("severity")
        assert not (row.severity == {"critical"} and level and level.value == "medium"), row.name
