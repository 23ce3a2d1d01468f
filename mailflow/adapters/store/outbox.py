"""The outbox: mails that are decided and frozen, until a server has taken them. One row is one mail to one recipient.

ready → sending → handing → sent | refused | expired; uncertain: it broke off in `handing`, so the server may have it.
What a reminder goes through before that is in bundles.py.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from mailflow.adapters.store.rows import Row, Rows, instant, text

#: kinds of mail that a clock makes: they wait behind what somebody waits for, and go out calmly
REMINDERS = ("follow-up", "decision", "customer-update", "confirm", "reminders")
#: what the server is said to have said of a mail that left before a backup was restored
DEPARTED = "sent before the backup was restored"
_A_REMINDER = f"kind IN ({', '.join(repr(kind) for kind in REMINDERS)})"


class OutState(StrEnum):
    """How far a mail is."""

    READY = "ready"
    SENDING = "sending"
    #: the server has all of it but the final dot, which is written next
    HANDING = "handing"
    SENT = "sent"
    #: the break came around the final dot: sent again later, byte for byte the same, unless a copy shows that it is out
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
    kind: str
    #: whether a copy goes to ourselves, which shows that the server took it
    confirm: bool


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
        """How many mails a case has caused so far, or the desk itself;
        those that a restored backup forgot are counted."""
        [row] = self._rows.all(
            "SELECT COALESCE(MAX(serial), 0) AS serial FROM (SELECT serial FROM outbox WHERE case_number IS ?"
            " UNION ALL SELECT serial FROM departed WHERE case_number IS ?)",
            number, number,
        )  # fmt: skip
        return int(row["serial"])

    def add(self, number: int | None, serial: int, cause: Cause, now: datetime, **mail: str | bytes | int) -> bool:
        """A mail of a case, in the transaction that decided it. False: this key is there already, and stays as it is.

        What left before a backup was restored is recorded as sent, and not sent.
        `mail`: key, kind, audience, message_id, recipient, reverse_path, raw, text; a block and the state `held` where
        it waits; answers: it goes back to the one whose mail made it.
        """
        if self._rows.first("SELECT id FROM outbox WHERE case_number IS ? AND key = ?", number, mail["key"]):
            return False
        # Under the number and id that it left with: the answer to it names those.
        gone = self._rows.first(
            "SELECT serial, message_id FROM departed WHERE case_number IS ? AND key = ?"
            " AND serial NOT IN (SELECT serial FROM outbox WHERE case_number IS ?) ORDER BY serial DESC LIMIT 1",
            number, mail["key"], number,
        )  # fmt: skip
        departed = {"state": OutState.SENT, "reply": DEPARTED, **(gone if gone["serial"] else {})} if gone else {}
        self._rows.insert(
            "outbox", case_number=number, cause=cause.message_id, because=cause.because,
            made_at=text(now),
            not_before=text(now), **{"state": OutState.READY, "serial": serial, **mail, **departed},
        )  # fmt: skip
        return True

    def newest(self, kind: str) -> datetime | None:
        """When the last mail of a kind was made for the desk itself."""
        row = self._rows.first(
            "SELECT made_at FROM outbox WHERE case_number IS NULL AND kind = ? ORDER BY serial DESC LIMIT 1", kind
        )
        return instant(row["made_at"]) if row else None

    def claim(self, now: datetime, reminders_a_minute: int | None = None, held: bool = False) -> Queued | None:
        """The next mail to send, marked as being sent before anybody connects; reminders last, and not more than that.

        `held`: only those to the operators.
        """
        with self._rows.transaction():
            calm = reminders_a_minute is None or self._reminded(now - timedelta(minutes=1)) < reminders_a_minute
            row = self._rows.first(
                "SELECT * FROM outbox WHERE id = (SELECT id FROM outbox WHERE state IN ('ready', 'uncertain') "
                f"AND not_before <= ? AND (? OR NOT {_A_REMINDER}) AND (case_number IS NULL OR NOT ?) "
                f"ORDER BY {_A_REMINDER}, not_before, id LIMIT 1)",
                text(now),
                calm,
                held,
            )
            if row is None:
                return None
            self._rows.write("UPDATE outbox SET state = 'sending', tries = tries + 1 WHERE id = ?", row["id"])
        return queued(row)

    def _reminded(self, since: datetime) -> int:
        """How many reminders were handed to a server since then."""
        [row] = self._rows.all(
            f"SELECT COUNT(*) AS count FROM outbox WHERE settled_at > ? AND {_A_REMINDER}", text(since)
        )
        return int(row["count"])

    def settle(
        self, mail_id: int, state: OutState, code: int, reply: str, now: datetime, again: datetime | None = None
    ) -> None:
        """What came of a try; `again` for a mail that is tried once more.
        Not for one whose copy came meanwhile: that is out."""
        self._rows.write(
            "UPDATE outbox SET state = ?, code = ?, reply = ?, settled_at = ?, not_before = COALESCE(?, not_before) "
            "WHERE id = ? AND confirm < 2",
            state, code, reply, text(now), text(again) if again else None, mail_id,
        )  # fmt: skip

    def made(self) -> int:
        """How many mails this store has made so far."""
        [row] = self._rows.all("SELECT COALESCE(MAX(id), 0) AS made FROM outbox")
        return int(row["made"])

    def sent_as(self, message_id: str) -> Queued | None:
        """The mail of ours with this Message-ID that sends us a copy."""
        row = self._rows.first("SELECT * FROM outbox WHERE message_id = ? AND confirm > 0", message_id)
        return queued(row) if row else None

    def confirm(self, mail_id: int, now: datetime) -> None:
        """Its copy has come, so it is out, whatever the connection said."""
        self._rows.write(
            "UPDATE outbox SET confirm = 2, state = 'sent', settled_at = COALESCE(settled_at, ?),"
            " reply = CASE state WHEN 'sent' THEN reply ELSE 'our own copy came' END"
            " WHERE id = ? AND state IN ('ready', 'sending', 'handing', 'uncertain', 'sent')",
            text(now), mail_id,
        )  # fmt: skip

    def unconfirmed(self, since: datetime, before: datetime) -> list[Queued]:
        """What a relay said in that time it had taken, and no copy came: it may have lost it."""
        sql = (
            "SELECT * FROM outbox WHERE settled_at >= ? AND settled_at < ? AND confirm = 1 AND state = 'sent' "
            "ORDER BY id"
        )
        return [queued(row) for row in self._rows.all(sql, text(since), text(before))]

    def hand(self, mail_id: int) -> None:
        """The final dot is about to be written: from now on nobody knows.
        Fails, before the dot, where we may not write."""
        self._rows.write("UPDATE outbox SET state = 'handing' WHERE id = ?", mail_id)

    def recover(self, now: datetime, patience: timedelta = timedelta()) -> int:
        """After a death or a fault: what was not handed over waits again, what was may be out or not. Returns how many.

        `patience`: how long to wait for the copy of a mail that sends us one.
        """
        with self._rows.transaction():
            ready = self._rows.write("UPDATE outbox SET state = 'ready' WHERE state = 'sending'")
            sql = "UPDATE outbox SET state = 'uncertain', not_before = iif(confirm, ?, ?) WHERE state = 'handing'"
            return ready + self._rows.write(sql, text(now + patience), text(now))

    def issued(self, number: int | None, serial: int) -> Issued | None:
        """The mail of a case that a token names; None when we never made it."""
        row = self._rows.first(f"SELECT {ISSUED} WHERE case_number IS ? AND serial = ?", number, serial)
        return issued(row) if row else None


#: of a mail of ours that somebody answers
ISSUED = (
    "key, recipient, audience, kind, text, message_id, (SELECT COUNT(*) FROM outbox AS earlier "
    "WHERE earlier.kind = outbox.kind AND earlier.case_number = outbox.case_number "
    "AND earlier.serial <= outbox.serial) AS nth FROM outbox"
)


def issued(row: Row) -> Issued:
    """A row of ISSUED."""
    return Issued(
        row["key"], row["recipient"], row["audience"], row["kind"], row["nth"], row["text"] or "", row["message_id"]
    )


def queued(row: Row) -> Queued:
    return Queued(
        row["id"], row["case_number"], row["key"], row["message_id"], row["reverse_path"], row["recipient"],
        bytes(row["raw"]), instant(row["made_at"]), row["tries"] + 1, row["kind"], bool(row["confirm"]),
    )  # fmt: skip
