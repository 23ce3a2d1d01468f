"""What is read in a forward: stories, and the traps of careful reading one by one."""

from dataclasses import replace

import pytest

from mailflow.cases.case import Finding, State
from mailflow.cases.triage import Triage, triage
from mailflow.mail.message import Attachment
from mailflow.reading.facts.facts import Facts, read_facts
from mailflow.reading.language.sentences import LONGEST_QUOTE
from tests.facts_policy import POLICY
from tests.mails import ANN, below, forward
from tests.stories import STORIES, Story


def read(note: str, *mails: str, subject: str = "help") -> Facts:
    """The facts of a forward."""
    return read_facts(*forward(note, *mails, subject=subject), POLICY)


def told(story: Story) -> tuple[dict[str, Finding], Triage]:
    """All findings of a story, and the verdict."""
    facts = read_facts(*forward(story.note, story.below), POLICY)
    verdict = triage(facts.findings, facts.signals, POLICY)
    return {**facts.findings, **verdict.findings}, verdict


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_a_story_is_read_as_a_careful_lead_reads_it(story: Story) -> None:
    found, _ = told(story)
    unread = {name: (words, found.get(name)) for name, words in story.says.items() if words not in str(found.get(name))}
    assert unread == {}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_what_nobody_said_stays_open(story: Story) -> None:
    found, _ = told(story)
    assert {name: found[name].value for name in story.silent if name in found} == {}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_every_finding_shows_words_that_stand_in_the_mail(story: Story) -> None:
    found, _ = told(story)
    visible = " ".join(
        f"{story.note} {story.mail} help {story.writer.name} <{story.writer.address}> {ANN.name} <{ANN.address}>".split()
    )
    for name, finding in found.items():
        assert len(finding.quote) <= LONGEST_QUOTE, name
        assert finding.quote.rstrip("…") in visible or finding.source == "header", (name, finding.quote)
        assert finding.rule or finding.state is State.STATED, name


def test_the_sender_beats_the_customer() -> None:
    found = read("It's one user, not all.", "NOBODY can work, 120 people!!").findings
    assert found["customers_affected"].value["number"] == 1


def test_a_later_line_corrects_an_earlier_one_and_keeps_it() -> None:
    severity = read("Severity: High\nText.\nSeverity: Medium", "x").findings["severity"]
    assert severity.value == "medium"
    assert [earlier.value for earlier in severity.earlier] == ["high"]


@pytest.mark.parametrize(
    "line", ["ARR – $240k", "ARR: $240k", "ARR = 240k USD", "arr - 240k", "**ARR:** $240k", "- ARR: $240k"]
)
def test_a_labelled_line_is_read_with_any_separator(line: str) -> None:
    assert read(line, "x").findings["revenue_at_risk"].value["amount"] == 240_000


def test_an_unknown_is_a_finding_and_not_a_value() -> None:
    found = read("Deadline: no idea", "x").findings["deadline"]
    assert (found.state, found.value) == (State.UNKNOWN, None)


@pytest.mark.parametrize(
    ("note", "tier"),
    [
        ("Engineering: please have a look.", "engineering"),
        ("Hello product,\nanother wish.", "product"),
        ("L2, please take this.", "l2-support"),
        ("For security, today.", "security"),
        ("Please escalate to leadership.", "leadership"),
        ("The product is slow in security settings.", None),
    ],
)
def test_the_team_is_the_one_that_the_sender_speaks_to(note: str, tier: str | None) -> None:
    found = read(note, "x").findings.get("target_team")
    assert (found.value if found else None) == tier


def test_the_company_is_written_as_the_signature_writes_it() -> None:
    found = read("x", "Hello\n\nZoe Zimmer\nAcmé Tools Ltd").findings["customer_company"]
    assert (found.value, found.state) == ("Acmé Tools Ltd", State.STATED)


def test_a_company_from_the_domain_is_a_conclusion() -> None:
    found = read("x", "Hello").findings["customer_company"]
    assert (found.value, found.state) == ("Acme Tools", State.INFERRED)


def test_links_of_mail_clients_and_order_numbers_are_left_out() -> None:
    found = read(
        "See https://wiki.example.com/a. Get Outlook https://aka.ms/x\nOrder #12345, ticket #6521", "x"
    ).findings
    assert found["links"].value == ["https://wiki.example.com/a"]
    assert found["ticket_ids"].value == ["6521"]


def test_the_newest_message_of_a_colleague_is_the_last_update() -> None:
    message, thread = forward("Please help.", below("Still broken."), below("We are looking into it.", ANN, -5))
    found = read_facts(message, thread, POLICY).findings["last_customer_update"]
    assert (found.value["text"], found.source) == ("We are looking into it.", "thread[1]")


def test_a_subject_that_only_shouts_is_completed_by_the_fault() -> None:
    found = read(
        "x", "The reports show text on top of text, wrong on every page.", subject="URGENT!!! reports"
    ).findings
    assert found["summary"].value.startswith("reports: The reports show text")


def test_files_are_named_and_never_opened() -> None:
    message, thread = forward("See the log.", "x")
    message = replace(message, attachments=(Attachment("app.log", "text/plain", b"error"),))
    assert read_facts(message, thread, POLICY).findings["attachments"].value == ["app.log"]


def test_a_mail_without_a_date_gives_no_relative_times() -> None:
    message, thread = forward("Down since yesterday. Fix by Friday please.")
    found = read_facts(replace(message, date=None), thread, POLICY).findings
    assert not {"started_at", "deadline"} & set(found)


def test_a_long_thread_takes_bounded_time() -> None:
    long = "We can't log in since Monday and 40 users wait, error 500 again. " * 3000
    message, thread = forward(long, *[below(long)] * 60)
    assert read_facts(message, thread, POLICY).findings


def test_the_same_mail_gives_the_same_facts() -> None:
    first, second = (read("Severity: High. 40 users can't log in since Monday.", "Help!") for _ in range(2))
    assert first == second
