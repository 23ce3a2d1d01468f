"""One bad mail never stops the next: strangers' mail is read in a process that may hang, swell and die."""

import os
import pickle
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.adapters.child import Child, Gone, Limits
from mailflow.cases.events import Role
from mailflow.config import default_policy
from mailflow.errors import PermanentFailure, TemporaryFailure
from mailflow.reader import Apart, Here
from mailflow.reading.read import Answered
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import Story
from tests.servers import until
from tests.story_mails import forward

POLICY = default_policy("example.com")
MAILS = sorted((Path(__file__).parent / "corpus").rglob("*.eml"))
TIGHT = Limits(cpu_seconds=5, seconds=20.0, memory=200 << 20)
#: each deed meets its own limit and no other, also on a busy machine
OF_DEED = {"hang": replace(TIGHT, seconds=8.0), "burn": replace(TIGHT, cpu_seconds=2)}
LINUX = pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="looks into /proc")


@pytest.fixture
def apart() -> Iterator[Apart]:
    reader = Apart(TIGHT)
    yield reader
    reader.close()


def pid(reader: Apart) -> int:
    process = reader._child._process
    assert process is not None
    return process.pid


@pytest.mark.parametrize("path", MAILS[::8], ids=lambda path: path.stem)
def test_a_mail_read_apart_is_the_mail_read_here(path: Path, shared: Apart) -> None:
    raw = path.read_bytes()
    here, there = Here().mail(raw), shared.mail(raw)
    assert there == here
    for reader, mail in ((shared, there), (Here(), here)):
        assert reader.forwarded(*mail, POLICY, MONDAY_9, (7,)) == Here().forwarded(*here, POLICY, MONDAY_9, (7,))
        to = Answered(frozenset({Role.SENDER}), ("environment", "deadline"), "[1] Environment\n[2] Deadline\n")
        assert reader.replied(*mail, to, POLICY, MONDAY_9) == Here().replied(*here, to, POLICY, MONDAY_9)
        assert reader.customer_told(*mail, POLICY, MONDAY_9) == Here().customer_told(*here, POLICY, MONDAY_9)
        assert reader.customer_wrote(*mail, MONDAY_9) == Here().customer_wrote(*here, MONDAY_9)
        assert reader.away(*mail, POLICY, MONDAY_9) == Here().away(*here, POLICY, MONDAY_9)


@pytest.fixture(scope="module")
def shared() -> Iterator[Apart]:
    reader = Apart()
    yield reader
    reader.close()


def test_a_mail_that_was_not_read_last_is_read_all_the_same(shared: Apart) -> None:
    first, second = (forward(f"Severity: {word}\n{COMPLETE}", CUSTOMER_SAYS, MONDAY_9) for word in ("High", "Medium"))
    mail = shared.mail(first)
    shared.mail(second)
    assert shared.forwarded(*mail, POLICY, MONDAY_9) == Here().forwarded(*Here().mail(first), POLICY, MONDAY_9)


def test_what_is_no_mail_is_a_permanent_failure_with_its_sentence(shared: Apart) -> None:
    with pytest.raises(PermanentFailure, match="it has no header field"):
        shared.mail(b"nothing")


#: what a mail may do to the process, where, and what is said of it
DEEDS = [
    ("read", "hang", "it took longer than 8 seconds"),
    ("read", "burn", "it took more than 2 seconds of processor time"),
    ("read", "swell", "it took more than 200 MB of memory"),
    ("read", "abort", "the process that read it ended (SIGABRT)"),
    ("read", "exit", "the process that read it ended (exit code 0)"),
    ("read", "raise", "it cannot be read: Failed in "),
    ("forwarded", "burn", "it took more than 2 seconds of processor time"),
]


