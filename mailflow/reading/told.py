"""Everything that a mail and its thread tell, sorted by who says it, for the rules that look for one field each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mailflow.address import Address
from mailflow.cases.case import Finding, State, Value
from mailflow.cases.policy import Policy
from mailflow.mail.message import Message
from mailflow.reading.sentences import Part, Sentence, Voice, denied, long_ago, sentences, supposed
from mailflow.reading.thread import Thread


@dataclass(frozen=True)
class Told:
    """What was said, newest first; a rule looks at the sender's words before the customer's."""

    message: Message
    thread: Thread
    policy: Policy
    parts: tuple[Part, ...]
    #: of the sender's new text, without the lines that carry a label
    sender: tuple[Sentence, ...]
    customer: tuple[Sentence, ...]
    colleagues: tuple[Sentence, ...]
    #: who wrote from outside last
    contact: Address | None
    #: as somebody wrote it, or ""
    company: str = ""

    @property
    def both(self) -> tuple[Sentence, ...]:
        """The sender's words, then the customer's."""
        return (*self.sender, *self.customer)


def said_by(parts: Iterable[Part], voice: Voice) -> tuple[Sentence, ...]:
    """The sentences of one voice."""
    return tuple(sentence for part in parts if part.voice is voice for sentence in sentences(part))


def meant(
    said: Iterable[Sentence], words: re.Pattern[str], conditional: bool = False
) -> Iterator[tuple[Sentence, re.Match[str]]]:
    """Where the words stand as a fact of this case: not denied, not supposed, not a story of another time."""
    for sentence in said:
        for match in words.finditer(sentence.text):
            if denied(sentence.text, match.start()) or (not conditional and supposed(sentence.text, match.start())):
                continue
            if not long_ago(sentence.text):
                yield sentence, match
                break


def found(value: Value, sentence: Sentence, rule: str = "") -> Finding:
    """A finding with the sentence that says it; with a rule it is concluded."""
    part = sentence.part
    state = State.INFERRED if rule else State.STATED
    return Finding(value, state, sentence.quote, part.source, part.author.address, part.at, rule)
