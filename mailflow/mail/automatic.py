"""Was this mail written by a machine? SIGNS has one row per sign, with its source.

List headers alone are no sign: `escalations@` may itself be a list, and colleagues write through it.
X-Auto-Response-Suppress is none either: Outlook sets it on mails that people write.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from mailflow.mail.automatic_words import AWAY, AWAY_ALONE, AWAY_NOTES, NO_REPLY, RECALL, RECALL_TEXT, UNDELIVERABLE
from mailflow.mail.message import Message


class Machine(StrEnum):
    """What sort of machine."""

    #: a delivery status notification (RFC 3464): one of our mails did not arrive, or is late
    BOUNCE = "bounce"
    #: an answer for somebody who is not there (RFC 3834)
    AWAY = "away"
    #: receipts, calendar mail, newsletters, notifications
    OTHER = "other"


@dataclass(frozen=True)
class Sign:
    """One way in which machines show themselves."""

    machine: Machine
    #: what a person reads in the outcome of the mail
    reason: str
    shows: Callable[[Message], bool]


def automatic(message: Message) -> Sign | None:
    """The first sign that a machine wrote this, or None for a mail of a person."""
    return next((sign for sign in SIGNS if sign.shows(message)), None)


def _report(message: Message, report_type: str) -> bool:
    content_type = message.header("content-type").lower()
    return content_type.startswith("multipart/report") and report_type in content_type


def _auto_submitted(message: Message) -> str:
    return re.split(r"[;(\s]", message.header("auto-submitted").strip(), maxsplit=1)[0].lower()


def _precedence(message: Message) -> str:
    return message.header("precedence").strip().lower().replace("-", "_")


def _local_part(message: Message) -> str:
    return message.from_[0].address.partition("@")[0] if message.from_ else ""


def _mailer_daemon(message: Message) -> bool:
    local = _local_part(message)
    if local in ("mailer-daemon", "mail-daemon", "mailerdaemon") or "x-failed-recipients" in message.headers:
        return True
    # Exchange reports in the name of a system mailbox; behind `postmaster` there may be a person.
    system = local == "postmaster" or local.startswith("microsoftexchange329e71ec88ae4615bbc36ab6ce41109e")
    return system and UNDELIVERABLE.search(message.subject) is not None


def _away_subject(message: Message) -> bool:
    subject = message.subject.strip()
    return bool(AWAY.match(subject) or AWAY_ALONE.fullmatch(subject) or AWAY_NOTES.match(subject))


def _rule_of_exchange(message: Message) -> bool:
    # Set on what a mailbox answers by rule, in whatever language its owner wrote the note.
    source = message.header("x-ms-exchange-generated-message-source").lower()
    return "mailbox rules agent" in source and _auto_submitted(message) not in ("", "no")


def _calendar(message: Message) -> bool:
    content_type = message.header("content-type").lower()
    # Invitations and answers: as the mail itself, as Exchange marks them, or as Google sends them:
    # a part without a name.
    if content_type.startswith("text/calendar") or "calendarmessage" in message.header("content-class").lower():
        return True
    return any(
        part.type == "text/calendar" and not part.name and b"METHOD:" in part.content[:4_000]
        for part in message.attachments
    )


def _recall(message: Message) -> bool:
    if not RECALL.match(message.subject):
        return False
    text = message.text or re.sub(r"<[^<>]{0,2000}>", " ", message.html[:20_000])
    # The text itself may be in a winmail.dat, which only Outlook reads.
    return bool(RECALL_TEXT.match(text)) or not (text.strip() or message.attached)


def _discussion(message: Message) -> bool:
    """A list that people write to (RFC 2369); `NO` stands for one that only announces."""
    return message.header("list-post").strip().lower() not in ("", "no")


def _null_return_path(message: Message) -> bool:
    return "return-path" in message.headers and message.header("return-path").strip() == "<>"


#: the reason of the one sign that anybody could copy from a mail of ours
OUR_MARKS = "our own mail came back"

SIGNS: tuple[Sign, ...] = (
    Sign(Machine.BOUNCE, "a delivery status notification (RFC 3464)", lambda m: _report(m, "delivery-status")),
    Sign(Machine.OTHER, "a receipt (RFC 8098)", lambda m: _report(m, "disposition-notification")),
    Sign(Machine.OTHER, OUR_MARKS, lambda m: "x-mailflow-ref" in m.headers and "x-mailflow-kind" in m.headers),
    Sign(Machine.BOUNCE, "sent by a mailer daemon", _mailer_daemon),
    # Exchange writes its away notes with Auto-Submitted: auto-replied, or auto-generated and the subject.
    Sign(Machine.AWAY, "an automatic reply (RFC 3834)", lambda m: _auto_submitted(m) == "auto-replied"),
    Sign(Machine.AWAY, "an out-of-office answer", _away_subject),
    Sign(Machine.AWAY, "an automatic reply of Exchange", _rule_of_exchange),
    Sign(Machine.OTHER, "calendar mail", _calendar),
    Sign(Machine.OTHER, "generated automatically (RFC 3834)", lambda m: _auto_submitted(m) not in ("", "no")),
    Sign(
        Machine.AWAY,
        "an automatic reply (X-Autoreply)",
        lambda m: any(
            m.header(name).lower() not in ("", "no") for name in ("x-autoreply", "x-autorespond", "x-mail-autoreply")
        ),
    ),
    Sign(Machine.AWAY, "an automatic reply (Precedence)", lambda m: _precedence(m) == "auto_reply"),
    # Older list managers (ezmlm, Majordomo) mark what people write so too.
    Sign(Machine.OTHER, "bulk mail (Precedence)", lambda m: _precedence(m) in ("bulk", "junk") and not _discussion(m)),
    # RFC 8058 one-click unsubscription is set by mass mailers; a list that people write to has List-Post (RFC 2369).
    Sign(
        Machine.OTHER, "a newsletter (RFC 8058)", lambda m: "list-unsubscribe-post" in m.headers and not _discussion(m)
    ),
    Sign(Machine.OTHER, "a recall request", _recall),
    Sign(Machine.OTHER, "sent by an address that takes no answers", lambda m: bool(NO_REPLY.fullmatch(_local_part(m)))),
    Sign(Machine.OTHER, "a null return path (RFC 3834)", _null_return_path),
)


_FINAL_RECIPIENT = re.compile(r"(?im)^(?:final|original)-recipient:[ \t]*[a-z0-9-]{2,10};[ \t]*<?([^\s<>]{3,254})>?")
_DIAGNOSTIC = re.compile(
    r"(?im)^diagnostic-code:[ \t]*(?:[a-z0-9-]{1,20};)?[ \t]*([^\r\n]{1,400}(?:\r?\n[ \t][^\r\n]{1,400}){0,5})"
)
_STATUS = re.compile(r"(?im)^status:[ \t]*([^\r\n]{1,200})")
_REACHED = re.compile(r"(?im)^action:[ \t]*(?:delivered|relayed|expanded)")
#: as it stands in the text for people
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_SAID = re.compile(
    r"\b[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}\b[^\n]{0,160}|\b[45]\.\d{1,3}\.\d{1,3}\b[^\n]{0,160}"
    r"|\b[45]\d\d [A-Z][^\n]{5,160}"
)


def undelivered(message: Message) -> tuple[str, str]:
    """Of a bounce: whom the mail did not reach, and why; "" for what it does not say.

    From the report for machines (RFC 3464 section 2.3), else from `X-Failed-Recipients` (Exim, Gmail) and the text.
    """
    reports = [part.content.decode("utf-8", "replace") for part in message.attachments if part.type in _REPORT_TYPES]
    blocks = [
        block
        for report in reports
        for block in re.split(r"\r?\n\r?\n", report[:100_000])
        if _FINAL_RECIPIENT.search(block)
    ]
    block = next((one for one in blocks if not _REACHED.search(one)), "")
    text = message.text[:20_000]
    recipient = _FINAL_RECIPIENT.search(block)
    failed = _ADDRESS.search(message.header("x-failed-recipients")) or _ADDRESS.search(text)
    why = _DIAGNOSTIC.search(block) or _STATUS.search(block)
    said = _SAID.search(text)
    address = recipient[1] if recipient else failed.group() if failed else ""
    reason = why[1] if why else said.group() if said else message.subject
    return address.lower(), " ".join(reason.split())[:300]


#: RFC 3464, and RFC 6533 for addresses beyond ASCII
_REPORT_TYPES = frozenset({"message/delivery-status", "message/global-delivery-status"})
_DELAYED, _FAILED = re.compile(r"(?im)^action:[ \t]*delayed"), re.compile(r"(?im)^action:[ \t]*failed")
#: warnings without a report: sendmail, Exim, qmail's wrappers, Postfix, Gmail
_WARNING = re.compile(
    r"(?i)warning: (?:could not send message|message \S{1,80} delayed)|(?:mail |message |delivery )?delayed\b"
    r"|delayed mail\b"
    r"|delivery status notification \(delay\)"
)


def arrived(message: Message) -> bool:
    """Of a notification: whether it says nothing but that the mail arrived,
    or went on to a server that notifies nobody."""
    reports = _reports(message)
    return bool(_REACHED.search(reports)) and not (_FAILED.search(reports) or _DELAYED.search(reports))


def _reports(message: Message) -> str:
    return "\n".join(
        part.content[:100_000].decode("utf-8", "replace") for part in message.attachments if part.type in _REPORT_TYPES
    )


def delayed(message: Message) -> bool:
    """Of a bounce: whether it only warns, and its server goes on trying (RFC 3464 section 2.3.3)."""
    reports = _reports(message)
    if _FINAL_RECIPIENT.search(reports):
        return bool(_DELAYED.search(reports)) and not _FAILED.search(reports)
    return bool(_WARNING.match(message.subject.strip()))
