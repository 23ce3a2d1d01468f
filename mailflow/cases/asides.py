"""Effects beside the mails to a case's readers: a line for a chat, a copy for a ticket, a reminder taken back."""

from dataclasses import dataclass

from mailflow.address import Address


@dataclass(frozen=True)
class PostToChat:
    """One line to a team's chat; no mail, but it goes out by the same outbox."""

    key: str
    team: str
    text: str


@dataclass(frozen=True)
class SendTicketCopy:
    """What a step changed, for the case's tickets: a plain mail that nobody answers."""

    key: str
    by: Address | None
    lines: tuple[str, ...]
    addresses: tuple[Address, ...]


@dataclass(frozen=True)
class Withdraw:
    """Reminders that have become pointless are taken back, if they have not left yet."""

    #: how their keys begin
    keys: tuple[str, ...]
    why: str


#: leaves by the outbox, and no reader of the case gets it
Aside = PostToChat | SendTicketCopy
