"""An effect becomes mails: one for each recipient, with its own token, frozen as the bytes that go out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from email.utils import format_datetime

from mailflow.address import Address
from mailflow.cases.case import Case, Severity
from mailflow.cases.effects import (
    Mail,
    SendBrief,
    SendCopy,
    SendFollowUp,
    SendPattern,
    SendQuestion,
    SendReturned,
    SendService,
    To,
)
from mailflow.cases.neighbours import ALONE, Around
from mailflow.cases.policy import Policy
from mailflow.cases.subjects import one_line, tier_subject
from mailflow.cases.trail import TrailLine
from mailflow.mail.ids import Ids, Token
from mailflow.mail.message import Attachment
from mailflow.writing import headers, mime
from mailflow.writing.check import checked
from mailflow.writing.handing import carries, rests
from mailflow.writing.letter import Letter, Values
from mailflow.writing.links import harmless
from mailflow.writing.pages import Pages, Rendered
from mailflow.writing.recipients import audience, discreet, outside, readable, recipients, tier_name, without_story
from mailflow.writing.redaction import Redaction, hidden
from mailflow.writing.shown import Eyes
from mailflow.writing.templates import TEMPLATES

#: answers of a machine to one mail of a person (RFC 3834); all others are `auto-generated`
REPLIES = (SendQuestion, SendReturned, SendService, SendPattern)
#: mails in which other cases stand
SHOWS_OTHERS = (SendBrief, SendCopy, SendPattern)


@dataclass(frozen=True)
class Outgoing:
    """One mail to one recipient, frozen."""

    #: unique within the case
    key: str
    kind: str
    #: which thread it belongs to: "sender" or the tier's name
    audience: str
    message_id: str
    reverse_path: str
    recipient: Address
    #: CRLF line ends, Date and Message-ID inside; never changes again
    raw: bytes = field(repr=False)
    #: the text part, with which a reply is compared
    text: str = field(repr=False)
    #: why it goes out without its HTML part; "" when it has one
    fault: str = ""
    #: what its page shows, for a mail about several cases (bundle.py)
    values: Values = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Desk:
    """What composing needs besides effect and case."""

    policy: Policy
    ids: Ids
    pages: Pages


@dataclass(frozen=True)
class Past:
    """What the store knows of the case."""

    #: mails of the case so far: the next mail is number serial + 1
    serial: int = 0
    #: audience to Message-IDs of its thread so far, oldest first (ours and the people's)
    conversation: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    trail: tuple[TrailLine, ...] = ()
    #: of the forwarded mail, for the brief
    attachments: tuple[Attachment, ...] = ()
    #: other cases, for the mails of SHOWS_OTHERS
    around: Around = ALONE


def compose(effect: Mail, case: Case, desk: Desk, past: Past, now: datetime) -> list[Outgoing]:
    """The mails of one effect. Raises PermanentFailure for a recipient that we never write to."""
    effect, case, past = _without_secrets(effect, case, desk, past)
    effect, case, trail = harmless(effect, case, past.trail, desk.policy.internal_domains)
    past = replace(past, trail=trail)
    everyone = recipients(effect, case, desk.policy)
    return [
        _mail(effect, case, desk, past, now, address, to, past.serial + number)
        for number, (address, to) in enumerate(everyone.items(), start=1)
    ]


def _without_secrets(effect: Mail, case: Case, desk: Desk, past: Past) -> tuple[Mail, Case, Past]:
    """The one place where secrets are taken out: all that a mail is made of passes it. Ids and addresses do not."""
    redaction = Redaction(desk.ids.key)
    key = effect.key
    effect, case, trail, files, around = redaction.of((effect, case, past.trail, past.attachments, past.around))
    effect = replace(effect, key=key)
    if carries(effect, desk.policy.tiers.get(tier_name(effect, case))):
        files = (*rests(case), *files)
        going = mime.travelling(files)
        files = tuple(redaction.file(each) if each in going else each for each in files)
    return effect, case, replace(past, trail=trail, attachments=files, around=around)


def kind(effect: Mail) -> str:
    """For X-Mailflow-Kind, the Message-ID and the outbox."""
    return str(effect.service) if isinstance(effect, SendService) else TEMPLATES[type(effect)].kind


def subject(case: Case, audience: str, first: bool) -> str:
    """The thread's subject, which never changes: the sender's own, or the one of the first brief to the tier."""
    if audience == "sender":
        own = one_line(case.subject) or case.reference
        return own if own.lower().startswith("re:") else f"Re: {own}"
    fixed = case.subjects.get(audience) or tier_subject(case)
    return fixed if first else f"Re: {fixed}"


def _mail(
    effect: Mail, case: Case, desk: Desk, past: Past, now: datetime, address: Address, to: To, serial: int
) -> Outgoing:
    token = desk.ids.token(case.number, serial, address.address)
    if outside(to, effect, case, desk.policy):
        effect, case, past = (
            discreet(effect),
            without_story(effect, case),
            replace(past, trail=(), attachments=(), around=ALONE),
        )
    past = replace(past, trail=readable(address, to, effect, case, past.trail, desk.policy))
    whose = audience(effect, case, to)
    title = subject(case, whose, first=not past.conversation.get(whose))
    letter = Letter(
        effect,
        case,
        Eyes(desk.policy, now),
        to,
        title,
        desk.ids.reference(token),
        past.trail,
        past.attachments,
        past.around,
    )
    going = mime.travelling(past.attachments) if carries(effect, letter.tier) else ()
    page, shown, fault = _page(effect, letter, desk.pages, going)
    message_id = desk.ids.message_id(kind(effect), token)
    top = _headers(effect, case, desk, past, now, address, token, whose, title)
    return Outgoing(
        key=f"{effect.key}:{address.address}",
        kind=kind(effect),
        audience=whose,
        message_id=message_id,
        reverse_path=desk.ids.reverse_path(token),
        recipient=address,
        raw=headers.written(top) + mime.body(page.text, page.html, going, message_id),
        text=page.text,
        fault=fault,
        values=shown,
    )


def _page(effect: Mail, letter: Letter, pages: Pages, going: tuple[Attachment, ...]) -> tuple[Rendered, Values, str]:
    """Both parts, and what they show; the text alone when the HTML is not safe to send or the operator's template
    fails."""
    template = TEMPLATES[type(effect)]
    values: Values = template.values(letter)
    page, fault = checked(template.page, values, pages)
    files = (each.content.decode("utf-8", "replace") for each in going if b"[hidden-" in each.content)
    if secrets := hidden(page.text, *files):
        values = {**values, "hidden": f"{secrets} {_what_to_do(letter)}"}
        page, fault = checked(template.page, values, pages)
    return page, values, fault


def _what_to_do(letter: Letter) -> str:
    if letter.to is To.SENDER:
        return "The original is kept. Please give secrets to nobody by mail."
    return f"Ask {letter.name(letter.case.sender.address)} if you need one, by another way than mail."


def _headers(
    effect: Mail,
    case: Case,
    desk: Desk,
    past: Past,
    now: datetime,
    address: Address,
    token: Token,
    whose: str,
    title: str,
) -> headers.Headers:
    mailbox, name = desk.policy.mailbox, kind(effect)
    root = desk.ids.root(case.number, whose)
    chain = headers.references(root, past.conversation.get(whose, ()))
    fields = [
        ("From", headers.mailbox(mailbox)),
        ("To", headers.mailbox(address)),
        ("Reply-To", headers.mailbox(Address(desk.ids.reply_to(token), mailbox.name))),
        ("Subject", headers.text(title)),
        ("Date", format_datetime(now)),
        ("Message-ID", desk.ids.message_id(name, token)),
        ("In-Reply-To", chain[-1]),
        ("References", headers.ids(chain)),
        ("Thread-Topic", headers.text(title.removeprefix("Re: "))),
        ("Thread-Index", headers.thread_index(root, case.opened_at, now, first=len(chain) == 1)),
        *headers.ours(
            mailbox, name, case.reference, "auto-replied" if isinstance(effect, REPLIES) else "auto-generated"
        ),
    ]
    if case.severity:
        fields.append(("X-Mailflow-Severity", str(case.severity)))
    if _important(effect, case):
        fields.append(("Importance", "high"))
    return fields


def _important(effect: Mail, case: Case) -> bool:
    if isinstance(effect, SendFollowUp):
        return effect.number >= effect.limit
    return isinstance(effect, SendBrief) and effect.asked and case.severity is Severity.CRITICAL
