"""Was this mail written by a machine? SIGNS has one row per sign, with its source.

List headers alone are no sign: `escalations@` may itself be a list, and colleagues write through it.
X-Auto-Response-Suppress is none either: Outlook sets it on mails that people write.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

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


#: how servers and programs begin the subject of an out-of-office answer, by language of the mailbox
_AWAY_SUBJECTS = (
    "automatic reply:", "auto reply:", "autoreply:", "auto-reply:", "out of office:", "out of office reply:", "out of the office:",
    "automatische antwort:", "abwesenheitsnotiz:", "abwesend:", "réponse automatique", "absence du bureau:", "respuesta automática:",
    "fuera de la oficina:", "resposta automática:", "ausência temporária:", "risposta automatica:", "fuori sede:", "automatisch antwoord:",
    "afwezig:", "autosvar:", "automatisk svar:", "automatiskt svar:", "automaattinen vastaus:", "automatická odpověď:", "automatická odpoveď:",
    "autoodpowiedź:", "odpowiedź automatyczna:", "automatikus válasz:", "răspuns automat:", "automatski odgovor:", "автоматический ответ:",
    "автоматична відповідь:", "otomatik yanıt:", "αυτόματη απάντηση:", "自動応答:", "自動返信:", "自动答复:", "自动回复:", "자동 회신:",
)  # fmt: skip

_RECALL = re.compile(r"(?:recall|rückruf|rappel|recuperar|richiamo)\s?:", re.IGNORECASE)


def _report(message: Message, report_type: str) -> bool:
    content_type = message.header("content-type").lower()
    return content_type.startswith("multipart/report") and report_type in content_type


def _auto_submitted(message: Message) -> str:
    return message.header("auto-submitted").split(";")[0].strip().lower()


def _local_part(message: Message) -> str:
    return message.from_[0].address.partition("@")[0] if message.from_ else ""


def _away_subject(message: Message) -> bool:
    return message.subject.strip().lower().startswith(_AWAY_SUBJECTS)


def _calendar(message: Message) -> bool:
    content_type = message.header("content-type").lower()
    # Invitations and answers: as the mail itself, or as Exchange marks them.
    return content_type.startswith("text/calendar") or "calendarmessage" in message.header("content-class").lower()


def _null_return_path(message: Message) -> bool:
    return "return-path" in message.headers and message.header("return-path").strip() == "<>"


SIGNS: tuple[Sign, ...] = (
    Sign(Machine.BOUNCE, "a delivery status notification (RFC 3464)", lambda m: _report(m, "delivery-status")),
    Sign(Machine.OTHER, "a receipt (RFC 8098)", lambda m: _report(m, "disposition-notification")),
    Sign(Machine.OTHER, "our own mail came back", lambda m: "x-mailflow-ref" in m.headers and "x-mailflow-kind" in m.headers),
    Sign(Machine.BOUNCE, "sent by a mailer daemon", lambda m: _local_part(m) in ("mailer-daemon", "mail-daemon")),
    # Exchange writes its away notes with Auto-Submitted: auto-replied, or auto-generated and the subject.
    Sign(Machine.AWAY, "an automatic reply (RFC 3834)", lambda m: _auto_submitted(m) == "auto-replied"),
    Sign(Machine.AWAY, "an out-of-office answer", _away_subject),
    Sign(Machine.OTHER, "calendar mail", _calendar),
    Sign(Machine.OTHER, "generated automatically (RFC 3834)", lambda m: _auto_submitted(m) not in ("", "no")),
    Sign(Machine.AWAY, "an automatic reply (X-Autoreply)", lambda m: not {"x-autoreply", "x-autorespond"}.isdisjoint(m.headers)),
    Sign(Machine.AWAY, "an automatic reply (Precedence)", lambda m: m.header("precedence").lower() == "auto_reply"),
    Sign(Machine.OTHER, "bulk mail (Precedence)", lambda m: m.header("precedence").lower() in ("bulk", "junk")),
    # RFC 8058 one-click unsubscription is set by mass mailers; a list that people write to has List-Post (RFC 2369).
    Sign(Machine.OTHER, "a newsletter (RFC 8058)",
         lambda m: "list-unsubscribe-post" in m.headers and "list-post" not in m.headers),
    Sign(Machine.OTHER, "a recall request", lambda m: bool(_RECALL.match(m.subject)) and not m.text.strip()),
    Sign(Machine.OTHER, "sent by an address that takes no answers",
         lambda m: re.fullmatch(r"no-?_?reply|do-?not-?reply|bounces?", _local_part(m)) is not None),
    Sign(Machine.OTHER, "a null return path (RFC 3834)", _null_return_path),
)  # fmt: skip


_FINAL_RECIPIENT = re.compile(r"(?im)^(?:final|original)-recipient:[ \t]*[a-z0-9]{2,10};[ \t]*<?([^\s<>]{3,254})>?")
_STATUS = re.compile(r"(?im)^(?:diagnostic-code|status):[ \t]*([^\r\n]{1,200})")


def undelivered(message: Message) -> tuple[str, str]:
    """Of a bounce: whom the mail did not reach, and why; "" for what it does not say (RFC 3464 section 2.3)."""
    reports = [
        part.content.decode("utf-8", "replace")
        for part in message.attachments
        if part.type == "message/delivery-status"
    ]
    text = "\n".join((*reports, message.text))
    recipient, status = _FINAL_RECIPIENT.search(text), _STATUS.search(text)
    return (recipient[1].lower() if recipient else ""), (status[1].strip() if status else message.subject)
