"""What a mail says, once its bytes are read: the one file that knows mail-parser (mime.py knows the tree of parts).

Header names are folded to lower case here and nowhere else.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import chain
from types import MappingProxyType
from typing import TypeAlias

import mailparser

from mailflow.address import Address
from mailflow.errors import PermanentFailure
from mailflow.mail import bounds, charset, mime, pictures


@dataclass(frozen=True)
class Attachment:
    """A part that is not the text of the mail: its cleaned file name, media type and decoded octets."""

    name: str
    type: str
    content: bytes = field(repr=False)
    #: a picture that the text shows, like a pasted screenshot or the logo of a signature
    inline: bool = False
    #: such a picture in a signature, or an icon: nothing to look at
    logo: bool = False

    @property
    def size(self) -> int:
        """Decoded octets."""
        return len(self.content)


@dataclass(frozen=True)
class Message:
    """One mail, parsed; everything in it is written by strangers."""

    #: RFC 5322 msg-id, angle brackets kept; "" when there is none
    message_id: str
    #: every address of every From field: an honest mail has exactly one
    from_: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    subject: str
    #: the Date field with its zone; None when it is absent or no date
    date: datetime | None
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    #: all header fields: lower-case name to values, topmost first, unfolded, and never decoded: RFC 2047 allows encoded
    #: words in no field that a machine reads, and there they could hold the syntax that its writer may not write
    headers: Mapping[str, tuple[str, ...]]
    #: the text/plain and text/html that a reader would see, decoded, line ends "\n"; "" when there is none
    text: str
    html: str
    #: message/rfc822 parts, parsed (the first five levels)
    attached: tuple["Message", ...] = ()
    attachments: tuple[Attachment, ...] = ()
    #: what of it was not read, as sentences: too much, too deep, encrypted
    defects: tuple[str, ...] = ()

    @property
    def files(self) -> tuple[Attachment, ...]:
        """All attachments, those of attached mails too: a forward as attachment brings the customer's screenshots."""
        return (*self.attachments, *(file for inner in self.attached for file in inner.files))

    @property
    def unread(self) -> tuple[str, ...]:
        """What was not read of it and of the mails in it, as sentences for whoever sent it."""
        whole = (*self.defects, *(sentence for inner in self.attached for sentence in inner.unread))
        return tuple(dict.fromkeys(whole))

    @property
    def sender(self) -> Address | None:
        """The one address in From; None when there is none or more than one."""
        return self.from_[0] if len(self.from_) == 1 else None

    def header(self, name: str) -> str:
        """The topmost value of a header field, or ""; `name` in lower case."""
        return self.headers.get(name, ("",))[0]


#: mails inside mails that are read; what lies deeper is only counted
MAX_ATTACHED_DEPTH = 5
#: in which mails are written: at the ends of the calendar "last Tuesday" is no day (OverflowError);
#: and how far a Date may lie before we received the mail, which may have waited, and behind that
YEARS = range(1970, 2100)
LATE, EARLY = timedelta(days=366), timedelta(hours=1)
_MAX_IDS, _MAX_FROM = 100, 20
#: per field: five thousand addresses take mail-parser 125 ms
_MAX_ADDRESS_FIELD = 64_000
#: folds; left in, they could end the header that we hand to mail-parser
_FOLD = re.compile(r"[\r\n\x00]+")
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,500}>")
#: local@domain of RFC 5321, without quoted strings, comments, literals and one-label domains: nothing that we would
#: mail to, or take for a colleague, looks otherwise. Letters beyond ASCII are RFC 6531's.
_ATEXT = r"a-z0-9!#$%&'*+/=?^_`{|}~\u00a1-\U0010ffff-"
_LABEL = r"[a-z0-9\u00a1-\U0010ffff-]{1,63}"
_ADDRESS = re.compile(rf"[{_ATEXT}.]{{1,64}}@(?:{_LABEL}\.){{1,20}}{_LABEL}")

Pairs: TypeAlias = Sequence[tuple[str, str]]


def parse(raw: bytes) -> Message:
    """The mail in these bytes.

    Raises PermanentFailure, with a sentence for the operator, when they are no mail that can be read.
    """
    tree, cut = bounds.load(raw)
    try:
        return _message(tree, cut, 0)
    except RecursionError:
        raise PermanentFailure(bounds.TOO_DEEP) from None


