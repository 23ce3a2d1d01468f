"""Moments: when something was last done or found, one row for each name. Whoever asks how mailflow is, reads them."""

from dataclasses import dataclass
from datetime import datetime

from mailflow.adapters.store.rows import Rows, instant, text


@dataclass(frozen=True)
class Beat:
    """When, and what there was to say."""

    at: datetime
    note: str


class Beats:
    """The last moment of each kind."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def mark(self, name: str, now: datetime, note: str = "") -> None:
        """It happened now."""
        self._rows.write("INSERT OR REPLACE INTO beat (name, at, note) VALUES (?, ?, ?)", name, text(now), note)

    def last(self, name: str) -> Beat | None:
        """When it last happened."""
        row = self._rows.first("SELECT at, note FROM beat WHERE name = ?", name)
        return Beat(instant(row["at"]), row["note"]) if row else None

    def clear(self, name: str) -> None:
        """As if it had never happened."""
        self._rows.write("DELETE FROM beat WHERE name = ?", name)
