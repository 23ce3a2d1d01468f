"""The way into a real mailbox, waiting in it, and what is said to the operator when it is barred."""

import sys
import threading
from collections.abc import Callable

import pytest

from mailflow.adapters import imap
from mailflow.adapters.imap import Account, Inbox
from mailflow.adapters.login import Login, Tls, command_secret
from mailflow.errors import ConfigError, TemporaryFailure
from tests.imap_fake import FakeImap
from tests.inboxes import elapsed, never, raws
from tests.servers import HOST, PASSWORD, Dovecot, free_port, need_servers

USER = "waiter@example.test"
MAIL = b"From: ann@example.com\r\nSubject: x\r\n\r\nhello\r\n"


def inbox_of(server: Dovecot, user: str = USER, secret: Callable[[], str] = lambda: PASSWORD) -> Inbox:
    return Inbox(Account(HOST, server.imap_port, Login(user, secret), tls="none"))


@pytest.mark.servers
@pytest.mark.parametrize("tls", ["implicit", "starttls"])
def test_a_certificate_nobody_vouches_for_is_refused_and_ours_is_accepted(tls: Tls, dovecot: Dovecot) -> None:
    port = dovecot.imaps_port if tls == "implicit" else dovecot.imap_port
    login = Login(USER, lambda: PASSWORD)
    with pytest.raises(TemporaryFailure, match="certificate of localhost"):
        Inbox(Account("localhost", port, login, tls=tls)).listing()
    inbox = Inbox(Account("localhost", port, login, tls=tls, cafile=dovecot.cafile))
    assert inbox.listing()[0] == "INBOX"
    with pytest.raises(TemporaryFailure, match=r"certificate of 127\.0\.0\.2"):
        Inbox(Account("127.0.0.2", port, login, tls=tls, cafile=dovecot.cafile)).listing()


@pytest.mark.servers
def test_mail_wakes_us_through_tls(dovecot: Dovecot) -> None:
    inbox = Inbox(Account("localhost", dovecot.imaps_port, Login("tls", lambda: PASSWORD), cafile=dovecot.cafile))
    assert raws(inbox) == []
    threading.Timer(0.3, dovecot.put, ("tls", MAIL)).start()
    assert elapsed(lambda: inbox.wait(20, never)) < 15
    assert raws(inbox) == [MAIL]


@pytest.mark.servers
@pytest.mark.parametrize("password", ["wrong", "Schlüssel", ""])
def test_a_wrong_password_is_refused_with_a_sentence(dovecot: Dovecot, password: str) -> None:
    with pytest.raises(TemporaryFailure, match=f"The login of {USER} is refused"):
        inbox_of(dovecot, secret=lambda: password).listing()


@pytest.mark.servers
def test_a_password_that_was_corrected_is_used_at_the_next_call(dovecot: Dovecot) -> None:
    passwords = iter(["wrong", PASSWORD])
    inbox = inbox_of(dovecot, secret=lambda: next(passwords))
    with pytest.raises(TemporaryFailure):
        inbox.listing()
    assert inbox.listing()[0] == "INBOX"


@pytest.mark.servers
def test_a_folder_that_is_not_there_is_named(dovecot: Dovecot) -> None:
    inbox = Inbox(Account(HOST, dovecot.imap_port, Login(USER, lambda: PASSWORD), tls="none", folder="Escalatoins"))
    with pytest.raises(TemporaryFailure, match=r"folder Escalatoins .* cannot be opened"):
        inbox.listing()


@pytest.mark.servers
def test_after_a_restart_of_the_server_the_next_call_goes_on() -> None:
    need_servers()
    with Dovecot() as server:
        server.put("ann", MAIL)
        inbox = inbox_of(server, "ann")
        assert raws(inbox) == [MAIL]
        threading.Timer(0.3, server.stop).start()
        with pytest.raises(TemporaryFailure):
            inbox.wait(20, never)
        with pytest.raises(TemporaryFailure, match="Nothing listens"):
            inbox.listing()
        inbox.done([1])
        server.start()
        assert raws(inbox) == [MAIL]


@pytest.mark.servers
def test_mail_that_came_between_looking_and_waiting_wakes_us_at_once(dovecot: Dovecot) -> None:
    inbox = inbox_of(dovecot, "between")
    assert raws(inbox) == []
    dovecot.put("between", MAIL)
    assert elapsed(lambda: inbox.wait(20, never)) < 15
    assert raws(inbox) == [MAIL]


@pytest.mark.servers
def test_without_mail_the_wait_ends_in_time_and_a_stop_ends_it_sooner(dovecot: Dovecot) -> None:
    inbox = inbox_of(dovecot, "nobody")
    assert 0.5 < elapsed(lambda: inbox.wait(0.6, never)) < 15
    stopped = threading.Event()
    threading.Timer(0.3, stopped.set).start()
    assert elapsed(lambda: inbox.wait(60, stopped.is_set)) < 30
    assert raws(inbox) == []


