"""A disk that is nearly full, full or broken, and a store that somebody else holds: nothing is lost, nothing is said that is not so."""

import shutil
import sqlite3
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mailflow import failpoints, flow, sending
from mailflow.adapters.disk import Disk, free
from mailflow.adapters.smtp import Verdict
from mailflow.adapters.store import Store, schema
from mailflow.adapters.store.rows import failure
from mailflow.errors import Halt, TemporaryFailure
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours
from tests.fakes import Story
from tests.story_mails import forward
from tests.tracing import Failing

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BRIEF = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)


@contextmanager
def on_disk(path: Path) -> Iterator[Story]:
    story = Story()
    with closing(Store(path)) as store:
        story.store = store
        story.world = replace(story.world, store=store)
        yield story


def connection(story: Story) -> sqlite3.Connection:
    found = story.store._rows.connection
    assert isinstance(found, sqlite3.Connection)
    return found


def squeezed(story: Story, spare: int) -> None:
    """From now on the file may grow by so many pages."""
    pages = connection(story).execute("PRAGMA page_count").fetchone()[0]
    connection(story).execute(f"PRAGMA max_page_count = {pages + spare}")


def test_below_the_reserve_no_mail_is_taken_in_and_what_is_to_be_sent_goes_out(tmp_path: Path) -> None:
    with on_disk(tmp_path / "mailflow.db") as story:
        story.inbox.put(BRIEF)
        story.take_in(MONDAY_9)
        story.world = replace(story.world, disk=Disk(tmp_path / "mailflow.db", reserve=1 << 60))
        story.inbox.put(forward(COMPLETE.replace("Northwind", "Contoso"), CUSTOMER_SAYS, MONDAY_9))
        with pytest.raises(TemporaryFailure, match="make room"):
            flow.fetch(story.world, MONDAY_9)
        assert story.store.reports.counts()["mails in"] == {"opened": 1}
        assert story.inbox.put_away == [1]
        assert [one.kind for one in story.sent()] == ["brief", "copy"]
        story.world = replace(story.world, disk=Disk(tmp_path / "mailflow.db", reserve=1))
        story.take_in(MONDAY_9)
        assert story.store.reports.counts()["mails in"] == {"opened": 2}


def test_the_room_is_that_of_the_disk_the_store_will_lie_on(tmp_path: Path) -> None:
    usage = shutil.disk_usage(tmp_path).free
    assert abs(free(tmp_path / "not" / "yet" / "there.db") - usage) < 1_000_000_000
    assert Disk(tmp_path, 1).shortage() == ""


@pytest.mark.parametrize("spare", range(0, 40, 3))
def test_a_disk_that_is_full_at_any_moment_loses_nothing_and_goes_on_when_there_is_room(
    tmp_path: Path, spare: int
) -> None:
    """Full while a mail is kept, while its attempt is counted, while the case is recorded, while `sent` is."""
    with on_disk(tmp_path / "mailflow.db") as story:
        story.inbox.put(BRIEF)
        squeezed(story, spare)
        try:
            flow.fetch(story.world, MONDAY_9)
            flow.receive(story.world, MONDAY_9)
            while sending.deliver(story.world, MONDAY_9):
                pass
        except TemporaryFailure as failure:
            full = str(failure)
            assert "make room" in full
        assert connection(story).execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert set(story.store.reports.counts()["mails in"]) <= {"waiting", "opened"}
        connection(story).execute("PRAGMA max_page_count = 1000000")
        story.store.outbox.recover(MONDAY_9)
        story.take_in(MONDAY_9)
        story.sent()
        assert story.store.reports.counts()["mails in"] == {"opened": 1}
        assert len({letter.raw for letter in story.post.letters}) == 2
        assert story.store.reports.counts()["mails out"] == {"sent": 2}


