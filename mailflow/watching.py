"""Watching over mailflow itself: what is out of order is told past the outbox, which may be what is stuck.

Each thing that turns red is told at most once an hour, again every day while it lasts, and once when it is well again.
"""

import logging
from datetime import datetime, timedelta

from mailflow.adapters.smtp import Letter, Verdict
from mailflow.adapters.store import Beat
from mailflow.errors import Halt, PermanentFailure, TemporaryFailure
from mailflow.health import CERTIFICATE, Body, Check, examine
from mailflow.mail.ids import masked
from mailflow.world import CHAT, World
from mailflow.writing import alarm

log = logging.getLogger("mailflow")

#: between two words about one thing; while it lasts
PAUSE, AGAIN = timedelta(hours=1), timedelta(days=1)
RED, GREEN = "red", "green"
#: name of a moment in the store
WATCHED = "watched"


def look(world: World, now: datetime) -> None:
    """One look at everything; tells what is new."""
    checks = [_store(world, now), *examine(Body(world.store, world.policy, world.vigil.settings, world.disk, now))]
    red = [check for check in checks if not check.ok and check.alarming and _due(check, world, now)]
    green = [check for check in checks if check.ok and _was_red(check, world)]
    if not red and not green:
        return
    for check in red:
        log.error("%s is out of order: %s", check.name, check.text)
    if tell(world, red, green, now):
        for check in (*red, *green):
            _remember(_name(check), now, GREEN if check.ok else RED, world)


def tell(world: World, red: list[Check], green: list[Check], now: datetime) -> bool:
    """By mail straight to the relay, and by chat; False when none of them took it, or there is nobody to tell."""
    title = f"out of order: {_names(red)}" if red else f"well again: {_names(green)}"
    lines = tuple(
        [f"{check.name}: {check.text}" for check in red] + [f"{check.name} is well again." for check in green]
    )
    vigil, taken = world.vigil, False
    if vigil.post:
        for to in vigil.mail:
            raw = alarm.mail(title, lines, to, world.policy, now)
            # The null return path: a bounce of an alarm helps nobody, and could be answered.
            [result] = vigil.post.send(Letter("", (to.address,), raw))
            taken = _took(result.verdict, f"mail to {to.address}", result.reply) or taken
    if vigil.chat:
        result = vigil.chat.say(CHAT, "\n".join((f"mailflow: {title}", *lines)))
        taken = _took(result.verdict, "chat", result.reply) or taken
    return taken


def _took(verdict: Verdict, way: str, said: str) -> bool:
    if verdict in (Verdict.SENT, Verdict.UNCERTAIN):
        return True
    log.error("the alarm could not be told by %s: %s", way, masked(said))
    return False


def _store(world: World, now: datetime) -> Check:
    """Something can be written down; if not, nothing else of this list is worked on either."""
    try:
        _certificates(world, now)
        world.store.beats.mark(WATCHED, now)
    except Halt:
        raise
    except TemporaryFailure as failure:
        return Check("store", False, str(failure), 0)
    return Check("store", True, "can be written", 1)


def _due(check: Check, world: World, now: datetime) -> bool:
    last = _last(check, world)
    return last is None or abs(now - last.at) >= (AGAIN if last.note == RED else PAUSE)


def _was_red(check: Check, world: World) -> bool:
    last = _last(check, world)
    return last is not None and last.note == RED


def _last(check: Check, world: World) -> Beat | None:
    """What was told of it last, by this process or by its predecessor."""
    return world.vigil.told.get(_name(check)) or world.store.beats.last(_name(check))


def _remember(name: str, now: datetime, note: str, world: World) -> None:
    world.vigil.told[name] = Beat(now, note)
    try:
        world.store.beats.mark(name, now, note)
    except Halt:
        raise
    except TemporaryFailure as failure:  # the alarm may be about just that
        log.warning("%s was told and cannot be noted: %s", name, failure)


def _name(check: Check) -> str:
    return f"alarm {check.name}"


def _names(checks: list[Check]) -> str:
    return ", ".join(check.name for check in checks)


def _certificates(world: World, now: datetime) -> None:
    """Once a day: until when the servers' certificates are good."""
    looked = f"{CERTIFICATE}s"
    last = world.store.beats.last(looked)
    if last and abs(now - last.at) < AGAIN:
        return
    world.store.beats.mark(looked, now)
    for name, find in world.vigil.certificates.items():
        try:
            ends = find()
        except (TemporaryFailure, PermanentFailure) as failure:
            log.warning("the certificate of %s could not be looked at: %s", name, failure)
            continue
        world.store.beats.mark(f"{CERTIFICATE} {name}", now, ends.isoformat() if ends else "")
