"""What may follow for the customer's good will: going further, the public, the contract."""

import re

from mailflow.cases.case import Finding
from mailflow.reading.sentences import Sentence
from mailflow.reading.told import Told, found

_FURTHER = re.compile(
    r"\b(?:might|may|will|['’]ll|could|going to|about to|threat\w+ to) (?:\w+ )?(?:escalate|complain|go (?:higher|over))\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\breference (?:customer|account|client)\b", re.IGNORECASE)


def escalation_risk(told: Told) -> Finding | None:
    """Whether they go further if nothing happens."""
    return _first(told.both, _FURTHER)


def reputation(told: Told) -> Finding | None:
    """What could become public, or a customer whom others look at."""
    return _by_cue(told, "publicity") or _first(told.both, _REFERENCE)


def contractual(told: Told) -> Finding | None:
    """What an agreement says about it."""
    return _by_cue(told, "sla")


def _by_cue(told: Told, name: str) -> Finding | None:
    return next((found(sign.sentence.quote, sign.sentence) for sign in told.signed(name)), None)


def _first(said: tuple[Sentence, ...], words: re.Pattern[str]) -> Finding | None:
    for sentence in said:
        if words.search(sentence.text):
            return found(sentence.quote, sentence)
    return None
