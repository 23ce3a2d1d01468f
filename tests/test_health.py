"""Health: what is out of order is said with what to do, told past the outbox, and not told again and again."""

import json
import re
import threading
import time
from collections.abc import Callable, Iterator, Set
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path

import pytest

from mailflow import breaker, daemon, flow, watching
from mailflow.adapters import imap_session, smtp_session
from mailflow.adapters.disk import Disk
from mailflow.adapters.imap import Fetched
from mailflow.adapters.imap_session import Account
from mailflow.adapters.login import Login
from mailflow.adapters.smtp import Letter, Relay, Result, Verdict
from mailflow.adapters.store import Cause, OutState, Store
from mailflow.address import Address
from mailflow.cases.case import Case, Status
from mailflow.cases.trail import TrailLine
from mailflow.config import HealthSettings, default_policy, load
from mailflow.daemon import now as clock
from mailflow.errors import TemporaryFailure
from mailflow.health import CHECKS, METRICS, Body, Check, examine, metrics
from mailflow.world import Vigil, World, build
from tests.checkout import COMPLETE, CUSTOMER_SAYS
from tests.command_line import run
from tests.fakes import FakeInbox, FakePost, Story
from tests.servers import DOMAIN, MailServers
from tests.story_mails import forward
from tests.test_quarantine import CONFIG

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
POLICY = default_policy("example.com")
HOUR = timedelta(hours=1)


@pytest.fixture
def store() -> Store:
    """Of a mailflow that has just read its mailbox."""
    opened = Store(":memory:")
    opened.beats.mark("mailbox", NOW)
    return opened


def looked(store: Store, now: datetime = NOW, room: Disk | None = None) -> dict[str, Check]:
    return {check.name: check for check in examine(Body(store, POLICY, HealthSettings(), room, now))}


def red(store: Store, now: datetime = NOW) -> list[str]:
    return [name for name, check in looked(store, now).items() if not check.ok]


def mail_out(store: Store, key: str = "brief", recipient: str = "engineering@example.com", serial: int = 1) -> None:
    case = Case(1, Address("ann@example.com"), "x", NOW, Status.ACTIVE)
    store.record(case, [])
    store.outbox.add(
        1, serial, Cause("", ""), NOW, key=key, kind="brief", audience="engineering", message_id=f"<{key}@x>",
        recipient=recipient, reverse_path="", raw=b"x", text="x",
    )  # fmt: skip


def settled(store: Store, state: OutState, now: datetime = NOW) -> None:
    queued = store.outbox.claim(now)
    assert queued is not None
    store.outbox.settle(queued.id, state, 0, "", now, now)


def bounced(store: Store, status: Status = Status.ACTIVE, at: datetime = NOW) -> None:
    case = Case(1, Address("ann@example.com"), "x", NOW, status)
    store.record(case, [TrailLine(at, "mailflow", "bounced", "engineering@example.com: 550 no such user")])


# --- one row for each thing that may be out of order --------------------------------------------------------------------


def put_aside(store: Store) -> None:
    store.keep("INBOX", 1, 1, b"x", True, NOW)
    store.file(1, "quarantined", "why", NOW, trust="stranger")


def doubtful(store: Store) -> None:
    mail_out(store)
    settled(store, OutState.UNCERTAIN)


TROUBLE: list[tuple[str, Callable[[Store], object], timedelta, str]] = [
    ("mailbox", lambda store: None, timedelta(minutes=11), "No mail could be read since"),
    ("mailbox", lambda store: store.beats.clear("mailbox"), timedelta(0), "was never read"),
    ("mailbox", lambda store: store.beats.mark("trouble intake", NOW + timedelta(minutes=1), "The password is wrong."), timedelta(minutes=11), "The password is wrong."),
    ("unread", lambda store: store.keep("INBOX", 1, 1, b"x", True, NOW), timedelta(minutes=11), "look into the log"),
    ("outbox", mail_out, timedelta(minutes=31), "1 wait to be sent, the oldest since"),
    ("uncertain", doubtful, timedelta(minutes=31), "may be out or not"),
    ("breaker", lambda store: store.beats.mark("held", NOW, "3000 mails left within 1:00:00, and more wait"), timedelta(0), "`mailflow resume`"),
    ("quarantine", put_aside, timedelta(0), "1 mails that nobody looked at"),
    ("delivery", bounced, timedelta(0), "ESC-1 to engineering@example.com"),
    ("certificates", lambda store: store.beats.mark("certificate imap", NOW, (NOW + timedelta(days=13)).isoformat()), timedelta(0), "`imap` ends soon"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "trouble", "later", "says"), TROUBLE, ids=[f"{n}-{t[0]}" for n, t in enumerate(TROUBLE)]
)
def test_what_is_out_of_order_is_red_and_says_what_to_do(
    store: Store, name: str, trouble: Callable[[Store], object], later: timedelta, says: str
) -> None:
    assert red(store) == []
    trouble(store)
    if later:
        store.beats.mark("mailbox", NOW + later) if name != "mailbox" else None
    check = looked(store, NOW + later)[name]
    assert not check.ok
    assert says in check.text


