"""`mailflow quarantine`: what waits is listed and shown without harm, and a release is explained and counts once."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.adapters.store import Store
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.command_line import run
from tests.configs import UNGUARDED
from tests.fakes import Story
from tests.story_mails import BORDER, forward

NASTY = (
    "Subject: =?utf-8?q?Win_now=0D=0A=1B[2J_http=3A//evil.example/x?=\r\nFrom: Boss <boss@exаmple.com>\r\nTo: escalations@example.com\r\n"
    "Message-ID: <nasty@evil.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nClick \x1b]8;;http://evil.example\x07here\x1b]8;;\x07 now\u202e\r\n"
    "or write to eve@evil.example\r\n"
).encode()  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "config.yaml").write_text(UNGUARDED)
    with closing(Store(tmp_path / "mailflow.db")) as store:
        story = Story(border=BORDER)
        story.world = replace(story.world, store=store)
        story.store = store
        story.arrives(NASTY, MONDAY_9)
        story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), MONDAY_9)
    return tmp_path


def test_the_list_says_what_waits_since_when_and_why_in_a_line_each(desk: Path) -> None:
    said = run("quarantine", "list", cwd=desk)
    assert said.returncode == 0, said.stderr
    nasty, forged = said.stdout.splitlines()
    assert nasty.startswith("     1  * Mon 23 Nov, 09:00 UTC  boss@xn--exmple-4nf[.]com (the domain only looks")
    assert "hxxp[:]//evil[.]example/x" in nasty
    assert "not in an internal domain" in nasty
    assert forged.startswith("     2 !* ")
    assert "no Authentication-Results of mx[.]example[.]com" in forged


def test_what_is_shown_moves_no_cursor_and_is_no_link_and_counts_as_seen(desk: Path) -> None:
    said = run("quarantine", "show", "1", cwd=desk).stdout
    assert said.isprintable() or set(said) - set("\n") == {one for one in said if one.isprintable()}
    assert "http:" not in said
    assert "eve@evil.example" not in said
    assert "Click ]8;;hxxp" in said
    assert "trust    stranger" in said
    assert "  * " not in run("quarantine", "list", cwd=desk).stdout.splitlines()[0]


def test_a_release_is_explained_and_the_second_one_changes_nothing(desk: Path) -> None:
    first = run("quarantine", "release", "1", "--because", "known to us", cwd=desk, SUDO_USER="ann")
    assert first.returncode == 0, first.stderr
    assert "opens one in the name of support-lead@example.com" in first.stdout
    assert "gets no mail from us" in first.stdout
    again = run("quarantine", "release", "1", cwd=desk)
    assert again.returncode == 0
    assert "was released before, by ann" in again.stdout
    assert "(known to us). Nothing was changed." in again.stdout
    assert "handled as a mail of ann@example[.]com" in run("quarantine", "release", "2", cwd=desk).stdout
    assert run("quarantine", "list", cwd=desk).stdout == "Nothing is in quarantine.\n"
    assert run("quarantine", "release", "3", cwd=desk).returncode == 1
    assert run("quarantine", "release", "x", cwd=desk).returncode == 64


def test_why_tells_what_was_said_of_the_writer_and_who_let_the_mail_in(desk: Path) -> None:
    run("quarantine", "release", "1", "--because", "known to us", cwd=desk, SUDO_USER="ann")
    said = run("why", "<nasty@evil.example>", cwd=desk).stdout
    assert "trusted: stranger, boss@xn--exmple-4nf[.]com is not in an internal domain" in said
    assert "released from quarantine by ann" in said


def test_the_status_counts_what_nobody_looked_at(desk: Path) -> None:
    assert (
        "quarantine: 2 that nobody looked at, since Mon 23 Nov, 09:00 UTC; see `mailflow quarantine list`"
        in run("status", cwd=desk).stdout
    )
    run("quarantine", "show", "1", "2", cwd=desk)
    assert "nobody looked at" not in run("status", cwd=desk).stdout
