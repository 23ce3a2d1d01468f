"""Who may work on a store: one daemon, the newest, on the newest store there is; else nothing is written and nothing sent."""

import shutil
import socket
import sqlite3
from collections.abc import Callable, Iterator, Set
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailflow import restoring
from mailflow.adapters.imap import Fetched
from mailflow.adapters.lock import only_one
from mailflow.adapters.smtp import Letter, Result
from mailflow.adapters.store import Store
from mailflow.adapters.store.lease import LIFE
from mailflow.daemon import Daemon
from mailflow.errors import Halt, PermanentFailure, TemporaryFailure
from mailflow.starting import owned
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours
from tests.fakes import FakeInbox, FakePost
from tests.lives import Life
from tests.story_mails import forward

HERE = socket.gethostname()
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


# --- the lease ---------------------------------------------------------------------------------------------------------


def test_who_was_superseded_writes_nothing_more(store_path: Path) -> None:
    Store(store_path).close()
    with closing(Store(store_path)) as store:
        first = store.leases.take(HERE, NOW)
    old = Store(store_path, first.epoch)
    old.keep("INBOX", 1, 1, b"raw", True, NOW)
    with closing(Store(store_path)) as store:
        second = store.leases.take(HERE, NOW)
    assert second.epoch == first.epoch + 1
    with pytest.raises(Halt, match="taken over"):
        old.keep("INBOX", 1, 2, b"more", True, NOW)
    with pytest.raises(Halt, match="taken over"):
        old.outbox.claim(NOW)
    with closing(Store(store_path, second.epoch)) as new:
        assert new.taken("INBOX", 1) == {1}


def test_a_mail_whose_sender_is_superseded_while_it_is_handed_over_stays_unsent(store_path: Path) -> None:
    """The process was stopped in the middle of a dialogue, and goes on after another has taken over."""
    life = Life(store_path)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))

    class Stopped(FakePost):
        def send(self, letter: Letter) -> tuple[Result, ...]:
            with closing(Store(store_path)) as other:
                other.leases.take(HERE, MONDAY_9)
            return super().send(letter)

    life.post = Stopped()
    with pytest.raises(Halt, match="taken over"):
        life.live(MONDAY_9)
    assert life.post.letters == []
    life.post = FakePost()
    assert life.live(MONDAY_9) == ["brief", "copy"]


def test_a_daemon_of_another_machine_that_spoke_just_now_is_not_superseded(store_path: Path) -> None:
    with closing(Store(store_path)) as store:
        store.leases.take("elsewhere", NOW)
        with pytest.raises(TemporaryFailure, match="elsewhere works on this store"):
            store.leases.take(HERE, NOW + LIFE / 2)
        store.leases.take(HERE, NOW + LIFE)
        store.leases.take("elsewhere", NOW + timedelta(days=300))
        store.leases.take(HERE, NOW)  # its clock was wrong


def test_a_lease_is_kept_fresh_and_given_back(store_path: Path) -> None:
    with owned(store_path, lambda: NOW) as lease, closing(Store(store_path, lease.epoch)) as store:
        store.leases.renew(NOW + LIFE / 2)
        with pytest.raises(TemporaryFailure):
            store.leases.take("elsewhere", NOW + LIFE)
    with closing(Store(store_path)) as store:
        assert store.leases.take("elsewhere", NOW + timedelta(seconds=1)).epoch == 2


def test_a_store_that_is_worked_on_is_refused(store_path: Path) -> None:
    with (
        only_one(store_path),
        pytest.raises(TemporaryFailure, match="Another mailflow"),
        owned(store_path, lambda: NOW),
    ):
        pass


# --- the file ----------------------------------------------------------------------------------------------------------


class Shaky(FakeInbox):
    """Something happens while mail is fetched."""

    def __init__(self, happens: Callable[[], object]) -> None:
        super().__init__()
        self._happens = happens

    def fresh(self, taken: Callable[[str, int], Set[int]]) -> Iterator[list[Fetched]]:
        self._happens()
        return super().fresh(taken)


