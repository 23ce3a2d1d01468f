"""Whom the sender turns to: the team that shall take the case, and the teams that shall hear of it."""

import re

from mailflow.cases.case import Finding
from mailflow.cases.values import teams
from mailflow.reading.facts.addressing_words import (
    COMMON,
    COPY,
    DENIED,
    FOR_SAFETY,
    HANDED_UP,
    NAMED,
    SHALL,
    TARGETS,
    TITLE,
    WONDERS,
)
from mailflow.reading.facts.told import Told, found, meant


def target(told: Told) -> Finding | None:
    """The team that the sender speaks to."""
    return _addressed(told) or _named(told)


def _named(told: Told) -> Finding | None:
    for sentence in told.sender:
        if HANDED_UP.search(sentence.text):
            return found("leadership", sentence)
        for match in NAMED.finditer(sentence.text):
            word = match["t"]
            common = word.lower() in COMMON and not word[0].isupper() and match.start("t") > 0
            desk = re.match(r" (?:desk|team|people|folks|colleagues)\b", sentence.text[match.end() :])
            if _is_sent(sentence.text, match) and (desk or not common):
                return found((teams(word) or ["leadership"])[0], sentence)
    return None


def _addressed(told: Told) -> Finding | None:
    for pattern in (*TARGETS, *SHALL):
        for sentence in told.sender:
            match = pattern.search(sentence.text)
            if match and _is_sent(sentence.text, match):
                return found(teams(match["t"] or match["u"])[0], sentence)
    return None


def _is_sent(text: str, match: re.Match[str]) -> bool:
    if WONDERS.match(text) or TITLE.search(text):
        return False
    if any(safe.start() <= match.start("t") < safe.end() for safe in FOR_SAFETY.finditer(text)):
        return False
    return not DENIED.search(text[max(0, match.start() - 15) : max(match.start("t"), match.start())])


def also_notify(told: Told) -> Finding | None:
    """Teams that shall hear of it besides."""
    for pattern in COPY:
        for sentence, match in meant(told.sender, pattern, conditional=True):
            return found(teams(match["t"])[:1], sentence)
    return None
