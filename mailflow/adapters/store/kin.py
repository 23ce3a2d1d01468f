"""Which cases have something in common: customer, words of the problem, error codes, tickets, links."""

from collections.abc import Iterable, Sequence, Set
from datetime import datetime

from mailflow.adapters.store.rows import Rows, text

#: kinds of which one mark in common makes a case worth a look
CERTAIN = ("code", "ticket")
#: cases that are looked at
MOST = 60


class Kin:
    """The marks of every case; what they mean is said in cases/likeness.py."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def remember(self, number: int, marks: Iterable[tuple[str, str]]) -> None:
        """The marks of a case, instead of those that it had."""
        with self._rows.transaction():
            self._rows.write("DELETE FROM mark WHERE case_number = ?", number)
            for kind, mark in marks:
                self._rows.write("INSERT OR IGNORE INTO mark VALUES (?, ?, ?)", kind, mark, number)

    def unmarked(self) -> list[int]:
        """Cases of which no marks are kept: those of an older version."""
        rows = self._rows.all(
            "SELECT number FROM cases WHERE number NOT IN (SELECT case_number FROM mark) ORDER BY number"
        )
        return [row["number"] for row in rows]

    def of_organisation(self, organisation: str) -> list[int]:
        """The cases of a customer, newest first."""
        rows = self._rows.all(
            "SELECT case_number FROM mark WHERE kind = 'organisation' AND mark = ? ORDER BY case_number DESC",
            organisation,
        )
        return [row["case_number"] for row in rows]

    def linked_to(self, number: int) -> list[int]:
        """The cases that somebody linked to this one."""
        rows = self._rows.all("SELECT case_number FROM mark WHERE kind = 'link' AND mark = ?", str(number))
        return [row["case_number"] for row in rows]

    def marks(self, numbers: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
        """The marks of these cases."""
        rows = self._rows.all(
            f"SELECT case_number, kind, mark FROM mark WHERE case_number IN ({', '.join('?' * len(numbers))})", *numbers
        )
        found: dict[int, list[tuple[str, str]]] = {number: [] for number in numbers}
        for row in rows:
            found[row["case_number"]].append((row["kind"], row["mark"]))
        return found

    def sharing(self, marks: Sequence[tuple[str, str]], enough: int, since: datetime, until: datetime) -> list[int]:
        """Cases opened in that time with a code or ticket of these, or with so many words; the most in common first."""
        span = self._rows.first(
            "SELECT MIN(number) AS low, MAX(number) AS high FROM cases WHERE opened_at BETWEEN ? AND ?",
            text(since),
            text(until),
        )
        if span is None or span["low"] is None or not marks:
            return []
        # The key of the table ends with the number, so each mark costs only the cases of that time.
        each = " UNION ALL ".join(
            "SELECT case_number, kind FROM mark WHERE kind = ? AND mark = ? AND case_number BETWEEN ? AND ?"
            for _ in marks
        )
        certain = ", ".join(f"'{kind}'" for kind in CERTAIN)
        rows = self._rows.all(
            f"SELECT case_number, COUNT(*) AS shared, MAX(kind IN ({certain})) AS certain FROM ({each}) "
            "GROUP BY case_number HAVING certain OR shared >= ? ORDER BY certain DESC, shared DESC, case_number DESC "
            f"LIMIT {MOST}",
            *(part for kind, mark in marks for part in (kind, mark, span["low"], span["high"])), enough,
        )  # fmt: skip
        return [row["case_number"] for row in rows]

    def counts(self, words: Set[str]) -> dict[str, int]:
        """How many cases name their problem with each of these words, and under "" how many cases there are."""
        listed = sorted(words)
        rows = self._rows.all(
            f"SELECT mark, COUNT(*) AS count FROM mark WHERE kind = 'word' AND mark IN ({', '.join('?' * len(listed))})"
            " GROUP BY mark UNION ALL SELECT '', COUNT(*) FROM cases", *listed,
        )  # fmt: skip
        return {row["mark"]: row["count"] for row in rows}
