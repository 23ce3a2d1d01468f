"""A daemon that can be ended at each of its steps: they are the failpoints that a run passes, so a new commit or a new word to a server is one."""

from collections.abc import Callable, Iterator, Sequence, Set
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from typing import Any, ClassVar

from mailflow import failpoints
from mailflow.adapters.smtp import Letter, Result
from mailflow.cases.policy import Policy
from mailflow.config import default_policy
from mailflow.mail.ids import Ids
from mailflow.mail.message import Message, dated, parse
from mailflow.reader import Here
from mailflow.reading import read
from mailflow.reading.layout.thread import Thread, read_thread
from mailflow.writing.compose import Desk
from tests.fakes import PAGES, FakeInbox, FakePost

POLICY = default_policy("example.com")
DESK = Desk(POLICY, Ids(POLICY.mailbox, b"a key of 32 octets for the tests"), PAGES)


class Death(BaseException):
    """kill -9: no except clause of ours sees it."""


class Steps:
    """Counts the steps of an hour; at some of them something happens."""

    def __init__(self, at: Sequence[int] = (), happens: Callable[[], None] = lambda: None) -> None:
        self.names: list[str] = []
        #: whether it happened behind the server's yes, before that was written down
        self.window = False
        self._at, self._happens = frozenset(at), happens

    def __call__(self, name: str, about: bytes) -> None:
        self.names.append(name)
        if len(self.names) in self._at:
            self.window = name == "dot: after" or self.names[-2:] == ["dot: after", "commit: before"]
            self._happens()

    @contextmanager
    def armed(self) -> Iterator[None]:
        disarm = failpoints.arm(self)
        try:
            yield
        finally:
            disarm()


def die() -> None:
    raise Death


def fail() -> None:
    raise failpoints.Failed("on purpose")


class MortalInbox(FakeInbox):
    def fresh(self, taken: Callable[[str, int], Set[int]]) -> Iterator[Any]:
        failpoints.at("FETCH: before")
        yield from super().fresh(taken)

    def done(self, uids: Sequence[int]) -> None:
        failpoints.at("MOVE: before")
        super().done(uids)
        failpoints.at("MOVE: after")


class MortalPost(FakePost):
    def send(self, letter: Letter) -> tuple[Result, ...]:
        failpoints.at("dot: before")
        results = super().send(letter)
        failpoints.at("dot: after")
        return results


@cache
def _mail(raw: bytes, received: datetime | None) -> tuple[Message, Thread]:
    message = dated(parse(raw), received) if received else parse(raw)
    return message, read_thread(message)


class Remembering(Here):
    """Reads each mail once: the lives of a story differ in where they end, not in what the mails say."""

    _known: ClassVar[dict[Any, Any]] = {}

    @staticmethod
    def mail(raw: bytes, received: datetime | None = None) -> tuple[Message, Thread]:
        failpoints.at("read", raw)
        return _mail(raw, received)

    def forwarded(
        self, message: Message, thread: Thread, policy: Policy, at: datetime, links: tuple[int, ...] = ()
    ) -> Any:
        return self._once((id(message), at, links), lambda: read.forwarded(message, thread, policy, at, links))

    def replied(self, message: Message, thread: Thread, to: read.Answered, policy: Policy, at: datetime) -> Any:
        return self._once((id(message), at, to), lambda: read.replied(message, thread, to, policy, at))

    def _once(self, key: Any, make: Callable[[], Any]) -> Any:
        if key not in self._known:
            self._known[key] = make()
        return self._known[key]
