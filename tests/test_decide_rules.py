"""What outranks everything else, and who has the case."""

from dataclasses import replace

import pytest

from mailflow.cases.case import Asked, Clock, Finding, Signal, State, Status
from mailflow.cases.commands import COMMAND, COMMANDS
from mailflow.cases.decide import decide
from mailflow.cases.effects import (
    About,
    SendBrief,
    SendNotice,
    SendQuestion,
    SendService,
    To,
)
from mailflow.cases.events import (
    Replied,
    Role,
    Ticked,
)
from mailflow.cases.reminders import next_due
from tests.decided import (
    ANN,
    ANSWER,
    EVENT_OF,
    INCOMPLETE,
    LATER,
    LEE,
    MIA,
    MONDAY_9,
    POLICY,
    case,
    case_of,
    forwarded,
    hours,
    kinds,
    new_case,
    role_of,
    said,
    word_of,
)

# --- what outranks everything else ------------------------------------------------------------------------------------


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


# --- who has the case -------------------------------------------------------------------------------------------------


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
    assert next(effect for effect in effects if isinstance(effect, SendBrief)).to == (To.OWNER,)


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
