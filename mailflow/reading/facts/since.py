"""Since when it happens: every time that is over, weighed by the words that lead to it;
the sender's words before the customer's."""

import re
from collections.abc import Iterator

from mailflow.cases.case import Finding
from mailflow.reading.facts import weighing
from mailflow.reading.facts.since_words import (
    A_WHILE,
    AGAIN,
    ASKED_SINCE,
    BEFORE,
    BEGAN,
    CHANGE,
    DAILY,
    FEW,
    FROM,
    GOING_ON,
    HABIT,
    HAPPENED,
    IF,
    LASTING,
    NONE,
    NOT_START,
    NOTHING_IN,
    OF,
    OURS,
    OVER,
    PAST,
    POSSESSIVE,
    REPORTED,
    SEEN,
    SINCE,
    SINCE_THEN,
    SINCES,
    TALK,
    THAT_WAS,
    UNTIL,
    WORKED,
)
from mailflow.reading.facts.telling import tells_news
from mailflow.reading.facts.told import SECURITY, Told, found
from mailflow.reading.language.meaning import just_denied, long_ago
from mailflow.reading.language.sentences import Sentence, Voice
from mailflow.reading.language.times import behind, beside, by_then
from mailflow.reading.times.when import Moment

#: how much each voice's word for a start counts more
_VOICES = {Voice.SENDER: 1.5, Voice.CUSTOMER: 0.4, Voice.COLLEAGUE: 0.0}


def started_at(told: Told) -> Finding | None:
    """The time whose words say best that it began then; of two alike the first."""
    incident = told.team == "security" or any(True for _ in told.signed(*SECURITY))
    best: tuple[float, Moment, Sentence] | None = None
    for sentence in (*told.both, *told.colleagues[:12]):
        # "Nothing works since 7:30" denies the working, not the time: so no look at negations here.
        if ASKED_SINCE.search(sentence.text):
            continue
        if not sentence.past or long_ago(sentence.text) or IF.match(sentence.text):
            continue
        weighed = [*_weighed(told, sentence, incident), *_hour_of(told, sentence)]
        for weight, moment in weighed:
            weight += _VOICES[sentence.part.voice]
            if by_then(moment, sentence) and (best is None or weight > best[0]):
                best = (weight, moment, sentence)
    return found(best[1].value, best[2]) if best else None


def _hour_of(told: Told, sentence: Sentence) -> Iterator[tuple[float, Moment]]:
    """The time of what the sentence before told, or of what stands before "since then"."""
    if then := SINCE_THEN.search(sentence.text):
        yield from ((5, m) for m in sentence.past[:1] if m.end <= then.start())
    said = told.sender if sentence.part.voice is Voice.SENDER else told.customer
    place = said.index(sentence) if sentence in said else 0
    if place and THAT_WAS.match(sentence.text) and not any(tells_news(s) for s in said[max(0, place - 2) : place]):
        yield from ((3.5, m) for m in sentence.past[:1])


def _weighed(told: Told, sentence: Sentence, incident: bool) -> Iterator[tuple[float, Moment]]:
    text, past = sentence.text, sentence.past
    if incident and sentence.part.voice is Voice.SENDER and not OURS.search(text) and not tells_news(sentence):
        yield from ((7, moment) for match in SEEN.finditer(text) if (moment := beside(past, match, 60)))
    if not SINCES.isdisjoint(sentence.words) and NOT_START.search(text):
        return
    news = tells_news(sentence)
    # "She is informed since yesterday" dates the word and not the fault;
    # "told her it is down since Friday" does date it.
    yield from ((5 - 3 * news, m) for word, m in behind(past, text, SINCE, FEW) if not just_denied(text, word.start()))
    yield from ((4.2, m) for _, m in behind(past, text, CHANGE, FEW))
    if news:
        return
    yield from ((4, m) for _, m in behind(past, text, FROM, NONE))
    if WORKED.search(text):
        yield from ((4, m) for _, m in behind(past, text, UNTIL, NONE))
        yield from ((3, m) for _, m in behind(past, text, BEFORE, NONE))
    # "In five minutes", "for a minute": a length is no beginning, unless it is "ago".
    instants = tuple(m for m in past if not A_WHILE.match(text, m.start))
    yield from ((4, m) for match in BEGAN.finditer(text) if (m := beside(instants, match, 40)))
    if sentence.part.voice is Voice.SENDER:
        yield from ((1, m) for _, m in behind(past, text, REPORTED, FEW))
    yield from ((3.5, m) for match in GOING_ON.finditer(text) for m in past if m.start < match.end() <= m.end + 20)
    if "did" not in sentence.acts:
        yield from _of_the_fault(told, sentence)


def _of_the_fault(told: Told, sentence: Sentence) -> Iterator[tuple[float, Moment]]:
    """ "Last night the import overwrote 3,214 players", "fails for two weeks now": the time in the sentence that names
    the fault."""
    text = sentence.text
    # "Last week's numbers": what they are of, and not when it happens.
    first = next((m for m in sentence.past if not (POSSESSIVE.match(text, m.end) or OF.search(text[: m.start]))), None)
    if first is None or OVER.search(text) or DAILY.search(text):
        return
    fault = weighing.fault(told, sentence)
    words = text[max(0, first.start - 12) : first.end + 14]
    if fault > 0 and (LASTING.search(words) or NOTHING_IN.search(text[: first.start + 3])):
        yield 3, first
    elif PAST.search(text) and told.named(sentence) & HAPPENED:
        yield 2.5, first
    elif (
        "T" in first.value
        and re.search(r"\d", text[first.start : first.end])
        and PAST.search(text)
        and sentence in told.sender[:2]
        and _tells(told, sentence)
    ):
        yield 1.2, first
    elif (
        fault > 1
        and PAST.search(text)
        and (sentence in told.sender[:4] or fault > 2.8)
        and not (TALK.search(text) or HABIT.search(text[: first.start]))
    ):
        yield 1.4, first
    elif fault > 0 and (again := AGAIN.search(text)) and (moment := beside(sentence.past, again, 4)):
        yield 2, moment


def _tells(told: Told, sentence: Sentence) -> bool:
    """The account of a fault begins with what happened, and with its hour."""
    plain = not sentence.acts & {"asks", "works"} and told.team not in ("leadership", "product")
    return plain and any(sign.name in HAPPENED for sign in told.signs)
