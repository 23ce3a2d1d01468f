"""The day that a match of a rule in days.py means, relative to the day of the mail that says it."""

import calendar
import re
from datetime import date, timedelta

from mailflow.reading.times import feasts
from mailflow.reading.times.clock import Reading
from mailflow.reading.times.day_names import DAYS_AWAY, MONTHS, ORDINALS, WEEKDAYS
from mailflow.reading.times.spans import (
    IS_LAST,
    IS_NEXT,
    near,
)


def feast(match: re.Match[str], reading: Reading) -> date | None:
    return feasts.feast(match, reading.at.date(), reading.future)


def spelt(match: re.Match[str], reading: Reading) -> date | None:
    """ "The tenth of April"."""
    return near(reading, MONTHS[match["month"].lower()], ORDINALS[match["nth"].lower()], None)


def named(match: re.Match[str], reading: Reading) -> date | None:
    return near(reading, MONTHS[match["month"].lower()], int(match["day"]), match["year"])


def numeric(match: re.Match[str], reading: Reading) -> date | None:
    first, second = int(match["first"]), int(match["second"])
    day_first = True if match["dot"] in ".-" or first > 12 else False if second > 12 else reading.day_first
    if day_first is None:
        return None
    day, month = (first, second) if day_first else (second, first)
    return near(reading, month, day, match["year"]) if 1 <= month <= 12 else None


def iso(match: re.Match[str], reading: Reading) -> date | None:
    return near(reading, int(match["month"]), int(match["day"]), match["year"])


def weekday(match: re.Match[str], reading: Reading) -> date | None:
    today = reading.at.date()
    day = WEEKDAYS[match["name"].lower()]
    away = (day - today.weekday()) % 7
    if match["of"]:  # "Tuesday next week"
        weeks = 7 if IS_NEXT.search(match["of"]) else -7 if IS_LAST.search(match["of"]) else 0
        return today + timedelta(days=day - today.weekday() + weeks)
    if match["week"]:  # British: "Friday week" is a week after Friday
        return today + timedelta(days=(away or 7) + 7)
    which = match["which"] or match["behind"] or ""
    if which.lower() == "before last":
        return today + timedelta(days=away - 14)
    if IS_LAST.search(which):
        return today + timedelta(days=away - 7)
    if IS_NEXT.search(which):
        return today + timedelta(days=away or 7)
    return today + timedelta(days=away if reading.future or away == 0 else away - 7)


def weekday_number(match: re.Match[str], reading: Reading) -> date | None:
    """ "Lundi 30": the thirtieth that is a Monday, if there is one near."""
    today, day = reading.at.date(), int(match["day"])
    for months in (0, 1, 2) if reading.future else (0, -1, -2):
        year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
        if not 1 <= day <= calendar.monthrange(year, month + 1)[1]:
            continue
        found = date(year, month + 1, day)
        if found.weekday() == WEEKDAYS[match["name"].lower()] and (
            (found >= today) if reading.future else (found <= today)
        ):
            return found
    return None


def weekend(match: re.Match[str], reading: Reading) -> date | None:
    """The Saturday of it."""
    away = (5 - reading.at.date().weekday()) % 7
    return reading.at.date() + timedelta(days=away if reading.future or away == 0 else away - 7)


def ordinal(match: re.Match[str], reading: Reading) -> date | None:
    today, day = reading.at.date(), int(match["day"] or match["day2"] or match["day3"])
    for months in (0, 1) if reading.future else (0, -1):
        year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
        if day > calendar.monthrange(year, month + 1)[1]:
            continue
        found = date(year, month + 1, day)
        if (found >= today) if reading.future else (found <= today):
            return found
    return None


def away(match: re.Match[str], reading: Reading) -> date | None:
    return reading.at.date() + timedelta(days=DAYS_AWAY[" ".join(match.group().lower().split())])


def yesterday(match: re.Match[str], reading: Reading) -> date | None:
    """ "Hier" is yesterday to the French and "here" to Germans: by the words around it."""
    text = match.string
    french = len(_FRENCH.findall(text)) > len(_GERMAN.findall(text))
    return reading.at.date() - timedelta(days=1) if french else None


_FRENCH = re.compile(
    r"\b(?:le|la|les|est|ai|au|aux|du|des|nous|pas|que|une|depuis|été|ne|il|elle|on|sur|pour|avec|à|et|je)\b"
    r"|\b[jdlnqs]['’](?=[a-zéèêà])",
    re.IGNORECASE,
)
_GERMAN = re.compile(
    r"\b(?:der|die|das|ist|sind|und|nicht|wir|ich|haben|hat|kein|keine|nur|auch|es|bei|mit|von|alles|war)\b",
    re.IGNORECASE,
)