@pytest.mark.parametrize(("point", "deed", "said"), DEEDS)
def test_a_mail_that_ends_its_reader_stops_no_other_and_is_put_aside_with_the_reason(
    point: str, deed: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if deed == "swell" and sys.platform == "darwin":
        pytest.skip("macOS does not keep to RLIMIT_AS")
    monkeypatch.setenv("MAILFLOW_FAILPOINT", f"{point}/Poison={deed}")
    story = Story()
    story.world = replace(story.world, reader=Apart(OF_DEED.get(deed, TIGHT)))
    for name in ("Northwind", "Poison", "Contoso"):
        story.inbox.put(forward(COMPLETE.replace("Northwind", name), CUSTOMER_SAYS, MONDAY_9, subject=name))
    flow_twice_and_once_more(story)
    counts = story.store.reports.counts()
    assert counts["mails in"] == {"opened": 2, "quarantined": 1}
    [bad] = story.store.quarantine.waiting()
    assert bad.reason.startswith(f"3 attempts to read it failed, the last because {said}")
    assert [one.kind for one in story.sent()] == ["brief", "copy"] * 2
    story.world.close()


def flow_twice_and_once_more(story: Story) -> None:
    """Three rounds; the good mails are through after the first."""
    story.take_in(MONDAY_9)
    assert story.store.reports.counts()["mails in"] == {"opened": 2, "waiting": 1}
    story.take_in(MONDAY_9)
    story.take_in(MONDAY_9)


def test_a_big_mail_ends_a_reader_that_may_not_grow_and_the_next_one_is_read() -> None:
    reader = Apart(Limits(cpu_seconds=5, seconds=20.0, memory=128 << 20))
    try:
        body = b"The export fails and forty customers are blocked. " * 600_000
        with pytest.raises((Gone, PermanentFailure), match=r"memory|Memory"):
            reader.mail(b"From: ann@example.com\nSubject: big\n\n" + body)
        assert reader.mail(b"From: ann@example.com\nSubject: small\n\nHello\n")[0].subject == "small"
    finally:
        reader.close()


def test_a_reader_that_does_not_start_costs_a_mail_no_attempt() -> None:
    story = Story()
    story.world = replace(story.world, reader=Apart(TIGHT, (sys.executable, "-c", "raise SystemExit(3)")))
    story.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    for _ in range(5):
        with pytest.raises(TemporaryFailure, match="does not start"):
            story.take_in(MONDAY_9)
    assert story.store.reports.counts()["mails in"] == {"waiting": 1}


LIAR = """
import sys
def say(message):
    sys.stdout.buffer.write(len(message).to_bytes(8) + message)
    sys.stdout.buffer.flush()
say(b"ready")
sys.stdin.buffer.read(1)
{}
sys.stdin.buffer.read()
"""


class Trap:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.abort, ()  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("lie", "said"),
    [
        (f"say(b'=' + {pickle.dumps(Trap())!r})", "something else than a mail"),
        ("say(b'=' + (2).to_bytes(8) + b'{}')", "something else than a mail"),
        ("say(b'')", "it cannot be read"),
        ("say(b'? \\xff\\x1b[31m')", "it cannot be read"),
        ("sys.stdout.buffer.write((1 << 40).to_bytes(8)); sys.stdout.buffer.flush()", "1099511627776 octets"),
    ],
)
def test_a_process_that_was_taken_over_can_say_nothing_but_a_mail(lie: str, said: str) -> None:
    reader = Apart(TIGHT, (sys.executable, "-c", LIAR.format(lie)))
    try:
        with pytest.raises(Gone, match=said):
            reader.mail(b"From: ann@example.com\n\nHello\n")
    finally:
        reader.close()


@LINUX
def test_the_process_knows_no_password(apart: Apart, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAILFLOW_IMAP__PASSWORD", "hunter2")
    monkeypatch.setenv("MAILFLOW_TIERS__PRODUCT__CHAT", "slack://hunter2")
    monkeypatch.setenv("MAILFLOW_ALARM__URL", "ntfy://hunter2")
    apart.start()
    environ = Path(f"/proc/{pid(apart)}/environ").read_bytes()
    assert b"PATH=" in environ
    assert b"hunter2" not in environ


def test_a_signal_for_the_whole_group_does_not_end_it_in_the_middle_of_a_mail(apart: Apart) -> None:
    apart.start()
    os.kill(pid(apart), signal.SIGTERM)
    assert apart.mail(b"From: ann@example.com\nSubject: s\n\nHello\n")[0].subject == "s"
    assert os.getsid(pid(apart)) != os.getsid(0)


def test_it_ends_with_the_daemon_however_that_ends() -> None:
    code = """
        import time
        from mailflow.reader import Apart
        reader = Apart()
        reader.start()
        print(reader._child._process.pid, flush=True)
        time.sleep(60)
    """
    with subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE) as daemon:
        assert daemon.stdout is not None
        child = int(daemon.stdout.readline())
        daemon.kill()
    until(lambda: not running(child))


def running(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{number}/stat")
    # Nobody may be there to bury it.
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"


def test_what_never_ends_outside_of_that_process_ends_the_daemon() -> None:
    """A pattern that holds the interpreter cannot be stopped by Python: the watch is C's."""
    code = """
        import re
        from mailflow.adapters.watchdog import watched
        with watched(1):
            re.match(r"(a+)+$", "a" * 64 + "b")
    """
    started = time.monotonic()
    ran = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, timeout=30, check=False)
    assert ran.returncode == 1
    assert b"Timeout" in ran.stderr
    assert time.monotonic() - started < 15


def test_a_child_that_is_closed_is_gone() -> None:
    child = Child((sys.executable, "-m", "mailflow.reader"), TIGHT)
    child.start()
    assert child.alive
    child.close()
    assert child._process is None
    child.close()


def test_a_mail_may_take_five_seconds_of_processor_time_twenty_in_all_and_a_gigabyte() -> None:
    limits = vars(Apart()._child)
    assert Limits() in limits.values()
    assert (Limits().cpu_seconds, Limits().seconds, Limits().memory) == (5, 20.0, 1 << 30)
