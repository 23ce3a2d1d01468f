"""What was tried already: sentences that report an action, lists of steps with their results."""

import re
from collections.abc import Iterator
from itertools import takewhile

from mailflow.cases.case import Finding
from mailflow.reading.facts import weighing
from mailflow.reading.facts.attempts_words import (
    ALL_THE_SAME,
    BULLET,
    BY_COLON,
    DID,
    ELLIPTIC,
    ELSEWHERE,
    GET_BY,
    GUIDED,
    HANDS_ON,
    HELPS,
    LABELLED,
    NO_ATTEMPT,
    NO_HELP,
    OFFERED,
    RESULT,
    RESULT_WORDS,
    THING,
    TO_DO,
    TRIED,
)
from mailflow.reading.facts.steps import is_step
from mailflow.reading.facts.telling import tells_news
from mailflow.reading.facts.told import Told, found
from mailflow.reading.language.meaning import long_ago
from mailflow.reading.language.sentences import Sentence, Voice, clipped


def tried(told: Told) -> Finding | None:
    """What support and the customer did already, one sentence a step."""
    listed = [*_under_heading(told), *(step for s in told.both for step in _in_a_row(s))]
    newest = list(dict.fromkeys(s.part.source for s in told.customer))[:2]
    said = [s for s in told.both if s.part.voice is Voice.SENDER or s.part.source in newest or _in_vain(s)]
    did = [s for s in said if not (":" in s.text and _is_row(s.text)) and _is_attempt(told, s)]
    steps = list(dict.fromkeys([*listed, *did]))[:8]
    return found([_attempt(sentence) for sentence in steps], steps[0]) if steps else None


def _in_vain(sentence: Sentence) -> bool:
    """Also in an older message: what was done at the fault and did not help."""
    return bool(NO_HELP.search(sentence.text) and (HANDS_ON.search(sentence.text) or DID.search(sentence.text)))


def _is_row(text: str) -> bool:
    return bool(TRIED.search(text) or _all_the_same(text))


def _all_the_same(text: str) -> re.Match[str] | None:
    """Several short doings with one result; one doing is a sentence like any other."""
    match = ALL_THE_SAME.match(text)
    steps = match["list"].split(",") if match else []
    return match if len(steps) > 1 and all(len(step) < 60 for step in steps) else None


def _is_attempt(told: Told, sentence: Sentence) -> bool:
    text = sentence.text
    if NO_ATTEMPT.search(text) or text.endswith("?") or long_ago(text) or is_step(text) or _bare(text):
        return False
    if LABELLED.match(text) or (sentence.part.voice is Voice.SENDER and OFFERED.search(text)):
        return True
    if "theirs" in sentence.acts and "did" not in sentence.acts and THING.match(text) and not NO_HELP.search(text):
        return False
    ours, hands_on = sentence.part.voice is Voice.SENDER, bool(HANDS_ON.search(text))
    if tells_news(sentence) and not (hands_on and sentence.acts & {"did", "theirs"}):
        return ours and bool(GUIDED.search(text)) and not _answered(text)
    if sentence.acts & {"did", "theirs"} or DID.search(text):
        return (ours or hands_on or DID.search(text) is not None) and (
            "theirs" not in sentence.acts or hands_on or not weighing.fault(told, sentence) > 2
        )
    if not ours:
        return bool(_in_vain(sentence) or HELPS.search(text) or ("works" in sentence.acts and ELSEWHERE.search(text)))
    return bool(
        ELLIPTIC.match(text)
        or GET_BY.search(text)
        or (NO_HELP.search(text) and "asks" not in sentence.acts)
        or (hands_on and "asks" not in sentence.acts and not TO_DO.search(text))
        or GUIDED.search(text)
        or BY_COLON.match(text)
        or HELPS.search(text)
        or ("workaround" in told.named(sentence) and "use" in text)
    )


#: "I've told her I would ask", "sent her a holding note": an update and nothing else
_ANSWERED = re.compile(r"\b(?:holding|that (?:i|we|it)|i['’]d|we['’]d|interim|apolog\w+)\b", re.IGNORECASE)


def _answered(text: str) -> bool:
    return bool(_ANSWERED.search(text))


def _bare(text: str) -> bool:
    """ "No effect." belongs to the sentence before it."""
    return len(text.split()) < 4 and bool(re.match(rf"\W*(?:{RESULT_WORDS})\b", text, re.IGNORECASE))


def _in_a_row(sentence: Sentence) -> Iterator[Sentence]:
    """The steps behind "Tried:", or before ": no difference", each with the result that stands behind it."""
    if ":" not in sentence.text and "–" not in sentence.text and " - " not in sentence.text:
        return
    same = _all_the_same(sentence.text)
    if same and not NO_ATTEMPT.search(sentence.text):
        # The last one carries the result for all of them.
        *first, last = [step.strip() for step in same["list"].split(",")]
        yield from (Sentence(step, sentence.part) for step in (*first, f"{last}: {same['r']}") if len(step) > 3)
        return
    match = TRIED.search(sentence.text)
    if match and not same and not NO_ATTEMPT.search(sentence.text) and len(match["list"]) > 3:
        for step in re.split(r"\s?;\s|(?<=\))[,;]?\s|,\s(?![^()]*\))", match["list"].rstrip(".")):
            if len(step.strip()) > 3:
                yield Sentence(step.strip(), sentence.part)


def _under_heading(told: Told) -> list[Sentence]:
    """The bullets under "Things I did:"."""
    lines = told.parts[0].text.splitlines()
    for index, line in enumerate(lines):
        heading = TRIED.search(line) if line.rstrip().endswith(":") else None
        if heading and not heading["list"].strip():
            below = [text for text in lines[index + 1 : index + 12] if text.strip()]
            return [Sentence(text.strip(" -*•\t"), told.parts[0]) for text in takewhile(BULLET.match, below)]
    return []


def _attempt(sentence: Sentence) -> dict[str, str]:
    result = RESULT.search(sentence.text)
    step = sentence.text[: result.start()] if result else sentence.text
    return {"step": clipped(step), "result": clipped(result["r"].rstrip(")."), 100) if result else ""}
