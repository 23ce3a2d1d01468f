"""Known issues and documents as the operator wrote them, and the words of a mail that one of them fits."""

from dataclasses import dataclass
from datetime import datetime

#: what an issue can be, and the signal that it gives for the decision when there is something to tell the customer
STATUSES = {"open": "known-workaround", "documented": "documented", "limitation": "limitation", "fixed": ""}


@dataclass(frozen=True)
class KnownIssue:
    """One file of the folder."""

    #: `KI-7`
    id: str
    title: str
    #: of STATUSES
    status: str
    #: a mail fits when all terms of one of these stand in one sentence; a term may end with * for any ending
    match: tuple[tuple[str, ...], ...]
    #: a sentence with one of these is about something else
    unless: tuple[str, ...] = ()
    #: what helps, for the sender to pass on; "" when nothing does
    workaround: str = ""
    url: str = ""
    #: `known-issues/export.md`
    place: str = ""

    @property
    def signal(self) -> str:
        """The signal for the decision; "" when there is nothing that support could answer with."""
        return STATUSES[self.status] if self.workaround or self.status == "documented" else ""


@dataclass(frozen=True)
class Fit:
    """A known issue, and the sentence that fits it."""

    issue: KnownIssue
    #: the terms that stand in it
    terms: tuple[str, ...]
    quote: str
    source: str = ""
    author: str = ""
    at: datetime | None = None
