"""What the sender decides and asks for, and what only one tier needs to know: demand and incidents."""

import re

from mailflow.cases.case import Finding
from mailflow.reading.sentences import Sentence
from mailflow.reading.told import Told, found, meant

_USE_CASE = re.compile(
    r"\b(?:they|he|she|we|i) (?:\w+ )?(?:plan|want to|wants to|need to|needs to|would like to|try to|use (?:it|this|the|us)|are trying to|have to|must)\b|\bso (?:that )?(?:they|we|he|she|i) (?:can|could|move|do)|\buse case\b|\bin order to\b|\bto be able to\b|\bour policy requires\b|\bthat i can\b",
    re.IGNORECASE,
)
_REQUESTED = re.compile(
    r"\b(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|several|many|a dozen) (?:\w+ ){0,2}(?:customers?|clients?|accounts?|requests?|companies|tickets|times|votes)\b.{0,40}\b(?:ask\w*|request\w*|want\w*|since|this|last|in)\b|\b(?:ask\w*|request\w*) (?:for (?:it|this|that) )?(?:\d+|two|three|four|five|several|many) times|\b(?:second|third|fourth|fifth|sixth|\d+th) (?:request|customer|time)\b|\bcomes back\b|\bkeeps coming\b|\bfirst (?:time|customer|request)\b",
    re.IGNORECASE,
)
_RIVAL = re.compile(
    r"(?-i:\b[A-Z][\w-]{2,20}\b)(?: (?:can|has|have|does|offers?|includes?|already|supports?|do))+\b|\bcompetitors?\b|\b(?:moves?|moving|switch\w*|migrat\w+|go|going) (?:over )?to (?-i:[A-Z]\w{2,20})|\balternatives?\b|\b(?:evaluat\w+|trial\w*|testing|looking at|compar\w+ (?:us )?(?:with|to)) (?-i:[A-Z]\w{2,20})",
    re.IGNORECASE,
)
_NO_RIVAL = re.compile(
    r"^(?:i|he|she|they|we|it|this|that|there|customer|support|product|engineering|the|our|nobody|who|which|and|but|who(?:ever)?|everyone|what)\b",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"\b(?:might|may|will|['’]ll|could|going to|about to|threat\w+ to) (?:\w+ )?(?:escalate|complain|go (?:higher|over))\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\breference (?:customer|account|client)\b", re.IGNORECASE)


def use_case(told: Told) -> Finding | None:
    """What the customer wants to achieve."""
    return _first(told.both, _USE_CASE)


def request_frequency(told: Told) -> Finding | None:
    """How many asked for it."""
    return _first(told.sender, _REQUESTED)


def competitive_pressure(told: Told) -> Finding | None:
    """Who else offers it, if somebody says so."""
    for sentence, match in meant(told.both, _RIVAL, conditional=True):
        if not _NO_RIVAL.match(match.group()):
            return found(sentence.quote, sentence)
    return None


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
