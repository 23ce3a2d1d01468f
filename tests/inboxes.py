"""What tests ask of an inbox of ours, whichever server it is on."""

import time
from collections.abc import Callable, Set

from mailflow.adapters.imap import Fetched, Inbox


def fetched(inbox: Inbox, taken: Set[int] = frozenset()) -> list[Fetched]:
    return [mail for batch in inbox.fresh(lambda folder, uidvalidity: taken) for mail in batch]


def raws(inbox: Inbox) -> list[bytes]:
    return [mail.raw for mail in fetched(inbox)]


def never() -> bool:
    """Nobody wants us to stop."""
    return False


def elapsed(act: Callable[[], object]) -> float:
    """How many seconds it takes."""
    begun = time.monotonic()
    act()
    return time.monotonic() - begun
