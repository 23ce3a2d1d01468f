"""What the list of tries knows after a death and a restoration: what may have left, what did not, and what nobody knows."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mailflow.adapters.journal import Begun, Journal
from mailflow.adapters.smtp import Letter, Result, Verdict
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours
from tests.fakes import FakePost
from tests.lives import Life
from tests.story_mails import forward
from tests.test_restored import copied, reconciled


class Death(BaseException):
    """The process ends here, and writes nothing more."""


class Deadly(FakePost):
    """A relay that says no, or yes, and we die before it is noted."""

    def __init__(self, *, dot: bool) -> None:
        super().__init__()
        self._dot = dot

    def send(self, letter: Letter) -> tuple[Result, ...]:
        if self._dot:
            letter.at_end()
        raise Death


def died(path: Path, *, dot: bool) -> tuple[Life, Callable[[], None]]:
    life = Life(path)
    life.live(MONDAY_9)
    put_back = copied(life)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    life.post = Deadly(dot=dot)
    with pytest.raises(Death):
        life.live(MONDAY_9)
    life.post = FakePost()
    return life, put_back


def test_what_was_put_off_before_its_end_is_sent_after_a_restoration_although_nobody_could_note_it(
    store_path: Path,
) -> None:
    life, put_back = died(store_path, dot=False)
    put_back()
    found = reconciled(life, life.inbox)
    assert (found.sent, found.unsure) == (0, ())
    assert life.live(MONDAY_9 + hours(6)) == ["brief", "copy"]


def test_what_a_death_cut_off_around_its_end_is_not_sent_again_and_is_named(store_path: Path) -> None:
    life, put_back = died(store_path, dot=True)
    put_back()
    found = reconciled(life, life.inbox)
    assert found.sent == 1
    assert [one.key.partition(":")[0] for one in found.unsure] == ["brief"]
    assert life.live(MONDAY_9 + hours(6)) == ["copy"]


@pytest.mark.parametrize(
    ("answers", "unsure", "sent_again"),
    [
        ([(Verdict.SENT, 250, "Ok")], [], []),
        ([(Verdict.UNCERTAIN, 0, "No answer.")], ["brief", "copy"], []),
        ([(Verdict.DEFERRED, 451, "later")], [], ["brief", "copy"]),
        ([(Verdict.REFUSED, 550, "no")], [], ["brief", "copy"]),
    ],
)
def test_what_is_known_of_a_try_is_not_asked_about(
    store_path: Path, answers: list[tuple[Verdict, int, str]], unsure: list[str], sent_again: list[str]
) -> None:
    life = Life(store_path)
    life.live(MONDAY_9)
    put_back = copied(life)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    life.post = FakePost(answers=answers * 2)
    life.live(MONDAY_9)
    put_back()
    found = reconciled(life, life.inbox)
    assert [one.key.partition(":")[0] for one in found.unsure] == unsure
    life.post = FakePost()
    assert life.live(MONDAY_9 + hours(6)) == sent_again


def test_what_went_through_in_the_end_is_sure_although_an_earlier_try_was_not(store_path: Path) -> None:
    life = Life(store_path)
    life.live(MONDAY_9)
    put_back = copied(life)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    life.post = FakePost(answers=[(Verdict.UNCERTAIN, 0, "No answer.")] * 2)
    life.live(MONDAY_9)
    life.live(MONDAY_9 + hours(1))
    put_back()
    assert reconciled(life, life.inbox).unsure == ()


def test_a_list_that_an_older_mailflow_wrote_counts_as_before(tmp_path: Path) -> None:
    """It wrote one line a try, before the try, and another where that came back."""
    journal = Journal(tmp_path / "mailflow.db")
    journal.path.write_text(
        "case 1 " + "a" * 64 + "\n1 1 <esc-1.brief.1.a@example.com> brief:1\n"
        "1 1 <esc-1.copy.2.b@example.com> copy:1\nback 1 1 <esc-1.copy.2.b@example.com> copy:1\n"
    )
    assert [one.key for one in journal.lines()] == ["brief:1", "copy:1"]
    assert journal.left() == {"<esc-1.brief.1.a@example.com>"}
    assert journal.unsure() == ()
    assert journal.last() == Begun("<esc-1.copy.2.b@example.com>", 1, 1, "copy:1")
