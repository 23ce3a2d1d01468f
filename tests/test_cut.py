"""The line to the mailbox cut at every place, and servers and people that do with the mails what they like."""

import itertools
from collections.abc import Callable, Iterator, Set
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow import flow
from mailflow.adapters import imap, imap_session
from mailflow.adapters.imap import Fetched, Inbox
from mailflow.adapters.store import Store
from mailflow.errors import TemporaryFailure
from mailflow.world import World
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.deep import DEEP
from tests.fakes import FakeInbox, FakePost, Story
from tests.imap_fake import FakeImap, piece
from tests.inboxes import raws
from tests.mortal import DESK
from tests.proxy import Proxy
from tests.servers import Dovecot
from tests.story_mails import forward
from tests.test_imap import DONE, account, mail
from tests.test_imap_failing import inbox_of

_numbers = itertools.count(1)
BIG = mail("big", 150_000)


@pytest.fixture
def user() -> str:
    return f"cut{next(_numbers)}@example.test"


def behind(proxy: Proxy, dovecot: Dovecot, user: str) -> Inbox:
    return Inbox(replace(account(dovecot, user), port=proxy.port))


def world_of(inbox: Inbox, path: Path) -> World:
    return World(inbox, FakePost(), Store(path), DESK, "none")


# --- the line ---------------------------------------------------------------------------------------------------------


