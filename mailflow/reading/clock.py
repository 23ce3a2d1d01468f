"""A moment in prose, and its time of day: how people write it, and the instant that it is on a day."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from zoneinfo import ZoneInfo

from mailflow.reading.day_names import ZONES


@dataclass(frozen=True)
class Moment:
    """A day or an instant, as it is kept, and where the words for it stand."""

    #: ISO 8601 with offset, or YYYY-MM-DD
    value: str
    start: int
    end: int


# Short names of zones are words in small letters: "ist" is German, "et" is French.
_ZONE = "|".join(
    re.escape(name) if " " in name or len(name) > 5 else f"(?-i:{name.upper()})"
    for name in sorted(ZONES, key=len, reverse=True)
)
TIME = re.compile(
    r"(?:(?P<h>[01]?\d|2[0-4])[:.](?P<m>[0-5]\d)(?![\d%]|[:.]\d\d\d)(?::\d\d)?\s?(?P<ap>[ap]\.?m\b\.?)?"
    r"|(?P<h2>1[0-2]|0?[1-9])\s?(?P<ap2>[ap]\.?m\b\.?)|(?P<h3>[01]?\d|2[0-4])\s?(?:uhr|h00)\b"
    r"|\b(?:at|um|om|alle|a las|às) (?P<h4>[89]|1\d|2[0-3])(?![\w%]|[:.,]\d)|\b(?:by|before|until|since|from|at|around|about) (?P<h7>[1-9]|1[0-2])(?= (?:today|tomorrow|this|yesterday|last|o['’]clock)\b|[.!?]?$)|\b(?:às|as|desde as|desde las|depuis|dès) (?P<h8>[01]?\d|2[0-4]) ?h\b"
    r"|(?<=(?:soir|atin|hier|vers|vant|puis|main)\s)(?:à )?(?P<h5>[01]?\d|2[0-4]) ?h(?P<m5>[0-5]\d)?\b|\bà (?P<h6>[01]?\d|2[0-4]) ?h(?P<m6>[0-5]\d)?\b"
    r"|\b(?P<noon>noon|midday|mittag|midi|mediodía|meio-dia|mezzogiorno)\b|\b(?P<midnight>midnight|mitternacht|minuit|medianoche|meia-noite|mezzanotte|middernacht)\b)"
    rf"(?:\s?\(?(?P<zone>{_ZONE})\b)?(?P<offset>[+-]\d\d?:?(?:\d\d)?\b)?",
    re.IGNORECASE,
)
# "At 10" is a time only where nothing is counted: "at 10 sites" is none.
CLOCK = re.compile(
    rf"\b(?:at|by|since|until|before|about|around|after|um|gegen|seit|bis|ab|from|à|till|vers|om|dalle|desde|alle|sinds|vanaf) (?:(?:the|about|around|las) )?(?:{re.sub(r'[?]P<[a-z0-9]+>', '?:', TIME.pattern)})"
    r"|\b(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?[ap]\.?m\b|\b(?:before|by) (?:[1-9]|1[0-2])(?=[.!?]?$)|\b(?:at|um) (?:[89]|1\d|2[0-3])(?=[.,;:!?)]*(?:$|\s(?:and|that|we|he|she|i|to|with|today|this|in|for)\b)|[.,;]\s)",
    re.IGNORECASE,
)


def instant(day: date, match: re.Match[str], written: datetime) -> str:
    groups = match.groupdict()
    if groups["midnight"]:  # "Saturday at midnight" is the end of Saturday
        return datetime.combine(day, time(23, 59), _zone(groups["zone"], written)).isoformat()
    hour = int(next((groups[name] for name in ("h", "h2", "h3", "h4", "h5", "h6", "h7", "h8") if groups[name]), 12))
    half = (groups["ap"] or groups["ap2"] or "").lower()[:1]
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour % 24
    return datetime.combine(
        day, time(hour, int(groups["m"] or groups["m5"] or groups["m6"] or 0)), _zone(groups["zone"], written)
    ).isoformat()


def _zone(name: str | None, written: datetime) -> tzinfo:
    return ZoneInfo(ZONES[name.lower()]) if name else written.tzinfo or UTC
