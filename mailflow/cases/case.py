"""What we know of one escalation: everything that later decisions rest on,
and nothing that can be worked out from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from mailflow.address import Address
from mailflow.cases.accounts import Account
from mailflow.cases.known import Fit

#: a JSON value in the shape of the field (README, "Fields"); instants as ISO 8601 with offset, days as YYYY-MM-DD
Value = Any


class Status(StrEnum):
    """Where a case stands."""

    #: a mail that may open a case, before the first decision; never on disk
    NEW = "new"
    #: the sender has a question mail; nothing has gone out yet
    ASKING = "asking"
    #: the brief is with the tier's list and nobody has taken it
    ACTIVE = "active"
    #: an owner took it
    ACCEPTED = "accepted"
    #: the tier says it is fixed; the customer has not confirmed yet
    RESOLVED = "resolved"
    #: the customer has confirmed
    CLOSED = "closed"
    #: back with support, for one of the four reasons
    DE_ESCALATED = "de-escalated"
    #: no reason to escalate was found; support handles it
    RETURNED = "returned"


#: somebody still has to do something about it
OPEN = frozenset({Status.ASKING, Status.ACTIVE, Status.ACCEPTED, Status.RESOLVED})
#: a team has it and is asked how far it is
WITH_TIER = frozenset({Status.ACTIVE, Status.ACCEPTED})


class Severity(StrEnum):
    """How bad it is, worst first; people see the word with a capital."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"


class State(StrEnum):
    """How a value came to be known."""

    #: somebody wrote it
    STATED = "stated"
    #: a rule concluded it from what somebody wrote
    INFERRED = "inferred"
    #: nobody wrote it; the policy fills it in
    DEFAULT = "default"
    #: somebody wrote that they do not know: not asked again
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Finding:
    """A value of a field and where it comes from."""

    value: Value
    state: State
    #: the words that say it, as they were written
    quote: str = ""
    #: where they stand: "note", "subject", "thread[0]", "reply", "header", "attachment", "directory", "policy"
    source: str = ""
    #: address of who wrote them
    author: str = ""
    #: when they were written
    at: datetime | None = None
    #: for INFERRED and DEFAULT: the rule, as a sentence for people
    rule: str = ""
    #: what was said before and is corrected by this, oldest first
    earlier: tuple["Finding", ...] = ()


@dataclass(frozen=True)
class Signal:
    """Words that speak for a decision (severity, tier, criteria); `cases/triage.py` has the table of names."""

    name: str
    quote: str
    source: str = ""
    author: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Asked:
    """One question mail to the sender."""

    at: datetime
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Clock:
    """One of the two clocks: since when we have heard nothing, and how often we reminded since."""

    #: the last evidence: a reply of the tier (inside), the customer told (outside)
    since: datetime | None = None
    #: reminders sent since then
    struck: int = 0
    #: when the last of them went out
    last: datetime | None = None
    #: a time that somebody promised
    promise: datetime | None = None
    #: `snooze`: this reminder rests until then
    snoozed: datetime | None = None


@dataclass(frozen=True)
class Sibling:
    """Another case that may be the same issue."""

    number: int
    #: the domain that its customer registered; "" for none
    organisation: str
    company: str = ""
    #: the words or the code that all cases of the pattern have
    shared: tuple[str, ...] = ()
    #: a person said so
    linked: bool = False


@dataclass(frozen=True)
class Case:
    """One escalation. Every change is a new value made by `decide`."""

    number: int
    sender: Address
    #: of the sender's mail, as it came: the sender's thread keeps it
    subject: str
    opened_at: datetime
    status: Status = Status.NEW
    fields: Mapping[str, Finding] = field(default_factory=dict)
    signals: tuple[Signal, ...] = ()
    #: addresses that wrote in the forwarded thread from outside: never recipients, but known when they write
    customers: tuple[str, ...] = ()
    asked: tuple[Asked, ...] = ()
    #: briefs sent; 0 before the first
    version: int = 0
    briefed_at: datetime | None = None
    #: values as the last brief showed them, so that the next can say what changed
    briefed: Mapping[str, Value] = field(default_factory=dict)
    #: subject of each tier's thread, by tier name: fixed by the first brief to it
    subjects: Mapping[str, str] = field(default_factory=dict)
    owner: Address | None = None
    inside: Clock = Clock()
    outside: Clock = Clock()
    resolved_at: datetime | None = None
    closed_at: datetime | None = None
    #: root cause of a resolution, or why it was de-escalated or returned
    reason: str = ""
    lessons: tuple[str, ...] = ()
    links: tuple[int, ...] = ()
    unlinked: tuple[int, ...] = ()
    #: when the next reminder is due, worked out by `decide` after every change; None: nothing is
    next_due: datetime | None = None
    #: the case before the last word that can be undone
    previous: "Case | None" = None
    #: when each side (quiet.py) last wrote or was written to: a reminder right behind that is not read
    lately: Mapping[str, datetime] = field(default_factory=dict)
    #: addresses whose machine said that they are away, and what it said, until their next mail or reminder
    away: Mapping[str, str] = field(default_factory=dict)
    #: of those, from when on they are there again, where their machine said so
    returns: Mapping[str, datetime] = field(default_factory=dict)
    #: what that word changed: attributes of the case, and fields by name (undoing.py)
    touched: tuple[str, ...] = ()
    touched_fields: tuple[str, ...] = ()
    #: open fields for which a reply named somebody to ask, in its words: "ask Bob"
    noted: Mapping[str, str] = field(default_factory=dict)
    #: time that the customer's contract gives us to answer, from the account directory; None: none is known
    sla: timedelta | None = None
    #: the customer's line of the account directory, as it stood at the last mail
    account: Account | None = None
    #: known issues that words of its mails fit
    known: tuple[Fit, ...] = ()
    #: the domain that the customer's organisation registered; "" where there is none or it is not known
    organisation: str = ""
    #: cases of other customers that may be the same issue
    pattern: tuple[Sibling, ...] = ()
    #: sets of case numbers that were proposed as one issue
    proposed: tuple[tuple[int, ...], ...] = ()

    def value(self, name: str) -> Value:
        """The value of a field, or None when it is not known."""
        found = self.fields.get(name)
        return found.value if found else None

    @property
    def reference(self) -> str:
        """As people write it."""
        return f"ESC-{self.number}"

    @property
    def severity(self) -> Severity | None:
        """None while nobody said and no rule could tell."""
        value = self.value("severity")
        return Severity(value) if value else None

    @property
    def tier(self) -> str | None:
        """Name of the tier that has it or shall get it."""
        value = self.value("target_team")
        return str(value) if value else None
