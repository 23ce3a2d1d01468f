"""The breaker: when more mails leave than any busy hour has, all of them are held for a while; none is ever dropped.

It closes by itself after `breaker_time`, because the person who could do it may sleep while an emergency waits; and at
once by `mailflow resume`. What the operators are to hear is never held.
"""

import logging
from datetime import datetime

from mailflow.adapters.store import Store
from mailflow.cases.policy import Policy
from mailflow.world import World

log = logging.getLogger("mailflow")

#: since when mails are held; since when they are counted anew
HELD, RESUMED = "held", "resumed"


def held(world: World, now: datetime) -> bool:
    """Whether mails are held now. Trips, and closes again, as it is asked before each mail."""
    store, policy = world.store, world.policy
    if until := held_until(store, policy):
        if now < until:
            return True
        resume(store, now)
    again = store.beats.last(RESUMED)
    since = max(now - policy.breaker_time, again.at) if again else now - policy.breaker_time
    count = store.counts.handed_over(since)
    if count < policy.breaker_mails:
        return False
    store.beats.mark(HELD, now, f"{count} mails left within {policy.breaker_time}, and more wait")
    log.error("%d mails left within %s: all further ones are held; see `mailflow health`", count, policy.breaker_time)
    return True


def held_until(store: Store, policy: Policy) -> datetime | None:
    """When the mails that are held will be sent; None when none is."""
    tripped = store.beats.last(HELD)
    return tripped.at + policy.breaker_time if tripped else None


def resume(store: Store, now: datetime) -> bool:
    """Nothing is held any more, and the count begins anew. False: nothing was."""
    with store.transaction():
        was = store.beats.last(HELD) is not None
        store.beats.clear(HELD)
        store.beats.mark(RESUMED, now)
    return was
