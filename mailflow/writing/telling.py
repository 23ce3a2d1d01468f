"""Short mails: notices for those who must know, and answers to one person who asked."""

from collections.abc import Callable

from mailflow.cases.commands import COMMAND, COMMANDS
from mailflow.cases.effects import (
    About,
    SendNotice,
    SendService,
    Service,
    To,
)
from mailflow.writing.asking import understood
from mailflow.writing.buttons import Button
from mailflow.writing.ending import sla_kept
from mailflow.writing.letter import Letter, Values, values
from mailflow.writing.moments import length
from mailflow.writing.notices import NOTICES
from mailflow.writing.reminding import draft_for, state_facts
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
        facts=_notice_facts(letter, effect.about),
        buttons=_buttons(letter, words.for_sender if letter.to is To.SENDER else words.for_tier),
    )


def _buttons(letter: Letter, words: tuple[str, ...]) -> tuple[Button, ...]:
    """Those that do something in this state: nobody reopens what is open."""
    return letter.buttons(*(word for word in words if letter.case.status in COMMAND[word.split()[0]].moves))


def _notice_facts(letter: Letter, about: About) -> tuple[tuple[str, str], ...]:
    if about is About.CLOSED:
        case = letter.case
        took = (
            f"{length(case.closed_at - case.opened_at)} from the forward to the customer's word"
            if case.closed_at
            else ""
        )
        times = (("Took", took), ("SLA", sla_kept(letter)))
        return tuple(row for row in times if row[1])
    return state_facts(letter) if about in {About.CHANGED, About.REOPENED} else ()


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
    lead = (
        "Write one of these words in the first line of a reply. Lines such as Severity: High are understood at any "
        "time."
    )
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
    if letter.effect.final:
        return "Done", "This is what I understood and did.", {}
    if letter.effect.lines:
        lead = "This is what I understood and did. If it is wrong, reply with undo."
        return "Done", lead, {"buttons": letter.buttons("undo")}
    lead = "This is what I know so far. If something is wrong, reply with the label and the right value."
    return "What I understood", lead, {"facts": tuple(understood(letter))}


def _problem(letter: Letter) -> tuple[str, str, Values]:
    lead = "I could not use all of your reply. What stands below changed nothing; the rest of your reply is kept."
    return "I did not understand one thing", lead, {}


def _explained(letter: Letter) -> tuple[str, str, Values]:
    lead = "You asked back, and the question stays open until you answer it: reply with the label and the value."
    return "What I meant", lead, {}


SERVICES: dict[Service, Callable[[Letter], tuple[str, str, Values]]] = {
    Service.HELP: _help,
    Service.STATUS: _status,
    Service.HISTORY: _history,
    Service.DRAFT: _draft,
    Service.UNDERSTOOD: _understood,
    Service.PROBLEM: _problem,
    Service.EXPLAINED: _explained,
}
