"""What is known of a defect: expected and actual, environment, errors, frequency."""

import re
from itertools import zip_longest

from mailflow.cases.case import Finding
from mailflow.reading import weighing
from mailflow.reading.defect_words import (
    ACTUAL,
    AGAINST,
    ANY_OF_IT,
    ATTACHED,
    CODE,
    ELSEWHERE,
    ENVIRONMENT,
    ERROR_NEAR,
    EXPECTED,
    INSTEAD,
    IT_DOES,
    NO_EXPECTED,
    NOT_OUT,
    NUMBER_INSTEAD,
    OUGHT,
    QUOTED,
    RULED_OUT,
    VERSION,
)
from mailflow.reading.meaning import just_denied, long_ago
from mailflow.reading.sentences import Sentence, Voice, clipped, sentences
from mailflow.reading.steps import after_steps
from mailflow.reading.telling import tells_news
from mailflow.reading.told import Told, found


def _instead(sentence: Sentence) -> re.Match[str] | None:
    if AGAINST.isdisjoint(sentence.words):
        return None
    return INSTEAD.search(sentence.text) or NUMBER_INSTEAD.search(sentence.text)


def _ought(sentence: Sentence) -> re.Match[str] | None:
    return None if OUGHT.isdisjoint(sentence.words) else EXPECTED.search(sentence.text)


def expected(told: Told) -> Finding | None:
    """What should happen, in the words behind "expected", "should" or "instead of"."""
    for sentence in told.both:
        instead, match = _instead(sentence), _ought(sentence)
        words = instead["expected"] if instead else next((w for w in match.groups() if w), "") if match else ""
        if words and "?" not in sentence.text and not NO_EXPECTED.search(sentence.text):
            return found(clipped(words.strip(" ."), 180), sentence)
    return None


def actual(told: Told) -> Finding | None:
    """What happens: the words beside the expected ones, an error that ends it,
    else the first sentence that names a fault."""
    for sentence, after in zip_longest(told.both, told.both[1:]):
        instead, match = _instead(sentence), ACTUAL.search(sentence.text)
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
