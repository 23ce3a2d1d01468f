"""What stands above a foreign message: who wrote it, when, to whom, and how the client marked it."""

from dataclasses import dataclass
from enum import Enum, auto

from mailflow.address import NOBODY, Address


class Mark(Enum):
    """How a client announced the message."""

    #: "Forwarded message", in any language
    FORWARD = auto()
    #: "Original message", or a block of header fields without any line above
    ORIGINAL = auto()
    #: "On Monday Ann wrote:"
    ATTRIBUTION = auto()
    #: "Ann Bell, Mar 9, 2026, 11:42", pasted from a help desk
    TRANSCRIPT = auto()


@dataclass(frozen=True)
class Head:
    """A header block or attribution, and where in the lines it stood."""

    mark: Mark
    #: the first line behind it
    end: int
    from_: Address = NOBODY
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    subject: str = ""
    date_raw: str = ""
    #: a language that has all these labels or this verb; "" when none has
    locale: str = ""
    #: Apple's phones write the mark flush and quote the fields below it: text that stands flush again is the sender's
    deeper: bool = False
    #: characters of the line that announced it
    width: int = 0
    #: chats run downwards
    rising: bool = False
    #: of a chat: what stands in the same line
    text: str = ""
