"""One connection to a mailbox: the only file that knows imapclient."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import CapabilityError, IMAPClientAbortError, IMAPClientError, IMAPClientReadOnlyError

from mailflow.adapters.away import own_name
from mailflow.adapters.idle import LAST_WORD
from mailflow.adapters.login import Login, Tls, Xoauth2, check_tls, ends, explain, no_starttls, one_line, refused, trust
from mailflow.errors import LoginRefused, TemporaryFailure

#: seconds; without them imapclient waits for ever
CONNECT_PATIENCE, READ_PATIENCE = 15, 60

# imaplib and imapclient meet nonsense from a server, or their own closed socket, with every one of these.
_BROKEN: Final = (IMAPClientError, OSError, ValueError, LookupError, TypeError, AttributeError)


@dataclass(frozen=True)
class Account:
    """The mailbox we read."""

    host: str
    port: int
    login: Login
    tls: Tls = "implicit"
    #: trust this certificate instead of the system's authorities
    cafile: str | None = None
    folder: str = "INBOX"
    #: where a mail goes once we keep it, "/" between the levels; None leaves it where it is
    done_folder: str | None = "mailflow/done"
    max_bytes: int = 50_000_000
    batch: int = 50
    #: only mails that the server got on this day or later
    since: date | None = None
    #: the folder is one of ours, written as in the configuration and not as the server writes it
    own: bool = False

    def __post_init__(self) -> None:
        check_tls(self.tls, self.host)


class ImapSession:
    """A connection with one folder open, made when it is needed and made anew after every failure."""

    def __init__(self, account: Account) -> None:
        self.account = account
        #: what SELECT answered
        self.selected: dict[bytes, Any] = {}
        self._client: Any = None

    @property
    def uidvalidity(self) -> int:
        """Of the folder now open."""
        return int(self.selected[b"UIDVALIDITY"])

    @contextmanager
    def talk(self, uidvalidity: int | None = None) -> Iterator[Any]:
        """The connection with our folder open. What breaks inside is a TemporaryFailure, and the next call connects."""
        try:
            if self._client is None:
                self._client = connect(self.account)
                self.select()
            if uidvalidity not in (None, self.uidvalidity):
                raise TemporaryFailure(f"The folder {self.account.folder} was made anew. It is read again by itself.")
            yield self._client
        except TemporaryFailure:
            self._drop()
            raise
        except _BROKEN as error:
            self._drop()
            raise TemporaryFailure(_sentence(error, self.account)) from error

    def select(self) -> None:
        """Open the folder anew: only so does a server tell UIDVALIDITY and UIDNEXT. Within `talk`."""
        try:
            # Who moves nothing asks for nothing but reading.
            folder = own_name(self._client, self.account.folder) if self.account.own else self.account.folder
            self.selected = self._client.select_folder(folder, readonly=self.account.done_folder is None)
        except IMAPClientError as error:
            if isinstance(error, IMAPClientAbortError) and not isinstance(error, IMAPClientReadOnlyError):
                raise
            raise TemporaryFailure(
                f"The folder {self.account.folder} of {self.account.login.user} cannot be opened: "
                f"{one_line(str(error))}. Check folder in the configuration; "
                "a folder that may only be read needs done_folder: null."
            ) from error

    def _drop(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            with suppress(*_BROKEN):
                client.shutdown()

    def news(self, patience: float) -> bool:
        """NOOP, to be answered within `patience` seconds: did mail come? Also the proof that the line is alive."""
        with self.talk() as client:
            client.socket().settimeout(patience)
            _, said = client.noop()
            client.socket().settimeout(READ_PATIENCE)
            return any(b"EXISTS" in response for response in said)

    def close(self) -> None:
        """Say goodbye, if anybody listens."""
        if self._client is not None:
            with suppress(*_BROKEN):
                self._client.socket().settimeout(LAST_WORD)
                self._client.logout()
        self._drop()


def connect(account: Account) -> Any:
    """Connected, encrypted, logged in; or nothing left open."""
    context = None if account.tls == "none" else trust(account.cafile)
    client = IMAPClient(
        account.host,
        account.port,
        ssl=account.tls == "implicit",
        ssl_context=context,
        timeout=SocketTimeout(CONNECT_PATIENCE, READ_PATIENCE),
    )
    # Instants as the server stamps them; else imapclient makes naive times, with the offset that counts at this second.
    client.normalise_times = False
    try:
        # imapclient sets 5 and with it formats every mail for a log nobody reads: five times the time of a fetch.
        with suppress(AttributeError):
            client._imap.debug = 0
        if account.tls == "starttls":
            client.starttls(context)
        _log_in(client, account.login)
    except BaseException:
        with suppress(*_BROKEN):
            client.shutdown()
        raise
    return client


def certificate(account: Account) -> datetime | None:
    """Until when the server's certificate is good."""
    try:
        client = connect(account)
    except _BROKEN as error:
        raise TemporaryFailure(_sentence(error, account)) from error
    try:
        return ends(client.socket())
    finally:
        with suppress(*_BROKEN):
            client.shutdown()


def _log_in(client: Any, login: Login) -> None:
    secret = login.secret()
    oauth = Xoauth2(login.user, secret)
    try:
        if login.xoauth2:
            client.sasl_login("XOAUTH2", oauth)
        elif (login.user + secret).isascii():
            quoted = login.user.replace("\\", "\\\\").replace('"', '\\"')
            client.login(f'"{quoted}"', secret)  # imaplib quotes the password only: DOMAIN\\user needs it too
        else:
            client.plain_login(login.user, secret)  # imaplib's LOGIN knows ASCII only
    except IMAPClientError as error:
        # imapclient makes a refused login of a lost connection too.
        if isinstance(error.__context__, IMAPClientAbortError):
            raise error.__context__ from None
        words = str(error).removeprefix("b'").removesuffix("'")  # imaplib says its octets as Python writes them
        raise LoginRefused(refused(login.user, oauth.refusal or words)) from error


def _sentence(error: Exception, account: Account) -> str:
    if isinstance(error, CapabilityError) and account.tls == "starttls":
        return no_starttls(f"{account.host}:{account.port}", 993)
    if isinstance(error, IMAPClientAbortError):
        error = ConnectionResetError(str(error))
    return explain(error, account.host, account.port)
