"""Customers' mails and the key of our tokens are for us alone, whatever the machine gives new files by itself."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from mailflow import restoring
from mailflow.adapters.journal import Begun, Journal
from mailflow.adapters.store import Store, copy_store
from mailflow.config import load
from mailflow.world import rehearsed
from tests.checkout import MONDAY_9


@pytest.fixture(autouse=True)
def generous() -> Iterator[None]:
    """A machine on which new files are for all to read and write."""
    before = os.umask(0)
    yield
    os.umask(before)


EXAMPLE = Path(__file__).parent.parent / "config.example.yaml"


def open_to_others(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir() if file.stat().st_mode & 0o077)


def test_the_store_and_all_that_lies_beside_it_are_for_us_alone(tmp_path: Path) -> None:
    path = tmp_path / "mailflow.db"
    store = Store(path)
    store.secret("token")
    Journal(path).add(Begun("<esc-1.brief.1.abcdefghijklmnop@example.com>", 1, 1, "brief:1"))
    restoring.backup(path, tmp_path / "backup.db", MONDAY_9)
    copy_store(path, tmp_path / "rehearsal.db")
    assert {"mailflow.db-wal", "mailflow.db.sent", "backup.db", "rehearsal.db"} <= {
        file.name for file in tmp_path.iterdir()
    }
    assert open_to_others(tmp_path) == []
    store.close()


def test_a_copy_is_for_us_alone_while_it_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def look(source: Path, target: Path) -> None:
        copy_store(source, target)
        seen.append(target.stat().st_mode & 0o777)

    Store(tmp_path / "mailflow.db").close()
    monkeypatch.setattr(restoring, "copy_store", look)
    restoring.backup(tmp_path / "mailflow.db", tmp_path / "backup.db", MONDAY_9)
    assert seen == [0o600]


def test_what_an_operator_opened_to_a_group_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "mailflow.db"
    Store(path).close()
    path.chmod(0o640)
    Store(path).close()
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_rehearsal_is_for_us_alone(tmp_path: Path) -> None:
    folder = tmp_path / "would-send"
    config = load(EXAMPLE, {"MAILFLOW_IMAP__PASSWORD": "x", "MAILFLOW_SMTP__PASSWORD": "x"})
    rehearsed(config, folder)
    assert folder.stat().st_mode & 0o077 == 0