@pytest.mark.servers
def test_a_server_without_idle_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    need_servers()
    monkeypatch.setattr(imap, "POLL", 0.3)
    with Dovecot(more="imap_capability = IMAP4rev1 UIDPLUS MOVE") as server:
        inbox = inbox_of(server)
        assert not inbox.wait(0.5, never)
        threading.Timer(0.5, server.put, (USER, MAIL)).start()
        assert inbox.wait(20, never)


def test_a_mailbox_elsewhere_must_be_encrypted() -> None:
    with pytest.raises(ConfigError, match=r"imap\.example would not be encrypted"):
        Account("imap.example", 143, Login(USER, lambda: PASSWORD), tls="none")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.9.9.9", "::1"])
def test_a_mailbox_on_this_machine_need_not_be(host: str) -> None:
    assert Account(host, 143, Login(USER, lambda: PASSWORD), tls="none")


def test_without_starttls_nothing_is_sent_in_clear() -> None:
    with FakeImap({}) as server:
        with pytest.raises(TemporaryFailure, match="offers no STARTTLS"):
            Inbox(Account(HOST, server.port, Login(USER, lambda: PASSWORD), tls="starttls")).listing()
        assert not any("LOGIN" in command for command in server.commands)


@pytest.mark.parametrize(
    ("host", "sentence"),
    [(HOST, "Nothing listens at 127.0.0.1"), ("no-such-host.invalid", "The name of no-such-host.invalid")],
)
def test_a_server_that_is_not_there_is_named(host: str, sentence: str) -> None:
    with pytest.raises(TemporaryFailure, match=sentence):
        Inbox(Account(host, free_port(), Login(USER, lambda: PASSWORD))).listing()


def test_a_cafile_that_is_not_there_is_named() -> None:
    account = Account(HOST, free_port(), Login(USER, lambda: PASSWORD), cafile="no/such.pem")
    with pytest.raises(TemporaryFailure, match=r"no/such\.pem cannot be read"):
        Inbox(account).listing()


def test_no_port_but_the_tls_one_speaks_tls() -> None:
    with FakeImap({}) as server, pytest.raises(TemporaryFailure, match="port and tls belong together"):
        Inbox(Account(HOST, server.port, Login(USER, lambda: PASSWORD))).listing()


@pytest.mark.parametrize(
    ("program", "sentence"),
    [
        ("raise SystemExit(3)", "ended with code 3 and no output"),
        ("print('half a secret'); raise SystemExit(1)", "ended with code 1 and some output"),
        ("print()", "ended with code 0 and no output"),
    ],
)
def test_a_command_that_gives_no_secret_is_named_and_not_quoted(program: str, sentence: str) -> None:
    with pytest.raises(TemporaryFailure, match=sentence) as failure:
        command_secret([sys.executable, "-c", program])()
    assert "half" not in str(failure.value)


def test_a_command_that_hangs_or_is_not_there_is_named() -> None:
    with pytest.raises(TemporaryFailure, match=r"did not end within 0\.3 seconds"):
        command_secret([sys.executable, "-c", "import time; time.sleep(9)"], patience=0.3)()
    with pytest.raises(TemporaryFailure, match=r"no-such-command.* could not be run"):
        command_secret(["no-such-command"])()


def test_a_command_gives_the_secret_on_its_first_line() -> None:
    assert command_secret([sys.executable, "-c", "print(' pass word \\nuser: ann')"])() == " pass word "


@pytest.mark.parametrize("user", ["EXAMPLE\\ann", 'o"neil smith'])
def test_a_user_name_is_quoted(user: str) -> None:
    with FakeImap({}) as server:
        Inbox(Account(HOST, server.port, Login(user, lambda: 'se"cret'), tls="none")).listing()
        quoted = user.replace("\\", "\\\\").replace('"', '\\"')
        assert f'LOGIN "{quoted}" "se\\"cret"' in server.commands


def test_a_token_is_shown_as_xoauth2_and_its_refusal_is_told() -> None:
    refusal = b"+ eyJzdGF0dXMiOiI0MDAifQ==\r\n"  # {"status":"400"}
    rows = {"AUTHENTICATE": b"+ \r\n", "dXNlcj1": refusal, "$": b"{tag} NO failed\r\n"}
    with FakeImap(rows) as server:
        inbox = Inbox(Account(HOST, server.port, Login(USER, lambda: "token", xoauth2=True), tls="none"))
        with pytest.raises(TemporaryFailure, match=r'refused: \{"status":"400"\}'):
            inbox.listing()
    with FakeImap({"AUTHENTICATE": b"+ \r\n", "dXNlcj1": b"{tag} OK in\r\n"}) as server:
        assert Inbox(Account(HOST, server.port, Login(USER, lambda: "token", xoauth2=True), tls="none")).listing()


def test_a_secret_is_not_shown_with_its_login() -> None:
    assert "secret" not in repr(Login(USER, lambda: "x"))
