"""Health: what is out of order is said with what to do, by the checks, the metrics and the command."""

import json
import re
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from mailflow import breaker
from mailflow.adapters.disk import Disk
from mailflow.adapters.store import Cause, OutState, Store
from mailflow.address import Address
from mailflow.cases.case import Case, Status
from mailflow.cases.trail import TrailLine
from mailflow.config import HealthSettings, default_policy
from mailflow.daemon import now as clock
from mailflow.health import CHECKS, METRICS, Body, Check, examine, metrics
from tests.checkout import MONDAY_9
from tests.command_line import run
from tests.configs import UNGUARDED
from tests.stored import put_aside

POLICY = default_policy("example.com")
HOUR = timedelta(hours=1)


@pytest.fixture
def store() -> Store:
    """Of a mailflow that has just read its mailbox."""
    opened = Store(":memory:")
    opened.beats.mark("mailbox", MONDAY_9)
    return opened


def looked(store: Store, now: datetime = MONDAY_9, room: Disk | None = None) -> dict[str, Check]:
    return {check.name: check for check in examine(Body(store, POLICY, HealthSettings(), room, now))}


def red(store: Store, now: datetime = MONDAY_9) -> list[str]:
    return [name for name, check in looked(store, now).items() if not check.ok]


def mail_out(store: Store, key: str = "brief", recipient: str = "engineering@example.com", serial: int = 1) -> None:
    case = Case(1, Address("ann@example.com"), "x", MONDAY_9, Status.ACTIVE)
    store.record(case, [])
    store.outbox.add(
        1, serial, Cause("", ""), MONDAY_9, key=key, kind="brief", audience="engineering", message_id=f"<{key}@x>",
        recipient=recipient, reverse_path="", raw=b"x", text="x",
    )  # fmt: skip


def settled(store: Store, state: OutState, now: datetime = MONDAY_9) -> None:
    queued = store.outbox.claim(now)
    assert queued is not None
    store.outbox.settle(queued.id, state, 0, "", now, now)


def bounced(store: Store, status: Status = Status.ACTIVE, at: datetime = MONDAY_9) -> None:
    case = Case(1, Address("ann@example.com"), "x", MONDAY_9, status)
    store.record(case, [TrailLine(at, "mailflow", "bounced", "engineering@example.com: 550 no such user")])


# --- one row for each thing that may be out of order --------------------------------------------------------------------


def doubtful(store: Store) -> None:
    mail_out(store)
    settled(store, OutState.UNCERTAIN)


TROUBLE: list[tuple[str, Callable[[Store], object], timedelta, str]] = [
    ("mailbox", lambda store: None, timedelta(minutes=11), "No mail could be read since"),
    ("mailbox", lambda store: store.beats.clear("mailbox"), timedelta(0), "was never read"),
    ("mailbox", lambda store: store.beats.mark("trouble intake", MONDAY_9 + timedelta(minutes=1), "The password is wrong."), timedelta(minutes=11), "The password is wrong."),
    ("unread", lambda store: store.keep("INBOX", 1, 1, b"x", True, MONDAY_9), timedelta(minutes=11), "look into the log"),
    ("outbox", mail_out, timedelta(minutes=31), "1 wait to be sent, the oldest since"),
    ("uncertain", doubtful, timedelta(minutes=31), "may be out or not"),
    ("breaker", lambda store: store.beats.mark("held", MONDAY_9, "3000 mails left within 1:00:00, and more wait"), timedelta(0), "`mailflow resume`"),
    ("quarantine", put_aside, timedelta(0), "1 mails that nobody looked at"),
    ("delivery", bounced, timedelta(0), "ESC-1 to engineering@example.com"),
    ("certificates", lambda store: store.beats.mark("certificate imap", MONDAY_9, (MONDAY_9 + timedelta(days=13)).isoformat()), timedelta(0), "`imap` ends soon"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "trouble", "later", "says"), TROUBLE, ids=[f"{n}-{t[0]}" for n, t in enumerate(TROUBLE)]
)
def test_what_is_out_of_order_is_red_and_says_what_to_do(
    store: Store, name: str, trouble: Callable[[Store], object], later: timedelta, says: str
) -> None:
    assert red(store) == []
    trouble(store)
    if later:
        store.beats.mark("mailbox", MONDAY_9 + later) if name != "mailbox" else None
    check = looked(store, MONDAY_9 + later)[name]
    assert not check.ok
    assert says in check.text


def test_what_is_mended_is_green(store: Store) -> None:
    put_aside(store)
    store.quarantine.see(1, MONDAY_9)
    bounced(store, Status.CLOSED)
    store.beats.mark("held", MONDAY_9, "x")
    breaker.resume(store, MONDAY_9)
    store.beats.mark("certificate imap", MONDAY_9, (MONDAY_9 + timedelta(days=15)).isoformat())
    assert red(store) == []


