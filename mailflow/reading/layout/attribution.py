"""The line a client writes above what a reply quotes: "On Monday at 10:00, Ann <ann@customer.example> wrote:"."""

import re
from enum import Enum, auto
from functools import lru_cache
from itertools import islice

from mailflow.address import NOBODY, Address
from mailflow.reading.layout.date_words import CLOSING, MONTHS, PARTICLES, WEEKDAYS, ZONES
from mailflow.reading.layout.head import Head, Mark
from mailflow.reading.layout.lines import Line
from mailflow.reading.layout.people import one_person

#: "wrote", by language, in the words of Gmail, Apple Mail, Outlook and Thunderbird
_VERBS = {
    "en": ("wrote", "writes"),
    "de": ("schrieb", "schreibt", "hat geschrieben", "folgendes geschrieben"),
    "fr": ("a écrit", "a ecrit", "écrit"),
    "es": ("escribió", "escribio"),
    "ca": ("va escriure",),
    "pt": ("escreveu",),
    "it": ("ha scritto", "scrive"),
    "nl": ("schreef", "het volgende geschreven"),
    "da": ("skrev følgende", "skrev"),
    "fi": ("kirjoitti",),
    "pl": ("napisał(a)", "napisała", "napisał", "pisze", "wiadomość napisana przez"),
    "cs": ("napsal(a)", "napsala", "napsal"),
    "sk": ("napísal(a)", "napísala", "napísal"),
    "hu": ("ezt írta", "írta"),
    "ro": ("a scris",),
    "hr": ("je napisao/la", "je napisao", "je napisala", "napisao je", "napisala je"),
    "sl": ("je napisal",),
    "ru": ("написал(а)", "написала", "написал", "писал(а)", "писал", "пишет"),
    "uk": ("написав(-ла)", "написав", "написала", "пише"),
    "bg": ("написа",),
    "tr": ("şunu yazdı", "şunları yazdı", "yazdı"),
    "el": ("έγραψε", "γράφει"),
    "et": ("kirjutas",),
    "lt": ("rašė",),
    "lv": ("rakstīja",),
    "vi": ("đã viết",),
    "ja": ("のメッセージ", "のメール", "さんは書きました", "書きました", "さんのメール"),
    "zh": ("写道", "寫道"),
    "ko": ("님이 작성", "님이 다음과 같이 썼습니다", "작성", "이(가) 쓴 글", "님이 쓴 글"),
}
_LOCALE = {verb: locale for locale, verbs in _VERBS.items() for verb in verbs}
VERBS = tuple(_LOCALE)
#: "user", which Gmail and Outlook put before the name in some languages; and leftovers of "On", "at the time of"
_ROLES = re.compile(
    r"(?i)^[\s,;]*(?:on|am|le|el|em|il giorno|il|in data|op|heeft|hat|dňa|no dia|în|keltezéssel|tarihinde|den"
    r"|d\.|w dniu|dnia|dne|на|в|у|在|于|於|użytkownik|uživatel|odesílatel|používateľ|odosielateľ|korisnik"
    r"|пользователь|користувач|kullanıcısı|ο χρήστης|ο/η|η/ο|o godz\.)(?![\w@.-])"
)
_ENDS = re.compile(
    r"(?:[\s,;(]|\b(?:on|den|am|ezt|időpont|tarihinde|w dniu|keltezéssel|folgendes|于|於|在|das folgende"
    r"|følgende)\b)+$",
    re.IGNORECASE,
)

_TOKEN = re.compile(r"[^\s,;]+")
_DATE_TOKEN = re.compile(
    r"[(\[+-]?\d[\d.:/年月日년월일時时分시분点點+-]*(?:st|nd|rd|th|h\d{0,2}|am|pm|г)?(?:[周週][日一二三四五六]"
    r"|星期[日一二三四五六])?(?:[(（].[)）])?[)\]:.]*에?",
    re.IGNORECASE,
)
_CJK_DAY = re.compile(
    r"[上下午前後오전후]{2}[\d:時时点點분分]*|[(（]?(?:周|週|星期)?[日一二三四五六月火水木金土화수목금토월일][)）]?"
)
_OFFSET = re.compile(r"(?i)\(?(?:gmt|utc)[+-][\d:]+\)?")
#: an hour, in digits or before "am", "h" or a Chinese sign
_TIMED = re.compile(r"(?i)\d\s?[:.h時时点點시]\s?\d\d|\d\s?[ap]\.?m|\d[点點時시]")
_MAX_LINES, _MAX_LENGTH = 4, 500
#: lines with a colon at the end that are looked at; a mail with more of them is a log
_MAX_ENDINGS = 2_000


def attributions(lines: list[Line], most: int) -> dict[int, Head]:
    """The first attributions in these lines, by the line they begin at."""
    found: dict[int, Head] = {}
    endings = (last for last, line in enumerate(lines) if line.text[-3:].rstrip().endswith((":", "：")))
    for last in islice(endings, _MAX_ENDINGS):
        if match := _ending(lines, last):
            first, head = match
            found.setdefault(first, head)
            if len(found) >= most:
                break
    return found


def _ending(lines: list[Line], last: int) -> tuple[int, Head] | None:
    """The attribution that ends with this line: the fewest lines that tell when, else that tell who."""
    quoted = _quoted_below(lines, last)
    text = ""
    weak: tuple[int, Head] | None = None
    for first in range(last, max(-1, last - _MAX_LINES), -1):
        if not lines[first].short or lines[first].depth != lines[last].depth:
            break
        text = f"{lines[first].short} {text}".strip()
        if len(text) > _MAX_LENGTH:
            break
        head, strong = _read(text, last + 1, quoted)
        if head and strong:
            return first, head
        weak = weak or ((first, head) if head else None)
    return weak


