"""Conversations about our questions: who is to be asked, a question back, two answers in one mail, a value that cannot be read."""

from datetime import timedelta

import pytest

from tests.checkout import CUSTOMER_SAYS, MONDAY_9, without
from tests.fakes import Out, Story
from tests.story_mails import forward, reply

LATER = MONDAY_9 + timedelta(hours=0.5)


@pytest.fixture
def post() -> Story:
    return Story()


@pytest.fixture
def question(post: Story) -> Out:
    """Our mail that asks for the environment and how often."""
    [asked] = post.arrives(forward(without("Environment", "Frequency"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    return asked


def flat(mail: Out) -> str:
    """Its text on one line."""
    return " ".join(mail.text.split())


def trail(post: Story, what: str) -> list[str]:
    """The texts of these lines of the case's trail."""
    return [line.text for line in post.store.reports.trail(1) if line.what == what]


def test_who_names_somebody_to_ask_reads_it_in_the_next_question_and_the_team_in_the_brief(
    post: Story, question: Out
) -> None:
    words = "Frequency: always\nEnvironment: ask Bob, he installed it\n"
    [again] = post.arrives(reply(question, words, LATER), at=LATER)
    assert again.kind == "question"
    assert "Frequency" not in again.text.split("[end of form")[0]
    assert 'you wrote "ask Bob, he installed it"' in flat(again)
    assert trail(post, "noted") == ["Environment: ask Bob, he installed it"]

    brief, _ = post.waits(until=MONDAY_9 + timedelta(hours=3))
    assert brief.kind == "brief"
    assert 'wrote "ask Bob, he installed it"' in flat(brief)
    assert "environment" not in post.case().fields


def test_the_name_is_gone_once_somebody_answers(post: Story, question: Out) -> None:
    [again] = post.arrives(reply(question, "Frequency: always\nEnvironment: ask Bob\n", LATER), at=LATER)
    later = LATER + timedelta(minutes=20)
    brief, _ = post.arrives(reply(again, "Chrome 142, says Bob\n", later), at=later)
    assert post.case().value("environment") == "Chrome 142, says Bob"
    assert "ask Bob" not in brief.text
    assert post.case().noted == {}


def test_a_question_back_is_answered_with_help_and_costs_no_round(post: Story, question: Out) -> None:
    words = "What do you mean by environment?\n"
    [help_] = post.arrives(reply(question, words, LATER), at=LATER)
    assert (help_.to, help_.kind) == ("ann@example.com", "explained")
    assert '"Environment" means: product, plan, version' in flat(help_)
    assert "For example:" in help_.text
    assert len(post.case().asked) == 1

    answer = reply(question, "Environment: Chrome 142\nFrequency: always\n", LATER + timedelta(minutes=10))
    brief, _ = post.arrives(answer, at=LATER + timedelta(minutes=10))
    assert brief.kind == "brief"


def test_a_question_back_beside_an_answer_is_explained_in_the_next_question(post: Story, question: Out) -> None:
    words = "Frequency: always\nEnvironment: what exactly do you need here?\n"
    [again] = post.arrives(reply(question, words, LATER), at=LATER)
    assert again.kind == "question"
    assert "You asked: what exactly do you need here?" in flat(again)
    assert '"Environment" means: product' in flat(again)


def test_a_question_that_i_cannot_answer_goes_to_the_lead_of_the_desk(post: Story, question: Out) -> None:
    words = "Who do I call if this gets worse tonight?\n"
    mails = {mail.kind: mail for mail in post.arrives(reply(question, words, LATER), at=LATER)}
    assert mails["notice"].to == post.policy.desk_lead.address
    assert "Who do I call if this gets worse tonight?" in flat(mails["notice"])
    assert mails["explained"].to == "ann@example.com"
    assert "I passed it on" in flat(mails["explained"])


def test_of_two_answers_in_one_mail_the_later_counts_and_both_are_in_the_trail(post: Story, question: Out) -> None:
    words = "Frequency: always\nEnvironment: Chrome 141\n\nCorrection:\nEnvironment: Chrome 142\n"
    post.arrives(reply(question, words, LATER), at=LATER)
    assert post.case().value("environment") == "Chrome 142"
    assert trail(post, "said twice") == ["Environment: Chrome 141 → Chrome 142"]


@pytest.mark.parametrize(
    ("line", "meant"),
    [("Severity: urgent", "If you mean Critical, write Critical."), ("Severity: purple", "Critical, High or Medium")],
)
def test_a_value_that_cannot_be_read_is_shown_back_with_what_it_could_mean(
    post: Story, question: Out, line: str, meant: str
) -> None:
    [again] = post.arrives(reply(question, f"{line}\nFrequency: always\n", LATER), at=LATER)
    assert again.kind == "question"
    assert line in flat(again)
    assert meant in flat(again)


def test_who_says_that_nobody_knows_is_not_asked_again(post: Story, question: Out) -> None:
    brief, _ = post.arrives(reply(question, "Frequency: always. No idea about the rest, sorry\n", LATER), at=LATER)
    assert brief.kind == "brief"
    assert "nobody knows" in flat(brief).lower()
