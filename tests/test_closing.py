"""When a desk last closed."""

from zoneinfo import ZoneInfo

import pytest

from mailflow.cases.worktime import Hours, last_closing
from tests.test_worktime import GERMAN, UTC_DESK, at


@pytest.mark.parametrize(
    ("moment", "closed"),
    [
        ("2026-11-24 07:00", "2026-11-23 17:00"),
        ("2026-11-24 20:00", "2026-11-24 17:00"),
        ("2026-11-24 17:00", "2026-11-24 17:00"),
        ("2026-11-24 16:59", "2026-11-23 17:00"),
        ("2026-11-30 08:00", "2026-11-27 17:00"),  # over the weekend
        ("2026-12-28 08:00", "2026-12-24 17:00"),  # over the holidays
        ("2026-03-30 08:00", "2026-03-27 17:00"),  # over a change of the clock
    ],
)
def test_when_it_last_closed(moment: str, closed: str) -> None:
    assert last_closing(at(moment, GERMAN), GERMAN) == at(closed, GERMAN)


def test_a_desk_that_has_not_been_open_for_two_months_never_closed() -> None:
    assert last_closing(at("2026-11-24 07:00", UTC_DESK), Hours(ZoneInfo("UTC"), {})) is None
