"""What was handed to a server, one line a try, in a file beside the store: it knows when the store is an older one.

Written before each sending and never shortened, so it is ahead of every copy of the store that is put back. A store
that is ahead of it (a death between the two) is nothing to worry about.
"""

import os
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mailflow import failpoints
from mailflow.errors import TemporaryFailure


@dataclass(frozen=True)
class Begun:
    """One try to send a mail."""

    message_id: str
    #: which try of this mail it was
    tries: int
    #: None: a mail of the desk itself
    case_number: int | None
    #: unique within the case
    key: str


class Journal:
    """The file. Nothing is kept open: it is written a few times a minute at most."""

    def __init__(self, store: Path) -> None:
        self.path = store.with_name(store.name + ".sent")

    def add(self, begun: Begun) -> None:
        """One line, on the disk before this returns."""
        failpoints.at("journal: before")
        line = f"{begun.tries} {begun.case_number or '-'} {begun.message_id} {begun.key}\n"
        try:
            with self.path.open("ab") as file:
                file.write(line.encode())
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise TemporaryFailure(f"{self.path} cannot be written ({error.strerror}), so nothing is sent.") from error

    def lines(self) -> Iterator[Begun]:
        """Every try, oldest first; a last line that was cut off by a death is none."""
        if not self.path.exists():
            return
        with self.path.open(encoding="utf-8") as file:
            yield from (_begun(line) for line in file if line.endswith("\n"))

    def last(self) -> Begun | None:
        """The newest try."""
        newest = deque(self.lines(), maxlen=1)
        return newest[0] if newest else None


def _begun(line: str) -> Begun:
    tries, number, message_id, key = line.rstrip("\n").split(" ", 3)
    return Begun(message_id, int(tries), None if number == "-" else int(number), key)
