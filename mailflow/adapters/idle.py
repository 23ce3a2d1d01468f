"""IDLE (RFC 2177) on the bare socket of an IMAP connection that is between two commands.

imapclient reads ahead into a buffer that select() does not see, so a mail announced in one packet with the "+" would be
heard of minutes later; and on a dead socket its `idle_check` answers "nothing new" at once, for ever.
"""

import re
import socket
import time
from collections.abc import Callable
from typing import Final

#: seconds until `stop` is asked again
SLICE: Final = 0.5
#: seconds the server has to answer IDLE and DONE; and DONE when we are being stopped
PROOF: Final = 10.0
LAST_WORD: Final = 2.0

#: seconds between two questions to a server that does not IDLE
POLL: Final = 15.0

#: imaplib's tags have letters from A to P only
_TAG: Final = b"WAIT1"
_ARRIVED = re.compile(rb"\* [0-9]+ EXISTS\b", re.IGNORECASE)
#: a line of a server is short here; who sends more without an end means harm
_LONGEST: Final = 1_000_000


class _Lines:
    """Whole lines from a socket, however they were cut into packets."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._rest = b""

    def next(self, patience: float) -> bytes | None:
        """The next line, or None when none is complete after `patience` seconds."""
        end = time.monotonic() + patience
        while b"\n" not in self._rest:
            # No select() first: TLS may have octets that the system does not see, or a record without any for us.
            self._connection.settimeout(max(end - time.monotonic(), 0.001))
            try:
                more = self._connection.recv(65536)
            except TimeoutError:
                return None
            if not more or len(self._rest) > _LONGEST:
                raise ConnectionResetError("the server hung up while we waited for mail")
            self._rest += more
        line, _, self._rest = self._rest.partition(b"\n")
        if line.upper().startswith(b"* BYE"):
            raise ConnectionResetError(line[2:].decode("utf-8", "replace").strip())
        return line


def idle(connection: socket.socket, seconds: float, stop: Callable[[], bool]) -> bool:
    """True as soon as the server says that mail came; False when the time is over or `stop()`.

    Raises OSError when the connection is dead, TimeoutError when the server does not come back from IDLE. Leaves its
    own time-out on the socket.
    """
    lines = _Lines(connection)
    connection.sendall(_TAG + b" IDLE\r\n")
    end = time.monotonic() + seconds
    arrived = False
    while not (line := _awaited(lines, PROOF)).startswith(b"+"):
        arrived = arrived or bool(_ARRIVED.match(line))
        if line.startswith(_TAG):  # it will not; asked again at once it would say so a thousand times a second
            return arrived or pause(min(seconds, POLL), stop)
    while not arrived and not stop() and (left := end - time.monotonic()) > 0:
        said = lines.next(min(left, SLICE))
        arrived = said is not None and bool(_ARRIVED.match(said))
    connection.sendall(b"DONE\r\n")
    patience = LAST_WORD if stop() else PROOF
    while not (line := _awaited(lines, patience)).startswith(_TAG):
        arrived = arrived or bool(_ARRIVED.match(line))
    return arrived


def pause(seconds: float, stop: Callable[[], bool]) -> bool:
    """For a server without IDLE: sleep, but listen to `stop`. Always False: it cannot tell us."""
    end = time.monotonic() + seconds
    while not stop() and (left := end - time.monotonic()) > 0:
        time.sleep(min(left, SLICE))
    return False


def _awaited(lines: _Lines, patience: float) -> bytes:
    line = lines.next(patience)
    if line is None:
        raise TimeoutError("the server does not answer")
    return line
