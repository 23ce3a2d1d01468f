"""How a time in a sentence stands to the mail that says it, and to the words beside it."""

import re
from collections.abc import Iterator
from datetime import datetime

from mailflow.reading.language.sentences import Sentence
from mailflow.reading.times.when import Moment


def by_then(moment: Moment, sentence: Sentence) -> bool:
    """The time is not after the mail that says it (days count whole)."""
    at = sentence.part.at
    if at is None:
        return False
    return datetime.fromisoformat(moment.value) <= at if "T" in moment.value else moment.value <= at.date().isoformat()


def over(moment: Moment, sentence: Sentence) -> bool:
    """The time lies before the mail, and not on its day."""
    at = sentence.part.at
    return by_then(moment, sentence) and not (at and moment.value == at.date().isoformat())


def behind(
    moments: tuple[Moment, ...], text: str, words: re.Pattern[str], gap: re.Pattern[str]
) -> Iterator[tuple[re.Match[str], Moment]]:
    """Each time that stands behind the words, with no more between them than the gap allows."""
    if not moments:
        return
    for match in words.finditer(text):
        for moment in moments:
            between = text[match.end() : moment.start]
            holds = match.start() <= moment.start < match.end() <= moment.end
            if holds or (moment.start >= match.end() and gap.fullmatch(between)):
                yield match, moment
                break


def beside(moments: tuple[Moment, ...], match: re.Match[str], most: int) -> Moment | None:
    """The time behind the words, else the one before them ("Sunday at 22:00 the queue stopped"), if it is near."""
    after = next((m for m in moments if m.start >= match.end()), None)
    if after and after.start - match.end() <= most:
        return after
    before = next((m for m in reversed(moments) if m.end <= match.start()), None)
    return before if before and match.start() - before.end <= most else None
