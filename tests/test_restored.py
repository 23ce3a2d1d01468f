"""Cases of which a restored backup knows nothing: they come back under their old numbers, with the mails that left."""

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from mailflow import restoring
from mailflow.adapters.journal import Journal
from mailflow.adapters.smtp import Verdict
from mailflow.adapters.store import Cause, Store, copy_store
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours, without
from tests.fakes import FakeInbox, Story, out
from tests.lives import Life
from tests.story_mails import ANN, LEE, forward, reply
from tests.two_cases import ANNS, due, opened

QUESTION = without("Environment")


def copied(life: Life) -> Callable[[], None]:
    """A copy of the store as it is now; what it takes to put it back."""
    copy = life.path.with_name("copy.db")
    copy_store(life.path, copy)

    def put_back() -> None:
        for rest in ("", "-wal", "-shm"):
            life.path.with_name(life.path.name + rest).unlink(missing_ok=True)
        shutil.copy(copy, life.path)

    return put_back


def reconciled(life: Life, inbox: FakeInbox) -> restoring.Reconciled:
    with closing(life.world().store) as store:
        return restoring.reconcile(replace(life.world(), store=store), inbox, MONDAY_9 + hours(5))


def titles(life: Life) -> dict[int, str]:
    with closing(Store(life.path)) as store:
        return {number: case.subject for number in range(1, 10) if (case := store.case(number))}


def test_lost_cases_keep_their_numbers_in_whatever_order_their_mails_are_found(store_path: Path) -> None:
    life = Life(store_path)
    life.live(MONDAY_9)
    put_back = copied(life)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, subject="Checkout"))
    life.live(MONDAY_9)
    life.inbox.put(forward(QUESTION, CUSTOMER_SAYS, MONDAY_9, subject="Export"))
    assert life.live(MONDAY_9 + hours(1)) == ["question"]
    before = titles(life)
    put_back()
    first, second = life.inbox.mails.values()
    reconciled(life, FakeInbox({1: second, 2: first}))
    assert titles(life) == before
    with closing(Store(store_path)) as store:
        assert [getattr(store.case(number), "status", None) for number in (1, 2)] == ["active", "asking"]


def test_a_case_whose_mail_is_not_found_keeps_its_number_for_later(store_path: Path) -> None:
    """Its brief left as ESC-1: that is no brief of another case, which would be marked as sent and never go out."""
    life = Life(store_path)
    life.live(MONDAY_9)
    put_back = copied(life)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, subject="Checkout"))
    life.live(MONDAY_9)
    put_back()
    reconciled(life, FakeInbox())
    [first] = life.inbox.mails.values()
    life.inbox.mails = {7: forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, subject="Export")}
    assert life.live(MONDAY_9 + hours(6)) == ["brief", "copy"]
    life.inbox.mails = {8: first}
    assert life.live(MONDAY_9 + hours(6)) == []
    assert {number: title.rpartition(" ")[2] for number, title in titles(life).items()} == {1: "Checkout", 2: "Export"}


def test_the_answer_to_a_mail_that_left_before_the_restoration_finds_its_case(store_path: Path) -> None:
    life = Life(store_path)
    life.live(MONDAY_9)
    put_back = copied(life)
    life.inbox.put(forward(QUESTION, CUSTOMER_SAYS, MONDAY_9))
    assert life.live(MONDAY_9) == ["question"]
    put_back()
    reconciled(life, life.inbox)
    life.inbox.put(reply(out(life.post.letters[0]), "Chrome 142\n", MONDAY_9 + hours(6), from_=ANN))
    assert "brief" in life.live(MONDAY_9 + hours(6))


def test_what_no_server_took_before_the_restoration_is_sent_after_it(store_path: Path) -> None:
    """The relay was down when the disk died."""
    life = Life(store_path)
    life.live(MONDAY_9)
    put_back = copied(life)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    life.post.usual = (Verdict.DEFERRED, 0, "Nothing listens at the relay.")
    assert life.live(MONDAY_9) == []
    put_back()
    assert reconciled(life, life.inbox).sent == 0
    life.post.usual = (Verdict.SENT, 250, "Ok")
    assert life.live(MONDAY_9 + hours(6)) == ["brief", "copy"]


def test_what_may_have_got_through_once_counts_as_sent_although_a_later_try_came_back(store_path: Path) -> None:
    life = Life(store_path)
    life.live(MONDAY_9)
    put_back = copied(life)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    life.post.usual = (Verdict.UNCERTAIN, 0, "No answer came.")
    assert life.live(MONDAY_9) == ["brief", "copy"]
    life.post.usual = (Verdict.DEFERRED, 451, "later")
    life.live(MONDAY_9 + hours(1))
    assert [begun.tries for begun in Journal(store_path).lines()] == [1, 1, 2, 2]
    put_back()
    reconciled(life, life.inbox)
    life.post.usual = (Verdict.SENT, 250, "Ok")
    assert life.live(MONDAY_9 + hours(6)) == []


def test_an_update_that_never_left_is_not_taken_for_one_that_did_because_another_mail_is_gone(store_path: Path) -> None:
    """People tidy up the folder of what was read: then the mails behind have other places in the new store."""
    life = Life(store_path)
    life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    life.live(MONDAY_9)
    brief = next(one for letter in life.post.letters if (one := out(letter)).kind == "brief")
    put_back = copied(life)
    life.inbox.put(forward(QUESTION, CUSTOMER_SAYS, MONDAY_9, subject="Export"))
    life.live(MONDAY_9 + hours(1))
    life.inbox.put(reply(brief, "update We have found the cause.\n", MONDAY_9 + hours(1), from_=LEE))
    assert life.live(MONDAY_9 + hours(1)) == ["notice"]
    put_back()
    del life.inbox.mails[2]
    reconciled(life, life.inbox)
    assert "notice" not in life.live(MONDAY_9 + hours(6))
    life.inbox.mails[9] = reply(brief, "update The fix is out.\n", MONDAY_9 + hours(6), from_=LEE)
    assert "notice" in life.live(MONDAY_9 + hours(6))


def test_a_bundle_is_known_by_what_is_in_it_in_every_store(tmp_path: Path) -> None:
    def keys(shift: int) -> list[str]:
        story, journal = Story(), Journal(tmp_path / f"{shift}.db")
        story.world = replace(story.world, journal=journal)
        opened(story, 1)
        for more in range(shift):  # the numbers of the rows behind it are other ones
            cause = Cause("", "of another store")
            story.store.outbox.add(
                1, 50 + more, cause, MONDAY_9, key=f"x{more}", kind="status", audience="sender", message_id=f"<{more}@x>",
                recipient=ANNS, reverse_path="", raw=b"", text="", state="withdrawn",
            )  # fmt: skip
        opened(story, 2)
        due(story)
        return [begun.key for begun in journal.lines() if begun.key.startswith("reminders:")]

    assert keys(0) == keys(3) != []
