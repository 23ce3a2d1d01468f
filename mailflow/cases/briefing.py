"""What happens to a case before and when its brief leaves: settle what is known, ask for the gaps, or send."""

from dataclasses import replace
from datetime import datetime

from mailflow.address import Address
from mailflow.cases import context, pattern, shown
from mailflow.cases.case import Asked, Case, Clock, Finding, State, Status
from mailflow.cases.effects import (
    About,
    Effect,
    Record,
    SendBrief,
    SendCopy,
    SendNotice,
    SendQuestion,
    SendReturned,
    To,
)
from mailflow.cases.events import Problem
from mailflow.cases.fields import FIELDS, Kind
from mailflow.cases.missing import missing
from mailflow.cases.policy import Cadence, Policy, Tier
from mailflow.cases.practices import answered, in_the_steps
from mailflow.cases.subjects import tier_subject
from mailflow.cases.triage import triage
from mailflow.cases.worktime import Hours, later

Step = tuple[Case, list[Effect]]


def cadence(case: Case, policy: Policy) -> Cadence:
    """Of the case's severity, or of the default one while it is not known."""
    return policy.cadences[case.severity or policy.default_severity]


def hours(case: Case, policy: Policy) -> Hours | None:
    """The hours that its clocks run in; None: always."""
    return None if cadence(case, policy).always else policy.hours


def tier(case: Case, policy: Policy) -> Tier | None:
    """The tier it is with or shall go to; None while that is open."""
    return policy.tiers.get(case.tier or "")


def gaps(case: Case, policy: Policy) -> tuple[str, ...]:
    """Fields that its tier needs, nobody has stated, and are worth a question."""
    return missing(case.fields, tier(case, policy))


def questions(case: Case, policy: Policy) -> tuple[str, ...]:
    """What is worth a question: the gaps, and behind them steps that the receiving team could not follow."""
    return (*gaps(case, policy), *(("repro_steps",) if _steps_lack(case, policy) > 1 else ()))


def _steps_lack(case: Case, policy: Policy) -> int:
    """How many of the practices that belong into the steps they do not follow; 0 where nobody needs steps.

    One alone is no reason to ask: whether "Open Reports" is a clean start is a matter of taste.
    """
    bug, receiving = case.value("is_bug") is True, tier(case, policy)
    if not bug or receiving is None or Kind.REPRODUCTION not in receiving.needs or answered(case.fields, case.asked):
        return 0
    return len(in_the_steps(case.fields))


def settle(case: Case, policy: Policy) -> tuple[Case, str]:
    """The case with the triage's conclusions, and why support can handle it, if it can.

    A conclusion is drawn anew from what is now known; what somebody stated stays.
    """
    case = context.filled(case)
    signals = (*case.signals, *context.signals(case, policy), *pattern.signals(case, policy))
    of_triage = triage(case.fields, signals, policy).findings
    concluded = {name for name, found in of_triage.items() if found.state in (State.INFERRED, State.DEFAULT)}
    stated = {name: found for name, found in case.fields.items() if name not in concluded}
    verdict = triage(stated, signals, policy)
    return replace(case, fields={**case.fields, **verdict.findings}), verdict.handle_in_support


def urgent(case: Case, policy: Policy) -> bool:
    """Never let a question hold up an emergency: severities without patience (Critical),
    tiers that do not wait (Security)."""
    receiving = tier(case, policy)
    return cadence(case, policy).patience is None or (receiving is not None and not receiving.waits)


def open_case(case: Case, at: datetime, policy: Policy) -> Step:
    """The first decision about a case: return it, ask about it, or send it on."""
    case, handle = settle(case, policy)
    if handle:
        return replace(case, status=Status.RETURNED, reason=handle), [
            Record("returned", handle),
            SendReturned(key="returned"),
        ]
    return proceed(case, at, policy)


def proceed(case: Case, at: datetime, policy: Policy) -> Step:
    """Ask for the gaps, or let the brief leave: complete, urgent, or asked often enough."""
    if urgent(case, policy):
        case, effects = leave(case, at, policy)
        return with_question(case, at, policy, effects)
    # Steps that lack something are asked about with the rest, and hold up a brief by themselves only if they lack all.
    if (gaps(case, policy) or _steps_lack(case, policy) > 2) and len(case.asked) < policy.rounds:
        return ask(case, at, policy)
    return leave(case, at, policy)


def ask(
    case: Case, at: datetime, policy: Policy, problems: tuple[Problem, ...] = (), explained: tuple[Problem, ...] = ()
) -> Step:
    """Mail the sender a question for what is open, most valuable first."""
    fields = questions(case, policy)[: policy.questions]
    asked = replace(case, status=Status.ASKING, asked=(*case.asked, Asked(at, fields)))
    return asked, [_question(asked, fields, policy, problems, explained), Record("asked", ", ".join(fields))]


def with_question(case: Case, at: datetime, policy: Policy, effects: list[Effect]) -> Step:
    """A brief that left with gaps, and a question for those never asked: its answer makes the next version."""
    asked_before = {name for asked in case.asked for name in asked.fields}
    fields = tuple(name for name in questions(case, policy) if name not in asked_before)[: policy.questions]
    if not fields:
        return case, effects
    asked = replace(case, asked=(*case.asked, Asked(at, fields)))
    return asked, [*effects, _question(asked, fields, policy), Record("asked", ", ".join(fields))]


