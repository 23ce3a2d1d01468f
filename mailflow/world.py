"""Everything outside of a decision, in one value: what the steps of flow.py are handed."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Protocol

from mailflow.adapters import imap, imap_session, smtp, smtp_session
from mailflow.adapters.chat import Chat
from mailflow.adapters.disk import Disk
from mailflow.adapters.folder import FolderPost
from mailflow.adapters.imap import Fetched
from mailflow.adapters.journal import Journal
from mailflow.adapters.login import Login, command_secret
from mailflow.adapters.marker import Marker
from mailflow.adapters.smtp import Letter, Result, Verdict
from mailflow.adapters.store import Beat, Queued, Store, copy_store
from mailflow.address import Address
from mailflow.cases.policy import Policy
from mailflow.config import Config, HealthSettings, ImapSettings, ServerSettings, Shelf, SmtpSettings
from mailflow.mail.ids import Ids
from mailflow.owner import Owner
from mailflow.reader import Apart, Here, Reader
from mailflow.writing.chat import KIND
from mailflow.writing.compose import Desk
from mailflow.writing.pages import Pages

#: the alarm's way, among the chats of the teams
CHAT = "alarm"


class Inbox(Protocol):
    """Where mail comes from: an IMAP folder, or a list in a test."""

    def fresh(self, taken: Callable[[str, int], Set[int]]) -> Iterator[list[Fetched]]:
        """Mails that are not taken yet, in batches."""

    def done(self, uids: Sequence[int]) -> None:
        """We keep these; the server may put them away."""

    def listing(self) -> tuple[str, int, frozenset[int]]:
        """Folder, UIDVALIDITY and the uids now in it."""

    def wait(self, seconds: float, stop: Callable[[], bool]) -> bool:
        """Until mail may have come, or the time is over, or `stop()`."""


class Post(Protocol):
    """Where mail goes: an SMTP relay, a folder, or a list in a test."""

    def send(self, letter: Letter) -> tuple[Result, ...]:
        """What became of it, per recipient."""


class Chatter(Protocol):
    """Where a line for a team's chat goes."""

    def say(self, team: str, text: str) -> Result:
        """What became of it."""


@dataclass(frozen=True)
class Vigil:
    """What it takes to watch over mailflow itself. Without a way to tell anybody, nobody is told."""

    settings: HealthSettings = field(default_factory=HealthSettings)
    #: straight to the relay, for mails that must not wait in the outbox
    post: Post | None = None
    mail: tuple[Address, ...] = ()
    chat: Chatter | None = None
    #: until when the certificate of each server is good
    certificates: Mapping[str, Callable[[], datetime | None]] = field(default_factory=dict)
    #: what was told last of each thing, also while the store takes nothing
    told: dict[str, Beat] = field(default_factory=dict)


@dataclass(frozen=True)
class World:
    """One thread's world: the connections in it belong to that thread."""

    inbox: Inbox
    post: Post
    store: Store
    desk: Desk
    #: whose Authentication-Results count (mail/trust.py)
    border: str
    chat: Chatter = field(default_factory=Chat)
    #: what the operator knows of customers
    shelf: Shelf = field(default_factory=Shelf)
    #: of this mailbox; None in a rehearsal, which leaves nothing there
    owner: Owner | None = None
    #: where the store lies; None where it does not matter
    disk: Disk | None = None
    #: whether briefs go to our own mailbox too
    confirm: bool = False
    #: of what is handed to a server; None where nothing really is
    journal: Journal | None = None
    vigil: Vigil = field(default_factory=Vigil)
    #: takes mails apart: in a process of its own, or here
    reader: Reader = field(default_factory=Here)

    def confirms(self, kind: str, audience: str) -> bool:
        """Whether a copy to ourselves shows that a mail is out: for briefs, which whole teams would get twice."""
        tier = self.policy.tiers.get(audience)
        return self.confirm and kind == "brief" and tier is not None and not tier.confidential

    @property
    def policy(self) -> Policy:
        """What the operator decided."""
        return self.desk.policy

    def close(self) -> None:
        """Gives back what this thread holds."""
        self.reader.close()
        if self.owner:
            self.owner.release(self.store)
        self.store.close()

    def send(self, queued: Queued, at_end: Callable[[], None]) -> Result:
        """What became of it: by mail, or in a team's chat. `at_end`: called before the word that stays said."""
        if queued.kind == KIND:
            at_end()
            return self.chat.say(queued.recipient, queued.raw.decode())
        copy_to = self.policy.mailbox.address if queued.confirm else ""
        letter = Letter(queued.reverse_path, (queued.recipient,), queued.raw, copy_to, at_end)
        return self.post.send(letter)[0]


