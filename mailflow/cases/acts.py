"""What each reply word does to an open case (endings.py: to its end). commands.py checks entitlement and state."""

from dataclasses import replace

from mailflow.cases import shown
from mailflow.cases.act import Act, answer, notice, other_side, understood, with_statement
from mailflow.cases.asides import PostToChat
from mailflow.cases.briefing import Step, gaps, leave, proceed, settle, tier, urgent, with_defaults, with_question
from mailflow.cases.case import OPEN, WITH_TIER, Case, Clock, State, Status
from mailflow.cases.changes import corrections
from mailflow.cases.effects import About, Effect, Record, SendNotice, Service, To
from mailflow.cases.events import Role
from mailflow.cases.quiet import Side
from mailflow.cases.resting import rested
from mailflow.cases.signals import SIGN
from mailflow.cases.subjects import tier_subject
from mailflow.cases.undoing import taken_back


def eta(case: Case, act: Act) -> Step:
    """The promised time becomes the next follow-up if it is earlier than the cadence's."""
    when = act.instant("when")
    said = f"Promised for {shown.instant(when, act.policy.hours)}."
    promised = replace(case, inside=replace(case.inside, promise=when, snoozed=None))
    return promised, [notice(act, About.UPDATE, said, _and_owner(case, act)), understood(act, said)]


def decline(case: Case, act: Act) -> Step:
    """Back to the sender, with the reason; both sides are told."""
    back = replace(case, status=Status.RETURNED, owner=None, reason=act.command.text, inside=Clock(), outside=Clock())
    return back, [notice(act, About.DECLINED, act.command.text, (To.SENDER, To.TIER))]


def redirect(case: Case, act: Act) -> Step:
    """To another tier's list: a brief of the kind that tier needs; the old list and the sender are told."""
    team = act.command.args["team"]
    if team == case.tier:
        return case, [
            answer(act, Service.PROBLEM, problem=f"{case.reference} is with {team} already; nothing was changed.")
        ]
    # Whoever gives it away has looked: words that speak for that team shall not bring it back.
    signals = tuple(signal for signal in case.signals if SIGN[signal.name].tier != case.tier)
    given = replace(case, owner=None, inside=Clock(), signals=signals)
    moved, effects = leave(with_statement(given, "target_team", team, act), act.at, act.policy)
    told = _passed_on(case, team, act, act.command.text, (To.TIER, To.SENDER))
    return with_question(moved, act.at, act.policy, [told, *effects])


def _passed_on(case: Case, team: str, act: Act, why: str, to: tuple[To, ...]) -> SendNotice:
    """For the list that has it no longer: mails are composed from the case as it is afterwards, so it is named."""
    label = act.policy.tiers[team].label if team in act.policy.tiers else team
    return replace(notice(act, About.REDIRECTED, f"{label}: {why}", to), tier=case.tier or "")


def update(case: Case, act: Act) -> Step:
    """Progress for the other side; a time that the team gives for its next word is a promise, as in `eta`."""
    progress = notice(act, About.UPDATE, act.command.text, _and_owner(case, act))
    when = act.command.promise
    if when is None or not act.from_tier or case.inside.since is None:
        return case, [progress]
    said = f"Your next word is promised for {shown.instant(when, act.policy.hours)}."
    return replace(case, inside=replace(case.inside, promise=when)), [progress, understood(act, said)]


def told(case: Case, act: Act) -> Step:
    """The customer has been told: evidence for the outside clock, which keeps the time that was promised."""
    value = {"at": act.at.isoformat(), "text": act.command.text}
    case = with_statement(case, "last_customer_update", value, act)
    if case.status not in OPEN:
        return replace(case, outside=Clock()), []
    when = act.command.promise
    echo: list[Effect] = [understood(act, shown.promised_to_customer(when, act.policy.hours))] if when else []
    return replace(case, outside=Clock(since=act.at, promise=when)), echo


def severity(case: Case, act: Act) -> Step:
    """Both clocks are re-planned by themselves: their due times follow from the severity."""
    level = act.command.args["severity"]
    old = case.severity
    if old == level:
        return case, [understood(act, f"It is {level.capitalize()} already.")]
    changed = with_statement(case, "severity", level, act)
    line = f"Severity: {str(old or 'not stated').capitalize()} → {level.capitalize()}"
    return made_known(changed, act, f"{line}. {act.command.text}".strip())


def deadline(case: Case, act: Act) -> Step:
    """A new time by which it must be answered."""
    when = act.instant("when")
    line = f"Deadline: {shown.instant(when, act.policy.hours)}"
    changed = with_statement(case, "deadline", when.isoformat(), act)
    return made_known(changed, act, line)


def made_known(case: Case, act: Act, line: str) -> Step:
    """While asking, the case may now be ready; afterwards whoever must know is told what changed."""
    if case.status is Status.ASKING:
        if gaps(case, act.policy) and not urgent(case, act.policy):
            return case, [understood(act, line)]
        after, effects = proceed(case, act.at, act.policy)
        return after, [understood(act, line), *effects]
    # A default deadline follows the severity.
    case = with_defaults(case, act.policy)
    return case, [notice(act, About.CHANGED, line, _who_must_know(case, act)), understood(act, line)]


