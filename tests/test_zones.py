"""Six zones × both changes of the clock × holidays × the length of every cadence, against a walk minute by minute.

The walk knows nothing of worktime.py: it looks at each minute's wall clock and asks whether the desk is open then.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from mailflow.cases.case import Severity
from mailflow.cases.worktime import Hours, Span, later, next_open
from mailflow.config.defaults import CADENCES

MINUTE = timedelta(minutes=1)
NINE_TO_FIVE = dict.fromkeys(range(5), (time(9), time(17)))
#: open at night, while clocks change
NIGHTS = dict.fromkeys(range(7), (time(0), time(6)))


@dataclass(frozen=True)
class Place:
    """A zone, its two changes of 2026 and, written down by hand, a holiday on a working day and the day behind it."""

    zone: str
    country: str
    spring: date
    autumn: date
    holiday: date
    open_again: date


PLACES = (
    Place("Europe/Berlin", "DE", date(2026, 3, 29), date(2026, 10, 25), date(2026, 5, 14), date(2026, 5, 15)),
    Place("Europe/London", "GB-ENG", date(2026, 3, 29), date(2026, 10, 25), date(2026, 4, 3), date(2026, 4, 7)),
    Place("America/New_York", "US", date(2026, 3, 8), date(2026, 11, 1), date(2026, 11, 26), date(2026, 11, 27)),
    Place("America/Santiago", "CL", date(2026, 9, 6), date(2026, 4, 5), date(2026, 5, 1), date(2026, 5, 4)),
    Place("Pacific/Auckland", "NZ", date(2026, 9, 27), date(2026, 4, 5), date(2026, 4, 27), date(2026, 4, 28)),
    Place("Australia/Lord_Howe", "AU-NSW", date(2026, 10, 4), date(2026, 4, 5), date(2026, 6, 8), date(2026, 6, 9)),
)
#: every length that a clock of ours counts, of every severity
LENGTHS = sorted(
    {
        length
        for cadence in CADENCES.values()
        for length in (cadence.follow_up, cadence.update_due, cadence.update_late, cadence.patience, cadence.deadline)
        if length
    },
    key=str,
)


def is_open(instant: datetime, hours: Hours, closed: frozenset[date]) -> bool:
    """Whether the minute that begins at this instant is worked in, by the wall clock alone."""
    wall = instant.astimezone(hours.zone)
    times = hours.week.get(wall.weekday())
    return times is not None and wall.date() not in closed and times[0] <= wall.time() < times[1]


def walked(start: datetime, length: Span, hours: Hours, closed: frozenset[date]) -> datetime:
    """The instant at which so much working time is over, minute by minute."""
    at = _opened(start, hours, closed)
    if length.days:
        at = _days(at, length.days, hours, closed)
    left = length.time
    while left:
        if is_open(at, hours, closed):
            left -= MINUTE
        at += MINUTE
    return at


def _opened(at: datetime, hours: Hours, closed: frozenset[date]) -> datetime:
    while not is_open(at, hours, closed):
        at += MINUTE
    return at


def _days(start: datetime, days: int, hours: Hours, closed: frozenset[date]) -> datetime:
    """The minute of an open day, so many open days later, at which the wall shows at least the same time first."""
    wall, seen, at = start.astimezone(hours.zone), 0, start
    last = wall.date()
    while True:
        at += MINUTE
        now = at.astimezone(hours.zone)
        if now.date() != last and is_open(at, hours, closed):
            seen, last = seen + 1, now.date()
        if seen == days and now.date() == last and now.time() >= wall.time() and is_open(at, hours, closed):
            return at


def starts(place: Place) -> Iterator[tuple[str, datetime]]:
    """On the last working day before each change and before the holiday, in the morning and just before closing."""
    for name, day in (("spring", place.spring), ("autumn", place.autumn), ("holiday", place.holiday)):
        before = day - timedelta(days=1)
        while before.weekday() > 4:
            before -= timedelta(days=1)
        for clock in (time(10, 20), time(16, 40)):
            yield f"{name} {clock}", datetime.combine(before, clock, ZoneInfo(place.zone)).astimezone(UTC)


#: holidays of these weeks on working days, written down by hand
CLOSED = {
    "Europe/Berlin": "2026-04-03 2026-04-06 2026-05-14",
    "Europe/London": "2026-04-03 2026-04-06",
    "America/New_York": "2026-11-11 2026-11-26",
    "America/Santiago": "2026-04-03 2026-05-01 2026-09-18",
    "Pacific/Auckland": "2026-04-03 2026-04-06 2026-04-27",
    "Australia/Lord_Howe": "2026-04-03 2026-04-06 2026-06-08 2026-10-05",
}


@pytest.mark.parametrize("length", LENGTHS, ids=str)
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.zone)
def test_every_cadence_is_counted_on_the_wall_clock_over_both_changes_and_holidays(place: Place, length: Span) -> None:
    hours = Hours(ZoneInfo(place.zone), NINE_TO_FIVE, place.country)
    closed = frozenset(date.fromisoformat(day) for day in CLOSED[place.zone].split())
    for name, start in starts(place):
        due, slow = later(start, length, hours), walked(start, length, hours, closed)
        # What ends with the day is due at its closing, which is the last instant of that day's work.
        assert (name, next_open(due, hours)) == (name, next_open(slow, hours))


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.zone)
def test_a_desk_that_works_while_the_clock_changes_works_an_hour_less_or_more(place: Place) -> None:
    hours = Hours(ZoneInfo(place.zone), NIGHTS)
    for day in (place.spring, place.autumn):
        start = datetime.combine(day - timedelta(days=1), time(5, 0), ZoneInfo(place.zone)).astimezone(UTC)
        for length in (Span(time=timedelta(hours=2)), Span(time=timedelta(hours=4)), Span(time=timedelta(hours=8))):
            assert later(start, length, hours) == walked(start, length, hours, frozenset())


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.zone)
def test_what_is_always_on_counts_plain_hours_over_both_changes(place: Place) -> None:
    for _, start in starts(place):
        for length in (CADENCES[Severity.CRITICAL].follow_up, CADENCES[Severity.CRITICAL].update_late):
            assert later(start, length, None) - start == length.time


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.zone)
def test_what_is_due_on_a_holiday_is_delivered_when_the_desk_is_open_again(place: Place) -> None:
    hours = Hours(ZoneInfo(place.zone), NINE_TO_FIVE, place.country)
    noon = datetime.combine(place.holiday, time(12), hours.zone)
    assert next_open(noon, hours) == datetime.combine(place.open_again, time(9), hours.zone)


def test_the_table_is_complete() -> None:
    assert len({place.zone for place in PLACES}) == 6
    for place in PLACES:
        zone = ZoneInfo(place.zone)
        for change in (place.spring, place.autumn):
            before, after = (
                datetime.combine(change + timedelta(days=offset), time(12), zone).utcoffset() for offset in (-1, 0)
            )
            assert before != after
    assert {Span(1), Span(2), Span(5)} <= set(LENGTHS)
