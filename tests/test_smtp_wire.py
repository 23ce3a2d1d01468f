"""What goes over the wire: the mail octet for octet, no address mended, nothing asked of a relay without need."""

import pytest

from mailflow.adapters.smtp import Letter, Post, Relay, Verdict, wire
from tests.sink import HOST, Sink

SENT, REFUSED = Verdict.SENT, Verdict.REFUSED
ANN = "ann@example.com"
MAIL = b"From: escalations@example.com\r\nSubject: A brief\r\n\r\nIt is broken.\r\n"


def send(sink: Sink, *recipients: str, raw: bytes = MAIL) -> list[Verdict]:
    post = Post(Relay(HOST, sink.port, tls="none"), allowed=lambda _: True)
    results = post.send(Letter("escalations@example.com", recipients or (ANN,), raw))
    post.close()
    return [result.verdict for result in results]


@pytest.mark.parametrize(
    ("raw", "octets"),
    [
        (b"a\r\n.\r\nb\r\n", b"a\r\n..\r\nb\r\n"),
        (b".a\r\n..b\r\n", b"..a\r\n...b\r\n"),
        (b"a\n.\nb", b"a\r\n..\r\nb\r\n"),
        (b"a\r.\rb\r\n", b"a\r\n..\r\nb\r\n"),
        (b"a\r\n.\n.\r\n", b"a\r\n..\r\n..\r\n"),
        (b"a\r\r\n.\r\n", b"a\r\n\r\n..\r\n"),
        (b"no end", b"no end\r\n"),
        (b"", b""),
    ],
)
def test_no_line_of_a_mail_ends_it(raw: bytes, octets: bytes) -> None:
    assert wire(raw) == octets


def test_lone_dots_come_out_as_they_went_in() -> None:
    raw = MAIL + b".\r\n..\r\n.hidden\r\n\r\n.\r\nQUIT\r\n"
    with Sink() as sink:
        assert send(sink, raw=raw) == [SENT]
        assert [mail.raw for mail in sink.mails] == [raw]


def test_smtputf8_is_asked_for_only_when_it_is_needed() -> None:
    with Sink(utf8=True) as sink:
        send(sink)
        send(sink, "jürgen@example.com")
        send(sink, raw=MAIL + "Größe\r\n".encode())
        plain, international, eight_bit = (" ".join(mail.options) for mail in sink.mails)
        assert "SMTPUTF8" not in plain
        assert "SMTPUTF8" in international
        assert "SMTPUTF8" not in eight_bit
        assert "8BITMIME" in eight_bit


def test_an_address_the_relay_cannot_write_is_refused_alone() -> None:
    with Sink() as sink:
        assert send(sink, "jürgen@example.com", ANN) == [REFUSED, SENT]
        assert send(sink, "jürgen@example.com") == [REFUSED]
        assert len(sink.mails) == 1


@pytest.mark.parametrize(
    "address",
    ["", "ann", "v@example.com,evil@example.org", "v@example.com>\r\nRCPT TO:<evil@example.org", "a b@example.com",
     "@relay.example:v@example.com", "v@example.com ", "<v@example.com>", "v@example.com\0"],
)  # fmt: skip
def test_what_is_no_address_is_not_mended_but_refused(address: str) -> None:
    with Sink() as sink:
        assert send(sink, address) == [REFUSED]
        assert sink.connections == 0
