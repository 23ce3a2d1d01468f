"""`decide`: what an event means for a case. MOVES has a row for every event in every state."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from mailflow.cases import shown
from mailflow.cases.briefing import Step, gaps, leave, next_version, open_case, settle, urgent
from mailflow.cases.case import OPEN, WITH_TIER, Case, Clock, Finding, State, Status
from mailflow.cases.changes import adds, changes, contradictions, kept
from mailflow.cases.effects import About, Effect, Record, SendBrief, SendNotice, SendService, Service, To
from mailflow.cases.events import (
    EVENTS,
    Away,
    Bounced,
    CustomerTold,
    CustomerWrote,
    Event,
    Forwarded,
    Replied,
    Ticked,
)
from mailflow.cases.pattern import proposed
from mailflow.cases.policy import Policy
from mailflow.cases.quiet import back, outdated, stirred
from mailflow.cases.reminders import fire, next_due
from mailflow.cases.replies import instead, replied
from mailflow.cases.resting import replanned, said_with, wished
from mailflow.cases.tickets import copies
from mailflow.cases.trail import UNREAD
from mailflow.cases.undoing import seen


def decide(case: Case, event: Event, policy: Policy) -> tuple[Case, list[Effect]]:
    """The case after the event, and what we wish done. Knows no clock and does nothing."""
    changed, effects = MOVES[case.status, type(event)].act(case, event, policy)
    effects = [*effects, *changes(case, changed, policy)]
    if isinstance(event, Forwarded | Replied):
        changed, more = proposed(changed, policy)
        effects += more
    if not isinstance(event, Ticked):
        changed = replanned(case, changed, event.at, policy)
        changed = stirred(changed, event.at, effects, by=event)
        effects = [*outdated(case, changed), *effects]
    effects = [*effects, *copies(changed, effects, event, policy)]
    return replace(changed, next_due=next_due(changed, policy, event.at)), effects


#: how the key of a mail begins that tells of a bounce
_UNDELIVERED = "undelivered:"


@dataclass(frozen=True)
class Move:
    """What an event does in a state, and the states it can lead to; the README's table is drawn from these."""

    act: Callable[[Case, Any, Policy], Step]
    to: tuple[Status, ...]


def _forwarded(case: Case, event: Forwarded, policy: Policy) -> Step:
    customers = _customers(case, event, policy)
    known = replace(case, fields=dict(event.findings), signals=event.signals, customers=customers, links=event.links)
    opened, effects = open_case(known, event.at, policy)
    opened, remarks = wished(opened, event, policy)
    said = [Record("opened", f"forwarded by {event.by.address}"), *_unread(event)]
    return opened, [*said, *said_with(effects, remarks, event, first=_to_be_told(event))]


def _unread(event: Forwarded) -> list[Effect]:
    """For the trail, and so for the brief: whoever works on it must not think that this is all."""
    return [Record(UNREAD, sentence) for sentence in event.unread]


def _to_be_told(event: Forwarded) -> tuple[str, ...]:
    return tuple(f"{sentence} If something in there matters, write it in a reply." for sentence in event.unread)


def _forwarded_again(case: Case, event: Forwarded, policy: Policy) -> Step:
    """Two forwards of one thread meet in one case: what the second adds is kept, its sender is told where it stands."""
    new = {name: found for name, found in event.findings.items() if adds(case, found, name, event.by)}
    said = Record("forwarded-again", f"by {event.by.address}; adds {', '.join(new) or 'nothing new'}")
    against = contradictions(case, event, policy)
    merged = replace(
        case,
        fields={**case.fields, **{name: kept(case, name, found) for name, found in new.items()}},
        signals=(*case.signals, *event.signals),
        customers=_customers(case, event, policy),
    )
    known, _ = settle(merged, policy)
    after, effects = _learned(case, known, event, policy)
    after, remarks = wished(after, event, policy)
    stays = (
        ()
        if case.status is not Status.RESOLVED
        else (f"{case.reference} is resolved and stays so. {instead(case.status)}",)
    )
    lines = (*against, *_to_be_told(event), *remarks, *stays)
    answer = SendService(f"status:{event.ref}", Service.STATUS, event.by, (To.SENDER,), lines=lines)
    return after, [said, *_unread(event), *(Record("contradicts", line) for line in against), *effects, answer]


def _learned(case: Case, known: Case, event: Forwarded, policy: Policy) -> Step:
    """What a second forward adds may be what the brief was waiting for, or a next version of it."""
    if case.status is Status.ASKING and (urgent(known, policy) or not gaps(known, policy)):
        return leave(known, event.at, policy)
    if case.status in WITH_TIER:
        return next_version(case, known, event.at, event.by, event.ref, policy)
    return known, []


def _customers(case: Case, event: Forwarded, policy: Policy) -> tuple[str, ...]:
    """Never recipients; so a list or lead of ours at another domain, copied in the thread, is none of them."""
    outside = (one for one in (*case.customers, *event.customers) if not policy.writes_to(one))
    return tuple(dict.fromkeys(outside))


