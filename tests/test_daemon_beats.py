"""The daemon in this process: a server that comes back, a clock that slips, a sending that breaks off, reminders after a downtime."""

import threading
import time
from collections.abc import Callable, Iterator, Set
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailflow import daemon, sending
from mailflow.adapters.imap import Fetched
from mailflow.adapters.smtp import Result
from mailflow.adapters.store import Queued, Store
from mailflow.adapters.store.outbox import REMINDERS
from mailflow.cases.effects import SendConfirm, SendCustomerUpdate, SendDecision, SendFollowUp
from mailflow.daemon import Daemon
from mailflow.errors import TemporaryFailure
from mailflow.world import World
from mailflow.writing.bundle import KIND
from mailflow.writing.templates import TEMPLATES
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours
from tests.fakes import FakeInbox, FakePost, Story
from tests.servers import until
from tests.story_mails import forward


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


def test_a_mail_whose_sending_broke_off_is_sent_in_the_next_round(
    running: tuple[Daemon, FakePost, Clock], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, post, clock = running
    until(lambda: len(post.letters) == 2)
    broken = iter((True,))
    settle = sending.settle

    def settling(queued: Queued, result: Result, world: World, now: datetime) -> None:
        if next(broken, False):
            raise TemporaryFailure("The store is locked by another program.")
        settle(queued, result, world, now)

    monkeypatch.setattr(sending, "settle", settling)
    clock.now += hours(4)
    until(lambda: len({letter.raw for letter in post.letters}) == 4 and len(post.letters) == 5)


def test_after_a_downtime_reminders_go_out_one_by_one(
    running: tuple[Daemon, FakePost, Clock], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daemon, "REMINDERS_A_MINUTE", 1)
    _, post, clock = running
    until(lambda: len(post.letters) == 2)
    clock.now += hours(72)
    until(lambda: len(post.letters) == 3)
    time.sleep(0.3)
    assert len(post.letters) == 3
    clock.now += timedelta(seconds=61)
    until(lambda: len(post.letters) == 4)


def test_the_outbox_knows_which_mails_are_reminders() -> None:
    reminders = (SendFollowUp, SendDecision, SendCustomerUpdate, SendConfirm)
    assert {TEMPLATES[effect].kind for effect in reminders} | {KIND} == set(REMINDERS)


def test_it_knows_the_wall_clock_in_utc() -> None:
    assert daemon.now().tzinfo is UTC
