"""What a client put before the subject when its user pressed reply or forward."""

import re
from enum import Enum, auto

from mailflow.reading.layout.formats import FORWARD_PREFIXES, REPLY_PREFIXES


class Prefix(Enum):
    """What the first prefix says; the ones behind it are of earlier mails."""

    FORWARD = auto()
    REPLY = auto()
    #: `VS:`, a reply in Finnish, a forward in Danish and Norwegian
    EITHER = auto()


#: tags such as "[EXTERNAL]" and "[ESC-142]", which servers put before everything
_TAGS = re.compile(r"^(?:\s*\[[^\[\]]{1,60}\])*\s*")
_PREFIX = re.compile(r"([^\W\d_][\w’' .-]{0,14}?)\s?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?[:：]\s*")
_FORWARD = frozenset(FORWARD_PREFIXES)
_REPLY = frozenset(REPLY_PREFIXES)


def prefix(subject: str) -> Prefix | None:
    """What the client said with the beginning of the subject, or None."""
    return _first(subject)[0]


def without_prefix(subject: str) -> str:
    """The subject of the mail that was forwarded or answered; tags of servers stay off with the prefix."""
    kind, end = _first(subject)
    return subject[end:].strip() if kind else subject.strip()


def _first(subject: str) -> tuple[Prefix | None, int]:
    tags = _TAGS.match(subject[:1_000])
    match = _PREFIX.match(subject[:1_000], tags.end() if tags else 0)
    word = match[1].casefold().strip(" .") if match else ""
    if match and word == "vs":
        return Prefix.EITHER, match.end()
    if match and word in _FORWARD:
        return Prefix.FORWARD, match.end()
    if match and word in _REPLY:
        return Prefix.REPLY, match.end()
    return None, 0
