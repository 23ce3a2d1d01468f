"""Transactions: each begins with the write lock, none is left out, and two writers never meet."""

import re
import threading
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from mailflow import failpoints, flow, sending
from mailflow.adapters.store import Store
from tests.checkout import MONDAY_9
from tests.dying import HOURS, Place, arrive
from tests.mortal import MortalInbox, MortalPost
from tests.stored import full_case
from tests.test_house import PACKAGE, name


def test_two_writers_who_read_first_never_meet(tmp_path: Path) -> None:
    """Read, then write, from two threads: with a deferred BEGIN one of them fails at once, or both use one number."""
    path, rounds, faults = tmp_path / "s.db", 150, list[Exception]()
    Store(path).close()

    def work() -> None:
        with closing(Store(path)) as store:
            for _ in range(rounds):
                try:
                    with store.transaction():
                        number = store.next_number()
                        case = full_case()
                        store.record(case.__class__(**{**vars(case), "number": number}), [])
                except Exception as fault:  # whatever it is, the test shows it
                    faults.append(fault)

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    with closing(Store(path)) as store:
        assert store.next_number() == 2 * rounds + 1


def test_every_transaction_begins_with_the_write_lock() -> None:
    begins = {
        (name(path), found)
        for path in PACKAGE
        for found in re.findall(r"\bBEGIN\b[A-Z ]*|\.atomic\(|isolation_level=\S+", path.read_text("utf-8"))
        if not name(path).startswith("reading/")
    }
    code = {(file, found.strip()) for file, found in begins if file.startswith("adapters/store/")}
    assert {found for _, found in code} <= {"BEGIN IMMEDIATE", "BEGIN", "isolation_level=None,"}
    executed = [
        (name(path), found)
        for path in PACKAGE
        for found in re.findall(r'execute\(\s*f?"((?:BEGIN|SAVEPOINT|COMMIT|ROLLBACK)[^"]*)"', path.read_text("utf-8"))
    ]
    assert {found for _, found in executed} == {"BEGIN IMMEDIATE", "COMMIT"}
    assert not any(found == ".atomic(" for _, found in begins)


def test_nothing_is_written_outside_of_a_transaction(tmp_path: Path) -> None:
    """Every statement of a whole life that changes something stands between BEGIN IMMEDIATE and COMMIT, and each COMMIT
    between its two failpoints: the list of the steps at which a test lets us die has no gap."""
    place, happened = Place(tmp_path / "s.db", MortalInbox(), MortalPost()), list[str]()
    world = place.world()
    world.store._rows.connection.set_trace_callback(happened.append)
    disarm = failpoints.arm(lambda point, about: happened.append(point))
    for hour in range(len(HOURS)):
        arrive(hour, place.inbox, place.post)
        at = MONDAY_9 + timedelta(hours=HOURS[hour])
        world.store.outbox.recover(at)
        flow.fetch(world, at)
        flow.receive(world, at)
        flow.tick(world, at)
        while sending.deliver(world, at):
            pass
    disarm()
    inside, writes = False, 0
    for before, this, after in zip(["", *happened], happened, [*happened[1:], ""], strict=False):
        if this.startswith(("BEGIN", "SAVEPOINT")) and "sqlite_utils_query" not in this:  # that one reads
            assert this == "BEGIN IMMEDIATE"
            inside = True
        elif this == "COMMIT":
            assert (before, after) == ("commit: before", "commit: after")
            inside = False
        elif this.lstrip().startswith(("INSERT", "UPDATE", "DELETE", "REPLACE")):
            assert inside, this
            writes += 1
    assert writes > 80
    world.close()
