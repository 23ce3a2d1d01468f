"""Whom the mail border vouches for: headers in the manner of the services, and what others put below or beside them."""

import time
from datetime import UTC, datetime

import pytest

from mailflow.mail.message import Message, parse
from mailflow.mail.trust import Level, read_results, trust
from tests.fakes import Story

DOMAINS = frozenset({"example.com", "corp.example"})
GOOGLE, MICROSOFT, BORDER = "google", "microsoft365", "mx.example.com"


def mail(*fields: str, sender: str = "Ann <ann@example.com>") -> Message:
    """A mail with these header fields on top."""
    lines = [
        *fields,
        *([f"From: {sender}"] if sender else []),
        "To: escalations@example.com",
        "Subject: help",
        "",
        "Hello",
        "",
    ]
    return parse("\r\n".join(lines).encode())


def level(border: str, *fields: str, sender: str = "Ann <ann@example.com>") -> Level:
    return trust(mail(*fields, sender=sender), DOMAINS, border).level


# fmt: off
GMAIL = ("Authentication-Results: mx.google.com;\r\n       dkim=pass header.i=@example.com header.s=s1 header.b=AbCdEf;\r\n"
         "       spf=pass (google.com: domain of ann@example.com designates 192.0.2.1 as permitted sender) smtp.mailfrom=ann@example.com;\r\n"
         "       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.com")
EXCHANGE = ("Authentication-Results: spf=pass (sender IP is 192.0.2.1)\r\n smtp.mailfrom=example.com; dkim=pass (signature was verified)\r\n"
            " header.d=example.com;dmarc=pass action=none\r\n header.from=example.com;compauth=pass reason=100")
POSTFIX = ("Authentication-Results: mx.example.com; dmarc=pass (p=reject dis=none) header.from=example.com\r\n"
           "Authentication-Results: mx.example.com; spf=pass smtp.mailfrom=example.com")
RSPAMD = ("Authentication-Results: mx.example.com;\r\n\tdkim=pass header.d=example.com header.s=s1 header.b=abc;\r\n\tspf=pass (mx.example.com: domain of "
          "ann@example.com designates 192.0.2.1 as permitted sender) smtp.mailfrom=ann@example.com;\r\n\tdmarc=pass (policy=reject) header.from=example.com")

