"""Everything that a mail and its thread tell, sorted by who says it, for the rules that look for one field each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from mailflow.address import Address
from mailflow.cases.case import Finding, State, Value
from mailflow.cases.policy import Policy
from mailflow.mail.message import Message
from mailflow.reading.language.meaning import denied, long_ago, supposed
from mailflow.reading.language.sentences import Part, Sentence, Voice, sentences
from mailflow.reading.layout.thread import Thread
from mailflow.reading.signals.signs import Sign

#: signals that make it a matter for Security
SECURITY = ("unauthorized-access", "data-exposure", "vulnerability", "compliance")
#: messages of the customer in which single facts are looked for, beside the first one
NEWEST = 4


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
    #: the tier that the sender speaks to, or ""
    team: str = ""
    #: what is meant as a signal, the sender's words first
    signs: tuple[Sign, ...] = ()

    @cached_property
    def both(self) -> tuple[Sentence, ...]:
        """The sender's words, then the customer's: the newest messages and the first, where a story begins."""
        sources = list(dict.fromkeys(sentence.part.source for sentence in self.customer))
        kept = {*sources[:NEWEST], *sources[-1:]}
        return (*self.sender, *(sentence for sentence in self.customer if sentence.part.source in kept))

    @cached_property
    def recent(self) -> tuple[Sentence, ...]:
        """The customer's newest two messages, and nothing older than one that takes its alarm back."""
        return newest(self.customer)

    @cached_property
    def faults(self) -> dict[Sentence, float]:
        """What `weighing.py` found of each sentence: many rules ask, and the answer takes as long as all the rest."""
        return {}

    @cached_property
    def _named(self) -> dict[Sentence, frozenset[str]]:
        found: dict[Sentence, set[str]] = {}
        for sign in self.signs:
            found.setdefault(sign.sentence, set()).add(sign.name)
        return {sentence: frozenset(names) for sentence, names in found.items()}

    def named(self, sentence: Sentence) -> frozenset[str]:
        """The signals that a sentence gives."""
        return self._named.get(sentence, frozenset())

    def signed(self, *names: str) -> Iterator[Sign]:
        """The signs of these names, the sender's first."""
        return (sign for name in names for sign in self.signs if sign.name == name)


#: the newest message takes back what older ones say
_TAKEN_BACK = re.compile(
    r"\b(?:sorry|correction|all back|back again|works again|working again|solved|fixed itself|my mistake|not nobody"
    r"|false alarm|never mind|no fire|not a total)\b",
    re.IGNORECASE,
)


def newest(said: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Of the customer's newest two messages, or of the newest one where it takes back the other."""
    sources = list(dict.fromkeys(sentence.part.source for sentence in said))
    first = [sentence for sentence in said if sentence.part.source == sources[0]] if sources else []
    kept = 1 if any(_TAKEN_BACK.search(sentence.text) for sentence in first) else 2
    return tuple(sentence for sentence in said if sentence.part.source in sources[:kept])[:80]


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
