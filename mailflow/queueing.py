"""Effects become mails in the outbox, in the transaction that decided them."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from mailflow.adapters.store import REMINDERS, Cause, OutState
from mailflow.cases.asides import Aside
from mailflow.cases.case import Case
from mailflow.cases.effects import Mail as MailEffect
from mailflow.cases.effects import SendBrief
from mailflow.cases.events import Event
from mailflow.cases.neighbours import ALONE
from mailflow.cases.trail import TrailLine
from mailflow.counting import answers, withheld
from mailflow.gathering import waits
from mailflow.mail.ids import masked
from mailflow.mail.message import Attachment
from mailflow.surroundings import around
from mailflow.world import World
from mailflow.writing import bundle
from mailflow.writing.compose import SHOWS_OTHERS, Outgoing, Past
from mailflow.writing.outgoing import outgoing

log = logging.getLogger("mailflow")


def queue(
    effect: MailEffect | Aside, case: Case, event: Event, cause: Cause, past: Past, world: World, now: datetime
) -> Past:
    """The mails of one effect, frozen into the outbox; what the mails behind them have to know."""
    for mail in outgoing(effect, case, world.desk, past, now):
        # The number stands in the mail's own token, so it counts also where the outbox knows this key already.
        past = replace(past, serial=past.serial + 1)
        answer = answers(effect, mail, event)
        if why := withheld(mail, answer, case, cause.message_id, world, now):
            world.store.record(case, [TrailLine(now, "mailflow", "withheld", f"{mail.kind}: {why}")])
            continue
        confirm = world.confirms(mail.kind, mail.audience)
        new = world.store.outbox.add(
            case.number, past.serial, cause, now, key=mail.key, kind=mail.kind, audience=mail.audience,
            message_id=mail.message_id, recipient=mail.recipient.address, reverse_path=mail.reverse_path,
            raw=mail.raw, text=mail.text, answers=int(answer), confirm=int(confirm), **_held(mail, case, world),
        )  # fmt: skip
        if new:
            past = replace(past, conversation=joined(past, mail.audience, mail.message_id))
        if new and mail.fault:
            log.error("%s goes out plainer than meant; the trail of its case says why", masked(mail.message_id))
            world.store.record(case, [TrailLine(now, "mailflow", "plain-mail", f"{mail.kind}: {mail.fault}")])
    return past


def _held(mail: Outgoing, case: Case, world: World) -> dict[str, str]:
    """A reminder waits for others of this beat to the same person, with what it says as a part of a common mail."""
    if mail.kind not in REMINDERS or not waits(case, world.policy):
        return {}
    return {"state": OutState.HELD, "block": bundle.block(mail.values)}


def past_of(case: Case, effects: Sequence[MailEffect | Aside], world: World, files: tuple[Attachment, ...]) -> Past:
    """What the mails of this step have to know; the files of the forward only when a brief carries them."""
    number = case.number
    if not files and any(isinstance(effect, SendBrief) for effect in effects):
        raw = world.store.opening_mail(number)
        files = world.reader.mail(raw)[0].files if raw else ()
    store = world.store
    beside = around(case, store, world.policy) if any(isinstance(one, SHOWS_OTHERS) for one in effects) else ALONE
    return Past(
        store.outbox.serial(number), store.threads.conversation(number), store.reports.trail(number), files, beside
    )


def joined(past: Past, audience: str, message_id: str) -> dict[str, tuple[str, ...]]:
    """The threads with one more mail at the end of this audience's."""
    return {**past.conversation, audience: (*past.conversation.get(audience, ()), message_id)}
