"""Whom a mail goes to: addresses from the policy, or the proven sender of the case, and no others."""

from dataclasses import replace

from mailflow.address import Address
from mailflow.cases.case import Case
from mailflow.cases.effects import Mail, SendNotice, SendService, To
from mailflow.cases.policy import Policy
from mailflow.errors import PermanentFailure

#: fields of a confidential case that say nothing of what happened
OPEN = frozenset({"severity", "target_team", "deadline"})


def recipients(effect: Mail, case: Case, policy: Policy) -> dict[Address, To]:
    """Each address once, with the role in which it is written to.

    Raises PermanentFailure for our own mailbox, for a customer, and when there is nobody to write to.
    """
    wanted: list[tuple[Address | None, To]]
    if isinstance(effect, SendService):
        wanted = [(effect.asker, effect.to[0])]
    else:
        wanted = [(_address(to, effect, case, policy), to) for to in effect.to]
    found: dict[str, tuple[Address, To]] = {}
    for address, to in wanted:
        if address is not None:
            found.setdefault(address.address.lower(), (address, to))
    _refuse({policy.mailbox.address.lower(), *(customer.lower() for customer in case.customers)}, found)
    return dict(found.values())


def tier_name(effect: Mail, case: Case) -> str:
    """The tier that the mail speaks of: the one it names, else the one that has the case."""
    return str(getattr(effect, "tier", "") or case.tier or "")


def audience(effect: Mail, case: Case, to: To) -> str:
    """Which thread the mail belongs to: "sender", or the name of a tier."""
    with_sender = to is To.SENDER or (to is To.DESK and To.SENDER in effect.to)
    return "sender" if with_sender or not tier_name(effect, case) else tier_name(effect, case)


def outside(to: To, effect: Mail, case: Case, policy: Policy) -> bool:
    """Whether this reader is told of a confidential case without being on its list: the desk's lead."""
    tiers = (policy.tiers.get(name) for name in (tier_name(effect, case), case.tier or ""))
    return to is To.DESK and any(tier and tier.confidential for tier in tiers)


def without_story(case: Case) -> Case:
    """The case as such a reader may see it: that there is one, how bad, with whom, and its clocks."""
    fields = {name: found for name, found in case.fields.items() if name in OPEN}
    bare = {name: replace(found, quote="", rule="", author="", earlier=()) for name, found in fields.items()}
    subject = f"[{case.reference}] a confidential case"
    return replace(
        case,
        subject=subject,
        subjects={case.tier or "": subject},
        fields=bare,
        customers=(),
        account=None,
        known=(),
        pattern=(),
        reason="",
        lessons=(),
        previous=None,
    )


def discreet(effect: Mail) -> Mail:
    """The mail without what somebody wrote in it."""
    return replace(effect, text="") if isinstance(effect, SendNotice) else effect


def _address(to: To, effect: Mail, case: Case, policy: Policy) -> Address | None:
    if to is To.SENDER:
        return case.sender
    if to is To.DESK:
        return policy.desk_lead
    if to is To.OWNER and case.owner:
        return case.owner
    tier = policy.tiers.get(tier_name(effect, case))
    if tier is None:
        return None
    return tier.lead if to is To.LEAD else tier.list


def _refuse(forbidden: set[str], found: dict[str, tuple[Address, To]]) -> None:
    if not found:
        raise PermanentFailure("the case is with no team, so this mail has nobody to go to")
    for address in found:
        if address in forbidden:
            raise PermanentFailure(f"{address} is our own mailbox or a customer: mailflow never writes there")
