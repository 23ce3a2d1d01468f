"""A mail taken apart: what its sender wrote, and the conversation below it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mailflow.address import Address
from mailflow.mail.message import Message


class Kind(StrEnum):
    """What sort of mail this is; the outer mail alone decides."""

    FORWARD = "forward"
    REPLY = "reply"
    PLAIN = "plain"
    AUTOMATIC = "automatic"
    BOUNCE = "bounce"


@dataclass(frozen=True)
class ThreadMessage:
    """One message of the conversation, with its own text only."""

    from_: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    subject: str
    #: with a zone when it can be known; None when the words cannot be read as a date without a doubt
    date: datetime | None
    #: the words as they were written
    date_raw: str
    #: own text: closing greeting and signature as they stand, nothing quoted
    body: str
    #: the signature at the end of `body`, if one was seen: contact and company, never facts about the problem
    signature: str = ""
    message_id: str = ""


@dataclass(frozen=True)
class Thread:
    """A mail and its conversation, newest first; nothing that was visible is lost: it is in one of these."""

    #: FORWARD, REPLY or PLAIN (machines are told apart in mail/automatic.py)
    kind: Kind
    #: what the sender newly wrote: no quote, no signature, no disclaimer; for a forward the note around it
    new_text: str
    #: the conversation, newest first; for a forward the first entry is the forwarded message itself
    messages: tuple[ThreadMessage, ...]
    #: what was cut from the sender's own text: signature, disclaimer, "Sent from my iPhone", quoted lines
    cut: tuple[str, ...] = ()

    @property
    def note(self) -> str | None:
        """What the sender wrote around the forward; None when there is no forward or no note."""
        return (self.new_text or None) if self.kind is Kind.FORWARD else None


def read_thread(message: Message) -> Thread:
    """The mail taken apart. Total: whatever the mail, no exception leaves, and time is linear in its size."""
    raise NotImplementedError
