"""A time that was promised to the customer is reminded of while there is time to keep it."""

from datetime import datetime

import pytest

from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours
from tests.fakes import Out, Story
from tests.story_mails import ANN, BOB, LEE, MAILBOX, forward, mail, reply

ANNS = "ann@example.com"


def reminded(post: Story, until: float) -> list[datetime]:
    """When Ann is reminded, in hours after nine on Monday."""
    times = []
    while post.now < MONDAY_9 + hours(until):
        mails = post.waits(until=min(post.now + hours(0.25), MONDAY_9 + hours(until)))
        times += [post.now for one in mails if one.to == ANNS and one.kind in ("customer-update", "confirm")]
    return times


@pytest.mark.parametrize(
    ("promise", "expected"),
    [
        ("next word at 16:00", [5, 7]),  # two hours behind the first reminder, long before the second mark
        ("next word at 20:00", [5, 7.75]),  # nobody is at work then: a quarter of an hour before the desk closes
        ("next word on Tuesday at 7:00", [5, 7.75]),
        ("we look into it", [5]),
    ],
)
def test_the_sender_is_reminded_in_time(post: Story, brief: Out, promise: str, expected: list[float]) -> None:
    at = MONDAY_9 + hours(1)
    post.arrives(reply(post.sent_to(ANNS), f"told {promise}\n", at, ANN), at=at)
    assert reminded(post, 8) == [MONDAY_9 + hours(one) for one in expected]


def test_a_promise_for_the_weekend_is_reminded_of_on_friday(post: Story, brief: Out) -> None:
    friday = MONDAY_9 + hours(4 * 24 + 1)
    told = reply(post.sent_to(ANNS), "told next word on Saturday at 12:00\n", friday, ANN)
    post.waits(until=friday)
    post.arrives(told, at=friday)
    assert reminded(post, 4 * 24 + 8)[-1] == MONDAY_9 + hours(4 * 24 + 7.75)


def test_one_that_was_made_in_the_evening_is_reminded_of_when_the_desk_opens(post: Story, brief: Out) -> None:
    at = MONDAY_9 + hours(10)
    post.waits(until=at)
    post.arrives(reply(post.sent_to(ANNS), "told next word at 21:00\n", at, ANN), at=at)
    assert reminded(post, 24.5) == [MONDAY_9 + hours(24)]


def test_what_is_critical_is_reminded_of_at_that_time_by_night_too(post: Story) -> None:
    note = COMPLETE.replace("Severity: High", "Severity: Critical")
    mails = post.arrives(forward(note, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    at = MONDAY_9 + hours(10)
    copy = next(one for one in mails if one.kind == "copy")
    post.arrives(reply(copy, "told next word at 20:30\n", at, ANN), at=at)
    assert MONDAY_9 + hours(11.5) in reminded(post, 12)


def test_after_the_fix_a_promise_is_kept_in_mind_as_well(post: Story, brief: Out) -> None:
    at = MONDAY_9 + hours(1)
    post.arrives(reply(brief, "resolved pool limit\n", at, LEE), at=at)
    post.arrives(reply(post.sent_to(ANNS), "told next word at 20:00\n", at, ANN), at=at)
    assert MONDAY_9 + hours(7.75) in reminded(post, 8)


def test_the_answer_and_the_reminder_say_so(post: Story, brief: Out) -> None:
    at = MONDAY_9 + hours(1)
    [echo] = post.arrives(reply(post.sent_to(ANNS), "told next word at 20:00\n", at, ANN), at=at)
    words = " ".join(echo.text.split())
    assert "by Mon 23 Nov, 20:00 UTC. I remind you then, or before you leave work if you do so earlier" in words
    [reminder] = [one for one in post.waits(until=MONDAY_9 + hours(5)) if one.kind == "customer-update"]
    assert "a word by Mon 23 Nov, 20:00 UTC (in 6 h)" in " ".join(reminder.text.split())


# --- the end of a case -------------------------------------------------------------------------------------------------


def test_a_customer_who_writes_after_the_end_is_shown_to_the_sender(post: Story, brief: Out) -> None:
    copy = post.sent_to(ANNS)
    post.arrives(reply(brief, "deescalate workaround: use cash\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    for days, told in ((2, 1), (40, 0)):
        at = MONDAY_9 + hours(24 * days)
        again = mail(BOB, ANNS, "Re: Checkout fails", "Broken again!", at, Cc=MAILBOX, In_Reply_To=copy.message_id)
        notices = [one for one in post.arrives(again, at=at) if one.kind == "notice"]
        assert len(notices) == told
        assert post.outcome(again) == ("noted" if told else "quarantined")
    shown = post.sent_to(ANNS)
    assert "Broken again!" in shown.text
    assert "reopen <why>" in shown.text


def test_a_notice_offers_no_word_that_does_nothing(post: Story, brief: Out) -> None:
    at = MONDAY_9 + hours(1)
    copy = post.sent_to(ANNS)
    news = mail(BOB, ANNS, "Re: Checkout fails", "Any news?", at, Cc=MAILBOX, In_Reply_To=copy.message_id)
    [shown] = post.arrives(news, at=at)
    assert "told <text>" in shown.text
    assert "reopen" not in shown.text


def test_a_fix_without_its_cause_is_asked_for_the_cause(post: Story, brief: Out) -> None:
    mails = post.arrives(reply(brief, "resolved\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    assert all("What was the cause? Nobody wrote it." in " ".join(one.text.split()) for one in mails)
