"""A connection as the rest of the store uses it: one kind of transaction, rows as dictionaries, errors as ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Error, IntegrityError, ProgrammingError
from typing import Any

from mailflow import failpoints
from mailflow.adapters.store.schema import open_database
from mailflow.errors import Halt, TemporaryFailure

Row = dict[str, Any]


class Rows:
    """One connection; every thread has its own. With an epoch it belongs to a daemon,
    and writes only while that is the newest."""

    def __init__(self, path: Path | str, epoch: int | None = None) -> None:
        self.path = path
        self.epoch = epoch
        try:
            self.connection, self._db = open_database(path, make=epoch is None)
            self._file = _file(path)
        except Error as error:
            raise failure(error, path) from error
        except UnicodeDecodeError as error:  # SQLite quotes what is broken, and that is no text
            raise Halt(damaged(path, "its schema is unreadable")) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; inside another one, a part of that.

        Begins with the write lock: a deferred BEGIN that has to upgrade fails at once, whatever the busy timeout.
        """
        if self.connection.in_transaction:
            yield
            return
        if not self.there():
            raise self._gone()
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                self._check_epoch()
                yield
                failpoints.at("commit: before")
                self.connection.execute("COMMIT")
                failpoints.at("commit: after")
            except BaseException:
                self.connection.rollback()
                raise
        except Error as error:
            raise self._failure(error) from error

    def there(self) -> bool:
        """Whether the file that was opened still has its name."""
        return _file(self.path) == self._file

    def _gone(self) -> Halt:
        return Halt(
            f"The store {self.path} was deleted or replaced under a running mailflow; it stops, and writes nothing."
        )

    def _failure(self, error: Error) -> Exception:
        # SQLite notices it too, as an error of the disk.
        return failure(error, self.path) if self.there() else self._gone()

    def _check_epoch(self) -> None:
        if self.epoch is None:
            return
        newest = self.connection.execute("SELECT epoch FROM lease").fetchone()
        if newest is None or newest[0] != self.epoch:
            raise Halt(
                f"Another mailflow has taken over the store {self.path}; this one stops, and sends nothing more."
            )

    def write(self, sql: str, *parameters: object) -> int:
        """Runs a statement inside a transaction and returns how many rows it changed."""
        with self.transaction():
            return self.connection.execute(sql, parameters).rowcount

    def insert(self, table: str, **columns: object) -> int:
        """A new row; its id. Table and columns are ours, never from a mail."""
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        with self.transaction():
            done = self.connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(columns.values()))
        return int(done.lastrowid or 0)

    def all(self, sql: str, *parameters: object) -> list[Row]:
        """Every row of a question."""
        try:
            return list(self._db.query(sql, list(parameters)))
        except Error as error:
            raise self._failure(error) from error

    def first(self, sql: str, *parameters: object) -> Row | None:
        """The first row, or None."""
        return next(iter(self.all(sql, *parameters)), None)


def failure(error: Error, path: Path | str) -> Exception:
    """What the database says, named by its cure."""
    said = str(error)
    if isinstance(error, (IntegrityError, ProgrammingError)):
        return error  # a fault of ours, not of the world: it must not look like one that waiting cures
    # The low octet is the kind of an error (sqlite.org/rescode.html); drivers of other origin have none.
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return TemporaryFailure(f"The store {path} is locked by another program; waiting for it.")
        case sqlite3.SQLITE_FULL:
            return TemporaryFailure(f"The disk of the store {path} is full; make room, nothing was lost.")
        case sqlite3.SQLITE_IOERR:
            # What a failed fsync left behind, only a new connection finds out (SQLite replays its log).
            return Halt(
                f"The disk of the store {path} does not read or write ({said}); check it. mailflow starts anew."
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return Halt(damaged(path, said))
    return TemporaryFailure(f"The store {path} cannot be used now: {said}.")


def damaged(path: Path | str, said: str) -> str:
    """What is wrong and what to do, for a file that is no store any more."""
    return (
        f"The store {path} is damaged or not one of ours: {said}. Put the copy that `mailflow backup` made in its "
        "place, and run `mailflow reconcile`. Mails wait in the mailbox meanwhile."
    )


def _file(path: Path | str) -> tuple[int, int] | None:
    """Which file it is, whatever its name."""
    if path == ":memory:":
        return None
    try:
        found = Path(path).stat()
    except OSError:
        return (0, 0)
    return found.st_dev, found.st_ino


def text(at: datetime) -> str:
    """An instant as it is stored: UTC, equally long always, so that text sorts as time does."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def instant(stored: str) -> datetime:
    """What `text` wrote."""
    return datetime.fromisoformat(stored)
