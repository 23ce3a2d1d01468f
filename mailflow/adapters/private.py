"""Files for us alone: customers' mails are in them, and the key of our tokens."""

from contextlib import suppress
from pathlib import Path


def private(path: Path) -> None:
    """Makes the file, empty, before anything is in it; one that is there keeps the mode that its operator gave it.

    SQLite gives the log of a database the mode of the database.
    """
    with suppress(OSError):  # whoever opens it next says why it cannot be made
        path.touch(mode=0o600, exist_ok=False)
