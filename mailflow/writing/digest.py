"""The digest: what was put aside and what was held, for those who look after mailflow.
The only mail of ours that is of no case."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime

from mailflow.address import Address
from mailflow.cases import shown
from mailflow.mail.ids import NO_CASE
from mailflow.writing import harmless, headers, mime
from mailflow.writing.check import checked
from mailflow.writing.compose import Desk, Outgoing
from mailflow.writing.letter import Values
from mailflow.writing.redaction import Redaction

KIND, AUDIENCE = "digest", "operators"
#: the page in templates/, of the answers to a `release` too
PAGE = "digest"
#: the answer to a `release` that somebody replied
RELEASED = "released"
#: mails that are listed one by one; more of them are counted
LISTED = 40
#: senders that the count names
NAMED = 5


@dataclass(frozen=True)
class PutAside:
    """A mail in quarantine."""

    number: int
    at: datetime
    sender: str
    subject: str
    reason: str
    #: it came in the name of a colleague
    claims: bool


@dataclass(frozen=True)
class _Row:
    number: str
    since: str
    claims: bool
    facts: tuple[tuple[str, str], ...]


def digest(mails: Sequence[PutAside], notes: Sequence[str], desk: Desk, serial: int, now: datetime) -> list[Outgoing]:
    """One mail to each operator; `serial` counts the mails of the desk so far."""
    mails, notes = Redaction(desk.ids.key).of((tuple(mails), tuple(notes)))
    values = _values(mails, notes, desk)
    return [
        _mail(KIND, address, serial + number, values, desk, now)
        for number, address in enumerate(desk.policy.caretakers, start=1)
    ]


def _values(mails: Sequence[PutAside], notes: Sequence[str], desk: Desk) -> Values:
    claims = sum(mail.claims for mail in mails)
    title = f"{len(mails):,} new in quarantine" if mails else "Something needs your look"
    warned = f"{claims} of them in the name of a colleague. " if claims else ""
    return {
        "ref": "Quarantine",
        "kind": "Digest",
        "title": title,
        "preheader": f"{warned}Nobody was answered.",
        "tone": "high" if claims or not mails else "plain",
        "hidden": "",
        "desk_lead": desk.policy.desk_lead.address,
        "lead": (
            f"{warned}Nobody was answered, and nothing is lost: each of these mails waits until one of us looks at it."
        )
        if mails
        else "",
        "rows": [_row(mail, desk) for mail in mails[:LISTED]],
        "more": _more(mails[LISTED:]),
        "notes": notes,
        "how": "To let one in, reply `release NUMBER why` to this mail, or on the machine of mailflow: `mailflow "
        "quarantine show NUMBER`,"
        " then `mailflow quarantine release NUMBER --because …`. Or leave it where it is."
        if mails
        else "",
    }


def answer(title: str, text: str, to: Address, desk: Desk, serial: int, now: datetime) -> Outgoing:
    """To the one who replied `release`: what became of it."""
    values = {
        "ref": "Quarantine",
        "kind": "Released",
        "title": title,
        "preheader": text,
        "tone": "plain",
        "hidden": "",
        "desk_lead": desk.policy.desk_lead.address,
        "lead": text,
        "rows": (),
        "more": "",
        "notes": (),
        "how": "",
    }
    return _mail(RELEASED, to, serial, values, desk, now)


def _row(mail: PutAside, desk: Desk) -> _Row:
    facts = (
        ("From", harmless.address(mail.sender)),
        ("Subject", harmless.line(mail.subject) or "(none)"),
        ("Why", harmless.line(mail.reason, 300)),
    )
    return _Row(str(mail.number), shown.instant(mail.at, desk.policy.hours), mail.claims, facts)


def _more(mails: Sequence[PutAside]) -> str:
    if not mails:
        return ""
    often = Counter(mail.sender for mail in mails).most_common(NAMED)
    names = ", ".join(f"{count:,} from {harmless.address(sender)}" for sender, count in often)
    return f"And {len(mails):,} more, among them {names}. `mailflow quarantine list` shows all."


def _mail(kind: str, address: Address, serial: int, values: Values, desk: Desk, now: datetime) -> Outgoing:
    shown = (fact for row in values["rows"] for fact in row.facts)
    page, fault = checked(PAGE, values, desk.pages, *shown, *values["notes"])
    token = desk.ids.token(NO_CASE, serial, address.address)
    message_id = desk.ids.message_id(kind, token)
    mailbox = desk.policy.mailbox
    top = [
        ("From", headers.mailbox(mailbox)),
        ("To", headers.mailbox(address)),
        ("Reply-To", headers.mailbox(Address(desk.ids.reply_to(token), mailbox.name))),
        ("Subject", headers.text(f"[mailflow] {values['title']}")),
        ("Date", format_datetime(now)),
        ("Message-ID", message_id),
        ("Auto-Submitted", "auto-generated"),
        ("X-Auto-Response-Suppress", "OOF, AutoReply"),
        ("X-Mailflow-Ref", "quarantine"),
        ("X-Mailflow-Kind", kind),
    ]
    return Outgoing(
        key=f"{kind}:{serial}:{address.address}",
        kind=kind,
        audience=AUDIENCE,
        message_id=message_id,
        reverse_path=desk.ids.reverse_path(token),
        recipient=address,
        raw=headers.written(top) + mime.body(page.text, page.html, (), message_id),
        text=page.text,
        fault=fault,
    )
