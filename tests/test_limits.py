"""Loops and floods: whatever answers us, and however it hides, what we send stays under its limits, and nothing is lost."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mailflow import breaker, flow, sending
from mailflow.adapters.smtp import Verdict
from mailflow.address import Address
from mailflow.cases.policy import Policy
from mailflow.config import default_policy
from tests.checkout import COMPLETE, CUSTOMER_SAYS, without
from tests.fakes import FakePost, Out, Story, out
from tests.story_mails import ANN, BOB, LEE, MAILBOX, forward, mail, reply

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
ROBOT = "robot@example.com"
#: how a robot answers: what it was sent, and when
Answer = Callable[[Out, datetime], bytes]


def bare(sender: str, to: str, subject: str, text: str, at: datetime) -> bytes:
    """A mail without any header that would tell a machine."""
    return mail(f"Robot <{sender}>", to, subject, text, at)


def echo(one: Out, at: datetime) -> bytes:
    return bare(ROBOT, MAILBOX, one.subject, one.text, at)


def echo_with_token(one: Out, at: datetime) -> bytes:
    return bare(ROBOT, str(one.message["Reply-To"] or MAILBOX), one.subject, one.text, at)


def away(one: Out, at: datetime) -> bytes:
    text = "Thank you for your mail. I am not in the office and will be back on Monday.\n\nRobot"
    return bare(ROBOT, str(one.message["Reply-To"] or MAILBOX), f"Re: {one.subject}", text, at)


def asks(one: Out, at: datetime) -> bytes:
    return bare(ROBOT, str(one.message["Reply-To"] or MAILBOX), one.subject, "status\n", at)


def moaning(one: Out, at: datetime) -> bytes:
    return bare(ROBOT, MAILBOX, "Critical: everything is down", f"All customers are affected, all is down. {at}", at)


def played(
    story: Story, answer: Answer, rounds: int, pause: timedelta = timedelta(minutes=3)
) -> list[tuple[datetime, Out]]:
    """The robot answers each mail three times, and writes by itself when nobody writes to it."""
    at, sent, waiting = NOW, [], [bare(ROBOT, MAILBOX, "Printer", "The printer of a customer is broken.", NOW)]
    for number in range(rounds):
        at += pause
        raw = waiting.pop(0) if waiting else bare(ROBOT, MAILBOX, f"Hello {number}", "Is anybody there?", at)
        mails = story.arrives(raw, at)
        sent += [(at, one) for one in mails]
        waiting += [answer(one, at) for one in mails if one.to == ROBOT for _ in range(3)][: 30 - len(waiting)]
    return sent


def busiest(moments: list[datetime], length: timedelta = DAY) -> int:
    """The most within any such time."""
    return max((sum(first <= other < first + length for other in moments) for first in moments), default=0)


@pytest.mark.parametrize("answer", [echo, echo_with_token, away, asks, moaning])
def test_a_robot_that_hides_gets_ten_answers_a_day_and_floods_no_list(answer: Answer) -> None:
    story = Story()
    sent = played(story, answer, 1_000)
    assert busiest([at for at, one in sent if one.to == ROBOT and one.kind not in ("copy", "notice")]) <= 10
    for address, _ in Counter(one.to for _, one in sent).most_common():
        assert busiest([at for at, one in sent if one.to == address]) <= 10 * 3, address
    outcomes = story.store.reports.counts()["mails in"]
    assert sum(outcomes.values()) == 1_000
    assert "waiting" not in outcomes
    # Somebody is told: of what was put aside, or of what was withheld.
    story.waits(story.now + timedelta(hours=1))
    digests = [one for letter in story.post.letters if (one := out(letter)).kind == "digest"]
    assert digests
    assert "answers_a_day" in digests[0].text.replace("\r\n", " ")


def test_a_person_who_forwards_all_day_is_no_robot() -> None:
    story = Story()
    questions = 0
    for number in range(40):
        at = NOW + timedelta(minutes=5 * number)
        customer = f"Zoe <zoe@customer{number}.example>"
        sent = story.arrives(
            forward(without("Environment"), CUSTOMER_SAYS, at, subject=f"No {number}", customer=customer), at
        )
        questions += sum(one.kind == "question" for one in sent)
    assert questions == 40


@pytest.mark.parametrize("pause", [timedelta(seconds=5), timedelta(minutes=30)])
def test_two_mailflows_that_write_to_each_other_through_a_server_that_strips_all_headers_come_to_an_end(
    pause: timedelta,
) -> None:
    ours, theirs = Story(), Story(replace(default_policy("example.com"), mailbox=Address("desk@example.com", "Desk")))
    waiting = [(ours, bare("desk@example.com", MAILBOX, "Printer", "The printer of a customer is broken.", NOW))]
    at, answers = NOW, []
    for _ in range(1_000):
        if not waiting:
            break
        at += pause
        story, raw = waiting.pop(0)
        for one in story.arrives(raw, at):
            other, sender = (theirs, MAILBOX) if story is ours else (ours, "desk@example.com")
            if one.to == other.policy.mailbox.address:
                answers.append(at)
                waiting.append((other, bare(sender, one.to, one.subject, one.text, at)))
    assert busiest(answers) <= 2 * 10


def test_two_mailflows_whose_headers_arrive_say_nothing_to_each_other() -> None:
    ours, theirs = Story(), Story(replace(default_policy("example.com"), mailbox=Address("desk@example.com", "Desk")))
    [question] = ours.arrives(
        bare("desk@example.com", MAILBOX, "Printer", "The printer of a customer is broken.", NOW), NOW
    )
    assert theirs.arrives(question.raw, NOW) == []


def test_a_robot_that_changes_its_name_is_stopped_by_the_breaker_and_nothing_is_lost() -> None:
    story = Story(replace(default_policy("example.com"), breaker_mails=60, breaker_time=timedelta(hours=1)))
    handed: list[datetime] = []
    for number in range(300):
        at = NOW + timedelta(seconds=10 * number)
        raw = bare(
            f"robot{number % 60}@example.com", MAILBOX, f"Help {number}", f"Something is broken, number {number}.", at
        )
        handed += [at for one in story.arrives(raw, at) if one.kind != "digest"]
    assert busiest(handed, timedelta(hours=1)) == 60
    waiting = story.store.reports.counts()["mails out"]["ready"]
    assert waiting > 200
    # It closes by itself, and the rest goes out, again as much as one window takes.
    later = story.waits(NOW + timedelta(hours=1, minutes=55))
    assert sum(one.kind != "digest" for one in later) == 60
    # And at once when a person says so.
    assert breaker.resume(story.store, story.now)
    assert not breaker.resume(story.store, story.now)
    assert sum(one.kind != "digest" for one in story.sent()) == 60


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
            NOW,
            subject=f"No {number}",
            customer=f"Zoe <zoe@customer{number}.example>",
        )
        story.arrives(raw, NOW)
    assert breaker.held(story.world, NOW)
    return story


def test_mails_that_a_relay_does_not_take_have_not_left_and_trip_nothing() -> None:
    story = Story(replace(default_policy("example.com"), breaker_mails=10))
    story.post.usual = (Verdict.DEFERRED, 451, "4.3.2 later")
    for number in range(12):
        story.arrives(mail(ANN, MAILBOX, f"No {number}", f"Export {number} of Acme fails.", NOW), NOW)
    assert breaker.held(story.world, NOW) is False
    story.post.usual = FakePost.usual
    story.now = NOW + timedelta(minutes=10)
    assert len(story.sent()) == 10
    assert breaker.held(story.world, story.now) is True


def test_a_customer_who_writes_without_end_into_a_thread_fills_no_mailbox() -> None:
    story = Story(
        replace(default_policy("example.com"), case_mails_a_day=20, mails_an_hour=60), border="mx.example.com"
    )
    proof = {"Authentication_Results": "mx.example.com; dmarc=pass header.from=example.com"}
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, NOW, Message_ID="<root@example.com>", **proof), NOW)
    notices, outcomes = 0, Counter[str]()
    for number in range(200):
        raw = mail(BOB, MAILBOX, "Re: Checkout", f"Where are you? {number}", NOW, In_Reply_To="<root@example.com>")
        notices += sum(one.kind == "notice" for one in story.arrives(raw, NOW + timedelta(seconds=number)))
        outcomes[story.outcome(raw)] += 1
    assert outcomes == {"noted": 60, "quarantined": 140}
    assert notices < 20
    assert sum(line.what == "customer-wrote" for line in story.store.reports.trail(1)) == 60


# --- a mail bomb --------------------------------------------------------------------------------------------------------


def bombed(policy: Policy, count: int) -> Story:
    """Mails of strangers, many; and behind them one of a colleague, all fetched at once."""
    story = Story(policy, border="mx.example.com")
    for number in range(count):
        who = f"eve{number % 50}@evil.example" if number % 2 else "mallory@evil.example"
        story.inbox.put(
            f"From: {who}\r\nTo: {MAILBOX}\r\nSubject: offer {number}\r\nMessage-ID: <{number}@evil.example>\r\n\r\nBuy!\r\n".encode()
        )
    return story


def test_behind_a_thousand_mails_of_strangers_a_colleagues_is_read_first() -> None:
    story = bombed(default_policy("example.com"), 1_000)
    proof = {"Authentication_Results": "mx.example.com; dmarc=pass header.from=example.com"}
    story.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, NOW, sender=LEE, **proof))
    flow.fetch(story.world, NOW)
    first = story.store.next_waiting()
    assert first is not None
    assert b"lee@example.com" in first.raw
    story.store.give_back(first.id)
    # One round ends before the bomb does: time passes and mails go out in between.
    assert flow.receive(story.world, NOW)
    assert story.store.reports.counts()["mails in"]["opened"] == 1
    assert story.store.reports.counts()["mails in"]["waiting"] > 500
    while flow.receive(story.world, NOW):
        pass
    assert story.store.reports.counts()["mails in"] == {"opened": 1, "quarantined": 1_000}


def test_a_colleague_whose_name_is_forged_does_not_overtake() -> None:
    story = bombed(default_policy("example.com"), 10)
    story.inbox.put(mail(ANN, MAILBOX, "forged", "forged", NOW))
    story.inbox.put(
        mail(
            LEE,
            MAILBOX,
            "real",
            "real",
            NOW,
            Authentication_Results="mx.example.com; dmarc=pass header.from=example.com",
        )
    )
    flow.fetch(story.world, NOW)
    first = story.store.next_waiting()
    assert first is not None
    assert b"Subject: real" in first.raw


def test_one_sender_who_writes_without_end_is_read_behind_all_others_and_the_rest_waits_in_quarantine() -> None:
    story = Story(replace(default_policy("example.com"), mails_an_hour=120))
    for number in range(200):
        story.inbox.put(
            forward(COMPLETE, CUSTOMER_SAYS, NOW, subject=f"No {number}", customer=f"Zoe <z@c{number}.example>")
        )
    story.inbox.put(mail("Bob <bob@other.example>", MAILBOX, "hello", "hello", NOW))
    flow.fetch(story.world, NOW)
    while flow.receive(story.world, NOW):
        pass
    assert story.store.reports.counts()["mails in"] == {"opened": 120, "quarantined": 81}
    [reason] = {stay.reason for stay in story.store.quarantine.waiting() if stay.sender == "ann@example.com"}
    assert reason == "more than 120 mails of ann@example.com came within an hour (limits.mails_an_hour)"


def test_what_is_withheld_stands_in_the_case_and_the_word_counts_all_the_same() -> None:
    story = Story(replace(default_policy("example.com"), answers_a_day=2))
    sent = story.arrives(forward(COMPLETE, CUSTOMER_SAYS, NOW), NOW)
    brief = next(one for one in sent if one.kind == "brief")
    for minute in range(1, 4):
        story.arrives(reply(brief, "status\n", NOW, LEE), NOW + timedelta(minutes=minute))
    story.arrives(reply(brief, "accept\nstatus\n", NOW, LEE), NOW + timedelta(minutes=5))
    owner = story.case(1).owner
    assert owner is not None
    assert owner.address == "lee@example.com"
    withheld = [line.text for line in story.store.reports.trail(1) if line.what == "withheld"]
    assert withheld
    assert "lee@example.com got 2 answers within a day (limits.answers_a_day)" in withheld[0]
    tomorrow = story.arrives(reply(brief, "status\n", NOW, LEE), NOW + timedelta(days=1, hours=1))
    assert [one.kind for one in tomorrow if one.to == "lee@example.com"] == ["status"]


def test_while_mails_are_held_nothing_is_sent_and_nothing_forgotten_over_a_restart(story_that_is_held: Story) -> None:
    story = story_that_is_held
    assert not sending.deliver(story.world, NOW + timedelta(minutes=59))
    assert sending.deliver(story.world, NOW + timedelta(minutes=61))
