"""Mail out: what each answer of a relay means for each recipient, and that nothing goes out twice or in clear."""

import time

import pytest

from mailflow.adapters import smtp, smtp_session
from mailflow.adapters.smtp import Letter, Post, Relay, Result, Verdict
from tests.servers import DOMAIN, MailServers, until
from tests.sink import CUT, HOST, LATE, Sink

SENT, DEFERRED, REFUSED, UNCERTAIN = Verdict.SENT, Verdict.DEFERRED, Verdict.REFUSED, Verdict.UNCERTAIN
ANN, BOB = "ann@example.com", "bob@example.com"
MAIL = b"From: escalations@example.com\r\nSubject: A brief\r\n\r\nIt is broken.\r\n"
LARGE = MAIL + b"0123456789 0123456789 0123456789\r\n" * 200_000


def post_to(sink: Sink) -> Post:
    return Post(Relay(HOST, sink.port, tls="none"), allowed=lambda _: True)


def send(post: Post, *recipients: str, raw: bytes = MAIL) -> tuple[Result, ...]:
    return post.send(Letter("escalations@example.com", recipients or (ANN,), raw))


def verdicts(results: tuple[Result, ...]) -> list[Verdict]:
    return [result.verdict for result in results]


def test_a_mail_arrives_octet_for_octet() -> None:
    with Sink() as sink:
        [result] = send(post_to(sink))
        assert result == Result(ANN, SENT, 250, "2.0.0 taken")
        [mail] = sink.mails
        assert (mail.reverse_path, mail.recipients, mail.raw) == ("escalations@example.com", (ANN,), MAIL)


def test_a_bounce_address_may_be_empty() -> None:
    with Sink() as sink:
        assert verdicts(post_to(sink).send(Letter("", (ANN,), MAIL))) == [SENT]
        assert sink.mails[0].reverse_path == ""


@pytest.mark.parametrize(
    ("step", "reply", "verdict", "code"),
    [
        ("MAIL", "451 4.3.0 later", DEFERRED, 451),
        ("RCPT", "451 4.7.1 greylisted", DEFERRED, 451),
        ("DATA", "451 4.3.0 later", DEFERRED, 451),
        ("DOT", "451 4.3.0 later", DEFERRED, 451),
        ("MAIL", "421 4.3.2 too many connections", DEFERRED, 421),
        ("DOT", "421 4.3.2 shutting down", DEFERRED, 421),
        ("MAIL", "550 5.7.60 not as this sender", REFUSED, 550),
        ("RCPT", "550 5.1.1 no such user", REFUSED, 550),
        ("DATA", "554 5.5.1 no", REFUSED, 554),
        ("DOT", "552 5.3.4 too large", REFUSED, 552),
        # The operator's to cure: the mail waits for it.
        ("MAIL", "530 5.7.0 authentication required", DEFERRED, 530),
        ("RCPT", "530 5.7.0 must issue STARTTLS first", DEFERRED, 530),
        # Before the final dot the mail is ours, whatever happens.
        ("MAIL", CUT, DEFERRED, 0),
        ("RCPT", CUT, DEFERRED, 0),
        ("DATA", CUT, DEFERRED, 0),
        ("MAIL", "garbage", DEFERRED, 0),
        ("RCPT", "garbage", DEFERRED, 0),
        ("DATA", "garbage", DEFERRED, 0),
        ("DATA", "250 out of step", DEFERRED, 0),
        # After it, without an answer, nobody knows.
        ("DOT", CUT, UNCERTAIN, 0),
        ("DOT", "garbage", UNCERTAIN, 0),
        ("DOT", "25", UNCERTAIN, 0),
        ("DOT", "354 go on", UNCERTAIN, 0),
        ("DOT", "999 what", UNCERTAIN, 0),
    ],
)
def test_what_an_answer_means(step: str, reply: str, verdict: Verdict, code: int) -> None:
    with Sink({step: reply}) as sink:
        [result] = send(post_to(sink))
        assert (result.verdict, result.code) == (verdict, code)
        assert len(result.reply) > 5


@pytest.mark.parametrize("said", [CUT, "552 5.3.4 too large", "421 4.3.2 shutting down"])
def test_a_server_that_stops_us_before_the_dot_does_not_have_the_mail(said: str) -> None:
    with Sink({"TEXT": said}) as sink:
        post = post_to(sink)
        [result] = send(post, raw=LARGE)
        assert result.verdict is (REFUSED if said.startswith("552") else DEFERRED)
        sink.script.clear()
        assert verdicts(send(post)) == [SENT]
        assert [mail.raw for mail in sink.mails] == [MAIL]


@pytest.mark.parametrize("reply", ["451 4.3.0 later", "421 4.3.2 bye", "garbage", CUT])
@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA", "DOT"])
def test_after_any_trouble_the_next_mail_goes_out_once(step: str, reply: str) -> None:
    with Sink({step: reply}) as sink:
        post = post_to(sink)
        send(post, raw=MAIL + b"the first\r\n")
        sink.script.clear()
        assert verdicts(send(post, raw=MAIL + b"the second\r\n")) == [SENT]
        assert sum(mail.raw.endswith(b"the second\r\n") for mail in sink.mails) == 1


