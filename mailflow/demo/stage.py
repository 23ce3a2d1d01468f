"""What the demo is played on: a mail host on this machine, and the real daemon against it over IMAP and SMTP."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from functools import partial
from pathlib import Path

from mailflow.adapters.folder import write_files
from mailflow.adapters.mailhost import MailHost
from mailflow.adapters.smtp import Letter, Post, Relay, Verdict
from mailflow.adapters.store import Store
from mailflow.cases import shown
from mailflow.cases.case import Case
from mailflow.config import Config, load
from mailflow.daemon import Daemon, now
from mailflow.errors import PermanentFailure
from mailflow.world import build

MAILBOX = "escalations@example.com"
ANN, LEE = "Ann Berg <ann@example.com>", "Lee Chan <lee@example.com>"
LIST = "engineering@example.com"
PASSWORD = "demo"
#: every list, lead and person of the demo has a mailbox on its host
PEOPLE = (
    MAILBOX, "ann@example.com", "lee@example.com", "support-lead@example.com", "ops@example.com", "l2@example.com",
    "l2-lead@example.com",
    LIST, "engineering-lead@example.com", "product@example.com", "product-lead@example.com",
    "security@example.com", "security-lead@example.com", "leadership@example.com", "leadership-lead@example.com",
)  # fmt: skip
#: a Monday morning, in office hours
START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
#: seconds that the story waits for a mail before it gives up
PATIENCE = 60.0


CONFIG = """\
# Written by `mailflow demo`: a company with everything on one machine.
mailbox: Escalation desk <escalations@example.com>
internal_domains: [example.com]
desk_lead: support-lead@example.com
imap: {{host: 127.0.0.1, port: {imap}, tls: none, user: escalations@example.com, poll: 5s}}
smtp: {{host: 127.0.0.1, port: {smtp}, tls: none, user: escalations@example.com}}
border: {{authentication_results: mx.example.com}}
store: mailflow.db
tick: 1s
hours: {{zone: UTC}}
tiers:
  l2-support: {{list: l2@example.com, lead: l2-lead@example.com}}
  engineering: {{list: engineering@example.com, lead: engineering-lead@example.com}}
  product: {{list: product@example.com, lead: product-lead@example.com}}
  security: {{list: security@example.com, lead: security-lead@example.com}}
  leadership: {{list: leadership@example.com, lead: leadership-lead@example.com}}
