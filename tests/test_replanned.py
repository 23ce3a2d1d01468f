"""What a change of severity, deadline or owner does to reminders that were put off or counted before it, and what `undo` leaves alone."""

import pytest

from mailflow.cases.case import Status
from tests.checkout import COMPLETE, CUSTOMER_SAYS, ENGINEERING, MONDAY_9, hours
from tests.fakes import Out, Story
from tests.story_mails import ANN, BOB, LEE, MIA, forward, mail, reply

ANNS = "ann@example.com"


def says(post: Story, to: Out, text: str, at: float, who: str = LEE) -> list[Out]:
    return post.arrives(reply(to, f"{text}\n", MONDAY_9 + hours(at), who), at=MONDAY_9 + hours(at))


# --- put off before it got worse ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("worse", ["severity critical all shops now", "Severity: Critical"])
def test_a_case_that_gets_worse_wakes_its_reminders(post: Story, brief: Out, worse: str) -> None:
    says(post, brief, "snooze until Friday 10:00", 1)
    says(post, post.sent_to(ANNS), "snooze until Friday 10:00", 1, ANN)
    says(post, brief, worse, 2)
    assert (post.case().inside.snoozed, post.case().outside.snoozed) == (None, None)
    assert {one.kind for one in post.waits(until=MONDAY_9 + hours(4.5))} == {"follow-up", "customer-update"}


def test_a_case_that_gets_better_lets_them_rest(post: Story, brief: Out) -> None:
    says(post, post.sent_to(ANNS), "snooze until Friday 10:00", 1, ANN)
    says(post, brief, "severity medium a workaround holds", 2)
    assert post.case().outside.snoozed == MONDAY_9 + hours(97)


def test_a_reminder_that_is_put_off_in_the_same_mail_stays_so(post: Story, brief: Out) -> None:
    says(post, brief, "severity critical all shops now\nsnooze 5h", 1)
    assert post.case().inside.snoozed == MONDAY_9 + hours(6)


def test_a_deadline_that_comes_later_ends_the_rest(post: Story, brief: Out) -> None:
    says(post, post.sent_to(ANNS), "snooze until Friday 10:00", 1, ANN)
    says(post, post.sent_to(ANNS), "deadline tomorrow 12:00", 2, ANN)
    assert post.case().outside.snoozed == MONDAY_9 + hours(27)


# --- counted for somebody else -----------------------------------------------------------------------------------------


def test_an_owner_who_is_named_is_not_asked_for_the_silence_of_others(post: Story) -> None:
    post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    post.waits(until=MONDAY_9 + hours(25))
    assert post.case().inside.struck == 2
    says(post, post.sent_to(ANNS), "owner mia@example.com", 25.5, ANN)
    asked = [one for one in post.waits(until=MONDAY_9 + hours(29)) if one.kind == "follow-up"]
    assert [one.to for one in asked] == ["mia@example.com"]
    assert "still yours" not in asked[0].text
    post.waits(until=MONDAY_9 + hours(49))
    assert (post.case().status, str(post.case().owner)) == (Status.ACCEPTED, "mia@example.com")


def test_the_owner_hears_what_a_colleague_of_the_team_changes(post: Story, brief: Out) -> None:
    says(post, brief, "accept", 1)
    told = says(post, brief, "severity critical all shops now", 2, MIA)
    assert {one.to for one in told if one.kind == "notice"} == {ANNS, "lee@example.com"}
    own = says(post, brief, "severity high it is over", 3)
    assert {one.to for one in own if one.kind == "notice"} == {ANNS}


@pytest.mark.parametrize("text", ["eta 16:00", "update the pool is full"])
def test_the_owner_hears_what_a_colleague_promises_or_reports(post: Story, brief: Out, text: str) -> None:
    alone = says(post, brief, text, 0.5, MIA)
    assert [one.to for one in alone if one.kind == "notice"] == [ANNS]
    says(post, brief, "accept", 1)
    told = says(post, brief, text, 2, MIA)
    assert [one.to for one in told if one.kind == "notice"] == [ANNS, "lee@example.com"]
    own = says(post, brief, text, 3)
    assert [one.to for one in own if one.kind == "notice"] == [ANNS]


def test_the_team_hears_what_one_of_it_changes_while_nobody_owns_it(post: Story, brief: Out) -> None:
    told = says(post, brief, "deadline tomorrow 12:00", 2, MIA)
    assert {one.to for one in told if one.kind == "notice"} == {ANNS, ENGINEERING}


# --- undo --------------------------------------------------------------------------------------------------------------


def test_undo_of_told_keeps_a_mail_to_the_customer_that_was_seen_since(post: Story, brief: Out) -> None:
    copy = post.sent_to(ANNS)
    says(post, copy, "told we are on it", 1, ANN)
    at = MONDAY_9 + hours(2)
    seen = mail(ANN, BOB, "Re: Checkout fails", "The cause is found.", at, Bcc="escalations@example.com")
    post.arrives(seen, at=at)
    assert post.case().outside.since == at
    says(post, copy, "undo", 3, ANN)
    assert post.case().outside.since == at
    assert post.case().value("last_customer_update")["text"] == "The cause is found."


def test_undo_of_a_promise_keeps_what_the_team_has_said_since(post: Story, brief: Out) -> None:
    says(post, brief, "eta 16:00", 1)
    says(post, brief, "We are looking at the pool.", 2)
    says(post, post.sent_to(ANNS), "undo", 3, ANN)
    assert (post.case().inside.promise, post.case().inside.since) == (None, MONDAY_9 + hours(2))


# --- after the fix -----------------------------------------------------------------------------------------------------


def test_a_forward_into_a_resolved_case_is_told_how_to_reopen_it(post: Story) -> None:
    original = "<original@northwind.example>"
    mails = post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, References=original), at=MONDAY_9)
    says(post, next(one for one in mails if one.kind == "brief"), "resolved pool limit", 1)
    again = forward("Still broken!", "It fails again.", MONDAY_9 + hours(2), References=original)
    [answer] = post.arrives(again, at=MONDAY_9 + hours(2))
    assert "ESC-1 is resolved and stays so. `reopen <why>` gives it back to the team." in " ".join(answer.text.split())