TRUSTED = [
    (GOOGLE, GMAIL, "ann@example.com"),
    (GOOGLE, GMAIL, "ANN@EXAMPLE.COM"),
    (MICROSOFT, EXCHANGE, "ann@example.com"),
    (MICROSOFT, "X-MS-Exchange-Organization-AuthAs: Internal", "ann@example.com"),
    (BORDER, POSTFIX, "ann@example.com"),
    (BORDER, RSPAMD, "ann@example.com"),
    ("MX.Example.Com", RSPAMD, "ann@example.com"),
    (BORDER, POSTFIX.replace("mx.example.com;", "mx.example.com 1;"), "ann@example.com"),
    (BORDER, POSTFIX.replace("mx.example.com;", "(border) mx.example.com (Postfix);"), "ann@example.com"),
    (BORDER, POSTFIX.replace("dmarc=pass", "dmarc = pass").replace("header.from=", "header.from = "), "ann@example.com"),
    (BORDER, POSTFIX.replace("dmarc=pass", "DMARC=Pass"), "ann@example.com"),
    (BORDER, POSTFIX.replace("header.from=example.com", 'header.from="example.com"'), "ann@example.com"),
    (BORDER, POSTFIX.replace("header.from=example.com", "header.from=example.com policy.dmarc=reject"), "ann@example.com"),
    (BORDER, POSTFIX.replace("(p=reject dis=none)", "(" * 3000 + "p" + ")" * 3000), "ann@example.com"),
    ("none", "", "ann@example.com"),
]
STRANGERS = [
    # nobody vouches, or not the border
    (GOOGLE, "", "ann@example.com"),
    (BORDER, "", "ann@example.com"),
    (MICROSOFT, "", "ann@example.com"),
    (GOOGLE, EXCHANGE, "ann@example.com"),
    (MICROSOFT, GMAIL, "ann@example.com"),
    (BORDER, GMAIL, "ann@example.com"),
    (BORDER, POSTFIX.replace("mx.example.com;", "mx.example.com.evil.example;"), "ann@example.com"),
    (BORDER, POSTFIX.replace("mx.example.com;", "evil.example (mx.example.com);"), "ann@example.com"),
    (BORDER, POSTFIX.replace("mx.example.com;", ""), "ann@example.com"),
    # the border's own is on top, a forged one below it; or the forged one is on top
    (BORDER, f"Authentication-Results: mx.example.com; dmarc=fail header.from=example.com\r\n{POSTFIX}", "ann@example.com"),
    (BORDER, f"Authentication-Results: evil.example; dmarc=fail header.from=example.com\r\n{POSTFIX}", "ann@example.com"),
    (MICROSOFT, f"Authentication-Results: spf=none; dmarc=none header.from=example.com\r\n{EXCHANGE}", "ann@example.com"),
    # it does not pass
    (GOOGLE, GMAIL.replace("dmarc=pass", "dmarc=fail"), "ann@example.com"),
    (GOOGLE, GMAIL.replace("dmarc=pass", "dmarc=none"), "ann@example.com"),
    (MICROSOFT, EXCHANGE.replace("dmarc=pass", "dmarc=bestguesspass"), "ann@example.com"),
    (MICROSOFT, EXCHANGE.replace("dmarc=pass", "dmarc=temperror"), "ann@example.com"),
    (BORDER, "Authentication-Results: mx.example.com; spf=pass smtp.mailfrom=evil.example; dkim=pass header.d=evil.example", "ann@example.com"),
    (BORDER, "Authentication-Results: mx.example.com; none", "ann@example.com"),
    (BORDER, "Authentication-Results: mx.example.com", "ann@example.com"),
    (BORDER, "Authentication-Results:", "ann@example.com"),
    (BORDER, "Authentication-Results: mx.example.com; arc=pass header.from=example.com", "ann@example.com"),
    (BORDER, "Authentication-Results: mx.example.com; x-dmarc=pass header.from=example.com", "ann@example.com"),
    # it passes for another domain: unaligned, below or above ours
    (BORDER, POSTFIX.replace("header.from=example.com", "header.from=evil.example"), "ann@example.com"),
    (BORDER, POSTFIX.replace("header.from=example.com", "header.from=sub.example.com"), "ann@example.com"),
    (BORDER, POSTFIX.replace("header.from=example.com", "header.from=example.com.evil.example"), "ann@example.com"),
    (BORDER, POSTFIX.replace("header.from=example.com", "header.from=corp.example"), "ann@example.com"),
    (BORDER, POSTFIX.replace(" header.from=example.com", ""), "ann@example.com"),
    # several results that do not agree, or words inside comments and strings
    (BORDER, "Authentication-Results: mx.example.com; dmarc=fail header.from=example.com; dmarc=pass header.from=example.com", "ann@example.com"),
    (BORDER, "Authentication-Results: mx.example.com; dmarc=pass header.from=example.com; dmarc=fail header.from=example.com", "ann@example.com"),
    (BORDER, "Authentication-Results: mx.example.com; dmarc=pass header.from=evil.example; dmarc=pass header.from=example.com", "ann@example.com"),
    (BORDER, "Authentication-Results: mx.example.com; dmarc=pass header.from=evil.example header.from=example.com", "ann@example.com"),
    (BORDER, "Authentication-Results: mx.example.com; dmarc=fail dmarc=pass header.from=example.com", "ann@example.com"),
    (BORDER, "Authentication-Results: mx.example.com; spf=fail (x; dmarc=pass header.from=example.com)", "ann@example.com"),
    (BORDER, 'Authentication-Results: mx.example.com; spf=fail reason="; dmarc=pass header.from=example.com; "', "ann@example.com"),
    (BORDER, 'Authentication-Results: mx.example.com; spf=fail smtp.mailfrom="a\\"; dmarc=pass header.from=example.com;"@evil.example', "ann@example.com"),
    (BORDER, "Authentication-Results: mx.example.com; spf=fail ((x\\) ; dmarc=pass header.from=example.com", "ann@example.com"),
    (BORDER, "Authentication-Results: mx.example.com; spf=fail (x\\) ; dmarc=pass header.from=example.com)", "ann@example.com"),
    # who is it?
    (BORDER, POSTFIX, "ann@evil.example"),
    (BORDER, POSTFIX, "ann@sub.example.com"),
    (BORDER, POSTFIX, '"ann@example.com" <ann@evil.example>'),
    (BORDER, POSTFIX, "ann@example.com, bob@example.com"),
    (BORDER, POSTFIX, "Team: ann@example.com, bob@example.com;"),
    (BORDER, POSTFIX, "Team:;"),
    (BORDER, POSTFIX, "Ann"),
    (BORDER, POSTFIX, ""),
    (BORDER, POSTFIX, "ann@exаmple.com"),
    (BORDER, POSTFIX, "ann@xn--exmple-4nf.com"),
    (BORDER, f"From: ann@example.com\r\n{POSTFIX}", "boss@evil.example"),
    (BORDER, f"From: boss@evil.example\r\n{POSTFIX}", "ann@example.com"),
    ("none", "", "ann@evil.example"),
    ("none", "From: boss@evil.example", "ann@example.com"),
    # a list broke the signature; ARC says what it was before, and nobody vouches for ARC (H41)
    (GOOGLE, "Authentication-Results: mx.google.com; arc=pass (i=1 spf=pass dkim=pass dmarc=pass fromdomain=example.com); dkim=fail header.i=@example.com; dmarc=fail (p=REJECT) header.from=example.com", "ann@example.com"),
    (GOOGLE, "ARC-Authentication-Results: i=1; mx.google.com; dkim=pass header.i=@example.com; dmarc=pass (p=REJECT) header.from=example.com", "ann@example.com"),
    (GOOGLE, f"ARC-{GMAIL.replace('Results: ', 'Results: i=2; ')}\r\nAuthentication-Results: mx.google.com; arc=pass; dmarc=fail header.from=example.com", "ann@example.com"),
    (MICROSOFT, "Authentication-Results: spf=fail smtp.mailfrom=lists.example; dkim=fail header.d=example.com;dmarc=fail action=oreject header.from=example.com;compauth=pass reason=130 (arc)", "ann@example.com"),
    (BORDER, "Authentication-Results: mx.example.com; arc=pass smtp.remote-ip=192.0.2.9; dmarc=none header.from=example.com", "ann@example.com"),
    # Exchange's own stamp, wrong or forged for another border
    (MICROSOFT, "X-MS-Exchange-Organization-AuthAs: Anonymous", "ann@example.com"),
    (MICROSOFT, "X-MS-Exchange-CrossTenant-AuthAs: Internal", "ann@example.com"),
    (MICROSOFT, "X-MS-Exchange-Organization-AuthAs: Internal", "ann@evil.example"),
    (MICROSOFT, "X-MS-Exchange-Organization-AuthAs: Anonymous\r\nX-MS-Exchange-Organization-AuthAs: Internal", "ann@example.com"),
    (BORDER, "X-MS-Exchange-Organization-AuthAs: Internal", "ann@example.com"),
]
# fmt: on


