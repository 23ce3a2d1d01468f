"""Words that stand where an answer belongs and are none: nobody knows, somebody else knows, it comes later,
a question back."""

from dataclasses import dataclass
from enum import StrEnum

from mailflow.reading.facts.deferred import lacking, referred
from mailflow.reading.facts.silence_words import (
    BACK,
    CLAUSE,
    GUESS,
    LATER,
    NOTHING,
    PASSED_ON,
    UNKNOWN,
    UNKNOWN_OF,
    UNKNOWN_THEN,
)


class Why(StrEnum):
    """Why there is no answer, the strongest first: who names somebody to ask has not closed the question."""

    PASSED_ON = "passed on"
    LATER = "later"
    BACK = "a question back"
    UNKNOWN = "unknown"
    EMPTY = "empty"


@dataclass(frozen=True)
class Silence:
    """A part of a reply that answers nothing."""

    why: Why
    #: as it was written
    words: str


_LONGEST = 260


def silence(words: str) -> Silence | None:
    """Why these words answer nothing; None when they are an answer."""
    text = words.strip()
    if NOTHING.fullmatch(text):
        return Silence(Why.UNKNOWN if "?" in text else Why.EMPTY, text)
    if len(text) > _LONGEST:
        return None
    clauses = [clause for clause in CLAUSE.split(text) if clause.strip(" .,!")]
    if not clauses:
        return Silence(Why.EMPTY, text)
    if UNKNOWN.fullmatch(text):
        return Silence(Why.UNKNOWN, text)
    first = _why(clauses[0])
    if first is Why.UNKNOWN and _guessed(clauses[1:]):
        return None
    if first is None and not BACK.match(text):
        # "they did not say and I forgot to ask, unknown": the last word is what they mean.
        return Silence(Why.UNKNOWN, text) if len(clauses) > 1 and UNKNOWN.fullmatch(clauses[-1]) else None
    heard = {first, *map(_why, clauses[1:]), Why.BACK if BACK.match(text) else None}
    return next((Silence(why, text) for why in Why if why in heard), None)


def unknown(words: str) -> bool:
    """Somebody says that they do not know."""
    said = silence(words)
    return said is not None and said.why is Why.UNKNOWN


def unknown_of(clause: str) -> bool:
    """The clause names something and says that it is not known."""
    return bool(UNKNOWN_OF.fullmatch(clause.strip()))


def _why(clause: str) -> Why | None:
    """Of one clause."""
    if UNKNOWN.fullmatch(clause):
        return Why.UNKNOWN
    if lacking(clause):
        return Why.UNKNOWN
    if referred(clause):
        return Why.PASSED_ON
    for why, pattern in ((Why.PASSED_ON, PASSED_ON), (Why.BACK, BACK), (Why.LATER, LATER)):
        if pattern.search(clause):
            return why
    return Why.UNKNOWN if UNKNOWN_THEN.match(clause + ", ") else None


def _guessed(clauses: list[str]) -> bool:
    return any(GUESS.search(clause) and _why(clause) is None for clause in clauses)
