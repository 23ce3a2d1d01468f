"""The tables, and how an older file becomes a newer one: a migration is one transaction, and is never edited again."""

import time
from pathlib import Path
from sqlite3 import Connection, OperationalError, connect
from urllib.parse import quote

from sqlite_utils import Database, Migrations

from mailflow import failpoints
from mailflow.adapters.private import private
from mailflow.errors import PermanentFailure

#: how long a statement waits for another writer; longer than a mail may be read (adapters/child.py), which a step that
#: sends the files of a forward does inside its transaction
BUSY_SECONDS = 30

migrations = Migrations("mailflow")


@migrations()
def m001_first(db: Database) -> None:
    """All that the main job needs; section "What is on disk" of the README explains each table."""
    _mail_in(db)
    _cases(db)
    _mail_out(db)


def _mail_in(db: Database) -> None:
    db.create_table(
        "mail",
        {"id": int, "sha256": str, "raw": bytes, "whole": int, "taken_at": str, "tries": int, "outcome": str,
         "reason": str, "case_number": int, "message_id": str, "content_key": str, "sender": str, "audience": str},
        pk="id", not_null={"sha256", "raw", "whole", "taken_at", "tries"}, defaults={"tries": 0}, strict=True,
    )  # fmt: skip
    db.table("mail").create_index(["sha256"], unique=True)
    db.table("mail").create_index(["message_id"])
    db.table("mail").create_index(["case_number"])
    db.execute("CREATE INDEX mail_waiting ON mail (id) WHERE outcome IS NULL")
    db.create_table(
        "sighting",
        {"folder": str, "uidvalidity": int, "uid": int, "mail_id": int},
        pk=("folder", "uidvalidity", "uid"), not_null={"mail_id"}, foreign_keys=[("mail_id", "mail", "id")],
        strict=True,
    )  # fmt: skip


def _cases(db: Database) -> None:
    db.create_table(
        "cases",
        {"number": int, "status": str, "sender": str, "opened_at": str, "next_due": str, "data": str},
        pk="number", not_null={"status", "sender", "opened_at", "data"}, strict=True,
    )  # fmt: skip
    # The tick's query repeats this WHERE, so its cost does not grow with the closed cases.
    db.execute("CREATE INDEX cases_due ON cases (next_due) WHERE next_due IS NOT NULL")
    db.create_table(
        "trail",
        {"id": int, "case_number": int, "at": str, "who": str, "what": str, "text": str, "old": str, "new": str,
         "message_id": str}, pk="id", not_null={"case_number", "at", "who", "what"},
        foreign_keys=[("case_number", "cases", "number")], strict=True,
    )  # fmt: skip
    db.table("trail").create_index(["case_number"])
    db.create_table(
        "reference",
        {"message_id": str, "case_number": int},
        pk=("message_id", "case_number"), foreign_keys=[("case_number", "cases", "number")], strict=True,
    )  # fmt: skip


def _mail_out(db: Database) -> None:
    db.create_table(
        "outbox",
        {"id": int, "case_number": int, "serial": int, "key": str, "kind": str, "audience": str, "message_id": str,
         "recipient": str, "reverse_path": str, "raw": bytes, "text": str, "made_at": str, "cause": str, "because": str,
         "state": str, "tries": int, "not_before": str, "code": int, "reply": str, "settled_at": str},
        pk="id", strict=True, defaults={"tries": 0},
        not_null={"case_number", "serial", "key", "kind", "audience", "message_id", "recipient", "raw", "made_at",
                  "state", "not_before"},
        foreign_keys=[("case_number", "cases", "number")],
    )  # fmt: skip
    db.table("outbox").create_index(["case_number", "key"], unique=True)
    db.table("outbox").create_index(["case_number", "serial"], unique=True)
    db.table("outbox").create_index(["message_id"], unique=True)
    db.execute("CREATE INDEX outbox_unsent ON outbox (not_before) WHERE state IN ('ready', 'uncertain')")
    db.create_table("meta", {"name": str, "value": bytes}, pk="name", not_null={"value"}, strict=True)


@migrations()
def m002_calm(db: Database) -> None:
    """How many reminders went out in the last minute is asked before each mail, also in a store of years."""
    db.execute("CREATE INDEX outbox_settled ON outbox (settled_at) WHERE settled_at IS NOT NULL")


@migrations()
def m003_gate(db: Database) -> None:
    """What the gate knows: whom it trusted, what it put aside, who let it in; and mails of the desk, of no case."""
    db.table("outbox").transform(not_null={"case_number": False})
    db.execute("CREATE UNIQUE INDEX outbox_desk_key ON outbox (key) WHERE case_number IS NULL")
    # What one address, or one case, got in the last hours is asked before each mail that answers a mail.
    db.execute("CREATE INDEX outbox_recipient ON outbox (recipient, made_at)")
    for column in ("trust TEXT", "proof TEXT", "lane INTEGER NOT NULL DEFAULT 0"):
        db.execute(f"ALTER TABLE mail ADD COLUMN {column}")
    db.execute("DROP INDEX mail_waiting")
    db.execute("CREATE INDEX mail_waiting ON mail (lane, id) WHERE outcome IS NULL")
    db.execute("CREATE INDEX mail_sender ON mail (sender, taken_at)")
    _quarantine(db)
    db.create_table("beat", {"name": str, "at": str, "note": str}, pk="name", not_null={"at", "note"}, strict=True)


