"""Three days down with seventy cases open: one catch-up each that says since when, the longest overdue first, thirty a minute."""

import re
from datetime import datetime, timedelta

from mailflow import daemon, flow, sending
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import Out, Story, out
from tests.story_mails import forward

CASES = 70
SECOND, MINUTE, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(days=1)


def opened() -> Story:
    """One case a minute, each of another sender."""
    story = Story()
    for number in range(CASES):
        at = MONDAY_9 + number * MINUTE
        note = COMPLETE.replace("Northwind", f"Firm {number}")
        who, customer = f"P{number} <p{number}@example.com>", f"C <c@firm{number}.example>"
        story.arrives(forward(note, CUSTOMER_SAYS, at, subject=f"Fails {number}", sender=who, customer=customer), at)
    assert len({one.to for one in map(out, story.post.letters)}) == CASES + 1
    return story


def test_after_three_days_down_reminders_leave_in_order_thirty_a_minute_and_one_for_each_case() -> None:
    story = opened()
    before, sent = len(story.post.letters), list[tuple[datetime, Out]]()
    at = MONDAY_9 + 3 * DAY
    for beat in range(60):
        now = at + beat * 10 * SECOND
        if beat % 3 == 0:
            flow.tick(story.world, now)
        while sending.deliver(story.world, now, daemon.REMINDERS_A_MINUTE):
            sent.append((now, out(story.post.letters[-1])))
    assert len(sent) == len(story.post.letters) - before
    updates = [one for _, one in sent if one.kind == "customer-update"]
    assert [one.to for one in updates] == [f"p{number}@example.com" for number in range(CASES)]
    for start, _ in sent:
        assert sum(start <= now < start + MINUTE for now, _ in sent) <= 30
    followed_up = "\n".join(one.prose for _, one in sent if one.to == "engineering@example.com")
    assert [int(number) for number in re.findall(r"ESC-(\d+) \| Firm", followed_up)] == list(range(1, CASES + 1))
    assert followed_up.count("Reminders sent: 1 ") == CASES
    assert followed_up.count("(3 days ago)") >= CASES
