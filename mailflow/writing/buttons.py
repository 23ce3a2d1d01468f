"""Buttons: a reply word as a link that opens a ready mail, and the same word spelt out for the text part."""

from collections.abc import Sequence
from dataclasses import dataclass

from mailflow.cases.commands import COMMAND
from mailflow.writing.mailto import link


@dataclass(frozen=True)
class Button:
    """One answer that a reader can give."""

    label: str
    href: str
    #: as it is written by hand, and what it does
    usage: str
    help: str


#: what stands on the button, and the hint in the mail that it opens; a word may have arguments behind it
FACES: dict[str, tuple[str, str]] = {
    "accept": ("I take it", "You may add a line about your plan."),
    "eta ": ("Give a time", "Write the time, with its zone, behind eta: eta 16:00 UTC."),
    "redirect ": ("Not our team", "Write the team, and why, behind redirect."),
    "update ": ("Say how far it is", "Write what is new behind update."),
    "resolved ": ("It is fixed", "Write the root cause behind resolved."),
    "told ": ("I sent it", "You may write what you told them behind told."),
    "snooze 1h": ("In 1 hour", "Another time works too: snooze 3h."),
    "confirm": ("Customer confirms", "This closes the case."),
    "reopen ": ("Reopen", "Write why behind reopen."),
    "lesson ": ("Add a lesson", "Write what the next reader should know behind lesson."),
    "escalate ": ("Escalate anyway", "Write why behind escalate."),
    "owner ": ("Name an owner", "Write the colleague's address behind owner."),
    "draft": ("Get a draft", "A draft for the customer comes by return."),
    "link ": ("Link with {}", "They belong together; each keeps its own thread."),
    "undo": ("Undo", "This takes back the last word."),
    "status": ("Where it stands", "The answer comes to you alone."),
}


def buttons(words: Sequence[str], mailbox: str, subject: str, reference: str) -> tuple[Button, ...]:
    """The likely next step first. The reference is the last line of the mail that a button opens."""
    return tuple(_button(word, mailbox, subject, reference) for word in words)


def _button(word: str, mailbox: str, subject: str, reference: str) -> Button:
    face, hint = FACES.get(word) or FACES[f"{word.split()[0]} "]
    label = face.format(word.partition(" ")[2])
    row = COMMAND[word.split()[0]]
    written = word if len(word.split()) > 1 else row.usage
    # The word comes first: the Gmail app for Android drops line breaks, and only what stands in front is a command.
    return Button(label, link(mailbox, subject, f"{word}\n\n({hint})\n{reference}"), written, row.help)
