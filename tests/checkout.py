"""The case of a shop that cannot take payments: its forward, complete or with lines left out, and the world of its story."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.fakes import Out, Story
from tests.story_mails import forward

MONDAY_9 = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


ENGINEERING = "engineering@example.com"


#: a note that leaves nothing open for engineering
COMPLETE = """\
Severity: High
Target team: Engineering
Why escalate: technical
Customer: Northwind
Customers affected: 45 shops
Workflow impact: no card payments
What's needed: find the cause and fix it
Is it a bug: yes
Reproduction steps: as a guest put item 4711 into the basket; press Pay; choose Card
Expected: the order is stored
Actual: Gateway error 502
Frequency: always
Ruled out: other browsers, other cards
Environment: Business plan, Chrome 142
Logs or error messages: Gateway error 502
Time in queue: since 22 Nov 2026 22:00 UTC
What's been tried: another card, no change"""


CUSTOMER_SAYS = "Since Sunday 22:00 our shops cannot take card payments. They see Gateway error 502."


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


@pytest.fixture
def post() -> Story:
    return Story()


@pytest.fixture
def brief(post: Story) -> Out:
    """The brief of a case that needed no question."""
    [first] = [
        one for one in post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9) if one.kind == "brief"
    ]
    return first


def without(*labels: str) -> str:
    """The note with some lines left out."""
    return "\n".join(line for line in COMPLETE.splitlines() if line.partition(":")[0] not in labels)
