"""Real mail servers on free ports of this machine: Dovecot to read from, Postfix to deliver into it.

Fixtures: `dovecot` (0.2 s) and `mail_servers` (both, 3 s), one for the whole run. Both need root.
"""

import contextlib
import imaplib
import os
import shutil
import signal
import smtplib
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import pytest

from tests.server_configs import DOVECOT, MAIN_CF, MASTER_CF

HOST: Final = "127.0.0.1"
DOMAIN: Final = "example.test"
PASSWORD: Final = "secret"
#: who has a mailbox that Postfix delivers to; Dovecot lets everybody in who knows the password
USERS: Final = ("escalations", "ann", "bob", "engineering", "product", "security", "leadership", "l2", "leads")
#: the border's name in Authentication-Results
AUTHSERV_ID: Final = f"mx.{DOMAIN}"


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        port: int = listener.getsockname()[1]
        return port


def until(true: Callable[[], bool], seconds: float = 60.0) -> None:
    """Wait for something another process does."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise AssertionError("It did not happen in time.")
        time.sleep(0.02)


def answers(port: int, greeting: bytes) -> bool:
    with contextlib.suppress(OSError), socket.create_connection((HOST, port), timeout=2) as connection:
        return connection.recv(256).startswith(greeting)
    return False


def certificate(folder: Path, names: str = "DNS:localhost,IP:127.0.0.1") -> Path:
    """A self-signed certificate, `cert.pem` beside its `key.pem`."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=localhost",
         "-addext", f"subjectAltName={names}", "-addext", "keyUsage=digitalSignature,keyCertSign",
         "-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")],
        check=True, capture_output=True,
    )  # fmt: skip
    return folder / "cert.pem"


def open_folder() -> Path:
    """A folder that the servers' own users may enter, which pytest's temporary ones are not."""
    folder = Path(tempfile.mkdtemp(prefix="mailflow-servers-"))
    folder.chmod(0o755)
    return folder


class Dovecot:
    """An IMAP server. `more` is added to its configuration."""

    def __init__(self, more: str = "", separator: str = "/", prefix: str = "") -> None:
        self.folder = open_folder()
        self.cafile = str(certificate(self.folder))
        self.imap_port, self.imaps_port = free_port(), free_port()
        for name in ("run", "state", "mail"):
            (self.folder / name).mkdir()
        shutil.chown(self.folder / "mail", "nobody", "nogroup")
        config = DOVECOT.format(
            dir=self.folder, more=more, password=PASSWORD, separator=separator, prefix=prefix,
            imap_port=self.imap_port, imaps_port=self.imaps_port,
        )  # fmt: skip
        (self.folder / "dovecot.conf").write_text(config)
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self) -> None:
        self._process = subprocess.Popen(
            ["dovecot", "-F", "-c", str(self.folder / "dovecot.conf")], start_new_session=True
        )
        until(lambda: answers(self.imap_port, b"* OK"))

    def stop(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait(10)
            # Its children would serve their connections for ten seconds more.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process = None

    @contextlib.contextmanager
    def session(self, user: str) -> Iterator[imaplib.IMAP4]:
        """Somebody else at the same mailbox, by another client than ours."""
        with imaplib.IMAP4(HOST, self.imap_port, timeout=10) as client:
            client.login(user, PASSWORD)
            yield client

    def put(self, user: str, *mails: bytes, folder: str = "INBOX") -> None:
        with self.session(user) as client:
            for raw in mails:
                client.append(folder, "", "", raw)

    def mails(self, user: str, folder: str = "INBOX") -> list[bytes]:
        """What lies in a folder, oldest first, without marking it as read."""
        with self.session(user) as client:
            if client.select(f'"{folder}"', readonly=True)[0] != "OK":
                return []
            _, answer = client.uid("FETCH", "1:*", "(BODY.PEEK[])")
            return [item[1] for item in answer if isinstance(item, tuple)]


class Postfix:
    """An SMTP server that delivers mails for USERS into Dovecot's folders and refuses other recipients.

    It plays the border too: a mail whose reverse-path is in our domain comes out with `dmarc=pass` on top.
    """

    def __init__(self, mail: Path) -> None:
        self.folder = open_folder()
        self.port = free_port()
        for name in ("etc", "spool", "data"):
            (self.folder / name).mkdir(mode=0o755)
        shutil.chown(self.folder / "data", "postfix", "postfix")
        etc = self.folder / "etc"
        (etc / "main.cf").write_text(
            MAIN_CF.format(
                dir=self.folder, mail=mail, domain=DOMAIN,
                proven=f"Authentication-Results: {AUTHSERV_ID}; dmarc=pass header.from={DOMAIN}",
                mailboxes=" ".join(f"{{ {user}@{DOMAIN} = {user}/ }}" for user in USERS),
            )
        )  # fmt: skip
        (etc / "master.cf").write_text(MASTER_CF.format(port=self.port))
        (etc / "dynamicmaps.cf").write_text("")
        shutil.copy("/etc/postfix/postfix-files", etc)

    def __enter__(self) -> Self:
        self._run("check")
        self._run("start")
        until(lambda: answers(self.port, b"220 "))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._run("stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, word: str) -> None:
        subprocess.run(["postfix", "-c", str(self.folder / "etc"), word], check=True, capture_output=True)


class MailServers:
    """Dovecot and Postfix together: what a company has."""

    def __init__(self) -> None:
        self.dovecot = Dovecot()
        self.postfix = Postfix(self.dovecot.folder / "mail")
        self.password = PASSWORD
        self.imap_port, self.imaps_port, self.cafile = (
            self.dovecot.imap_port,
            self.dovecot.imaps_port,
            self.dovecot.cafile,
        )
        self.smtp_port = self.postfix.port
        self._open = contextlib.ExitStack()

    def __enter__(self) -> Self:
        self._open.enter_context(self.dovecot)
        self._open.enter_context(self.postfix)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        self._open.close()

    def send(self, raw: bytes, sender: str, recipients: list[str]) -> None:
        """As anybody's mail client would, through Postfix."""
        with smtplib.SMTP(HOST, self.smtp_port, timeout=10) as smtp:
            smtp.sendmail(sender, recipients, raw)

    def mails(self, user: str, folder: str = "INBOX") -> list[bytes]:
        return self.dovecot.mails(user, folder)

    def forget(self, user: str) -> None:
        """What another test left in a mailbox: mails that its mailflow did not read any more, and its note."""
        shutil.rmtree(self.dovecot.folder / "mail" / user, ignore_errors=True)


def need_servers() -> None:
    """Skip with a loud reason where the servers are absent; fail where they must not be (CI)."""
    absent = [name for name in ("dovecot", "postfix", "openssl") if shutil.which(name) is None]
    if not absent and os.geteuid() == 0:
        return
    reason = (
        f"NOT TESTED against real mail servers: {', '.join(absent) or 'root'} is missing. "
        "apt-get install dovecot-imapd postfix openssl, and run as root."
    )
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def mail_servers() -> Iterator[MailServers]:
    need_servers()
    with MailServers() as servers:
        yield servers


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    need_servers()
    with Dovecot() as server:
        yield server
