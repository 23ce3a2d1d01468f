"""A reminder at a time that its reader chose, by `snooze` or in the note of a forward: how far away it may be."""

from dataclasses import replace
from datetime import datetime, timedelta

from mailflow.cases import shown
from mailflow.cases.case import Case, Clock, Severity, State, Status
from mailflow.cases.clocks import deadline_of
from mailflow.cases.effects import Effect, Record, SendCopy, SendQuestion, SendService, Service, To
from mailflow.cases.events import Forwarded
from mailflow.cases.policy import Policy
from mailflow.cases.quiet import Side, delivered

#: how long a reminder rests at most; nobody remembers after a month why it is quiet
LONGEST_REST = timedelta(days=30)
#: worst first
_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def rested(case: Case, side: Side, wanted: datetime, at: datetime, policy: Policy) -> tuple[Case, str]:
    """The case whose reminder on this side rests from `at` until then,
    and the rest of a sentence that says when it comes."""
    # The mail at hand is a sign of life: sooner than the quiet behind it nothing would come anyway.
    wanted = max(wanted, at + policy.quiet)
    until, why = _no_longer_than(wanted, case, at, policy)
    limit = f" {shown.instant(wanted, policy.hours)} is too far away: {why}." if until < wanted else ""
    comes = f"comes on {shown.instant(delivered(until, side, case, policy), policy.hours)}.{limit}"
    clock: Clock = replace(case.inside if side is Side.INSIDE else case.outside, snoozed=until)
    return (replace(case, inside=clock) if side is Side.INSIDE else replace(case, outside=clock)), comes


def _no_longer_than(wanted: datetime, case: Case, at: datetime, policy: Policy) -> tuple[datetime, str]:
    """How long a reminder may rest, and what ends it: a slip in the year must not silence a case."""
    latest, why = at + LONGEST_REST, f"a reminder rests for {LONGEST_REST.days} days at most"
    stated = case.fields.get("deadline")
    due = deadline_of(case, policy) if stated and stated.state is State.STATED else None
    if due and at < due < latest:
        latest, why = due, "that is behind the deadline"
    return min(wanted, latest), why


def replanned(before: Case, after: Case, at: datetime, policy: Policy) -> Case:
    """What was put off before a case got worse comes in its time again; nothing rests beyond a deadline set since."""
    inside, outside = (
        _replanned(old, new, before, after, at, policy)
        for old, new in ((before.inside, after.inside), (before.outside, after.outside))
    )
    same = inside == after.inside and outside == after.outside
    return after if same else replace(after, inside=inside, outside=outside)


def _replanned(old: Clock, new: Clock, before: Case, after: Case, at: datetime, policy: Policy) -> Clock:
    if new.snoozed is None or new.snoozed != old.snoozed:
        return new  # nothing rests, or only since this very mail
    if before.severity and after.severity and _RANK[after.severity] < _RANK[before.severity]:
        return replace(new, snoozed=None)
    if after.value("deadline") == before.value("deadline"):
        return new
    return replace(new, snoozed=_no_longer_than(new.snoozed, after, at, policy)[0])


def wished(case: Case, event: Forwarded, policy: Policy) -> tuple[Case, tuple[str, ...]]:
    """The reminder that a forward asks for, and what becomes of it as sentences: the sender's own, for the customer."""
    unread = tuple(
        f'I set no reminder for "{one.line}". {one.sentence} Send the line once more in a reply.'
        for one in event.problems
    )
    if event.remind_at is None:
        return case, unread
    if event.by.address != case.sender.address:
        return case, (*unread, f"I remind {case.sender}, who forwarded it first, and not you.")
    if case.outside.since is None and case.status is not Status.ASKING:
        return case, (*unread, f"You get no reminders while {case.reference} is {case.status}.")
    rests, comes = rested(case, Side.OUTSIDE, event.remind_at, event.at, policy)
    if case.status is Status.ASKING:
        return rests, (*unread, f"The reminder that you asked for waits until the brief has left, and then {comes}")
    return rests, (*unread, f"The next reminder {comes}")


def said_with(
    effects: list[Effect], remarks: tuple[str, ...], event: Forwarded, first: tuple[str, ...] = ()
) -> list[Effect]:
    """The sentences inside the mail that the sender gets anyway, else in one of their own; the remarks in the trail."""
    told = (*first, *remarks)
    if not told:
        return effects
    kept = [Record("reminder", " ".join(remarks))] if remarks else []
    for number, effect in enumerate(effects):
        if isinstance(effect, SendCopy | SendQuestion):
            return [*effects[:number], replace(effect, remarks=told), *effects[number + 1 :], *kept]
    answer = SendService(f"status:{event.ref}", Service.STATUS, event.by, (To.SENDER,), lines=told)
    return [*effects, answer, *kept]