def build(config: Config, epoch: int | None = None) -> World:
    """The real world: connections are made when they are first needed, by the thread that needs them.

    `epoch`: of the daemon's lease; without one nobody else may work on this store.
    """
    policy = config.policy
    store = Store(config.store, epoch)
    ids = Ids(policy.mailbox, store.secret("token"), plus=config.reply_address == "plus")
    return World(
        inbox=imap.Inbox(_account(config.imap)),
        post=smtp.Post(_relay(config.smtp), policy.writes_to),
        store=store,
        desk=Desk(policy, ids, Pages.or_built_in(config.templates)),
        border=config.border.authentication_results,
        chat=Chat(config.chats),
        shelf=Shelf.at(config.accounts, config.known_issues),
        owner=Owner(Marker(_account(config.imap)), config.store),
        disk=Disk(config.store, config.disk_reserve),
        confirm=config.smtp.confirm_copy,
        journal=Journal(config.store),
        vigil=_vigil(config),
        reader=Apart(),
    )


def _vigil(config: Config) -> Vigil:
    """The alarm goes to those who look after mailflow, where nobody else is named."""
    mail = config.alarm.mail or config.policy.caretakers
    named = frozenset(one.address for one in mail)
    relay, account = _relay(config.smtp), _account(config.imap)
    return Vigil(
        config.health,
        smtp.Post(relay, named.__contains__),
        mail,
        Chat({CHAT: config.alarm.url}) if config.alarm.url else None,
        {"imap": partial(imap_session.certificate, account), "smtp": partial(smtp_session.certificate, relay)},
    )


def put_away(config: Config, since: datetime | None) -> Inbox:
    """The mails that we took in, from a day on: where we put them, or the inbox where they stay there."""
    account = _account(config.imap)
    if config.imap.done_folder:
        account = replace(account, folder=config.imap.done_folder, done_folder=None, own=True)
    # A day before: servers count days in a zone of their own.
    return imap.Inbox(replace(account, since=(since - timedelta(days=1)).date() if since else None))


def rehearsed(config: Config, folder: Path) -> Config:
    """The configuration of a rehearsal: the same on a copy of the store, which all workers share."""
    # Mails with good tokens will lie there, for whoever reads them.
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    copy = folder / "rehearsal.db"
    copy_store(config.store, copy)
    return replace(config, store=copy)


def rehearsal(config: Config, folder: Path) -> World:
    """The real world, but nothing leaves it: mails are written into a folder, and none is moved."""
    world = build(config)
    post = FolderPost(folder, config.policy.writes_to)
    quiet = replace(world, journal=None, owner=None, chat=Mute(), vigil=Vigil())
    return replace(quiet, inbox=ReadOnly(world.inbox), post=post)


@dataclass(frozen=True)
class ReadOnly:
    """An inbox in which everything stays where it is."""

    inbox: Inbox

    def fresh(self, taken: Callable[[str, int], Set[int]]) -> Iterator[list[Fetched]]:
        """As the inbox says."""
        return self.inbox.fresh(taken)

    def done(self, uids: Sequence[int]) -> None:
        """Nothing is moved and nothing flagged."""

    def listing(self) -> tuple[str, int, frozenset[int]]:
        """As the inbox says."""
        return self.inbox.listing()

    def wait(self, seconds: float, stop: Callable[[], bool]) -> bool:
        """As the inbox says."""
        return self.inbox.wait(seconds, stop)


@dataclass(frozen=True)
class Mute:
    """A chat in which nothing is said."""

    def say(self, team: str, text: str) -> Result:
        """As if it had been said."""
        return Result(team, Verdict.SENT, 0, "not said: this is a rehearsal")


def _account(settings: ImapSettings) -> imap.Account:
    return imap.Account(
        settings.host, settings.port, _login(settings), settings.tls, _path(settings.cafile), settings.folder,
        settings.done_folder, settings.max_bytes, settings.batch,
    )  # fmt: skip


def _relay(settings: SmtpSettings) -> smtp.Relay:
    login = _login(settings) if settings.user else None
    return smtp.Relay(settings.host, settings.port, login, settings.tls, _path(settings.cafile))


def _login(settings: ServerSettings) -> Login:
    """One of the three ways; the configuration has made sure that it is not two."""
    if settings.oauth2_token_command:
        return Login(settings.user, command_secret(settings.oauth2_token_command), xoauth2=True)
    if settings.password_command:
        return Login(settings.user, command_secret(settings.password_command))
    password = settings.password or ""
    return Login(settings.user, lambda: password)


def _path(path: Path | None) -> str | None:
    return str(path) if path else None