@pytest.mark.servers
def test_wherever_the_line_is_cut_a_mail_is_kept_whole_or_not_at_all(
    dovecot: Dovecot, user: str, tmp_path: Path, seen: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    dovecot.put(user, mail("small"), BIG)
    monkeypatch.setattr(imap, "HEAD", 64 * 1024)
    step, cuts = 997 if DEEP else 9_973, 0
    for reset in (False, True):
        for octets in itertools.count(7, step):
            with Proxy(dovecot.imap_port) as proxy, closing(Store(tmp_path / f"{reset}-{octets}.db")) as store:
                proxy.cut_after, proxy.reset = octets, reset
                inbox = behind(proxy, dovecot, user)
                inbox = Inbox(replace(inbox.account, done_folder=None))
                world = World(inbox, FakePost(), store, DESK, "none")
                try:
                    flow.fetch(world, MONDAY_9)
                except TemporaryFailure:
                    cuts += 1
                else:
                    break
                kept = [row["raw"] for row in store._rows.all("SELECT raw FROM mail ORDER BY id")]
                assert kept in ([], [mail("small")], [mail("small"), BIG]), octets
                proxy.cut_after = None
                flow.fetch(world, MONDAY_9)
                rows = store._rows.all("SELECT raw FROM mail")
                assert sorted(row["raw"] for row in rows) == sorted([mail("small"), BIG]), octets
                inbox.close()
    assert cuts > 20
    seen(f"cut at {cuts} places, nothing half kept, all fetched with the next line")


@pytest.mark.servers
@pytest.mark.parametrize("octets", [0, 1, 10, 25, 60])
def test_a_move_whose_answer_is_lost_is_done_and_the_mail_is_ours(
    dovecot: Dovecot, user: str, tmp_path: Path, octets: int
) -> None:
    dovecot.put(user, mail("1"), mail("2"))
    with dovecot.session(user) as other:  # so that the first MOVE finds its folder
        other.create(DONE.partition("/")[0])
        other.create(DONE)
    with Proxy(dovecot.imap_port) as proxy, closing(Store(tmp_path / "s.db")) as store:
        proxy.at, proxy.cut_after = b"UID MOVE", octets
        inbox = behind(proxy, dovecot, user)
        world = World(inbox, FakePost(), store, DESK, "none")
        assert flow.fetch(world, MONDAY_9) == 2
        assert sorted(dovecot.mails(user, DONE)) == [mail("1"), mail("2")], "the server did it"
        proxy.cut_after = None
        dovecot.put(user, mail("3"))
        assert flow.fetch(world, MONDAY_9) == 1
        assert flow.fetch(world, MONDAY_9) == 0
        assert len(store._rows.all("SELECT id FROM mail")) == 3
        assert sorted(dovecot.mails(user, DONE)) == [mail("1"), mail("2"), mail("3")]


@pytest.mark.servers
def test_a_line_that_trickles_brings_the_whole_mail_and_one_that_stalls_is_given_up(
    dovecot: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    dovecot.put(user, mail("slow", 20_000))
    with Proxy(dovecot.imap_port) as proxy:
        proxy.drops = 100
        assert raws(behind(proxy, dovecot, user)) == [mail("slow", 20_000)]
    monkeypatch.setattr(imap_session, "READ_PATIENCE", 0.5)
    with Proxy(dovecot.imap_port) as proxy:
        proxy.cut_after, proxy.stall = 5_000, True
        with pytest.raises(TemporaryFailure, match="did not answer in time"):
            raws(behind(proxy, dovecot, user))


# --- people -----------------------------------------------------------------------------------------------------------


@pytest.mark.servers
def test_what_people_do_in_the_mailbox_loses_no_mail_and_doubles_none(
    dovecot: Dovecot, user: str, tmp_path: Path
) -> None:
    dovecot.put(user, *(mail(str(number)) for number in range(1, 7)))
    inbox = Inbox(account(dovecot, user))
    with closing(Store(tmp_path / "s.db")) as store, dovecot.session(user) as other:
        world = World(inbox, FakePost(), store, DESK, "none")
        other.select()
        other.store("1", "+FLAGS", r"\Seen \Answered \Flagged")
        other.create("Private")
        other.copy("2", "Private")  # moved away unread: to a place where we do not look
        other.store("2", "+FLAGS", r"\Deleted")
        other.expunge()
        other.store("2", "+FLAGS", r"\Deleted")  # number 3: marked for deletion, and still there
        assert flow.fetch(world, MONDAY_9) == 5
        other.select(f'"{DONE}"')
        other.copy("1", "INBOX")  # somebody puts a mail back
        dovecot.put(user, mail("7"))
        flow.fetch(world, MONDAY_9)
        kept = sorted(row["raw"] for row in store._rows.all("SELECT raw FROM mail"))
    assert kept == sorted(mail(str(number)) for number in (1, 3, 4, 5, 6, 7))


# --- servers ----------------------------------------------------------------------------------------------------------


class Numbers:
    """A folder of a server that counts as it likes: `listed` is what it answers to any SEARCH, mail by mail."""

    def __init__(self, listed: list[int], uidnext: int = 0) -> None:
        uids = sorted(set(listed))
        rows: dict[str, bytes] = {
            "UID SEARCH": b"* SEARCH %b\r\n{tag} OK done\r\n" % b" ".join(b"%d" % uid for uid in listed),
        }
        if uidnext:
            rows["SELECT|EXAMINE"] = (
                b"* %d EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT %d] ok\r\n{tag} OK [READ-WRITE] done\r\n"
                % (len(uids), uidnext)
            )
        rows["UID FETCH"] = (
            b"".join(piece(uid, b"Subject: %d\r\n\r\nx\r\n" % uid) for uid in uids) + b"{tag} OK done\r\n"
        )
        self.server = FakeImap(rows, tuple(uids))


@pytest.mark.parametrize(
    ("listed", "uidnext"),
    [([3, 1, 2], 4), ([1, 1, 2, 3, 3, 2], 4), ([1, 2, 3], 2), ([1, 2, 3], 1), ([3, 2, 1, 3], 4_000_000_000)],
    ids=["out of order", "twice", "UIDNEXT fell", "UIDNEXT 1", "UIDNEXT far away"],
)  # fmt: skip
def test_however_a_server_counts_every_mail_is_kept_once(listed: list[int], uidnext: int, tmp_path: Path) -> None:
    with Numbers(listed, uidnext).server as server, closing(Store(tmp_path / "s.db")) as store:
        world = World(inbox_of(server), FakePost(), store, DESK, "none")
        assert flow.fetch(world, MONDAY_9) == 3
        assert flow.fetch(world, MONDAY_9) == 0
        assert store.taken("INBOX", 7) == {1, 2, 3}
        assert len(store._rows.all("SELECT id FROM mail")) == 3


def test_a_search_that_ends_with_an_older_mail_brings_it_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """RFC 3501: n:* always holds the last mail, also where n is larger than its uid."""
    monkeypatch.setattr(imap, "RANGE", 2)
    with Numbers([1, 2, 3], uidnext=9).server as server, closing(Store(tmp_path / "s.db")) as store:
        world = World(inbox_of(server), FakePost(), store, DESK, "none")
        assert flow.fetch(world, MONDAY_9) == 3
        assert flow.fetch(world, MONDAY_9) == 0
        assert sum(command.startswith("UID SEARCH") for command in server.commands) >= 8
        assert "UID SEARCH UID 7:*" in server.commands


def test_two_hundred_thousand_mails_are_listed_without_a_line_of_a_megabyte() -> None:
    rows = {
        rf"UID SEARCH (UID )?{start}:": b"* SEARCH %b\r\n{tag} OK done\r\n"
        % b" ".join(b"%d" % uid for uid in range(start, start + 50_000))
        for start in range(1, 200_001, 50_000)
    }
    with FakeImap(rows, uids=tuple(range(1, 200_001))) as server:
        _, _, listed = inbox_of(server).listing()
    assert listed == frozenset(range(1, 200_001))


class Remade(FakeInbox):
    """A server that makes the octets of a mail when it is asked for them, so that a boundary differs each time."""

    uidvalidity = 1

    def fresh(self, taken: Callable[[str, int], Set[int]]) -> Iterator[list[Fetched]]:
        known = taken("INBOX", self.uidvalidity)
        boundary = b"b%d" % self.uidvalidity
        new = [
            Fetched("INBOX", self.uidvalidity, uid, raw.replace(b"BOUNDARY", boundary))
            for uid, raw in self.mails.items()
            if uid not in known
        ]
        if new:
            yield new


def test_a_mail_whose_octets_differ_at_each_fetch_is_one_case() -> None:
    plain = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)
    head, _, text = plain.partition(b"\r\n\r\n")
    head = b"\r\n".join(line for line in head.split(b"\r\n") if not line.lower().startswith(b"content-"))
    raw = (
        head
        + b'\r\nContent-Type: multipart/mixed; boundary="BOUNDARY"\r\n\r\n--BOUNDARY\r\nContent-Type: text/plain; charset=utf-8'
        + b"\r\n\r\n" + text + b"\r\n--BOUNDARY--\r\n"
    )  # fmt: skip
    story = Story()
    story.inbox = remade = Remade()
    story.world = replace(story.world, inbox=remade)
    first = story.arrives(raw, at=MONDAY_9)
    assert [one.kind for one in first] == ["brief", "copy"]
    for again in range(2, 5):
        remade.uidvalidity = again
        story.take_in(MONDAY_9 + timedelta(minutes=again))
        assert story.sent() == []
    assert story.store.reports.counts()["mails in"] == {"ignored": 3, "opened": 1}
    assert story.store.case(2) is None
