"""The order of the steps; a newcomer reads this first. Mail and time take the same road from `step` on.

fetch → receive → take → step → the outbox, which sending.py empties
tick ───────────────────↑
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from mailflow.adapters.store import Cause, Kept, origin
from mailflow.adapters.watchdog import watched
from mailflow.belonging import Mail, references
from mailflow.cases.asides import Withdraw
from mailflow.cases.case import Case
from mailflow.cases.decide import decide
from mailflow.cases.effects import Record
from mailflow.cases.events import CustomerTold, Event, Forwarded, Ticked
from mailflow.cases.reminders import next_due
from mailflow.cases.trail import TrailLine
from mailflow.counting import lane
from mailflow.errors import PermanentFailure, TemporaryFailure
from mailflow.filing import content_key, cut_short, envelope, let_in, outcome, own_copy, reference
from mailflow.gathering import gather, withdraw
from mailflow.health import MAILBOX
from mailflow.mail import glance
from mailflow.mail.message import Attachment, Message
from mailflow.placing import placed
from mailflow.queueing import joined, past_of, queue
from mailflow.reader import Gone
from mailflow.reading.read import sender_of
from mailflow.reporting import release, tell_operators
from mailflow.routing import Route
from mailflow.several import routes
from mailflow.surroundings import among_others, remember
from mailflow.world import World

log = logging.getLogger("mailflow")

#: of the reason, for a mail of which we have only the first part
CUT = "; it is larger than max_bytes, so only its beginning was read, and the rest is on the server"
#: why such a mail is ignored
OWN_COPY = "our own copy of a mail, which shows that it is out"
#: attempts to read a mail before a person has to look at it
STRIKES = 3
#: mails that are read before we look what is due: a flood holds up no reminder
ROUND = 200


def fetch(world: World, now: datetime) -> int:
    """Mail in. The server keeps a mail until we have it on disk; returns how many came.

    Raises TemporaryFailure when the disk is nearly full: what is left of it is for sending.
    """
    count = 0
    for batch in world.inbox.fresh(world.store.taken):
        if world.disk and (shortage := world.disk.shortage()):
            raise TemporaryFailure(shortage)
        with world.store.transaction():
            for mail in batch:
                who = glance.sender(mail.raw)
                where = mail.folder, mail.uidvalidity, mail.uid
                world.store.keep(*where, mail.raw, mail.whole, now, who, lane(mail.raw, who, world, now))
            world.store.beats.mark(MAILBOX, now)
        world.inbox.done([mail.uid for mail in batch])
        count += len(batch)
    world.store.beats.mark(MAILBOX, now)
    return count


def tidy(world: World) -> None:
    """Once a day: does the mailbox hold what the ledger says? What was kept and not put away is put away now."""
    folder, uidvalidity, present = world.inbox.listing()
    kept = world.store.taken(folder, uidvalidity)
    counts = len(present), len(present & kept), len(present - kept)
    log.info("looked through %s: %d mails there, %d of them kept, %d new", folder, *counts)
    world.inbox.done(sorted(present & kept))


def receive(world: World, now: datetime) -> bool:
    """Read what we keep. Every mail ends in one outcome; a bad one never stops the next. True: more of them wait."""
    passed: list[int] = []
    for _ in range(ROUND):
        kept = world.store.next_waiting(passed)
        if kept is None:
            return False
        try:
            if kept.tries > STRIKES:
                raise PermanentFailure(f"{STRIKES} attempts to read it ended in the middle")
            with watched():
                take(kept, world, now)
        except PermanentFailure as failure:
            # What ended the process three times is not looked into a fourth time.
            known = envelope(kept.raw, world.reader) if kept.tries <= STRIKES else {}
            _quarantine(kept, str(failure), world, now, **known)
        except TemporaryFailure:
            world.store.give_back(kept.id)
            raise
        except Exception as fault:  # ours, or a mail that ends its reader: tried again, and the next one is read now
            passed.append(kept.id)
            log.exception("mail %d could not be handled, attempt %d of %d", kept.id, kept.tries, STRIKES)
            if kept.tries == STRIKES:
                why = str(fault) if isinstance(fault, Gone) else f"a fault of ours, {type(fault).__name__}"
                _quarantine(kept, f"{STRIKES} attempts to read it failed, the last because {why}", world, now)
    return True


def _quarantine(kept: Kept, why: str, world: World, now: datetime, **known: str) -> None:
    world.store.file(kept.id, "quarantined", why, now, **known)
    log.error("mail %d is quarantined; `mailflow quarantine show %d` says why", kept.id, kept.id)


def take(kept: Kept, world: World, now: datetime) -> None:
    """One mail, from its bytes to its outcome. It is read first, which may take its time, and then one transaction."""
    message, thread = world.reader.mail(kept.raw, now)
    key = content_key(message)
    mail = Mail(message, thread, now, reference(message, key, kept.raw), kept.id, kept.released)
    own = own_copy(message, key, world)
    handled = let_in(mail, kept.raw, world)
    ways = (Route(outcome="ignored", reason=OWN_COPY),) if own else _ways(handled, key, world)
    world.shelf.look()
    with world.store.transaction():
        if own:
            world.store.outbox.confirm(own, now)
        ways = ways if kept.whole else cut_short(ways)
        cases = [_happened(handled, key, way, world, now) if way.event else None for way in ways]
        ended, reason = outcome(ways, cases)
        way, after = ways[0], cases[0]
        if way.release:
            release(world, *way.release, by=sender_of(message), cause=message.message_id, now=now)
        trust = {"trust": str(way.trust.level), "proof": way.trust.reason} if way.trust else {}
        world.store.file(
            kept.id, ended, reason + ("" if kept.whole else CUT), now, message_id=message.message_id, content_key=key,
            sender=mail.sender, case_number=after.number if after else None, audience=way.audience, **trust,
        )  # fmt: skip
    log.info("mail %d of %s: %s%s", kept.id, mail.sender or "nobody", ended, f", {after.reference}" if after else "")


def _ways(mail: Mail, key: str, world: World) -> tuple[Route, ...]:
    message_id = mail.message.message_id
    twin = world.store.same_mail(message_id, key) if message_id else None
    if twin:
        return (Route(outcome="ignored", reason=f"the same mail as number {twin}, delivered twice"),)
    return routes(mail, world)


def _happened(mail: Mail, key: str, way: Route, world: World, now: datetime) -> Case:
    """The event of a mail takes its step, in its case or in a new one."""
    assert way.event is not None
    message = mail.message
    # Looked up again, behind the lock: while the mail was read, the sender may have told the case of a refusal.
    known = world.store.case(way.case.number) if way.case else None
    number = known.number if known else world.store.next_number(origin(message.message_id, key))
    case = known or Case(number, sender_of(message), message.subject, now)
    case = placed(case, way.event, message, mail.thread, world.policy, world.shelf)
    case = among_others(case, way.event, world.store, world.policy)
    files = message.files if way.case is None else ()
    after = step(case, way.event, world, now, by=message, files=files, audience=way.audience)
    if mail.released:
        text = f"the mail was released from quarantine: {mail.released.because or 'no reason given'}"
        world.store.record(after, [TrailLine(now, mail.released.by, "released", text, message_id=message.message_id)])
    remember(after, world.store, world.policy)
    if isinstance(way.event, Forwarded | CustomerTold):  # the customer may answer either of them to all
        world.store.threads.refer(after.number, references(mail))
    return after


def tick(world: World, now: datetime) -> None:
    """Time passed."""
    _each(world.store.due_cases(now), lambda case: step(case, Ticked(now), world, now), world)
    gather(world, now)
    tell_operators(world, now)


def replan(world: World, now: datetime) -> None:
    """After a start: the policy may be another one, and due times follow it."""

    def plan(case: Case) -> None:
        due = next_due(case, world.policy, now)
        if due != case.next_due:
            world.store.record(replace(case, next_due=due), ())

    _each(world.store.living(), plan, world)
    _each(world.store.kin.unmarked(), lambda case: remember(case, world.store, world.policy), world)


def _each(numbers: Sequence[int], act: Callable[[Case], object], world: World) -> None:
    """Each case in a transaction of its own; one that fails stops no other."""
    for number in numbers:
        try:
            with world.store.transaction():
                if case := world.store.case(number):
                    act(case)
        except TemporaryFailure:
            raise
        except PermanentFailure as failure:
            log.error("the reminders of ESC-%d cannot be sent: %s", number, failure)
        except Exception:  # a fault of ours
            log.exception("the reminders of ESC-%d could not be worked out", number)


def step(
    case: Case,
    event: Event,
    world: World,
    now: datetime,
    by: Message | None = None,
    files: tuple[Attachment, ...] = (),
    audience: str | None = None,
) -> Case:
    """Decide, compose, record: the middle of the line, the same for mail and for time. Call it in a transaction."""
    after, effects = decide(case, event, world.policy)
    records = [effect for effect in effects if isinstance(effect, Record)]
    who, cause = (sender_of(by).address, by.message_id) if by else ("mailflow", "")
    if records or after != case:  # a beat at night changes nothing, a thousand times
        lines = [TrailLine(now, who, one.what, one.text, one.old, one.new, cause) for one in records]
        world.store.record(after, lines)
    for outdated in (effect for effect in effects if isinstance(effect, Withdraw)):
        withdraw(after, outdated, world, now)
    if mails := [effect for effect in effects if not isinstance(effect, Record | Withdraw)]:
        past = past_of(after, mails, world, files)
        if audience and cause:
            # The mail at hand is the last of its thread: what we answer refers to it.
            past = replace(past, conversation=joined(past, audience, cause))
        because = Cause(cause, "; ".join(f"{one.what}: {one.text}" for one in records))
        for effect in mails:
            past = queue(effect, after, event, because, past, world, now)
    return after
