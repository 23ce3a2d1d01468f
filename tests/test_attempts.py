"""What the world does to an attempt says nothing about the mail: locks and disks use up none of its three."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from mailflow import flow
from mailflow.adapters.store import Store, schema
from mailflow.errors import Halt, PermanentFailure, TemporaryFailure
from mailflow.flow import STRIKES
from mailflow.mail.message import Message
from mailflow.reader import Here
from mailflow.reading.layout.thread import Thread
from mailflow.world import World
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import Story
from tests.story_mails import forward

MAIL = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)


@dataclass
class Meanwhile(Here):
    """Reads, and something happens to the store at that moment."""

    happens: Callable[[], object]
    reads: list[bytes] = field(default_factory=list)

    def mail(  # type: ignore[override]  # static there, as nothing happens
        self, raw: bytes, received: datetime | None = None
    ) -> tuple[Message, Thread]:
        self.reads.append(raw)
        self.happens()
        return Here.mail(raw, received)


def world_on(store: Store, happens: Callable[[], object]) -> World:
    world = replace(Story().world, store=store, reader=Meanwhile(happens))
    store.keep("INBOX", 1, 1, MAIL, True, MONDAY_9)
    return world


def outcomes(store: Store) -> dict[str, int]:
    return store.reports.counts()["mails in"]


def test_a_store_that_is_locked_behind_every_attempt_puts_no_mail_aside(
    store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0.05)
    with closing(Store(store_path)) as store, closing(sqlite3.connect(store_path, isolation_level=None)) as other:
        world = world_on(store, lambda: other.execute("BEGIN IMMEDIATE"))
        for _ in range(2 * STRIKES):
            with pytest.raises(TemporaryFailure, match="locked"):
                flow.receive(world, MONDAY_9)
            other.rollback()
        flow.receive(replace(world, reader=Here()), MONDAY_9)
        assert outcomes(store) == {"opened": 1}


def test_what_could_not_be_given_back_is_given_back_once(store_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0.05)
    with closing(Store(store_path)) as store, closing(sqlite3.connect(store_path, isolation_level=None)) as other:
        world = world_on(store, lambda: other.execute("BEGIN IMMEDIATE"))
        with pytest.raises(TemporaryFailure):
            flow.receive(world, MONDAY_9)
        other.rollback()
        tries = [kept.tries for _ in range(STRIKES) if (kept := store.next_waiting())]
        assert tries == [1, 2, 3]


def test_a_disk_that_ends_the_process_at_every_attempt_puts_no_mail_aside(store_path: Path) -> None:
    """Its successor looks through a new connection, and so does the last act of the one that ends."""

    def broken() -> None:
        raise Halt("The disk does not read or write.")

    for _ in range(2 * STRIKES):
        store = Store(store_path)
        world = world_on(store, partial(setattr, store._rows, "_check_epoch", broken))
        with pytest.raises(Halt):
            flow.receive(world, MONDAY_9)
        world.close()
    with closing(Store(store_path)) as store:
        flow.receive(replace(Story().world, store=store), MONDAY_9)
        assert outcomes(store) == {"opened": 1}


def test_a_daemon_that_was_superseded_gives_nothing_back(store_path: Path) -> None:
    with closing(Store(store_path)) as first:
        epoch = first.leases.take("here", MONDAY_9).epoch
    store = Store(store_path, epoch)

    def superseded() -> None:
        with closing(Store(store_path)) as second:
            second.leases.take("here", MONDAY_9)

    world = world_on(store, superseded)
    with pytest.raises(Halt, match="taken over"):
        flow.receive(world, MONDAY_9)
    world.close()
    with closing(Store(store_path)) as store:
        kept = store.next_waiting()
        assert kept is not None
        assert kept.tries == 2


def test_a_store_that_was_deleted_is_not_made_anew_to_give_an_attempt_back(store_path: Path) -> None:
    store = Store(store_path)
    world = world_on(store, store_path.unlink)
    with pytest.raises(Halt, match="deleted or replaced"):
        flow.receive(world, MONDAY_9)
    world.close()
    assert not store_path.exists()


def test_a_mail_that_cannot_be_read_is_put_aside_after_three_attempts_all_the_same(store_path: Path) -> None:
    def no_mail() -> None:
        raise RuntimeError

    with closing(Store(store_path)) as store:
        world = world_on(store, no_mail)
        for _ in range(STRIKES):
            flow.receive(world, MONDAY_9)
        assert outcomes(store) == {"quarantined": 1}
        with pytest.raises(PermanentFailure):
            store.file(1, "opened", "", MONDAY_9)
