"""Replies as clients send them, through our real question mail and back: each answer in its field, nothing in another."""

from pathlib import Path

import pytest

from mailflow.cases.case import State
from mailflow.cases.events import Role
from mailflow.inspection import Ours, as_json, inspect, our_mail
from tests.judge_replies import judge
from tests.reply_clients import CLIENTS, POLICY, question, text_of
from tests.reply_texts import REPLIES, Reply
from tests.reply_texts_eighth import EIGHTH
from tests.reply_texts_fifth import FIFTH
from tests.reply_texts_fourth import FOURTH
from tests.reply_texts_more import MORE
from tests.reply_texts_seventh import SEVENTH
from tests.reply_texts_sixth import SIXTH
from tests.reply_texts_third import THIRD


@pytest.mark.parametrize(
    "reply", [*REPLIES, *MORE, *THIRD, *FOURTH, *FIFTH, *SIXTH, *SEVENTH, *EIGHTH], ids=lambda reply: reply.name
)
def test_each_answer_is_read_into_its_field_and_into_no_other(reply: Reply) -> None:
    raw = CLIENTS[reply.client](reply.asked, reply.new, reply.inside)
    ours = Ours(text_of(question(reply.asked), "plain"), reply.asked, Role.SENDER)
    seen = inspect("reply.eml", raw, POLICY, ours)
    fields = seen.case.fields
    read = {name: "?" if found.state is State.UNKNOWN else str(found.value) for name, found in fields.items()}
    wrong = {
        name: (words, read.get(name))
        for name, words in reply.wants.items()
        if words.lower() not in read.get(name, "-").lower()
    }
    assert wrong == {}
    assert set(read) == set(reply.wants)
    assert seen.reply is not None
    assert {one.field for one in seen.reply.noted} >= set(reply.noted)
    assert {one.field for one in seen.reply.asked_back} >= set(reply.back)


@pytest.mark.parametrize("folder", ["replies_blind", "replies_more"])
def test_replies_that_were_written_blind_are_read_as_well_as_they_were(folder: str) -> None:
    score = judge(Path(__file__).parent / folder)
    assert score.counts["wrong field"] == score.counts["trap sprung"] == score.counts["word too many"] == 0
    assert min(score.answers, score.recall, score.precision) >= 0.97


def test_an_answer_that_points_at_a_file_names_it() -> None:
    folder = Path(__file__).parent / "replies_blind" / "answers"
    ours = our_mail((folder / "questions" / "tenant.eml").read_bytes(), question=True)
    seen = inspect("reply.eml", (folder / "en_tenant_screenshot_below_lines.eml").read_bytes(), POLICY, ours)
    assert seen.case.value("observed") == "see screenshot: invoice-other-tenant.png (attached)"


def test_the_json_of_a_reply_says_what_was_answered_what_is_open_and_whom_to_ask() -> None:
    raw = CLIENTS["gmail"](
        ("environment", "severity", "tried"), "Environment: ask Bob\nSeverity: high\nTried: what do you mean?", {}
    )
    ours = our_mail(question(("environment", "severity", "tried")).as_bytes(), question=True)
    row = as_json(inspect("reply.eml", raw, POLICY, ours))
    assert {name: found["value"] for name, found in row["answers"].items()} == {"severity": "high"}
    assert (row["open"], row["noted"]) == (["environment", "tried"], {"environment": "ask Bob"})
    assert row["asked_back"] == [{"field": "tried", "text": "what do you mean?"}]
    assert (row["commands"], row["suggested"]) == ([], [])
