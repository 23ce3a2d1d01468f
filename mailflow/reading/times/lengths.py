"""Lengths of time in prose, before and after the mail that says them: "three days now", "within two working days"."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mailflow.cases.values import NUMBERS
from mailflow.reading.times.clock import Moment

#: "a few" and "several" count nothing; "a couple" does
# Any word, which is looked up when it stood before a unit: two hundred number words in a pattern take their time.
_NUMBER = r"\d{1,3}(?:[.,]5)?|a couple(?: of)?|half an?|[^\W\d_]{1,16}"
_ONE = frozenset(("a", "an", "the", "un", "um", "een", "einer", "eines", "einem", "eine", "une", "una", "uma"))
_HALVES = r"(?: and a half| et demie?| y media| e mezz[oa]| e meia| en een half)?"
_OFFICE = r"working|business|office|week"
#: what a length counts; "minutes" and "hours" give an instant, all others a day
_UNITS: tuple[tuple[str, str], ...] = (
    ("minutes", r"min(?:ut(?:e|en|es|os|i)?)?s?"),
    ("hours", r"h(?! ?\d| (?:ce|du|hier)\b)|hours?|hrs?|stunden?|heures?|horas?|or[ae]|uur|uren"),
    (
        "business",
        (
            rf"(?:{_OFFICE})[ -]days?|werktage?n?|arbeitstage?n?|jours? (?:ouvr[ée]s?|ouvrables?)"
            r"|d[ií]as? (?:h[áa]bil(?:es)?|laborables?)|giorn[oi] lavorativ[oi]|dias? [úu]te?is|werkdag(?:en)?"
        ),
    ),
    (
        "days",
        (
            r"days?|nights?|mornings?|tage?n?|nächten?|jours?|nuits?|d[ií]as?|noches?|giorn[oi]|notti|noites?"
            r"|dag(?:en)?|nachten"
        ),
    ),
    ("weeks", r"weeks?|wochen?|semaines?|semanas?|settiman[ae]|week|weken"),
    ("fortnights", r"fortnights?|quinzaines?|quincenas?"),
    ("months", r"months?|monate?n?|mois|mes(?:es)?|mesi|meses|m[êe]s|maand(?:en)?"),
)
_DAYS = {"days": 1, "weeks": 7, "fortnights": 14, "months": 30}
_UNIT = rf"(?:{'|'.join(words for _, words in _UNITS)})\b"
_N = rf"(?P<n>{_NUMBER}) ?(?P<unit>{_UNIT}){_HALVES}"
_ABOUT = (
    r"(?:the (?:best|better) part of |getting on for |close to |ya |ya casi |già |já |about |around |over "
    r"|more than |almost |nearly |roughly |at least |some |gut |rund |etwa |über |mehr als |fast |circa |ca\. "
    r"|plus de |environ |presque |más de |unos |unas |casi |più di |quasi |mais de |cerca de |quase |meer dan "
    r"|ruim |bijna )?"
)
_UNIT_WORDS = frozenset(
    re.findall(
        r"\S+",
        "min mins minute minutes minuten minutos minuti h hour hours hr hrs stunde stunden heure heures hora "
        "horas ora ore uur uren day days night nights morning mornings tag tage tagen werktag werktage "
        "werktagen arbeitstage arbeitstagen nacht nächte nächten "
        "jour jours nuit nuits día días dia dias noche noches giorno giorni notti noite noites dag dagen "
        "werkdag werkdagen nachten week weeks woche wochen semaine semaines semana semanas settimana settimane "
        "weken fortnight fortnights quinzaine quincena month months "
        "monat monate monaten mois mes meses mese mesi mês maand maanden",
    )
)
_ANY_WORD: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Way:
    """A way to say a length, and the words of which one must stand in the text; none: it is looked for everywhere."""

    pattern: re.Pattern[str]
    needs: frozenset[str] = _ANY_WORD


def _way(pattern: str, needs: str = "") -> _Way:
    return _Way(re.compile(pattern, re.IGNORECASE), frozenset(needs.split()))


#: the ways to say that a length ends with the mail
_AGO = (
    _way(rf"\b{_N} (?:ago|geleden|fa|atrás)\b", "ago geleden fa atrás"),
    _way(
        rf"\b(?:vor|il y a|hace|há|faz|(?:cela|ça) fait|voilà|sono|llev(?:a|an|amos|o)|au bout de) {_ABOUT}{_N}",
        "vor a hace há faz fait voilà sono lleva llevan llevamos llevo bout",
    ),
    _way(
        r"\b(?:for|since|over|in|during|within|seit|schon|in den|depuis|ces|desde hace|desde|en|da|al|sinds"
        r"|sedert|já) (?:the |gut |les |los |las |gli |le |de |os |as )?(?:last |past |previous |letzten "
        rf"|vergangenen |dernières |derniers |últim[oa]s |ultim[ei] |laatste |afgelopen )?{_ABOUT}{_N}"
    ),
    _way(rf"\b(?:the|these|this) (?:last |past ){_N}(?! of\b)", "last past"),
    _way(
        (
            rf"\b(?:going on )?{_N}(?= (?:now|already|running|straight|in a row|on end|schon|in folge"
            r"|hintereinander|de suite|seguid[oa]s|di fila|op rij)\b)"
        ),
        "now already running straight row end schon folge hintereinander suite seguidos seguidas fila rij",
    ),
)
_AHEAD = (
    _way(
        r"\b(?:in|within|inside|over|innerhalb (?:von|der nächsten)|binnen|dans|sous|d['’]ici|en|dentro de|em"
        r"|entro|tra|fra|nelle|nei|nas|nos|daqui a|over) (?:the |den |les |las |los |le |i |de )?(?:next "
        r"|nächsten |kommenden |prochaines? |prochains? |pr[óo]xim[oa]s |prossim[ei] "
        rf"|komende )?{_ABOUT}{_N}(?! later\b)"
    ),
    _way(rf"\b(?:the |die )?next {_N}", "next"),
    _way(rf"\b{_N} from now\b", "now"),
)


def lengths(text: str, words: AbstractSet[str], at: datetime, future: bool) -> Iterator[Moment]:
    """The moments that lie a length before or after the mail. `words`: those of the text, lower case."""
    if _UNIT_WORDS.isdisjoint(words):
        return
    for way in _AHEAD if future else _AGO:
        if way.needs and way.needs.isdisjoint(words):
            continue
        for match in way.pattern.finditer(text):
            if moment := _moment(match, at, 1 if future else -1):
                yield moment


#: "desde as 17h" is an hour of the day
_CLOCK = re.compile(r"(?:desde|depuis|sinds|seit|ab|da|a)\b", re.IGNORECASE)


def _moment(match: re.Match[str], at: datetime, way: int) -> Moment | None:
    number = _count(match["n"].lower())
    if number is None or (_CLOCK.match(match.group()) and _of_the_clock(match, number)):
        return None
    rest = match.group()[match.end("unit") - match.start() :]
    count = number + (0.5 if re.search(r"hal[fv]|demi|medi?a|mezz|meia", rest, re.IGNORECASE) else 0)
    unit = next(name for name, words in _UNITS if re.fullmatch(words, match["unit"], re.IGNORECASE))
    try:
        if unit == "business":
            return Moment(_office_day(at.date(), int(count) * way).isoformat(), match.start(), match.end())
        if unit in _DAYS:
            then = at + timedelta(days=round(count * _DAYS[unit])) * way
            return Moment(then.date().isoformat(), match.start(), match.end())
        length = timedelta(minutes=count) if unit == "minutes" else timedelta(hours=count)
        return Moment((at + length * way).replace(microsecond=0).isoformat(), match.start(), match.end())
    except OverflowError:  # a mail from the first or the last year of time
        return None


def _of_the_clock(match: re.Match[str], number: float) -> bool:
    """ "Desde as 17h"; "sinds 6 uur" is since six o'clock, "al 6 uur" is for six hours."""
    unit = match["unit"].lower()
    return unit == "h" or (unit == "uur" and number <= 24 and match.group().lower().startswith(("sinds", "vanaf")))


def _count(word: str) -> float | None:
    """None: the word is no number, and what stands before the unit counts nothing."""
    if word.startswith("half"):
        return 0.5
    if word in ("anderthalb", "eineinhalb"):
        return 1.5
    if word.startswith("a couple"):
        return 2
    if word[0].isdigit():
        return float(word.replace(",", "."))
    return 1 if word in _ONE else NUMBERS.get(word)


def _office_day(day: date, count: int) -> date:
    """Days on which offices work; holidays are the desk's business and not known here."""
    left = abs(count)
    while left:
        day += timedelta(days=1 if count > 0 else -1)
        left -= day.weekday() < 5
    return day
