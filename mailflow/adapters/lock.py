"""One daemon for one store: a lock that the kernel gives back when the process dies, however it dies."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mailflow.errors import TemporaryFailure


@contextmanager
def only_one(store: Path) -> Iterator[None]:
    """Holds the lock beside the store. Raises TemporaryFailure, with the process that has it, when it is taken."""
    store.parent.mkdir(parents=True, exist_ok=True)
    with store.with_name(store.name + ".lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise TemporaryFailure(
                f"Another mailflow (process {holder}) works on {store}. Stop it first; two would send everything twice."
            ) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
