"""A backup that is put back: nothing is sent before it is reconciled, and nothing twice after."""

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from mailflow import flow, restoring
from mailflow.adapters.store import Store, copy_store
from mailflow.cli import cli
from mailflow.errors import PermanentFailure
from mailflow.starting import BACKUP, owned
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours, without
from tests.fakes import out
from tests.lives import Life
from tests.story_mails import forward, reply


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


def test_a_restored_backup_sends_nothing_before_it_is_reconciled_and_nothing_twice_after(store_path: Path) -> None:
    life = Life(store_path)
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
    with closing(Store(store_path)) as store:
        case = store.case(1)
        assert case is not None
        assert case.status == "active"
    # New mails have new ids, although the store has forgotten the old ones.
    life.inbox.put(reply(out(life.post.letters[-1]), "note thanks\n", MONDAY_9 + hours(3)))
    life.live(MONDAY_9 + hours(30))
    ids = [out(letter).message_id for letter in life.post.letters]
    assert len(set(ids)) == len(ids)


def test_a_copy_made_by_backup_must_be_reconciled_on_any_machine(store_path: Path, tmp_path: Path) -> None:
    life = Life(store_path)
    (tmp_path / "elsewhere").mkdir()
    elsewhere = Life(tmp_path / "elsewhere" / "b.db", life.inbox, life.post)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    with owned(store_path, lambda: MONDAY_9) as lease:
        world = life.world(lease.epoch)
        flow.fetch(world, MONDAY_9)
        flow.receive(world, MONDAY_9)
        restoring.backup(store_path, elsewhere.path, MONDAY_9)
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


def test_what_nobody_knows_is_sent_when_a_person_says_so(store_path: Path) -> None:
    life = Life(store_path)
    with closing(life.world().store) as store:
        world = replace(life.world(), store=store)
        life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
        flow.fetch(world, MONDAY_9)
        flow.receive(world, MONDAY_9)
        assert len(restoring.reconcile(world, None, MONDAY_9).doubtful) == 2
        restoring.reconcile(world, None, MONDAY_9, doubtful_are_out=False)
    assert life.live(MONDAY_9) == ["brief", "copy"]


def test_all_that_came_since_is_read_before_anybody_is_asked_about_doubtful_mails(
    store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow, "ROUND", 1)  # as if each mail were two hundred
    life = Life(store_path)
    for number in range(3):
        life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, subject=f"No {number}"))
    with closing(life.world().store) as store:
        found = restoring.reconcile(replace(life.world(), store=store), life.inbox, MONDAY_9)
        assert found.taken == 3
        assert store.vitals.unread() == (0, None)


def test_the_log_of_a_killed_daemon_is_not_played_into_the_backup_that_is_put_in_its_place(store_path: Path) -> None:
    life = Life(store_path)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    life.live(MONDAY_9)
    copy = store_path.with_name("b.db")
    restoring.backup(store_path, copy, MONDAY_9)
    killed = Store(store_path)  # never closed: its log stays
    killed.keep("INBOX", 1, 99, bytes(200_000), True, MONDAY_9)
    log = store_path.with_name("mailflow.db-wal").read_bytes()
    assert len(log) > 200_000
    elsewhere = store_path.with_name("again.db")
    shutil.copy(copy, elsewhere)
    elsewhere.with_name("again.db-wal").write_bytes(log)
    with pytest.raises(PermanentFailure, match="is a backup"), owned(elsewhere, lambda: MONDAY_9):
        pass
    with closing(Store(elsewhere)) as store:
        store.check()
        assert store.taken("INBOX", 1) == {1}
    killed.close()


def test_a_backup_never_overwrites_the_store(store_path: Path) -> None:
    Store(store_path).close()
    with pytest.raises(PermanentFailure, match="the store itself"):
        restoring.backup(store_path, store_path, MONDAY_9)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    example = (Path(__file__).parent.parent / "config.example.yaml").read_text()
    file = tmp_path / "config.yaml"
    file.write_text(example)
    file.chmod(0o600)
    return file


def test_the_commands_say_what_they_did_and_what_comes_next(config: Path, tmp_path: Path) -> None:
    def run(*args: str) -> str:
        environ = {"MAILFLOW_IMAP__PASSWORD": "x", "MAILFLOW_SMTP__PASSWORD": "x", "MAILFLOW_CONFIG": str(config)}
        return CliRunner(env=environ).invoke(cli, args, catch_exceptions=True).output

    assert "is new and empty" in run("init")
    assert "is copied to" in run("backup", str(tmp_path / "b.db"))
    assert (tmp_path / "b.db").stat().st_size > 10_000
    assert not (tmp_path / "b.db.part").exists()


def test_a_look_at_the_backup_does_not_play_the_log_of_the_lost_store_into_it(config: Path, tmp_path: Path) -> None:
    """The health check of a container looks every minute, also between putting back and `mailflow reconcile`."""
    path = config.parent / "mailflow.db"
    Store(path).close()
    restoring.backup(path, tmp_path / "copy.db", MONDAY_9)
    killed = Store(path)  # never closed: its log stays
    killed.keep("INBOX", 1, 99, bytes(200_000), True, MONDAY_9)
    log = path.with_name(f"{path.name}-wal").read_bytes()
    killed.close()
    shutil.copy(tmp_path / "copy.db", path)
    path.with_name(f"{path.name}-wal").write_bytes(log)
    environ = {"MAILFLOW_IMAP__PASSWORD": "x", "MAILFLOW_SMTP__PASSWORD": "x", "MAILFLOW_CONFIG": str(config)}
    assert "mailbox" in CliRunner(env=environ).invoke(cli, ["health"]).output
    with closing(Store(path)) as store:
        store.check()
        assert store.taken("INBOX", 1) == set()