@pytest.mark.parametrize("reply", ["421 4.3.2 bye", "530 5.7.0 authentication required", "garbage", CUT])
@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DOT"])
def test_a_connection_that_is_of_no_use_any_more_is_not_kept(step: str, reply: str) -> None:
    with Sink({step: reply}) as sink:
        post = post_to(sink)
        send(post)
        sink.script.clear()
        send(post)
        assert sink.connections == 2


@pytest.mark.parametrize("reply", ["421 4.3.2 bye", "garbage", CUT])
def test_a_server_that_gives_up_at_one_recipient_is_not_asked_about_the_next(reply: str) -> None:
    with Sink({"RCPT": {ANN: reply}}) as sink:
        assert verdicts(send(post_to(sink), ANN, BOB)) == [DEFERRED, DEFERRED]
        assert sink.mails == []


def test_one_refused_recipient_does_not_hold_up_the_other() -> None:
    with Sink({"RCPT": {BOB: "550 5.1.1 no such user"}}) as sink:
        assert verdicts(send(post_to(sink), BOB, ANN)) == [REFUSED, SENT]
        assert [mail.recipients for mail in sink.mails] == [(ANN,)]


def test_only_the_deferred_recipient_waits() -> None:
    with Sink({"RCPT": {BOB: "450 4.2.1 busy"}}) as sink:
        assert verdicts(send(post_to(sink), ANN, BOB)) == [SENT, DEFERRED]


def test_a_recipient_turned_down_stays_so_when_the_mail_then_fails() -> None:
    with Sink({"RCPT": {BOB: "550 5.1.1 no such user"}, "DOT": CUT}) as sink:
        assert verdicts(send(post_to(sink), ANN, BOB)) == [UNCERTAIN, REFUSED]
    with Sink({"RCPT": {BOB: "550 5.1.1 no such user", ANN: CUT}}) as sink:
        assert verdicts(send(post_to(sink), BOB, ANN)) == [REFUSED, DEFERRED]


def test_a_recipient_who_is_not_allowed_is_not_even_named_to_the_server() -> None:
    with Sink() as sink:
        post = Post(Relay(HOST, sink.port, tls="none"), allowed=lambda recipient: recipient == ANN)
        assert verdicts(send(post, BOB)) == [REFUSED]
        assert sink.connections == 0
        assert verdicts(send(post, BOB, ANN)) == [REFUSED, SENT]
        assert [mail.recipients for mail in sink.mails] == [(ANN,)]


def test_a_recipient_named_twice_gets_one_mail() -> None:
    with Sink() as sink:
        assert len(send(post_to(sink), ANN, ANN)) == 1
        assert sink.mails[0].recipients == (ANN,)


def test_the_connection_is_kept_for_the_next_mail() -> None:
    with Sink() as sink:
        post = post_to(sink)
        for _ in range(5):
            assert verdicts(send(post)) == [SENT]
        assert (sink.connections, len(sink.mails)) == (1, 5)


def test_a_connection_that_died_meanwhile_is_made_anew() -> None:
    with Sink() as sink:
        post = post_to(sink)
        send(post)
        sink.hang_up()
        assert verdicts(send(post)) == [SENT]
        assert sink.connections == 2


def test_a_connection_that_was_silent_too_long_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp, "IDLE_LIMIT", 0)
    with Sink() as sink:
        post = post_to(sink)
        send(post)
        assert verdicts(send(post)) == [SENT]
        assert sink.connections == 2


def test_the_answer_to_the_dot_may_take_longer_than_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp_session, "PATIENCE", 0.3)
    monkeypatch.setattr(smtp, "PATIENCE", 0.3)
    with Sink() as sink:
        sink.slow = 0.8
        assert verdicts(send(post_to(sink))) == [SENT]
        monkeypatch.setattr(smtp, "DOT_PATIENCE", 0.3)
        assert verdicts(send(post_to(sink))) == [UNCERTAIN]


def test_the_patience_for_the_dot_ends_with_its_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp, "PATIENCE", 0.3)
    with Sink() as sink:
        post = post_to(sink)
        assert verdicts(send(post)) == [SENT]
        sink.script["MAIL"] = LATE
        begun = time.monotonic()
        assert verdicts(send(post)) == [DEFERRED]
        assert time.monotonic() - begun < 4


def test_ten_minutes_are_waited_for_the_answer_to_the_dot() -> None:
    assert (smtp.DOT_PATIENCE, smtp_session.PATIENCE) == (600, 60)


@pytest.mark.servers
def test_postfix_takes_a_hundred_mails_over_one_connection(mail_servers: MailServers) -> None:
    post = Post(Relay(HOST, mail_servers.smtp_port, tls="none"), allowed=lambda _: True)
    to, unknown = f"bob@{DOMAIN}", f"nobody@{DOMAIN}"
    before = len(mail_servers.mails(to))  # the servers are the whole run's: other stories write to Bob too
    for number in range(100):
        raw = MAIL + b"%d\r\n.\r\n" % number
        results = post.send(Letter(f"escalations+1.{number}@{DOMAIN}", (to, unknown), raw))
        assert verdicts(results) == [SENT, REFUSED]
    until(lambda: len(mail_servers.mails(to)) == before + 100)
    found = mail_servers.mails(to)[before:]
    assert {int(raw.split()[-2]) for raw in found} == set(range(100))
    assert all(raw.endswith(b"\r\n.\r\n") for raw in found)
    post.close()
