"""Places at which the process can be made to die, fail or wait on purpose, for the tests of what must survive it.

Nothing happens unless a test arms them, or the environment does in a process of its own:

MAILFLOW_FAILPOINT="commit: before=kill@7; read/POISON=burn"   at the 7th commit; when a mail with POISON in it is read
MAILFLOW_FAILPOINT_LOG=points.txt                              the name of every point that is passed, one a line
"""

import os
import signal
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

Hook = Callable[[str, bytes], None]


class Failed(Exception):
    """What the action `raise` raises."""


def _burn() -> None:
    while True:
        pass


def _swell() -> None:
    kept = []
    while True:
        kept.append(bytearray(8 << 20))


def _raise() -> None:
    raise Failed("a failpoint")


ACTIONS: Final[dict[str, Callable[[], None]]] = {
    "kill": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "stop": lambda: os.kill(os.getpid(), signal.SIGSTOP),
    "abort": os.abort,
    "exit": lambda: os._exit(0),
    "raise": _raise,
    "wait": lambda: time.sleep(5),
    "hang": lambda: time.sleep(3600),
    "burn": _burn,
    "swell": _swell,
}

_hooks: list[Hook] = []


def at(name: str, about: bytes = b"") -> None:
    """A point is passed; `about`: the mail at hand, where there is one."""
    for hook in _hooks:
        hook(name, about)


def arm(hook: Hook) -> Callable[[], None]:
    """Every point calls `hook` from now on, until what is returned is called."""
    _hooks.append(hook)
    return lambda: _hooks.remove(hook)


def from_environment(said: str, log: str) -> Hook:
    """What the two variables ask for."""
    rules = [rule.strip().rpartition("=") for rule in said.split(";") if rule.strip()]
    passed: Counter[str] = Counter()

    def hook(name: str, about: bytes) -> None:
        if log:
            # The process that reads may write no file.
            with suppress(OSError), Path(log).open("a", encoding="utf-8") as file:
                file.write(f"{name}\n")
        for where, _, what in rules:
            point, _, marker = where.partition("/")
            action, _, nth = what.partition("@")
            if point == name and marker.encode() in about:
                passed[where] += 1
                if not nth or passed[where] == int(nth):
                    ACTIONS[action]()

    return hook


_SAID, _LOG = (os.environ.get(f"MAILFLOW_FAILPOINT{end}", "") for end in ("", "_LOG"))
if _SAID or _LOG:
    arm(from_environment(_SAID, _LOG))
