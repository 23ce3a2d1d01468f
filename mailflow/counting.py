"""Limits on what mails make us send, so that no loop feeds itself: RFC 3834 asks machines to say so,
these need no word.

Questions have a limit of their own (two a case), and so have reminders (cadence and cap).
"""

from datetime import datetime, timedelta

from mailflow.cases.asides import Aside
from mailflow.cases.case import Case
from mailflow.cases.effects import Mail as MailEffect
from mailflow.cases.events import Event, Forwarded
from mailflow.mail import glance
from mailflow.mail.trust import CLOSED_NETWORK
from mailflow.world import World
from mailflow.writing.compose import REPLIES, Outgoing

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def answers(effect: MailEffect | Aside, mail: Outgoing, event: Event) -> bool:
    """Whether it goes back to the one whose mail made it. A forward of a customer's mail is work,
    and no machine writes it."""
    by = getattr(event, "by", None)
    if by is None or mail.recipient.address != by.address:
        return False
    return not event.customers if isinstance(event, Forwarded) else isinstance(effect, REPLIES)


def withheld(mail: Outgoing, answer: bool, case: Case, cause: str, world: World, now: datetime) -> str:
    """Why this mail is not made, as a sentence; "" for nearly all. `cause`: the mail that caused it, "" for a clock."""
    policy, counts, to = world.policy, world.store.counts, mail.recipient.address
    if answer and counts.answers(to, now - DAY) >= policy.answers_a_day:
        return f"{to} got {policy.answers_a_day} answers within a day (limits.answers_a_day): it may be a machine"
    if cause and counts.caused(case.number, to, now - DAY) >= policy.case_mails_a_day:
        return (
            f"mails made me write {policy.case_mails_a_day} mails to {to} in this case within a day "
            "(limits.case_mails_a_day)"
        )
    return ""


def flood(sender: str, number: int, proven: bool, world: World, now: datetime) -> str:
    """Why this mail is put aside, whoever wrote it: too many came from there. `number`: as the store calls it.

    A colleague answers for what is proven to be theirs: else anybody could silence them by writing in their name.
    """
    limit, counts = world.policy.mails_an_hour, world.store.counts
    if (counts.proven if proven else counts.written)(sender, now - HOUR, number, limit) < limit:
        return ""
    return f"more than {limit} mails of {sender} came within an hour (limits.mails_an_hour)"


def loop(sender: str, world: World, now: datetime) -> str:
    """Why a mail that carries no customer's opens no case: its writer may be a machine that answers our answers."""
    limit = world.policy.answers_a_day
    if world.store.counts.answers(sender, now - DAY) < limit:
        return ""
    return f"{sender} got {limit} answers within a day (limits.answers_a_day), and this mail carries no customer's"


#: of a sender within an hour, before their mails are read behind those of all others
BUSY = 100
COLLEAGUES, OTHERS, CROWD = range(3)


def lane(raw: bytes, sender: str, world: World, now: datetime) -> int:
    """Which mails are read first when many wait: those that seem to be of colleagues. Nothing else follows from it."""
    passed = "dmarc=pass" in glance.field(raw, "authentication-results").lower()
    within = glance.field(raw, "x-ms-exchange-organization-authas").lower() == "internal"
    vouched_for = passed or within or world.border == CLOSED_NETWORK
    seeming = COLLEAGUES if vouched_for and world.policy.trusts(sender) else OTHERS
    return CROWD if world.store.counts.in_lane(seeming, sender, now - HOUR, BUSY) >= BUSY else seeming
