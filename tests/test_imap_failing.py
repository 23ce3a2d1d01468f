"""Servers that fail us in every way: a sentence, nothing lost, no other mail held up, and the next call goes on."""

import time

import pytest

from mailflow.adapters import idle, imap, imap_session
from mailflow.adapters.imap import Account, Inbox
from mailflow.adapters.login import Login
from mailflow.errors import TemporaryFailure
from tests.imap_fake import CUT, HOST, PAUSE, SILENCE, FakeImap, piece
from tests.inboxes import elapsed, never, raws

HELLO = b"Subject: x\r\n\r\nhello\r\n"
USER = "waiter@example.test"


def inbox_of(server: FakeImap) -> Inbox:
    return Inbox(Account(HOST, server.port, Login(USER, lambda: "secret"), tls="none"))


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ({"LOGIN": b"{tag} NO [AUTHENTICATIONFAILED] no\r\n"}, "The login of .* is refused: .*AUTHENTICATIONFAILED"),
        ({"LOGIN": CUT}, "closed the connection"),
        ({"SELECT": b"{tag} NO [NONEXISTENT] what\r\n"}, "folder INBOX .* cannot be opened"),
        ({"SELECT": b"* 1 EXISTS\r\n{tag} OK done\r\n"}, "something unexpected"),
        ({"SELECT": b"* 1 EXISTS\r\n{tag} OK [READ-ONLY] done\r\n"}, "may only be read"),
        ({"UID SEARCH": b"* SEARCH one two\r\n{tag} OK done\r\n"}, "something unexpected"),
        ({"UID SEARCH": b"nonsense\r\n"}, "closed the connection|something unexpected"),
        ({"UID SEARCH": b"* SEARCH 1"}, "did not answer in time"),
        ({"UID FETCH": SILENCE}, "did not answer in time"),
        ({"UID FETCH": piece(1)[:60] + CUT}, "closed the connection"),
        ({"UID FETCH": b"* 1 FETCH (UID 1 BODY[]<0> {9}\r\n" + CUT}, "closed the connection"),
    ],
)
def test_every_failure_is_a_sentence(rows: dict[str, bytes], sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap_session, "READ_PATIENCE", 0.5)
    with FakeImap(rows) as server, pytest.raises(TemporaryFailure, match=sentence):
        raws(inbox_of(server))


def test_after_a_failure_the_next_call_connects_anew() -> None:
    with FakeImap({"UID FETCH": (CUT, piece(1) + b"{tag} OK done\r\n")}) as server:
        inbox = inbox_of(server)
        with pytest.raises(TemporaryFailure):
            raws(inbox)
        assert raws(inbox) == [HELLO]
        assert server.connections == 2


def test_a_mail_that_breaks_the_connection_does_not_stop_the_others() -> None:
    rows = {
        "UID FETCH 1,2,3 ": CUT,
        "UID FETCH 1 ": piece(1) + b"{tag} OK done\r\n",
        "UID FETCH 2 ": CUT,
        "UID FETCH 3 ": piece(3) + b"{tag} OK done\r\n",
    }
    with FakeImap(rows, uids=(1, 2, 3)) as server:
        inbox, kept = inbox_of(server), set[int]()

        def keep() -> None:
            for batch in inbox.fresh(lambda folder, uidvalidity: kept):
                kept.update(mail.uid for mail in batch)

        for _ in range(3):
            with pytest.raises(TemporaryFailure):
                keep()
        assert kept == {1, 3}


