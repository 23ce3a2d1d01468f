"""The words of a text that spell the organisation of a domain: "Éditions du Tilleul" for editions-tilleul."""

import re
import unicodedata

#: words that a domain leaves out
_JOINS = frozenset(
    [
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "del",
        "della",
        "di",
        "do",
        "da",
        "dos",
        "das",
        "von",
        "van",
        "der",
        "den",
        "het",
        "the",
        "of",
        "and",
        "und",
        "et",
        "y",
        "e",
        "en",
        "für",
        "sankt",
        "san",
        "saint",
        "st",
        "&",
        "d",
        "l",
    ]
)
#: how a domain writes "&"
_AND = ("and", "und", "et", "y", "en", "e", "n")
#: an abbreviation in a domain is no shorter: "coop" for Cooperativa
_SHORTEST = 4
_MOST = 8


def squeezed(words: str) -> str:
    """Letters and digits only, without accents."""
    plain = unicodedata.normalize("NFD", words.lower().replace("ß", "ss").replace("ø", "o").replace("æ", "ae"))
    return re.sub(r"[^a-z0-9]", "", plain)


def folded(words: str) -> str:
    """The same for text and domain whichever way an umlaut is written: "Steuerbüro" and steuerbuero."""
    return re.sub(r"([aou])e", r"\1", squeezed(words))


def spelled(text: str, organisation: str) -> str:
    """The shortest run of words that spells the whole organisation, or ""."""
    words = text.split()[:160]
    target = folded(organisation)
    for start, word in enumerate(words):
        if word[:1].isupper() and (end := _end(words, start, target)):
            return re.sub(r"['’]s?$", "", " ".join(words[start:end]).strip('.,;:!?()"“”«»'))
    return ""


def _end(words: list[str], start: int, target: str) -> int:
    """Behind the last word of a run that uses up the letters, or 0."""
    rest, strange = target, 0
    for index in range(start, min(start + _MOST, len(words))):
        word = words[index]
        piece = folded(re.sub(r"['’]s$", "", word.strip('.,;:!?()"“”')))
        if word == "&" and (conjunction := next((each for each in _AND if rest.startswith(each)), "")):
            rest = rest[len(conjunction) :]
        elif piece and rest.startswith(piece):
            rest = rest[len(piece) :]
        elif (common := _common(piece, rest)) >= _SHORTEST and index + 1 < len(words):
            rest = rest[common:]
        elif index > start and word[:1].isupper() and not strange and word.isalpha():
            strange += 1  # "Hospiz Sankt Afra", and the domain says hospiz-afra
        elif index == start or word.lower() not in _JOINS:
            return 0
        if not rest:
            return index + 1
        if word.endswith((".", ",", ":", ";", "!", "?")) and index > start:
            return 0
    return 0


def _common(one: str, other: str) -> int:
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return length
