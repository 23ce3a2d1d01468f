"""What a relay says at any point of the dialogue, from the outbox to the mails that arrive: each once, or told that it did not."""

import socket
import threading
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from mailflow import sending, watching
from mailflow.adapters.smtp import Post, Relay
from mailflow.address import Address
from mailflow.config import HealthSettings
from mailflow.health import Body, delivery
from mailflow.mail.retry import too_large
from mailflow.world import Vigil
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import FakePost, Story, out
from tests.sink import CUT, HOST, Sink, Taken
from tests.story_mails import MAILBOX, PROVEN, forward
from tests.test_post_faults import delivered, states, story_over, trail

TEAM, ANN = "engineering@example.com", "ann@example.com"


def arrived(sink: Sink) -> Counter[tuple[str, str]]:
    """Whom the mails that came whole went to, and their kind."""
    return Counter((one.recipients[0], kind(one)) for one in sink.mails)


def kind(taken: Taken) -> str:
    return str(message_from_bytes(taken.raw)["X-Mailflow-Kind"])


BOTH = Counter({(TEAM, "brief"): 1, (ANN, "copy"): 1})


@pytest.mark.parametrize("reply", ["451 4.7.1 greylisted, come back later", "421 4.3.2 shutting down", CUT, "garbage"])
@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA"])
def test_whatever_stops_a_mail_before_its_final_dot_it_goes_out_later_and_once(step: str, reply: str) -> None:
    with Sink({step: reply}) as sink:
        story = story_over(sink)
        frozen = {bytes(row["raw"]) for row in story.store._rows.all("SELECT raw FROM outbox")}
        delivered(story, 3)
        assert states(story) == {"ready": 2}
        assert sink.mails == []
        sink.script.clear()
        delivered(story, 10)
        assert states(story) == {"sent": 2}
        assert arrived(sink) == BOTH
        assert {mail.raw for mail in sink.mails} == frozen


@pytest.mark.parametrize("reply", ["451 4.3.0 later", "421 4.3.2 shutting down"])
def test_a_mail_that_the_dot_defers_goes_out_later_with_the_same_octets(reply: str) -> None:
    with Sink({"DOT": reply}) as sink:
        story = story_over(sink)
        delivered(story, 0)
        assert states(story) == {"ready": 2}
        refused = {mail.raw for mail in sink.mails}
        sink.mails.clear()
        sink.script.clear()
        delivered(story, 10)
        assert arrived(sink) == BOTH
        assert {mail.raw for mail in sink.mails} == refused


def test_a_mail_refused_at_the_dot_is_seen_on_its_case_told_and_red_and_the_others_go_out() -> None:
    with Sink({"DOT": "554 5.7.1 content refused"}) as sink:
        story = story_over(sink)
        other = COMPLETE.replace("Northwind", "Contoso")
        story.inbox.put(forward(other, CUSTOMER_SAYS, MONDAY_9, subject="Another"))
        story.take_in(MONDAY_9)
        sending.deliver(story.world, MONDAY_9)
        sink.mails.clear()
        sink.script.clear()
        delivered(story, 5)
        assert states(story) == {"refused": 1, "sent": 4}
        assert arrived(sink) == Counter({(TEAM, "brief"): 1, (ANN, "copy"): 2, (ANN, "notice"): 1})
        assert trail(story).count("bounced") == 1
        check = delivery(Body(story.store, story.policy, HealthSettings(), None, story.now))
        assert not check.ok
        assert f"ESC-1 to {TEAM}" in check.text
        alarms = FakePost()
        story.world = replace(story.world, vigil=Vigil(post=alarms, mail=(Address("on-call@example.com"),)))
        watching.look(story.world, story.now)
        assert f"ESC-1 to {TEAM}" in out(alarms.letters[0]).prose


def test_of_two_recipients_one_is_refused_and_told_of_and_the_other_has_the_mail() -> None:
    with Sink({"RCPT": {TEAM: "550 5.1.1 no such list"}}) as sink:
        story = story_over(sink)
        delivered(story, 3)
        assert states(story) == {"refused": 1, "sent": 2}
        assert arrived(sink) == Counter({(ANN, "copy"): 1, (ANN, "notice"): 1})
        [notice] = [one for one in sink.mails if kind(one) == "notice"]
        assert b"no such list" in notice.raw
        assert trail(story).count("bounced") == 1


