"""A reminder that the note of a forward asks for: at the time that its sender wrote, said back with its zone."""

from datetime import UTC, datetime

import pytest

from mailflow.config import default_policy
from mailflow.reading.replies.arguments import Writer
from mailflow.reading.replies.chosen import wished
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours, without
from tests.fakes import Out, Story
from tests.story_mails import ANN, MIA, forward, reply

ANNS = "ann@example.com"
WRITER = Writer(datetime(2026, 11, 23, 10, 0, tzinfo=UTC), ANNS, default_policy("example.com"))

ASKED = [
    ("Follow-up: tomorrow 10:00", "2026-11-24T10:00"),
    ("Please remind me on Thursday.", "2026-11-26T09:00"),
    ("Can you remind me on Friday 9:30?", "2026-11-27T09:30"),
    ("Remind me again at 15:00. Thanks", "2026-11-23T15:00"),
    ("Please remind me about this in two days, thanks!", "2026-11-25T10:00"),
    ("Wiedervorlage: Donnerstag", "2026-11-26T09:00"),
    ("Bitte erinnere mich am Donnerstag.", "2026-11-26T09:00"),
    ("Bitte erinnern Sie mich am 1. Dezember um 10 Uhr.", "2026-12-01T10:00"),
    ("Erinner mich bitte morgen um 10 Uhr daran.", "2026-11-24T10:00"),
    ("Suivi : jeudi 10h", "2026-11-26T10:00"),
    ("Merci de me relancer jeudi.", "2026-11-26T09:00"),
    ("Envoyez-moi un rappel demain à 9h30.", "2026-11-24T09:30"),
    ("Seguimiento: jueves 10:00", "2026-11-26T10:00"),
    ("Recuérdame el jueves a las 10.", "2026-11-26T10:00"),
    ("Por favor, lembra-me na quinta-feira às 10h.", "2026-11-26T10:00"),
    ("Promemoria: giovedì 10:00", "2026-11-26T10:00"),
    ("Ricordamelo giovedì alle 10.", "2026-11-26T10:00"),
    ("Herinnering: donderdag 10:00", "2026-11-26T10:00"),
    ("Herinner mij er morgen om 10 uur aan.", "2026-11-24T10:00"),
]
NOT_ASKED = [
    "Follow-up: called them on Friday, no answer yet",
    "Follow-up: 20 Nov 10:00",
    "They asked us to remind them on Thursday.",
    "Remind me to check the Friday report",
    "Don't remind me on Thursday",
    "Remind me when it is fixed",
    "Remind me why we sold this on Thursday",
    "Rappelez-moi jeudi.",  # "call me back on Thursday"
    "Lee, please remind me on Thursday",
]


@pytest.mark.parametrize(("line", "at"), ASKED)
def test_a_note_asks_for_a_reminder(line: str, at: str) -> None:
    wish = wished(f"All shops are down.\n{line}\nThey call every hour.", WRITER)
    assert wish.at is not None
    assert wish.at.isoformat()[:16] == at
    assert wish.prose.split("\n") == [one for one in wish.prose.split("\n") if one != line]
    assert "All shops are down." in wish.prose
    assert "They call every hour." in wish.prose


@pytest.mark.parametrize("note", NOT_ASKED)
def test_what_is_only_told_asks_for_nothing(note: str) -> None:
    wish = wished(note, WRITER)
    assert (wish.at, wish.prose, wish.doubts) == (None, note, ())


def test_a_sentence_is_taken_out_of_its_paragraph() -> None:
    wish = wished("All shops are down. Please remind me on Thursday. They call every hour.", WRITER)
    assert wish.prose == "All shops are down. They call every hour."


