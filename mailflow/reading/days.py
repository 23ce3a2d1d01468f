"""Days in prose: the rules that know one, the surest first, each relative to the day of the mail that says it."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mailflow.reading.day_names import DAYS_AWAY, MONTHS, WEEKDAYS


@dataclass(frozen=True)
class Reading:
    """How the writer of a mail means a time."""

    #: when the mail was written
    at: datetime
    #: True: of several days with this name the next one; False: the last one
    future: bool
    #: 3/11 is in November; None: nothing tells, so it has two readings and is no day
    day_first: bool | None = None


Rule = Callable[[re.Match[str], Reading], date | None]


def _words(names: dict[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_MONTH, _WEEKDAY = _words(MONTHS), _words(WEEKDAYS)
#: German and Dutch join the day and its part: "Samstagmorgen", "vrijdagmiddag"
_PARTS = ("morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht", "ochtend", "middag", "avond")
_PART = "|".join(_PARTS)


#: a day without a year is no farther back
_LONGEST_BACK = 340


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
            found = found.replace(year=today.year - 1)
            # "2 Oct" in a mail of September is the coming one, whatever was asked for.
            return found if (today - found).days < _LONGEST_BACK else None
    except ValueError:
        return None
    return found


def _named(match: re.Match[str], reading: Reading) -> date | None:
    return _near(reading, MONTHS[match["month"].lower()], int(match["day"]), match["year"])


def _numeric(match: re.Match[str], reading: Reading) -> date | None:
    first, second = int(match["first"]), int(match["second"])
    day_first = True if match["dot"] in ".-" or first > 12 else False if second > 12 else reading.day_first
    if day_first is None:
        return None
    day, month = (first, second) if day_first else (second, first)
    return _near(reading, month, day, match["year"]) if 1 <= month <= 12 else None


def _iso(match: re.Match[str], reading: Reading) -> date | None:
    return _near(reading, int(match["month"]), int(match["day"]), match["year"])


#: "last", "next", "this" as people say them before or behind a weekday or a week; the first letters decide
_LAST = r"last|past|previous|letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?|dernier|dernière|passé|passée|pasado|pasada|scorso|scorsa|passado|passada|vorige|afgelopen"
_NEXT = r"next|coming|following|nächste[nrms]?|kommende[nrms]?|prochain|prochaine|pr[óo]xim[oa]|que viene|que vem|prossim[oa]|volgende|komende"
_THIS = r"this|diese[nrms]?|ce|cet|cette|est[ea]|quest[oa]|deze|dit"
_WEEK = r"week|woche|semaine|semana|settimana"
_IS_LAST, _IS_NEXT = re.compile(_LAST, re.IGNORECASE), re.compile(_NEXT, re.IGNORECASE)


def _weekday(match: re.Match[str], reading: Reading) -> date | None:
    today = reading.at.date()
    day = WEEKDAYS[match["name"].lower()]
    away = (day - today.weekday()) % 7
    if match["of"]:  # "Tuesday next week"
        weeks = 7 if _IS_NEXT.search(match["of"]) else -7 if _IS_LAST.search(match["of"]) else 0
        return today + timedelta(days=day - today.weekday() + weeks)
    if match["week"]:  # British: "Friday week" is a week after Friday
        return today + timedelta(days=(away or 7) + 7)
    which = match["which"] or match["behind"] or ""
    if _IS_LAST.search(which):
        return today + timedelta(days=away - 7)
    if _IS_NEXT.search(which):
        return today + timedelta(days=away or 7)
    return today + timedelta(days=away if reading.future or away == 0 else away - 7)


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


_FIRST = r"(?:the )?(?:very )?(?:beginning|start) of|early(?: in)?|anfang|beginn|début|(?:a )?(?:principios|comienzos|inicios) de|(?:all['’])?inizio(?: di)?|(?:no )?(?:in[íi]cio|come[çc]o) de|begin(?: van)?"
_MIDST = (
    r"(?:the )?middle of|mid[ -]?|mitte|mi-|milieu|(?:a )?mediados de|metà(?: di)?|meados de|half|medio|midden(?: van)?"
)
_FINAL = r"(?:the )?(?:very )?end of|late(?: in)?|ende|fin|(?:a )?(?:finales|final|fines) de|fine(?! may| march)(?: di)?|(?:no )?(?:fim|final) de|eind(?:e)?(?: van)?"
_WHERE = rf"(?P<first>{_FIRST})|(?P<midst>{_MIDST})|(?P<final>{_FINAL})"


def _of_month(match: re.Match[str], reading: Reading) -> date | None:
    """The first, the fifteenth or the last of a named month: "early June", "Mitte Juni", "fin juin"."""
    first = _near(reading, MONTHS[match["of"].lower()], 1, None)
    if reading.future and first and first < reading.at.date().replace(day=1):
        first = first.replace(year=first.year + 1)  # nobody says "the end of February" of a past one
    return _within(first, calendar.monthrange(first.year, first.month)[1], match) if first else None


def _within(first: date, length: int, match: re.Match[str]) -> date:
    away = 0 if match["first"] else 14 if match["midst"] else length - 1
    return first + timedelta(days=away)


def _since_month(match: re.Match[str], reading: Reading) -> date | None:
    """ "Since March": a whole month begins it."""
    return None if reading.future else _near(reading, MONTHS[match["of"].lower()], 1, None)


def _period(match: re.Match[str], reading: Reading) -> date | None:
    """Of a week the Monday, Wednesday or Friday, of a month the first, the fifteenth or the last day."""
    which = f"{match['which'] or ''} {match['behind'] or ''}"
    placed = match["first"] or match["midst"] or match["final"]
    told = placed or match["which"] or match["behind"]
    if not told:
        return None
    step = 1 if _IS_NEXT.search(which) else -1 if _IS_LAST.search(which) else 0
    unit, today = match["unit"].lower(), reading.at.date()
    if re.fullmatch(_WEEK, unit):
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


def _short_end(match: re.Match[str], reading: Reading) -> date | None:
    today, words = reading.at.date(), match.group().lower()
    if words.startswith(("eow", "week")):
        return today + timedelta(days=(4 - today.weekday()) % 7)
    if re.match(r"eoy|year|jahr|fin d['’]ann", words):
        return date(today.year, 12, 31)
    month = today.month + (-today.month % 3 if words.startswith(("eoq", "quar")) else 0)
    return date(today.year, month, calendar.monthrange(today.year, month)[1])


def _away(match: re.Match[str], reading: Reading) -> date | None:
    return reading.at.date() + timedelta(days=DAYS_AWAY[" ".join(match.group().lower().split())])


def _yesterday(match: re.Match[str], reading: Reading) -> date | None:
    """ "Hier" is yesterday to the French and "here" to Germans: by the words around it."""
    text = match.string
    french = len(_FRENCH.findall(text)) > len(_GERMAN.findall(text))
    return reading.at.date() - timedelta(days=1) if french else None


_FRENCH = re.compile(
    r"\b(?:le|la|les|est|ai|au|aux|du|des|nous|pas|que|une|depuis|été|ne|il|elle|on|sur|pour|avec|à|et|je)\b|\b[jdlnqs]['’](?=[a-zéèêà])",
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
_UNIT = rf"{_WEEK}|month|quarter|year|monats?|quartals?|jahres|mois|trimestre|ann[ée]e|mes|año|mese|anno|m[êe]s|ano|maand|kwartaal|jaar"
_MONTH_WORDS = " ".join(MONTHS)
_WEEKDAY_WORDS = " ".join(name.split("-")[0] + part for name in WEEKDAYS for part in ("", *_PARTS))
_UNIT_WORDS = "week woche semaine semana settimana month quarter year monat monats quartal quartals jahres mois trimestre année annee mes año mese anno mês ano maand kwartaal jaar"
_AWAY_WORDS = " ".join(re.split(r"[ '-]", name)[-1] for name in DAYS_AWAY)
DAYS: tuple[DayRule, ...] = (
    _rule(r"\b(?P<year>20\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)", _iso, "0"),
    _rule(rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.|er|º|°)?(?:(?:,| and| und| et| y| e| en| to| bis| au| al|-|–) ?[0-3]?\d(?:st|nd|rd|th|\.)?){{0,4}}[\s/-](?:of |de |del )?(?P<month>{_MONTH})\b\.?(?:[/-](?=20\d\d))?{_YEAR}", _named, _MONTH_WORDS),
    _rule(rf"\b(?P<month>{_MONTH})\.?[\s-](?:the )?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]|\.\d| ?[ap]\.?m\b){_YEAR}", _named, _MONTH_WORDS),
    _rule(r"(?<![\w./:-])(?P<first>[0-3]?\d)(?P<dot>/)(?P<second>[0-3]?\d)(?:/(?P<year>20\d\d|\d\d))?(?![\w/]|\.\d)", _numeric, "0"),
    _rule(r"(?<![\w./:-])(?P<first>[0-3]?\d)(?P<dot>\.)(?P<second>[01]?\d)\.(?P<year>20\d\d|\d\d)?(?![\w.])", _numeric, "0"),
    _rule(r"(?<![\w./:-])(?P<first>[0-3]?\d)(?P<dot>-)(?P<second>[01]?\d)-(?P<year>20\d\d)(?![\w.-])", _numeric, "0"),
    # "am 24.07 um zwölf": without the last full stop it may be a version, so only behind these
    _rule(r"\b(?:am|bis|zum|dem|den|vom|ab) (?P<first>[0-3]?\d)(?P<dot>\.)(?P<second>0[1-9]|1[0-2])(?P<year>)(?![\d.])", _numeric, "0"),
    _rule(r"\b(?:weekend|week-end|wochenende|fin de semana|fine settimana|fim de semana)\b", _weekend, "weekend week wochenende fin fine fim"),
    _rule(
        rf"\b(?:(?P<which>{_LAST}|{_NEXT}|{_THIS}) )?(?P<name>{_WEEKDAY})(?:{_PART})?\b(?! (?:vez|volta|parte|pessoa|versione|versão|tentativa|linha|riga|persona))(?:(?: of| on| de| da| della| van)?(?: la| the)? (?P<of>(?:{_NEXT}|{_LAST}) (?:{_WEEK})|(?:{_WEEK}) (?:{_NEXT}|{_LAST}))"
        rf"|(?P<week> week\b| en huit\b| in acht tagen\b)|,? (?P<behind>{_LAST}|{_NEXT}))?", _weekday, _WEEKDAY_WORDS,
    ),
    _rule(rf"\b(?P<lead>)(?P<of>(?:next|last|nächste|letzte|volgende|vorige) (?:week|woche)),? (?:on )?(?P<which>)(?P<behind>)(?P<week>)(?P<name>{_WEEKDAY})\b", _weekday, "week woche"),
    _rule(rf"\b(?:{_WHERE}) ?(?P<of>{_MONTH})\b", _of_month, _MONTH_WORDS),
    _rule(rf"\b(?:since|seit|depuis|desde|sinds|da|ab|from) (?P<of>{_MONTH})\b(?! \d)", _since_month, _MONTH_WORDS),
    _rule(rf"\b(?:(?:{_WHERE})(?: of| de| du| della| da| do| del| der| des| van)? ?)?(?:the |la |le |de |der |des |do |da |del )?(?:(?P<which>{_LAST}|{_NEXT}|{_THIS}) )?(?P<unit>{_UNIT})\b(?: (?P<behind>{_LAST}|{_NEXT}))?", _period, _UNIT_WORDS),
    _rule(r"\b(?:(?:week|month|quarter|year)(?:['’]s)?[ -]end|eow|eom|eoq|eoy|monatsende|quartalsende|jahresende|fin d['’]année)\b", _short_end, "week week's month quarter year eow eom eoq eoy monatsende quartalsende jahresende fin"),
    _rule(r"\b(?:(?:the|am) (?P<day>[12]?\d|3[01])(?:st|nd|rd|th)|(?:le|el|il|dia|den|op de) (?P<day2>[12]?\d|3[01])(?:\.|er|º|e)?(?=$|[,.;)!?]|\s(?:à|au|et|y|e|en|por|de ce|a|alle|um|om|às|ging|geht|hat|haben)\b)|am (?P<day3>[12]?\d|3[01])\.)(?!\d|\.\d)",
          _ordinal, "0"),
    _rule(rf"(?<!\bla )(?<!\bam )(?<!\bjeden )(?<!\bguten )\b(?:{_words(DAYS_AWAY)})\b", _away, _AWAY_WORDS),
    _rule(r"\bhier\b", _yesterday, "hier"),
)  # fmt: skip
#: the weekday rules, for which a day of the mail may be the day a week ago
WEEKDAY_RULES = frozenset(rank for rank, rule in enumerate(DAYS) if rule.day is _weekday)
#: of the rules, those that name a day by its number: they beat a weaker word beside them
SURE = next(rank for rank, rule in enumerate(DAYS) if rule.day is _weekend)
