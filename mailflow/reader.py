"""Reading apart: what a stranger wrote is taken apart in a process of its own, which may hang, swell and die.

All that looks for something in a mail's text runs there: `Apart` asks, `main` answers. `Here` is the same without a
process, for commands that read a file and for tests.
"""

import pickle
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol, TypeVar

from mailflow import failpoints
from mailflow.adapters.child import LIMITS, Child, Gone, Limits, serve
from mailflow.cases.events import Away, CustomerTold, CustomerWrote, Forwarded, Replied
from mailflow.cases.policy import Policy
from mailflow.errors import PermanentFailure
from mailflow.mail.message import Message, dated, parse
from mailflow.reading import read
from mailflow.reading.layout.thread import Thread, read_thread
from mailflow.shapes import Misshapen, packed, unpacked

__all__ = ["Apart", "Gone", "Here", "Limits", "Reader"]

T = TypeVar("T")

#: how an answer begins: the value; no mail that can be read; a fault of ours
_VALUE, _PERMANENT, _FAULT = b"=", b"!", b"?"
#: characters of a sentence that comes out of the process
_SENTENCE = 500


class Reader(Protocol):
    """From octets to a mail, and from a mail to what it means."""

    def mail(self, raw: bytes, received: datetime | None = None) -> tuple[Message, Thread]:
        """The mail, and the conversation in it. Raises PermanentFailure when it is none."""

    def forwarded(
        self, message: Message, thread: Thread, policy: Policy, at: datetime, links: tuple[int, ...] = ()
    ) -> Forwarded:
        """As reading/read.py says."""

    def replied(self, message: Message, thread: Thread, to: read.Answered, policy: Policy, at: datetime) -> Replied:
        """As reading/read.py says."""

    def customer_told(self, message: Message, thread: Thread, policy: Policy, at: datetime) -> CustomerTold:
        """As reading/read.py says."""

    def customer_wrote(self, message: Message, thread: Thread, at: datetime) -> CustomerWrote:
        """As reading/read.py says."""

    def away(self, message: Message, thread: Thread, policy: Policy, at: datetime) -> Away:
        """As reading/read.py says."""

    def start(self) -> None:
        """Ready before the first mail comes."""

    def close(self) -> None:
        """Nothing more will be read."""


def mail(raw: bytes, received: datetime | None = None) -> tuple[Message, Thread]:
    """Octets to a mail and its conversation."""
    failpoints.at("read", raw)
    message = dated(parse(raw), received) if received else parse(raw)
    return message, read_thread(message)


class Here:
    """In this process: whatever the mail does to it."""

    @staticmethod
    def mail(raw: bytes, received: datetime | None = None) -> tuple[Message, Thread]:
        """As `mail` says."""
        return mail(raw, received)

    forwarded = staticmethod(read.forwarded)
    replied = staticmethod(read.replied)
    customer_told = staticmethod(read.customer_told)
    customer_wrote = staticmethod(read.customer_wrote)
    away = staticmethod(read.away)

    def start(self) -> None:
        """There is nothing to start."""

    def close(self) -> None:
        """There is nothing to close."""


