"""Careful reading, one sentence a row: half of them state a fact, half only look like one."""

import pytest

from mailflow.reading.facts.facts import Facts, read_facts
from tests.facts_policy import POLICY
from tests.mails import forward


def read(note: str, mail: str) -> Facts:
    """The facts of a forward."""
    return read_facts(*forward(note, mail), POLICY)


@pytest.mark.parametrize(
    ("note", "signal"),
    [
        ("There is no data loss so far.", "data-loss"),
        ("No files were lost.", "data-loss"),
        ("If this leads to data loss we are in trouble.", "data-loss"),
        ("The system is not down.", "production-down"),
        ("It might go down: the system could be down tomorrow.", "production-down"),
        ("Last year's outage: everything was down.", "production-down"),
        ("They are not blocked, just annoyed.", "blocked"),
        ("Nobody else reported it, no unauthorized access.", "unauthorized-access"),
        ("I can't see their logs.", "blocked"),
        ("I could not reproduce it.", "reproduced"),
        ("We have never reproduced it.", "reproduced"),
        ("This is not a bug.", "bug"),
        ("No SLA breach.", "sla"),
        ("Order 500 for 502 chairs has not arrived.", "infrastructure"),
        ("It is not a known limitation.", "limitation"),
    ],
)
def test_negation_condition_and_history_are_no_signals(note: str, signal: str) -> None:
    assert signal not in {found.name for found in read(note, "x").signals}


@pytest.mark.parametrize(
    ("note", "signal"),
    [
        ("37 orders are gone since the merge.", "data-loss"),
        ("Production is down.", "production-down"),
        ("They can't invoice.", "blocked"),
        ("I reproduced it twice.", "reproduced"),
        ("SLA breached at noon.", "sla"),
        ("They will leave us unless we fix it.", "churn"),
        ("The API answers with 502 errors.", "infrastructure"),
        ("It came back after it was fixed in June.", "recurring"),
        ("They have been waiting for three weeks.", "waiting"),
        ("Same problem at Acme, Borealis and Quickprint.", "three-customers"),
        ("An ex-employee could log in again yesterday: a former admin logged in.", "unauthorized-access"),
        ("They found a vulnerability in the login.", "vulnerability"),
        ("I have no access to their database.", "no-access"),
    ],
)
def test_what_is_meant_is_a_signal(note: str, signal: str) -> None:
    assert signal in {found.name for found in read(note, "x").signals}


@pytest.mark.parametrize(
    ("note", "number"),
    [
        ("40 users are affected.", 40),
        ("3 of 40 users see it.", 3),
        ("Four customers so far.", 4),
        ("1,200 employees wait.", 1200),
        ("Error 500 on port 8080.", None),
        ("Order 1000234 has 12 lines.", None),
        ("They are on the plan for 50 users.", None),
        ("No 40 users, I misread.", None),
        ("It's only her.", 1),
    ],
)
def test_a_count_is_a_number_of_people(note: str, number: int | None) -> None:
    assert read(note, "x").findings["customers_affected"].value["number"] == number


@pytest.mark.parametrize(
    "note",
    [
        "They want a refund of $900.",
        "They got a credit of 200 EUR.",
        "My approval limit is 5,000 USD.",
        "They were charged $1,340 twice.",
        "The invoice of EUR 80 is wrong.",
        "Queue depth 1.2M.",
    ],
)
def test_money_that_is_not_at_risk_is_left_out(note: str) -> None:
    assert "revenue_at_risk" not in read(note, "x").findings


@pytest.mark.parametrize(
    ("note", "field"),
    [
        ("Pia has been a customer since 2019.", "started_at"),
        ("Pia is always friendly.", "frequency"),
        ("It works for 98% of their orders.", "frequency"),
        ("Their budget is 20k for the rollout.", "revenue_at_risk"),
        ("Never mind the other mail.", "actual"),
        ("If they wait longer they can't ship.", "workflow_impact"),
        ("I expect to hear from you.", "expected"),
        ("The answer was sent by 9:00.", "deadline"),
        ("She read that a maintenance is planned.", "target_team"),
        ("Invoice 2025-118, phone 555-0199, order #88312.", "ticket_ids"),
        ("I will tell her tomorrow.", "last_customer_update"),
        ("I have not told her anything.", "last_customer_update"),
        ("1. Who pays?\n2. Who decides?", "repro_steps"),
        ("This is critical for their year end.", "severity"),
        ("A high number of rows.", "severity"),
        ("They moved from Chrome to us.", "competitive_pressure"),
    ],
)
def test_words_that_only_look_like_a_fact_are_left_alone(note: str, field: str) -> None:
    assert field not in read(note, "Hello.").findings


@pytest.mark.parametrize(
    ("note", "field", "words"),
    [
        ("They might escalate further if nothing happens.", "escalation_risk", "escalate further"),
        ("They are a reference customer.", "reputation", "reference customer"),
        ("The SLA runs out at noon.", "contractual", "SLA"),
        ("It becomes critical on Friday.", "until_critical", "critical on Friday"),
        ('The page shows "shard 3 read-only".', "evidence", "shard 3 read-only"),
        ("It gives 7:00 instead of 7:30.", "actual", "7:00"),
        ("It gives 7:00 instead of 7:30.", "expected", "7:30"),
        ("Chrome is fine.", "ruled_out", "Chrome is fine"),
        ("FYI product.", "also_notify", "product"),
    ],
)
def test_a_sentence_that_states_a_fact_is_read(note: str, field: str, words: str) -> None:
    assert words in str(read(note, "Hello.").findings[field].value)
