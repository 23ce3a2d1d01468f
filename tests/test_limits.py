"""Floods: mails without end hold up nobody else's, mails that are held are told of, and nothing is lost."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from mailflow import breaker, flow, sending
from mailflow.adapters.smtp import Verdict
from mailflow.cases.policy import Policy
from mailflow.config import default_policy
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, without
from tests.fakes import FakePost, Story
from tests.story_mails import ANN, BOB, BORDER, LEE, MAILBOX, PROVEN, forward, mail


def test_a_person_who_forwards_all_day_is_no_robot() -> None:
    story = Story()
    questions = 0
    for number in range(40):
        at = MONDAY_9 + timedelta(minutes=5 * number)
        customer = f"Zoe <zoe@customer{number}.example>"
        sent = story.arrives(
            forward(without("Environment"), CUSTOMER_SAYS, at, subject=f"No {number}", customer=customer), at
        )
        questions += sum(one.kind == "question" for one in sent)
    assert questions == 40


def test_the_operators_are_told_that_mails_are_held_and_their_mail_is_not(story_that_is_held: Story) -> None:
    story = story_that_is_held
    story.arrives(
        mail("Eve <eve@evil.example>", MAILBOX, "offer", "offer", story.now, From="Eve <eve@evil.example>"), story.now
    )
    digests = [one for one in story.waits(story.now + timedelta(minutes=10)) if one.kind == "digest"]
    assert len(digests) == 1
    text = " ".join(digests[0].text.split())
    assert "Mails are held: 10 mails left within 1:00:00, and more wait." in text
    assert "`mailflow resume`; none is lost." in text
    assert [one for one in story.waits(story.now + timedelta(minutes=30)) if one.kind == "digest"] == []


@pytest.fixture
def story_that_is_held() -> Story:
    story = Story(replace(default_policy("example.com"), breaker_mails=10))
    for number in range(12):
        raw = forward(
            without("Environment"),
            CUSTOMER_SAYS,
            MONDAY_9,
            subject=f"No {number}",
            customer=f"Zoe <zoe@customer{number}.example>",
        )
        story.arrives(raw, MONDAY_9)
    assert breaker.held(story.world, MONDAY_9)
    return story


def test_mails_that_a_relay_does_not_take_have_not_left_and_trip_nothing() -> None:
    story = Story(replace(default_policy("example.com"), breaker_mails=10))
    story.post.usual = (Verdict.DEFERRED, 451, "4.3.2 later")
    for number in range(12):
        story.arrives(mail(ANN, MAILBOX, f"No {number}", f"Export {number} of Acme fails.", MONDAY_9), MONDAY_9)
    assert breaker.held(story.world, MONDAY_9) is False
    story.post.usual = FakePost.usual
    story.now = MONDAY_9 + timedelta(minutes=10)
    assert len(story.sent()) == 10
    assert breaker.held(story.world, story.now) is True


def test_a_customer_who_writes_without_end_into_a_thread_fills_no_mailbox() -> None:
    story = Story(replace(default_policy("example.com"), case_mails_a_day=20, mails_an_hour=60), border=BORDER)
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, Message_ID="<root@example.com>", **PROVEN), MONDAY_9)
    notices, outcomes = 0, Counter[str]()
    for number in range(200):
        raw = mail(BOB, MAILBOX, "Re: Checkout", f"Where are you? {number}", MONDAY_9, In_Reply_To="<root@example.com>")
        notices += sum(one.kind == "notice" for one in story.arrives(raw, MONDAY_9 + timedelta(seconds=number)))
        outcomes[story.outcome(raw)] += 1
    assert outcomes == {"noted": 60, "quarantined": 140}
    assert notices < 20
    assert sum(line.what == "customer-wrote" for line in story.store.reports.trail(1)) == 60


def bombed(policy: Policy, count: int) -> Story:
    """Mails of strangers, many; and behind them one of a colleague, all fetched at once."""
    story = Story(policy, border=BORDER)
    for number in range(count):
        who = f"eve{number % 50}@evil.example" if number % 2 else "mallory@evil.example"
        story.inbox.put(
            f"From: {who}\r\nTo: {MAILBOX}\r\nSubject: offer {number}\r\nMessage-ID: <{number}@evil.example>\r\n\r\nBuy!\r\n".encode()
        )
    return story


def test_behind_a_thousand_mails_of_strangers_a_colleagues_is_read_first() -> None:
    story = bombed(default_policy("example.com"), 1_000)
    story.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, sender=LEE, **PROVEN))
    flow.fetch(story.world, MONDAY_9)
    first = story.store.next_waiting()
    assert first is not None
    assert b"lee@example.com" in first.raw
    story.store.give_back(first.id)
    # One round ends before the bomb does: time passes and mails go out in between.
    assert flow.receive(story.world, MONDAY_9)
    assert story.store.reports.counts()["mails in"]["opened"] == 1
    assert story.store.reports.counts()["mails in"]["waiting"] > 500
    while flow.receive(story.world, MONDAY_9):
        pass
    assert story.store.reports.counts()["mails in"] == {"opened": 1, "quarantined": 1_000}


def test_a_colleague_whose_name_is_forged_does_not_overtake() -> None:
    story = bombed(default_policy("example.com"), 10)
    story.inbox.put(mail(ANN, MAILBOX, "forged", "forged", MONDAY_9))
    story.inbox.put(
        mail(
            LEE,
            MAILBOX,
            "real",
            "real",
            MONDAY_9,
            **PROVEN,
        )
    )
    flow.fetch(story.world, MONDAY_9)
    first = story.store.next_waiting()
    assert first is not None
    assert b"Subject: real" in first.raw


def test_who_writes_in_a_colleagues_name_without_end_does_not_silence_the_colleague() -> None:
    story = Story(replace(default_policy("example.com"), mails_an_hour=120), border=BORDER)
    for number in range(150):
        story.inbox.put(mail(ANN, MAILBOX, f"forged {number}", "forged", MONDAY_9))
    real = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, **PROVEN)
    story.inbox.put(real)
    flow.fetch(story.world, MONDAY_9)
    first = story.store.next_waiting()
    assert first is not None
    assert first.raw == real
    story.store.give_back(first.id)
    while flow.receive(story.world, MONDAY_9):
        pass
    assert story.store.reports.counts()["mails in"] == {"opened": 1, "quarantined": 150}
    later = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, subject="Another", **PROVEN)
    story.arrives(later, MONDAY_9)
    assert story.outcome(later) == "opened"


def test_one_sender_who_writes_without_end_is_read_behind_all_others_and_the_rest_waits_in_quarantine() -> None:
    story = Story(replace(default_policy("example.com"), mails_an_hour=120))
    for number in range(200):
        story.inbox.put(
            forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, subject=f"No {number}", customer=f"Zoe <z@c{number}.example>")
        )
    story.inbox.put(mail("Bob <bob@other.example>", MAILBOX, "hello", "hello", MONDAY_9))
    flow.fetch(story.world, MONDAY_9)
    while flow.receive(story.world, MONDAY_9):
        pass
    assert story.store.reports.counts()["mails in"] == {"opened": 120, "quarantined": 81}
    [reason] = {stay.reason for stay in story.store.quarantine.waiting() if stay.sender == "ann@example.com"}
    assert reason == "more than 120 mails of ann@example.com came within an hour (limits.mails_an_hour)"


def test_while_mails_are_held_nothing_is_sent_and_nothing_forgotten_over_a_restart(story_that_is_held: Story) -> None:
    story = story_that_is_held
    assert not sending.deliver(story.world, MONDAY_9 + timedelta(minutes=59))
    assert sending.deliver(story.world, MONDAY_9 + timedelta(minutes=61))
