"""What the rest of mailflow is told of the configuration: plain values, every one of them checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Literal

from mailflow.address import Address
from mailflow.cases.policy import Policy

Tls = Literal["implicit", "starttls", "none"]
ReplyAddress = Literal["plus", "plain"]
LogFormat = Literal["auto", "text", "json"]


@dataclass(frozen=True, kw_only=True)
class ServerSettings:
    """How to reach a server and who we are there. At most one of the three secrets is set."""

    host: str
    port: int
    tls: Tls
    #: certificates to trust instead of the system's
    cafile: Path | None = None
    #: "": no login
    user: str = ""
    password: str | None = field(default=None, repr=False)
    #: prints the password
    password_command: tuple[str, ...] = ()
    #: prints an OAuth2 access token, for XOAUTH2
    oauth2_token_command: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ImapSettings(ServerSettings):
    """The mailbox that people forward to."""

    folder: str = "INBOX"
    #: where a mail goes once we keep it; None: it stays where it is and is flagged
    done_folder: str | None = None
    #: seconds between two looks when IDLE says nothing
    poll: int = 60
    #: of a bigger mail only the head and the beginning are fetched
    max_bytes: int = 25_000_000
    #: mails fetched in one go
    batch: int = 50


@dataclass(frozen=True, kw_only=True)
class SmtpSettings(ServerSettings):
    """The server that takes our mails."""

    #: 0: no limit
    messages_per_minute: int = 0
    #: whether a brief goes to the mailbox too, which shows that the relay took it
    confirm_copy: bool = True


@dataclass(frozen=True)
class BorderSettings:
    """Whose word on a sender's identity counts."""

    #: `google`, `microsoft365`, `none`, or the authserv-id that our own mail border writes
    authentication_results: str


@dataclass(frozen=True)
class HealthSettings:
    """From when on something is out of order."""

    #: the mailbox was not read for so long
    mailbox: timedelta = timedelta(minutes=10)
    #: a mail waits to be sent for so long
    outbox: timedelta = timedelta(minutes=30)


@dataclass(frozen=True)
class AlarmSettings:
    """Who is told, past the outbox, when something is out of order."""

    mail: tuple[Address, ...] = ()
    #: apprise URL; a secret
    url: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True)
class Config:
    """Everything the operator decided."""

    policy: Policy
    imap: ImapSettings
    smtp: SmtpSettings
    border: BorderSettings
    #: the SQLite file
    store: Path
    #: None: the templates that come with mailflow
    templates: Path | None = None
    #: the account directory; None: there is none
    accounts: Path | None = None
    #: a folder of known issues; None: there is none
    known_issues: Path | None = None
    health: HealthSettings = HealthSettings()
    alarm: AlarmSettings = AlarmSettings()
    reply_address: ReplyAddress = "plus"
    log_format: LogFormat = "auto"
    #: seconds between two looks at the clock
    tick: int = 30
    #: octets that stay free on the disk of the store: below, no mail is taken in
    disk_reserve: int = 200_000_000
    #: apprise URL of the chat of each team that has one
    chats: Mapping[str, str] = field(default_factory=dict, repr=False)
    #: foreign domains that lists and leads may have; with the internal ones all that we ever write to
    list_domains: frozenset[str] = frozenset()
