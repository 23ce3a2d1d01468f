"""Certificates that are no proof of a server: nothing is said to it, no mail and no password."""

import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mailflow.adapters.imap import Account, Inbox
from mailflow.adapters.login import Login, Tls
from mailflow.adapters.smtp import Letter, Post, Relay, Verdict
from mailflow.errors import TemporaryFailure
from tests.servers import HOST, certificate
from tests.sink import Sink

ANN = "ann@example.com"
LETTER = Letter("escalations@example.com", (ANN,), b"From: escalations@example.com\r\n\r\nIt is broken.\r\n")

CA = """\
[ca]
default_ca = own
[own]
database = {folder}/index.txt
serial = {folder}/serial
new_certs_dir = {folder}
default_md = sha256
policy = any
x509_extensions = names
[any]
commonName = supplied
[names]
subjectAltName = DNS:localhost
"""


def expired(folder: Path) -> Path:
    """A certificate that was good until 2020."""
    (folder / "index.txt").touch()
    (folder / "serial").write_text("01")
    (folder / "ca.cnf").write_text(CA.format(folder=folder))
    for command in (
        "req -new -newkey rsa:2048 -nodes -subj /CN=localhost -keyout key.pem -out asked.pem",
        "ca -batch -config ca.cnf -selfsign -keyfile key.pem -in asked.pem -out cert.pem -notext"
        " -startdate 20190101000000Z -enddate 20200101000000Z",
    ):
        subprocess.run(["openssl", *command.split()], cwd=folder, check=True, capture_output=True)
    return folder / "cert.pem"


@contextmanager
def tls_listener(cert: Path) -> Iterator[tuple[int, list[bytes]]]:
    """A server that speaks TLS at once; what reached it behind the handshake."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, cert.with_name("key.pem"))
    heard: list[bytes] = []

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
                with context.wrap_socket(connection, server_side=True) as secured:
                    secured.sendall(b"* OK IMAP4rev1 ready\r\n")
                    heard.append(secured.recv(1000))
            except ssl.SSLError:
                continue
            except OSError:
                return

    with socket.create_server((HOST, 0)) as listener:
        threading.Thread(target=serve, daemon=True).start()
        yield listener.getsockname()[1], heard


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, str | None]]:
    """Certificates that prove nothing, and whom we trust meanwhile."""
    folders = [tmp_path_factory.mktemp(name) for name in ("expired", "unknown", "elsewhere")]
    late, unknown = expired(folders[0]), certificate(folders[1])
    elsewhere = certificate(folders[2], "DNS:elsewhere.example")
    return {"expired": (late, str(late)), "self-signed": (unknown, None), "another host": (elsewhere, str(elsewhere))}


SAID = {"expired": "expired", "self-signed": "self-signed|self signed", "another host": "[Hh]ostname mismatch"}


@pytest.mark.parametrize("fault", SAID)
def test_a_certificate_that_proves_nothing_is_refused_and_nothing_is_said_to_that_server(
    fault: str, bad: dict[str, tuple[Path, str | None]]
) -> None:
    cert, cafile = bad[fault]
    with tls_listener(cert) as (port, heard):
        with pytest.raises(TemporaryFailure, match=f"certificate of localhost:{port} is refused.*({SAID[fault]})"):
            Inbox(Account("localhost", port, Login(ANN, lambda: "secret"), cafile=cafile)).listing()
        assert b"".join(heard) == b""


@pytest.mark.parametrize("tls", ["implicit", "starttls"])
@pytest.mark.parametrize("fault", SAID)
def test_a_relay_whose_certificate_proves_nothing_gets_no_mail_and_no_password(
    fault: str, tls: Tls, bad: dict[str, tuple[Path, str | None]]
) -> None:
    cert, cafile = bad[fault]
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, cert.with_name("key.pem"))
    with Sink(tls=context if tls == "starttls" else None, implicit=context if tls == "implicit" else None) as sink:
        asked: list[str] = []

        def secret() -> str:
            asked.append("secret")
            return asked[-1]

        relay = Relay("localhost", sink.port, Login(ANN, secret), tls, cafile)
        [result] = Post(relay, allowed=lambda _: True).send(LETTER)
        assert result.verdict is Verdict.DEFERRED
        assert "certificate of localhost" in result.reply
        assert (sink.mails, asked) == ([], [])
