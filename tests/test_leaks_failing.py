"""What fails again and again leaves nothing behind: no connection, no file, no thread, no process."""

import gc
import os
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow import flow, sending
from mailflow.adapters import smtp
from mailflow.adapters.child import Limits
from mailflow.adapters.imap import Account, Inbox
from mailflow.adapters.login import Login
from mailflow.adapters.marker import Marker, Note
from mailflow.adapters.smtp import Post, Relay
from mailflow.adapters.store import Store
from mailflow.errors import TemporaryFailure
from mailflow.reader import Apart
from mailflow.world import World
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.deep import amount
from tests.fakes import FakePost, Story
from tests.imap_fake import CUT, HOST, FakeImap, piece
from tests.mortal import DESK
from tests.servers import until
from tests.sink import CUT as HANG_UP
from tests.sink import Sink
from tests.story_mails import forward
from tests.test_killed import _handles

pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="NOT TESTED: counts open files in /proc")

LOGIN = Login("ann", lambda: "secret")


def children() -> int:
    """Processes of ours, also those that are dead and not buried."""
    mine = str(os.getpid())
    stats = (path.read_text() for path in Path("/proc").glob("[0-9]*/stat") if path.exists())
    return sum(stat.rpartition(")")[2].split()[1] == mine for stat in stats)


def flat(first: object) -> None:
    gc.collect()
    until(lambda: (_handles(), children()) == first, 10)


@pytest.mark.parametrize("answer", [CUT, b"{tag} NO no\r\n", piece(1)[:40] + CUT])
def test_a_mailbox_that_fails_again_and_again_leaves_no_connection_open(answer: bytes, tmp_path: Path) -> None:
    for command in ("LOGIN", "SELECT|EXAMINE", "UID FETCH"):
        with FakeImap({command: answer}) as server, closing(Store(tmp_path / f"{command[:3]}.db")) as store:
            account = Account(HOST, server.port, LOGIN, tls="none")
            inbox, marker = Inbox(account), Marker(account)
            world = World(inbox, FakePost(), store, DESK, "none")
            for each in range(amount(25, 500)):
                with suppress(TemporaryFailure):
                    flow.fetch(world, MONDAY_9)
                with suppress(TemporaryFailure):
                    marker.claim(Note("s", "p", 1), empty=False)
                if each == 5:
                    gc.collect()
                    first = _handles(), children()
            flat(first)


def test_a_relay_that_fails_again_and_again_leaves_no_connection_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp, "SHUT", 0.0)
    for step in ("MAIL", "RCPT", "DATA", "DOT"):
        with Sink({step: HANG_UP}) as sink:
            story = Story()
            post = Post(Relay(HOST, sink.port, tls="none"), allowed=story.policy.writes_to)
            story.world = replace(story.world, post=post)
            story.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
            story.take_in(MONDAY_9)
            for each in range(amount(25, 500)):
                while sending.deliver(story.world, MONDAY_9 + timedelta(minutes=90 * each)):
                    pass
                if each == 5:
                    gc.collect()
                    first = _handles(), children()
            assert sink.connections > 10
            flat(first)


def test_mails_that_end_their_reader_leave_no_process_and_no_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAILFLOW_FAILPOINT", "read/Poison=abort")
    story = Story()
    story.world = replace(story.world, reader=Apart(Limits(cpu_seconds=5, seconds=20.0, memory=200 << 20)))
    for number in range(amount(4, 60)):
        story.inbox.put(forward(COMPLETE.replace("Northwind", "Poison"), CUSTOMER_SAYS, MONDAY_9, subject=f"{number}"))
        for _ in range(3):
            story.take_in(MONDAY_9)
        if number == 0:
            story.world.reader.start()
            gc.collect()
            first = _handles(), children()
    story.world.reader.start()
    flat(first)
    assert story.store.reports.counts()["mails in"] == {"quarantined": amount(4, 60)}
    story.world.close()
