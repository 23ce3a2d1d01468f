"""Short mails: notices for those who must know, answers to one person who asked, and the end of a case."""

from collections.abc import Callable
from dataclasses import dataclass

from mailflow.cases.case import Case, State
from mailflow.cases.commands import COMMANDS
from mailflow.cases.effects import (
    About,
    SendDeEscalated,
    SendNotice,
    SendResolved,
    SendService,
    Service,
    To,
)
from mailflow.writing.asking import summed_up, understood
from mailflow.writing.letter import Letter, Values, values
from mailflow.writing.moments import length
from mailflow.writing.notices import NOTICES
from mailflow.writing.reminding import draft_for, state_facts, steps
from mailflow.writing.shown import person, prose


def notice(letter: Letter) -> Values:
    """The values of templates/notice."""
    effect, case = letter.effect, letter.case
    assert isinstance(effect, SendNotice)
    words, by = NOTICES[effect.about], effect.by
    known = {
        "by": person(by.address, by.name) if by else "The desk",
        "team": letter.team,
        "company": letter.company,
        "ref": case.reference,
    }
    title, lead = words.title.format_map(known), words.lead.format_map(known)
    # The text of this one is the team's name, which the sentence holds already.
    text = "" if effect.about is About.SENT_CONFIDENTIAL else prose(effect.text)
    return values(
        letter,
        f"Notice · {case.reference}",
        title[:1].upper() + title[1:],
        f"{lead} {text}",
        words.tone,
        lead=lead,
        above=words.above if text else "",
        text=text,
        facts=state_facts(letter) if effect.about in {About.CHANGED, About.REOPENED} else (),
        buttons=letter.buttons(*(words.for_sender if letter.to is To.SENDER else words.for_tier)),
    )


def service(letter: Letter) -> Values:
    """The values of templates/service: every part that a service does not use is empty."""
    effect = letter.effect
    assert isinstance(effect, SendService)
    title, lead, more = SERVICES[effect.service](letter)
    parts: Values = {
        "facts": (),
        "events": (),
        "words": (),
        "draft": None,
        "lines": effect.lines,
        "problems": effect.problems,
    }
    return values(
        letter,
        f"Answer to you alone · {letter.case.reference}",
        title,
        lead,
        "plain",
        **{**parts, "lead": lead, **more},
    )


def _help(letter: Letter) -> tuple[str, str, Values]:
    lead = "Write one of these words in the first line of a reply. Lines such as Severity: High are understood at any time."
    return "Words that I understand", lead, {"words": tuple((word.usage, word.help) for word in COMMANDS)}


def _status(letter: Letter) -> tuple[str, str, Values]:
    case = letter.case
    lead = f"{case.reference} is {values(letter, '', '', '')['state']}."
    return f"{case.reference}: {case.status}", lead, {"facts": state_facts(letter)}


def _history(letter: Letter) -> tuple[str, str, Values]:
    events = tuple(
        (str(letter.eyes.moment(line.at)), prose(f"{letter.name(line.who)}: {line.what} {line.text}".strip()))
        for line in letter.trail
    )
    return "All that happened", f"The trail of {letter.case.reference}, oldest first.", {"events": events[-80:]}


def _draft(letter: Letter) -> tuple[str, str, Values]:
    lead = "Nothing was sent to anyone. Check what stands in [brackets], then send it from your own mailbox."
    return "A draft for the customer", lead, {"draft": draft_for(letter), "buttons": letter.buttons("told ")}


def _understood(letter: Letter) -> tuple[str, str, Values]:
    assert isinstance(letter.effect, SendService)
    if letter.effect.lines:
        lead = "This is what I understood and did. If it is wrong, reply with undo."
        return "Done", lead, {"buttons": letter.buttons("undo")}
    lead = "This is what I know so far. If something is wrong, reply with the label and the right value."
    return "What I understood", lead, {"facts": tuple(understood(letter))}


def _problem(letter: Letter) -> tuple[str, str, Values]:
    lead = "I could not use all of your reply. What stands below changed nothing; the rest of your reply is kept."
    return "I did not understand one thing", lead, {}


SERVICES: dict[Service, Callable[[Letter], tuple[str, str, Values]]] = {
    Service.HELP: _help,
    Service.STATUS: _status,
    Service.HISTORY: _history,
    Service.DRAFT: _draft,
    Service.UNDERSTOOD: _understood,
    Service.PROBLEM: _problem,
}


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
        f"Fixed{f' after {took}' if took else ''}{f', {kept.inside}' if kept else ''}; says {effect.by}. Cause: {cause or 'not stated'}. Confirm with the customer to close.",
        "good",
        by=person(effect.by.address, effect.by.name),
        at=at,
        facts=tuple(_end_facts(letter, cause, took, kept)),
        events=steps(case, letter),
        to_sender=letter.to is To.SENDER,
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
        f"{effect.by} took it out of escalation: {why or 'no reason stated'}. Reminders to the team stop; the customer still waits for a word.",
        "good",
        by=person(effect.by.address, effect.by.name),
        why=why,
        facts=tuple(_end_facts(letter, "", "", None)),
        to_sender=letter.to is To.SENDER,
        buttons=letter.buttons(*(("told ", "draft", "reopen ") if letter.to is To.SENDER else ("lesson ", "reopen "))),
    )


def returned(letter: Letter) -> Values:
    """The values of templates/returned."""
    return values(
        letter,
        f"Not escalated · {letter.case.reference}",
        "I think support can handle this",
        f"Nothing has gone to any team. Why: {letter.case.reason} One word sends it anyway.",
        "plain",
        why=prose(letter.case.reason),
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


def _end_facts(letter: Letter, cause: str, took: str, kept: Kept | None) -> list[tuple[str, str]]:
    case, eyes = letter.case, letter.eyes
    told = case.value("last_customer_update")
    rows = [("Cause", cause)] if cause else []
    rows += [("Took", f"{took} from brief to fix")] if took else []
    rows += [("Deadline" if kept.stated else "Default deadline", kept.text)] if kept else []
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
