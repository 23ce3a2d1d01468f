"""Who may work on a store: one daemon, the newest, on the newest store there is; else nothing is written and nothing sent."""

import errno
import shutil
import socket
import sqlite3
from collections.abc import Callable, Iterator, Set
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from mailflow import flow, restoring, sending
from mailflow.adapters.imap import Fetched
from mailflow.adapters.journal import Begun, Journal
from mailflow.adapters.lock import only_one
from mailflow.adapters.smtp import Letter, Result, Verdict
from mailflow.adapters.store import OutState, Store, copy_store
from mailflow.adapters.store.lease import LIFE
from mailflow.daemon import Daemon
from mailflow.errors import Halt, PermanentFailure, TemporaryFailure
from mailflow.starting import BACKUP, owned
from mailflow.world import World
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours, without
from tests.fakes import FakeInbox, FakePost, Story, out
from tests.story_mails import forward, reply

HERE = socket.gethostname()
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mailflow.db"


class Life:
    """A daemon's worlds on a store on disk, with an inbox and a post office that outlive it."""

    def __init__(self, path: Path, inbox: FakeInbox | None = None, post: FakePost | None = None) -> None:
        self.path = path
        self.inbox, self.post = inbox or FakeInbox(), post or FakePost()
        self._desk = Story().world.desk

    def world(self, epoch: int | None = None) -> World:
        return World(self.inbox, self.post, Store(self.path, epoch), self._desk, "none", journal=Journal(self.path))

    def live(self, at: datetime) -> list[str]:
        """Everything that is there is handled, as by `mailflow run --once`; the kinds of what went out."""
        before = len(self.post.letters)
        with owned(self.path, lambda: at) as lease, closing(self.world(lease.epoch).store) as store:
            world = replace(self.world(lease.epoch), store=store)
            store.outbox.recover(at)
            flow.fetch(world, at)
            flow.receive(world, at)
            flow.tick(world, at)
            while sending.deliver(world, at):
                pass
        return [out(letter).kind for letter in self.post.letters[before:]]


# --- the lease ---------------------------------------------------------------------------------------------------------


def test_who_was_superseded_writes_nothing_more(path: Path) -> None:
    Store(path).close()
    with closing(Store(path)) as store:
        first = store.leases.take(HERE, NOW)
    old = Store(path, first.epoch)
    old.keep("INBOX", 1, 1, b"raw", True, NOW)
    with closing(Store(path)) as store:
        second = store.leases.take(HERE, NOW)
    assert second.epoch == first.epoch + 1
    with pytest.raises(Halt, match="taken over"):
        old.keep("INBOX", 1, 2, b"more", True, NOW)
    with pytest.raises(Halt, match="taken over"):
        old.outbox.claim(NOW)
    with closing(Store(path, second.epoch)) as new:
        assert new.taken("INBOX", 1) == {1}


def test_a_mail_whose_sender_is_superseded_while_it_is_handed_over_stays_unsent(path: Path) -> None:
    """The process was stopped in the middle of a dialogue, and goes on after another has taken over."""
    life = Life(path)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))

    class Stopped(FakePost):
        def send(self, letter: Letter) -> tuple[Result, ...]:
            with closing(Store(path)) as other:
                other.leases.take(HERE, MONDAY_9)
            return super().send(letter)

    life.post = Stopped()
    with pytest.raises(Halt, match="taken over"):
        life.live(MONDAY_9)
    assert life.post.letters == []
    life.post = FakePost()
    assert life.live(MONDAY_9) == ["brief", "copy"]


def test_a_daemon_of_another_machine_that_spoke_just_now_is_not_superseded(path: Path) -> None:
    with closing(Store(path)) as store:
        store.leases.take("elsewhere", NOW)
        with pytest.raises(TemporaryFailure, match="elsewhere works on this store"):
            store.leases.take(HERE, NOW + LIFE / 2)
        store.leases.take(HERE, NOW + LIFE)
        store.leases.take("elsewhere", NOW + timedelta(days=300))
        store.leases.take(HERE, NOW)  # its clock was wrong


