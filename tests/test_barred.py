"""Not let in: servers that are silent, away, or refuse our password. Nobody is pestered, and it is told."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from mailflow import daemon, sending
from mailflow.adapters import imap_session, smtp, smtp_session
from mailflow.adapters.imap import Account, Inbox
from mailflow.adapters.login import Login, Tls
from mailflow.adapters.smtp import Letter, Post, Relay, Verdict
from mailflow.adapters.store import Store
from mailflow.address import Address
from mailflow.config import HealthSettings
from mailflow.daemon import Daemon
from mailflow.errors import LoginRefused, TemporaryFailure
from mailflow.health import Body, mailbox
from mailflow.world import Vigil, World
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import FakePost, Story, out
from tests.imap_fake import FakeImap
from tests.servers import HOST, PASSWORD, Dovecot, need_servers, until
from tests.sink import Sink
from tests.story_mails import forward

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH")

ANN = "ann@example.com"
LETTER = Letter("escalations@example.com", (ANN,), b"From: escalations@example.com\r\n\r\nIt is broken.\r\n")


# --- silence ----------------------------------------------------------------------------------------------------------


@pytest.mark.timeout(60)
@pytest.mark.parametrize("tls", ["none", "implicit", "starttls"])
def test_no_server_is_waited_for_without_an_end(tls: Tls, monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name in (
        (imap_session, "CONNECT_PATIENCE"), (imap_session, "READ_PATIENCE"), (smtp_session, "PATIENCE"), (smtp, "PATIENCE"),
    ):  # fmt: skip
        monkeypatch.setattr(module, name, 0.3)
    with socket.create_server((HOST, 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(TemporaryFailure, match="did not answer in time"):
            Inbox(Account(HOST, port, Login(ANN, lambda: "x"), tls=tls)).listing()
        [result] = Post(Relay(HOST, port, tls=tls), allowed=lambda _: True).send(LETTER)
        assert result.verdict is Verdict.DEFERRED
        assert "did not answer in time" in result.reply


def test_every_answer_has_its_time() -> None:
    assert (imap_session.CONNECT_PATIENCE, imap_session.READ_PATIENCE, smtp_session.PATIENCE) == (15, 60, 60)


# --- a refused login --------------------------------------------------------------------------------------------------


def vigilant(inbox: Inbox, path: Path, alarms: FakePost, story: Story) -> World:
    vigil = Vigil(post=alarms, mail=(Address("on-call@example.com"),))
    return replace(story.world, inbox=inbox, store=Store(path), vigil=vigil)


@contextmanager
def running(new_world: Callable[[], World], **settings: Any) -> Iterator[Daemon]:
    running = Daemon(new_world, tick=0.05, poll=0.05, **settings)
    thread = threading.Thread(target=running.run)
    thread.start()
    try:
        yield running
    finally:
        running.stop()
        thread.join(20)
        assert not thread.is_alive()


def test_a_refused_login_is_asked_once_in_five_minutes_and_told_past_the_mailbox(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daemon, "FIRST_PAUSE", 0.01)
    monkeypatch.setattr(daemon, "FIRST_LOOK", 0.2)
    path, alarms, story = tmp_path / "mailflow.db", FakePost(), Story()
    with closing(Store(path)) as store:
        store.beats.mark("mailbox", daemon.now() - timedelta(hours=1))
    with FakeImap({"LOGIN": b"{tag} NO [AUTHENTICATIONFAILED] wrong password\r\n"}) as server:
        account = Account(HOST, server.port, Login(ANN, lambda: "old"), tls="none")
        with running(lambda: vigilant(Inbox(account), path, alarms, story)):
            until(lambda: bool(alarms.letters))
            time.sleep(1)
        assert sum(command.startswith("LOGIN") for command in server.commands) == 1
    assert daemon.LONGEST_PAUSE == smtp.LOCKED == 300
    [letter] = alarms.letters
    assert out(letter).subject == "[mailflow] out of order: mailbox"
    assert f"The login of {ANN} is refused: [AUTHENTICATIONFAILED] wrong password." in out(letter).prose


@pytest.mark.servers
def test_a_password_that_is_put_right_needs_no_restart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dovecot: Dovecot
) -> None:
    monkeypatch.setattr(daemon, "LONGEST_PAUSE", 0.5)
    path, story, asked = tmp_path / "mailflow.db", Story(), list[str]()
    dovecot.put("lockedout", forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))

    def secret() -> str:
        asked.append("wrong" if len(asked) < 2 else PASSWORD)
        return asked[-1]

    account = Account(HOST, dovecot.imap_port, Login("lockedout", secret), tls="none")
    with running(lambda: replace(story.world, inbox=Inbox(account), store=Store(path))):
        until(lambda: len(story.post.letters) == 2)
    assert asked[:3] == ["wrong", "wrong", PASSWORD]


def test_a_relay_that_refuses_our_login_is_asked_once_however_many_mails_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    passwords = ["wrong"]
    with Sink(password="secret") as sink:
        story = Story()
        relay = Relay(HOST, sink.port, Login(ANN, lambda: passwords[-1]), tls="none")
        story.world = replace(story.world, post=Post(relay, allowed=story.policy.writes_to))
        for number in range(10):
            note = COMPLETE.replace("Northwind", f"Firm {number}")
            story.inbox.put(forward(note, CUSTOMER_SAYS, MONDAY_9, subject=f"Fails {number}"))
        story.take_in(MONDAY_9)
        for minute in range(4):
            while sending.deliver(story.world, MONDAY_9 + timedelta(minutes=minute)):
                pass
        assert sink.connections == 1
        mails = story.store.reports.counts()["mails out"]
        assert mails == {"ready": 20}
        trouble = story.store.beats.last("trouble sender")
        assert trouble is not None
        assert f"The login of {ANN} is refused" in trouble.note
        passwords.append("secret")
        story.world = replace(story.world, post=_later(story.world.post, monkeypatch))
        story.now = MONDAY_9 + timedelta(hours=1)
        story.sent()
        assert story.store.reports.counts()["mails out"] == {"sent": 20}
        assert len({mail.raw for mail in sink.mails}) == len(sink.mails) == 20


def _later(post: Any, monkeypatch: pytest.MonkeyPatch) -> Post:
    """The same, five minutes later on the monotonic clock."""
    assert isinstance(post, Post)
    real, shift = time.monotonic, smtp.LOCKED + 1
    monkeypatch.setattr(time, "monotonic", lambda: real() + shift)
    return post


def test_a_relay_that_is_away_is_not_asked_for_every_mail_that_waits() -> None:
    with Sink() as sink:
        port = sink.port
    story = Story()
    story.world = replace(story.world, post=Post(Relay(HOST, port, tls="none"), allowed=story.policy.writes_to))
    story.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    story.take_in(MONDAY_9)
    story.sent()
    with socket.create_server((HOST, port)) as back:  # it is back, but a minute is not over
        back.settimeout(0.5)
        sending.deliver(story.world, MONDAY_9 + timedelta(minutes=2))
        with pytest.raises(TimeoutError):
            back.accept()


# --- away -------------------------------------------------------------------------------------------------------------


class Patient(threading.Event):
    """Remembers how long it was waited for, and waits for nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.pauses: list[float] = []

    def wait(self, timeout: float | None = None) -> bool:
        self.pauses.append(timeout or 0.0)
        if len(self.pauses) == 12:
            self.set()
        return True


