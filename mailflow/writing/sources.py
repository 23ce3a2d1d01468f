"""Where a value comes from, in words: who wrote it, when, in which mail; or which rule concluded it."""

import re

from mailflow.cases.case import Case, Finding, State
from mailflow.cases.context import DIRECTORY
from mailflow.cases.known import Fit
from mailflow.cases.subjects import one_line, shortened
from mailflow.writing.shown import Eyes, person

#: `Finding.source` in words; a message of the thread has its place behind it
PLACES = {
    "note": "in the note above the forward",
    "subject": "in the subject",
    "reply": "in a reply",
    "header": "in the header of the mail",
    "attachment": "in an attachment",
    "directory": "in the account directory",
    "policy": "by the desk's policy",
    "body": "in the mail",
    "known-issues": "in the folder of known issues",
}
_THREAD = re.compile(r"thread\[(\d+)\]")


class Sources:
    """The numbered list at the end of a brief, in the order in which the values stand."""

    def __init__(self, case: Case, eyes: Eyes) -> None:
        self._case, self._eyes = case, eyes
        self._lines: dict[str, int] = {}

    def number(self, found: Finding) -> int:
        """The number of this value's source; the same source has one number."""
        return self.noted(self.sentence(found))

    def noted(self, sentence: str) -> int:
        """The number of a source that is told in this sentence."""
        return self._lines.setdefault(sentence, len(self._lines) + 1)

    def lines(self) -> tuple[str, ...]:
        """One sentence for each number, from 1 on."""
        return tuple(self._lines)

    def sentence(self, found: Finding) -> str:
        """`Stated by Ana Ruiz, Mon 23 Nov, 09:58 UTC, in the note above the forward`."""
        if found.state is State.DEFAULT:
            return f"Default: {one_line(found.rule) or 'nobody stated it'}"
        parts = [self._who(found)]
        if found.at:
            parts.append(str(self._eyes.moment(found.at)))
        if place := self._place(found.source):
            parts.append(place)
        where = ", ".join(part for part in parts if part)
        if found.state is State.INFERRED:
            quote = f' from "{shortened(one_line(found.quote), 90)}"' if found.quote else ""
            # Some rules repeat the quote behind themselves, in brackets.
            rule = shortened(one_line(found.rule.partition(" (“")[0]), 120)
            return f"Inferred{quote}{f' ({where})' if where else ''}{f': {rule}' if rule else ''}"
        if found.source == DIRECTORY:
            return self.of_account(found.quote.partition(": ")[0])
        return f"Stated {where}" if where else "Stated"

    @staticmethod
    def of_account(place: str) -> str:
        """The line of the account directory, as a source."""
        return f"From the account directory{f', {one_line(place)}' if place else ''}"

    def fit(self, fit: Fit) -> str:
        """`Known issue in known-issues/export.md: export and 10,000 rows stand in "…", by Bob,
        in the forwarded mail`."""
        where = ", ".join(part for part in (self._who(fit), self._place(fit.source)) if part)
        words = " and ".join(term.rstrip("*") for term in fit.terms)
        quote = shortened(one_line(fit.quote), 120)
        return f'Known issue in {fit.issue.place}: {words} in "{quote}"{f" ({where})" if where else ""}'

    def _who(self, found: Finding | Fit) -> str:
        if not found.author:
            return ""
        known = {self._case.sender.address: self._case.sender.name}
        if self._case.owner:
            known[self._case.owner.address] = self._case.owner.name
        return f"by {person(found.author, known.get(found.author, ''))}"

    @staticmethod
    def _place(source: str) -> str:
        if message := _THREAD.fullmatch(source):
            number = int(message[1])
            return "in the forwarded mail" if number == 0 else f"in mail {number + 1} of the thread"
        return PLACES.get(source, "")
