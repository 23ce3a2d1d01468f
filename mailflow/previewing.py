"""A mail of ours made from a forward in a file or from a case of the store, as the daemon would write it: to look at,
never to send."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from mailflow.address import Address
from mailflow.cases.briefing import leave, patience_over, questions, settle
from mailflow.cases.case import Asked, Case, Clock, Status
from mailflow.cases.effects import (
    Mail,
    SendBrief,
    SendConfirm,
    SendCopy,
    SendCustomerUpdate,
    SendDecision,
    SendDeEscalated,
    SendFollowUp,
    SendQuestion,
    SendResolved,
    SendReturned,
    SendService,
    Service,
    To,
)
from mailflow.cases.fields import FIELD
from mailflow.cases.policy import Policy
from mailflow.config import Shelf
from mailflow.errors import PermanentFailure
from mailflow.inspection import NO_SHELF, UNDATED
from mailflow.mail.ids import Ids
from mailflow.mail.message import Message, parse
from mailflow.placing import placed
from mailflow.reading import read
from mailflow.reading.layout.thread import read_thread
from mailflow.writing import digest
from mailflow.writing.compose import Desk, Outgoing, Past, compose
from mailflow.writing.pages import Pages

#: of the tokens in a preview: they prove nothing, and no store knows them
NO_KEY = b"preview"
#: the case number that a preview of a file shows
NUMBER = 1


def preview(
    kind: str, raw: bytes, policy: Policy, pages: Pages, ask: tuple[str, ...] = (), shelf: Shelf = NO_SHELF
) -> list[Outgoing]:
    """The mails of this kind that a forward leads to. `ask`: a question for exactly these fields.

    Raises PermanentFailure for bytes that are no mail, and for a field that does not exist.
    """
    _known(ask)
    message = parse(raw)
    at = message.date or UNDATED
    if kind == digest.KIND:
        return _digest(message, at, Desk(policy, Ids(policy.mailbox, NO_KEY), pages))
    thread = read_thread(message)
    event = read.forwarded(message, thread, policy, at)
    case = Case(NUMBER, read.sender_of(message), message.subject, at)
    case = placed(case, event, message, thread, policy, shelf)
    case = replace(case, fields=dict(event.findings), signals=event.signals, customers=event.customers)
    case, why = settle(case, policy)
    if kind == "question":
        case = _asked(case, at, policy, ask)
    elif kind == "returned":
        case = replace(case, reason=why)
    else:
        case, _ = leave(case, at, policy)
    return _written(kind, case, at, policy, pages, Past(0, {}, (), message.files))


def preview_case(
    kind: str, case: Case, past: Past, policy: Policy, pages: Pages, ask: tuple[str, ...]
) -> list[Outgoing]:
    """The mails of this kind for a case as it stands in the store, with tokens that prove nothing."""
    _known(ask)
    if kind == digest.KIND:
        raise PermanentFailure("A digest is of no case; name the file of a mail that it should list.")
    at = max([case.opened_at, *(line.at for line in past.trail)])
    if kind == "question":
        case = _asked(case, at, policy, ask)
    return _written(kind, case, at, policy, pages, past)


def _digest(message: Message, at: datetime, desk: Desk) -> list[Outgoing]:
    """The mail as if it had been put aside."""
    sender, reason = read.sender_of(message).address, "here stands why; this is a preview"
    mail = digest.PutAside(NUMBER, at, sender, message.subject, reason, desk.policy.trusts(sender))
    return digest.digest([mail], (), desk, 0, at)


def _written(kind: str, case: Case, at: datetime, policy: Policy, pages: Pages, past: Past) -> list[Outgoing]:
    case, effect = KINDS[kind](case, at, policy)
    return compose(effect, case, Desk(policy, Ids(policy.mailbox, NO_KEY), pages), past, at)


def _asked(case: Case, at: datetime, policy: Policy, ask: tuple[str, ...]) -> Case:
    fields = ask or questions(case, policy)[: policy.questions]
    return replace(case, status=Status.ASKING, asked=(Asked(at, fields),))


def _known(ask: tuple[str, ...]) -> None:
    unknown = [name for name in ask if name not in FIELD]
    if unknown:
        raise PermanentFailure(f"There is no field {', '.join(unknown)}; the fields are {', '.join(FIELD)}.")


def _question(case: Case, at: datetime, policy: Policy) -> tuple[Case, Mail]:
    return case, SendQuestion("preview", case.asked[0].fields, again=False, leaves_at=patience_over(case, policy))


def _brief(case: Case, at: datetime, policy: Policy) -> tuple[Case, Mail]:
    return case, SendBrief("preview", case.tier or policy.default_tier, max(case.version, 1))


def _follow_up(case: Case, at: datetime, policy: Policy) -> tuple[Case, Mail]:
    return case, SendFollowUp("preview", 1, policy.follow_ups, at, still_yours=False, to=(To.OWNER,))


def _customer_update(case: Case, at: datetime, policy: Policy) -> tuple[Case, Mail]:
    return case, SendCustomerUpdate("preview", 1, at, late=False, to=(To.SENDER,))


def _resolved(case: Case, at: datetime, policy: Policy) -> tuple[Case, Mail]:
    reason = case.reason or "(root cause)"
    fixed = replace(case, status=Status.RESOLVED, reason=reason, resolved_at=case.resolved_at or at, inside=Clock())
    return fixed, SendResolved("preview", _colleague(policy), (To.TIER, To.SENDER))


def _de_escalated(case: Case, at: datetime, policy: Policy) -> tuple[Case, Mail]:
    reason = case.reason or "workaround: (what helps)"
    back = replace(case, status=Status.DE_ESCALATED, reason=reason, closed_at=at, inside=Clock())
    return back, SendDeEscalated("preview", _colleague(policy), (To.TIER, To.SENDER))


def _colleague(policy: Policy) -> Address:
    return Address(f"colleague@{policy.mailbox.domain}", "A colleague")


def _service(service: Service) -> Callable[[Case, datetime, Policy], tuple[Case, Mail]]:
    return lambda case, at, policy: (case, SendService("preview", service, case.sender, (To.SENDER,)))


#: of a case; beside them there is the digest, which is of none
KINDS: Mapping[str, Callable[[Case, datetime, Policy], tuple[Case, Mail]]] = {
    "question": _question,
    "brief": _brief,
    "copy": lambda case, at, policy: (
        case,
        SendCopy("preview", case.tier or policy.default_tier, max(case.version, 1)),
    ),
    "follow-up": _follow_up,
    "decision": lambda case, at, policy: (case, SendDecision("preview", policy.follow_ups)),
    "customer-update": _customer_update,
    "confirm": lambda case, at, policy: (_resolved(case, at, policy)[0], SendConfirm("preview", 1, at, (To.SENDER,))),
    "resolved": _resolved,
    "de-escalated": _de_escalated,
    "returned": lambda case, at, policy: (case, SendReturned("preview")),
    **{
        str(service): _service(service)
        for service in (Service.HELP, Service.STATUS, Service.HISTORY, Service.DRAFT, Service.UNDERSTOOD)
    },
}
CHOICES = (*KINDS, digest.KIND)
