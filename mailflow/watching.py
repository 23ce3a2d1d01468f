"""Watching over mailflow itself: what is out of order is told past the outbox, which may be what is stuck.

Each thing that turns red is told at most once an hour, again every day while it lasts, and once when it is well again.
"""

import logging
from datetime import datetime, timedelta

from mailflow.adapters.smtp import Letter, Verdict
from mailflow.errors import PermanentFailure, TemporaryFailure
from mailflow.health import CERTIFICATE, Body, Check, examine
from mailflow.mail.ids import masked
from mailflow.world import CHAT, World
from mailflow.writing import alarm

log = logging.getLogger("mailflow")

#: between two words about one thing; while it lasts
PAUSE, AGAIN = timedelta(hours=1), timedelta(days=1)
RED, GREEN = "red", "green"


def look(world: World, now: datetime) -> None:
    """One look at everything; tells what is new."""
    _certificates(world, now)
    checks = examine(Body(world.store, world.policy, world.vigil.settings, world.disk, now))
    red = [check for check in checks if not check.ok and check.alarming and _due(check, world, now)]
    green = [check for check in checks if check.ok and _was_red(check, world)]
    if not red and not green:
        return
    for check in red:
        log.error("%s is out of order: %s", check.name, check.text)
    if tell(world, red, green, now):
        for check in (*red, *green):
            world.store.beats.mark(_name(check), now, GREEN if check.ok else RED)


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


def _due(check: Check, world: World, now: datetime) -> bool:
    last = world.store.beats.last(_name(check))
    return last is None or now - last.at >= (AGAIN if last.note == RED else PAUSE)


def _was_red(check: Check, world: World) -> bool:
    last = world.store.beats.last(_name(check))
    return last is not None and last.note == RED


def _name(check: Check) -> str:
    return f"alarm {check.name}"


def _names(checks: list[Check]) -> str:
    return ", ".join(check.name for check in checks)


def _certificates(world: World, now: datetime) -> None:
    """Once a day: until when the servers' certificates are good."""
    looked = f"{CERTIFICATE}s"
    last = world.store.beats.last(looked)
    if last and now - last.at < AGAIN:
        return
    world.store.beats.mark(looked, now)
    for name, find in world.vigil.certificates.items():
        try:
            ends = find()
        except (TemporaryFailure, PermanentFailure) as failure:
            log.warning("the certificate of %s could not be looked at: %s", name, failure)
            continue
        world.store.beats.mark(f"{CERTIFICATE} {name}", now, ends.isoformat() if ends else "")
