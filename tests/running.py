"""The real daemon as a process of its own, against Dovecot and Postfix."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from mailflow.adapters.store import Store
from tests.servers import DOMAIN, USERS, MailServers, until

#: seconds that a mail may take through all four programs
PATIENCE = 150.0

CONFIG = """\
mailbox: Escalation desk <escalations@{domain}>
internal_domains: [{domain}]
desk_lead: leads@{domain}
imap: {{host: 127.0.0.1, port: {imaps}, tls: implicit, cafile: {cafile}, user: escalations@{domain}, poll: 5s, done_folder: Done}}
smtp: {{host: 127.0.0.1, port: {smtp}, tls: none}}
border: {{authentication_results: mx.{domain}}}
store: mailflow.db
tick: 1s
log_format: text
hours: {{zone: UTC, week: {{mon: 00:00-24:00, tue: 00:00-24:00, wed: 00:00-24:00, thu: 00:00-24:00, fri: 00:00-24:00, sat: 00:00-24:00, sun: 00:00-24:00}}}}
limits: {{quiet: 1s, together: {together}}}
tiers:
  l2-support: {{list: l2@{domain}, lead: leads@{domain}}}
  engineering: {{list: engineering@{domain}, lead: leads@{domain}}}
  product: {{list: product@{domain}, lead: leads@{domain}}}
  security: {{list: security@{domain}, lead: leads@{domain}}}
  leadership: {{list: leadership@{domain}, lead: leads@{domain}}}
cadences:
  high: {{follow_up: {follow_up}, customer_update: {follow_up}, customer_update_late: 2h, patience: 1h, deadline: 8h, always: true}}
  medium: {{follow_up: {follow_up}, customer_update: {follow_up}, customer_update_late: 2h, patience: 1h, deadline: 8h}}
"""


#: where the store keeps instants
INSTANTS = {
    "cases": ("opened_at", "next_due", "data"),
    "mail": ("taken_at",),
    "outbox": ("made_at", "not_before", "settled_at"),
    "trail": ("at",),
}
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d:\d\d")


def _earlier(instant: str, length: timedelta) -> str:
    at = datetime.fromisoformat(instant) - length
    return at.isoformat(timespec="microseconds" if "." in instant else "seconds")


@dataclass
class Company:
    """People, servers and a daemon that can be stopped, killed and started again."""

    servers: MailServers
    folder: Path
    process: subprocess.Popen[bytes] | None = None
    _seen: dict[str, int] = field(default_factory=dict)
    _before: dict[str, int] = field(default_factory=dict)

    def configure(self, follow_up: str = "1h", password: str | None = None, together: str = "1s") -> None:
        if self.process is None:
            self.servers.forget("escalations")
        text = CONFIG.format(
            domain=DOMAIN,
            imaps=self.servers.imaps_port,
            cafile=self.servers.cafile,
            smtp=self.servers.smtp_port,
            follow_up=follow_up,
            together=together,
        )
        (self.folder / "config.yaml").write_text(text)
        (self.folder / "password").write_text(password or self.servers.password)
        for user in USERS:
            self._seen[user] = len(self.servers.mails(user))
        self._before = dict(self._seen)

    def new_mails(self, user: str) -> list[bytes]:
        """All that came to somebody since the test began."""
        return self.servers.mails(user)[self._before[user] :]

    def grow_older(self, length: timedelta) -> None:
        """As if the daemon had been down for so long: every instant in the store lies further back."""
        with closing(sqlite3.connect(self.folder / "mailflow.db")) as db, db:
            db.create_function("older", 1, lambda text: _INSTANT.sub(lambda at: _earlier(at[0], length), text))
            for table, columns in INSTANTS.items():
                for column in columns:
                    db.execute(f"UPDATE {table} SET {column} = older({column}) WHERE {column} IS NOT NULL")

    def command(self, *args: str) -> list[str]:
        return [sys.executable, "-m", "mailflow", *args]

    @property
    def environ(self) -> dict[str, str]:
        password = str(self.folder / "password")
        return {
            **os.environ,
            "MAILFLOW_IMAP__PASSWORD_FILE": password,
            "MAILFLOW_CONFIG": str(self.folder / "config.yaml"),
        }

    def start(self) -> None:
        with (self.folder / "daemon.log").open("ab") as log:
            self.process = subprocess.Popen(self.command("run"), env=self.environ, cwd=self.folder, stderr=log)

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        assert self.process is not None
        self.process.send_signal(how)
        return self.process.wait(60)

    def run(self, *args: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*args),
            env=self.environ,
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )

    def log(self) -> str:
        return (self.folder / "daemon.log").read_text()

    def send(self, raw: bytes, sender: str = f"ann@{DOMAIN}", to: str = f"escalations@{DOMAIN}") -> None:
        self.servers.send(raw, sender, [to])

    def receive(self, user: str, kind: str) -> EmailMessage:
        """The next mail of ours of this kind; others before it are passed over."""
        found: list[EmailMessage] = []

        def there() -> bool:
            for raw in self.servers.mails(user)[self._seen.get(user, 0) :]:
                self._seen[user] = self._seen.get(user, 0) + 1
                mail = message_from_bytes(raw, policy=policy.default)
                assert isinstance(mail, EmailMessage)
                if mail["X-Mailflow-Kind"] == kind:
                    found.append(mail)
                    return True
            return False

        self.wait(there, f"no {kind} for {user}")
        return found[0]

    def wait(self, true: Callable[[], bool], what: str) -> None:
        try:
            until(true, PATIENCE)
        except AssertionError:
            raise AssertionError(f"{what}; the daemon said:\n{self.log()[-3000:]}") from None

    def store(self) -> Store:
        return Store(self.folder / "mailflow.db")


@pytest.fixture
def company(mail_servers: MailServers, tmp_path: Path) -> Iterator[Company]:
    here = Company(mail_servers, tmp_path)
    here.configure()
    yield here
    if here.process and here.process.poll() is None:
        here.stop(signal.SIGKILL)
