"""Everything that a mail and its thread tell, sorted by who says it, for the rules that look for one field each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from mailflow.address import Address
from mailflow.cases.case import Finding, State, Value
from mailflow.cases.policy import Policy
from mailflow.cases.spoken import NUMBERS
from mailflow.mail.message import Message
from mailflow.reading.cue import Cue
from mailflow.reading.cues import CUE_INDEX
from mailflow.reading.meaning import denied, long_ago, supposed
from mailflow.reading.sentences import Part, Sentence, Voice, sentences
from mailflow.reading.thread import Thread

#: signals that make it a matter for Security
SECURITY = ("unauthorized-access", "data-exposure", "vulnerability", "compliance")
#: messages of the customer in which single facts are looked for, beside the first one
NEWEST = 4


@dataclass(frozen=True)
class Sign:
    """A sentence that gives a signal, and the words in it."""

    name: str
    sentence: Sentence
    match: re.Match[str]


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
_TAKEN_BACK = re.compile(r"\b(?:sorry|correction|all back|back again|works again|working again|solved|fixed itself|my mistake|not nobody|false alarm|never mind|no fire|not a total)\b", re.IGNORECASE)  # fmt: skip


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


def signs(said: Iterable[Sentence]) -> Iterator[Sign]:
    """Every cue that is meant: neither denied nor supposed nor told of another time."""
    for sentence in said:
        if long_ago(sentence.text):
            continue
        given = {
            cue.signal: match
            for cue, match in CUE_INDEX.finds(sentence.text, sentence.words)
            if _meant(cue, sentence, match)
        }
        if given.keys() & _NOT_WORKING and (all_of_them := _ALL.search(sentence.text)):
            given["production-down"] = all_of_them
        yield from (Sign(name, sentence, match) for name, match in given.items())


def _meant(cue: Cue, sentence: Sentence, match: re.Match[str]) -> bool:
    text, start, voice = sentence.text, match.start(), sentence.part.voice
    if (cue.ours and voice is Voice.CUSTOMER) or (
        cue.theirs and voice is not Voice.CUSTOMER and _of_the_desk(text, start)
    ):
        return False
    if cue.signal in _ASKED and text.endswith("?") and _ASKING.match(text):
        return False
    if cue.signal in _OF_OURS and _THEIRS.search(text[max(0, start - 45) : start]):
        return False
    if cue.named and _UNNAMED.search(text[:start]):
        return False
    if cue.signal in _ALARMS and voice is Voice.SENDER and _in_quotes(text, start):
        return False
    return not denied(text, start) and (cue.conditional or not supposed(text, start))


#: "they have no access to the reports", "she doesn't know why": of the customer, so no depth that support lacks
_OF_OURS = frozenset(("no-access", "cannot-diagnose"))
_THEIRS = re.compile(r"\b(?:they|he|she|users?|customers?|people|staff|nobody there|everyone|admins?|members?|employees|teachers|nurses|drivers|who|sie|er|ils|elles|ellos|loro|eles|zij)\b[\w '’]{0,25}$", re.IGNORECASE)  # fmt: skip
#: who asks whether data was lost, or whether it is a bug, does not say so
_ASKED = frozenset(
    ("recurring", "bug", "data-loss", "production-down", "unauthorized-access", "data-exposure", "several-customers")
)
_ASKING = re.compile(
    r"^\W*(?:is|are|was|were|has|have|had|does|do|did|could|can|might|same|or|so|how many|ist|sind|war|gingen|gehen|hat|haben|wie viele|est-ce|a-t-il|y a-t-il|es|son|hay|ha|hanno|è|sono|foi|há|werd|zijn|is er|zijn er)\b",
    re.IGNORECASE,
)
#: "All eleven desks print blank": for whoever has eleven, production is down
_NOT_WORKING = frozenset(("blocked", "broken", "major-broken"))
_ALL = re.compile(
    rf"\b(?:all|alle|toutes|tous|todos|todas|tutti|tutte|all of our|all our|all their) (?:(?:of )?(?:our|their|the|les|die|los|las|i|le|os|as) )?(?:\d{{1,5}}|{'|'.join(NUMBERS)})\b(?! ?%)",
    re.IGNORECASE,
)
#: alarms of the customer that a sender only quotes: 'Came in as "site is down"'
_ALARMS = frozenset(
    ("production-down", "data-loss", "unauthorized-access", "data-exposure", "vulnerability", "churn", "legal")
)


def _in_quotes(text: str, start: int) -> bool:
    return any(quoted.start() < start < quoted.end() for quoted in _QUOTED.finditer(text))


_QUOTED = re.compile(r"[\"“„«][^\"”“»]{2,200}[\"”“»]")
#: before a fault: a thing that has no name in this sentence
_UNNAMED = re.compile(
    r"(?:^|\b(?:it|this|that|es|das|ça|cela|eso|esto|het|dit|isso)) (?:\w+ )?$|^\W*(?:it|this|that|es|het)\W*$",
    re.IGNORECASE,
)
_OF_THE_DESK = re.compile(
    r"\b(?:i|we|ich|wir|je|nous|ik|wij)(?:['’](?:m|re|ve|d))?(?: am| are)?(?: \w+)? ?$", re.IGNORECASE
)


def _of_the_desk(text: str, start: int) -> bool:
    """ "I can't see their logs" is said of the desk, and blocks no customer."""
    return bool(_OF_THE_DESK.search(text[max(0, start - 20) : start]))


def found(value: Value, sentence: Sentence, rule: str = "") -> Finding:
    """A finding with the sentence that says it; with a rule it is concluded."""
    part = sentence.part
    state = State.INFERRED if rule else State.STATED
    return Finding(value, state, sentence.quote, part.source, part.author.address, part.at, rule)
