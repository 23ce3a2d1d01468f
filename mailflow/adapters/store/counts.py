"""How many there were: of mails that one address or one case got, of mails that one sender wrote,
of mails handed over."""

from datetime import datetime

from mailflow.adapters.store.rows import Rows, text


class Counts:
    """Questions of the limits; each is answered by an index."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def answers(self, recipient: str, since: datetime) -> int:
        """Mails to an address that answered a mail of theirs."""
        return self._count("outbox WHERE recipient = ? AND made_at > ? AND answers = 1", recipient, text(since))

    def caused(self, number: int, recipient: str, since: datetime) -> int:
        """Mails to an address that mails caused in one case; those of a clock have limits of their own."""
        where = "recipient = ? AND made_at > ? AND case_number = ? AND cause <> ''"
        return self._count(f"outbox WHERE {where}", recipient, text(since), number)

    def written(self, sender: str, since: datetime, before: int, limit: int) -> int:
        """Mails taken in from an address, as they say of themselves; before that one, and counted up to a limit."""
        return self._written("id < ?", sender, since, before, limit)

    def proven(self, sender: str, since: datetime, before: int, limit: int) -> int:
        """The same of mails whose writer was proven: what others write in a colleague's name is not theirs."""
        return self._written("id < ? AND trust = 'internal'", sender, since, before, limit)

    def in_lane(self, lane: int, sender: str, since: datetime, limit: int) -> int:
        """The same of mails that were taken into a lane."""
        return self._written("lane = ?", sender, since, lane, limit)

    def _written(self, which: str, sender: str, since: datetime, parameter: int, limit: int) -> int:
        rows = f"SELECT 1 FROM mail WHERE sender = ? AND taken_at > ? AND {which} LIMIT ?"
        return self._count(f"({rows})", sender, text(since), parameter, limit)

    def handed_over(self, since: datetime) -> int:
        """Mails of cases that a server took, or may have."""
        where = "settled_at >= ? AND case_number IS NOT NULL AND state IN ('sent', 'uncertain', 'handing')"
        return self._count(f"outbox WHERE {where}", text(since))

    def _count(self, what: str, *parameters: object) -> int:
        [row] = self._rows.all(f"SELECT COUNT(*) AS count FROM {what}", *parameters)
        return int(row["count"])
