"""By when it is needed, and until when it can wait: every time ahead, weighed by the words that lead to it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from mailflow.cases.case import Finding
from mailflow.reading.facts.deadline_words import (
    BEFORE,
    BY,
    CLOSE,
    CONDITION,
    CONTRACT,
    DONE,
    DUE,
    EVENT,
    FEAST,
    FEW,
    FINE,
    FOR_THEN,
    FROM_THEN,
    LASTS,
    LATEST,
    MAY_UNTIL,
    MUST,
    NEARBY,
    NO,
    NO_HURRY,
    NO_RETURN,
    NONE,
    NOT_FINE,
    OF_FEAST,
    OR_ELSE,
    PAST,
    PLEA,
    POLITE,
    ROUTE,
    SPOKEN_TO,
    TERMS,
    THEN,
    TIMES_IN,
    ULTIMATUM,
    UNTIL,
    WAS,
    WISH,
    WISHED,
    WORSE,
    YES_OR_NO,
)
from mailflow.reading.facts.steps_words import OWN_OBJECT
from mailflow.reading.facts.telling import tells_news
from mailflow.reading.facts.told import Told, found
from mailflow.reading.language.meaning import long_ago
from mailflow.reading.language.sentences import Sentence, Voice
from mailflow.reading.language.times import behind, beside, by_then, over
from mailflow.reading.times.when import Moment


def deadline(told: Told) -> Finding | None:
    """When somebody needs it; a time that is over, or was told as news, is none.
    Of two alike the sender's, then the first."""
    then = any(THEN.search(sentence.text) for sentence in told.sender)
    best: tuple[float, Moment, Sentence] | None = None
    for sentence in told.both:
        if not sentence.ahead or long_ago(sentence.text) or ROUTE.match(sentence.text):
            continue
        for weight, moment in _weighed(sentence, then):
            if FEAST.search(sentence.text[: moment.end]) and OF_FEAST.search(sentence.text[: moment.start]):
                continue
            weight += 1.6 if sentence.part.voice is Voice.SENDER else 0
            if weight >= _LEAST and not over(moment, sentence) and (best is None or weight > best[0]):
                best = (weight, moment, sentence)
    return found(best[1].value, best[2]) if best else _before_then(told)


def _before_then(told: Told) -> Finding | None:
    """ "They bill tomorrow at noon. Until then they correct each slip by hand.": the day of the sentence before."""
    for before, sentence in pairwise(told.sender):
        moment = next(iter(before.ahead), None) if THEN.search(sentence.text) and not sentence.ahead else None
        if moment and not by_then(moment, before) and not tells_news(before):
            return found(moment.value, before)
    return None


#: below it the time is only mentioned
_LEAST = 3


def _weighed(sentence: Sentence, then: bool) -> Iterator[tuple[float, Moment]]:
    text = sentence.text
    asks = 1.5 * ("asks" in sentence.acts or bool(WISH.search(text) or SPOKEN_TO.match(text)))
    news = 4.0 * (tells_news(sentence) and not PLEA.search(text))
    due = [row for row in behind(sentence.ahead, text, DUE, FEW) if not _denied(text, row[0])]
    # "tomorrow at the latest, because Saturday is …": the words belong to the time before them.
    yield from ((5 - news, m) for word, m in due if not any(0 <= word.start() - o.end <= 3 for o in sentence.ahead))
    yield from ((3.2 - news, m) for _, m in behind(sentence.ahead, text, MAY_UNTIL, FEW) if not PAST.search(text))
    yield from ((2.6 - news, m) for _, m in behind(sentence.ahead, text, NO_RETURN, NONE))
    yield from (
        (5 - news, m) for word in LATEST.finditer(text) for m in sentence.ahead if 0 <= word.start() - m.end <= 3
    )
    if (fine := FINE.search(text)) and not PAST.search(text):
        yield from (
            (4, m)
            for m in sentence.ahead[:1]
            if CLOSE.fullmatch(text, m.end, fine.start()) and not NOT_FINE.search(text[: m.start])
        )
    yield from ((1.6 - news, m) for m in sentence.ahead if MUST.match(text, m.end) and not PAST.search(text))
    wished = WISHED.search(text)
    if wished and not PAST.search(text):
        yield from ((1.6 - news, m) for m in sentence.ahead if 0 <= m.start - wished.end() <= 60)
    if asks:
        yield from ((3, m) for m in sentence.ahead if FOR_THEN.search(text[: m.start]))
    yield from ((weight - news, m) for weight, m in _limits(sentence, asks, fine))
    if sentence.part.voice is Voice.SENDER:
        yield from ((weight - news, moment) for weight, moment in _beside(sentence, then, asks))