def test_a_lease_is_kept_fresh_and_given_back(path: Path) -> None:
    with owned(path, lambda: NOW) as lease, closing(Store(path, lease.epoch)) as store:
        store.leases.renew(NOW + LIFE / 2)
        with pytest.raises(TemporaryFailure):
            store.leases.take("elsewhere", NOW + LIFE)
    with closing(Store(path)) as store:
        assert store.leases.take("elsewhere", NOW + timedelta(seconds=1)).epoch == 2


def test_a_store_that_is_worked_on_is_refused(path: Path) -> None:
    with only_one(path), pytest.raises(TemporaryFailure, match="Another mailflow"), owned(path, lambda: NOW):
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
def test_a_store_that_is_gone_stops_the_daemon_which_makes_no_new_one(path: Path, how: str) -> None:
    def replaced() -> None:
        shutil.copy(path, path.with_name("other.db"))
        path.with_name("other.db").replace(path)

    life = Life(path, Shaky(path.unlink if how == "deleted" else replaced))
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    with owned(path, lambda: MONDAY_9) as lease:
        daemon = Daemon(lambda: life.world(lease.epoch), tick=0.1, poll=0.1, clock=lambda: MONDAY_9)
        with pytest.raises(Halt, match="deleted or replaced"):
            daemon.run()
    assert life.post.letters == []
    assert path.exists() is (how == "replaced")


def test_a_daemon_that_must_stop_says_why_and_ends(path: Path) -> None:
    life = Life(path)
    with owned(path, lambda: MONDAY_9) as lease:
        daemon = Daemon(lambda: life.world(lease.epoch), tick=0.1, poll=0.1, clock=lambda: MONDAY_9)
        with closing(Store(path)) as other:
            other.leases.take(HERE, NOW)
        with pytest.raises(Halt, match="taken over"):
            daemon.run()


def test_a_store_that_was_lost_is_not_begun_anew_unless_somebody_says_so(path: Path) -> None:
    life = Life(path)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    assert life.live(MONDAY_9) == ["brief", "copy"]
    path.unlink()
    with pytest.raises(PermanentFailure, match="mailflow init"):
        life.live(MONDAY_9)
    assert not path.exists()
    Store(path).close()
    with pytest.raises(PermanentFailure, match="move it away"):
        restoring.begin(path)
    path.unlink()
    restoring.begin(path)
    assert life.live(MONDAY_9 + hours(1)) == ["brief", "copy"]


def test_a_damaged_store_is_refused_and_named_with_its_cure(path: Path) -> None:
    """Bytes are turned at a hundred places: it starts on what is whole, or refuses; it never ends in another way."""
    life = Life(path)
    for number in range(12):
        life.inbox.put(
            forward(COMPLETE.replace("Northwind", f"Firm {number}"), CUSTOMER_SAYS, MONDAY_9, subject=f"{number}")
        )
    life.live(MONDAY_9)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = path.read_bytes()
    refusals = []
    for place in range(0, len(whole), len(whole) // 100):
        path.write_bytes(
            whole[:place] + bytes(octet ^ 0xA5 for octet in whole[place : place + 64]) + whole[place + 64 :]
        )
        for rest in ("-wal", "-shm"):
            path.with_name(path.name + rest).unlink(missing_ok=True)
        refusals += refusal(path)
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
def test_what_ends_the_process_and_what_is_waited_for(path: Path, sql: str, failure: type[Exception]) -> None:
    with closing(Store(path)) as store:
        connection: sqlite3.Connection = store._rows.connection
        if sql:
            connection.execute(sql)
        else:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            path.write_bytes(path.read_bytes()[:4096] + b"\xa5" * (path.stat().st_size - 4096))
        with pytest.raises(failure):
            store.keep("INBOX", 1, 1, bytes(5_000_000), True, NOW)


# --- a backup that is put back -----------------------------------------------------------------------------------------


def a_morning(life: Life) -> Callable[[], None]:
    """A case with a question, answered after the copy was made; what it takes to put the copy back."""
    life.inbox.put(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9))
    assert life.live(MONDAY_9) == ["question"]
    copy = life.path.with_name("copy.db")
    copy_store(life.path, copy)
    life.inbox.put(reply(out(life.post.letters[0]), "Chrome 142\n", MONDAY_9 + hours(1)))
    assert "brief" in life.live(MONDAY_9 + hours(1))

    def put_back() -> None:
        for rest in ("", "-wal", "-shm"):
            life.path.with_name(life.path.name + rest).unlink(missing_ok=True)
        shutil.copy(copy, life.path)

    return put_back


