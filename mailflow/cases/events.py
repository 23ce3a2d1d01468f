"""What can happen to a case. Every event carries its own time; `decide` has a row for each of them in every state."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from mailflow.address import Address
from mailflow.cases.case import Finding, Signal


class Role(StrEnum):
    """As whom somebody writes into a case; one person can be several."""

    #: forwarded it, proven
    SENDER = "sender"
    #: a colleague whom the tier's list, or the tier's lead as such, reached
    TIER = "tier"
    #: a colleague of the team that has just sent it on, who can take that back and nothing else
    FORMER = "former"
    #: a colleague with a token of the case, and no more
    PARTICIPANT = "participant"


@dataclass(frozen=True)
class Command:
    """One recognised word of a reply, with its arguments read."""

    #: of COMMANDS, never an alias
    word: str
    #: the rest of the line
    text: str = ""
    #: by the names of the JSON interface: severity, until, when, team, owner, reason, case, field, value
    args: Mapping[str, str] = field(default_factory=dict)
    #: a time that the text promises the next word for
    promise: datetime | None = None
    #: the other cases in which the same mail says it
    also: tuple[int, ...] = ()


@dataclass(frozen=True)
class Problem:
    """Something in a reply that could not be used, and the sentence that says what to do."""

    line: str
    sentence: str


@dataclass(frozen=True)
class Remark:
    """What a reply says about a question of ours instead of an answer: whom to ask, or a question back."""

    #: "" when it is about none of them
    field: str
    #: as it was written
    words: str


@dataclass(frozen=True, kw_only=True)
class _FromMail:
    """What came by mail. `ref` names that mail in our store: the same mail is the same event, and is answered once."""

    ref: str = ""


@dataclass(frozen=True)
class Forwarded(_FromMail):
    """A colleague forwarded a customer's mail, or wrote one to the mailbox by hand."""

    at: datetime
    by: Address
    findings: Mapping[str, Finding]
    signals: tuple[Signal, ...] = ()
    customers: tuple[str, ...] = ()
    #: closed cases that the forwarded thread belongs to: the new case is linked to them
    links: tuple[int, ...] = ()
    #: when the note wants the next reminder
    remind_at: datetime | None = None
    #: what the note means as the time of a reminder and cannot be read as one
    problems: tuple[Problem, ...] = ()
    #: what of the mail was not read, as sentences
    unread: tuple[str, ...] = ()


@dataclass(frozen=True)
class Replied(_FromMail):
    """A colleague replied to one of our mails."""

    at: datetime
    by: Address
    roles: frozenset[Role]
    #: what they newly wrote
    text: str
    commands: tuple[Command, ...] = ()
    #: fields that the reply answers or states, asked for or not
    findings: Mapping[str, Finding] = field(default_factory=dict)
    signals: tuple[Signal, ...] = ()
    #: words that the prose sounds like: asked back about, never carried out
    suggested: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    #: what the prose promises for a time, as the word that would say it: asked back about, never carried out
    meant: Command | None = None
    #: open questions for which somebody else was named: "ask Bob"
    noted: tuple[Remark, ...] = ()
    #: questions back: "what do you mean by environment?"
    asked_back: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class CustomerTold(_FromMail):
    """A colleague's mail to the customer was seen (Bcc or Cc to the mailbox): evidence for the outside clock."""

    at: datetime
    by: Address
    text: str
    #: a time that it promises the next word for
    promise: datetime | None = None


@dataclass(frozen=True)
class CustomerWrote(_FromMail):
    """The customer wrote into the case: shown to the sender, changes no field, is never answered."""

    at: datetime
    by: Address
    text: str


@dataclass(frozen=True)
class Bounced(_FromMail):
    """A mail of ours did not reach somebody (RFC 3464)."""

    at: datetime
    recipient: str
    text: str
    #: of that mail, in its case; "" when the bounce does not name it
    key: str = ""
    #: only late: the other server goes on trying
    delayed: bool = False
    #: our relay took none of it, because of its size
    too_large: bool = False


@dataclass(frozen=True)
class Away(_FromMail):
    """A machine answered for somebody: out of office, a receipt."""

    at: datetime
    by: Address
    text: str
    #: from when on they say that they are there again; None: they do not
    until: datetime | None = None


@dataclass(frozen=True)
class Ticked:
    """Time passed."""

    at: datetime


MailEvent = Forwarded | Replied | CustomerTold | CustomerWrote | Bounced | Away
Event = MailEvent | Ticked
#: in the order of the state table
EVENTS: tuple[type[Event], ...] = (Forwarded, Replied, CustomerTold, CustomerWrote, Bounced, Away, Ticked)
