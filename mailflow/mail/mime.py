"""The body of a mail as a tree: which parts a reader sees as text, which are files, which are other mails.

The parser of the standard library is used with its old policy (compat32): the new one raises LookupError and
AttributeError on malformed mails. What costs time or depth is cut away before the parser sees it.
"""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from html import escape
from itertools import zip_longest
from typing import TypeAlias

from mailflow.errors import PermanentFailure
from mailflow.mail import charset
from mailflow.mail.flowed import unflow

Part: TypeAlias = Message

#: octets; what is longer was no mail to a support team, and is cut
MAX_MAIL = 40_000_000
MAX_HEADER, MAX_HEADER_LINES, MAX_FIELD = 256_000, 1_000, 64_000
MAX_PARTS, MAX_DEPTH = 500, 50
#: characters of one text part; a brief shows far less, and every pattern that reads it is linear
MAX_TEXT = 2_000_000

_HEADER_END = re.compile(rb"\r?\n\r?\n|\r\r")
_PART = re.compile(rb"\n--[^\r\n]{1,250}\r?\n[Cc][Oo][Nn][Tt][Ee][Nn][Tt]-")
_BOUNDARY_LINE = re.compile(rb"\n--[^\r\n]")
_CONTAINER = re.compile(
    rb"\n[Cc][Oo][Nn][Tt][Ee][Nn][Tt]-[Tt][Yy][Pp][Ee]:[ \t]{0,9}(?:[Mm]ultipart/|[Mm]essage/rfc822)"
)
#: a lone carriage return is no line end to a mail server, and header names hold no spaces
_FIELD = re.compile(rb"[!-9;-~]{1,200}[ \t]*:")
#: file names: what a file system or a terminal would act on, and marks that turn the direction of writing
_NAME_UNSAFE = re.compile('[\x00-\x1f/\\\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]+')


@dataclass
class Body:
    """What is in a mail besides its header, filled while the tree is walked."""

    plain: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    mails: list[Part] = field(default_factory=list)
    files: list[tuple[str, str, bytes, bool]] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)
    parts: int = 0


def load(raw: bytes) -> tuple[Part, list[str]]:
    """The tree of a mail, and what had to be cut. Raises PermanentFailure when it is no mail."""
    header, rest, cut = _bounded(raw)
    if not any(_FIELD.match(line) for line in header.split(b"\n")[:MAX_HEADER_LINES]):
        raise PermanentFailure(
            "This is no mail: it has no header field. Look at the file, and delete it or send it again."
        )
    try:
        return message_from_bytes(header + rest), cut
    except RecursionError:
        raise PermanentFailure(TOO_DEEP) from None
    except Exception as fault:  # what a parser raises on hostile octets is not documented
        raise PermanentFailure(f"The mail cannot be taken apart ({type(fault).__name__}): {fault}"[:300]) from fault


TOO_DEEP = f"The parts of this mail are nested more than {MAX_DEPTH} deep. Ask the sender to send it again without wrapping it."


def _bounded(raw: bytes) -> tuple[bytes, bytes, list[str]]:
    cut = []
    raw = raw.replace(b"\0", b"").lstrip(b"\r\n \t")
    if len(raw) > MAX_MAIL:
        raw = raw[:MAX_MAIL]
        cut.append(f"The mail was longer than {MAX_MAIL // 1_000_000} MB; the rest was not read.")
    end = _HEADER_END.search(raw, 0)
    header, rest = (raw[: end.end()], raw[end.end() :]) if end else (raw, b"")
    lines = header.split(b"\n")
    if len(header) > MAX_HEADER or len(lines) > MAX_HEADER_LINES:
        lines = header[:MAX_HEADER].split(b"\n")[:MAX_HEADER_LINES]
        header = b"\n".join(lines[:-1]) + b"\n\n"
        cut.append("The header was too long; what was behind the limit was not read.")
    return header, _first_parts(rest, cut), cut


def _first_parts(rest: bytes, cut: list[str]) -> bytes:
    if sum(1 for _ in _CONTAINER.finditer(rest)) > MAX_PARTS:
        raise PermanentFailure(TOO_DEEP)
    for pattern, limit in ((_PART, MAX_PARTS), (_BOUNDARY_LINE, 40 * MAX_PARTS)):
        for count, found in enumerate(pattern.finditer(rest)):
            if count == limit:
                cut.append(f"The mail had more than {MAX_PARTS} parts; the rest was not read.")
                rest = rest[: found.start()]
                break
    return rest


def raw_fields(part: Part) -> dict[str, list[str]]:
    """The header: lower-case name to values, topmost first, still encoded and folded."""
    fields: dict[str, list[str]] = {}
    for name, value in part.raw_items():
        fields.setdefault(name.lower(), []).append(str(value)[:MAX_FIELD])
    return fields


def plain_text(body: Body) -> str:
    """The text/plain parts, one below the other."""
    return "\n".join(text.rstrip("\n") for text in body.plain if text.strip())


