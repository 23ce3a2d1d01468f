"""Copies for the ticket system: which of a case's changes are copied there, and to which addresses."""

import re
from collections.abc import Sequence
from datetime import UTC

from mailflow.address import Address
from mailflow.cases.asides import SendTicketCopy
from mailflow.cases.case import Case
from mailflow.cases.effects import Effect, Record
from mailflow.cases.events import Event
from mailflow.cases.policy import TICKET, Policy

#: lines of the trail that change nothing: what was asked, refused, only written, or is the trail's alone
_NO_CHANGE = frozenset(
    [
        "asked",
        "followed-up",
        "customer-update-asked",
        "confirm-asked",
        "decision-asked",
        "wrote",
        "refused",
        "away",
        "note",
        "bounced",
        "contradicts",
        "status",
        "history",
        "help",
        "draft",
        "post",
        "snooze",
        "reminder",
    ]
)
#: lines whose text says it all
_SPEAKING = frozenset({"changed", "took", "resolution"})
#: tickets of one case that get copies
MOST = 3
_ID = re.compile(rf"#?({TICKET})")


def copies(case: Case, effects: Sequence[Effect], event: Event, policy: Policy) -> list[Effect]:
    """One mail to each ticket with all that this step changed; none for what is confidential."""
    to, lines = addresses(case, policy), _lines(effects)
    if not to or not lines:
        return []
    ref = getattr(event, "ref", "") or f"{event.at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return [SendTicketCopy(f"ticket:{ref}", getattr(event, "by", None), lines, to)]


def addresses(case: Case, policy: Policy) -> tuple[Address, ...]:
    """Where the case's tickets take mail.

    Only numbers that a colleague wrote: a customer's number could lead into another customer's ticket.
    """
    tier, found = policy.tiers.get(case.tier or ""), case.fields.get("ticket_ids")
    if not policy.ticket_address or found is None or not policy.trusts(found.author) or (tier and tier.confidential):
        return ()
    numbers = [match[1] for one in found.value or () if (match := _ID.fullmatch(str(one))) and match[1] in found.quote]
    return tuple(Address(policy.ticket_address.format(ticket=number)) for number in dict.fromkeys(numbers[:MOST]))


def _lines(effects: Sequence[Effect]) -> tuple[str, ...]:
    changes = (one for one in effects if isinstance(one, Record) and one.what not in _NO_CHANGE)
    return tuple(one.text if one.what in _SPEAKING else f"{one.what} {one.text}".strip() for one in changes)
