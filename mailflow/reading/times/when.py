"""Days and instants in prose, relative to the mail that says them; what has two readings is none.

Deliberately small: a date parser that finds dates everywhere turns `4h, $1` into one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from mailflow.reading.times.clock import CLOCK, TIME, figures, instant, on_the_face
from mailflow.reading.times.clock import Moment as Moment
from mailflow.reading.times.days import DAYS, SURE, WEEKDAY_RULES
from mailflow.reading.times.days import Reading as Reading
from mailflow.reading.times.lengths import lengths
from mailflow.reading.times.spelled import WORDS, spelled


@dataclass(frozen=True)
class _Day:
    """A day, where its words stand, and the rank of the rule that knew it."""

    start: int
    rank: int
    end: int
    day: date


@dataclass(frozen=True)
class Scan:
    """What in a text may be a time, whichever way its writer looks: looked up once, read as past and as ahead."""

    text: str
    words: frozenset[str]
    #: what the rules for days found, with the rank of the rule
    days: tuple[tuple[int, re.Match[str]], ...]


def scan(text: str) -> Scan:
    """Look a text through."""
    text = text.replace("24/7", "----")
    words = frozenset(_WORD.findall(text.lower()))
    words |= frozenset() if words.isdisjoint("0123456789") else {"0"}
    days = tuple(
        (rank, match)
        for rank, rule in enumerate(DAYS)
        if not rule.needs.isdisjoint(words)
        for match in rule.pattern.finditer(text)
    )
    return Scan(text, words, days)


def find(text: str, reading: Reading) -> Moment | None:
    """The first day or instant in the text, or None."""
    return next(iter(moments(scan(text), reading)), None)


def moments(scanned: Scan, reading: Reading) -> tuple[Moment, ...]:
    """Every day or instant in the text, in the order of the words."""
    text, words = scanned.text, scanned.words
    found = [
        *_on_days(scanned, reading),
        *lengths(text, words, reading.at, reading.future),
        *_by_clock(text, words, reading),
        *_by_face(text, words, reading),
    ]
    kept: list[Moment] = []
    # What begins first wins, and of two at one place the longer: "two days ago at 9" is no nine o'clock of today.
    for moment in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or moment.start >= kept[-1].end:
            kept.append(moment)
    return tuple(kept)


def _on_days(scanned: Scan, reading: Reading) -> Iterator[Moment]:
    text = scanned.text
    for day in _joined(text, sorted(_days(scanned, reading), key=lambda each: (each.start, each.rank))):
        moment = _with_clock(scanned, day, reading)
        # "Since Monday 9am PST", written on a Monday before that hour: the Monday before.
        if day.rank in WEEKDAY_RULES and not reading.future and _ahead(moment, reading):
            moment = _with_clock(scanned, replace(day, day=day.day - timedelta(days=7)), reading)
        yield moment


def _days(scanned: Scan, reading: Reading) -> Iterator[_Day]:
    for rank, match in scanned.days:
        if day := DAYS[rank].day(match, reading):
            yield _Day(match.start(), rank, match.end(), day)


#: words, and each digit alone
_WORD = re.compile(r"[^\W\d_]+|\d")
#: "Tuesday's migration (12 May)": the bracket says which Tuesday
_BRACKETED = re.compile(r"(?:['’]s)?(?: [\w-]{1,20}){1,3} \((?:\w{2,9},? )?")
_ARTICLE = re.compile(r"\b(?:le|the|am|den|dem|el|il|of|dia|op|de|do|del|en|on|in|the night of)\b", re.IGNORECASE)


def _joined(text: str, days: list[_Day]) -> Iterator[_Day]:
    """ "Sunday 18 January", "EOD Friday": what follows a weaker word for a day says which one."""
    held: _Day | None = None
    for day in days:
        if held is None:
            held = day
            continue
        between = text[held.end : day.start]
        close = len(between) <= 9 and not re.search(r"\w{2}", _ARTICLE.sub("", between))
        if day.start < held.end:
            held = (
                replace(held, end=max(held.end, day.end)) if day.rank >= held.rank else replace(day, start=held.start)
            )
        elif close or (day.rank < SURE and _BRACKETED.fullmatch(between)):
            surer = day.rank < max(held.rank, SURE)
            held = replace(day, start=held.start) if surer else replace(held, end=day.end)
        else:
            yield held
            held = day
    if held:
        yield held


def _ahead(moment: Moment, reading: Reading) -> bool:
    return "T" in moment.value and datetime.fromisoformat(moment.value) > reading.at + timedelta(hours=1)


#: what may stand between a day and its time of day
_SMALL = re.compile(
    r"(?:['’]s)?[,;T ]{0,3}\(?(?:(?:about|around|shortly|just|after|before|the|at|by|um|gegen|ca\.|from|until"
    r"|between|zwischen|entre|tra|night|evening|morning|afternoon|lunchtime|früh|abend|nachmittag|vormittag"
    r"|nacht|soir|matin|on|à|vers|om|à|ao|alle|dalle|ore|antes|de|las|prima|delle|avant|vor|antes das|tot|a las"
    r"|hacia las|sobre|por volta d[ae]s?|verso|intorno|cerca de|le|sera|mattina|pomeriggio|noite|manhã|tarde|ochtend"
    r"|middag|avond|omstreeks|circa|etwa|ungefähr|por la (?:mañana|tarde|noche)|às|kl\.?|tegen|rond|sharp|latest|@|-"
    r"|–),? ?){0,4}",
    re.IGNORECASE,
)


#: "el miércoles por la tarde, sobre las 18:30": letters from the day to its hour
_FAR = 32
#: "demain midi", "heute Mittag": the word for the day has its hour in it
_NOON = re.compile(r"\b(?:midi|mittag|lunchtime)$", re.IGNORECASE)


def _with_clock(scanned: Scan, day: _Day, reading: Reading) -> Moment:
    text = scanned.text
    for match in TIME.finditer(text, max(0, day.start - 16), day.end + 40):
        start = figures(match)
        if start > day.end + _FAR:
            break
        outside = match.end() <= day.start or start >= day.end
        between = text[day.end : start] if start >= day.end else text[match.end() : day.start]
        if outside and _SMALL.fullmatch(between):
            value = instant(day.day, match, reading.at, reading.future, reading.day_first is False)
            return Moment(value, min(day.start, start), max(day.end, match.end()))
    in_words = not WORDS.isdisjoint(scanned.words)
    for face in spelled(text[max(0, day.start - 30) : day.end + 40]) if in_words else ():
        start, end = face.start + max(0, day.start - 30), face.end + max(0, day.start - 30)
        between = text[day.end : start] if start >= day.end else text[end : day.start]
        if (end <= day.start or start >= day.end) and _SMALL.fullmatch(between):
            value = on_the_face(day.day, face.hour, face.minute, reading.at, reading.future)
            return Moment(value, min(day.start, start), max(day.end, end))
    if _NOON.search(text[day.start : day.end]):
        return Moment(on_the_face(day.day, 12, 0, reading.at, reading.future), day.start, day.end)
    return Moment(day.day.isoformat(), day.start, day.end)


#: without a digit or one of these there is no time of day
_CLOCK_WORDS = frozenset(
    [
        "0",
        "noon",
        "midday",
        "lunchtime",
        "lunch",
        "mittag",
        "mittags",
        "midi",
        "mediodía",
        "mediodia",
        "meio",
        "mezzogiorno",
        "middaguur",
        "midnight",
        "mitternacht",
        "minuit",
        "medianoche",
        "meia",
        "mezzanotte",
        "middernacht",
        "half",
        "halb",
    ]
)


def _by_clock(text: str, words: frozenset[str], reading: Reading) -> Iterator[Moment]:
    """A time without a day is of the mail's day; a past one that lies ahead was the day before."""
    if _CLOCK_WORDS.isdisjoint(words):
        return
    for match in CLOCK.finditer(text):
        clock = TIME.search(text, match.start()) or match
        value = datetime.fromisoformat(
            instant(reading.at.date(), clock, reading.at, reading.future, reading.day_first is False)
        )
        if not reading.future and value > reading.at + timedelta(hours=1):
            value -= timedelta(days=1)
        yield Moment(value.isoformat(), clock.start(), clock.end())


def _by_face(text: str, words: frozenset[str], reading: Reading) -> Iterator[Moment]:
    """The same of a time in words."""
    for face in spelled(text) if not WORDS.isdisjoint(words) else ():
        value = datetime.fromisoformat(
            on_the_face(reading.at.date(), face.hour, face.minute, reading.at, reading.future)
        )
        if not reading.future and value > reading.at + timedelta(hours=1):
            value -= timedelta(hours=12)
        yield Moment(value.isoformat(), face.start, face.end)
