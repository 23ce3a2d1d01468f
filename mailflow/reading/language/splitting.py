"""Where a sentence ends: wrapped lines are joined, and a full stop behind a number or a short word ends nothing."""

import re
from collections.abc import Iterable, Iterator

from mailflow.reading.language.rather import TAKES_BACK
from mailflow.reading.times.day_names import MONTHS

#: a longer run of words is a log or a table, and is cut before a pattern sees it
LONGEST_SENTENCE = 600
#: behind these a full stop ends no sentence
_SHORT = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|no|nr|e\.g|i\.e|z\.b|ca|approx|inc|ltd|co|vs|etc|bzw|fr|hr|tel|sec|min|max"
    r"|dept|mio|mrd|tsd|inkl|zzgl|evtl|usw|sog|resp|env|sr|sres|srta|dott|ing|eng|mlle|mevr|dhr|lda|ltda|sra"
    r"|sig|dra|mme|m|av|apr|ref|abt|kto|p|mn|bn|incl|excl|est|jan|feb|aug|sept|oct|nov|dec)|\b[A-Z])\.$",
    re.IGNORECASE,
)
_NUMBER_OF_ITEM = re.compile(r"\s*\d{1,2}\.")
_END = re.compile(r"[.!?…]{1,20}[\"'”’)\]]{0,2}\s+")
_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[-*•–]|\[\d+\])\s+\S|\S[^\n]{0,60}\t|\s*[^\W\d][\w '/-]{1,40}[:=]\s")


def split(text: str) -> Iterator[str]:
    """The sentences of a text; list items and table rows stay alone."""
    return (sentence for paragraph in _paragraphs(text) for sentence in _split(paragraph))


#: no mail client wraps at less, and a longer line than the second was not wrapped at all
NARROWEST, WIDEST = 58, 100


def width_of(lines: Iterable[str]) -> int:
    """Where the text was wrapped, or 0 where each line end is its writer's."""
    longest = max((len(line) for line in lines), default=0)
    return max(longest, NARROWEST) if longest <= WIDEST else 0


def goes_on(line: str, following: str, width: int) -> bool:
    """The line was broken by a client: the next word did not fit any more, or the sentence goes on in small letters."""
    word = following.split(maxsplit=1)[0] if following.strip() else ""
    if not word or not width:
        return False
    small = word[:1].islower() and len(line) > 40 and line[-1:] not in ".!?:;"
    return len(line.rstrip()) + 1 + len(word) > width or small


def _paragraphs(text: str) -> Iterator[str]:
    lines = text.splitlines()
    width, held, last = width_of(lines), "", ""
    for line in lines:
        stripped = line.strip()
        # "nachts / probiert: kein Unterschied": a wrapped line that begins small is no label.
        wrapped = goes_on(last, stripped, width)
        if held and (not wrapped or (_ITEM.match(line) and not (stripped[:1].islower() and last[-1:].isalpha()))):
            yield held
            held = ""
        if stripped:
            held, last = (f"{held} {stripped}" if held else stripped), line
    if held:
        yield held


#: "16. Juli", "der 2. Ebene": an ordinal of German and its neighbours, and no end
_ORDINAL = re.compile(
    r"\b(?:der|die|das|dem|den|des|am|vom|zum|zur|im|ab|bis|seit|beim|van|de|le)\s\d{1,2}\.$", re.IGNORECASE
)
_DATED = re.compile(rf"\b\d{{1,2}}\.\s(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b", re.IGNORECASE)
#: somebody dictates or forgets the full stops; cut where a thought ends, else a value would be the whole mail
_BREATH = re.compile(
    r",? (?=(?:and|but|so|because|okay|und|aber|denn|et|mais|car|y|pero|porque|ma|perché|mas|en|maar|want) )"
)
LONGEST_BREATH, SHORTEST_BREATH = 330, 90


def _split(paragraph: str) -> Iterator[str]:
    start, small = 0, paragraph.islower()
    for match in _END.finditer(paragraph):
        before, after = paragraph[start : match.start() + 1], paragraph[match.end() : match.end() + 1]
        # "am 19.1. wird": behind a number a full stop ends a sentence only before a capital letter, if there are any.
        if (
            _SHORT.search(before[-12:])
            or TAKES_BACK.match(paragraph, match.end())
            or _NUMBER_OF_ITEM.fullmatch(before)
            or (before[-2:-1].isdigit() and not small and (after.islower() or after.isdigit()))
            or (
                before[-2:-1].isdigit()
                and (_ORDINAL.search(before[-12:]) or _DATED.match(paragraph, _digits(paragraph, match.start())))
            )
        ):
            continue
        yield from _breaths(paragraph[start : match.end()].strip())
        start = match.end()
    if paragraph[start:].strip():
        yield from _breaths(paragraph[start:].strip())


def _digits(text: str, end: int) -> int:
    """Where the number begins that ends here."""
    while end and text[end - 1].isdigit():
        end -= 1
    return end


def _breaths(sentence: str) -> Iterator[str]:
    """A sentence; one without end in pieces, as a listener would hear them."""
    start = 0
    if len(sentence) > LONGEST_BREATH and not sentence.count("\t"):
        for match in _BREATH.finditer(sentence):
            if match.start() - start >= SHORTEST_BREATH and len(sentence) - match.end() >= SHORTEST_BREATH / 3:
                yield sentence[start : match.start()].strip()[:LONGEST_SENTENCE]
                start = match.end()
    yield sentence[start:].strip()[:LONGEST_SENTENCE]
