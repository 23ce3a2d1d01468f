"""The octets of a mail before a parser sees them: what costs time or depth is cut away, and a lost boundary is found.

The parser of the standard library is used with its old policy (compat32): the new one raises LookupError and
AttributeError on malformed mails.
"""

import re
from contextlib import suppress
from email import message_from_bytes
from email.message import Message
from typing import TypeAlias

from mailflow.errors import PermanentFailure

Part: TypeAlias = Message

#: octets; what is longer was no mail to a support team, and is cut
MAX_MAIL = 40_000_000
MAX_HEADER, MAX_HEADER_LINES, MAX_FIELD = 256_000, 1_000, 64_000
MAX_PARTS, MAX_DEPTH = 500, 50

_HEADER_END = re.compile(rb"\r?\n\r?\n|\r\r")
_PART = re.compile(rb"\n--[^\r\n]{1,250}\r?\n[Cc][Oo][Nn][Tt][Ee][Nn][Tt]-")
_BOUNDARY_LINE = re.compile(rb"\n--[^\r\n]")
_BOUNDARY = re.compile(
    rb"(?i)\ncontent-type:[^\r\n]{0,200}(?:\r?\n[ \t][^\r\n]{0,200}){0,5}?boundary=\"?([^\";\s]{1,200})"
)
_PARTS_BEGIN = re.compile(rb"\s{0,20}--([^\s\";]{1,200})\r?\n(?i:content-)")
_TYPE = rb"\n[Cc][Oo][Nn][Tt][Ee][Nn][Tt]-[Tt][Yy][Pp][Ee]:[ \t]{0,9}"
_MULTIPART, _ENCLOSED = re.compile(_TYPE + rb"[Mm]ultipart/"), re.compile(_TYPE + rb"[Mm]essage/rfc822")
_CONTAINER = re.compile(_TYPE + rb"(?:[Mm]ultipart/|[Mm]essage/rfc822)")
#: a lone carriage return is no line end to a mail server, and header names hold no spaces
_FIELD = re.compile(rb"[!-9;-~]{1,200}[ \t]*:")
#: how a mail begins that was saved as a file
_MAIL = re.compile(
    rb"(?i)\s{0,9}(?:from|to|received|return-path|delivered-to|date|subject|message-id|mime-version|x-[a-z0-9-]{1,60}):"
)


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


TOO_DEEP = (
    f"The parts of this mail are nested more than {MAX_DEPTH} deep. Ask the sender to send it again without "
    "wrapping it."
)


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
    return _with_real_boundary(header, rest), _first_parts(rest, cut), cut


def _with_real_boundary(header: bytes, rest: bytes) -> bytes:
    """Relays rewrite a header and not the parts: where the boundary that it names is nowhere, the one that is there."""
    declared, there = _BOUNDARY.search(header), _PARTS_BEGIN.match(rest)
    if not declared or not there or b"--" + declared[1] in rest:
        return header
    return header[: declared.start(1)] + there[1] + header[declared.end(1) :]


def _first_parts(rest: bytes, cut: list[str]) -> bytes:
    if sum(1 for _ in _MULTIPART.finditer(rest)) > MAX_PARTS:
        raise PermanentFailure(TOO_DEEP)
    # Of a thousand mails, each in the next, the outer ones are read; of multiparts the text lies within the last.
    for pattern, limit in ((_ENCLOSED, MAX_PARTS), (_PART, MAX_PARTS), (_BOUNDARY_LINE, 40 * MAX_PARTS)):
        for count, found in enumerate(pattern.finditer(rest)):
            if count == limit:
                cut.append(f"The mail had more than {MAX_PARTS} parts; the rest was not read.")
                rest = rest[: found.start()]
                break
    return rest


def mail_in(content: bytes) -> Part | None:
    """The mail in the octets of a file, if they begin with header fields that every mail has."""
    if not _MAIL.match(content) or len(_CONTAINER.findall(content)) > MAX_DEPTH:
        return None
    with suppress(PermanentFailure):
        return load(content)[0]
    return None
