"""A mail and its thread as sentences that know who said them, when, and whether they are meant as facts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property

from mailflow.address import Address
from mailflow.cases.policy import Policy
from mailflow.mail.message import Message
from mailflow.reading.acts import acts_in
from mailflow.reading.phrases import words_of
from mailflow.reading.thread import Kind, Thread
from mailflow.reading.when import Moment, Reading, find

#: how much is read: of the sender's text and of the newest and the first message, of each message between, and of how many
LONGEST, LONGEST_BETWEEN, MOST = 12_000, 3_000, 20
#: a longer run of words is a log or a table, and is cut before a pattern sees it
LONGEST_SENTENCE = 600
#: a quote is what a brief shows of a sentence
LONGEST_QUOTE = 200


class Voice(StrEnum):
    """In whose words something is said."""

    SENDER = "sender"
    COLLEAGUE = "colleague"
    CUSTOMER = "customer"


@dataclass(frozen=True)
class Part:
    """A text with one writer."""

    text: str
    source: str
    author: Address
    #: None: the mail has no readable date, and nothing that is relative to it can be known
    at: datetime | None
    voice: Voice
    day_first: bool | None = None

    def moment(self, text: str, future: bool) -> Moment | None:
        """The first day or instant in words of this writer."""
        return find(text, Reading(self.at, future, self.day_first)) if self.at else None


@dataclass(frozen=True)
class Sentence:
    """One sentence, on one line."""

    text: str
    part: Part

    @property
    def quote(self) -> str:
        """The words, cut where a brief would cut them."""
        return clipped(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Each word once, lower case: by these the phrases are looked up."""
        return words_of(self.text)

    @cached_property
    def acts(self) -> frozenset[str]:
        """What it does: see `acts.py`."""
        return acts_in(self.text, self.words)


def clipped(text: str, length: int = LONGEST_QUOTE) -> str:
    """Whole words, with an ellipsis where something is left out."""
    words = " ".join(text.split())
    return words if len(words) <= length else words[: length - 1].rsplit(" ", 1)[0] + "…"


_GREETED = re.compile(
    r"^\s*(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|hallo|guten (?:tag|morgen)|moin|servus|bonjour|bonsoir|hola|buenas (?:tardes|noches)|buenos d[ií]as|ciao|buongiorno|ol[áa]|bom dia|boa tarde|beste|dag|hei|hej)"
    r"(?: [\w.’'-]{1,20}){0,3}[,!:]\s+(?=\S+ \S+ \S)",
    re.IGNORECASE,
)


def ungreeted(text: str) -> str:
    """A sentence without the greeting in front of it."""
    return _GREETED.sub("", text)


def parts(message: Message, thread: Thread, policy: Policy) -> tuple[Part, ...]:
    """What the sender newly wrote, the subject, and the messages below, newest first."""
    sender = message.sender or Address("")
    at = aware(message.date)
    day_first = _day_first(message, thread, at)
    source = "reply" if thread.kind is Kind.REPLY else "note"
    found = [Part(thread.new_text[:LONGEST], source, sender, at, Voice.SENDER, day_first)]
    for index, below in enumerate(thread.messages):
        last = len(thread.messages) - 1
        if MOST <= index < last:
            continue
        length = LONGEST if index in (0, last) else LONGEST_BETWEEN
        voice = _voice(below.from_, sender, policy)
        body = without_signature(below.body, below.signature)[:length]
        found.append(Part(body, f"thread[{index}]", below.from_, aware(below.date or at), voice, day_first))
    return tuple(found)


def _voice(author: Address, sender: Address, policy: Policy) -> Voice:
    if author.address and author.address == sender.address:
        return Voice.COLLEAGUE
    return Voice.COLLEAGUE if author.domain in policy.internal_domains else Voice.CUSTOMER


def aware(at: datetime | None) -> datetime | None:
    return at.replace(tzinfo=UTC) if at and at.tzinfo is None else at


#: "5 November 2026 10:01", "05/11/2026 is Tuesday": how the heads of the thread write days, by the client of who forwards
_DAY_HEAD = re.compile(
    r"(?:[^\W\d]{2,12}\.?,? )?(?P<day>\d{1,2})[. ]{1,2}[^\W\d]{3,12}\.?,? \d{4}|(?:[^\W\d]{2,12}\.?,? )?(?P<month>[^\W\d]{3,12}) \d{1,2},"
)


