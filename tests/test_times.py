"""When something is due in a case: marks, promises, deadlines, the end of an SLA, and several at once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from mailflow.cases.case import Case, Clock, Finding, State, Status
from mailflow.cases.clocks import deadline_of, next_update, sla_over
from mailflow.cases.decide import decide
from mailflow.cases.effects import SendBrief, SendCustomerUpdate, SendQuestion
from mailflow.cases.events import Ticked
from mailflow.cases.reminders import due_reminders, next_due
from tests.decided import COMPLETE, INCOMPLETE, MONDAY_9, POLICY, case, forwarded, hours, new_case, said


def due_at(found: Case, reminder: str) -> datetime:
    """When a reminder of this name comes."""
    [at] = [at for row, at in due_reminders(found, POLICY) if row.name == reminder]
    return at


# --- the times of a case ------------------------------------------------------------------------------------------------


def test_after_downtime_the_reminder_for_the_customer_says_that_it_is_late_in_one_mail() -> None:
    # Four hours are the first mark, eight the second: both have passed.
    for at, number, late in ((hours(7), 1, False), (hours(24), 2, True)):
        _, effects = decide(case(Status.ACTIVE), Ticked(MONDAY_9 + at), POLICY)
        [mail] = [one for one in effects if isinstance(one, SendCustomerUpdate)]
        assert (mail.number, mail.late) == (number, late)


def test_at_the_second_mark_itself_an_update_is_late() -> None:
    critical, _ = decide(new_case(), forwarded({**COMPLETE, **said(severity="critical")}), POLICY)
    for at, late in ((hours(4) - timedelta(seconds=1), False), (hours(4), True)):
        _, effects = decide(critical, Ticked(MONDAY_9 + at), POLICY)
        assert [one.late for one in effects if isinstance(one, SendCustomerUpdate)] == [late]


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("2026-11-24T15:30:00+00:00", datetime(2026, 11, 24, 15, 30, tzinfo=UTC)),
        ("2026-11-24T16:30:00+01:00", datetime(2026, 11, 24, 15, 30, tzinfo=UTC)),
        ("2026-11-24", datetime(2026, 11, 25, tzinfo=UTC)),  # the day is theirs to its end
        ("2026-11-24T15:30:00", datetime(2026, 11, 24, 15, 30, tzinfo=UTC)),  # the wall clock of the desk
        ("2026-11-24T00:30:00", datetime(2026, 11, 24, 0, 30, tzinfo=UTC)),
        ("2026-11-24T15:00:00", datetime(2026, 11, 24, 15, 0, tzinfo=UTC)),
        ("soon", None),
    ],
)
def test_a_deadline_is_an_instant_and_a_day_ends_with_that_day(written: str, at: datetime | None) -> None:
    found = replace(new_case(), fields={"deadline": Finding(written, State.STATED)})
    assert deadline_of(found, POLICY) == at
    assert deadline_of(new_case(), POLICY) is None


def test_the_end_of_an_sla_is_counted_from_the_forward_and_none_is_made_up() -> None:
    assert sla_over(replace(new_case(), sla=hours(4)), POLICY) == MONDAY_9 + hours(4)
    assert sla_over(new_case(), POLICY) is None


@pytest.mark.parametrize(
    ("promised", "next_word"),
    [
        (None, MONDAY_9 + hours(4)),
        (MONDAY_9 + hours(3), MONDAY_9 + hours(3)),
        (MONDAY_9 + hours(5), MONDAY_9 + hours(4)),  # later than the cadence lets anybody wait
        (MONDAY_9, MONDAY_9 + hours(4)),  # it has passed: a draft must not promise what is over
        (MONDAY_9 - hours(1), MONDAY_9 + hours(4)),
    ],
)
def test_a_draft_promises_the_next_word_for_a_time_that_is_still_to_come(
    promised: datetime | None, next_word: datetime
) -> None:
    active = replace(case(Status.ACTIVE), outside=Clock(since=MONDAY_9 - hours(2), promise=promised))
    assert next_update(active, POLICY, MONDAY_9) == next_word


@pytest.mark.parametrize(
    ("promise", "due"),
    [
        (None, 13),
        (MONDAY_9 + hours(2), 11),
        (MONDAY_9 + hours(6), 13),
        (MONDAY_9, 13),
        (MONDAY_9 - hours(1), 13),  # a time that had passed when the clock was last wound
    ],
)
@pytest.mark.parametrize(("side", "reminder"), [("inside", "follow-up"), ("outside", "customer-update")])
def test_a_promised_time_counts_while_it_is_ahead_and_sooner_than_the_cadence(
    side: str, reminder: str, promise: datetime | None, due: int
) -> None:
    clock: dict[str, Any] = {side: Clock(since=MONDAY_9, promise=promise)}
    active = replace(case(Status.ACTIVE), lately={}, **clock)
    assert due_at(active, reminder) == MONDAY_9.replace(hour=due)


@pytest.mark.parametrize(("side", "reminder"), [("inside", "follow-up"), ("outside", "customer-update")])
def test_a_time_that_the_reminded_person_chose_goes_before_a_promise_and_the_cadence(side: str, reminder: str) -> None:
    chosen = MONDAY_9 + hours(6.5)
    clock: dict[str, Any] = {side: Clock(since=MONDAY_9, struck=1, promise=MONDAY_9 + hours(1), snoozed=chosen)}
    active = replace(case(Status.ACTIVE), lately={}, **clock)
    assert due_at(active, reminder) == chosen


def test_a_reminder_that_was_put_off_does_not_say_that_the_customer_waits_too_long_before_they_do() -> None:
    put_off = Clock(since=MONDAY_9, struck=1, last=MONDAY_9 + hours(4), snoozed=MONDAY_9 + hours(6))
    active = replace(case(Status.ACTIVE), lately={}, outside=put_off)
    _, effects = decide(active, Ticked(MONDAY_9 + hours(6)), POLICY)
    [mail] = [one for one in effects if isinstance(one, SendCustomerUpdate)]
    assert (mail.number, mail.late) == (2, False)


@pytest.mark.parametrize(
    ("told", "promise", "due"),
    [
        (3, 25, 25),  # on Monday at noon for Tuesday at ten: they are at work then, and need no word the evening before
        (3, 22, 7.75),  # for seven in the morning: before they go home
        (7.75, 11, 24),  # made a quarter of an hour before they go, for the evening: not said back at once
    ],
)
def test_a_promise_to_the_customer_is_reminded_of_the_evening_before_only_if_nobody_is_at_work_then(
    told: float, promise: float, due: float
) -> None:
    medium, _ = decide(new_case(), forwarded({**COMPLETE, **said(severity="medium")}), POLICY)
    clock = Clock(since=MONDAY_9 + hours(told), promise=MONDAY_9 + hours(promise))
    assert due_at(replace(medium, outside=clock, lately={}), "customer-update") == MONDAY_9 + hours(due)


def test_a_promise_that_was_reminded_of_counts_no_more() -> None:
    promised = replace(case(Status.ACTIVE), inside=Clock(MONDAY_9, promise=MONDAY_9 + hours(2)), lately={})
    at = MONDAY_9 + hours(2)
    after, _ = decide(promised, Ticked(at), POLICY)
    assert [due for row, due in due_reminders(after, POLICY) if row.name == "follow-up"] == [at + hours(4)]


# --- several at once ----------------------------------------------------------------------------------------------------


def test_what_is_due_first_stands_first() -> None:
    rows = due_reminders(case(Status.ACCEPTED), POLICY)
    assert [(row.name, f"{due:%H:%M}") for row, due in rows] == [("customer-update", "13:00"), ("follow-up", "14:00")]


def test_what_is_overdue_at_night_waits_for_the_morning() -> None:
    night = datetime(2026, 11, 23, 22, tzinfo=UTC)
    assert next_due(case(Status.ACTIVE), POLICY, night) == datetime(2026, 11, 24, 9, tzinfo=UTC)
    assert next_due(case(Status.ACTIVE), POLICY, MONDAY_9) == MONDAY_9 + hours(4)


def test_after_a_night_of_downtime_the_brief_leaves_and_no_question_that_nobody_can_answer_in_time() -> None:
    _, effects = decide(case(Status.ASKING), Ticked(MONDAY_9 + timedelta(days=1)), POLICY)
    assert [one for one in effects if isinstance(one, SendQuestion)] == []
    assert len([one for one in effects if isinstance(one, SendBrief)]) == 1


def test_a_question_is_asked_once_more_only_while_something_is_open_and_a_round_is_left() -> None:
    asking = case(Status.ASKING)
    once = replace(POLICY, rounds=1)
    names = [[row.name for row, _ in due_reminders(each, policy)] for each, policy in (
        (asking, POLICY),
        (asking, once),
        (replace(asking, asked=asking.asked * 2), replace(POLICY, rounds=9)),
        (replace(asking, fields={**INCOMPLETE, **COMPLETE}), POLICY),
    )]  # fmt: skip
    assert names == [["ask-again", "brief-with-gaps"], *[["brief-with-gaps"]] * 3]


def test_a_team_that_is_gone_gives_its_case_to_the_default_team_with_fresh_clocks() -> None:
    taken = replace(case(Status.ACCEPTED), briefed_at=MONDAY_9)
    tiers = {name: tier for name, tier in POLICY.tiers.items() if name != "engineering"}
    fewer = replace(POLICY, tiers=tiers)
    assert [row.name for row, _ in due_reminders(taken, POLICY) if row.name == "team-gone"] == []
    assert ("team-gone", MONDAY_9) in [(row.name, due) for row, due in due_reminders(taken, fewer)]
    at = MONDAY_9 + hours(1)
    moved, effects = decide(replace(taken, inside=Clock(MONDAY_9, 2, MONDAY_9)), Ticked(at), fewer)
    [brief] = [one for one in effects if isinstance(one, SendBrief)]
    assert (brief.tier, moved.tier, moved.owner) == (POLICY.default_tier, POLICY.default_tier, None)
    assert moved.inside == Clock(since=at)
