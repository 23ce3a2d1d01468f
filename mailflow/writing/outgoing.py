"""What leaves by the outbox: mails to a case's readers, copies for tickets, lines for a team's chat."""

from datetime import datetime

from mailflow.cases.asides import Aside, PostToChat, SendTicketCopy
from mailflow.cases.case import Case
from mailflow.cases.effects import Mail
from mailflow.writing import chat, ticket
from mailflow.writing.compose import Desk, Outgoing, Past, compose


def outgoing(effect: Mail | Aside, case: Case, desk: Desk, past: Past, now: datetime) -> list[Outgoing]:
    """An effect as what goes out."""
    if isinstance(effect, PostToChat):
        return [chat.line(effect, case, desk, past)]
    if isinstance(effect, SendTicketCopy):
        return ticket.copies(effect, case, desk, past, now)
    return compose(effect, case, desk, past, now)
