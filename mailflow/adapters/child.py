"""A process of its own for what strangers wrote: it is ended when it takes too much of anything, and replaced.

Kept from mail to mail, since a process for each costs more than the reading. Both ends of the pipe stand here: `Child`
asks, `serve` answers.
"""

import os
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from math import ceil
from typing import IO, Final

from mailflow.errors import TemporaryFailure

#: exit code of a child that could get no more memory
OUT_OF_MEMORY: Final = 77
#: octets in front that say how long a message is
_HEAD: Final = 8
#: seconds until a new process is ready; it loads the patterns of all languages
_START: Final = 60.0
_READY: Final = b"ready"


@dataclass(frozen=True)
class Limits:
    """What one answer may take, and how large it may be."""

    cpu_seconds: int = 5
    seconds: float = 20.0
    #: of address space. A mail of 40 MB takes a third of it. macOS accepts the limit and does not keep to it, so there
    #: only the time limits hold.
    memory: int = 1 << 30
    answer: int = 160_000_000


LIMITS: Final = Limits()


class Gone(Exception):
    """The process ended, or had to be ended, before it answered: a sentence for the operator."""


class Child:
    """The asking end. Belongs to one thread; the process is started when it is first needed."""

    def __init__(self, command: Sequence[str], limits: Limits) -> None:
        self._command = command
        self.limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._late = False

    @property
    def alive(self) -> bool:
        """Whether the process that answered last is still there, with what it keeps in mind."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Ready to be asked. Raises TemporaryFailure when it does not start: that is no fault of any mail."""
        if self.alive:
            return
        self.close()
        limits = self.limits
        numbers = (str(limits.cpu_seconds), str(limits.memory))
        # Whoever takes this process over finds no password in its environment.
        environ = {name: value for name, value in os.environ.items() if name not in _secrets()}
        try:
            # A session of its own: Ctrl-C is for the daemon, which lets it finish.
            self._process = subprocess.Popen(
                [*self._command, *numbers], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                env=environ, start_new_session=True,
            )  # fmt: skip
            greeting = self._talk(b"", _START)
        except (OSError, Gone) as error:
            self.close()
            raise TemporaryFailure(f"The process that reads mails does not start: {error}.") from error
        if greeting != _READY:
            self.close()
            raise TemporaryFailure("The process that reads mails says something else than that it is ready.")

    def ask(self, request: bytes) -> bytes:
        """The answer. Raises Gone when there is none; the next question finds a new process."""
        self.start()
        return self._talk(request, self.limits.seconds)

    def close(self) -> None:
        """Ends the process; without a farewell when it is busy."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):  # what was not written any more
                    if pipe:
                        pipe.close()

    def _talk(self, request: bytes, seconds: float) -> bytes:
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        self._late = False
        timer = threading.Timer(seconds, self._end, [process])
        timer.daemon = True
        timer.start()
        try:
            _write(process.stdin, request)
            answer = _read(process.stdout, self.limits.answer)
        except OSError:
            answer = None
        except ValueError as error:
            self.close()
            raise Gone(str(error)) from error
        finally:
            timer.cancel()
        if answer is None:
            process.kill()
            ended = process.wait()
            self.close()
            raise Gone(self._why(ended, seconds))
        return answer

    def _end(self, process: "subprocess.Popen[bytes]") -> None:
        self._late = True
        process.kill()

    def _why(self, ended: int, seconds: float) -> str:
        if ended == -signal.SIGXCPU:
            return f"it took more than {self.limits.cpu_seconds} seconds of processor time"
        if self._late:
            return f"it took longer than {seconds:g} seconds"
        if ended == OUT_OF_MEMORY:
            return f"it took more than {self.limits.memory >> 20} MB of memory"
        how = signal.Signals(-ended).name if ended < 0 else f"exit code {ended}"
        return f"the process that read it ended ({how})"


def serve(answer: Callable[[bytes], bytes], cpu_seconds: int, memory: int) -> None:
    """The answering end: until nobody asks any more."""
    # A service manager signals the whole group; the daemon finishes the mail at hand, and then this pipe ends.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    source, sink = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    _limit(resource.RLIMIT_AS, memory)
    _limit(resource.RLIMIT_CORE, 0)  # it would lie there with a customer's mail in it
    _limit(resource.RLIMIT_FSIZE, 0)  # it has nothing to write
    _read(source, _HEAD)
    _write(sink, _READY)
    try:
        while (request := _read(source, sys.maxsize)) is not None:
            used = resource.getrusage(resource.RUSAGE_SELF)
            # At the soft limit the kernel sends SIGXCPU, which also ends a pattern that never gives the interpreter
            # back. Rounded up: the limit is in whole seconds,
            # and a process with 1.9 behind it would have 0.1 for this mail.
            _limit(resource.RLIMIT_CPU, ceil(used.ru_utime + used.ru_stime) + cpu_seconds, soft=True)
            _write(sink, answer(request))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except BrokenPipeError:
        os._exit(0)


def _limit(what: int, most: int, soft: bool = False) -> None:
    with suppress(ValueError, OSError):  # macOS refuses some of them
        resource.setrlimit(what, (most, resource.getrlimit(what)[1] if soft else most))


def _secrets() -> frozenset[str]:
    words = ("PASSWORD", "TOKEN", "SECRET", "CHAT", "CREDENTIALS", "KEY", "URL")
    return frozenset(name for name in os.environ if any(word in name.upper() for word in words))


def _write(pipe: IO[bytes], message: bytes) -> None:
    pipe.write(len(message).to_bytes(_HEAD))
    pipe.write(message)
    pipe.flush()


def _read(pipe: IO[bytes], most: int) -> bytes | None:
    """The next message; None at the end. Raises ValueError for one that is too large, of which nothing is read."""
    head = pipe.read(_HEAD)
    if len(head) < _HEAD:
        return None
    length = int.from_bytes(head)
    if length > most:
        raise ValueError(f"what was read from it would take {length} octets, and {most} are allowed")
    message = pipe.read(length)
    return message if len(message) == length else None
