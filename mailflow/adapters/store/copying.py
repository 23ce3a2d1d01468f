"""The store as files that people copy and put back: a copy that is whole, and no log of another store beside it."""

from contextlib import closing
from pathlib import Path
from sqlite3 import Error, connect

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
    for name in (target.name, f"{target.name}-wal", f"{target.name}-shm"):
        # The log of an older copy would be played into the new one.
        target.with_name(name).unlink(missing_ok=True)
    if source.exists():
        private(target)
        try:
            with closing(connect(source)) as original, closing(connect(target)) as copy:
                original.backup(copy)
        except Error as error:
            raise TemporaryFailure(
                f"{source} could not be copied to {target}: {error}. Check that the folder is there, and the room on "
                "its disk."
            ) from error
