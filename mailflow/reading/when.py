"""Days and instants in prose, relative to the mail that says them; what has two readings is none.

Deliberately small: a date parser that finds dates everywhere turns `4h, $1` into one.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mailflow.cases.values import NUMBERS
from mailflow.reading.clock import CLOCK, TIME, instant
from mailflow.reading.clock import Moment as Moment
from mailflow.reading.day_names import DAYS_AWAY, MONTHS, WEEKDAYS


def _words(names: dict[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_MONTH, _WEEKDAY, _NUMBER = _words(MONTHS), _words(WEEKDAYS), r"\d{1,3}|an?|the|" + _words(NUMBERS)
#: what a length counts, by the beginning of the word; None: it counts in hours or minutes
_UNITS: tuple[tuple[str, int | None], ...] = (
    (r"min(?:ut(?:e|en|es|os|i)?)?s?", None), (r"h|hours?|hrs?|stunden?|heures?|horas?|ore|uur|uren", None),
    (r"days?|tage?n?|jours?|d[ií]as?|giorn[oi]|dag(?:en)?", 1), (r"weeks?|wochen?|semaines?|semanas?|settiman[ae]|week|weken", 7),
    (r"months?|monate?n?|mois|mes(?:es)?|mesi|meses|mês|maand(?:en)?", 30),
)  # fmt: skip
_UNIT = rf"(?:{'|'.join(words for words, _ in _UNITS)})\b"


@dataclass(frozen=True)
class Reading:
    """How the writer of a mail means a time."""

    #: when the mail was written
    at: datetime
    #: True: of several days with this name the next one; False: the last one
    future: bool
    #: 3/11 is in November; None: nothing tells, so it has two readings and is no day
    day_first: bool | None = None


_Rule = Callable[[re.Match[str], Reading], date | None]


def _near(reading: Reading, month: int, day: int, year: str | None) -> date | None:
    """The day; without a year the one that the direction asks for."""
    today = reading.at.date()
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        found = date(today.year, month, day)
        # A deadline on 5 January that is written in December is in the next year, a start on 20 December in January in the last.
        if reading.future and (today - found).days > 31:
            return found.replace(year=today.year + 1)
        if not reading.future and (found - today).days > 1:
            return found.replace(year=today.year - 1)
    except ValueError:
        return None
    return found


def _named(match: re.Match[str], reading: Reading) -> date | None:
    return _near(reading, MONTHS[match["month"].lower()], int(match["day"]), match["year"])


def _numeric(match: re.Match[str], reading: Reading) -> date | None:
    first, second = int(match["first"]), int(match["second"])
    day_first = True if match["dot"] == "." or first > 12 else False if second > 12 else reading.day_first
    if day_first is None:
        return None
    day, month = (first, second) if day_first else (second, first)
    return _near(reading, month, day, match["year"]) if 1 <= month <= 12 else None


def _weekday(match: re.Match[str], reading: Reading) -> date | None:
    today = reading.at.date()
    away = (WEEKDAYS[match["name"].lower()] - today.weekday()) % 7
    which = (match["which"] or "").lower()
    if which in ("last", "letzten"):
        return today + timedelta(days=away - 7)
    if which in ("next", "coming", "nächsten"):
        return today + timedelta(days=away or 7)
    return today + timedelta(days=away if reading.future or away == 0 else away - 7)


def _weekend(match: re.Match[str], reading: Reading) -> date | None:
    """The Saturday of it."""
    away = (5 - reading.at.date().weekday()) % 7
    return reading.at.date() + timedelta(days=away if reading.future or away == 0 else away - 7)


def _ordinal(match: re.Match[str], reading: Reading) -> date | None:
    today = reading.at.date()
    try:
        found = today.replace(day=int(match["day"]))
    except ValueError:
        return None
    if reading.future and found < today:
        return (found.replace(day=1) + timedelta(days=32)).replace(day=found.day) if found.day <= 28 else None
    if not reading.future and found > today:
        return (found.replace(day=1) - timedelta(days=1)).replace(day=found.day) if found.day <= 28 else None
    return found


def _period_end(match: re.Match[str], reading: Reading) -> date | None:
    """The last working day of a week, the last day of a month."""
    today, words = reading.at.date(), match.group().lower()
    if re.search(r"mon|mois|mes|mês|maand|eom", words):
        return (today.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    if "year" in words:
        return date(today.year, 12, 31)
    return today + timedelta(days=4 - today.weekday() + (7 if "next" in words or "nächste" in words else 0))


def _month_end(match: re.Match[str], reading: Reading) -> date | None:
    """The last day of a named month, the next one that ends: nobody says "the end of February" of a past one."""
    first = _near(reading, MONTHS[match["of"].lower()], 1, None)
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1) if first else None


def _iso(match: re.Match[str], reading: Reading) -> date | None:
    return _near(reading, int(match["month"]), int(match["day"]), match["year"])


def _away(match: re.Match[str], reading: Reading) -> date | None:
    return reading.at.date() + timedelta(days=DAYS_AWAY[" ".join(match.group().lower().split())])


def _rule(pattern: str, rule: _Rule) -> tuple[re.Pattern[str], _Rule]:
    return re.compile(pattern, re.IGNORECASE), rule


_YEAR = r"(?:,? (?P<year>20\d\d)(?![\d:]))?"
_DAYS: tuple[tuple[re.Pattern[str], _Rule], ...] = (
    _rule(r"\b(?P<year>20\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)", _iso),
    _rule(rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.|er)?\s(?:of |de )?(?P<month>{_MONTH})\b\.?{_YEAR}", _named),
    _rule(rf"\b(?P<month>{_MONTH})\.?\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]|\.\d){_YEAR}", _named),
    _rule(r"(?<![\w./:-])(?P<first>[0-3]?\d)(?P<dot>/)(?P<second>[0-3]?\d)(?:/(?P<year>20\d\d|\d\d))?(?![\w/]|\.\d)", _numeric),
    _rule(r"(?<![\w./:-])(?P<first>[0-3]?\d)(?P<dot>\.)(?P<second>[01]?\d)\.(?P<year>20\d\d|\d\d)?(?![\w.])", _numeric),
    _rule(r"\b(?:weekend|week-end|wochenende|fin de semana|fine settimana|fim de semana)\b", _weekend),
    _rule(rf"\b(?:(?P<which>last|next|coming|this|letzten|nächsten) )?(?P<name>{_WEEKDAY})\b", _weekday),
    _rule(rf"\b(?:(?:the )?end of|ende|fin|fine|final de|fim de|eind) (?P<of>{_MONTH})\b", _month_end),
    _rule(r"\b(?:end of (?:the |this |next )?(?:week|month|year)|(?:this|next|nächste|diese) (?:week|woche)|this month|ende (?:der woche|des monats|der woche)"
          r"|fin (?:de semaine|du mois|de la semaine)|fin(?:al)? de (?:mes|semana)|fine (?:mese|settimana)|fim d[oe] mês|fim da semana|einde? van de (?:week|maand)"
          r"|month[ -]end|eow|eom)\b", _period_end),
    _rule(r"\b(?:the|le|am) (?P<day>[12]?\d|3[01])(?:st|nd|rd|th)\b", _ordinal),
    _rule(rf"\b(?:{'|'.join(sorted(map(re.escape, DAYS_AWAY), key=len, reverse=True))})\b", _away),
)  # fmt: skip
_WEEKDAY_RULE = next(rank for rank, (_, rule) in enumerate(_DAYS) if rule is _weekday)
_AGO = re.compile(
    rf"\b(?P<n>{_NUMBER}) (?P<unit>{_UNIT}) ago\b|\b(?:vor|il y a|hace) (?P<n2>{_NUMBER}) (?P<unit2>{_UNIT})"
    rf"|\b(?:for|seit|depuis|since) (?:the last |over |more than |about |almost |nearly )?(?P<n3>{_NUMBER}) (?P<unit3>{_UNIT})",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    rf"\b(?:in|within|innerhalb von|binnen|dans|sous|en|dentro de|entro|em|dentro de) (?:the next |les )?(?P<n>{_NUMBER}) (?P<unit>{_UNIT})",
    re.IGNORECASE,
)


def find(text: str, reading: Reading) -> Moment | None:
    """The first day or instant in the text, or None."""
    found = [moment for rule in (_on_a_day, _by_length, _by_clock) if (moment := rule(text, reading))]
    return min(found, key=lambda moment: moment.start) if found else None


def _on_a_day(text: str, reading: Reading) -> Moment | None:
    found: list[tuple[int, int, int, date]] = []
    text = text.replace("24/7", "----")
    for rank, (pattern, rule) in enumerate(_DAYS):
        for match in pattern.finditer(text):
            day = rule(match, reading)
            if day:
                found.append((match.start(), rank, match.end(), day))
                break
    if not found:
        return None
    start, order, end, day = min(found)
    # "Sunday 18 January", "EOD Friday": what follows a weaker word for a day says which one.
    for other in sorted(found):
        between = text[end : other[0]]
        closer = other[0] <= end + 8 and not re.search(
            r"\w{2}", re.sub(r"\b(?:le|the|am|den|el|il|of|dia|op)\b", "", between)
        )
        if start < other[0] and (closer or _BRACKETED.fullmatch(between)) and other[1] < max(order, 5):
            end, day = other[2], other[3]
    moment = _with_clock(text, start, end, day, reading)
    # "Since Monday 9am PST", written on a Monday before that hour: the Monday before.
    if order == _WEEKDAY_RULE and not reading.future and _ahead(moment, reading):
        return _with_clock(text, start, end, day - timedelta(days=7), reading)
    return moment


#: "Tuesday's migration (12 May)": the bracket says which Tuesday
_BRACKETED = re.compile(r"(?:['’]s)?(?: [\w-]{1,20}){1,3} \((?:\w{2,9},? )?")


def _ahead(moment: Moment, reading: Reading) -> bool:
    return "T" in moment.value and datetime.fromisoformat(moment.value) > reading.at + timedelta(hours=1)


def _with_clock(text: str, start: int, end: int, day: date, reading: Reading) -> Moment:
    for match in TIME.finditer(text, max(0, start - 16)):
        if match.start() > end + 14:
            break
        between = text[end : match.start()] if match.start() >= end else text[match.end() : start]
        outside = match.end() <= start or match.start() >= end
        if outside and re.fullmatch(
            r"(?:['’]s)?[,;T ]{0,3}\(?(?:(?:about|around|shortly|just|after|before|the|at|by|um|gegen|ca\.|from|until|night|evening|morning|on|à|vers|om|ao|alle|a las) ?){0,3}",
            between,
        ):
            return Moment(instant(day, match, reading.at), min(start, match.start()), max(end, match.end()))
    return Moment(day.isoformat(), start, end)


def _by_clock(text: str, reading: Reading) -> Moment | None:
    """A time without a day is of the mail's day; a past one that lies ahead was the day before."""
    match = CLOCK.search(text)
    if not match:
        return None
    clock = TIME.search(text, match.start()) or match
    value = datetime.fromisoformat(instant(reading.at.date(), clock, reading.at))
    if not reading.future and value > reading.at + timedelta(hours=1):
        value -= timedelta(days=1)
    return Moment(value.isoformat(), clock.start(), clock.end())


def _by_length(text: str, reading: Reading) -> Moment | None:
    match = (_AHEAD if reading.future else _AGO).search(text)
    if not match:
        return None
    groups = {name.rstrip("23"): words for name, words in match.groupdict().items() if words}
    number = NUMBERS.get(groups["n"].lower()) or (int(groups["n"]) if groups["n"].isdigit() else 1)
    unit = groups["unit"].lower()
    days = next(length for words, length in _UNITS if re.fullmatch(words, unit))
    length = (
        timedelta(days=number * days)
        if days
        else timedelta(**{"minutes" if unit.startswith("min") else "hours": number})
    )
    then = reading.at + (length if reading.future else -length)
    return Moment((then.date() if days else then.replace(microsecond=0)).isoformat(), match.start(), match.end())