def test_a_disk_that_is_full_when_sent_is_recorded_keeps_the_mail_from_going_out_again(tmp_path: Path) -> None:
    with on_disk(tmp_path / "mailflow.db") as story:
        story.world = replace(story.world, confirm=True)
        story.inbox.put(BRIEF)
        story.take_in(MONDAY_9)
        commits: list[str] = []

        def full(name: str, about: bytes) -> None:
            commits.append(name)
            if commits.count("commit: before") >= 3:  # claimed, handed over, and now `sent`
                raise sqlite3.OperationalError("database or disk is full")

        disarm = failpoints.arm(full)
        with pytest.raises((TemporaryFailure, sqlite3.OperationalError)):
            sending.deliver(story.world, MONDAY_9)
        with pytest.raises((TemporaryFailure, sqlite3.OperationalError)):
            sending.deliver(story.world, MONDAY_9)
        disarm()
        assert len(story.post.letters) == 1
        assert story.store.reports.counts()["mails out"] == {"handing": 1, "ready": 1}
        story.store.outbox.recover(MONDAY_9, hours(0.25))
        assert [one.kind for one in story.sent()] == ["brief", "copy"]
        story.inbox.put(story.post.letters[0].raw)
        story.take_in(MONDAY_9)
        assert story.waits(until=MONDAY_9 + hours(1)) == []
        assert len(story.post.letters) == 2


def test_a_store_that_somebody_holds_for_a_while_is_waited_for(tmp_path: Path) -> None:
    with on_disk(tmp_path / "mailflow.db") as story:
        other = sqlite3.connect(tmp_path / "mailflow.db", check_same_thread=False)
        other.execute("BEGIN IMMEDIATE")
        threading.Timer(1.0, other.rollback).start()
        story.inbox.put(BRIEF)
        story.take_in(MONDAY_9)
        assert story.store.reports.counts()["mails in"] == {"opened": 1}
        other.close()


def test_a_store_that_somebody_holds_too_long_costs_this_round_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0.1)
    with on_disk(tmp_path / "mailflow.db") as story, closing(sqlite3.connect(tmp_path / "mailflow.db")) as other:
        story.inbox.put(BRIEF)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(TemporaryFailure, match="locked by another program"):
            story.take_in(MONDAY_9)
        assert story.inbox.put_away == []
        other.rollback()
        story.take_in(MONDAY_9)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(TemporaryFailure, match="locked by another program"):
            story.sent()
        other.rollback()
        assert [one.kind for one in story.sent()] == ["brief", "copy"]


@pytest.mark.parametrize("nth", [1, 3, 4, 5, 8, 13])  # the second is the folder's, whose failure SQLite passes over
def test_a_disk_that_does_not_write_ends_the_process_and_what_was_kept_is_whole(
    failing: Failing, tmp_path: Path, nth: int
) -> None:
    path = tmp_path / "mailflow.db"
    Store(path).close()
    code = f"""
        from datetime import UTC, datetime
        from pathlib import Path
        from mailflow.adapters.store import Store
        from mailflow.errors import Halt
        store = Store(Path({str(path)!r}))
        for uid in range(20):
            try:
                store.keep("INBOX", 1, uid, b"raw %d" % uid, True, datetime(2026, 11, 23, tzinfo=UTC))
            except Halt as halt:
                print("halt", flush=True)
                raise SystemExit(75)
            print(uid, flush=True)
    """
    ran = subprocess.run(
        [*failing("fdatasync", nth), sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert ran.returncode == 75, ran.stderr
    said = [int(line) for line in ran.stdout.split() if line.isdigit()]
    with closing(Store(path)) as store:
        assert store.taken("INBOX", 1) >= set(said)
        store.check()


def test_a_disk_error_stops_the_whole_daemon() -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
    assert isinstance(failure(error, "mailflow.db"), Halt)


def test_a_relay_that_is_uncertain_while_the_disk_is_full_is_uncertain_afterwards(tmp_path: Path) -> None:
    with on_disk(tmp_path / "mailflow.db") as story:
        story.inbox.put(BRIEF)
        story.take_in(MONDAY_9)
        story.post.answers = [(Verdict.UNCERTAIN, 0, "broke")]
        sending.deliver(story.world, MONDAY_9)
        assert story.store.reports.counts()["mails out"] == {"ready": 1, "uncertain": 1}
