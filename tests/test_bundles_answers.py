"""Answers to one mail about several cases: each reaches its case, and what names none changes nothing."""

import email
import re
from dataclasses import replace
from datetime import timedelta
from html import unescape

import pytest

from mailflow.adapters.smtp import Verdict
from mailflow.cases.case import Status
from mailflow.reading.replies.several import courtesy, parted
from tests.checkout import MONDAY_9, hours
from tests.fakes import Out, Story, out
from tests.story_mails import ANN, LEE, MIA, mail, pressed, reply
from tests.two_cases import ANNS, DUE, LIST, due, opened


def hrefs(out: Out, word: str) -> list[str]:
    links = [unescape(part.partition('"')[0]) for part in out.html.split('href="')[1:]]
    return [link for link in links if f"body={word}" in link]


def test_each_part_has_its_own_buttons(pair: Story) -> None:
    [to_list] = due(pair)[LIST]
    first, second = hrefs(to_list, "accept")
    pair.arrives(pressed(second, DUE + hours(0.1), LEE), at=DUE + hours(0.1))
    assert (pair.case(1).status, pair.case(2).status) == (Status.ACTIVE, Status.ACCEPTED)
    pair.arrives(pressed(first, DUE + hours(0.2), MIA), at=DUE + hours(0.2))
    assert str(pair.case(1).owner) == "Mia Roth"


def answer(post: Story, to: Out, text: str, who: str = LEE) -> tuple[list[Out], str]:
    """What goes out, and how the answer ended."""
    at = post.now + timedelta(minutes=1)
    raw = reply(to, text + "\n", at, who)
    return post.arrives(raw, at=at), post.outcome(raw)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("ESC-2 accept", Status.ACTIVE, Status.ACCEPTED),
        ("esc 2: accept", Status.ACTIVE, Status.ACCEPTED),
        ("Hi,\n\n* ESC-1: accept\n* ESC-2: accept", Status.ACCEPTED, Status.ACCEPTED),
        ("ESC-1 resolved the pool was full\nESC-2 eta 16:00", Status.RESOLVED, Status.ACTIVE),
        ("[ESC-1]\nresolved the pool was full", Status.RESOLVED, Status.ACTIVE),
    ],
)
def test_a_typed_answer_says_which_case_it_means(pair: Story, text: str, first: Status, second: Status) -> None:
    [to_list] = due(pair)[LIST]
    _, outcome = answer(pair, to_list, text)
    assert (pair.case(1).status, pair.case(2).status) == (first, second)
    assert outcome == "command"
    if "eta" in text:
        assert pair.case(2).inside.promise == MONDAY_9 + hours(7)


def test_an_answer_below_each_part_is_for_that_part(pair: Story) -> None:
    [to_list] = due(pair)[LIST]
    quoted = "\n".join(f"> {line}" for line in to_list.text.splitlines())
    quoted = re.sub(r"(> ESC-1 \| .*\n)", r"\1\naccept\n\n", quoted)
    quoted = re.sub(r"(> ESC-2 \| .*\n)", r"\1\neta 16:00\n\n", quoted)
    text = f"On Mon, Nov 23, 2026 at 10:00 AM Escalations <escalations@example.com> wrote:\n\n{quoted}"
    to = str(to_list.message["Reply-To"])
    pair.arrives(mail(LEE, to, f"Re: {to_list.subject}", text, DUE, In_Reply_To=to_list.message_id), at=DUE)
    assert (pair.case(1).status, pair.case(2).inside.promise) == (Status.ACCEPTED, MONDAY_9 + hours(7))


def test_an_answer_that_names_no_case_is_asked_about_and_changes_nothing(pair: Story) -> None:
    [to_list] = due(pair)[LIST]
    before = [replace(pair.case(number), lately={}) for number in (1, 2)]
    [asked], _ = answer(pair, to_list, "accept")
    assert (asked.to, asked.kind) == ("lee@example.com", "problem")
    assert "ESC-1 and ESC-2, so I do not know which one you mean" in " ".join(asked.text.split())
    assert "ESC-1 accept" in asked.text
    assert [replace(pair.case(number), lately={}) for number in (1, 2)] == before


def test_the_reference_is_understood_in_the_cases_own_thread_too(pair: Story) -> None:
    [brief] = [one for one in map(out, pair.post.letters) if one.kind == "brief" and "ESC-1]" in one.subject]
    pair.now = MONDAY_9
    _, outcome = answer(pair, brief, "ESC-1 accept")
    assert (outcome, pair.case(1).status) == ("command", Status.ACCEPTED)


