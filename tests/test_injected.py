"""Encoded words and line ends in every place of a mail whose words we write again: none of our headers gets a field more.

A mail of ours is read with both parsers of the standard library, and written out again as a relay in Python would do it
(CVE-2024-6923): there an encoded word that got through would become a line of its own.
"""

import re
from collections import Counter
from email import message_from_bytes, policy

import pytest

from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import Out, Story
from tests.story_mails import LEE, forward, reply

ANEW = policy.default.clone(refold_source="all")
BAITS = [
    "=?utf-8?q?x=0D=0ABcc=3A_evil=40evil.example?=", "=?utf-8?b?DQpCY2M6IGV2aWxAZXZpbC5leGFtcGxl?=", "=?utf-8*en?q?x=0D=0ABcc=3A_a?=",
    # encoded twice, or in halves that stand together only when they are decoded
    "=?utf-8?q?=3D=3Futf-8=3Fq=3Fx=3D0D=3D0ABcc=3A_evil=40evil.example=3F=3D?=", "=?utf-8?q?=?= =?utf-8?q?=3Futf-8=3Fq=3Fx=0D=0ABcc=3Aa=3F=3D?=",
    # with what nobody sees between the two marks, which is taken out
    "\u200b=\u200b?utf-8?q?x=0D=0ABcc=3Aa?=", "=\u00ad?utf-8?q?x=0D=0ABcc=3Aa?=", "=\u202e?utf-8?q?x=0D=0ABcc=3Aa?=", "=\ufeff?utf-8?q?x=0D=0ABcc=3Aa?=",
    "x\u2028Bcc: evil@evil.example", "x\u0085Bcc: evil@evil.example", "x\x0bBcc: evil@evil.example", "x\x1cBcc: evil@evil.example",
]  # fmt: skip


def baited(bait: str) -> bytes:
    """A forward with the bait in its subject, its thread references, the names of people and files, and the values."""
    octets = bait.encode("utf-8")
    text = COMPLETE.replace("Northwind", bait).encode() + b"\r\nSummary: " + octets + b"\r\nTickets: " + octets
    body = forward("NOTE", CUSTOMER_SAYS, MONDAY_9).partition(b"\r\n\r\n")[2]
    body = body.replace(b"NOTE", text).replace(b"Bob Stone", octets).replace(b"Checkout fails", octets)
    head = (
        b"From: Ann Berg <ann@example.com>\r\nTo: escalations@example.com\r\nSubject: Fwd: %(x)s\r\nMessage-ID: <%(x)s@example.com>\r\n"
        b"References: <a@b.example> <%(x)s@b.example> <%(x)s>\r\nIn-Reply-To: <%(x)s@b.example>\r\nThread-Topic: %(x)s\r\nCc: %(x)s <eve@evil.example>\r\n"
        b"Reply-To: %(x)s <eve@evil.example>\r\nSender: %(x)s\r\nList-Id: %(x)s\r\nDate: Mon, 23 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%(body)s\r\n'
        b'--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename="%(x)s.png"\r\n\r\nabc\r\n--b--\r\n'
    )
    return head % {b"x": octets, b"body": body}


def fields_of(one: Out) -> None:
    for reader in (policy.default, policy.compat32):
        message = message_from_bytes(one.raw, policy=reader)
        for part in message.walk():
            counted = Counter(name.lower() for name in part)
            assert "bcc" not in counted
            assert max(counted.values()) == 1
    # What is written anew is decoded and folded: all of it here, elsewhere what is long.
    again = message_from_bytes(one.raw, policy=policy.default).as_bytes(policy=ANEW).partition(b"\n\n")[0]
    assert not re.search(rb"(?mi)^bcc:", again)
    assert len(message_from_bytes(again)) == len(message_from_bytes(one.raw))


@pytest.mark.parametrize("bait", BAITS)
def test_no_mail_of_ours_gets_a_field_from_whatever_a_mail_says_and_wherever(bait: str) -> None:
    story = Story()
    sent = story.arrives(baited(bait), MONDAY_9)
    assert sent
    first = next(one for one in sent if one.kind in ("brief", "question"))
    words = f"accept\nupdate {bait}\nseverity critical {bait}\n"
    sent += story.arrives(reply(first, words, MONDAY_9, LEE if first.kind == "brief" else "ann@example.com"), MONDAY_9)
    for one in sent:
        fields_of(one)
    assert all(recipient.endswith("@example.com") for letter in story.post.letters for recipient in letter.recipients)