@pytest.mark.parametrize(
    ("failure", "pauses"),
    [
        (TemporaryFailure("The server is down."), [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]),
        (RuntimeError("a fault of ours"), [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]),
        (LoginRefused("No."), [300] * 12),
    ],
)
def test_what_fails_is_tried_again_later_each_time_up_to_five_minutes(failure: Exception, pauses: list[float]) -> None:
    trying = Daemon(lambda: Story().world)
    trying._stopping = patient = Patient()

    def fails(world: World) -> None:
        raise failure

    trying._work("intake", fails)
    assert patient.pauses == pauses


@pytest.mark.servers
def test_a_mailbox_that_is_down_at_the_start_is_red_after_ten_minutes_and_caught_up_with_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    need_servers()
    monkeypatch.setattr(daemon, "FIRST_LOOK", 0.2)
    path, story, clock = tmp_path / "mailflow.db", Story(), [MONDAY_9]
    with Dovecot() as server:
        account = Account(HOST, server.imap_port, Login("ann", lambda: PASSWORD), tls="none")
        subjects = [f"Waited {number}" for number in range(6)]
        server.put("ann", *(forward(COMPLETE, CUSTOMER_SAYS + one, MONDAY_9, subject=one) for one in subjects))
        with closing(Store(path)) as store:
            store.beats.mark("mailbox", MONDAY_9)
            server.stop()
            with running(lambda: replace(story.world, inbox=Inbox(account), store=Store(path)), clock=lambda: clock[0]):
                clock[0] = MONDAY_9 + timedelta(minutes=9)
                until(lambda: store.beats.last("trouble intake") is not None)
                body = Body(store, story.policy, HealthSettings(), None, clock[0])
                assert mailbox(body).ok
                clock[0] += timedelta(days=3)
                red = mailbox(replace(body, now=clock[0]))
                assert not red.ok
                assert f"Nothing listens at 127.0.0.1:{server.imap_port}" in red.text
                assert mailbox(replace(body, now=MONDAY_9 + timedelta(minutes=11))).ok is False
                server.start()
                until(lambda: len(story.post.letters) == 12, 30)
                until(lambda: mailbox(replace(body, now=clock[0])).ok)
            cases = [store.case(number) for number in range(1, 7)]
    assert [case.subject if case else None for case in cases] == [f"Fwd: {one}" for one in subjects]
