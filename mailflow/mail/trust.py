"""Who really sent a mail: what the company's own mail border says about it, and nothing else.

The border writes `Authentication-Results` (RFC 8601) on top of what comes in. Fields of that name that others wrote
are worth nothing, so only the topmost one counts, and only if it is the border's.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from string import ascii_lowercase, ascii_uppercase

from mailflow.mail.message import Message

#: authserv-ids that are known by the name of the service
PRESETS = {"google": "mx.google.com"}
MICROSOFT = "microsoft365"
CLOSED_NETWORK = "none"
#: longer than any honest border writes
LONGEST_RESULTS = 8_000
LONGEST_FROM = 2_000
#: what separates words in a field: blanks beyond ASCII may stand in a value (RFC 6531) and end none
_BLANKS = re.compile(r"[ \t]+")
#: what makes two readers of a From field find two addresses
_TWICE = re.compile(r"[:;,]|\s@|@\s")
#: str.lower makes a k of the Kelvin sign, too
_SMALL = str.maketrans(ascii_uppercase, ascii_lowercase)


class Level(StrEnum):
    """How far a mail is trusted; decided once and stored with its reason."""

    INTERNAL = "internal"
    STRANGER = "stranger"


@dataclass(frozen=True)
class Trust:
    """The level, and why, as a sentence."""

    level: Level
    reason: str

    @property
    def internal(self) -> bool:
        """Whether a proven colleague wrote it."""
        return self.level is Level.INTERNAL


@dataclass(frozen=True)
class Results:
    """One `Authentication-Results` field, read."""

    authserv_id: str
    dmarc: str
    header_from: str


def trust(message: Message, internal_domains: AbstractSet[str], border: str) -> Trust:
    """Whether a colleague wrote this. `border`: an authserv-id, `google`, `microsoft365`, or `none`.

    `none` is for a closed network, where nobody outside can reach the mailbox: then the From address is believed.
    """
    sender = message.sender
    if sender is None or not sender.domain:
        return Trust(Level.STRANGER, "the mail has no From address, or more than one")
    if not _one_mailbox(message.headers.get("from", ()), sender.domain):
        return Trust(Level.STRANGER, "who reads its From field otherwise than we do may find another address there")
    if sender.domain not in internal_domains:
        return Trust(Level.STRANGER, f"{sender.address} is not in an internal domain")
    if border == CLOSED_NETWORK:
        return Trust(Level.INTERNAL, "an internal address on a closed network")
    if border == MICROSOFT and message.header("x-ms-exchange-organization-authas").lower() == "internal":
        # Exchange Online removes this field from what comes from outside and sets it on mail within the tenant.
        return Trust(Level.INTERNAL, "Exchange says that it comes from within the organisation")
    return _by_results(message.header("authentication-results"), sender.domain, border)


def _one_mailbox(fields: Sequence[str], domain: str) -> bool:
    """Whether there is one From field with one address, and no group, route or blank in it."""
    bare = [_bare(field).translate(_SMALL) for field in fields if len(field) <= LONGEST_FROM]
    return len(bare) == len(fields) == 1 and not _TWICE.search(bare[0]) and f"@{domain}" in bare[0]


def _by_results(field: str, domain: str, border: str) -> Trust:
    expected = "" if border == MICROSOFT else PRESETS.get(border, border.lower())
    results = read_results(field)
    if not field.strip() or results.authserv_id != expected:
        return Trust(Level.STRANGER, f"no Authentication-Results of {expected or 'Microsoft 365'} on top")
    if results.dmarc != "pass":
        return Trust(Level.STRANGER, f"the mail border says dmarc={results.dmarc or 'nothing'}")
    if results.header_from != domain:
        return Trust(
            Level.STRANGER, f"the mail border vouches for {results.header_from or 'no domain'}, not for {domain}"
        )
    return Trust(Level.INTERNAL, f"dmarc=pass for {domain}")


def read_results(value: str) -> Results:
    """The parts that count, with and without an authserv-id (Microsoft 365 writes none); never raises."""
    if len(value) > LONGEST_RESULTS:
        return Results("", "", "")  # what is cut off may say something else
    first, *rest = re.sub(r"[ \t]*=[ \t]*", "=", _bare(value).lower()).split(";")
    words = _words(first)
    authserv_id = words[0] if words and "=" not in words[0] else ""
    results = map(_words, rest if authserv_id else [first, *rest])
    # A result begins with its method (RFC 8601 section 2.2); what stands behind may be a value of the sender's.
    verdicts = [_properties(result) for result in results if result and result[0].startswith("dmarc=")]
    return Results(authserv_id, _only(verdicts, "dmarc"), _only(verdicts, "header.from"))


def _words(result: str) -> list[str]:
    return [word for word in _BLANKS.split(result) if word]


def _properties(words: list[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, equals, value in (word.partition("=") for word in words):
        if equals:
            found.setdefault(name, set()).add(value)
    return found


def _only(verdicts: list[dict[str, set[str]]], name: str) -> str:
    """What all verdicts say; results that contradict each other vouch for nothing."""
    said = {value for verdict in verdicts for value in verdict.get(name, {""})}
    return said.pop() if len(said) == 1 else ""


def _bare(value: str) -> str:
    """Without comments (RFC 5322; they nest, so this counts instead of matching),
    and with nothing in quotes that reads as syntax."""
    depth, quoted, kept = 0, False, []
    characters = iter(value)
    for character in characters:
        if character == "\\":
            next(characters, "")  # a quoted-pair closes neither a comment nor a string
        elif character == '"' and not depth:
            quoted = not quoted
        elif quoted:
            kept.append("_" if character in ";=:,<>" or character.isspace() else character)
        elif character in "()":
            depth = max(depth + (1 if character == "(" else -1), 0)
            kept.append(" ")
        elif not depth:
            kept.append(character)
    return "".join(kept)
