"""The small language of wordings: what its signs mean, and that every row of every table can be read."""

import re

import pytest

from mailflow.reading.language.acts import ACTS
from mailflow.reading.language.phrases import Index, Phrase, Wording, rows_of, words_of
from mailflow.reading.signals.cues import CUE_INDEX, CUES


def found(phrase: str, text: str) -> str | None:
    """The words that a phrase finds through its index, or None."""
    match = Wording(phrase).search(text, words_of(text))
    return match.group() if match else None


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("their|our lawyer*", "We asked our lawyers.", "our lawyers"),
        ("lawyer", "Our lawyers wrote.", None),
        ("lost data", "They lost  data.", "lost  data"),
        ("<cannot> print", "We can’t print.", "can’t print"),
        ("<n> customers", "3,400 customers wait", "3,400 customers"),
        ("<3+> schools report", "12 schools report it.", "12 schools report"),
        ("<3+> schools report", "Two schools report it.", None),
        ("<3+> vat since", "20% VAT since May", None),
        ("<3+> fee since", "the €30 fee since May", None),
        ("<3+> since", "in 2024 since", None),
        ("to <Name> if", "We move to Lumio if you wait.", "to Lumio if"),
        ("to <Name> if", "we move to nothing if you wait", None),
        ("sla .. breached", "The SLA at noon was breached.", "SLA at noon was breached"),
        ("sla .. breached", "The SLA was not breached.", None),
        ("sla .. breached", "The SLA of the old contract will be breached.", None),
        ("data ... lost", "The data of the whole last week were lost.", "data of the whole last week were lost"),
        ("data ... lost", "The data are safe. Nothing was lost.", None),
        ("critical !for|to", "It is critical for them.", None),
        ("critical !for|to", "It is critical here.", "critical"),
        ("^ high $", "High!", "High!"),
        ("^ high", "The load is high", None),
        ("log_in", "They log-in, login and log in.", "log-in"),
        ("no very? urgent", "no urgent case", "no urgent"),
        ("acme , borealis", "Acme, Borealis and more", "Acme, Borealis"),
        ("we <ed> it", "We cleared it.", "We cleared it"),
        ("we <ed> it", "We need it.", None),
        ("stopped <ing>", "It stopped syncing.", "stopped syncing"),
    ],
)
def test_a_sign_means_what_the_page_says(phrase: str, text: str, words: str | None) -> None:
    assert found(phrase, text) == words


@pytest.mark.parametrize("index", [CUE_INDEX, ACTS], ids=["cues", "acts"])
def test_every_row_can_be_compiled_and_is_found_by_a_word_of_its_own(index: Index[object]) -> None:
    for phrase, _ in index.rows:
        assert isinstance(phrase.pattern, re.Pattern), phrase.source
        assert phrase.anchors, phrase.source


def test_no_row_stands_twice_under_one_signal() -> None:
    seen = [(cue.signal, row) for cue in CUES for row in rows_of(cue.phrases)]
    assert [row for row in set(seen) if seen.count(row) > 1] == []


def test_a_phrase_takes_no_more_than_linear_time() -> None:
    text = "the data of the other data, " * 2000
    assert Phrase("data ... lost").pattern.search(text) is None
