"""The journal of what was tried to send, and what a mail is after a death: sent again, or waiting for its copy."""

import errno
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow import flow
from mailflow.adapters.journal import Begun, Journal
from mailflow.adapters.smtp import Letter, Result, Verdict
from mailflow.adapters.store import OutState
from mailflow.errors import TemporaryFailure
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours
from tests.fakes import FakePost, out
from tests.lives import Life
from tests.story_mails import forward


def test_every_try_stands_in_the_journal_before_it_is_made(store_path: Path) -> None:
    life = Life(store_path)

    class Watching(FakePost):
        def send(self, letter: Letter) -> tuple[Result, ...]:
            last = Journal(store_path).last()
            assert last is not None
            assert last.message_id == out(letter).message_id
            return super().send(letter)

    life.post = Watching(usual=(Verdict.DEFERRED, 451, "later"))
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    life.live(MONDAY_9)
    life.live(MONDAY_9 + hours(1))
    assert [begun.tries for begun in Journal(store_path).lines()] == [1, 1, 2, 2]


def test_a_line_that_a_death_cut_off_is_none(store_path: Path) -> None:
    journal = Journal(store_path)
    assert journal.last() is None
    begun = Begun("<esc-1.brief.1.abcdefghijklmnop@example.com>", 1, 1, "brief:1:a key with blanks")
    journal.add(begun)
    journal.add(replace(begun, case_number=None, tries=2))
    with journal.path.open("a") as file:
        file.write("3 1 <esc-1.bri")
    assert list(journal.lines()) == [begun, replace(begun, case_number=None, tries=2)]
    assert journal.last() == replace(begun, case_number=None, tries=2)


@pytest.mark.parametrize("piece", [b"1 1 <esc-1.bri", b"1", b"1 1 <esc-1.brief.9.a@example.com> \xc3", b"\0\0\0\0"])
def test_a_line_behind_a_piece_of_one_is_whole(tmp_path: Path, piece: bytes) -> None:
    journal = Journal(tmp_path / "mailflow.db")
    first = Begun("<esc-1.brief.1.abcdefghijklmnop@example.com>", 1, 1, "brief:1:engineering@example.com")
    second = Begun("<esc-1.copy.2.abcdefghijklmnop@example.com>", 1, 1, "copy:1:ann@example.com")
    journal.add(first)
    with journal.path.open("ab") as file:
        file.write(piece)
    journal.add(second)
    assert [begun for begun in journal.lines() if begun.message_id in (first.message_id, second.message_id)] == [
        first,
        second,
    ]
    assert journal.last() == second


def test_nothing_is_sent_that_the_journal_cannot_take(store_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    life = Life(store_path)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    monkeypatch.setattr("mailflow.adapters.journal.os.fsync", full)
    with pytest.raises(TemporaryFailure, match="nothing is sent"):
        life.live(MONDAY_9)
    assert life.post.letters == []
    monkeypatch.undo()
    assert life.live(MONDAY_9) == ["brief", "copy"]


def test_after_a_death_a_mail_is_ready_again_and_one_whose_last_word_was_said_is_uncertain(store_path: Path) -> None:
    life = Life(store_path)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    with closing(life.world().store) as store:
        world = replace(life.world(), store=store)
        flow.fetch(world, MONDAY_9)
        flow.receive(world, MONDAY_9)
        first, second = (store.outbox.claim(MONDAY_9) for _ in range(2))
        assert first is not None
        assert second is not None
        store.outbox.hand(second.id)
        assert store.outbox.recover(MONDAY_9) == 2
        assert store.reports.counts()["mails out"] == {OutState.READY: 1, OutState.UNCERTAIN: 1}