def _question(
    case: Case,
    fields: tuple[str, ...],
    policy: Policy,
    problems: tuple[Problem, ...] = (),
    explained: tuple[Problem, ...] = (),
) -> SendQuestion:
    number = len(case.asked)
    leaves_at = patience_over(case, policy) if case.status is Status.ASKING else None
    return SendQuestion(
        f"question:{number}", fields, again=number > 1, leaves_at=leaves_at, problems=problems, explained=explained
    )


def patience_over(case: Case, policy: Policy) -> datetime | None:
    """When the brief leaves with the gaps marked; None when nothing was asked, or nothing is waited for."""
    patience = cadence(case, policy).patience
    if not case.asked or patience is None:
        return None
    return later(case.asked[0].at, patience, policy.hours)


def leave(case: Case, at: datetime, policy: Policy) -> Step:
    """The brief goes to the tier's list: a first one, or a next version that opens with what changed."""
    case = with_defaults(case, policy)
    name = case.tier or policy.default_tier
    changes = changed(case, policy)
    told = [name, *_informed(case, name, policy)]
    sent = replace(
        case,
        status=Status.ACCEPTED if case.owner else Status.ACTIVE,
        version=case.version + 1,
        briefed_at=at,
        briefed={key: found.value for key, found in case.fields.items()},
        # The first brief to a tier fixes the subject of its thread: a later severity must not split it.
        subjects={**dict.fromkeys(told, tier_subject(case)), **case.subjects},
        # A next version is no word of the team: it does not start its clock again.
        inside=case.inside if case.inside.since else Clock(since=at),
        # While it was asked about, the sender may have chosen when to be reminded.
        outside=case.outside if case.outside.since else replace(case.outside, since=at),
    )
    effects: list[Effect] = [SendBrief(f"brief:{sent.version}:{name}", name, sent.version, changes)]
    effects.append(_word_to_sender(sent, name, changes, policy))
    for other in told[1:]:
        effects.append(SendBrief(f"brief:{sent.version}:{other}", other, sent.version, asked=False))
    return sent, [*effects, Record("briefed", f"version {sent.version} to {policy.tiers[name].label}")]


def next_version(before: Case, known: Case, at: datetime, by: Address, ref: str, policy: Policy) -> Step:
    """What came to be known after the brief reaches those who have it; a team that loses the case by it is told."""
    if known.tier == before.tier:
        after, effects = leave(known, at, policy) if changed(known, policy) else (known, [])
        return with_question(after, at, policy, effects) if effects else (after, effects)
    moved, effects = leave(replace(known, owner=None, inside=Clock()), at, policy)
    text = f"{policy.tiers[moved.tier or policy.default_tier].label}."
    told = SendNotice(f"moved:{ref}", About.REDIRECTED, by, text, (To.TIER,), tier=before.tier or "")
    return with_question(moved, at, policy, [told, *effects])


def _informed(case: Case, name: str, policy: Policy) -> list[str]:
    """Tiers that are only told, once each; nobody for a confidential case."""
    if policy.tiers[name].confidential:
        return []
    told = {name, *case.subjects}
    return [other for other in case.value("also_notify") or () if other in policy.tiers and other not in told]


def _word_to_sender(case: Case, name: str, changes: tuple[str, ...], policy: Policy) -> Effect:
    """The sender gets the brief too; of a confidential one only that it left."""
    if policy.tiers[name].confidential:
        return SendNotice(f"sent:{case.version}", About.SENT_CONFIDENTIAL, None, policy.tiers[name].label, (To.SENDER,))
    return SendCopy(f"copy:{case.version}", name, case.version, changes)


def with_defaults(case: Case, policy: Policy) -> Case:
    """What a brief cannot leave without; marked as a default, so that nobody takes it for a statement."""
    fields = dict(case.fields)
    if not case.severity:
        fields["severity"] = Finding(
            str(policy.default_severity), State.DEFAULT, source="policy", rule="nobody said how severe it is"
        )
    if case.tier not in policy.tiers:
        rule = f"there is no team {case.tier} any more" if case.tier else "nobody said which team should take it"
        fields["target_team"] = Finding(policy.default_tier, State.DEFAULT, source="policy", rule=rule)
    case = replace(case, fields=fields)
    if "deadline" not in fields or fields["deadline"].state is State.DEFAULT:
        due = later(case.opened_at, cadence(case, policy).deadline, hours(case, policy))
        rule = f"nobody gave one; {case.value('severity')} cases are answered within {cadence(case, policy).deadline}"
        fields["deadline"] = Finding(due.isoformat(), State.DEFAULT, source="policy", rule=rule)
    return replace(case, fields=fields)


def changed(case: Case, policy: Policy) -> tuple[str, ...]:
    """What is different from the last brief, one sentence a field; empty before the first."""
    if not case.version:
        return ()
    lines = []
    for field in FIELDS:
        old, new = case.briefed.get(field.name), case.value(field.name)
        # A default deadline moves with the severity, which is told already.
        if old != new and field.kind is not Kind.CONTEXT and case.fields[field.name].state is not State.DEFAULT:
            lines.append(f"{field.label}: {shown.value(old, policy.hours)} → {shown.value(new, policy.hours)}")
    return tuple(lines)
