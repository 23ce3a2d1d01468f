"""How mail clients send an answer to our question mail: on top, inside the quoted form, in a table, as HTML alone."""

import html
import re
from collections.abc import Callable, Mapping
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import cache

from mailflow.cases.fields import FIELD
from mailflow.config import default_policy
from mailflow.previewing import preview
from mailflow.writing.pages import Pages

POLICY = default_policy("example.com")
PAGES = Pages()
FORWARD = b"""From: Ann Archer <ann@example.com>
To: escalations@example.com
Subject: Fwd: Import stands
Date: Mon, 23 Nov 2026 08:00:00 +0000
Message-ID: <forward@example.com>

Please escalate.

---------- Forwarded message ---------
From: Zoe Zimmer <zoe@acme-tools.example>
Date: Mon, 23 Nov 2026 at 07:30
Subject: Import stands
To: <support@example.com>

The nightly import stands still.
"""
#: answers by the name of the field
Filled = Mapping[str, str]


@cache
def question(asked: tuple[str, ...]) -> EmailMessage:
    """Our mail that asks for these fields."""
    [mail] = preview("question", FORWARD, POLICY, PAGES, asked)
    parsed = message_from_bytes(mail.raw, policy=policy.default)
    assert isinstance(parsed, EmailMessage)
    return parsed


def text_of(mail: EmailMessage, kind: str) -> str:
    """One of its two bodies."""
    part = mail.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def filled_text(text: str, answers: Filled, between: str, prefix: str = "", mark: str = "") -> list[str]:
    """The lines of our text with the answers typed behind or below their labels; `mark` stands before our lines."""
    lines = []
    for line in text.splitlines():
        name = next((name for name in answers if re.match(rf"\s*\[\d\] {re.escape(FIELD[name].label)}:", line)), None)
        given = answers[name].splitlines() if name else []
        if given and between == " ":
            lines += [f"{mark}{line.rstrip()} {given[0]}", *(f"{mark}{more}" for more in given[1:])]
        else:
            lines += [f"{mark}{line}", *(f"{prefix}{more}" for more in given)]
    return lines


def filled_html(page: str, answers: Filled) -> str:
    """Our page with the answers typed into the empty cells of the form."""
    for name, words in answers.items():
        label = re.escape(html.escape(FIELD[name].label, quote=False))
        cell = re.search(rf"{label}:?(?:(?!</tr>).)*?<td[^>]*>(?:&nbsp;|&#160;|\s)*(?=<)", page, re.DOTALL)
        assert cell is not None, name
        page = page[: cell.end()] + html.escape(words).replace("\n", "<br>") + page[cell.end() :]
    return page


def _reply(asked: tuple[str, ...], text: str | None, page: str | None = None) -> bytes:
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"] = "Ann Archer <ann@example.com>"
    mail["To"] = "escalations@example.com"
    mail["Subject"] = f"Re: {question(asked)['subject']}"
    mail["Date"] = "Mon, 23 Nov 2026 10:00:00 +0100"
    mail["Message-ID"] = "<reply@example.com>"
    mail["In-Reply-To"] = str(question(asked)["message-id"])
    mail["Content-Language"] = "en-GB"
    if text is not None:
        mail.set_content(text)
    if page is not None and text is not None:
        mail.add_alternative(page, subtype="html")
    elif page is not None:
        mail.set_content(page, subtype="html")
    return mail.as_bytes()


def gmail(asked: tuple[str, ...], new: str, answers: Filled) -> bytes:
    """The answer on top, our mail below it behind `> `; typed inside, the answers stand behind `> ` too."""
    below = "\n".join(filled_text(text_of(question(asked), "plain"), answers, " ", mark="> "))
    return _reply(
        asked, f"{new}\n\nOn Mon, 23 Nov 2026 at 09:05, Escalations <escalations@example.com> wrote:\n\n{below}\n"
    )


def gmail_inline(asked: tuple[str, ...], new: str, answers: Filled) -> bytes:
    """Answers typed on lines of their own between the quoted ones."""
    below = "\n".join(filled_text(text_of(question(asked), "plain"), answers, "\n", mark="> "))
    return _reply(
        asked, f"{new}\n\nOn Mon, 23 Nov 2026 at 09:05, Escalations <escalations@example.com> wrote:\n\n{below}\n"
    )


def outlook(asked: tuple[str, ...], new: str, answers: Filled) -> bytes:
    """Our mail unquoted below a head, the answers typed into it."""
    below = "\n".join(filled_text(text_of(question(asked), "plain"), answers, " "))
    head = "From: Escalations <escalations@example.com>\nSent: Monday, November 23, 2026 9:05 AM\nTo: Ann Archer <ann@example.com>\nSubject: Import stands"
    return _reply(asked, f"{new}\n\n{head}\n\n{below}\n")


def outlook_below(asked: tuple[str, ...], new: str, answers: Filled) -> bytes:
    """The same with each answer on the line below its label."""
    below = "\n".join(filled_text(text_of(question(asked), "plain"), answers, "\n"))
    head = "________________________________\nFrom: Escalations <escalations@example.com>\nSent: 23 November 2026 09:05\nTo: Ann Archer <ann@example.com>\nSubject: Import stands"
    return _reply(asked, f"{new}\n\n{head}\n\n{below}\n")


def outlook_table(asked: tuple[str, ...], new: str, answers: Filled) -> bytes:
    """HTML alone, the answers in the cells of our form."""
    inside = filled_html(text_of(question(asked), "html"), answers)
    body = re.search(r"<body[^>]*>(.*)</body>", inside, re.DOTALL)
    assert body is not None
    head = "<div style='border:none;border-top:solid #E1E1E1 1.0pt'><p><b>From:</b> Escalations &lt;escalations@example.com&gt;<br><b>Sent:</b> Monday, November 23, 2026 9:05 AM<br><b>To:</b> Ann Archer &lt;ann@example.com&gt;<br><b>Subject:</b> Import stands</p></div>"
    return _reply(
        asked, None, f"<html><body><p>{html.escape(new).replace(chr(10), '<br>')}</p>{head}{body[1]}</body></html>"
    )


def apple_mail(asked: tuple[str, ...], new: str, answers: Filled) -> bytes:
    """Both parts; the quoted one in a blockquote."""
    below = filled_text(text_of(question(asked), "plain"), answers, " ", mark="> ")
    page = "<br>".join(html.escape(line) for line in filled_text(text_of(question(asked), "plain"), answers, " "))
    text = f"{new}\n\n> On 23 Nov 2026, at 09:05, Escalations <escalations@example.com> wrote:\n> \n" + "\n".join(below)
    shown = html.escape(new).replace("\n", "<br>")
    return _reply(
        asked,
        text,
        f"<html><body>{shown}<blockquote type='cite'><div>On 23 Nov 2026, at 09:05, Escalations wrote:</div>{page}</blockquote></body></html>",
    )


def phone(asked: tuple[str, ...], new: str, answers: Filled) -> bytes:
    """Nothing quoted, and the phone's line below."""
    assert not answers
    return _reply(asked, f"{new}\n\nSent from my iPhone")


CLIENTS: Mapping[str, Callable[[tuple[str, ...], str, Filled], bytes]] = {
    "gmail": gmail,
    "gmail inline": gmail_inline,
    "outlook": outlook,
    "outlook below": outlook_below,
    "outlook table": outlook_table,
    "apple mail": apple_mail,
    "phone": phone,
}
