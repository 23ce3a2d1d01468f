"""Stores of every earlier version: an upgrade that dies at any statement is as if it had not begun, and the next start ends it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from mailflow.adapters.store import Store, schema
from mailflow.adapters.store.codec import to_json
from mailflow.adapters.store.rows import text
from mailflow.cases.case import Case
from tests.deep import sample
from tests.mortal import Death
from tests.stored import ANN, NOW

#: in the order in which they came
VERSIONS = [migration.name for migration in schema.migrations.pending(Database(memory=True))]
CASE = Case(7, ANN, "Fwd: x", NOW)


def old_store(path: Path, version: str) -> None:
    """A store as the version before this one left it, with a case, a mail that waits and one that is to be sent."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        schema.migrations.apply(Database(connection), stop_before=version)
        if version == VERSIONS[0]:
            return
        rows: dict[str, dict[str, Any]] = {
            "cases": {"number": 7, "status": "active", "sender": "ann@example.com", "opened_at": text(NOW), "data": to_json(CASE)},
            "mail": {"id": 1, "sha256": "a" * 64, "raw": b"raw", "whole": 1, "taken_at": text(NOW)},
            "sighting": {"folder": "INBOX", "uidvalidity": 1, "uid": 10, "mail_id": 1},
            "trail": {"case_number": 7, "at": text(NOW), "who": "ann@example.com", "what": "opened", "text": "x"},
            "outbox": {
                "case_number": 7, "serial": 1, "key": "brief:1", "kind": "brief", "audience": "engineering", "message_id": "<m1@b>",
                "recipient": "engineering@example.com", "reverse_path": "e@example.com", "raw": b"letter", "text": "text",
                "made_at": text(NOW), "state": "ready", "not_before": text(NOW),
            },
        }  # fmt: skip
        for table, row in rows.items():
            marks = ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))


class Mortal(sqlite3.Connection):
    """Dies at one of its statements, as a process does: what is not committed is gone."""

    deadly, passed = 0, 0

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        Mortal.passed += 1
        if Mortal.passed == Mortal.deadly:
            raise Death
        return super().execute(sql, parameters)


def upgraded(path: Path, monkeypatch: pytest.MonkeyPatch, deadly: int) -> int:
    """Opens the store with the newest version, and dies at this statement; how many there were."""
    real: Callable[..., sqlite3.Connection] = sqlite3.connect
    made: list[sqlite3.Connection] = []

    def connect(*args: Any, **named: Any) -> sqlite3.Connection:
        made.append(real(*args, factory=Mortal, **named))
        return made[-1]

    Mortal.deadly, Mortal.passed = deadly, 0
    with monkeypatch.context() as patched:
        patched.setattr(schema, "connect", connect)
        if deadly:
            with pytest.raises(Death):
                Store(path)
        else:
            Store(path).close()
    for connection in made:
        connection.close()
    return Mortal.passed


def looked_at(path: Path, filled: bool) -> None:
    with closing(Store(path)) as store:
        assert store._rows.all("PRAGMA integrity_check") == [{"integrity_check": "ok"}]
        assert not schema.migrations.pending(Database(store._rows.connection))
        if filled:
            assert store.case(7) == CASE
            assert store.taken("INBOX", 1) == {10}
            assert [line.what for line in store.reports.trail(7)] == ["opened"]
            kept, queued = store.next_waiting(), store.outbox.claim(NOW)
            assert kept is not None
            assert kept.raw == b"raw"
            assert queued is not None
            assert (queued.raw, queued.message_id) == (b"letter", "<m1@b>")


@pytest.mark.parametrize("version", VERSIONS)
def test_an_upgrade_that_dies_is_ended_by_the_next_start(
    version: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seen: Callable[[str], None]
) -> None:
    whole = tmp_path / "whole.db"
    old_store(whole, version)
    statements = upgraded(whole, monkeypatch, 0)
    looked_at(whole, version != VERSIONS[0])
    # The last statements read; before them the transaction has ended.
    steps = sample(range(1, statements + 1), 5)
    for deadly in steps:
        path = tmp_path / f"{deadly}.db"
        old_store(path, version)
        upgraded(path, monkeypatch, deadly)
        looked_at(path, version != VERSIONS[0])
    seen(f"{len(VERSIONS)} versions, dead at up to {len(steps)} statements each")


def test_the_second_start_finds_nothing_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "s.db"
    first = upgraded(path, monkeypatch, 0)
    assert upgraded(path, monkeypatch, 0) < first / 3
