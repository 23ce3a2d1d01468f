"""Mails as the people of a story send them: forwards in Gmail's manner, replies above the quote, buttons that are pressed."""

import itertools
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import parse_qs, urlsplit

from tests.fakes import Out

ANN = "Ann Berg <ann@example.com>"
LEE = "Lee Chan <lee@example.com>"
MIA = "Mia Roth <mia@example.com>"
BOB = "Bob Stone <bob@northwind.example>"
EVE = "Eve Moss <eve@evil.example>"
MAILBOX = "escalations@example.com"

#: the server at the border, and what it writes on a mail whose sender it vouches for
BORDER = "mx.example.com"
PROVEN = {"Authentication_Results": f"{BORDER}; dmarc=pass header.from=example.com"}

_numbers = itertools.count(1)


def mail(from_: str, to: str, subject: str, text: str, at: datetime, **headers: str) -> bytes:
    """A plain mail; further headers by name with underscores for dashes."""
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = from_, to, subject
    message["Date"] = format_datetime(at)
    message["Message-ID"] = f"<mail-{next(_numbers)}@{from_.rstrip('>').rpartition('@')[2]}>"
    for name, value in headers.items():
        del message[name.replace("_", "-")]
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message.as_bytes()


def forward(
    note: str,
    body: str,
    at: datetime,
    subject: str = "Checkout fails",
    sender: str = ANN,
    customer: str = BOB,
    **headers: str,
) -> bytes:
    """A forward as Gmail on the web writes it."""
    text = (
        f"{note}\n\n---------- Forwarded message ---------\nFrom: {customer}\nDate: Mon, Nov 23, 2026 at 8:40 AM\n"
        f"Subject: {subject}\nTo: <support@example.com>\n\n\n{body}\n"
    )
    return mail(sender, MAILBOX, f"Fwd: {subject}", text, at, **headers)


def reply(to: Out, text: str, at: datetime, from_: str = ANN, **headers: str) -> bytes:
    """A reply to a mail of ours, above the quote, to its Reply-To."""
    quoted = "\n".join(f"> {line}" for line in to.text.splitlines())
    below = f"\n\nOn Mon, Nov 23, 2026 at 10:00 AM Escalations <{MAILBOX}> wrote:\n\n{quoted}\n"
    subject = to.subject if to.subject.startswith("Re: ") else f"Re: {to.subject}"
    answers = {"In_Reply_To": to.message_id, "References": f"{to.message['References'] or ''} {to.message_id}".strip()}
    return mail(from_, str(to.message["Reply-To"]), subject, text + below, at, **{**answers, **headers})


def pressed(link: str, at: datetime, from_: str) -> bytes:
    """What a `mailto:` button opens, sent as it is."""
    parts = urlsplit(link)
    query = parse_qs(parts.query)
    return mail(from_, parts.path, query["subject"][0], query["body"][0], at)
