"""What the operators are told, in a digest, at most once an hour and only when there is something new."""

import logging
from collections import Counter
from datetime import datetime, timedelta

from mailflow.adapters.store import Cause, Stay
from mailflow.address import Address
from mailflow.breaker import HELD
from mailflow.cases import shown
from mailflow.cases.policy import Policy
from mailflow.errors import TemporaryFailure
from mailflow.mail import glance
from mailflow.mail.ids import masked
from mailflow.world import World
from mailflow.writing import harmless
from mailflow.writing.compose import Outgoing
from mailflow.writing.digest import KIND, PutAside, answer, digest

log = logging.getLogger("mailflow")

#: between two digests
PAUSE = timedelta(hours=1)
#: name of the beat that keeps what is wrong with the operators' own files
BROKEN = "broken-files"
#: sentences about what was withheld
NOTED = 10


def tell_operators(world: World, now: datetime) -> None:
    """What was put aside, withheld or held since the last digest, in a new one.
    A digest that cannot be made stops no case."""
    try:
        _tell(world, now)
    except TemporaryFailure:
        raise
    except Exception:  # a fault of ours; `mailflow health` turns red for what nobody looks at
        log.exception("the operators could not be told what is new; see `mailflow quarantine list`")


def _tell(world: World, now: datetime) -> None:
    last = world.store.outbox.newest(KIND)
    if last and last > now - PAUSE:
        return
    with world.store.transaction():
        stays = world.store.quarantine.untold()
        notes = [*_notes(world, last or now - PAUSE), *_broken(world, now)]
        if not stays and not notes:
            return
        mails = [put_aside(stay, world.policy) for stay in stays]
        serial = world.store.outbox.serial(None)
        for mail in digest(mails, notes, world.desk, serial, now):
            _queue(mail, Cause("", f"put aside: {len(stays)}, held back: {len(notes)}"), world, now)
        world.store.quarantine.told(stays, now)


def _broken(world: World, now: datetime) -> list[str]:
    """What became wrong with the files that the operators keep, told once for each change."""
    faults = world.shelf.look()
    last, found = world.store.beats.last(BROKEN), "\n".join(faults)
    if found == (last.note if last else ""):
        return []
    world.store.beats.mark(BROKEN, now, found)
    shown_faults = [
        *faults[:NOTED],
        *([f"And {len(faults) - NOTED} more; `mailflow check` names all."] if len(faults) > NOTED else []),
    ]
    return [f"{fault}. What the file said before stays in force until it is mended." for fault in shown_faults]


def _notes(world: World, since: datetime) -> list[str]:
    """What was not sent since then, in sentences."""
    withheld = Counter(f"In {ref}, {text}" for ref, text in world.store.reports.withheld(since))
    notes = [f"{text}. Not made: {count}." for text, count in withheld.most_common(NOTED)]
    tripped = world.store.beats.last(HELD)
    if tripped and tripped.at > since:
        until = shown.instant(tripped.at + world.policy.breaker_time, world.policy.hours)
        notes.append(
            f"Mails are held: {tripped.note}. They go out {until}, or at once by `mailflow resume`; none is lost."
        )
    return notes


def release(world: World, number: int, why: str, by: Address, cause: str, now: datetime) -> None:
    """An operator's word by reply, in the transaction that files it: carried out, and answered to that one alone."""
    done = world.store.quarantine.release(number, by.address, harmless.line(why, 500), now)
    title = f"Mail {number} is released" if done else f"Mail {number} is not in quarantine"
    text = (
        "It is handled now as if its writer were proven; nobody outside gets a mail. "
        "`mailflow quarantine show` tells what came of it."
        if done
        else "Nothing was changed: somebody released it before, there is no such mail, or its number is from before a "
        "backup was put back, when mails got new ones. `mailflow quarantine list` shows what waits."
    )
    mail = answer(title, text, by, world.desk, world.store.outbox.serial(None) + 1, now)
    _queue(mail, Cause(cause, f"release {number}"), world, now)


def _queue(mail: Outgoing, cause: Cause, world: World, now: datetime) -> None:
    if mail.fault:
        log.error("%s goes out plainer than meant: %s", masked(mail.message_id), mail.fault)
    outbox = world.store.outbox
    outbox.add(
        None, outbox.serial(None) + 1, cause, now, key=mail.key, kind=mail.kind, audience=mail.audience,
        message_id=mail.message_id, recipient=mail.recipient.address, reverse_path=mail.reverse_path, raw=mail.raw,
        text=mail.text,
    )  # fmt: skip


def put_aside(stay: Stay, policy: Policy) -> PutAside:
    """A stay as the operators are told of it."""
    sender = stay.sender or glance.sender(stay.raw)
    return PutAside(stay.number, stay.at, sender, glance.field(stay.raw, "subject"), stay.reason, claims(stay, policy))


def claims(stay: Stay, policy: Policy) -> bool:
    """Whether it came in the name of a colleague, and nobody vouched for that."""
    return stay.trust == "stranger" and policy.trusts(stay.sender)
