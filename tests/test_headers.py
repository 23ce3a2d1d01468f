"""The header of what we send: no value changes it, no id is broken, and threads hold together."""

from base64 import b64decode
from datetime import UTC, datetime, timedelta
from email import policy
from email.header import decode_header, make_header
from email.parser import BytesParser

import pytest

from mailflow.address import Address
from mailflow.errors import PermanentFailure
from mailflow.mail.message import Attachment
from mailflow.writing import headers, mime
from mailflow.writing.mailto import LONGEST, link

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)

HOSTILE = (
    "hello\r\nBcc: all@example.com",
    "hello\nBcc: all@example.com",
    "hello\rBcc: all@example.com",
    "hello\u2028Bcc: all@example.com",
    "hello\x85Bcc: all@example.com",
    "hello\x00\x0b\x0cBcc: all@example.com",
    "=?utf-8?q?hello=0D=0ABcc:_all=40example.com?=",
    "grüße\r\n\r\n<script>",
    "\u202egnp.exe\u2066 \U000e0041",
    "x" * 5000,
    "é" * 5000,
    "",
)


def parsed(fields: headers.Headers) -> list[tuple[str, str]]:
    """The header as a receiver reads it."""
    return [
        (name, str(value))
        for name, value in BytesParser(policy=policy.default).parsebytes(headers.written(fields)).items()
    ]


@pytest.mark.parametrize("value", HOSTILE)
def test_no_value_adds_a_header_or_leaves_a_control_character(value: str) -> None:
    fields = [("Subject", headers.text(value)), ("From", headers.mailbox(Address("a@example.com", value)))]
    read = parsed(fields)
    assert [name for name, _ in read] == ["Subject", "From"]
    assert all(text.isprintable() for _, text in read)
    assert "=?" not in read[0][1]
    assert max(len(line) for line in headers.written(fields).split(b"\r\n")) <= 998


def test_the_guard_refuses_what_got_past_the_cleaning() -> None:
    why = "^a value would have changed the header of our mail; the mail was not sent$"
    with pytest.raises(PermanentFailure, match=why):
        headers.written([("Subject", "hello\r\nBcc: all@example.com")])


@pytest.mark.parametrize(
    "value",
    [
        "a short subject",
        "Grüße aus Köln: " + "ö" * 200,
        "日本語の件名" * 20,
        "word " * 60 + "end",
        "to fold a trace of seventy letters would put a blank in it: " + "9f2c71a" * 10,
        "since the update of Friday nothing reaches the check-out-page and its carts",
    ],
)
def test_a_subject_is_read_back_as_it_was_written(value: str) -> None:
    raw = headers.written([("Subject", headers.text(value))])
    assert all(len(line) <= 78 for line in raw.split(b"\r\n"))
    folded = raw.decode().removeprefix("Subject: ").replace("\r\n ", " ").strip()
    assert str(make_header(decode_header(folded))) == value


def test_a_subject_is_folded_so_that_the_longest_name_of_a_field_has_room_before_it() -> None:
    fits, too_long = f"{'x' * 29} {'y' * 30}", f"{'x' * 29} {'y' * 31}"
    assert headers.text(fits) == fits
    assert headers.text(too_long).split("\r\n ") == too_long.split(" ")


def test_an_encoded_word_is_filled_as_far_as_it_may_be_and_no_letter_is_cut_in_two() -> None:
    words = [len(headers.text("日" * letters).split()) for letters in (1, 14, 15, 28, 29)]
    assert words == [1, 1, 2, 2, 3]
    assert all(len(word) <= 75 for word in headers.text("日" * 50).split())


def test_what_looks_like_an_encoded_word_is_shown_as_it_stands_but_for_a_blank() -> None:
    assert headers.clean("=?utf-8?q?Bcc:?= all") == "= ?utf-8?q?Bcc:?= all"


def test_an_id_of_ninety_characters_stays_whole() -> None:
    # EmailMessage would make an encoded word of it (cpython #100991).
    exchange = "<" + "A1b2" * 18 + "@eurprd01.prod.outlook.example>"
    assert len(exchange) > 90
    chain = headers.references("<esc-1.sender@example.com>", [exchange, exchange.replace("A1", "B2")])
    raw = headers.written([("References", headers.ids(chain)), ("In-Reply-To", chain[-1])])
    assert exchange.encode() in raw
    assert b"=?" not in raw
    assert parsed([("References", headers.ids(chain))])[0][1].split() == list(chain)


def test_references_begin_with_the_root_and_hold_only_ids() -> None:
    bad = [
        "<=?utf-8?q?x=0D=0ABcc=3A_e=40y=2Eexample?=@x>",
        "<a@=?utf-8?q?x?=>",
        "",
        "no id",
        "<a b@c>",
        "<a@b>\r\nBcc: x@example.com",
        "<a@b><c@d>",
        "<ü@b>",
    ]
    good = [f"<m{number}@example.com>" for number in range(30)]
    assert headers.references("<root@x>", bad) == ("<root@x>",)
    assert headers.references("<root@x>", [*good, *bad]) == ("<root@x>", *good[-headers.REFERENCES :])


@pytest.mark.parametrize("address", ["v@x.example,evil@x.example", "v@x\r\nRCPT", "<v@x.example>", "@relay:v@x.example", '"v x"@x.example', "v", "", "v@", "ü@x.example"])  # fmt: skip
def test_an_address_that_can_be_read_twice_is_refused(address: str) -> None:
    with pytest.raises(PermanentFailure):
        headers.mailbox(Address(address, "Somebody"))