def _and_owner(case: Case, act: Act) -> tuple[To, ...]:
    """The other side, and the owner whose colleague says it: they answer for what is promised."""
    return _who_must_know(case, act) if case.owner else other_side(act)


def _who_must_know(case: Case, act: Act) -> tuple[To, ...]:
    """The other side, and of the team whoever answers for it, unless that is the writer."""
    own = case.owner is not None and case.owner.address == act.reply.by.address
    return other_side(act) if own or not act.from_tier else tuple(dict.fromkeys((*other_side(act), To.OWNER)))


def snooze(case: Case, act: Act) -> Step:
    """One reminder comes at a time of the reminded person's choosing: the writer's own clock."""
    # Who forwarded it may have got the team's mail, too; they are reminded of the customer.
    side = Side.INSIDE if act.from_tier and Role.SENDER not in act.reply.roles else Side.OUTSIDE
    clock = case.inside if side is Side.INSIDE else case.outside
    if clock.since is None:
        problem = f"You get no reminders while {case.reference} is {case.status}."
        return case, [answer(act, Service.PROBLEM, problem=problem)]
    rests, comes = rested(case, side, act.instant("until"), act.at, act.policy)
    return rests, [understood(act, f"The next reminder {comes}")]


def lesson(case: Case, act: Act) -> Step:
    """What the next reader should know."""
    return replace(case, lessons=(*case.lessons, act.command.text)), []


def link(case: Case, act: Act) -> Step:
    """Joins two cases by word; nothing is merged."""
    number = int(act.command.args["case"])
    if number == case.number:
        return case, [
            answer(act, Service.PROBLEM, problem=f"This is {case.reference} itself; write the other case's number.")
        ]
    links = tuple(dict.fromkeys((*case.links, number)))
    joined = replace(case, links=links, unlinked=tuple(n for n in case.unlinked if n != number))
    return _concluded_anew(joined, act), [understood(act, f"{case.reference} is linked to ESC-{number}.")]


def unlink(case: Case, act: Act) -> Step:
    """Remembered, so that the pair is not proposed again."""
    number = int(act.command.args["case"])
    unlinked = tuple(dict.fromkeys((*case.unlinked, number)))
    apart = replace(case, links=tuple(n for n in case.links if n != number), unlinked=unlinked)
    return _concluded_anew(apart, act), [understood(act, f"{case.reference} is not linked to ESC-{number}.")]


def _concluded_anew(case: Case, act: Act) -> Case:
    """Whether it is a pattern follows from the links; what somebody stated stays."""
    concluded = {name for name in ("criteria",) if name in case.fields and case.fields[name].state is State.INFERRED}
    left = replace(case, fields={name: found for name, found in case.fields.items() if name not in concluded})
    return settle(left, act.policy)[0]


def note(case: Case, act: Act) -> Step:
    """For the trail alone."""
    return case, []


def post(case: Case, act: Act) -> Step:
    """One line to the team's chat: reference, severity, company, problem. What is confidential is never posted."""
    team = tier(case, act.policy)
    if team is None or team.confidential or not team.chat:
        problem = "No chat is configured for the team. `update <text>` mails the same text to whoever has the case."
        return case, [answer(act, Service.PROBLEM, problem=problem)]
    line = tier_subject(case)
    said = replace(understood(act, f"It goes to the chat of {team.label}: {line}"), final=True)
    return case, [PostToChat(act.key, team.name, line), said]


def draft(case: Case, act: Act) -> Step:
    """A customer-facing draft by return."""
    return case, [answer(act, Service.DRAFT)]


def status(case: Case, act: Act) -> Step:
    """Where it stands and what was corrected, to the asker alone."""
    return case, [answer(act, Service.STATUS, lines=corrections(case, act.policy))]


def history(case: Case, act: Act) -> Step:
    """The trail, to the asker alone."""
    return case, [answer(act, Service.HISTORY)]


def help_(case: Case, act: Act) -> Step:
    """The words, to the asker alone."""
    return case, [answer(act, Service.HELP)]


def undo(case: Case, act: Act) -> Step:
    """Takes back the last word. Whoever was told of that word is told of this one."""
    restored = taken_back(case)
    if restored is None:
        problem = "There is nothing left to undo: only the last word can be taken back, and none came since."
        return case, [answer(act, Service.PROBLEM, problem=problem)]
    if act.reply.roles & {Role.TIER, Role.FORMER} and restored.status in WITH_TIER:
        restored = replace(restored, inside=replace(restored.inside, since=act.at, struck=0, last=None))
    told = other_side(act)
    if (restored.status, restored.owner, restored.tier) != (case.status, case.owner, case.tier):
        told = (To.TIER, To.SENDER) if case.version else (To.SENDER,)
    text = f"Back to {restored.status}."
    effects: list[Effect] = [notice(act, About.UNDONE, text, told), replace(understood(act, text), final=True)]
    if restored.tier and restored.tier != case.tier and case.version:
        effects.insert(0, _passed_on(case, restored.tier, act, "the word that sent it on was taken back", (To.TIER,)))
    return restored, [*effects, Record("undone", text, old=str(case.status), new=str(restored.status))]
