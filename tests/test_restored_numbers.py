"""Numbers that people read in a digest before a backup was put back: none of them ever names another mail."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from mailflow import flow, restoring, sending
from mailflow.adapters.store import Store
from tests.checkout import MONDAY_9, hours
from tests.fakes import FakeInbox, Out, out
from tests.lives import Life
from tests.story_mails import BORDER, EVE, MAILBOX, PROVEN, mail, reply
from tests.test_restored import copied

WANTED = mail("Zoe <zoe@acme.example>", MAILBOX, "Exports fail", "All exports fail.", MONDAY_9)
HARMFUL = mail(EVE, MAILBOX, "Invoice", "Pay this at once.", MONDAY_9)
OPS = "ops@example.com"


def lived(life: Life, minutes: float) -> list[Out]:
    """A beat of a daemon that believes its border alone; what went out."""
    at, before = MONDAY_9 + timedelta(minutes=minutes), len(life.post.letters)
    with closing(life.world().store) as store:
        world = replace(life.world(), store=store, border=BORDER)
        flow.fetch(world, at)
        flow.receive(world, at)
        flow.tick(world, at)
        while sending.deliver(world, at):
            pass
    return [out(letter) for letter in life.post.letters[before:]]


def restored(life: Life, inbox: FakeInbox) -> None:
    with closing(life.world().store) as store:
        restoring.reconcile(replace(life.world(), store=store, border=BORDER), inbox, MONDAY_9 + hours(1))


def waiting(life: Life) -> dict[int, str]:
    with closing(Store(life.path)) as store:
        return {stay.number: stay.sender for stay in store.quarantine.waiting()}


def after_a_restoration(path: Path) -> tuple[Life, Out, Out]:
    """Mail 1 was a customer's in the digest before; the digest behind tells of that one and of a harmful one."""
    life = Life(path)
    lived(life, 0)
    put_back = copied(life)
    life.inbox.put(WANTED)
    [before] = lived(life, 1)
    assert waiting(life) == {1: "zoe@acme.example"}
    put_back()
    restored(life, FakeInbox({1: HARMFUL, 2: WANTED}))  # found in another order
    [behind] = [one for one in lived(life, 120) if one.kind == "digest"]
    return life, before, behind


def test_an_old_number_releases_no_other_mail_and_whoever_writes_it_is_told(store_path: Path) -> None:
    life, _, behind = after_a_restoration(store_path)
    life.inbox.mails[9] = reply(behind, "release 1 a customer of ours\n", MONDAY_9 + hours(3), OPS, **PROVEN)
    [answer] = lived(life, 180)
    assert sorted(waiting(life).values()) == ["eve@evil.example", "zoe@acme.example"]
    assert answer.subject == "[mailflow] Mail 1 is not in quarantine"
    assert "before a backup was put back" in answer.prose
    with closing(Store(store_path)) as store:
        assert not store.quarantine.release(1, "root", "typed on the machine", MONDAY_9 + hours(3))


def test_a_digest_that_the_store_has_forgotten_releases_nothing(store_path: Path) -> None:
    life, before, _ = after_a_restoration(store_path)
    life.inbox.mails[9] = reply(before, "release 1 a customer of ours\n", MONDAY_9 + hours(3), OPS, **PROVEN)
    assert [one.kind for one in lived(life, 180)] == ["digest"]
    assert sorted(waiting(life).values()) == ["eve@evil.example", OPS, "zoe@acme.example"]


def test_the_numbers_of_the_digest_behind_a_restoration_count(store_path: Path) -> None:
    life, _, behind = after_a_restoration(store_path)
    [number] = [number for number, sender in waiting(life).items() if sender == "zoe@acme.example"]
    assert f"{number}" in behind.text
    life.inbox.mails[9] = reply(behind, f"release {number}\n", MONDAY_9 + hours(3), OPS, **PROVEN)
    lived(life, 180)
    assert list(waiting(life).values()) == ["eve@evil.example"]


def test_what_the_backup_knew_keeps_its_number(store_path: Path) -> None:
    life = Life(store_path)
    life.inbox.put(HARMFUL)
    lived(life, 0)
    put_back = copied(life)
    life.inbox.put(WANTED)
    lived(life, 1)
    put_back()
    restored(life, life.inbox)
    numbers = {sender: number for number, sender in waiting(life).items()}
    assert numbers["eve@evil.example"] == 1
    assert numbers["zoe@acme.example"] > 2


def test_a_second_restoration_of_the_same_backup_uses_no_number_of_the_first(store_path: Path) -> None:
    life = Life(store_path)
    lived(life, 0)
    put_back = copied(life)
    seen: list[set[int]] = []
    for hour in (1, 2):
        put_back()
        with closing(life.world().store) as store:
            world = replace(life.world(), store=store, border=BORDER)
            restoring.reconcile(world, FakeInbox({1: HARMFUL, 2: WANTED}), MONDAY_9 + hours(hour))
        seen.append(set(waiting(life)))
    assert seen[0] & seen[1] == set()
