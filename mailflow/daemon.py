"""The daemon: three workers, and the only place that reads the clock. APScheduler is its metronome and nothing more.

intake waits at the mailbox, the desk reads and decides, the sender empties the outbox: a relay that takes ten minutes
to answer holds up no reading. Each has its own connections. What is due stands in the store, so a beat that is
missed, late or struck twice changes nothing.
"""

import logging
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from queue import SimpleQueue
from types import FrameType

from apscheduler.schedulers.background import BackgroundScheduler

from mailflow import believing, flow, sending, watching
from mailflow.errors import ConfigError, Halt, LoginRefused, PermanentFailure, TemporaryFailure
from mailflow.health import TROUBLE
from mailflow.mail.retry import CONFIRM_PAUSE
from mailflow.world import World

log = logging.getLogger("mailflow")

#: seconds between two tries after a failure: doubled up to the longest
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 300.0
#: seconds that a stop waits for the workers to finish what they are doing
PATIENCE = 15.0
#: seconds after a start in which reminders wait for the mailbox to be read: an answer may lie there
FIRST_LOOK = 60.0
#: seconds between two looks at ourselves
WATCH = 60.0
#: reminders a minute: after a downtime many are due at once, and people read mails that come one by one
REMINDERS_A_MINUTE = 30


def now() -> datetime:
    """The wall clock, in UTC."""
    return datetime.now(UTC)


