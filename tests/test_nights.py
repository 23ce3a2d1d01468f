"""The two nights on which the clock is changed, lived through: what is promised for 02:30 comes once, at the hour that exists."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from mailflow import flow
from mailflow.cases.worktime import Hours
from tests.checkout import COMPLETE, CUSTOMER_SAYS
from tests.fakes import Story
from tests.story_mails import LEE, forward, reply

TEAM = "engineering@example.com"
ALWAYS = dict.fromkeys(range(7), (time(0), time(0)))
#: zone, the day before, the word, and when the reminder is due in UTC
NIGHTS = {
    "Berlin, spring: 02:30 does not exist": ("Europe/Berlin", "2027-03-27", "eta tomorrow 02:30", "2027-03-28T01:00"),
    "Berlin, autumn: 02:30 comes twice": ("Europe/Berlin", "2026-10-24", "eta tomorrow 02:30", "2026-10-25T00:30"),
    "New York, spring": ("America/New_York", "2027-03-13", "eta tomorrow 02:30", "2027-03-14T07:00"),
    "New York, autumn": ("America/New_York", "2026-10-31", "eta tomorrow 01:30", "2026-11-01T05:30"),
    "Lord Howe, half an hour, autumn": ("Australia/Lord_Howe", "2027-04-03", "eta tomorrow 01:45", "2027-04-03T14:45"),
}


@pytest.mark.parametrize("name", NIGHTS)
def test_what_is_promised_for_a_changed_hour_is_asked_for_once_and_at_the_first_valid_time(name: str) -> None:
    zone, day, word, due = NIGHTS[name]
    story = Story()
    hours = Hours(ZoneInfo(zone), ALWAYS)
    story.with_policy(replace(story.policy, hours=hours))
    noon = datetime.combine(datetime.fromisoformat(day), time(12), ZoneInfo(zone)).astimezone(UTC)
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, noon), at=noon)
    brief = story.sent_to(TEAM)
    story.arrives(reply(brief, f"{word}\n", noon, LEE), at=noon + timedelta(minutes=5))
    asked: list[datetime] = []
    at = noon + timedelta(minutes=10)
    while at < noon + timedelta(hours=20):
        flow.tick(story.world, at)
        story.now = at
        asked += [at for one in story.sent() if "THE TIME GIVEN HAS PASSED" in one.text and one.to == TEAM]
        at += timedelta(minutes=5)
    expected = datetime.fromisoformat(due).replace(tzinfo=UTC)
    assert [one for one in asked if one < expected + timedelta(hours=2)] == [expected]
