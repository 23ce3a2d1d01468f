"""The store: one transaction or nothing, one outcome for each mail, and what a full or locked disk does."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from mailflow.adapters.store import Cause, OutState, Store, copy_store, schema
from mailflow.adapters.store.codec import from_json, to_json
from mailflow.address import Address
from mailflow.cases.case import Case
from mailflow.cases.trail import TrailLine
from mailflow.errors import Halt, PermanentFailure, TemporaryFailure
from tests.stored import NOW, full_case


@pytest.fixture
def store(store_path: Path) -> Iterator[Store]:
    opened = Store(store_path)
    yield opened
    opened.close()


def test_a_case_comes_back_as_it_was_kept() -> None:
    case = full_case()
    assert from_json(Case, to_json(case)) == case
    assert all(getattr(case, field.name) != field.default for field in fields(Case))


def test_a_case_of_an_older_version_gets_the_defaults_of_what_is_new() -> None:
    old = '{"number":1,"sender":{"address":"ann@example.com"},"subject":"x","opened_at":"2026-11-23T09:00:00+00:00","gone":1}'
    assert from_json(Case, old) == Case(1, Address("ann@example.com"), "x", NOW)


# --- mail in -----------------------------------------------------------------------------------------------------------


def test_the_same_octets_are_kept_once_and_known_in_every_place(store: Store) -> None:
    assert store.keep("INBOX", 1, 10, b"raw", True, NOW)
    assert not store.keep("INBOX", 2, 3, b"raw", True, NOW)
    assert store.taken("INBOX", 1) == {10}
    assert store.taken("INBOX", 2) == {3}
    kept = store.next_waiting()
    assert kept is not None
    assert store.next_waiting([kept.id]) is None


def test_an_attempt_is_counted_before_the_mail_is_read(store_path: Path, store: Store) -> None:
    store.keep("INBOX", 1, 10, b"raw", True, NOW)
    assert [attempt.tries for _ in range(3) if (attempt := store.next_waiting())] == [1, 2, 3]
    with closing(Store(store_path)) as after_a_death:
        again = after_a_death.next_waiting()
        assert again is not None
        assert again.tries == 4


def test_a_mail_ends_exactly_once(store: Store) -> None:
    store.keep("INBOX", 1, 10, b"raw", True, NOW)
    kept = store.next_waiting()
    assert kept is not None
    store.file(kept.id, "ignored", "because", NOW, message_id="<a@b>")
    with pytest.raises(PermanentFailure, match="has an outcome already"):
        store.file(kept.id, "opened", "no", NOW)
    assert [mail.reason for mail in store.reports.received("<a@b>")] == ["because"]


def test_an_attempt_that_the_world_ended_is_none(store: Store) -> None:
    store.keep("INBOX", 1, 10, b"raw", True, NOW)
    for _ in range(5):
        kept = store.next_waiting()
        assert kept is not None
        assert kept.tries == 1
        store.give_back(kept.id)


def test_a_quarantined_mail_hides_no_other(store: Store) -> None:
    store.keep("INBOX", 1, 10, b"raw", True, NOW)
    store.file(1, "quarantined", "no proof", NOW, message_id="<a@b>", content_key="content")
    assert store.same_mail("<a@b>", "content") is None
    store.keep("INBOX", 1, 11, b"raw, with proof", True, NOW)
    store.file(2, "opened", "ESC-1", NOW, message_id="<a@b>", content_key="content")
    assert store.same_mail("<a@b>", "content") == 2


# --- one transaction ---------------------------------------------------------------------------------------------------


def test_a_decision_is_recorded_whole_or_not_at_all(store: Store) -> None:
    case = full_case()

    def half_done() -> None:
        with store.transaction():
            store.record(case, [TrailLine(NOW, "ann@example.com", "opened", "x")])
            add(store, case.number, 1)
            raise KeyError

    with pytest.raises(KeyError):
        half_done()
    assert store.case(7) is None
    assert store.outbox.claim(NOW) is None
    assert store.next_number() == 1


def add(store: Store, number: int, serial: int, key: str = "brief:1", kind: str = "brief") -> bool:
    return store.outbox.add(
        number, serial, Cause("<cause@b>", "because"), NOW, key=key, kind=kind, audience="engineering",
        message_id=f"<m{serial}@b>", recipient="engineering@example.com", reverse_path="e@example.com", raw=b"raw", text="text",
    )  # fmt: skip


def test_the_same_key_is_the_same_mail(store: Store) -> None:
    store.record(full_case(), [])
    assert add(store, 7, 1)
    assert not add(store, 7, 2)
    assert store.outbox.serial(7) == 1


def test_a_mail_that_was_being_sent_when_we_died_is_sent_again_unchanged(store: Store) -> None:
    store.record(full_case(), [])
    add(store, 7, 1)
    first = store.outbox.claim(NOW)
    assert first is not None
    assert store.outbox.claim(NOW) is None
    assert store.outbox.recover(NOW) == 1
    again = store.outbox.claim(NOW)
    assert again is not None
    assert (again.raw, again.message_id, again.tries) == (first.raw, first.message_id, 2)


def test_a_mail_waits_until_its_time(store: Store) -> None:
    store.record(full_case(), [])
    add(store, 7, 1)
    queued = store.outbox.claim(NOW)
    assert queued is not None
    store.outbox.settle(queued.id, OutState.READY, 451, "later", NOW, NOW + timedelta(minutes=1))
    assert store.outbox.claim(NOW + timedelta(seconds=59)) is None
    assert store.outbox.claim(NOW + timedelta(seconds=60)) is not None


def kind_sent(store: Store, at: datetime) -> str:
    """What goes out next under the limit of the daemon, if anything."""
    queued = store.outbox.claim(at, 2)
    if queued is None:
        return ""
    store.outbox.settle(queued.id, OutState.SENT, 250, "ok", at)
    return queued.key


def test_reminders_wait_behind_what_somebody_waits_for_and_go_out_calmly(store: Store) -> None:
    store.record(full_case(), [])
    kinds = ("follow-up", "customer-update", "confirm", "brief", "question")
    for serial, kind in enumerate(kinds, start=1):
        add(store, 7, serial, key=kind, kind=kind)
    assert [kind_sent(store, NOW) for _ in range(5)] == ["brief", "question", "follow-up", "customer-update", ""]
    add(store, 7, 6, key="draft", kind="draft")
    assert kind_sent(store, NOW + timedelta(seconds=50)) == "draft"
    assert kind_sent(store, NOW + timedelta(seconds=59)) == ""
    assert kind_sent(store, NOW + timedelta(seconds=61)) == "confirm"


@pytest.mark.parametrize("index", ["cases_due", "outbox_unsent", "mail_waiting", "outbox_settled"])
def test_what_is_asked_at_every_beat_is_answered_by_an_index(store_path: Path, store: Store, index: str) -> None:
    """The plan of the very statement that the store runs: the partial index must be used."""
    seen: list[str] = []
    connection = store._rows.connection
    connection.set_trace_callback(seen.append)
    store.due_cases(NOW)
    store.outbox.claim(NOW, 30)
    store.next_waiting()
    connection.set_trace_callback(None)
    questions = [sql for sql in seen if sql.startswith("SELECT") and ("ORDER BY" in sql or "COUNT" in sql)]
    plans = [row[3] for sql in questions for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
    assert any(index in plan for plan in plans), plans


# --- what the world does -----------------------------------------------------------------------------------------------


def test_it_is_kept_in_the_mode_that_the_promises_rest_on(store: Store) -> None:
    connection = store._rows.connection
    modes = [
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "foreign_keys")
    ]
    assert modes == ["wal", 2, 1]


def test_a_full_disk_is_said_and_nothing_is_half_kept(store: Store) -> None:
    connection = store._rows.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(TemporaryFailure, match=r"disk .* is full"):
        store.keep("INBOX", 1, 10, bytes(100_000), True, NOW)
    assert store.taken("INBOX", 1) == set()
    connection.execute(f"PRAGMA max_page_count = {pages + 1000}")
    assert store.keep("INBOX", 1, 10, bytes(100_000), True, NOW)


def test_a_locked_store_is_waited_for_and_then_said(store_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0.1)
    with closing(Store(store_path)) as store, closing(sqlite3.connect(store_path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(TemporaryFailure, match="locked by another program"):
            store.keep("INBOX", 1, 10, b"raw", True, NOW)
        other.rollback()
        assert store.keep("INBOX", 1, 10, b"raw", True, NOW)


def test_a_file_that_is_no_store_is_refused_with_what_to_do(store_path: Path) -> None:
    store_path.write_bytes(b"this is not a database, and longer than a header would be" * 20)
    with pytest.raises(Halt, match="backup"):
        Store(store_path)


def test_a_copy_is_made_while_the_store_is_in_use(store_path: Path, store: Store, tmp_path: Path) -> None:
    store.record(full_case(), [])
    copy_store(store_path, tmp_path / "copy.db")
    with closing(Store(tmp_path / "copy.db")) as copy:
        assert copy.case(7) == full_case()


def test_the_log_of_an_older_copy_is_not_played_into_a_new_one(store_path: Path, store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.with_name("copy.db-wal").write_bytes(b"of a process that was killed")
    store.record(full_case(), [])
    copy_store(store_path, copy)
    assert not copy.with_name("copy.db-wal").exists()


def test_the_key_of_the_tokens_is_made_once(store_path: Path, store: Store) -> None:
    with closing(Store(store_path)) as other:
        assert store.secret("token") == other.secret("token")
    assert len(store.secret("token")) == 32
