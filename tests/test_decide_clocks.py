"""The two clocks, time and policies that change, what will happen."""

from dataclasses import replace
from datetime import UTC, datetime

from mailflow.cases.case import Clock, Severity, Status
from mailflow.cases.commands import COMMANDS
from mailflow.cases.decide import decide
from mailflow.cases.effects import (
    Record,
    SendDecision,
    SendFollowUp,
    SendService,
)
from mailflow.cases.events import (
    Away,
    Command,
    CustomerTold,
    CustomerWrote,
    Replied,
    Role,
    Ticked,
)
from mailflow.cases.fields import FIELDS
from mailflow.cases.foresight import coming
from mailflow.cases.policy import Policy
from mailflow.cases.reminders import REMINDERS, due_reminders, next_due
from tests.decided import (
    ANN,
    ARGUMENTS,
    BOB,
    COMPLETE,
    INCOMPLETE,
    LATER,
    LEE,
    MONDAY_9,
    POLICY,
    case,
    forwarded,
    hours,
    kinds,
    new_case,
    said,
    word_of,
)

# --- the two clocks ---------------------------------------------------------------------------------------------------


def test_only_evidence_starts_the_inside_clock_again() -> None:
    active = case(Status.ACTIVE)
    away, _ = decide(active, Away(LATER, LEE, "on holiday", ref="9"), POLICY)
    assert away.inside == active.inside
    wrote, _ = decide(active, Replied(LATER, LEE, frozenset({Role.TIER}), "looking", ref="9"), POLICY)
    assert wrote.inside == Clock(since=LATER)
    assert wrote.outside == active.outside


def test_only_evidence_starts_the_outside_clock_again() -> None:
    active = case(Status.ACTIVE)
    wrote, _ = decide(active, CustomerWrote(LATER, BOB, "any news?", ref="9"), POLICY)
    assert wrote.outside == active.outside
    seen, _ = decide(active, CustomerTold(LATER, ANN, "we are on it", ref="9"), POLICY)
    told, _ = decide(active, word_of("told", Role.SENDER), POLICY)
    assert seen.outside == told.outside == Clock(since=LATER)


def test_a_promise_that_is_earlier_than_the_cadence_becomes_the_due_time() -> None:
    promised, _ = decide(case(Status.ACTIVE), word_of("eta", Role.TIER), POLICY)
    assert promised.next_due == datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def test_snooze_is_for_one_reminder_only() -> None:
    active = case(Status.ACTIVE)
    until = MONDAY_9 + hours(6)
    rested, _ = decide(active, word_of("snooze", Role.TIER, until=until.isoformat()), POLICY)
    fired, effects = decide(rested, Ticked(until), POLICY)
    assert "SendFollowUp" in kinds(effects)
    assert fired.inside.snoozed is None


def test_follow_ups_climb_to_the_leads_and_then_ask_for_a_decision() -> None:
    now = case(Status.ACTIVE)
    climb: list[tuple[str, int]] = []
    while len(climb) < POLICY.follow_ups + 1:
        assert now.next_due is not None
        now, effects = decide(now, Ticked(now.next_due), POLICY)
        climb += [(type(one).__name__, len(one.to)) for one in effects if isinstance(one, SendFollowUp | SendDecision)]
    first, lead, desk = ("SendFollowUp", 1), ("SendFollowUp", 2), ("SendFollowUp", 3)
    assert climb == [first, first, first, lead, desk, desk, ("SendDecision", 3)]
    assert now.status is Status.ACTIVE


def test_nothing_goes_out_at_night_unless_the_case_is_critical() -> None:
    friday_night = datetime(2026, 11, 27, 22, 0, tzinfo=UTC)
    after, effects = decide(case(Status.ACTIVE), Ticked(friday_night), POLICY)
    assert kinds(effects) == []
    assert after.next_due == datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
    critical, _ = decide(new_case(), forwarded({**COMPLETE, **said(severity="critical")}), POLICY)
    assert "SendFollowUp" in kinds(decide(critical, Ticked(friday_night), POLICY)[1])


def test_after_downtime_each_case_gets_one_catch_up() -> None:
    wednesday = MONDAY_9 + hours(48)
    after, effects = decide(case(Status.ACTIVE), Ticked(wednesday), POLICY)
    assert kinds(effects).count("SendFollowUp") == 1
    assert after.next_due is not None
    assert after.next_due > wednesday


