"""What Python reports of itself while mails are read (PEP 578): connections, processes, files outside of the program."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import mailflow

#: events that mail content must never cause
FORBIDDEN = (
    "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.bind", "socket.sendto", "urllib.Request",
    "smtplib.connect", "imaplib.open", "ftplib.connect", "http.client.connect", "subprocess.Popen", "os.system", "os.exec",
    "os.posix_spawn", "os.spawn", "os.fork", "webbrowser.open", "shutil.unpack_archive", "pty.spawn", "ctypes.dlopen",
    "tempfile.mkstemp", "os.remove", "os.rename", "os.mkdir",
)  # fmt: skip
#: where a program's own files lie: its code, its templates, Python itself and the zones
OWN = tuple(
    str(Path(place).resolve())
    for place in (Path(mailflow.__file__).parent.parent, sys.prefix, sys.base_prefix, "/usr/share/zoneinfo")
)

_watched: list[str] | None = None


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _watched is None:
        return
    if event.startswith(FORBIDDEN):
        _watched.append(f"{event} {str(arguments)[:200]}")
    if event == "open" and isinstance(arguments[0], str | bytes):
        name = arguments[0] if isinstance(arguments[0], str) else arguments[0].decode(errors="replace")
        if not str(Path(name).resolve()).startswith(OWN):
            _watched.append(f"open {name[:200]}")


sys.addaudithook(_hook)  # it cannot be taken out again; outside of `watched` it only looks at one variable


@contextmanager
def watched() -> Iterator[list[str]]:
    """The forbidden events that happen inside, as they happen."""
    global _watched
    events: list[str] = []
    _watched = events
    try:
        yield events
    finally:
        _watched = None
