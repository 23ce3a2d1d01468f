"""The same story through every mail program in every language: one thread; and every style of reply: one new text."""

from datetime import datetime, timedelta, timezone

import pytest

from mailflow.address import Address
from mailflow.mail.message import parse
from mailflow.reading.layout.thread import Thread, read_thread
from tests.clients import CLIENTS, Client
from tests.clients_mail import TRANSCRIPTS, attached, forward, reply_above, reply_below, reply_inline, transcript
from tests.clients_style import Said
from tests.test_corpus import folded

PARIS = timezone(timedelta(hours=1))
DANA = Address("dana@desk.example", "Dana Reed")
JOSE = Address("jose.castillo@vidrio.example", "Castillo Núñez, José")
ASE = Address("ase.odegard@vidrio.example", "Åse Ødegård")
LUKASZ = Address("lukasz@vidrio.example", "Łukasz Żak")

FIRST = Said(
    JOSE, (DANA,), (), "Exports fail for Ångström data", datetime(2026, 3, 5, 16, 40, tzinfo=PARIS),
    "Hello,\n\nsince this morning no export finishes. The page says “Błąd 500” and nothing else, for every one of our "
    "forty users in Košice and Málaga.\n\nJosé",
)  # fmt: skip
SECOND = Said(
    DANA, (JOSE,), (), "Re: Exports fail for Ångström data", datetime(2026, 3, 6, 9, 31, tzinfo=PARIS),
    "Hello José,\n\nplease try again with the new link.",
)  # fmt: skip
THIRD = Said(
    JOSE, (DANA,), (ASE, LUKASZ), "Re: Exports fail for Ångström data", datetime(2026, 3, 9, 14, 5, tzinfo=PARIS),
    "No, it is the same. We need the figures for the board on Friday, and I am slowly running out of excuses here.",
)  # fmt: skip
STORY = (THIRD, SECOND, FIRST)
NOTE = "Please look at this today.\n\nThey renew in May."

QUESTION = Said(
    Address("escalations@desk.example", "Escalations"), (DANA,), (), "[ESC-12] Two questions",
    datetime(2026, 3, 9, 16, 0, tzinfo=PARIS),
    "Hello Dana,\n\n[1] Which browser and version?\n\n[2] Since when does it happen?\n\nThank you\nmailflow",
)  # fmt: skip
ANSWER = "It is Firefox 146.\n\nIt started on Monday, and both offices see it."
ANSWERS = {"[1] Which browser and version?": "Firefox 146.", "[2] Since when does it happen?": "Since Monday."}
INLINE = "> [1] Which browser and version?\n\nFirefox 146.\n\n> [2] Since when does it happen?\n\nSince Monday."

PAIRS = [(client, language) for client in CLIENTS for language in client.languages]
#: mutt writes no HTML
SHAPED = [
    pytest.param(client, language, shape, id=f"{client.name}-{language}-{shape}")
    for client, language in PAIRS
    for shape in (("plain",) if client.name == "mutt" else ("both", "html", "plain"))
]
QUOTING = [each for each in SHAPED if isinstance(each.values[0], Client) and each.values[0].quote.prefix]


def read(raw: bytes) -> Thread:
    return read_thread(parse(raw))


def writes_addresses(client: Client) -> bool:
    """Thunderbird, Fastmail and mutt name the writer of a quote without the address."""
    return client.name not in {"thunderbird", "fastmail", "mutt"}


def expect_story(thread: Thread, client: Client) -> None:
    assert [message.from_.name for message in thread.messages] == [said.from_.name for said in STORY]
    for message, said in zip(thread.messages, STORY, strict=True):
        known = {said.from_.address} if said is THIRD or writes_addresses(client) else {said.from_.address, ""}
        assert message.from_.address in known
        assert folded(message.body) == folded(said.text)
        assert message.date is not None
        assert message.date.replace(tzinfo=None, second=0) == said.date.replace(tzinfo=None)
    newest = thread.messages[0]
    assert newest.subject == THIRD.subject
    assert [each.address for each in newest.to] == [DANA.address]
    assert [each.address for each in newest.cc] == [ASE.address, LUKASZ.address]


