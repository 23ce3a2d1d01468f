"""The way into a relay: encrypted and checked, logged in, or a sentence that says why not."""

import socket
import ssl
from pathlib import Path

import pytest

from mailflow.adapters import smtp_session
from mailflow.adapters.login import Login, Tls
from mailflow.adapters.smtp import Letter, Post, Relay, Result, Verdict
from mailflow.errors import ConfigError, TemporaryFailure
from tests.servers import certificate, free_port
from tests.sink import HOST, Sink

# aiosmtpd warns about a login in clear; the sink lives on this machine.
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH")

ANN = "ann@example.com"
MAIL = b"From: escalations@example.com\r\nSubject: A brief\r\n\r\nIt is broken.\r\n"
SENT, DEFERRED = Verdict.SENT, Verdict.DEFERRED


def send(relay: Relay) -> Result:
    post = Post(relay, allowed=lambda _: True)
    [result] = post.send(Letter("escalations@example.com", (ANN,), MAIL))
    post.close()
    return result


def server_context(cert: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, cert.with_name("key.pem"))
    return context


@pytest.fixture(scope="module")
def cert(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certificate(tmp_path_factory.mktemp("tls"))


@pytest.mark.parametrize("tls", ["implicit", "starttls"])
def test_a_certificate_nobody_vouches_for_is_refused_and_ours_is_accepted(tls: Tls, cert: Path) -> None:
    context = server_context(cert)
    with Sink(tls=context if tls == "starttls" else None, implicit=context if tls == "implicit" else None) as sink:
        result = send(Relay("localhost", sink.port, tls=tls))
        assert result.verdict is DEFERRED
        assert "certificate of localhost" in result.reply
        assert sink.mails == []
        assert send(Relay("localhost", sink.port, tls=tls, cafile=str(cert))).verdict is SENT


def test_a_certificate_for_another_host_is_refused(tmp_path: Path) -> None:
    elsewhere = certificate(tmp_path, "DNS:elsewhere.example")
    with Sink(implicit=server_context(elsewhere)) as sink:
        result = send(Relay("localhost", sink.port, tls="implicit", cafile=str(elsewhere)))
        assert result.verdict is DEFERRED
        assert "certificate of localhost" in result.reply
        assert sink.mails == []


def test_without_starttls_nothing_is_sent_in_clear() -> None:
    with Sink() as sink:
        relay = Relay("localhost", sink.port, Login(ANN, lambda: "secret"), tls="starttls")
        result = send(relay)
        assert result.verdict is DEFERRED
        assert "offers no STARTTLS, and nothing is sent in clear" in result.reply
        assert sink.mails == []


def test_a_relay_elsewhere_must_be_encrypted() -> None:
    with pytest.raises(ConfigError, match=r"relay\.example would not be encrypted"):
        Relay("relay.example", 25, tls="none")


@pytest.mark.parametrize(("password", "verdict"), [("secret", SENT), ("wrong", DEFERRED), ("Schlüssel", DEFERRED)])
def test_a_refused_login_defers_and_says_so(password: str, verdict: Verdict) -> None:
    with Sink(password="secret") as sink:
        result = send(Relay(HOST, sink.port, Login(ANN, lambda: password), tls="none"))
        assert result.verdict is verdict
        assert verdict is SENT or f"login of {ANN} is refused" in result.reply


def test_a_password_may_have_letters_outside_ascii() -> None:
    with Sink(password="Schlüssel") as sink:
        relay = Relay(HOST, sink.port, Login(ANN, lambda: "Schlüssel"), tls="none")
        assert send(relay).verdict is SENT


def test_a_token_is_shown_as_xoauth2_and_its_refusal_is_told() -> None:
    with Sink(password="token") as sink:
        assert send(Relay(HOST, sink.port, Login(ANN, lambda: "token", xoauth2=True), tls="none")).verdict is SENT
        result = send(Relay(HOST, sink.port, Login(ANN, lambda: "expired", xoauth2=True), tls="none"))
        assert result.verdict is DEFERRED
        assert 'refused: {"status":"400"}' in result.reply
        assert sink.answered_refusal == b"\r\n"


def test_a_relay_that_offers_no_login_is_named() -> None:
    with Sink() as sink:
        result = send(Relay(HOST, sink.port, Login(ANN, lambda: "secret"), tls="none"))
        assert result.verdict is DEFERRED
        assert "offers no login" in result.reply


def test_a_password_that_cannot_be_had_defers() -> None:
    def secret() -> str:
        raise TemporaryFailure("The command pass did not end.")

    with Sink() as sink:
        result = send(Relay(HOST, sink.port, Login(ANN, secret), tls="none"))
        assert (result.verdict, result.reply) == (DEFERRED, "The command pass did not end.")


@pytest.mark.parametrize(
    ("host", "sentence"),
    [("127.0.0.1", "Nothing listens at 127.0.0.1"), ("no-such-host.invalid", "The name of no-such-host.invalid")],
)
def test_a_relay_that_is_not_there_defers_with_a_sentence(host: str, sentence: str) -> None:
    result = send(Relay(host, free_port(), tls="implicit"))
    assert result.verdict is DEFERRED
    assert result.reply.startswith(sentence)


def test_a_relay_that_says_nothing_defers_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp_session, "PATIENCE", 0.3)
    with socket.create_server((HOST, 0)) as silent:
        result = send(Relay(HOST, silent.getsockname()[1], tls="none"))
    assert result.verdict is DEFERRED
    assert "did not answer in time" in result.reply
