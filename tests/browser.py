"""Headless Chromium over the DevTools protocol, with the standard library alone: one page, filled with what a test gives."""

import base64
import json
import os
import shutil
import socket
import struct
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-sync",
    "--disable-component-update", "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--remote-debugging-port=0",
)  # fmt: skip


def chromium() -> str:
    """The browser's path, or "" where there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), "")


class Page:
    """One tab. Nothing in it reaches the network."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection, self._number = connection, 0

    def call(self, method: str, **parameters: Any) -> Any:
        """One command of the protocol and its result."""
        self._number += 1
        self._send(json.dumps({"id": self._number, "method": method, "params": parameters}).encode())
        while True:
            answer = json.loads(self._message())
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]

    def looks(self, width: int, scheme: str) -> None:
        """From now on the window has this width, and the person prefers `light` or `dark`."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def run(self, script: str) -> Any:
        """The value of an expression."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def show(self, html: str) -> None:
        """This document instead of the last one."""
        self.run(f"document.open(); document.write({json.dumps(html)}); document.close()")

    # RFC 6455: a client masks what it sends; a server does not.
    def _send(self, data: bytes) -> None:
        size = len(data)
        long = bytes([0xFE]) + struct.pack(">H", size) if size < 65536 else bytes([0xFF]) + struct.pack(">Q", size)
        mask = os.urandom(4)
        masked = (int.from_bytes(data, "big") ^ int.from_bytes((mask * (size // 4 + 1))[:size], "big")).to_bytes(
            size, "big"
        )
        self._connection.sendall(b"\x81" + (bytes([0x80 | size]) if size < 126 else long) + mask + masked)

    def _message(self) -> bytes:
        data, last = b"", False
        while not last:
            first, size = self._octets(2)
            size &= 0x7F
            if size >= 126:
                size = int.from_bytes(self._octets(2 if size == 126 else 8), "big")
            data, last = data + self._octets(size), bool(first & 0x80)
        return data

    def _octets(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            part = self._connection.recv(count - len(data))
            assert part, "the browser closed the connection"
            data += part
        return data


@contextmanager
def page() -> Iterator[Page]:
    """A tab of a browser of its own, which ends with it."""
    with tempfile.TemporaryDirectory(prefix="looks-", ignore_cleanup_errors=True) as folder:
        command = [chromium(), *FLAGS, f"--user-data-dir={folder}", "about:blank"]
        browser = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield Page(_connected(Path(folder) / "DevToolsActivePort"))
        finally:
            browser.terminate()
            browser.wait(20)


def _connected(port_file: Path) -> socket.socket:
    for _ in range(300):
        if port_file.exists() and len(port_file.read_text().split()) >= 2:
            break
        time.sleep(0.1)
    port = int(port_file.read_text().split()[0])
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/json", timeout=20) as answer:
        tabs = json.load(answer)
    path = next(tab for tab in tabs if tab["type"] == "page")["webSocketDebuggerUrl"].split(str(port), 1)[1]
    connection = socket.create_connection(("127.0.0.1", port), timeout=240)
    key = base64.b64encode(os.urandom(16)).decode()
    connection.sendall(
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
    )
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += connection.recv(1)
    return connection
