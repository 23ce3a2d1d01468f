"""What the operators are told, in a digest, at most once an hour and only when there is something new."""

from datetime import datetime, timedelta

from mailflow.adapters.store import Cause, Stay
from mailflow.cases.policy import Policy
from mailflow.mail import glance
from mailflow.world import World
from mailflow.writing.digest import KIND, PutAside, digest

#: between two digests
PAUSE = timedelta(hours=1)


def tell_operators(world: World, now: datetime) -> None:
    """What was put aside since the last digest, in a new one."""
    last = world.store.outbox.newest(KIND)
    if last and last > now - PAUSE:
        return
    with world.store.transaction():
        stays = world.store.quarantine.untold()
        if not stays:
            return
        mails = [put_aside(stay, world.policy) for stay in stays]
        serial = world.store.outbox.serial(None)
        for number, mail in enumerate(digest(mails, (), world.desk, serial, now), start=1):
            world.store.outbox.add(
                None, serial + number, Cause("", f"put aside: {len(stays)}"), now, key=mail.key, kind=mail.kind,
                audience=mail.audience, message_id=mail.message_id, recipient=mail.recipient.address, reverse_path=mail.reverse_path,
                raw=mail.raw, text=mail.text,
            )  # fmt: skip
        world.store.quarantine.told(stays, now)


def put_aside(stay: Stay, policy: Policy) -> PutAside:
    """A stay as the operators are told of it."""
    sender = stay.sender or glance.sender(stay.raw)
    return PutAside(stay.number, stay.at, sender, glance.field(stay.raw, "subject"), stay.reason, claims(stay, policy))


def claims(stay: Stay, policy: Policy) -> bool:
    """Whether it came in the name of a colleague, and nobody vouched for that."""
    return stay.trust == "stranger" and policy.trusts(stay.sender)