def sent_for(post: Story, note: str, kind: str) -> str:
    mails = post.arrives(forward(note, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    [found] = [one for one in mails if one.to == ANNS and one.kind == kind]
    return " ".join(found.text.split())


def test_the_copy_says_when_the_reminder_comes_and_then_it_comes(post: Story) -> None:
    copy = sent_for(post, f"Follow-up: tomorrow 10:00\n{COMPLETE}", "copy")
    assert "The next reminder comes on Tue 24 Nov, 10:00 UTC." in copy
    reminders = [one for one in post.waits(until=MONDAY_9 + hours(25)) if one.kind == "customer-update"]
    assert [one.to for one in reminders] == [ANNS]
    assert post.now == MONDAY_9 + hours(25)
    assert post.case().outside.snoozed is None


def test_the_line_is_no_fact_about_the_case(post: Story) -> None:
    sent_for(post, f"{COMPLETE}\nFollow-up: tomorrow 10:00", "copy")
    assert post.case().value("tried") == [{"step": "another card", "result": "no change"}]


def test_the_team_is_asked_as_ever(post: Story) -> None:
    sent_for(post, f"Remind me on Thursday.\n{COMPLETE}", "copy")
    assert post.case().inside.snoozed is None
    assert post.case().next_due == MONDAY_9 + hours(4)


def test_what_waits_for_answers_keeps_the_chosen_time_until_the_brief_has_left(post: Story) -> None:
    note = f"Follow-up: tomorrow 10:00\n{without('Environment')}"
    question = sent_for(post, note, "question")
    assert "waits until the brief has left, and then comes on Tue 24 Nov, 10:00 UTC." in question
    post.waits(until=MONDAY_9 + hours(3))
    assert post.case().outside.since is not None
    reminders = [one for one in post.waits(until=MONDAY_9 + hours(25)) if one.kind == "customer-update"]
    assert len(reminders) == 1
    assert post.now == MONDAY_9 + hours(25)


def test_a_time_that_cannot_be_read_is_said_back(post: Story) -> None:
    copy = sent_for(post, f"Follow-up: Thursday morning\n{COMPLETE}", "copy")
    assert 'I set no reminder for "Follow-up: Thursday morning".' in copy
    assert post.case().outside.snoozed is None


def test_in_a_reply_a_time_that_cannot_be_read_is_said_back_too(post: Story, brief: Out) -> None:
    copy = post.sent_to(ANNS)
    [problem] = post.arrives(reply(copy, "Follow-up: Thursday morning\n", MONDAY_9, ANN), at=MONDAY_9)
    assert (problem.kind, problem.to) == ("problem", ANNS)
    assert "tomorrow 10:00" in problem.text


def test_a_chosen_time_rests_no_longer_than_a_stated_deadline(post: Story) -> None:
    copy = sent_for(post, f"{COMPLETE}\nDeadline: tomorrow 12:00\nFollow-up: Friday 10:00", "copy")
    assert "comes on Tue 24 Nov, 12:00 UTC. Fri 27 Nov, 10:00 UTC is too far away" in copy


def test_a_confidential_case_without_a_question_says_it_in_a_mail_of_its_own(post: Story) -> None:
    security = "Observed: a strange login\nExposure: one account\nContainment: password reset\nUrgency: not going on"
    note = f"Follow-up: tomorrow 10:00\n{COMPLETE}\n{security}".replace("team: Engineering", "team: Security")
    assert "The next reminder comes on Tue 24 Nov, 10:00 UTC." in sent_for(post, note, "status")


def test_a_second_forward_of_the_sender_may_choose_and_one_of_somebody_else_may_not(post: Story) -> None:
    original = "<original@northwind.example>"
    post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, References=original), at=MONDAY_9)
    at = MONDAY_9 + hours(1)
    for who, said in ((MIA, "I remind Ann Berg, who forwarded it first, and not you."), (ANN, "Tue 24 Nov, 10:00 UTC")):
        again = forward("Follow-up: tomorrow 10:00", CUSTOMER_SAYS, at, sender=who, References=original)
        [answer] = post.arrives(again, at=at)
        assert said in " ".join(answer.text.split())
    assert post.case().outside.snoozed == MONDAY_9 + hours(25)


def test_the_trail_has_the_wish(post: Story) -> None:
    sent_for(post, f"Remind me on Thursday.\n{COMPLETE}", "copy")
    assert "The next reminder comes on Thu 26 Nov, 09:00 UTC." in [one.text for one in post.store.reports.trail(1)]
