"""A moment in prose, and its time of day: how people write it, and the instant that it is on a day."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from mailflow.reading.times.day_names import DAY_WORDS, ZONES


@dataclass(frozen=True)
class Moment:
    """A day or an instant, as it is kept, and where the words for it stand."""

    #: ISO 8601 with offset, or YYYY-MM-DD
    value: str
    start: int
    end: int


@dataclass(frozen=True)
class Reading:
    """How the writer of a mail means a time."""

    #: when the mail was written
    at: datetime
    #: True: of several days with this name the next one; False: the last one
    future: bool
    #: 3/11 is in November; None: nothing tells, so it has two readings and is no day
    day_first: bool | None = None


# Short names of zones are words in small letters: "ist" is German, "et" is French.
_ZONE = "|".join(
    re.escape(name) if " " in name or len(name) > 5 else f"(?-i:{name.upper()})"
    for name in sorted(ZONES, key=len, reverse=True)
)
#: behind these a bare hour may stand
_AT = r"(?:by|before|until|till|since|from|at|around|about|after)"
_AT_ELSEWHERE = r"(?:um|gegen|ab|seit|bis|vor|alle|ore|dalle|le|las|às|as|om|voor|tot|vanaf)"
_WITH_H = (
    r"(?:à|vers|avant|depuis|dès|entre|et|jusqu['’]à|soir|matin|hier|puis|demain|aujourd['’]hui|às|as|das|aos"
    r"|las|ore|um|gegen|ab|bis|seit|at|om|voor|h"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    rf"|segunda|terça|quarta|quinta|sexta|feira|{DAY_WORDS})"
)
TIME = re.compile(
    r"(?:(?P<h>[01]?\d|2[0-4])[:.](?P<m>[0-5]\d)(?![\d%]|[:.]\d\d\d)(?::\d\d)?\s?(?P<ap>[ap]\.?m\b\.?)?(?:h\b"
    r"| ?uhr\b| ?uur\b)?"
    r"|(?P<h2>1[0-2]|0?[1-9])\s?(?P<ap2>[ap]\.?m\b\.?)|(?P<h3>[01]?\d|2[0-4])\s?(?:uhr|uur|h00|o['’]clock|heures)\b"
    r"|(?<![\d,.])(?P<h5>[01]?\d|2[0-4]) ?[hu] ?(?P<m5>[0-5]\d)(?!\d)|"
    rf"\b{_WITH_H} (?P<h6>[01]?\d|2[0-4]) ?[hu]\b(?! ?\d)"
    r"|\bhalf past (?P<half>1[0-2]|[1-9])\b|\bhalb (?P<halb>zwölf|elf|zehn|neun|acht|sieben|sechs|fünf|vier|drei)\b"
    r"|\b(?:at|um|om|seit|desde las|desde as|sinds|vanaf|a las|às|alle|dalle|entro le|prima delle|antes de las"
    r"|hasta las|até às|até as|antes das"
    r"|voor) (?P<h4>[89]|1\d|2[0-3])(?![\w%/]|[:.,]\d| ?(?:%|€|percent|of|von|de|[ap]\.?m)\b)"
    rf"|\b{_AT} (?P<h7>[1-9]|1[0-2])(?= (?:today|tomorrow|this|yesterday|last|on|sharp|at the latest)\b"
    r"|(?:[.,;!?)]|$)(?![\d]))"
    # where the clock has 24 hours, "lunedì alle 7" is in the morning
    rf"|\b(?:{DAY_WORDS}) (?:um|gegen|seit|alle|dalle|verso le|a las|desde las|às|desde as|om|sinds|vanaf|rond)"
    r" (?P<h9>[1-9]|1[0-2])(?![\w%/]|[:.,]\d| ?(?:%|€|uhr|uur|h)\b)"
    rf"|\b{_AT_ELSEWHERE} (?P<h8>[1-9]|1[0-2])(?= (?:heute|morgen|oggi|domani|hoy|hoje|vandaag)\b)"
    r"|\b(?P<noon>noon|midday|lunch ?time|mittags?|midi|mediod[ií]a|meio-dia|mezzogiorno|middaguur)\b"
    r"|\b(?P<midnight>midnight|mitternacht|minuit|medianoche|meia-noite|mezzanotte|middernacht)\b)"
    rf"(?:\s?\(?(?P<zone>{_ZONE})\b)?(?P<offset>[+-]\d\d?:?(?:\d\d)?\b)?",
    re.IGNORECASE,
)
# "At 10" is a time only where nothing is counted: "at 10 sites" is none.
CLOCK = re.compile(
    r"\b(?:at|by|since|until|till|before|between|about|around|after|from|um|gegen|seit|bis|ab|vor|zwischen|à"
    r"|vers|avant|depuis|dès|om|dalle|alle|entro|prima|desde|antes|hasta|às|até|sinds|vanaf|voor"
    r"|tot) (?:(?:the|about|around|las|le|delle|de|de las|das|às|as|ore|zum|ca\.|environ"
    rf"|circa) ){{0,2}}(?:{re.sub(r'[?]P<[a-z0-9]+>', '?:', TIME.pattern)})"
    r"|\b(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?[ap]\.?m\b|\b(?:before|by) (?:[1-9]|1[0-2])(?=[.!?]?$)"
    r"|\b(?:at|um|seit|desde las|desde as|dalle|sinds|vanaf) (?:[89]|1\d|2[0-3])(?=[.,;:!?)]*(?:$|\s(?:and|that|we|he"
    r"|she|i|to|with|today|this|in|for)\b)"
    r"|[.,;]\s)"
    rf"|\b{_AT} (?:[1-9]|1[0-2])(?= (?:today|this|yesterday|sharp)\b|(?:[.,;!?)]|$)(?!\d))"
    r"|(?<![\d,.])(?:[01]?\d|2[0-4]) ?h ?[0-5]\d(?!\d)|\b(?:à|vers|avant|depuis|dès|desde as|às|ore) (?:[01]?\d"
    r"|2[0-4]) ?h\b"
    r"|(?<![\d,.])(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)? ?(?:uhr|uur)\b"
    r"|(?<![\d,.:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:%])",
    re.IGNORECASE,
)
_HALB = {"drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
         "zwölf": 12}  # fmt: skip
_HOURS = ("h", "h2", "h3", "h4", "h5", "h6", "half", "h7", "h8", "h9")


def figures(match: re.Match[str]) -> int:
    """Where the time itself begins, behind the word that leads to it."""
    return next((match.start(name) for name in (*_HOURS, "halb", "noon", "midnight") if match[name]), match.start())


def instant(day: date, match: re.Match[str], written: datetime, future: bool = True, twelve: bool = False) -> str:
    """The instant on this day, in the zone that is named, else in the writer's;
    `twelve`: the writer's clock has twelve hours."""
    groups = match.groupdict()
    zone = _zone(groups["zone"], written)
    if groups["midnight"]:  # "by Saturday midnight" is the end of Saturday, "since midnight" the beginning of the day
        at = time(23, 59) if future else time(0, 0)
        return datetime.combine(day, at, zone).isoformat()
    if groups["halb"]:  # "halb neun" is half past eight
        return datetime.combine(day, time(_HALB[groups["halb"].lower()] - 1, 30), zone).isoformat()
    hour = int(next((groups[name] for name in _HOURS if groups[name]), 12))
    half = (groups["ap"] or groups["ap2"] or "").lower()[:1]
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour % 24
    minute = 30 if groups["half"] else int(groups["m"] or groups["m5"] or 0)
    found = datetime.combine(day, time(hour, minute), zone)
    # Who writes 3/11 for a day of March writes 7:55 for the evening too;
    # 06:12 and "6:12 UTC" are on a clock of 24 hours.
    twelve = twelve and not (
        half or future or (groups["h"] or "").startswith("0") or (groups["zone"] or "").upper() in ("UTC", "GMT", "Z")
    )
    # "today at 7" in the mouth of somebody who waits for it at ten
    over = groups["h9"] and future and found <= written
    halved = groups["h7"] or groups["half"] or (twelve and groups["h"]) or over
    return (_of_office(found, written, future) if halved else found).isoformat()


def on_the_face(day: date, hour: int, minute: int, written: datetime, future: bool) -> str:
    """The instant of a time that was told in words, which name no half of the day."""
    found = datetime.combine(day, time(hour % 24, minute), written.tzinfo or UTC)
    return _of_office(found, written, future).isoformat()


def _of_office(found: datetime, written: datetime, future: bool) -> datetime:
    """ "By 5", "since 5": nobody says which half of the day, so the one that fits the mail."""
    afternoon = found + timedelta(hours=12)
    if found.hour >= 12:
        return found
    if future:
        ahead = found > written if found.date() == written.date() else found.hour > 5
        return found if ahead else afternoon
    return afternoon if afternoon <= written else found


def _zone(name: str | None, written: datetime) -> tzinfo:
    return ZoneInfo(ZONES[name.lower()]) if name else written.tzinfo or UTC
