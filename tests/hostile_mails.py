"""Mails that mean harm, by their line in the matrix: each as a colleague's mail, the worst that can get past the border."""

import base64
import io
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP

HEAD = b"From: Ann Berg <ann@example.com>\nTo: escalations@example.com\nSubject: Fwd: Exports fail\nDate: Mon, 23 Nov 2026 09:00:00 +0000\n"
FORWARD = (
    b"Please take over.\n\n---------- Forwarded message ---------\nFrom: Bob Stone <bob@northwind.example>\n"
    b"Date: Mon, Nov 23, 2026 at 8:40 AM\nSubject: Exports fail\nTo: <support@example.com>\n\n\n"
)
#: where a program that fetches what it reads would go
LURES = (
    "http://169.254.169.254/latest/meta-data/", "http://127.0.0.1:9/", "http://localhost:9/x.png", "file:///etc/passwd",
    "https://tracker.example/pixel.gif", "//tracker.example/x", "\\\\tracker.example\\share\\x", "ftp://tracker.example/x",
)  # fmt: skip


def mail(*fields: bytes, body: bytes = FORWARD + b"The export fails since Monday.\n") -> bytes:
    return HEAD + b"".join(field + b"\n" for field in fields) + b"\n" + body


def html(text: str) -> bytes:
    body = FORWARD.decode().replace("\n", "<br>\n").replace("<support@", "&lt;support@")
    return mail(b"MIME-Version: 1.0", b"Content-Type: text/html; charset=utf-8", body=(body + text).encode())


def nested(kind: bytes, times: int) -> bytes:
    """Multiparts in multiparts, or mails in mails."""
    lines = [HEAD.rstrip()]
    for number in range(times):
        inner = b"Content-Type: message/rfc822\n\n" + HEAD.rstrip()
        box = b'Content-Type: %s; boundary="b%d"\n\n--b%d' % (kind, number, number)
        lines.append(inner if kind == b"message/rfc822" else box)
    return b"\n".join(lines) + b"\n\nhello"