def test_every_reminder_is_reached_by_a_case_that_only_waits() -> None:
    reached: set[str] = set()
    for status in (Status.ASKING, Status.ACTIVE, Status.ACCEPTED, Status.RESOLVED, Status.DE_ESCALATED):
        waiting = case(status)
        for _ in range(25):
            if waiting.next_due is None:
                break
            reached |= {row.name for row, due in due_reminders(waiting, POLICY) if due <= waiting.next_due}
            waiting, _ = decide(waiting, Ticked(waiting.next_due), POLICY)
    assert reached == {row.name for row in REMINDERS} - {"team-gone"}


def test_every_open_case_has_a_next_step() -> None:
    for status in (Status.ASKING, Status.ACTIVE, Status.ACCEPTED, Status.RESOLVED):
        assert case(status).next_due is not None
    for status in (Status.CLOSED, Status.RETURNED):
        assert case(status).next_due is None


def test_the_same_mail_gives_the_same_keys() -> None:
    _, effects = decide(case(Status.ACTIVE), word_of("resolved", Role.TIER), POLICY)
    _, once_more = decide(case(Status.ACTIVE), word_of("resolved", Role.TIER), POLICY)
    keys = [getattr(effect, "key", "") for effect in effects]
    assert keys == [getattr(effect, "key", "") for effect in once_more]
    assert len({key for key in keys if key}) == len([key for key in keys if key])


def test_fields_and_words_have_one_row_each() -> None:
    assert len({field.name for field in FIELDS}) == len(FIELDS)
    assert len({field.label for field in FIELDS}) == len(FIELDS)
    spellings = [spelling for word in COMMANDS for spelling in (word.name, *word.aliases)]
    assert len(set(spellings)) == len(spellings)


# --- time, and policies that change -----------------------------------------------------------------------------------


def impatient(severity: Severity) -> Policy:
    cadence = replace(POLICY.cadences[severity], patience=None)
    return replace(POLICY, cadences={**POLICY.cadences, severity: cadence})


def test_a_severity_without_patience_never_waits() -> None:
    assert decide(new_case(), forwarded(INCOMPLETE), impatient(Severity.HIGH))[0].status is Status.ACTIVE
    unstated = {name: found for name, found in INCOMPLETE.items() if name != "severity"}
    always_critical = replace(POLICY, default_severity=Severity.CRITICAL)
    assert decide(new_case(), forwarded(unstated), always_critical)[0].status is Status.ACTIVE


def test_a_case_that_waits_leaves_when_the_policy_has_no_patience_any_more() -> None:
    policy = impatient(Severity.HIGH)
    asking = case(Status.ASKING)
    assert next_due(asking, policy, LATER) == LATER
    assert decide(asking, Ticked(LATER), policy)[0].status is Status.ACTIVE


def test_two_instants_on_two_wall_clocks_have_two_keys() -> None:
    keys = []
    for when in ("2026-11-23T12:00:00+01:00", "2026-11-23T12:00:00+00:00"):
        promised, _ = decide(case(Status.ACTIVE), word_of("eta", Role.TIER, when=when), POLICY)
        _, effects = decide(promised, Ticked(datetime.fromisoformat(when)), POLICY)
        keys += [effect.key for effect in effects if isinstance(effect, SendFollowUp)]
    assert [key.partition("T")[2][:5] for key in keys] == ["11:00", "12:00"]


def test_an_eta_ends_a_rest() -> None:
    words = (Command("snooze", "", {"until": "2026-11-23T16:00:00+00:00"}), Command("eta", "", ARGUMENTS["eta"]))
    promised, _ = decide(case(Status.ACTIVE), replace(word_of("eta", Role.TIER), commands=words), POLICY)
    assert promised.next_due == datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def test_whoever_gets_no_reminders_is_told_so_instead_of_a_time() -> None:
    resolved = case(Status.RESOLVED)
    after, effects = decide(resolved, word_of("snooze", Role.TIER), POLICY)
    assert after == resolved
    [mail] = [effect for effect in effects if isinstance(effect, SendService)]
    assert "no reminders" in mail.problems[0].sentence


# --- what will happen -------------------------------------------------------------------------------------------------


def test_the_plan_is_what_then_happens() -> None:
    start, end = case(Status.ACTIVE), MONDAY_9 + hours(48)
    foreseen = [(one.at, one.mail) for one in coming(start, POLICY, MONDAY_9, end)]
    now, happened = start, []
    while now.next_due and now.next_due <= end:
        at = now.next_due
        now, effects = decide(now, Ticked(at), POLICY)
        happened += [(at, effect) for effect in effects if not isinstance(effect, Record)]
    assert foreseen == happened
    assert len(foreseen) > 4


def test_the_plan_names_the_rule_behind_each_mail() -> None:
    rules = {one.because.name for one in coming(case(Status.DE_ESCALATED), POLICY, MONDAY_9, MONDAY_9 + hours(48))}
    assert rules == {"tell-customer"}
