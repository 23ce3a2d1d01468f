"""What should happen and what does: two halves of a report, each found by the words of the other."""

import re
from itertools import zip_longest

from mailflow.cases.case import Finding
from mailflow.reading.facts import weighing
from mailflow.reading.facts.outcome_words import (
    ACTUAL,
    AGAINST,
    EXPECTED,
    INSTEAD,
    IS_LABEL,
    IT_DOES,
    NO_EXPECTED,
    NUMBER_INSTEAD,
    OUGHT,
    SHOULD_LABEL,
)
from mailflow.reading.facts.steps import after_steps
from mailflow.reading.facts.told import Told, found
from mailflow.reading.language.sentences import Sentence, Voice, clipped


def _instead(sentence: Sentence) -> re.Match[str] | None:
    if AGAINST.isdisjoint(sentence.words):
        return None
    return INSTEAD.search(sentence.text) or NUMBER_INSTEAD.search(sentence.text)


def _ought(sentence: Sentence) -> re.Match[str] | None:
    return None if OUGHT.isdisjoint(sentence.words) else EXPECTED.search(sentence.text)


#: a value that ought to be there is a number or stands in quotes
_VALUE = re.compile(r"\d|[\"“„«]")


def _plainest_first(told: Told) -> list[tuple[Sentence, Sentence | None]]:
    """Each sentence with the one behind it; first those that name a value that ought to be: others only wish."""

    def wishes(pair: tuple[Sentence, Sentence | None]) -> bool:
        text = pair[0].text
        label, match = SHOULD_LABEL.search(text), _ought(pair[0])
        named = any(_VALUE.search(word) for word in match.groups() if word) if match else False
        return not label and (not named or bool(NO_EXPECTED.search(text)))

    return sorted(zip_longest(told.both, told.both[1:]), key=wishes)


def expected(told: Told) -> Finding | None:
    """What should happen, in the words behind "expected", "should" or "instead of"."""
    for sentence, _ in _plainest_first(told):
        instead, match = _instead(sentence), SHOULD_LABEL.search(sentence.text) or _ought(sentence)
        words = instead["expected"] if instead else next((w for w in match.groups() if w), "") if match else ""
        if words and "?" not in sentence.text and not NO_EXPECTED.search(sentence.text):
            return found(clipped(words.strip(" ."), 180), sentence)
    return None


def actual(told: Told) -> Finding | None:
    """What happens: what stands beside the expected, an error that ends it, else the sentences that name the fault."""
    for sentence, after in _plainest_first(told):
        instead, match = _instead(sentence), ACTUAL.search(sentence.text)
        if labelled := IS_LABEL.search(sentence.text):
            return found(clipped(labelled["a"], 200), sentence)
        if (pair := _beside_expected(sentence, after)) is not None:
            return found(pair.quote, pair)
        outcome = after_steps(sentence.text) if sentence.part.voice is Voice.SENDER and ":" in sentence.text else ""
        if outcome:
            return found(clipped(outcome, 200), sentence)
        if instead or match:
            words = instead["actual"] if instead else match["a"] or sentence.text if match else ""
            short = len(words) <= 30 and len(sentence.text) < 200
            return found(sentence.quote if short else clipped(words.strip(" "), 200), sentence)
    return weighing.actual(told)


def _beside_expected(sentence: Sentence, after: Sentence | None) -> Sentence | None:
    text = sentence.text
    wanted = _ought(sentence)
    if not wanted or NO_EXPECTED.search(text) or "?" in text:
        return None
    if re.search(r"\d", text[: wanted.start()]) or IT_DOES.search(text, wanted.end()):
        return sentence
    beside = after if after and after.part is sentence.part and len(after.text) < 160 else None
    return beside if beside and IT_DOES.match(beside.text) and "asks" not in beside.acts else None
