"""One mailbox, one store: the note that tells others that somebody is there, and what an older copy of a store learns from it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from imapclient import IMAPClient

from mailflow.adapters import marker
from mailflow.adapters.imap import Account
from mailflow.adapters.login import Login
from mailflow.adapters.marker import FRESH, Marker, Note, State
from mailflow.adapters.store import Store
from mailflow.errors import Halt
from mailflow.owner import BEGUN, Owner
from tests.servers import HOST, PASSWORD, Dovecot
from tests.test_imap import user

__all__ = ["user"]

pytestmark = pytest.mark.servers

MINE, THEIRS = Note("aaaa", "/a/mailflow.db on here", 10), Note("bbbb", "/b/mailflow.db on there", 5)


@pytest.fixture
def account(dovecot: Dovecot, user: str) -> Account:
    return Account(HOST, dovecot.imap_port, Login(user, lambda: PASSWORD), tls="none")


@pytest.fixture
def mailbox(dovecot: Dovecot, account: Account) -> Iterator[IMAPClient]:
    """As a person sees it."""
    client = IMAPClient(HOST, dovecot.imap_port, ssl=False)
    client.login(account.login.user, PASSWORD)
    yield client
    client.logout()


def notes(mailbox: IMAPClient) -> list[Note]:
    mailbox.select_folder("mailflow")
    return marker._notes(mailbox)


def states(mailbox: IMAPClient) -> list[tuple[str, State]]:
    return [(one.store, one.state) for one in notes(mailbox)]


def grown_old(mailbox: IMAPClient, length: timedelta) -> None:
    """As if the notes had been left so long ago."""
    for one in notes(mailbox):
        raw = mailbox.fetch([one.uid], ["BODY.PEEK[]"])[one.uid][b"BODY[]"]
        assert one.at is not None
        mailbox.append("mailflow", raw, msg_time=one.at - length)
        mailbox.delete_messages([one.uid])
    mailbox.expunge()


def test_the_first_leaves_one_note_and_renews_it(account: Account, mailbox: IMAPClient) -> None:
    here = Marker(account)
    here.claim(MINE, empty=True)
    assert states(mailbox) == [("aaaa", State.WORKING)]
    [first] = notes(mailbox)
    here.renew(MINE)
    [second] = notes(mailbox)
    assert second.uid > first.uid
    assert (second.place, second.made) == (MINE.place, MINE.made)


def test_a_second_store_is_refused_while_the_first_lives_and_leaves_no_trace(
    account: Account, mailbox: IMAPClient
) -> None:
    Marker(account).claim(MINE, empty=False)
    with pytest.raises(Halt, match=r"Another mailflow works on this mailbox: /a/mailflow\.db on here"):
        Marker(account).claim(THEIRS, empty=False)
    assert states(mailbox) == [("aaaa", State.WORKING)]


def test_a_copy_of_the_store_elsewhere_is_another(account: Account) -> None:
    Marker(account).claim(MINE, empty=False)
    with pytest.raises(Halt, match="Another mailflow works on this mailbox"):
        Marker(account).claim(Note("aaaa", "/elsewhere/mailflow.db on here", 10), empty=False)


def test_who_was_killed_starts_again_at_once(account: Account, mailbox: IMAPClient) -> None:
    Marker(account).claim(MINE, empty=False)
    Marker(account).claim(MINE, empty=False)
    assert states(mailbox) == [("aaaa", State.WORKING)]


def test_who_stopped_is_followed_at_once(account: Account, mailbox: IMAPClient) -> None:
    first = Marker(account)
    first.claim(MINE, empty=False)
    first.renew(Note(MINE.store, MINE.place, 12, State.STOPPED))
    Marker(account).claim(THEIRS, empty=False)
    assert states(mailbox) == [("bbbb", State.WORKING)]


def test_who_was_not_heard_of_for_long_is_followed_and_stops_when_it_comes_back(
    account: Account, mailbox: IMAPClient
) -> None:
    first = Marker(account)
    first.claim(MINE, empty=False)
    grown_old(mailbox, FRESH)
    second = Marker(account)
    second.claim(THEIRS, empty=False)
    with pytest.raises(Halt, match=r"/b/mailflow\.db on there has taken over"):
        first.renew(MINE)
    second.renew(THEIRS)
    assert states(mailbox) == [("bbbb", State.WORKING)]


def test_of_two_that_start_at_once_one_goes_on(account: Account, mailbox: IMAPClient) -> None:
    mailbox.create_folder("mailflow")
    marker._leave(mailbox, "mailflow", Note(THEIRS.store, THEIRS.place, 5, State.STARTING))
    with pytest.raises(Halt):
        Marker(account).claim(MINE, empty=False)
    assert states(mailbox) == [("bbbb", State.STARTING)]
    Marker(account).claim(THEIRS, empty=False)
    marker._leave(mailbox, "mailflow", Note(MINE.store, MINE.place, 10, State.STARTING))
    first = Marker(account)
    with pytest.raises(Halt):
        first.claim(MINE, empty=False)


def test_a_new_store_on_a_mailbox_with_a_past_must_be_meant(account: Account) -> None:
    first = Marker(account)
    first.claim(MINE, empty=True)
    first.renew(Note(MINE.store, MINE.place, 10, State.STOPPED))
    with pytest.raises(Halt, match="mailflow init"):
        Marker(account).claim(THEIRS, empty=True)
    Marker(account).claim(THEIRS, empty=False)


def test_an_older_state_of_the_store_is_known_by_its_note(account: Account, tmp_path: Path) -> None:
    Marker(account).claim(MINE, empty=False)
    with pytest.raises(Halt, match="mailflow reconcile"):
        Marker(account).claim(Note(MINE.store, MINE.place, 9), empty=False)
    assert Marker(account).made("aaaa") == 10


def test_the_notes_are_no_mail_to_anybody_else(account: Account, mailbox: IMAPClient) -> None:
    """People keep mails where they like, also there."""
    Marker(account).claim(MINE, empty=False)
    mailbox.append("mailflow", b"Subject: a mail of a person\r\n\r\nkeep\r\n")
    mailbox.append("mailflow", f"Subject: {marker.SUBJECT}\r\nX-Mailflow-State: nonsense\r\n\r\n".encode())
    Marker(account).claim(MINE, empty=False)
    mailbox.select_folder("mailflow")
    assert len(mailbox.search("ALL")) == 3


def test_a_mailbox_that_takes_no_note_is_worked_on_with_a_warning(
    account: Account, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(marker, "NOTES", "no/such//folder/\x01")
    here = Marker(account)
    here.claim(MINE, empty=False)
    here.renew(MINE)
    assert caplog.text.count("cannot leave its note") == 1


def test_an_owner_claims_once_renews_in_time_and_gives_back(
    account: Account, mailbox: IMAPClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "mailflow.db")
    owner = Owner(Marker(account), tmp_path / "mailflow.db")
    owner.keep(store)
    [first] = notes(mailbox)
    owner.keep(store)
    assert notes(mailbox) == [first]
    monkeypatch.setattr("mailflow.owner.RENEWAL", 0.0)
    owner.keep(store)
    [second] = notes(mailbox)
    assert second.uid > first.uid
    owner.release(store)
    owner.release(store)
    assert [one.state for one in notes(mailbox)] == [State.STOPPED]
    other = Store(tmp_path / "other.db")
    with pytest.raises(Halt, match="mailflow init"):
        Owner(Marker(account), tmp_path / "other.db").keep(other)
    other.set_note(BEGUN, "yes")
    Owner(Marker(account), tmp_path / "other.db").keep(other)
    store.close()
    other.close()


def test_a_store_that_was_reconciled_is_let_in(account: Account, tmp_path: Path) -> None:
    store = Store(tmp_path / "mailflow.db")
    owner = Owner(Marker(account), tmp_path / "mailflow.db")
    Marker(account).claim(Note(store.installation, owner._place, 10), empty=False)
    with pytest.raises(Halt, match="mailflow reconcile"):
        owner.keep(store)
    owner.catch_up(store)
    owner.keep(store)
    store.close()


def test_times_are_the_servers_and_instants(account: Account, mailbox: IMAPClient) -> None:
    Marker(account).claim(MINE, empty=False)
    with Marker(account)._talk() as client:
        client.select_folder("mailflow")
        [note] = marker._notes(client)
    assert note.at is not None
    assert note.at.tzinfo is not None


@pytest.mark.parametrize("place", ["/srv/Büro  West/mailflow.db on hier", f"/{'long/' * 80}mailflow.db on here"])
def test_a_place_that_no_header_can_hold_as_it_stands_is_known_again(
    account: Account, mailbox: IMAPClient, place: str
) -> None:
    here = Marker(account)
    here.claim(Note("aaaa", place, 10), empty=True)
    here.renew(Note("aaaa", place, 11))
    assert [(one.made, one.state) for one in notes(mailbox)] == [(11, State.WORKING)]
