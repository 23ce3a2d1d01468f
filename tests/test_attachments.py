"""What comes with a mail besides its text: pictures, files, mails as files, and files inside the text."""

import base64
import binascii

import pytest

from mailflow.mail.message import Message
from tests.test_message import mail


def part(kind: bytes, content: bytes, *lines: bytes) -> bytes:
    return b"\n--m\nContent-Type: " + kind + b"\n" + b"".join(line + b"\n" for line in lines) + b"\n" + content


def parts(*found: bytes) -> Message:
    return mail(b'Content-Type: multipart/related; boundary="m"', body=b"".join(found) + b"\n--m--\n")


def png(width: int, height: int, octets: int = 500) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"x" * octets


GIF = b"GIF89a\x10\x00\x10\x00"
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08" + (600).to_bytes(2, "big") + (800).to_bytes(2, "big")


@pytest.mark.parametrize(
    ("html", "picture", "inline", "logo"),
    [
        ('<p>see</p><img src="cid:i">', png(900, 600), True, False),
        ('<p>see</p><img src="cid:i">', JPEG, True, False),
        # Outlook and Apple Mail give an id to files too
        ("<p>see attachment</p>", png(900, 600), False, False),
        ('<div class="gmail_signature">Ann<img src="cid:i"></div>', png(200, 60), True, True),
        ('<div id="Signature">Ann<br><img width=200 src="cid:i"></div>', png(200, 60), True, True),
        ('<div>--<br>Ann<img src="cid:i"></div>', png(200, 60), True, True),
        # a screenshot pasted below a signature is large
        ('<div id="Signature">Ann</div><img src="cid:i">', png(1400, 900, 300_000), True, False),
        # and the one that the customer's mail shows stands below where the quotation begins
        ('<div id="Signature">Ann</div><div id="divRplyFwdMsg"></div><img src="cid:i">', png(400, 90), True, False),
        ('<p>icon</p><img src="cid:i">', GIF, True, True),
        ('<p>pixel</p><img src="cid:i">', png(1, 1), True, True),
        ('<p>broken</p><img src="cid:i">', b"\x89PNG\r\n\x1a\n", True, False),
        ('<p>broken</p><img src="cid:i">', b"\xff\xd8\xff\xff\x00\x00", True, False),
    ],
)
def test_a_logo_is_told_from_a_screenshot_and_a_screenshot_from_a_file(
    html: str, picture: bytes, inline: bool, logo: bool
) -> None:
    encoded = base64.encodebytes(picture)
    found = parts(
        part(b"text/html", html.encode()),
        part(b"image/png", encoded, b"Content-ID: <i>", b"Content-Transfer-Encoding: base64"),
    )
    assert [(each.inline, each.logo) for each in found.attachments] == [(inline, logo)]


def test_a_digest_a_file_that_is_a_mail_and_an_encoded_one_are_read() -> None:
    inner = b"From: Bo <bo@y.example>\nSubject: %s\n\ninner\n"
    found = parts(
        part(b"text/plain", b"see"),
        part(b'multipart/digest; boundary="d"', b"--d\n\n" + inner % b"digest" + b"\n--d--\n"),
        part(b'application/octet-stream; name="late.eml"', inner % b"file"),
        part(b"message/rfc822", base64.encodebytes(inner % b"encoded"), b"Content-Transfer-Encoding: base64"),
        part(b'application/octet-stream; name="notes.eml"', b"these are notes, and no mail"),
    )
    assert [each.subject for each in found.attached] == ["digest", "file", "encoded"]
    assert [each.name for each in found.attachments] == ["notes.eml"]


def test_a_boundary_that_a_relay_lost_is_found() -> None:
    found = mail(
        b'Content-Type: multipart/mixed; boundary="said"',
        body=b"--there\nContent-Type: text/plain\n\nhello\n--there--\n",
    )
    assert found.text == "hello"


def test_files_in_the_text_are_taken_out_of_it() -> None:
    encoded = binascii.b2a_uu(b"row;1\n").decode()
    found = mail(body=f"see\n\nbegin 644 rows.csv\n{encoded}`\nend\nbye\nbegin 5 works\nend of story".encode())
    assert found.text.strip() == "see\n\nbye\nbegin 5 works\nend of story"
    assert [(each.name, each.content) for each in found.attachments] == [("rows.csv", b"row;1\n")]
    found = mail(body=b"see\n=ybegin line=128 size=5 name=a b.bin\n\xe9\xea=yx\n=yend size=5\nbye")
    assert (found.text.strip(), [each.name for each in found.attachments]) == ("see\nbye", ["a b.bin"])


def test_an_encrypted_part_is_said_to_be_unread() -> None:
    assert any("encrypted" in each for each in mail(b"Content-Type: application/pkcs7-mime; smime-type=x").defects)


def test_winmail_dat_is_named() -> None:
    found = mail(b'Content-Type: application/ms-tnef; name="winmail.dat"', body=b"\x78\x9f\x3e\x22")
    assert [(each.name, each.type) for each in found.attachments] == [("winmail.dat", "application/ms-tnef")]
