"""Words that end an escalation or begin it again: resolved, confirmed, de-escalated, reopened, sent on."""

from dataclasses import replace
from datetime import datetime, timedelta

from mailflow.cases import shown
from mailflow.cases.act import Act, notice
from mailflow.cases.briefing import Step, leave, proceed, settle, with_question
from mailflow.cases.case import Case, Clock, State, Status
from mailflow.cases.clocks import deadline_of, sla_over
from mailflow.cases.effects import About, Effect, Record, SendBrief, SendCopy, SendDeEscalated, SendResolved, To
from mailflow.cases.worktime import Span


def deescalate(case: Case, act: Act) -> Step:
    """Back with support, for one of the playbook's four reasons; the customer still has to be told,
    and a draft for that comes with it."""
    reason = ": ".join(part for part in (act.command.args["reason"], act.command.text) if part)
    back = replace(
        case, status=Status.DE_ESCALATED, reason=reason, closed_at=act.at, inside=Clock(), outside=Clock(since=act.at)
    )
    to = (To.TIER, To.SENDER) if case.version else (To.SENDER,)
    return back, [SendDeEscalated(act.key, act.reply.by, to), Record("resolution", reason)]


def resolved(case: Case, act: Act) -> Step:
    """Fixed, says the tier; the sender confirms with the customer before it is closed."""
    fixed = replace(
        case,
        status=Status.RESOLVED,
        reason=act.command.text,
        resolved_at=act.at,
        inside=Clock(),
        outside=Clock(since=act.at),
    )
    told = SendResolved(act.key, act.reply.by, (To.TIER, To.SENDER))
    return fixed, [told, Record("took", _in_time(case, act))]


def _in_time(case: Case, act: Act) -> str:
    """How long the fix took, and how that stands to the deadline and to the customer's SLA."""
    took = f"{_length(act.at - case.briefed_at)} from the brief to the fix" if case.briefed_at else "never briefed"
    due, over = deadline_of(case, act.policy), sla_over(case, act.policy)
    whose = "default deadline" if due and case.fields["deadline"].state is State.DEFAULT else "deadline"
    marks = [_beside(act.at, due, f"the {whose}", act) if due else "no deadline is known"]
    marks += [_beside(act.at, over, f"the end of the SLA of {_length(case.sla)}", act)] if over and case.sla else []
    return "; ".join([took, *marks])


def _beside(at: datetime, mark: datetime, name: str, act: Act) -> str:
    side = f"{_length(abs(mark - at))} {'before' if at <= mark else 'after'} {name}"
    return f"{side}, {shown.instant(mark, act.policy.hours)}"


def _length(length: timedelta) -> str:
    return str(Span(length.days, timedelta(seconds=length.seconds)))


def confirm(case: Case, act: Act) -> Step:
    """The customer says so too: closed, and what was learned is asked for."""
    closed = replace(case, status=Status.CLOSED, closed_at=act.at, outside=Clock())
    took = f"{_length(act.at - case.opened_at)} from the forward to the customer's confirmation"
    if case.sla and case.resolved_at and (over := sla_over(case, act.policy)):
        took += f"; fixed {_beside(case.resolved_at, over, f'the end of the SLA of {_length(case.sla)}', act)}"
    return closed, [notice(act, About.CLOSED, act.command.text, (To.TIER, To.SENDER)), Record("took", took)]


def reopen(case: Case, act: Act) -> Step:
    """Not fixed after all: back to the tier, both clocks from now on; a team that never had the brief gets it."""
    if not case.version:
        left, effects = leave(replace(case, closed_at=None, reason="", outside=Clock()), act.at, act.policy)
        return with_question(left, act.at, act.policy, effects)
    again = replace(
        case,
        status=Status.ACCEPTED if case.owner else Status.ACTIVE,
        resolved_at=None,
        closed_at=None,
        reason="",
        inside=Clock(since=act.at),
        outside=Clock(since=act.at),
    )
    return again, [notice(act, About.REOPENED, act.command.text, (To.OWNER, To.SENDER))]


def escalate(case: Case, act: Act) -> Step:
    """Send it anyway: what was asked about or sent before leaves with its gaps marked,
    what was returned goes on its way."""
    case = replace(case, reason="")
    if case.status is Status.ASKING or case.version:
        left, effects = leave(case, act.at, act.policy)
        return left, [_because(effect, act) for effect in effects]
    return proceed(settle(case, act.policy)[0], act.at, act.policy)


def _because(effect: Effect, act: Act) -> Effect:
    """A team that gave it back, or gets it with gaps, reads why it comes."""
    if not act.command.text or not isinstance(effect, SendBrief | SendCopy):
        return effect
    return replace(effect, changes=(*effect.changes, f"{act.reply.by} wrote: {act.command.text}"))
