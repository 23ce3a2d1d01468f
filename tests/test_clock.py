"""Clocks that jump, and zones whose rules change: no reminder twice, none lost, none before the clock says so."""

import shutil
import zoneinfo
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mailflow import flow
from mailflow.adapters.store import Store
from mailflow.believing import AHEAD, BACK, CLOCK, believe, insist
from mailflow.cases.worktime import Hours, later, span
from mailflow.daemon import once
from mailflow.errors import TemporaryFailure
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import Out, Story, out
from tests.story_mails import forward

HOUR = timedelta(hours=1)
BEAT = timedelta(minutes=10)
REMINDERS = ("follow-up", "customer-update", "decision")


@dataclass(frozen=True)
class Jump:
    """For some hours the clock is wrong by so much."""

    at: float
    hours: float
    wrong: timedelta


def lived(jumps: Sequence[Jump], days: int = 4) -> tuple[Story, list[tuple[datetime, datetime, Out]], int]:
    """A case under a clock that jumps: what went out, with the true time and what the clock said; beats that held back."""
    story, sent, held, seen = Story(), list[tuple[datetime, datetime, Out]](), 0, 0
    story.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    for beat in range(days * 24 * 6):
        true = MONDAY_9 + beat * BEAT
        wrong = [one.wrong for one in jumps if one.at <= beat / 6 < one.at + one.hours]
        says = true + sum(wrong, timedelta())
        try:
            once(story.world, lambda says=says: says)  # type: ignore[misc]
        except TemporaryFailure:
            held += 1
        sent += [(true, says, out(letter)) for letter in story.post.letters[seen:]]
        seen = len(story.post.letters)
    return story, sent, held


def kinds(sent: list[tuple[datetime, datetime, Out]]) -> Counter[str]:
    return Counter(one.kind for _, _, one in sent)


YEARS = 365 * timedelta(days=1)


@pytest.fixture(scope="module")
def calm() -> Counter[str]:
    return kinds(lived([])[1])


@pytest.mark.parametrize(
    "jumps",
    [
        [Jump(5, 3, 2 * HOUR)], [Jump(5, 3, -HOUR)], [Jump(3.5, 0.5, -HOUR)], [Jump(3.9, 0.2, -HOUR)],
        [Jump(2, 90, 2 * HOUR)], [Jump(2, 90, -HOUR)],
        [Jump(4, 1, 2 * HOUR), Jump(5, 1, -HOUR), Jump(6, 1, 2 * HOUR), Jump(28, 2, -2 * HOUR)],
    ],
    ids=["+2 h", "-1 h", "-1 h before it is due", "-1 h when it is due", "+2 h for good", "-1 h for good", "to and fro"],
)  # fmt: skip
def test_a_clock_that_is_put_right_costs_no_reminder_and_doubles_none(
    jumps: list[Jump], calm: Counter[str], seen: Callable[[str], None]
) -> None:
    _, sent, held = lived(jumps)
    assert held == 0
    assert kinds(sent)["brief"] == kinds(sent)["copy"] == 1
    ids = [one.message_id for _, _, one in sent]
    assert len(ids) == len(set(ids))
    for kind in REMINDERS:
        assert abs(kinds(sent)[kind] - calm[kind]) <= 1, kind
    # Two of one kind are hours apart on the true clock, whatever the wrong one said.
    for kind in REMINDERS:
        times = sorted({true for true, _, one in sent if one.kind == kind})
        assert all(after - before >= HOUR for before, after in pairwise(times)), (kind, times)
    seen("no reminder twice, none lost")


@pytest.mark.parametrize("wrong", [-56 * YEARS, -3 * timedelta(days=1), 12 * YEARS, 73 * YEARS, 7900 * YEARS])
def test_under_a_clock_that_cannot_be_right_nothing_is_decided_and_nothing_sent(
    wrong: timedelta, calm: Counter[str], seen: Callable[[str], None]
) -> None:
    story, sent, held = lived([Jump(5, 30, wrong)])
    assert held == 30 * 6
    assert not [says for _, says, _ in sent if abs(says - MONDAY_9) > timedelta(days=5)]
    # A day and a quarter was lost like a downtime: one catch-up, and on it goes.
    assert kinds(sent)["brief"] == 1
    for kind in REMINDERS:
        assert calm[kind] - 5 <= kinds(sent)[kind] <= calm[kind], kind
    assert story.case().opened_at == MONDAY_9
    seen("held while the clock said 1970, 2038 or 2099")


def test_a_mail_that_comes_under_a_wrong_clock_waits_for_the_right_one() -> None:
    story = Story()
    believe(story.store, MONDAY_9)
    story.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    flow.fetch(story.world, datetime(1970, 1, 1, tzinfo=UTC))
    with pytest.raises(TemporaryFailure, match=r"says 1970-01-01 00:00 UTC.*last at work at 2026-11-23"):
        once(story.world, lambda: datetime(1970, 1, 1, tzinfo=UTC))
    assert story.store.case(1) is None
    once(story.world, lambda: MONDAY_9)
    assert [out(letter).kind for letter in story.post.letters] == ["brief", "copy"]
    assert story.case().opened_at == MONDAY_9