def test_in_the_thread_of_another_case_a_reference_moves_nothing_and_is_asked_about(pair: Story) -> None:
    [brief] = [one for one in map(out, pair.post.letters) if one.kind == "brief" and "ESC-1]" in one.subject]
    pair.now = MONDAY_9
    [asked], _ = answer(pair, brief, "ESC-2: accept")
    assert "thread of ESC-1, so nothing was changed in ESC-2" in " ".join(asked.text.split())
    assert (pair.case(1).status, pair.case(2).status) == (Status.ACTIVE, Status.ACTIVE)
    _, outcome = answer(pair, brief, "ESC-2 is the same problem, I think.")
    assert outcome == "noted"
    kept = next(line.text for line in pair.store.reports.trail(1) if line.what == "wrote")
    assert "ESC-2 is the same problem" in kept


def test_an_answer_to_several_keeps_the_proof_of_who_wrote_it(pair: Story) -> None:
    [to_list] = due(pair)[LIST]
    at = pair.now + timedelta(minutes=1)
    raw = reply(to_list, "ESC-1 accept\nESC-2 accept\n", at, LEE)
    pair.arrives(raw, at=at)
    [kept] = pair.store.reports.received(str(email.message_from_bytes(raw)["Message-ID"]))
    assert (kept.trust, kept.reason) == ("internal", "ESC-1: accept; ESC-2: accept")


def test_thanks_for_the_list_is_answered_by_nobody(pair: Story) -> None:
    [to_list] = due(pair)[LIST]
    assert answer(pair, to_list, "Thanks!") == ([], "noted")


def test_a_case_that_was_not_in_the_mail_is_not_moved_by_an_answer_to_it(pair: Story) -> None:
    [to_list] = due(pair)[LIST]
    opened(pair, 3, minutes=245)
    mails, _ = answer(pair, to_list, "ESC-2 accept\nESC-3 accept")
    assert (pair.case(2).status, pair.case(3).status) == (Status.ACCEPTED, Status.ACTIVE)
    assert "ESC-3 was not in that mail" in " ".join(" ".join(one.text for one in mails).split())


def test_somebody_whom_the_mail_was_passed_on_to_has_no_power(pair: Story) -> None:
    [to_ann] = due(pair)[ANNS]
    answer(pair, to_ann, "ESC-1 told we are on it", MIA)
    assert pair.case(1).outside.struck == 1


def test_an_out_of_office_counts_in_every_case_of_the_mail(pair: Story) -> None:
    [to_ann] = due(pair)[ANNS]
    away = reply(to_ann, "Back on Thursday.\n", DUE + hours(0.1), ANN, Auto_Submitted="auto-replied")
    assert pair.arrives(away, at=DUE + hours(0.1)) == []
    assert [ANNS in pair.case(number).away for number in (1, 2)] == [True, True]


def test_a_list_that_refuses_the_mail_is_told_in_each_case(pair: Story) -> None:
    pair.post.usual = (Verdict.REFUSED, 550, "5.1.1 no such list")
    due(pair)
    trails = [pair.store.reports.trail(number) for number in (1, 2)]
    assert [sum(line.what == "bounced" and LIST in line.text for line in trail) for trail in trails] == [1, 1]


READ: list[tuple[str, dict[int, str]]] = [
    ("ESC-12 accept", {12: "accept"}),
    ("ESC-12: told a\nb\n\nESC-13 - eta 16:00\n\nAnn", {12: "told a\nb", 13: "eta 16:00\n\nAnn"}),
    (
        "> ESC-12 | Northwind: shop\n\naccept\n\n> ====\n> ESC-13 | Acme: print\n\neta 16:00",
        {12: "accept", 13: "eta 16:00"},
    ),
    ("> ESC-12 | Northwind: shop\n> ESC-13 | Acme: print", {}),
    ("both are the same as ESC-12", {}),
    ("escalate", {}),
]


@pytest.mark.parametrize(("text", "parts"), READ)
def test_a_line_belongs_to_the_case_that_it_begins_with(text: str, parts: dict[int, str]) -> None:
    assert parted(text) == parts


@pytest.mark.parametrize(
    "text", ["", "Thanks!", "ok, thank you very much", "Danke", "Merci beaucoup", "Got it, thanks"]
)
def test_courtesy_means_no_case(text: str) -> None:
    assert courtesy(text)


@pytest.mark.parametrize("text", ["accept", "done", "we look into it", "thanks, resolved", "all of them are fixed"])
def test_what_may_mean_something_is_no_courtesy(text: str) -> None:
    assert not courtesy(text)
