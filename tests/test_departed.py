"""What the list of sent mails says of a store that is older than it: what is out, what is still to be sent, and whose
number is whose."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from mailflow.adapters.journal import Begun
from mailflow.adapters.store import Cause, OutState, Store, origin
from mailflow.adapters.store.outbox import DEPARTED
from mailflow.errors import TemporaryFailure
from tests.stored import NOW, full_case, with_a_case
from tests.test_outbox import add, claimed, said, states

BRIEF = Begun("<7.1@b>", 1, 7, "brief:1")
#: the digest of what opened a case
HERS, HIS = origin("<ann@b>", "her text"), origin("<bob@b>", "his text")


@pytest.fixture
def store() -> Iterator[Store]:
    with closing(with_a_case()) as opened:
        yield opened


def in_state(store: Store, serial: int, state: OutState) -> None:
    add(store, serial)
    store.outbox._rows.write("UPDATE outbox SET state = ? WHERE serial = ?", state, serial)


# --- which tries a store knows ----------------------------------------------------------------------------------------


def test_a_store_knows_the_tries_that_it_began_itself_and_no_later_ones(store: Store) -> None:
    assert not store.departed.knows(BRIEF)
    add(store, 1)
    assert not store.departed.knows(BRIEF), "made and not tried yet, for all that this store knows"
    claimed(store)
    assert store.departed.knows(BRIEF)
    assert not store.departed.knows(replace(BRIEF, tries=2))
    assert not store.departed.knows(replace(BRIEF, message_id="<7.2@b>"))


def test_a_store_knows_the_tries_that_it_was_told_of_also_without_the_mail(store: Store) -> None:
    store.departed.depart(replace(BRIEF, tries=2), 1)
    assert store.departed.knows(replace(BRIEF, tries=2))
    assert store.departed.knows(BRIEF)
    assert not store.departed.knows(replace(BRIEF, tries=3))
    add(store, 1)
    assert store.departed.knows(replace(BRIEF, tries=2)), "the later of what it began and what it was told of counts"


# --- what is out is not sent again ------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", list(OutState))
def test_what_left_is_taken_for_sent_whatever_the_store_had_of_it_still_to_do(store: Store, state: OutState) -> None:
    in_state(store, 1, state)
    store.departed.depart(replace(BRIEF, tries=3), 1)
    waits = state in {OutState.READY, OutState.HELD, OutState.SENDING, OutState.HANDING, OutState.UNCERTAIN}
    assert said(store) == [("sent", None, DEPARTED) if waits else (state, None, None)]
    assert store.outbox.claim(NOW) is None
    tried = store.outbox._rows.all("SELECT tries FROM outbox")
    assert tried == [{"tries": 3 if waits else 0}]


def test_a_mail_that_was_made_anew_under_another_id_is_known_by_its_key_in_its_case(store: Store) -> None:
    add(store, 1)
    add(store, 2)
    add(store, 1, number=None)
    store.departed.depart(replace(BRIEF, message_id="<7.9@b>"), 9)
    assert states(store) == ["sent", "ready", "ready"]
    store.departed.depart(Begun("<None.9@b>", 1, None, "brief:1"), 9)
    assert states(store) == ["sent", "ready", "sent"]


@pytest.mark.parametrize("known_by", ["id", "key"])
def test_of_reminders_in_one_waiting_mail_the_one_that_went_out_alone_is_out_and_the_others_wait_again(
    store: Store, known_by: str
) -> None:
    for serial in (1, 2, 3):
        add(store, serial)
    add(store, 4, "bundle")
    bundled = "UPDATE outbox SET state = 'carried', carrier = '<7.4@b>' WHERE serial IN (1, 2)"
    store.outbox._rows.write(bundled)
    store.departed.depart(BRIEF if known_by == "id" else replace(BRIEF, message_id="<7.9@b>"), 1)
    rows = store.outbox._rows.all("SELECT key, state, carrier, reply FROM outbox ORDER BY serial")
    assert rows == [
        {"key": "brief:1", "state": "sent", "carrier": None, "reply": DEPARTED},
        {"key": "brief:2", "state": "held", "carrier": None, "reply": None},
        {"key": "brief:3", "state": "ready", "carrier": None, "reply": None},
        {"key": "bundle:4", "state": "withdrawn", "carrier": None, "reply": DEPARTED},
    ]


def test_a_mail_about_several_that_is_out_stays_whole(store: Store) -> None:
    add(store, 1)
    add(store, 2, "bundle")
    store.outbox._rows.write("UPDATE outbox SET state = 'carried', carrier = '<7.2@b>' WHERE serial = 1")
    store.outbox._rows.write("UPDATE outbox SET state = 'sent' WHERE serial = 2")
    store.departed.depart(BRIEF, 1)
    assert states(store) == ["carried", "sent"]


def test_fewer_tries_in_the_list_take_none_away(store: Store) -> None:
    add(store, 1)
    for _ in range(2):
        store.outbox.settle(claimed(store).id, OutState.READY, 450, "later", NOW)
    store.departed.depart(BRIEF, 1)
    assert store.outbox._rows.all("SELECT tries FROM outbox") == [{"tries": 2}]


def test_what_no_server_took_is_still_sent_and_its_number_is_used_up(store: Store) -> None:
    add(store, 1)
    store.departed.depart(replace(BRIEF, message_id="<7.4@b>", key="brief:4"), 4, left=False)
    store.departed.depart(BRIEF, 1, left=False)
    assert states(store) == ["ready"]
    assert store.outbox.serial(7) == 4
    assert store.departed.knows(BRIEF)
    add(store, 5)
    assert claimed(store).key == "brief:1"
    assert claimed(store).key == "brief:5"


def test_of_what_left_nothing_is_half_written(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    add(store, 1)
    write, rows = store.outbox._rows.write, store.departed._rows

    def full(sql: str, *values: object) -> int:
        if sql.startswith("UPDATE"):
            raise TemporaryFailure("the disk is full")
        return write(sql, *values)

    monkeypatch.setattr(rows, "write", full)
    with pytest.raises(TemporaryFailure):
        store.departed.depart(BRIEF, 1)
    monkeypatch.undo()
    assert not store.departed.knows(BRIEF)


def test_what_a_person_takes_for_sent_is_not_asked_about_again(store: Store) -> None:
    waiting = (OutState.READY, OutState.HELD, OutState.SENDING, OutState.HANDING, OutState.UNCERTAIN)
    for serial, state in enumerate(OutState, start=1):
        in_state(store, serial, state)
    doubtful = store.departed.unsent()
    keys = [f"brief:{serial}" for serial, state in enumerate(OutState, start=1) if state in waiting]
    assert [one.key for one in doubtful] == keys
    store.departed.presume_sent(doubtful[0].id, NOW)
    assert [one.key for one in store.departed.unsent()] == keys[1:]
    [row] = store.outbox._rows.all(
        "SELECT state, reply, settled_at IS NOT NULL AS settled FROM outbox WHERE key = ?", keys[0]
    )
    assert row == {"state": "sent", "reply": DEPARTED, "settled": 1}


# --- whose number is whose --------------------------------------------------------------------------------------------


def test_a_new_case_gets_the_first_number_that_no_mail_ever_named(store: Store) -> None:
    assert Store(":memory:").departed.next_number(HERS) == 1
    assert store.departed.next_number(HERS) == 8
    store.departed.depart(Begun("<12.1@b>", 1, 12, "brief:1"), 1)
    assert store.departed.next_number(HERS) == 13


def test_a_lost_case_gets_its_own_number_back_and_no_other_case_gets_it(store: Store) -> None:
    store.departed.reserve(9, HERS)
    store.departed.reserve(8, HIS)
    store.departed.reserve(9, HERS)  # the list is read once more
    assert (store.departed.next_number(HERS), store.departed.next_number(HIS)) == (9, 8)
    assert store.departed.next_number(origin("<eve@b>", "other")) == 10
    store.record(replace(full_case(), number=9), [])
    assert store.departed.next_number(HERS) == 10, "that case is back: another one of the same mail is a new one"
    assert store.outbox.serial(9) == 0, "a number that is kept free has made no mail"


def test_of_two_cases_that_the_same_mail_opened_the_first_comes_back_first(store: Store) -> None:
    for number in (11, 9):
        store.departed.reserve(number, HERS)
    assert store.departed.next_number(HERS) == 9


def test_behind_a_restoration_mails_are_numbered_from_the_second_on_in_which_it_was(store: Store) -> None:
    assert store.departed.next_mail() == 1
    store.departed.renumber(NOW)
    seconds = int(NOW.timestamp())
    assert store.departed.next_mail() == seconds + 1
    store.keep("INBOX", 1, 1, b"raw", True, NOW)
    assert store.departed.next_mail() == seconds + 2
    # Under this name in stores that were put back: another one would begin at 1 again.
    assert store.note("renumbered") == str(seconds)


def test_no_mail_that_left_is_taken_for_a_case_that_was_opened(store: Store) -> None:
    store.departed.depart(Begun("<12.1@b>", 1, 12, HERS), 1)
    assert store.departed.next_number(HERS) == 13


def test_what_opened_a_case_is_known_by_a_digest_of_the_mail(store: Store) -> None:
    for uid, (outcome, number) in enumerate([("attached", 7), ("opened", 7), ("opened", 8), ("returned", 9)], start=1):
        store.keep("INBOX", 1, uid, f"raw {uid}".encode(), True, NOW)
        store.file(uid, outcome, "", NOW, case_number=number, message_id=f"<{uid}@b>", content_key=f"text {uid}")
    assert store.departed.origin(7) == origin("<2@b>", "text 2")
    assert store.departed.origin(9) == origin("<4@b>", "text 4")
    assert (store.departed.origin(10), store.departed.origin(None)) == ("", "")
    assert len({origin("<2@b>", "text 2"), origin("<2@b>", "text 3"), origin("<3@b>", "text 2")}) == 3
    # It stands in files: another way of making it would find no case of old again.
    assert origin("<2@b>", "text 2") == "f31f85876204ba924a523cc4656c7997c96e72bcdaa0a2d177e8ecc140b6fc85"


def test_a_mail_that_left_comes_back_under_its_own_number_and_id(store: Store) -> None:
    store.departed.depart(replace(BRIEF, message_id="<7.6@b>", key="brief:9"), 6)
    store.outbox.add(
        7, 9, Cause("<cause@b>", "because"), NOW, key="brief:9", kind="brief", audience="engineering",
        message_id="<7.9@b>", recipient="engineering@example.com", reverse_path="e+9@example.com", raw=b"raw", text="",
    )  # fmt: skip
    [row] = store.outbox._rows.all("SELECT serial, message_id, state FROM outbox")
    assert row == {"serial": 6, "message_id": "<7.6@b>", "state": "sent"}
