"""What a mail says, once its bytes are read: the one file that knows mail-parser and the parser of the standard library.

Header names are folded to lower case here and nowhere else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from mailflow.address import Address


@dataclass(frozen=True)
class Attachment:
    """A part that is not the text of the mail: its cleaned file name, media type and decoded octets."""

    name: str
    type: str
    content: bytes = field(repr=False)
    #: shown inside the text (`cid:`), like a pasted screenshot or the logo of a signature
    inline: bool = False

    @property
    def size(self) -> int:
        """Decoded octets."""
        return len(self.content)


@dataclass(frozen=True)
class Message:
    """One mail, parsed. Header values are decoded; everything in it is written by strangers."""

    #: RFC 5322 msg-id, angle brackets kept; "" when there is none
    message_id: str
    #: every address of every From field: an honest mail has exactly one
    from_: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    subject: str
    #: the Date field with its zone; None when it is absent or no date
    date: datetime | None
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    #: all header fields: lower-case name to values, topmost first, unfolded
    headers: Mapping[str, tuple[str, ...]]
    #: the text/plain and text/html that a reader would see, decoded, line ends "\n"; "" when there is none
    text: str
    html: str
    #: message/rfc822 parts, parsed (the first five levels)
    attached: tuple["Message", ...] = ()
    attachments: tuple[Attachment, ...] = ()
    #: what was wrong with the bytes, as sentences
    defects: tuple[str, ...] = ()

    @property
    def sender(self) -> Address | None:
        """The one address in From; None when there is none or more than one."""
        return self.from_[0] if len(self.from_) == 1 else None

    def header(self, name: str) -> str:
        """The topmost value of a header field, or ""; `name` in lower case."""
        return self.headers.get(name, ("",))[0]


def parse(raw: bytes) -> Message:
    """The mail in these bytes.

    Raises PermanentFailure, with a sentence for the operator, when they are no mail that can be read.
    """
    raise NotImplementedError
