"""Dates as mail clients write them for people, in every language of formats.py.

Nothing is guessed: what could be two days is None, and a time without a zone stays without one.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum, auto
from typing import NamedTuple

from mailflow.mail.message import YEARS
from mailflow.reading.layout.date_words import AMERICAN, CROATIAN, MONTHS, WEEKDAYS, YEARS_FIRST, ZONES

_CJK = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})(?!\d)")
#: Samsung in Korean: 26/3/9
_SHORT_YEAR_FIRST = re.compile(r"(?<![\d:.])(\d{2})([./-])\s?(\d{1,2})\2\s?(\d{1,2})(?![\d:])")
_DIGITS = re.compile(r"(?<![\d:.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d:])")
_WORD = re.compile(r"\d+|[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_TIME = re.compile(r"(?<![\d+-])(\d{1,2})\s?(?:[:.h時时点點시]|\s시)\s?(\d{2})(?:[:.分분]\s?(\d{2}))?(?!\d)")
_HOUR = re.compile(r"(?i)(?<!\d)(\d{1,2})\s?([ap])\.?m\b")
_AFTERNOON = re.compile(r"(?i)(?<![^\W\d_])(?:p\.?\s?m\.?|μ\.?μ\.?|ös|下午|午後|오후|晚上|nachm\.?)(?![^\W\d_])")
_MORNING = re.compile(r"(?i)(?<![^\W\d_])(?:a\.?\s?m\.?|π\.?μ\.?|öö|上午|午前|오전|凌晨|早上|vorm\.?)(?![^\W\d_])")
_OFFSET = re.compile(
    r"(?i)(?:\b(?:gmt|utc)\s?)?([+\u2212-])(\d{1,2}):?([0-5]\d)?(?!\d)\s*\)?\s*(?:\([^()]{1,40}\))?\s*$"
)


class Order(Enum):
    """How digits say a day: 25/3 and 3/25."""

    DAY_FIRST = auto()
    MONTH_FIRST = auto()


@dataclass(frozen=True)
class Possible:
    """A moment that words can mean; `order` is None where they do not say it with slashes."""

    moment: datetime
    order: Order | None = None


class _Day(NamedTuple):
    """A day, the words without it, and how its digits were read."""

    day: date
    rest: str
    order: Order | None = None


def read_date(text: str, locale: str = "", near: datetime | None = None) -> datetime | None:
    """The moment that these words name, or None. `near`: when the mail that shows them was sent,
    which they cannot be after."""
    found = possible_dates(text, locale, near)
    return found[0].moment if len(found) == 1 else None


def possible_dates(text: str, locale: str = "", near: datetime | None = None) -> tuple[Possible, ...]:
    """None, one, or both moments that these words can mean."""
    words = text[:200].replace("\u00a0", " ").replace("\u202f", " ").strip()
    found = [(each, _at(each)) for each in _days(words, locale, near)]
    return tuple(Possible(moment, each.order) for each, moment in found if moment)


def _at(day: _Day) -> datetime | None:
    clock = _clock(day.rest)
    if clock is None:
        return None
    try:
        return datetime(day.day.year, day.day.month, day.day.day, *clock, tzinfo=_zone(day.rest))
    except ValueError:
        return None


def _days(words: str, locale: str, near: datetime | None) -> list[_Day]:
    for pattern in (_CJK, _YEAR_FIRST):
        if match := pattern.search(words):
            return _made(int(match[1]), int(match[2]), int(match[3]), _without(words, match))
    # The name of a month first: Finnish and Danish write times as 14.25.08, which looks like a day.
    if found := _named(words, locale):
        return found
    if locale[:2] in YEARS_FIRST and (match := _SHORT_YEAR_FIRST.search(words)):
        return _made(int(match[1]), int(match[3]), int(match[4]), _without(words, match))
    match = _DIGITS.search(words)
    return _numbered(match, words, locale, near) if match else []


def _without(words: str, match: re.Match[str]) -> str:
    return words[: match.start()] + " " + words[match.end() :]


def _made(year: int, month: int, day: int, rest: str, order: Order | None = None) -> list[_Day]:
    """The day, if there is such a one, and a mail may have been written on it."""
    year += 2000 if year < 70 else 1900 if year < 100 else 0
    try:
        return [_Day(date(year, month, day), rest, order)] if year in YEARS else []
    except ValueError:
        return []


def _numbered(match: re.Match[str], words: str, locale: str, near: datetime | None) -> list[_Day]:
    """`1/2/2026`: two days for an English mail, unless the zone,
    the weekday or the mail that shows it rules one out."""
    rest = _without(words, match)
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    day_first = _made(year, second, first, rest, Order.DAY_FIRST)
    month_first = _made(year, first, second, rest, Order.MONTH_FIRST)
    if match[2] == "." or (locale and not locale.startswith("en")):
        return day_first
    said = {word.lower() for word in _WORD.findall(rest)}
    if said & AMERICAN and month_first:
        return month_first
    named = {WEEKDAYS[word] for word in said if word in WEEKDAYS}
    possible = [each for each in (*day_first, *month_first) if not named or each.day.weekday() in named]
    if near:
        possible = [each for each in possible if each.day.toordinal() <= near.toordinal() + 1]
    return possible[:1] if first == second else possible


def _named(words: str, locale: str) -> list[_Day]:
    parts = [(match[0].lower(), match) for match in _WORD.finditer(words)]
    # "mar, 30 jun 2026" is a Tuesday in Spanish: a word that is a weekday too is a month only where no other word is
    # one.
    for index, (word, match) in sorted(enumerate(parts), key=lambda each: each[1][0] in WEEKDAYS):
        month = (CROATIAN.get(word) if locale == "hr" else None) or MONTHS.get(word)
        # "mar." is a Tuesday or March in French, "sept." a month and a number: a month has a day beside it
        if not month or not (near := _beside(parts, index)):
            continue
        day, year, first, last = near
        start, end = parts[first][1].start(), parts[last][1].end()
        if made := _made(year, month, day, words[: min(start, match.start())] + " " + words[max(end, match.end()) :]):
            return made
    return []


def _beside(parts: list[tuple[str, re.Match[str]]], month: int) -> tuple[int, int, int, int] | None:
    """Day and year beside the month, and the first and last word of the date."""
    numbers = [index for index in range(max(0, month - 3), min(len(parts), month + 5)) if parts[index][0].isdecimal()]
    years = [index for index in numbers if len(parts[index][0]) == 4]
    days = [index for index in numbers if len(parts[index][0]) <= 2 and 1 <= int(parts[index][0]) <= 31]
    if not years or not days:
        return None
    year = min(years, key=lambda index: abs(index - month))
    before = [index for index in days if index in (month - 1, month - 2)]
    after = [index for index in days if index == month + 1]
    choice = (before or after)[-1:] if year > month or not after else after
    if not choice:
        return None
    day = choice[0]
    return int(parts[day][0]), int(parts[year][0]), min(day, year, month), max(day, year, month)


def _clock(rest: str) -> tuple[int, int, int] | None:
    if match := _TIME.search(rest):
        hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
        if _AFTERNOON.search(rest) and hour < 12:
            hour += 12
        elif _MORNING.search(rest) and hour == 12:
            hour = 0
        return hour, minute, second
    if match := _HOUR.search(rest):
        return int(match[1]) % 12 + (12 if match[2].lower() == "p" else 0), 0, 0
    return None


def _zone(rest: str) -> timezone | None:
    if match := _OFFSET.search(rest):
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        return timezone(timedelta(minutes=minutes if match[1] == "+" else -minutes)) if minutes <= 14 * 60 else None
    if re.search(r"[+-]\d{2}:?\d{2}", rest):
        return None
    names = [
        word.lower() for word in _WORD.findall(rest) if word.lower() in ZONES and (word.isupper() or len(word) > 2)
    ]
    if not names:
        return None
    return timezone(timedelta(minutes=ZONES[names[-1]])) if ZONES[names[-1]] else UTC
