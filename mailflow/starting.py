"""Before anything runs: may this process work on this store, and is it the newest there is?

A refusal costs nothing: mails wait in the mailbox, and what is to be sent waits in the store.
"""

import socket
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from mailflow.adapters.journal import Journal
from mailflow.adapters.lock import only_one
from mailflow.adapters.store import Lease, Store, drop_foreign_log
from mailflow.errors import Halt, PermanentFailure, TemporaryFailure

#: note in a copy that `mailflow backup` made, with the time: whoever works on it has restored it
BACKUP = "backup"


@contextmanager
def owned(path: Path, clock: Callable[[], datetime]) -> Iterator[Lease]:
    """The store at this path, for this process alone. Raises TemporaryFailure (wait) or PermanentFailure (a person is
    needed)."""
    with only_one(path):
        journal = Journal(path)
        _found(path, journal)
        drop_foreign_log(path)
        with closing(_opened(path)) as store:
            _newest(path, store, journal)
            lease = store.leases.take(socket.gethostname(), clock())
        try:
            yield lease
        finally:
            _give_back(path, lease, clock())


def _found(path: Path, journal: Journal) -> None:
    if not path.exists() and journal.path.exists():
        raise PermanentFailure(
            f"The store {path} is gone, and mailflow has sent mails from it ({journal.path.name} lists them). "
            "Put the copy that `mailflow backup` made in its place and run `mailflow reconcile`; "
            "or begin with nothing: `mailflow init`."
        )


def _opened(path: Path) -> Store:
    try:
        store = Store(path)
        store.check()
    except Halt as halt:
        raise PermanentFailure(str(halt)) from halt
    return store


def _newest(path: Path, store: Store, journal: Journal) -> None:
    made, last = store.note(BACKUP), journal.last()
    if made or (last and not store.departed.knows(last)):
        what = f"is a backup of {made}" if made else f"is older than the mails that {journal.path.name} lists"
        raise PermanentFailure(
            f"The store {path} {what}: what was sent since then would be sent again. "
            "Run `mailflow reconcile`, which finds out what that was, and start mailflow then."
        )


def _give_back(path: Path, lease: Lease, now: datetime) -> None:
    """So that another machine may start at once; whoever was superseded has nothing to give."""
    try:
        with closing(Store(path, lease.epoch)) as store:
            store.leases.give_back(now)
    except TemporaryFailure:  # superseded, deleted, locked: the lease ends by itself
        return