"""


class FastClock:
    """Runs like a clock, and can be turned forward."""

    def __init__(self, start: datetime = START) -> None:
        self._start = start - timedelta(seconds=time.monotonic())

    def __call__(self) -> datetime:
        return self._start + timedelta(seconds=time.monotonic())

    def forward(self, length: timedelta) -> None:
        """Later by so much, at once."""
        self._start += length


@dataclass
class Stage:
    """What the story is played on."""

    host: MailHost
    daemon: Daemon
    clock: FastClock
    store: Store
    config: Config
    folder: Path
    say: Callable[[str], None]
    _read: dict[str, int] = field(default_factory=dict)

    def send(self, from_: str, to: str, subject: str, text: str, answers: EmailMessage | None = None) -> None:
        """Somebody writes a mail; it goes out over SMTP as from any mail program."""
        mail = EmailMessage(policy=policy.SMTP)
        mail["From"], mail["To"], mail["Subject"] = from_, to, subject
        mail["Date"] = self.clock()
        mail["Message-ID"] = f"<demo-{time.monotonic_ns()}@example.com>"
        if answers:
            mail["In-Reply-To"], mail["References"] = answers["Message-ID"], answers["Message-ID"]
        mail.set_content(text)
        relay = Relay(self.host.host, self.host.smtp_port, tls="none")
        addresses = [parseaddr(one)[1] for one in (from_, to)]
        [result] = Post(relay, lambda _: True).send(Letter(addresses[0], (addresses[1],), mail.as_bytes()))
        if result.verdict is not Verdict.SENT:
            raise PermanentFailure(f"The demo's mail host refused a mail: {result.reply}")
        write_files(self.folder, mail.as_bytes(), addresses[1])
        self._told(from_, to, subject, text)

    def reply(self, mail: EmailMessage, from_: str, text: str) -> None:
        """An answer to the address that the mail asks for."""
        subject = str(mail["Subject"])
        self.send(from_, str(mail["Reply-To"]), subject if subject.startswith("Re:") else f"Re: {subject}", text, mail)

    def receive(self, user: str, kind: str) -> EmailMessage:
        """The next mail of this kind in somebody's mailbox; what comes before it is told as well."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for raw in self.host.mails(user)[self._read.get(user, 0) :]:
                self._read[user] = self._read.get(user, 0) + 1
                mail = message_from_bytes(raw, policy=policy.default)
                assert isinstance(mail, EmailMessage)
                write_files(self.folder, raw, user)
                body = mail.get_body(("plain",))
                self._told(
                    "mailflow",
                    user,
                    f"{mail['Subject']}  [{mail['X-Mailflow-Kind']}]",
                    body.get_content() if body else "",
                )
                if mail["X-Mailflow-Kind"] == kind:
                    return mail
            time.sleep(0.05)
        raise PermanentFailure(f"No {kind} reached {user} within {PATIENCE:.0f} seconds.")

    def recorded(self, what: str) -> None:
        """Waits until the trail says that something happened which causes no mail."""
        end = time.monotonic() + PATIENCE
        while what not in {line.what for line in self.store.reports.trail(1)}:
            if time.monotonic() > end:
                raise PermanentFailure(f"{what} was not recorded within {PATIENCE:.0f} seconds.")
            time.sleep(0.05)

    def case(self) -> Case:
        """The case of the story."""
        found = self.store.case(1)
        assert found is not None
        return found

    def wait(self, length: timedelta, why: str) -> None:
        """Time passes."""
        self.clock.forward(length)
        self.say(f"\n           … {why} …")
        self.daemon.wake()

    def keep_time(self) -> None:
        """From now on the clock of the wall, for people who go on by hand."""
        self.clock.forward(max(now() - self.clock(), timedelta()))

    def understood(self) -> None:
        """What is known, and from which words."""
        for name, found in self.case().fields.items():
            source = f'"{" ".join(found.quote.split())[:70]}"' if found.quote else found.rule
            self.say(
                f"             {name} = {shown.value(found.value, self.config.policy.hours)[:60]}  ({found.state}: "
                f"{source})"
            )

    def _told(self, from_: str, to: str, subject: str, text: str) -> None:
        self.say(f"\n{self.clock():%a %H:%M}  {from_} → {to}\n           {subject}")
        for line in [line for line in text.splitlines() if line.strip()][:4]:
            self.say(f"             | {line[:100]}")


@contextmanager
def stage(folder: Path, say: Callable[[str], None]) -> Iterator[Stage]:
    """The host and the daemon, up; both are gone afterwards."""
    folder.mkdir(parents=True, exist_ok=True)
    with MailHost(dict.fromkeys(PEOPLE, PASSWORD)) as host:
        config_file = folder / "config.yaml"
        config_file.write_text(CONFIG.format(imap=host.imap_port, smtp=host.smtp_port), encoding="utf-8")
        config = load(config_file, {"MAILFLOW_IMAP__PASSWORD": PASSWORD, "MAILFLOW_SMTP__PASSWORD": PASSWORD})
        config.store.unlink(missing_ok=True)
        clock = FastClock()
        daemon = Daemon(partial(build, config), tick=config.tick, poll=config.imap.poll, clock=clock)
        running = threading.Thread(target=daemon.run, name="daemon", daemon=True)
        running.start()
        store = Store(config.store)
        try:
            yield Stage(host, daemon, clock, store, config, folder, say)
        finally:
            daemon.stop()
            running.join(PATIENCE)
            store.close()
