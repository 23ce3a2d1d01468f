"""The last moment before a mail is out, over real SMTP: who may not write any more, or cannot, ends no mail with its dot."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow import failpoints, flow, sending
from mailflow.adapters.smtp import Post, Relay
from mailflow.adapters.store import Store
from mailflow.errors import Halt, TemporaryFailure
from mailflow.starting import owned
from mailflow.world import World
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.lives import Life
from tests.mortal import DESK
from tests.sink import HOST, Sink
from tests.story_mails import forward

BRIEF = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)


def begun(life: Life, epoch: int, sink: Sink) -> World:
    """A case whose brief waits for a real relay."""
    post = Post(Relay(HOST, sink.port, tls="none"), allowed=DESK.policy.writes_to)
    world = replace(life.world(epoch), post=post)
    life.inbox.put(BRIEF)
    flow.fetch(world, MONDAY_9)
    flow.receive(world, MONDAY_9)
    return world


def at(point: str, act: Callable[[], None]) -> Callable[[], None]:
    """Does this once, when the point is passed."""
    left = [act]

    def hook(name: str, about: bytes) -> None:
        if name == point and left:
            left.pop()()

    return failpoints.arm(hook)


@pytest.mark.parametrize("point", ["connect: before", "MAIL: before", "RCPT: before", "DATA: before"])
def test_whoever_was_superseded_in_the_middle_of_the_dialogue_writes_no_dot(store_path: Path, point: str) -> None:
    life = Life(store_path)

    def supersede() -> None:
        with closing(Store(store_path)) as other:
            other.leases.take("here", MONDAY_9 + timedelta(hours=1))

    with Sink() as sink:
        with owned(store_path, lambda: MONDAY_9) as lease:
            world = begun(life, lease.epoch, sink)
            disarm = at(point, supersede)
            with pytest.raises(Halt, match="taken over"):
                sending.deliver(world, MONDAY_9)
            disarm()
            world.store.close()
        assert sink.mails == []
        with closing(Store(store_path)) as store:
            assert store.reports.counts()["mails out"] == {"ready": 1, "sending": 1}
            store.outbox.recover(MONDAY_9)
            assert store.reports.counts()["mails out"] == {"ready": 2}


#: the commits of a delivery: claimed, at the dot, sent
@pytest.mark.parametrize(("fails_from", "whole", "after"), [(2, 0, {"ready": 2}), (3, 1, {"uncertain": 1, "ready": 1})])
def test_a_disk_that_is_full_before_the_dot_keeps_the_mail_and_one_behind_it_leaves_it_in_doubt(
    store_path: Path, fails_from: int, whole: int, after: dict[str, int]
) -> None:
    commits: list[str] = []

    def full(name: str, about: bytes) -> None:
        commits.extend([name] * (name == "commit: before"))
        if name == "commit: before" and len(commits) >= fails_from:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error

    with Sink() as sink, owned(store_path, lambda: MONDAY_9) as lease:
        world = begun(Life(store_path), lease.epoch, sink)
        disarm = failpoints.arm(full)
        with pytest.raises(TemporaryFailure, match="make room"):
            sending.deliver(world, MONDAY_9)
        disarm()
        assert len(sink.mails) == whole
        world.store.outbox.recover(MONDAY_9, timedelta(minutes=15))
        assert world.store.reports.counts()["mails out"] == after
        world.store.close()
