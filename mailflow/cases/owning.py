"""Who answers for the next step: the words `accept` and `owner`."""

from dataclasses import replace

from mailflow.address import Address
from mailflow.cases.act import Act, answer, notice, understood
from mailflow.cases.briefing import Step, tier
from mailflow.cases.case import Case, Status
from mailflow.cases.effects import About, Effect, SendBrief, Service, To


def accept(case: Case, act: Act) -> Step:
    """The first who takes it owns it; the second is told who was first."""
    if case.owner:
        if case.owner.address == act.reply.by.address:
            return case, [understood(act, "You have it already.")]
        return case, [answer(act, Service.PROBLEM, problem=f"{case.owner} took {case.reference} before you.")]
    owned = replace(case, owner=act.reply.by, status=Status.ACCEPTED)
    return owned, [notice(act, About.ACCEPTED, act.command.text, (To.TIER, To.SENDER))]


def owner(case: Case, act: Act) -> Step:
    """Names who answers for the next step; the word alone may name a colleague, an address is checked by reading."""
    address, by = act.command.args["owner"], act.reply.by
    named = next((one for one in (case.owner, by) if one and one.address == address), Address(address))
    # The reminders that others did not answer are not counted for the new one.
    anew = case.inside if named == case.owner else replace(case.inside, struck=0)
    owned = replace(case, owner=named, status=Status.ACCEPTED, inside=anew)
    line = f"Owner: {case.owner or 'nobody'} → {named.address}"
    effects = [] if named in (case.owner, by) else _handed(owned, act)
    effects.append(notice(act, About.CHANGED, line, (To.TIER, To.SENDER)))
    if act.command.also:
        cases = ", ".join(f"ESC-{number}" for number in (case.number, *act.command.also))
        said = f"{named.address} now answers for {cases}. To take one back, write undo in the thread of that case."
        effects.append(understood(act, said))
    return owned, effects


def _handed(case: Case, act: Act) -> list[Effect]:
    """The brief for a new owner, whom the team's list may not reach; of a confidential case only that it is theirs."""
    team = tier(case, act.policy)
    if team is None:
        return []
    if team.confidential:
        return [replace(notice(act, About.CHANGED, "You are the owner now.", (To.OWNER,)), key=f"owner:{act.key}")]
    named = f"{act.reply.by} named you as the owner."
    return [SendBrief(f"brief:{case.version}:{act.key}", team.name, case.version, (named,), to=(To.OWNER,))]
