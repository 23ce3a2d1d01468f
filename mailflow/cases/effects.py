"""What we may want done, and for whom. A decision returns these; it sends nothing itself.

A mail has a key that is unique within its case: the same key is the same mail, and goes out once.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mailflow.address import Address
from mailflow.cases.asides import Aside, Withdraw
from mailflow.cases.events import Problem


class To(StrEnum):
    """Whom a mail is for. Addresses come from the policy or are the proven sender; compose looks them up."""

    SENDER = "sender"
    #: the list of the case's tier
    TIER = "tier"
    #: the owner, or the tier's list while there is none
    OWNER = "owner"
    #: the tier's lead
    LEAD = "lead"
    #: the desk's lead
    DESK = "desk"


class About(StrEnum):
    """What a notice tells."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    REDIRECTED = "redirected"
    OWNER_SILENT = "owner-silent"
    UPDATE = "update"
    CHANGED = "changed"
    CUSTOMER_WROTE = "customer-wrote"
    UNDELIVERED = "undelivered"
    ASKED = "asked"
    SENT_CONFIDENTIAL = "sent-confidential"
    CLOSED = "closed"
    REOPENED = "reopened"
    UNDONE = "undone"


class Service(StrEnum):
    """A short answer to one person who asked or wrote something we could not use."""

    HELP = "help"
    STATUS = "status"
    HISTORY = "history"
    DRAFT = "draft"
    UNDERSTOOD = "understood"
    PROBLEM = "problem"
    EXPLAINED = "explained"


@dataclass(frozen=True)
class SendQuestion:
    """Ask the sender for fields."""

    key: str
    fields: tuple[str, ...]
    #: False for the first; True: only what is still open, asked once more
    again: bool
    #: when the brief leaves with the gaps marked
    leaves_at: datetime | None
    #: answers that could not be read, shown back
    problems: tuple[Problem, ...] = ()
    #: questions back, each with what our question means
    explained: tuple[Problem, ...] = ()
    #: what becomes of a wish in the forward, one sentence each
    remarks: tuple[str, ...] = ()
    to: tuple[To, ...] = (To.SENDER,)


@dataclass(frozen=True)
class SendBrief:
    """Mail the brief to a tier's list."""

    key: str
    tier: str
    version: int
    #: what is different since the version before, one sentence each
    changes: tuple[str, ...] = ()
    #: False: this tier is only told (`also_notify`); no buttons, no clock
    asked: bool = True
    #: without the files of the forward
    light: bool = False
    to: tuple[To, ...] = (To.TIER,)


@dataclass(frozen=True)
class SendCopy:
    """The brief for the sender, in the sender's own thread, saying where it went."""

    key: str
    tier: str
    version: int
    changes: tuple[str, ...] = ()
    #: as in SendQuestion
    remarks: tuple[str, ...] = ()
    to: tuple[To, ...] = (To.SENDER,)


@dataclass(frozen=True)
class SendFollowUp:
    """Ask the receiving team how far it is."""

    key: str
    #: of `limit`; after the limit only a decision is asked for
    number: int
    limit: int
    due: datetime
    #: the owner has been silent: "still yours?"
    still_yours: bool
    to: tuple[To, ...]
    #: why it comes to a deputy, as a sentence; "" when it does not
    instead: str = ""


@dataclass(frozen=True)
class SendDecision:
    """Nobody answered up to the limit: a person must decide; nothing closes by itself."""

    key: str
    #: reminders sent so far
    number: int
    to: tuple[To, ...] = (To.LEAD, To.SENDER, To.DESK)


@dataclass(frozen=True)
class SendCustomerUpdate:
    """Remind the sender to tell the customer, with a draft."""

    key: str
    number: int
    due: datetime
    #: past the second mark of the cadence
    late: bool
    to: tuple[To, ...]
    #: as in SendFollowUp
    instead: str = ""


@dataclass(frozen=True)
class SendConfirm:
    """Remind the sender to ask the customer whether it is really fixed, with a draft."""

    key: str
    number: int
    due: datetime
    to: tuple[To, ...]
    #: as in SendFollowUp
    instead: str = ""


@dataclass(frozen=True)
class SendResolved:
    """The tier says it is fixed: to the tier, and to the sender, who confirms with the customer."""

    key: str
    by: Address
    to: tuple[To, ...]


@dataclass(frozen=True)
class SendDeEscalated:
    """Back with support, with one of the four reasons."""

    key: str
    by: Address
    to: tuple[To, ...]


@dataclass(frozen=True)
class SendReturned:
    """No reason to escalate was found: why, and the word that sends it anyway."""

    key: str
    to: tuple[To, ...] = (To.SENDER,)


@dataclass(frozen=True)
class SendPattern:
    """Several customers may have the same issue: what each wrote, side by side, and the words that link them."""

    key: str
    to: tuple[To, ...] = (To.SENDER, To.DESK)


@dataclass(frozen=True)
class SendNotice:
    """One short fact for those who must know."""

    key: str
    about: About
    by: Address | None
    text: str
    to: tuple[To, ...]
    #: whose list `To.TIER` means, where the case has moved on; "" for the tier it is with
    tier: str = ""


@dataclass(frozen=True)
class SendService:
    """A short answer to the asker alone."""

    key: str
    service: Service
    asker: Address
    #: as the role in whose thread the question came: SENDER or TIER
    to: tuple[To, ...]
    problems: tuple[Problem, ...] = ()
    #: UNDERSTOOD: what was understood and done, one sentence each
    lines: tuple[str, ...] = ()
    #: no word takes it back
    final: bool = False


@dataclass(frozen=True)
class Record:
    """A line for the trail: what changed, in words, with the value before and after."""

    what: str
    text: str
    old: str = ""
    new: str = ""


Mail = (
    SendQuestion
    | SendBrief
    | SendCopy
    | SendFollowUp
    | SendDecision
    | SendCustomerUpdate
    | SendConfirm
    | SendResolved
    | SendDeEscalated
    | SendReturned
    | SendPattern
    | SendNotice
    | SendService
)
Effect = Mail | Aside | Withdraw | Record
