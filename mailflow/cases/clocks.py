"""The two clocks of a case: when each strikes next, and what a stroke sends.
Rows of REMINDERS (reminders.py) call them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from mailflow.cases import shown
from mailflow.cases.briefing import Step, cadence, hours
from mailflow.cases.case import Case, Clock, Status
from mailflow.cases.effects import (
    About,
    Record,
    SendConfirm,
    SendCustomerUpdate,
    SendDecision,
    SendFollowUp,
    SendNotice,
    To,
)
from mailflow.cases.policy import Policy
from mailflow.cases.quiet import Side, delivered_in
from mailflow.cases.worktime import Hours, Span, last_closing, later, next_open

#: how often people are reminded who did not react up to the limit: what comes daily for weeks is not read any more
AFTER_THE_LIMIT = Span(days=5)


def _struck(clock: Clock, at: datetime) -> Clock:
    return replace(clock, struck=clock.struck + 1, last=at, snoozed=None)


def _clock_due(clock: Clock, interval: Span, case: Case, policy: Policy) -> datetime | None:
    """An interval after the last sign of life or reminder; at a promised time, if that is earlier and still ahead.

    A time that the reminded person chose goes before both: `snooze 1h` means in an hour, whatever the cadence says.
    """
    if clock.since is None or clock.snoozed:
        return clock.snoozed
    start = max(clock.since, clock.last or clock.since)
    due = later(start, interval, hours(case, policy))
    return clock.promise if clock.promise and start < clock.promise < due else due


def _stricter(interval: Span, case: Case, policy: Policy) -> Span:
    """The customer's SLA instead of the cadence, where it is the shorter of the two;
    both count in the hours of the case."""
    if case.sla is None:
        return interval
    by_sla, when = Span(time=case.sla), hours(case, policy)
    return min(interval, by_sla, key=lambda length: later(case.opened_at, length, when))


def deadline_of(case: Case, policy: Policy) -> datetime | None:
    """The deadline as an instant; a day without a time ends with that day."""
    try:
        at = datetime.fromisoformat(str(case.value("deadline")))
    except ValueError:
        return None
    if at.tzinfo:
        return at
    whole = timedelta(days=1) if (at.hour, at.minute) == (0, 0) else timedelta()
    return at.replace(tzinfo=policy.hours.zone) + whole


def sla_over(case: Case, policy: Policy) -> datetime | None:
    """By when the customer's SLA wants it fixed, counted from the forward; None when none is known."""
    return later(case.opened_at, Span(time=case.sla), hours(case, policy)) if case.sla else None


def update_marks(case: Case, policy: Policy) -> tuple[Span, Span]:
    """After which time without a word to the customer an update is due, and after which it is late."""
    times = cadence(case, policy)
    due = _stricter(times.update_due, case, policy)
    # The playbook's late mark is twice its due mark, and stays so when an SLA moves that one.
    return due, times.update_late if due == times.update_due else Span(time=2 * due.time)


def next_update(case: Case, policy: Policy, now: datetime) -> datetime:
    """When the customer would hear from us again, by the marks of the case or an earlier promise."""
    due = later(now, update_marks(case, policy)[0], hours(case, policy))
    promised = case.outside.promise
    return promised if promised and now < promised < due else due


def _after_the_limit(case: Case, policy: Policy) -> Span:
    return Span(days=1) if cadence(case, policy).always else AFTER_THE_LIMIT


# --- inside: the receiving team ---------------------------------------------------------------------------------------


def _inside_due(case: Case, policy: Policy) -> datetime | None:
    return _clock_due(case.inside, _stricter(cadence(case, policy).follow_up, case, policy), case, policy)


def _owner_is_silent(case: Case, policy: Policy) -> bool:
    return case.status is Status.ACCEPTED and case.inside.struck > policy.follow_ups_before_still_yours


def follow_up_due(case: Case, policy: Policy) -> datetime | None:
    if case.inside.struck >= policy.follow_ups or _owner_is_silent(case, policy):
        return None
    return _inside_due(case, policy)


def follow_up(case: Case, due: datetime, at: datetime, policy: Policy) -> Step:
    number = case.inside.struck + 1
    to = [To.OWNER]
    if number > policy.follow_ups_before_lead:
        to.append(To.LEAD)
    if number > policy.follow_ups_before_lead + 1:
        to.append(To.DESK)
    still_yours = case.status is Status.ACCEPTED and number > policy.follow_ups_before_still_yours
    mail = SendFollowUp(f"follow-up:{_stamp(due)}:{number}", number, policy.follow_ups, due, still_yours, tuple(to))
    asked = Record("followed-up", f"number {number}, due {_stamp(due)}")
    return replace(case, inside=_struck(case.inside, at)), [mail, asked]


def owner_silent_due(case: Case, policy: Policy) -> datetime | None:
    return _inside_due(case, policy) if _owner_is_silent(case, policy) else None


