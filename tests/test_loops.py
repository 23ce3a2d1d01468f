"""Loops: whatever answers us, and however it hides that it is a machine, what we send it stays under its limits and comes to an end."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from mailflow import breaker
from mailflow.address import Address
from mailflow.config import default_policy
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import Out, Story, out
from tests.story_mails import LEE, MAILBOX, forward, mail, reply

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
    at, sent, waiting = (
        MONDAY_9,
        [],
        [bare(ROBOT, MAILBOX, "Printer", "The printer of a customer is broken.", MONDAY_9)],
    )
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


@pytest.mark.parametrize("pause", [timedelta(seconds=5), timedelta(minutes=30)])
def test_two_mailflows_that_write_to_each_other_through_a_server_that_strips_all_headers_come_to_an_end(
    pause: timedelta,
) -> None:
    ours, theirs = Story(), Story(replace(default_policy("example.com"), mailbox=Address("desk@example.com", "Desk")))
    waiting = [(ours, bare("desk@example.com", MAILBOX, "Printer", "The printer of a customer is broken.", MONDAY_9))]
    at, answers = MONDAY_9, []
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
        bare("desk@example.com", MAILBOX, "Printer", "The printer of a customer is broken.", MONDAY_9), MONDAY_9
    )
    assert theirs.arrives(question.raw, MONDAY_9) == []


def test_a_robot_that_changes_its_name_is_stopped_by_the_breaker_and_nothing_is_lost() -> None:
    story = Story(replace(default_policy("example.com"), breaker_mails=60, breaker_time=timedelta(hours=1)))
    handed: list[datetime] = []
    for number in range(300):
        at = MONDAY_9 + timedelta(seconds=10 * number)
        raw = bare(
            f"robot{number % 60}@example.com", MAILBOX, f"Help {number}", f"Something is broken, number {number}.", at
        )
        handed += [at for one in story.arrives(raw, at) if one.kind != "digest"]
    assert busiest(handed, timedelta(hours=1)) == 60
    waiting = story.store.reports.counts()["mails out"]["ready"]
    assert waiting > 200
    # It closes by itself, and the rest goes out, again as much as one window takes.
    later = story.waits(MONDAY_9 + timedelta(hours=1, minutes=55))
    assert sum(one.kind != "digest" for one in later) == 60
    # And at once when a person says so.
    assert breaker.resume(story.store, story.now)
    assert not breaker.resume(story.store, story.now)
    assert sum(one.kind != "digest" for one in story.sent()) == 60


def test_what_is_withheld_stands_in_the_case_and_the_word_counts_all_the_same() -> None:
    story = Story(replace(default_policy("example.com"), answers_a_day=2))
    sent = story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), MONDAY_9)
    brief = next(one for one in sent if one.kind == "brief")
    for minute in range(1, 4):
        story.arrives(reply(brief, "status\n", MONDAY_9, LEE), MONDAY_9 + timedelta(minutes=minute))
    story.arrives(reply(brief, "accept\nstatus\n", MONDAY_9, LEE), MONDAY_9 + timedelta(minutes=5))
    owner = story.case(1).owner
    assert owner is not None
    assert owner.address == "lee@example.com"
    withheld = [line.text for line in story.store.reports.trail(1) if line.what == "withheld"]
    assert withheld
    assert "lee@example.com got 2 answers within a day (limits.answers_a_day)" in withheld[0]
    tomorrow = story.arrives(reply(brief, "status\n", MONDAY_9, LEE), MONDAY_9 + timedelta(days=1, hours=1))
    assert [one.kind for one in tomorrow if one.to == "lee@example.com"] == ["status"]