def test_a_restored_backup_sends_nothing_before_it_is_reconciled_and_nothing_twice_after(path: Path) -> None:
    life = Life(path)
    put_back = a_morning(life)
    before = [letter.raw for letter in life.post.letters]
    put_back()
    with pytest.raises(PermanentFailure, match="mailflow reconcile"):
        life.live(MONDAY_9 + hours(2))
    assert [letter.raw for letter in life.post.letters] == before

    with closing(life.world().store) as store:
        world = replace(life.world(), store=store)
        found = restoring.reconcile(world, life.inbox, MONDAY_9 + hours(2))
    assert (found.taken, found.doubtful) == (1, ())
    assert found.sent == len(before) - 1
    assert life.live(MONDAY_9 + hours(2)) == []
    with closing(Store(path)) as store:
        case = store.case(1)
        assert case is not None
        assert case.status == "active"
    # New mails have new ids, although the store has forgotten the old ones.
    life.inbox.put(reply(out(life.post.letters[-1]), "note thanks\n", MONDAY_9 + hours(3)))
    life.live(MONDAY_9 + hours(30))
    ids = [out(letter).message_id for letter in life.post.letters]
    assert len(set(ids)) == len(ids)


def test_a_copy_made_by_backup_must_be_reconciled_on_any_machine(path: Path, tmp_path: Path) -> None:
    life = Life(path)
    (tmp_path / "elsewhere").mkdir()
    elsewhere = Life(tmp_path / "elsewhere" / "b.db", life.inbox, life.post)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    with owned(path, lambda: MONDAY_9) as lease:
        world = life.world(lease.epoch)
        flow.fetch(world, MONDAY_9)
        flow.receive(world, MONDAY_9)
        restoring.backup(path, elsewhere.path, NOW)
        world.store.close()
    assert elsewhere.path.stat().st_mode & 0o077 == 0
    with pytest.raises(PermanentFailure, match="is a backup of 2026-11-23T09:00"):
        elsewhere.live(MONDAY_9)
    # Nobody knows whether brief and copy went out: there is no journal on this machine.
    world = elsewhere.world()
    found = restoring.reconcile(world, None, MONDAY_9)
    assert [queued.kind for queued in found.doubtful] == ["brief", "copy"]
    assert world.store.note(BACKUP)
    assert restoring.reconcile(world, None, MONDAY_9, doubtful_are_out=True).doubtful == ()
    world.store.close()
    assert elsewhere.live(MONDAY_9) == []


def test_what_nobody_knows_is_sent_when_a_person_says_so(path: Path) -> None:
    life = Life(path)
    with closing(life.world().store) as store:
        world = replace(life.world(), store=store)
        life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
        flow.fetch(world, MONDAY_9)
        flow.receive(world, MONDAY_9)
        assert len(restoring.reconcile(world, None, MONDAY_9).doubtful) == 2
        restoring.reconcile(world, None, MONDAY_9, doubtful_are_out=False)
    assert life.live(MONDAY_9) == ["brief", "copy"]


