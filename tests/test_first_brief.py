"""What a newcomer sees first: the brief of the demo holds what its mails say, and nothing that they do not say."""

from datetime import UTC, datetime

import pytest

from mailflow.demo.story import FORWARD
from mailflow.mail.message import parse
from mailflow.reading.facts.facts import read_facts
from mailflow.reading.layout.thread import read_thread
from tests.facts_policy import POLICY
from tests.mails import ZOE, forward
from tests.story_mails import ANN, MAILBOX, mail
from tests.tables import value

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_the_brief_of_the_demo_makes_nothing_up() -> None:
    message = parse(mail(ANN, MAILBOX, "Fwd: Nobody can pay", FORWARD, AT))
    findings = read_facts(message, read_thread(message), POLICY).findings
    assert "reputation" not in findings, "nobody writes of newspapers: they press Pay"
    assert findings["customers_affected"].value["number"] == 45
    assert not str(findings["customer_expectation"].value["by"]).startswith("2026-12"), "Christmas is no deadline here"
    impact = findings["workflow_impact"]
    assert impact.value.startswith("Since Sunday 22:00 none of our 45 shops"), "and not what Engineering is asked to do"
    assert impact.author == "bob.stone@northwind.example"


def test_what_two_people_say_of_the_impact_is_not_put_into_the_mouth_of_one() -> None:
    message, thread = forward("Nobody can print a label.", "Hello,\n\nour pickers cannot work at all.")
    said = read_facts(message, thread, POLICY).findings["workflow_impact"].value
    assert said == f"Nobody can print a label. {ZOE}: Our pickers cannot work at all."


@pytest.mark.parametrize(
    "note",
    ["Open the basket and press Pay.", "Press Print, then press Save.", "The wine press stands still.", "We press on."],
)
def test_who_presses_a_button_is_not_in_the_newspapers(note: str) -> None:
    assert value(note, "reputation") == ""


@pytest.mark.parametrize(
    "note",
    ["They talk to the press tomorrow.", "A press release goes out on Friday.", "The local press has called twice."],
)
def test_the_press_is(note: str) -> None:
    assert value(note, "reputation") != ""


@pytest.mark.parametrize(
    ("note", "number"),
    [
        ("None of our 45 shops can take payments.", "45"),
        ("Not one of their 12 drivers can log in.", "12"),
        ("Aucun de nos 30 clients ne peut payer.", "30"),
    ],
)
def test_none_of_so_many_can_means_all_of_them(note: str, number: str) -> None:
    assert f"'number': {number}" in value(note, "customers_affected")


@pytest.mark.parametrize("note", ["No 40 users are affected.", "Not 40 users, they say."])
def test_a_count_that_is_denied_is_none(note: str) -> None:
    assert "40" not in value(note, "customers_affected")


@pytest.mark.parametrize("note", ["They lose the Christmas business.", "The Easter trade is at stake."])
def test_the_business_of_a_feast_is_no_deadline(note: str) -> None:
    assert value(note, "deadline") == ""
