"""What leaves by the outbox: mails, copies for tickets, and lines for a team's chat, short and without secrets."""

from datetime import datetime

from mailflow.address import Address
from mailflow.cases.asides import Aside, PostToChat, SendTicketCopy
from mailflow.cases.case import Case
from mailflow.cases.effects import Mail
from mailflow.writing.compose import Desk, Outgoing, Past, compose
from mailflow.writing.redaction import Redaction
from mailflow.writing.ticket import copies

#: in the outbox, where mails have their own kinds
KIND = "chat"


def outgoing(effect: Mail | Aside, case: Case, desk: Desk, past: Past, now: datetime) -> list[Outgoing]:
    """An effect as what goes out."""
    if isinstance(effect, PostToChat):
        return [_line(effect, case, desk, past)]
    if isinstance(effect, SendTicketCopy):
        return copies(effect, case, desk, past, now)
    return compose(effect, case, desk, past, now)


def _line(effect: PostToChat, case: Case, desk: Desk, past: Past) -> Outgoing:
    """The line; it is nobody's thread and cannot be answered."""
    text = Redaction(desk.ids.key).of(effect.text)
    token = desk.ids.token(case.number, past.serial + 1, effect.team)
    return Outgoing(
        key=effect.key, kind=KIND, audience="", message_id=desk.ids.message_id(KIND, token), reverse_path="",
        recipient=Address(effect.team), raw=text.encode(), text=text,
    )  # fmt: skip
