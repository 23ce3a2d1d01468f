"""No step without its failpoint: what is said to a server is heard here on the socket itself, and each word has a point before it.

So a new word to a server, or a new commit (test_transactions.py), is one of the steps at which the other tests let us die.
"""

import re
import socket
import threading
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from mailflow import failpoints, flow, sending
from mailflow.adapters.smtp import Post, Relay
from mailflow.adapters.store import Store
from mailflow.world import World
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.imap_fake import FakeImap, piece
from tests.mortal import DESK
from tests.sink import HOST, Sink
from tests.story_mails import forward
from tests.test_imap_failing import inbox_of

#: words that change nothing anywhere, whatever happens around them
HARMLESS = re.compile(
    rb"(?i)(?:\w+ )?(?:CAPABILITY|NAMESPACE|NOOP|LOGIN|SELECT|EXAMINE|UID SEARCH|LOGOUT|ENABLE|ID)\b|EHLO|RSET|QUIT|AUTH\b"
)


@pytest.fixture
def happened(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bytes]]:
    """The points that are passed, and what this thread says on any socket, one after the other."""
    found, here = list[bytes](), threading.get_ident()
    real = socket.socket.sendall

    def sendall(self: socket.socket, data: Any, *more: Any) -> None:
        if threading.get_ident() == here:
            found.append(b"> " + bytes(data))
        return real(self, data, *more)

    monkeypatch.setattr(socket.socket, "sendall", sendall)
    disarm = failpoints.arm(lambda name, about: found.append(name.encode()))
    yield found
    disarm()


def test_before_every_word_that_changes_something_stands_a_failpoint(happened: list[bytes]) -> None:
    raw = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)
    rows = {"UID FETCH 1 ": (piece(1, raw) + b"{tag} OK done\r\n", b"{tag} OK done\r\n")}
    with FakeImap(rows) as imap, Sink() as sink:
        post = Post(Relay(HOST, sink.port, tls="none"), allowed=DESK.policy.writes_to)
        world = World(inbox_of(imap), post, Store(":memory:"), DESK, "none")
        flow.fetch(world, MONDAY_9)
        flow.receive(world, MONDAY_9)
        while sending.deliver(world, MONDAY_9):
            pass
        assert len(sink.mails) == 2
        assert any(command.startswith("UID MOVE") for command in imap.commands)
    said = [(before, this[2:]) for before, this in pairwise(happened) if this.startswith(b"> ")]
    words = [(before, this) for before, this in said if not HARMLESS.match(this)]
    assert len(words) > 10
    # The text of a mail goes in slices behind DATA; the dot that ends it has a point of its own.
    bare = [this[:40] for before, this in words if before.startswith(b"> ") and 2 < len(this) < 200]
    assert bare == []
    dots = [before for before, this in words if this == b".\r\n"]
    assert dots == [b"dot: before"] * 2
