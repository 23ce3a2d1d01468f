"""How a mail that came in is filed: what it is known by, how it ended, and why;
and as what it is handled when it was let in."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email.utils import format_datetime

from mailflow.adapters.store import origin
from mailflow.address import Address
from mailflow.belonging import Mail, open_case
from mailflow.cases.case import Case, Status
from mailflow.cases.events import Forwarded, Replied
from mailflow.errors import PermanentFailure
from mailflow.mail.message import Message
from mailflow.reader import Gone, Reader
from mailflow.reading.read import sender_of
from mailflow.routing import Route
from mailflow.world import World
from mailflow.writing import headers


def content_key(message: Message) -> str:
    """What two deliveries of one mail have in common, whatever the servers on the way added."""
    digest = hashlib.sha256()
    for part in _content(message):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def reference(message: Message, key: str, raw: bytes) -> str:
    """Its name in the keys of what it causes. Never its number in the store: after a restoration another mail may have
    that, whose answer would be taken for one that left."""
    return origin(message.message_id or hashlib.sha256(raw).hexdigest(), key)[:16]


def _content(message: Message) -> Iterator[bytes]:
    """What people wrote and attached, in the mails inside it, too: a forward as attachment may have no other text."""
    yield from (text.encode() for text in (sender_of(message).address, message.subject, message.text, message.html))
    yield from (file.content for file in message.attachments)
    for inner in message.attached:
        yield from _content(inner)


def outcome(ways: Sequence[Route], cases: Sequence[Case | None]) -> tuple[str, str]:
    """How the mail ended, and why, as a sentence: the outcome of its first route, the reasons of all."""
    ends = [_outcome(way, after) for way, after in zip(ways, cases, strict=True)]
    return ends[0][0], "; ".join(dict.fromkeys(reason for _, reason in ends))


def _outcome(way: Route, after: Case | None) -> tuple[str, str]:
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


def own_copy(message: Message, key: str, world: World) -> int | None:
    """The mail of ours that this is, unchanged; its id alone may be anybody's,
    who must not keep a brief from going out."""
    sent = world.store.outbox.sent_as(message.message_id) if message.message_id else None
    return sent.id if sent and content_key(world.reader.mail(sent.raw)[0]) == key else None


#: what is said of a mail of which we have only the first part
CUT_SHORT = "The mail was too large: only its beginning was read, and the rest is where it was sent to."


def cut_short(ways: Sequence[Route]) -> tuple[Route, ...]:
    """What a mail is of which the server gave us only the beginning: its sender is told, and so is the team."""
    return tuple(
        replace(way, event=replace(way.event, unread=(*way.event.unread, CUT_SHORT)))
        if isinstance(way.event, Forwarded)
        else way
        for way in ways
    )


def envelope(raw: bytes, reader: Reader) -> dict[str, str]:
    """Message-ID and sender of a mail that is put aside, so that it can be asked about; nothing when it has none."""
    try:
        message, _ = reader.mail(raw)
    except (PermanentFailure, Gone):
        return {}
    return {"message_id": message.message_id, "sender": sender_of(message).address}


def let_in(mail: Mail, raw: bytes, world: World) -> Mail:
    """A mail as it is handled behind the quarantine. A colleague's is their own,
    a stranger's is the desk lead's forward.

    Nobody outside is ever mailed, so the questions about it go to the lead, and its writer is the customer. Where it
    belongs to an open case it opens none: it is shown there.
    """
    if not mail.vouched_for or world.policy.trusts(mail.sender) or open_case(mail, world):
        return mail
    lead = world.policy.desk_lead
    message, thread = world.reader.mail(_forward(mail, raw, lead, world.policy.mailbox))
    return replace(mail, message=message, thread=thread)


def _forward(mail: Mail, raw: bytes, lead: Address, mailbox: Address) -> bytes:
    """The mail as an attachment (RFC 2046 section 5.2.1), under its own id: by that it is asked about."""
    boundary = hashlib.sha256(raw).hexdigest()
    ids = headers.references("", [mail.message.message_id])[1:]
    fields = [
        ("From", headers.mailbox(lead)),
        ("To", headers.mailbox(mailbox)),
        ("Subject", headers.text(f"Fwd: {mail.message.subject}")),
        ("Date", format_datetime(mail.released.at if mail.released else mail.at)),
        *(("Message-ID", one) for one in ids),
        ("MIME-Version", "1.0"),
        ("Content-Type", f'multipart/mixed; boundary="{boundary}"'),
    ]
    part = f"\r\n--{boundary}\r\nContent-Type: message/rfc822\r\n\r\n".encode()
    return headers.written(fields) + part + raw + f"\r\n--{boundary}--\r\n".encode()
