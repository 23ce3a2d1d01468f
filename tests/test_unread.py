"""What nobody read of a mail, because it is too much, too deep or encrypted, is told to its sender and to the team."""

import pytest

from mailflow import flow
from mailflow.filing import CUT_SHORT
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import Story
from tests.hostile_mails import HOSTILE_MAILS
from tests.story_mails import forward

#: line of the matrix, and what is said of each of its mails
SAID = {
    "H02": "Mails inside mails were read 5 deep; what lies deeper was not read.",
    "H03": "The header was too long; what was behind the limit was not read.",
    "H04": "The header was too long; what was behind the limit was not read.",
    "H05": "The mail had more than 500 parts; the rest was not read.",
    "H59": "A part of the mail is encrypted and was not read.",
}


@pytest.mark.parametrize(
    ("line", "raw"), [(line, raw) for line, raw in HOSTILE_MAILS if line in SAID], ids=lambda value: str(value)[:20]
)
def test_its_sender_is_told_what_was_not_read_and_the_trail_keeps_it(line: str, raw: bytes) -> None:
    story = Story()
    [question] = story.arrives(raw, MONDAY_9)
    assert question.to == "ann@example.com"
    assert f"{SAID[line]} If something in there matters, write it in a reply." in question.prose
    assert SAID[line] in [one.text for one in story.store.reports.trail(1) if one.what == "unread"]


def test_of_all_other_mails_nothing_is_said() -> None:
    story = Story()
    for raw in (
        forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9),
        *(raw for line, raw in HOSTILE_MAILS if line in ("H07", "H60")),
    ):
        assert not any("not read" in one.prose.lower() for one in story.arrives(raw, MONDAY_9))


def with_file(name: str, kind: str, content: str) -> bytes:
    body = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9).decode().partition("\r\n\r\n")[2]
    return (
        "From: Ann Berg <ann@example.com>\r\nTo: escalations@example.com\r\nSubject: Fwd: Checkout fails\r\nMessage-ID: <m@example.com>\r\n"
        'Date: Mon, 23 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
        f"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n"
        f'--b\r\nContent-Type: {kind}; name="{name}"\r\nContent-Disposition: attachment; filename="{name}"\r\n\r\n{content}\r\n--b--\r\n'
    ).encode()


@pytest.mark.parametrize(
    ("name", "kind", "content"),
    [
        ("smime.p7m", "application/pkcs7-mime", "MIAG"),
        ("SMIME.P7M", "application/octet-stream", "MIAG"),
        ("", "application/pgp-encrypted", "Version: 1"),
        ("note.asc", "application/octet-stream", "-----BEGIN PGP MESSAGE-----"),
        ("log.gpg", "application/octet-stream", "x"),
    ],
)
def test_the_team_reads_in_the_brief_that_a_part_is_encrypted(name: str, kind: str, content: str) -> None:
    story = Story()
    sent = {one.kind: one for one in story.arrives(with_file(name, kind, content), MONDAY_9)}
    for part in (sent["brief"].text, sent["brief"].html):
        assert "not read" in part.split("Customer communication")[0].lower()
        assert SAID["H59"] in " ".join(part.split())
    assert SAID["H59"] in sent["copy"].prose


@pytest.mark.parametrize("name", ["signature.asc", "smime.p7s", "report.pdf"])
def test_a_signature_is_nothing_to_read(name: str) -> None:
    story = Story()
    sent = story.arrives(with_file(name, "application/pgp-signature", "-----BEGIN PGP SIGNATURE-----"), MONDAY_9)
    assert not any("NOT READ" in one.text for one in sent)


def test_of_a_mail_that_is_larger_than_we_take_the_sender_and_the_team_hear_that_it_was_cut() -> None:
    story = Story()
    story.store.keep("INBOX", 1, 1, forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), False, MONDAY_9)
    story.now = MONDAY_9
    flow.receive(story.world, MONDAY_9)
    sent = {one.kind: one for one in story.sent()}
    assert CUT_SHORT in sent["brief"].prose
    assert CUT_SHORT in sent["copy"].prose