def test_what_is_mended_is_green(store: Store) -> None:
    put_aside(store)
    store.quarantine.see(1, NOW)
    bounced(store, Status.CLOSED)
    store.beats.mark("held", NOW, "x")
    breaker.resume(store, NOW)
    store.beats.mark("certificate imap", NOW, (NOW + timedelta(days=15)).isoformat())
    assert red(store) == []


def test_a_mail_that_came_back_is_forgotten_after_a_day_and_once_another_arrived(store: Store) -> None:
    bounced(store)
    assert red(store, NOW + timedelta(minutes=5)) == ["delivery"]
    mail_out(store)
    settled(store, OutState.SENT, NOW + HOUR)
    store.beats.mark("mailbox", NOW + HOUR)
    assert red(store, NOW + HOUR) == ["delivery"]  # it was made before the bounce came
    bounced(store, at=NOW - timedelta(minutes=1))
    other = Store(":memory:")
    other.beats.mark("mailbox", NOW + 25 * HOUR)
    bounced(other)
    assert red(other, NOW + 25 * HOUR) == []


def test_a_mail_that_was_released_waits_since_then(store: Store) -> None:
    put_aside(store)
    later = NOW + timedelta(days=3)
    store.beats.mark("mailbox", later)
    store.quarantine.release(1, "root", "", later)
    assert red(store, later + timedelta(minutes=1)) == []
    store.beats.mark("mailbox", later + timedelta(minutes=11))
    assert red(store, later + timedelta(minutes=11)) == ["unread"]


def test_mails_that_are_held_are_one_trouble_and_not_two(store: Store) -> None:
    mail_out(store)
    store.beats.mark("held", NOW + timedelta(minutes=25), "x")
    store.beats.mark("mailbox", NOW + timedelta(minutes=40))
    assert red(store, NOW + timedelta(minutes=40)) == ["breaker"]


def test_a_full_disk_is_red(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "mailflow.db"
    assert looked(store, room=Disk(path, 1))["disk"].ok
    check = looked(store, room=Disk(path, 10**18))["disk"]
    assert not check.ok
    assert "MB are kept in reserve: make room." in check.text


def test_a_token_in_the_words_of_a_server_is_read_by_nobody(store: Store) -> None:
    words = "550 <escalations+1.3.k7f3q2aaaaaaaaaa@example.com> <esc-1.brief.3.k7f3q2aaaaaaaaaa@example.com>: no"
    store.beats.mark("trouble sender", NOW + timedelta(minutes=5), words)
    mail_out(store)
    text = looked(store, NOW + timedelta(minutes=31))["outbox"].text
    assert "k7f3q2" not in text
    assert "<escalations+1.3.…@example.com> <esc-1.brief.3.…@example.com>: no" in text


# --- metrics and the command --------------------------------------------------------------------------------------------


def test_every_check_has_a_metric_and_the_text_is_what_prometheus_reads(store: Store) -> None:
    assert set(looked(store)) == set(METRICS)
    assert len(CHECKS) == len(METRICS)
    put_aside(store)
    text = metrics(Body(store, POLICY, HealthSettings(), None, NOW))
    sample = re.compile(r'[a-z_]+(\{[a-z]+="[^"\\\n]*"\})? (-?[0-9.e+]+|\+Inf)')
    lines = [line for line in text.splitlines() if not line.startswith("# ")]
    assert all(sample.fullmatch(line) for line in lines), lines
    assert 'mailflow_check{name="quarantine"} 0' in lines
    assert "mailflow_quarantine_unseen 1" in lines
    assert 'mailflow_mails_in{state="quarantined"} 1' in lines
    names = [line.split()[2] for line in text.splitlines() if line.startswith("# TYPE")]
    assert len(names) == len(set(names))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "config.yaml").write_text(CONFIG)
    with closing(Store(tmp_path / "mailflow.db")) as store:
        store.beats.mark("mailbox", clock())
    return tmp_path


