"""Mail in, from a real server: every mail once, none lost, none marked as read, whatever happens under our feet."""

import itertools
from collections.abc import Iterator, Set

import pytest

from mailflow.adapters import imap
from mailflow.adapters.imap import Account, Inbox
from mailflow.adapters.login import Login
from tests.inboxes import fetched, raws
from tests.servers import HOST, PASSWORD, Dovecot, need_servers

pytestmark = pytest.mark.servers

DONE = "mailflow/done"
_numbers = itertools.count(1)


def mail(subject: str = "x", size: int = 0) -> bytes:
    line = b"0123456789" * 7 + b"\r\n"
    return f"From: ann@example.com\r\nSubject: {subject}\r\n\r\n".encode() + (line * (size // len(line) + 1))[:size]


@pytest.fixture
def user() -> str:
    """Somebody whose mailbox no other test has seen."""
    return f"test{next(_numbers)}@example.test"


def account(server: Dovecot, user: str, folder: str = "INBOX", batch: int = 50, max_bytes: int = 50_000_000) -> Account:
    login = Login(user, lambda: PASSWORD)
    return Account(HOST, server.imap_port, login, tls="none", folder=folder, batch=batch, max_bytes=max_bytes)


@pytest.fixture
def inbox(dovecot: Dovecot, user: str) -> Iterator[Inbox]:
    inbox = Inbox(account(dovecot, user))
    yield inbox
    inbox.close()


def none_taken(folder: str, uidvalidity: int) -> Set[int]:
    return set()


def test_an_empty_folder_has_no_mails(inbox: Inbox) -> None:
    assert fetched(inbox) == []


def test_a_mail_is_fetched_octet_for_octet_and_stays_unread(dovecot: Dovecot, user: str, inbox: Inbox) -> None:
    raw = mail("Größe", 5000) + bytes(range(1, 256)).replace(b"\n", b"").replace(b"\r", b"") + b"\r\n"
    dovecot.put(user, raw)
    assert raws(inbox) == [raw]
    with dovecot.session(user) as other:
        other.select()
        assert other.search(None, "UNSEEN")[1] == [b"1"]


def test_mails_come_oldest_first_and_in_batches(dovecot: Dovecot, user: str) -> None:
    dovecot.put(user, *(mail(str(number)) for number in range(7)))
    inbox = Inbox(account(dovecot, user, batch=3))
    batches = list(inbox.fresh(none_taken))
    assert [len(batch) for batch in batches] == [3, 3, 1]
    assert [one.raw for batch in batches for one in batch] == [mail(str(number)) for number in range(7)]


def test_a_batch_ends_early_when_it_is_heavy(dovecot: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap, "BATCH_BYTES", 2_000_000)
    dovecot.put(user, *(mail(str(number), 900_000) for number in range(4)))
    assert [len(batch) for batch in Inbox(account(dovecot, user)).fresh(none_taken)] == [3, 1]


def test_what_we_keep_already_is_not_fetched_again(dovecot: Dovecot, user: str, inbox: Inbox) -> None:
    dovecot.put(user, mail("1"), mail("2"), mail("3"))
    first, second, third = fetched(inbox)
    asked: list[tuple[str, int]] = []

    def taken(folder: str, uidvalidity: int) -> set[int]:
        asked.append((folder, uidvalidity))
        return {first.uid, third.uid}

    [[again]] = list(inbox.fresh(taken))
    assert again == second
    assert asked == [("INBOX", first.uidvalidity)]


def test_a_mail_read_by_a_person_is_still_ours_to_fetch(dovecot: Dovecot, user: str, inbox: Inbox) -> None:
    dovecot.put(user, mail())
    with dovecot.session(user) as other:
        other.select()
        other.fetch("1", "(RFC822)")
    assert raws(inbox) == [mail()]


@pytest.mark.parametrize("size", [imap.HEAD - 1, imap.HEAD, imap.HEAD + 1, imap.HEAD + imap.PIECE, 3_000_000])
def test_a_big_mail_is_put_together_from_pieces(dovecot: Dovecot, user: str, inbox: Inbox, size: int) -> None:
    head = len(mail())
    raw = mail(size=size - head)
    assert len(raw) == size
    dovecot.put(user, raw, mail("after"))
    assert raws(inbox) == [raw, mail("after")]


@pytest.mark.parametrize(("size", "whole"), [(1_500_000, True), (1_500_001, False), (4_000_000, False)])
def test_of_a_mail_that_is_too_large_the_beginning_is_taken(
    dovecot: Dovecot, user: str, size: int, whole: bool
) -> None:
    raw = mail(size=size - len(mail()))
    dovecot.put(user, raw)
    [one] = fetched(Inbox(account(dovecot, user, max_bytes=1_500_000)))
    assert one.whole is whole
    assert one.raw == (raw if whole else raw[: imap.HEAD])
    assert dovecot.mails(user) == [raw]


def test_a_kept_mail_moves_out_of_the_way(dovecot: Dovecot, user: str, inbox: Inbox) -> None:
    dovecot.put(user, mail("1"), mail("2"))
    first, second = fetched(inbox)
    inbox.done([first.uid])
    assert (dovecot.mails(user), dovecot.mails(user, DONE)) == ([mail("2")], [mail("1")])
    inbox.done([second.uid])
    assert (dovecot.mails(user), dovecot.mails(user, DONE)) == ([], [mail("1"), mail("2")])
    assert fetched(inbox) == []


def test_moving_a_mail_that_is_gone_is_no_failure(dovecot: Dovecot, user: str, inbox: Inbox) -> None:
    dovecot.put(user, mail("1"))
    [one] = fetched(inbox)
    inbox.done([one.uid])
    inbox.done([one.uid])
    inbox.done([])
    assert dovecot.mails(user, DONE) == [mail("1")]


def test_what_an_earlier_run_kept_and_did_not_move_is_moved(dovecot: Dovecot, user: str, inbox: Inbox) -> None:
    dovecot.put(user, mail("1"), mail("2"))
    first, second = fetched(inbox)
    again = Inbox(inbox.account)
    assert fetched(again, {first.uid}) == [second]
    assert (dovecot.mails(user), dovecot.mails(user, DONE)) == ([mail("2")], [mail("1")])


def test_without_a_done_folder_nothing_is_changed(dovecot: Dovecot, user: str) -> None:
    dovecot.put(user, mail())
    inbox = Inbox(Account(HOST, dovecot.imap_port, Login(user, lambda: PASSWORD), tls="none", done_folder=None))
    [one] = fetched(inbox)
    inbox.done([one.uid])
    assert fetched(inbox, {one.uid}) == []
    with dovecot.session(user) as other:
        other.select()
        assert other.fetch("1", "(FLAGS)")[1] in ([rb"1 (FLAGS ())"], [rb"1 (FLAGS (\Recent))"])


@pytest.mark.parametrize(
    ("capabilities", "here", "there", "flags"),
    [
        ("IMAP4rev1 UIDPLUS MOVE", [], [mail()], ""),
        ("IMAP4rev1 UIDPLUS", [], [mail()], ""),
        ("IMAP4rev1", [mail()], [], "$MailflowDone"),
    ],
)
def test_a_poor_server_does_what_it_can(capabilities: str, here: list[bytes], there: list[bytes], flags: str) -> None:
    need_servers()
    with Dovecot(more=f"imap_capability = {capabilities}") as server:
        server.put("ann", mail("old"), mail())
        with server.session("ann") as other:  # a person's own deletion is not ours to carry out
            other.select()
            other.store("1", "+FLAGS", r"\Deleted")
        inbox = Inbox(account(server, "ann"))
        inbox.done([fetched(inbox)[-1].uid])
        assert server.mails("ann") == [mail("old"), *here]
        assert server.mails("ann", DONE) == there
        with server.session("ann") as other:
            other.select()
            assert flags in str(other.fetch("1:*", "(FLAGS)")[1])


def test_a_server_that_wants_a_prefix_and_dots_gets_them() -> None:
    need_servers()
    with Dovecot(separator=".", prefix="INBOX.") as server:
        server.put("ann", mail())
        inbox = Inbox(account(server, "ann"))
        inbox.done([one.uid for one in fetched(inbox)])
        assert server.mails("ann", "INBOX.mailflow.done") == [mail()]


def test_a_mail_deleted_before_we_fetch_it_is_told(
    dovecot: Dovecot, user: str, inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    dovecot.put(user, mail("1"), mail("2"), mail("3"))

    def taken(folder: str, uidvalidity: int) -> set[int]:
        with dovecot.session(user) as other:  # between our SEARCH and our FETCH
            other.select()
            other.store("2", "+FLAGS", r"\Deleted")
            other.expunge()
        return set()

    [batch] = inbox.fresh(taken)
    assert [one.raw for one in batch] == [mail("1"), mail("3")]
    assert caplog.messages == [f"Mail {batch[0].uid + 1} was listed in INBOX but not given: deleted unread?"]


def test_a_folder_made_anew_is_read_anew(dovecot: Dovecot, user: str) -> None:
    with dovecot.session(user) as other:
        other.create("Escalations")
    dovecot.put(user, mail("old"), mail("older"), folder="Escalations")
    inbox = Inbox(account(dovecot, user, folder="Escalations"))
    old = fetched(inbox)
    with dovecot.session(user) as other:
        other.delete("Escalations")
        other.create("Escalations")
    dovecot.put(user, mail("new"), mail("newer"), folder="Escalations")
    # The uids of the old folder are now those of other mails.
    inbox.close()
    inbox.done([one.uid for one in old])
    assert dovecot.mails(user, DONE) == []
    new = fetched(inbox)
    assert [one.raw for one in new] == [mail("new"), mail("newer")]
    assert new[0].uidvalidity != old[0].uidvalidity
    inbox.done([new[0].uid])
    assert dovecot.mails(user, DONE) == [mail("new")]


def test_the_listing_says_what_lies_in_the_folder(dovecot: Dovecot, user: str, inbox: Inbox) -> None:
    dovecot.put(user, mail("1"), mail("2"))
    first, second = fetched(inbox)
    assert inbox.listing() == ("INBOX", first.uidvalidity, frozenset({first.uid, second.uid}))


def test_a_big_folder_is_searched_in_ranges(dovecot: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap, "RANGE", 3)
    dovecot.put(user, *(mail(str(number)) for number in range(10)))
    assert raws(Inbox(account(dovecot, user))) == [mail(str(number)) for number in range(10)]
