"""The alarm: what is out of order is told past the outbox, and not told again and again."""

import threading
import time
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from email import message_from_bytes
from pathlib import Path

import pytest

from mailflow import daemon, flow, watching
from mailflow.adapters import imap_session, smtp_session
from mailflow.adapters.imap import Fetched
from mailflow.adapters.imap_session import Account
from mailflow.adapters.login import Login
from mailflow.adapters.smtp import Letter, Relay, Result, Verdict
from mailflow.adapters.store import Store
from mailflow.address import Address
from mailflow.config import load
from mailflow.daemon import now as clock
from mailflow.errors import TemporaryFailure
from mailflow.world import Vigil, World, build
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.configs import UNGUARDED
from tests.fakes import FakeInbox, FakePost, Story
from tests.servers import DOMAIN, MailServers
from tests.stored import put_aside
from tests.story_mails import forward


@dataclass
class FakeChat:
    said: list[str] = field(default_factory=list)

    def say(self, team: str, text: str) -> Result:
        self.said.append(text)
        return Result(team, Verdict.SENT, 0, "posted")


@dataclass
class Watched:
    """A mailflow whose relay refuses cases' mails, and who is told of it."""

    story: Story
    alarms: FakePost = field(default_factory=FakePost)
    chat: FakeChat = field(default_factory=FakeChat)

    def looks(self, minutes: float) -> list[str]:
        """Subjects of the alarms of this look."""
        before = len(self.alarms.letters)
        watching.look(self.story.world, MONDAY_9 + timedelta(minutes=minutes))
        return [str(message_from_bytes(letter.raw)["Subject"]) for letter in self.alarms.letters[before:]]


@pytest.fixture
def watched() -> Watched:
    found = Watched(Story())
    flow.fetch(found.story.world, MONDAY_9)
    vigil = Vigil(post=found.alarms, mail=(Address("on-call@example.com"),), chat=found.chat)
    found.story.world = replace(found.story.world, vigil=vigil)
    return found


def test_what_turns_red_is_told_once_past_the_outbox_and_once_more_when_it_is_well(watched: Watched) -> None:
    assert watched.looks(0) == []
    assert watched.looks(11) == ["[mailflow] out of order: mailbox"]
    assert [watched.looks(minutes) for minutes in (12, 30, 71, 600, 1_449)] == [[]] * 5
    assert watched.looks(11 + 24 * 60) == ["[mailflow] out of order: mailbox"]
    flow.fetch(watched.story.world, MONDAY_9 + timedelta(minutes=1_500))
    assert watched.looks(1_501) == ["[mailflow] well again: mailbox"]
    assert watched.looks(1_502) == []
    assert watched.story.store.reports.counts()["mails out"] == {}
    assert len(watched.chat.said) == 3
    assert "No mail could be read since" in watched.chat.said[0]
    [letter, *_] = watched.alarms.letters
    assert (letter.reverse_path, letter.recipients) == ("", ("on-call@example.com",))
    message = message_from_bytes(letter.raw)
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Reply-To"] == "support-lead@example.com"
    assert "No mail could be read since" in " ".join(str(message.get_payload()).split())


def test_what_flickers_is_told_at_most_once_an_hour(watched: Watched) -> None:
    assert watched.looks(11) == ["[mailflow] out of order: mailbox"]
    flow.fetch(watched.story.world, MONDAY_9 + timedelta(minutes=12))
    assert watched.looks(13) == ["[mailflow] well again: mailbox"]
    assert watched.looks(30) == []
    assert watched.looks(72) == []
    assert watched.looks(74) == ["[mailflow] out of order: mailbox"]


def test_an_alarm_that_nobody_took_is_told_again(watched: Watched) -> None:
    watched.alarms.usual = (Verdict.DEFERRED, 0, "The relay cannot be reached.")
    watched.story.world = replace(watched.story.world, vigil=replace(watched.story.world.vigil, chat=None))
    assert watched.looks(11) == []
    watched.alarms.usual = (Verdict.SENT, 250, "Ok")
    assert watched.looks(12) == ["[mailflow] out of order: mailbox"]
    assert watched.looks(13) == []


def test_where_the_relay_is_what_is_down_the_chat_is_enough(watched: Watched) -> None:
    watched.alarms.usual = (Verdict.DEFERRED, 0, "The relay cannot be reached.")
    watched.looks(11)
    watched.looks(12)
    assert len(watched.chat.said) == 1