def _quarantine(db: Database) -> None:
    """A row is one stay: a mail that was let in and could not be handled then, comes back for another."""
    db.create_table(
        "quarantine",
        {"id": int, "mail_id": int, "at": str, "reason": str, "told_at": str, "seen_at": str,
         "released_at": str, "released_by": str, "because": str},
        pk="id", not_null={"mail_id", "at", "reason"}, foreign_keys=[("mail_id", "mail", "id")], strict=True,
    )  # fmt: skip
    db.table("quarantine").create_index(["mail_id"])
    db.execute("CREATE INDEX quarantine_untold ON quarantine (id) WHERE told_at IS NULL")
    db.execute("CREATE INDEX quarantine_unseen ON quarantine (id) WHERE seen_at IS NULL")
    db.execute(
        "INSERT INTO quarantine (mail_id, at, reason)"
        " SELECT id, taken_at, COALESCE(reason, '') FROM mail WHERE outcome = 'quarantined'"
    )


@migrations()
def m004_bundles(db: Database) -> None:
    """Reminders that wait for others to the same person, and the mail that carries them (bundles.py)."""
    for column in ("block TEXT", "carrier TEXT"):
        db.execute(f"ALTER TABLE outbox ADD COLUMN {column}")
    db.execute("CREATE INDEX outbox_held ON outbox (id) WHERE state = 'held'")
    db.execute("CREATE INDEX outbox_carrier ON outbox (carrier) WHERE carrier IS NOT NULL")


@migrations()
def m005_guard(db: Database) -> None:
    """Who may write; which mails are confirmed by a copy to ourselves; what left before a backup was restored."""
    db.create_table(
        "lease",
        {"id": int, "owner": str, "host": str, "epoch": int, "until": str},
        pk="id", not_null={"owner", "host", "epoch", "until"}, strict=True,
    )  # fmt: skip
    db.execute("ALTER TABLE outbox ADD COLUMN confirm INTEGER NOT NULL DEFAULT 0")
    db.create_table(
        "departed",
        {"message_id": str, "case_number": int, "serial": int, "key": str, "tries": int},
        pk="message_id", not_null={"serial", "key", "tries"}, strict=True,
    )  # fmt: skip
    db.table("departed").create_index(["case_number", "key"])


@migrations()
def m006_counts(db: Database) -> None:
    """Which mails answer a mail of the one they go to; what was not sent because there had been too many."""
    db.execute("ALTER TABLE outbox ADD COLUMN answers INTEGER NOT NULL DEFAULT 0")
    db.execute("CREATE INDEX trail_withheld ON trail (at) WHERE what = 'withheld'")


@migrations()
def m007_marks(db: Database) -> None:
    """By what cases are found that have something in common (cases/likeness.py)."""
    db.execute(
        "CREATE TABLE mark (kind TEXT NOT NULL, mark TEXT NOT NULL, case_number INTEGER NOT NULL REFERENCES cases "
        "(number), PRIMARY KEY (kind, mark, case_number)) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX mark_case ON mark (case_number)")
    db.execute("CREATE INDEX cases_opened ON cases (opened_at)")


@migrations()
def m008_vitals(db: Database) -> None:
    """Which mails came back is asked every minute."""
    db.execute("CREATE INDEX trail_bounced ON trail (at) WHERE what = 'bounced'")


_KNOWN = frozenset(one.name for one in migrations.pending(Database(memory=True)))


def open_database(path: Path | str, make: bool = True) -> tuple[Connection, Database]:
    """A connection in the mode that the promises rest on, with the newest schema.
    `make`: a new file where there is none."""
    if make and path != ":memory:":
        private(Path(path))
    # isolation_level None: transactions begin where the store says so, with the write lock (BEGIN IMMEDIATE).
    source = path if make else f"file:{quote(str(path))}?mode=rw"
    connection = connect(source, timeout=BUSY_SECONDS, isolation_level=None, uri=not make)
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    db = Database(connection)
    try:
        _migrate(connection, db, path)
    except BaseException:
        connection.close()
        raise
    return connection, db


def _migrate(connection: Connection, db: Database, path: Path | str) -> None:
    """All that are missing, in one transaction: a store is of one version or of another, whatever happens meanwhile."""
    newer = {one.name for one in migrations.applied(db)} - _KNOWN
    if newer:
        raise PermanentFailure(
            f"The store {path} was written by a newer mailflow, which knows {max(newer)}. Install that version again."
        )
    if migrations.pending(db):
        # Looked at again behind the lock: the daemon's threads open the store at the same moment.
        connection.execute("BEGIN IMMEDIATE")
        migrations.apply(db)
        failpoints.at("migrate: before")
        connection.execute("COMMIT")
        failpoints.at("migrate: after")


def _write_ahead(connection: Connection) -> None:
    """The change to WAL, which does not wait for others by itself: SQLite answers "locked" at once."""
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except OperationalError:
            if time.monotonic() > end:
                raise
            time.sleep(0.02)