def _limits(sentence: Sentence, asks: float, fine: re.Match[str] | None) -> Iterator[tuple[float, Moment]]:
    """The times behind "by", "before" and "until"."""
    text = sentence.text
    for weight, words, gap in ((3, BY, NONE), (2.2, BEFORE, FEW), (1.2 + 0.4 * bool(asks), UNTIL, NONE)):
        for word, moment in behind(sentence.ahead, text, words, gap):
            before = text[max(0, word.start() - 30) : word.start()]
            # "If she knows before December it is fine" is a limit, and no condition of anything.
            enough = fine and fine.start() > moment.end and CONDITION.search(text[: word.start()])
            was = WAS.search(before) or (
                not asks and not enough and (DONE.search(before) or (fine and words is not BY))
            )
            if not (was or _denied(text, word)):
                lapses = 1.4 * bool(words is BEFORE and CONTRACT.search(text))
                # "If nobody rings by Friday they leave" is the hardest deadline of all.
                supposed = lapses + (-0.8 if ULTIMATUM.search(text) else 0.7) * bool(
                    CONDITION.search(text[: word.start()])
                )
                calm = 1.0 * bool(NO_HURRY.search(text[: word.start()]) or enough)
                yield weight + asks + calm - supposed * (not enough), moment


def _denied(text: str, word: re.Match[str]) -> bool:
    before = text[: word.start()][-30:]
    return bool(NO.search(before)) and not YES_OR_NO.search(before)


def _beside(sentence: Sentence, then: bool, asks: float) -> Iterator[tuple[float, Moment]]:
    """A time that no word calls a limit: "today" in a request, and the day of what cannot be moved."""
    text = sentence.text
    first = next((m for m in sentence.ahead if not FEAST.search(text[: m.end])), sentence.ahead[0])
    near = NEARBY.search(text)
    if near and TIMES_IN.search(text[: near.start()]):
        near = None
    # "; hoy contamos personas" tells how it is nowadays: what is asked stands in another clause.
    clause = re.split(r"[;:]", text[: near.start()])[-1] + re.split(r"[;:]", text[near.end() :])[0] if near else text
    asks = asks if WISH.search(clause) or ";" not in text else 0
    if near and not PAST.search(text) and not TERMS.search(text):
        moment = beside(sentence.ahead, near, 0) or next(
            (m for m in sentence.ahead if m.start >= near.start() - 1), None
        )
        alone = len(POLITE.sub("", text[: near.start()] + text[near.end() :])) < 12
        if moment and (asks or alone):
            yield 2.2 + 0.5 * bool(asks), moment
    fixed = EVENT.search(text) or THEN.search(text)
    if (
        fixed
        and "did" not in sentence.acts
        and not OWN_OBJECT.search(text)
        and not by_then(first, sentence)
        and not PAST.search(text[: first.start])
    ):
        yield 2.8 if then else 1.6, first


def until_critical(told: Told) -> Finding | None:
    """When it becomes worse, or until when a way around lasts, if somebody says so."""
    for sentence in told.both:
        text = sentence.text
        if not sentence.ahead:
            continue
        told_so = WORSE.search(text) or LASTS.search(text) or OR_ELSE.search(text) or FROM_THEN.search(text)
        if (
            told_so
            and not (long_ago(text) or "asks" in sentence.acts)
            and any(not by_then(moment, sentence) for moment in sentence.ahead)
        ):
            return found(sentence.quote, sentence)
    return None
