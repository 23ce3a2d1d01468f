"""A reply of a colleague: evidence for the clocks, answers for the fields, words to carry out, prose to keep."""

from dataclasses import replace
from datetime import datetime

from mailflow.cases import shown
from mailflow.cases.act import Act
from mailflow.cases.asking_back import answered_back, explained, noted, remarks
from mailflow.cases.briefing import Step, ask, gaps, leave, next_version, settle, urgent
from mailflow.cases.case import WITH_TIER, Case, Clock, Status
from mailflow.cases.changes import kept
from mailflow.cases.commands import COMMAND, Word, may
from mailflow.cases.effects import About, Effect, Record, SendNotice, SendService, Service, To
from mailflow.cases.events import Command, Problem, Replied, Role
from mailflow.cases.policy import Policy
from mailflow.cases.quiet import back
from mailflow.cases.undoing import remembered


def replied(case: Case, reply: Replied, policy: Policy) -> Step:
    """Everything that one reply says, in the order in which it matters."""
    case = _heard(back(case, reply.by), reply)
    case, effects = _answered(case, reply, policy)
    effects += answered_back(case, reply, policy, effects)
    problems = list(reply.problems)
    for nth, command in enumerate(reply.commands, start=1):
        case, more, problem = _commanded(case, Act(command, reply, policy, nth))
        effects += more
        problems += [problem] if problem else []
    if not reply.commands:
        effects += _prose(case, reply)
    meant = _meant(case, reply, policy)
    problems += [_asked_back(word) for word in reply.suggested if not (meant and word == "eta")]
    problems += [meant] if meant else []
    if reply.findings and case.status is Status.RETURNED:
        sentence = f"It is kept, but {case.reference} is {case.status} and stays so. {instead(case.status)}"
        problems.append(Problem(reply.text.partition("\n")[0], sentence))
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
    case = replace(case, noted=noted(case, reply))
    if not reply.findings and not (reply.problems and case.status is Status.ASKING):
        return case, remarks(reply, policy)
    fields = {**case.fields, **{name: kept(case, name, found) for name, found in reply.findings.items()}}
    still_touched = tuple(name for name in case.touched_fields if name not in reply.findings)
    signals = (*case.signals, *reply.signals)
    known, _ = settle(replace(case, fields=fields, signals=signals, touched_fields=still_touched), policy)
    effects = [*([Record("answered", ", ".join(reply.findings))] if reply.findings else []), *remarks(reply, policy)]
    if case.status is Status.ASKING:
        after, more = _after_answer(known, reply, policy)
        return after, [*effects, *more]
    if case.status in WITH_TIER:
        after, more = next_version(case, known, reply.at, reply.by, reply.ref, policy)
        return after, [*effects, *more]
    return known, effects


def _after_answer(case: Case, reply: Replied, policy: Policy) -> Step:
    """Complete, urgent or asked often enough: the brief leaves. Else only what is still open is asked once more."""
    if urgent(case, policy) or not gaps(case, policy) or len(case.asked) >= policy.rounds:
        return leave(case, reply.at, policy)
    return ask(case, reply.at, policy, reply.problems, explained(reply))


def _shown_in_question(effects: list[Effect]) -> bool:
    return any(getattr(effect, "problems", ()) for effect in effects)


# --- words ------------------------------------------------------------------------------------------------------------


def _commanded(case: Case, act: Act) -> tuple[Case, list[Effect], Problem | None]:
    word, text = COMMAND[act.command.word], _spoken(act.command, act.policy)
    if refusal := _refused(case, word, act.reply):
        return case, [Record("refused", refusal)], Problem(f"{word.name} {text}".strip(), refusal)
    after, effects = word.act(case, act)
    # "You have it already" and "it is Critical already" did nothing: the word before is still the last one.
    only_answered = after == case and any(isinstance(one, SendService) for one in effects)
    if word.undoable and not only_answered:
        after = remembered(case, after)
    said = Record(word.name, text, old=str(case.status), new=str(after.status))
    return after, [said, *effects], None


def _spoken(command: Command, policy: Policy) -> str:
    """The arguments of a word and the rest of its line, as people read them."""
    return " ".join([*(shown.value(value, policy.hours) for value in command.args.values()), command.text]).strip()


def _refused(case: Case, word: Word, reply: Replied) -> str:
    """Why a word is not carried out, as a sentence for its writer; "" when it is."""
    if not may(word, reply.roles):
        who = "the receiving team" if Role.TIER in word.who else "the colleague who forwarded it"
        return f"`{word.name}` is for {who}, so nothing was changed. Write `help` for the words that you can use."
    if case.status not in word.moves:
        return f"{case.reference} is {case.status}, where `{word.name}` does nothing. {instead(case.status)}"
    return ""


def instead(status: Status) -> str:
    """The word that moves a case on which the others do nothing."""
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
    of_the_team = Role.TIER in reply.roles and Role.SENDER not in reply.roles
    if of_the_team and case.status in WITH_TIER and not reply.suggested and not reply.problems:
        kept.append(SendNotice(f"update:{reply.ref}", About.UPDATE, reply.by, reply.text, (To.SENDER,)))
    return kept


def _asked_back(name: str) -> Problem:
    word = COMMAND[name]
    return Problem(name, f"It sounds like `{name}`; nothing was changed. If you mean it, reply with: {word.usage}")


def _meant(case: Case, reply: Replied, policy: Policy) -> Problem | None:
    """A time that the prose promises, with the word to send: of the team it would be an `eta`,
    of the sender a reminder."""
    if reply.meant is None or case.status not in WITH_TIER:
        return None
    by = shown.instant(datetime.fromisoformat(reply.meant.args["when"]), policy.hours)
    # Who forwarded it may sit in the team, too; what they promise is promised to the customer.
    if Role.SENDER in reply.roles:
        sentence = (
            f"It sounds like a promise for {by}. If you want a reminder then, reply with: Follow-up: {reply.meant.text}"
        )
    elif Role.TIER in reply.roles:
        sentence = (
            f"It sounds like a promise for {by}; nothing was changed. If you mean it, reply with: eta "
            f"{reply.meant.text}"
        )
    else:
        return None
    return Problem(reply.text.partition("\n")[0], sentence)


def _problem_mail(reply: Replied, problems: tuple[Problem, ...]) -> SendService:
    to = (To.TIER,) if Role.TIER in reply.roles else (To.SENDER,)
    return SendService(f"problem:{reply.ref}", Service.PROBLEM, reply.by, to, problems)
