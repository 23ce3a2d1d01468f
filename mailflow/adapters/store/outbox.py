"""The outbox: mails that are decided and frozen, until a server has taken them. One row is one mail to one recipient.

ready → sending → sent | refused | expired; uncertain: the connection broke behind the final dot, so the server may have it.
What a reminder goes through before that is in bundles.py.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from mailflow.adapters.store.rows import Row, Rows, instant, text

#: kinds of mail that a clock makes: they wait behind what somebody waits for, and go out calmly
REMINDERS = ("follow-up", "decision", "customer-update", "confirm", "reminders")
_A_REMINDER = f"kind IN ({', '.join(repr(kind) for kind in REMINDERS)})"


class OutState(StrEnum):
    """How far a mail is."""

    READY = "ready"
    SENDING = "sending"
    SENT = "sent"
    #: the break came after the final dot and before the answer: sent again later, byte for byte the same
    UNCERTAIN = "uncertain"
    #: the server said no for good (5yz)
    REFUSED = "refused"
    #: the server said "not now" for too long
    EXPIRED = "expired"
    #: a reminder that waits for others to the same person
    HELD = "held"
    #: a reminder that goes out inside a mail about several cases
    CARRIED = "carried"
    #: a reminder that was answered before it left
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Queued:
    """A mail to be sent: frozen bytes, and whom it goes to."""

    id: int
    #: None: a mail of the desk to its operators, which is of no case
    case_number: int | None
    #: unique within the case
    key: str
    message_id: str
    reverse_path: str
    recipient: str
    raw: bytes
    made_at: datetime
    #: this one included
    tries: int
    kind: str = ""


@dataclass(frozen=True)
class Issued:
    """A mail of ours that somebody answers."""

    #: unique within the case
    key: str
    recipient: str
    #: in whose thread it stands
    audience: str
    kind: str
    #: of this kind in the case, the first is 1
    nth: int
    #: its text part, to compare a reply with
    text: str
    message_id: str = ""


@dataclass(frozen=True)
class Cause:
    """Why a mail goes out: the mail that caused it ("" for a clock), and what was decided, as a sentence."""

    message_id: str
    because: str


class Outbox:
    """Mails out."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def serial(self, number: int | None) -> int:
        """How many mails a case has caused so far, or the desk itself."""
        [row] = self._rows.all("SELECT COALESCE(MAX(serial), 0) AS serial FROM outbox WHERE case_number IS ?", number)
        return int(row["serial"])

    def add(self, number: int | None, serial: int, cause: Cause, now: datetime, **mail: str | bytes) -> bool:
        """A mail of a case, in the transaction that decided it. False: this key is there already, and stays as it is.

        `mail`: key, kind, audience, message_id, recipient, reverse_path, raw, text; a block and the state `held` where it waits.
        """
        if self._rows.first("SELECT id FROM outbox WHERE case_number IS ? AND key = ?", number, mail["key"]):
            return False
        self._rows.insert(
            "outbox", case_number=number, serial=serial, cause=cause.message_id, because=cause.because, made_at=text(now),
            not_before=text(now), **{"state": OutState.READY, **mail},
        )  # fmt: skip
        return True

    def newest(self, kind: str) -> datetime | None:
        """When the last mail of a kind was made for the desk itself."""
        row = self._rows.first(
            "SELECT made_at FROM outbox WHERE case_number IS NULL AND kind = ? ORDER BY serial DESC LIMIT 1", kind
        )
        return instant(row["made_at"]) if row else None

    def claim(self, now: datetime, reminders_a_minute: int | None = None) -> Queued | None:
        """The next mail to send, marked as being sent before anybody connects; reminders last, and not more than that."""
        with self._rows.transaction():
            calm = reminders_a_minute is None or self._reminded(now - timedelta(minutes=1)) < reminders_a_minute
            row = self._rows.first(
                "SELECT * FROM outbox WHERE id = (SELECT id FROM outbox WHERE state IN ('ready', 'uncertain') AND not_before <= ?"
                f" AND (? OR NOT {_A_REMINDER}) ORDER BY {_A_REMINDER}, not_before, id LIMIT 1)",
                text(now),
                calm,
            )
            if row is None:
                return None
            self._rows.write("UPDATE outbox SET state = 'sending', tries = tries + 1 WHERE id = ?", row["id"])
        return _queued(row)

    def _reminded(self, since: datetime) -> int:
        """How many reminders were handed to a server since then."""
        [row] = self._rows.all(
            f"SELECT COUNT(*) AS count FROM outbox WHERE settled_at > ? AND {_A_REMINDER}", text(since)
        )
        return int(row["count"])

    def settle(
        self, mail_id: int, state: OutState, code: int, reply: str, now: datetime, again: datetime | None = None
    ) -> None:
        """What came of a try; `again` for a mail that is tried once more."""
        self._rows.write(
            "UPDATE outbox SET state = ?, code = ?, reply = ?, settled_at = ?, not_before = COALESCE(?, not_before) WHERE id = ?",
            state, code, reply, text(now), text(again) if again else None, mail_id,
        )  # fmt: skip

    def recover(self, now: datetime) -> int:
        """After a death or a fault: what was being sent may be out or not. Returns how many there were."""
        return self._rows.write(
            "UPDATE outbox SET state = 'uncertain', not_before = ? WHERE state = 'sending'", text(now)
        )

    def issued(self, number: int | None, serial: int) -> Issued | None:
        """The mail of a case that a token names; None when we never made it."""
        row = self._rows.first(f"SELECT {ISSUED} WHERE case_number IS ? AND serial = ?", number, serial)
        return issued(row) if row else None


#: of a mail of ours that somebody answers
ISSUED = (
    "key, recipient, audience, kind, text, message_id, (SELECT COUNT(*) FROM outbox AS earlier WHERE earlier.kind = outbox.kind"
    " AND earlier.case_number = outbox.case_number AND earlier.serial <= outbox.serial) AS nth FROM outbox"
)


def issued(row: Row) -> Issued:
    """A row of ISSUED."""
    return Issued(
        row["key"], row["recipient"], row["audience"], row["kind"], row["nth"], row["text"] or "", row["message_id"]
    )


def _queued(row: Row) -> Queued:
    return Queued(
        row["id"], row["case_number"], row["key"], row["message_id"], row["reverse_path"], row["recipient"],
        bytes(row["raw"]), instant(row["made_at"]), row["tries"] + 1, row["kind"],
    )  # fmt: skip
