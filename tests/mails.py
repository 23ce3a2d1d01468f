"""Short forwards as values, for the tests of reading: a note, and the customer's mail below it."""

from datetime import datetime, timedelta, timezone

from mailflow.address import Address
from mailflow.mail.message import Message
from mailflow.reading.layout.thread import Kind, Thread, ThreadMessage

ANN = Address("ann@example.com", "Ann Archer")
ZOE = Address("zoe@acme-tools.example", "Zoe Zimmer")
#: a Monday, in a zone that is not UTC
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=timezone(timedelta(hours=1)))


def message(text: str = "", subject: str = "Fwd: help", at: datetime | None = MONDAY) -> Message:
    """A colleague's mail."""
    headers = {"content-language": ("en-GB",)}
    to = (Address("escalations@example.com"),)
    return Message("<a@example.com>", (ANN,), to, (), (), subject, at, (), (), headers, text, "")


def below(body: str, writer: Address = ZOE, hours: int = -2, subject: str = "help") -> ThreadMessage:
    """A message of the thread."""
    return ThreadMessage(writer, (ANN,), (), subject, MONDAY + timedelta(hours=hours), "", body)


def forward(note: str, *bodies: str | ThreadMessage, subject: str = "help") -> tuple[Message, Thread]:
    """A forward with a note above one or more messages, newest first."""
    messages = tuple(body if isinstance(body, ThreadMessage) else below(body, subject=subject) for body in bodies)
    return message(note, f"Fwd: {subject}"), Thread(Kind.FORWARD, note, messages)
