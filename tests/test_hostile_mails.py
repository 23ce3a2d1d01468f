"""Each mail of tests/hostile_mails.py between two honest ones: it ends, harms nobody, and the next one is read."""

import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mailflow.mail.automatic import automatic
from mailflow.mail.message import parse
from tests.fakes import Story
from tests.hostile_mails import ENCODED, HOSTILE_MAILS, LURES
from tests.matrix import HOSTILE
from tests.story_mails import BOB, forward
from tests.watching import watched

MONDAY_9 = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
#: seconds for one mail on a busy machine: what is not bounded takes minutes
SLOWEST = 20
HEADERS = {
    "from", "to", "subject", "date", "message-id", "in-reply-to", "references", "reply-to", "thread-topic", "thread-index",
    "auto-submitted", "x-auto-response-suppress", "mime-version", "content-type", "content-transfer-encoding", "importance", "list-id",
}  # fmt: skip
#: lines whose mails are not read at all, and what is said of each
QUARANTINED = {"H01": ("nested more than 50 deep",)}
NUMBERS = sorted({number for number, _ in HOSTILE_MAILS})


def mails_of(number: str) -> list[bytes]:
    return [raw for line, raw in HOSTILE_MAILS if line == number]


@pytest.mark.parametrize("number", NUMBERS)
def test_a_hostile_mail_ends_harms_nobody_and_the_next_is_read(number: str, seen: Callable[[str], None]) -> None:
    post, slowest = Story(), 0.0
    post.arrives(forward("Exports fail too.", "The export fails.", MONDAY_9), at=MONDAY_9)
    with watched() as events:
        for raw in mails_of(number):
            started = time.process_time()
            post.arrives(raw, at=MONDAY_9)
            slowest = max(slowest, time.process_time() - started)
    last = post.arrives(forward("Another one.", "The import fails.", MONDAY_9, subject="Imports"), at=MONDAY_9)
    assert last, "the honest mail behind it was answered"
    assert events == []
    outcomes = post.store.reports.counts()["mails in"]
    assert "waiting" not in outcomes
    assert sum(outcomes.values()) == len(mails_of(number)) + 2
    reasons = [stay.reason for stay in post.store.quarantine.waiting()]
    assert len(reasons) == len(QUARANTINED.get(number, ())), (
        "all others are a colleague's, and open a case: no fault of ours"
    )
    assert all(said in reason for said, reason in zip(QUARANTINED.get(number, ()), reasons, strict=True))
    assert outcomes["opened"] == len(mails_of(number)) - len(reasons) + 2
    for letter in post.post.letters:
        assert all(recipient.endswith("@example.com") for recipient in letter.recipients)
        sent = Counter(key.lower() for key in parse_headers(letter.raw))
        assert {key for key in sent if not key.startswith("x-mailflow-")} <= HEADERS
        assert max(sent.values()) == 1
    assert slowest < SLOWEST
    seen(f"{dict(outcomes)}, slowest {slowest * 1000:.0f} ms".replace("'", ""))


def parse_headers(raw: bytes) -> list[str]:
    head = raw.split(b"\r\n\r\n", 1)[0].decode()
    return re.findall(r"^([!-9;-~]+):", head, re.MULTILINE)


def test_a_hostile_mail_of_a_stranger_is_answered_by_silence(seen: Callable[[str], None]) -> None:
    post = Story(border="mx.example.com")
    with watched() as events:
        for _, raw in HOSTILE_MAILS:
            post.arrives(raw.replace(b"ann@example.com", b"eve@evil.example"), at=MONDAY_9)
    assert post.post.letters == []
    assert events == []
    outcomes = post.store.reports.counts()["mails in"]
    assert sum(outcomes.values()) == len({raw for _, raw in HOSTILE_MAILS})
    assert set(outcomes) <= {"quarantined", "ignored"}
    seen(f"{sum(outcomes.values())} mails, 0 answered")


def test_the_watch_sees_what_it_is_there_for(tmp_path: Path) -> None:
    with watched() as events:
        (tmp_path / "file").write_text("x")
        subprocess.run([sys.executable, "-c", ""], check=True)
    assert [event.split()[0] for event in events][:2] == ["open", "subprocess.Popen"]


def test_nothing_of_a_link_or_an_injected_header_stands_in_our_mails() -> None:
    post = Story()
    for number in ("H20", "H21", "H27", "H30", "H56"):
        for raw in mails_of(number):
            for sent in post.arrives(raw, at=MONDAY_9):
                assert [one.addr_spec for one in sent.message["To"].addresses] == [sent.to]
                assert sent.message["Bcc"] is None
                assert ENCODED.decode() not in str(sent.message["Subject"])
                links = re.findall(r"""(?:src|href|background|action)\s*=\s*["']?([^"'\s>]+)""", sent.html)
                assert [link for link in links if not link.startswith(("mailto:escalations", "#"))] == []
                assert not any(
                    lure in sent.html for lure in LURES if "//" in lure and lure.startswith(("http", "ftp", "file"))
                )


def test_every_mail_stands_for_a_line_of_the_matrix_and_each_such_line_has_a_mail() -> None:
    here = f"{Path(__file__).stem}::{test_a_hostile_mail_ends_harms_nobody_and_the_next_is_read.__name__}"
    assert set(NUMBERS) == {line.number for line in HOSTILE if here in line.tests}


def test_the_customer_in_a_hostile_thread_hears_nothing() -> None:
    post = Story()
    for _, raw in HOSTILE_MAILS:
        post.arrives(raw, at=MONDAY_9)
    address = BOB.partition("<")[2].rstrip(">")
    assert all(address not in letter.recipients for letter in post.post.letters)


def test_a_machine_is_not_made_of_hostile_headers() -> None:
    """A colleague's mail with our own control headers in it is a colleague's mail, and proves nothing."""
    [raw] = mails_of("H46")
    assert automatic(parse(raw)) is None
