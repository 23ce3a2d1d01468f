"""Conversations that somebody copied out of a help desk or a chat and pasted into a mail.

Nothing marks such a paste but its rhythm: a line with a name and a moment, again and again. One alone is prose.
"""

import re
from collections.abc import Container, Iterator
from dataclasses import replace
from itertools import islice

from mailflow.reading.layout.attribution import date_span, is_timed
from mailflow.reading.layout.head import Head, Mark
from mailflow.reading.layout.lines import Line
from mailflow.reading.layout.marks import is_drawn, is_rule
from mailflow.reading.layout.people import one_person, people

_MAX_LENGTH = 160
#: lines with an hour that are looked at; a mail with more of them is a log
_MAX_TIMED = 1_000
#: "Sent: Monday, March 9"
_LABELLED = re.compile(r"[^\d:：]{1,40}[:：]")
_CLOCK = re.compile(r"\d[:.h]\d\d")
#: what stands between a name and a moment, or round them: "Ann Bell, Mar 9", "Ann Bell (Mar 9)", "[Mar 9] Ann Bell:"
_EDGES = " \t,;:|\u00b7\u2022-\u2013\u2014"
#: what help desks write behind a name. Freshdesk: replied, reported via email, added a private note; Zendesk, Front and
#: HubSpot in their languages; as seen in pasted tickets, from memory
_DID = re.compile(
    r"(?i)\s(?:replied|responded|wrote|commented|said|reported via \w+|via \w+"
    r"|(?:has )?(?:added|left) an? (?:\w+ )?(?:note|comment|reply)|forwarded"
    r"|sent (?:a message|an email)|created (?:the|this) (?:ticket|conversation)|hat geantwortet|antwortete"
    r"|schrieb|meldete per \S+|a répondu|a écrit"
    r"|respondió|escribió|respondeu|escreveu|ha risposto|ha scritto|antwoordde|schreef|svarade|svarede|skrev"
    r"|odpowiedział\w*|odpověděl\w*)"
    r"(?:\s(?:to|an|à|a)\s.{1,60})?[\s:,]*(?:\bon|\bam|\ble|\bel|\bem|\bil)?$"
)
_NAME = re.compile(r"(?:(?!\d)[^\W_][\w.'’&-]*[ ,]{0,2}|(?:v[oa]n|de[rnls]?|da|di|du|la|le|ten|ter|bin|af|og|&) ){1,6}")
_BRACKET = re.compile(r"\s*[<(\[][^<>()\[\]]{0,80}[>)\]]\s*$")
#: between name, moment and text: whom a message went to, and what kind it is
_ASIDE = re.compile(
    r"(?i)(?:to|cc|an|à|para|till|til|naar|do):?\s(?P<to>.{1,200})"
    r"|(?:public reply|internal note|private note|email|via (?:email|web form|web widget|api|chat))"
)
#: exports of Intercom, "08:15 AM | Ann Bell: text", and of Zendesk Chat, "(08:15:03) Ann Bell: text"; what people typed
#: or copied from a window otherwise is their account of it, and stays in their note
_CHAT = re.compile(
    r"(?:(?P<time>\d{1,2}:\d\d(?:\s?[AaPp]\.?[Mm]\.?)?)\s\|"
    r"|\((?P<second>\d{1,2}:\d\d:\d\d(?:\s?[AaPp][Mm])?)\))\s(?P<name>(?!\d)[^:|\d\[\]]{2,50}):\s(?P<text>\S.*)"
)
_CHAT_TITLE = re.compile(
    r"(?i)\b(?:conversation|chat|transcript|messenger|unterhaltung|gespräch|verlauf|discussion|conversación"
    r"|conversa|conversazione|gesprek|samtale|rozmowa)\b"
)


def transcripts(lines: list[Line], known: Container[int]) -> dict[int, Head]:
    """The heads of pasted messages, by the line they begin at; none when there is only one of its form.

    `known`: lines that begin something else.
    """
    timed = list(islice(_timed(lines, known), _MAX_TIMED))
    dated = [(index, head) for index in timed if (head := _dated(lines[index], index + 1))]
    found: dict[int, Head] = {}
    for heads in (dict(_one_line(lines, dated)), dict(_two_lines(lines, dated)), dict(_chat(lines, timed))):
        if len(heads) > 1 and len(heads) > len(found):
            found = heads
    return found


