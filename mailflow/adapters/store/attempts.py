"""Attempts to read a mail: counted before anybody reads it, and given back where the world ended one."""

from collections import Counter
from contextlib import closing, suppress

from mailflow.adapters.store.rows import Rows
from mailflow.errors import TemporaryFailure


class Attempts:
    """The count of each mail. What cannot be given back now is owed, and paid with the next attempt or at the end:
    three times a locked store would put a good mail into quarantine."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._owed: Counter[int] = Counter()

    def count(self, mail_id: int) -> None:
        """One more, in a transaction."""
        self._rows.write("UPDATE mail SET tries = tries + 1 WHERE id = ?", mail_id)

    def give_back(self, mail_id: int) -> None:
        """That one was none."""
        self._owed[mail_id] += 1
        self.pay()

    def pay(self) -> None:
        """What is owed, in a transaction of its own."""
        if self._owed:
            self._pay(self._rows)

    def end(self) -> None:
        """The last moment to pay, through a new connection: where a disk failed, the one before is of no use."""
        if not (self._owed and self._rows.there()):
            return
        with suppress(TemporaryFailure):
            rows = Rows(self._rows.path, self._rows.epoch)
            with closing(rows.connection):
                self._pay(rows)

    def _pay(self, rows: Rows) -> None:
        with rows.transaction():
            for mail_id, owed in self._owed.items():
                rows.write("UPDATE mail SET tries = tries - ? WHERE id = ? AND outcome IS NULL", owed, mail_id)
        self._owed.clear()
