"""Floors for what mailflow reads in labelled escalations.

The labels were written before any rule saw the mails. All folders here are for development now: `held`, `more` and `third` were
kept aside until their first figures were taken (held: severity .928, tier .881, handle .928, criteria F1 .840; more:
.800, .853, .933, .697; third: .771, .839, .943, .839) and were then opened.
`fresh` and `last` are short working notes; first figures 1.0, 1.0, 1.0, .914, recall .904 at precision .959; and .967, 1.0, .967,
.983, recall .878 at precision .943, 2 false facts, 2 traps. No rule was made for a mail of `last`.
`blind2` was written by somebody who saw no code; first figures .840, .875, .960, .811, recall .798 at precision .917, 2 false
facts, 5 traps. `python -m tests.judge FOLDER --fails` shows what is read otherwise.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.judge import Score, judge
from tests.judge_values import RIGHT, has_words

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Floor:
    """A little below what was reached, so that a rule that helps one mail and harms three is noticed."""

    severity: float
    tier: float
    handle: float
    also_notify: float
    criteria: float
    recall: float
    precision: float
    #: what must not be said more often than this
    false_facts: int
    traps: int
    #: critical cases that were read as medium: they would wait for a day
    critical_as_medium: int


FLOORS = {
    "blind2": Floor(0.99, 0.95, 0.99, 0.99, 0.93, 0.79, 0.91, 2, 5, 0),
    "dev": Floor(0.97, 0.98, 0.98, 0.97, 0.97, 0.94, 0.96, 1, 2, 0),
    "held": Floor(0.98, 0.97, 0.98, 0.98, 0.96, 0.95, 0.96, 2, 2, 0),
    "more": Floor(0.97, 0.98, 0.97, 0.97, 0.95, 0.93, 0.95, 4, 4, 0),
    "fresh": Floor(0.94, 0.94, 0.94, 0.94, 0.88, 0.85, 0.90, 2, 2, 0),
    "last": Floor(0.93, 0.96, 0.93, 0.95, 0.94, 0.84, 0.92, 3, 3, 0),
    "third": Floor(0.95, 0.97, 0.97, 0.97, 0.95, 0.84, 0.94, 2, 5, 0),
}
HALVES = sorted(FLOORS)


@cache
def score(half: str) -> Score:
    return judge(HERE / f"escalations_{half}")


@pytest.mark.parametrize("half", HALVES)
def test_decisions_are_those_of_a_careful_lead(half: str) -> None:
    got, floor = score(half), FLOORS[half]
    assert got.share("severity") >= floor.severity
    assert got.share("tier") >= floor.tier
    assert got.share("handle") >= floor.handle
    assert got.share("also_notify") >= floor.also_notify
    assert got.f1 >= floor.criteria


@pytest.mark.parametrize("half", HALVES)
def test_what_is_said_is_read(half: str) -> None:
    assert score(half).recall >= FLOORS[half].recall
    assert score(half).precision >= FLOORS[half].precision


@pytest.mark.parametrize("half", HALVES)
def test_what_is_not_said_stays_a_gap(half: str) -> None:
    assert score(half).count("false") <= FLOORS[half].false_facts
    assert score(half).right["not trap"] <= FLOORS[half].traps


@pytest.mark.parametrize("half", HALVES)
def test_no_emergency_is_put_off(half: str) -> None:
    assert score(half).severities["critical", "medium"] <= FLOORS[half].critical_as_medium


@pytest.mark.parametrize("half", HALVES)
def test_there_are_many_mails_and_each_has_its_label(half: str) -> None:
    folder = HERE / f"escalations_{half}"
    mails = {path.stem for path in folder.glob("*.eml")}
    assert mails == {path.stem for path in folder.glob("*.toml")}
    assert len(mails) >= 19


def test_no_mail_stands_in_two_folders() -> None:
    names = [path.stem for half in HALVES for path in (HERE / f"escalations_{half}").glob("*.eml")]
    assert len(names) == len(set(names))


NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
JUDGED: tuple[tuple[str, Any, Any, bool], ...] = (
    ("workflow_impact", "labels come out blank", ["label", "blank|white"], True),
    ("workflow_impact", "labels come out", ["label", "blank|white"], False),
    ("environment", "Chrome 141", ["chrome 141", "windows"], True),
    ("environment", "relabel", ["label"], False),
    ("revenue_at_risk", {"amount": 240000.0, "currency": "USD"}, {"amount": 240000, "currency": "USD"}, True),
    ("revenue_at_risk", {"amount": 24000.0, "currency": "USD"}, {"amount": 240000, "currency": "USD"}, False),
    ("revenue_at_risk", {"amount": 240000.0, "currency": "EUR"}, {"amount": 240000, "currency": "USD"}, False),
    ("started_at", "2026-03-02", {"at": "2026-03-02T20:00:00+00:00", "hours": 1}, True),
    ("started_at", "2026-03-01", {"at": "2026-03-02T20:00:00+00:00", "hours": 1}, False),
    ("customers_affected", {"text": "14 teachers", "number": 14}, {"words": ["greenhill"], "numbers": [14]}, True),
    ("customers_affected", {"text": "40 teachers", "number": 40}, {"words": ["greenhill"], "numbers": [14]}, False),
    ("ask", {"kind": "fix", "text": "fix it"}, ["fix"], True),
    ("ask", {"kind": "decide", "text": "fix it"}, ["fix"], False),
    ("repro_steps", ["Open A", "Press B"], {"count": 2, "steps": [["open"], ["press"]]}, True),
    ("repro_steps", ["Open A"], {"count": 5, "steps": [["open"], ["press"]]}, False),
)


@pytest.mark.parametrize(("name", "got", "wanted", "right"), JUDGED)
def test_the_judge_takes_the_right_value_and_no_other(name: str, got: Any, wanted: Any, right: bool) -> None:
    assert RIGHT.get(name, has_words)(got, wanted, NOON) is right