@pytest.mark.parametrize("how", ["deleted", "replaced"])
def test_a_store_that_is_gone_stops_the_daemon_which_makes_no_new_one(store_path: Path, how: str) -> None:
    def replaced() -> None:
        shutil.copy(store_path, store_path.with_name("other.db"))
        store_path.with_name("other.db").replace(store_path)

    life = Life(store_path, Shaky(store_path.unlink if how == "deleted" else replaced))
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    with owned(store_path, lambda: MONDAY_9) as lease:
        daemon = Daemon(lambda: life.world(lease.epoch), tick=0.1, poll=0.1, clock=lambda: MONDAY_9)
        with pytest.raises(Halt, match="deleted or replaced"):
            daemon.run()
    assert life.post.letters == []
    assert store_path.exists() is (how == "replaced")


def test_a_daemon_that_must_stop_says_why_and_ends(store_path: Path) -> None:
    life = Life(store_path)
    with owned(store_path, lambda: MONDAY_9) as lease:
        daemon = Daemon(lambda: life.world(lease.epoch), tick=0.1, poll=0.1, clock=lambda: MONDAY_9)
        with closing(Store(store_path)) as other:
            other.leases.take(HERE, NOW)
        with pytest.raises(Halt, match="taken over"):
            daemon.run()


def test_a_store_that_was_lost_is_not_begun_anew_unless_somebody_says_so(store_path: Path) -> None:
    life = Life(store_path)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    assert life.live(MONDAY_9) == ["brief", "copy"]
    store_path.unlink()
    with pytest.raises(PermanentFailure, match="mailflow init"):
        life.live(MONDAY_9)
    assert not store_path.exists()
    Store(store_path).close()
    with pytest.raises(PermanentFailure, match="move it away"):
        restoring.begin(store_path)
    store_path.unlink()
    restoring.begin(store_path)
    assert life.live(MONDAY_9 + hours(1)) == ["brief", "copy"]


def test_a_damaged_store_is_refused_and_named_with_its_cure(store_path: Path) -> None:
    """Bytes are turned at a hundred places: it starts on what is whole, or refuses; it never ends in another way."""
    life = Life(store_path)
    for number in range(12):
        life.inbox.put(
            forward(COMPLETE.replace("Northwind", f"Firm {number}"), CUSTOMER_SAYS, MONDAY_9, subject=f"{number}")
        )
    life.live(MONDAY_9)
    with closing(sqlite3.connect(store_path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = store_path.read_bytes()
    refusals = []
    for place in range(0, len(whole), len(whole) // 100):
        store_path.write_bytes(
            whole[:place] + bytes(octet ^ 0xA5 for octet in whole[place : place + 64]) + whole[place + 64 :]
        )
        for rest in ("-wal", "-shm"):
            store_path.with_name(store_path.name + rest).unlink(missing_ok=True)
        refusals += refusal(store_path)
    assert len(refusals) > 20
    assert all("mailflow backup" in one for one in refusals)


def refusal(path: Path) -> list[str]:
    try:
        with owned(path, lambda: MONDAY_9):
            return []
    except PermanentFailure as failure:
        return [str(failure)]


@pytest.mark.parametrize(
    ("sql", "failure"),
    [("PRAGMA max_page_count = 1", TemporaryFailure), ("", Halt)],
)
def test_what_ends_the_process_and_what_is_waited_for(store_path: Path, sql: str, failure: type[Exception]) -> None:
    with closing(Store(store_path)) as store:
        connection: sqlite3.Connection = store._rows.connection
        if sql:
            connection.execute(sql)
        else:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            store_path.write_bytes(store_path.read_bytes()[:4096] + b"\xa5" * (store_path.stat().st_size - 4096))
        with pytest.raises(failure):
            store.keep("INBOX", 1, 1, bytes(5_000_000), True, NOW)
