"""Where a defect shows and what the machines say of it: environment, errors, what is ruled out."""

import re

from mailflow.cases.case import Finding
from mailflow.reading.facts.defect_words import (
    ANY_OF_IT,
    ATTACHED,
    CODE,
    ENVIRONMENT,
    ERROR_NEAR,
    QUOTED,
    VERSION,
)
from mailflow.reading.facts.ruled_out_words import ELSEWHERE, FINE_THERE, NOT_OUT, NOT_THERE, RULED_OUT
from mailflow.reading.facts.telling import tells_news
from mailflow.reading.facts.told import Told, found
from mailflow.reading.language.meaning import just_denied, long_ago
from mailflow.reading.language.sentences import LONGEST_QUOTE, Sentence, clipped, sentences


def environment(told: Told) -> Finding | None:
    """Every product, version, browser, system and region that is named, in the order of the words."""
    named: list[str] = []
    first: Sentence | None = None
    # A labelled line is no prose, and may name a version all the same: "Since: firmware 4.1".
    for sentence in dict.fromkeys((*sentences(told.parts[0]), *told.both)):
        if not ANY_OF_IT.search(sentence.text):
            continue
        for match in sorted(
            (*ENVIRONMENT.finditer(sentence.text), *VERSION.finditer(sentence.text)), key=lambda m: m.start()
        ):
            if not just_denied(sentence.text, match.start()):
                named.append(_name_of(match))
                first = first or sentence
    names = list(dict.fromkeys(name.lower() for name in named))
    kept = [
        next(n for n in named if n.lower() == name) for name in names if not any(name != o and name in o for o in names)
    ]
    return found(clipped(", ".join(kept), 190), first) if first and kept else None


def _name_of(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return match.group().strip(" (") if not groups.get("v") else f"{groups['name'] or ''} {groups['v']}".strip()


def evidence(told: Told) -> Finding | None:
    """The exact text of an error, or the files that show it."""
    for sentence in told.both:
        quoted, code = QUOTED.search(sentence.text), CODE.search(sentence.text)
        if code or (quoted and ERROR_NEAR.search(sentence.text)):
            words = (
                (quoted["q"] or quoted["s"])
                if quoted and ERROR_NEAR.search(sentence.text)
                else code.group()
                if code
                else ""
            )
            return found(clipped(words), sentence)
    attached = next((s for s in told.both if ATTACHED.search(s.text)), None)
    return found(attached.quote, attached) if attached else None


def ruled_out(told: Told) -> Finding | None:
    """Where it does not happen, and what is not to blame: all of it that a brief can show."""
    said = [sentence for sentence in told.both if _rules_out(sentence)]
    if not said:
        return None
    text = said[0].text
    for other in said[1:]:
        if other.part is said[0].part and len(text) + len(other.text) < LONGEST_QUOTE:
            text += f" {other.text}"
    return found(clipped(text), said[0])


def _rules_out(sentence: Sentence) -> bool:
    text = sentence.text
    if ELSEWHERE.isdisjoint(sentence.words) or NOT_THERE.search(text) or NOT_OUT.search(text):
        return False
    hit = RULED_OUT.search(text) or FINE_THERE.search(text)
    return bool(hit and not (long_ago(text) or tells_news(sentence)))
