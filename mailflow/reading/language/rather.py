"""What a writer takes back in one breath: "Friday, no, better Thursday noon", "30, sorry, 13 drivers"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from mailflow.cases.money import MONEY
from mailflow.cases.values import NUMBERS
from mailflow.reading.times.clock import Moment

_NO = (
    r"(?:no|nope|nah|nein|nee|nö|non|não|oder|or|ou|o|oppure|of|und|wait|stop|stopp|halt|moment|quatsch|ach|ah|oh"
    r"|oops|ups)"
)
#: who says so mends what stands before it, whatever follows
_SURELY = (
    r"(?:no wait|rather|or better|i (?:mean|meant)|make (?:it|that)|scratch that|strike that|correction|sorry"
    r"|apologies|my mistake|my bad|typo|korrektur|verzeihung|entschuldigung|pardon|quatsch|blödsinn|vielmehr"
    r"|ich mein(?:e|te)|plutôt|je (?:veux|voulais) dire|erratum|désolée?|excuse[zr]?[- ]moi|perdón|perdona"
    r"|quise decir|quiero decir|mejor dicho|rectifico|corrección|me equivoqué|anzi|volevo dire|o meglio"
    r"|mi correggo|scusa(?:te|mi)?|correzione|aliás|ou melhor|quis dizer|quero dizer|perdão|desculp[ae]m?|corrijo"
    r"|correção|ik bedoel(?:de)?|correctie|excuus|of liever|of beter)"
)
#: a comparative mends a plan ("Friday, better Thursday"); of the past it tells how things went
_PREFERS = r"(?:better|besser|lieber|eher|doch|mieux|mejor|meglio|melhor|liever|beter|actually|eigentlich|en fait)"
#: what may stand before the new value
_SMALL = (
    r"(?:it|is|it['’]s|that['’]s|was|should|be|on|at|by|for|until|the|not|but|es|das|ist|sind|sollte|muss|am|um|bis"
    r"|den|dem|der|die|zum|erst|schon|auf|c['’]est|est|le|la|les|à|au|pour|avant|jusqu['’]à|il|el|los|las|a|al|es|son"
    r"|para|hasta|antes|del|de|è|sono|per|entro|alle|gli|o|até|às|ao|são|het|op|om|voor|tot|wordt|uhr|say|reicht"
    r"|about|around|ca\.?|nur|only|just|solo|sólo|só|seulement|maar|better|besser|lieber|mejor|meglio|melhor|liever"
    r"|beter|actually|natürlich|of course|claro|naturellement|natuurlijk|ovviamente)"
)
_GAP = r"[\s,.;:!?…()–—-]{1,4}"


def _between(markers: str) -> re.Pattern[str]:
    return re.compile(
        rf"[\s,.;:!?…()–—-]*(?:(?:{_NO}|{_SURELY}){_GAP}){{0,3}}{markers}(?:{_GAP}{_SMALL}){{0,5}}{_GAP}", re.IGNORECASE
    )


_MENDS = _between(_SURELY)
#: "no" alone mends too: "Friday, no, Thursday"
_MENDS_A_PLAN = _between(rf"(?:{_SURELY}|{_PREFERS}|(?:no|nein|non|não|nee))")
#: a sentence that goes on with what the one before it got wrong, where somebody put a full stop between them
TAKES_BACK = re.compile(
    rf"(?:{_NO}{_GAP}){{1,2}}(?:{_SURELY}|{_PREFERS})\b"
    rf"|(?:(?:sorry|pardon|perdón|scusa\w*|desculp\w+){_GAP})?(?:i (?:mean|meant)|ich mein(?:e|te)"
    r"|je (?:veux|voulais) dire|quise decir|quiero decir|volevo dire|quis dizer|quero dizer|ik bedoel(?:de)?"
    r"|make (?:it|that)|scratch that|quatsch|anzi|aliás|rectifico|mejor dicho)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"(?<![\w.,])(?:\d{{1,3}}(?:[.,' ]\d{{3}})+|\d{{1,7}}|{'|'.join(NUMBERS)})(?![\w%])(?: [^\W\d_]{{3,20}})?",
    re.IGNORECASE,
)


def standing(text: str, moments: Sequence[Moment], future: bool) -> tuple[Moment, ...]:
    """The times of a text without those that the next one corrects."""
    mends = _MENDS_A_PLAN if future else _MENDS
    back = {one for one, other in pairwise(moments) if mends.fullmatch(text[one.end : other.start])}
    return tuple(moment for moment in moments if moment not in back)


def last_said(words: str) -> str:
    """Of a number or an amount that is corrected on the spot the words from the right one on; else all of them."""
    for values in (MONEY, _NUMBER):
        for one, other in pairwise(values.finditer(words)):
            if _MENDS.fullmatch(words[one.end() : other.start()]):
                return words[other.start() :]
    return words
