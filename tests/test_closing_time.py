"""Reminders around the end of a working day: what is due at closing time goes out then, what is due behind it in the morning."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from mailflow import flow
from mailflow.cases.quiet import next_delivery
from mailflow.cases.worktime import Hours
from tests.checkout import MONDAY_9, hours
from tests.fakes import Story
from tests.story_mails import LEE, reply
from tests.two_cases import ANNS, LIST, opened

CLOSING = MONDAY_9 + hours(8)
MORNING = MONDAY_9 + hours(24)


def due_at_closing() -> Story:
    """A case whose clocks of four hours end with the day."""
    post = Story()
    opened(post, 1, minutes=4 * 60)
    return post


def ticked(post: Story, at: datetime) -> set[str]:
    """Who gets a reminder at this tick."""
    post.now = at
    flow.tick(post.world, at)
    return {one.to for one in post.sent() if one.kind in ("follow-up", "customer-update")}


def test_what_is_due_at_closing_time_goes_out_then() -> None:
    post = due_at_closing()
    assert post.case().next_due == CLOSING
    assert ticked(post, CLOSING - timedelta(seconds=1)) == set()
    assert ticked(post, CLOSING) == {ANNS, LIST}
    assert ticked(post, MORNING) == set()


@pytest.mark.parametrize(
    ("seconds", "reached"), [(0.5, {ANNS, LIST}), (30, {ANNS, LIST}), (59, {ANNS, LIST}), (60, set()), (3600, set())]
)
def test_a_clock_that_strikes_a_little_late_counts_as_on_time(seconds: float, reached: set[str]) -> None:
    post = due_at_closing()
    assert ticked(post, CLOSING + timedelta(seconds=seconds)) == reached
    assert ticked(post, MORNING) == {ANNS, LIST} - reached


def test_a_mail_that_comes_at_that_moment_postpones_nothing() -> None:
    post = due_at_closing()
    brief = post.sent_to(LIST)
    late = CLOSING + timedelta(seconds=10)
    post.arrives(reply(brief, "status\n", late, LEE), late)
    assert ticked(post, CLOSING + timedelta(seconds=20)) == {ANNS}  # any word of the team starts its clock anew


def test_what_is_due_behind_closing_time_waits_for_the_morning() -> None:
    post = due_at_closing()
    brief = post.sent_to(LIST)
    post.arrives(reply(brief, "eta 17:02\n", MONDAY_9 + hours(5), LEE), MONDAY_9 + hours(5))
    assert ticked(post, CLOSING + timedelta(minutes=2)) == set()
    assert ticked(post, CLOSING + timedelta(minutes=2, seconds=30)) == set()
    assert LIST in ticked(post, MORNING)


BERLIN = ZoneInfo("Europe/Berlin")
DAY = Hours(BERLIN, {day: (time(9), time(17)) for day in range(5)})
NIGHT = Hours(BERLIN, {5: (time(22), time()), 6: (time(0), time(3))})


@pytest.mark.parametrize(
    ("open_in", "moment", "goes_out"),
    [
        (DAY, "2026-11-23 16:59", "2026-11-23 16:59"),
        (DAY, "2026-11-23 17:00", "2026-11-23 17:00"),
        (DAY, "2026-11-23 17:01", "2026-11-24 09:00"),
        (DAY, "2026-11-27 17:00", "2026-11-27 17:00"),
        (DAY, "2026-11-27 17:01", "2026-11-30 09:00"),
        (DAY, "2026-11-23 08:59", "2026-11-23 09:00"),
        (DAY, "2026-11-23 09:00", "2026-11-23 09:00"),
        (DAY, "2026-10-23 17:00", "2026-10-23 17:00"),  # the clock changes that weekend
        (NIGHT, "2026-03-29 03:00", "2026-03-29 03:00"),  # which the skipped hour ends
        (NIGHT, "2026-11-29 00:00", "2026-11-29 00:00"),
        (None, "2026-11-28 03:00", "2026-11-28 03:00"),
    ],
)
def test_closing_time_belongs_to_the_day(open_in: Hours | None, moment: str, goes_out: str) -> None:
    at, expected = (datetime.fromisoformat(one).replace(tzinfo=BERLIN) for one in (moment, goes_out))
    assert next_delivery(at, open_in) == expected
