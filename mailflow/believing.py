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
    if why := doubt(store, now):
        raise TemporaryFailure(why)
    last = store.beats.last(CLOCK)
    if last is None or now - last.at > APART:
        store.beats.mark(CLOCK, now)


def doubt(store: Store, now: datetime) -> str:
    """Why this cannot be the moment; "" when it can."""
    last = store.beats.last(CLOCK)
    if last is None or -BACK <= now - last.at <= AHEAD:
        return ""
    return (
        f"The clock of this machine says {now:%Y-%m-%d %H:%M} UTC, but mailflow was last at work at "
        f"{last.at:%Y-%m-%d %H:%M}. "
        "Mails are kept, and nothing is decided or sent until the clock is set right. "
        "If it is right, start mailflow once with --clock-is-right."
    )


def insist(store: Store, now: datetime) -> None:
    """A person says that the clock is right."""
    store.beats.mark(CLOCK, now)
