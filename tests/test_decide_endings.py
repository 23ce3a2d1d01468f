"""What a word leaves behind and how it is taken back, what is learned, endings and the trail."""

from dataclasses import replace

from mailflow.address import Address
from mailflow.cases.asides import Withdraw
from mailflow.cases.case import Clock, Finding, Severity, Signal, State, Status
from mailflow.cases.decide import decide
from mailflow.cases.effects import (
    About,
    Effect,
    Record,
    SendNotice,
    SendService,
    To,
)
from mailflow.cases.events import (
    Bounced,
    Command,
    Role,
)
from tests.decided import (
    ANN,
    ANSWER,
    BOB,
    COMPLETE,
    EVENT_OF,
    INCOMPLETE,
    LATER,
    MIA,
    MONDAY_9,
    POLICY,
    case,
    case_of,
    forwarded,
    hours,
    kinds,
    lines_of,
    new_case,
    said,
    word_of,
)

# --- what a word leaves behind, and how it is taken back --------------------------------------------------------------


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


# --- what is learned --------------------------------------------------------------------------------------------------


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


# --- endings, and what the trail keeps --------------------------------------------------------------------------------


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