class Daemon:
    """Runs until it is stopped. `new_world` is called once in each worker's thread."""

    def __init__(
        self,
        new_world: Callable[[], World],
        *,
        tick: float = 30.0,
        poll: float = 60.0,
        per_minute: int = 0,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self._new_world = new_world
        self._tick = tick
        self._poll = poll
        #: seconds between two mails, for relays that count (Microsoft 365: 30 a minute)
        self._spacing = 60.0 / per_minute if per_minute else 0.0
        self._clock = clock
        self._stopping = threading.Event()
        self._mail_in = threading.Event()
        self._mail_out = threading.Event()
        self._looked = threading.Event()
        #: what signals asked for. A signal may come while this thread holds the lock of an event, which is then never
        #: given back; the put of a SimpleQueue is made for that.
        self._asked: SimpleQueue[str] = SimpleQueue()
        self._tidy = threading.Event()
        self._tidy.set()  # at the start too: a daemon that is restarted every night would never come to it
        self._recovered = False
        self._replanned = False
        self._halted: Halt | None = None

    def run(self) -> None:
        """Until `stop`, SIGTERM or SIGINT; a second signal ends the process at once.
        Raises Halt when going on does harm."""
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, self._signalled)
            signal.signal(signal.SIGINT, self._signalled)
            threading.Thread(target=self._heed, name="signals", daemon=True).start()
        metronome = BackgroundScheduler(timezone=UTC)
        rules = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        metronome.add_job(self._mail_in.set, "interval", seconds=self._tick, **rules)
        metronome.add_job(self._tidy.set, "interval", hours=24, **rules)
        metronome.start()
        workers = [
            threading.Thread(target=self._work, args=(name, round_), name=name, daemon=True)
            for name, round_ in (("intake", self._take_in), ("sender", self._send), ("watch", self._watch))
        ]
        for worker in workers:
            worker.start()
        # Reminders wait for the first look into the mailbox, but not for a server that is down for days.
        first_look = threading.Timer(FIRST_LOOK, self._looked.set)
        first_look.daemon = True
        first_look.start()
        self._work("desk", self._decide)
        first_look.cancel()
        metronome.shutdown(wait=False)
        end = time.monotonic() + PATIENCE
        for worker in workers:
            worker.join(max(0.0, end - time.monotonic()))
        if self._halted:
            raise self._halted

    def stop(self) -> None:
        """Finish what is being done, and end."""
        self._stopping.set()
        self._mail_in.set()
        self._mail_out.set()

    def wake(self) -> None:
        """Look at the clock now: for a clock that jumps on purpose."""
        self._mail_in.set()

    def _signalled(self, number: int, frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        self._asked.put(signal.Signals(number).name)

    def _heed(self) -> None:
        log.info("stopping on %s", self._asked.get())
        self.stop()

    def _work(self, name: str, round_: Callable[[World], None]) -> None:
        """Round after round; whatever fails is said in one line and tried again, later each time."""
        world, pause = None, 0.0
        while not self._stopping.is_set():
            try:
                world = world or self._new_world()
                round_(world)
                pause = 0.0
            except Halt as halt:
                self._halted = halt
                self.stop()
            except (TemporaryFailure, PermanentFailure, ConfigError) as failure:
                pause = min(max(2 * pause, FIRST_PAUSE), LONGEST_PAUSE)
                if isinstance(failure, LoginRefused):
                    pause = LONGEST_PAUSE
                log.warning("%s: %s Next try in %d s.", name, failure, pause)
                self._remember(name, str(failure), world)
            except Exception:  # a fault of ours; the others go on, and so does this one
                pause = min(max(2 * pause, FIRST_PAUSE), LONGEST_PAUSE)
                log.exception("%s: unexpected fault. Next try in %d s.", name, pause)
            self._stopping.wait(pause)
        if world:
            world.close()

    def _remember(self, name: str, failure: str, world: World | None) -> None:
        """For whoever asks how we are; where even that cannot be written, the log has it."""
        with suppress(TemporaryFailure, PermanentFailure, Halt):
            if world:
                world.store.beats.mark(f"{TROUBLE} {name}", self._clock(), failure)

    def _watch(self, world: World) -> None:
        # A daemon that was down is not out of order before it had its first look.
        if self._looked.is_set():
            watching.look(world, self._clock())
        self._stopping.wait(WATCH if self._looked.is_set() else 1.0)

    def _take_in(self, world: World) -> None:
        if world.owner:
            world.owner.keep(world.store)
        flow.fetch(world, self._clock())
        self._looked.set()
        self._mail_in.set()
        if self._tidy.is_set():
            flow.tidy(world)
            self._tidy.clear()
        world.inbox.wait(self._poll, self._stopping.is_set)

    def _decide(self, world: World) -> None:
        self._mail_in.clear()
        believing.believe(world.store, self._clock())
        world.reader.start()
        if not self._replanned:
            flow.replan(world, self._clock())
            self._replanned = True
        world.store.leases.renew(self._clock())
        looked = self._looked.is_set()  # asked before: what a look that ends now brings is read in the next round
        if flow.receive(world, self._clock()):
            self._mail_in.set()
        if looked:
            flow.tick(world, self._clock())
        self._mail_out.set()
        # Waited for on the monotonic clock: a wall clock that is set back cannot silence the metronome for longer.
        self._rest(self._mail_in)

    def _send(self, world: World) -> None:
        # Whether the mailbox knows a newer state of the store than this one is asked first,
        # but not of a server that is down.
        if not self._looked.wait(1.0):
            return
        self._mail_out.clear()
        believing.believe(world.store, self._clock())
        if not self._recovered:
            world.store.outbox.recover(self._clock(), CONFIRM_PAUSE)
        self._recovered = (
            False  # until this round ends well: a fault in the middle leaves a mail that looks as if being sent
        )
        while not self._stopping.is_set() and sending.deliver(world, self._clock(), REMINDERS_A_MINUTE):
            self._stopping.wait(self._spacing)
        self._recovered = True
        self._rest(self._mail_out)

    def _rest(self, woken: threading.Event) -> None:
        """Until there is something to do. A stop that came before this round cleared the event is not slept through."""
        if not self._stopping.is_set():
            woken.wait(self._tick)


def once(world: World, clock: Callable[[], datetime] = now) -> None:
    """Handles what is there and returns: the mailbox first, so that no reminder goes out for what was answered."""
    believing.believe(world.store, clock())
    world.reader.start()
    world.store.outbox.recover(clock(), CONFIRM_PAUSE)
    flow.replan(world, clock())
    if world.owner:
        world.owner.keep(world.store)
    flow.fetch(world, clock())
    while flow.receive(world, clock()):
        pass
    flow.tick(world, clock())
    while sending.deliver(world, clock()):
        pass
