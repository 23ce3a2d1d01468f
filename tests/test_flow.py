"""The order of the steps when something is wrong: one bad mail, one bad connection, a mailbox and a ledger that differ."""

import threading
import time
from collections.abc import Callable, Iterator, Set
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailflow import daemon, flow
from mailflow.adapters.imap import Fetched
from mailflow.adapters.store import Store
from mailflow.daemon import Daemon
from mailflow.errors import TemporaryFailure
from mailflow.mail.message import Message
from mailflow.reading.thread import Thread, read_thread
from mailflow.world import World
from tests.fakes import FakeInbox, FakePost, Story
from tests.story_mails import forward
from tests.test_stories import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours


def test_a_mail_that_we_cannot_handle_is_put_aside_after_three_attempts(monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story()
    poison = forward(COMPLETE, "poison", MONDAY_9)

    def reader(message: Message) -> Thread:
        if "poison" in message.text:
            raise RuntimeError("a fault of ours")
        return read_thread(message)

    monkeypatch.setattr(flow, "read_thread", reader)
    story.inbox.put(poison)
    mails = story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    assert [one.kind for one in mails] == ["brief", "copy"]
    for _ in range(3):
        flow.receive(story.world, MONDAY_9)
    [bad] = story.store.reports.quarantined()
    assert "3 attempts" in bad.reason


def test_a_decision_that_cannot_be_composed_leaves_no_half_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story()

    def no_mail(*_: object) -> list[object]:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr(flow, "compose", no_mail)
    assert story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9) == []
    assert story.store.case(1) is None
    monkeypatch.undo()
    flow.receive(story.world, MONDAY_9)
    assert [one.kind for one in story.sent()] == ["brief", "copy"]


def test_reconciling_puts_away_what_was_kept_and_left_behind() -> None:
    story = Story()
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    story.inbox.put_away.clear()
    story.inbox.put(b"not read yet")
    flow.reconcile(story.world)
    assert story.inbox.put_away == [1]


def test_a_mail_that_is_larger_than_the_limit_says_that_it_was_cut() -> None:
    class Big(FakeInbox):
        def fresh(self, taken: Callable[[str, int], Set[int]]) -> Iterator[list[Fetched]]:
            for batch in super().fresh(taken):
                yield [replace(mail, whole=False) for mail in batch]

    story = Story()
    story.inbox = Big()
    story.world = replace(story.world, inbox=story.inbox)
    raw = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)
    story.arrives(raw, at=MONDAY_9)
    assert story.outcome(raw) == "opened"
    [mail] = story.store.reports.received(str(raw.partition(b"Message-ID: ")[2].splitlines()[0].decode()))
    assert "only its beginning was read" in mail.reason


# --- the daemon in this process ----------------------------------------------------------------------------------------


class Clock:
    def __init__(self) -> None:
        self.now = MONDAY_9

    def __call__(self) -> datetime:
        return self.now


class Flaky(FakeInbox):
    """A server that is away for the first two looks."""

    looks = 0

    def fresh(self, taken: Callable[[str, int], Set[int]]) -> Iterator[list[Fetched]]:
        type(self).looks += 1
        if self.looks <= 2:
            raise TemporaryFailure("The mail server does not answer.")
        return super().fresh(taken)

    def wait(self, seconds: float, stop: Callable[[], bool]) -> bool:
        time.sleep(0.01)
        return True


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Daemon, FakePost, Clock]]:
    monkeypatch.setattr(daemon, "FIRST_PAUSE", 0.01)
    monkeypatch.setattr(Flaky, "looks", 0)
    inbox, post, clock, desk = Flaky(), FakePost(), Clock(), Story().world.desk
    inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))

    def new_world() -> World:
        return World(inbox, post, Store(tmp_path / "mailflow.db"), desk, "none")

    running = Daemon(new_world, tick=0.05, poll=0.05, clock=clock)
    thread = threading.Thread(target=running.run)
    thread.start()
    yield running, post, clock
    running.stop()
    thread.join(10)
    assert not thread.is_alive()


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


def test_a_server_that_comes_back_is_found_again(running: tuple[Daemon, FakePost, Clock]) -> None:
    _, post, _ = running
    until(lambda: len(post.letters) == 2)


def test_the_clock_alone_makes_reminders_and_the_metronome_only_beats(running: tuple[Daemon, FakePost, Clock]) -> None:
    _, post, clock = running
    until(lambda: len(post.letters) == 2)
    clock.now += hours(4)
    until(lambda: len(post.letters) == 4)
    clock.now -= timedelta(days=400)
    time.sleep(0.2)
    clock.now += timedelta(days=400)
    time.sleep(0.2)
    assert len(post.letters) == 4


def test_it_knows_the_wall_clock_in_utc() -> None:
    assert daemon.now().tzinfo is UTC
