"""Mail out: the outbox is emptied, and what became of each mail is recorded.
A mail stays there until the server has it."""

import logging
from datetime import datetime
from functools import partial
from hashlib import sha256

from mailflow import breaker
from mailflow.adapters.journal import Begun
from mailflow.adapters.smtp import Result, Verdict
from mailflow.adapters.store import OutState, Queued
from mailflow.cases.events import Bounced
from mailflow.errors import TemporaryFailure
from mailflow.flow import step
from mailflow.health import TROUBLE
from mailflow.mail.ids import masked
from mailflow.mail.retry import CONFIRM_PAUSE, UNCERTAIN_PAUSE, next_try, too_large
from mailflow.world import World

log = logging.getLogger("mailflow")


def deliver(world: World, now: datetime, reminders_a_minute: int | None = None) -> bool:
    """Mail out, one. It stays in the outbox until the server has taken it; False: there is nothing to send now."""
    queued = world.store.outbox.claim(now, reminders_a_minute, held=breaker.held(world, now))
    if queued is None:
        return False
    begun = Begun(queued.message_id, queued.tries, queued.case_number, queued.key)
    if world.journal:
        world.journal.add(begun, world.store.departed.origin(queued.case_number))
    result = world.send(queued, partial(_hand, begun, queued, world))
    settle(queued, result, world, now)
    if world.journal and result.verdict is Verdict.SENT:
        world.journal.out(begun)
    if world.journal and result.verdict in (Verdict.DEFERRED, Verdict.REFUSED):
        world.journal.back(begun)
    if result.verdict in (Verdict.DEFERRED, Verdict.UNCERTAIN):
        world.store.beats.mark(f"{TROUBLE} sender", now, masked(result.reply))
    return True


def _hand(begun: Begun, queued: Queued, world: World) -> None:
    """Right before the final dot; the last to be asked is whether we may still write."""
    if world.journal:
        inside = world.store.bundles.inside(begun.message_id)
        world.journal.hand(begun, [Begun(one.message_id, 0, number, one.key) for number, one in inside])
    world.store.outbox.hand(queued.id)


def settle(queued: Queued, result: Result, world: World, now: datetime) -> None:
    """What the server said, recorded; a mail that will never arrive is an event of its case."""
    state, again = _standing(queued, result, now)
    record = partial(world.store.outbox.settle, queued.id, state, result.code, result.reply, now, again)
    try:
        with world.store.transaction():
            record()
            if state in (OutState.REFUSED, OutState.EXPIRED):
                _undelivered(queued, f"{result.code} {result.reply}", world, now)
    except TemporaryFailure:
        raise
    except Exception:  # a fault of ours in telling it: the mail is settled all the same, or it would go out for ever
        log.exception("%s will not arrive, and nobody could be told", masked(queued.message_id))
        record()
    level = logging.INFO if state is OutState.SENT else logging.WARNING if again else logging.ERROR
    said = result.reply if level > logging.INFO else ""
    log.log(level, "%s to %s: %s %s", masked(queued.message_id), queued.recipient, state, masked(said))


def _undelivered(queued: Queued, text: str, world: World, now: datetime) -> None:
    """An event of its case; of a mail about several, an event of each of them."""
    inside = [(number, one.key) for number, one in world.store.bundles.inside(queued.message_id)]
    own = [(queued.case_number, queued.key)] if queued.case_number else []
    for number, key in inside or own:
        if case := world.store.case(number):
            ref = sha256(queued.message_id.encode()).hexdigest()[:16]
            event = Bounced(now, queued.recipient, text, key, too_large=too_large(text), ref=ref)
            step(case, event, world, now)


def _standing(queued: Queued, result: Result, now: datetime) -> tuple[OutState, datetime | None]:
    """How far a mail is after a try, and when it is tried again."""
    if result.verdict in (Verdict.SENT, Verdict.REFUSED):
        return OutState(result.verdict), None
    again = next_try(queued.message_id, queued.tries, queued.made_at, now)
    if again is None:
        return OutState.EXPIRED, None
    if result.verdict is Verdict.UNCERTAIN:
        return OutState.UNCERTAIN, max(again, now + (CONFIRM_PAUSE if queued.confirm else UNCERTAIN_PAUSE))
    return OutState.READY, again
