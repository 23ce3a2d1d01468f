"""Days in prose: the rules that know one, the surest first, each relative to the day of the mail that says it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from mailflow.reading.times import day_of, feasts
from mailflow.reading.times.clock import Reading as Reading
from mailflow.reading.times.day_names import DAYS_AWAY, MONTHS, ORDINALS, WEEKDAYS
from mailflow.reading.times.spans import (
    LAST,
    NEXT,
    THIS,
    UNIT,
    WEEK,
    WHERE,
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
_WEEKDAY = "|".join(
    (
        _words({name: 0 for name in WEEKDAYS if name not in _AMBIGUOUS}),
        *(f"(?-i:{name.capitalize()})|(?:(?<=since )|(?<=until )|(?<=last )|(?<=by )){name}" for name in _AMBIGUOUS),
    )
)
#: German and Dutch join the day and its part: "Samstagmorgen", "vrijdagmiddag"
_PARTS = ("morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht", "ochtend", "middag", "avond")
_PART = "|".join(_PARTS)


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
    _rule(r"\b(?P<year>20\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)", day_of.iso, "0"),
    _rule(
        (
            r"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.|er|º|°)?(?:(?:,| and| und| et| y| e| en| to| bis| au| al|-"
            rf"|–) ?[0-3]?\d(?:st|nd|rd|th|\.)?){{0,4}}[\s/-](?:of |de "
            rf"|del )?(?P<month>{_MONTH})\b\.?(?:[/-](?=20\d\d))?{_YEAR}"
        ),
        day_of.named,
        _MONTH_WORDS,
    ),
    _rule(
        (
            rf"\b(?P<month>{_MONTH})\.?[\s-](?:the )?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]|\.\d"
            rf"| ?[ap]\.?m\b){_YEAR}"
        ),
        day_of.named,
        _MONTH_WORDS,
    ),
    _rule(
        r"(?<![\w./:-])(?P<first>[0-3]?\d)(?P<dot>/)(?P<second>[0-3]?\d)(?:/(?P<year>20\d\d|\d\d))?(?![\w/]|\.\d)",
        day_of.numeric,
        "0",
    ),
    _rule(
        r"(?<![\w./:-])(?P<first>[0-3]?\d)(?P<dot>\.)(?P<second>[01]?\d)\.(?P<year>20\d\d|\d\d)?(?![\w.])",
        day_of.numeric,
        "0",
    ),
    _rule(
        r"(?<![\w./:-])(?P<first>[0-3]?\d)(?P<dot>-)(?P<second>[01]?\d)-(?P<year>20\d\d)(?![\w.-])", day_of.numeric, "0"
    ),
    # "am 24.07 um zwölf": without the last full stop it may be a version, so only behind these
    _rule(
        (
            r"\b(?:am|bis|zum|dem|den|vom|ab) (?P<first>[0-3]?\d)(?P<dot>\.)(?P<second>0[1-9]"
            r"|1[0-2])(?P<year>)(?![\d.])"
        ),
        day_of.numeric,
        "0",
    ),
    _rule(rf"\b(?:the )?(?P<nth>{_words(ORDINALS)}) (?:of )?(?P<month>{_MONTH})\b", day_of.spelt, _MONTH_WORDS),
    _rule(feasts.PATTERN, day_of.feast, feasts.WORDS),
    _rule(
        r"\b(?:weekend|week-end|wochenende|fin de semana|fine settimana|fim de semana)\b",
        day_of.weekend,
        "weekend week wochenende fin fine fim",
    ),
    _rule(
        (
            r"\b(?P<lead>)(?P<of>(?:next|last|nächste|letzte|volgende|vorige) (?:week"
            rf"|woche)),? (?:on )?(?P<which>)(?P<behind>)(?P<week>)(?P<name>{_WEEKDAY})\b"
        ),
        day_of.weekday,
        "week woche",
    ),
    _rule(
        (
            rf"\b(?P<name>{_WEEKDAY}),? (?:the |den |le |el |il |dia )?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th|er"
            r"|\.)?(?![\d:/h.]|,\d| ?(?:uhr|uur|h\b|[ap]\.?m|%|\w+s\b))"
        ),
        day_of.weekday_number,
        _WEEKDAY_WORDS,
    ),
    _rule(
        rf"\b(?:(?P<which>{LAST}|{NEXT}|{THIS}) )?(?P<name>{_WEEKDAY})(?:{_PART})?\b(?! (?:vez|volta|parte"
        r"|pessoa|versione|versão|tentativa|linha|riga|persona))(?:(?: of| on| de| da| della| van)?(?: la"
        rf"| the)? (?P<of>(?:{NEXT}|{LAST}) (?:{WEEK})|(?:{WEEK}) (?:{NEXT}|{LAST}))"
        rf"|(?P<week> week\b| en huit\b| in acht tagen\b)|,? (?P<behind>{LAST}|{NEXT}|before last))?",
        day_of.weekday,
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
        day_of.ordinal,
        "0",
    ),
    _rule(rf"(?<!\bla )(?<!\bam )(?<!\bjeden )(?<!\bguten )\b(?:{_words(DAYS_AWAY)})\b", day_of.away, _AWAY_WORDS),
    _rule(r"\bhier\b", day_of.yesterday, "hier"),
)
#: the weekday rules, for which a day of the mail may be the day a week ago
WEEKDAY_RULES = frozenset(rank for rank, rule in enumerate(DAYS) if rule.day is day_of.weekday)
#: of the rules, those that name a day by its number: they beat a weaker word beside them
SURE = next(rank for rank, rule in enumerate(DAYS) if rule.day is day_of.weekend)
