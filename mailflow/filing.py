"""How a mail that came in is filed: what it is known by, how it ended, and why."""

import hashlib

from mailflow.cases.case import Case, Status
from mailflow.cases.events import Forwarded, Replied
from mailflow.errors import PermanentFailure
from mailflow.mail.message import Message, parse
from mailflow.reading.read import sender_of
from mailflow.routing import Route


def content_key(message: Message) -> str:
    """What two deliveries of one mail have in common, whatever the servers on the way added."""
    digest = hashlib.sha256()
    parts = (sender_of(message).address, message.subject, message.text, message.html)
    for part in (*(part.encode() for part in parts), *(file.content for file in message.files)):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def outcome(way: Route, after: Case | None) -> tuple[str, str]:
    """How the mail ended, and why, as a sentence."""
    if way.outcome or after is None:
        return way.outcome, way.reason
    match way.event:
        case Forwarded() if way.case:
            return "noted", f"its thread belongs to {after.reference}"
        case Forwarded() if after.status is Status.RETURNED:
            return "returned", f"{after.reference}: {after.reason}"
        case Forwarded():
            return "opened", after.reference
        case Replied(commands=commands) if commands:
            return "command", f"{after.reference}: " + ", ".join(command.word for command in commands)
        case Replied(findings=findings) if findings:
            return "answered", f"{after.reference}: " + ", ".join(findings)
    return "noted", f"kept with {after.reference}"


def envelope(raw: bytes) -> dict[str, str]:
    """Message-ID and sender of a mail that is put aside, so that it can be asked about; nothing when it has none."""
    try:
        message = parse(raw)
    except PermanentFailure:
        return {}
    return {"message_id": message.message_id, "sender": sender_of(message).address}
