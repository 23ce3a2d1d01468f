"""`Follow-up: Friday 10:00`: a reminder at a time of one's choosing, as a labelled line anywhere in a reply. It is `snooze` by another name."""

import re

from mailflow.cases.events import Command
from mailflow.reading import instants
from mailflow.reading.arguments import Writer

_LINE = re.compile(
    r"[\s*_•-]{0,10}(?:follow[- ]?up|next follow[- ]?up|remind(?:er| me)|wiedervorlage|erinnerung|rappel"
    r"|relance|recordatorio|seguimiento|lembrete|promemoria)[*_]{0,2}\s{0,3}:[*_]{0,2}\s*(?P<when>\S.{0,80})",
    re.IGNORECASE,
)


def chosen(prose: str, writer: Writer) -> tuple[tuple[Command, ...], str]:
    """The reminders that the lines choose, and the prose without these lines. What is no time stays prose."""
    found: list[Command] = []
    rest: list[str] = []
    for line in prose.splitlines():
        command = _chosen(line, writer)
        if command:
            found.append(command)
        else:
            rest.append(line)
    return tuple(found), "\n".join(rest).strip() if found else prose


def _chosen(line: str, writer: Writer) -> Command | None:
    match = _LINE.fullmatch(line.rstrip())
    if match is None:
        return None
    try:
        until, rest = instants.until(match["when"], writer.at, writer.policy)
    except ValueError:
        return None
    return Command("snooze", "", {"until": until}) if not rest.strip(instants.BETWEEN) else None
