"""The copy of a change for the ticket system: a short text without buttons and tokens,
since customers may see a ticket."""

from datetime import datetime
from email.utils import format_datetime

from mailflow.address import Address
from mailflow.cases.asides import SendTicketCopy
from mailflow.cases.case import Case
from mailflow.cases.subjects import headline, one_line, shortened
from mailflow.mail.copies import marked
from mailflow.writing import headers, mime
from mailflow.writing.compose import Desk, Outgoing, Past
from mailflow.writing.letter import STATUS
from mailflow.writing.links import defanged
from mailflow.writing.moments import moment
from mailflow.writing.plaintext import fill
from mailflow.writing.redaction import Redaction
from mailflow.writing.shown import person

KIND = "ticket"


def copies(effect: SendTicketCopy, case: Case, desk: Desk, past: Past, now: datetime) -> list[Outgoing]:
    """One mail to each of the case's tickets."""
    lines, case = Redaction(desk.ids.key).of((effect.lines, case))
    internal = desk.policy.internal_domains
    text = defanged(_text(lines, case, effect.by, desk, now), internal)
    title = defanged(f"{case.reference}: {shortened(one_line(lines[0]), 100)}", internal)
    return [
        _mail(f"{effect.key}:{to.address}", title, text, case, desk, now, to, past.serial + number)
        for number, to in enumerate(effect.addresses, start=1)
    ]


def _text(lines: tuple[str, ...], case: Case, by: Address | None, desk: Desk, now: datetime) -> str:
    company = shortened(one_line(str(case.value("customer_company") or "customer not stated")), 60)
    who = person(by.address, by.name) if by else "the escalation desk"
    parts = [
        fill(f"{case.reference} | {company}: {shortened(headline(case), 160)}"),
        fill(f"{moment(now, now, desk.policy.hours)}, {who}:"),
        "\n".join(fill(shortened(one_line(line), 400), "- ", "  ") for line in lines),
        fill(f"Now {STATUS[case.status]}."),
        fill(marked(case.reference)),
    ]
    return "\n\n".join(parts) + "\n"


def _mail(key: str, title: str, text: str, case: Case, desk: Desk, now: datetime, to: Address, serial: int) -> Outgoing:
    token, mailbox = desk.ids.token(case.number, serial, to.address), desk.policy.mailbox
    message_id, root = desk.ids.message_id(KIND, token), desk.ids.root(case.number, KIND)
    fields = (
        ("From", headers.mailbox(mailbox)),
        ("To", headers.mailbox(to)),
        # Without a token: customers may see what a ticket holds.
        ("Reply-To", headers.mailbox(mailbox)),
        ("Subject", headers.text(title)),
        ("Date", format_datetime(now)),
        ("Message-ID", message_id),
        ("In-Reply-To", root),
        ("References", root),
        *headers.ours(mailbox, KIND, case.reference, "auto-generated"),
    )
    return Outgoing(
        key=key, kind=KIND, audience="", message_id=message_id,
        reverse_path=desk.ids.reverse_path(token), recipient=to,
        raw=headers.written(fields) + mime.body(text, "", (), message_id), text=text,
    )  # fmt: skip
