"""REMINDERS: what becomes due by itself, when, and what then happens.

A due time is a pure function of what the case knows. To add a reminder, add one row; the tick and `plan` loop over it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from mailflow.cases.briefing import Step, ask, cadence, gaps, hours, leave, patience_over, tier, urgent
from mailflow.cases.case import WITH_TIER, Case, Clock, Status
from mailflow.cases.effects import (
    About,
    Effect,
    Record,
    SendConfirm,
    SendCustomerUpdate,
    SendDecision,
    SendFollowUp,
    SendNotice,
    To,
)
from mailflow.cases.policy import Policy
from mailflow.cases.worktime import Span, later, next_open

#: how often people are reminded who did not react up to the limit: what comes daily for weeks is not read any more
AFTER_THE_LIMIT = Span(days=5)

ASKING = frozenset({Status.ASKING})
RESOLVED = frozenset({Status.RESOLVED})
DE_ESCALATED = frozenset({Status.DE_ESCALATED})


@dataclass(frozen=True)
class Reminder:
    """One rule of time. `due` is None while it does not apply; `fire` is called once per due time."""

    name: str
    statuses: frozenset[Status]
    #: one sentence for the README and `plan`
    help: str
    due: Callable[[Case, Policy], datetime | None]
    fire: Callable[[Case, datetime, datetime, Policy], Step]


def next_due(case: Case, policy: Policy, at: datetime) -> datetime | None:
    """When the next reminder of the case goes out, seen from `at`; None: no rule applies.

    What is overdue waits for the next opening: a tick at night finds only what it can send.
    """
    dues = [due for _, due in due_reminders(case, policy)]
    return next_open(max(min(dues), at), hours(case, policy)) if dues else None


def due_reminders(case: Case, policy: Policy) -> list[tuple[Reminder, datetime]]:
    """All rules that apply, with their due times, delivered in working time unless the severity is always on."""
    rows = [(row, row.due(case, policy)) for row in REMINDERS if case.status in row.statuses]
    return sorted(
        ((row, next_open(due, hours(case, policy))) for row, due in rows if due is not None), key=lambda row: row[1]
    )


def fire(case: Case, at: datetime, policy: Policy) -> Step:
    """What is due now happens, one rule after the other; at night nothing leaves but what is always on."""
    effects: list[Effect] = []
    if next_open(at, hours(case, policy)) > at:
        return case, effects
    for reminder in REMINDERS:
        due = reminder.due(case, policy) if case.status in reminder.statuses else None
        if due is not None and due <= at:
            case, more = reminder.fire(case, due, at, policy)
            effects += more
    return case, effects


def _struck(clock: Clock, at: datetime) -> Clock:
    return replace(clock, struck=clock.struck + 1, last=at, snoozed=None)


def _clock_due(clock: Clock, interval: Span, case: Case, policy: Policy) -> datetime | None:
    """An interval after the last sign of life or reminder; at a promised time, if that is earlier and still ahead."""
    if clock.since is None:
        return None
    start = max(clock.since, clock.last or clock.since)
    due = later(start, interval, hours(case, policy))
    if clock.promise and start < clock.promise < due:
        due = clock.promise
    return max(due, clock.snoozed) if clock.snoozed else due


def _after_the_limit(case: Case, policy: Policy) -> Span:
    return Span(days=1) if cadence(case, policy).always else AFTER_THE_LIMIT


# --- asking -----------------------------------------------------------------------------------------------------------


def _ask_again_due(case: Case, policy: Policy) -> datetime | None:
    over = patience_over(case, policy)
    if over is None or len(case.asked) >= policy.rounds or not gaps(case, policy):
        return None
    return case.asked[-1].at + (over - case.asked[0].at) / 2 if len(case.asked) == 1 else None


def _ask_again(case: Case, due: datetime, at: datetime, policy: Policy) -> Step:
    over = patience_over(case, policy)
    # After a night of downtime both are due: then the brief leaves, and a question that nobody can answer in time does not.
    return ask(case, at, policy) if over and at < over else (case, [])


def _gaps_due(case: Case, policy: Policy) -> datetime | None:
    # A policy that changed may have made it an emergency, for which there is no patience.
    return case.asked[0].at if case.asked and urgent(case, policy) else patience_over(case, policy)


def _leave_with_gaps(case: Case, due: datetime, at: datetime, policy: Policy) -> Step:
    return leave(case, at, policy)


# --- inside: the receiving team ---------------------------------------------------------------------------------------


def _team_gone_due(case: Case, policy: Policy) -> datetime | None:
    return None if tier(case, policy) else case.briefed_at


def _team_gone(case: Case, due: datetime, at: datetime, policy: Policy) -> Step:
    return leave(replace(case, owner=None, inside=Clock()), at, policy)


def _inside_due(case: Case, policy: Policy) -> datetime | None:
    return _clock_due(case.inside, cadence(case, policy).follow_up, case, policy)


def _owner_is_silent(case: Case, policy: Policy) -> bool:
    return case.status is Status.ACCEPTED and case.inside.struck > policy.follow_ups_before_still_yours


def _follow_up_due(case: Case, policy: Policy) -> datetime | None:
    if case.inside.struck >= policy.follow_ups or _owner_is_silent(case, policy):
        return None
    return _inside_due(case, policy)


def _follow_up(case: Case, due: datetime, at: datetime, policy: Policy) -> Step:
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


def _owner_silent_due(case: Case, policy: Policy) -> datetime | None:
    return _inside_due(case, policy) if _owner_is_silent(case, policy) else None


def _owner_silent(case: Case, due: datetime, at: datetime, policy: Policy) -> Step:
    text = f"{case.owner} took it and has not answered {case.inside.struck} reminders"
    notice = SendNotice(f"owner-silent:{_stamp(due)}", About.OWNER_SILENT, case.owner, text, (To.TIER, To.SENDER))
    freed = replace(case, status=Status.ACTIVE, owner=None, inside=_struck(case.inside, at))
    return freed, [notice, Record("owner-expired", text, old=case.owner.address if case.owner else "")]


def _decision_due(case: Case, policy: Policy) -> datetime | None:
    clock = case.inside
    if clock.since is None or clock.struck < policy.follow_ups or _owner_is_silent(case, policy):
        return None
    interval = cadence(case, policy).follow_up if clock.struck == policy.follow_ups else _after_the_limit(case, policy)
    return _clock_due(clock, interval, case, policy)


def _decision(case: Case, due: datetime, at: datetime, policy: Policy) -> Step:
    mail = SendDecision(f"decision:{_stamp(due)}:{case.inside.struck}", case.inside.struck)
    return replace(case, inside=_struck(case.inside, at)), [mail, Record("decision-asked", f"due {_stamp(due)}")]


# --- outside: the customer --------------------------------------------------------------------------------------------


def _update_due(case: Case, policy: Policy) -> datetime | None:
    clock = case.outside
    if clock.since is not None and clock.struck == 1:
        late = _late(case, policy)
        return max(late, clock.snoozed or late)
    return _clock_due(clock, _outside_interval(case, policy), case, policy)


def _late(case: Case, policy: Policy) -> datetime:
    """The second mark of the cadence, counted from the last word to the customer."""
    since = case.outside.since or case.opened_at
    return later(since, cadence(case, policy).update_late, hours(case, policy))


def _outside_interval(case: Case, policy: Policy) -> Span:
    few = case.outside.struck <= policy.follow_ups
    return cadence(case, policy).update_due if few else _after_the_limit(case, policy)


def _update(case: Case, due: datetime, at: datetime, policy: Policy) -> Step:
    # After downtime both marks may be past: one mail for both.
    late = case.outside.struck > 0 or at >= _late(case, policy)
    number = max(case.outside.struck + 1, 2 if late else 1)
    mail = SendCustomerUpdate(f"customer-update:{_stamp(due)}:{number}", number, due, late, _sender_and(number, policy))
    struck = replace(case, outside=replace(_struck(case.outside, at), struck=number))
    return struck, [mail, Record("customer-update-asked", f"number {number}, due {_stamp(due)}")]


def _tell_due(case: Case, policy: Policy) -> datetime | None:
    """After a de-escalation: until the customer was told, and not for ever."""
    return _update_due(case, policy) if case.outside.struck < policy.follow_ups_before_lead else None


def _confirm_due(case: Case, policy: Policy) -> datetime | None:
    return _clock_due(case.outside, _outside_interval(case, policy), case, policy)


def _confirm(case: Case, due: datetime, at: datetime, policy: Policy) -> Step:
    number = case.outside.struck + 1
    mail = SendConfirm(f"confirm:{_stamp(due)}:{number}", number, due, _sender_and(number, policy))
    return replace(case, outside=_struck(case.outside, at)), [mail, Record("confirm-asked", f"number {number}")]


def _sender_and(number: int, policy: Policy) -> tuple[To, ...]:
    return (To.SENDER, To.DESK) if number > policy.follow_ups_before_lead else (To.SENDER,)


def _stamp(due: datetime) -> str:
    """For a key; the number of the reminder stands behind it, since a changed severity can make one due time come twice."""
    # A promise has the zone of whoever gave it; two instants must not share a key.
    return f"{due.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


#: fired in this order when several are due at once
REMINDERS: tuple[Reminder, ...] = (
    Reminder("ask-again", ASKING, "the sender is asked once more for what is open, at half of the patience", _ask_again_due, _ask_again),
    Reminder("brief-with-gaps", ASKING, "the brief leaves with the gaps marked when the patience is over", _gaps_due, _leave_with_gaps),
    Reminder("team-gone", WITH_TIER, "a team that is no longer configured answers nobody: the brief goes to the default team", _team_gone_due, _team_gone),
    Reminder("owner-silent", WITH_TIER, "an owner who answers no follow-up loses the case, and the list is told", _owner_silent_due, _owner_silent),
    Reminder("follow-up", WITH_TIER, "the owner, or the list, is asked how far it is; later the leads too", _follow_up_due, _follow_up),
    Reminder("decision", WITH_TIER, "after the last follow-up a person must decide; nothing closes by itself", _decision_due, _decision),
    Reminder("customer-update", WITH_TIER, "the sender is reminded to tell the customer, with a draft", _update_due, _update),
    Reminder("tell-customer", DE_ESCALATED, "after a de-escalation the sender is reminded until the customer was told", _tell_due, _update),
    Reminder("confirm", RESOLVED, "the sender is reminded to ask the customer whether it is fixed", _confirm_due, _confirm),
)  # fmt: skip