#: of each preset: what is said, and what stands with the mail for `why` and the digest
REASONS = [
    (GOOGLE, GMAIL, "ann@example.com", "internal", "dmarc=pass for example.com"),
    (GOOGLE, GMAIL.replace("dmarc=pass", "dmarc=fail"), "ann@example.com", "stranger", "the mail border says dmarc=fail"),
    (GOOGLE, "", "ann@example.com", "stranger", "no Authentication-Results of mx.google.com on top"),
    (MICROSOFT, EXCHANGE, "ann@example.com", "internal", "dmarc=pass for example.com"),
    (MICROSOFT, "X-MS-Exchange-Organization-AuthAs: Internal", "ann@example.com", "internal", "Exchange says that it comes from within the organisation"),
    (MICROSOFT, "", "ann@example.com", "stranger", "no Authentication-Results of Microsoft 365 on top"),
    (MICROSOFT, EXCHANGE.replace("header.from=example.com", "header.from=evil.example"), "ann@example.com", "stranger", "the mail border vouches for evil.example, not for example.com"),
    (BORDER, POSTFIX, "ann@example.com", "internal", "dmarc=pass for example.com"),
    (BORDER, "Authentication-Results: mx.example.com; spf=pass smtp.mailfrom=evil.example", "ann@example.com", "stranger", "the mail border says dmarc=nothing"),
    ("none", "", "ann@example.com", "internal", "an internal address on a closed network"),
    ("none", "", "eve@evil.example", "stranger", "eve@evil.example is not in an internal domain"),
    (BORDER, POSTFIX, "ann@example.com, bob@example.com", "stranger", "the mail has no From address, or more than one"),
    (BORDER, POSTFIX, "alice@example.com)bob@example.com", "stranger", "the mail has no From address, or more than one"),
]  # fmt: skip


