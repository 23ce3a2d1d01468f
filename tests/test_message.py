"""Bytes to a mail: what honest mails say, and what hostile ones cannot do."""

import random
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mailflow.address import Address
from mailflow.errors import PermanentFailure
from mailflow.mail.message import MAX_ATTACHED_DEPTH, Message, is_address, parse

HEAD = b"From: Ann <ann@x.example>\nTo: b@x.example\nSubject: s\n"


def mail(*lines: bytes, body: bytes = b"hello") -> Message:
    return parse(HEAD + b"\n".join(lines) + b"\n\n" + body)


def test_the_envelope_is_read() -> None:
    found = parse(
        b'From: "Lee, Ann" <Ann@X.example>\r\nTo: Bo <bo@x.example>,\r\n c@x.example\r\nCc: d@x.example\r\nReply-To: r@x.example\r\n'
        b"Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?= =?utf-8?q?_all?=\r\n folded\r\nDate: Tue, 10 Mar 2026 10:15:00 +0130\r\n"
        b"Message-ID: <1@x.example>\r\nIn-Reply-To: <0@x.example>\r\nReferences: <a@x.example>\r\n <0@x.example>\r\n\r\nhi\r\n"
    )
    assert found.sender == Address("ann@x.example", "Lee, Ann")
    assert found.to == (Address("bo@x.example", "Bo"), Address("c@x.example"))
    assert (found.cc, found.reply_to) == ((Address("d@x.example"),), (Address("r@x.example"),))
    assert found.subject == "Grüße all folded"
    assert found.date is not None
    assert found.date.isoformat() == "2026-03-10T10:15:00+01:30"
    assert found.message_id == "<1@x.example>"
    assert (found.in_reply_to, found.references) == (("<0@x.example>",), ("<a@x.example>", "<0@x.example>"))
    assert found.text == "hi"


def test_headers_have_lower_case_names_and_keep_their_order() -> None:
    found = mail(b"Received: two", b"RECEIVED: one")
    assert found.headers["received"] == ("two", "one")
    assert found.header("x-absent") == ""


@pytest.mark.parametrize(
    ("fields", "addresses"),
    [
        (b"From: a@x.example\nFrom: b@y.example\n", ["a@x.example", "b@y.example"]),
        (b"From: a@x.example, b@y.example\n", ["a@x.example", "b@y.example"]),
        (b"From: Group: a@x.example, b@y.example;\n", ["a@x.example", "b@y.example"]),
        (b"From: alice@x.example)bob@y.example\n", []),
        (b"From: nobody\n", []),
        (b"From: a@localhost\n", []),
        (b'From: "boss@y.example" <a@x.example>\n', ["a@x.example"]),
        (b"Subject: none\n", []),
    ],
)
def test_everybody_in_every_from_field_is_named(fields: bytes, addresses: list[str]) -> None:
    found = parse(fields + b"\nbody")
    assert [address.address for address in found.from_] == addresses
    assert (found.sender is not None) == (len(addresses) == 1)


@pytest.mark.parametrize(
    "text",
    [
        "a@x.example\r\nBcc: e@y.example",
        "a b@x.example",
        "a@x",
        "@x.example",
        "a..b@x.example",
        "a@x.example,b@x.example",
    ],
)
def test_what_could_not_be_written_to_is_no_address(text: str) -> None:
    assert not is_address(text)


@pytest.mark.parametrize(
    "field",
    [
        b"Subject: =?utf-8?q?x=0D=0ABcc=3A_evil=40y.example?=",
        b"Subject: x\x00y",
        "Subject: a\u2028b".encode(),
        b"Subject: =?utf-8?b?DQpCY2M6IGV2aWxAeS5leGFtcGxl?=",
        b"Subject: =?unicode_escape?q?=5Cx0aBcc?=",
    ],
)
def test_no_header_value_holds_a_line_end(field: bytes) -> None:
    found = parse(b"From: a@x.example\n" + field + b"\n\nhi")
    assert not set(found.subject) & set("\r\n\0\u2028\u2029\x85\x0b\x0c")


