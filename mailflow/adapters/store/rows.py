"""A connection as the rest of the store uses it: one kind of transaction, rows as dictionaries, errors as ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Error, IntegrityError, OperationalError, ProgrammingError
from typing import Any

from mailflow import failpoints
from mailflow.adapters.store.schema import open_database
from mailflow.errors import PermanentFailure, TemporaryFailure

Row = dict[str, Any]


class Rows:
    """One connection; every thread has its own."""

    def __init__(self, path: Path | str) -> None:
        self.path = path
        try:
            self.connection, self._db = open_database(path)
        except Error as error:
            raise failure(error, path) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; inside another one, a part of that.

        Begins with the write lock: a deferred BEGIN that has to upgrade fails at once, whatever the busy timeout.
        """
        if self.connection.in_transaction:
            yield
            return
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                failpoints.at("commit: before")
                self.connection.execute("COMMIT")
                failpoints.at("commit: after")
            except BaseException:
                self.connection.rollback()
                raise
        except Error as error:
            raise failure(error, self.path) from error

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
            raise failure(error, self.path) from error

    def first(self, sql: str, *parameters: object) -> Row | None:
        """The first row, or None."""
        return next(iter(self.all(sql, *parameters)), None)


def failure(error: Error, path: Path | str) -> Exception:
    """What the database says, named by its cure."""
    said = str(error)
    if isinstance(error, (IntegrityError, ProgrammingError)):
        return error  # a fault of ours, not of the world: it must not look like one that waiting cures
    if isinstance(error, OperationalError) and ("locked" in said or "busy" in said):
        return TemporaryFailure(f"The store {path} is locked by another program; waiting for it.")
    if "full" in said:
        return TemporaryFailure(f"The disk of the store {path} is full; make room, nothing was lost.")
    if isinstance(error, OperationalError):
        return TemporaryFailure(f"The store {path} cannot be used now: {said}.")
    return PermanentFailure(f"The store {path} is damaged or not one of ours: {said}. Restore it from a backup.")


def text(at: datetime) -> str:
    """An instant as it is stored: UTC, equally long always, so that text sorts as time does."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def instant(stored: str) -> datetime:
    """What `text` wrote."""
    return datetime.fromisoformat(stored)
