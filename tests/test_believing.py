"""How far a clock is believed, and when the moment is written down: edge by edge, as figures."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from mailflow.adapters.store import Store
from mailflow.believing import believe, doubt, insist
from mailflow.errors import TemporaryFailure

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.fixture
def store() -> Iterator[Store]:
    opened = Store(":memory:")
    yield opened
    opened.close()


def noted(store: Store) -> datetime:
    # Under this name in stores of old: another one would make every store look new.
    last = store.beats.last("clock")
    assert last is not None
    return last.at


@pytest.mark.parametrize(
    ("jump", "believed"),
    [
        (timedelta(), True),
        (timedelta(days=31), True),
        (timedelta(days=31) + SECOND, False),
        (timedelta(days=-1), True),
        (timedelta(days=-1) - SECOND, False),
        (timedelta(days=-20_000), False),
        (timedelta(days=26_000), False),
    ],
)
def test_a_clock_may_be_off_for_a_month_and_is_put_back_by_a_day_at_most(
    store: Store, jump: timedelta, believed: bool
) -> None:
    believe(store, NOW)
    says = NOW + jump
    if believed:
        believe(store, says)
        assert doubt(store, says) == ""
        return
    with pytest.raises(
        TemporaryFailure, match=f"says {says:%Y-%m-%d %H:%M} UTC, but .* 2026-11-23 09:00.*--clock-is-right"
    ):
        believe(store, says)
    assert noted(store) == NOW, "what is not believed is not written down"
    insist(store, says)
    assert doubt(store, says) == ""
    assert noted(store) == says


def test_a_new_store_believes_any_clock(store: Store) -> None:
    assert doubt(store, NOW) == ""
    believe(store, NOW)
    assert noted(store) == NOW


@pytest.mark.parametrize(
    ("jump", "written"),
    [
        (timedelta(minutes=10), False),
        (timedelta(minutes=10) + SECOND, True),
        (timedelta(minutes=-10), False),
        (timedelta(hours=-3), False),
    ],
)
def test_the_moment_is_written_down_every_ten_minutes_and_never_set_back(
    store: Store, jump: timedelta, written: bool
) -> None:
    believe(store, NOW)
    believe(store, NOW + jump)
    assert noted(store) == (NOW + jump if written else NOW)
