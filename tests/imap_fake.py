"""An IMAP server for one connection at a time that behaves as badly as a test wants."""

import contextlib
import re
import socket
import threading
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Final, Self

HOST: Final = "127.0.0.1"
#: in an answer: the packet ends here; the connection is cut; nothing is said any more, and the line stays open
PAUSE, CUT, SILENCE = b"<pause>", b"<cut>", b"<silence>"

_MAIL: Final = b"Subject: x\r\n\r\nhello\r\n"


def piece(uid: int, octets: bytes = _MAIL, offset: int = 0) -> bytes:
    """The untagged answer to a FETCH of one mail."""
    return b"* %d FETCH (UID %d BODY[]<%d> {%d}\r\n%b)\r\n" % (uid, uid, offset, len(octets), octets)


class FakeImap:
    """Answers a command with the first row of `rows` whose pattern it matches, else as a server with one folder would.

    `{tag}` is the command's tag. A tuple of answers is used up one by one, its last one stays.
    """

    CAPABILITY = b"IMAP4rev1 UIDPLUS MOVE IDLE AUTH=XOAUTH2"

    def __init__(self, rows: Mapping[str, bytes | tuple[bytes, ...]], uids: tuple[int, ...] = (1,)) -> None:
        self._rows = {pattern: [row] if isinstance(row, bytes) else list(row) for pattern, row in rows.items()}
        listed = b" ".join(b"%d" % uid for uid in uids)
        usual = {
            "CAPABILITY": b"* CAPABILITY %b\r\n{tag} OK done\r\n" % self.CAPABILITY,
            "SELECT|EXAMINE": b"* %d EXISTS\r\n* 0 RECENT\r\n* FLAGS ()\r\n* OK [UIDVALIDITY 7] ok\r\n"
            b"* OK [UIDNEXT %d] ok\r\n{tag} OK [READ-WRITE] done\r\n" % (len(uids), max(uids, default=0) + 1),
            "UID SEARCH": b"* SEARCH %b\r\n{tag} OK done\r\n" % listed,
            "UID FETCH 1 ": piece(1) + b"{tag} OK done\r\n",
            "IDLE": b"+ idling\r\n",
            "DONE": b"{tag} OK done\r\n",
            "LOGOUT": b"* BYE\r\n{tag} OK done\r\n",
            "": b"{tag} OK done\r\n",
        }
        for pattern, answer in usual.items():
            self._rows.setdefault(pattern, [answer])
        self.commands: list[str] = []
        self.connections = 0
        self._listener = socket.create_server((HOST, 0))
        self.port: int = self._listener.getsockname()[1]
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped.set()
        self._listener.close()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                self.connections += 1
                threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        tag = b""
        with connection, connection.makefile("rb") as lines, contextlib.suppress(OSError):
            connection.sendall(b"* OK fake\r\n")
            for line in lines:
                words = line.strip()
                if words != b"DONE" and b" " in words:
                    tag, _, words = words.partition(b" ")
                if literal := re.search(rb"\{(\d+)\}$", words):
                    connection.sendall(b"+ go on\r\n")
                    lines.read(int(literal[1]))
                    lines.readline()
                self.commands.append(words.decode("utf-8", "replace"))
                answer = self._answer(words.decode("utf-8", "replace")).replace(b"{tag}", tag)
                if not self._say(connection, answer):
                    return

    def _answer(self, command: str) -> bytes:
        answers = next(rows for pattern, rows in self._rows.items() if re.match(pattern, command, re.IGNORECASE))
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def _say(self, connection: socket.socket, answer: bytes) -> bool:
        for part in re.split(rb"(<pause>|<cut>|<silence>)", answer):
            if part == CUT:
                return False
            if part == SILENCE:
                self._stopped.wait()
            elif part == PAUSE:
                time.sleep(0.1)
            else:
                connection.sendall(part)
        return True
