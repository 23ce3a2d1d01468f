"""Logs, health and metrics: ids, addresses and outcomes; no body, no subject, no token."""

import io
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailflow import flow, queueing
from mailflow.adapters.smtp import Verdict
from mailflow.adapters.store import Store
from mailflow.config import HealthSettings
from mailflow.health import Body, examine, metrics
from mailflow.logs import JsonLines, Lines
from mailflow.mail.message import parse
from tests.checkout import COMPLETE, CUSTOMER_SAYS, without
from tests.command_line import run
from tests.configs import UNGUARDED
from tests.fakes import Story
from tests.story_mails import LEE, forward, reply

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*.eml"))
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TAG = re.compile(r"(?<![a-z2-7])[a-z2-7]{16}(?![a-z2-7])", re.IGNORECASE)


@pytest.fixture
def said() -> Iterator[io.StringIO]:
    """All that is logged, in both forms, down to the last detail."""
    stream = io.StringIO()
    handlers = [logging.StreamHandler(stream) for _ in range(3)]
    for handler, formatter in zip(handlers, (Lines(), JsonLines(), logging.Formatter("%(message)s")), strict=True):
        handler.setFormatter(formatter)
        logging.getLogger().addHandler(handler)
    level = logging.getLogger().level
    logging.getLogger().setLevel(logging.DEBUG)
    yield stream
    logging.getLogger().setLevel(level)
    for handler in handlers:
        logging.getLogger().removeHandler(handler)


def phrases(raw: bytes) -> set[str]:
    """What a mail says: its subject, and each line of its texts that is more than a word or two."""
    message = parse(raw)
    lines = [message.subject, *message.text.splitlines(), *re.sub(r"<[^>]*>", "\n", message.html).splitlines()]
    return {line.strip() for line in lines if len(line.strip()) > 12 and " " in line.strip()}


def test_no_mail_of_the_corpus_leaves_a_line_of_its_text_in_the_log(said: io.StringIO) -> None:
    """Every mail through the whole road, believed and not, with a relay that quotes what it refuses."""
    story, spoken = Story(border="none"), set[str]()
    story.post.usual = (Verdict.REFUSED, 550, "5.7.1 <escalations+1.3.k7f3q2aaaaaaaaaa@example.com> is not welcome")
    for number, path in enumerate(CORPUS[::3]):
        raw = path.read_bytes()
        spoken |= phrases(raw)
        story.arrives(raw, NOW + timedelta(minutes=number))
    text = said.getvalue()
    assert text.count("mail ") > 50
    assert [line for line in spoken if line in text] == []
    assert TAG.findall(text) == []


def test_a_story_leaves_no_token_in_log_health_or_metrics(said: io.StringIO) -> None:
    story = Story()
    [question] = story.arrives(forward(without("Environment"), CUSTOMER_SAYS, NOW), NOW)
    story.arrives(reply(question, "Environment: Chrome 142", NOW), NOW)
    brief = next(one for one in story.post.letters if b"X-Mailflow-Kind: brief" in one.raw)
    story.post.usual = (Verdict.DEFERRED, 450, f"4.2.0 {brief.reverse_path} is greylisted")
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, NOW, sender=LEE, subject="Other"), NOW)
    now = NOW + timedelta(hours=3)
    body = Body(story.store, story.policy, HealthSettings(), None, now)
    shown = said.getvalue() + "".join(check.text for check in examine(body)) + metrics(body)
    assert "is greylisted" in shown
    assert "esc-1.question.1.…@example.com" in shown
    assert TAG.findall(shown) == []
    assert CUSTOMER_SAYS not in shown


def test_of_a_fault_the_place_is_logged_and_not_what_the_mail_said(
    said: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = Story()

    def fails(*_: object) -> None:
        raise ValueError(COMPLETE)

    monkeypatch.setattr(queueing, "outgoing", fails)
    for handler in logging.getLogger().handlers:
        if not isinstance(handler.formatter, Lines):
            handler.setFormatter(Lines())
    story.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, NOW))
    flow.fetch(story.world, NOW)
    flow.receive(story.world, NOW)
    assert "ValueError" in said.getvalue()
    assert "in fails" in said.getvalue()
    assert COMPLETE.splitlines()[0] not in said.getvalue()


def test_an_id_as_it_stands_in_the_log_can_be_asked_about(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(UNGUARDED)
    story = Story()
    story.store = Store(tmp_path / "mailflow.db")
    story.world = replace(story.world, store=story.store)
    [question] = story.arrives(forward(without("Environment"), CUSTOMER_SAYS, NOW), NOW)
    story.store.close()
    masked = re.sub(r"[a-z2-7]{16}", "…", question.message_id)
    for name in (masked, "esc-1.question.1"):
        said = run("why", name, cwd=tmp_path)
        assert said.returncode == 0, said.stderr
        assert said.stdout.startswith("question to ann@example.com")
