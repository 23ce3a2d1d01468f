"""A reply of a colleague: evidence for the clocks, answers for the fields, words to carry out, prose to keep."""

from dataclasses import replace

from mailflow.cases.act import Act
from mailflow.cases.briefing import Step, ask, changed, gaps, leave, settle, urgent, with_question
from mailflow.cases.case import Case, Clock, Finding, Status
from mailflow.cases.commands import COMMAND, Word, may
from mailflow.cases.effects import About, Effect, Record, SendNotice, SendService, Service, To
from mailflow.cases.events import Command, Problem, Replied, Role
from mailflow.cases.policy import Policy

WITH_TIER = frozenset({Status.ACTIVE, Status.ACCEPTED})


def replied(case: Case, reply: Replied, policy: Policy) -> Step:
    """Everything that one reply says, in the order in which it matters."""
    case = _heard(case, reply)
    case, effects = _answered(case, reply, policy)
    problems = list(reply.problems)
    for command in reply.commands:
        case, more, problem = _commanded(case, command, reply, policy)
        effects += more
        problems += [problem] if problem else []
    if not reply.commands:
        effects += _prose(case, reply)
    problems += [_asked_back(word) for word in reply.suggested]
    if problems and not _shown_in_question(effects):
        effects.append(_problem_mail(reply, tuple(problems)))
    return case, effects


def _heard(case: Case, reply: Replied) -> Case:
    """A reply of the tier is evidence: the inside clock starts again; a promise that is still ahead stays."""
    if Role.TIER not in reply.roles or case.status not in WITH_TIER:
        return case
    promise = case.inside.promise if case.inside.promise and case.inside.promise > reply.at else None
    return replace(case, inside=Clock(since=reply.at, promise=promise))


# --- answers ----------------------------------------------------------------------------------------------------------


def _answered(case: Case, reply: Replied, policy: Policy) -> Step:
    if reply.roles.isdisjoint({Role.SENDER, Role.TIER}):
        return case, []  # somebody whom our mail was passed on to: read, kept, and changes nothing
    if not reply.findings and not (reply.problems and case.status is Status.ASKING):
        return case, []
    before = case.tier
    fields = {**case.fields, **{name: _kept(case, name, found) for name, found in reply.findings.items()}}
    # A conclusion is drawn again from what is now known; what somebody stated stays.
    stated = replace(case, fields=fields, signals=(*case.signals, *reply.signals))
    known, _ = settle(stated, policy)
    effects: list[Effect] = [Record("answered", ", ".join(reply.findings))] if reply.findings else []
    if case.status is Status.ASKING:
        after, more = _after_answer(known, reply, policy)
        return after, [*effects, *more]
    if case.status in WITH_TIER and (known.tier != before or changed(known, policy)):
        after, more = leave(known, reply.at, policy)
        after, more = with_question(after, reply.at, policy, more)
        return after, [*effects, *more]
    return known, effects


def _after_answer(case: Case, reply: Replied, policy: Policy) -> Step:
    """Complete, urgent or asked often enough: the brief leaves. Else only what is still open is asked once more."""
    if urgent(case, policy) or not gaps(case, policy) or len(case.asked) >= policy.rounds:
        return leave(case, reply.at, policy)
    return ask(case, reply.at, policy, reply.problems)


def _kept(case: Case, name: str, found: Finding) -> Finding:
    """A correction keeps what it corrects."""
    old = case.fields.get(name)
    if old is None or old.value == found.value:
        return found
    return replace(found, earlier=(*old.earlier, replace(old, earlier=())))


def _shown_in_question(effects: list[Effect]) -> bool:
    return any(getattr(effect, "problems", ()) for effect in effects)


# --- words ------------------------------------------------------------------------------------------------------------


def _commanded(
    case: Case, command: Command, reply: Replied, policy: Policy
) -> tuple[Case, list[Effect], Problem | None]:
    word = COMMAND[command.word]
    if refusal := _refused(case, word, reply):
        return case, [Record("refused", refusal)], Problem(f"{command.word} {command.text}".strip(), refusal)
    after, effects = word.act(case, Act(command, reply, policy))
    if word.undoable:
        after = replace(after, previous=replace(case, previous=None))
    said = Record(word.name, command.text, old=str(case.status), new=str(after.status))
    return after, [said, *effects], None


def _refused(case: Case, word: Word, reply: Replied) -> str:
    """Why a word is not carried out, as a sentence for its writer; "" when it is."""
    if not may(word, reply.roles):
        who = "the receiving team" if Role.TIER in word.who else "the colleague who forwarded it"
        return f"`{word.name}` is for {who}, so nothing was changed. Write `help` for the words that you can use."
    if case.status not in word.moves:
        return f"{case.reference} is {case.status}, where `{word.name}` does nothing. {_instead(case.status)}"
    return ""


def _instead(status: Status) -> str:
    if status in (Status.CLOSED, Status.DE_ESCALATED, Status.RESOLVED):
        return "`reopen <why>` gives it back to the team."
    if status is Status.RETURNED:
        return "`escalate <why>` sends it on."
    return "Write `help` for the words that you can use."


# --- prose ------------------------------------------------------------------------------------------------------------


def _prose(case: Case, reply: Replied) -> list[Effect]:
    """Recorded; the team's own words are shown to the sender, who waits for them. Never carried out."""
    if not reply.text or reply.findings:
        return []
    kept: list[Effect] = [Record("wrote", reply.text)]
    if Role.TIER in reply.roles and case.status in WITH_TIER and not reply.suggested and not reply.problems:
        kept.append(SendNotice(f"update:{reply.ref}", About.UPDATE, reply.by, reply.text, (To.SENDER,)))
    return kept


def _asked_back(name: str) -> Problem:
    word = COMMAND[name]
    return Problem(name, f"It sounds like `{name}`; nothing was changed. If you mean it, reply with: {word.usage}")


def _problem_mail(reply: Replied, problems: tuple[Problem, ...]) -> SendService:
    to = (To.TIER,) if Role.TIER in reply.roles else (To.SENDER,)
    return SendService(f"problem:{reply.ref}", Service.PROBLEM, reply.by, to, problems)
