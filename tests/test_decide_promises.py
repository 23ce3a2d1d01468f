"""Promises, and reminders that people do not learn to ignore."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from mailflow.cases.case import Clock, Status
from mailflow.cases.decide import decide
from mailflow.cases.effects import (
    SendCustomerUpdate,
    SendFollowUp,
    To,
)
from mailflow.cases.events import (
    Away,
    CustomerTold,
    CustomerWrote,
    Replied,
    Role,
    Ticked,
)
from mailflow.cases.foresight import coming
from mailflow.cases.reminders import due_reminders
from tests.decided import (
    ANN,
    ANSWER,
    BOB,
    COMPLETE,
    LATER,
    LEE,
    MIA,
    MONDAY_9,
    POLICY,
    case,
    case_of,
    hours,
    kinds,
    lines_of,
    said,
    word_of,
)

# --- promises ---------------------------------------------------------------------------------------------------------


AT_NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def promising(word: str, role: Role) -> Replied:
    plain = word_of(word, role)
    return replace(plain, commands=(replace(plain.commands[0], promise=AT_NOON),))


def test_a_time_that_the_sender_promised_the_customer_becomes_the_due_time_and_is_said_back() -> None:
    after, effects = decide(case(Status.ACTIVE), promising("told", Role.SENDER), POLICY)
    assert after.outside == Clock(since=LATER, promise=AT_NOON)
    assert "Mon 23 Nov, 12:00 UTC" in lines_of(effects)
    _, effects = decide(after, Ticked(AT_NOON), POLICY)
    assert kinds(effects) == ["SendCustomerUpdate"]


def test_a_time_promised_in_a_seen_mail_to_the_customer_counts_as_well() -> None:
    seen = CustomerTold(LATER, ANN, "You hear from us by 12:00", AT_NOON, ref="9")
    after, effects = decide(case(Status.ACTIVE), seen, POLICY)
    assert after.next_due == AT_NOON
    assert "Mon 23 Nov, 12:00 UTC" in lines_of(effects)
    assert after.value("last_customer_update")["text"] == "You hear from us by 12:00"


def test_a_time_that_the_team_gives_for_its_next_word_becomes_the_next_follow_up() -> None:
    after, effects = decide(case(Status.ACTIVE), promising("update", Role.TIER), POLICY)
    assert after.next_due == AT_NOON
    assert "Mon 23 Nov, 12:00 UTC" in lines_of(effects)
    by_sender, _ = decide(case(Status.ACTIVE), promising("update", Role.SENDER), POLICY)
    assert by_sender.inside.promise is None


# --- reminders that people do not learn to ignore ---------------------------------------------------------------------


FIRST_DUE = MONDAY_9 + hours(4)


def test_no_reminder_comes_right_behind_another_mail_to_the_same_people() -> None:
    wrote = CustomerWrote(FIRST_DUE - timedelta(minutes=5), BOB, "any news?", ref="9")
    after, _ = decide(case(Status.ACTIVE), wrote, POLICY)
    now, effects = decide(after, Ticked(FIRST_DUE), POLICY)
    assert kinds(effects) == ["SendFollowUp"]
    assert now.next_due == wrote.at + POLICY.quiet
    assert kinds(decide(now, Ticked(now.next_due), POLICY)[1]) == ["SendCustomerUpdate"]


def test_a_critical_reminder_is_held_up_only_once() -> None:
    now = case_of(**{**COMPLETE, **said(severity="critical")})
    due = MONDAY_9 + hours(2)
    for minutes in (110, 120, 130, 140):
        at = MONDAY_9 + timedelta(minutes=minutes)
        now, _ = decide(now, CustomerWrote(at, BOB, "any news?", ref=f"{minutes}"), POLICY)
    due_times = {row.name: opens for row, opens in due_reminders(now, POLICY)}
    assert due_times["customer-update"] == due + POLICY.quiet


def test_a_sender_who_gets_a_decision_gets_the_reminder_for_the_customer_a_little_later() -> None:
    wednesday = MONDAY_9 + hours(48)
    tired = replace(case(Status.ACTIVE), inside=Clock(since=MONDAY_9, struck=POLICY.follow_ups, last=MONDAY_9))
    after, effects = decide(tired, Ticked(wednesday), POLICY)
    assert kinds(effects) == ["SendDecision"]
    assert after.next_due == wednesday + POLICY.quiet


def test_the_next_reminder_for_an_owner_who_is_away_goes_to_the_lead_and_says_why() -> None:
    away, _ = decide(case(Status.ACCEPTED), Away(LATER, LEE, "on holiday until Monday", ref="8"), POLICY)
    due = MONDAY_9 + hours(5)
    first, effects = decide(away, Ticked(due), POLICY)
    [mail] = [effect for effect in effects if isinstance(effect, SendFollowUp)]
    assert mail.to == (To.LEAD,)
    assert mail.instead == "Lee is away (“on holiday until Monday”), so this comes to you."
    second = [one.mail for one in coming(first, POLICY, due, due + hours(20)) if isinstance(one.mail, SendFollowUp)]
    assert (second[0].to, second[0].instead) == ((To.OWNER,), "")


def test_the_deputy_of_a_lead_is_the_lead_of_the_desk() -> None:
    lead = POLICY.tiers["engineering"].lead
    owned, _ = decide(case(Status.ACTIVE), word_of("accept", Role.TIER, by=lead), POLICY)
    away, _ = decide(owned, Away(LATER, lead, "on holiday", ref="8"), POLICY)
    effects = decide(away, Ticked(MONDAY_9 + hours(5)), POLICY)[1]
    assert [effect.to for effect in effects if isinstance(effect, SendFollowUp)] == [(To.DESK,)]


def test_the_next_reminder_for_a_sender_who_is_away_goes_to_the_lead_of_the_desk_too() -> None:
    away, _ = decide(case(Status.ACTIVE), Away(LATER, ANN, "back tomorrow", ref="8"), POLICY)
    _, effects = decide(away, Ticked(FIRST_DUE), POLICY)
    [mail] = [effect for effect in effects if isinstance(effect, SendCustomerUpdate)]
    assert mail.to == (To.SENDER, To.DESK)
    assert "back tomorrow" in mail.instead


def test_whoever_writes_is_not_away_any_more() -> None:
    away, _ = decide(case(Status.ACTIVE), Away(LATER, ANN, "back tomorrow", ref="8"), POLICY)
    back, _ = decide(away, replace(ANSWER, findings={}, text="I am here"), POLICY)
    assert "SendCustomerUpdate" in kinds(decide(back, Ticked(MONDAY_9 + hours(5)), POLICY)[1])


def test_an_out_of_office_of_somebody_else_changes_no_way() -> None:
    away, _ = decide(case(Status.ACTIVE), Away(LATER, MIA, "on holiday", ref="8"), POLICY)
    assert away.away == {}
