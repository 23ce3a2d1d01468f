"""Every mail we write: fit for every client, with the header of the design, and its golden file."""

import os
import re
from pathlib import Path
from typing import get_args
from urllib.parse import parse_qs, urlsplit

import pytest

from mailflow.cases.commands import COMMAND
from mailflow.cases.effects import (
    About,
    Mail,
    SendBrief,
    Service,
)
from mailflow.mail.ids import found
from mailflow.writing import mime
from mailflow.writing.bundle import PAGE
from mailflow.writing.buttons import FACES
from mailflow.writing.check import lint, twin
from mailflow.writing.compose import Past
from mailflow.writing.notices import NOTICES
from mailflow.writing.telling import SERVICES
from mailflow.writing.templates import TEMPLATES
from tests.desk import DESK, LETTER, body_of, html, links, read, write
from tests.escalations import POLICY
from tests.every_mail import every_mail, several
from tests.letters import LETTERS

GOLDEN = Path(__file__).parent / "golden"
HEADERS = [
    "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Thread-Topic", "Thread-Index",
    "Auto-Submitted", "X-Auto-Response-Suppress", "List-Id", "X-Mailflow-Ref", "X-Mailflow-Kind", "X-Mailflow-Severity",
]  # fmt: skip
BRIEF = SendBrief("b:1", "engineering", 1)


def test_every_mail_effect_has_a_template_and_every_template_an_effect() -> None:
    assert set(TEMPLATES) == set(get_args(Mail))
    # The digest and the mail about several cases are of no case, so no effect of one makes them.
    assert {template.page for template in TEMPLATES.values()} | {"digest", PAGE} == DESK.pages.names
    assert {type(effect) for _, effect, _ in LETTERS} == set(TEMPLATES)


def test_every_notice_and_every_service_has_its_words() -> None:
    assert (set(NOTICES), set(SERVICES)) == (set(About), set(Service))


def test_every_button_is_a_word_that_is_understood() -> None:
    assert {word.split()[0] for word in FACES} <= set(COMMAND)


@pytest.mark.parametrize("name", [*LETTER, PAGE])
def test_golden(name: str) -> None:
    """The text part as it is; the HTML without its inlined style, so that a reviewer can read it."""
    mail = next(several()) if name == PAGE else write(*LETTER[name])[0]
    body = re.sub(r" (style|align|valign|width|bgcolor)=(\"[^\"]*\"|'[^']*')", "", html(mail).split("<body", 1)[1])
    # The filler behind the preheader would only hide the rest from the reviewer.
    body = re.sub(r"(?:\u2007\ufeff\u034f )+", "", body)
    for suffix, content in ((".txt", mail.text), (".html", "<body" + body)):
        path = GOLDEN / f"{name}{suffix}"
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_text(content)
        assert path.read_text() == content, f"{path.name} differs; look at it, then run with UPDATE_GOLDEN=1"


@pytest.mark.parametrize("name", LETTER)
def test_every_mail_is_fit_for_every_client(name: str) -> None:
    for mail in write(*LETTER[name]):
        source, message = html(mail), read(mail)
        assert mail.fault == ""
        assert mail.raw.count(b"\n") == mail.raw.count(b"\r\n") == mail.raw.count(b"\r")
        assert max(len(line) for line in mail.raw.split(b"\r\n")) <= 998
        assert len(source.encode()) < 40_000
        assert len(re.findall("<h1", source)) == 1
        assert source.count(' lang="en"') == 3
        assert not re.search(r"<(script|img|link|iframe)|\ssrc=|url\(|@import|\{\{|\{%|None|Undefined", source)
        assert [part.get_content_type() for part in message.walk() if part.get_content_maintype() == "text"][:2] == [
            "text/plain",
            "text/html",
        ]
        logs = "ERROR"
        assert all(len(line) <= 72 for line in mail.text.splitlines() if logs not in line)
        assert not re.search(r"\n{4}|&[a-z]+;|</?(p|td|b)>|None|Undefined", mail.text)


@pytest.mark.parametrize("name", LETTER)
def test_the_text_part_holds_the_words_of_the_html(name: str) -> None:
    mail = write(*LETTER[name])[0]
    assert twin(mail.text, html(mail)) >= 0.85


def test_no_mail_of_any_case_has_a_fault_that_our_own_check_finds() -> None:
    for name, mail in every_mail():
        assert (name, mail.fault, lint(mail.raw)) == (name, "", [])


def test_our_own_check_finds_what_is_wrong() -> None:
    raw = write(BRIEF)[0].raw
    assert lint(raw) == []
    assert lint(raw.replace(b"Auto-Submitted: auto-generated\r\n", b"")) == ["There is no Auto-Submitted header."]
    assert lint(raw.replace(b"<h1", b"<h3")) == ["The HTML part has 0 main headings instead of one."]
    assert lint(raw.replace(b"\r\nISSUE", b"\r\n" + b"word " * 20)) == ["The text part has a line of 112 characters."]
    [mail] = write(BRIEF)
    poor = raw.partition(b"MIME-Version")[0] + mime.body("Please look at the HTML part.", html(mail), (), "seed")
    assert [problem for problem in lint(poor) if "of the HTML part's words" in problem]


@pytest.mark.parametrize("name", LETTER)
def test_every_button_is_a_short_mailto_with_the_word_first_and_its_word_stands_in_the_text(name: str) -> None:
    for mail in write(*LETTER[name]):
        for href in links(mail):
            assert href.startswith("mailto:")
            assert len(href) < 1500
            assert not re.search(r"[\s+<>\"]|(?<!%0D)%0A", href)
            if href.startswith(f"mailto:{POLICY.mailbox.address}?"):
                first, last = body_of(href).splitlines()[0], body_of(href).splitlines()[-1]
                [token] = found((), (), last)
                assert DESK.ids.issued_to(token, [mail.recipient.address])
                assert first.startswith("[1] ") or COMMAND[first.split()[0]].name in mail.text
                assert parse_qs(urlsplit(href).query)["subject"] == [read(mail)["Subject"]]


def test_headers_are_exactly_those_of_the_design() -> None:
    [mail] = write(BRIEF)
    message = read(mail)
    assert message.keys() == [*HEADERS, "Importance", "MIME-Version", "Content-Type"]
    assert str(message["From"]) == "Escalation desk <escalations@example.com>"
    assert str(message["To"]) == "Engineering list <engineering@example.com>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Id"] == "Escalation desk <escalations.example.com>"
    assert (message["X-Mailflow-Kind"], message["X-Mailflow-Severity"], message["Importance"]) == (
        "brief",
        "critical",
        "high",
    )
    assert (message["Message-ID"], mail.kind, mail.audience) == (mail.message_id, "brief", "engineering")
    assert read(write(*LETTER["question"])[0])["Auto-Submitted"] == "auto-replied"


@pytest.mark.parametrize(
    ("name", "important"),
    [("brief-engineering", True), ("brief-leadership", False), ("brief-told", False), ("follow-up", False), ("follow-up-last", True), ("question", False)],
)  # fmt: skip
def test_only_a_critical_brief_and_the_last_reminder_are_important(name: str, important: bool) -> None:
    assert (read(write(*LETTER[name])[0])["Importance"] == "high") is important


def test_the_same_decision_makes_the_same_bytes() -> None:
    assert write(BRIEF, past=Past(3)) == write(BRIEF, past=Past(3))
