"""Three customers tell of one fault: the pattern is proposed with its quotes, once, and never merged by itself."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow.cases.case import State
from mailflow.config import Shelf
from mailflow.surroundings import around
from tests.checkout import MONDAY_9, hours
from tests.fakes import Out, Story
from tests.story_mails import forward, reply
from tests.three_customers import WHO, of, told

DAY = timedelta(days=1)


@pytest.fixture
def three() -> tuple[Story, list[Out]]:
    story = Story()
    mails = [told(story, number, MONDAY_9 + number * DAY) for number in range(3)]
    assert not of("pattern", mails[0] + mails[1])
    return story, mails[2]


def test_the_third_customer_makes_a_proposal_with_the_quotes_side_by_side(three: tuple[Story, list[Out]]) -> None:
    story, mails = three
    proposal, to_desk = of("pattern", mails)
    assert [proposal.to, to_desk.to] == ["ann@example.com", "support-lead@example.com"]
    text = proposal.prose
    assert "3 CUSTOMERS MAY HAVE THE SAME ISSUE" in text
    assert "All of these cases share: csv, export, missing, rows." in text
    for quote in ('ESC-3, Zenith "When I export my data', 'ESC-1, Northwind "Data export is missing rows."', 'ESC-2, Acme "The export drops rows."'):  # fmt: skip
        assert quote in text
    criteria = story.case(3).fields["criteria"]
    assert "pattern" in criteria.value
    assert criteria.state is State.INFERRED
    assert "ESC-1 (Northwind), ESC-2 (Acme): all share csv, export, missing, rows" in criteria.rule
    assert story.case(3).links == (), "nothing is merged by itself"
    assert story.case(1).value("criteria") is None or "pattern" not in story.case(1).value("criteria")


def test_the_brief_shows_the_pattern_too(three: tuple[Story, list[Out]]) -> None:
    story, _ = three
    briefs = of("brief", story.waits(until=MONDAY_9 + 2 * DAY + hours(3)))
    [brief] = [one for one in briefs if "[ESC-3]" in one.subject]
    assert "MAY BE THE SAME ISSUE AT 3 CUSTOMERS" in brief.prose
    assert "pattern" in brief.prose.partition("Why escalate:")[2][:40]


def test_a_set_is_proposed_once_whichever_of_its_cases_moves(three: tuple[Story, list[Out]]) -> None:
    story, mails = three
    question = of("question", mails)[0]
    later = MONDAY_9 + 2 * DAY + hours(0.5)
    assert not of("pattern", story.arrives(reply(question, "Environment: Chrome 142", later), at=later))
    old = [one for one in story.waits(until=later + hours(2)) if one.to == "ann@example.com" and "ESC-1" in one.text]
    answered = story.arrives(reply(old[0], "Environment: Chrome 140", later + hours(3)), at=later + hours(3))
    assert not of("pattern", answered)
    assert (1, 2, 3) in story.case(1).proposed


def test_link_joins_and_unlink_is_remembered(three: tuple[Story, list[Out]]) -> None:
    story, mails = three
    proposal = of("pattern", mails)[0]
    later = MONDAY_9 + 2 * DAY + hours(1)
    story.arrives(reply(proposal, "link ESC-1", later), at=later)
    assert story.case(3).links == (1,)
    assert [one.number for one in around(story.case(1), story.store, story.policy).linked] == [3], (
        "seen from both sides"
    )

    story.arrives(reply(proposal, "unlink ESC-2", later + hours(0.1)), at=later + hours(0.1))
    assert story.case(3).unlinked == (2,)
    assert "pattern" not in (story.case(3).value("criteria") or []), "two customers are no pattern"
    mails = story.arrives(reply(proposal, "Environment: Chrome 142", later + hours(0.2)), at=later + hours(0.2))
    assert not of("pattern", mails)
    assert "pattern" not in (story.case(3).value("criteria") or [])
    assert [one.number for one in around(story.case(2), story.store, story.policy).alike] == [1], (
        "nor from the other side"
    )


def test_the_desks_lead_can_link_with_the_proposal(three: tuple[Story, list[Out]]) -> None:
    story, mails = three
    to_desk = of("pattern", mails)[1]
    later = MONDAY_9 + 2 * DAY + hours(1)
    story.arrives(reply(to_desk, "link ESC-2", later, from_="Support Lead <support-lead@example.com>"), at=later)
    assert story.case(3).links == (2,)


@pytest.mark.parametrize(
    "third",
    [
        {"customer": "Bo <bo@mail.northwind.example>"},
        {"customer": "Joe <joe@gmail.com>"},
        {"customer": "Kim <kim@example.com>"},
    ],
)
def test_the_same_customer_a_mail_provider_and_colleagues_are_no_third_customer(third: dict[str, str]) -> None:
    story = Story()
    mails = [*told(story, 0, MONDAY_9), *told(story, 1, MONDAY_9 + DAY), *told(story, 2, MONDAY_9 + 2 * DAY, **third)]
    assert not of("pattern", mails)


def test_two_domains_of_one_account_are_one_customer(tmp_path: Path) -> None:
    sheet = tmp_path / "accounts.csv"
    sheet.write_text("domain,company\nnorthwind.example zenith.example,Northwind\n", "utf-8")
    story = Story()
    story.world = replace(story.world, shelf=Shelf.at(sheet))
    assert not of("pattern", [mail for number in range(3) for mail in told(story, number, MONDAY_9 + number * DAY)])


def test_what_is_older_than_the_window_is_no_pattern() -> None:
    story = Story()
    mails = [*told(story, 0, MONDAY_9), *told(story, 1, MONDAY_9 + DAY), *told(story, 2, MONDAY_9 + 15 * DAY)]
    assert not of("pattern", mails)
    assert [one.number for one in around(story.case(3), story.store, story.policy).alike] == [2, 1], (
        "but they are similar"
    )


def test_a_fourth_customer_is_a_new_set_of_which_the_desks_lead_hears_no_more() -> None:
    story = Story()
    mails = [mail for number in range(3) for mail in told(story, number, MONDAY_9 + number * DAY)]
    fourth = told(story, 0, MONDAY_9 + 3 * DAY, customer="Rita <rita@aurea.example>")
    assert [one.to for one in of("pattern", mails)] == ["ann@example.com", "support-lead@example.com"]
    assert [one.to for one in of("pattern", fourth)] == ["ann@example.com"]
    assert "4 CUSTOMERS" in of("pattern", fourth)[0].prose


def test_a_pattern_is_never_handled_in_support() -> None:
    story = Story()
    asks = "How do I export all rows of my data? Some rows are missing."
    raws = [
        forward("How can he export all data? He needs guidance.", asks, MONDAY_9, subject="Export", customer=who)
        for who in WHO
    ]
    outcomes = []
    for raw in raws:
        story.arrives(raw, at=MONDAY_9)
        outcomes.append(story.outcome(raw))
    assert outcomes == ["returned", "returned", "opened"]


def test_what_goes_to_security_is_proposed_to_nobody() -> None:
    story = Story()
    mails = [*told(story, 0, MONDAY_9), *told(story, 1, MONDAY_9 + DAY)]
    mails += told(story, 2, MONDAY_9 + 2 * DAY, note="\nSeverity: high\nTeam: Security")
    assert not of("pattern", mails)
