"""No text that comes out of a mail holds a null or half a character, by whatever way they came in; what is stored and sent neither."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.errors import PermanentFailure
from mailflow.mail.message import Message
from mailflow.reader import Here
from tests.checkout import COMPLETE, MONDAY_9
from tests.fakes import Story, out
from tests.story_mails import forward

#: half of a surrogate pair, as each codec writes it, and nulls
HALVES = {
    "utf-8": b"a\xed\xa0\x80b\x00c", "utf-16-le": b"a\x00\x00\xd8b\x00\x00\x00c\x00", "utf-16-be": b"\x00a\xdc\x00\x00b\x00\x00",
    "utf-7": b"a+2AA-b+AAA-", "us-ascii": b"a\x00\xff\xfeb", "cp1252": b"a\x00\x81b", "utf-32-le": b"a\x00\x00\x00\x00\xd8\x00\x00",
}  # fmt: skip


def texts(value: object) -> Iterator[str]:
    """Every text in it, however deep; octets are no text."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from texts(getattr(value, each.name))
    elif isinstance(value, dict):
        yield from (one for pair in value.items() for part in pair for one in texts(part))
    elif isinstance(value, list | tuple | set | frozenset):
        yield from (one for part in value for one in texts(part))


def unclean(value: object) -> list[str]:
    return [text for text in texts(value) if "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text)]


def mail(charset: str, octets: bytes) -> bytes:
    """These octets in the body, in a subject, in names, in an id and in a file's name."""
    coded = b64encode(octets)
    word = b"=?" + charset.encode() + b"?b?" + coded + b"?="
    quoted = b"".join(b"%%%02X" % octet for octet in octets)
    return b"\r\n".join((
        b"From: " + word + b" <ann@example.com>", b"To: " + octets.replace(b"\n", b"") + b" <escalations@example.com>",
        b"Subject: " + word, b"Message-ID: <" + octets.replace(b"\n", b"") + b"@example.com>",
        b'Content-Type: multipart/mixed; boundary="m"', b"", b"--m", b"Content-Type: text/plain; charset=" + charset.encode(),
        b"Content-Transfer-Encoding: base64", b"", coded, b"--m",
        b"Content-Type: text/plain; name*=" + charset.encode() + b"''" + quoted,
        b"Content-Disposition: attachment; filename*=" + charset.encode() + b"''" + quoted, b"", b"x", b"--m--", b"",
    ))  # fmt: skip


@pytest.mark.parametrize("charset", HALVES)
def test_nulls_and_halves_of_characters_are_taken_out_wherever_they_stand(charset: str) -> None:
    message, thread = Here().mail(mail(charset, HALVES[charset]))
    assert message.attachments
    assert unclean((message, thread)) == []


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(HALVES)), st.binary(max_size=60))
def test_whatever_the_octets_no_text_is_unclean(charset: str, octets: bytes) -> None:
    try:
        message, thread = Here().mail(mail(charset, octets))
    except PermanentFailure:
        return
    assert isinstance(message, Message)
    assert unclean((message, thread)) == []


def test_what_is_stored_and_sent_of_such_a_mail_is_clean() -> None:
    story = Story()
    raw = forward(COMPLETE, "It fails with NULL-HERE at HALF-HERE", MONDAY_9)
    raw = raw.replace(b"NULL-HERE", b"\x00").replace(b"HALF-HERE", b"\xed\xa0\x80")
    mails = story.arrives(raw, at=MONDAY_9)
    assert mails
    assert story.store.reports.counts()["mails in"] == {"opened": 1}
    assert unclean([(one.text, one.html, one.subject) for one in map(out, story.post.letters)]) == []
    for table in ("cases", "trail", "outbox", "mail"):
        assert unclean([dict(row) for row in story.store._rows.all(f"SELECT * FROM {table}")]) == []
