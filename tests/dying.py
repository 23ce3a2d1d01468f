"""A story that can be ended at each of its steps, and begun again where the disk is."""

import copy
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from mailflow import failpoints, flow, sending
from mailflow.adapters.smtp import Letter
from mailflow.adapters.store import Store
from mailflow.adapters.store.outbox import REMINDERS
from mailflow.world import World
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, without
from tests.fakes import FakeInbox, FakePost, Out, out
from tests.mortal import DESK, MortalInbox, MortalPost, Remembering, Steps
from tests.story_mails import LEE, forward, reply

#: what happens at which hour: two forwards, an answer, two words
HOURS = (0.0, 0.5, 1.0, 6.0, 6.5)


@dataclass(frozen=True)
class Step:
    """A failpoint as it was passed, in one of the hours."""

    hour: int
    nth: int
    name: str

    @property
    def window(self) -> bool:
        """Behind the server's yes, before we have written it down: here, and only here, a mail may go out twice."""
        return self.name in ("dot: after", "commit: before: sent")


def hour_at(hour: int) -> datetime:
    return MONDAY_9 + timedelta(hours=HOURS[hour])


def arrive(hour: int, inbox: FakeInbox, post: FakePost) -> None:
    at = hour_at(hour)
    mails: dict[str, Out] = {one.kind: one for one in map(out, post.letters)}
    if HOURS[hour] == 0.0:
        inbox.put(forward(without("Environment"), CUSTOMER_SAYS, at))
        inbox.put(forward(COMPLETE.replace("Northwind", "Contoso"), CUSTOMER_SAYS, at, subject="Other"))
    elif HOURS[hour] == 0.5:
        inbox.put(reply(mails["question"], "Chrome 142\n", at))
    elif HOURS[hour] == 6.0:
        inbox.put(reply(mails["brief"], "resolved pool limit\n", at, LEE))
    elif HOURS[hour] == 6.5:
        inbox.put(reply(mails["resolved"], "note thanks\n", at))


def _tried(act: Callable[[], object]) -> bool:
    """Whether it was done; what deliver says when there is nothing to do counts as no."""
    with suppress(failpoints.Failed):
        return act() is not False
    return False


@dataclass
class Place:
    """Where everything is at some moment: the disk, the mailbox, what went out."""

    path: Path
    inbox: MortalInbox
    post: MortalPost

    def at(self, path: Path) -> "Place":
        """The same at another path, to be changed from there."""
        for end in ("", "-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
        if self.path.exists():
            shutil.copy(self.path, path)
        return Place(path, copy.deepcopy(self.inbox), MortalPost(list(self.post.letters)))

    def world(self) -> World:
        return World(self.inbox, self.post, Store(self.path), DESK, "none", reader=Remembering())

    def live(self, hour: int) -> None:
        """One life of the daemon: everything that is there."""
        world, now = self.world(), hour_at(hour)
        try:
            world.store.outbox.recover(now)
            flow.fetch(world, now)
            flow.receive(world, now)
            flow.tick(world, now)
            while sending.deliver(world, now):
                pass
        finally:
            world.close()

    def rounds(self, hour: int, times: int) -> None:
        """As the daemon's workers do it: what fails is said, and comes again in the next round; the others go on."""
        now = hour_at(hour)
        try:
            world = self.world()
        except failpoints.Failed:  # nothing begins without its store: the next round
            return
        for _ in range(times):
            recovered = _tried(lambda: world.store.outbox.recover(now))
            looked = _tried(lambda: flow.fetch(world, now))
            read = _tried(lambda: flow.receive(world, now))
            if looked and read:  # reminders wait for the first look into the mailbox
                _tried(lambda: flow.tick(world, now))
            while recovered and _tried(lambda: sending.deliver(world, now)):
                pass
        world.close()

    def finish(self, hour: int) -> None:
        """The hours from there on, undisturbed."""
        for each in range(hour, len(HOURS)):
            if each > hour:
                arrive(each, self.inbox, self.post)
            self.live(each)


@dataclass
class Told:
    """The whole story, told once without a fault: what every other run of it has to come to."""

    #: at the beginning of each hour, when its mails have arrived
    begins: list[Place]
    steps: list[Step]
    kinds: Counter[str]
    statuses: list[str]


def told(folder: Path) -> Told:
    place = Place(folder / "whole.db", MortalInbox(), MortalPost())
    begins, steps = [], []
    for hour in range(len(HOURS)):
        arrive(hour, place.inbox, place.post)
        begins.append(place.at(folder / f"hour-{hour}.db"))
        counted = Steps()
        with counted.armed():
            place.live(hour)
        steps += [Step(hour, nth, name) for nth, name in enumerate(_named(counted.names), start=1)]
    return Told(begins, steps, Counter(out(letter).kind for letter in place.post.letters), statuses(place))


def _named(names: list[str]) -> Iterator[str]:
    """The commit behind a mail that went out is the end of the window, and called so."""
    last = ""
    for name in names:
        yield f"{name}: sent" if name == "commit: before" and last == "dot: after" else name
        last = name


def statuses(place: Place) -> list[str]:
    store = Store(place.path)
    found = [str(case.status) for number in (1, 2, 3) if (case := store.case(number))]
    waiting = store.reports.counts()["mails in"].get("waiting", 0)
    store.close()
    assert waiting == 0, "a mail has no outcome"
    return sorted(found)


def doubled(place: Place, story: Told, what: str, impatient: int = 0) -> int:
    """How many mails went out twice; everything else is as it was told, or this fails.

    `impatient`: reminders more, where the mail that made them needless could not be read in time.
    """
    sent = Counter(letter.raw for letter in place.post.letters)
    seen = [out(Letter("", ("somebody@example.com",), raw)) for raw in sent]
    assert len({one.message_id for one in seen}) == len(sent), f"{what}: one id, different octets"
    kinds = Counter(one.kind for one in seen)
    missing, more = story.kinds - kinds, kinds - story.kinds
    if impatient and more["reminders"]:  # two that were due together went out as one
        missing = Counter({kind: count for kind, count in missing.items() if kind not in REMINDERS})
    assert not missing, f"{what}: a mail is missing"
    assert set(more) <= set(REMINDERS), f"{what}: {more}"
    assert more.total() <= impatient, f"{what}: {more}"
    assert statuses(place) == story.statuses, what
    return sum(sent.values()) - len(sent)
