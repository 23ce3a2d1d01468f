"""When a reminder goes out, what keeps it quiet, what takes it back, and to whom it goes instead: one table for each."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from mailflow.cases.asides import PostToChat, Withdraw
from mailflow.cases.case import Case, Clock, Severity, Status
from mailflow.cases.effects import (
    Effect,
    Record,
    SendBrief,
    SendCustomerUpdate,
    SendDecision,
    SendFollowUp,
    SendService,
    Service,
    To,
)
from mailflow.cases.events import CustomerTold, CustomerWrote, Event, Replied, Role
from mailflow.cases.policy import Policy
from mailflow.cases.quiet import (
    Side,
    delivered,
    delivered_in,
    not_before,
    outdated,
    stirred,
)
from mailflow.cases.worktime import Hours
from tests.decided import ANN, BOB, COMPLETE, LATER, LEE, MONDAY_9, POLICY, case, case_of, hours, said

NEW_YORK = Hours(ZoneInfo("America/New_York"), dict.fromkeys(range(5), (time(9), time(17))))
TOKYO = Hours(ZoneInfo("Asia/Tokyo"), dict.fromkeys(range(5), (time(9), time(17))))
CRITICAL = case_of(**{**COMPLETE, **said(severity="critical")})
ACTIVE = case(Status.ACTIVE)
ACCEPTED = case(Status.ACCEPTED)


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def with_team(policy: Policy, **changes: object) -> Policy:
    team = replace(policy.tiers["engineering"], **changes)  # type: ignore[arg-type]  # names of Tier
    return replace(policy, tiers={**policy.tiers, "engineering": team})


# --- behind another mail ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "side", "last", "after_due"),
    [
        (ACTIVE, Side.INSIDE, None, 0),
        (ACTIVE, None, -5, 0),
        (ACTIVE, Side.INSIDE, -5, 10),
        (ACTIVE, Side.INSIDE, -15, 0),
        (ACTIVE, Side.INSIDE, -60, 0),
        (ACTIVE, Side.INSIDE, 30, 45),  # each further mail holds it up further
        (CRITICAL, Side.INSIDE, -5, 10),
        (CRITICAL, Side.INSIDE, 30, 15),  # … but nothing that counts the night
    ],
)
def test_a_reminder_keeps_a_quarter_of_an_hour_from_the_last_mail(
    start: Case, side: Side | None, last: int | None, after_due: int
) -> None:
    lately = {} if last is None else {str(Side.INSIDE): MONDAY_9 + minutes(last)}
    found = not_before(MONDAY_9, side, replace(start, lately=lately), POLICY)
    assert found == MONDAY_9 + minutes(after_due)


FOLLOW_UP = SendFollowUp("follow-up:x:1", 1, 6, MONDAY_9, still_yours=False, to=(To.TIER,))
UPDATE = SendCustomerUpdate("customer-update:x:1", 1, MONDAY_9, late=False, to=(To.SENDER,))
RECEIPT = SendService("receipt", Service.UNDERSTOOD, ANN, (To.SENDER,), lines=("noted",))
REPLIED = Replied(LATER, ANN, frozenset({Role.SENDER}), "thanks", ref="9")


@pytest.mark.parametrize(
    ("effects", "by", "sides"),
    [
        ([], None, set()),
        ([FOLLOW_UP], None, {Side.INSIDE}),
        ([replace(FOLLOW_UP, to=(To.OWNER,))], None, {Side.INSIDE}),
        ([replace(FOLLOW_UP, to=(To.LEAD,))], None, set()),
        ([UPDATE], None, {Side.OUTSIDE}),
        ([UPDATE, FOLLOW_UP], None, {Side.OUTSIDE, Side.INSIDE}),
        ([SendDecision("decision:x", 6)], None, {Side.OUTSIDE}),
        ([SendBrief("brief:1", "engineering", 1)], None, {Side.INSIDE}),
        # A line in the trail or the chat, a reminder taken back and an answer to one's own mail are none.
        ([Record("noted", ""), RECEIPT, PostToChat("c", "engineering", ""), Withdraw(("x",), "")], None, set()),
        ([], REPLIED, {Side.OUTSIDE}),
        ([], replace(REPLIED, roles=frozenset({Role.TIER})), {Side.INSIDE}),
        ([], replace(REPLIED, roles=frozenset({Role.SENDER, Role.TIER})), {Side.OUTSIDE, Side.INSIDE}),
        ([], CustomerTold(LATER, ANN, "we are on it", ref="9"), {Side.OUTSIDE}),
        ([], CustomerWrote(LATER, BOB, "any news?", ref="9"), set()),
        ([RECEIPT], REPLIED, {Side.OUTSIDE}),
    ],
)
def test_only_a_mail_that_somebody_gets_or_writes_keeps_a_reminder_away(
    effects: list[Effect], by: Event | None, sides: set[Side]
) -> None:
    long_ago = MONDAY_9 - hours(48)
    start = replace(ACTIVE, lately=dict.fromkeys(map(str, Side), long_ago))
    found = stirred(start, LATER, effects, by=by)
    assert found.lately == {str(side): LATER if side in sides else long_ago for side in Side}


# --- the hours and the beat -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "side", "policy", "expected"),
    [
        (ACTIVE, None, POLICY, POLICY.hours),
        (ACTIVE, Side.INSIDE, POLICY, POLICY.hours),
        (ACTIVE, Side.INSIDE, with_team(POLICY, hours=NEW_YORK), NEW_YORK),
        (ACTIVE, Side.OUTSIDE, with_team(POLICY, hours=NEW_YORK), POLICY.hours),
        (ACTIVE, None, with_team(POLICY, hours=NEW_YORK), POLICY.hours),
        (ACCEPTED, Side.INSIDE, replace(with_team(POLICY, hours=NEW_YORK), people={LEE.address: TOKYO}), TOKYO),
        (ACTIVE, Side.INSIDE, replace(with_team(POLICY, hours=NEW_YORK), people={LEE.address: TOKYO}), NEW_YORK),
        (ACTIVE, Side.OUTSIDE, replace(POLICY, people={ANN.address: TOKYO}), TOKYO),
        (ACCEPTED, Side.INSIDE, replace(POLICY, people={ANN.address: TOKYO}), POLICY.hours),
        (ACCEPTED, Side.OUTSIDE, replace(POLICY, people={LEE.address: TOKYO}), POLICY.hours),
        (CRITICAL, Side.INSIDE, with_team(POLICY, hours=NEW_YORK), None),
        (CRITICAL, Side.OUTSIDE, replace(POLICY, people={ANN.address: TOKYO}), None),
    ],
)
def test_a_reminder_goes_out_in_the_hours_of_its_reader_then_of_the_team_then_of_the_desk(
    start: Case, side: Side | None, policy: Policy, expected: Hours | None
) -> None:
    assert delivered_in(side, start, policy) == expected


def at(words: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{words}+00:00")


@pytest.mark.parametrize(
    ("due", "out"),
    [
        ("23T11:00", "23T11:00"),
        ("23T11:01", "23T11:05"),
        ("23T11:04:59", "23T11:05"),
        ("23T11:05", "23T11:05"),
        ("23T16:58", "23T16:58"),  # the next beat is the morning: not for that
        ("23T20:00", "24T09:00"),
        ("28T12:00", "30T09:00"),  # Saturday
    ],
)
def test_what_is_due_within_the_same_minutes_goes_out_at_once(due: str, out: str) -> None:
    assert delivered(at(due), Side.INSIDE, ACTIVE, POLICY) == at(out)


def test_no_beat_holds_up_what_is_for_nobody_in_particular_or_counts_the_night_or_is_switched_off() -> None:
    due = at("23T11:01")
    assert delivered(due, None, ACTIVE, POLICY) == due
    assert delivered(due, Side.INSIDE, CRITICAL, POLICY) == due
    assert delivered(due, Side.INSIDE, ACTIVE, replace(POLICY, together=timedelta())) == due


def test_the_beat_is_the_same_for_everybody_whatever_the_case() -> None:
    policy = replace(POLICY, together=minutes(7))
    midnight = datetime(1970, 1, 1, tzinfo=UTC)
    out = {delivered(at(f"23T11:{minute:02}"), Side.INSIDE, ACTIVE, policy) for minute in range(1, 30)}
    assert {(one - midnight) % minutes(7) for one in out} == {timedelta()}
    assert len(out) == 5


# --- taken back -------------------------------------------------------------------------------------------------------

FOLLOWS, TELLS = ("follow-up:", "decision:"), ("customer-update:", "confirm:")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (ACTIVE, ACTIVE, []),
        (ACTIVE, replace(ACTIVE, inside=Clock(since=LATER)), [(FOLLOWS, "the team answered before it left")]),
        (ACTIVE, replace(ACTIVE, outside=Clock(since=LATER)), [(TELLS, "the customer was told before it left")]),
        (
            ACTIVE,
            replace(ACTIVE, inside=Clock(since=LATER), outside=Clock(since=LATER)),
            [(FOLLOWS, "the team answered before it left"), (TELLS, "the customer was told before it left")],
        ),
        (ACTIVE, replace(ACTIVE, status=Status.ACCEPTED), []),
        (
            ACTIVE,
            replace(ACTIVE, status=Status.RESOLVED, inside=Clock()),
            [(FOLLOWS, "the case was resolved before it left")],
        ),
        (
            ACTIVE,
            replace(ACTIVE, status=Status.CLOSED, outside=Clock()),
            [(TELLS, "the case was closed before it left")],
        ),
        (case(Status.ASKING), case(Status.ASKING), []),
        (case(Status.ASKING), ACTIVE, [(("question:",), "the case was active before it left")]),
        # A clock that did not run reminded nobody.
        (replace(ACTIVE, inside=Clock(), outside=Clock()), ACTIVE, []),
    ],
)
def test_what_waits_to_be_sent_and_asks_for_what_has_come_is_taken_back_with_the_reason(
    before: Case, after: Case, expected: list[tuple[tuple[str, ...], str]]
) -> None:
    assert outdated(before, after) == [Withdraw(keys, why) for keys, why in expected]


def test_the_cases_here_are_what_the_tables_say_and_the_sides_are_what_stores_have_of_old() -> None:
    assert (CRITICAL.severity, ACTIVE.severity) == (Severity.CRITICAL, Severity.HIGH)
    assert [str(side) for side in Side] == ["outside", "inside"]
