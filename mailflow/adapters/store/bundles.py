"""Reminders in the outbox that wait for each other: several to one person at one moment become one mail.

held → ready (the only one) | carried (inside a bundle, which is a row of its own). withdrawn: an answer came before it
left. A carried row keeps its key, so that no due time strikes twice, and its token,
so that the buttons in the bundle are its own.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from mailflow.adapters.store.outbox import ISSUED, Issued, issued
from mailflow.adapters.store.rows import Row, Rows, text


@dataclass(frozen=True)
class Held:
    """A reminder that waits."""

    id: int
    case_number: int
    #: unique within the case
    key: str
    kind: str
    recipient: str
    #: what it says, as a part of a mail about several (writing/bundle.py)
    block: str


#: still here: nobody has been connected to about it
_UNTRIED = "state = 'held' OR (state = 'ready' AND tries = 0)"
_INSIDE_UNTRIED = "state = 'carried' AND carrier IN (SELECT message_id FROM outbox WHERE state = 'ready' AND tries = 0)"


class Bundles:
    """What waits to go out together, and what went out so."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def waiting(self) -> dict[str, list[Held]]:
        """The reminders that wait, by recipient, in the order in which they were made."""
        found: dict[str, list[Held]] = {}
        for row in self._rows.all(
            "SELECT id, case_number, key, kind, recipient, block FROM outbox WHERE state = 'held' ORDER BY id"
        ):
            found.setdefault(row["recipient"], []).append(_held(row))
        return found

    def release(self, held: Sequence[Held]) -> None:
        """These go out as they are."""
        for one in held:
            self._rows.write("UPDATE outbox SET state = 'ready' WHERE id = ? AND state = 'held'", one.id)

    def carry(self, held: Sequence[Held], message_id: str) -> None:
        """These go out inside another mail, in the transaction that adds it."""
        for one in held:
            self._rows.write("UPDATE outbox SET state = 'carried', carrier = ? WHERE id = ?", message_id, one.id)

    def inside(self, message_id: str) -> list[tuple[int, Issued]]:
        """The reminders that a bundle carries, each with its case."""
        rows = self._rows.all(f"SELECT case_number, {ISSUED} WHERE carrier = ? ORDER BY id", message_id)
        return [(row["case_number"], issued(row)) for row in rows]

    def withdraw(self, number: int, keys: Collection[str], why: str, now: datetime) -> list[str]:
        """Takes back the reminders of a case whose keys begin like one of these and that have not left; their keys.

        The others of their bundle wait again and go out with the next beat.
        """
        with self._rows.transaction():
            rows = self._rows.all(
                f"SELECT id, key, carrier FROM outbox WHERE case_number = ? AND ({_UNTRIED} OR {_INSIDE_UNTRIED})",
                number,
            )
            outdated = [row for row in rows if row["key"].startswith(tuple(keys))]
            for carrier in {row["carrier"] for row in outdated} - {None}:
                self._take_apart(carrier, why, now)
            for row in outdated:
                self._rows.write(f"{_TAKEN_BACK} WHERE id = ?", text(now), why, row["id"])
        return [row["key"] for row in outdated]

    def _take_apart(self, carrier: str, why: str, now: datetime) -> None:
        self._rows.write(f"{_TAKEN_BACK} WHERE message_id = ?", text(now), why, carrier)
        self._rows.write("UPDATE outbox SET state = 'held', carrier = NULL WHERE carrier = ?", carrier)


_TAKEN_BACK = "UPDATE outbox SET state = 'withdrawn', not_before = ?, reply = ?, carrier = NULL"


def _held(row: Row) -> Held:
    return Held(row["id"], row["case_number"], row["key"], row["kind"], row["recipient"], row["block"] or "")
