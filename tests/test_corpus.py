"""Each mail of tests/corpus against its twin: kind, new text, and every message of its conversation."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from mailflow.mail.automatic import Machine, automatic
from mailflow.mail.message import Message, parse
from mailflow.reading.layout.thread import Thread, ThreadMessage, read_thread

CORPUS = Path(__file__).parent / "corpus"
MAILS = sorted(CORPUS.glob("*.eml"))


def folded(text: str) -> str:
    """White space is the client's, not the writer's; paragraphs stay apart."""
    paragraphs = (" ".join(part.split()) for part in text.split("\n\n"))
    return "\n\n".join(part for part in paragraphs if part)


def seen(message: ThreadMessage, wanted: dict[str, Any]) -> dict[str, Any]:
    """What was read, in the shape and extent of what is wanted."""
    found: dict[str, Any] = {
        "from": message.from_.address,
        "name": message.from_.name,
        "to": [address.address for address in message.to],
        "cc": [address.address for address in message.cc],
        "subject": message.subject,
        "date": message.date.isoformat() if message.date else "",
        "date_raw": folded(message.date_raw),
        "message_id": message.message_id,
        "body": folded(message.body),
    }
    return {key: found[key] for key in wanted}


def kind_of(message: Message, thread: Thread) -> str:
    """Machines are told apart before anything is read."""
    sign = automatic(message)
    return thread.kind if sign is None else "bounce" if sign.machine is Machine.BOUNCE else "automatic"


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail.stem)
def test_the_mail_is_read_as_a_person_reads_it(mail: Path) -> None:
    message = parse(mail.read_bytes())
    thread = read_thread(message)
    wanted = tomllib.loads(mail.with_suffix(".toml").read_text(encoding="utf-8"))
    assert kind_of(message, thread) == wanted["kind"]
    if wanted["kind"] in ("automatic", "bounce"):
        return  # nobody reads on
    assert folded(thread.new_text) == folded(wanted["new_text"])
    messages = wanted.get("messages", [])
    assert [seen(found, each) for found, each in zip(thread.messages, messages, strict=True)] == [
        {key: folded(value) if key == "body" else value for key, value in each.items()} for each in messages
    ]


def test_every_mail_has_its_twin_and_every_twin_its_mail() -> None:
    assert {path.stem for path in CORPUS.glob("*.eml")} == {path.stem for path in CORPUS.glob("*.toml")}
    assert len(MAILS) >= 25


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail.stem)
def test_a_name_says_client_language_and_what(mail: Path) -> None:
    client, locale, what = mail.stem.split("_", 2)
    assert client.isalnum()
    assert len(locale) == 2
    assert what
