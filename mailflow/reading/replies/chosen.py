"""A reminder at a time of one's choosing: `Follow-up: Friday 10:00` in a reply or a note,
"remind me on Friday" in a note.

In a reply it is `snooze` by another name, and prose only sounds like it; in a note prose is evidence.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from mailflow.cases.events import Command, Problem
from mailflow.reading.replies.arguments import Writer
from mailflow.reading.times import instants
from mailflow.reading.times.when import Reading, find

_LINE = re.compile(
    r"[\s*_•-]{0,10}(?:(?:next )?follow[- ]?up|remind(?:er| me)|wiedervorlage|erinnerung|nachfassen|rappel|relance"
    r"|suivi|recordatorio|seguimiento|lembrete|acompanhamento|promemoria|herinnering|opvolging)"
    r"[*_]{0,2}\s{0,3}:[*_]{0,2}\s*(?P<when>\S.{0,80})",
    re.IGNORECASE,
)
_PLEASE = (
    r"(?:please|pls|bitte|s['’]il (?:vous|te) pla[iî]t|svp|por favor|per favore|alsjeblieft|graag|thanks|thank you"
    r"|danke|merci|gracias|obrigad[oa]|grazie)"
)
#: a sentence that asks for it; "rappelle-moi" is not here, since it means "call me back" as well
_ASKS = re.compile(
    rf"\W{{0,10}}(?:{_PLEASE}\W{{1,3}})?"
    r"(?:(?:can|could|would|will) you (?:please )?remind me|remind me|erinner(?:e|t|n sie)? mich"
    r"|relance[zr]?[- ]moi|(?:merci de|veuillez) me relancer|(?:envoie|envoyez|fais|faites)[- ]moi un rappel"
    r"|recu[eé]rd[ae]me(?:lo)?|recu[eé]rdenme(?:lo)?|lembr[ae][- ]me|me lembr[ea]|ricorda(?:mi|melo|temi|temelo)"
    r"|mi ricordi|herinner (?:me|mij))"
    rf"(?: (?:again|{_PLEASE}|of (?:this|it)|about (?:this|it)|to (?:follow up|check)(?: on (?:this|it))?|daran"
    r"|nochmal|wieder|eraan|er|hieraan))*[, ]+(?P<when>\S.{0,80})",
    re.IGNORECASE,
)
#: between sentences, but not behind a number: "am 1. Dezember"
_SENTENCE = re.compile(r"(?<=[^\d\s][.!?;])[ \t]+(?=[^\W\d_])")
#: what may stand behind the time: thanks, or the verb's own other half
_BEHIND = re.compile(
    rf"(?:\W|{_PLEASE}|again|about (?:this|it)|daran|nochmal|wieder|aan|eraan|de novo|de nuevo)*", re.IGNORECASE
)
#: longer than this it tells something, and is no time that we cannot read
_FEW = 5
#: so many of them are said back
_MANY = 3


@dataclass(frozen=True)
class Wish:
    """What a note says about the next reminder."""

    at: datetime | None
    #: the note without what says it
    prose: str
    #: what is meant as a time and cannot be read as one
    doubts: tuple[Problem, ...] = ()


def chosen(prose: str, writer: Writer) -> tuple[tuple[Command, ...], str]:
    """The reminders that the lines of a reply choose, and the prose without these lines.
    What is no time stays prose."""
    found: list[Command] = []
    rest: list[str] = []
    for line in prose.splitlines():
        match = _LINE.fullmatch(line.rstrip())
        if match and (until := _until(match["when"], writer)):
            found.append(Command("snooze", "", {"until": until}))
        else:
            rest.append(line)
    return tuple(found), "\n".join(rest).strip() if found else prose


def doubtful(prose: str, writer: Writer) -> tuple[Problem, ...]:
    """The labelled lines whose few words are meant as a time and cannot be read as one; nobody writes many of them."""
    lines = ((line.strip(), match["when"]) for line in prose.splitlines() if (match := _LINE.fullmatch(line.rstrip())))
    found = (Problem(line, why) for line, when in lines if (why := _why_not(when, writer)))
    return tuple(islice(found, _MANY))


def wished(note: str, writer: Writer) -> Wish:
    """The time for which a note asks for a reminder; of two the later in the note counts."""
    reminders, prose = chosen(note, writer)
    until = [command.args["until"] for command in reminders]
    doubts = doubtful(prose, writer)
    for sentence in (each for line in prose.splitlines() for each in _SENTENCE.split(line)):
        match = _ASKS.fullmatch(sentence.rstrip())
        if match and (asked := _until(match["when"], writer)):
            until.append(asked)
            prose = re.sub(rf"(?m)(?:^[ \t]*)?{re.escape(sentence)}[ \t]*", "", prose, count=1)
        elif match and (why := _why_not(match["when"], writer)):
            doubts = (*doubts, Problem(sentence.strip(), why))[:_MANY]
    at = datetime.fromisoformat(until[-1]) if until else None
    return Wish(at, prose.strip() if until else note, doubts)


def _until(words: str, writer: Writer) -> str:
    try:
        until, rest = instants.until(words, writer.at, writer.policy)
    except ValueError:
        return ""
    return until if _BEHIND.fullmatch(rest) else ""


def _why_not(words: str, writer: Writer) -> str:
    """Why a few words that hold a time are none; "" for a line that tells something."""
    if len(words.split()) > _FEW:
        return ""
    try:
        instants.until(words, writer.at, writer.policy)
    except ValueError as refusal:
        if re.match(r"\W*\d{1,2}/\d{1,2}\b", words):
            return str(refusal)  # 3/12 has two readings
        moment = find(words, Reading(writer.at, future=True))
        # What is over is told, not asked for: "Follow-up: 20 Nov".
        return str(refusal) if moment and moment.value > writer.at.isoformat()[: len(moment.value)] else ""
    return ""
