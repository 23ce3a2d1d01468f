"""The body of a mail as a tree: which parts a reader sees as text, which are files, which are other mails."""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from itertools import zip_longest

from mailflow.errors import PermanentFailure
from mailflow.mail import charset
from mailflow.mail.bounds import MAX_DEPTH, MAX_FIELD, MAX_PARTS, TOO_DEEP, Part, mail_in
from mailflow.mail.embedded import without_files
from mailflow.mail.flowed import unflow

#: characters of one text part; a brief shows far less, and every pattern that reads it is linear
MAX_TEXT = 2_000_000
#: what says whom a mail of ours did not reach
REPORTS = frozenset({"message/delivery-status", "message/global-delivery-status"})
#: file names: what a file system or a terminal would act on, and marks that turn the direction of writing
_NAME_UNSAFE = re.compile('[\x00-\x1f/\\\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
#: OpenPGP (RFC 3156) and S/MIME (RFC 8551); a signature alone is a file like any other
_ENCRYPTED = frozenset(("application/pgp-encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"))
#: the same with a type that says nothing; a message of OpenPGP in its armour (RFC 9580)
_ENCRYPTED_FILE, _ARMOUR = re.compile(r"(?i)\.(?:p7m|pgp|gpg)$"), b"-----BEGIN PGP MESSAGE"


@dataclass(frozen=True)
class File:
    """A part that is no text of the mail; `cid` is how its HTML calls it."""

    name: str
    type: str
    content: bytes = field(repr=False)
    cid: str = ""
    #: said by the client; Apple Mail says it of every picture
    inline: bool = False


@dataclass
class Body:
    """What is in a mail besides its header, filled while the tree is walked."""

    plain: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    mails: list[Part] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)
    parts: int = 0


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
    kind = media_type(part)
    children = list(_children(part))
    if kind == "message/rfc822" and children:
        body.mails.append(_unwrapped(part, children[0]))
    elif kind in REPORTS and children:
        body.files.append(File("", kind, _report(children)))
    elif children:
        _walk_all(children, body, depth, kind.partition("/")[2])
    else:
        _leaf(part, kind, body, inside)


def _report(blocks: list[Part]) -> bytes:
    """A delivery status (RFC 3464): the parser makes a mail of each of its blocks of fields, which have no text."""
    texts = ("\n".join(f"{name}: {value}" for name, value in block.raw_items()) for block in blocks)
    return "\n\n".join(texts).encode("utf-8", "surrogateescape")


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
    if name.lower().endswith(".eml") and (mail := mail_in(octets(part))) is not None:
        body.mails.append(mail)  # web mailers save mails as files, and attach them as application/octet-stream
        return
    readable = kind in ("text/plain", "text/html") or kind.startswith("multipart/")
    if not readable or name or disposition == "attachment":
        cid = str(part.get("content-id", ""))[:500].strip(" <>")
        body.files.append(File(name, kind, octets(part), cid, disposition == "inline"))
        if kind in _ENCRYPTED or _ENCRYPTED_FILE.search(name) or body.files[-1].content.startswith(_ARMOUR):
            body.defects.append("A part of the mail is encrypted and was not read.")
        return
    text = charset.clean(charset.decode(octets(part), _parameter(part, "charset")))[:MAX_TEXT]
    if kind == "text/html":
        body.html.append(text)
        other = body.plain
    else:
        text, files = without_files(text)
        body.files += [File(name, "application/octet-stream", content) for name, content in files]
        flowed = _parameter(part, "format").lower() == "flowed"
        body.plain.append(unflow(text, _parameter(part, "delsp").lower() == "yes") if flowed else text)
        other = body.html
    if inside != "alternative":
        other.append("")


def _unwrapped(part: Part, mail: Part) -> Part:
    """Attached mails are not encoded (RFC 2046, 5.2.1), but some gateways do it: then the parser saw no header."""
    encoding = str(part.get("content-transfer-encoding", "")).strip().lower()
    payload = mail.get_payload()
    if encoding not in ("base64", "quoted-printable") or mail.keys() or not isinstance(payload, str):
        return mail
    mail["Content-Transfer-Encoding"] = encoding
    return mail_in(octets(mail)) or mail


def _mend(part: Part) -> None:
    """Octets above ASCII in the parameters are read as UTF-8; the parser would replace each with U+FFFD."""
    for name, value in list(part.raw_items()):
        if name.lower() in ("content-type", "content-disposition") and not str(value).isascii():
            part.replace_header(name, charset.decode(str(value).encode("utf-8", "surrogateescape"), ""))


def media_type(part: Part) -> str:
    """`type/subtype` in lower case; text/plain for what is none (RFC 2045, 5.2)."""
    # In a digest, a part that says nothing is a mail (RFC 2046, 5.1.5).
    value = str(part.get("content-type", part.get_default_type()))[:1000].partition(";")[0].strip().lower()
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