def test_of_two_recipients_one_is_deferred_and_tried_again_alone_under_the_same_id() -> None:
    with Sink({"RCPT": {TEAM: "450 4.2.1 busy"}}) as sink:
        story = story_over(sink)
        [brief] = [row["message_id"] for row in story.store._rows.all("SELECT * FROM outbox WHERE kind = 'brief'")]
        delivered(story, 3)
        assert states(story) == {"ready": 1, "sent": 1}
        assert arrived(sink) == Counter({(ANN, "copy"): 1})
        sink.script.clear()
        delivered(story, 10)
        assert arrived(sink) == BOTH
        assert message_from_bytes(sink.mails[-1].raw)["Message-ID"] == brief


# --- too large --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "large"),
    [
        ("552 5.3.4 Message size exceeds fixed limit", True), ("552 Message too big", True), ("552-5.3.4 too big", True),
        ("550 5.2.3 message larger than this mailbox takes", True), ("552 #5.3.4 message size exceeds limit", True),
        ("552 5.2.2 Mailbox full", False), ("550 5.1.1 no such user", False), ("554 5.7.1 no", False),
        ("550 5.3.45 x", False),
    ],
)  # fmt: skip
def test_a_refusal_by_size_is_told_from_others(said: str, large: bool) -> None:
    assert too_large(said) is large


def with_a_file() -> bytes:
    message = message_from_bytes(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, **PROVEN), policy=policy.SMTP)
    assert isinstance(message, EmailMessage)
    message.add_attachment(b"line\n" * 50_000, maintype="text", subtype="plain", filename="server.log")
    return message.as_bytes()


@pytest.mark.parametrize("step", ["MAIL", "DOT"])
def test_a_brief_too_large_for_the_relay_goes_out_once_more_without_its_files(step: str) -> None:
    with Sink({step: "552 5.3.4 message size exceeds fixed limit"}) as sink:
        story = Story()
        relay = Relay(HOST, sink.port, tls="none")
        story.world = replace(story.world, post=Post(relay, allowed=story.policy.writes_to))
        story.inbox.put(with_a_file())
        story.take_in(MONDAY_9)
        sending.deliver(story.world, MONDAY_9)
        heavy = list(sink.mails)
        sink.mails.clear()
        sink.script.clear()
        delivered(story, 3)
        assert states(story) == {"refused": 1, "sent": 2}
        assert arrived(sink) == BOTH
        [brief] = [message_from_bytes(one.raw, policy=policy.default) for one in sink.mails if kind(one) == "brief"]
        assert isinstance(brief, EmailMessage)
        assert not list(brief.iter_attachments())
        text = brief.get_body(("plain",))
        assert text is not None
        assert "server.log (244 kB): not attached here, ask the sender" in text.get_content()
        assert all(
            b"server.log" in one.raw and message_from_bytes(one.raw)["Message-ID"] != brief["Message-ID"]
            for one in heavy
        )
        assert MAILBOX.partition("@")[0] in str(brief["Reply-To"])
        assert trail(story).count("too-large") == 1
        assert "bounced" not in trail(story)
        assert delivery(Body(story.store, story.policy, HealthSettings(), None, story.now)).ok


def test_a_brief_that_is_too_large_even_so_is_refused_and_told() -> None:
    with Sink({"RCPT": {TEAM: "552 5.3.4 message size exceeds fixed limit"}}) as sink:
        story = story_over(sink)
        delivered(story, 30)
        assert states(story) == {"refused": 2, "sent": 2}
        assert arrived(sink) == Counter({(ANN, "copy"): 1, (ANN, "notice"): 1})
        assert (trail(story).count("too-large"), trail(story).count("bounced")) == (1, 1)


def test_a_relay_that_turns_us_away_at_its_door_is_asked_once_and_not_for_every_mail() -> None:
    with Sink() as sink, socket.create_server((HOST, 0)) as door:
        door.settimeout(0.5)
        story = story_over(sink)
        relay = Relay(HOST, door.getsockname()[1], tls="none")
        story.world = replace(story.world, post=Post(relay, allowed=story.policy.writes_to))
        guests: list[socket.socket] = []

        def turn_away() -> None:
            with suppress(TimeoutError):
                while True:
                    guests.append(door.accept()[0])
                    guests[-1].sendall(b"421 4.3.2 too many connections\r\n")
                    guests[-1].close()

        doorman = threading.Thread(target=turn_away)
        doorman.start()
        delivered(story, 0)
        doorman.join(10)
        assert len(guests) == 1
        assert states(story) == {"ready": 2}
        trouble = story.store.beats.last("trouble sender")
        assert trouble is not None
        assert "turned us away: 421 4.3.2 too many connections" in trouble.note
