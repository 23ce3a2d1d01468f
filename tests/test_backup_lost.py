"""A backup is made of a store that is gone, broken or made anew: the good copy that is there stays as it is."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from mailflow import restoring
from mailflow.adapters.store import Store
from mailflow.errors import PermanentFailure, TemporaryFailure
from tests.checkout import MONDAY_9, hours


def a_good_backup(store: Path, target: Path) -> bytes:
    with closing(Store(store)) as whole:
        whole.secret("token")
        whole.keep("INBOX", 1, 1, b"a mail", True, MONDAY_9)
    restoring.backup(store, target, MONDAY_9)
    return target.read_bytes()


def gone(store: Path) -> None:
    store.unlink()


def truncated(store: Path) -> None:
    store.write_bytes(b"")


def another_database(store: Path) -> None:
    store.unlink()
    with closing(sqlite3.connect(store)) as other:
        other.execute("CREATE TABLE somebody (thing)")


def damaged(store: Path) -> None:
    raw = store.read_bytes()
    store.write_bytes(raw[:4096] + bytes(len(raw) - 4096))


def made_anew(store: Path) -> None:
    """The disk was lost, and a container began with nothing."""
    store.unlink()
    with closing(Store(store)) as new:
        new.secret("token")


def made_anew_and_never_run(store: Path) -> None:
    store.unlink()
    Store(store).close()


@pytest.mark.parametrize(
    "lost",
    [gone, truncated, another_database, damaged, made_anew, made_anew_and_never_run],
    ids=lambda one: one.__name__,
)
def test_a_good_backup_is_never_overwritten_by_what_is_left_of_a_lost_store(
    store_path: Path, tmp_path: Path, lost: Callable[[Path], None]
) -> None:
    target = tmp_path / "backup.db"
    good = a_good_backup(store_path, target)
    lost(store_path)
    before = store_path.read_bytes() if store_path.exists() else None
    with pytest.raises((PermanentFailure, TemporaryFailure)):
        restoring.backup(store_path, target, MONDAY_9)
    assert target.read_bytes() == good
    assert (store_path.read_bytes() if store_path.exists() else None) == before
    assert sorted(tmp_path.glob("backup.db*")) == [target]


def test_a_store_that_vanishes_while_it_is_copied_is_not_made_anew(
    store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "backup.db"
    good = a_good_backup(store_path, target)
    # Gone between the look and the copy.
    gone(store_path)
    monkeypatch.setattr(Path, "exists", lambda path: path == store_path or path.is_file())
    with pytest.raises(TemporaryFailure, match="could not be copied"):
        restoring.backup(store_path, target, MONDAY_9)
    assert target.read_bytes() == good
    assert not store_path.is_file()


def test_the_next_backup_of_the_same_store_takes_the_place_of_the_last(store_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "backup.db"
    a_good_backup(store_path, target)
    with closing(Store(store_path)) as store:
        store.keep("INBOX", 1, 2, b"another mail", True, MONDAY_9)
    restoring.backup(store_path, target, MONDAY_9 + hours(1))
    with closing(Store(target)) as copy:
        assert copy.taken("INBOX", 1) == {1, 2}
