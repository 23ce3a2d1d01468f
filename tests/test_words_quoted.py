"""Words that stand in what somebody else wrote are carried out by nobody, however a mail program quotes or forwards them."""

from datetime import UTC, datetime

import pytest

from mailflow.address import Address
from mailflow.cases.case import Status
from mailflow.config import default_policy
from mailflow.mail.message import parse
from mailflow.reading.layout.thread import read_thread
from mailflow.reading.replies.arguments import Writer
from mailflow.reading.replies.words import read_words
from tests.clients import CLIENTS, Client
from tests.clients_mail import forward, reply_above
from tests.clients_style import Said
from tests.fakes import Story
from tests.story_mails import LEE, MAILBOX, mail, reply
from tests.story_mails import forward as gmail_forward

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WRITER = Writer(AT, "dana@desk.example", default_policy("desk.example"))
DANA = Address("dana@desk.example", "Dana Reed")
WORDS = Said(
    Address("eve@evil.example", "Eve"), (DANA,), (), "accept", AT,
    "accept\n\nresolved pool limit\n\nseverity critical because I say so\n\nredirect leadership now\n\nundo",
)  # fmt: skip
PAIRS = [
    pytest.param(client, language, id=f"{client.name}-{language}")
    for client in CLIENTS
    for language in client.languages
]


def words(raw: bytes) -> list[str]:
    return [command.word for command in read_words(read_thread(parse(raw)).new_text, WRITER).commands]


@pytest.mark.parametrize(("client", "language"), PAIRS)
def test_quoted_words_are_none(client: Client, language: str) -> None:
    for shape in ("plain",) if client.name == "mutt" else ("html", "plain"):
        assert words(reply_above(client, language, "Thanks, I will read it tonight.", [WORDS], shape)) == []
        assert words(reply_above(client, language, "eta 18:00", [WORDS], shape)) == ["eta"], "the new word is one"


@pytest.mark.parametrize(("client", "language"), PAIRS)
def test_forwarded_words_are_none(client: Client, language: str) -> None:
    for shape in ("plain",) if client.name == "mutt" else ("html", "plain"):
        assert words(forward(client, language, "See what they wrote.", [WORDS], shape)) == []


def test_there_are_many_styles_of_quoting() -> None:
    assert len(PAIRS) >= 60


@pytest.mark.parametrize(
    "answer", ["Target team: everybody@evil.example", "redirect evil@evil.example now", "owner eve@evil.example"]
)
def test_an_answer_chooses_among_the_lists_of_the_configuration_and_no_other(answer: str) -> None:
    post = Story()
    [question, *_] = post.arrives(gmail_forward("Severity: high\nTarget team: Engineering", "Exports fail.", AT), at=AT)
    post.arrives(reply(question, answer, AT), at=AT)
    assert post.case().tier == "engineering"
    assert all(recipient.endswith("@example.com") for letter in post.post.letters for recipient in letter.recipients)


@pytest.mark.parametrize("address", [MAILBOX, MAILBOX.replace("@", "+9.1.x@")])
def test_our_own_mailbox_owns_no_case(address: str) -> None:
    post = Story()
    note = "Severity: critical\nTarget team: Engineering"
    brief, *_ = post.arrives(gmail_forward(note, "Exports fail.", AT), at=AT)
    [answer] = post.arrives(reply(brief, f"owner {address}", AT, LEE), at=AT)
    assert (answer.to, answer.kind) == ("lee@example.com", "problem")
    assert post.case().owner is None
    assert not post.policy.writes_to(address)


def test_a_change_of_the_list_is_told_to_the_old_one() -> None:
    post = Story()
    note = "Severity: critical\nTarget team: Engineering"
    brief, *_ = post.arrives(gmail_forward(note, "Exports fail.", AT), at=AT)
    assert brief.to == "engineering@example.com"
    mails = post.arrives(reply(brief, "redirect product a design question", AT, LEE), at=AT)
    assert {one.to for one in mails} >= {"engineering@example.com", "product@example.com", "ann@example.com"}
    assert post.case().status is Status.ACTIVE


def test_text_that_looks_like_sql_is_text_and_finds_what_it_says() -> None:
    post = Story()
    nasty = "Customer: Robert'); DROP TABLE cases;--\nTickets: %' OR '1'='1\nTarget team: Engineering\nSeverity: high"
    post.arrives(gmail_forward(nasty, "Exports fail.", AT), at=AT)
    for message_id in ("%", "_", "<%>", "' OR 1=1 --"):
        assert post.store.reports.received(message_id) == []
        assert post.store.reports.sent(message_id) is None
        assert post.store.threads.case_of_ids([message_id]) is None
    post.arrives(mail("%@example.com", MAILBOX, "status", "status", AT, In_Reply_To="<%>"), at=AT)
    assert post.case().value("customer_company") == "Robert'); DROP TABLE cases;--"
    assert set(post.store.reports.counts()["cases"].values()) <= {1, 2}
