"""Folders of the mailbox that have a meaning for us, by name."""

#: where the note lies that says whose mailbox it is: nothing of others may get there
NOTES = "mailflow"


def is_of_notes(folder: str) -> bool:
    """Whether this is that folder, however a server writes it: below the inbox, with any separator, in any case."""
    return folder.casefold().removeprefix("inbox").lstrip("./") == NOTES
