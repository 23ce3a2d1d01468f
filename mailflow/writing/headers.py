"""The header of a mail we send: cleaned, encoded (RFC 2047), folded so that ids stay whole, and checked once more.

EmailMessage is not used: it makes encoded words of ids longer than 60 characters (cpython #100991), which Exchange's
are, and Outlook then loses the thread.
"""

import base64
import re
import textwrap
from collections.abc import Sequence
from datetime import UTC, datetime
from email.parser import BytesHeaderParser
from email.policy import compat32
from hashlib import sha256

from mailflow.address import Address
from mailflow.cases.subjects import one_line
from mailflow.errors import PermanentFailure

#: ids that References keeps besides the root (RFC 5322 sets no limit; servers cut long headers)
REFERENCES = 12

#: RFC 5322 dot-atom at a host name: no quoting, no source route, no comment, nothing that SMTP could read twice
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
#: RFC 5322 msg-id; none in which a program that reads encoded words everywhere would find one
_ID = re.compile(r"<(?!\S{0,900}=\?)[!-;=?-~]{1,450}@[!-;=?-~]{1,450}>")
_ATOMS = re.compile(r"[A-Za-z0-9 ]+")
#: octets of UTF-8 in one encoded word: with its frame it stays below the 75 characters of RFC 2047
_CHUNK = 42
_LONGEST = 900

Headers = Sequence[tuple[str, str]]


def clean(value: str) -> str:
    """A value for a header: one line, and nothing in it that a reader would decode as an encoded word."""
    return one_line(value).replace("=?", "= ?")[:_LONGEST]


def text(value: str) -> str:
    """An unstructured field such as Subject, encoded and folded."""
    line = clean(value)
    if not line.isascii():
        return "\r\n ".join(_encoded_words(line))
    # 60 leaves room for the name of the field before the first line.
    return "\r\n ".join(textwrap.wrap(line, 60, break_long_words=False, break_on_hyphens=False))


def mailbox(address: Address) -> str:
    """`"Ann Lee" <ann@example.com>`. Raises PermanentFailure for what is no plain address."""
    if not is_address(address.address):
        raise PermanentFailure(f"{one_line(address.address)[:80]!r} is no mail address that we write to")
    name = phrase(address.name)
    return f"{name} <{address.address}>" if name else address.address


def phrase(name: str) -> str:
    """A display name: bare, quoted or encoded, as it needs."""
    name = clean(name)[:120]
    if not name.isascii():
        return "\r\n ".join(_encoded_words(name))
    if not name or _ATOMS.fullmatch(name):
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def is_address(text: str) -> bool:
    """Whether this is a plain mail address."""
    return bool(_ADDRESS.fullmatch(text))


def ids(message_ids: Sequence[str]) -> str:
    """Message-IDs for In-Reply-To and References, one a line, so that none is ever split or encoded."""
    return "\r\n ".join(message_ids)


def references(root: str, conversation: Sequence[str]) -> tuple[str, ...]:
    """The root first, then the newest ids of the thread; what is no id by RFC 5322 is left out."""
    good = [message_id for message_id in conversation if _ID.fullmatch(message_id) and message_id != root]
    return (root, *dict.fromkeys(good[-REFERENCES:]))


def ours(mailbox: Address, kind: str, reference: str, automatic: str) -> Headers:
    """By which machines and filters know a mail of ours: made by a program (RFC 3834), of which list, which case,
    what it is."""
    local, _, domain = mailbox.address.partition("@")
    return (
        ("Auto-Submitted", automatic),
        # Not "All": that would stop the bounces, too.
        ("X-Auto-Response-Suppress", "OOF, AutoReply"),
        # RFC 2919: a description and a name below our domain; autoresponders leave list mail alone.
        ("List-Id", f"{phrase(mailbox.name or 'Escalations')} <{local}.{domain}>"),
        ("X-Mailflow-Ref", reference),
        ("X-Mailflow-Kind", kind),
    )


def thread_index(root: str, begun: datetime, now: datetime, first: bool) -> str:
    """Outlook's Thread-Index (MS-OXOMSG 2.2.1.3): 22 octets for the thread, and five more for an answer in it.

    Every mail is an answer to the root, which is never sent: so it can be worked out from what the case knows.
    """
    ticks = _ticks(begun)
    octets = (ticks >> 16).to_bytes(6, "big") + sha256(root.encode()).digest()[:16]
    if not first:
        # 31 bits of the time passed, in units of 2^18 ticks (26 ms), behind a zero that says so; then noise, here none.
        passed = (_ticks(now) - ticks) >> 18
        octets += min(max(passed, 0), 0x7FFFFFFF).to_bytes(4, "big") + b"\x00"
    return base64.b64encode(octets).decode()


def written(fields: Headers) -> bytes:
    """The header as it goes out. Raises PermanentFailure when reading it back gives other fields than were meant.

    The last guard against CRLF in a value (CVE-2024-6923):
    whatever got past the cleaning shows here as a field too many.
    """
    raw = "".join(f"{name}: {value}\r\n" for name, value in fields).encode("ascii")
    names = BytesHeaderParser(policy=compat32).parsebytes(raw + b"\r\n").keys()
    if names != [name for name, _ in fields]:
        raise PermanentFailure("a value would have changed the header of our mail; the mail was not sent")
    return raw


def _ticks(instant: datetime) -> int:
    """FILETIME: units of 100 ns since 1601."""
    return int((instant.astimezone(UTC) - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000


def _encoded_words(line: str) -> list[str]:
    chunks, chunk = [], b""
    for letter in line:
        octets = letter.encode()
        # RFC 2047 section 5: an encoded word holds whole characters.
        if len(chunk) + len(octets) > _CHUNK:
            chunks.append(chunk)
            chunk = b""
        chunk += octets
    return [f"=?utf-8?b?{base64.b64encode(part).decode()}?=" for part in (*chunks, chunk)]
