"""The append-only record of a case: every change with who, when and which mail."""

from dataclasses import dataclass
from datetime import datetime

#: of what a mail brought and nobody read: too much, too deep, encrypted
UNREAD = "unread"


@dataclass(frozen=True)
class TrailLine:
    """One thing that happened. `what` is the name of an event, a word or a mail we sent."""

    at: datetime
    #: an address, or "mailflow" for what a clock did
    who: str
    what: str
    #: a sentence for people
    text: str
    old: str = ""
    new: str = ""
    #: Message-ID of the mail that caused it; "" for what a clock did
    message_id: str = ""
