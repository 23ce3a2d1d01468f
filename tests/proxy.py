"""A byte-exact TCP proxy between us and a server: what the server says is cut, held up, or comes drop by drop."""

import contextlib
import socket
import struct
import threading
import time
from types import TracebackType
from typing import Final, Self

HOST: Final = "127.0.0.1"


class Proxy:
    """Passes on what both sides say. Set before a connection is made:

    `cut_after`: octets of the server after which it hangs up; `reset`: rudely (RST); `at`: words of ours behind which it
    counts, b"" from the beginning; `stall`: it goes silent there instead; `drops`: octets at a time, a moment apart.
    """

    def __init__(self, port: int) -> None:
        self._to = port
        self.cut_after: int | None = None
        self.at, self.reset, self.stall, self.drops = b"", False, False, 0
        #: octets of the server that were passed on, of the connection that was made last
        self.passed = 0
        self._listener = socket.create_server((HOST, 0))
        self.port: int = self._listener.getsockname()[1]
        self._done = threading.Event()

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                ours, _ = self._listener.accept()
                theirs = socket.create_connection((HOST, self._to))
                for one in (ours, theirs):
                    one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self.passed = 0
                counting = threading.Event()
                if not self.at:
                    counting.set()
                threading.Thread(target=self._upwards, args=(ours, theirs, counting), daemon=True).start()
                threading.Thread(target=self._downwards, args=(ours, theirs, counting), daemon=True).start()

    def _upwards(self, ours: socket.socket, theirs: socket.socket, counting: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while said := ours.recv(65536):
                if self.at and self.at in said:
                    counting.set()
                theirs.sendall(said)
        with contextlib.suppress(OSError):
            theirs.shutdown(socket.SHUT_RDWR)

    def _downwards(self, ours: socket.socket, theirs: socket.socket, counting: threading.Event) -> None:
        counted = 0
        with contextlib.suppress(OSError):
            while said := theirs.recv(self.drops or 65536):
                left = None if self.cut_after is None or not counting.is_set() else self.cut_after - counted
                counted += len(said) if counting.is_set() else 0
                ours.sendall(said if left is None else said[:left])
                self.passed += len(said) if left is None else min(left, len(said))
                if left is not None and len(said) >= left:
                    break
                if self.drops:
                    time.sleep(0.0002)
        if self.stall:
            self._done.wait()
        if self.reset:
            ours.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        with contextlib.suppress(OSError):
            # Wakes the thread that reads there too: until it lets go, the system says nothing to the other end.
            ours.shutdown(socket.SHUT_RD if self.reset else socket.SHUT_RDWR)
        ours.close()
        theirs.close()
