"""Two cases of one sender with one team, opened at the same moment: what is due comes in one mail."""

from datetime import timedelta

import pytest

from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours
from tests.fakes import Out, Story
from tests.story_mails import forward

DUE = MONDAY_9 + hours(4)
ANNS, LIST = "ann@example.com", "engineering@example.com"


def opened(post: Story, number: int, note: str = COMPLETE, minutes: float = 0) -> None:
    at = MONDAY_9 + timedelta(minutes=minutes)
    post.arrives(forward(note, CUSTOMER_SAYS, at, subject=f"Shop {number} fails"), at=at)


@pytest.fixture
def pair() -> Story:
    """Two cases of one sender with one team, opened at the same moment."""
    story = Story()
    for number in (1, 2):
        opened(story, number)
    return story


def due(post: Story, until: float = 4) -> dict[str, list[Out]]:
    found: dict[str, list[Out]] = {}
    for one in post.waits(until=MONDAY_9 + hours(until)):
        found.setdefault(one.to, []).append(one)
    return found
