"""Reminders that people do not learn to ignore: none right behind another mail,
and to the deputy of whoever is away."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum

from mailflow.address import Address
from mailflow.cases import shown
from mailflow.cases.asides import Aside, Withdraw
from mailflow.cases.briefing import cadence, hours, tier
from mailflow.cases.case import Case, Status
from mailflow.cases.effects import Effect, Record, SendConfirm, SendCustomerUpdate, SendFollowUp, SendService, To
from mailflow.cases.events import CustomerTold, Event, Replied, Role
from mailflow.cases.policy import Policy
from mailflow.cases.worktime import Hours, next_open

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Side(StrEnum):
    """Whom a reminder is for."""

    #: the sender, for the customer
    OUTSIDE = "outside"
    #: the receiving team
    INSIDE = "inside"


_WRITTEN_TO = {To.SENDER: Side.OUTSIDE, To.TIER: Side.INSIDE, To.OWNER: Side.INSIDE}
_WRITES_AS = {Role.SENDER: Side.OUTSIDE, Role.TIER: Side.INSIDE}


def not_before(due: datetime, side: Side | None, case: Case, policy: Policy) -> datetime:
    """The due time, or when it has been quiet for a while;
    what counts nights and weekends waits no longer than once."""
    last = case.lately.get(side) if side else None
    if last is None:
        return due
    quiet = last + policy.quiet
    return max(due, min(quiet, due + policy.quiet) if cadence(case, policy).always else quiet)


def delivered_in(side: Side | None, case: Case, policy: Policy) -> Hours | None:
    """The hours in which a reminder goes out: of the person or team that it is for, else of the desk; None: always."""
    desk, team = hours(case, policy), tier(case, policy)
    if desk is None or side is None:
        return desk
    person = case.sender if side is Side.OUTSIDE else case.owner
    own = policy.people.get(person.address) if person else None
    return own or (team.hours if team and side is Side.INSIDE else None) or desk


def delivered(due: datetime, side: Side | None, case: Case, policy: Policy) -> datetime:
    """When it goes out: in working time, and on a common beat,
    so that what is due within the same minutes is due at once.

    What counts nights and weekends waits for nothing, and what is due just before closing time not for the morning.
    """
    open_in = delivered_in(side, case, policy)
    opens = next_open(due, open_in)
    if side is None or open_in is None or not policy.together:
        return opens
    over = (opens - _EPOCH) % policy.together
    beat = opens + (policy.together - over if over else over)
    return beat if next_open(beat, open_in) == beat else opens


def stirred(case: Case, at: datetime, effects: Sequence[Effect], *, by: Event | None = None) -> Case:
    """The case after mails to its people, or from them: a reminder right behind one is not read."""
    # A short answer to a question is part of the asker's own mail.
    mails = (effect for effect in effects if not isinstance(effect, Aside | Record | SendService | Withdraw))
    sides = {_WRITTEN_TO[to] for mail in mails for to in mail.to if to in _WRITTEN_TO}
    if isinstance(by, Replied):
        sides |= {_WRITES_AS[role] for role in by.roles if role in _WRITES_AS}
    if isinstance(by, CustomerTold):
        sides.add(Side.OUTSIDE)
    return replace(case, lately={**case.lately, **{str(side): at for side in sorted(sides)}}) if sides else case


def outdated(before: Case, after: Case) -> list[Withdraw]:
    """Reminders that wait to be sent and ask for what has just come: they are taken back."""
    moved = "" if after.status is before.status else f"the case was {after.status} before it left"
    found = []
    if before.status is Status.ASKING and moved:
        found.append(Withdraw(("question:",), moved))
    if before.inside.since and after.inside.since != before.inside.since:
        found.append(Withdraw(("follow-up:", "decision:"), moved or "the team answered before it left"))
    if before.outside.since and after.outside.since != before.outside.since:
        found.append(Withdraw(("customer-update:", "confirm:"), moved or "the customer was told before it left"))
    return found


def back(case: Case, by: Address) -> Case:
    """Whoever writes is not away any more."""
    return _without(case, {by.address})


def _without(case: Case, there: Collection[str]) -> Case:
    away = {who: said for who, said in case.away.items() if who not in there}
    return replace(case, away=away, returns={who: at for who, at in case.returns.items() if who not in there})


def for_deputies(case: Case, effects: Sequence[Effect], at: datetime, policy: Policy) -> tuple[Case, list[Effect]]:
    """The reminders of this moment; the one for somebody who is away goes to the deputy instead, and says why.

    Until they return, if that is known; else once, and the next one finds out whether they are there again.
    """
    case = _without(case, {who for who, until in case.returns.items() if until <= at})
    mails: list[Effect] = []
    for effect in effects:
        who = _away(case, effect)
        if who and isinstance(effect, SendFollowUp | SendCustomerUpdate | SendConfirm):
            mails.append(_instead(case, effect, who, policy))
            case = case if who.address in case.returns else back(case, who)
        else:
            mails.append(effect)
    return case, mails


def _away(case: Case, effect: Effect) -> Address | None:
    """Whom the reminder would not reach; nobody when the deputy gets it anyway."""
    reached = case.owner if isinstance(effect, SendFollowUp) else case.sender
    alone = isinstance(effect, SendFollowUp | SendCustomerUpdate | SendConfirm) and len(effect.to) == 1
    return reached if alone and reached and reached.address in case.away else None


def _instead(
    case: Case, mail: SendFollowUp | SendCustomerUpdate | SendConfirm, who: Address, policy: Policy
) -> SendFollowUp | SendCustomerUpdate | SendConfirm:
    said, returns = case.away[who.address].rstrip("."), case.returns.get(who.address)
    until = f" until {shown.day(returns, policy.hours_of(who.address))}" if returns else ""
    why = f"{who} is away{until}{f' (“{said}”)' if said else ''}, so this comes to you."
    if isinstance(mail, SendFollowUp):
        # The deputy is not asked whether it is still theirs.
        return replace(mail, to=_deputy(case, who, policy), instead=why, still_yours=False)
    return replace(mail, to=(To.SENDER, To.DESK), instead=why)


def unquoted(why: str) -> str:
    """The sentence of `_instead` without what their machine said: for a reader who may know no word of the case."""
    return re.sub(r" \(“.*”\)", "", why, flags=re.DOTALL)


def _deputy(case: Case, owner: Address, policy: Policy) -> tuple[To, ...]:
    """The team's lead, and of a lead who is away the desk's."""
    team = tier(case, policy)
    return (To.DESK,) if team and team.lead.address == owner.address else (To.LEAD,)
