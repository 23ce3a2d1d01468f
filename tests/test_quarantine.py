"""The quarantine: what is put aside, who lets it in, and what a release can do and cannot."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlite_utils

from mailflow.adapters.store import Cause, Store
from mailflow.adapters.store.schema import migrations

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def quarantined(store: Store, number: int = 1, trust: str | None = "stranger") -> None:
    store.keep("INBOX", 1, number, f"raw {number}".encode(), True, NOW)
    store.file(number, "quarantined", "no proof", NOW, sender="eve@evil.example", trust=trust)


def test_a_release_lets_a_mail_in_once_and_says_who_did_it() -> None:
    store = Store(":memory:")
    quarantined(store)
    [stay] = store.quarantine.waiting()
    assert (stay.number, stay.at, stay.reason, stay.sender, stay.seen) == (
        1,
        NOW,
        "no proof",
        "eve@evil.example",
        False,
    )
    assert store.next_waiting() is None

    assert store.quarantine.release(1, "root", "she called", NOW + timedelta(hours=1))
    assert not store.quarantine.release(1, "root", "again", NOW + timedelta(hours=2))
    assert not store.quarantine.release(2, "root", "there is none", NOW)
    assert store.quarantine.waiting() == []
    kept = store.next_waiting()
    assert kept is not None
    assert kept.released is not None
    assert (kept.released.by, kept.released.because, kept.released.judged) == ("root", "she called", True)
    store.file(1, "opened", "ESC-1", NOW)
    assert not store.quarantine.release(1, "root", "once more", NOW)
    assert store.next_waiting() is None


def test_a_mail_may_come_back_and_then_only_the_last_stay_counts() -> None:
    store = Store(":memory:")
    quarantined(store, trust=None)
    store.quarantine.release(1, "root", "the parser was mended", NOW)
    store.next_waiting()
    store.file(1, "quarantined", "still no mail", NOW + timedelta(hours=1))
    [stay] = store.quarantine.waiting()
    assert stay.reason == "still no mail"
    assert stay.released is None
    assert store.quarantine.release(1, "ann", "", NOW + timedelta(hours=2))
    kept = store.next_waiting()
    assert kept is not None
    assert kept.released is not None
    assert (kept.released.by, kept.released.judged) == ("ann", False)


def test_what_was_in_quarantine_before_the_upgrade_is_in_it_behind(tmp_path: Path) -> None:
    path = tmp_path / "mailflow.db"
    old = sqlite_utils.Database(path)
    migrations.apply(old, stop_before="m003_gate")
    old.execute("INSERT INTO mail (sha256, raw, whole, taken_at, tries, outcome, reason) VALUES ('a', x'00', 1, ?, 1, 'quarantined', 'why')", [NOW.isoformat()])  # fmt: skip
    old.execute("INSERT INTO mail (sha256, raw, whole, taken_at, tries, outcome) VALUES ('b', x'01', 1, ?, 1, 'opened')", [NOW.isoformat()])  # fmt: skip
    old.conn.commit()
    old.close()
    with closing(Store(path)) as store:
        assert [(stay.number, stay.at, stay.reason) for stay in store.quarantine.waiting()] == [(1, NOW, "why")]


def test_a_mail_of_the_desk_is_of_no_case_and_its_key_counts_once() -> None:
    store = Store(":memory:")
    mail: dict[str, str | bytes] = {"kind": "digest", "audience": "operators", "recipient": "lead@example.com", "reverse_path": "", "raw": b"x", "text": "x"}  # fmt: skip
    for at, key, message_id in ((1, "digest:1", "<a@b>"), (1, "digest:1", "<b@b>"), (2, "digest:2", "<c@b>")):
        store.outbox.add(None, at, Cause("", "why"), NOW, key=key, message_id=message_id, **mail)
    assert store.outbox.serial(None) == 2
    first, second = store.outbox.claim(NOW), store.outbox.claim(NOW)
    assert first is not None
    assert second is not None
    assert (first.case_number, first.key, second.key) == (None, "digest:1", "digest:2")
    assert store.outbox.claim(NOW) is None
