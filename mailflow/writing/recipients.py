"""Whom a mail goes to: addresses from the policy, or the proven sender of the case, and no others."""

from collections.abc import Sequence
from dataclasses import replace

from mailflow.address import Address
from mailflow.cases.case import Case, Finding, State
from mailflow.cases.effects import (
    Mail,
    SendConfirm,
    SendCustomerUpdate,
    SendFollowUp,
    SendNotice,
    SendService,
    Service,
    To,
)
from mailflow.cases.fields import FIELD
from mailflow.cases.policy import Policy
from mailflow.cases.quiet import unquoted
from mailflow.cases.trail import TrailLine
from mailflow.errors import PermanentFailure

#: fields of a confidential case that say nothing of what happened
OPEN = frozenset({"severity", "target_team", "deadline"})
#: what stands in place of its summary
NAMELESS = "a confidential case"
#: what stands in place of its trail
SEALED = "The case is confidential: what was written in it stays between its team and its sender. Ask them."

#: line of the trail in place of what its reader may not read
KEPT_BACK = "kept back"


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
    _refuse(case, policy, found)
    return dict(found.values())


def tier_name(effect: Mail, case: Case) -> str:
    """The tier that the mail speaks of: the one it names, else the one that has the case."""
    return str(getattr(effect, "tier", "") or case.tier or "")


def audience(effect: Mail, case: Case, to: To) -> str:
    """Which thread the mail belongs to: "sender", or the name of a tier."""
    with_sender = to is To.SENDER or (to is To.DESK and To.SENDER in effect.to)
    return "sender" if with_sender or not tier_name(effect, case) else tier_name(effect, case)


def outside(to: To, effect: Mail, case: Case, policy: Policy) -> bool:
    """Whether this reader hears of a confidential case without being of it: the desk's lead, or somebody who asks."""
    tiers = (policy.tiers.get(name) for name in (tier_name(effect, case), case.tier or ""))
    return (to is To.DESK or _asks(to, effect, case)) and any(tier and tier.confidential for tier in tiers)


def without_story(effect: Mail, case: Case) -> Case:
    """The case as such a reader may see it: that there is one, how bad, with whom, its clocks, and nothing else."""
    open_ = {name: found for name, found in case.fields.items() if name in OPEN}
    bare = {name: Finding(found.value, found.state, at=found.at) for name, found in open_.items()}
    subject = f"[{case.reference}] {NAMELESS}"
    return Case(
        case.number,
        case.sender,
        subject,
        case.opened_at,
        case.status,
        {**bare, "summary": Finding(NAMELESS, State.DEFAULT)},
        version=case.version,
        briefed_at=case.briefed_at,
        subjects={tier_name(effect, case): subject},
        owner=case.owner,
        inside=case.inside,
        outside=case.outside,
        resolved_at=case.resolved_at,
        closed_at=case.closed_at,
        next_due=case.next_due,
        sla=case.sla,
    )


def discreet(effect: Mail) -> Mail:
    """The mail without what somebody, or a machine for them, wrote in it."""
    if isinstance(effect, SendNotice):
        return replace(effect, text="")
    if isinstance(effect, SendService) and effect.service in (Service.STATUS, Service.HISTORY):
        return replace(effect, lines=(SEALED,))
    if isinstance(effect, SendFollowUp | SendCustomerUpdate | SendConfirm):
        return replace(effect, instead=unquoted(effect.instead))
    return effect


def readable(
    address: Address, to: To, effect: Mail, case: Case, trail: Sequence[TrailLine], policy: Policy
) -> tuple[TrailLine, ...]:
    """The trail without what was written while a confidential team had the case, which has it no longer: it handed on
    the facts, and no word of what it was told. Its own mails, and the sender's, have all of it."""
    if address.address == case.sender.address:
        return tuple(trail)
    reader = "" if to in (To.SENDER, To.DESK) else tier_name(effect, case)
    tier = next((line.old for line in trail if _moved(line)), case.tier)
    found: list[TrailLine] = []
    for line in trail:
        had = policy.tiers.get(tier or "")
        if had is None or not had.confidential or tier == reader or _moved(line):
            found.append(line)
        elif line.what == "told":
            found.append(replace(line, text=""))  # when the customer heard is no secret, and clocks are shown by it
        elif not found or found[-1].what != KEPT_BACK:
            text = f"what was written while {had.label} had the case stays between that team and the sender"
            found.append(TrailLine(line.at, "mailflow", KEPT_BACK, text))
        tier = line.new if _moved(line) else tier
    return tuple(found)


def _moved(line: TrailLine) -> bool:
    """Whether the case went from one team to another (cases/changes.py writes that)."""
    return line.what == "changed" and line.text.startswith(f"{FIELD['target_team'].label}: ")


def _asks(to: To, effect: Mail, case: Case) -> bool:
    """Whether it answers somebody who is neither of the team nor the sender: the desk's lead, a former team, …"""
    return isinstance(effect, SendService) and to is To.SENDER and effect.asker.address != case.sender.address


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


def _refuse(case: Case, policy: Policy, found: dict[str, tuple[Address, To]]) -> None:
    customers = {customer.lower() for customer in case.customers}
    if not found:
        raise PermanentFailure("the case is with no team, so this mail has nobody to go to")
    for address in found:
        if policy.is_mailbox(address) or address in customers:
            raise PermanentFailure(f"{address} is our own mailbox or a customer: mailflow never writes there")
