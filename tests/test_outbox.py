"""The outbox: which mail goes out next, what each answer of a server makes of it, and what is never sent twice."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import astuple, replace
from datetime import datetime, timedelta

import pytest

from mailflow.adapters.journal import Begun
from mailflow.adapters.store import Cause, OutState, Store
from mailflow.adapters.store.outbox import DEPARTED, Issued, Queued
from tests.stored import NOW, with_a_case

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


@pytest.fixture
def store() -> Iterator[Store]:
    with closing(with_a_case()) as opened:
        yield opened


def add(store: Store, serial: int, kind: str = "brief", number: int | None = 7, **more: str | int) -> bool:
    """A mail of case 7, or of the desk itself."""
    return store.outbox.add(
        number, serial, Cause("<cause@b>", "because"), NOW, key=f"{kind}:{serial}", kind=kind, audience="engineering",
        message_id=f"<{number}.{serial}@b>", recipient="engineering@example.com", reverse_path=f"e+{serial}@example.com",
        raw=b"raw", text=f"text {serial}", **more,
    )  # fmt: skip


def claimed(store: Store, at: datetime = NOW, reminders: int | None = None, *, held: bool = False) -> Queued:
    found = store.outbox.claim(at, reminders, held)
    assert found is not None
    return found


def states(store: Store) -> list[str]:
    """How far each mail is, in the order in which they were made."""
    return [row["state"] for row in store.outbox._rows.all("SELECT state FROM outbox ORDER BY id")]


def said(store: Store) -> list[tuple[str, int | None, str | None]]:
    rows = store.outbox._rows.all("SELECT state, code, reply FROM outbox ORDER BY id")
    return [(row["state"], row["code"], row["reply"]) for row in rows]


def test_a_mail_is_claimed_with_all_that_sending_needs(store: Store) -> None:
    assert add(store, 1, confirm=1)
    mail = claimed(store, NOW + SECOND)
    assert astuple(mail) == (
        1, 7, "brief:1", "<7.1@b>", "e+1@example.com", "engineering@example.com", b"raw", NOW, 1, "brief", True,
    )  # fmt: skip
    assert not claimed_again(store)


def claimed_again(store: Store) -> bool:
    return store.outbox.claim(NOW + timedelta(days=9)) is not None


def test_a_key_is_one_mail_in_its_case_and_another_in_none(store: Store) -> None:
    assert add(store, 1)
    assert not add(store, 1)
    assert add(store, 1, number=None)
    assert (store.outbox.serial(7), store.outbox.serial(8), store.outbox.serial(None), store.outbox.made()) == (
        1,
        0,
        1,
        2,
    )


def test_before_the_first_mail_nothing_was_made(store: Store) -> None:
    assert (store.outbox.made(), store.outbox.serial(7), store.outbox.newest("digest")) == (0, 0, None)
    assert store.outbox.claim(NOW) is None


def test_the_newest_mail_of_the_desk_is_not_that_of_a_case(store: Store) -> None:
    add(store, 1, "digest", None)
    add(store, 1, "digest")
    add(store, 2, "alarm", None)
    assert store.outbox.newest("digest") == NOW
    assert store.outbox.newest("brief") is None


def test_while_all_is_held_only_the_operators_hear(store: Store) -> None:
    add(store, 1)
    assert store.outbox.claim(NOW, None, held=True) is None
    add(store, 1, "digest", None)
    assert claimed(store, NOW, None, held=True).kind == "digest"
    assert claimed(store).kind == "brief"


def test_of_two_reminders_a_minute_the_third_waits_for_the_minute_to_end(store: Store) -> None:
    for serial, kind in enumerate(("reminders", "decision", "confirm"), start=1):
        add(store, serial, kind)
    for _ in range(2):
        store.outbox.settle(claimed(store, NOW, 2).id, OutState.SENT, 250, "ok", NOW)
    assert store.outbox.claim(NOW + MINUTE - SECOND, 2) is None
    assert claimed(store, NOW + MINUTE, 2).kind == "confirm"


def test_whoever_asks_for_no_limit_gets_reminders_as_well(store: Store) -> None:
    for serial in (1, 2, 3):
        add(store, serial, "follow-up")
        store.outbox.settle(claimed(store).id, OutState.SENT, 250, "ok", NOW)
    assert states(store) == ["sent"] * 3
    add(store, 4, "follow-up")
    assert store.outbox.claim(NOW, 0) is None


def test_what_the_server_said_is_kept_and_a_mail_for_later_keeps_its_time(store: Store) -> None:
    add(store, 1)
    mail = claimed(store)
    store.outbox.settle(mail.id, OutState.READY, 451, "4.3.0 later", NOW, NOW + MINUTE)
    assert said(store) == [("ready", 451, "4.3.0 later")]
    assert store.outbox.claim(NOW + MINUTE - SECOND) is None
    assert claimed(store, NOW + MINUTE).tries == 2


def test_a_store_of_today_is_read_by_the_version_of_tomorrow() -> None:
    # The words stand in stores and in queries; one that changes makes mails that nobody looks for any more.
    words = "ready sending handing sent uncertain refused expired held carried withdrawn"
    assert list(OutState) == words.split()


# --- deaths and doubts --------------------------------------------------------------------------------------------------


def test_after_a_death_what_was_handed_over_waits_for_its_copy_and_the_rest_is_ready(store: Store) -> None:
    for serial, confirm in ((1, 0), (2, 0), (3, 1)):
        add(store, serial, confirm=confirm)
        claimed(store)
    store.outbox.hand(2)
    store.outbox.hand(3)
    assert states(store) == ["sending", "handing", "handing"]
    assert store.outbox.recover(NOW, patience=15 * MINUTE) == 3
    assert states(store) == ["ready", "uncertain", "uncertain"]
    assert [claimed(store).id for _ in range(2)] == [1, 2]
    assert store.outbox.claim(NOW + 14 * MINUTE) is None
    assert claimed(store, NOW + 15 * MINUTE).id == 3


def test_without_a_patience_nothing_waits(store: Store) -> None:
    add(store, 1, confirm=1)
    store.outbox.hand(claimed(store).id)
    assert store.outbox.recover(NOW) == 1
    assert claimed(store).id == 1


def test_a_mail_whose_copy_came_is_out_whatever_the_server_says_later(store: Store) -> None:
    add(store, 1, confirm=1)
    mail = claimed(store)
    store.outbox.hand(mail.id)
    store.outbox.confirm(mail.id, NOW)
    store.outbox.settle(mail.id, OutState.READY, 451, "later", NOW, NOW)
    assert said(store) == [("sent", None, "our own copy came")]
    assert not claimed_again(store)


def test_a_copy_does_not_change_what_the_server_said_of_a_mail_that_it_took(store: Store) -> None:
    add(store, 1, confirm=1)
    store.outbox.settle(claimed(store).id, OutState.SENT, 250, "2.0.0 Ok", NOW)
    store.outbox.confirm(1, NOW + MINUTE)
    assert said(store) == [("sent", 250, "2.0.0 Ok")]


def test_a_mail_is_known_by_its_id_only_where_it_sends_us_a_copy(store: Store) -> None:
    add(store, 1)
    add(store, 2, confirm=1)
    assert store.outbox.sent_as("<7.1@b>") is None
    found = store.outbox.sent_as("<7.2@b>")
    assert found is not None
    assert (found.id, found.confirm) == (2, True)


def test_what_was_taken_and_never_came_back_is_named_and_what_came_back_is_not(store: Store) -> None:
    for serial, confirm in ((1, 1), (2, 1), (3, 0)):
        add(store, serial, confirm=confirm)
        store.outbox.settle(claimed(store).id, OutState.SENT, 250, "ok", NOW)
    store.outbox.confirm(2, NOW)
    assert [mail.id for mail in store.outbox.unconfirmed(NOW, NOW + SECOND)] == [1]
    assert store.outbox.unconfirmed(NOW - MINUTE, NOW) == []
    assert store.outbox.unconfirmed(NOW + SECOND, NOW + MINUTE) == []


def test_what_left_before_a_backup_was_put_back_is_not_sent_again_and_its_number_is_not_given_twice(
    store: Store,
) -> None:
    store.departed.depart(Begun("<7.4@b>", 1, 7, "brief:4"), 4)
    assert store.outbox.serial(7) == 4
    assert add(store, 4)
    assert said(store) == [("sent", None, DEPARTED)]
    assert not claimed_again(store)


# --- what somebody answers ----------------------------------------------------------------------------------------------


def test_a_token_names_the_mail_that_it_was_made_for_and_how_many_of_its_kind_there_were(store: Store) -> None:
    for serial, kind in enumerate(("question", "brief", "question"), start=1):
        add(store, serial, kind)
    second = Issued("question:3", "engineering@example.com", "engineering", "question", 2, "text 3", "<7.3@b>")
    assert store.outbox.issued(7, 3) == second
    first = store.outbox.issued(7, 1)
    assert first == replace(second, key="question:1", nth=1, text="text 1", message_id="<7.1@b>")
    assert store.outbox.issued(7, 4) is None
    assert store.outbox.issued(None, 1) is None
