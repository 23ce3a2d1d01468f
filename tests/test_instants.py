"""Times behind a word, where the little word before them looks like something else."""

from datetime import UTC, datetime

import pytest

from mailflow.config import default_policy
from mailflow.reading.times import instants

POLICY = default_policy("example.com")
MONDAY_10 = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)

TIMES = [
    ("am Freitag 10 Uhr", "2026-11-27T10:00"),
    ("am Donnerstag um 9:30", "2026-11-26T09:30"),
    ("am 1. Dezember um 10 Uhr", "2026-12-01T10:00"),
    ("AM FREITAG 10:00", "2026-11-27T10:00"),
    ("na quinta-feira às 10h", "2026-11-26T10:00"),
    ("op donderdag om 10 uur", "2026-11-26T10:00"),
    ("morgen om 10 uur", "2026-11-24T10:00"),
    ("in an hour", "2026-11-23T11:00"),
    ("a week", "2026-11-30T10:00"),
    ("in einer Stunde", "2026-11-23T11:00"),
    ("dans une heure", "2026-11-23T11:00"),
    ("half an hour", "2026-11-23T10:30"),
    ("2h", "2026-11-23T12:00"),
]


@pytest.mark.parametrize(("words", "expected"), TIMES)
def test_a_time_is_read_whole_whatever_stands_before_it(words: str, expected: str) -> None:
    at, rest = instants.when(words, MONDAY_10, POLICY)
    assert (at[:16], rest) == (expected, "")


@pytest.mark.parametrize("words", ["tomorrow 10", "Friday, 9", "tomorrow morning"])
def test_a_day_with_a_number_that_may_be_an_hour_is_asked_about(words: str) -> None:
    with pytest.raises(ValueError, match="Write the time of day in figures"):
        instants.when(words, MONDAY_10, POLICY)