def attached(*files: tuple[str, bytes]) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = "ann@example.com", "escalations@example.com", "Fwd: Exports"
    message.set_content(FORWARD.decode() + "See the files.\n")
    for name, content in files:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def zip_of(content: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb", content)
    return file.getvalue()


BOUNDARY = b'Content-Type: multipart/mixed; boundary="b"'
ENCODED = b"=?utf-8?q?x=0D=0ABcc=3A_evil=40evil.example?="


def _too_much() -> Iterator[tuple[str, bytes]]:
    yield "H01", nested(b"multipart/mixed", 2_000)
    yield "H02", nested(b"message/rfc822", 1_000)
    yield "H03", mail(*(b"X-%d: y" % number for number in range(200_000)))
    yield "H04", mail(b"X: " + b"y" * 10_000_000)
    yield "H04", mail(b"X: y" + b"\n z" * 200_000)
    yield "H05", mail(BOUNDARY, body=b"--b\n\nx\n" * 100_000)
    yield "H06", mail(b"Content-Transfer-Encoding: base64", body=base64.encodebytes(b"The export fails. " * 600_000))
    yield (
        "H07",
        attached(
            ("bomb.zip", zip_of(zip_of(b"\0" * 5_000_000) * 50)), ("a.msg", b"\xd0\xcf\x11\xe0"), ("b.docm", b"PK")
        ),
    )
    yield "H28", html("<div>" * 5_000 + "deep" + "</div>" * 5_000)
    yield "H28", html("<table>" + "<tr><td>x</td></tr>" * 100_000 + "</table>")
    yield "H28", html("<!-- " * 50_000)
    yield "H33", mail(body=FORWARD + b"x" * 2_000_000)
    yield "H33", mail(body=FORWARD + b"Since Monday the export fails for 40 users.\n" * 40_000)
    yield "H57", mail(body=FORWARD + b">" * 100_000 + b"x\n" + b"> " * 50_000 + b"\n" + b"- " * 50_000)
    yield "H57", mail(body=FORWARD + b"1,000," * 100_000 + b" users " + b"$1." * 50_000 + b"a" * 100_000 + b"@")


#: charsets that are none of text, and UTF-7, which hides markup
CHARSETS = (
    ("H08", b"punycode"), ("H09", b"unicode_escape"), ("H09", b"zlib"), ("H09", b"\0"), ("H09", b"x" * 5_000), ("H10", b"utf-7"),
    ("H09", b"rot13"), ("H09", b"idna"), ("H09", b"undefined"),
)  # fmt: skip
#: no date, none that there is, and the ends of time
DATES = (
    b"",
    b"Tue, 99 Foo 99999 99:99:99 +9999",
    b"Fri, 31 Dec 9999 23:59:59 -1200",
    b"Thu, 01 Jan 1970 00:00:00 +0000",
)


def _broken() -> Iterator[tuple[str, bytes]]:
    for line, charset in CHARSETS:
        kind = b"Content-Type: text/plain; charset=" + charset
        yield line, mail(kind, body=FORWARD + b"+ADw-script+AD4- a-b" * 20_000)
    yield "H11", mail(BOUNDARY, body=b"--b\nContent-Type: text/plain\n\nThe export fa")
    yield "H11", mail(b'Content-Type: multipart/mixed; boundary=""', body=b"--\n\nx")
    yield "H11", mail(b'Content-Type: multipart/mixed; boundary="' + b"b" * 1_000_000 + b'"', body=b"x")
    yield "H12", mail(b'Content-Disposition: attachment; filename*99999999999999="x"; filename*0*=%00')
    yield "H12", mail(b"Content-Type: text/plain" + b"".join(b";\n charset*%d=u" % n for n in range(20_000)))
    for date in DATES:
        yield "H15", mail().replace(b"Mon, 23 Nov 2026 09:00:00 +0000", date)
    yield "H19", mail(b"Message-ID: <" + b"x" * 10_000 + b">")
    yield "H19", mail(b"Message-ID: one two three")
    yield "H23", mail(body=FORWARD + b"It fails.\n.\nMAIL FROM:<evil@evil.example>\r\n.\r\nRCPT TO:<all@example.com>\n")
    yield (
        "H29",
        mail(body=FORWARD + "It \x00fails \x0b\x1b[31m since \ud800 Monday.\n".encode("utf-8", "surrogatepass")),
    )
    yield (
        "H34",
        mail(
            b"MIME-Version: 1.0",
            b"Content-Type: text/plain; charset=utf-8",
            body=FORWARD + "\u202egpj.exe\u202c \u2066x\u2069 \U000e0041 fa\u200bils".encode(),
        ),
    )
    yield "H59", attached(("smime.p7m", b"\x30\x80"), ("encrypted.asc", b"-----BEGIN PGP MESSAGE-----"))
    yield "H60", attached(("winmail.dat", b"\x78\x9f\x3e\x22" + b"\0" * 500))
    yield (
        "H60",
        mail(body=FORWARD + b"begin 644 a.txt\n#0V%T\n`\nend\n=ybegin line=128 size=3 name=a\nabc\n=yend size=3\n"),
    )


def _injected() -> Iterator[tuple[str, bytes]]:
    yield "H20", mail().replace(b"Exports fail", ENCODED, 1)
    yield "H20", mail(body=FORWARD + b"Summary: " + ENCODED + b"\nSubject: x\nBcc: evil@evil.example\n")
    yield "H21", mail(b"References: <a\r@b> <c\0@d> =?utf-8?q?=3Cx=0D=0ABcc=3A_evil=40evil=2Eexample=3E?=")
    yield "H21", mail().replace(b"Ann Berg", b"=?utf-8?q?Ann=0D=0ABcc=3A_evil=40evil=2Eexample=E2=80=A8?=")
    for text in (
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<math><mi xlink:href='data:x'>",
    ):
        yield "H24", mail(body=FORWARD + f"Summary: {text}\nCustomer: {text}\nIt fails for {text}.\n".encode())
    for text in ("{{7*7}}", "{% include '/etc/passwd' %}", "{{''.__class__.__mro__}}", "{{'x'*10**9}}"):
        yield "H25", mail(body=FORWARD + f"Summary: {text}\nCustomer: {text}\n".encode())
    for lure in LURES:
        yield "H27", html(f"<img src='{lure}'><link rel=stylesheet href='{lure}'><style>@import url({lure});</style><base href='{lure}'>"
                          f"<meta http-equiv=refresh content='0;url={lure}'><iframe src='{lure}'></iframe> Exports fail, see {lure}")  # fmt: skip
    yield "H30", mail(body=FORWARD + b"See javascript:alert(1), data:text/html;base64,PHNjcmlwdD4= and vbscript:x\n")
    yield "H32", mail(body=FORWARD + b"Summary: --></style>]]><script>\nCustomer: </td></table><!--\n")
    yield "H46", mail(b"X-Mailflow-Case: ESC-1", b"X-Mailflow-Kind: brief", b"X-Mailflow-Instance: x")
    yield "H52", mail(body=b"Your verification code is 482913. It expires in ten minutes. Do not share it.\n")
    yield "H53", mail(body=FORWARD + b"Key AKIAIOSFODNN7EXAMPLE, password: hunter2, https://bob:pw@db.example/\n")
    yield (
        "H56",
        attached(("../../x", b"x"), ("C:\\x.exe", b"x"), (".bashrc", b"x"), ("gpj\u202e.exe", b"x"), ("n" * 300, b"x")),
    )
    yield (
        "H58",
        mail(
            body=FORWARD
            + b"Customer: Robert'); DROP TABLE cases;--\nTickets: %' OR '1'='1, _____, \"; DELETE FROM mail\n"
        ),
    )


#: (line of the matrix, octets)
HOSTILE_MAILS: tuple[tuple[str, bytes], ...] = (*_too_much(), *_broken(), *_injected())
