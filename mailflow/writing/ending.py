"""How an escalation ends: resolved, de-escalated, returned, and whether the fix came in time.
The values of their templates."""

from dataclasses import dataclass

from mailflow.cases.case import Case, State
from mailflow.cases.clocks import sla_over
from mailflow.cases.effects import SendDeEscalated, SendResolved, To
from mailflow.writing.around import known_answer, known_name
from mailflow.writing.asking import summed_up
from mailflow.writing.letter import Letter, Values, values
from mailflow.writing.moments import length
from mailflow.writing.reminding import draft_for, steps
from mailflow.writing.shown import person, prose
from mailflow.writing.sources import Sources


def resolved(letter: Letter) -> Values:
    """The values of templates/resolved."""
    effect, case, eyes = letter.effect, letter.case, letter.eyes
    assert isinstance(effect, SendResolved)
    at = eyes.moment(case.resolved_at or eyes.now)
    took = length((case.resolved_at or eyes.now) - case.briefed_at) if case.briefed_at else ""
    cause = prose(case.reason)
    kept = _kept(letter)
    words = ("confirm", "reopen ") if letter.to is To.SENDER else ("lesson ", "reopen ")
    return values(
        letter,
        f"Resolved · {case.reference}",
        f"Resolved at {at.short}{f', {kept.inside}' if kept and kept.stated else ''}",
        (
            f"Fixed{f' after {took}' if took else ''}{f', {kept.inside}' if kept else ''}; says {effect.by}. "
            f"Cause: {cause or 'not stated'}. Confirm with the customer to close."
        ),
        "good",
        by=person(effect.by.address, effect.by.name),
        at=at,
        cause=cause,
        facts=tuple(_end_facts(letter, cause, took, kept)),
        events=steps(case, letter),
        to_sender=letter.to is To.SENDER,
        draft=draft_for(letter) if letter.to is To.SENDER else None,
        buttons=letter.buttons(*words),
    )


def de_escalated(letter: Letter) -> Values:
    """The values of templates/de-escalated."""
    effect, case = letter.effect, letter.case
    assert isinstance(effect, SendDeEscalated)
    why = prose(case.reason)
    return values(
        letter,
        f"De-escalated · {case.reference}",
        "De-escalated: back with support",
        (
            f"{effect.by} took it out of escalation: {why or 'no reason stated'}. Reminders to the team stop; the "
            "customer still waits for a word."
        ),
        "good",
        by=person(effect.by.address, effect.by.name),
        why=why,
        facts=tuple(_end_facts(letter, "", "", None)),
        to_sender=letter.to is To.SENDER,
        draft=draft_for(letter) if letter.to is To.SENDER else None,
        buttons=letter.buttons(*(("told ", "reopen ") if letter.to is To.SENDER else ("lesson ", "reopen "))),
    )


def returned(letter: Letter) -> Values:
    """The values of templates/returned."""
    sources = Sources(letter.case, letter.eyes)
    return values(
        letter,
        f"Not escalated · {letter.case.reference}",
        "I think support can handle this",
        f"Nothing has gone to any team. Why: {letter.case.reason} One word sends it anyway.",
        "plain",
        why=prose(letter.case.reason),
        known=tuple((known_name(fit), known_answer(fit), sources.fit(fit)) for fit in letter.case.known),
        **summed_up(letter),
        buttons=letter.buttons("escalate "),
    )


@dataclass(frozen=True)
class Kept:
    """Whether the fix came in time."""

    #: `before the deadline`
    inside: str
    #: the deadline, and by how much
    text: str
    #: False: the deadline was the policy's, and nobody ever spoke of it
    stated: bool


def _kept(letter: Letter) -> Kept | None:
    """The fix beside the deadline; None where either is not known as a time."""
    case, eyes = letter.case, letter.eyes
    found, fixed = case.fields.get("deadline"), case.resolved_at
    due = eyes.end(str(found.value)) if found else None
    if found is None or fixed is None or due is None:
        return None
    whose = "the deadline" if found.state is not State.DEFAULT else "the default deadline"
    side = "before" if fixed <= due else "after"
    by = length(abs(due - fixed))
    return Kept(
        f"{side} {whose}", f"{eyes.moment(due)}; {side} it{f' by {by}' if by else ''}", found.state is not State.DEFAULT
    )


def sla_kept(letter: Letter) -> str:
    """The fix beside the customer's SLA; "" where there is none, or nothing was fixed."""
    over, fixed, sla = sla_over(letter.case, letter.eyes.policy), letter.case.resolved_at, letter.case.sla
    if over is None or fixed is None or sla is None:
        return ""
    by = length(abs(over - fixed))
    kept = "kept" if fixed <= over else "broken"
    return f"{length(sla)}, {kept}{f' by {by}' if by else ''} (until {letter.eyes.moment(over)})"


def _end_facts(letter: Letter, cause: str, took: str, kept: Kept | None) -> list[tuple[str, str]]:
    case, eyes = letter.case, letter.eyes
    told = case.value("last_customer_update")
    rows = [("Cause", cause)] if cause else []
    rows += [("Took", f"{took} from brief to fix")] if took else []
    rows += [("Deadline" if kept.stated else "Default deadline", kept.text)] if kept else []
    rows += [("SLA", text)] if (text := sla_kept(letter)) else []
    rows.append(
        ("Customer", f"{letter.company}; {'told on ' + eyes.text(told) if told else 'not told yet, as far as I know'}")
    )
    rows.append(("Severity", _severity(case)))
    return [*rows, ("Team", letter.team)] if letter.tier else rows


def _severity(case: Case) -> str:
    """As it is now, and as it was before the word that ended the escalation, where that changed it."""
    now = case.severity.capitalize() if case.severity else "not stated"
    before = case.previous.severity if case.previous else None
    return f"{before.capitalize()} → {now}" if before and before is not case.severity else now
