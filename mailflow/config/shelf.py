"""What the operator keeps beside the configuration: read at the start, and again when it changes.

A file that is broken while we run leaves the last good one in force: a slip in a spreadsheet must not stop escalations.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from mailflow.cases.accounts import Directory
from mailflow.cases.known import KnownIssue
from mailflow.config.accounts import read_accounts
from mailflow.config.known_issues import read_known_issues
from mailflow.errors import ConfigError

T = TypeVar("T")

log = logging.getLogger("mailflow")

#: what tells one state of a file from the next: name, time, size and inode of each
_Signs = tuple[tuple[str, int, int, int], ...]


@dataclass
class Watched(Generic[T]):
    """A file or a folder, as its last good state says. The first read raises ConfigError."""

    path: Path
    read: Callable[[Path], T]
    #: what is wrong with it now, while its last good state counts
    faults: tuple[str, ...] = field(init=False, default=())
    value: T = field(init=False)
    _seen: _Signs = field(init=False)

    def __post_init__(self) -> None:
        self._seen = _signs(self.path)
        self.value = self.read(self.path)

    def look(self) -> None:
        """Reads it again where it has changed; to see that costs one question to the file system."""
        signs = _signs(self.path)
        if signs == self._seen:
            return
        self._seen = signs
        try:
            self.value, self.faults = self.read(self.path), ()
            log.info("%s has changed and was read again", self.path)
        except ConfigError as error:
            self.faults = error.faults
        except Exception as fault:  # ours: no file of the operator's may stop the mail
            log.exception("%s could not be read", self.path)
            self.faults = (
                f"{self.path}:1: cannot be read ({type(fault).__name__}, a fault of ours); write it more simply",
            )
        for text in self.faults:
            log.error("%s; what %s said before stays in force until this is mended", text, self.path.name)


def _signs(path: Path) -> _Signs:
    files = sorted(path.glob("*.md")) if path.is_dir() else [path]
    return tuple(_sign(file) for file in files)


def _sign(file: Path) -> tuple[str, int, int, int]:
    try:
        state = file.stat()
    except OSError:
        return file.name, 0, 0, 0
    return file.name, state.st_mtime_ns, state.st_size, state.st_ino


@dataclass(frozen=True)
class Shelf:
    """The directory and the known issues; empty where the operator keeps none."""

    _accounts: Watched[Directory] | None = None
    _known_issues: Watched[tuple[KnownIssue, ...]] | None = None

    @classmethod
    def at(cls, accounts: Path | None = None, known_issues: Path | None = None) -> "Shelf":
        """What lies at these paths. Raises ConfigError with every fault of both of them."""
        faults: list[str] = []
        shelf = cls(_watched(accounts, read_accounts, faults), _watched(known_issues, read_known_issues, faults))
        if faults:
            raise ConfigError(*faults)
        return shelf

    def look(self) -> tuple[str, ...]:
        """Reads again what has changed, and says what is wrong now: what it said before stays in force until it is
        mended."""
        watched = [one for one in (self._accounts, self._known_issues) if one]
        for one in watched:
            one.look()
        return tuple(fault for one in watched for fault in one.faults)

    @property
    def accounts(self) -> Directory:
        """The account directory."""
        return self._accounts.value if self._accounts else Directory()

    @property
    def known_issues(self) -> tuple[KnownIssue, ...]:
        """The known issues."""
        return self._known_issues.value if self._known_issues else ()


def _watched(path: Path | None, read: Callable[[Path], T], faults: list[str]) -> Watched[T] | None:
    try:
        return Watched(path, read) if path else None
    except ConfigError as error:
        faults += error.faults
        return None
