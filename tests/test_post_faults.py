"""Mail out over a bad world: what relays say and do not say, from the decision to the last word on the case."""

import socket
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from mailflow import sending
from mailflow.adapters import smtp
from mailflow.adapters.imap import Account, Inbox
from mailflow.adapters.login import Login
from mailflow.adapters.smtp import Post, Relay
from mailflow.config import HealthSettings
from mailflow.errors import TemporaryFailure
from mailflow.health import Body, delivery
from tests.bounces import DELAYED, FAILED, bounce
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import Story, out
from tests.sink import CUT, HOST, Sink
from tests.story_mails import BORDER, MAILBOX, PROVEN, forward

MINUTE = timedelta(minutes=1)


def story_over(sink: Sink) -> Story:
    story = Story()
    post = Post(Relay(HOST, sink.port, tls="none"), allowed=story.policy.writes_to)
    story.world = replace(story.world, post=post)
    story.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    story.take_in(MONDAY_9)
    return story


def delivered(story: Story, minutes: int) -> None:
    """The sender's rounds, one a minute."""
    for minute in range(minutes + 1):
        while sending.deliver(story.world, story.now + minute * MINUTE):
            pass
    story.now += minutes * MINUTE


def states(story: Story) -> dict[str, int]:
    return story.store.reports.counts()["mails out"]


def trail(story: Story) -> list[str]:
    return [line.what for line in story.store.reports.trail(1)]


@pytest.mark.parametrize("said", [CUT, "garbage", "25", "354 go on"])
def test_a_break_behind_the_final_dot_costs_one_mail_more_and_it_is_the_same(
    said: str, seen: Callable[[str], None]
) -> None:
    with Sink({"DOT": said}) as sink:
        story = story_over(sink)
        sending.deliver(story.world, MONDAY_9)
        assert states(story) == {"uncertain": 1, "ready": 1}
        sink.script.clear()
        delivered(story, 5)
        assert states(story) == {"sent": 2}
        to_team = [mail.raw for mail in sink.mails if mail.recipients == ("engineering@example.com",)]
        assert len(to_team) == 2
        assert len(set(to_team)) == 1
        assert len(sink.mails) == 3
    seen("1 mail twice for each break, the same octets")


def test_breaks_behind_the_dot_without_end_are_one_mail_again_and_again_and_then_said(
    seen: Callable[[str], None],
) -> None:
    with Sink({"DOT": CUT}) as sink:
        story = story_over(sink)
        delivered(story, 60)
        assert len({mail.raw for mail in sink.mails}) == 2, "whatever the server kept, it kept two mails"
        for _ in range(12):
            story.now += timedelta(hours=4)
            delivered(story, 1)
        assert states(story)["expired"] >= 2
        assert "bounced" in trail(story)
    seen(f"{len(sink.mails)} tries in an hour")


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA", "DOT"])
def test_a_relay_with_too_many_connections_is_left_alone_for_longer_each_time(step: str) -> None:
    with Sink({step: "421 4.7.0 too many connections"}) as sink:
        story = story_over(sink)
        delivered(story, 30)
        assert states(story) == {"ready": 2}
        # 0, 1, 3, 7, 15 minutes and a little more each, for two mails
        assert 6 <= sink.connections <= 12
        sink.script.clear()
        taken = len(sink.mails)
        delivered(story, 60)
        assert states(story) == {"sent": 2}
        assert len(sink.mails) - taken == 2
        assert len({mail.raw for mail in sink.mails}) == 2


# --- names ------------------------------------------------------------------------------------------------------------


def test_names_that_are_not_found_for_a_while_cost_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp, "SHUT", 0.0)
    real, places = socket.getaddrinfo, dict[str, int]()

    def resolver(host: str, port: int, *more: object, **named: object) -> object:
        if host.endswith(".example"):
            if host not in places:
                raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
            host, port = HOST, places[host]
        return real(host, port, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", resolver)
    inbox = Inbox(Account("imap.example", 993, Login("ann", lambda: "x"), tls="implicit"))
    with pytest.raises(TemporaryFailure, match=r"imap\.example:993 is not found"):
        next(inbox.fresh(lambda folder, uidvalidity: set()))
    with Sink() as first, Sink() as second:
        story = story_over(first)
        relay = Relay("relay.example", 587, tls="starttls")
        # Nothing to encrypt here: the check of starttls would refuse the sink, and is not what this is about.
        object.__setattr__(relay, "tls", "none")
        story.world = replace(story.world, post=Post(relay, allowed=story.policy.writes_to))
        delivered(story, 3)
        assert states(story) == {"ready": 2}
        places["relay.example"] = first.port
        sink_moved = second.port
        sending.deliver(story.world, story.now + 10 * MINUTE)
        assert len(first.mails) == 1
        first.hang_up()
        places["relay.example"] = sink_moved
        delivered(story, 20)
        assert states(story) == {"sent": 2}
        assert len(first.mails) + len(second.mails) == 2


# --- hours later ------------------------------------------------------------------------------------------------------


def briefed() -> tuple[Story, bytes, str]:
    """A case whose brief is out; the brief, and where its bounces go."""
    story = Story(border=BORDER)
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, **PROVEN), at=MONDAY_9)
    [brief] = [letter for letter in story.post.letters if out(letter).kind == "brief"]
    return story, brief.raw, brief.reverse_path


@pytest.mark.parametrize("vendor", FAILED)
def test_a_bounce_hours_later_is_known_by_its_return_path_and_told_once(vendor: str) -> None:
    story, raw, path = briefed()
    later = MONDAY_9 + timedelta(hours=3)
    told = story.arrives(bounce(FAILED[vendor], path, raw, "engineering@example.com"), at=later)
    assert [(one.to, one.kind) for one in told] == [("ann@example.com", "notice")]
    assert "engineering@example.com" in told[0].text
    assert trail(story).count("bounced") == 1
    assert story.store.reports.counts()["mails in"] == {"bounce": 1, "opened": 1}
    assert not delivery(Body(story.store, story.policy, HealthSettings(), None, later)).ok


@pytest.mark.parametrize("vendor", [name for name in FAILED if "multipart" in FAILED[name]])
def test_a_bounce_to_a_bare_address_is_known_by_the_mail_in_it(vendor: str) -> None:
    story, raw, _ = briefed()
    told = story.arrives(bounce(FAILED[vendor], MAILBOX, raw, "engineering@example.com"), at=MONDAY_9 + 60 * MINUTE)
    assert [one.kind for one in told] == ["notice"]


@pytest.mark.parametrize("vendor", DELAYED)
def test_a_delay_is_noted_and_disturbs_nobody(vendor: str) -> None:
    story, raw, path = briefed()
    later = MONDAY_9 + timedelta(hours=1)
    assert story.arrives(bounce(DELAYED[vendor], path, raw, "engineering@example.com"), at=later) == []
    assert trail(story).count("delayed") == 1
    assert "bounced" not in trail(story)
    assert delivery(Body(story.store, story.policy, HealthSettings(), None, later)).ok
    # And then it fails for good.
    told = story.arrives(bounce(FAILED["Postfix"], path, raw, "engineering@example.com", "n2"), at=later + 60 * MINUTE)
    assert [one.kind for one in told] == ["notice"]
