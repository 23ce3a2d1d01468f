"""Times of day in words: "half past four", "ten to ten", "viertel nach acht", "às seis e um quarto",
"kwart over vijf"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HOURS = (
    "one eins une una uma una een",
    "two zwei deux dos duas due twee",
    "three drei trois tres três tre drie",
    "four vier quatre cuatro quatro quattro vier",
    "five fünf cinq cinco cinco cinque vijf",
    "six sechs six seis seis sei zes",
    "seven sieben sept siete sete sette zeven",
    "eight acht huit ocho oito otto acht",
    "nine neun neuf nueve nove nove negen",
    "ten zehn dix diez dez dieci tien",
    "eleven elf onze once onze undici elf",
    "twelve zwölf douze doce doze dodici twaalf",
)
HOURS = {word: number for number, words in enumerate(_HOURS, 1) for word in words.split()}
_HOUR = "|".join(sorted(HOURS, key=len, reverse=True))
_MINUTES = {
    **dict.fromkeys(("quarter", "a quarter", "viertel", "quart", "un quarto", "um quarto", "cuarto", "kwart"), 15),
    **dict.fromkeys(("half", "media", "mezza", "mezzo", "meia", "demie"), 30),
    **dict.fromkeys(("five", "fünf", "cinco", "cinq", "cinque", "vijf"), 5),
    **dict.fromkeys(("ten", "zehn", "diez", "dez", "dix", "dieci", "tien"), 10),
    **dict.fromkeys(("twenty", "zwanzig", "veinte", "vinte", "vingt", "venti", "twintig"), 20),
    **dict.fromkeys(("twenty-five", "veinticinco", "vinte e cinco"), 25),
}
_MINUTE = "|".join(sorted(_MINUTES, key=len, reverse=True))
_H = rf"(?P<hour>1[0-2]|[1-9]|{_HOUR})"
#: the minutes before the hour's name: after it, before it; and German and Dutch "halb", half an hour before
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"\b(?:(?:just |shortly |kurz )?(?:(?P<past>{_MINUTE}) (?:past|after|nach|over)"
            rf"|(?P<to>{_MINUTE}) (?:to|before|vor|voor)) )(?:around )?{_H}\b(?! (?:days?|hours?|weeks?|users?"
            r"|minutes?))"
        ),
        rf"\b(?:half(?= (?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b)|halb) (?P<halb>{_HOUR})\b",
        (
            rf"\b(?:a las?|las|às|as|alle|à) {_H}(?: (?:y|e|et) (?P<past>{_MINUTE}))?(?: (?:menos"
            rf"|meno) (?P<to>{_MINUTE}))?\b(?! (?:d[ií]as|horas|usuarios|clientes|utenti|ore|volte|veces|vezes))"
        ),
        rf"\b(?P<hour>{_HOUR}) (?:uhr|uur|heures|o['’]clock)(?: (?:et )?(?P<past>{_MINUTE}))?\b",
        (
            r"\b(?:at|since|by|before|until|after|around|about|um|gegen|vor|nach|seit|kurz vor"
            rf"|kurz nach) (?P<hour>{_HOUR})(?= (?:this|today|yesterday|tomorrow|on|that|i|he|she|we|they|it|uhr"
            r"|heute|gestern|telefonisch|in the|sharp|the|our|all|every|no|nothing)\b|[.,;!?)]|$)"
        ),
    )
)
#: words without which no time is spelled
WORDS = frozenset((*HOURS, "halb", "quarter", "viertel", "kwart", "quart", "cuarto", "half"))


@dataclass(frozen=True)
class Spelled:
    """A time of the clock's face, and where it stands: which half of the day is for others to say."""

    hour: int
    minute: int
    start: int
    end: int


def spelled(text: str) -> Iterator[Spelled]:
    """Every time of day that is written in words."""
    for pattern in _FORMS:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            if groups.get("halb"):
                yield Spelled((HOURS[groups["halb"].lower()] - 2) % 12 + 1, 30, match.start(), match.end())
                continue
            word = groups["hour"].lower()
            hour = int(word) if word.isdigit() else HOURS[word]
            past, before = groups.get("past"), groups.get("to")
            minute = _MINUTES[past.lower()] if past else 60 - _MINUTES[before.lower()] if before else 0
            yield Spelled((hour - 2) % 12 + 1 if before else hour, minute, match.start(), match.end())
