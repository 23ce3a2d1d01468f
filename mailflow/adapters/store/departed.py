"""What left before a backup was restored: mails that the store has forgotten, or still has as unsent."""

from datetime import datetime

from mailflow.adapters.journal import Begun
from mailflow.adapters.store.outbox import DEPARTED, Queued, queued
from mailflow.adapters.store.rows import Rows, text

_UNSENT = "('ready', 'held', 'sending', 'handing', 'uncertain')"


class Departed:
    """Compares the store with the journal, and brings it up to that."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def knows(self, begun: Begun) -> bool:
        """Whether this store has seen this try; if not, it is older than the journal."""
        row = self._rows.first(
            "SELECT MAX(tries) AS tries FROM (SELECT tries FROM outbox WHERE message_id = ?"
            " UNION ALL SELECT tries FROM departed WHERE message_id = ?)",
            begun.message_id, begun.message_id,
        )  # fmt: skip
        return row is not None and row["tries"] is not None and row["tries"] >= begun.tries

    def depart(self, begun: Begun, serial: int) -> None:
        """This left before a backup was restored: it is not sent again, and not made again either."""
        with self._rows.transaction():
            self._rows.write(
                "INSERT OR REPLACE INTO departed VALUES (?, ?, ?, ?, ?)",
                begun.message_id, begun.case_number, serial, begun.key, begun.tries,
            )  # fmt: skip
            self._rows.write(
                f"UPDATE outbox SET state = 'sent', reply = ?, tries = MAX(tries, ?) WHERE state IN {_UNSENT}"
                " AND (message_id = ? OR (case_number IS ? AND key = ?))",
                DEPARTED, begun.tries, begun.message_id, begun.case_number, begun.key,
            )  # fmt: skip

    def presume_sent(self, mail_id: int, now: datetime) -> None:
        """A person says that it is out."""
        sql = "UPDATE outbox SET state = 'sent', reply = ?, settled_at = ? WHERE id = ?"
        self._rows.write(sql, DEPARTED, text(now), mail_id)

    def unsent(self) -> list[Queued]:
        """What still waits to be sent, or may be out without our knowing."""
        return [queued(row) for row in self._rows.all(f"SELECT * FROM outbox WHERE state IN {_UNSENT} ORDER BY id")]
