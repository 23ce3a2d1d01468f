"""Working time: the only date arithmetic. Zones, weekends,
holidays and both clock changes are met here and nowhere else."""

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
_SPAN = re.compile(r"(\d{1,6})(s|m|h|d)")


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
    parts = [_SPAN.fullmatch(part) for part in re.sub(r"(\d) +([smhd])", r"\1\2", text.lower()).split()]
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
    #: weekday to (opens, closes) in local wall time; a weekday that is absent is closed, one that closes at 00:00
    #: closes at the end of the day, so that 00:00 to 00:00 is all of it
    week: Mapping[int, tuple[time, time]]
    #: ISO 3166 code and, after a dash, a subdivision: `DE`, `DE-BY`; "" for none
    holidays: str = ""

    def local(self, instant: datetime) -> datetime:
        """The same instant on this wall clock."""
        return instant.astimezone(self.zone)


def later(start: datetime, length: Span, hours: Hours | None) -> datetime:
    """`length` after `start`: of working time in `hours`, or of plain time when there are none.

    A working day is the same wall time on the next open day, no earlier than it opens and no later than it closes; what
    begins while the desk is closed begins when it opens. A length that ends with the day ends today, at its closing.
    """
    if hours is None:
        return start.astimezone(UTC) + timedelta(days=length.days) + length.time
    instant = _time_later(start, timedelta(), hours)
    if length.days:
        instant = _days_later(instant, length.days, hours)
    return _time_later(instant, length.time, hours)


def next_open(instant: datetime, hours: Hours | None) -> datetime:
    """The first instant from this one on that lies in working time."""
    if hours is None:
        return instant.astimezone(UTC)
    return max(next(_openings(instant, hours))[0], instant.astimezone(UTC))


# Whoever plans looks at the same openings again and again.
# A wall time is naive: aware ones that are equal can differ here.
@lru_cache(maxsize=4096)
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
    # Clocks change on a whole second, which is the one between the two.
    return after.replace(microsecond=0)


def last_closing(instant: datetime, hours: Hours) -> datetime | None:
    """When it last closed, seen from an instant outside of working time; None when it has not been open for long."""
    day = hours.local(instant).date()
    days = (opening(day - timedelta(days=back), hours) for back in range(LONGEST_CLOSURE.days))
    return next((found[1] for found in days if found and found[1] <= instant), None)


def opening(day: date, hours: Hours) -> tuple[datetime, datetime] | None:
    """When this day opens and closes; None when it does not open."""
    if day.weekday() not in hours.week or day in _days_off(hours.holidays, day.year):
        return None
    opens, closes = hours.week[day.weekday()]
    evening = day if closes != time() else day + timedelta(days=1)
    begin = instant_of(datetime.combine(day, opens), hours.zone)
    end = instant_of(datetime.combine(evening, closes), hours.zone)
    return (begin, end) if end > begin else None


def _openings(start: datetime, hours: Hours) -> Iterator[tuple[datetime, datetime]]:
    """Opening and closing instants of the days from `start` on that are not over yet."""
    day = hours.local(start).date()
    last = day + LONGEST_CLOSURE
    day -= timedelta(days=1)  # which may close at this very midnight
    while day <= last:
        found = opening(day, hours)
        if found and found[1] > start.astimezone(UTC):
            yield found
            last = day + LONGEST_CLOSURE
        day += timedelta(days=1)
    raise ValueError(f"no working hours within {LONGEST_CLOSURE.days} days of {start:%Y-%m-%d}")


def _time_later(start: datetime, length: timedelta, hours: Hours) -> datetime:
    # A span that ends with the day ends today: "by 17:00", not "by tomorrow's opening". So closing belongs to the day.
    for opens, closes in _openings(start - timedelta.resolution, hours):
        begins = max(opens, start.astimezone(UTC))
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
