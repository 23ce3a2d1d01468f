"""What is due to one person at one moment goes out in one mail; what became outdated before it left is taken back."""

import logging
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from mailflow.adapters.store import Cause, Held
from mailflow.address import Address
from mailflow.cases.asides import Withdraw
from mailflow.cases.briefing import cadence, tier
from mailflow.cases.case import Case
from mailflow.cases.policy import Policy
from mailflow.cases.trail import TrailLine
from mailflow.errors import TemporaryFailure
from mailflow.mail.ids import masked
from mailflow.world import World
from mailflow.writing.bundle import KIND, MOST, bundle

log = logging.getLogger("mailflow")


def waits(case: Case, policy: Policy) -> bool:
    """Whether a reminder of this case may wait for others: none that is always on,
    and nothing confidential among others."""
    team = tier(case, policy)
    return not cadence(case, policy).always and not (team and team.confidential)


def gather(world: World, now: datetime) -> None:
    """The reminders of a beat, by reader. A death before it leaves them waiting for the next beat."""
    for held in world.store.bundles.waiting().values():
        try:
            with world.store.transaction():
                _on_their_way(held, world, now)
        except TemporaryFailure:
            raise
        except Exception:  # a fault of ours: better two mails than none
            log.exception("%d reminders to %s could not go out together", len(held), held[0].recipient)
            world.store.bundles.release(held)


def _on_their_way(held: Sequence[Held], world: World, now: datetime) -> None:
    for part in (held[start : start + MOST] for start in range(0, len(held), MOST)):
        if len({one.case_number for one in part}) > 1:
            _together(part, world, now)
        else:
            world.store.bundles.release(part)


def _together(held: Sequence[Held], world: World, now: datetime) -> None:
    first, outbox = held[0], world.store.outbox
    to, number, serial = Address(first.recipient), first.case_number, outbox.serial(first.case_number) + 1
    mail = bundle([one.block for one in held], to, number, serial, world.desk, now)
    what = ", ".join(f"{one.kind} of ESC-{one.case_number}" for one in held)
    because = Cause("", f"due to {to.address} at the same time: {what}")
    outbox.add(
        number, serial, because, now, key=_key(held), kind=KIND,
        audience=mail.audience,
        message_id=mail.message_id, recipient=to.address, reverse_path=mail.reverse_path, raw=mail.raw, text=mail.text,
    )  # fmt: skip
    world.store.bundles.carry(held, mail.message_id)
    if mail.fault:
        log.error("%s goes out plainer than meant; the trail of its case says why", masked(mail.message_id))


def _key(held: Sequence[Held]) -> str:
    """Of a mail about these reminders, the same in every store that makes them: a number of a row is not."""
    inside = " ".join(f"{one.case_number} {one.key}" for one in held)
    return f"{KIND}:{sha256(inside.encode()).hexdigest()[:16]}"


def withdraw(case: Case, effect: Withdraw, world: World, now: datetime) -> None:
    """Reminders that were answered before they left are not sent, and the trail says so."""
    if gone := world.store.bundles.withdraw(case.number, effect.keys, effect.why, now):
        text = f"{', '.join(key.partition(':')[0] for key in gone)}: {effect.why}"
        world.store.record(case, [TrailLine(now, "mailflow", "withdrawn", text)])