@pytest.mark.parametrize(("border", "fields", "sender", "level_", "reason"), REASONS)
def test_what_was_said_of_the_writer_is_kept_with_the_mail(
    border: str, fields: str, sender: str, level_: str, reason: str
) -> None:
    story = Story(border=border)
    lines = [fields] if fields else []
    head = [
        *lines,
        f"From: {sender}",
        "To: escalations@example.com",
        "Subject: Exports fail",
        "Message-ID: <m@example.com>",
    ]
    story.arrives("\r\n".join([*head, "", "All exports fail.", ""]).encode(), datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
    [received] = story.store.reports.received("<m@example.com>")
    assert (received.trust, received.proof) == (level_, reason)
    assert (received.outcome == "quarantined") is (level_ == "stranger")


@pytest.mark.parametrize(("border", "fields", "sender"), TRUSTED)
def test_a_colleague_whom_the_border_vouches_for_is_internal(border: str, fields: str, sender: str) -> None:
    assert level(border, *([fields] if fields else []), sender=sender) is Level.INTERNAL


@pytest.mark.parametrize(("border", "fields", "sender"), STRANGERS)
def test_everybody_else_is_a_stranger_with_a_reason(border: str, fields: str, sender: str) -> None:
    verdict = trust(mail(*([fields] if fields else []), sender=sender), DOMAINS, border)
    assert verdict.level is Level.STRANGER
    assert not verdict.internal
    assert len(verdict.reason) > 10


@pytest.mark.parametrize(
    "value",
    ["(" * 1_000_000, ")" * 1_000_000, "(" * 500_000 + ")" * 500_000, ";" * 1_000_000, "dmarc=" * 200_000, '"' * 1_000_001, "\\" * 1_000_000,
     "a=b " * 250_000, "\0\x7f\udcff", "=;=;=", "dmarc=pass header.from=" + "x" * 1_000_000],
    ids=range(11),
)  # fmt: skip
def test_a_megabyte_of_anything_is_read_at_once_and_raises_nothing(value: str) -> None:
    started = time.process_time()
    read_results(value)
    assert time.process_time() - started < 5, "a pattern that goes back over it takes minutes"


def test_what_is_cut_off_does_not_vouch() -> None:
    assert (
        level(
            BORDER,
            "Authentication-Results: mx.example.com; spf=pass " + "x" * 9_000 + "; dmarc=pass header.from=example.com",
        )
        is Level.STRANGER
    )


@pytest.mark.parametrize("length", range(7_960, 8_000, 3))
def test_a_domain_that_is_cut_in_the_middle_does_not_vouch(length: int) -> None:
    filled = "Authentication-Results: mx.example.com; spf=pass reason=" + "x" * (length - 100)
    fields = f"{filled}; dmarc=pass header.from=example.com.{'evil' * 40}.example"
    assert level(BORDER, fields) is Level.STRANGER


@pytest.mark.parametrize(
    "sender",
    [
        "ann@ex\u0430mple.com", "ann@\u0435xample.com", "ann@xn--exmple-4nf.com", "ann@xn--example-.com", "ann@example.com.evil.example",
        "ann@evil.example", "ann@ex\u00adample.com", "ann@example\u3002com", "ann@exampIe.com", "ann@example.co", "ann@sub.example.com",
        "ann@\uff45xample.com",
    ],
)  # fmt: skip
def test_a_domain_that_only_looks_like_ours_is_a_strangers_whatever_it_proves(sender: str) -> None:
    domain = sender.partition("@")[2]
    for border, fields in (
        (BORDER, f"Authentication-Results: mx.example.com; dmarc=pass header.from={domain}"),
        ("none", "X: y"),
    ):
        assert level(border, fields, sender=f"Ann Berg <{sender}>") is Level.STRANGER


def test_a_seal_of_somebody_on_the_way_proves_nothing() -> None:
    """A list or a forwarder broke the signature, and vouches by ARC (RFC 8617) for what it saw before."""
    seal = (
        "ARC-Authentication-Results: i=1; mx.example.com; dkim=pass; dmarc=pass header.from=example.com\r\n"
        "ARC-Seal: i=1; a=rsa-sha256; d=lists.example; s=s1; cv=none; b=AbC\r\nAuthentication-Results: "
    )
    failed = "mx.example.com; arc=pass (i=1 dmarc=pass fromdomain=example.com); dmarc=fail header.from=example.com"
    assert level(BORDER, seal + failed) is Level.STRANGER
    assert level(BORDER, seal + "mx.example.com; arc=pass; dmarc=none header.from=example.com") is Level.STRANGER
    assert level(BORDER, seal + "lists.example; dmarc=pass header.from=example.com") is Level.STRANGER
    assert level(BORDER, seal + "mx.example.com; arc=fail; dmarc=pass header.from=example.com") is Level.INTERNAL
