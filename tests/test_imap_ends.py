"""Where a mail ends that is exactly as large as what we ask for: there servers answer in several ways."""

from collections.abc import Callable

import pytest

from mailflow.adapters import imap
from mailflow.adapters.imap import Account, Inbox
from mailflow.adapters.login import Login
from tests.imap_fake import HOST, FakeImap, piece
from tests.inboxes import raws

DONE = b"{tag} OK done\r\n"


def nil(offset: int) -> bytes:
    return b"* 1 FETCH (UID 1 BODY[]<%d> NIL)\r\n" % offset + DONE


def at(offset: int) -> str:
    """The command that asks for the octets from this one on."""
    return rf"UID FETCH 1 \(BODY.PEEK\[\]<{offset}\."


def rows(size: int, behind: bytes, last: bytes) -> dict[str, bytes | tuple[bytes, ...]]:
    """A server with a mail of this size, what it answers about the octets behind it, and about the last one and the
    next."""
    octets = b"x" * size
    found: dict[str, bytes | tuple[bytes, ...]] = {at(0): piece(1, octets[: imap.HEAD]) + DONE}
    for offset in range(imap.HEAD, size, imap.PIECE):
        found[at(offset)] = piece(1, octets[offset : offset + imap.PIECE], offset) + DONE
    return found | {at(size): behind, at(size - 1): last, "UID FETCH 1 ": nil(25_000_000)}


SIZES = [imap.HEAD, imap.HEAD + imap.PIECE, imap.HEAD + 3 * imap.PIECE]
BEHIND: dict[str, Callable[[int], bytes]] = {
    "nil": nil,
    "empty": lambda size: piece(1, b"", size) + DONE,
    "missing": lambda size: DONE,
    "refused": lambda size: b"{tag} NO out of range\r\n",
    "bad": lambda size: b"{tag} BAD out of range\r\n",
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("behind", BEHIND)
def test_a_mail_is_whole_whatever_the_server_says_of_what_is_behind_its_end(size: int, behind: str) -> None:
    with FakeImap(rows(size, BEHIND[behind](size), piece(1, b"x", size - 1) + DONE)) as server:
        inbox = Inbox(Account(HOST, server.port, Login("waiter", lambda: "secret"), tls="none"))
        assert [len(raw) for raw in raws(inbox)] == [size]


@pytest.mark.parametrize(
    "last",
    [
        nil(imap.HEAD - 1),  # it was deleted meanwhile
        DONE,
        piece(1, b"xx", imap.HEAD - 1) + DONE,  # it goes on, and the server had a bad moment
    ],
)
def test_half_a_mail_is_never_taken_for_a_whole_one(last: bytes) -> None:
    with FakeImap(rows(imap.HEAD, nil(imap.HEAD), last)) as server:
        inbox = Inbox(Account(HOST, server.port, Login("waiter", lambda: "secret"), tls="none"))
        assert raws(inbox) == []