def test_what_is_believed() -> None:
    store, second = Store(":memory:"), timedelta(seconds=1)
    believe(store, MONDAY_9)
    for fine in (MONDAY_9 - BACK, MONDAY_9, MONDAY_9 + AHEAD):
        believe(store, fine)
    beat = store.beats.last(CLOCK)
    assert beat is not None
    assert beat.at == MONDAY_9 + AHEAD, "it only goes forward"
    for wrong in (beat.at - BACK - second, beat.at + AHEAD + second):
        with pytest.raises(TemporaryFailure, match="--clock-is-right"):
            believe(store, wrong)
    insist(store, MONDAY_9)
    believe(store, MONDAY_9 + second)


@pytest.mark.parametrize(
    "start",
    [datetime(2038, 1, 19, 3, 10, tzinfo=UTC), datetime(2026, 12, 31, 23, 55, tzinfo=UTC), datetime(2100, 2, 28, 12, tzinfo=UTC)],
    ids=["2^31 seconds", "New Year", "no leap year"],
)  # fmt: skip
def test_reminders_come_in_every_year(start: datetime) -> None:
    story = Story()
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, start), at=start)
    mails = story.waits(until=start + timedelta(days=5))
    assert {"follow-up", "customer-update"} <= {one.kind for one in mails}
    assert all(one.message["Date"].datetime.year in (start.year, start.year + 1) for one in mails)


# --- zones ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def rules(tmp_path: Path) -> Iterator[Callable[[str], None]]:
    """Gives Europe/Berlin the rules of another zone, as an update of the zone data does."""
    source = next(Path(place) for place in zoneinfo.TZPATH if (Path(place) / "Europe/Berlin").exists())
    (tmp_path / "Europe").mkdir()

    def changed(like: str) -> None:
        shutil.copy(source / like, tmp_path / "Europe/Berlin")
        zoneinfo.reset_tzpath(to=[str(tmp_path)])
        ZoneInfo.clear_cache()

    yield changed
    zoneinfo.reset_tzpath()
    ZoneInfo.clear_cache()


def test_due_times_follow_the_rules_of_a_zone_that_changed_between_two_starts(rules: Callable[[str], None]) -> None:
    week = Story().policy.hours.week

    def due(story: Story) -> datetime:
        story.with_policy(replace(story.policy, hours=Hours(ZoneInfo("Europe/Berlin"), week, "")))
        flow.replan(story.world, MONDAY_9 + 8 * HOUR)
        found = story.case().next_due
        assert found is not None
        return found

    story = Story()
    story.with_policy(replace(story.policy, hours=Hours(ZoneInfo("Europe/Berlin"), week, "")))
    afternoon = MONDAY_9 + 6 * HOUR
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, afternoon), at=afternoon)
    before = due(story)
    rules("Africa/Lagos")
    assert due(story) == before, "the same offset"
    rules("Asia/Kolkata")
    after = due(story)
    assert after != before
    assert after.astimezone(ZoneInfo("Asia/Kolkata")).time() >= min(opens for opens, _ in week.values())
    rules("Europe/Paris")
    assert due(story) == before


@pytest.mark.parametrize(
    ("start", "length", "due"),
    [
        ("2028-02-28 16:00", "1d", "2028-02-29 16:00"), ("2028-02-29 16:00", "1d", "2028-03-01 16:00"),
        ("2027-02-26 16:00", "1d", "2027-03-01 16:00"), ("2028-02-29 16:00", "2h", "2028-03-01 10:00"),
        ("2026-03-31 16:00", "1d", "2026-04-01 16:00"), ("2026-04-30 16:30", "1h", "2026-05-01 09:30"),
        ("2026-12-31 16:00", "1d", "2027-01-01 16:00"), ("2026-12-31 16:30", "1h", "2027-01-01 09:30"),
        ("2027-12-31 16:00", "1d", "2028-01-03 16:00"), ("2100-02-26 16:00", "1d", "2100-03-01 16:00"),
        ("2032-02-27 16:00", "1d", "2032-03-01 16:00"),
    ],
)  # fmt: skip
def test_months_and_years_end_and_leap_days_are_days(start: str, length: str, due: str) -> None:
    zone = ZoneInfo("Europe/Berlin")
    hours = Hours(zone, dict.fromkeys(range(5), (time(9), time(17))), "")
    found = later(datetime.fromisoformat(start).replace(tzinfo=zone), span(length), hours)
    assert f"{found.astimezone(zone):%Y-%m-%d %H:%M}" == due