def owner_silent(case: Case, due: datetime, at: datetime, policy: Policy) -> Step:
    text = f"{case.owner} took it and has not answered {case.inside.struck} reminders"
    if case.owner and (until := case.returns.get(case.owner.address)):
        back = shown.day(until, policy.hours_of(case.owner.address))
        text = f"{case.owner} took it and is away until {back}, and nobody has answered {case.inside.struck} reminders"
    notice = SendNotice(f"owner-silent:{_stamp(due)}", About.OWNER_SILENT, case.owner, text, (To.TIER, To.SENDER))
    freed = replace(case, status=Status.ACTIVE, owner=None, inside=_struck(case.inside, at))
    return freed, [notice, Record("owner-expired", text, old=case.owner.address if case.owner else "")]


def decision_due(case: Case, policy: Policy) -> datetime | None:
    clock = case.inside
    if clock.since is None or clock.struck < policy.follow_ups or _owner_is_silent(case, policy):
        return None
    interval = cadence(case, policy).follow_up if clock.struck == policy.follow_ups else _after_the_limit(case, policy)
    return _clock_due(clock, interval, case, policy)


def decision(case: Case, due: datetime, at: datetime, policy: Policy) -> Step:
    mail = SendDecision(f"decision:{_stamp(due)}:{case.inside.struck}", case.inside.struck)
    return replace(case, inside=_struck(case.inside, at)), [mail, Record("decision-asked", f"due {_stamp(due)}")]


# --- outside: the customer --------------------------------------------------------------------------------------------


def update_due(case: Case, policy: Policy) -> datetime | None:
    if case.outside.struck == 1:
        return _outside_due(case, _late(case, policy), policy)
    return _outside_due(case, _after_silence(case, policy), policy)


def _after_silence(case: Case, policy: Policy) -> datetime:
    clock = case.outside
    start = max(clock.since or case.opened_at, clock.last or case.opened_at)
    return later(start, _outside_interval(case, policy), hours(case, policy))


def _outside_due(case: Case, due: datetime, policy: Policy) -> datetime | None:
    """The due time, or a promise to the customer that is earlier.

    A promise for a time when the sender is not at work is reminded of before they go: on the next day it is broken.
    """
    clock, open_in = case.outside, delivered_in(Side.OUTSIDE, case, policy)
    if clock.since is None or clock.snoozed:
        return clock.snoozed
    start, promise = max(clock.since, clock.last or clock.since), clock.promise
    if promise is None or not start < promise < due:
        return due
    return _before_closing(promise, start, open_in, policy) or promise


def _before_closing(promise: datetime, start: datetime, open_in: Hours | None, policy: Policy) -> datetime | None:
    """A quarter of an hour before the last closing ahead of a promise outside of working time, if that is to come."""
    if open_in is None or next_open(promise, open_in) == promise.astimezone(UTC):
        return None
    closing = last_closing(promise, open_in)
    return closing - policy.quiet if closing and start < closing - policy.quiet else None


def _late(case: Case, policy: Policy) -> datetime:
    """The second mark, counted from the last word to the customer."""
    return later(case.outside.since or case.opened_at, update_marks(case, policy)[1], hours(case, policy))


def _outside_interval(case: Case, policy: Policy) -> Span:
    few = case.outside.struck <= policy.follow_ups
    return update_marks(case, policy)[0] if few else _after_the_limit(case, policy)


def update(case: Case, due: datetime, at: datetime, policy: Policy) -> Step:
    # After downtime both marks may be past: one mail for both.
    late = at >= _late(case, policy)
    number = max(case.outside.struck + 1, 2 if late else 1)
    mail = SendCustomerUpdate(f"customer-update:{_stamp(due)}:{number}", number, due, late, _sender_and(number, policy))
    struck = replace(case, outside=replace(_struck(case.outside, at), struck=number))
    return struck, [mail, Record("customer-update-asked", f"number {number}, due {_stamp(due)}")]


def tell_due(case: Case, policy: Policy) -> datetime | None:
    """After a de-escalation: until the customer was told, and not for ever."""
    return update_due(case, policy) if case.outside.struck < policy.follow_ups_before_lead else None


def confirm_due(case: Case, policy: Policy) -> datetime | None:
    return _outside_due(case, _after_silence(case, policy), policy)


def confirm(case: Case, due: datetime, at: datetime, policy: Policy) -> Step:
    number = case.outside.struck + 1
    mail = SendConfirm(f"confirm:{_stamp(due)}:{number}", number, due, _sender_and(number, policy))
    return replace(case, outside=_struck(case.outside, at)), [mail, Record("confirm-asked", f"number {number}")]


def _sender_and(number: int, policy: Policy) -> tuple[To, ...]:
    return (To.SENDER, To.DESK) if number > policy.follow_ups_before_lead else (To.SENDER,)


def _stamp(due: datetime) -> str:
    """For a key; the number of the reminder stands behind it,
    since a changed severity can make one due time come twice."""
    # A promise has the zone of whoever gave it; two instants must not share a key.
    return f"{due.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
