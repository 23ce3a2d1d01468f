"""Whole conversations about the reply words: each is carried out, and what only sounds like one is not."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest

from mailflow.cases.case import Status
from mailflow.cases.commands import COMMANDS
from tests.checkout import COMPLETE, CUSTOMER_SAYS, ENGINEERING, MONDAY_9, hours
from tests.fakes import Out, Story
from tests.story_mails import ANN, LEE, MAILBOX, MIA, forward, pressed, reply


def test_accept_names_an_owner_and_tells_the_list_once(post: Story, brief: Out) -> None:
    mails = post.arrives(reply(brief, "accept\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    assert sorted(one.to for one in mails) == ["ann@example.com", ENGINEERING]
    assert post.case().owner is not None
    [second] = post.arrives(reply(brief, "mine!\n", MONDAY_9 + hours(1.1), MIA), at=MONDAY_9 + hours(1.1))
    assert second.to == "mia@example.com"
    assert "Lee Chan took" in " ".join(second.text.split())


def test_resolved_confirm_and_lesson_close_the_loop(post: Story, brief: Out) -> None:
    fixed = post.arrives(reply(brief, "resolved pool limit of 40\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    assert sorted((one.to, one.kind) for one in fixed) == [
        ("ann@example.com", "resolved"),
        (ENGINEERING, "resolved"),
    ]
    assert "DRAFT FOR" in "".join(one.text for one in fixed if one.to == "ann@example.com")
    [to_ann] = [one for one in fixed if one.to == "ann@example.com" and one.kind == "resolved"]
    assert "pool limit of 40" in to_ann.text
    [confirm] = post.waits(until=MONDAY_9 + hours(5))
    assert (confirm.to, confirm.kind) == ("ann@example.com", "confirm")
    closed = post.arrives(reply(to_ann, "confirm\n", MONDAY_9 + hours(5)), at=MONDAY_9 + hours(5))
    assert {one.to for one in closed} == {"ann@example.com", ENGINEERING}
    post.arrives(reply(to_ann, "lesson watch the pool\n", MONDAY_9 + hours(6)), at=MONDAY_9 + hours(6))
    assert post.case().lessons == ("watch the pool",)
    assert post.case().status is Status.CLOSED
    assert post.waits(until=MONDAY_9 + hours(200)) == []


def test_a_new_forward_of_a_closed_case_opens_a_new_linked_one(post: Story) -> None:
    original = "<original@northwind.example>"
    [brief, *_] = post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, References=original), at=MONDAY_9)
    post.arrives(reply(brief, "deescalate workaround found\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    post.arrives(forward(COMPLETE, "Again!", MONDAY_9 + hours(2), References=original), at=MONDAY_9 + hours(2))
    assert post.case(2).links == (1,)


def test_two_forwards_of_one_thread_meet_in_one_case(post: Story) -> None:
    original = "<original@northwind.example>"
    post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, References=original), at=MONDAY_9)
    second = forward("Me too", CUSTOMER_SAYS, MONDAY_9 + hours(1), sender=MIA, References=original)
    [answer] = post.arrives(second, at=MONDAY_9 + hours(1))
    assert (answer.to, answer.kind) == ("mia@example.com", "status")
    assert post.store.case(2) is None


def test_two_forwards_meet_although_the_second_has_no_message_id(post: Story) -> None:
    original = "<original@northwind.example>"
    post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, References=original), at=MONDAY_9)
    second = forward("Me too", CUSTOMER_SAYS, MONDAY_9 + hours(1), sender=MIA, References=original)
    post.arrives(re.sub(rb"Message-ID: [^\r]+\r\n", b"", second), at=MONDAY_9 + hours(1))
    assert post.store.case(2) is None


#: word, who says it, what they write, and how one sees that it was carried out
SPOKEN: list[tuple[str, str, str, Callable[[Story, list[Out]], bool]]] = [
    ("accept", LEE, "ack", lambda post, mails: post.case().status is Status.ACCEPTED),
    ("eta", LEE, "eta 14:30", lambda post, mails: post.case().next_due == MONDAY_9 + hours(4) and post.case().inside.promise == MONDAY_9 + hours(5.5)),
    ("decline", LEE, "decline it is the customer's firewall", lambda post, mails: post.case().status is Status.RETURNED),
    ("redirect", LEE, "redirect product, it is by design", lambda post, mails: "product@example.com" in [one.to for one in mails]),
    ("update", LEE, "update the cause is in the gateway", lambda post, mails: [one.to for one in mails] == ["ann@example.com"]),
    ("told", ANN, "sent", lambda post, mails: post.case().outside.since == MONDAY_9 + hours(1)),
    ("severity", ANN, "severity critical, all shops now", lambda post, mails: post.case().value("severity") == "critical"),
    ("deadline", ANN, "deadline tomorrow 12:00", lambda post, mails: post.case().value("deadline").startswith("2026-11-24T12:00")),
    ("owner", LEE, "owner mia@example.com", lambda post, mails: str(post.case().owner) == "mia@example.com"),
    ("snooze", LEE, "snooze 5h", lambda post, mails: post.case().inside.snoozed == MONDAY_9 + hours(6)),
    ("deescalate", LEE, "deescalate workaround: use cash", lambda post, mails: post.case().status is Status.DE_ESCALATED),
    ("resolved", LEE, "Resolved: pool limit", lambda post, mails: post.case().reason == "pool limit"),
    ("lesson", LEE, "lesson watch the pool", lambda post, mails: post.case().lessons == ("watch the pool",)),
    ("link", LEE, "link ESC-7", lambda post, mails: post.case().links == (7,)),
    ("unlink", LEE, "unlink ESC-7", lambda post, mails: post.case().unlinked == (7,)),
    ("note", LEE, "note they have a spare terminal", lambda post, mails: not mails and post.store.reports.trail(1)[-1].text == "they have a spare terminal"),
    ("post", ANN, "post", lambda post, mails: "No chat is configured" in " ".join(mails[0].text.split())),
    ("draft", ANN, "draft", lambda post, mails: (mails[0].kind, mails[0].to) == ("draft", "ann@example.com")),
    ("status", LEE, "status", lambda post, mails: (mails[0].kind, mails[0].to) == ("status", "lee@example.com")),
    ("history", ANN, "history", lambda post, mails: "opened" in mails[0].text),
    ("help", LEE, "Help!", lambda post, mails: all(word.name in mails[0].text for word in COMMANDS)),
]  # fmt: skip


@pytest.mark.parametrize(("word", "who", "text", "carried_out"), SPOKEN, ids=[word for word, *_ in SPOKEN])
def test_a_word_is_carried_out(
    post: Story, word: str, who: str, text: str, carried_out: Callable[[Story, list[Out]], bool]
) -> None:
    mails = post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    post.store.record(replace(post.case(), number=7), ())
    [answered] = [one for one in mails if one.kind == ("copy" if who == ANN else "brief")]
    written = reply(answered, f"{text}\n", MONDAY_9 + hours(1), who)
    mails = post.arrives(written, at=MONDAY_9 + hours(1))
    assert post.outcome(written) == "command"
    assert carried_out(post, mails)


def test_the_words_of_other_states_have_their_stories_too(post: Story, brief: Out) -> None:
    post.arrives(reply(brief, "resolved pool limit\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    post.arrives(reply(brief, "reopen it is back\n", MONDAY_9 + hours(2), LEE), at=MONDAY_9 + hours(2))
    assert post.case().status is Status.ACTIVE
    post.arrives(reply(brief, "undo\n", MONDAY_9 + hours(3), LEE), at=MONDAY_9 + hours(3))
    assert post.case().status is Status.RESOLVED


def test_every_word_has_a_story() -> None:
    elsewhere = {"confirm", "reopen", "escalate", "undo"}
    assert {word.name for word in COMMANDS} == {word for word, *_ in SPOKEN} | elsewhere


def test_a_button_is_as_good_as_a_typed_word(post: Story, brief: Out) -> None:
    [link] = [unescape(found) for found in re.findall(r'href="(mailto:[^"]*)"', brief.html) if "body=accept" in found]
    assert link.startswith(f"mailto:{MAILBOX}?")
    post.arrives(pressed(link, MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    assert post.case().status is Status.ACCEPTED


def test_prose_that_sounds_like_a_word_changes_nothing_and_is_asked_back(post: Story, brief: Out) -> None:
    prose = reply(brief, "I'll take this one after lunch.\n", MONDAY_9 + hours(1), LEE)
    [asked_back] = post.arrives(prose, at=MONDAY_9 + hours(1))
    assert post.outcome(prose) == "noted"
    assert post.case().status is Status.ACTIVE
    assert (asked_back.to, asked_back.kind) == ("lee@example.com", "problem")
    assert "accept" in asked_back.text


def test_a_mistyped_word_is_answered_once_with_the_nearest(post: Story, brief: Out) -> None:
    [answer] = post.arrives(reply(brief, "acept\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    assert (answer.to, answer.kind) == ("lee@example.com", "problem")
    assert post.case().status is Status.ACTIVE


def test_a_word_in_the_quoted_text_is_no_word(post: Story, brief: Out) -> None:
    quoted = reply(brief, "Thanks, I will read it.\n\n> accept\n> resolved pool limit", MONDAY_9 + hours(1), LEE)
    post.arrives(quoted, at=MONDAY_9 + hours(1))
    assert post.case().status is Status.ACTIVE


def test_a_redirect_asks_the_sender_only_what_the_other_team_needs_more(post: Story, brief: Out) -> None:
    at = MONDAY_9 + hours(1)
    mails = post.arrives(reply(brief, "redirect product it works as designed\n", at, LEE), at=at)
    [question] = [one for one in mails if one.kind == "question"]
    assert (question.to, post.case().asked[-1].fields) == ("ann@example.com", ("use_case", "request_frequency"))
    [moved] = [one for one in mails if one.kind == "brief"]
    assert moved.to == "product@example.com"
    assert "how they use it" in moved.text.lower() or "use case" in moved.text.lower()
    told = {one.to: " ".join(one.text.split()) for one in mails if one.kind == "notice"}
    assert set(told) == {ENGINEERING, "ann@example.com"}
    assert all("it works as designed" in text for text in told.values())


def test_a_link_to_a_case_that_does_not_exist_is_not_made(post: Story, brief: Out) -> None:
    [answer] = post.arrives(reply(brief, "link ESC-99\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    assert answer.kind == "problem"
    assert "There is no case ESC-99" in " ".join(answer.text.split())
    assert post.case().links == ()
