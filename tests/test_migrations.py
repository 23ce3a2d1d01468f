"""Stores of every earlier version: they become today's, whatever happens in the middle, and the work in them goes on.

tests/stores holds one store of each version, written by the mailflow of that time: a case with question and brief, two mails
in quarantine, one that waits to be read, a copy whose fate is uncertain. After a new migration, keep one of the version before.
"""

import os
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing, nullcontext, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.adapters.store import OutState, Store, schema
from mailflow.cases.case import Status
from mailflow.errors import PermanentFailure
from tests.checkout import MONDAY_9, hours
from tests.fakes import Story

DUMPS = sorted((Path(__file__).parent / "stores").glob("*.sql"))
_WRITES = frozenset(
    getattr(sqlite3, f"SQLITE_{name}")
    for name in (
        "CREATE_TABLE",
        "CREATE_INDEX",
        "ALTER_TABLE",
        "DROP_TABLE",
        "DROP_INDEX",
        "INSERT",
        "UPDATE",
        "DELETE",
    )
)


def old_store(dump: Path, path: Path) -> Path:
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as db:
        db.executescript(dump.read_text())
    return path


def shape(path: Path) -> dict[str, set[str]]:
    """Tables with their columns, and indexes."""
    with closing(sqlite3.connect(path)) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        columns = {name: {row[1] for row in db.execute(f"PRAGMA table_info({name})")} for name in tables}
        indexes = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}
    return {**columns, "": indexes}


def content(path: Path) -> str:
    """All that is in it, but when it was migrated."""
    with closing(sqlite3.connect(path)) as db:
        return re.sub(r"'m\d{3}_\w+','[^']*'", "", "\n".join(db.iterdump()))


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_a_store_of_an_earlier_version_becomes_one_of_today(dump: Path, tmp_path: Path) -> None:
    path = old_store(dump, tmp_path / "old.db")
    Store(path).close()
    Store(tmp_path / "new.db").close()
    assert shape(path) == shape(tmp_path / "new.db")
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_the_work_in_it_goes_on(dump: Path, tmp_path: Path) -> None:
    story = Story()
    with closing(Store(old_store(dump, tmp_path / "old.db"))) as store:
        story.store = store
        story.world = replace(story.world, store=store)
        assert [mail.message_id for mail in store.quarantine.waiting()] == ["<m1@evil.example>", ""]
        store.outbox.recover(MONDAY_9 + hours(2))
        story.take_in(MONDAY_9 + hours(2))
        while (queued := store.outbox.claim(MONDAY_9 + hours(2))) is not None:
            assert queued.raw
            store.outbox.settle(queued.id, OutState.SENT, 250, "ok", MONDAY_9 + hours(2))
        counts = store.reports.counts()
        assert set(counts["mails out"]) == {"sent"}
        assert counts["mails in"]["opened"] == 2
        case = store.case(1)
        assert case is not None
        assert case.status is Status.ACTIVE


def test_every_version_but_today_s_is_kept_here() -> None:
    known = sorted(schema._KNOWN)
    kept = {dump.stem for dump in DUMPS}
    # The first two came in one version; today's own is what a new store is.
    assert set(known[1:-1]) - kept == set(), "keep a store of the version before the newest migration"


def interrupted(monkeypatch: pytest.MonkeyPatch, path: Path, at: int, end: Callable[[], int]) -> int:
    """Opens the store and ends it at the n-th write; how many writes there were."""
    count = 0

    def watch(action: int, *_: object) -> int:
        nonlocal count
        count += action in _WRITES
        return end() if count == at and action in _WRITES else sqlite3.SQLITE_OK

    def connect(*args: object, **kwargs: object) -> sqlite3.Connection:
        connection = sqlite3.connect(*args, **kwargs)  # type: ignore[call-overload]  # handed on as it came
        assert isinstance(connection, sqlite3.Connection)
        connection.set_authorizer(watch)
        return connection

    with monkeypatch.context() as patch:
        patch.setattr(schema, "connect", connect)
        with suppress(Exception) if at else nullcontext():
            Store(path).close()
    return count


def test_an_exception_at_any_write_of_an_upgrade_leaves_the_old_version_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, dump = tmp_path / "old.db", DUMPS[0]
    writes = interrupted(monkeypatch, old_store(dump, path), 0, lambda: sqlite3.SQLITE_OK)
    expected, before = content(path), content(old_store(dump, tmp_path / "before.db"))
    assert writes > 30
    for at in range(1, writes + 1, 3):
        interrupted(monkeypatch, old_store(dump, path), at, lambda: sqlite3.SQLITE_DENY)
        assert content(path) == before, at
        Store(path).close()
        assert content(path) == expected, at


def test_a_death_at_any_write_of_an_upgrade_is_completed_by_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, dump = tmp_path / "old.db", DUMPS[0]
    writes = interrupted(monkeypatch, old_store(dump, path), 0, lambda: sqlite3.SQLITE_OK)
    expected = content(path)
    for at in range(2, writes + 1, 5):
        old_store(dump, path)
        for rest in ("-wal", "-shm"):
            path.with_name(path.name + rest).unlink(missing_ok=True)
        child = os.fork()
        if child == 0:
            interrupted(monkeypatch, path, at, lambda: os._exit(9))
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
        Store(path).close()
        assert content(path) == expected, at


def test_a_store_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    Store(path).close()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('mailflow', 'm999_later', '')"
        )
    with pytest.raises(PermanentFailure, match="newer mailflow, which knows m999_later"):
        Store(path)
