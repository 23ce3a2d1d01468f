"""Which case a mail belongs to: by our token in it, else by the ids of the mails that it answers or carries."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailflow.adapters.store import Issued, Release
from mailflow.cases.case import Case, Status
from mailflow.mail import ids
from mailflow.mail.message import Message
from mailflow.reading import read
from mailflow.reading.layout.thread import Thread
from mailflow.world import World

#: a new forward into one of these opens a new, linked case
ENDED = frozenset({Status.CLOSED, Status.RETURNED, Status.DE_ESCALATED})
_HEAD = "text/rfc822-headers"
_MESSAGE_ID = re.compile(r"(?im)^message-id:\s{0,80}(<[^<>\s]{1,250}>)")
#: how long a token is good for behind the end of its case
TOKEN_LIFE = timedelta(days=30)


@dataclass(frozen=True)
class Mail:
    """A mail that was read, and when it was taken in."""

    message: Message
    thread: Thread
    at: datetime
    #: its name in the keys of the mails that it causes, the same in every store that reads it
    ref: str
    #: as this store counts it
    number: int
    #: the person of ours who let it out of quarantine; None for nearly all
    released: Release | None = None

    @property
    def sender(self) -> str:
        """Address in From, "" when there is not exactly one."""
        return read.sender_of(self.message).address

    @property
    def vouched_for(self) -> bool:
        """Whether a release stands in for the proof of who wrote it: somebody had seen both before."""
        return self.released is not None and self.released.judged


def references(mail: Mail) -> tuple[str, ...]:
    """The ids by which a forwarded thread is found again: the mail's own and those of what it forwards."""
    return tuple(dict.fromkeys(one for one in (mail.message.message_id, *forwarded_ids(mail)) if one))


def forwarded_ids(mail: Mail) -> tuple[str, ...]:
    """The ids of the thread that a mail forwards."""
    inner = [one.message_id for one in mail.message.attached] + [one.message_id for one in mail.thread.messages]
    return tuple(dict.fromkeys(one for one in (*answered_ids(mail.message), *inner) if one))


def answered_ids(message: Message) -> tuple[str, ...]:
    """The ids that a mail answers, nearest first."""
    return tuple(dict.fromkeys((*message.in_reply_to, *reversed(message.references))))


def tokens(mail: Mail) -> tuple[ids.Token, ...]:
    """What looks like a token of ours, best first."""
    message = mail.message
    sent_to = [one.address for one in (*message.to, *message.cc)]
    sent_to += [value for name in ("delivered-to", "x-original-to") for value in message.headers.get(name, ())]
    return ids.found(sent_to, answered_ids(message), f"{message.subject}\n{mail.thread.new_text}")


def open_case(mail: Mail, world: World) -> Case | None:
    """The case whose thread a mail from outside stands in, while it is open."""
    case = _by_thread(mail, world)
    return case if case and case.status not in ENDED else None


def late_case(mail: Mail, world: World) -> Case | None:
    """The same behind its end, as long as its tokens are good: "it is broken again"."""
    case = _by_thread(mail, world)
    return case if case and case.status in ENDED and case.closed_at and not expired(case, mail.at) else None


def _by_thread(mail: Mail, world: World) -> Case | None:
    number = world.store.threads.case_of_ids(answered_ids(mail.message))
    return world.store.case(number) if number else None


def answered(mail: Mail, world: World) -> tuple[Case, Issued] | None:
    """The mail of ours that is answered, and its case: by a token that we did issue and that is still good."""
    for token in tokens(mail):
        issued, case = of_token(token, world), world.store.case(token.number)
        if issued and case and (mail.vouched_for or not expired(case, mail.at)):
            return case, issued
    return None


def of_the_desk(mail: Mail, world: World) -> Issued | None:
    """The mail to the operators that is answered."""
    return next(
        (found for token in tokens(mail) if token.number == ids.NO_CASE and (found := of_token(token, world))), None
    )


def expired(case: Case, at: datetime) -> bool:
    """Whether its tokens are too old to be taken for an answer."""
    return case.status in ENDED and case.closed_at is not None and at > case.closed_at + TOKEN_LIFE


def of_token(token: ids.Token, world: World) -> Issued | None:
    """The mail of ours that a token names, if we did issue that token."""
    issued = world.store.outbox.issued(token.number or None, token.serial)
    return issued if issued and world.desk.ids.issued_to(token, [issued.recipient]) else None


def about(mail: Mail, world: World) -> tuple[Case | None, Issued | None]:
    """The case that a machine's mail is about, by the mail of ours that its token names, and by nothing else.

    Customers know the ids of their own threads: a forged bounce that refers to those must not reach a case.
    """
    # A bounce carries the mail that bounced (RFC 3464), whose own id names it where the return address has no token.
    enclosed = ids.found((), [*(one.message_id for one in mail.message.attached), *_ids_of_heads(mail.message)], "")
    for token in (*tokens(mail), *enclosed):
        if issued := of_token(token, world):
            return world.store.case(token.number), issued
    return None, None


def _ids_of_heads(message: Message) -> list[str]:
    """sendmail and others send back the header of a mail alone (RFC 6522)."""
    heads = [part.content[:100_000].decode("utf-8", "replace") for part in message.attachments if part.type == _HEAD]
    return [found for head in heads for found in _MESSAGE_ID.findall(head)]


def ours(message: Message, world: World) -> bool:
    """Whether we wrote this very mail."""
    return any(of_token(token, world) for token in ids.found((), [message.message_id], ""))
