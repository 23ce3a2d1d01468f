"""Mail taken in, cases and their trail. Every change is one transaction, together with the mails that it causes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from secrets import token_bytes

from mailflow.adapters.store.attempts import Attempts
from mailflow.adapters.store.beats import Beats
from mailflow.adapters.store.bundles import Bundles
from mailflow.adapters.store.codec import from_json, to_json
from mailflow.adapters.store.counts import Counts
from mailflow.adapters.store.departed import Departed
from mailflow.adapters.store.kin import Kin
from mailflow.adapters.store.lease import Leases
from mailflow.adapters.store.outbox import Outbox
from mailflow.adapters.store.quarantine import Quarantine, Release
from mailflow.adapters.store.reports import Reports
from mailflow.adapters.store.rows import Rows, damaged, instant, text
from mailflow.adapters.store.threads import Threads
from mailflow.adapters.store.vitals import Vitals
from mailflow.cases.case import Case
from mailflow.cases.trail import TrailLine
from mailflow.errors import PermanentFailure


@dataclass(frozen=True)
class Kept:
    """A mail whose bytes are on our disk. `tries` counts the attempts to read it, this one included."""

    id: int
    raw: bytes
    #: False: it was larger than the limit, and the rest is still on the server
    whole: bool
    taken_at: datetime
    tries: int
    #: who let it out of quarantine
    released: Release | None = None


class Store:
    """What mailflow knows. Nothing outside this package relies on how it is kept."""

    def __init__(self, path: Path | str, epoch: int | None = None) -> None:
        self._rows = Rows(path, epoch)
        self._attempts = Attempts(self._rows)
        self.transaction = self._rows.transaction
        self.outbox = Outbox(self._rows)
        self.bundles = Bundles(self._rows)
        self.reports = Reports(self._rows)
        self.leases = Leases(self._rows)
        self.departed = Departed(self._rows)
        self.kin = Kin(self._rows)
        self.quarantine = Quarantine(self._rows)
        self.counts = Counts(self._rows)
        self.beats = Beats(self._rows)
        self.threads = Threads(self._rows)
        self.vitals = Vitals(self._rows)

    def close(self) -> None:
        """Gives the file back."""
        self._rows.connection.close()
        self._attempts.end()

    def check(self) -> None:
        """Raises PermanentFailure for a store that is damaged: nothing may be written into it,
        and nothing concluded."""
        [row] = self._rows.all("PRAGMA quick_check(1)")
        if row["quick_check"] != "ok":
            raise PermanentFailure(damaged(self._rows.path, str(row["quick_check"])))

    def fold(self) -> None:
        """One file, without a log beside it: for a copy that is carried somewhere."""
        self._rows.all("PRAGMA journal_mode = DELETE")

    def note(self, name: str) -> str:
        """What was noted under this name; "" for nothing."""
        row = self._rows.first("SELECT value FROM meta WHERE name = ?", name)
        return bytes(row["value"]).decode() if row else ""

    def set_note(self, name: str, value: str) -> None:
        """Notes it; "" takes the note away."""
        with self.transaction():
            self._rows.write("DELETE FROM meta WHERE name = ?", name)
            if value:
                self._rows.insert("meta", name=name, value=value.encode())

    @property
    def installation(self) -> str:
        """A name of this store and its copies, told to nobody but the mailbox."""
        return self.secret("installation").hex()[:16]

    def secret(self, name: str) -> bytes:
        """A secret of this installation, made at the first call: the key of our tokens."""
        with self.transaction():
            self._rows.write("INSERT OR IGNORE INTO meta VALUES (?, ?)", name, token_bytes(32))
            [row] = self._rows.all("SELECT value FROM meta WHERE name = ?", name)
        return bytes(row["value"])

    def newest(self) -> datetime | None:
        """When the last mail was taken in."""
        row = self._rows.first("SELECT taken_at FROM mail ORDER BY id DESC LIMIT 1")
        return instant(row["taken_at"]) if row else None

    # --- mail in ------------------------------------------------------------------------------------------------------

    def taken(self, folder: str, uidvalidity: int) -> set[int]:
        """The UIDs of a folder whose mails are on our disk."""
        rows = self._rows.all("SELECT uid FROM sighting WHERE folder = ? AND uidvalidity = ?", folder, uidvalidity)
        return {row["uid"] for row in rows}

    def keep(
        self,
        folder: str,
        uidvalidity: int,
        uid: int,
        raw: bytes,
        whole: bool,
        now: datetime,
        sender: str = "",
        lane: int = 0,
    ) -> bool:
        """The bytes, committed. False: they were here already, and only the place where they were seen is noted.

        `sender`: whose it says to be. `lane`: mails of a lower one are read first.
        """
        digest = sha256(raw).hexdigest()
        with self.transaction():
            known = self._rows.first("SELECT id FROM mail WHERE sha256 = ?", digest)
            mail_id = known["id"] if known else self._rows.insert(
                "mail", id=self.departed.next_mail(), sha256=digest, raw=raw, whole=int(whole), taken_at=text(now),
                sender=sender, lane=lane)  # fmt: skip
            self._rows.write("INSERT OR IGNORE INTO sighting VALUES (?, ?, ?, ?)", folder, uidvalidity, uid, mail_id)
        return known is None

    def next_waiting(self, passed: Collection[int] = ()) -> Kept | None:
        """The next mail without an outcome, but for those passed by;
        its attempt is committed before anybody reads it."""
        self._attempts.pay()
        marks = ", ".join("?" * len(passed))
        with self.transaction():
            row = self._rows.first(
                f"SELECT * FROM mail WHERE outcome IS NULL AND id NOT IN ({marks}) ORDER BY lane, id LIMIT 1", *passed
            )
            if row is None:
                return None
            self._attempts.count(row["id"])
        released = self.quarantine.released(row["id"])
        return Kept(
            row["id"], bytes(row["raw"]), bool(row["whole"]), instant(row["taken_at"]), row["tries"] + 1, released
        )

    def give_back(self, mail_id: int) -> None:
        """An attempt that the world ended (a lock, a full disk) is none: it says nothing about the mail."""
        self._attempts.give_back(mail_id)

    def same_mail(self, message_id: str, content_key: str) -> int | None:
        """A mail that ended already with this Message-ID *and* this content; an equal id alone hides nothing.

        What was quarantined hides nothing either: the same mail may come again with the proof that it lacked.
        """
        row = self._rows.first(
            "SELECT id FROM mail WHERE message_id = ? AND content_key = ? AND outcome <> 'quarantined' ORDER BY id "
            "LIMIT 1",
            message_id,
            content_key,
        )
        return row["id"] if row else None

    def file(self, mail_id: int, outcome: str, reason: str, now: datetime, **known: str | int | None) -> None:
        """How a mail ended, exactly once. `known`: message_id, content_key, sender, case_number, audience, trust,
        proof."""
        columns = {"outcome": outcome, "reason": reason, **known}
        assignments = ", ".join(f"{column} = ?" for column in columns)
        sql = f"UPDATE mail SET {assignments} WHERE id = ? AND outcome IS NULL"
        with self.transaction():
            if self._rows.write(sql, *columns.values(), mail_id) != 1:
                raise PermanentFailure(f"Mail {mail_id} has an outcome already; nothing was changed.")
            if outcome == "quarantined":
                self.quarantine.put(mail_id, reason, now)

    def opening_mail(self, number: int) -> bytes | None:
        """The mail that opened a case, as it was fetched."""
        row = self._rows.first(
            "SELECT raw FROM mail WHERE case_number = ? AND outcome IN ('opened', 'returned') ORDER BY id LIMIT 1",
            number,
        )
        return bytes(row["raw"]) if row else None

    # --- cases --------------------------------------------------------------------------------------------------------

    def next_number(self, origin: str = "") -> int:
        """Of a new case, which such a mail opens; call it inside the transaction that records the case."""
        return self.departed.next_number(origin)

    def case(self, number: int) -> Case | None:
        """The case as the last decision left it."""
        row = self._rows.first("SELECT data FROM cases WHERE number = ?", number)
        return from_json(Case, row["data"]) if row else None

    def living(self) -> list[int]:
        """Numbers of the cases in which something can still become due."""
        rows = self._rows.all("SELECT number FROM cases WHERE status NOT IN ('closed', 'returned') ORDER BY number")
        return [row["number"] for row in rows]

    def record(self, case: Case, lines: Sequence[TrailLine]) -> None:
        """A case after a decision, and what the trail says of it."""
        due = text(case.next_due) if case.next_due else None
        columns = (case.number, case.status, case.sender.address, text(case.opened_at), due, to_json(case))
        with self.transaction():
            self._rows.write(
                "INSERT INTO cases (number, status, sender, opened_at, next_due, data) VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (number) DO UPDATE SET status = excluded.status, next_due = excluded.next_due, data = "
                "excluded.data",
                *columns,
            )
            for line in lines:
                self._rows.insert(
                    "trail", case_number=case.number, at=text(line.at), who=line.who, what=line.what, text=line.text,
                    old=line.old, new=line.new, message_id=line.message_id,
                )  # fmt: skip

    def due_cases(self, now: datetime, limit: int = 500) -> list[int]:
        """Numbers of the cases with a reminder due, the longest overdue first: one indexed query."""
        rows = self._rows.all(
            "SELECT number FROM cases WHERE next_due IS NOT NULL AND next_due <= ? ORDER BY next_due LIMIT ?",
            text(now),
            limit,
        )
        return [row["number"] for row in rows]

    def cases_reminding(self, address: str) -> list[Case]:
        """The cases whose reminders go to this person, as the sender or as the owner."""
        rows = self._rows.all(
            "SELECT data FROM cases WHERE status NOT IN ('closed', 'returned')"
            " AND (sender = ? OR json_extract(data, '$.owner.address') = ?) ORDER BY number",
            address,
            address,
        )
        return [from_json(Case, row["data"]) for row in rows]

    def cases_of_sender(self, address: str) -> list[Case]:
        """The cases of a colleague in which the customer may still be waiting for a word."""
        rows = self._rows.all(
            "SELECT data FROM cases WHERE sender = ? AND status NOT IN ('closed', 'returned') ORDER BY number", address
        )
        return [from_json(Case, row["data"]) for row in rows]