def _customer_told(case: Case, event: CustomerTold, policy: Policy) -> Step:
    """A seen mail to the customer is evidence: the outside clock starts again, and a time that it promises is kept."""
    said = {"at": event.at.isoformat(), "text": event.text}
    old = case.fields.get("last_customer_update")
    earlier = (*old.earlier, replace(old, earlier=())) if old else ()
    found = Finding(said, State.STATED, event.text, "mail", event.by.address, event.at, earlier=earlier)
    told = seen(back(case, event.by))
    told = replace(told, fields={**case.fields, "last_customer_update": found})
    effects: list[Effect] = [Record("told", event.text)]
    if case.status not in OPEN:
        return replace(told, outside=Clock()), effects
    if event.promise:
        lines = (shown.promised_to_customer(event.promise, policy.hours),)
        effects.append(
            SendService(f"promise:{event.ref}", Service.UNDERSTOOD, event.by, (To.SENDER,), lines=lines, final=True)
        )
    return replace(told, outside=Clock(since=event.at, promise=event.promise)), effects


def _customer_wrote(case: Case, event: CustomerWrote, policy: Policy) -> Step:
    """Shown to the sender, changes no field, and is never answered."""
    key = f"customer-wrote:{event.ref}"
    shown_to_sender = SendNotice(key, About.CUSTOMER_WROTE, event.by, event.text, (To.SENDER,))
    return case, [Record("customer-wrote", event.text), shown_to_sender]


def _bounced(case: Case, event: Bounced, policy: Policy) -> Step:
    """Somebody does not hear of the case: the one person who can help is told, unless it is that person's mail."""
    text = f"{event.recipient}: {event.text}"
    if event.delayed:
        return case, [Record("delayed", text)]  # who is told of each delay does not look at the failure
    if event.too_large and case.tier and event.key.startswith(f"brief:1:{case.tier}:"):
        # The one mail that carries files; without them it is small.
        lighter = SendBrief(f"light:1:{case.tier}", case.tier, 1, light=True)
        return case, [Record("too-large", f"{text}; the brief goes out once more, without the files"), lighter]
    if event.key.startswith(_UNDELIVERED):
        # That mail told of a bounce itself: two dead addresses must not play ping-pong.
        return case, [Record("bounced", text)]
    to = (To.DESK,) if event.recipient == case.sender.address else (To.SENDER,)
    # Once for each mail of ours: who holds its return address could send bounces without end, and use up what the
    # sender may be told in a day.
    notice = SendNotice(f"{_UNDELIVERED}{event.key or event.ref}", About.UNDELIVERED, None, text, to)
    return case, [Record("bounced", text), notice]


def _away(case: Case, event: Away, policy: Policy) -> Step:
    """A machine's answer is no sign of life: it resets nothing, and only the next reminder takes another way."""
    who = event.by.address
    if who in (case.sender.address, case.owner.address if case.owner else ""):
        returns = {one: at for one, at in case.returns.items() if one != who}
        returns |= {who: event.until} if event.until else {}
        case = replace(case, away={**case.away, who: shown.value(event.text, policy.hours)}, returns=returns)
    until = f", until {shown.day(event.until, policy.hours_of(who))}" if event.until else ""
    return case, [Record("away", f"{who}{until}: {event.text}")]


def _ticked(case: Case, event: Ticked, policy: Policy) -> Step:
    return fire(case, event.at, policy)


def _untouched(case: Case, event: Event, policy: Policy) -> Step:
    """There is no case yet that this could be about; flow files the mail with its reason."""
    return case, []


_ANY = tuple(status for status in Status if status is not Status.NEW)


def _moves() -> dict[tuple[Status, type[Event]], Move]:
    moves: dict[tuple[Status, type[Event]], Move] = {}
    for event in EVENTS:
        moves[Status.NEW, event] = Move(_untouched, (Status.NEW,))
    moves[Status.NEW, Forwarded] = Move(_forwarded, (Status.ASKING, Status.ACTIVE, Status.RETURNED))
    for status in _ANY:
        stays = (status,)
        moves[status, Forwarded] = Move(_forwarded_again, stays)
        moves[status, Replied] = Move(replied, stays)
        moves[status, CustomerTold] = Move(_customer_told, stays)
        moves[status, CustomerWrote] = Move(_customer_wrote, stays)
        moves[status, Bounced] = Move(_bounced, stays)
        moves[status, Away] = Move(_away, stays)
        moves[status, Ticked] = Move(_ticked, stays)
    # An answer may be the last one that the brief was waiting for; what a word does is said in COMMANDS.
    moves[Status.ASKING, Forwarded] = Move(_forwarded_again, (Status.ASKING, Status.ACTIVE))
    moves[Status.ASKING, Replied] = Move(replied, (Status.ASKING, Status.ACTIVE))
    moves[Status.ASKING, Ticked] = Move(_ticked, (Status.ASKING, Status.ACTIVE))
    moves[Status.ACCEPTED, Ticked] = Move(_ticked, (Status.ACCEPTED, Status.ACTIVE))
    # What is learned may name another team: it goes there, and the owner of the first one is free.
    moves[Status.ACCEPTED, Forwarded] = Move(_forwarded_again, (Status.ACCEPTED, Status.ACTIVE))
    moves[Status.ACCEPTED, Replied] = Move(replied, (Status.ACCEPTED, Status.ACTIVE))
    return moves


MOVES = _moves()