def test_an_outbox_that_is_stuck_is_named_with_what_the_relay_said(watched: Watched) -> None:
    watched.story.post.usual = (Verdict.DEFERRED, 421, "Too many connections.")
    watched.story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), MONDAY_9)
    watched.story.waits(MONDAY_9 + timedelta(minutes=40))
    flow.fetch(watched.story.world, MONDAY_9 + timedelta(minutes=40))
    assert watched.looks(40) == ["[mailflow] out of order: outbox"]
    assert "Too many connections." in watched.chat.said[0]


def test_certificates_are_looked_at_once_a_day(watched: Watched) -> None:
    ends, asked = MONDAY_9 + timedelta(days=15, hours=1), 0

    def end() -> datetime:
        nonlocal asked
        asked += 1
        return ends

    vigil = replace(watched.story.world.vigil, certificates={"smtp": end})
    watched.story.world = replace(watched.story.world, vigil=vigil)
    assert watched.looks(0) == []
    watched.looks(5)
    assert asked == 1
    flow.fetch(watched.story.world, MONDAY_9 + timedelta(days=2))
    assert watched.looks(2 * 24 * 60) == ["[mailflow] out of order: certificates"]
    assert asked == 2


@pytest.mark.servers
def test_the_end_of_a_servers_certificate_is_read_over_the_real_protocols(mail_servers: MailServers) -> None:
    servers = mail_servers
    account = Account(
        "127.0.0.1",
        servers.imaps_port,
        Login(f"escalations@{DOMAIN}", lambda: servers.password),
        cafile=str(servers.cafile),
    )
    ends = imap_session.certificate(account)
    assert ends is not None
    assert ends > clock()
    assert smtp_session.certificate(Relay("127.0.0.1", servers.smtp_port, tls="none")) is None


def test_an_alarm_goes_to_nobody_but_those_whom_the_configuration_names(tmp_path: Path) -> None:
    letter = Letter("", ("eve@evil.example",), b"Subject: x\r\n\r\nx\r\n")
    (tmp_path / "config.yaml").write_text(UNGUARDED + "alarm: {mail: [on-call@example.com]}\n")
    world = build(load(tmp_path / "config.yaml", {}))
    assert world.vigil.mail == (Address("on-call@example.com"),)
    assert world.vigil.post is not None
    [result] = world.vigil.post.send(letter)
    assert result.verdict is Verdict.REFUSED
    world.close()


def test_what_was_put_aside_is_told_by_the_digest_and_only_then_by_the_alarm(watched: Watched) -> None:
    put_aside(watched.story.store)
    for minutes in (1, 59):
        flow.fetch(watched.story.world, MONDAY_9 + timedelta(minutes=minutes))
        assert watched.looks(minutes) == []
    flow.fetch(watched.story.world, MONDAY_9 + timedelta(minutes=61))
    assert watched.looks(61) == ["[mailflow] out of order: quarantine"]


class Silent(FakeInbox):
    """A mailbox whose server is down."""

    def fresh(self, taken: Callable[[str, int], Set[int]]) -> Iterator[list[Fetched]]:
        raise TemporaryFailure("imap.example.com:993 cannot be reached. It is tried again by itself.")


def test_the_daemon_tells_by_itself_that_it_cannot_read_its_mailbox(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daemon, "FIRST_LOOK", 0.2)
    alarms, store = FakePost(), Store(tmp_path / "mailflow.db")
    store.beats.mark("mailbox", clock() - timedelta(hours=1))
    store.close()

    def world() -> World:
        bare, vigil = Story().world, Vigil(post=alarms, mail=(Address("on-call@example.com"),))
        return replace(bare, inbox=Silent(), store=Store(tmp_path / "mailflow.db"), vigil=vigil)

    running = daemon.Daemon(world, tick=0.1, poll=0.1)
    thread = threading.Thread(target=running.run)
    thread.start()
    try:
        end = time.monotonic() + 60
        while not alarms.letters and time.monotonic() < end:
            time.sleep(0.05)
    finally:
        running.stop()
        thread.join(20)
    [letter] = alarms.letters
    message = message_from_bytes(letter.raw)
    assert message["Subject"] == "[mailflow] out of order: mailbox"
    assert "cannot be reached" in " ".join(str(message.get_payload()).split())
