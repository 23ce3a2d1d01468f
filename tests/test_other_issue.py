"""Two issues in one mail: the note decides which one the case is about, and the other is named."""

import pytest

from mailflow.cases.triage import triage
from mailflow.reading.facts.facts import read_facts
from tests.facts_policy import POLICY
from tests.mails import forward

NUMBERED = "1. Orders never print.\n2. How do I rename a modifier?"
#: the note, the customer's mail, and the words that name the other issue
TWO = (
    ("Two things in his. The second I've answered.\nEngineering: orders never print.", NUMBERED, "rename a modifier"),
    ("Only the first is for you (the invoice question I answer myself).", "1) No print.\n2) Why so much?", "invoice question"),
    ("Two matters. The colour is a setting and I've shown him; the other isn't.", "Too yellow. No print.", "colour"),
    ("Zwei Themen: die zweite Frage beantworte ich selbst. Der Druck bricht ab.", "Druck bricht ab.", "zweite Frage"),
    ("Deux sujets. L'autre (la facture), je lui ai répondu. Rien ne s'imprime.", "Rien.", "facture"),
    ("Dos temas. La otra pregunta la he contestado yo. No imprime.", "No imprime.", "otra pregunta"),
    ("Printing stops, please look.", "It stops. By the way, could you send us the price list?", "price list"),
)  # fmt: skip
ONE = (
    ("Printing stops, I've answered her that we look.", "It stops."),
    ("The second print of the day fails, the first one works.", "The second print fails."),
    ("I told her that I deal with it. The other customers are fine.", "It fails."),
    ("1. Open a list\n2. Press print\nNothing happens.", "Nothing prints."),
)


@pytest.mark.parametrize(("note", "mail", "words"), TWO)
def test_the_issue_that_the_note_sets_aside_is_named(note: str, mail: str, words: str) -> None:
    assert words in str(read_facts(*forward(note, mail), POLICY).findings["other_issue"].value)


@pytest.mark.parametrize(("note", "mail"), ONE)
def test_a_mail_of_one_issue_has_no_other(note: str, mail: str) -> None:
    assert "other_issue" not in read_facts(*forward(note, mail), POLICY).findings


def test_what_is_set_aside_decides_nothing() -> None:
    facts = read_facts(*forward("Two things. The second (a how-to) I've answered.\nOrders are lost: data loss.", NUMBERED), POLICY)  # fmt: skip
    assert {signal.name for signal in facts.signals if signal.source == "note"} == {"data-loss"}
    assert not triage(facts.findings, facts.signals, POLICY).handle_in_support
