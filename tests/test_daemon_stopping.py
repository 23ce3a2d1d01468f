"""A stop is heard at whatever moment it comes, and waits for nobody for long."""

import signal
import threading

import pytest

from mailflow import daemon
from mailflow.daemon import Daemon
from mailflow.errors import TemporaryFailure
from mailflow.world import World
from tests.servers import until

WORKERS = {"intake", "sender", "watch"}


def no_world() -> World:
    raise TemporaryFailure("The mail server does not answer.")


@pytest.mark.timeout(30)
def test_a_signal_that_comes_while_its_thread_holds_a_lock_waits_for_nothing() -> None:
    before, stopped = signal.getsignal(signal.SIGTERM), Daemon(no_world)
    try:
        # As when the signal falls into a set() or clear() of the main thread, which is the desk's.
        with vars(stopped._mail_in)["_cond"], vars(stopped._stopping)["_cond"]:
            stopped._signalled(signal.SIGTERM, None)
    finally:
        signal.signal(signal.SIGTERM, before)
    stopped._heed()
    assert stopped._stopping.is_set()


@pytest.mark.parametrize("event", ["_mail_in", "_mail_out"])
def test_a_stop_that_a_round_has_just_cleared_is_not_slept_through(event: str) -> None:
    stopped = Daemon(no_world, tick=600)
    stopped.stop()
    woken = vars(stopped)[event]
    woken.clear()
    rest = threading.Thread(target=stopped._rest, args=(woken,), daemon=True)
    rest.start()
    rest.join(10)
    assert not rest.is_alive()


def test_workers_that_hang_are_waited_for_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(daemon, "PATIENCE", 3.0)
    hanging, released = set[str](), threading.Event()

    def new_world() -> World:
        if (name := threading.current_thread().name) in WORKERS:
            hanging.add(name)
            released.wait(60)
        return no_world()

    stopped = Daemon(new_world)
    run = threading.Thread(target=stopped.run, daemon=True)
    run.start()
    until(lambda: hanging == WORKERS)
    stopped.stop()
    run.join(7)
    ended = not run.is_alive()
    released.set()
    assert ended, "three seconds for all of them, not for each"
