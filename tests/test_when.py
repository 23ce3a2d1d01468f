"""Times in prose, as the writer of the mail means them: Monday 23 November 2026, 10:00 at +01:00."""

import pytest

from mailflow.reading.times.when import Reading, find
from tests.mails import MONDAY


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("since 16 October", "2026-10-16"),
        ("since the 24th of October", "2026-10-24"),
        ("since Oct 16th", "2026-10-16"),
        ("since 20 December", "2025-12-20"),
        ("told him Monday", "2026-11-23"),
        ("since Thursday", "2026-11-19"),
        ("last Friday", "2026-11-20"),
        ("yesterday at 22:40", "2026-11-22T22:40:00+01:00"),
        ("at 9 this morning", "2026-11-23T09:00:00+01:00"),
        ("since 7.30, lorries waiting", "2026-11-23T07:30:00+01:00"),
        ("since 23:50", "2026-11-22T23:50:00+01:00"),
        ("5 min ago", "2026-11-23T09:55:00+01:00"),
        ("two days ago", "2026-11-21"),
        ("for three weeks", "2026-11-02"),
        ("Sunday 22 November, about 22:00 UTC", "2026-11-22T22:00:00+00:00"),
        ("Friday 9am PST", "2026-11-20T09:00:00-08:00"),
        ("2026-11-18T21:57Z", "2026-11-18T21:57:00+00:00"),
        ("seit dem 19.11. geht nichts", "2026-11-19"),
        ("depuis hier, le 12 novembre", "2026-11-12"),
        ("13/10", "2026-10-13"),
        ("3/11", "2026-11-03"),
        ("the 11th", "2026-11-11"),
    ],
)
def test_a_past_time_is_the_last_one(words: str, value: str) -> None:
    found = find(words, Reading(MONDAY, future=False, day_first=True))
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("by Friday", "2026-11-27"),
        ("by Friday 27 November, 5pm", "2026-11-27T17:00:00+01:00"),
        ("Fri 5pm ET", "2026-11-27T17:00:00-05:00"),
        ("EOD Friday", "2026-11-27"),
        ("by the end of the month", "2026-11-30"),
        ("by 5 January", "2027-01-05"),
        ("next week", "2026-12-04"),
        ("today at 18:00", "2026-11-23T18:00:00+01:00"),
        ("by 15:00", "2026-11-23T15:00:00+01:00"),
        ("within 24 hours", "2026-11-24T10:00:00+01:00"),
        ("until tomorrow", "2026-11-24"),
        ("bis zum 5.12.", "2026-12-05"),
        ("on the 3rd", "2026-12-03"),
    ],
)
def test_a_future_time_is_the_next_one(words: str, value: str) -> None:
    found = find(words, Reading(MONDAY, future=True, day_first=True))
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    "words",
    [
        "4h, $1",
        "error 500",
        "port 8080",
        "version 3.9.1",
        "10.2.1.4",
        "we work 24/7",
        "at 10 sites",
        "31 February",
        "may I ask",
        "a",
    ],
)
def test_other_numbers_and_words_are_no_time(words: str) -> None:
    assert find(words, Reading(MONDAY, future=True, day_first=True)) is None


def test_a_date_with_two_readings_is_none() -> None:
    assert find("3/11", Reading(MONDAY, future=False)) is None
    american = find("3/11", Reading(MONDAY, future=False, day_first=False))
    assert american is not None
    assert american.value == "2026-03-11"
