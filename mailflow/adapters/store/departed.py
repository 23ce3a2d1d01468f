"""What left before a backup was restored: mails that the store has forgotten, or still has as unsent."""

from datetime import datetime
from hashlib import sha256

from mailflow.adapters.journal import Begun
from mailflow.adapters.store.outbox import DEPARTED, Queued, queued
from mailflow.adapters.store.rows import Rows, text

#: in front of what opened a case, where the key of a mail stands for the mails
_CASE = "case:"
#: note: mails are numbered from here
_RENUMBERED = "renumbered"
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

    def depart(self, begun: Begun, serial: int, left: bool = True) -> None:
        """This left before a backup was restored: it is not sent again, and not made again either.

        `left`: False for one that no server took. Its number is used up, and no more: the mail is still to be sent.
        """
        with self._rows.transaction():
            self._rows.write(
                "INSERT OR REPLACE INTO departed VALUES (?, ?, ?, ?, ?)",
                begun.message_id, begun.case_number, serial, begun.key if left else "", begun.tries,
            )  # fmt: skip
            if not left:
                return
            self._take_apart(begun)
            self._rows.write(
                f"UPDATE outbox SET state = 'sent', reply = ?, tries = MAX(tries, ?) WHERE state IN {_UNSENT}"
                " AND (message_id = ? OR (case_number IS ? AND key = ?))",
                DEPARTED, begun.tries, begun.message_id, begun.case_number, begun.key,
            )  # fmt: skip

    def _take_apart(self, begun: Begun) -> None:
        """The mail about several that waits with this one in it: it went out alone, and the others wait again."""
        row = self._rows.first(
            "SELECT carrier FROM outbox WHERE state = 'carried' AND (message_id = ? OR (case_number IS ? AND key = ?))"
            f" AND carrier IN (SELECT message_id FROM outbox WHERE state IN {_UNSENT})",
            begun.message_id, begun.case_number, begun.key,
        )  # fmt: skip
        if row:
            taken_back = "UPDATE outbox SET state = 'withdrawn', reply = ? WHERE message_id = ?"
            self._rows.write(taken_back, DEPARTED, row["carrier"])
            self._rows.write("UPDATE outbox SET state = 'held', carrier = NULL WHERE carrier = ?", row["carrier"])

    def reserve(self, number: int, origin: str) -> None:
        """This number is that of the case which such a mail opened: it stands in mails that left."""
        row = f"{_CASE}{number}", number, 0, f"{_CASE}{origin}", 0
        self._rows.write("INSERT OR REPLACE INTO departed VALUES (?, ?, ?, ?, ?)", *row)

    def renumber(self, now: datetime) -> None:
        """Mails that come from now on have numbers that no mail had before the restoration: people read those in a
        digest, and release by them. The seconds since 1970 are more than mails were ever counted."""
        self._rows.write("INSERT OR REPLACE INTO meta VALUES (?, ?)", _RENUMBERED, str(int(now.timestamp())).encode())

    def next_mail(self) -> int:
        """The number of a new mail."""
        [row] = self._rows.all(
            "SELECT 1 + MAX((SELECT COALESCE(MAX(id), 0) FROM mail),"
            " COALESCE((SELECT CAST(CAST(value AS TEXT) AS INTEGER) FROM meta WHERE name = ?), 0)) AS number",
            _RENUMBERED,
        )
        return int(row["number"])

    def next_number(self, origin: str) -> int:
        """Of a new case: the one it had before a backup was restored, else the first that no mail ever named."""
        row = self._rows.first(
            "SELECT MIN(case_number) AS number FROM departed WHERE key = ? AND case_number NOT IN"
            " (SELECT number FROM cases)",
            f"{_CASE}{origin}",
        )
        if row and row["number"]:
            return int(row["number"])
        [row] = self._rows.all(
            "SELECT COALESCE(MAX(number), 0) + 1 AS number FROM"
            " (SELECT number FROM cases UNION ALL SELECT case_number FROM departed)"
        )
        return int(row["number"])

    def origin(self, number: int | None) -> str:
        """The digest of what opened a case; "" for none and for one whose mail is gone."""
        row = self._rows.first(
            "SELECT message_id, content_key FROM mail WHERE case_number = ? AND outcome IN ('opened', 'returned')"
            " ORDER BY id LIMIT 1",
            number,
        )
        return origin(row["message_id"], row["content_key"]) if row else ""

    def presume_sent(self, mail_id: int, now: datetime) -> None:
        """A person says that it is out."""
        sql = "UPDATE outbox SET state = 'sent', reply = ?, settled_at = ? WHERE id = ?"
        self._rows.write(sql, DEPARTED, text(now), mail_id)

    def unsent(self) -> list[Queued]:
        """What still waits to be sent, or may be out without our knowing."""
        return [queued(row) for row in self._rows.all(f"SELECT * FROM outbox WHERE state IN {_UNSENT} ORDER BY id")]


def origin(message_id: str, content_key: str) -> str:
    """What a mail is known by that opens a case, wherever it is read again: a digest, for the list of what was sent."""
    return sha256(f"{message_id} {content_key}".encode()).hexdigest()