@pytest.mark.parametrize(
    "answer",
    [
        b"* 2 FETCH (UID 2 BODY[]<0> NIL)\r\n{tag} OK done\r\n",
        b"{tag} OK done\r\n",
        b"{tag} NO [SERVERBUG] internal error\r\n",
        b"* 2 FETCH (((\r\n{tag} OK done\r\n",
        b"* 2 FETCH (UID 2 FLAGS (\\Seen))\r\n{tag} OK done\r\n",
    ],
)
def test_a_mail_the_server_does_not_give_is_told_and_tried_again(
    answer: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    rows: dict[str, bytes | tuple[bytes, ...]] = {
        "UID FETCH 1,2 ": b"{tag} NO [EXPUNGEISSUED] some are gone\r\n",
        "UID FETCH 2 ": (answer, piece(2) + b"{tag} OK done\r\n"),
    }
    with FakeImap(rows, uids=(1, 2)) as server:
        inbox = inbox_of(server)
        assert raws(inbox) == [HELLO]
        assert "Mail 2 was listed in INBOX but not given: deleted unread?" in caplog.messages
        assert raws(inbox) == [HELLO, HELLO]


def test_a_refused_move_is_no_failure_and_keeps_the_connection(caplog: pytest.LogCaptureFixture) -> None:
    with FakeImap({"UID MOVE|CREATE": b"{tag} NO [OVERQUOTA] full\r\n"}) as server:
        inbox = inbox_of(server)
        raws(inbox)
        inbox.done(range(1, 1001))
        assert raws(inbox) == [HELLO]
        assert server.connections == 1
        assert sum(command.startswith("UID MOVE") for command in server.commands) == 2
    [warning] = caplog.messages
    assert warning.startswith("1000 kept mails stay in INBOX")
    assert "OVERQUOTA" in warning


def test_a_server_that_never_stops_giving_does_not_fill_the_memory() -> None:
    head, octets = imap.HEAD, b"x" * imap.PIECE
    rows = {
        r"UID FETCH 1 \(BODY.PEEK\[\]<0": piece(1, octets[:head]) + b"{tag} OK done\r\n",
        r"UID FETCH 1 \(BODY.PEEK\[\]<1000000": piece(1, b"", 1_000_000) + b"{tag} OK done\r\n",
        rf"UID FETCH 1 \(BODY.PEEK\[\]<{head}": piece(1, octets, head) + b"{tag} OK done\r\n",
    }
    with FakeImap(rows) as server:
        inbox = Inbox(Account(HOST, server.port, Login(USER, lambda: "secret"), tls="none", max_bytes=1_000_000))
        [[mail]] = inbox.fresh(lambda folder, uidvalidity: set())
        assert (mail.raw, mail.whole) == (octets[:head], False)
        assert sum(command.startswith("UID FETCH") for command in server.commands) == 3


def test_imapclient_does_not_format_every_mail_for_a_log() -> None:
    with FakeImap({}) as server:
        inbox = inbox_of(server)
        inbox.listing()
        with inbox._session.talk() as client:
            assert client._imap.debug == 0


def test_who_moves_nothing_opens_the_folder_for_reading_only() -> None:
    with FakeImap({}) as server:
        Inbox(Account(HOST, server.port, Login(USER, lambda: "secret"), tls="none", done_folder=None)).listing()
        assert 'EXAMINE "INBOX"' in server.commands
        assert 'SELECT "INBOX"' not in server.commands


@pytest.mark.parametrize(
    "said",
    [
        b"+ idling\r\n* 2 EXISTS\r\n",  # in one packet: select() would not see the second line in a buffer
        b"* 2 EXISTS\r\n+ idling\r\n",
        b"+ idling\r\n* 2 EX" + PAUSE + b"ISTS\r\n",
        b"+ idl" + PAUSE + b"ing\r\n* OK Still here\r\n" + PAUSE + b"* 1 FETCH (FLAGS (\\Seen))\r\n* 2 exists\r\n",
    ],
)
def test_news_wakes_us_however_it_is_packed(said: bytes) -> None:
    with FakeImap({"IDLE": said, "NOOP": b"{tag} OK done\r\n"}) as server:
        assert elapsed(lambda: inbox_of(server).wait(20, never)) < 15


def test_what_is_no_news_does_not_wake_us() -> None:
    with FakeImap({"IDLE": b"+ idling\r\n* OK Still here\r\n* 1 FETCH (FLAGS (\\Seen))\r\n* 1 EXPUNGE\r\n"}) as server:
        assert not inbox_of(server).wait(0.4, never)


def test_news_is_heard_from_a_server_that_is_silent_in_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap, "IDLE_LIMIT", 0.2)
    with FakeImap({"NOOP": (b"{tag} OK done\r\n", b"* 2 EXISTS\r\n{tag} OK done\r\n")}) as server:
        assert inbox_of(server).wait(20, never)
        assert server.commands.count("IDLE") == 2


@pytest.mark.parametrize(
    "rows",
    [
        {"IDLE": b"+ idling\r\n" + PAUSE + CUT},
        {"IDLE": SILENCE},
        {"DONE": SILENCE},
        {"NOOP": SILENCE},
        {"NOOP": CUT},
    ],
)
def test_a_dead_line_is_noticed(rows: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idle, "PROOF", 0.3)
    monkeypatch.setattr(imap, "PROOF", 0.3)
    with FakeImap(rows) as server:
        inbox = inbox_of(server)
        with pytest.raises(TemporaryFailure):
            inbox.wait(0.5, never)
        assert inbox.listing()[0] == "INBOX"


def test_a_dead_line_to_a_server_without_idle_is_noticed_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap, "PROOF", 0.3)
    with FakeImap({"CAPABILITY": b"* CAPABILITY IMAP4rev1\r\n{tag} OK done\r\n", "NOOP": SILENCE}) as server:
        inbox = inbox_of(server)
        inbox.listing()
        begun = time.monotonic()
        with pytest.raises(TemporaryFailure, match="did not answer in time"):
            inbox.wait(0.2, never)
        assert time.monotonic() - begun < 15


def test_a_goodbye_is_heard_and_told() -> None:
    goodbye = b"+ idling\r\n* BYE Session invalidated - AccessTokenExpired\r\n"
    with FakeImap({"IDLE": goodbye + SILENCE}) as server, pytest.raises(TemporaryFailure, match="AccessTokenExpired"):
        inbox_of(server).wait(20, never)


def test_a_server_that_will_not_idle_is_not_asked_without_a_pause() -> None:
    with FakeImap({"IDLE": b"{tag} NO not now\r\n"}) as server:
        assert not inbox_of(server).wait(1, never)
        assert server.commands.count("IDLE") < 5


def test_a_server_that_cries_wolf_is_listened_to_less_often() -> None:
    with FakeImap({"IDLE": b"+ idling\r\n* 1 EXISTS\r\n"}) as server:
        inbox = inbox_of(server)
        raws(inbox)
        end = time.monotonic() + 1.5
        while time.monotonic() < end:
            inbox.wait(1, never)
            list(inbox.fresh(lambda folder, uidvalidity: {1}))
        assert server.commands.count("IDLE") < 5


@pytest.mark.parametrize(
    ("exists", "uidnext", "ranges"),
    [
        (0, 900_000, []),
        (50_000, 4_000_000_000, ["1:*"]),
        (50_001, 120_001, ["1:50000", "50001:100000", "100001:*"]),
        (60_000, 100_001, ["1:50000", "50001:*"]),
        (60_000, 1, ["1:*"]),  # a server that does not tell UIDNEXT, or tells nonsense
    ],
)
def test_no_search_is_answered_with_more_than_a_line_may_hold(exists: int, uidnext: int, ranges: list[str]) -> None:
    assert imap._ranges(exists, uidnext) == ranges
