"""A mail and its thread as sentences that know who said them, when, and whether they are meant as facts."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property

from mailflow.address import Address
from mailflow.cases.policy import Policy
from mailflow.mail.message import Message
from mailflow.reading.language.acts import acts_in
from mailflow.reading.language.phrases import words_of
from mailflow.reading.language.rather import standing
from mailflow.reading.language.splitting import split
from mailflow.reading.layout.thread import Kind, Thread
from mailflow.reading.times.when import Moment, Reading, Scan, moments, scan

#: how much is read: of the sender's text and of the newest and the first message, of each message between,
#: and of how many
LONGEST, LONGEST_BETWEEN, MOST = 12_000, 3_000, 20
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
        return next(iter(self.moments(text, future)), None)

    def moments(self, text: str, future: bool) -> tuple[Moment, ...]:
        """Every day and instant in words of this writer."""
        return self.read(scan(text), future)

    def read(self, scanned: Scan, future: bool) -> tuple[Moment, ...]:
        """The same of a text that was looked through already."""
        found = moments(scanned, Reading(self.at, future, self.day_first)) if self.at else ()
        return standing(scanned.text, found, future)


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
    def past(self) -> tuple[Moment, ...]:
        """Every time in it, of several days with one name the last."""
        return self.part.read(self._scanned, future=False)

    @cached_property
    def ahead(self) -> tuple[Moment, ...]:
        """Every time in it, of several days with one name the next."""
        return self.part.read(self._scanned, future=True)

    @cached_property
    def _scanned(self) -> Scan:
        return scan(self.text)

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
    r"^\s*(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|hallo|guten (?:tag|morgen)"
    r"|moin|servus|bonjour|bonsoir|hola|buenas (?:tardes|noches)|buenos d[ií]as|ciao|buongiorno|ol[áa]|bom dia"
    r"|boa tarde|beste|dag|hei|hej)"
    r"(?: [\w.’'-]{1,20}){0,3}[,!:]\s+(?=\S+ \S+ \S)",
    re.IGNORECASE,
)


def ungreeted(text: str) -> str:
    """A sentence without the greeting in front of it."""
    return _GREETED.sub("", text)


def begun(text: str) -> str:
    """As a sentence begins that does not go on behind a greeting; "iPhone" stays."""
    word = text.partition(" ")[0]
    return text[:1].upper() + text[1:] if word.islower() else text


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
        found.append(Part(body, f"thread[{index}]", below.from_, aware(below.date or at, at), voice, day_first))
    return tuple(found)


def _voice(author: Address, sender: Address, policy: Policy) -> Voice:
    if author.address and author.address == sender.address:
        return Voice.COLLEAGUE
    return Voice.COLLEAGUE if author.domain in policy.internal_domains else Voice.CUSTOMER


def aware(at: datetime | None, near: datetime | None = None) -> datetime | None:
    """A date of a mail with a zone: one that a client wrote without is in the zone of the mail that shows it."""
    zone = near.tzinfo if near and near.tzinfo else UTC
    return at.replace(tzinfo=zone) if at and at.tzinfo is None else at


#: "5 November 2026 10:01", "05/11/2026 is Tuesday": how the heads of the thread write days,
#: by the client of who forwards
_DAY_HEAD = re.compile(
    r"(?:[^\W\d]{2,12}\.?,? )?(?P<day>\d{1,2})[. ]{1,2}[^\W\d]{3,12}\.?,? \d{4}"
    r"|(?:[^\W\d]{2,12}\.?,? )?(?P<month>[^\W\d]{3,12}) \d{1,2},"
)


def _day_first(message: Message, thread: Thread, at: datetime | None) -> bool | None:
    """Whether 3/11 is in November: by the language of the mail client, by the heads of the thread, by the zone,
    else not known."""
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


def sentences(part: Part) -> tuple[Sentence, ...]:
    """The sentences of a text; wrapped lines are joined, list items and table rows stay alone."""
    return tuple(Sentence(text, part) for text in split(part.text))
