"""Our own question, brief and reminders, answered and forwarded in every client style, are read back as a person meant them."""

import re
from typing import Any

import pytest

from mailflow.address import Address
from mailflow.inspection import as_json, inspect, our_mail
from mailflow.writing.compose import Outgoing
from tests.clients import CLIENTS, Client
from tests.clients_mail import forward, reply_above, reply_inline
from tests.clients_style import Said
from tests.desk import LETTER, html, read, write
from tests.escalations import ASKED, NOW, POLICY

OURS = {name: write(*LETTER[name])[0] for name in ("question", "brief-engineering", "follow-up-owner")}
#: the clients whose way of quoting the others share, in all their languages
FAMILIES = {"gmail", "outlook", "applemail", "thunderbird"}
#: every client in its first language in all shapes, the families in every language
STYLES = [
    pytest.param(client, language, shape, id=f"{client.name}-{language}-{shape}")
    for client in CLIENTS
    for language in client.languages
    for shape in ("both", "html", "plain")
    if language == client.languages[0] or (shape == "both" and client.name in FAMILIES)
    if client.name != "mutt" or shape == "plain"
]
NUMBERED = "1. Monday 9:00\n2. 40 users\n3. nobody can pay\n4. investigate"
TYPED = ("Monday 9:00", "40 users", "nobody can pay", "investigate")


def said(mail: Outgoing) -> Said:
    """Our mail as the client that quotes it has it: head and styles are gone, the body stays."""
    message = read(mail)
    part = message.get_body(("plain",))
    text = str(part.get_content()).replace("\r\n", "\n") if part else ""
    body = re.search(r"(?s)<body[^>]*>(.*)</body>", html(mail))
    lines = "\n".join(line.rstrip() for line in text.strip().split("\n"))
    sender, to = (
        Address(one.addr_spec, one.display_name) for one in (*message["From"].addresses, *message["To"].addresses)
    )
    return Said(sender, (to,), (), str(message["Subject"]), NOW, lines, body[1] if body else "")


def expect_given(row: dict[str, Any]) -> None:
    value = {name: found["value"] for name, found in row["answers"].items()}
    assert set(value) == set(ASKED)
    # the Monday before the reply, which is of Tuesday 10 March
    assert value["started_at"].startswith("2026-03-09T09:00")
    assert value["customers_affected"]["number"] == 40
    assert "nobody can pay" in str(value["workflow_impact"])
    assert value["ask"]["kind"] == "investigate"


def told(raw: bytes, name: str) -> dict[str, Any]:
    return as_json(inspect("reply.eml", raw, POLICY, our_mail(OURS[name].raw, question=name == "question")))


@pytest.mark.parametrize(("client", "language", "shape"), STYLES)
def test_answers_above_our_question_are_read(client: Client, language: str, shape: str) -> None:
    row = told(reply_above(client, language, NUMBERED, (said(OURS["question"]),), shape), "question")
    assert row["new_text"].split() == NUMBERED.split()
    expect_given(row)
    assert row["open"] == []


@pytest.mark.parametrize(
    ("client", "language", "shape"),
    [style for style in STYLES if isinstance(style.values[0], Client) and style.values[0].quote.prefix],
)
def test_answers_typed_into_our_question_are_read(client: Client, language: str, shape: str) -> None:
    ours = said(OURS["question"])
    ours = Said(ours.from_, ours.to, (), ours.subject, ours.date, ours.text)
    labels = [line for line in ours.text.split("\n") if re.match(r"\[\d\] ", line)]
    row = told(reply_inline(client, language, dict(zip(labels, TYPED, strict=True)), ours, shape), "question")
    expect_given(row)


@pytest.mark.parametrize(("client", "language", "shape"), STYLES)
def test_a_word_above_our_brief_is_the_command(client: Client, language: str, shape: str) -> None:
    row = told(reply_above(client, language, "accept", (said(OURS["brief-engineering"]),), shape), "brief-engineering")
    assert row["new_text"] == "accept"
    assert [command["word"] for command in row["commands"]] == ["accept"]


@pytest.mark.parametrize(("client", "language", "shape"), STYLES)
def test_a_promise_above_our_reminder_is_the_command(client: Client, language: str, shape: str) -> None:
    words = "eta tomorrow 15:00"
    row = told(reply_above(client, language, words, (said(OURS["follow-up-owner"]),), shape), "follow-up-owner")
    assert row["new_text"] == words
    assert [command["word"] for command in row["commands"]] == ["eta"]


@pytest.mark.parametrize(("client", "language", "shape"), STYLES)
def test_our_brief_forwarded_is_a_forward_of_our_mail(client: Client, language: str, shape: str) -> None:
    ours = said(OURS["brief-engineering"])
    row = as_json(inspect("forward.eml", forward(client, language, "Who knows this one?", (ours,), shape), POLICY))
    assert (row["kind"], row["note"]) == ("forward", "Who knows this one?")
    assert row["thread"][0]["from"]["address"] == ours.from_.address
    assert row["thread"][0]["subject"] == ours.subject
    assert "Northwind" in row["thread"][0]["body"]
