"""Alarms about what mailflow itself stands on: a store that takes nothing, a clock that cannot be right, a relay that loses mail."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailflow import failpoints, flow, watching
from mailflow.adapters.store import Store, schema
from mailflow.address import Address
from mailflow.believing import believe
from mailflow.config import HealthSettings
from mailflow.errors import TemporaryFailure
from mailflow.health import Body, certificates, mailbox
from mailflow.world import Vigil
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import FakePost, Story, out
from tests.story_mails import forward

MINUTE = timedelta(minutes=1)
BRIEF = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)


@dataclass
class Watched:
    """A mailflow on a store on disk, and who is told of it."""

    story: Story
    path: Path
    alarms: FakePost = field(default_factory=FakePost)

    def looks(self, at: datetime) -> list[tuple[str, str]]:
        """Subject and words of the alarms of this look."""
        before = len(self.alarms.letters)
        watching.look(self.story.world, at)
        return [(one.subject, one.prose) for one in map(out, self.alarms.letters[before:])]


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0.1)
    found = Watched(Story(), tmp_path / "mailflow.db")
    with closing(Store(found.path)) as store:
        found.story.store = store
        vigil = Vigil(post=found.alarms, mail=(Address("on-call@example.com"),))
        found.story.world = replace(found.story.world, store=store, vigil=vigil)
        flow.fetch(found.story.world, MONDAY_9)
        yield found


@contextmanager
def full_disk() -> Iterator[None]:
    """No commit finds room any more."""

    def fails(name: str, about: bytes) -> None:
        if name == "commit: before":
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error

    disarm = failpoints.arm(fails)
    try:
        yield
    finally:
        disarm()


@pytest.mark.parametrize("looked_before", [False, True])  # the first look of a day notes that of the certificates
def test_a_full_disk_is_told_once_though_nothing_can_be_noted_about_it(watched: Watched, looked_before: bool) -> None:
    story = watched.story
    if looked_before:
        assert watched.looks(MONDAY_9) == []
    story.inbox.put(BRIEF)
    with full_disk():
        with pytest.raises(TemporaryFailure, match="make room"):
            flow.fetch(story.world, MONDAY_9 + 2 * MINUTE)
        assert story.inbox.put_away == []
        [(subject, words)] = watched.looks(MONDAY_9 + 2 * MINUTE)
        assert subject == "[mailflow] out of order: store"
        assert "is full; make room, nothing was lost" in words
        assert [watched.looks(MONDAY_9 + minute * MINUTE) for minute in (3, 4, 9)] == [[], [], []]
        [(subject, _)] = watched.looks(MONDAY_9 + 11 * MINUTE)
        assert subject == "[mailflow] out of order: mailbox"
        assert watched.looks(MONDAY_9 + 12 * MINUTE) == []
    story.take_in(MONDAY_9 + 13 * MINUTE)
    [(subject, _)] = watched.looks(MONDAY_9 + 13 * MINUTE)
    assert subject == "[mailflow] well again: store, mailbox"
    assert story.store.reports.counts()["mails in"] == {"opened": 1}


def test_a_store_that_somebody_holds_is_told_once_and_when_it_is_free(watched: Watched) -> None:
    with closing(sqlite3.connect(watched.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        [(subject, words)] = watched.looks(MONDAY_9 + 1 * MINUTE)
        assert subject == "[mailflow] out of order: store"
        assert "locked by another program" in words
        assert watched.looks(MONDAY_9 + 2 * MINUTE) == []
        other.rollback()
    assert [subject for subject, _ in watched.looks(MONDAY_9 + 3 * MINUTE)] == ["[mailflow] well again: store"]


@pytest.mark.parametrize(
    "says", [datetime(1970, 1, 1, tzinfo=UTC), datetime(2039, 1, 1, tzinfo=UTC), datetime(2099, 5, 5, tzinfo=UTC)]
)
def test_a_clock_that_cannot_be_right_is_told_though_all_else_is_held(watched: Watched, says: datetime) -> None:
    believe(watched.story.store, MONDAY_9)
    flow.fetch(watched.story.world, says)  # the mailbox is read, under a wrong clock too
    [(subject, words)] = watched.looks(says + MINUTE)
    assert subject == "[mailflow] out of order: clock"
    assert f"says {says:%Y-%m-%d} 00:01 UTC" in words
    assert watched.looks(says + 2 * MINUTE) == []
    # Put right: what was noted under the wrong clock proves nothing, and silences nothing.
    right = MONDAY_9 + 5 * MINUTE
    assert not mailbox(Body(watched.story.store, watched.story.policy, HealthSettings(), None, right)).ok
    flow.fetch(watched.story.world, right)
    assert [subject for subject, _ in watched.looks(right)] == ["[mailflow] well again: clock"]
    [(subject, _)] = watched.looks(right + 11 * MINUTE)
    assert subject == "[mailflow] out of order: mailbox"


def test_certificates_are_looked_at_again_after_a_clock_that_was_years_ahead(watched: Watched) -> None:
    ends = {"smtp": lambda: MONDAY_9 + timedelta(days=3)}
    watched.story.world = replace(watched.story.world, vigil=replace(watched.story.world.vigil, certificates=ends))
    ahead = MONDAY_9 + timedelta(days=26_000)
    flow.fetch(watched.story.world, ahead)
    watched.looks(ahead)
    flow.fetch(watched.story.world, MONDAY_9)
    watched.looks(MONDAY_9)
    check = certificates(Body(watched.story.store, watched.story.policy, HealthSettings(), None, MONDAY_9))
    assert (check.ok, check.value) == (False, 3)
    beat = watched.story.store.beats.last("certificates")
    assert beat is not None
    assert beat.at == MONDAY_9


def test_a_brief_that_the_relay_lost_is_told_after_half_an_hour(watched: Watched) -> None:
    watched.story.world = replace(watched.story.world, confirm=True)
    watched.story.arrives(BRIEF, MONDAY_9)
    for minutes in (29, 31):
        flow.fetch(watched.story.world, MONDAY_9 + minutes * MINUTE)
        told = watched.looks(MONDAY_9 + minutes * MINUTE)
        assert [subject for subject, _ in told] == ["[mailflow] out of order: unconfirmed"] * (minutes > 30)
    assert "1 not confirmed by a copy" in told[0][1]
