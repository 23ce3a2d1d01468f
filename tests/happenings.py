"""Everything that can happen to a mailflow, as rules that hypothesis puts into any order.

People write, reply and bounce; relays refuse and break off; the process dies at any step and starts again; another daemon
wants the store; the folder is made anew; time passes.
"""

import tempfile
from collections.abc import Callable, Iterator, Set
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from mailflow import believing, failpoints, flow, sending
from mailflow.adapters.imap import Fetched
from mailflow.adapters.smtp import Letter, Result, Verdict
from mailflow.adapters.store import Store
from mailflow.errors import TemporaryFailure
from mailflow.starting import owned
from mailflow.world import World
from tests.bounces import DELAYED, FAILED, bounce
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, without
from tests.fakes import FakeInbox, Out, out
from tests.mortal import DESK, Death, Remembering
from tests.story_mails import ANN, LEE, MIA, PROVEN, forward, mail, reply

WORDS = (
    "accept", "eta in 5 hours", "told we are on it", "resolved the pool was too small", "confirm", "reopen it is back",
    "deescalate workaround: pay by invoice", "decline this is by design", "redirect product it is by design", "snooze 1h",
    "severity critical all shops", "update nearly there", "undo", "note thanks", "status", "help", "thanks a lot!", "draft",
)  # fmt: skip
ANSWERS = {
    "later": (Verdict.DEFERRED, 451, "4.3.0 later"), "busy": (Verdict.DEFERRED, 421, "4.7.0 busy"),
    "never": (Verdict.REFUSED, 550, "5.1.1 no such user"), "too large": (Verdict.REFUSED, 552, "5.3.4 too large"),
    "nothing": (Verdict.UNCERTAIN, 0, "the connection broke"),
}  # fmt: skip


@dataclass
class Folder(FakeInbox):
    """A folder that may be made anew: the same mails under other numbers."""

    uidvalidity: int = 1

    def fresh(self, taken: Callable[[str, int], Set[int]]) -> Iterator[list[Fetched]]:
        failpoints.at("FETCH: before")
        known = taken("INBOX", self.uidvalidity)
        new = [Fetched("INBOX", self.uidvalidity, uid, raw) for uid, raw in self.mails.items() if uid not in known]
        if new:
            yield new

    def put(self, raw: bytes) -> None:
        self.mails[max(self.mails, default=0) + 1] = raw

    def listing(self) -> tuple[str, int, frozenset[int]]:
        return "INBOX", self.uidvalidity, frozenset(self.mails)


@dataclass
class Sink:
    """The relay's own record of what it took; what it said is another matter."""

    taken: list[Letter] = field(default_factory=list)
    answers: list[tuple[Verdict, int, str]] = field(default_factory=list)
    #: takings of which we were told nothing
    silent: int = 0

    def send(self, letter: Letter) -> tuple[Result, ...]:
        failpoints.at("dot: before")
        verdict, code, said = self.answers.pop(0) if self.answers else (Verdict.SENT, 250, "2.0.0 Ok")
        if verdict in (Verdict.SENT, Verdict.UNCERTAIN):
            letter.at_end()
            self.taken.append(letter)
            self.silent += verdict is Verdict.UNCERTAIN
        failpoints.at("dot: after")
        return tuple(Result(one, verdict, code, said) for one in letter.recipients)


