"""Lives of a daemon, one after the other, on one store on disk."""

from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from mailflow import flow, sending
from mailflow.adapters.journal import Journal
from mailflow.adapters.store import Store
from mailflow.starting import owned
from mailflow.world import World
from tests.fakes import FakeInbox, FakePost, Story, out


class Life:
    """A daemon's worlds on a store on disk, with an inbox and a post office that outlive it."""

    def __init__(self, path: Path, inbox: FakeInbox | None = None, post: FakePost | None = None) -> None:
        self.path = path
        self.inbox, self.post = inbox or FakeInbox(), post or FakePost()
        self._desk = Story().world.desk

    def world(self, epoch: int | None = None) -> World:
        return World(self.inbox, self.post, Store(self.path, epoch), self._desk, "none", journal=Journal(self.path))

    def live(self, at: datetime) -> list[str]:
        """Everything that is there is handled, as by `mailflow run --once`; the kinds of what went out."""
        before = len(self.post.letters)
        with owned(self.path, lambda: at) as lease, closing(self.world(lease.epoch).store) as store:
            world = replace(self.world(lease.epoch), store=store)
            store.outbox.recover(at)
            flow.fetch(world, at)
            flow.receive(world, at)
            flow.tick(world, at)
            while sending.deliver(world, at):
                pass
        return [out(letter).kind for letter in self.post.letters[before:]]
