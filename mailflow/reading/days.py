"""Days in prose: the rules that know one, the surest first, each relative to the day of the mail that says it."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from mailflow.reading import feasts
from mailflow.reading.clock import Reading as Reading
from mailflow.reading.day_names import DAYS_AWAY, MONTHS, ORDINALS, WEEKDAYS
from mailflow.reading.spans import (
    IS_LAST,
    IS_NEXT,
    LAST,
    NEXT,
    THIS,
    UNIT,
    WEEK,
    WHERE,
    near,
    of_month,
    period,
    short_end,
    since_month,
)

Rule = Callable[[re.Match[str], Reading], date | None]


def _words(names: dict[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_MONTH = _words(MONTHS)
# "So I sat down", "mon ami": these abbreviations of days are words too, and are days with a capital only.
_AMBIGUOUS = ("sat", "sun", "mon", "wed")
_WEEKDAY = "|".join((_words({name: 0 for name in WEEKDAYS if name not in _AMBIGUOUS}), *(f"(?-i:{name.capitalize()})" for name in _AMBIGUOUS)))  # fmt: skip
#: German and Dutch join the day and its part: "Samstagmorgen", "vrijdagmiddag"
_PARTS = ("morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht", "ochtend", "middag", "avond")
_PART = "|".join(_PARTS)


def _feast(match: re.Match[str], reading: Reading) -> date | None:
    return feasts.feast(match, reading.at.date(), reading.future)


def _spelt(match: re.Match[str], reading: Reading) -> date | None:
    """ "The tenth of April"."""
    return near(reading, MONTHS[match["month"].lower()], ORDINALS[match["nth"].lower()], None)


def _named(match: re.Match[str], reading: Reading) -> date | None:
    return near(reading, MONTHS[match["month"].lower()], int(match["day"]), match["year"])


def _numeric(match: re.Match[str], reading: Reading) -> date | None:
    first, second = int(match["first"]), int(match["second"])
    day_first = True if match["dot"] in ".-" or first > 12 else False if second > 12 else reading.day_first
    if day_first is None:
        return None
    day, month = (first, second) if day_first else (second, first)
    return near(reading, month, day, match["year"]) if 1 <= month <= 12 else None


def _iso(match: re.Match[str], reading: Reading) -> date | None:
    return near(reading, int(match["month"]), int(match["day"]), match["year"])


def _weekday(match: re.Match[str], reading: Reading) -> date | None:
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


def _weekday_number(match: re.Match[str], reading: Reading) -> date | None:
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


def _weekend(match: re.Match[str], reading: Reading) -> date | None:
    """The Saturday of it."""
    away = (5 - reading.at.date().weekday()) % 7
    return reading.at.date() + timedelta(days=away if reading.future or away == 0 else away - 7)


def _ordinal(match: re.Match[str], reading: Reading) -> date | None:
    today, day = reading.at.date(), int(match["day"] or match["day2"] or match["day3"])
    for months in (0, 1) if reading.future else (0, -1):
        year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
        if day > calendar.monthrange(year, month + 1)[1]:
            continue
        found = date(year, month + 1, day)
        if (found >= today) if reading.future else (found <= today):
            return found
    return None


def _away(match: re.Match[str], reading: Reading) -> date | None:
    return reading.at.date() + timedelta(days=DAYS_AWAY[" ".join(match.group().lower().split())])


def _yesterday(match: re.Match[str], reading: Reading) -> date | None:
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


@dataclass(frozen=True)
class DayRule:
    """A way to write a day, and the words of which one must stand in the text; "0" is any digit."""

    pattern: re.Pattern[str]
    day: Rule
    needs: frozenset[str]


def _rule(pattern: str, day: Rule, needs: str) -> DayRule:
    return DayRule(re.compile(pattern, re.IGNORECASE), day, frozenset(needs.split()))


_YEAR = r"(?:,? (?:de |del )?(?P<year>20\d\d)(?![\d:]))?"
_MONTH_WORDS = " ".join(MONTHS)
_WEEKDAY_WORDS = " ".join(name.split("-")[0] + part for name in WEEKDAYS for part in ("", *_PARTS))
_UNIT_WORDS = (
    "week woche semaine semana settimana month quarter year monat monats quartal quartals jahres mois trimestre "
    "année annee mes año mese anno mês ano maand kwartaal jaar"
)
_AWAY_WORDS = " ".join(re.split(r"[ '-]", name)[-1] for name in DAYS_AWAY)
DAYS: tuple[DayRule, ...] = (
    _rule(r"\b(?P<year>20\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)", _iso, "0"),
    _rule(
        (
            r"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.|er|º|°)?(?:(?:,| and| und| et| y| e| en| to| bis| au| al|-"
            rf"|–) ?[0-3]?\d(?:st|nd|rd|th|\.)?){{0,4}}[\s/-](?:of |de "
            rf"|del )?(?P<month>{_MONTH})\b\.?(?:[/-](?=20\d\d))?{_YEAR}"
        ),
        _named,
        _MONTH_WORDS,
    ),
    _rule(
        (
            rf"\b(?P<month>{_MONTH})\.?[\s-](?:the )?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]|\.\d"
            rf"| ?[ap]\.?m\b){_YEAR}"
        ),
        _named,
        _MONTH_WORDS,
    ),
    _rule(
        r"(?<![\w./:-])(?P<first>[0-3]?\d)(?P<dot>/)(?P<second>[0-3]?\d)(?:/(?P<year>20\d\d|\d\d))?(?![\w/]|\.\d)",
        _numeric,
        "0",
    ),
    _rule(
        r"(?<![\w./:-])(?P<first>[0-3]?\d)(?P<dot>\.)(?P<second>[01]?\d)\.(?P<year>20\d\d|\d\d)?(?![\w.])",
        _numeric,
        "0",
    ),
    _rule(r"(?<![\w./:-])(?P<first>[0-3]?\d)(?P<dot>-)(?P<second>[01]?\d)-(?P<year>20\d\d)(?![\w.-])", _numeric, "0"),
    # "am 24.07 um zwölf": without the last full stop it may be a version, so only behind these
    _rule(
        (
            r"\b(?:am|bis|zum|dem|den|vom|ab) (?P<first>[0-3]?\d)(?P<dot>\.)(?P<second>0[1-9]"
            r"|1[0-2])(?P<year>)(?![\d.])"
        ),
        _numeric,
        "0",
    ),
    _rule(rf"\b(?:the )?(?P<nth>{_words(ORDINALS)}) (?:of )?(?P<month>{_MONTH})\b", _spelt, _MONTH_WORDS),
    _rule(feasts.PATTERN, _feast, feasts.WORDS),
    _rule(
        r"\b(?:weekend|week-end|wochenende|fin de semana|fine settimana|fim de semana)\b",
        _weekend,
        "weekend week wochenende fin fine fim",
    ),
    _rule(
        (
            r"\b(?P<lead>)(?P<of>(?:next|last|nächste|letzte|volgende|vorige) (?:week"
            rf"|woche)),? (?:on )?(?P<which>)(?P<behind>)(?P<week>)(?P<name>{_WEEKDAY})\b"
        ),
        _weekday,
        "week woche",
    ),
    _rule(
        (
            rf"\b(?P<name>{_WEEKDAY}),? (?:the |den |le |el |il |dia )?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th|er"
            r"|\.)?(?![\d:/h.]|,\d| ?(?:uhr|uur|h\b|[ap]\.?m|%|\w+s\b))"
        ),
        _weekday_number,
        _WEEKDAY_WORDS,
    ),
    _rule(
        rf"\b(?:(?P<which>{LAST}|{NEXT}|{THIS}) )?(?P<name>{_WEEKDAY})(?:{_PART})?\b(?! (?:vez|volta|parte"
        r"|pessoa|versione|versão|tentativa|linha|riga|persona))(?:(?: of| on| de| da| della| van)?(?: la"
        rf"| the)? (?P<of>(?:{NEXT}|{LAST}) (?:{WEEK})|(?:{WEEK}) (?:{NEXT}|{LAST}))"
        rf"|(?P<week> week\b| en huit\b| in acht tagen\b)|,? (?P<behind>{LAST}|{NEXT}|before last))?",
        _weekday,
        _WEEKDAY_WORDS,
    ),
    _rule(rf"\b(?:{WHERE}) ?(?P<of>{_MONTH})\b", of_month, _MONTH_WORDS),
    _rule(rf"\b(?:since|seit|depuis|desde|sinds|da|ab|from) (?P<of>{_MONTH})\b(?! \d)", since_month, _MONTH_WORDS),
    _rule(
        (
            rf"\b(?:(?:{WHERE})(?: of| de| du| della| da| do| del| der| des| van)? ?)?(?:the |la |le |de |der |des |do "
            rf"|da |del )?(?:(?P<which>{LAST}|{NEXT}|{THIS}) )?(?P<unit>{UNIT})\b(?: (?P<behind>{LAST}|{NEXT}))?"
        ),
        period,
        _UNIT_WORDS,
    ),
    _rule(
        (
            r"\b(?:(?:week|month|quarter|year)(?:['’]s)?[ -]end|eow|eom|eoq|eoy|monatsende|quartalsende|jahresende"
            r"|fin d['’]année)\b"
        ),
        short_end,
        "week week's month quarter year eow eom eoq eoy monatsende quartalsende jahresende fin",
    ),
    _rule(
        (
            r"\b(?:(?:the|am) (?P<day>[12]?\d|3[01])(?:st|nd|rd|th)"
            r"|(?:le|el|il|dia|den|op de) (?P<day2>[12]?\d|3[01])(?:\.|er|º|e)?(?=$|[,.;)!?]"
            r"|\s(?:à|au|et|y|e|en|por|de ce|a|alle|um|om|às|ging|geht|hat|haben)\b)|am (?P<day3>[12]?\d|3[01])\.)(?!\d"
            r"|\.\d)"
        ),
        _ordinal,
        "0",
    ),
    _rule(rf"(?<!\bla )(?<!\bam )(?<!\bjeden )(?<!\bguten )\b(?:{_words(DAYS_AWAY)})\b", _away, _AWAY_WORDS),
    _rule(r"\bhier\b", _yesterday, "hier"),
)
#: the weekday rules, for which a day of the mail may be the day a week ago
WEEKDAY_RULES = frozenset(rank for rank, rule in enumerate(DAYS) if rule.day is _weekday)
#: of the rules, those that name a day by its number: they beat a weaker word beside them
SURE = next(rank for rank, rule in enumerate(DAYS) if rule.day is _weekend)
