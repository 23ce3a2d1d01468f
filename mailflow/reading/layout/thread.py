"""A mail taken apart: what its sender wrote, and the conversation below it."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import pairwise

from mailflow.address import NOBODY, Address
from mailflow.mail.message import Message
from mailflow.reading.layout.conversation import Conversation, Node, conversation
from mailflow.reading.layout.head import Head, Mark
from mailflow.reading.layout.lines import Line, joined, plain_lines
from mailflow.reading.layout.markup import html_lines
from mailflow.reading.layout.neighbours import dates
from mailflow.reading.layout.newly import Newly, newly_written
from mailflow.reading.layout.signature import part
from mailflow.reading.layout.subjects import Prefix, prefix, without_prefix


class Kind(StrEnum):
    """What sort of mail this is; the outer mail alone decides."""

    FORWARD = "forward"
    REPLY = "reply"
    PLAIN = "plain"
    AUTOMATIC = "automatic"
    BOUNCE = "bounce"


@dataclass(frozen=True)
class ThreadMessage:
    """One message of the conversation, with its own text only."""

    from_: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    subject: str
    #: with a zone when it can be known; None when the words cannot be read as a date without a doubt
    date: datetime | None
    #: the words as they were written
    date_raw: str
    #: own text: closing greeting and signature as they stand, nothing quoted
    body: str
    #: the signature at the end of `body`, if one was seen: contact and company, never facts about the problem
    signature: str = ""
    message_id: str = ""


@dataclass(frozen=True)
class Thread:
    """A mail and its conversation, newest first; nothing that was visible is lost: it is in one of these."""

    #: FORWARD, REPLY or PLAIN (machines are told apart in mail/automatic.py)
    kind: Kind
    #: what the sender newly wrote: no quote, no signature, no disclaimer; for a forward the note around it
    new_text: str
    #: the conversation, newest first; for a forward the first entry is the forwarded message itself
    messages: tuple[ThreadMessage, ...]
    #: what was cut from the sender's own text: signature, disclaimer, "Sent from my iPhone", quoted lines
    cut: tuple[str, ...] = ()

    @property
    def note(self) -> str | None:
        """What the sender wrote around the forward; None when there is no forward or no note."""
        return (self.new_text or None) if self.kind is Kind.FORWARD else None


def read_thread(message: Message) -> Thread:
    """The mail taken apart. Total: whatever the mail, no exception leaves, and time is linear in its size."""
    talk = _conversation(message)
    kind = _kind(message, talk)
    name = message.sender.name if message.sender else ""
    newly = newly_written(talk, name)
    quoted = talk.heads
    if kind is Kind.REPLY and not newly.text and _began_below(talk):
        text, cut = _own(quoted[0])
        newly = Newly(text, newly.cut + cut + _told(quoted[0].head))
        quoted = quoted[1:]
    heads = [node.head or Head(Mark.ATTRIBUTION, 0) for node in quoted]
    moments = dates(heads, message.date)
    messages = [_message(node, head, moment) for node, head, moment in zip(quoted, heads, moments, strict=True)]
    if kind is Kind.FORWARD and messages and not messages[0].subject:
        messages[0] = replace(messages[0], subject=without_prefix(message.subject))
    attached = [each for mail in _newest_first(message.attached) for each in _attached(mail)]
    return Thread(
        kind, newly.text, tuple(_newest_first_if_pasted(quoted, messages) + attached), newly.cut + talk.remains
    )


def _conversation(message: Message) -> Conversation:
    """From the HTML, which is what readers saw and which knows more,
    unless it is empty or only the text has a thread."""
    html, plain = html_lines(message.html), plain_lines(message.text)
    if 2 * _letters(html) < _letters(plain):
        return conversation(plain)
    talk = conversation(html)
    if talk.root.inside or not message.text:
        return talk
    other = conversation(plain)
    return other if other.root.inside else talk


def _letters(lines: list[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _kind(message: Message, talk: Conversation) -> Kind:
    first = talk.root.inside[0].head if talk.root.inside else None
    said = prefix(message.subject)
    if first is None:
        return _kind_without_head(message, said)
    if said is Prefix.EITHER:
        said = Prefix.FORWARD if first.locale in ("da", "no") or first.mark is Mark.FORWARD else Prefix.REPLY
    answered = {_bare(address) for address in (*message.to, *message.cc)}
    if first.mark is Mark.FORWARD:
        # A forward pasted into an answer: below it stands the quotation of somebody to whom the mail goes.
        back = said is Prefix.REPLY and any(
            node.head and node.head.mark is Mark.ATTRIBUTION and _bare(node.head.from_) in answered
            for node in talk.heads
        )
        # Inside the quote marks of an answer, the forward is what was answered; and who answers says to what.
        within = said is Prefix.REPLY and bool(talk.root.inside[0].quoted or message.in_reply_to)
        return Kind.REPLY if back or within else Kind.FORWARD
    if said is not None:
        return Kind.FORWARD if said is Prefix.FORWARD else Kind.REPLY
    # No prefix: who answers writes to the one whom he quotes, who forwards to somebody else.
    forwarded = (
        first.mark in (Mark.ORIGINAL, Mark.TRANSCRIPT) and _bare(first.from_) not in answered and first.from_ != NOBODY
    )
    return Kind.FORWARD if forwarded else Kind.REPLY


def _bare(address: Address) -> str:
    """Without a plus part: our questions come from the mailbox and are answered to an address with a token."""
    local, _, domain = address.address.partition("@")
    return f"{local.partition('+')[0]}@{domain}"


def _kind_without_head(message: Message, said: Prefix | None) -> Kind:
    if message.attached and said is not Prefix.REPLY:
        return Kind.FORWARD
    return Kind.REPLY if said is Prefix.REPLY or (message.in_reply_to and said is None) else Kind.PLAIN


def _began_below(talk: Conversation) -> bool:
    """Nothing above the quotation, and the quotation not marked: what is new cannot be told from what is old."""
    first = talk.root.inside[0] if talk.root.inside else None
    return bool(first and first.head and first.head.mark is Mark.ATTRIBUTION and not first.apart)


def _told(head: Head | None) -> tuple[str, ...]:
    """What an attribution says, where no message of the thread can hold it."""
    return (f"{head.date_raw} {head.from_.name} {head.from_.address}".strip(),) if head else ()


def _own(node: Node) -> tuple[str, tuple[str, ...]]:
    parted = part(node.lines, node.head.from_.name if node.head else "")
    return parted.text, parted.cut


def _message(node: Node, head: Head, date: datetime | None) -> ThreadMessage:
    return ThreadMessage(
        from_=head.from_,
        to=head.to,
        cc=head.cc,
        subject=head.subject,
        date=date,
        date_raw=head.date_raw,
        body=joined(node.lines),
        # A single line has nothing below it; long threads consist of such.
        signature="\n".join(_own(node)[1]) if sum(not line.blank for line in node.lines) > 1 else "",
    )


def _attached(mail: Message) -> list[ThreadMessage]:
    """A mail that came as a file: itself, and the conversation below it."""
    talk = _conversation(mail)
    inside = read_thread(mail)
    own = [line for node, line in talk.order if node is talk.root]
    first = ThreadMessage(
        from_=next(iter(mail.from_), NOBODY),
        to=mail.to,
        cc=mail.cc,
        subject=mail.subject,
        date=mail.date,
        date_raw=mail.header("date"),
        body=joined(own),
        signature="\n".join(inside.cut),
        message_id=mail.message_id,
    )
    return [first, *inside.messages]


def _newest_first(mails: tuple[Message, ...]) -> list[Message]:
    moments = [mail.date for mail in mails]
    if any(moment is None or moment.tzinfo is None for moment in moments):
        return list(mails)
    return sorted(mails, key=lambda mail: mail.date.timestamp() if mail.date else 0.0, reverse=True)


def _newest_first_if_pasted(nodes: list[Node], messages: list[ThreadMessage]) -> list[ThreadMessage]:
    """Clients nest older mails below newer ones; what rises through three dates was pasted from a ticket system."""
    heads = [node.head for node in nodes if node.head]
    if heads and all(head.rising for head in heads):
        return messages[::-1]
    least = 2 if heads and all(head.mark is Mark.TRANSCRIPT for head in heads) else 3
    moments = [message.date.replace(tzinfo=None) for message in messages if message.date]
    rising = len(moments) == len(messages) >= least and all(a < b for a, b in pairwise(moments))
    return messages[::-1] if rising else messages