def html_text(body: Body) -> str:
    """The text/html parts with what only came as plain text between them; "" when there is no HTML at all."""
    if not any(body.html):
        return ""
    pairs = zip_longest(body.html, body.plain, fillvalue="")
    return "\n".join(html or f"<pre>{escape(plain)}</pre>" for html, plain in pairs if html or plain.strip())


def read_body(part: Part) -> Body:
    """The readable parts of this tree; `mails` are the attached ones, unread."""
    body = Body()
    _walk(part, body, 0, inside="mixed")
    return body


def _walk(part: Part, body: Body, depth: int, inside: str) -> None:
    if depth > MAX_DEPTH:
        raise PermanentFailure(TOO_DEEP)
    body.parts += 1
    if body.parts > MAX_PARTS:
        return
    body.defects += [type(defect).__name__ for defect in part.defects][:5]
    kind = media_type(part)
    children = list(_children(part))
    if kind == "message/rfc822" and children:
        body.mails += children[:1]
    elif children:
        _walk_all(children, body, depth, kind.partition("/")[2])
    else:
        _leaf(part, kind, body, inside)


def _walk_all(children: list[Part], body: Body, depth: int, inside: str) -> None:
    if inside != "alternative":
        for child in children:
            _walk(child, body, depth + 1, inside)
        return
    # One text in several dress: each kind is taken once, side by side.
    plain, html = len(body.plain), len(body.html)
    for child in children:
        _walk(child, body, depth + 1, inside)
    _pad(body, max(len(body.plain) - plain, len(body.html) - html), plain, html)


def _pad(body: Body, size: int, plain: int, html: int) -> None:
    body.plain += [""] * (size - len(body.plain) + plain)
    body.html += [""] * (size - len(body.html) + html)


def _children(part: Part) -> Iterator[Part]:
    payload = part.get_payload()
    if isinstance(payload, list):
        yield from (child for child in payload if isinstance(child, Part))


def _leaf(part: Part, kind: str, body: Body, inside: str) -> None:
    _mend(part)
    name = file_name(part)
    disposition = str(part.get("content-disposition", ""))[:200].partition(";")[0].strip().lower()
    readable = kind in ("text/plain", "text/html") or kind.startswith("multipart/")
    if not readable or name or disposition == "attachment":
        inline = bool(part.get("content-id")) or disposition == "inline"
        body.files.append((name, kind, octets(part), inline))
        return
    text = charset.clean(charset.decode(octets(part), _parameter(part, "charset")))[:MAX_TEXT]
    if kind == "text/html":
        body.html.append(text)
        other = body.plain
    else:
        flowed = _parameter(part, "format").lower() == "flowed"
        body.plain.append(unflow(text, _parameter(part, "delsp").lower() == "yes") if flowed else text)
        other = body.html
    if inside != "alternative":
        other.append("")


def _mend(part: Part) -> None:
    """Octets above ASCII in the parameters are read as UTF-8; the parser would replace each with U+FFFD."""
    for name, value in list(part.raw_items()):
        if name.lower() in ("content-type", "content-disposition") and not str(value).isascii():
            part.replace_header(name, charset.decode(str(value).encode("utf-8", "surrogateescape"), ""))


def media_type(part: Part) -> str:
    """`type/subtype` in lower case; text/plain for what is none (RFC 2045, 5.2)."""
    value = str(part.get("content-type", ""))[:1000].partition(";")[0].strip().lower()
    if not re.fullmatch(r"[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,100}", value):
        return "text/plain" if not part.is_multipart() else "multipart/mixed"
    return value


def _parameter(part: Part, name: str) -> str:
    # Twenty thousand pieces of one RFC 2231 parameter raise TypeError or take seconds; no honest field is so long.
    if len(str(part.get("content-type", ""))) > 8_000:
        return ""
    try:
        value = part.get_param(name, "")
    except Exception:  # ValueError, TypeError, IndexError: the parser of parameters is not total
        return ""
    return str(value[2] if isinstance(value, tuple) else value)


def octets(part: Part) -> bytes:
    """The decoded content of a leaf; broken base64 as far as it goes."""
    try:
        content = part.get_payload(decode=True)
    except (binascii.Error, ValueError, LookupError, AssertionError, TypeError, AttributeError):
        content = None
    if isinstance(content, bytes):
        return content
    payload = part.get_payload()
    return payload.encode("utf-8", "surrogateescape") if isinstance(payload, str) else b""


def file_name(part: Part) -> str:
    """The name of a file, fit for showing: no path, no controls, no direction marks, no leading dot."""
    if sum(len(str(part.get(header, ""))) for header in ("content-disposition", "content-type")) > 8_000:
        return "unnamed"
    try:
        found = part.get_filename("")
    except Exception:  # as in _parameter
        return "unnamed"
    name = charset.decode_words(str(found or ""))
    name = _NAME_UNSAFE.sub("_", re.split(r"[/\\]", name)[-1]).strip(" .")
    stem, dot, suffix = name.rpartition(".")
    return f"{stem[: 118 - len(suffix)]}{dot}{suffix}" if dot and len(suffix) < 12 else name[:120]