@pytest.mark.parametrize(
    ("charset", "octets", "text"),
    [
        (b"utf-8", "Grüße €".encode(), "Grüße €"),
        (b"iso-8859-1", "Grüße €".encode("cp1252"), "Grüße €"),
        (b"iso-8859-1", "Grüße €".encode(), "Grüße €"),
        (b"windows-1251", "привет".encode("cp1251"), "привет"),
        (b"iso-2022-jp", "日本".encode("iso-2022-jp"), "日本"),
        (b"gb2312", "中文€".encode("gb18030"), "中文€"),
        (b"us-ascii", "Grüße".encode(), "Grüße"),
        (b"no-such-charset", "Grüße".encode("cp1252"), "Grüße"),
        (b"utf-7", b"+ADw-script+AD4-", "+ADw-script+AD4-"),
        (b"unicode_escape", rb"\x3cb\x3e", r"\x3cb\x3e"),
        (b"punycode", b"a" * 2_000 + b"-bcd", "a" * 2_000 + "-bcd"),
        (b"zlib", b"x", "x"),
        (b"\x00", b"x", "x"),
        (b"a" * 5_000, b"x", "x"),
    ],
)
def test_the_sender_chooses_only_codecs_that_we_allow(charset: bytes, octets: bytes, text: str) -> None:
    assert mail(b'Content-Type: text/plain; charset="' + charset + b'"', body=octets).text == text


def test_text_holds_no_controls_and_no_lone_surrogates() -> None:
    found = mail(b"Content-Type: text/plain; charset=utf-8", body=b"a\x00b\x1bc\xed\xa0\x80d\r\ne\rf")
    assert found.text.startswith("abc")
    assert found.text.endswith("d\ne\nf")
    found.text.encode()


def nested(kind: bytes, times: int) -> bytes:
    lines = [HEAD.rstrip()]
    for number in range(times):
        lines.append(
            b'Content-Type: %s; boundary="b%d"\n\n--b%d' % (kind, number, number)
            if kind != b"message/rfc822"
            else b"Content-Type: message/rfc822\n\n" + HEAD.rstrip()
        )
    return b"\n".join(lines) + b"\n\nhello"


@pytest.mark.parametrize(
    "raw",
    [
        nested(b"multipart/mixed", 2_000),
        nested(b"multipart/mixed", 60),
        b"",
        b"\0" * 5_000,
        b"\r\r\r\r",
        b"no header at all\n\nbody",
    ],
    ids=["deep", "60 deep", "empty", "zeros", "carriage returns", "no header"],
)
def test_what_is_no_readable_mail_is_a_permanent_failure_with_a_sentence(raw: bytes) -> None:
    with pytest.raises(PermanentFailure, match=r"^[A-Z].{20,}\.$"):
        parse(raw)


@pytest.mark.parametrize(
    "raw",
    [
        HEAD + b"".join(b"X-%d: y\n" % number for number in range(200_000)) + b"\nbody",
        HEAD + b"X: " + b"y" * 10_000_000 + b"\n\nbody",
        HEAD + b"X: y\n" + b" z\n" * 200_000 + b"\nbody",
        HEAD + b'Content-Type: multipart/mixed; boundary="b"\n\n' + b"--b\nContent-Type: text/plain\n\nx\n" * 20_000,
        HEAD + b'Content-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\nx\n" * 100_000,
        HEAD
        + b"Content-Type: text/plain"
        + b"".join(b";\n charset*%d=u" % number for number in range(20_000))
        + b"\n\nx",
        HEAD + b'Content-Disposition: attachment; filename*99999999999999="x"; filename*0*=%00\n\nx',
        HEAD + b'Content-Type: multipart/mixed; boundary=""\n\n--\n\nx',
        HEAD + b'Content-Type: multipart/mixed; boundary="' + b"b" * 100_000 + b'"\n\nx',
        HEAD + b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n=====\x80!!!",
        HEAD + b"Date: Tue, 99 Foo 99999 99:99:99 +9999\n\nx",
        HEAD + b"To: " + b"a@x.example, " * 50_000 + b"\n\nx",
        HEAD + b"Message-ID: <" + b"x" * 10_000 + b">\n\nx",
    ],
)
def test_hostile_bytes_become_a_mail_all_the_same(raw: bytes) -> None:
    found = parse(raw)
    assert found.sender == Address("ann@x.example", "Ann")
    assert len(found.headers) <= 1_000
    assert len(found.attachments) <= 500