def test_the_command_is_green_with_zero_and_red_with_one(desk: Path) -> None:
    well = run("health", cwd=desk)
    assert (well.returncode, well.stderr) == (0, "")
    assert all(line.startswith("ok ") for line in well.stdout.splitlines())
    with closing(Store(desk / "mailflow.db")) as store:
        store.keep("INBOX", 1, 1, b"x", True, clock())
        store.file(1, "quarantined", "why", clock())
    ill = run("health", cwd=desk)
    assert ill.returncode == 1
    assert [line.split()[1] for line in ill.stdout.splitlines() if line.startswith("RED")] == ["quarantine"]
    as_json = run("health", "--json", cwd=desk)
    assert as_json.returncode == 1
    told = json.loads(as_json.stdout)
    assert told["well"] is False
    assert [check["name"] for check in told["checks"] if not check["ok"]] == ["quarantine"]
    as_metrics = run("health", "--metrics", cwd=desk)
    assert 'mailflow_check{name="quarantine"} 0' in as_metrics.stdout


def test_without_a_store_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(CONFIG)
    said = run("health", cwd=tmp_path)
    assert said.returncode == 1
    assert "There is no store" in said.stderr


# --- the alarm ----------------------------------------------------------------------------------------------------------


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
        watching.look(self.story.world, NOW + timedelta(minutes=minutes))
        return [str(message_from_bytes(letter.raw)["Subject"]) for letter in self.alarms.letters[before:]]


@pytest.fixture
def watched() -> Watched:
    found = Watched(Story())
    flow.fetch(found.story.world, NOW)
    vigil = Vigil(post=found.alarms, mail=(Address("on-call@example.com"),), chat=found.chat)
    found.story.world = replace(found.story.world, vigil=vigil)
    return found


def test_what_turns_red_is_told_once_past_the_outbox_and_once_more_when_it_is_well(watched: Watched) -> None:
    assert watched.looks(0) == []
    assert watched.looks(11) == ["[mailflow] out of order: mailbox"]
    assert [watched.looks(minutes) for minutes in (12, 30, 71, 600, 1_449)] == [[]] * 5
    assert watched.looks(11 + 24 * 60) == ["[mailflow] out of order: mailbox"]
    flow.fetch(watched.story.world, NOW + timedelta(minutes=1_500))
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
    flow.fetch(watched.story.world, NOW + timedelta(minutes=12))
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
    watched.story.arrives(forward(COMPLETE, CUSTOMER_SAYS, NOW), NOW)
    watched.story.waits(NOW + timedelta(minutes=40))
    flow.fetch(watched.story.world, NOW + timedelta(minutes=40))
    assert watched.looks(40) == ["[mailflow] out of order: outbox"]
    assert "Too many connections." in watched.chat.said[0]


def test_certificates_are_looked_at_once_a_day(watched: Watched) -> None:
    ends, asked = NOW + timedelta(days=15, hours=1), 0

    def end() -> datetime:
        nonlocal asked
        asked += 1
        return ends

    vigil = replace(watched.story.world.vigil, certificates={"smtp": end})
    watched.story.world = replace(watched.story.world, vigil=vigil)
    assert watched.looks(0) == []
    watched.looks(5)
    assert asked == 1
    flow.fetch(watched.story.world, NOW + timedelta(days=2))
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
    (tmp_path / "config.yaml").write_text(CONFIG + "alarm: {mail: [on-call@example.com]}\n")
    world = build(load(tmp_path / "config.yaml", {}))
    assert world.vigil.mail == (Address("on-call@example.com"),)
    assert world.vigil.post is not None
    [result] = world.vigil.post.send(letter)
    assert result.verdict is Verdict.REFUSED
    world.close()


def test_what_was_put_aside_is_told_by_the_digest_and_only_then_by_the_alarm(watched: Watched) -> None:
    put_aside(watched.story.store)
    for minutes in (1, 59):
        flow.fetch(watched.story.world, NOW + timedelta(minutes=minutes))
        assert watched.looks(minutes) == []
    flow.fetch(watched.story.world, NOW + timedelta(minutes=61))
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
        end = time.monotonic() + 30
        while not alarms.letters and time.monotonic() < end:
            time.sleep(0.05)
    finally:
        running.stop()
        thread.join(20)
    [letter] = alarms.letters
    message = message_from_bytes(letter.raw)
    assert message["Subject"] == "[mailflow] out of order: mailbox"
    assert "cannot be reached" in " ".join(str(message.get_payload()).split())
