"""What goes out while nobody answers, to the end: when, to whom, and what the trail says of it. A person can check the tables."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mailflow.cases.case import Case, Status
from mailflow.cases.decide import decide
from mailflow.cases.effects import Mail, Record, SendNotice, To
from mailflow.cases.events import Ticked
from mailflow.cases.reminders import REMINDERS
from mailflow.writing.compose import kind
from tests.decided import COMPLETE, LEE, POLICY, case, forwarded, new_case, said

README = Path(__file__).parent.parent / "README.md"
#: of severity High, whose cadence is four hours of the desk's time; the desk works from 9 to 17
UNANSWERED = """
Mon 23 13:00 follow-up 1 to owner
Mon 23 13:00 customer-update 1 to sender
Tue 24 09:00 follow-up 2 to owner
Tue 24 09:00 customer-update 2 to sender, late
Tue 24 13:00 follow-up 3 to owner
Tue 24 13:00 customer-update 3 to sender, late
Wed 25 09:00 follow-up 4 to owner, lead
Wed 25 09:00 customer-update 4 to sender, desk, late
Wed 25 13:00 follow-up 5 to owner, lead, desk
Wed 25 13:00 customer-update 5 to sender, desk, late
Thu 26 09:00 follow-up 6 to owner, lead, desk
Thu 26 09:00 customer-update 6 to sender, desk, late
Thu 26 13:00 decision 6 to lead, sender, desk
Thu 26 13:15 customer-update 7 to sender, desk, late
Thu 03 13:00 decision 7 to lead, sender, desk
Thu 03 13:15 customer-update 8 to sender, desk, late
Thu 10 13:00 decision 8 to lead, sender, desk
"""
#: two hours of the clock on the wall, and once a day after the limit: nights and weekends count
CRITICAL = """
Mon 23 11:00 follow-up 1 to owner
Mon 23 11:00 customer-update 1 to sender
Mon 23 13:00 follow-up 2 to owner
Mon 23 13:00 customer-update 2 to sender, late
Mon 23 15:00 follow-up 3 to owner
Mon 23 15:00 customer-update 3 to sender, late
Mon 23 17:00 follow-up 4 to owner, lead
Mon 23 17:00 customer-update 4 to sender, desk, late
Mon 23 19:00 follow-up 5 to owner, lead, desk
Mon 23 19:00 customer-update 5 to sender, desk, late
Mon 23 21:00 follow-up 6 to owner, lead, desk
Mon 23 21:00 customer-update 6 to sender, desk, late
Mon 23 23:00 decision 6 to lead, sender, desk
Mon 23 23:15 customer-update 7 to sender, desk, late
Tue 24 23:00 decision 7 to lead, sender, desk
Tue 24 23:15 customer-update 8 to sender, desk, late
Wed 25 23:00 decision 8 to lead, sender, desk
"""
#: Lee took it at 10 and then says nothing: asked twice, then whether it is still his, then the list has it again
TAKEN = """
Mon 23 13:00 customer-update 1 to sender
Mon 23 14:00 follow-up 1 to owner
Tue 24 09:00 customer-update 2 to sender, late
Tue 24 10:00 follow-up 2 to owner
Tue 24 13:00 customer-update 3 to sender, late
Tue 24 14:00 follow-up 3 to owner, still yours?
Wed 25 09:00 customer-update 4 to sender, desk, late
Wed 25 10:00 notice to tier, sender
Wed 25 13:00 customer-update 5 to sender, desk, late
Wed 25 14:00 follow-up 5 to owner, lead, desk
Thu 26 09:00 customer-update 6 to sender, desk, late
Thu 26 10:00 follow-up 6 to owner, lead, desk
Thu 26 13:00 customer-update 7 to sender, desk, late
Thu 26 14:00 decision 6 to lead, sender, desk
Thu 03 13:00 customer-update 8 to sender, desk, late
Thu 03 14:00 decision 7 to lead, sender, desk
"""
#: fixed at 10; whether it is fixed for the customer nobody says
RESOLVED = """
Mon 23 14:00 confirm 1 to sender
Tue 24 10:00 confirm 2 to sender
Tue 24 14:00 confirm 3 to sender
Wed 25 10:00 confirm 4 to sender, desk
Wed 25 14:00 confirm 5 to sender, desk
Thu 26 10:00 confirm 6 to sender, desk
Thu 26 14:00 confirm 7 to sender, desk
Thu 03 14:00 confirm 8 to sender, desk
Thu 10 14:00 confirm 9 to sender, desk
"""
#: back with support: the customer must hear of it, and three reminders are enough
DE_ESCALATED = """
Mon 23 14:00 customer-update 1 to sender
Tue 24 10:00 customer-update 2 to sender, late
Tue 24 14:00 customer-update 3 to sender, late
"""
#: questions are open: they are asked once more at half of the patience, and the brief leaves when it is over
ASKING = """
Mon 23 10:00 question to sender
Mon 23 11:00 brief to tier
Mon 23 11:00 copy to sender
Mon 23 15:00 follow-up 1 to owner
Mon 23 15:00 customer-update 1 to sender
"""


def critical() -> Case:
    return decide(new_case(), forwarded({**COMPLETE, **said(severity="critical")}), POLICY)[0]


def waited(now: Case, mails: int) -> tuple[list[str], list[Record], Case]:
    """The mails of a case that nobody answers, a line each; the lines of its trail; and where it then stands."""
    lines: list[str] = []
    trail: list[Record] = []
    while len(lines) < mails and (at := now.next_due):
        now, effects = decide(now, Ticked(at), POLICY)
        for effect in effects:
            if isinstance(effect, Record):
                trail.append(effect)
            elif isinstance(effect, Mail):
                number = f" {effect.number}" if hasattr(effect, "number") else ""
                late = ", late" if getattr(effect, "late", False) else ""
                whose = ", still yours?" if getattr(effect, "still_yours", False) else ""
                lines.append(f"{at:%a %d %H:%M} {kind(effect)}{number} to {', '.join(effect.to)}{late}{whose}")
    return lines, trail, now


@pytest.mark.parametrize(
    ("start", "table"),
    [
        (case(Status.ACTIVE), UNANSWERED),
        (critical(), CRITICAL),
        (case(Status.ACCEPTED), TAKEN),
        (case(Status.RESOLVED), RESOLVED),
        (case(Status.DE_ESCALATED), DE_ESCALATED),
        (case(Status.ASKING), ASKING),
    ],
    ids=("unanswered", "critical", "taken", "resolved", "de-escalated", "asking"),
)
def test_while_nobody_answers_these_go_out(start: Case, table: str) -> None:
    expected = table.strip().splitlines()
    assert waited(start, len(expected))[0] == expected


def test_after_the_last_reminder_to_tell_the_customer_nothing_more_comes() -> None:
    assert waited(case(Status.DE_ESCALATED), 20)[2].next_due is None


def test_the_trail_says_what_was_asked_and_for_when_it_was_due() -> None:
    _, trail, _ = waited(case(Status.ACTIVE), 13)
    assert [(one.what, one.text) for one in trail if one.what != "changed"][::4] == [
        ("followed-up", "number 1, due 2026-11-23T13:00:00Z"),
        ("followed-up", "number 3, due 2026-11-24T13:00:00Z"),
        ("followed-up", "number 5, due 2026-11-25T13:00:00Z"),
        ("decision-asked", "due 2026-11-26T13:00:00Z"),
    ]
    assert ("customer-update-asked", "number 2, due 2026-11-23T17:00:00Z") in [(one.what, one.text) for one in trail]
    assert [(one.what, one.text) for one in waited(case(Status.RESOLVED), 1)[1]] == [("confirm-asked", "number 1")]


def test_a_silent_owner_loses_the_case_and_the_trail_keeps_who_it_was() -> None:
    silent = waited(case(Status.ACCEPTED), 7)[2]
    assert silent.next_due == datetime(2026, 11, 25, 10, tzinfo=UTC)
    freed, effects = decide(silent, Ticked(silent.next_due), POLICY)
    assert (freed.status, freed.owner, freed.inside.struck) == (Status.ACTIVE, None, 4)
    text = "Lee took it and has not answered 3 reminders"
    [notice] = [one for one in effects if isinstance(one, SendNotice)]
    assert (notice.text, notice.by, notice.to) == (text, LEE, (To.TIER, To.SENDER))
    assert Record("owner-expired", text, old=LEE.address) in effects


def test_of_an_owner_who_is_away_it_is_not_said_that_they_did_not_answer() -> None:
    back = datetime(2026, 12, 1, tzinfo=UTC)
    silent = replace(waited(case(Status.ACCEPTED), 7)[2], away={LEE.address: "Away"}, returns={LEE.address: back})
    _, effects = decide(silent, Ticked(datetime(2026, 11, 25, 10, tzinfo=UTC)), POLICY)
    [notice] = [one for one in effects if isinstance(one, SendNotice)]
    assert notice.text == "Lee took it and is away until Tue 1 Dec, and nobody has answered 3 reminders"


def test_the_handbook_names_every_reminder_where_it_comes_and_what_it_does() -> None:
    rows = [line.split(" | ") for line in README.read_text("utf-8").splitlines() if line.startswith("| ")]
    table = {
        name.removeprefix("| "): (set(states.split(", ")), what)
        for name, states, what in (r for r in rows if len(r) == 3)
    }
    for row in REMINDERS:
        assert table[row.name] == (set(row.statuses), f"{row.help} |")