def test_what_was_cut_is_said() -> None:
    assert any("header was too long" in defect for defect in parse(HEAD + b"X: y\n" * 5_000 + b"\nbody").defects)


def test_mails_in_mails_are_read_five_deep() -> None:
    found = parse(nested(b"message/rfc822", 12))
    depth = 0
    while found.attached:
        found, depth = found.attached[0], depth + 1
    assert depth == MAX_ATTACHED_DEPTH
    assert found.defects


def test_text_and_html_are_taken_apart_from_files() -> None:
    found = mail(
        b'Content-Type: multipart/mixed; boundary="m"',
        body=b'--m\nContent-Type: multipart/alternative; boundary="a"\n\n--a\nContent-Type: text/plain\n\nplain\n--a\nContent-Type: text/html\n\n<p>rich<img src=cid:i></p>\n--a--\n'
        b'--m\nContent-Type: image/png; name="a.png"\nContent-ID: <i>\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\nAAAA\n'
        b'--m\nContent-Type: text/plain; name="app.log"\n\nlog line\n--m\nContent-Type: text/plain\n\nfooter\n--m--\n',
    )
    assert found.text == "plain\nfooter"
    assert found.html == "<p>rich<img src=cid:i></p>\n<pre>footer</pre>"
    assert [(each.name, each.type, each.size, each.inline) for each in found.attachments] == [
        ("a.png", "image/png", 3, True),
        ("app.log", "text/plain", 8, False),
    ]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        (r"C:\temp\x.exe", "x.exe"),
        (".bashrc", "bashrc"),
        ("gpj\u202eexe.png", "gpj_exe.png"),
        ("a\tb.txt", "a b.txt"),
        ("x" * 300 + ".pdf", "x" * 115 + ".pdf"),
    ],
)
def test_file_names_are_fit_for_showing(name: str, shown: str) -> None:
    found = mail(b'Content-Disposition: attachment; filename="' + name.encode().replace(b"\\", b"\\\\") + b'"')
    assert found.attachments[0].name == shown


def test_format_flowed_is_put_together_again() -> None:
    found = mail(b"Content-Type: text/plain; format=flowed", body=b"one \ntwo\n\n> quoted \n> too\n-- \nAnn\n")
    assert found.text == "one two\n\n> quoted too\n-- \nAnn"


def test_a_date_without_sense_is_none() -> None:
    assert mail(b"Date: never").date is None
    assert mail(b"Date: Tue, 10 Mar 2026 10:15:00 GMT").date == datetime(2026, 3, 10, 10, 15, tzinfo=UTC)


def test_no_exception_but_our_own_leaves_whatever_the_bytes() -> None:
    seed = random.Random(4711)
    mails = [path.read_bytes() for path in sorted((Path(__file__).parent / "corpus").glob("*.eml"))]
    for number in range(400):
        raw = bytearray(mails[number % len(mails)])
        for _ in range(seed.randint(1, 12)):
            place = seed.randrange(len(raw))
            raw[place : place + seed.choice((0, 1, 1, 30))] = seed.choice(
                (b"\0", b"\xff", b"\n", b"=?", b"\x80;", b"<", b'"', b":", b"--b1", b"")
            )
        with suppress(PermanentFailure):
            parse(bytes(raw))
