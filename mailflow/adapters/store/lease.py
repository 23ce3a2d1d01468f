"""Who may write: the daemon that took the lease last. A lock can lie (network shares, containers), a row cannot.

Every transaction of a daemon looks whether its epoch is still the newest; so does the one right before each final dot.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailflow.adapters.store.rows import Rows, instant, text
from mailflow.errors import TemporaryFailure

#: how long a daemon of another machine counts as alive after its last word
LIFE = timedelta(seconds=90)


@dataclass(frozen=True)
class Lease:
    """The right to write, until somebody takes it again."""

    epoch: int
    host: str


class Leases:
    """Takes it at the start, keeps it fresh, gives it back at the end."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def take(self, host: str, now: datetime) -> Lease:
        """The lease, from whoever had it; call it with the lock in hand.
        Raises TemporaryFailure for another machine's."""
        with self._rows.transaction():
            held = self._rows.first("SELECT * FROM lease")
            if held and held["host"] != host and now < instant(held["until"]) < now + 2 * LIFE:
                raise TemporaryFailure(
                    f"A mailflow on {held['host']} works on this store, the last time less than {LIFE.seconds} seconds "
                    "ago. Stop it first; if it is gone already, wait so long."
                )
            epoch = held["epoch"] + 1 if held else 1
            self._rows.write(
                "INSERT OR REPLACE INTO lease VALUES (1, ?, ?, ?, ?)",
                secrets.token_hex(4),
                host,
                epoch,
                text(now + LIFE),
            )
        return Lease(epoch, host)

    def renew(self, now: datetime) -> None:
        """Still alive. Written when a third of the time is over, not at every beat."""
        held = self._rows.first("SELECT until FROM lease")
        if held and not now + LIFE * 2 / 3 < instant(held["until"]) < now + 2 * LIFE:
            self._rows.write("UPDATE lease SET until = ?", text(now + LIFE))

    def give_back(self, now: datetime) -> None:
        """Another machine may start at once."""
        self._rows.write("UPDATE lease SET until = ?", text(now))
