"""The quarantine: mails that nobody could read or vouch for, until a person has looked.
A row is one stay of one mail."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mailflow.adapters.store.rows import Row, Rows, instant, text


@dataclass(frozen=True)
class Release:
    """A person of ours on this machine let a mail in."""

    by: str
    at: datetime
    because: str
    #: whether it had been read and its writer judged: then the release stands in for the proof.
    #: If not, it is read once more.
    judged: bool


@dataclass(frozen=True)
class Stay:
    """A mail in quarantine, or one that was."""

    #: as `list` shows it
    number: int
    #: when it was put there
    at: datetime
    reason: str
    sender: str
    message_id: str
    #: "" when it was never read far enough to ask
    trust: str
    proof: str
    seen: bool
    released: Release | None
    #: how the mail ended at last; "" while it waits
    outcome: str
    #: in a list no more than its beginning: thousands of mails of 25 MB each may be put aside in an hour
    raw: bytes


#: octets of a mail in a list: who wrote it and about what stands in its header
BEGINNING = 16_000

_STAY = (
    "SELECT quarantine.id AS id, mail_id, at, quarantine.reason AS reason, seen_at, released_at, released_by, because,"
    " sender, message_id, trust, proof, outcome, {raw} AS raw FROM quarantine JOIN mail ON mail.id = mail_id"
)
_WHOLE, _LISTED = _STAY.format(raw="raw"), _STAY.format(raw=f"substr(raw, 1, {BEGINNING})")
_NEWEST = " WHERE quarantine.id = (SELECT MAX(id) FROM quarantine WHERE mail_id = ?)"


class Quarantine:
    """What is put aside, and what people did with it."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def put(self, mail_id: int, reason: str, now: datetime) -> None:
        """In the transaction that files the mail."""
        self._rows.insert("quarantine", mail_id=mail_id, at=text(now), reason=reason)

    def waiting(self) -> list[Stay]:
        """All that is in quarantine now, the oldest first."""
        rows = self._rows.all(f"{_LISTED} WHERE released_at IS NULL ORDER BY quarantine.id")
        return [_stay(row) for row in rows]

    def stay(self, number: int) -> Stay | None:
        """The last stay of a mail."""
        row = self._rows.first(_WHOLE + _NEWEST, number)
        return _stay(row) if row else None

    def release(self, number: int, by: str, because: str, now: datetime) -> bool:
        """Let a mail in: it waits to be read again, with this on record. False: it is not in quarantine (any more).

        One transaction, so that a death leaves it inside or outside, and the second of two people changes nothing.
        """
        with self._rows.transaction():
            changed = self._rows.write(
                "UPDATE quarantine SET released_at = ?, released_by = ?, because = ?, seen_at = COALESCE(seen_at, ?)"
                " WHERE mail_id = ? AND released_at IS NULL",
                text(now), by, because, text(now), number,
            )  # fmt: skip
            if changed:
                self._rows.write(
                    "UPDATE mail SET outcome = NULL, reason = NULL, tries = 0, lane = 0 WHERE id = ?", number
                )
        return changed > 0

    def released(self, mail_id: int) -> Release | None:
        """Who let this mail in; None for one that was never in quarantine."""
        stay = self.stay(mail_id)
        return stay.released if stay else None

    def see(self, number: int, now: datetime) -> None:
        """Somebody looked at it."""
        self._rows.write("UPDATE quarantine SET seen_at = ? WHERE mail_id = ? AND seen_at IS NULL", text(now), number)

    def unseen(self) -> tuple[int, datetime | None]:
        """How many nobody has looked at, and since when the oldest waits."""
        [row] = self._rows.all(
            "SELECT COUNT(*) AS count, MIN(at) AS oldest FROM quarantine WHERE seen_at IS NULL AND released_at IS NULL"
        )
        return int(row["count"]), instant(row["oldest"]) if row["oldest"] else None

    def untold(self) -> list[Stay]:
        """What the operators have not been told of."""
        rows = self._rows.all(f"{_LISTED} WHERE told_at IS NULL AND released_at IS NULL ORDER BY quarantine.id")
        return [_stay(row) for row in rows]

    def told(self, stays: Sequence[Stay], now: datetime) -> None:
        """In the transaction that makes the mail which tells them."""
        for stay in stays:
            self._rows.write(
                "UPDATE quarantine SET told_at = ? WHERE mail_id = ? AND told_at IS NULL", text(now), stay.number
            )


def _stay(row: Row) -> Stay:
    released = None
    if row["released_at"]:
        released = Release(
            row["released_by"] or "", instant(row["released_at"]), row["because"] or "", bool(row["trust"])
        )
    return Stay(
        row["mail_id"], instant(row["at"]), row["reason"], row["sender"] or "", row["message_id"] or "",
        row["trust"] or "",
        row["proof"] or "", row["seen_at"] is not None, released, row["outcome"] or "", bytes(row["raw"]),
    )  # fmt: skip