@pytest.mark.parametrize(("client", "language", "shape"), SHAPED)
def test_the_story_forwarded_is_the_same_thread(client: Client, language: str, shape: str) -> None:
    thread = read(forward(client, language, NOTE, STORY, shape))
    assert thread.kind == "forward"
    assert folded(thread.new_text) == folded(NOTE)
    expect_story(thread, client)


@pytest.mark.parametrize(("client", "language", "shape"), SHAPED)
def test_a_forward_without_a_note_has_none(client: Client, language: str, shape: str) -> None:
    thread = read(forward(client, language, "", STORY[:1], shape))
    assert thread.kind == "forward"
    assert thread.new_text == ""
    assert [message.from_ for message in thread.messages] == [JOSE]
    assert folded(thread.messages[0].body) == folded(THIRD.text)


@pytest.mark.parametrize(("client", "language", "shape"), SHAPED)
def test_the_story_as_an_attached_mail_is_the_same_thread(client: Client, language: str, shape: str) -> None:
    thread = read(attached(client, language, NOTE, STORY, shape))
    assert thread.kind == "forward"
    assert folded(thread.new_text) == folded(NOTE)
    expect_story(thread, client)


@pytest.mark.parametrize(("client", "language", "shape"), SHAPED)
def test_an_answer_above_the_quote_is_the_new_text(client: Client, language: str, shape: str) -> None:
    thread = read(reply_above(client, language, ANSWER, (QUESTION,), shape))
    assert thread.kind == "reply"
    assert folded(thread.new_text) == folded(ANSWER)
    assert [message.from_.name for message in thread.messages] == ["Escalations"]
    assert folded(thread.messages[0].body) == folded(QUESTION.text)


@pytest.mark.parametrize(("client", "language", "shape"), QUOTING)
def test_an_answer_below_the_quote_is_the_new_text(client: Client, language: str, shape: str) -> None:
    thread = read(reply_below(client, language, ANSWER, QUESTION, shape))
    assert thread.kind == "reply"
    assert folded(thread.new_text) == folded(ANSWER)
    assert [message.from_.name for message in thread.messages] == ["Escalations"]


@pytest.mark.parametrize(("client", "language", "shape"), QUOTING)
def test_answers_between_the_lines_keep_the_line_they_answer(client: Client, language: str, shape: str) -> None:
    thread = read(reply_inline(client, language, ANSWERS, QUESTION, shape))
    assert thread.kind == "reply"
    assert folded(thread.new_text) == folded(INLINE)
    assert [message.from_.name for message in thread.messages] == ["Escalations"]


@pytest.mark.parametrize("order", [1, -1], ids=["newest_first", "oldest_first"])
@pytest.mark.parametrize("desk", TRANSCRIPTS)
def test_a_pasted_transcript_is_put_newest_first(desk: str, order: int) -> None:
    thread = read(transcript(desk, NOTE, STORY[::order]))
    assert thread.kind == "forward"
    assert folded(thread.new_text) == folded(NOTE)
    assert [message.from_.name for message in thread.messages] == [said.from_.name for said in STORY]
    assert [folded(message.body) for message in thread.messages] == [folded(said.text) for said in STORY]


def test_every_language_of_support_is_there() -> None:
    europe = {
        "en",
        "de",
        "fr",
        "es",
        "pt-BR",
        "pt-PT",
        "it",
        "nl",
        "da",
        "nb",
        "sv",
        "fi",
        "pl",
        "cs",
        "sk",
        "hu",
        "ro",
        "hr",
    }
    assert {language for _, language in PAIRS} == europe | {"ru", "uk", "tr", "el", "ja", "zh-CN", "zh-TW", "ko"}
