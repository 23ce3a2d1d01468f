"""The body of a mail we send (RFC 2045, 2046): text beside HTML, attachments behind them, CRLF everywhere."""

import base64
import binascii
import re
from collections.abc import Iterable
from hashlib import sha256
from urllib.parse import quote

from mailflow.cases.subjects import one_line
from mailflow.mail.message import Attachment

#: what travels with a brief, in octets, all attachments together
LIMIT = 10 * 1024 * 1024
#: a smaller picture shown inside the text is the logo of a signature
SMALLEST_INLINE = 10 * 1024
#: pictures and text that nothing executes: SVG and HTML can carry scripts
_SAFE = re.compile(
    r"image/(?:png|jpeg|gif|webp|bmp|tiff|heic)|text/(?:plain|csv|tab-separated-values|x-log|markdown)|application/json"
)


def travelling(attachments: Iterable[Attachment]) -> tuple[Attachment, ...]:
    """The attachments that may go along, in their order, up to the limit; the others are only named."""
    going, size = [], 0
    for attachment in attachments:
        if logo(attachment) or not _SAFE.fullmatch(attachment.type) or size + attachment.size > LIMIT:
            continue
        size += attachment.size
        going.append(attachment)
    return tuple(going)


def logo(attachment: Attachment) -> bool:
    """Whether it is the picture in a signature rather than a screenshot."""
    return attachment.inline and attachment.size < SMALLEST_INLINE


def body(text: str, html: str, attachments: tuple[Attachment, ...], seed: str) -> bytes:
    """From `MIME-Version:` to the end. `seed` makes the boundaries: the same mail has the same bytes.

    Without HTML it is the text alone.
    """
    content = _alternative(text, html, seed) if html else _text(text, "plain")
    if attachments:
        content = _multipart("mixed", [content, *(_attachment(each) for each in attachments)], seed)
    return b"MIME-Version: 1.0\r\n" + content


def _alternative(text: str, html: str, seed: str) -> bytes:
    return _multipart("alternative", [_text(text, "plain"), _text(html, "html")], seed)


def _multipart(subtype: str, parts: list[bytes], seed: str) -> bytes:
    # "=_" occurs in neither base64 nor quoted-printable (RFC 2045 section 6.7), so no part can hold the boundary.
    boundary = f"=_{subtype}_{sha256(seed.encode()).hexdigest()[:24]}"
    head = f'Content-Type: multipart/{subtype};\r\n boundary="{boundary}"\r\n\r\n'
    inside = b"".join(f"--{boundary}\r\n".encode() + part + b"\r\n" for part in parts)
    return head.encode() + inside + f"--{boundary}--\r\n".encode()


def _text(content: str, subtype: str) -> bytes:
    lines = "\n".join(content.splitlines()) + "\n"
    encoded = binascii.b2a_qp(lines.encode("utf-8", "replace"), istext=True)
    head = f"Content-Type: text/{subtype}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    return head.encode() + encoded.replace(b"\n", b"\r\n")


def _attachment(attachment: Attachment) -> bytes:
    name = one_line(attachment.name)[:120] or "attachment"
    plain = re.sub(r"[^A-Za-z0-9 ._-]", "_", name)
    head = (
        f"Content-Type: {attachment.type}\r\n"
        "Content-Transfer-Encoding: base64\r\n"
        # RFC 6266 and 2231: the plain name for old programs, the real one for all others.
        f'Content-Disposition: attachment;\r\n filename="{plain}";\r\n'
        f" filename*=utf-8''{quote(name, safe='', errors='replace')}\r\n\r\n"
    )
    encoded = base64.b64encode(attachment.content)
    lines = [encoded[at : at + 76] for at in range(0, len(encoded), 76)]
    return head.encode() + b"\r\n".join(lines) + b"\r\n"
