"""A mail as it is handed to a server, and what became of it for each recipient."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum


def _nothing() -> None:
    """Nobody wants to know."""


@dataclass(frozen=True)
class Letter:
    """Octets and where they go. The header fields in `raw` are for people, no server reads a recipient there."""

    reverse_path: str
    recipients: tuple[str, ...]
    raw: bytes = field(repr=False)
    #: our own mailbox, which gets the mail as soon as a recipient is accepted; "" for none
    copy_to: str = ""
    #: called when the server has everything but the end of the mail; what it raises keeps the mail from being sent
    at_end: Callable[[], None] = field(default=_nothing, repr=False, compare=False)


class Verdict(StrEnum):
    """What became of a mail for one recipient."""

    SENT = "sent"
    #: not taken, or not reached: send it again
    DEFERRED = "deferred"
    #: will not be taken: tell a person
    REFUSED = "refused"
    #: the final dot was written and no answer came: the server has it, or has it not
    UNCERTAIN = "uncertain"


@dataclass(frozen=True)
class Result:
    """For one recipient: the verdict, the server's code (0: none) and its words or our sentence."""

    recipient: str
    verdict: Verdict
    code: int
    reply: str
