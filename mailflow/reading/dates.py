"""Dates as mail clients write them for people, in every language of formats.py.

Nothing is guessed: what could be two days is None, and a time without a zone stays without one.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum, auto
from typing import NamedTuple

#: language by language; a name that two languages give to different months is in neither (cs "listopad", pl "listopad"
#: are November, hr "listopad" is October: the locale decides, see _CROATIAN)
_MONTHS = (
    (
        "january jan|janvier janv|januar jän jänner|enero ene|janeiro|gennaio gen|januari|tammikuuta tammikuu tammi"
        "|stycznia sty styczeń|ledna led leden|januára|január jan|ianuarie ian|siječnja siječanj|января янв"
        "|січня січ|ocak oca|ιανουαρίου ιαν|jaanuar|sausio|janvāris|януари|tammik"
    ),
    (
        "february feb|février févr fév|februar|febrero|fevereiro fev|febbraio|februari|helmikuuta helmi"
        "|lutego lut luty|února úno únor|februára|február febr|februarie|veljače velj|февраля февр фев|лютого лют"
        "|şubat şub|φεβρουαρίου φεβ|veebruar|vasario|februāris|февруари helmik"
    ),
    (
        "march mar|mars|märz mär mrz|marzo|março|maart mrt|marts|maaliskuuta maalis|marca marzec|března bře březen"
        "|március márc|martie|ožujka ožu|марта мар|березня бер|mart|μαρτίου μαρ|märts|kovo|март maalisk"
    ),
    (
        "april apr|avril avr|abril abr|aprile|huhtikuuta huhti|kwietnia kwi kwiecień|dubna dub duben|apríla"
        "|április ápr|aprilie|travnja tra|апреля апр|квітня квіт|nisan nis|απριλίου απρ|aprill|balandžio|aprīlis"
        "|април huhtik"
    ),
    (
        "may|mai|mayo|maio|maggio mag|mei|maj|toukokuuta touko|maja|května kvě květen|mája|május máj|mai"
        "|svibnja svi|мая май|травня трав|mayıs may|μαΐου μαϊ μαι|gegužės|maijs|май toukok"
    ),
    (
        "june jun|juin|juni|junio|junho|giugno giu|kesäkuuta kesä|czerwca cze czerwiec|června čvn červen|júna"
        "|június jún|iunie iun|lipnja lip|июня июн|червня черв|haziran haz|ιουνίου ιουν|juuni|birželio|jūnijs"
        "|юни kesäk"
    ),
    (
        "july jul|juillet juil|juli|julio|julho|luglio lug|heinäkuuta heinä|lipca lipiec|července čvc červenec|júla"
        "|július júl|iulie iul|srpnja|июля июл|липня лип|temmuz tem|ιουλίου ιουλ|juuli|liepos|jūlijs|юли heinäk"
    ),
    (
        "august aug|août aou|agosto ago|augustus|elokuuta elo|sierpnia sie sierpień|srpna srp srpen|augusta"
        "|augusztus|kolovoza kol|августа авг|серпня серп|ağustos ağu|αυγούστου αυγ|rugpjūčio|augusts|август elok"
    ),
    (
        "september sep sept|septembre|septiembre|setembro set|settembre|syyskuuta syys|września wrz wrzesień"
        "|září zář|septembra|szeptember szept|septembrie|rujna ruj|сентября сент сен|вересня вер|eylül eyl"
        "|σεπτεμβρίου σεπ|rugsėjo|septembris|септември syysk"
    ),
    (
        "october oct|octobre|oktober okt|octubre|outubro out|ottobre ott|lokakuuta loka"
        "|października paź październik|října říj říjen|októbra|október|octombrie|октября окт|жовтня жовт|ekim eki"
        "|οκτωβρίου οκτ|oktoober|spalio|oktobris|октомври lokak"
    ),
    (
        "november nov|novembre|noviembre|novembro|marraskuuta marras|listopada lis listopad|listopadu listopad"
        "|novembra|noiembrie noi|studenoga stu studenog|ноября нояб ноя|листопада лист|kasım kas|νοεμβρίου νοε"
        "|lapkričio|novembris|ноември marrask"
    ),
    (
        "december dec|décembre déc|dezember dez|diciembre dic|dezembro|dicembre|joulukuuta joulu"
        "|grudnia gru grudzień|prosince pro prosinec|decembra|decembrie|prosinca|декабря дек|грудня груд|aralık ara"
        "|δεκεμβρίου δεκ|detsember|gruodžio|decembris|декември jouluk"
    ),
)
MONTHS = {
    name: number for number, names in enumerate(_MONTHS, 1) for name in re.split(r"[| ]", names) if not name.isdecimal()
}
#: Slavonic names that wander by a month: Croatian October and July against the Polish, Czech and Ukrainian ones
_CROATIAN = {"listopada": 10, "lis": 10, "srpnja": 7, "srp": 7, "lipnja": 6, "lip": 6}

_DAYS = (
    (
        "monday mon lundi lun montag mo lunes segunda-feira seg lunedì maandag ma mandag man måndag mån maanantai "
        "maanantaina poniedziałek pon pondělí po pondelok hétfő h luni ponedjeljak понедельник пн понеділок "
        "pazartesi pzt δευτέρα δευ esmaspäev e 月曜日 星期一 周一 週一 월요일"
    ),
    (
        "tuesday tue mardi mar dienstag di martes terça-feira ter martedì dinsdag di tirsdag tir tisdag tis "
        "tiistai tiistaina ti wtorek wt úterý út utorok kedd marți utorak вторник вт вівторок salı sal τρίτη τρι "
        "teisipäev t 火曜日 星期二 周二 週二 화요일"
    ),
    (
        "wednesday wed mercredi mer mittwoch mi miércoles mié quarta-feira qua mercoledì woensdag wo onsdag ons "
        "keskiviikko keskiviikkona ke środa śr středa st streda szerda sze miercuri mie srijeda sri среда ср "
        "середа çarşamba çar τετάρτη τετ kolmapäev k 水曜日 星期三 周三 週三 수요일"
    ),
    (
        "thursday thu thurs jeudi jeu donnerstag do jueves quinta-feira qui giovedì gio donderdag torsdag tor tors "
        "torstai torstaina czwartek czw čtvrtek čt štvrtok csütörtök cs joi četvrtak четверг чт четвер perşembe "
        "per πέμπτη πεμ neljapäev n 木曜日 星期四 周四 週四 목요일"
    ),
    (
        "friday fri vendredi ven freitag fr viernes sexta-feira sex venerdì vrijdag vr fredag fre perjantai "
        "perjantaina pe piątek pt pátek pá piatok péntek vineri petak пятница пт п'ятниця cuma cum παρασκευή παρ "
        "reede r 金曜日 星期五 周五 週五 금요일"
    ),
    (
        "saturday sat samedi sam samstag sa sábado sáb sabato zaterdag za lørdag lør lördag lör lauantai "
        "lauantaina sobota sob so szombat szo sâmbătă subota суббота сб субота cumartesi cmt σάββατο σαβ laupäev l "
        "土曜日 星期六 周六 週六 토요일"
    ),
    (
        "sunday sun dimanche dim sonntag so domingo dom domenica zondag zo søndag søn söndag sön sunnuntai "
        "sunnuntaina niedziela niedz neděle ne nedeľa vasárnap duminică nedjelja воскресенье вс неділя pazar paz "
        "κυριακή κυρ pühapäev p 日曜日 星期日 周日 週日 일요일"
    ),
)
WEEKDAYS = {name: number for number, names in enumerate(_DAYS) for name in names.split()}
#: what stands between the parts of a date
_PARTICLE_NAMES = """
    at um kl klo à a alle o om la kell u в о р року de del del’ the den d der of ore às ob saat v le
    el em il op on ad gg godz godzinie dnia dniu dne στις las à(s kello dia no pe la
"""
#: these belong to the time, and stay at the end of a date
CLOSING = frozenset(("am", "pm", "a.m", "p.m", "μ.μ", "π.μ", "μμ", "πμ", "uhr", "h", "г", "р"))
PARTICLES = frozenset(_PARTICLE_NAMES.split()) | CLOSING

ZONES = {
    **dict.fromkeys(("gmt", "utc", "ut", "wet", "z"), 0),
    **dict.fromkeys(("cet", "mez", "west", "bst", "seč", "sev"), 60),
    **dict.fromkeys(("cest", "mesz", "eet", "selč", "sast"), 120),
    **dict.fromkeys(("eest", "msk", "trt"), 180),
    **dict.fromkeys(("jst", "kst"), 540),
    "edt": -240,
    "est": -300,
    "cdt": -300,
    "mdt": -360,
    "mst": -420,
    "pdt": -420,
    "pst": -480,
    "aest": 600,
    "aedt": 660,
    "acst": 570,
    "awst": 480,
    "nzst": 720,
    "nzdt": 780,
}
#: languages whose digits are always year, month, day
_YEARS_FIRST = frozenset(("ja", "ko", "zh", "hu", "lt", "sv"))
#: zones of the one country that writes the month first in digits
_AMERICAN = frozenset(("edt", "est", "cdt", "cst", "mdt", "mst", "pdt", "pst"))

_CJK = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})(?!\d)")
#: Samsung in Korean: 26/3/9
_SHORT_YEAR_FIRST = re.compile(r"(?<![\d:.])(\d{2})([./-])\s?(\d{1,2})\2\s?(\d{1,2})(?![\d:])")
_DIGITS = re.compile(r"(?<![\d:.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d:])")
_WORD = re.compile(r"\d+|[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_TIME = re.compile(r"(?<![\d+-])(\d{1,2})\s?(?:[:.h時时点點시]|\s시)\s?(\d{2})(?:[:.分분]\s?(\d{2}))?(?!\d)")
_HOUR = re.compile(r"(?i)(?<!\d)(\d{1,2})\s?([ap])\.?m\b")
_AFTERNOON = re.compile(r"(?i)(?<![^\W\d_])(?:p\.?\s?m\.?|μ\.?μ\.?|ös|下午|午後|오후|晚上|nachm\.?)(?![^\W\d_])")
_MORNING = re.compile(r"(?i)(?<![^\W\d_])(?:a\.?\s?m\.?|π\.?μ\.?|öö|上午|午前|오전|凌晨|早上|vorm\.?)(?![^\W\d_])")
_OFFSET = re.compile(
    r"(?i)(?:\b(?:gmt|utc)\s?)?([+\u2212-])(\d{1,2}):?([0-5]\d)?(?!\d)\s*\)?\s*(?:\([^()]{1,40}\))?\s*$"
)


class Order(Enum):
    """How digits say a day: 25/3 and 3/25."""

    DAY_FIRST = auto()
    MONTH_FIRST = auto()


@dataclass(frozen=True)
class Possible:
    """A moment that words can mean; `order` is None where they do not say it with slashes."""

    moment: datetime
    order: Order | None = None


class _Day(NamedTuple):
    """A day, the words without it, and how its digits were read."""

    day: date
    rest: str
    order: Order | None = None


def read_date(text: str, locale: str = "", near: datetime | None = None) -> datetime | None:
    """The moment that these words name, or None. `near`: when the mail that shows them was sent, which they cannot be after."""
    found = possible_dates(text, locale, near)
    return found[0].moment if len(found) == 1 else None


def possible_dates(text: str, locale: str = "", near: datetime | None = None) -> tuple[Possible, ...]:
    """None, one, or both moments that these words can mean."""
    words = text[:200].replace("\u00a0", " ").replace("\u202f", " ").strip()
    found = [(each, _at(each)) for each in _days(words, locale, near)]
    return tuple(Possible(moment, each.order) for each, moment in found if moment)


def _at(day: _Day) -> datetime | None:
    clock = _clock(day.rest)
    if clock is None:
        return None
    try:
        return datetime(day.day.year, day.day.month, day.day.day, *clock, tzinfo=_zone(day.rest))
    except ValueError:
        return None


def _days(words: str, locale: str, near: datetime | None) -> list[_Day]:
    for pattern in (_CJK, _YEAR_FIRST):
        if match := pattern.search(words):
            return _made(int(match[1]), int(match[2]), int(match[3]), _without(words, match))
    # The name of a month first: Finnish and Danish write times as 14.25.08, which looks like a day.
    if found := _named(words, locale):
        return found
    if locale[:2] in _YEARS_FIRST and (match := _SHORT_YEAR_FIRST.search(words)):
        return _made(int(match[1]), int(match[3]), int(match[4]), _without(words, match))
    match = _DIGITS.search(words)
    return _numbered(match, words, locale, near) if match else []


def _without(words: str, match: re.Match[str]) -> str:
    return words[: match.start()] + " " + words[match.end() :]


def _made(year: int, month: int, day: int, rest: str, order: Order | None = None) -> list[_Day]:
    """The day, if there is such a one."""
    year += 2000 if year < 70 else 1900 if year < 100 else 0
    try:
        return [_Day(date(year, month, day), rest, order)]
    except ValueError:
        return []


def _numbered(match: re.Match[str], words: str, locale: str, near: datetime | None) -> list[_Day]:
    """`1/2/2026`: two days for an English mail, unless the zone, the weekday or the mail that shows it rules one out."""
    rest = _without(words, match)
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    day_first = _made(year, second, first, rest, Order.DAY_FIRST)
    month_first = _made(year, first, second, rest, Order.MONTH_FIRST)
    if match[2] == "." or (locale and not locale.startswith("en")):
        return day_first
    said = {word.lower() for word in _WORD.findall(rest)}
    if said & _AMERICAN and month_first:
        return month_first
    named = {WEEKDAYS[word] for word in said if word in WEEKDAYS}
    possible = [each for each in (*day_first, *month_first) if not named or each.day.weekday() in named]
    if near:
        possible = [each for each in possible if each.day.toordinal() <= near.toordinal() + 1]
    return possible[:1] if first == second else possible


def _named(words: str, locale: str) -> list[_Day]:
    parts = [(match[0].lower(), match) for match in _WORD.finditer(words)]
    # "mar, 30 jun 2026" is a Tuesday in Spanish: a word that is a weekday too is a month only where no other word is one.
    for index, (word, match) in sorted(enumerate(parts), key=lambda each: each[1][0] in WEEKDAYS):
        month = (_CROATIAN.get(word) if locale == "hr" else None) or MONTHS.get(word)
        # "mar." is a Tuesday or March in French, "sept." a month and a number: a month has a day beside it
        if not month or not (near := _beside(parts, index)):
            continue
        day, year, first, last = near
        start, end = parts[first][1].start(), parts[last][1].end()
        if made := _made(year, month, day, words[: min(start, match.start())] + " " + words[max(end, match.end()) :]):
            return made
    return []


def _beside(parts: list[tuple[str, re.Match[str]]], month: int) -> tuple[int, int, int, int] | None:
    """Day and year beside the month, and the first and last word of the date."""
    numbers = [index for index in range(max(0, month - 3), min(len(parts), month + 5)) if parts[index][0].isdecimal()]
    years = [index for index in numbers if len(parts[index][0]) == 4]
    days = [index for index in numbers if len(parts[index][0]) <= 2 and 1 <= int(parts[index][0]) <= 31]
    if not years or not days:
        return None
    year = min(years, key=lambda index: abs(index - month))
    before = [index for index in days if index in (month - 1, month - 2)]
    after = [index for index in days if index == month + 1]
    choice = (before or after)[-1:] if year > month or not after else after
    if not choice:
        return None
    day = choice[0]
    return int(parts[day][0]), int(parts[year][0]), min(day, year, month), max(day, year, month)


def _clock(rest: str) -> tuple[int, int, int] | None:
    if match := _TIME.search(rest):
        hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
        if _AFTERNOON.search(rest) and hour < 12:
            hour += 12
        elif _MORNING.search(rest) and hour == 12:
            hour = 0
        return hour, minute, second
    if match := _HOUR.search(rest):
        return int(match[1]) % 12 + (12 if match[2].lower() == "p" else 0), 0, 0
    return None


def _zone(rest: str) -> timezone | None:
    if match := _OFFSET.search(rest):
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        return timezone(timedelta(minutes=minutes if match[1] == "+" else -minutes)) if minutes <= 14 * 60 else None
    if re.search(r"[+-]\d{2}:?\d{2}", rest):
        return None
    names = [
        word.lower() for word in _WORD.findall(rest) if word.lower() in ZONES and (word.isupper() or len(word) > 2)
    ]
    if not names:
        return None
    return timezone(timedelta(minutes=ZONES[names[-1]])) if ZONES[names[-1]] else UTC
