"""Working time: the only date arithmetic. Zones, weekends, holidays and both clock changes are met here and nowhere else."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

#: a desk that is closed for longer than this has a fault in its configuration
LONGEST_CLOSURE = timedelta(days=60)

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours"}
_SPAN = re.compile(r"(\d{1,6}) ?(s|m|h|d)")


@dataclass(frozen=True)
class Span:
    """A length of time: days and a part of a day. Whether it is working time is said by who adds it."""

    days: int = 0
    time: timedelta = timedelta()

    def __str__(self) -> str:
        parts = [f"{self.days} d"] if self.days else []
        minutes = int(self.time.total_seconds()) // 60
        if minutes >= 60:
            parts.append(f"{minutes // 60} h")
        if minutes % 60 or not parts:
            parts.append(f"{minutes % 60} min")
        return " ".join(parts)


def span(text: str) -> Span:
    """`2h`, `1d`, `90m`, `1d 4h`. Raises ValueError with a sentence that says how to write one."""
    parts = [_SPAN.fullmatch(part.lower()) for part in re.sub(r"(\d) +([smhd])", r"\1\2", text.strip()).split()]
    if not parts or None in parts:
        raise ValueError(f"{text!r} is no length of time; write for example 2h, 90m or 1d")
    total = Span()
    for number, unit in (part.groups() for part in parts if part):
        if unit == "d":
            total = Span(total.days + int(number), total.time)
        else:
            total = Span(total.days, total.time + timedelta(**{_UNITS[unit]: int(number)}))
    return total


@dataclass(frozen=True)
class Hours:
    """When somebody works: opening times by weekday (0 is Monday) in a zone, less the holidays of a country."""

    zone: ZoneInfo
    #: weekday to (opens, closes) in local wall time; a weekday that is absent is closed
    week: Mapping[int, tuple[time, time]]
    #: ISO 3166 code and, after a dash, a subdivision: `DE`, `DE-BY`; "" for none
    holidays: str = ""

    def local(self, instant: datetime) -> datetime:
        """The same instant on this wall clock."""
        return instant.astimezone(self.zone)


def later(start: datetime, length: Span, hours: Hours | None) -> datetime:
    """`length` after `start`: of working time in `hours`, or of plain time when there are none.

    A working day is the same wall time on the next open day, or its opening if that is earlier than it opens.
    """
    if hours is None:
        return start.astimezone(UTC) + timedelta(days=length.days) + length.time
    instant = start if length.days else next_open(start, hours)
    if length.days:
        instant = _days_later(instant, length.days, hours)
    return _time_later(instant, length.time, hours)


def next_open(instant: datetime, hours: Hours | None) -> datetime:
    """The first instant from this one on that lies in working time."""
    if hours is None:
        return instant.astimezone(UTC)
    return max(next(_openings(instant, hours))[0], instant.astimezone(UTC))


def instant_of(wall: datetime, zone: ZoneInfo) -> datetime:
    """The UTC instant at which a wall clock shows this time.

    A time that the clock skips in spring becomes the first instant after the gap; one that it shows twice in autumn
    is the first of the two.
    """
    first = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == wall.replace(tzinfo=None, fold=0):
        return first
    before, after = wall.replace(tzinfo=zone, fold=1).astimezone(UTC), first
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) / 2
        if middle.astimezone(zone).utcoffset() == after.astimezone(zone).utcoffset():
            after = middle
        else:
            before = middle
    return (after + timedelta(milliseconds=500)).replace(microsecond=0)


def _openings(start: datetime, hours: Hours) -> Iterator[tuple[datetime, datetime]]:
    """Opening and closing instants of the days from `start` on that are not over yet."""
    day = hours.local(start).date()
    last = day + LONGEST_CLOSURE
    while day <= last:
        if day.weekday() in hours.week and day not in _days_off(hours.holidays, day.year):
            opens, closes = (instant_of(datetime.combine(day, at), hours.zone) for at in hours.week[day.weekday()])
            if closes > start.astimezone(UTC) and closes > opens:
                yield opens, closes
                last = day + LONGEST_CLOSURE
        day += timedelta(days=1)
    raise ValueError(f"no working hours within {LONGEST_CLOSURE.days} days of {start:%Y-%m-%d}")


def _time_later(start: datetime, length: timedelta, hours: Hours) -> datetime:
    for opens, closes in _openings(start, hours):
        begins = max(opens, start.astimezone(UTC))
        # A span that ends with the day ends today: "by 17:00", not "by tomorrow's opening".
        if length <= closes - begins:
            return begins + length
        length -= closes - begins
    raise AssertionError("_openings never ends without an exception")


def _days_later(start: datetime, days: int, hours: Hours) -> datetime:
    wall = hours.local(start)
    midnight = instant_of(datetime.combine(wall.date() + timedelta(days=1), time()), hours.zone)
    for left, (opens, closes) in enumerate(_openings(midnight, hours), start=1):
        if left == days:
            at = instant_of(datetime.combine(hours.local(opens).date(), wall.time().replace(fold=0)), hours.zone)
            return min(max(at, opens), closes)
    raise AssertionError("_openings never ends without an exception")


@lru_cache(maxsize=64)
def _days_off(country: str, year: int) -> frozenset[date]:
    """The public holidays; the first call for a country takes about half a second."""
    if not country:
        return frozenset()
    code, _, subdivision = country.partition("-")
    return frozenset(holidays.country_holidays(code, subdiv=subdivision or None, years=year))
