"""REMINDERS: what becomes due by itself, when, and what then happens.

A due time is a pure function of what the case knows. To add a reminder, add one row; the tick and `plan` loop over it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from mailflow.cases import clocks
from mailflow.cases.briefing import Step, ask, gaps, leave, patience_over, tier, urgent
from mailflow.cases.case import WITH_TIER, Case, Clock, Status
from mailflow.cases.effects import Effect
from mailflow.cases.policy import Policy
from mailflow.cases.quiet import Side, delivered, delivered_in, for_deputies, not_before, stirred
from mailflow.cases.worktime import next_open

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
    #: whom it is for, where it waits until there is quiet; None: it waits for nothing
    side: Side | None = None

    def opens(self, case: Case, policy: Policy) -> datetime | None:
        """From when on it may go out: due, and not right behind another mail to the same people."""
        due = self.due(case, policy) if case.status in self.statuses else None
        return not_before(due, self.side, case, policy) if due else None


def next_due(case: Case, policy: Policy, at: datetime) -> datetime | None:
    """When the next reminder of the case goes out, seen from `at`; None: no rule applies.

    What is overdue waits for the next opening: a tick at night finds only what it can send.
    """
    return min((delivered(max(due, at), row.side, case, policy) for row, due in _opening(case, policy)), default=None)


def due_reminders(case: Case, policy: Policy) -> list[tuple[Reminder, datetime]]:
    """All rules that apply, with their due times, delivered in working time unless the severity is always on."""
    rows = ((row, delivered(due, row.side, case, policy)) for row, due in _opening(case, policy))
    return sorted(rows, key=lambda row: row[1])


def _opening(case: Case, policy: Policy) -> list[tuple[Reminder, datetime]]:
    """The rules that apply, and from when on."""
    return [(row, due) for row in REMINDERS if (due := row.opens(case, policy)) is not None]


def fire(case: Case, at: datetime, policy: Policy) -> Step:
    """What is due now happens, one rule after the other; at night nothing leaves but what is always on."""
    effects: list[Effect] = []
    for reminder in REMINDERS:
        opens, due = reminder.opens(case, policy), reminder.due(case, policy)
        awake = next_open(at, delivered_in(reminder.side, case, policy)) <= at
        if opens is not None and due is not None and opens <= at and awake:
            case, more = reminder.fire(case, due, at, policy)
            case, more = for_deputies(case, more, at, policy)
            # A decision goes to the sender too: the customer's reminder then waits a little.
            case = stirred(case, at, more)
            effects += more
    return case, effects


# --- asking -----------------------------------------------------------------------------------------------------------


def _ask_again_due(case: Case, policy: Policy) -> datetime | None:
    over = patience_over(case, policy)
    if over is None or len(case.asked) >= policy.rounds or not gaps(case, policy):
        return None
    return case.asked[-1].at + (over - case.asked[0].at) / 2 if len(case.asked) == 1 else None


def _ask_again(case: Case, due: datetime, at: datetime, policy: Policy) -> Step:
    over = patience_over(case, policy)
    # After a night of downtime both are due: then the brief leaves,
    # and a question that nobody can answer in time does not.
    return ask(case, at, policy) if over and at < over else (case, [])


def _gaps_due(case: Case, policy: Policy) -> datetime | None:
    # A policy that changed may have made it an emergency, for which there is no patience.
    return case.asked[0].at if case.asked and urgent(case, policy) else patience_over(case, policy)


def _leave_with_gaps(case: Case, due: datetime, at: datetime, policy: Policy) -> Step:
    return leave(case, at, policy)


# --- a team that is gone ------------------------------------------------------------


def _team_gone_due(case: Case, policy: Policy) -> datetime | None:
    return None if tier(case, policy) else case.briefed_at


def _team_gone(case: Case, due: datetime, at: datetime, policy: Policy) -> Step:
    return leave(replace(case, owner=None, inside=Clock()), at, policy)


#: fired in this order when several are due at once
REMINDERS: tuple[Reminder, ...] = (
    Reminder("ask-again", ASKING, "the sender is asked once more for what is open, at half of the patience",
             _ask_again_due, _ask_again, Side.OUTSIDE),
    Reminder("brief-with-gaps", ASKING, "the brief leaves with the gaps marked when the patience is over", _gaps_due,
             _leave_with_gaps),
    Reminder("team-gone", WITH_TIER,
             "a team that is no longer configured answers nobody: the brief goes to the default team", _team_gone_due,
             _team_gone),
    Reminder("owner-silent", WITH_TIER, "an owner who answers no follow-up loses the case, and the list is told",
             clocks.owner_silent_due, clocks.owner_silent, Side.INSIDE),
    Reminder("follow-up", WITH_TIER, "the owner, or the list, is asked how far it is; later the leads too",
             clocks.follow_up_due, clocks.follow_up, Side.INSIDE),
    Reminder("decision", WITH_TIER, "after the last follow-up a person must decide; nothing closes by itself",
             clocks.decision_due, clocks.decision, Side.INSIDE),
    Reminder("customer-update", WITH_TIER, "the sender is reminded to tell the customer, with a draft",
             clocks.update_due, clocks.update, Side.OUTSIDE),
    Reminder("tell-customer", DE_ESCALATED, "after a de-escalation the sender is reminded until the customer was told",
             clocks.tell_due, clocks.update, Side.OUTSIDE),
    Reminder("confirm", RESOLVED, "the sender is reminded to ask the customer whether it is fixed", clocks.confirm_due,
             clocks.confirm, Side.OUTSIDE),
)  # fmt: skip
