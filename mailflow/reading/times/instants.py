"""A time that lies ahead, as it stands behind a reply word: a length from now on,
or a day and time on the writer's clock."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from mailflow.cases.policy import Policy
from mailflow.cases.worktime import instant_of, next_open, opening
from mailflow.reading.times import when as prose
from mailflow.reading.times.day_names import WEEKDAYS

#: the instant that a day without a time stands for
OfDay: TypeAlias = Callable[[datetime, Policy], datetime]

#: at both ends of an argument; people copy the angle brackets of `eta <when>` too
AROUND = " \t:=<>→»«*_`\"'”“"
#: between an argument and the words behind it
BETWEEN = " ,;:.!>)-–—"

_UNIT = (
    r"h|hours?|hrs?|std|stunden?|heures?|horas?|or[ae]|min|mins|minutes?|minuten?|minutos?|minut[io]|m|d|days?"
    r"|tage?n?|jours?|d[ií]as?|giorn[io]"
    r"|w|weeks?|wochen?|semaines?|semanas?|settiman[ae]"
)
# Behind a number in words there is a blank: "am Freitag" does not begin with "a m".
_COUNT = (
    r"\d{1,4}(?:[.,]\d)?|(?:half an?|an?|one|two|three|eine[rn]?|zwei|drei|une?|deux|trois|una?|dos|tres|uma?|duas"
    r"|dois|três|due|tre)(?= )"
)
_LENGTH = re.compile(
    r"(?:in |for |for another |für |noch |dans |pendant |pour |por |per |en |em |fra "
    rf"|tra )?(?P<n>{_COUNT}) ?(?P<unit>{_UNIT})\b\.?"
    rf"(?:(?: and | und | et | y | e | )?(?P<n2>\d{{1,2}}) ?(?P<unit2>min|mins|minutes?|minuten|minutos|minuti"
    r"|m)\b\.?)?",
    re.IGNORECASE,
)
_SMALL = {"two": 2, "three": 3, "zwei": 2, "drei": 3, "deux": 2, "trois": 3, "dos": 2, "tres": 3, "duas": 2, "dois": 2,
          "três": 3, "due": 2, "tre": 3}  # fmt: skip
#: what may stand before a time without changing it
_BEFORE = re.compile(
    r"\W*(?:(?:is|now|moved|changed|extended|by|at|on|around|about|until|till|til|the|to|for|this|next|ca"
    r"|approx|bis|um|gegen|am|der|dem|den|zum|neu|vers|pour|avant|jusqu['’](?:à|au)"
    r"|le|la|las|à|a|hasta|el|para|até|ao|às|as|o|fino|al|alle|entro|il|per|di|de|del|na|no|op|om|tot)(?!\w)\W*)*",
    re.IGNORECASE,
)
#: nobody who says "tomorrow morning" means the end of that day; who says "this afternoon" does
_PART_OF_DAY = re.compile(
    r"(?<!\bthis) (?:early|late|midnight|lunch|morning|afternoon|evening|night|matin|après-midi|soir"
    r"|por la (?:mañana|tarde|noche)|de manhã|à tarde|à noite|mattina|pomeriggio|sera)\b"
    r"|(?<!\bheute) (?:früh|vormittag|nachmittag|abend)\b| (?:at|um|around) \d",
    re.IGNORECASE,
)

#: "tomorrow 10": at ten, or with the text "10"?
_BARE_HOUR = re.compile(r"[\s,]{1,3}\d{1,2}\W{0,5}")


def when(text: str, at: datetime, policy: Policy) -> tuple[str, str]:
    """An instant ahead of the mail; a day without a time means its end: when the desk closes."""
    return _instant(text, at, policy, _closing)


def until(text: str, at: datetime, policy: Policy) -> tuple[str, str]:
    """The same for a rest: it ends when the day begins."""
    return _instant(text, at, policy, _opening)


def _instant(text: str, written: datetime, policy: Policy, of_day: OfDay) -> tuple[str, str]:
    spoken = text.strip(AROUND)
    local = _local(written, policy)
    if length := _LENGTH.match(spoken):
        return _iso(local + _length(length)), spoken[length.end() :].strip(BETWEEN)
    plain = _spelt(spoken)
    moment = prose.find(plain, prose.Reading(local, future=True))
    if moment is None or not _BEFORE.fullmatch(plain[: moment.start]) or _two_readings(plain, moment):
        raise ValueError("I cannot read that as a time. Write for example 16:00, tomorrow 10:00, 3 Dec 14:00, or 2h.")
    part = _PART_OF_DAY.search(plain[moment.start : moment.end + 25]) or _BARE_HOUR.fullmatch(plain[moment.end :])
    if part and "T" not in moment.value:
        raise ValueError("Write the time of day in figures, for example tomorrow 10:00.")
    at = _meant(moment.value, local, policy, of_day)
    if at <= local and (day := _weekday_in(plain[moment.start : moment.end])):
        # "Monday 9:00", written on a Monday at ten, is the next one.
        at = _meant(_week_later(moment.value), local, policy, of_day) if day else at
    if at <= local:
        raise ValueError(f"{spoken} is over already; write a time that lies ahead, with the day.")
    return _iso(at), plain[moment.end :].strip(BETWEEN)


def _spelt(spoken: str) -> str:
    """Times of the other languages as `when` reads them, and "at" before one that stands alone."""
    text = re.sub(r"(?i)\b(\d{1,2}) ?(?:h|uhr|uur) ?([0-5]\d)\b", r"\1:\2", spoken)
    text = re.sub(r"(?i)\b([01]?\d|2[0-3]) ?(?:h|uhr|uur|heures)\b", r"\1:00", text)
    text = re.sub(
        r"(?i)(?:a las?|à[s]?|as|alle|all['’]|vers|gegen|um|om|at|by|@) ?(\d{1,2})(?![\d:.]|\s?[ap]\.?m)(?=\W*$| )",
        r"at \1:00",
        text,
    )
    text = re.sub(r"(?i)\b(?:a las?|às|alle|vers|gegen|om|à)(?= \d{1,2}:)", "at", text)
    text = re.sub(r"(?i)\b(?:midi|mediod[ií]a|meio-dia|mezzogiorno|mittag|midday|noon)\b", "12:00", text)
    text = re.sub(r"(?i)\bhasta\b|\baté\b|\bjusqu['’][àa]\b|\bfino a\b|\bentro\b|\bavant\b", "until", text)
    alone = re.match(r"(?:\d{1,2}[:.]\d\d|\d{1,2} ?[ap]\.?m|\d{1,2}\W*$)", text, re.IGNORECASE)
    return f"at {text}" if alone and not re.match(r"\d{1,2}\.\d{1,2}\.", text) else text


def _two_readings(plain: str, moment: prose.Moment) -> bool:
    """3/12 is in March or in December; whoever wrote it is asked."""
    outside = f"{plain[: moment.start]} | {plain[moment.end :]}"
    return re.search(r"(?<![\w/:])\d{1,2}/\d{1,2}(?![\w:])", outside) is not None


def _meant(value: str, local: datetime, policy: Policy, of_day: OfDay) -> datetime:
    if "T" not in value:
        return of_day(datetime.fromisoformat(value), policy)
    at = datetime.fromisoformat(value)
    zone = local.tzinfo
    wall = at.replace(tzinfo=None)
    if isinstance(zone, ZoneInfo) and at.utcoffset() == wall.replace(tzinfo=zone).utcoffset():
        return instant_of(wall, zone)  # a clock time of the writer's own zone, which may skip or repeat it
    return at.astimezone(UTC)


def _closing(day: datetime, policy: Policy) -> datetime:
    opened = opening(day.date(), policy.hours)
    return opened[1] if opened else instant_of(datetime.combine(day.date(), time(23, 59)), policy.hours.zone)


def _opening(day: datetime, policy: Policy) -> datetime:
    return next_open(instant_of(datetime.combine(day.date(), time()), policy.hours.zone), policy.hours)


def _weekday_in(words: str) -> bool:
    return any(word in WEEKDAYS for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", words.lower()))


def _week_later(value: str) -> str:
    day, _, clock = value.partition("T")
    later = (datetime.fromisoformat(day) + timedelta(days=7)).date().isoformat()
    return f"{later}T{clock}" if clock else later


def _local(written: datetime, policy: Policy) -> datetime:
    """When the mail was written, on its writer's clock: the zone that it names;
    one in UTC tells nothing, so the desk's."""
    at = written if written.tzinfo else written.replace(tzinfo=UTC)
    desk = policy.hours.local(at)
    # An offset that is the desk's own is the desk's zone, which knows that the clock changes before Monday.
    return desk if not at.utcoffset() or at.utcoffset() == desk.utcoffset() else at


def _iso(at: datetime) -> str:
    return at.astimezone(UTC).replace(microsecond=0).isoformat()


def _length(match: re.Match[str]) -> timedelta:
    number, unit = match["n"].lower().replace(",", "."), match["unit"].lower()
    half = number.startswith("half")
    count = 0.5 if half else float(number) if number[0].isdigit() else float(_SMALL.get(number, 1))
    minutes = timedelta(minutes=int(match["n2"] or 0))
    if unit.startswith("m"):
        return timedelta(minutes=count) + minutes
    if unit[:3] in ("sem", "set", "woc") or unit[0] == "w":
        return timedelta(weeks=count)
    return (timedelta(hours=count) if unit[0] in "hso" else timedelta(days=count)) + minutes
