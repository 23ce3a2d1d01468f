"""Dying: the process ends before and after every step that leaves a trace, starts again, and goes on.

Nothing is lost, nothing is made twice, and what goes out twice (only between the server's answer and our commit) is the
same octets. The steps are found by running once and counting, so a new commit or a new call to a server is one of them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailflow import flow, sending
from mailflow.adapters.smtp import Letter, Result
from mailflow.adapters.store import Store
from mailflow.adapters.store.rows import Rows
from mailflow.cases.case import Status
from tests.fakes import FakeInbox, FakePost, Story, out
from tests.story_mails import LEE, forward, reply
from tests.test_stories import COMPLETE, CUSTOMER_SAYS, without

MONDAY_9 = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class Death(BaseException):
    """kill -9: no except clause of ours sees it."""


class Steps:
    """Counts the steps; dies at the one that it is told."""

    def __init__(self, deadly: int = 0) -> None:
        self.deadly = deadly
        self.names: list[str] = []

    def at(self, name: str) -> None:
        self.names.append(name)
        if len(self.names) == self.deadly:
            raise Death(name)


class MortalInbox(FakeInbox):
    steps = Steps()

    def done(self, uids: Sequence[int]) -> None:
        self.steps.at("before MOVE")
        super().done(uids)
        self.steps.at("after MOVE")


class MortalPost(FakePost):
    steps = Steps()

    def send(self, letter: Letter) -> tuple[Result, ...]:
        self.steps.at("before the final dot")
        results = super().send(letter)
        self.steps.at("window: after the final dot")
        return results


@pytest.fixture
def mortal(monkeypatch: pytest.MonkeyPatch) -> list[Steps]:
    """The steps that count now; every outermost transaction is one, before and after its commit."""
    current = [Steps()]
    real = Rows.transaction

    @contextmanager
    def transaction(self: Rows) -> Iterator[None]:
        outermost = not self.connection.in_transaction
        with real(self):
            yield
            if outermost:
                current[0].at("before a commit")
        if outermost:
            current[0].at("after a commit")

    monkeypatch.setattr(Rows, "transaction", transaction)
    return current


def play(path: Path, inbox: MortalInbox, post: MortalPost, until: datetime) -> Story:
    """One life of the daemon: everything that is there, up to a time."""
    story = Story()
    store = Store(path)
    story.world = story.world.__class__(inbox, post, store, story.world.desk, "none")
    story.store, story.inbox, story.post = store, inbox, post
    store.outbox.recover(until)
    flow.fetch(story.world, until)
    flow.receive(story.world, until)
    flow.tick(story.world, until)
    while sending.deliver(story.world, until):
        pass
    return story


#: what happens at which hour: two forwards, an answer, two words; then only time passes
HOURS = (0.0, 0.5, 1.0, 6.0, 6.5)


def arrive(hour: float, inbox: FakeInbox, post: FakePost) -> None:
    at = MONDAY_9 + timedelta(hours=hour)
    mails = {one.kind: one for one in map(out, post.letters)}
    if hour == 0.0:
        inbox.put(forward(without("Environment"), CUSTOMER_SAYS, at))
        inbox.put(forward(COMPLETE.replace("Northwind", "Contoso"), CUSTOMER_SAYS, at, subject="Other"))
    elif hour == 0.5:
        inbox.put(reply(mails["question"], "Chrome 142\n", at))
    elif hour == 6.0:
        inbox.put(reply(mails["brief"], "resolved pool limit\n", at, LEE))
    elif hour == 6.5:
        inbox.put(reply(mails["resolved"], "note thanks\n", at))


def lives(path: Path, steps: Steps, mortal: list[Steps]) -> tuple[MortalPost, Store, int]:
    """The whole story; after a death the next life begins where the disk is."""
    inbox, post = MortalInbox(), MortalPost()
    mortal[0] = inbox.steps = post.steps = steps
    deaths = 0
    for hour in HOURS:
        arrive(hour, inbox, post)
        for _ in range(3):
            try:
                story = play(path, inbox, post, MONDAY_9 + timedelta(hours=hour))
                break
            except Death:
                deaths += 1
    return post, story.store, deaths


def test_whatever_the_step_at_which_it_dies_the_story_ends_the_same(tmp_path: Path, mortal: list[Steps]) -> None:
    whole = Steps()
    expected, store, deaths = lives(tmp_path / "whole.db", whole, mortal)
    assert deaths == 0
    kinds = Counter(out(letter).kind for letter in expected.letters)
    assert kinds["brief"] == 2
    assert kinds["resolved"] == 2
    statuses = [getattr(store.case(number), "status", None) for number in (1, 2)]
    assert sorted(map(str, statuses)) == [Status.ACTIVE, Status.RESOLVED]
    assert len(whole.names) > 60

    doubled = 0
    for deadly, name in enumerate(whole.names, start=1):
        post, after, deaths = lives(tmp_path / f"{deadly}.db", Steps(deadly), mortal)
        assert deaths == 1, name
        sent = Counter(letter.raw for letter in post.letters)
        ids = Counter(out(letter).message_id for letter in post.letters)
        assert len(ids) == len(sent), f"{name}: one id, different octets"
        assert Counter(out(letter).kind for letter in map(_letter, sent)) == kinds, name
        assert [getattr(after.case(number), "status", None) for number in (1, 2)] == statuses, name
        assert "waiting" not in after.reports.counts()["mails in"], name
        twice = sum(sent.values()) - len(sent)
        assert twice == 0 or name in ("window: after the final dot", "before a commit"), name
        doubled += twice
        after.close()
    assert doubled >= 1, "the one window was never met: the test does not test what it says"


def _letter(raw: bytes) -> Letter:
    return Letter("", ("somebody@example.com",), raw)
