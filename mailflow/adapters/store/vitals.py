"""What the store shows of how mailflow is: what waits for how long, what did not arrive.
Read by health, changed by nobody."""

from datetime import datetime

from mailflow.adapters.store.rows import Rows, instant, text


class Vitals:
    """Questions of the health; each is cheap enough for every minute."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def unread(self) -> tuple[int, datetime | None]:
        """Mails that were taken in and not handled, and since when the oldest waits."""
        # One that was let out of quarantine waits since then.
        since = "COALESCE((SELECT MAX(released_at) FROM quarantine WHERE mail_id = mail.id), taken_at)"
        return self._oldest(since, "mail WHERE outcome IS NULL")

    def unsent(self) -> tuple[int, datetime | None]:
        """Mails that were made and not taken by a server."""
        return self._oldest("made_at", "outbox WHERE state IN ('ready', 'uncertain')")

    def uncertain(self) -> tuple[int, datetime | None]:
        """Mails that may be out or not."""
        return self._oldest("made_at", "outbox WHERE state IN ('ready', 'uncertain') AND state = 'uncertain'")

    def lost(self, since: datetime) -> list[tuple[str, str]]:
        """Mails that did not arrive, of open cases and with nothing sent to that address later: the case,
        and the address."""
        rows = self._rows.all(
            "SELECT case_number, text, at FROM trail JOIN cases ON number = case_number"
            " WHERE what = 'bounced' AND at > ? AND status IN ('asking', 'active', 'accepted', 'resolved') ORDER BY at",
            text(since),
        )
        found = [(row["case_number"], (row["text"] or "").partition(": ")[0], row["at"]) for row in rows]
        return list(
            dict.fromkeys((f"ESC-{number}", to) for number, to, at in found if not self._sent_since(number, to, at))
        )

    def _sent_since(self, number: int, to: str, at: str) -> bool:
        sql = "SELECT 1 FROM outbox WHERE recipient = ? AND made_at > ? AND case_number = ? AND state = 'sent' LIMIT 1"
        return self._rows.first(sql, to, at, number) is not None

    def lost_to_operators(self, since: datetime) -> int:
        """Mails of the desk itself that nobody got."""
        [row] = self._rows.all(
            "SELECT COUNT(*) AS count FROM outbox WHERE case_number IS NULL AND state IN ('refused', 'expired') "
            "AND made_at > ?",
            text(since),
        )
        return int(row["count"])

    def lease_until(self) -> datetime | None:
        """How long the daemon that works here counts as alive without another word."""
        row = self._rows.first("SELECT until FROM lease")
        return instant(row["until"]) if row else None

    def _oldest(self, column: str, what: str) -> tuple[int, datetime | None]:
        [row] = self._rows.all(f"SELECT COUNT(*) AS count, MIN({column}) AS oldest FROM {what}")
        return int(row["count"]), instant(row["oldest"]) if row["oldest"] else None
