"""An SMTP server that does what a test tells it, good or bad, and remembers every mail and connection."""

import asyncio
import ssl
import threading
import time
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final, Self

from aiosmtpd.smtp import SMTP, AuthResult

HOST: Final = "127.0.0.1"
#: instead of a reply: the connection is cut; a reply comes, but late
CUT, LATE = "cut", "late"


@dataclass(frozen=True)
class Taken:
    """A mail as it came; also one whose sender was then told nothing."""

    reverse_path: str
    recipients: tuple[str, ...]
    raw: bytes
    options: tuple[str, ...]


class Sink:
    """`Sink({"RCPT": "450 later"})`. What is said at MAIL, RCPT, DATA (instead of 354), TEXT (after 354, before the final dot),
    DOT; RCPT may be a mapping by recipient. `script` may be changed between mails. `password` asks for a login.
    """

    def __init__(
        self,
        script: Mapping[str, str | Mapping[str, str]] | None = None,
        *,
        tls: ssl.SSLContext | None = None,
        implicit: ssl.SSLContext | None = None,
        password: str = "",
        utf8: bool = False,
    ) -> None:
        self.script = dict(script or {})
        #: seconds before the answer to the final dot
        self.slow = 0.0
        self.answered_refusal = b""
        self.mails: list[Taken] = []
        self.connections = 0
        self.port = 0
        self._tls, self._implicit, self._password, self._utf8 = tls, implicit, password, utf8
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._open: list[_Server] = []

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result(10)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def hang_up(self) -> None:
        """Cut every open connection, as a relay does that is started anew."""
        for server in self._open:
            self._loop.call_soon_threadsafe(server.cut)
        time.sleep(0.05)

    def reply(self, step: str, recipient: str = "") -> str:
        said = self.script.get(step, "")
        return said.get(recipient, "") if isinstance(said, Mapping) else said

    async def _start(self) -> None:
        server = await self._loop.create_server(self._session, HOST, 0, ssl=self._implicit)
        self.port = server.sockets[0].getsockname()[1]
        self._listener = server

    def _session(self) -> "_Server":
        self.connections += 1
        server = _Server(
            self, data_size_limit=60_000_000, hostname="sink.test", loop=self._loop, tls_context=self._tls,
            enable_SMTPUTF8=self._utf8, require_starttls=self._tls is not None,
            auth_required=bool(self._password), auth_require_tls=False, authenticator=self._authenticate,
            auth_exclude_mechanism=() if self._password else ("LOGIN", "PLAIN"),
        )  # fmt: skip
        self._open.append(server)
        return server

    async def _stop(self) -> None:
        self._listener.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def _authenticate(self, server: Any, session: Any, envelope: Any, mechanism: str, credentials: Any) -> AuthResult:
        return AuthResult(success=credentials.password.decode() == self._password, handled=False)

    async def auth_XOAUTH2(self, server: "_Server", words: list[str]) -> AuthResult:  # noqa: N802 - aiosmtpd's name
        """As Google and Microsoft do it: a refusal is a challenge that waits for an empty line."""
        if f"auth=Bearer {self._password}\1\1".encode() in b64decode(words[1]):
            return AuthResult(success=True)
        await server.push("334 " + b64encode(b'{"status":"400"}').decode())
        self.answered_refusal = await server._reader.readline()
        return AuthResult(success=False, handled=False)

    async def handle_MAIL(self, server: "_Server", session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802 - aiosmtpd's name
        envelope.mail_options = options
        said = self.reply("MAIL")
        if not said:
            envelope.mail_from = address
        return await server.said(said) or "250 2.1.0 OK"

    async def handle_RCPT(self, server: "_Server", session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802 - aiosmtpd's name
        said = self.reply("RCPT", address)
        if not said:
            envelope.rcpt_tos.append(address)
        return await server.said(said) or "250 2.1.5 OK"

    async def handle_DATA(self, server: "_Server", session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        taken = Taken(
            envelope.mail_from.strip("<>"), tuple(envelope.rcpt_tos), envelope.content, tuple(envelope.mail_options)
        )
        self.mails.append(taken)
        await asyncio.sleep(self.slow)
        return await server.said(self.reply("DOT")) or "250 2.0.0 taken"


class _Server(SMTP):
    def cut(self) -> None:
        if isinstance(self.transport, asyncio.Transport):
            self.transport.abort()

    async def said(self, reply: str) -> str:
        if reply == CUT:
            self.cut()
        if reply == LATE:
            await asyncio.sleep(5)
        return reply

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802 - aiosmtpd's name
        sink: Sink = self.event_handler
        if said := sink.reply("DATA"):
            await self.push(await self.said(said))
        elif said := sink.reply("TEXT"):
            await self.push("354 go on")
            await self.push(await self.said(said))
            # The rest of the text is taken: closing on unread octets resets the connection, and our reply may be lost with it.
            while said != CUT and await self._reader.readline() not in (b"", b".\r\n"):
                pass
        else:
            await super().smtp_DATA(arg)