@pytest.mark.parametrize(
    "name", ["Ann", "Ruiz, Ana", 'An "A" Ruiz', "back\\slash", "Ána Ruíz", "李小龙", "a@example.com"]
)
def test_a_display_name_is_read_back_as_it_was_written(name: str) -> None:
    read = BytesParser(policy=policy.default).parsebytes(
        headers.written([("To", headers.mailbox(Address("a@example.com", name)))])
    )
    [address] = read["To"].addresses
    assert (address.display_name, address.addr_spec) == (name, "a@example.com")


def test_a_long_display_name_is_folded_between_its_encoded_words() -> None:
    # Read with the older parser: the newer puts a blank between two encoded words of a name.
    folded = headers.phrase("李小龙" * 20)
    assert folded.count("\r\n ") == folded.count("=?utf-8?b?") - 1
    assert str(make_header(decode_header(folded))) == "李小龙" * 20


def test_thread_index_has_one_beginning_for_a_thread_and_five_octets_more_for_an_answer() -> None:
    first = b64decode(headers.thread_index("<root@x>", NOON, NOON, first=True))
    later = b64decode(headers.thread_index("<root@x>", NOON, NOON + timedelta(hours=3), first=False))
    other = b64decode(headers.thread_index("<other@x>", NOON, NOON, first=True))
    assert (len(first), len(later), later[:22] == first, other == first) == (22, 27, True, False)
    # FILETIME without its two lowest octets: Outlook sorts by it.
    ticks = int.from_bytes(first[:6] + b"\0\0", "big")
    assert abs(datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10) - NOON) < timedelta(
        milliseconds=7
    )
    assert int.from_bytes(later[22:26], "big") * 2**18 / 10**7 == pytest.approx(3 * 3600, abs=1)


@pytest.mark.parametrize(
    ("passed", "units"),
    [
        (timedelta(hours=-2), 0),  # a clock that was set back
        (timedelta(0), 0),
        (timedelta(days=1_000), 0x7FFF_FFFF),  # more than 31 bits can say: the highest would turn its meaning
    ],
)
def test_the_time_in_a_thread_index_stays_in_its_31_bits(passed: timedelta, units: int) -> None:
    index = b64decode(headers.thread_index("<root@x>", NOON, NOON + passed, first=False))
    assert int.from_bytes(index[22:26], "big") == units


def test_the_body_has_no_bare_line_feed_and_no_line_that_ends_a_transaction() -> None:
    raw = mime.body("one\n.\n\nFrom here\ntrailing \n-- \nü", "<p>x</p>\n" + "y" * 3000, (), "seed")
    assert raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")
    assert all(len(line) <= 76 and line != b"." for line in raw.split(b"\r\n") if b"boundary" not in line)
    read = BytesParser(policy=policy.default).parsebytes(raw)
    plain = read.get_body(("plain",))
    assert plain is not None
    assert plain.get_content().replace("\r\n", "\n") == "one\n.\n\nFrom here\ntrailing \n-- \nü\n"


def test_pictures_and_text_travel_up_to_the_limit_and_nothing_that_can_run() -> None:
    def file(name: str, type_: str, size: int = 100, *, inline: bool = False) -> Attachment:
        return Attachment(name, type_, b"x" * size, inline)

    shot = file("shot.png", "image/png", 20_000, inline=True)
    half = file("half.csv", "text/csv", mime.LIMIT // 2 + 1)
    files = [shot, file("logo.png", "image/png", 900, inline=True), file("a.svg", "image/svg+xml"), file("a.html", "text/html"),
             file("a.exe", "application/octet-stream"), half, file("again.csv", "text/csv", mime.LIMIT // 2 + 1)]  # fmt: skip
    assert mime.travelling(files) == (shot, half)


def test_a_file_name_cannot_break_out_of_its_header() -> None:
    name = 'a"\r\nContent-Type: text/html\r\n\r\n<b>\u202egnp.exe ü.png'
    raw = mime.body("t", "<p>h</p>", (Attachment(name, "image/png", b"1"),), "seed")
    *_, part = BytesParser(policy=policy.default).parsebytes(raw).iter_parts()
    assert part.get_content_type() == "image/png"
    assert part.keys() == ["Content-Type", "Content-Transfer-Encoding", "Content-Disposition"]
    assert part.get_content() == b"1"
    # Mail programs take the encoded one (RFC 6266); the standard library takes the plain one.
    assert b"filename*=utf-8''a%22%20Content-Type%3A%20text%2Fhtml%20%3Cb%3Egnp.exe%20%C3%BC.png" in raw


def test_a_mailto_link_is_encoded_as_every_client_reads_it() -> None:
    href = link("desk@example.com", "Re: [ESC-1] a+b & c=d?", "eta 16:00\n\n(50 % später)", bcc="desk@example.com")
    assert href == (
        "mailto:desk@example.com?bcc=desk@example.com&subject=Re%3A%20%5BESC-1%5D%20a%2Bb%20%26%20c%3Dd%3F"
        "&body=eta%2016%3A00%0D%0A%0D%0A%2850%20%25%20sp%C3%A4ter%29"
    )
    assert link("desk@example.com", "s", "x" * LONGEST) == ""


def test_machines_know_our_mails_as_those_of_a_machine() -> None:
    """RFC 3834, what Exchange wants besides, and RFC 2919: so that nobody's autoresponder answers."""
    made = dict(headers.ours(Address("escalations@example.com", "Desk"), "brief", "ESC-142", "auto-generated"))
    assert made == {
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "OOF, AutoReply",
        "List-Id": "Desk <escalations.example.com>",
        "X-Mailflow-Ref": "ESC-142",
        "X-Mailflow-Kind": "brief",
    }


def test_a_header_value_ends_somewhere() -> None:
    assert len(headers.clean("x" * 2_000)) == 900
    assert len(headers.phrase("x" * 2_000)) == 120
    assert headers.REFERENCES == 12
