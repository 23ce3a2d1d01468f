"""How often it happens: always, sometimes, so many of so many, whenever something else is so."""

from mailflow.cases.case import Finding
from mailflow.reading.facts import weighing
from mailflow.reading.facts.rates_words import (
    COUNTING,
    EVERY_ONE,
    FINE,
    FREQUENCY,
    HAPPENS,
    HOW_MANY,
    NOT_ALONE,
    NOW_AND_THEN,
    OTHER,
    PLACES,
    RHYTHM,
    SHARE,
    SHARES,
    SURE,
    TIMING,
)
from mailflow.reading.facts.told import Told, found
from mailflow.reading.language.meaning import just_denied, long_ago
from mailflow.reading.language.sentences import Sentence, clipped


def frequency(told: Told) -> Finding | None:
    """A share where somebody counted, else the rhythm, else a word; only in a sentence that is about the fault."""
    best: tuple[float, Sentence, str] | None = None
    for sentence in told.both:
        weight, words = _rate(told, sentence)
        if weight and not long_ago(sentence.text) and (best is None or weight > best[0]):
            best = (weight, sentence, words)
    if best is None:
        return None
    _, sentence, words = best
    return found(clipped(sentence.text if len(sentence.text) <= 150 else _around(sentence.text, words), 150), sentence)


def _around(text: str, words: str) -> str:
    """The words with what stands beside them, cut as a brief would cut it."""
    place = text.find(words)
    start = text.rfind(" ", 0, max(0, place - 50)) + 1
    return text[start : place + len(words) + 70]


def _rate(told: Told, sentence: Sentence) -> tuple[float, str]:
    text = sentence.text
    matches = (
        None if COUNTING.isdisjoint(sentence.words) else SHARES.search(text),
        None if TIMING.isdisjoint(sentence.words) else RHYTHM.search(text),
        FREQUENCY.search(text, sentence.words) or SHARE.search(text),
    )
    told_so = NOW_AND_THEN.search(text) or EVERY_ONE.search(text)
    if not (any(matches) or told_so) or FINE.search(text) or (PLACES.search(text) and not (matches[0] or told_so)):
        return 0, ""
    if told_so and not OTHER.search(text):
        return 3.3, told_so.group()
    if matches[0] and HOW_MANY.search(text):
        return 0, ""
    about = 0.5 * bool(
        HAPPENS.search(text) or weighing.fault(told, sentence) > 1.4 or "reproduced" in told.named(sentence)
    )
    for weight, match in ((3.0, matches[0]), (2.0, matches[1])):
        if (
            match
            and not just_denied(text, match.start())
            and not OTHER.search(text)
            and (about or weight > 2 or SURE.search(match.group()))
        ):
            return weight + about + 0.6 * bool(SURE.search(match.group())), match.group()
    match = FREQUENCY.search(text, sentence.words) or SHARE.search(text)
    if (
        match
        and not just_denied(text, match.start())
        and not OTHER.search(text)
        and (about or not NOT_ALONE.search(match.group()))
    ):
        return 1.0 + about, match.group()
    return 0, ""
