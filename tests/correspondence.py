"""What people send to the real daemon through real servers, and what they and the store have of it afterwards."""

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

from mailflow.adapters.store import Sent
from mailflow.cases.case import Status
from tests.checkout import COMPLETE, CUSTOMER_SAYS
from tests.fakes import Out
from tests.running import Company
from tests.servers import DOMAIN
from tests.story_mails import forward, reply

ANN = f"Ann Berg <ann@{DOMAIN}>"
LEE = f"Lee Chan <lee@{DOMAIN}>"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def a_forward(note: str = COMPLETE, subject: str = "Checkout fails") -> bytes:
    return forward(note, CUSTOMER_SAYS, NOW, subject=subject, sender=ANN)


def as_out(mail: EmailMessage) -> Out:
    text, html = (mail.get_body((kind,)) for kind in ("plain", "html"))
    return Out(
        str(mail["To"]), str(mail["X-Mailflow-Kind"]), str(mail["Subject"]), text.get_content() if text else "",
        html.get_content() if html else "", mail, b"",
    )  # fmt: skip


def answer(company: Company, mail: EmailMessage, text: str, from_: str = ANN) -> bytes:
    """A reply that goes where the mail asks for, through Postfix."""
    raw = reply(as_out(mail), text, NOW, from_)
    to = str(mail["Reply-To"]).rpartition("<")[2].rstrip(">")
    company.send(raw, from_.rpartition("<")[2].rstrip(">"), to)
    return raw


def briefs(company: Company, subject: str) -> list[bytes]:
    return [
        raw
        for raw in company.servers.mails("engineering")
        # In its own subject: other briefs may name it as a similar case.
        if subject in str(message_from_bytes(raw, policy=policy.default)["Subject"])
        and b"X-Mailflow-Kind: brief" in raw
    ]


def of_kind(company: Company, user: str, kind: str) -> list[EmailMessage]:
    """The mails of a kind that this test's daemon sent to somebody."""
    mails = [message_from_bytes(raw, policy=policy.default) for raw in company.new_mails(user)]
    return [one for one in mails if isinstance(one, EmailMessage) and one["X-Mailflow-Kind"] == kind]


def trail(company: Company, what: str) -> list[str]:
    return [line.text for line in company.store().reports.trail(1) if line.what == what]


def status(company: Company) -> Status:
    case = company.store().case(1)
    assert case is not None
    return case.status


def sent(company: Company) -> list[Sent]:
    store = company.store()
    causes = {line.message_id for line in store.reports.trail(1)} - {""}
    return [one for cause in causes for one in store.reports.caused_by(cause)]
