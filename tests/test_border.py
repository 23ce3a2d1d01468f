"""What a stranger gets into the border's own field, and From fields in which two readers would find two writers."""

from datetime import UTC, datetime

import pytest

from mailflow.mail.message import parse
from mailflow.mail.trust import Level, Trust, trust
from tests.fakes import Story

DOMAINS = frozenset({"example.com", "kit.example"})
BORDER = "mx.example.com"
MONDAY_9 = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PASSED = f"Authentication-Results: {BORDER}; dmarc=pass header.from=example.com"


def verdict(*fields: str, border: str = BORDER, sender: str = "From: Ann <ann@example.com>") -> Trust:
    head = [*fields, sender, "To: escalations@example.com", "Subject: help"]
    return trust(parse("\r\n".join([*head, "", "Hello", ""]).encode("utf-8", "surrogateescape")), DOMAINS, border)


#: envelope senders, host names and the like, as a stranger chooses them: a dot-atom may look like an encoded word
#: (RFC 2047), and one of RFC 6531 holds blanks that only Unicode knows
BAITS = [
    "=?utf-8?q?a=3B_dmarc=3Dpass_header.from=3Dexample.com=28?=@evil.example",
    "=?utf-8?q?a=29=3B_dmarc=3Dpass_header.from=3Dexample.com=28?=@evil.example",
    "=?utf-8?q?a=22=3B_dmarc=3Dpass_header.from=3Dexample.com=3B_x=3D=22?=@evil.example",
    "=?utf-8?b?YTsgZG1hcmM9cGFzcyBoZWFkZXIuZnJvbT1leGFtcGxlLmNvbSg=?=@evil.example",
    "=?us-ascii*en?q?a=3B_dmarc=3Dpass_header.from=3Dexample.com=3B?=@evil.example",
    *(f"a{blank}dmarc=pass{blank}header.from=example.com{blank}b@evil.example" for blank in "\u2028\u2029\x85\xa0\u3000\u2003\x0b\x0c\x1c"),
    "a\u037edmarc=pass\xa0header.from=example.com\u037e@evil.example",
    "a\uff1bdmarc=pass\u3000header.from=example.com\uff1b@evil.example",
]  # fmt: skip
#: how services and programs quote an envelope sender; DMARC fails, is looked at elsewhere, or by nobody
FIELDS = [
    "mx.example.com; spf=pass smtp.mailfrom={0}; dmarc=fail header.from=example.com",
    "mx.example.com; spf=pass smtp.mailfrom={0}",
    'mx.example.com; spf=pass smtp.mailfrom="{0}"',
    "mx.example.com;\r\n spf=pass (mx.example.com: domain of {0} designates 192.0.2.1 as permitted sender)\r\n smtp.mailfrom=x",
    "mx.example.com; dkim=pass header.i={0}; spf=none",
    "mx.example.com; iprev=pass policy.iprev=192.0.2.1 smtp.helo={0}",
    "mx.example.com; x-arc=pass {0}",
]


@pytest.mark.parametrize("bait", BAITS)
@pytest.mark.parametrize("field", FIELDS)
def test_nothing_that_a_stranger_gets_into_the_field_of_the_border_vouches(field: str, bait: str) -> None:
    said = field.format(bait)
    for border, value in (
        (BORDER, said),
        ("google", said.replace(BORDER, "mx.google.com")),
        ("microsoft365", said.replace(f"{BORDER};", "")),
    ):
        assert verdict(f"Authentication-Results: {value}", border=border).level is Level.STRANGER


def test_the_baits_would_be_bitten_by_a_reader_who_decodes() -> None:
    """What is kept out above is real: written out, it vouches."""
    said = "mx.example.com; spf=pass smtp.mailfrom=a; dmarc=pass header.from=example.com"
    assert verdict(f"Authentication-Results: {said}").level is Level.INTERNAL


def test_a_mail_with_such_a_bait_waits_in_quarantine_and_nothing_goes_out() -> None:
    story = Story(border=BORDER)
    for number, bait in enumerate(BAITS):
        field = FIELDS[0].format(bait)
        raw = (
            f"Authentication-Results: {field}\r\nFrom: ann@example.com\r\nTo: escalations@example.com\r\n"
            f"Subject: Exports fail\r\nMessage-ID: <{number}@evil.example>\r\n\r\nAll exports fail. {number}\r\n"
        ).encode()
        assert story.arrives(raw, MONDAY_9) == []
        assert story.outcome(raw) == "quarantined"


@pytest.mark.parametrize("name", ["Precedence", "X-Loop", "List-Post"])
def test_an_encoded_word_is_read_in_the_subject_alone(name: str) -> None:
    found = parse(f"From: a@x.example\r\nSubject: =?utf-8?q?=C3=9C?=\r\n{name}: =?utf-8?q?bulk?=\r\n\r\nx".encode())
    assert (found.subject, found.header(name.lower())) == ("Ü", "=?utf-8?q?bulk?=")


# --- who is it? -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sender",
    [
        "From: Team: ann@example.com;", "From: Team: Ann <ann@example.com>;", "From: Team:ann@example.com", "From: ;ann@example.com",
        "From: Ann <@evil.example:ann@example.com>", "From: <@evil.example,@b.example:ann@example.com>",
        "From: ann@ example.com", "From: ann @example.com", "From: ann@\r\n example.com",
        "From: ann@example.com\r\nFrom: ann@example.com", "From: Ann <ann@example.com>\r\nFrom: garbage",
        "From: ann@example.com,", "From: ann@example.com, eve", "From: ,ann@example.com",
        "From: eve@evil.example\r\n" + "From: ann@example.com\r\n" * 20 + "From: ann@example.com",
        "From: ann@example.com\r\n" * 20 + "From: eve@evil.example",
        "From: eve@evil.example\r\nSender: ann@example.com", "From: eve@evil.example\r\nResent-From: ann@example.com",
        "Resent-From: ann@example.com", "Sender: ann@example.com", "From : ann@example.com\r\nFrom: eve@evil.example",
        "From: ann@\u212ait.example", "From: ann@example.com\u3002evil.example", "From: ann@example\uff0ecom", "From: ann@EXAMPLE.COM.",
        "From: ann@example.com\u200b", "From: ann@example.com\u0000.evil.example", "From: ann@example.com\u00ad.evil.example",
        f"From: {'x' * 5_000} <ann@example.com>",
    ],
)  # fmt: skip
def test_a_from_field_that_can_be_read_twice_is_nobodys(sender: str) -> None:
    for border, fields in (
        (BORDER, PASSED),
        (BORDER, PASSED.replace("=example.com", "=kit.example")),
        ("none", "X: y"),
    ):
        assert verdict(fields, border=border, sender=sender).level is Level.STRANGER


@pytest.mark.parametrize(
    "sender",
    [
        "ann@example.com", "ann@example.com (Ann Berg)", "<ann@example.com>", '"Berg, Ann; Sales: North" <ann@example.com>', "Ann <Ann@EXAMPLE.com>",
        "=?utf-8?q?M=C3=BCller=2C_Ann?= <ann@example.com>", "Ann\r\n <ann@example.com>", '"Ann (Support)" <ann@example.com>',
        "Ann Berg (she, her) <ann@example.com>", "ann+help@example.com", '"eve@evil.example" <ann@example.com>', "Ännchen <ann@example.com>",
    ],
)  # fmt: skip
def test_a_from_field_of_a_person_is_read_as_it_is_meant(sender: str) -> None:
    assert verdict(PASSED, sender=f"From: {sender}").level is Level.INTERNAL
