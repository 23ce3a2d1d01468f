"""Reminders that went out together before a restoration do not go out again in other company, or alone."""

from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from mailflow import flow
from mailflow.adapters.store import Store
from mailflow.cases.case import Status
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours
from tests.fakes import Out, out
from tests.lives import Life
from tests.story_mails import LEE, forward, pressed, reply
from tests.test_bundles_answers import hrefs
from tests.test_restored import copied, reconciled
from tests.two_cases import ANNS, DUE, LIST


def opened(path: Path, *minutes: float) -> Life:
    """A daemon with a case for each of these moments after nine o'clock."""
    life = Life(path)
    for number, minute in enumerate(minutes, start=1):
        at = MONDAY_9 + timedelta(minutes=minute)
        life.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, at, subject=f"Shop {number} fails"))
        life.live(at)
    return life


def lived(life: Life, at: datetime) -> list[Out]:
    before = len(life.post.letters)
    life.live(at)
    return [out(letter) for letter in life.post.letters[before:]]


def reminders(mails: list[Out], to: str) -> list[str]:
    """The reminders among them: the kind, and what cases they are about."""
    mails = [one for one in mails if one.to == to and one.kind in ("follow-up", "customer-update", "reminders")]
    return [f"{one.kind} {' '.join(str(n) for n in (1, 2, 3) if f'Shop {n} fails' in one.html)}" for one in mails]


def update_of_the_first(life: Life, at: datetime) -> bytes:
    briefs = [one for one in map(out, life.post.letters) if one.kind == "brief" and "ESC-1]" in one.subject]
    return reply(briefs[0], "update the pool is full\n", at, LEE)


def test_the_other_half_of_a_common_reminder_does_not_come_again_alone(store_path: Path) -> None:
    life = opened(store_path, 0, 0)
    put_back = copied(life)
    assert reminders(lived(life, DUE), LIST) == ["reminders 1 2"]
    life.inbox.put(update_of_the_first(life, DUE))
    put_back()
    reconciled(life, life.inbox)
    assert reminders(lived(life, DUE + hours(1)), LIST) == []


def test_what_went_out_together_does_not_come_again_with_a_third(store_path: Path) -> None:
    life = opened(store_path, 0, 0, 10)
    put_back = copied(life)
    assert reminders(lived(life, DUE), ANNS) == ["reminders 1 2"]
    put_back()
    reconciled(life, life.inbox)
    assert reminders(lived(life, DUE + hours(1)), ANNS) == ["customer-update 3"]


def test_what_went_out_alone_does_not_come_again_in_the_mail_that_the_backup_had_ready(store_path: Path) -> None:
    """The mail about both was made, copied and taken apart, since one of them was answered before it left."""
    life = opened(store_path, 0, 0)
    with closing(life.world().store) as store:
        flow.tick(replace(life.world(), store=store), DUE)
    put_back = copied(life)
    life.inbox.put(update_of_the_first(life, DUE))
    assert reminders(lived(life, DUE + hours(0.1)), LIST) == ["follow-up 2"]
    put_back()
    reconciled(life, life.inbox)
    assert reminders(lived(life, DUE + hours(1)), LIST) == []


def test_what_no_server_took_comes_after_the_restoration(store_path: Path) -> None:
    life = opened(store_path, 0, 0)
    put_back = copied(life)
    taken = life.post
    life.post = type(taken)(usual=(taken.usual[0].DEFERRED, 451, "later"))
    assert lived(life, DUE) == []
    life.post = taken
    put_back()
    reconciled(life, life.inbox)
    assert reminders(lived(life, DUE + hours(1)), LIST) == ["reminders 1 2"]


def test_a_button_of_a_common_reminder_works_after_the_restoration(store_path: Path) -> None:
    life = opened(store_path, 0, 0)
    put_back = copied(life)
    [to_list] = [one for one in lived(life, DUE) if one.to == LIST]
    put_back()
    reconciled(life, life.inbox)
    lived(life, DUE + hours(1))
    life.inbox.put(pressed(hrefs(to_list, "accept")[1], DUE + hours(2), LEE))
    lived(life, DUE + hours(2))
    with closing(Store(store_path)) as store:
        found = [case.status for number in (1, 2) if (case := store.case(number))]
    assert found == [Status.ACTIVE, Status.ACCEPTED]
