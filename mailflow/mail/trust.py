"""Who really sent a mail: what the company's own mail border says about it, and nothing else.

The border writes `Authentication-Results` (RFC 8601) on top of what comes in. Fields of that name that others wrote
are worth nothing, so only the topmost one counts, and only if it is the border's.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from mailflow.mail.message import Message

#: authserv-ids that are known by the name of the service
PRESETS = {"google": "mx.google.com"}
MICROSOFT = "microsoft365"
CLOSED_NETWORK = "none"
#: longer than any honest border writes
LONGEST_RESULTS = 8_000


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
    if sender.domain not in internal_domains:
        return Trust(Level.STRANGER, f"{sender.address} is not in an internal domain")
    if border == CLOSED_NETWORK:
        return Trust(Level.INTERNAL, "an internal address on a closed network")
    if border == MICROSOFT and message.header("x-ms-exchange-organization-authas").lower() == "internal":
        # Exchange Online removes this field from what comes from outside and sets it on mail within the tenant.
        return Trust(Level.INTERNAL, "Exchange says that it comes from within the organisation")
    return _by_results(read_results(message.header("authentication-results")), sender.domain, border)


def _by_results(results: Results, domain: str, border: str) -> Trust:
    expected = "" if border == MICROSOFT else PRESETS.get(border, border.lower())
    if results.authserv_id != expected:
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
    first, *rest = _without_comments(value[:LONGEST_RESULTS]).lower().split(";")
    authserv_id = "" if "=" in first else first.strip().partition(" ")[0]
    dmarc = header_from = ""
    for result in rest if authserv_id else [first, *rest]:
        words = dict(word.split("=", 1) for word in result.split() if "=" in word)
        if "dmarc" in words and not dmarc:
            dmarc, header_from = words["dmarc"], words.get("header.from", "")
    return Results(authserv_id, dmarc, header_from)


def _without_comments(value: str) -> str:
    """RFC 5322 comments cut out; they nest, so this counts instead of matching."""
    depth, kept = 0, []
    for character in value:
        if character == "(":
            depth += 1
        elif character == ")":
            depth = max(depth - 1, 0)
        elif not depth:
            kept.append(character)
    return "".join(kept)
