"""Pictures in a mail: which belong to its text, and which of these are logos of a signature and no screenshots."""

import re

from mailflow.mail.mime import File

_REFERENCE = re.compile(r"(?i)<img\b[^<>]{0,2000}?\bsrc\s*=\s*[\"']?cid:([^\"'\s>]{1,500})")
#: what clients call the element round a signature: Gmail, Outlook on the web and on phones, Thunderbird, Apple Mail,
#: Samsung
_SIGNATURE = re.compile(
    r"(?i)(?:class|id)\s*=\s*[\"']?[^\"'<>]{0,60}(?:signature|moz-signature|ms-outlook-mobile)|>\s*--\s*(?:<|&nbsp;)"
)
#: where the sender's own part of the mail ends: nothing below is in the sender's signature
_QUOTE = re.compile(
    r"(?i)gmail_quote|<blockquote|divrplyfwdmsg|appendonsend|moz-cite-prefix|moz-forward-container"
    r"|border-top:\s?solid|<hr\b"
)
#: pixels; icons of networks and pixels that count openings, wherever they stand
_ICON = 64
#: pixels high and octets; a signature's logo is a strip, a screenshot below a signature is not
_LOGO_HEIGHT, _LOGO_SIZE = 250, 120_000


def shown(file: File, html: str) -> bool:
    """Is this a picture in the text? A Content-ID alone does not make it one: Outlook gives one to every file."""
    if not file.type.startswith("image/"):
        return False
    return file.cid in references(html) if file.cid and html else file.inline


def references(html: str) -> frozenset[str]:
    """The pictures that the text shows, by their Content-ID."""
    return frozenset(match[1] for match in _REFERENCE.finditer(html)) if "cid:" in html else frozenset()


def logo(file: File, html: str) -> bool:
    """A small picture that the text shows inside a signature, or an icon."""
    if not shown(file, html):
        return False
    width, height = size(file.content)
    if 0 < width <= _ICON and 0 < height <= _ICON:
        return True
    small = len(file.content) <= _LOGO_SIZE and height <= _LOGO_HEIGHT
    return small and _in_signature(html.find(f"cid:{file.cid}"), html)


def _in_signature(place: int, html: str) -> bool:
    """Does the last signature above this place go on to it?"""
    begun = max((match.end() for match in _SIGNATURE.finditer(html[: max(place, 0)])), default=-1)
    return begun >= 0 and not _QUOTE.search(html, begun, place)


def size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG, GIF or JPEG in pixels; (0, 0) when it is none of them."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    if content.startswith((b"GIF87a", b"GIF89a")) and len(content) >= 10:
        return int.from_bytes(content[6:8], "little"), int.from_bytes(content[8:10], "little")
    return _jpeg(content) if content.startswith(b"\xff\xd8") else (0, 0)


def _jpeg(content: bytes) -> tuple[int, int]:
    """From segment to segment to the frame header (ITU-T T.81, B.2.2)."""
    place = 2
    for _ in range(200):
        if place + 9 > len(content) or content[place] != 0xFF:
            break
        kind, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4], "big")
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(content[place + 7 : place + 9], "big"), int.from_bytes(
                content[place + 5 : place + 7], "big"
            )
        place += 2 + max(length, 2)
    return 0, 0