def _message(tree: bounds.Part, cut: Iterable[str], depth: int) -> Message:
    raw_fields = mime.raw_fields(tree)
    fields = MappingProxyType({name: tuple(map(charset.as_it_came, values)) for name, values in raw_fields.items()})
    envelope = _envelope({name: raw_fields[name][0] for name in _ENVELOPE if name in raw_fields})
    body = mime.read_body(tree)
    html = mime.html_text(body)
    deeper = depth < MAX_ATTACHED_DEPTH
    return Message(
        message_id=next(iter(_ids(fields, "message-id")), ""),
        from_=_everybody(raw_fields.get("from", ()), envelope),
        to=_addresses(envelope.to),
        cc=_addresses(envelope.cc),
        reply_to=_addresses(envelope.reply_to),
        subject=charset.decode_words(raw_fields.get("subject", [""])[0]),
        date=_date(envelope),
        in_reply_to=_ids(fields, "in-reply-to"),
        references=_ids(fields, "references"),
        headers=fields,
        text=mime.plain_text(body),
        html=html,
        attached=tuple(_message(mail, (), depth + 1) for mail in body.mails if deeper),
        attachments=tuple(
            Attachment(each.name, each.type, each.content, pictures.shown(each, html), pictures.logo(each, html))
            for each in body.files
        ),
        defects=tuple(dict.fromkeys((*cut, *body.defects, *((_UNREAD,) if body.mails and not deeper else ())))),
    )


_UNREAD = f"Mails inside mails were read {MAX_ATTACHED_DEPTH} deep; what lies deeper was not read."


@dataclass(frozen=True)
class _Envelope:
    """What mail-parser read: names with addresses, the date in UTC, and its offset in hours as in "+2.0"."""

    from_: Pairs = ()
    to: Pairs = ()
    cc: Pairs = ()
    reply_to: Pairs = ()
    date: datetime | None = None
    offset: str = "+0.0"


_ENVELOPE = ("from", "to", "cc", "reply-to", "date")


def _envelope(raw_fields: Mapping[str, str]) -> _Envelope:
    """Only these fields go through mail-parser: of whole mails it flattens attached ones,
    and raises at eight places."""
    lines = (f"{name}: {_FOLD.sub(' ', value)[:_MAX_ADDRESS_FIELD]}\n" for name, value in raw_fields.items())
    header = charset.only_known_charsets("".join(lines).encode("utf-8", "surrogateescape"))
    try:
        mail = mailparser.parse_from_bytes(header + b"\n")
        return _Envelope(mail.from_, mail.to, mail.cc, mail.reply_to, mail.date, str(mail.timezone))
    except Exception:  # AttributeError, TypeError, ValueError, HeaderParseError and its own ones escape from it
        return _Envelope()


def _everybody(values: Iterable[str], envelope: _Envelope) -> tuple[Address, ...]:
    """mail-parser reads the first From only, other readers the last: whoever is named in any of them is named here."""
    further = [_envelope({"from": value}).from_ for value in list(values)[1:_MAX_FROM]]
    return tuple(dict.fromkeys(chain(_addresses(envelope.from_), *map(_addresses, further))))


def _addresses(pairs: Pairs) -> tuple[Address, ...]:
    found = ((address.strip().lower(), charset.one_line(name)) for name, address in pairs or ())
    return tuple(Address(address, name.strip("\"' ")) for address, name in found if is_address(address))


def is_address(text: str) -> bool:
    """Is this one mailbox that could be written to? In lower case; stricter than RFC 5322, see the pattern."""
    return bool(_ADDRESS.fullmatch(text)) and ".." not in text and not text.startswith(".") and ".@" not in text


def dated(message: Message, received: datetime) -> Message:
    """The mail with a Date that can be: without one, or by a clock that is wrong, it was written when it came."""
    sent = message.date
    return message if sent and -EARLY <= received - sent <= LATE else replace(message, date=received)


def _date(envelope: _Envelope) -> datetime | None:
    if envelope.date is None or envelope.date.year not in YEARS:
        return None
    try:
        offset = timedelta(hours=float(envelope.offset))
        return envelope.date.astimezone(timezone(offset) if offset else UTC)
    except (ValueError, OverflowError):
        return envelope.date


def _ids(fields: Mapping[str, tuple[str, ...]], name: str) -> tuple[str, ...]:
    # A References field of an old thread grows without end; its root stands first, the mail it answers last.
    found = list(dict.fromkeys(_MESSAGE_ID.findall(fields.get(name, ("",))[0])))
    return tuple(found[:1] + found[1:][-(_MAX_IDS - 1) :])
