"""The line by which a copy for the ticket system is known when that system mails it around: written and found again
here."""

import re

_MARK = "This is a copy of what changed in {ref}, from the escalation desk to the ticket."
_FOUND = re.compile(r"This is a copy of what changed in ESC-\d{1,9}, from the escalation desk to the ticket\.")


def marked(reference: str) -> str:
    """The line."""
    return _MARK.format(ref=reference)


def is_copy(text: str) -> bool:
    """Whether somebody else's mail shows such a copy; its lines may be wrapped anew."""
    return _FOUND.search(" ".join(text.split())) is not None
