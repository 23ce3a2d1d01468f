"""A mail server inside the process, for the demo: the only file that knows pymap and aiosmtpd.

Everything is in memory and on this machine only. It plays the company's mail border too: it says in each mail's
Authentication-Results who sent it, and takes out what others wrote there in its name.
"""

import asyncio
import logging
import re
import threading
from argparse import Namespace
from collections.abc import Coroutine, Mapping
from email.parser import BytesHeaderParser
from email.utils import parseaddr
from types import TracebackType
from typing import Any, Final, Self, TypeVar

from aiosmtpd.smtp import SMTP, AuthResult
from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import Config, Identity, Login
from pymap.backend.dict.mailbox import MailboxData
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.parsing.specials import FetchRequirement
from pymap.user import UserMetadata
from pysasl.hashing import Cleartext

HOST: Final = "127.0.0.1"
MAX_BYTES: Final = 60_000_000
#: seconds for anything asked of the server's thread
PATIENCE: Final = 30

_T = TypeVar("_T")


class _Config(Config):
    @property
    def greeting(self) -> bytes:
        """Without pymap's own look into the DNS, which holds up every connection on a machine without one."""
        return b"mailflow demo"


class MailHost:
    """Mailboxes with IMAP to read and SMTP to fill them: `with MailHost({"ann@example.com": "secret"}) as host`.

    A mail to `local+anything@domain` goes to `local@domain`. Unknown recipients are refused.
    """

    def __init__(self, users: Mapping[str, str], authserv_id: str = "mx.example.com") -> None:
        logging.getLogger("mail.log").setLevel(logging.ERROR)  # aiosmtpd tells every command
        #: address to password; the address is the login
        self.users = {address.lower(): password for address, password in users.items()}
        self.authserv_id = authserv_id
        self.host = HOST
        self.imap_port = 0
        self.smtp_port = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="mailhost", daemon=True)
        self._servers: tuple[asyncio.Server, ...] = ()
        self._identities: dict[str, Identity] = {}

    def __enter__(self) -> Self:
        self._thread.start()
        self._ask(self._start())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ask(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)
        self._loop.close()

    def deliver(self, raw: bytes, to: str, proven: bool = True) -> None:
        """Drop a mail into a mailbox as if it had come through the border, which could prove its From or could not."""
        mailbox = self.mailbox(to)
        if mailbox is None:
            raise KeyError(f"{to} has no mailbox here.")
        self._ask(self._append(mailbox, stamped(raw, self.authserv_id, proven)))

    def mails(self, user: str, folder: str = "INBOX") -> list[bytes]:
        """What lies in a folder, oldest first."""
        return self._ask(self._read(user.lower(), folder))

    def mailbox(self, address: str) -> str | None:
        """The user who gets mails to this address."""
        local, _, domain = address.lower().rpartition("@")
        user = f"{local.partition('+')[0]}@{domain}"
        return user if user in self.users else None

    def _ask(self, coroutine: Coroutine[Any, Any, _T]) -> _T:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(PATIENCE)

    async def _start(self) -> None:
        # What pymap's command line would have filled in; `demo_user` is its one user, and we add ours below.
        args = Namespace(
            host=HOST, port=0, debug=False, cert=None, key=None, tls=False, proxy_protocol=None, passlib_cfg=None,
            demo_data=False, demo_user="", demo_password="",
        )  # fmt: skip
        # The passwords are for a demo and stand in memory anyway: hashing them would only cost a second.
        config = _Config.from_args(args, hash_context=Cleartext(), invalid_user_sleep=0.0)
        config.apply_context()
        login = Login(config)
        for user, password in self.users.items():
            self._identities[user] = Identity(user, login, None, frozenset())
            await self._identities[user].set(UserMetadata(config, user, password=password))
        reader = ProxyProtocolReader(config.proxy_protocol)
        imap = await asyncio.start_server(reader.get_callback(IMAPServer(login, config)), HOST, 0)
        smtp = await self._loop.create_server(lambda: self._smtp(), HOST, 0)
        self.imap_port, self.smtp_port = (server.sockets[0].getsockname()[1] for server in (imap, smtp))
        self._servers = (imap, smtp)

    def _smtp(self) -> Any:
        return SMTP(
            self, data_size_limit=MAX_BYTES, enable_SMTPUTF8=True, hostname=self.authserv_id, loop=self._loop,
            authenticator=self._authenticate, auth_require_tls=False,
        )  # fmt: skip

    async def _stop(self) -> None:
        for server in self._servers:
            server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _inbox(self, user: str, folder: str) -> MailboxData:
        async with self._identities[user].new_session() as session:
            return await session.mailbox_set.get_mailbox(folder)

    async def _append(self, user: str, raw: bytes) -> None:
        await (await self._inbox(user, "INBOX")).append(AppendMessage(raw), recent=True)

    async def _read(self, user: str, folder: str) -> list[bytes]:
        mailbox = await self._inbox(user, folder)
        return [bytes(await mail.load_content(FetchRequirement.CONTENT)) async for mail in mailbox.messages()]

    def _authenticate(self, server: Any, session: Any, envelope: Any, mechanism: str, credentials: Any) -> AuthResult:
        password = self.users.get(credentials.login.decode().lower())
        return AuthResult(success=password == credentials.password.decode(), handled=False)

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802 - aiosmtpd's name
        """Called by aiosmtpd for each recipient."""
        if self.mailbox(address) is None:
            return "550 5.1.1 There is no such mailbox here"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        """Called by aiosmtpd for each mail. Who can reach a port of this machine is believed to be who he says."""
        raw = stamped(envelope.content, self.authserv_id, _from(envelope.content) in self.users)
        for user in dict.fromkeys(map(self.mailbox, envelope.rcpt_tos)):
            if user is not None:
                await self._append(user, raw)
        return "250 2.0.0 OK"


def stamped(raw: bytes, authserv_id: str, proven: bool) -> bytes:
    """The mail as a border hands it on: our verdict on top, and none below that somebody else wrote in our name.

    RFC 8601, section 5.
    """
    fields, gap, text = re.sub(rb"\r?\n", b"\r\n", raw).partition(b"\r\n\r\n")
    forged = (
        rb"(?im)^authentication-results:\s*" + re.escape(authserv_id.encode()) + rb"(?![\w.-]).*(?:\r\n[ \t].*)*\r\n"
    )
    verdict = "pass" if proven and _from(raw) else "fail"
    domain = _from(raw).rpartition("@")[2]
    stamp = f"Authentication-Results: {authserv_id}; dmarc={verdict} header.from={domain}\r\n".encode()
    return stamp + re.sub(forged, b"", fields + b"\r\n").removesuffix(b"\r\n") + gap + text


def _from(raw: bytes) -> str:
    """The address in From; "" when there is none, or more than one field."""
    found = BytesHeaderParser().parsebytes(raw).get_all("From", [])
    return parseaddr(str(found[0]))[1].lower() if len(found) == 1 else ""
