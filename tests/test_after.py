"""After the brief: rests of a reminder, the last word, teams that work elsewhere, and what the mails at the end say."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from mailflow.cases.case import Case, Clock, Status
from mailflow.cases.decide import decide
from mailflow.cases.effects import (
    SendConfirm,
    SendDeEscalated,
    SendFollowUp,
    SendResolved,
    SendService,
    To,
)
from mailflow.cases.events import Away, Event, Role, Ticked
from mailflow.cases.foresight import coming
from mailflow.cases.worktime import Hours
from tests.decided import (
    ANN,
    COMPLETE,
    LATER,
    LEE,
    MONDAY_9,
    POLICY,
    case,
    dues,
    forwarded,
    hours,
    new_case,
    said,
    word_of,
)
from tests.desk import seen, write


def lines(start: Case, event: Event) -> str:
    """What is said back to whoever wrote."""
    mails = [one for one in decide(start, event, POLICY)[1] if isinstance(one, SendService)]
    return " ".join(
        [*(line for one in mails for line in one.lines), *(p.sentence for one in mails for p in one.problems)]
    )


# --- a reminder at a time of one's choosing ----------------------------------------------------------------------------


def snoozed(until: datetime, start: Case | None = None) -> tuple[Case, str]:
    event = word_of("snooze", Role.TIER, at=LATER, until=until.isoformat())
    start = start or case(Status.ACTIVE)
    return decide(start, event, POLICY)[0], lines(start, event)


@pytest.mark.parametrize("chosen", [MONDAY_9 + hours(2), MONDAY_9 + hours(7), MONDAY_9 + hours(49)])
def test_a_reminder_comes_when_its_reader_wants_it_earlier_or_later(chosen: datetime) -> None:
    rested, _ = snoozed(chosen)
    assert dues(rested, SendFollowUp, 1) == [chosen]


def test_a_sender_who_sits_in_the_team_too_chooses_the_reminder_for_the_customer() -> None:
    both = replace(word_of("snooze", Role.SENDER), roles=frozenset({Role.SENDER, Role.TIER}))
    rested, _ = decide(case(Status.ACTIVE), both, POLICY)
    assert (rested.inside.snoozed, rested.outside.snoozed) == (None, MONDAY_9 + hours(3))


def test_after_the_chosen_time_the_cadence_goes_on() -> None:
    rested, _ = snoozed(MONDAY_9 + hours(2))
    assert dues(rested, SendFollowUp, 2)[1] == MONDAY_9 + hours(6)


def test_a_chosen_time_at_night_waits_for_the_desk_to_open() -> None:
    rested, _ = snoozed(MONDAY_9 + hours(13))
    assert dues(rested, SendFollowUp, 1) == [MONDAY_9 + hours(24)]


def test_the_answer_says_when_it_really_comes() -> None:
    rested, answer = snoozed(MONDAY_9 + hours(13))
    assert "comes on Tue 24 Nov, 09:00 UTC." in answer
    assert dues(rested, SendFollowUp, 1) == [MONDAY_9 + hours(24)]
    # A minute after this mail is too soon to be read, and a common beat is waited for.
    soon, answer = snoozed(LATER + timedelta(minutes=1))
    assert "comes on Mon 23 Nov, 10:15 UTC." in answer
    assert dues(soon, SendFollowUp, 1) == [LATER + timedelta(minutes=15)]


def test_no_reminder_rests_for_longer_than_thirty_days_and_the_answer_says_so() -> None:
    rested, answer = snoozed(datetime(2027, 11, 24, 9, 0, tzinfo=UTC))
    assert rested.inside.snoozed == LATER + timedelta(days=30)
    assert "Wed 23 Dec, 10:00 UTC" in answer
    assert "30 days at most" in answer


def test_no_reminder_rests_beyond_a_deadline_that_somebody_gave() -> None:
    tomorrow = MONDAY_9 + hours(24)
    urgent, _ = decide(new_case(), forwarded({**COMPLETE, **said(deadline=tomorrow.isoformat())}), POLICY)
    rested, answer = snoozed(MONDAY_9 + hours(50), urgent)
    assert rested.inside.snoozed == tomorrow
    assert "behind the deadline" in answer
    by_default, _ = snoozed(MONDAY_9 + hours(50))
    assert by_default.inside.snoozed == MONDAY_9 + hours(50)


# --- the last word -----------------------------------------------------------------------------------------------------


def test_a_second_undo_says_that_nothing_is_left() -> None:
    accepted, _ = decide(case(Status.ACTIVE), word_of("accept", Role.TIER), POLICY)
    undone, _ = decide(accepted, word_of("undo", Role.TIER, ref="10"), POLICY)
    assert "nothing left to undo" in lines(undone, word_of("undo", Role.TIER, ref="11"))


def test_a_word_that_changed_nothing_is_not_the_last_one() -> None:
    accepted, _ = decide(case(Status.ACTIVE), word_of("accept", Role.TIER), POLICY)
    again, _ = decide(accepted, word_of("accept", Role.TIER, ref="10"), POLICY)
    undone, _ = decide(again, word_of("undo", Role.TIER, ref="11"), POLICY)
    assert (undone.status, undone.owner) == (Status.ACTIVE, None)


# --- one mail instead of two, and the deputy's --------------------------------------------------------------------------


@pytest.mark.parametrize(("word", "tells"), [("resolved", "Please try it"), ("deescalate", "[Say what was found")])
def test_the_draft_for_the_customer_stands_inside_the_mail_to_the_sender(word: str, tells: str) -> None:
    ended, effects = decide(case(Status.ACCEPTED), word_of(word, Role.TIER), POLICY)
    [effect] = [one for one in effects if isinstance(one, SendResolved | SendDeEscalated)]
    mails = {one.recipient.address: one for one in write(effect, ended)}
    to_sender, to_team = mails[ANN.address], next(one for to, one in mails.items() if to != ANN.address)
    assert tells in " ".join(to_sender.text.split())
    assert "Draft for Bob" in seen(to_sender)
    assert "Draft" not in seen(to_team)
    assert "lesson" in to_sender.text
    assert "lesson" in to_team.text


def test_a_deputy_reads_in_one_line_why_the_reminder_comes_to_them() -> None:
    mailing = replace(case(Status.RESOLVED), outside=Clock(since=MONDAY_9))
    away, _ = decide(mailing, Away(LATER, ANN, "Back on 30 Nov.", ref="8"), POLICY)
    effects = decide(away, Ticked(MONDAY_9 + hours(4)), POLICY)[1]
    [confirm] = [one for one in effects if isinstance(one, SendConfirm)]
    assert confirm.to == (To.SENDER, To.DESK)
    own, deputy = write(confirm, away)
    line = "Ann is away (“Back on 30 Nov”), so this comes to you."
    assert line in seen(deputy)
    assert line in " ".join(deputy.text.split())
    assert "is away" not in seen(own)


# --- a team that works elsewhere ---------------------------------------------------------------------------------------

NEW_YORK = Hours(ZoneInfo("America/New_York"), dict.fromkeys(range(5), (time(9), time(17))), "US")


def elsewhere(opened: datetime, severity: str = "high") -> list[tuple[datetime, str]]:
    """What comes by itself in the next two days, to a team in New York and a desk on UTC."""
    tiers = {**POLICY.tiers, "engineering": replace(POLICY.tiers["engineering"], hours=NEW_YORK)}
    policy, event = replace(POLICY, tiers=tiers), forwarded({**COMPLETE, **said(severity=severity)}, opened)
    start, _ = decide(replace(new_case(), opened_at=opened), event, policy)
    return [(one.at, type(one.mail).__name__) for one in coming(start, policy, opened, opened + timedelta(days=2))]


def test_a_team_is_reminded_in_its_own_working_time_and_the_sender_in_that_of_the_desk() -> None:
    # Due at 13:00 UTC, which is 8:00 in New York.
    first = elsewhere(MONDAY_9)[:2]
    assert first == [(MONDAY_9 + hours(4), "SendCustomerUpdate"), (MONDAY_9 + hours(5), "SendFollowUp")]


def test_holidays_of_the_team_count_for_the_team_alone() -> None:
    thanksgiving = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    mails = elsewhere(thanksgiving)
    assert mails[0] == (thanksgiving + hours(4), "SendCustomerUpdate")
    assert next(at for at, kind in mails if kind == "SendFollowUp") == datetime(2026, 11, 27, 14, 0, tzinfo=UTC)


def test_what_is_critical_waits_for_nobodys_morning() -> None:
    assert (MONDAY_9 + hours(2), "SendFollowUp") in elsewhere(MONDAY_9, "critical")


def test_a_person_who_works_elsewhere_is_reminded_in_their_own_day() -> None:
    policy = replace(POLICY, people={ANN.address: NEW_YORK, LEE.address: NEW_YORK})
    start, _ = decide(new_case(), forwarded(), policy)
    owned, _ = decide(start, word_of("accept", Role.TIER, at=MONDAY_9), policy)
    mails = [(one.at, type(one.mail).__name__) for one in coming(owned, policy, MONDAY_9, MONDAY_9 + hours(6))]
    in_new_york = MONDAY_9 + hours(5)
    assert mails == [(in_new_york, "SendFollowUp"), (in_new_york, "SendCustomerUpdate")]
    unowned = [(one.at, type(one.mail).__name__) for one in coming(start, policy, MONDAY_9, MONDAY_9 + hours(6))]
    assert unowned == [(MONDAY_9 + hours(4), "SendFollowUp"), (in_new_york, "SendCustomerUpdate")]
