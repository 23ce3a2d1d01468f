"""The mailbox belongs to one store: its note there is claimed before the first mail is taken in, renewed,
and given back."""

import socket
import time
from contextlib import suppress
from pathlib import Path

from mailflow.adapters.marker import Marker, Note, State
from mailflow.adapters.store import Store
from mailflow.errors import TemporaryFailure

#: seconds; a note counts for three times as long (marker.py)
RENEWAL = 300.0
#: notes in the store: it was begun on purpose; how many mails an older state of it had made, once it was reconciled
BEGUN, MADE = "begun", "made"


class Owner:
    """One worker's hold on the mailbox. Nothing is held before `keep` was called once."""

    def __init__(self, marker: Marker, path: Path) -> None:
        self._marker = marker
        self._place = f"{path.resolve()} on {socket.gethostname()}"
        self._renewed: float | None = None

    def keep(self, store: Store) -> None:
        """Ours, and still ours. Raises Halt when it is not, and TemporaryFailure when the server is not there."""
        if self._renewed is None:
            self._marker.claim(self._note(store), empty=store.newest() is None and not store.note(BEGUN))
        elif time.monotonic() - self._renewed > RENEWAL:
            self._marker.renew(self._note(store))
        else:
            return
        self._renewed = time.monotonic()

    def release(self, store: Store) -> None:
        """Another may start at once. What the store has made is left behind: an older copy of it is known by that."""
        if self._renewed is not None:
            self._renewed = None
            with suppress(TemporaryFailure):
                self._marker.renew(self._note(store, State.STOPPED))

    def catch_up(self, store: Store) -> None:
        """The store was reconciled: it may have made fewer mails than an older state of it."""
        store.set_note(MADE, str(self._marker.made(store.installation)))

    def _note(self, store: Store, state: State = State.WORKING) -> Note:
        return Note(store.installation, self._place, max(store.outbox.made(), int(store.note(MADE) or 0)), state)