def test_a_mail_that_came_back_is_forgotten_after_a_day_and_once_another_arrived(store: Store) -> None:
    bounced(store)
    assert red(store, MONDAY_9 + timedelta(minutes=5)) == ["delivery"]
    mail_out(store)
    settled(store, OutState.SENT, MONDAY_9 + HOUR)
    store.beats.mark("mailbox", MONDAY_9 + HOUR)
    assert red(store, MONDAY_9 + HOUR) == ["delivery"]  # it was made before the bounce came
    bounced(store, at=MONDAY_9 - timedelta(minutes=1))
    other = Store(":memory:")
    other.beats.mark("mailbox", MONDAY_9 + 25 * HOUR)
    bounced(other)
    assert red(other, MONDAY_9 + 25 * HOUR) == []


def test_a_mail_that_was_released_waits_since_then(store: Store) -> None:
    put_aside(store)
    later = MONDAY_9 + timedelta(days=3)
    store.beats.mark("mailbox", later)
    store.quarantine.release(1, "root", "", later)
    assert red(store, later + timedelta(minutes=1)) == []
    store.beats.mark("mailbox", later + timedelta(minutes=11))
    assert red(store, later + timedelta(minutes=11)) == ["unread"]


def test_mails_that_are_held_are_one_trouble_and_not_two(store: Store) -> None:
    mail_out(store)
    store.beats.mark("held", MONDAY_9 + timedelta(minutes=25), "x")
    store.beats.mark("mailbox", MONDAY_9 + timedelta(minutes=40))
    assert red(store, MONDAY_9 + timedelta(minutes=40)) == ["breaker"]


def test_a_full_disk_is_red(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "mailflow.db"
    assert looked(store, room=Disk(path, 1))["disk"].ok
    check = looked(store, room=Disk(path, 10**18))["disk"]
    assert not check.ok
    assert "MB are kept in reserve: make room." in check.text


def test_a_token_in_the_words_of_a_server_is_read_by_nobody(store: Store) -> None:
    words = "550 <escalations+1.3.k7f3q2aaaaaaaaaa@example.com> <esc-1.brief.3.k7f3q2aaaaaaaaaa@example.com>: no"
    store.beats.mark("trouble sender", MONDAY_9 + timedelta(minutes=5), words)
    mail_out(store)
    text = looked(store, MONDAY_9 + timedelta(minutes=31))["outbox"].text
    assert "k7f3q2" not in text
    assert "<escalations+1.3.…@example.com> <esc-1.brief.3.…@example.com>: no" in text


# --- metrics and the command --------------------------------------------------------------------------------------------


def test_every_check_has_a_metric_and_the_text_is_what_prometheus_reads(store: Store) -> None:
    assert set(looked(store)) == set(METRICS)
    assert len(CHECKS) == len(METRICS)
    put_aside(store)
    text = metrics(Body(store, POLICY, HealthSettings(), None, MONDAY_9))
    sample = re.compile(r'[a-z_]+(\{[a-z]+="[^"\\\n]*"\})? (-?[0-9.e+]+|\+Inf)')
    lines = [line for line in text.splitlines() if not line.startswith("# ")]
    assert all(sample.fullmatch(line) for line in lines), lines
    assert 'mailflow_check{name="quarantine"} 0' in lines
    assert "mailflow_quarantine_unseen 1" in lines
    assert 'mailflow_mails_in{state="quarantined"} 1' in lines
    names = [line.split()[2] for line in text.splitlines() if line.startswith("# TYPE")]
    assert len(names) == len(set(names))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "config.yaml").write_text(UNGUARDED)
    with closing(Store(tmp_path / "mailflow.db")) as store:
        store.beats.mark("mailbox", clock())
    return tmp_path


def test_the_command_is_green_with_zero_and_red_with_one(desk: Path) -> None:
    well = run("health", cwd=desk)
    assert (well.returncode, well.stderr) == (0, "")
    assert all(line.startswith("ok ") for line in well.stdout.splitlines())
    with closing(Store(desk / "mailflow.db")) as store:
        store.keep("INBOX", 1, 1, b"x", True, clock())
        store.file(1, "quarantined", "why", clock())
    ill = run("health", cwd=desk)
    assert ill.returncode == 1
    assert [line.split()[1] for line in ill.stdout.splitlines() if line.startswith("RED")] == ["quarantine"]
    as_json = run("health", "--json", cwd=desk)
    assert as_json.returncode == 1
    told = json.loads(as_json.stdout)
    assert told["well"] is False
    assert [check["name"] for check in told["checks"] if not check["ok"]] == ["quarantine"]
    as_metrics = run("health", "--metrics", cwd=desk)
    assert 'mailflow_check{name="quarantine"} 0' in as_metrics.stdout


def test_without_a_store_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(UNGUARDED)
    said = run("health", cwd=tmp_path)
    assert said.returncode == 1
    assert "There is no store" in said.stderr
