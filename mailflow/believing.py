"""Whether the clock of this machine can be right. A dead battery says 1970, a slip of the hand 2099, and what is
decided then cannot be taken back: reminders of decades would leave at once, and then none for decades.
"""

from datetime import datetime, timedelta
from typing import Final

from mailflow.adapters.store import Store
from mailflow.errors import TemporaryFailure

#: the moment at which mailflow was last at work
CLOCK: Final = "clock"
#: how far a clock is put right while mailflow runs, and no reminder comes twice or gets lost by it
BACK: Final = timedelta(days=1)
#: how long mailflow may have been off
AHEAD: Final = timedelta(days=31)
#: how often the moment is written down
APART: Final = timedelta(minutes=10)


def believe(store: Store, now: datetime) -> None:
    """Notes the moment. Raises TemporaryFailure when it cannot be: then nothing is decided, and nothing sent."""
    last = store.beats.last(CLOCK)
    if last is None or APART < now - last.at <= AHEAD:
        store.beats.mark(CLOCK, now)
    elif not -BACK <= now - last.at <= AHEAD:
        raise TemporaryFailure(
            f"The clock of this machine says {now:%Y-%m-%d %H:%M} UTC, but mailflow was last at work at "
            f"{last.at:%Y-%m-%d %H:%M}. "
            "Mails are kept, and nothing is decided or sent until the clock is set right. "
            "If it is right, start mailflow once with --clock-is-right."
        )


def insist(store: Store, now: datetime) -> None:
    """A person says that the clock is right."""
    store.beats.mark(CLOCK, now)