def _day_first(message: Message, thread: Thread, at: datetime | None) -> bool | None:
    """Whether 3/11 is in November: by the language of the mail client, by the heads of the thread, by the zone, else not known."""
    language = message.header("content-language") or message.header("accept-language")
    if language:
        return not language.lower().startswith("en-us")
    offset = at.utcoffset() if at else None
    hours = offset.total_seconds() / 3600 if offset else 0
    if hours > 0:
        return True
    heads = [match for below in thread.messages if (match := _DAY_HEAD.match(below.date_raw))]
    if heads:
        return heads[0]["day"] is not None
    return False if -10 <= hours <= -4 else None


def without_signature(body: str, signature: str) -> str:
    """The body above its signature, and without the lines that mail clients advertise themselves with."""
    cut = body.rfind(signature) if signature else -1
    text = body[:cut] if cut > 0 else body
    return re.split(r"^-- ?$", text, maxsplit=1, flags=re.MULTILINE)[0].strip()


#: behind these a full stop ends no sentence
_SHORT = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|no|nr|e\.g|i\.e|z\.b|ca|approx|inc|ltd|co|vs|etc|bzw|fr|hr|tel|sec|min|max|dept|mio|mrd|tsd|inkl|zzgl|evtl|usw|sog|resp|env|sra|sig|dra|mme|m|av|apr|ref|abt|kto|p|mn|bn|incl|excl|est|jan|feb|aug|sept|oct|nov|dec)|\b[A-Z])\.$",
    re.IGNORECASE,
)
_NUMBER_OF_ITEM = re.compile(r"\s*\d{1,2}\.")
_END = re.compile(r"[.!?…]{1,20}[\"'”’)\]]{0,2}\s+")
_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[-*•–]|\[\d+\])\s+\S|\S[^\n]{0,60}\t|\s*[^\W\d][\w '/-]{1,40}[:=]\s")


def sentences(part: Part) -> tuple[Sentence, ...]:
    """The sentences of a text; wrapped lines are joined, list items and table rows stay alone."""
    return tuple(Sentence(text, part) for paragraph in _paragraphs(part.text) for text in _split(paragraph))


#: no mail client wraps at less, and a longer line than the second was not wrapped at all
NARROWEST, WIDEST = 58, 100


def width_of(lines: Iterable[str]) -> int:
    """Where the text was wrapped, or 0 where each line end is its writer's."""
    longest = max((len(line) for line in lines), default=0)
    return max(longest, NARROWEST) if longest <= WIDEST else 0


def goes_on(line: str, following: str, width: int) -> bool:
    """The line was broken by a client: the next word did not fit any more, or the sentence goes on in small letters."""
    word = following.split(maxsplit=1)[0] if following.strip() else ""
    if not word or not width:
        return False
    small = word[:1].islower() and len(line) > 40 and line[-1:] not in ".!?:;"
    return len(line.rstrip()) + 1 + len(word) > width or small


def _paragraphs(text: str) -> Iterator[str]:
    lines = text.splitlines()
    width, held, last = width_of(lines), "", ""
    for line in lines:
        stripped = line.strip()
        if held and (not stripped or _ITEM.match(line) or not goes_on(last, stripped, width)):
            yield held
            held = ""
        if stripped:
            held, last = (f"{held} {stripped}" if held else stripped), line
    if held:
        yield held


def _split(paragraph: str) -> Iterator[str]:
    start = 0
    for match in _END.finditer(paragraph):
        before, after = paragraph[start : match.start() + 1], paragraph[match.end() : match.end() + 1]
        # "am 19.1. wird": behind a number a full stop ends a sentence only before a capital letter.
        if (
            _SHORT.search(before[-12:])
            or _NUMBER_OF_ITEM.fullmatch(before)
            or (before[-2:-1].isdigit() and after.islower())
        ):
            continue
        yield paragraph[start : match.end()].strip()[:LONGEST_SENTENCE]
        start = match.end()
    if paragraph[start:].strip():
        yield paragraph[start:].strip()[:LONGEST_SENTENCE]
