"""Weeks, months and their parts: "early June", "Mitte nächster Woche", "fin du mois", "EOW"."""

import calendar
import re
from datetime import date, timedelta

from mailflow.reading.times.clock import Reading
from mailflow.reading.times.day_names import MONTHS

#: a day without a year is no farther back
_LONGEST_BACK = 340


def near(reading: Reading, month: int, day: int, year: str | None) -> date | None:
    """The day; without a year the one that the direction asks for."""
    today = reading.at.date()
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        found = date(today.year, month, day)
        # A deadline on 5 January that is written in December is in the next year,
        # a start on 20 December in January in the last.
        if reading.future and (today - found).days > 31:
            return found.replace(year=today.year + 1)
        if not reading.future and (found - today).days > 1:
            found = found.replace(year=today.year - 1)
            # "2 Oct" in a mail of September is the coming one, whatever was asked for.
            return found if (today - found).days < _LONGEST_BACK else None
    except ValueError:
        return None
    return found


#: "last", "next", "this" as people say them before or behind a weekday or a week; the first letters decide
LAST = (
    r"last|past|previous|letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?|dernier|dernière|passé|passée|pasado|pasada"
    r"|scorso|scorsa|passado|passada|vorige|afgelopen"
)
NEXT = (
    r"next|coming|following|nächste[nrms]?|kommende[nrms]?|prochain|prochaine|pr[óo]xim[oa]|que viene|que vem"
    r"|prossim[oa]|volgende|komende"
)
THIS = r"this|diese[nrms]?|ce|cet|cette|est[ea]|quest[oa]|deze|dit"
WEEK = r"week|woche|semaine|semana|settimana"
IS_LAST, IS_NEXT = re.compile(LAST, re.IGNORECASE), re.compile(NEXT, re.IGNORECASE)


_FIRST = (
    r"(?:the )?(?:very )?(?:beginning|start) of|early(?: in)?|anfang|beginn|début"
    r"|(?:a )?(?:principios|comienzos|inicios) de|(?:all['’])?inizio(?: di)?|(?:no )?(?:in[íi]cio|come[çc]o) de"
    r"|begin(?: van)?"
)
_MIDST = (
    r"(?:the )?middle of|mid[ -]?|mitte|mi-|milieu|(?:a )?mediados de|metà(?: di)?|meados de|half|medio|midden(?: van)?"
)
_FINAL = (
    r"(?:the )?(?:very )?end of|late(?: in)?|ende|fin|(?:a )?(?:finales|final|fines) de|fine(?! may| march)(?: di)?"
    r"|(?:no )?(?:fim|final) de|eind(?:e)?(?: van)?"
)
WHERE = rf"(?P<first>{_FIRST})|(?P<midst>{_MIDST})|(?P<final>{_FINAL})"


def of_month(match: re.Match[str], reading: Reading) -> date | None:
    """The first, the fifteenth or the last of a named month: "early June", "Mitte Juni", "fin juin"."""
    first = near(reading, MONTHS[match["of"].lower()], 1, None)
    if reading.future and first and first < reading.at.date().replace(day=1):
        first = first.replace(year=first.year + 1)  # nobody says "the end of February" of a past one
    return _within(first, calendar.monthrange(first.year, first.month)[1], match) if first else None


def _within(first: date, length: int, match: re.Match[str]) -> date:
    away = 0 if match["first"] else 14 if match["midst"] else length - 1
    return first + timedelta(days=away)


def since_month(match: re.Match[str], reading: Reading) -> date | None:
    """ "Since March": a whole month begins it."""
    return None if reading.future else near(reading, MONTHS[match["of"].lower()], 1, None)


def period(match: re.Match[str], reading: Reading) -> date | None:
    """Of a week the Monday, Wednesday or Friday, of a month the first, the fifteenth or the last day."""
    which = f"{match['which'] or ''} {match['behind'] or ''}"
    placed = match["first"] or match["midst"] or match["final"]
    told = placed or match["which"] or match["behind"]
    if not told:
        return None
    step = 1 if IS_NEXT.search(which) else -1 if IS_LAST.search(which) else 0
    unit, today = match["unit"].lower(), reading.at.date()
    if re.fullmatch(WEEK, unit):
        monday = today + timedelta(days=7 * step - today.weekday())
        late = match["final"] or (not placed and reading.future)
        return monday + timedelta(days=4 if late else 2 if match["midst"] else 0)
    if unit[:3] in ("yea", "jah", "ann", "año", "ano", "jaa"):
        return date(today.year + step, 12, 31) if match["final"] else None
    months = 3 if unit[:3] in ("qua", "tri", "kwa") else 1
    month = today.month - 1 - (today.month - 1) % months + step * months
    first = date(today.year + month // 12, month % 12 + 1, 1)
    last = date(first.year, first.month + months - 1, calendar.monthrange(first.year, first.month + months - 1)[1])
    late = match["final"] or (not placed and reading.future)
    return last if late else first + timedelta(days=14 if match["midst"] else 0)


def short_end(match: re.Match[str], reading: Reading) -> date | None:
    today, words = reading.at.date(), match.group().lower()
    if words.startswith(("eow", "week")):
        return today + timedelta(days=(4 - today.weekday()) % 7)
    if re.match(r"eoy|year|jahr|fin d['’]ann", words):
        return date(today.year, 12, 31)
    month = today.month + (-today.month % 3 if words.startswith(("eoq", "quar")) else 0)
    return date(today.year, month, calendar.monthrange(today.year, month)[1])


#: what a period counts
UNIT = (
    rf"{WEEK}|month|quarter|year|monats?|quartals?|jahres|mois|trimestre|ann[ée]e|mes|año|mese|anno|m[êe]s|ano"
    r"|maand|kwartaal|jaar"
)
