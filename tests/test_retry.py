"""When a mail is tried again that a server did not take for now."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from mailflow.mail.retry import (
    CONFIRM_PAUSE,
    ENOUGH,
    FIRST_PAUSE,
    GIVE_UP_AFTER,
    LONGEST_PAUSE,
    UNCERTAIN_PAUSE,
    next_try,
)

MADE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ID = "<esc-142.brief.3.abcdefghijklmnop@example.com>"


def pause(tries: int, message_id: str = ID) -> timedelta:
    """Until the next try, of a mail that was just made."""
    at = next_try(message_id, tries, MADE, MADE)
    assert at is not None
    return at - MADE


@pytest.mark.parametrize(
    ("tries", "minutes"), [(1, 1), (2, 2), (3, 4), (4, 8), (5, 16), (6, 32), (7, 60), (8, 60), (20, 60), (10_000, 60)]
)
def test_the_pause_doubles_up_to_an_hour_with_at_most_a_quarter_more(tries: int, minutes: int) -> None:
    for number in range(50):
        assert (
            timedelta(minutes=minutes) <= pause(tries, f"<{number}@example.com>") <= timedelta(minutes=minutes * 1.25)
        )


def test_the_pauses_grow_until_the_longest() -> None:
    pauses = [pause(tries) for tries in range(1, 8)]
    assert all(shorter < longer for shorter, longer in pairwise(pauses))
    assert pauses[0] >= FIRST_PAUSE
    assert max(map(pause, range(1, 200))) <= LONGEST_PAUSE * 1.25


def test_the_same_mail_waits_equally_long_after_a_restart() -> None:
    assert pause(3) == pause(3)


def test_mails_that_fail_together_are_not_tried_together() -> None:
    assert len({pause(5, f"<{number}@example.com>") for number in range(100)}) > 50
    assert len({pause(tries) / 60 for tries in range(7, 30)}) > 10


@pytest.mark.parametrize(
    ("age", "again"),
    [(timedelta(0), True), (GIVE_UP_AFTER - timedelta(seconds=1), True), (GIVE_UP_AFTER, False), (timedelta(days=30), False)],
)  # fmt: skip
def test_after_two_days_it_is_given_up(age: timedelta, again: bool) -> None:
    assert (next_try(ID, ENOUGH, MADE, MADE + age) is not None) is again


def test_a_machine_that_was_off_for_days_gives_up_no_mail_because_its_network_comes_up_after_it() -> None:
    now, tries = MADE + timedelta(days=4), 0
    back = now
    while (after := next_try(ID, tries + 1, MADE, now)) is not None:
        now, tries = after, tries + 1
    assert now - back >= timedelta(hours=5)


def test_a_mail_is_tried_often_enough_and_ends() -> None:
    now, tries = MADE, 0
    while (after := next_try(ID, tries + 1, MADE, now)) is not None:
        assert after > now
        now, tries = after, tries + 1
    assert 40 <= tries <= 60
    assert GIVE_UP_AFTER <= now - MADE <= GIVE_UP_AFTER + LONGEST_PAUSE * 1.25


def test_a_clock_that_was_set_back_does_not_give_up_or_hurry() -> None:
    before = MADE - timedelta(hours=2)
    again = next_try(ID, 1, MADE, before)
    assert again is not None
    assert again - before == pause(1)


def test_the_times_are_those_that_the_handbook_names() -> None:
    assert timedelta(hours=48) == GIVE_UP_AFTER
    assert (timedelta(minutes=1), timedelta(hours=1)) == (FIRST_PAUSE, LONGEST_PAUSE)
    assert (timedelta(minutes=2), timedelta(minutes=15)) == (UNCERTAIN_PAUSE, CONFIRM_PAUSE)


def test_a_mail_waits_as_long_in_the_next_version() -> None:
    """Written down as it was: what two versions of mailflow hold differently, comes twice or late."""
    assert [round(pause(tries).total_seconds(), 3) for tries in (1, 2, 3, 8)] == [63.412, 147.176, 299.529, 4320.0]
