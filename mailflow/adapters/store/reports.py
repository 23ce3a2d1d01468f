"""What the store can tell people: the trail, the open cases, what became of a mail, why one was sent."""

from dataclasses import dataclass
from datetime import datetime

from mailflow.adapters.store.codec import from_json
from mailflow.adapters.store.rows import Row, Rows, instant, text
from mailflow.cases.case import Case
from mailflow.cases.trail import TrailLine


@dataclass(frozen=True)
class Received:
    """A mail that came in, and how it ended."""

    message_id: str
    sender: str
    taken_at: datetime
    #: "" while it waits to be read
    outcome: str
    reason: str
    case_number: int | None
    #: how far its writer is trusted, and why; "" for a mail that was never read so far
    trust: str = ""
    proof: str = ""
    #: as the commands of the quarantine call it
    number: int = 0


@dataclass(frozen=True)
class Sent:
    """A mail that we made: why, for whom, and how far it got."""

    message_id: str
    kind: str
    recipient: str
    case_number: int | None
    made_at: datetime
    #: Message-ID of the mail that caused it; "" for a clock
    cause: str
    because: str
    state: str
    #: the server's last word, or why it was taken back
    reply: str
    #: Message-ID of the mail about several cases in which it went out; "" for nearly all
    carrier: str = ""


class Reports:
    """Questions of people; nothing here changes anything."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def trail(self, number: int) -> tuple[TrailLine, ...]:
        """Everything that happened to a case, oldest first."""
        rows = self._rows.all("SELECT * FROM trail WHERE case_number = ? ORDER BY id", number)
        return tuple(
            TrailLine(
                instant(row["at"]), row["who"], row["what"], row["text"] or "", row["old"] or "", row["new"] or "",
                row["message_id"] or "",
            )
            for row in rows
        )  # fmt: skip

    def counts(self) -> dict[str, dict[str, int]]:
        """How many cases by status, mails by outcome, outgoing mails by state."""
        tables = (("cases", "status", "cases"), ("mails in", "outcome", "mail"), ("mails out", "state", "outbox"))
        return {title: self._count(column, table) for title, column, table in tables}

    def _count(self, column: str, table: str) -> dict[str, int]:
        rows = self._rows.all(
            f"SELECT {column} AS name, COUNT(*) AS count FROM {table} GROUP BY {column} ORDER BY {column}"
        )
        return {row["name"] or "waiting": row["count"] for row in rows}

    def open_cases(self) -> list[Case]:
        """Cases that somebody still has to do something about, oldest first."""
        rows = self._rows.all(
            "SELECT data FROM cases WHERE status IN ('asking', 'active', 'accepted', 'resolved') ORDER BY number"
        )
        return [from_json(Case, row["data"]) for row in rows]

    def received(self, message_id: str) -> list[Received]:
        """The mails that came in under a Message-ID."""
        return [
            _received(row) for row in self._rows.all("SELECT * FROM mail WHERE message_id = ? ORDER BY id", message_id)
        ]

    def withheld(self, since: datetime) -> list[tuple[str, str]]:
        """Mails that were not made because there had been too many: the case, and why."""
        rows = self._rows.all(
            "SELECT case_number, text FROM trail WHERE what = 'withheld' AND at > ? ORDER BY at", text(since)
        )
        return [(f"ESC-{row['case_number']}", row["text"]) for row in rows]

    def sent(self, message_id: str) -> Sent | None:
        """A mail of ours by its Message-ID."""
        row = self._rows.first("SELECT * FROM outbox WHERE message_id = ?", message_id)
        return _sent(row) if row else None

    def carried(self, message_id: str) -> list[Sent]:
        """The reminders that went out inside this mail."""
        return [_sent(row) for row in self._rows.all("SELECT * FROM outbox WHERE carrier = ? ORDER BY id", message_id)]

    def sent_as(self, number: int, serial: int) -> Sent | None:
        """A mail of ours by its place in its case, or among those of the desk (case 0)."""
        row = self._rows.first("SELECT * FROM outbox WHERE case_number IS ? AND serial = ?", number or None, serial)
        return _sent(row) if row else None

    def caused_by(self, message_id: str) -> list[Sent]:
        """The mails that a mail which came in made us send."""
        return [_sent(row) for row in self._rows.all("SELECT * FROM outbox WHERE cause = ? ORDER BY id", message_id)]


def _received(row: Row) -> Received:
    return Received(
        row["message_id"] or "", row["sender"] or "", instant(row["taken_at"]), row["outcome"] or "",
        row["reason"] or "",
        row["case_number"], row["trust"] or "", row["proof"] or "", row["id"],
    )  # fmt: skip


def _sent(row: Row) -> Sent:
    return Sent(
        row["message_id"], row["kind"], row["recipient"], row["case_number"], instant(row["made_at"]),
        row["cause"] or "",
        row["because"] or "", row["state"], row["reply"] or "", row["carrier"] or "",
    )  # fmt: skip
