"""Where a defect shows and what the machines say of it: environment, errors, what is ruled out."""

import re

from mailflow.cases.case import Finding
from mailflow.reading.defect_words import (
    ANY_OF_IT,
    ATTACHED,
    CODE,
    ENVIRONMENT,
    ERROR_NEAR,
    QUOTED,
    VERSION,
)
from mailflow.reading.meaning import just_denied, long_ago
from mailflow.reading.ruled_out_words import ELSEWHERE, NOT_OUT, RULED_OUT
from mailflow.reading.sentences import Sentence, clipped, sentences
from mailflow.reading.telling import tells_news
from mailflow.reading.told import Told, found


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
    """Where it does not happen, and what is not to blame."""
    for sentence in told.both:
        match = None if ELSEWHERE.isdisjoint(sentence.words) else RULED_OUT.search(sentence.text)
        if match and not (NOT_OUT.search(sentence.text) or long_ago(sentence.text) or tells_news(sentence)):
            return found(sentence.quote, sentence)
    return None