class Apart:
    """In a process of its own, which keeps the mail that it read last."""

    def __init__(self, limits: Limits = LIMITS, command: tuple[str, ...] = ()) -> None:
        self._child = Child(command or (sys.executable, "-m", "mailflow.reader"), limits)
        #: the mail that the process has at hand
        self._last: tuple[Message, Thread] | None = None

    def start(self) -> None:
        """Ready before the first mail comes, or once more."""
        self._child.start()

    def close(self) -> None:
        """Ends the process."""
        self._child.close()

    def mail(self, raw: bytes, received: datetime | None = None) -> tuple[Message, Thread]:
        """As `mail` says."""
        self._last = None
        self._last = self._ask(tuple[Message, Thread], "mail", raw, received)
        return self._last

    def forwarded(
        self, message: Message, thread: Thread, policy: Policy, at: datetime, links: tuple[int, ...] = ()
    ) -> Forwarded:
        """As reading/read.py says."""
        return self._ask(Forwarded, "forwarded", *self._at_hand(message, thread), policy, at, links)

    def replied(self, message: Message, thread: Thread, to: read.Answered, policy: Policy, at: datetime) -> Replied:
        """As reading/read.py says."""
        return self._ask(Replied, "replied", *self._at_hand(message, thread), to, policy, at)

    def customer_told(self, message: Message, thread: Thread, policy: Policy, at: datetime) -> CustomerTold:
        """As reading/read.py says."""
        return self._ask(CustomerTold, "customer_told", *self._at_hand(message, thread), policy, at)

    def customer_wrote(self, message: Message, thread: Thread, at: datetime) -> CustomerWrote:
        """As reading/read.py says."""
        return self._ask(CustomerWrote, "customer_wrote", *self._at_hand(message, thread), at)

    def away(self, message: Message, thread: Thread, policy: Policy, at: datetime) -> Away:
        """As reading/read.py says."""
        return self._ask(Away, "away", *self._at_hand(message, thread), policy, at)

    def _at_hand(self, message: Message, thread: Thread) -> tuple[Any, Any]:
        """Nothing for the mail that was read last: it may have files of many megabytes."""
        last = self._last if self._child.alive else None
        return (None, None) if last and last[0] is message and last[1] is thread else (_sendable(message), thread)

    def _ask(self, kind: type[T], name: str, *args: object) -> T:
        # Only the way back is a border: what we send is ours, or octets that stay octets.
        answer = self._child.ask(pickle.dumps((name, args)))
        how, said = answer[:1], answer[1:]
        if how == _VALUE:
            try:
                return unpacked(kind, said)
            except Misshapen as error:
                self._child.close()
                raise Gone("the process that read it answered with something else than a mail") from error
        sentence = said.decode("utf-8", "replace")[:_SENTENCE]
        raise PermanentFailure(sentence) if how == _PERMANENT else Gone(f"it cannot be read: {sentence}")


def _sendable(message: Message) -> Message:
    """A table that is only shown (MappingProxyType) cannot be pickled."""
    attached = tuple(map(_sendable, message.attached))
    return Message(**{**vars(message), "headers": dict(message.headers), "attached": attached})


#: what the process is asked for, by name
QUESTIONS: dict[str, Callable[..., object]] = {
    "forwarded": read.forwarded,
    "replied": read.replied,
    "customer_told": read.customer_told,
    "customer_wrote": read.customer_wrote,
    "away": read.away,
}


class Answers:
    """The answering end: its state is the mail that it read last."""

    def __init__(self) -> None:
        self._last: tuple[Message, Thread] | None = None

    def __call__(self, request: bytes) -> bytes:
        """The answer to a question that `Apart` wrote."""
        name, args = pickle.loads(request)  # written by the daemon that started us, see Apart._ask
        try:
            return _VALUE + packed(self._answer(name, args))
        except PermanentFailure as failure:
            return _PERMANENT + str(failure).encode("utf-8", "replace")
        except MemoryError:
            raise
        except Exception as fault:
            # Where, not what: the words of an exception may be those of the mail.
            places = [f"{place.name}:{place.lineno}" for place in traceback.extract_tb(fault.__traceback__)[-4:]]
            return _FAULT + f"{type(fault).__name__} in {' > '.join(places)}".encode()

    def _answer(self, name: str, args: tuple[Any, ...]) -> object:
        if name == "mail":
            self._last = None
            self._last = mail(*args)
            return self._last
        if args[0] is None and self._last is not None:
            args = (*self._last, *args[2:])
        failpoints.at(name, args[0].text.encode("utf-8", "replace"))
        return QUESTIONS[name](*args)


def main() -> None:
    """The process."""
    serve(Answers(), int(sys.argv[1]), int(sys.argv[2]))


if __name__ == "__main__":
    main()
