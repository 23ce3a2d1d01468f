"""A promise in prose is recorded and asked back with the word to send; a reminder can be chosen by a labelled line."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner

from mailflow.cases.case import Status
from mailflow.cli import cli
from mailflow.config import default_policy
from mailflow.reading.replies.arguments import Writer
from mailflow.reading.replies.chosen import chosen
from mailflow.reading.replies.pledges import pledged
from mailflow.reading.times import instants
from tests.checkout import MONDAY_9, hours
from tests.desk import LETTER, write
from tests.fakes import Out, Story
from tests.story_mails import ANN, LEE, MIA, mail, reply

POLICY = default_policy("example.com")
AT_TEN = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)

#: what somebody writes, and the instant that it promises on that Monday at ten
PLEDGES = [
    ("I'll have a fix by 3pm", "2026-11-23T15:00"),
    ("We will deploy the patch tomorrow 10:00.", "2026-11-24T10:00"),
    ("The fix should be live at 15:30", "2026-11-23T15:30"),
    ("Fix is planned for 16:00", "2026-11-23T16:00"),
    ("It will be fixed before 14:00", "2026-11-23T14:00"),
    ("Found it. I can ship it in 2 hours.", "2026-11-23T12:00"),
    ("the rollback lands around 16:00 CET", "2026-11-23T15:00"),
    ("Wir haben den Fix bis 15 Uhr", "2026-11-23T15:00"),
    ("Bis 15 Uhr ist das behoben.", "2026-11-23T15:00"),
    ("On aura un correctif d'ici 15h", "2026-11-23T15:00"),
    ("Ce sera corrigé avant 15h30", "2026-11-23T15:30"),
    ("Lo tendremos arreglado a las 15:00", "2026-11-23T15:00"),
    ("Teremos a correção até às 15h", "2026-11-23T15:00"),
    ("Avremo una correzione entro le 15:00", "2026-11-23T15:00"),
]
#: what only sounds like it
NONE = [
    "I can't have a fix by 3pm",
    "If all goes well we'll have it by 3pm",
    "Can you have it by 3pm?",
    "The customer expects it by 3pm",
    "It crashed at 15:00",
    "We had it at 3pm yesterday",
    "I'll look into it",
    "They will call at 16:00",
    "We need a fix by 15:00",
    "Please have it by 15:00",
    "no fix by 3pm",
    "It will run again at 15:00 and fail",
    "Maybe we have it by 15:00",
    "Wir haben bis 15 Uhr keinen Fix",
    "On n'aura pas de correctif avant 15h",
]


@pytest.mark.parametrize(("text", "at"), PLEDGES)
def test_a_promise_is_heard_and_its_word_can_be_sent_as_it_is_offered(text: str, at: str) -> None:
    meant = pledged(text, AT_TEN, POLICY)
    assert meant is not None
    assert meant.args["when"].startswith(at)
    assert instants.when(meant.text, AT_TEN, POLICY) == (meant.args["when"], "")


@pytest.mark.parametrize("text", NONE)
def test_what_only_sounds_like_a_promise_is_none(text: str) -> None:
    assert pledged(text, AT_TEN, POLICY) is None


def test_the_writers_own_clock_counts_and_their_own_words_are_offered() -> None:
    in_new_york = AT_TEN.astimezone(ZoneInfo("America/New_York"))
    meant = pledged("I'll have a fix by 3pm", in_new_york, POLICY)
    assert meant is not None
    assert (meant.text, meant.args["when"]) == ("3pm", "2026-11-23T20:00:00+00:00")


def test_a_promise_of_the_team_is_shown_to_the_sender_and_asked_back_with_the_word(post: Story, brief: Out) -> None:
    at = MONDAY_9 + hours(1)
    mails = {one.kind: one for one in post.arrives(reply(brief, "I'll have a fix by 3pm.\n", at, LEE), at=at)}
    assert set(mails) == {"problem", "notice"}
    assert "I'll have a fix by 3pm" in mails["notice"].text
    asked = " ".join(mails["problem"].text.split())
    assert "promise for Mon 23 Nov, 15:00 UTC; nothing was changed. If you mean it, reply with: eta 3pm" in asked
    assert post.case().inside.promise is None
    assert "wrote" in {line.what for line in post.store.reports.trail(1)}
    post.arrives(reply(mails["problem"], "eta 3pm\n", at, LEE), at=at)
    assert post.case().inside.promise == MONDAY_9 + hours(6)


def test_a_promise_of_the_sender_is_offered_as_a_reminder(post: Story, brief: Out) -> None:
    at = MONDAY_9 + hours(1)
    [asked] = post.arrives(reply(brief, "I'll call them at 11:30 and tell you.\n", at, ANN), at=at)
    assert "If you want a reminder then, reply with: Follow-up: 11:30" in " ".join(asked.text.split())
    assert post.case().outside.snoozed is None


def test_nobody_else_is_asked(post: Story, brief: Out) -> None:
    at = MONDAY_9 + hours(1)
    assert post.arrives(reply(post.sent_to("ann@example.com"), "I'll have a fix by 3pm.\n", at, MIA), at=at) == []


# --- a reminder at a time of one's choosing ----------------------------------------------------------------------------

CHOSEN = [
    ("Follow-up: Friday 10:00", "2026-11-27T10:00"),
    ("follow up: tomorrow 9:30", "2026-11-24T09:30"),
    ("Remind me: in 2 hours", "2026-11-23T12:00"),
    ("**Follow-up:** 27 Nov 10:00", "2026-11-27T10:00"),
    ("Wiedervorlage: Freitag 10:00", "2026-11-27T10:00"),
    ("Relance : vendredi 10h", "2026-11-27T10:00"),
    ("Recordatorio: viernes 10:00", "2026-11-27T10:00"),
    ("Lembrete: sexta-feira 10:00", "2026-11-27T10:00"),
    ("Promemoria: venerdì 10:00", "2026-11-27T10:00"),
]


@pytest.mark.parametrize(("line", "until"), CHOSEN)
def test_a_labelled_line_chooses_the_time_of_a_reminder(line: str, until: str) -> None:
    [command], prose = chosen(f"Thanks.\n{line}\nAnn", Writer(AT_TEN, "ann@example.com", POLICY))
    assert command.word == "snooze"
    assert command.args["until"].startswith(until)
    assert prose == "Thanks.\nAnn"


@pytest.mark.parametrize(
    "line",
    [
        "Follow-up: the customer called again",
        "Follow-up on Friday 10:00",
        "Reminder: 10:00 was the outage",
        "Rappel: 15h chez le client",
    ],
)
def test_a_line_that_is_no_time_stays_prose(line: str) -> None:
    assert chosen(line, Writer(AT_TEN, "ann@example.com", POLICY)) == ((), line)


def test_the_reminder_then_comes_at_the_chosen_time(post: Story, brief: Out) -> None:
    at = MONDAY_9 + hours(1)
    copy = post.sent_to("ann@example.com")
    [done] = post.arrives(reply(copy, "Thank you!\nFollow-up: 11:15\n", at, ANN), at=at)
    assert "The next reminder comes on Mon 23 Nov, 11:15 UTC." in " ".join(done.text.split())
    [reminder] = post.waits(until=MONDAY_9 + hours(2.25))
    assert (reminder.to, reminder.kind, post.now) == ("ann@example.com", "customer-update", MONDAY_9 + hours(2.25))
    assert post.case().status is Status.ACTIVE
    assert post.case().outside.snoozed is None
    assert MONDAY_9 + hours(2.25) - at == timedelta(hours=1.25)


def test_inspect_shows_a_promise_as_what_would_be_asked_back(tmp_path: Path) -> None:
    answered, own = tmp_path / "b.eml", tmp_path / "r.eml"
    answered.write_bytes(write(*LETTER["brief-engineering"])[0].raw)
    own.write_bytes(mail(LEE, "escalations@example.com", "Re: x", "I'll have a fix by 3pm.", AT_TEN))
    said = CliRunner().invoke(cli, ["inspect", "--json", "--brief", str(answered), str(own)])
    found = json.loads(said.output)
    assert (found["commands"], found["suggested"]) == ([], [{"word": "eta"}])
