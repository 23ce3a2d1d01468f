"""What was handed to a server, line by line, in a file beside the store: it knows when the store is an older one.

Written before each sending and never shortened, so it is ahead of every copy of the store that is put back. A store
that is ahead of it (a death between the two) is nothing to worry about. Of each try it says that it begins, that the
end of the mail is about to be written (until then no server has it), with the reminders that are in it, and what came
of it; and what opened each case, which so gets its number back. A piece of a line, which a death or a full disk leaves
behind, is nothing to worry about either: that mail was not sent, and the next line does not go on where the piece ends.
"""

import os
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from mailflow import failpoints
from mailflow.adapters.private import private
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


#: in front of a line. In older lists a try has no word, and says at once that the mail may have left
_TRY, _HANDED, _BACK, _OUT = "try ", "handed ", "back ", "out "
_LINE = re.compile(r"(try |handed |back |out )?(\d{1,9}) (-|\d{1,18}) (<[^<>\s]{1,500}>) ([^\n]+)\n")
_INSIDE = re.compile(r"inside (<[^<>\s]{1,500}>) (\d{1,18}) (<[^<>\s]{1,500}>) ([^\n]+)\n")
_CASE = re.compile(r"case (\d{1,18}) ([0-9a-f]{64})\n")


class Journal:
    """The file. Nothing is kept open: it is written a few times a minute at most."""

    def __init__(self, store: Path) -> None:
        self.path = store.with_name(store.name + ".sent")

    def add(self, begun: Begun, origin: str = "") -> None:
        """A try is made now. `origin`: the digest of what opened its case."""
        self._write((f"case {begun.case_number} {origin}\n" if origin else "") + _TRY + _line(begun))

    def hand(self, begun: Begun, inside: Sequence[Begun] = ()) -> None:
        """The end of the mail is about to be written: from now on it may have left, and what it carries with it."""
        carried = [f"inside {begun.message_id} {one.case_number} {one.message_id} {one.key}\n" for one in inside]
        self._write("".join([*carried, _HANDED + _line(begun)]))

    def back(self, begun: Begun) -> None:
        """That try is over, and the mail is still here: no server took it."""
        self._write(_BACK + _line(begun))

    def out(self, begun: Begun) -> None:
        """A server took it."""
        self._write(_OUT + _line(begun))

    def _write(self, line: str) -> None:
        """On the disk before this returns."""
        failpoints.at("journal: before")
        private(self.path)  # the ids hold tokens
        try:
            with self.path.open("a+b") as file:
                file.write((b"" if _ended(file) else b"\n") + line.encode())
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise TemporaryFailure(f"{self.path} cannot be written ({error.strerror}), so nothing is sent.") from error

    def lines(self) -> Iterator[Begun]:
        """Every try, oldest first; pieces of lines are none."""
        return (begun for what, begun in self._said() if what in (_TRY, ""))

    def left(self) -> frozenset[str]:
        """The ids of the mails that left, or may have: of which one try was handed over and did not come back."""
        return frozenset(begun.message_id for begun in self._not_back(_HANDED, ""))

    def unsure(self) -> tuple[Begun, ...]:
        """The mails of which nobody knows whether they left: a death, or silence, came around their end."""
        out = {begun.message_id for what, begun in self._said() if what == _OUT}
        return tuple({one.message_id: one for one in self._not_back(_HANDED) if one.message_id not in out}.values())

    def inside(self) -> Iterator[tuple[str, Begun]]:
        """The reminders that went out inside another mail, each with the id of that."""
        for carrier, number, message_id, key in (line.groups() for line in self._matching(_INSIDE)):
            yield carrier, Begun(message_id, 0, int(number), key)

    def _not_back(self, *words: str) -> list[Begun]:
        """The tries of which one of these words was said, and not that they came back."""
        said = list(self._said())
        back = {begun for what, begun in said if what == _BACK}
        return [begun for what, begun in said if what in words and begun not in back]

    def _said(self) -> Iterator[tuple[str, Begun]]:
        return ((line[1] or "", _begun(line)) for line in self._matching(_LINE))

    def cases(self) -> dict[int, str]:
        """What opened each case of which something was to be sent: its number, and the digest."""
        return {int(line[1]): line[2] for line in self._matching(_CASE)}

    def _matching(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        if not self.path.exists():
            return
        # A piece may end in the middle of a letter.
        with self.path.open(encoding="utf-8", errors="replace") as file:
            yield from filter(None, map(pattern.fullmatch, file))

    def last(self) -> Begun | None:
        """The newest try."""
        newest = deque(self.lines(), maxlen=1)
        return newest[0] if newest else None


def _ended(file: IO[bytes]) -> bool:
    """Whether the last line is whole."""
    if file.seek(0, os.SEEK_END) == 0:
        return True
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"


def _line(begun: Begun) -> str:
    return f"{begun.tries} {begun.case_number or '-'} {begun.message_id} {begun.key}\n"


def _begun(line: re.Match[str]) -> Begun:
    _, tries, number, message_id, key = line.groups()
    return Begun(message_id, int(tries), None if number == "-" else int(number), key)
