"""The store as files that people copy and put back: a copy that is whole, and no log of another store beside it."""

from contextlib import closing
from pathlib import Path
from sqlite3 import Connection, Error, connect
from typing import Any
from urllib.parse import quote

from mailflow.adapters.private import private
from mailflow.errors import TemporaryFailure


def drop_foreign_log(path: Path) -> None:
    """The log of another store, beside a backup that was put in its place: SQLite would play it into that,
    and destroy it.

    A copy that `mailflow backup` made is not in WAL mode (octet 19 of the header, sqlite.org/fileformat2.html), and a
    log beside such a store is never its own: SQLite writes that mode into the header before it makes the log, and after
    it has removed it. So nothing happens to the store of a daemon that runs.
    """
    log = path.with_name(f"{path.name}-wal")
    if not (path.exists() and log.exists()):
        return
    with path.open("rb") as file:
        header = file.read(20)
    if header[19:] == b"\x01":
        log.unlink()
        path.with_name(f"{path.name}-shm").unlink(missing_ok=True)


def copy_store(source: Path, target: Path) -> None:
    """A consistent copy of a store, also while a daemon writes it; a store that is not there yet is copied as none.

    Raises TemporaryFailure where the copy cannot be made; what there is of it by then is no store.
    """
    drop_copy(target)  # the log of an older copy would be played into the new one
    if source.exists():
        private(target)
        try:
            with closing(_there(source)) as original, closing(connect(target)) as copy:
                original.backup(copy)
        except Error as error:
            raise TemporaryFailure(
                f"{source} could not be copied to {target}: {error}. Check that the folder is there, and the room on "
                "its disk."
            ) from error


def drop_copy(copy: Path) -> None:
    """A copy, and what SQLite left beside it."""
    for name in (copy.name, f"{copy.name}-wal", f"{copy.name}-shm"):
        copy.with_name(name).unlink(missing_ok=True)


def is_store(path: Path) -> bool:
    """Whether the file is one of our stores; an empty one is a database, too, and would become a new store."""
    return _asked(path, "SELECT 1 FROM sqlite_master WHERE name = 'mail'") is not None


def key_of(path: Path) -> bytes:
    """The key of its tokens, which a store and its copies share with no other; nothing for one that never ran."""
    row = _asked(path, "SELECT value FROM meta WHERE name = 'token'")
    return bytes(row[0]) if row else b""


def _asked(path: Path, sql: str) -> tuple[Any, ...] | None:
    try:
        with closing(_there(path)) as file:
            row: tuple[Any, ...] | None = file.execute(sql).fetchone()
    except Error:
        return None
    return row


def _there(path: Path) -> Connection:
    """A connection to a file that is there: SQLite by itself makes one, also in the place of a store that vanished."""
    return connect(f"file:{quote(str(path))}?mode=rw", uri=True)
