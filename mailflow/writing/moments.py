"""How times are shown: `Mon 23 Nov, 16:00 UTC` on the desk's wall clock, with how far away that is."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mailflow.cases.worktime import Hours

# strftime("%a") speaks the language of the process; the mails speak one.
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

NBSP = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Moment:
    """An instant, ready for a template."""

    #: `Mon 23 Nov`, with the year when it is not this one
    day: str
    #: `16:00 UTC`
    clock: str
    #: `in 6 h`, `2 h ago`
    away: str
    #: `16:00 UTC` on the day of writing, else with the day
    short: str

    def __str__(self) -> str:
        return f"{self.day}, {self.clock}"


def moment(instant: datetime, now: datetime, hours: Hours) -> Moment:
    """The instant on the desk's wall clock."""
    local, today = hours.local(instant), hours.local(now)
    day, clock = shown_day(local.date(), today.date()), f"{local:%H:%M} {_zone(local)}"
    short = clock if local.date() == today.date() else f"{day}, {clock}"
    return Moment(day, clock, away(instant - now), short)


def shown_day(day: date, today: date) -> str:
    """`Mon 23 Nov`, with the year when it is not this one."""
    text = f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    return text if day.year == today.year else f"{text} {day.year}"


def days_away(day: date, today: date) -> str:
    """`today`, `tomorrow`, `5 days ago`."""
    days = (day - today).days
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    return near.get(days) or (f"in{NBSP}{days}{NBSP}days" if days > 0 else f"{-days}{NBSP}days{NBSP}ago")


def away(distance: timedelta) -> str:
    """`in 6 h`, `2 h ago`, `now`; it never breaks before its unit."""
    text = length(abs(distance))
    if not text:
        return "now"
    return f"in{NBSP}{text}" if distance > timedelta() else f"{text}{NBSP}ago"


def length(span: timedelta) -> str:
    """`40 min`, `6 h 40 min`, `3 days`; "" for less than half a minute."""
    minutes = round(span.total_seconds() / 60)
    if minutes >= 48 * 60:
        return f"{round(minutes / 60 / 24)}{NBSP}days"
    parts = [f"{minutes // 60}{NBSP}h" if minutes >= 60 else "", f"{minutes % 60}{NBSP}min" if minutes % 60 else ""]
    return NBSP.join(part for part in parts if part)


def _zone(local: datetime) -> str:
    name = local.tzname() or "UTC"
    # Zones without letters of their own call themselves "+03".
    return f"UTC{name}" if name[0] in "+-" else name