class Happenings(RuleBasedStateMachine):
    """The rules: what can happen. What has to hold all the while is a subclass's to say."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="mailflow-machine-"))
        self.path = self.folder / "s.db"
        self.now, self.inbox, self.sink = MONDAY_9, Folder(), Sink()
        self.put: list[bytes] = []
        #: how many cases there have to be
        self.escalations, self.deaths, self.deadly = 0, 0, 0
        self.open = ExitStack()
        self.start()

    # --- people -------------------------------------------------------------------------------------------------------

    def arrives(self, raw: bytes) -> None:
        self.put.append(raw)
        self.inbox.put(raw)

    @precondition(lambda self: self.escalations < 6)
    @rule(
        lacks=st.sampled_from([(), ("Environment",), ("Environment", "Frequency", "Severity")]),
        who=st.sampled_from([ANN, MIA]),
    )
    def a_colleague_forwards(self, lacks: tuple[str, ...], who: str) -> None:
        self.escalations += 1
        number = self.escalations
        customer = f"Bob Stone <bob@customer{number}.example>"
        note = without(*lacks).replace("Northwind", f"Customer{number}")
        self.arrives(
            forward(
                note, f"{CUSTOMER_SAYS} It is number {number}.", self.now, f"Checkout {number}", who, customer, **PROVEN
            )
        )

    @rule()
    def a_stranger_writes(self) -> None:
        self.arrives(forward(COMPLETE, CUSTOMER_SAYS, self.now, f"Stranger {len(self.put)}", "Eve <eve@evil.example>"))

    @precondition(lambda self: bool(self.put))
    @rule(data=st.data())
    def a_mail_is_delivered_again(self, data: st.DataObject) -> None:
        raw = data.draw(st.sampled_from(self.put))
        self.arrives(
            data.draw(st.sampled_from([raw, b"Received: by other.example; Mon, 23 Nov 2026 09:00:00 +0000\r\n" + raw]))
        )

    @precondition(lambda self: self.escalations < 6 and any(b"Fwd: Checkout" in raw for raw in self.put))
    @rule(data=st.data())
    def a_known_id_on_another_mail(self, data: st.DataObject) -> None:
        known = data.draw(st.sampled_from([raw for raw in self.put if b"Fwd: Checkout" in raw]))
        message_id = known.partition(b"Message-ID: ")[2].split(b"\r\n")[0].decode()
        self.escalations += 1
        self.arrives(mail(
            ANN, "escalations@example.com", f"Export {self.escalations} fails", f"{COMPLETE}\n\nExports fail at shop {self.escalations}.\n",
            self.now, **PROVEN, Message_ID=message_id,
        ))  # fmt: skip

    def of_ours(self, data: st.DataObject) -> Out:
        return out(data.draw(st.sampled_from(self.sink.taken)))

    @precondition(lambda self: bool(self.sink.taken))
    @rule(data=st.data(), word=st.sampled_from(WORDS), proven=st.sampled_from([True, True, True, False]))
    def somebody_replies(self, data: st.DataObject, word: str, proven: bool) -> None:
        ours = self.of_ours(data)
        who = {"ann@example.com": ANN, "mia@example.com": MIA}.get(ours.to, LEE)
        self.arrives(reply(ours, f"{word}\n", self.now, who, **(PROVEN if proven else {})))

    @precondition(lambda self: any(b"X-Mailflow-Kind: question" in one.raw for one in self.sink.taken))
    @rule(
        data=st.data(),
        text=st.sampled_from(["[1] Environment: Chrome 142\n[2] Frequency: always\n", "?\n", "Chrome 142\n"]),
    )
    def the_question_is_answered(self, data: st.DataObject, text: str) -> None:
        questions = [one for one in self.sink.taken if b"X-Mailflow-Kind: question" in one.raw]
        ours = out(data.draw(st.sampled_from(questions)))
        self.arrives(reply(ours, text, self.now, MIA if ours.to.startswith("mia") else ANN, **PROVEN))

    @precondition(lambda self: bool(self.sink.taken))
    @rule(data=st.data(), template=st.sampled_from([*FAILED.values(), *DELAYED.values()]))
    def a_mail_bounces(self, data: st.DataObject, template: str) -> None:
        letter = data.draw(st.sampled_from(self.sink.taken))
        self.arrives(bounce(template, letter.reverse_path, letter.raw, letter.recipients[0], f"b{len(self.put)}"))

    @precondition(lambda self: bool(self.sink.taken))
    @rule(data=st.data())
    def a_machine_answers(self, data: st.DataObject) -> None:
        ours = self.of_ours(data)
        self.arrives(reply(ours, "I am away until Monday.\n", self.now, ANN, **PROVEN, Auto_Submitted="auto-replied"))

    # --- the world ----------------------------------------------------------------------------------------------------

    @rule(said=st.lists(st.sampled_from(list(ANSWERS)), min_size=1, max_size=3))
    def the_relay_will_say(self, said: list[str]) -> None:
        self.sink.answers += [ANSWERS[one] for one in said]

    @rule()
    def the_folder_is_made_anew(self) -> None:
        self.inbox.uidvalidity += 1

    @rule(hours=st.sampled_from([0.2, 1.0, 4.0, 9.0, 24.0, 72.0]))
    def time_passes(self, hours: float) -> None:
        self.now += timedelta(hours=hours)
        self.beat()

    @rule(nth=st.integers(1, 40))
    def it_will_die(self, nth: int) -> None:
        self.deadly = nth

    @rule()
    def another_daemon_wants_the_store(self) -> None:
        with pytest.raises(TemporaryFailure, match="Another mailflow"), owned(self.path, lambda: self.now):
            pass

    @rule()
    def it_is_started_anew(self) -> None:
        self.open.close()
        self.start()

    def start(self) -> None:
        self.open = ExitStack()
        lease = self.open.enter_context(owned(self.path, lambda: self.now))
        store = Store(self.path, lease.epoch)
        self.open.callback(store.close)
        self.world = World(self.inbox, self.sink, store, DESK, "mx.example.com", reader=Remembering())

    @rule()
    def beat(self) -> None:
        """What the daemon's workers do, one after the other; a death in it ends it, and the next begins where the disk is."""
        passed = 0

        def hook(name: str, about: bytes) -> None:
            nonlocal passed
            passed += 1
            if passed == self.deadly:
                raise Death

        disarm = failpoints.arm(hook)
        try:
            self.work()
        except Death:
            self.deaths += 1
            self.open.close()
            self.start()
        finally:
            disarm()
            self.deadly = 0

    def work(self) -> None:
        world, now = self.world, self.now
        believing.believe(world.store, now)
        world.store.outbox.recover(now)
        flow.fetch(world, now)
        while flow.receive(world, now):
            pass
        flow.tick(world, now)
        while sending.deliver(world, now):
            pass
