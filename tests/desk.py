"""Reading back what we write: one desk for all tests of mails, and the parts of a mail as a receiver has them."""

import email
import re
from datetime import datetime
from email import policy
from email.message import EmailMessage
from html import unescape
from urllib.parse import parse_qs, urlsplit

from mailflow.cases.case import Case
from mailflow.cases.effects import Mail
from mailflow.cases.neighbours import ALONE
from mailflow.mail.ids import Ids
from mailflow.writing.compose import Desk, Outgoing, Past, compose
from mailflow.writing.pages import Pages
from tests.escalations import BESIDE, FULL, NOW, POLICY, TRAIL
from tests.letters import LETTERS

DESK = Desk(POLICY, Ids(POLICY.mailbox, b"k" * 32), Pages())
LETTER = {name: (effect, case) for name, effect, case in LETTERS}


def write(effect: Mail, case: Case = FULL, past: Past | None = None, now: datetime = NOW) -> list[Outgoing]:
    """The mails of one effect; of a case with a pattern, with the cases beside it."""
    past = past or Past(trail=TRAIL, around=BESIDE if case.pattern else ALONE)
    return compose(effect, case, DESK, past, now)


def read(mail: Outgoing) -> EmailMessage:
    """The mail as a receiver parses it."""
    return email.message_from_bytes(mail.raw, policy=policy.default)


def html(mail: Outgoing) -> str:
    """Its HTML part."""
    part = read(mail).get_body(("html",))
    return str(part.get_content()).replace("\r\n", "\n") if part else ""


def seen(mail: Outgoing) -> str:
    """What a reader sees of the HTML part, on one line."""
    body = "<body" + html(mail).split("<body", 1)[1]
    body = re.sub(r'(?s)<!--.*?-->|<div class="hidden".*?</div>', "", body)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def links(mail: Outgoing) -> list[str]:
    """Where its buttons lead."""
    return [unescape(href) for href in re.findall(r'href="([^"]+)"', html(mail))]


def body_of(href: str) -> str:
    """The text of the mail that a button opens."""
    return parse_qs(urlsplit(href).query)["body"][0]


def sections(mail: Outgoing) -> list[str]:
    """Headings of the HTML part, in order."""
    return [
        unescape(re.sub("<[^>]+>", "", heading)).split(" [")[0]
        for heading in re.findall(r"<h2[^>]*>(.*?)</h2>", html(mail))
    ]
