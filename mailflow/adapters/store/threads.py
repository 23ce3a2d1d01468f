"""Which Message-IDs belong to which case: those of forwarded threads,
and those of the mails that went to and fro since."""

from collections.abc import Mapping, Sequence

from mailflow.adapters.store.rows import Rows

#: of the last ids of a thread that a new mail refers to
THREAD_LENGTH = 12


class Threads:
    """Threads and their cases."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def refer(self, number: int, message_ids: Sequence[str]) -> None:
        """Message-IDs of a forwarded thread: another mail of that thread finds the case by them."""
        with self._rows.transaction():
            for message_id in message_ids:
                self._rows.write("INSERT OR IGNORE INTO reference VALUES (?, ?)", message_id, number)

    def case_of_ids(self, message_ids: Sequence[str]) -> int | None:
        """The newest case that one of these Message-IDs belongs to: a mail of ours, or one of a forwarded thread."""
        marks = ", ".join("?" * len(message_ids))
        row = self._rows.first(
            f"SELECT MAX(number) AS number FROM (SELECT case_number AS number FROM outbox WHERE message_id IN ({marks})"
            f" UNION ALL SELECT case_number FROM reference WHERE message_id IN ({marks}))",
            *message_ids,
            *message_ids,
        )
        return row["number"] if row else None

    def conversation(self, number: int) -> Mapping[str, tuple[str, ...]]:
        """The last Message-IDs of each audience's thread, people's and ours, oldest first."""
        rows = self._rows.all(
            "SELECT audience, message_id FROM (SELECT audience, message_id, taken_at AS at, id FROM mail "
            "WHERE case_number = ? UNION ALL SELECT audience, message_id, made_at, id FROM outbox "
            "WHERE case_number = ? AND state NOT IN ('carried', 'withdrawn')) WHERE audience IS NOT NULL "
            "AND message_id <> '' ORDER BY at, id",
            number,
            number,
        )
        threads: dict[str, list[str]] = {}
        for row in rows:
            threads.setdefault(row["audience"], []).append(row["message_id"])
        return {audience: tuple(ids[-THREAD_LENGTH:]) for audience, ids in threads.items()}