def _quoted_below(lines: list[Line], last: int) -> bool:
    below = next((line for line in lines[last + 1 : last + 5] if not line.blank), None)
    return below is not None and below.depth > lines[last].depth


def _read(text: str, end: int, quoted: bool) -> tuple[Head | None, bool]:
    """The attribution in this text, and whether it tells both who and when."""
    words = text.rstrip(":： \u00a0")
    if not quoted and "@" not in words and not any(map(str.isdigit, words)):
        return None, False
    verb = _verb(words)
    rest = words[: verb[0]] + " " * (verb[1] - verb[0]) + words[verb[1] :] if verb else words
    start, stop = date_span(rest)
    date_raw = rest[start:stop]
    timed = is_timed(date_raw)
    who = _who(rest[:start], rest[stop:])
    if verb is None:
        # Gmail in Russian and Japanese, and Gmail before 2017: a date, a name, an address in brackets, a colon
        ended = words.endswith((">", ")")) or (quoted and words.lower().endswith(who.address or ">"))  # Tuta
        if timed and who.address and ended:
            return Head(Mark.ATTRIBUTION, end, who, date_raw=date_raw), True
        return None, False
    if not (who.address or (timed and who.name) or (quoted and (who.name or date_raw))):
        return None, False
    return Head(Mark.ATTRIBUTION, end, who, date_raw=date_raw, locale=_LOCALE[words[slice(*verb)].lower()]), bool(
        timed and (who.address or who.name)
    )


def is_timed(date_raw: str) -> bool:
    """Do these words name an hour?"""
    return bool(_TIMED.search(date_raw))


def _verb(text: str) -> tuple[int, int] | None:
    """Where the last verb stands, the longest of those that end there."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" is two characters in lower case
        return None
    found: list[tuple[int, int]] = []
    # Most clients end with the verb: then nothing that stands before it can be the last one.
    for verb in filter(lower.endswith, VERBS) if lower.endswith(VERBS) else VERBS:
        start = lower.rfind(verb)
        # Latin, Greek and Cyrillic words begin where no letter stands before; Chinese and Korean have no such place
        if start >= 0 and not (start and lower[start - 1].isalnum() and ord(verb[0]) < 0x3000):
            found.append((start + len(verb), start))
    end, start = max(found, key=lambda place: (place[0], -place[1]), default=(0, 0))
    return (start, end) if end else None


def _who(before: str, behind: str) -> Address:
    sides = [side for side in (behind, before) if side and not side.isspace()]
    sides.sort(key=lambda side: "@" not in side)
    cleaned = (_ENDS.sub("", _ROLES.sub("", _ROLES.sub("", side))) for side in sides)
    who = next((person for person in map(one_person, cleaned) if person != NOBODY), NOBODY)
    name = who.name.removesuffix("님").strip(" -,")
    return Address(who.address, "" if name.lower() in ("von", "by", "from", "de", "da") else name)


def date_span(text: str) -> tuple[int, int]:
    """Where the longest run of words of a date stands; (n, n) when there is none with a digit."""
    best, run, weight = (len(text), len(text), 0), list[re.Match[str]](), 0
    for match in [*_TOKEN.finditer(_CJK_AT.sub(" ", text.translate(_COMMAS))), None]:
        sort = _sort(match[0]) if match else None
        if match and sort:
            run.append(match)
            weight += sort is _Sort.NUMBER
            continue
        if weight > best[2]:
            best = (*_trimmed(run, text), weight)
        run, weight = [], 0
    return best[0], best[1]


#: "at", written without a space before the year; 于 is a surname as well
_CJK_AT = re.compile(r"[于於在](?=\d)")
#: one for one, so that places stay the same
_COMMAS = str.maketrans({"、": ",", "，": ",", "“": " ", "”": " ", '"': " ", "<": " ", ">": " "})


class _Sort(Enum):
    """What a word of a date is."""

    WORD = auto()
    NUMBER = auto()


@lru_cache(maxsize=4_096)
def _sort(token: str) -> _Sort | None:
    """None for what stands in no date."""
    word = token.strip(".,:()").lower()
    known = word in MONTHS or word in WEEKDAYS or word in PARTICLES or word in ZONES or word in ("-", "–")
    if not (known or _DATE_TOKEN.fullmatch(token) or _CJK_DAY.fullmatch(token) or _OFFSET.fullmatch(token)):
        return None
    return _Sort.NUMBER if any(map(str.isdigit, token)) else _Sort.WORD


def _trimmed(run: list[re.Match[str]], text: str) -> tuple[int, int]:
    def loose(token: str) -> bool:
        word = token.strip(".,:()").lower()
        return (word in PARTICLES and word not in CLOSING) or word in ("-", "–")

    while loose(run[0][0]) or run[0][0].lower() == "am":  # German: "Am Montag"
        run = run[1:]
    while loose(run[-1][0]):
        run = run[:-1]
    stop = run[-1].end()
    start = run[0].start()
    while stop > start and (text[stop - 1] in ":," or (text[stop - 1] == ")" and "(" not in text[start + 1 : stop])):
        stop -= 1
    return start + (text[start] == "(" and ")" not in text[start:stop]), stop