def _timed(lines: list[Line], known: Container[int]) -> Iterator[int]:
    for index, line in enumerate(lines):
        text = line.text
        if len(text) <= _MAX_LENGTH and _CLOCK.search(text) and index not in known and not _LABELLED.match(text):
            yield index


def _one_line(lines: list[Line], dated: list[tuple[int, Head]]) -> Iterator[tuple[int, Head]]:
    for index, head in dated:
        if head.from_.name and (first := _beginning(lines, index)) is not None:
            yield from _with_text(lines, first, head)


def _two_lines(lines: list[Line], dated: list[tuple[int, Head]]) -> Iterator[tuple[int, Head]]:
    """The name in a line of its own, the moment in the next or the next but one."""
    for index, moment in dated:
        head, place = moment, index - 1
        if place > 0 and (aside := _ASIDE.fullmatch(lines[place].short)):
            head = replace(head, to=people(aside["to"] or ""))
            place -= 1
        name = _name(_DID.sub("", lines[place].short)) if place >= 0 and not head.from_.name else ""
        if name and (first := _beginning(lines, place)) is not None:
            yield from _with_text(lines, first, replace(head, from_=one_person(name)))


def _chat(lines: list[Line], timed: list[int]) -> Iterator[tuple[int, Head]]:
    """Each line a message, below a line that says what this is: without it, a log would be a conversation."""
    last = -100
    for index in timed:
        match = _CHAT.match(lines[index].short)
        if match and (
            index - last < 40 or any(_CHAT_TITLE.search(line.short) for line in lines[max(0, index - 8) : index])
        ):
            last = index
            who = one_person(match["name"])
            yield (
                index,
                Head(
                    Mark.TRANSCRIPT,
                    index + 1,
                    who,
                    date_raw=match["time"] or match["second"],
                    rising=True,
                    text=match["text"],
                ),
            )


def _dated(line: Line, end: int) -> Head | None:
    """A line that is a moment, alone or with a name."""
    text = line.short
    start, stop = date_span(text)
    before, behind = text[:start].rstrip(_EDGES + "([").lstrip(_EDGES), text[stop:].lstrip(_EDGES + ")]").rstrip(_EDGES)
    date_raw = text[start:stop]
    if not is_timed(date_raw) or len(re.findall(r"\d+", date_raw)) < 3 or (before and behind):
        return None
    name = _name(_DID.sub("", before or behind))
    if (before or behind) and not name:
        return None
    return Head(Mark.TRANSCRIPT, end, one_person(name), date_raw=date_raw)


def _name(text: str) -> str:
    """The text, when it can be somebody's name: a company or an address may stand behind in brackets."""
    bare = _BRACKET.sub("", text).strip(_EDGES)
    words = [word for word in bare.split() if word[:1].isalpha()]
    named = 0 < len(bare) <= 60 and _NAME.fullmatch(bare) and words and not words[0][0].islower()
    return text.strip(_EDGES) if named and not words[-1][0].islower() else ""


def _beginning(lines: list[Line], index: int) -> int | None:
    """The line that the head begins with, a rule above it included; None in the middle of a text."""
    above = index - 1
    if above >= 0 and is_drawn(lines[above].text) and is_rule(lines[above]):
        return above
    if above >= 1 and lines[above].blank and is_drawn(lines[above - 1].text) and is_rule(lines[above - 1]):
        return above - 1
    return index if above < 0 or lines[above].blank else None


def _with_text(lines: list[Line], first: int, head: Head) -> Iterator[tuple[int, Head]]:
    end, to = head.end, head.to
    while end < len(lines) and (aside := _ASIDE.fullmatch(lines[end].short)):
        to += people(aside["to"] or "")
        end += 1
    if any(not line.blank for line in lines[end : end + 3]):
        yield first, replace(head, end=end, to=to)
