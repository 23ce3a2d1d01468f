"""Whole conversations about who may use the reply words: colleagues, strangers, machines, teams that are only told."""

from dataclasses import replace

from mailflow.cases.case import Status
from mailflow.config import default_policy
from tests.checkout import COMPLETE, CUSTOMER_SAYS, ENGINEERING, MONDAY_9, hours, without
from tests.fakes import Out, Story
from tests.story_mails import ANN, BOB, BORDER, LEE, MAILBOX, MIA, PROVEN, forward, mail, reply


def test_a_stranger_gets_nothing_and_the_mail_is_kept(post: Story) -> None:
    stranger = mail(BOB, MAILBOX, "Urgent", "Please escalate this: production is down.", MONDAY_9)
    assert post.arrives(stranger, at=MONDAY_9) == []
    assert post.outcome(stranger) == "quarantined"


def test_a_forged_colleague_is_a_stranger() -> None:
    post = Story(border=BORDER)
    forged = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)
    assert post.arrives(forged, at=MONDAY_9) == []
    proven = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, **PROVEN)
    assert [one.kind for one in post.arrives(proven, at=MONDAY_9)] == ["brief", "copy"]


def test_a_brief_that_was_passed_on_gives_nobody_the_power_of_its_reader(post: Story) -> None:
    [question] = post.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    post.arrives(reply(question, "severity critical\n", MONDAY_9 + hours(0.5), MIA), at=MONDAY_9 + hours(0.5))
    assert post.case().value("severity") == "high"


def test_an_answer_of_ours_gives_its_asker_no_power_over_the_case(post: Story) -> None:
    [question] = post.arrives(forward(without("Environment", "Frequency"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    [status] = post.arrives(reply(question, "status\n", MONDAY_9 + hours(0.2), MIA), at=MONDAY_9 + hours(0.2))
    assert (status.to, status.kind) == ("mia@example.com", "status")
    dropped = reply(status, "deescalate workaround found\n", MONDAY_9 + hours(0.3), MIA)
    [refusal] = post.arrives(dropped, at=MONDAY_9 + hours(0.3))
    assert (refusal.to, refusal.kind) == ("mia@example.com", "problem")
    assert post.case().status is Status.ASKING


def test_what_somebody_writes_whom_a_mail_was_passed_on_to_is_kept_and_fills_no_field(post: Story) -> None:
    [question] = post.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    passed_on = reply(question, "Environment: Chrome 9\n", MONDAY_9 + hours(0.2), MIA)
    assert post.arrives(passed_on, at=MONDAY_9 + hours(0.2)) == []
    assert post.outcome(passed_on) == "noted"
    assert "environment" not in post.case().fields
    assert "Chrome 9" in post.store.reports.trail(1)[-1].text


def test_a_team_that_is_only_told_does_not_speak_for_the_case(post: Story) -> None:
    mails = post.arrives(forward(f"{COMPLETE}\nAlso notify: Leadership", CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    [told] = [one for one in mails if one.to == "leadership@example.com"]
    post.arrives(reply(told, "Thanks, keep me posted.\n", MONDAY_9 + hours(1), MIA), at=MONDAY_9 + hours(1))
    post.arrives(reply(told, "accept\n", MONDAY_9 + hours(1), MIA), at=MONDAY_9 + hours(1))
    assert post.case().status is Status.ACTIVE
    assert post.case().inside.since == MONDAY_9


def test_the_sender_is_the_sender_in_every_thread(post: Story, brief: Out) -> None:
    post.arrives(reply(brief, "told we are on it\n", MONDAY_9 + hours(1), ANN), at=MONDAY_9 + hours(1))
    assert post.case().outside.since == MONDAY_9 + hours(1)
    [to_the_team] = post.arrives(
        reply(brief, "update two more shops\n", MONDAY_9 + hours(2), ANN), at=MONDAY_9 + hours(2)
    )
    assert to_the_team.to == ENGINEERING


def test_members_narrow_who_speaks_for_a_list() -> None:
    policy = default_policy("example.com")
    engineering = replace(policy.tiers["engineering"], members=frozenset({"lee@example.com"}))
    post = Story(replace(policy, tiers={**policy.tiers, "engineering": engineering}))
    [brief, _] = post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    post.arrives(reply(brief, "accept\n", MONDAY_9 + hours(1), MIA), at=MONDAY_9 + hours(1))
    assert post.case().status is Status.ACTIVE
    post.arrives(reply(brief, "accept\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    assert post.case().status is Status.ACCEPTED


def test_machines_are_not_answered(post: Story, brief: Out) -> None:
    away = reply(brief, "I am on holiday.\n", MONDAY_9 + hours(1), LEE, Auto_Submitted="auto-replied")
    assert post.arrives(away, at=MONDAY_9 + hours(1)) == []
    assert post.outcome(away) == "automatic"
    assert post.case().inside.since == MONDAY_9


def test_customers_are_never_written_to(post: Story) -> None:
    post.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9, Cc=BOB, Reply_To=BOB), at=MONDAY_9)
    post.waits(until=MONDAY_9 + hours(120))
    assert {recipient for letter in post.post.letters for recipient in letter.recipients} <= {
        "ann@example.com", ENGINEERING, "engineering-lead@example.com", "support-lead@example.com",
    }  # fmt: skip


def test_a_team_that_sent_it_on_can_take_that_back_and_do_nothing_else(post: Story, brief: Out) -> None:
    post.arrives(reply(brief, "redirect product, by design\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    late = reply(brief, "resolved it was the pool\n", MONDAY_9 + hours(2), LEE)
    [refusal] = post.arrives(late, at=MONDAY_9 + hours(2))
    assert (refusal.to, refusal.kind) == ("lee@example.com", "problem")
    assert post.case().status is Status.ACTIVE
    assert post.case().inside.since == MONDAY_9 + hours(1)
    post.arrives(reply(brief, "undo\n", MONDAY_9 + hours(3), LEE), at=MONDAY_9 + hours(3))
    assert post.case().tier == "engineering"
