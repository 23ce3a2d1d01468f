"""How old a note in the mailbox is, where the clock of the machine changes between two of them."""

import time
from collections.abc import Iterator

import pytest

from mailflow.adapters.imap import Account
from mailflow.adapters.login import Login
from mailflow.adapters.marker import SUBJECT, Marker, Note, State
from mailflow.errors import Halt
from tests.imap_fake import HOST, FakeImap

MINE = Note("aaaa", "/a/mailflow.db on here", 10)
DONE = b"{tag} OK done\r\n"


@pytest.fixture(autouse=True)
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def note(uid: int, store: str, place: str, state: State, stamped: str) -> bytes:
    header = (
        f"Subject: {SUBJECT}\r\nX-Mailflow-Store: {store}\r\nX-Mailflow-Place: {place}\r\nX-Mailflow-Made: 10\r\n"
        f"X-Mailflow-State: {state}\r\n\r\n"
    ).encode()
    head = b'* %d FETCH (UID %d INTERNALDATE "%b" BODY[HEADER] {%d}\r\n' % (uid, uid, stamped.encode(), len(header))
    return head + header + b")\r\n"


def starts(theirs: str, ours: str) -> None:
    """We start on a mailbox in which somebody else left a note; when the server stamped theirs and ours."""
    notes = note(1, "bbbb", "/b/mailflow.db on there", State.WORKING, theirs)
    notes += note(2, MINE.store, MINE.place, State.STARTING, ours)
    with FakeImap({"UID FETCH": notes + DONE}, uids=(1, 2)) as server:
        Marker(Account(HOST, server.port, Login("waiter", lambda: "secret"), tls="none")).claim(MINE, empty=False)


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("29-Mar-2026 01:55:00 +0100", "29-Mar-2026 03:05:00 +0200"),  # an hour is skipped between them
        ("29-Mar-2026 00:55:00 +0000", "29-Mar-2026 01:05:00 +0000"),  # the same, on a server that stamps in UTC
        ("25-Oct-2026 02:55:00 +0200", "25-Oct-2026 02:05:00 +0100"),
    ],
)
def test_who_spoke_ten_minutes_ago_is_there_whatever_the_wall_clock_did_meanwhile(theirs: str, ours: str) -> None:
    with pytest.raises(Halt, match=r"Another mailflow works on this mailbox: /b/mailflow\.db on there"):
        starts(theirs, ours)


def test_who_was_silent_for_more_than_an_hour_is_gone_although_the_wall_clock_went_back() -> None:
    starts("25-Oct-2026 02:40:00 +0200", "25-Oct-2026 02:50:00 +0100")
