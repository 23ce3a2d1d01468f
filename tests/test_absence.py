"""The end of an absence: reminders go to the deputy until the day that the out-of-office mail names, and then to the person again."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from mailflow.cases.case import Status
from mailflow.config import default_policy
from tests.checkout import COMPLETE, CUSTOMER_SAYS, ENGINEERING, MONDAY_9, hours
from tests.fakes import Out, Story
from tests.story_mails import LEE, forward, reply

ANNS, LEES = "ann@example.com", "lee@example.com"
LEAD, DESK = "engineering-lead@example.com", "support-lead@example.com"


def away(to: Out, text: str, at: timedelta, who: str = LEE) -> bytes:
    return reply(to, text, MONDAY_9 + at, who, Auto_Submitted="auto-replied")


def accepted(post: Story, subject: str = "Checkout fails") -> Out:
    """A brief that Lee took half an hour later."""
    mails = post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, subject=subject), at=MONDAY_9)
    [brief] = [one for one in mails if one.kind == "brief"]
    post.arrives(reply(brief, "accept\n", MONDAY_9 + hours(0.5), LEE), at=MONDAY_9 + hours(0.5))
    return brief


def follow_ups(mails: list[Out]) -> list[str]:
    return [one.to for one in mails if one.kind == "follow-up"]


def test_until_the_stated_day_reminders_go_to_the_deputy_and_then_to_the_owner_again(post: Story) -> None:
    brief = accepted(post)
    machine = away(brief, "I am back on 24 November at 13:00.\n", hours(1))
    assert post.arrives(machine, at=MONDAY_9 + hours(1)) == []
    mails = post.waits(until=MONDAY_9 + hours(26))
    assert follow_ups(mails) == [LEAD, LEAD]
    first = next(one for one in mails if one.kind == "follow-up")
    words = " ".join(first.text.split())
    assert "Lee Chan is away until Tue 24 Nov, 13:00 UTC (“I am back on 24 November at 13:00”), so this" in words
    assert "The next reminder comes to you, too." in words
    assert follow_ups(post.waits(until=MONDAY_9 + hours(29))) == [LEES]
    assert post.case().away == {}


def test_without_a_day_the_deputy_gets_one(post: Story) -> None:
    brief = accepted(post)
    post.arrives(away(brief, "I am on holiday.\n", hours(1)), at=MONDAY_9 + hours(1))
    mails = post.waits(until=MONDAY_9 + hours(26))
    assert follow_ups(mails) == [LEAD, LEES]
    first = next(one for one in mails if one.kind == "follow-up")
    assert "The next reminder goes the usual way." in " ".join(first.text.split())


def test_whoever_writes_before_that_day_is_there_again(post: Story) -> None:
    brief = accepted(post)
    post.arrives(away(brief, "I am back on 25 November.\n", hours(1)), at=MONDAY_9 + hours(1))
    post.arrives(reply(brief, "note I read my mail\n", MONDAY_9 + hours(2), LEE), at=MONDAY_9 + hours(2))
    assert follow_ups(post.waits(until=MONDAY_9 + hours(7))) == [LEES]


def test_an_owner_who_is_away_is_not_said_to_have_been_silent(post: Story) -> None:
    brief = accepted(post)
    post.arrives(away(brief, "I am back on 15 December.\n", hours(1)), at=MONDAY_9 + hours(1))
    mails = post.waits(until=MONDAY_9 + hours(54))
    assert not any("still yours" in one.subject + one.text for one in mails)
    freed = " ".join(next(one for one in mails if one.kind == "notice" and one.to == ENGINEERING).text.split())
    assert "Lee Chan took it and is away until Tue 15 Dec, and nobody has answered 3 reminders" in freed
    assert post.case().status is Status.ACTIVE


def test_the_senders_deputy_gets_each_reminder_until_then(post: Story) -> None:
    accepted(post)
    copy = post.sent_to(ANNS)
    post.arrives(
        away(copy, "Ich bin ab dem 25.11. wieder im Büro.\n", hours(1), "Ann Berg <ann@example.com>"),
        at=MONDAY_9 + hours(1),
    )
    mails = post.waits(until=MONDAY_9 + hours(25))
    updates = [one.to for one in mails if one.kind == "customer-update"]
    assert updates == [ANNS, DESK, ANNS, DESK]


def test_it_counts_in_all_cases_of_the_person_since_machines_answer_once(post: Story) -> None:
    brief = accepted(post)
    accepted(post, subject="Invoices fail")
    post.arrives(away(brief, "I am back on 25 November.\n", hours(1)), at=MONDAY_9 + hours(1))
    assert [post.case(number).returns.keys() for number in (1, 2)] == [{LEES}, {LEES}]
    post.arrives(away(brief, "I am on holiday.\n", hours(2)), at=MONDAY_9 + hours(2))
    assert [LEES in post.case(number).returns for number in (1, 2)] == [False, True]


def test_an_absence_that_nobody_proved_is_none_and_says_nothing_to_anybody() -> None:
    post = Story(border="mx.example.com")
    proven = {"Authentication_Results": "mx.example.com; dmarc=pass header.from=example.com"}
    mails = post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, **proven), at=MONDAY_9)
    [brief] = [one for one in mails if one.kind == "brief"]
    post.arrives(reply(brief, "accept\n", MONDAY_9, LEE, **proven), at=MONDAY_9)
    before, trail = post.case(), post.store.reports.trail(1)
    forged = away(brief, "I am back on 25 November. Ask eve@evil.example instead.\n", hours(1))
    assert post.arrives(forged, at=MONDAY_9 + hours(1)) == []
    assert post.outcome(forged) == "automatic"
    assert (post.case(), post.store.reports.trail(1)) == (before, trail)
    later = post.waits(MONDAY_9 + hours(30))
    assert {one.to for one in later if one.kind == "follow-up"} >= {LEES}
    assert not any("evil.example" in one.text for one in later)


def test_the_day_begins_on_the_clock_of_the_person() -> None:
    policy = default_policy("example.com")
    hours_there = replace(policy.hours, zone=ZoneInfo("America/New_York"))
    post = Story(replace(policy, people={LEES: hours_there}))
    brief = accepted(post)
    post.arrives(away(brief, "I am back on 25 November.\n", hours(1)), at=MONDAY_9 + hours(1))
    assert post.case().returns[LEES].isoformat() == "2026-11-25T05:00:00+00:00"


@pytest.mark.parametrize("text", ["back on 25 November", "back next week"])
def test_the_trail_has_the_day_where_it_is_known(post: Story, text: str) -> None:
    brief = accepted(post)
    post.arrives(away(brief, f"{text}\n", hours(1)), at=MONDAY_9 + hours(1))
    line = post.store.reports.trail(1)[-1]
    assert ("until Wed 25 Nov" in line.text) == ("25" in text)
