"""Every arrow of the state table, on values alone: no mail, no clock, no store."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mailflow.address import Address
from mailflow.cases.asides import Withdraw
from mailflow.cases.case import Asked, Case, Clock, Finding, Severity, Signal, State, Status
from mailflow.cases.commands import COMMAND, COMMANDS
from mailflow.cases.decide import MOVES, decide
from mailflow.cases.effects import (
    About,
    Effect,
    Record,
    SendBrief,
    SendCustomerUpdate,
    SendDecision,
    SendFollowUp,
    SendNotice,
    SendQuestion,
    SendService,
    Service,
    To,
)
from mailflow.cases.events import (
    EVENTS,
    Away,
    Bounced,
    Command,
    CustomerTold,
    CustomerWrote,
    Event,
    Forwarded,
    Replied,
    Role,
    Ticked,
)
from mailflow.cases.fields import FIELDS
from mailflow.cases.foresight import coming
from mailflow.cases.policy import Policy
from mailflow.cases.reminders import REMINDERS, due_reminders, next_due
from mailflow.config import default_policy

POLICY = default_policy("example.com")
MONDAY_9 = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ANN, LEE, MIA = Address("ann@example.com", "Ann"), Address("lee@example.com", "Lee"), Address("mia@example.com", "Mia")
BOB = Address("bob@northwind.example", "Bob")


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


LATER = MONDAY_9 + hours(1)


def said(**values: object) -> dict[str, Finding]:
    return {
        name: Finding(value, State.STATED, "as said", "note", ANN.address, MONDAY_9) for name, value in values.items()
    }


#: everything that engineering needs
COMPLETE = said(
    severity="high", target_team="engineering", criteria=["technical"], summary="Nobody can pay", description="502 at checkout.",
    customer_company="Northwind", customer_contact={"name": "Bob", "email": BOB.address}, ask={"kind": "fix", "text": "fix it"},
    customers_affected={"text": "45 shops", "number": 45, "unit": "shops", "scope": "single"}, workflow_impact="no card payments",
    is_bug=True, repro_steps=["Press Pay"], expected="stored", actual="502", environment="Chrome 142", evidence="502", frequency="always",
    ruled_out="other browsers", started_at="2026-11-22", tried=[{"step": "another card", "result": "the same"}],
)  # fmt: skip
INCOMPLETE = {name: found for name, found in COMPLETE.items() if name not in ("environment", "repro_steps")}


def forwarded(
    findings: Mapping[str, Finding] = COMPLETE, at: datetime = MONDAY_9, signals: tuple[Signal, ...] = ()
) -> Forwarded:
    return Forwarded(at, ANN, findings, signals, (BOB.address,), ref="1")


def new_case() -> Case:
    return Case(1, ANN, "Fwd: Nobody can pay", MONDAY_9)


def case(status: Status) -> Case:
    """A case that really went that way."""
    if status is Status.NEW:
        return new_case()
    if status is Status.ASKING:
        return decide(new_case(), forwarded(INCOMPLETE), POLICY)[0]
    if status is Status.RETURNED:
        how_to = (Signal("how-to", "How do I export?"), Signal("documented", "it is in the manual"))
        known = said(customer_company="Northwind", summary="How do I export?")
        return decide(new_case(), forwarded(known, signals=how_to), POLICY)[0]
    active, _ = decide(new_case(), forwarded(), POLICY)
    if status is Status.ACTIVE:
        return active
    return walked(active, {
        Status.ACCEPTED: [("accept", Role.TIER)],
        Status.RESOLVED: [("resolved", Role.TIER)],
        Status.CLOSED: [("resolved", Role.TIER), ("confirm", Role.SENDER)],
        Status.DE_ESCALATED: [("deescalate", Role.TIER)],
    }[status])  # fmt: skip


def walked(start: Case, words: list[tuple[str, Role]]) -> Case:
    for number, (word, role) in enumerate(words):
        start, _ = decide(start, word_of(word, role, ref=f"walk{number}"), POLICY)
    return start


#: the arguments that a word needs
ARGUMENTS: dict[str, dict[str, str]] = {
    "eta": {"when": "2026-11-23T11:00:00+00:00"},
    "deadline": {"when": "2026-11-24T12:00:00+00:00"},
    "snooze": {"until": "2026-11-23T12:00:00+00:00"},
    "severity": {"severity": "medium"},
    "redirect": {"team": "product"},
    "owner": {"owner": "mia@example.com"},
    "deescalate": {"reason": "workaround"},
    "link": {"case": "7"},
    "unlink": {"case": "7"},
}


def word_of(
    word: str, role: Role, at: datetime = LATER, ref: str = "9", by: Address | None = None, **args: str
) -> Replied:
    who = by or (ANN if role is Role.SENDER else LEE)
    command = Command(word, "because", {**ARGUMENTS.get(word, {}), **args})
    return Replied(at, who, frozenset({role}), "", (command,), ref=ref)


def role_of(word: str) -> Role:
    return Role.TIER if Role.TIER in COMMAND[word].who else Role.SENDER


EVENT_OF: dict[type[Event], Event] = {
    Forwarded: forwarded(),
    Replied: Replied(LATER, ANN, frozenset({Role.SENDER}), "thanks!", ref="9"),
    CustomerTold: CustomerTold(LATER, ANN, "we are on it", ref="9"),
    CustomerWrote: CustomerWrote(LATER, BOB, "any news?", ref="9"),
    Bounced: Bounced(LATER, "engineering@example.com", "550 no such list", ref="9"),
    Away: Away(LATER, LEE, "on holiday", ref="9"),
    Ticked: Ticked(LATER),
}


# --- the table is total ------------------------------------------------------------------------------------------------


def test_every_status_has_a_row_for_every_event() -> None:
    assert set(MOVES) == {(status, event) for status in Status for event in EVENTS}


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.__name__)
def test_an_event_leads_where_its_row_says(status: Status, event: type[Event]) -> None:
    after, _ = decide(case(status), EVENT_OF[event], POLICY)
    assert after.status in MOVES[status, event].to


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.NEW])
@pytest.mark.parametrize("word", COMMANDS, ids=lambda word: word.name)
def test_a_word_leads_where_its_row_says_or_is_refused_with_a_sentence(status: Status, word: object) -> None:
    row = COMMAND[getattr(word, "name", "")]
    before = case(status)
    after, effects = decide(before, word_of(row.name, role_of(row.name)), POLICY)
    if status in row.moves:
        assert after.status in row.moves[status]
        assert any(isinstance(effect, Record) and effect.what == row.name for effect in effects)
    else:
        assert after.status == status
        [mail] = [effect for effect in effects if isinstance(effect, SendService)]
        assert mail.service is Service.PROBLEM
        assert status in mail.problems[0].sentence


# --- every arrow that changes the state --------------------------------------------------------------------------------

ANSWER = Replied(
    LATER, ANN, frozenset({Role.SENDER}), "", findings=said(environment="Chrome", repro_steps=["Press Pay"]), ref="9"
)

ARROWS: list[tuple[Status, Event, Status]] = [
    (Status.NEW, forwarded(), Status.ACTIVE),
    (Status.NEW, forwarded(INCOMPLETE), Status.ASKING),
    (Status.NEW, forwarded({}, signals=(Signal("how-to", "How do I export?"),)), Status.RETURNED),
    (Status.ASKING, ANSWER, Status.ACTIVE),
    (Status.ASKING, Ticked(MONDAY_9 + hours(2)), Status.ACTIVE),
    (Status.ASKING, word_of("escalate", Role.SENDER), Status.ACTIVE),
    (Status.ASKING, word_of("severity", Role.SENDER, severity="critical"), Status.ACTIVE),
    (Status.ASKING, word_of("deescalate", Role.SENDER), Status.DE_ESCALATED),
    (Status.ASKING, forwarded(COMPLETE), Status.ACTIVE),
    (Status.ACTIVE, word_of("accept", Role.TIER), Status.ACCEPTED),
    (Status.ACTIVE, word_of("owner", Role.SENDER), Status.ACCEPTED),
    (Status.ACTIVE, word_of("decline", Role.TIER), Status.RETURNED),
    (Status.ACTIVE, word_of("redirect", Role.TIER), Status.ACTIVE),
    (Status.ACTIVE, word_of("resolved", Role.TIER), Status.RESOLVED),
    (Status.ACTIVE, word_of("deescalate", Role.SENDER), Status.DE_ESCALATED),
    (Status.ACCEPTED, replace(ANSWER, findings=said(target_team="product")), Status.ACTIVE),
    (Status.ACCEPTED, forwarded(signals=(Signal("data-exposure", "other people's invoices"),)), Status.ACTIVE),
    (Status.ACCEPTED, word_of("decline", Role.TIER), Status.RETURNED),
    (Status.ACCEPTED, word_of("redirect", Role.TIER), Status.ACTIVE),
    (Status.ACCEPTED, word_of("resolved", Role.TIER), Status.RESOLVED),
    (Status.ACCEPTED, word_of("deescalate", Role.TIER), Status.DE_ESCALATED),
    (Status.RESOLVED, word_of("confirm", Role.SENDER), Status.CLOSED),
    (Status.RESOLVED, word_of("reopen", Role.SENDER), Status.ACTIVE),
    (Status.CLOSED, word_of("reopen", Role.SENDER), Status.ACTIVE),
    (Status.DE_ESCALATED, word_of("reopen", Role.TIER), Status.ACTIVE),
    (Status.RETURNED, word_of("escalate", Role.SENDER), Status.ASKING),
]


@pytest.mark.parametrize(
    ("status", "event", "expected"), ARROWS, ids=lambda value: str(getattr(value, "ref", value))[:20]
)
def test_an_arrow_leads_to_its_state(status: Status, event: Event, expected: Status) -> None:
    assert decide(case(status), event, POLICY)[0].status is expected


def owned_and(word: str) -> Case:
    return walked(case(Status.ACCEPTED), [(word, Role.TIER)])


def test_what_an_owner_had_goes_back_to_the_owner() -> None:
    closed = walked(owned_and("resolved"), [("confirm", Role.SENDER)])
    for before in (owned_and("resolved"), closed, owned_and("deescalate")):
        assert decide(before, word_of("reopen", Role.SENDER), POLICY)[0].status is Status.ACCEPTED


def test_what_was_declined_with_nothing_open_goes_out_again_at_once() -> None:
    declined = walked(case(Status.ACTIVE), [("decline", Role.TIER)])
    assert decide(declined, word_of("escalate", Role.SENDER), POLICY)[0].status is Status.ACTIVE


def test_a_word_may_close_the_last_gap() -> None:
    for_leadership = {**COMPLETE, **said(target_team="leadership", revenue_at_risk={"amount": 1, "currency": "EUR"})}
    asking, _ = decide(new_case(), forwarded(for_leadership), POLICY)
    assert asking.asked[0].fields == ("deadline",)
    assert decide(asking, word_of("deadline", Role.SENDER), POLICY)[0].status is Status.ACTIVE


def test_every_arrow_of_the_table_is_tested() -> None:
    tested = {(status, _name(event), to) for status, event, to in ARROWS}
    tested |= {(status, "reopen", Status.ACCEPTED) for status in (Status.RESOLVED, Status.CLOSED, Status.DE_ESCALATED)}
    tested |= {
        (Status.RETURNED, "escalate", Status.ACTIVE),
        (Status.ACCEPTED, "Ticked", Status.ACTIVE),
        (Status.ASKING, "deadline", Status.ACTIVE),
    }
    drawn = {(status, event.__name__, to) for (status, event), move in MOVES.items() for to in move.to if to != status}
    drawn |= {
        (status, word.name, to)
        for word in COMMANDS if word.name != "undo"
        for status, targets in word.moves.items() for to in targets if to != status
    }  # fmt: skip
    assert drawn - tested == set()


def _name(event: Event) -> str:
    return event.commands[0].word if isinstance(event, Replied) and event.commands else type(event).__name__


def test_an_owner_who_stays_silent_loses_the_case_and_the_list_is_told() -> None:
    owned, now, names = case(Status.ACCEPTED), MONDAY_9 + hours(1), []
    while owned.status is Status.ACCEPTED:
        assert owned.next_due is not None
        now = owned.next_due
        owned, effects = decide(owned, Ticked(now), POLICY)
        names += [type(effect).__name__ for effect in effects if not isinstance(effect, Record)]
    assert owned.owner is None
    assert names.count("SendFollowUp") == POLICY.follow_ups_before_still_yours + 1
    [notice] = [effect for effect in effects if isinstance(effect, SendNotice)]
    assert notice.to == (To.TIER, To.SENDER)


# --- what outranks everything else -------------------------------------------------------------------------------------


def kinds(effects: list[Effect]) -> list[str]:
    return [type(effect).__name__ for effect in effects if not isinstance(effect, Record | Withdraw)]


def test_a_critical_case_never_waits_for_answers() -> None:
    after, effects = decide(new_case(), forwarded({**INCOMPLETE, **said(severity="critical")}), POLICY)
    assert after.status is Status.ACTIVE
    assert kinds(effects) == ["SendBrief", "SendCopy", "SendQuestion"]


def test_a_security_case_never_waits_and_goes_to_its_own_list_alone() -> None:
    event = forwarded({**INCOMPLETE, **said(target_team="security", severity="medium")})
    after, effects = decide(new_case(), event, POLICY)
    assert after.status is Status.ACTIVE
    assert [effect.tier for effect in effects if isinstance(effect, SendBrief)] == ["security"]
    assert "SendCopy" not in kinds(effects)


def test_an_answer_after_the_brief_makes_a_second_version_that_says_what_changed() -> None:
    first, _ = decide(new_case(), forwarded({**INCOMPLETE, **said(severity="critical")}), POLICY)
    second, effects = decide(first, ANSWER, POLICY)
    [brief] = [effect for effect in effects if isinstance(effect, SendBrief)]
    assert second.version == brief.version == 2
    assert any(change.startswith("Environment: not stated → Chrome") for change in brief.changes)


def test_what_is_still_open_is_asked_once_more_and_then_the_brief_leaves() -> None:
    asking = case(Status.ASKING)
    assert asking.asked == (Asked(MONDAY_9, ("repro_steps", "environment")),)
    half = Replied(LATER, ANN, frozenset({Role.SENDER}), "", findings=said(environment="Chrome"), ref="9")
    again, effects = decide(asking, half, POLICY)
    [question] = [effect for effect in effects if isinstance(effect, SendQuestion)]
    assert (again.status, question.fields, question.again) == (Status.ASKING, ("repro_steps",), True)
    nothing = replace(half, findings=said(frequency="always"), ref="10")
    after, effects = decide(again, nothing, POLICY)
    assert after.status is Status.ACTIVE
    assert "repro_steps" not in after.fields


def test_a_value_stated_as_unknown_is_not_asked_again() -> None:
    unknown = {name: Finding(None, State.UNKNOWN) for name in ("environment", "repro_steps")}
    after, _ = decide(new_case(), forwarded({**INCOMPLETE, **unknown}), POLICY)
    assert after.status is Status.ACTIVE


def test_defaults_are_marked_as_such() -> None:
    nothing_said = said(summary="Something is wrong")
    asking, _ = decide(new_case(), forwarded(nothing_said), POLICY)
    left, _ = decide(asking, word_of("escalate", Role.SENDER), POLICY)
    for name in ("severity", "target_team", "deadline"):
        assert left.fields[name].state is State.DEFAULT
        assert left.fields[name].rule


def test_a_word_of_somebody_who_is_not_entitled_changes_nothing_and_is_answered() -> None:
    before = case(Status.ACTIVE)
    after, effects = decide(before, word_of("accept", Role.SENDER), POLICY)
    assert replace(after, lately={}) == replace(before, lately={})
    assert (
        "receiving team" in next(effect for effect in effects if isinstance(effect, SendService)).problems[0].sentence
    )


def test_a_participant_states_nothing() -> None:
    before = case(Status.ACTIVE)
    event = Replied(LATER, MIA, frozenset({Role.PARTICIPANT}), "", findings=said(severity="critical"), ref="9")
    assert decide(before, event, POLICY)[0] == before


def test_thanks_reopens_nothing() -> None:
    before = case(Status.CLOSED)
    after, effects = decide(before, EVENT_OF[Replied], POLICY)
    assert after.status is Status.CLOSED
    assert kinds(effects) == []


def test_the_second_who_accepts_is_told_who_was_first() -> None:
    owned = case(Status.ACCEPTED)
    after, effects = decide(owned, word_of("accept", Role.TIER, by=MIA), POLICY)
    assert after.owner == LEE
    [mail] = [effect for effect in effects if isinstance(effect, SendService)]
    assert mail.asker == MIA
    assert "Lee took" in mail.problems[0].sentence


def test_undo_takes_the_last_word_back() -> None:
    before = case(Status.ACTIVE)
    accepted, _ = decide(before, word_of("accept", Role.TIER), POLICY)
    undone, _ = decide(accepted, word_of("undo", Role.TIER, ref="10"), POLICY)
    assert (undone.status, undone.owner) == (Status.ACTIVE, None)
    assert undone.next_due == next_due(undone, POLICY, LATER)


UNDOABLE = [word.name for word in COMMANDS if word.undoable]


@pytest.mark.parametrize("word", UNDOABLE)
def test_every_word_that_changes_something_can_be_taken_back(word: str) -> None:
    status = next(
        status for status in (Status.ACTIVE, Status.RESOLVED, Status.RETURNED) if status in COMMAND[word].moves
    )
    role = role_of(word)
    before = case(status)
    changed, _ = decide(before, word_of(word, role), POLICY)
    undone, _ = decide(changed, word_of("undo", role, ref="10"), POLICY)
    assert (undone.status, undone.fields, undone.owner, undone.reason) == (
        before.status,
        before.fields,
        before.owner,
        before.reason,
    )


# --- the two clocks ----------------------------------------------------------------------------------------------------


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


# --- what a word leaves behind, and how it is taken back ---------------------------------------------------------------


def test_a_word_that_stands_twice_in_a_mail_is_two_mails() -> None:
    both = replace(word_of("update", Role.TIER), commands=(Command("update", "one"), Command("update", "two")))
    _, effects = decide(case(Status.ACTIVE), both, POLICY)
    notices = [effect for effect in effects if isinstance(effect, SendNotice)]
    assert [notice.text for notice in notices] == ["one", "two"]
    assert notices[0].key != notices[1].key


def test_the_trail_keeps_what_stood_behind_a_word() -> None:
    words = (
        Command("eta", "", {"when": "2026-11-23T14:30:00+00:00"}),
        Command("owner", "please", {"owner": MIA.address}),
    )
    _, effects = decide(case(Status.ACTIVE), replace(word_of("eta", Role.TIER), commands=words), POLICY)
    said_by_words = {one.what: one.text for one in effects if isinstance(one, Record)}
    assert said_by_words["eta"] == "Mon 23 Nov, 14:30 UTC"
    assert said_by_words["owner"] == "mia@example.com please"


def test_undo_keeps_what_others_said_since() -> None:
    urgent = case_of(**{**INCOMPLETE, **said(severity="critical")})
    taken, _ = decide(urgent, word_of("accept", Role.TIER), POLICY)
    answered, _ = decide(taken, ANSWER, POLICY)
    undone, _ = decide(answered, word_of("undo", Role.TIER, ref="10"), POLICY)
    assert (undone.status, undone.owner) == (Status.ACTIVE, None)
    assert undone.value("environment") == "Chrome"


def test_undo_takes_no_answer_back_that_came_after_the_word() -> None:
    worse, _ = decide(case(Status.ACTIVE), word_of("severity", Role.SENDER, severity="critical"), POLICY)
    restated, _ = decide(worse, replace(ANSWER, findings=said(severity="medium")), POLICY)
    assert decide(restated, word_of("undo", Role.SENDER, ref="10"), POLICY)[0].severity is Severity.MEDIUM


def test_a_word_that_was_not_carried_out_is_not_the_last_one() -> None:
    mia_too, _ = decide(case(Status.ACCEPTED), word_of("accept", Role.TIER, by=MIA, ref="8"), POLICY)
    undone, _ = decide(mia_too, word_of("undo", Role.TIER), POLICY)
    assert (undone.status, undone.owner) == (Status.ACTIVE, None)


def test_a_brief_that_has_left_is_not_called_back() -> None:
    sent, _ = decide(case(Status.ASKING), word_of("escalate", Role.SENDER), POLICY)
    undone, _ = decide(sent, word_of("undo", Role.SENDER, ref="10"), POLICY)
    assert undone.status is Status.ACTIVE
    assert undone.inside == sent.inside


def test_both_teams_hear_that_a_redirect_was_taken_back() -> None:
    moved, _ = decide(case(Status.ACTIVE), word_of("redirect", Role.TIER), POLICY)
    undone, effects = decide(moved, word_of("undo", Role.TIER, ref="10"), POLICY)
    assert undone.tier == "engineering"
    notices = [effect for effect in effects if isinstance(effect, SendNotice)]
    assert [(one.about, one.tier or undone.tier) for one in notices] == [
        (About.REDIRECTED, "product"),
        (About.UNDONE, "engineering"),
    ]


def test_undo_is_a_sign_of_life_of_the_team() -> None:
    taken, _ = decide(case(Status.ACTIVE), word_of("accept", Role.TIER), POLICY)
    undone, _ = decide(taken, word_of("undo", Role.TIER, at=MONDAY_9 + hours(3), ref="10"), POLICY)
    assert undone.inside == Clock(since=MONDAY_9 + hours(3))


# --- who has the case --------------------------------------------------------------------------------------------------


def case_of(**findings: Finding) -> Case:
    return decide(new_case(), forwarded(findings), POLICY)[0]


def test_security_can_give_a_case_away() -> None:
    signals = (Signal("data-exposure", "we saw other people's invoices"),)
    with_security, _ = decide(new_case(), forwarded(signals=signals), POLICY)
    assert with_security.tier == "security"
    given, _ = decide(with_security, word_of("redirect", Role.TIER, team="engineering"), POLICY)
    answered, _ = decide(given, replace(ANSWER, findings=said(ticket_ids=["SUP-1"])), POLICY)
    assert answered.tier == "engineering"


def test_another_team_is_another_start_and_the_first_one_is_told() -> None:
    moved, effects = decide(case(Status.ACCEPTED), replace(ANSWER, findings=said(target_team="product")), POLICY)
    assert (moved.tier, moved.owner, moved.inside) == ("product", None, Clock(since=LATER))
    [told] = [effect for effect in effects if isinstance(effect, SendNotice)]
    assert (told.about, told.tier, told.to) == (About.REDIRECTED, "engineering", (To.TIER,))


def test_what_the_sender_adds_does_not_start_the_clock_of_the_team_again() -> None:
    urgent = case_of(**{**INCOMPLETE, **said(severity="critical")})
    promised, _ = decide(urgent, word_of("eta", Role.TIER), POLICY)
    answered, _ = decide(promised, replace(ANSWER, at=LATER + hours(0.5)), POLICY)
    assert answered.version == 2
    assert answered.inside == promised.inside


def test_whoever_is_named_owner_hears_of_it() -> None:
    _, effects = decide(case(Status.ACTIVE), word_of("owner", Role.SENDER), POLICY)
    assert To.OWNER in next(effect for effect in effects if isinstance(effect, SendNotice)).to


def test_a_team_that_is_no_longer_configured_gives_its_cases_to_the_default_team() -> None:
    without = replace(POLICY, tiers={name: tier for name, tier in POLICY.tiers.items() if name != "engineering"})
    owned = case(Status.ACCEPTED)
    due = next_due(owned, without, LATER)
    assert due == LATER
    moved, effects = decide(owned, Ticked(due), without)
    assert (moved.tier, moved.owner, moved.status) == ("l2-support", None, Status.ACTIVE)
    assert "no team engineering any more" in moved.fields["target_team"].rule
    assert [effect.tier for effect in effects if isinstance(effect, SendBrief)] == ["l2-support"]


def test_a_case_that_never_left_leaves_when_it_is_reopened() -> None:
    dropped, _ = decide(case(Status.ASKING), word_of("deescalate", Role.SENDER), POLICY)
    again, effects = decide(dropped, word_of("reopen", Role.SENDER, ref="10"), POLICY)
    assert (again.status, again.version) == (Status.ACTIVE, 1)
    assert "SendBrief" in kinds(effects)


def test_what_was_declined_goes_out_again_at_once_although_something_is_open() -> None:
    sent, _ = decide(case(Status.ASKING), word_of("escalate", Role.SENDER), POLICY)
    declined, _ = decide(sent, word_of("decline", Role.TIER), POLICY)
    again, effects = decide(declined, word_of("escalate", Role.SENDER, at=LATER + hours(24), ref="10"), POLICY)
    assert (again.status, again.version) == (Status.ACTIVE, 2)
    assert "SendQuestion" not in kinds(effects)


# --- what is learned ---------------------------------------------------------------------------------------------------


def test_a_conclusion_is_drawn_anew_from_what_is_now_known() -> None:
    blocked = (Signal("blocked", "they cannot pay"),)
    unstated = {name: found for name, found in COMPLETE.items() if name != "severity"}
    high, _ = decide(new_case(), forwarded(unstated, signals=blocked), POLICY)
    assert (high.severity, high.fields["severity"].state) == (Severity.HIGH, State.INFERRED)
    worse = replace(ANSWER, findings=said(ticket_ids=["SUP-1"]), signals=(Signal("production-down", "all is down"),))
    assert decide(high, worse, POLICY)[0].severity is Severity.CRITICAL


def test_a_second_forward_that_tells_of_an_emergency_waits_for_no_answer() -> None:
    second = forwarded(said(summary="x"), signals=(Signal("data-exposure", "other people's invoices"),))
    after, effects = decide(case(Status.ASKING), replace(second, by=MIA, ref="2"), POLICY)
    assert (after.status, after.tier) == (Status.ACTIVE, "security")
    assert kinds(effects) == ["SendBrief", "SendNotice", "SendService"]


def test_what_is_said_of_a_returned_case_is_kept_and_answered_with_the_word_that_sends_it() -> None:
    after, effects = decide(case(Status.RETURNED), replace(ANSWER, findings=said(target_team="product")), POLICY)
    assert after.status is Status.RETURNED
    [mail] = [effect for effect in effects if isinstance(effect, SendService)]
    assert "escalate" in mail.problems[0].sentence


def test_a_default_deadline_follows_the_severity() -> None:
    active = case(Status.ACTIVE)
    worse, _ = decide(active, word_of("severity", Role.SENDER, severity="critical"), POLICY)
    assert worse.value("deadline") < active.value("deadline")
    assert "critical" in worse.fields["deadline"].rule


def test_a_list_of_ours_that_was_copied_in_the_thread_is_no_customer() -> None:
    engineering = replace(POLICY.tiers["engineering"], list=Address("eng@partner.example"))
    policy = replace(POLICY, tiers={**POLICY.tiers, "engineering": engineering})
    after, _ = decide(new_case(), replace(forwarded(), customers=(BOB.address, "eng@partner.example")), policy)
    assert after.customers == (BOB.address,)


def test_a_mail_that_told_of_a_bounce_is_not_told_of_when_it_bounces() -> None:
    first, effects = decide(case(Status.ACTIVE), EVENT_OF[Bounced], POLICY)
    [notice] = [effect for effect in effects if isinstance(effect, SendNotice)]
    second = Bounced(LATER, ANN.address, "550 no such user", f"{notice.key}:{ANN.address}", ref="10")
    assert kinds(decide(first, second, POLICY)[1]) == []


# --- time, and policies that change ------------------------------------------------------------------------------------


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


# --- what will happen --------------------------------------------------------------------------------------------------


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


# --- promises ----------------------------------------------------------------------------------------------------------

AT_NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def promising(word: str, role: Role) -> Replied:
    plain = word_of(word, role)
    return replace(plain, commands=(replace(plain.commands[0], promise=AT_NOON),))


def lines_of(effects: list[Effect]) -> str:
    return " ".join(line for one in effects if isinstance(one, SendService) for line in one.lines)


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


# --- reminders that people do not learn to ignore ----------------------------------------------------------------------

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


# --- endings, and what the trail keeps ---------------------------------------------------------------------------------


def records(effects: list[Effect]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in effects:
        if isinstance(one, Record):
            found.setdefault(one.what, []).append(one.text)
    return found


def test_a_de_escalation_tells_both_sides_in_one_mail_each_and_keeps_the_resolution() -> None:
    _, effects = decide(case(Status.ACCEPTED), word_of("deescalate", Role.TIER), POLICY)
    [told] = [one for one in effects if not isinstance(one, Record | Withdraw)]
    assert getattr(told, "to", ()) == (To.TIER, To.SENDER)
    assert records(effects)["resolution"] == ["workaround: because"]


def test_the_trail_has_the_time_taken_beside_the_deadline() -> None:
    fixed, effects = decide(case(Status.ACCEPTED), word_of("resolved", Role.TIER, at=MONDAY_9 + hours(3)), POLICY)
    [took] = records(effects)["took"]
    assert took == "3 h from the brief to the fix; 5 h before the default deadline, Mon 23 Nov, 17:00 UTC"
    closing = word_of("confirm", Role.SENDER, at=MONDAY_9 + hours(26), ref="10")
    assert records(decide(fixed, closing, POLICY)[1])["took"] == [
        "1 d 2 h from the forward to the customer's confirmation"
    ]


def test_every_change_is_in_the_trail_with_its_old_and_its_new_value() -> None:
    _, effects = decide(case(Status.ACTIVE), word_of("severity", Role.SENDER, severity="critical"), POLICY)
    assert records(effects)["changed"] == ["Severity: high → critical"]
    _, effects = decide(case(Status.ACTIVE), word_of("accept", Role.TIER), POLICY)
    assert records(effects)["changed"] == ["Owner: nobody → Lee", "Status: active → accepted"]


def test_a_second_forward_that_contradicts_changes_nothing_and_its_sender_is_told() -> None:
    theirs = {"severity": Finding("critical", State.STATED, "Severity: Critical", "note", MIA.address, LATER)}
    second = replace(forwarded(theirs), by=MIA, at=LATER, ref="2")
    after, effects = decide(case(Status.ACTIVE), second, POLICY)
    assert after.severity is Severity.HIGH
    assert "You wrote Severity: critical. The case says high" in lines_of(effects)
    assert records(effects)["contradicts"]


def test_a_second_forward_that_states_what_was_only_concluded_is_believed() -> None:
    unstated = {name: found for name, found in COMPLETE.items() if name != "severity"}
    high, _ = decide(new_case(), forwarded(unstated, signals=(Signal("blocked", "they cannot pay"),)), POLICY)
    assert high.fields["severity"].state is State.INFERRED
    theirs = {"severity": Finding("critical", State.STATED, "Severity: Critical", "note", MIA.address, LATER)}
    after, _ = decide(high, replace(forwarded(theirs), by=MIA, at=LATER, ref="2"), POLICY)
    assert after.severity is Severity.CRITICAL


def test_a_team_that_sent_it_on_can_only_take_that_back() -> None:
    former = frozenset({Role.FORMER, Role.PARTICIPANT})
    moved, _ = decide(case(Status.ACTIVE), word_of("redirect", Role.TIER), POLICY)
    resolved, _ = decide(moved, replace(word_of("resolved", Role.TIER, ref="10"), roles=former), POLICY)
    assert resolved.status is Status.ACTIVE
    undone, _ = decide(moved, replace(word_of("undo", Role.TIER, ref="11"), roles=former), POLICY)
    assert undone.tier == "engineering"
