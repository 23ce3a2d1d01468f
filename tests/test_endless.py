"""Words and names without end: reading them takes as long as they are, and no longer."""

import time

import pytest

from mailflow.cases.organisations import squeezed
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import Story
from tests.story_mails import LEE, forward, reply

#: seconds of the processor, on a machine that has others to serve; what goes back over its text takes minutes
SOON = 8


@pytest.mark.parametrize(
    "pump",
    ["A", "A.", "Aa ", "A’", "a", ">", "> ", "[", "(", " ", "\t", "- ", "1", "1,", "*", "_", "é", "no ", "|", "a@"],
)
def test_a_reply_that_is_one_word_without_end_is_read_at_once(pump: str) -> None:
    story = Story()
    sent = story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), MONDAY_9)
    brief = next(one for one in sent if one.kind == "brief")
    raw = reply(brief, "TEXT", MONDAY_9, LEE).replace(b"TEXT", (pump * 100_000)[:100_000].encode())
    started = time.process_time()
    story.arrives(raw, MONDAY_9)
    assert time.process_time() - started < SOON
    assert story.outcome(raw) != "quarantined"


@pytest.mark.parametrize(
    "name",
    ["Acme" + "\t" * 100_000 + "x", "Acme" + ", " * 50_000 + "x", "Acme" + " s.a.s" * 20_000 + "x"],
    ids=["tabs", "commas", "forms"],
)
def test_a_company_without_end_is_compared_at_once(name: str) -> None:
    started = time.process_time()
    squeezed(name)
    assert time.process_time() - started < SOON


def test_two_names_that_begin_alike_are_still_two() -> None:
    assert squeezed("Acme GmbH") == squeezed("ACME, Inc.") == "acme"
    assert squeezed("Acme Tools Ltd") != squeezed("Acme")