def test_the_log_of_a_killed_daemon_is_not_played_into_the_backup_that_is_put_in_its_place(path: Path) -> None:
    life = Life(path)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    life.live(MONDAY_9)
    copy = path.with_name("b.db")
    restoring.backup(path, copy, NOW)
    killed = Store(path)  # never closed: its log stays
    killed.keep("INBOX", 1, 99, bytes(200_000), True, NOW)
    log = path.with_name("mailflow.db-wal").read_bytes()
    assert len(log) > 200_000
    elsewhere = path.with_name("again.db")
    shutil.copy(copy, elsewhere)
    elsewhere.with_name("again.db-wal").write_bytes(log)
    with pytest.raises(PermanentFailure, match="is a backup"), owned(elsewhere, lambda: NOW):
        pass
    with closing(Store(elsewhere)) as store:
        store.check()
        assert store.taken("INBOX", 1) == {1}
    killed.close()


def test_a_backup_never_overwrites_the_store(path: Path) -> None:
    Store(path).close()
    with pytest.raises(PermanentFailure, match="the store itself"):
        restoring.backup(path, path, NOW)


# --- the journal -------------------------------------------------------------------------------------------------------


def test_every_try_stands_in_the_journal_before_it_is_made(path: Path) -> None:
    life = Life(path)

    class Watching(FakePost):
        def send(self, letter: Letter) -> tuple[Result, ...]:
            last = Journal(path).last()
            assert last is not None
            assert last.message_id == out(letter).message_id
            return super().send(letter)

    life.post = Watching(usual=(Verdict.DEFERRED, 451, "later"))
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    life.live(MONDAY_9)
    life.live(MONDAY_9 + hours(1))
    assert [begun.tries for begun in Journal(path).lines()] == [1, 1, 2, 2]


def test_a_line_that_a_death_cut_off_is_none(path: Path) -> None:
    journal = Journal(path)
    assert journal.last() is None
    begun = Begun("<esc-1.brief.1.abcdefghijklmnop@example.com>", 1, 1, "brief:1:a key with blanks")
    journal.add(begun)
    journal.add(replace(begun, case_number=None, tries=2))
    with journal.path.open("a") as file:
        file.write("3 1 <esc-1.bri")
    assert list(journal.lines()) == [begun, replace(begun, case_number=None, tries=2)]
    assert journal.last() == replace(begun, case_number=None, tries=2)


def test_nothing_is_sent_that_the_journal_cannot_take(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    life = Life(path)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    monkeypatch.setattr("mailflow.adapters.journal.os.fsync", full)
    with pytest.raises(TemporaryFailure, match="nothing is sent"):
        life.live(MONDAY_9)
    assert life.post.letters == []
    monkeypatch.undo()
    assert life.live(MONDAY_9) == ["brief", "copy"]


@pytest.fixture
def config(tmp_path: Path) -> Path:
    example = (Path(__file__).parent.parent / "config.example.yaml").read_text()
    file = tmp_path / "config.yaml"
    file.write_text(example)
    file.chmod(0o600)
    return file


def test_the_commands_say_what_they_did_and_what_comes_next(config: Path, tmp_path: Path) -> None:
    from mailflow.cli import cli  # noqa: PLC0415 - as an installed command does it

    def run(*args: str) -> str:
        environ = {"MAILFLOW_IMAP__PASSWORD": "x", "MAILFLOW_SMTP__PASSWORD": "x", "MAILFLOW_CONFIG": str(config)}
        return CliRunner(env=environ).invoke(cli, args, catch_exceptions=True).output

    assert "is new and empty" in run("init")
    assert "is copied to" in run("backup", str(tmp_path / "b.db"))
    assert (tmp_path / "b.db").stat().st_size > 10_000
    assert not (tmp_path / "b.db.part").exists()


def test_states_of_a_mail_after_a_death(path: Path) -> None:
    life = Life(path)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    with closing(life.world().store) as store:
        world = replace(life.world(), store=store)
        flow.fetch(world, MONDAY_9)
        flow.receive(world, MONDAY_9)
        first, second = (store.outbox.claim(MONDAY_9) for _ in range(2))
        assert first is not None
        assert second is not None
        store.outbox.hand(second.id)
        assert store.outbox.recover(MONDAY_9) == 2
        assert store.reports.counts()["mails out"] == {OutState.READY: 1, OutState.UNCERTAIN: 1}
