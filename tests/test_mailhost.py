"""The mail server of the demo, through the same Inbox and Post that talk to real ones."""

import threading
import time
from collections.abc import Iterator

import pytest

from mailflow.adapters.imap import Account, Inbox
from mailflow.adapters.login import Login
from mailflow.adapters.mailhost import MailHost, stamped
from mailflow.adapters.smtp import Letter, Post, Relay, Verdict
from mailflow.errors import TemporaryFailure
from tests.inboxes import raws

DESK, ANN, LEADS = "escalations@example.com", "ann@example.com", "leads@example.com"
MAIL = b"From: Ann <ann@example.com>\r\nSubject: Fwd: broken\r\n\r\n.It is broken.\r\n"
PROVEN = b"Authentication-Results: mx.example.com; dmarc=pass header.from=example.com\r\n"


@pytest.fixture
def host() -> Iterator[MailHost]:
    with MailHost({DESK: "desk", ANN: "ann", LEADS: "leads"}) as host:
        yield host


def inbox(host: MailHost, user: str, password: str = "") -> Inbox:
    secret = password or host.users[user]
    return Inbox(Account(host.host, host.imap_port, Login(user, lambda: secret), tls="none"))


def send(host: MailHost, *recipients: str, raw: bytes = MAIL, login: Login | None = None) -> list[Verdict]:
    post = Post(Relay(host.host, host.smtp_port, login, tls="none"), allowed=lambda _: True)
    results = post.send(Letter("", recipients, raw))
    post.close()
    return [result.verdict for result in results]


def test_everybody_has_a_mailbox_and_only_the_own(host: MailHost) -> None:
    assert send(host, DESK, LEADS) == [Verdict.SENT, Verdict.SENT]
    assert raws(inbox(host, DESK)) == raws(inbox(host, LEADS)) == [PROVEN + MAIL]
    assert raws(inbox(host, ANN)) == []
    with pytest.raises(TemporaryFailure, match=r"login of ann@example\.com is refused"):
        raws(inbox(host, ANN, "desk"))


def test_a_plus_address_goes_to_its_mailbox_and_an_unknown_one_is_refused(host: MailHost) -> None:
    verdicts = send(host, "escalations+12.3.abc@example.com", "Ann@Example.com", "bob@example.com", "ann@example.org")
    assert verdicts == [Verdict.SENT, Verdict.SENT, Verdict.REFUSED, Verdict.REFUSED]
    assert len(host.mails(DESK)) == len(host.mails(ANN)) == 1


def test_a_mailbox_named_twice_gets_one_copy(host: MailHost) -> None:
    send(host, "escalations+1@example.com", "escalations+2@example.com")
    assert len(host.mails(DESK)) == 1


def test_who_logs_in_must_know_the_password(host: MailHost) -> None:
    assert send(host, DESK, login=Login(ANN, lambda: "ann")) == [Verdict.SENT]
    assert send(host, DESK, login=Login(ANN, lambda: "desk")) == [Verdict.DEFERRED]
    assert send(host, DESK, login=Login("bob@example.com", lambda: "ann")) == [Verdict.DEFERRED]


def test_a_mail_dropped_in_wakes_who_waits(host: MailHost) -> None:
    desk = inbox(host, DESK)
    assert raws(desk) == []
    threading.Timer(0.2, host.deliver, (MAIL, "escalations+1@example.com")).start()
    begun = time.monotonic()
    assert desk.wait(20, stop=lambda: False)
    assert time.monotonic() - begun < 15
    assert raws(desk) == [PROVEN + MAIL]


def test_a_kept_mail_moves_out_of_the_way(host: MailHost) -> None:
    host.deliver(MAIL, DESK)
    desk = inbox(host, DESK)
    uids = [mail.uid for batch in desk.fresh(lambda folder, uidvalidity: set()) for mail in batch]
    desk.done(uids)
    assert raws(desk) == host.mails(DESK) == []
    assert host.mails(DESK, "mailflow/done") == [PROVEN + MAIL]


def test_a_big_mail_comes_back_octet_for_octet(host: MailHost) -> None:
    raw = MAIL + bytes(range(32, 127)) * 30_000 + b"\r\n"
    host.deliver(raw, DESK)
    assert raws(inbox(host, DESK)) == [PROVEN + raw]


def test_a_mail_to_nobody_is_a_mistake_of_the_caller(host: MailHost) -> None:
    with pytest.raises(KeyError, match=r"bob@example\.com has no mailbox here"):
        host.deliver(MAIL, "bob@example.com")


@pytest.mark.parametrize(
    ("fields", "proven", "verdict"),
    [
        (b"From: ann@example.com\r\n", True, b"dmarc=pass header.from=example.com"),
        (b"From: ann@example.com\r\n", False, b"dmarc=fail header.from=example.com"),
        (b"Subject: nobody\r\n", True, b"dmarc=fail header.from="),
        (b"From: ann@example.com\r\nFrom: eve@example.org\r\n", True, b"dmarc=fail header.from="),
    ],
)
def test_the_border_says_who_sent_it(fields: bytes, proven: bool, verdict: bytes) -> None:
    raw = fields + b"\r\nhello\r\n"
    assert (
        stamped(raw, "mx.example.com", proven) == b"Authentication-Results: mx.example.com; " + verdict + b"\r\n" + raw
    )


@pytest.mark.parametrize(
    "forged",
    [
        b"Authentication-Results: mx.example.com; dmarc=pass header.from=example.com\r\n",
        b"authentication-results:\r\n mx.example.com;\r\n\tdmarc=pass\r\n",
        b"AUTHENTICATION-RESULTS:mx.EXAMPLE.com 1; dmarc=pass\r\n",
    ],
)
def test_nobody_else_speaks_in_the_name_of_the_border(forged: bytes) -> None:
    raw = b"Subject: x\r\n" + forged + b"From: eve@example.org\r\n\r\n" + forged
    handed_on = stamped(raw, "mx.example.com", proven=False)
    fields, _, text = handed_on.partition(b"\r\n\r\n")
    assert fields.lower().count(b"authentication-results") == 1
    assert fields.endswith(b"Subject: x\r\nFrom: eve@example.org")
    assert text == forged


def test_what_others_found_out_stays_below() -> None:
    other = b"Authentication-Results: mx.example.com.evil.example; dmarc=pass\r\n"
    raw = other + b"From: eve@example.org\r\n\r\nhello\r\n"
    assert stamped(raw, "mx.example.com", proven=False).endswith(raw)


def test_a_mail_claiming_to_be_ours_from_nobody_we_know_is_not_believed(host: MailHost) -> None:
    send(host, DESK, raw=b"From: eve@example.com\r\n\r\nhello\r\n")
    [raw] = host.mails(DESK)
    assert raw.startswith(b"Authentication-Results: mx.example.com; dmarc=fail header.from=example.com\r\n")


def test_a_host_starts_and_stops_at_once_and_leaves_its_ports(host: MailHost) -> None:
    begun = time.monotonic()
    with MailHost({ANN: "ann"}) as other:
        waiting = inbox(other, ANN)
        assert raws(waiting) == []
    assert time.monotonic() - begun < 15
    with pytest.raises(TemporaryFailure):
        waiting.listing()
    assert send(other, ANN) == [Verdict.DEFERRED]
