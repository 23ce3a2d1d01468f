"""Backup and what follows it: a copy of the store, and how a copy that is put back learns what happened since.

Two witnesses know more than the copy: the journal beside the store (every mail that was handed to a server) and the
mailbox (every mail that came in, ours among them).
"""

import os
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from mailflow import flow
from mailflow.adapters.journal import Begun, Journal
from mailflow.adapters.lock import only_one
from mailflow.adapters.store import Queued, Store, copy_store, drop_copy, is_store, key_of
from mailflow.errors import PermanentFailure
from mailflow.mail import ids
from mailflow.owner import BEGUN
from mailflow.starting import BACKUP
from mailflow.world import Inbox, World


def backup(store: Path, target: Path, now: datetime) -> None:
    """A copy that is whole, also while the daemon writes. Whoever starts on it must reconcile first:
    it says that it is one.

    Where there is no store, or not the one that the target is a copy of, that stays as it is: it may be the last one.
    """
    if target.resolve() == store.resolve():
        raise PermanentFailure(f"{target} is the store itself; name another file for its copy.")
    half = target.with_name(target.name + ".part")
    try:
        copy_store(store, half)
        _same(store, half, target)
        with closing(Store(half)) as copy:
            copy.check()
            copy.set_note(BACKUP, now.isoformat(timespec="minutes"))
            copy.fold()
        half.replace(target)
    finally:
        drop_copy(half)
    _sync(target)


def _same(store: Path, half: Path, target: Path) -> None:
    """Raises PermanentFailure for a copy of nothing, which would be opened as a new store, and for one of a store that
    was made anew."""
    if not is_store(half):
        raise PermanentFailure(
            f"There is no store at {store}, so nothing was copied and {target} is untouched. If it is lost, put a "
            "backup in its place and run `mailflow reconcile`."
        )
    if is_store(target) and (key := key_of(target)) and key != key_of(half):
        raise PermanentFailure(
            f"{target} is the backup of another store than {store} is now, so it is untouched and nothing was copied. "
            "If that store is lost, put the backup in its place and run `mailflow reconcile`; to keep both, name "
            "another file."
        )


def _sync(path: Path) -> None:
    """The new name is on the disk too."""
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def begin(store: Path) -> None:
    """A new, empty store, on purpose: what an older one knew is forgotten."""
    with only_one(store):
        if store.exists():
            raise PermanentFailure(f"There is a store at {store} already. To begin with nothing, move it away first.")
        journal = Journal(store)
        if journal.path.exists():
            journal.path.replace(journal.path.with_name(journal.path.name + ".old"))
        with closing(Store(store)) as new:
            new.set_note(BEGUN, "yes")


@dataclass(frozen=True)
class Reconciled:
    """What was found out."""

    #: tries to send that the store did not know of
    sent: int
    #: mails in the mailbox that the store did not know of
    taken: int
    #: mails of ours of which nobody knows whether they are out; empty when the journal tells it
    doubtful: tuple[Queued, ...]
    #: mails that a death, or silence, caught at their end: they count as sent, and somebody may have to look
    unsure: tuple[Begun, ...] = ()


def reconcile(world: World, away: Inbox | None, now: datetime, doubtful_are_out: bool | None = None) -> Reconciled:
    """Reads the two witnesses. `doubtful_are_out`: what a person says about mails that neither of them knows;
    None: ask."""
    store, journal = world.store, world.journal
    store.departed.renumber(now)
    sent, unsure = _learn(store, journal) if journal else (0, ())
    taken = flow.fetch(replace(world, inbox=away), now) if away else 0
    while flow.receive(world, now):  # our own copies may be the last of them, and end a doubt
        pass
    doubtful = () if journal and journal.last() else tuple(store.departed.unsent())
    if doubtful and doubtful_are_out is None:
        return Reconciled(sent, taken, doubtful, unsure)
    for queued in doubtful if doubtful_are_out else ():
        store.departed.presume_sent(queued.id, now)
    if world.owner:
        world.owner.catch_up(store)
    store.set_note(BACKUP, "")
    return Reconciled(sent, taken, (), unsure)


def _learn(store: Store, journal: Journal) -> tuple[int, tuple[Begun, ...]]:
    """What the journal knows and the store does not; returns how many tries those were that may have got through, and
    the mails of which that is all that is known."""
    unknown = [one for one in journal.lines() if not store.departed.knows(one)]
    left = journal.left()
    gone = {begun.message_id for begun in unknown} & left
    known = [(one, one.message_id in left) for one in unknown]
    known += [(one, True) for carrier, one in journal.inside() if carrier in gone]
    with store.transaction():
        for begun, out in known:
            store.departed.depart(begun, _serial(begun.message_id), out)
        for number, origin in journal.cases().items():
            if not store.case(number):
                store.departed.reserve(number, origin)
    unsure = tuple(one for one in journal.unsure() if one.message_id in gone)
    return sum(begun.message_id in left for begun in unknown), unsure


def _serial(message_id: str) -> int:
    """Of the case's mails, this was the n-th: new ones are counted on from there."""
    tokens = ids.found((), (message_id,), "")
    return tokens[0].serial if tokens else 0
