"""After a downtime the answers in the mailbox are read before anything is due, however slow the server is that day."""

import threading
import time
from collections.abc import Callable, Iterator, Set
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow import flow
from mailflow.adapters.imap import Fetched
from mailflow.adapters.store import Store
from mailflow.daemon import Daemon
from mailflow.world import World
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import FakeInbox, FakePost, Story, out
from tests.servers import until
from tests.story_mails import LEE, forward, reply


@dataclass
class Slow(FakeInbox):
    """A server that takes its time."""

    seconds: float = 0.0

    def fresh(self, taken: Callable[[str, int], Set[int]]) -> Iterator[list[Fetched]]:
        time.sleep(self.seconds)
        return super().fresh(taken)

    def wait(self, seconds: float, stop: Callable[[], bool]) -> bool:
        time.sleep(0.05)
        return False


def asleep(path: Path, inbox: FakeInbox, post: FakePost) -> Callable[[], World]:
    """A case that was briefed, then three days without a daemon; the team's answer lies in the mailbox."""
    desk = Story().world.desk

    def new_world() -> World:
        return World(inbox, post, Store(path), desk, "none")

    with closing(Store(path)) as store:
        story = Story(store=store)
        story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
        at = MONDAY_9 + timedelta(days=3)
        inbox.mails = {
            1: story.inbox.mails[1],
            2: reply(story.sent_to("engineering@example.com"), "eta in 5 hours\n", at, LEE),
        }
    return new_world


def lived(new_world: Callable[[], World], post: FakePost) -> list[str]:
    """What the trail of the case says by the time all is calm."""
    running = Daemon(new_world, tick=0.05, poll=0.05, clock=lambda: MONDAY_9 + timedelta(days=3))
    thread = threading.Thread(target=running.run)
    thread.start()
    try:
        until(lambda: any(out(letter).kind == "understood" for letter in post.letters))
        time.sleep(0.5)
    finally:
        running.stop()
        thread.join(20)
    with closing(new_world().store) as store:
        return [line.what for line in store.reports.trail(1)]


def test_nobody_is_reminded_of_what_was_answered_meanwhile(tmp_path: Path) -> None:
    inbox, post = Slow(seconds=1.0), FakePost()
    new_world = asleep(tmp_path / "mailflow.db", inbox, post)
    assert lived(new_world, post) == ["opened", "briefed", "eta"]


def test_a_look_that_ends_while_the_desk_reads_is_read_before_anything_is_due(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox, post = Slow(seconds=0.5), FakePost()
    new_world = asleep(tmp_path / "mailflow.db", inbox, post)
    receive = flow.receive

    def slow(world: World, now: object) -> bool:
        """The desk finds nothing to read, and then the look ends."""
        found = receive(world, MONDAY_9 + timedelta(days=3))
        if not world.store._rows.all("SELECT 1 FROM mail WHERE outcome IS NOT NULL AND id > 1"):
            time.sleep(1.0)
        return found

    monkeypatch.setattr(flow, "receive", slow)
    assert lived(new_world, post) == ["opened", "briefed", "eta"]
