"""Cases in every state, and what is said to them: values alone, for the tests of deciding."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from mailflow.address import Address
from mailflow.cases.asides import Withdraw
from mailflow.cases.case import Case, Finding, Signal, State, Status
from mailflow.cases.commands import COMMAND
from mailflow.cases.decide import decide
from mailflow.cases.effects import (
    Effect,
    Record,
    SendService,
)
from mailflow.cases.events import (
    Away,
    Bounced,
    Command,
    CustomerTold,
    CustomerWrote,
    Event,
    Forwarded,
    Replied,
    Role,
    Ticked,
)
from mailflow.config import default_policy

POLICY = default_policy("example.com")


MONDAY_9 = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


ANN, LEE, MIA = Address("ann@example.com", "Ann"), Address("lee@example.com", "Lee"), Address("mia@example.com", "Mia")
BOB = Address("bob@northwind.example", "Bob")


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


LATER = MONDAY_9 + hours(1)


def said(**values: object) -> dict[str, Finding]:
    return {
        name: Finding(value, State.STATED, "as said", "note", ANN.address, MONDAY_9) for name, value in values.items()
    }


#: everything that engineering needs
COMPLETE = said(
    severity="high", target_team="engineering", criteria=["technical"], summary="Nobody can pay", description="502 at checkout.",
    customer_company="Northwind", customer_contact={"name": "Bob", "email": BOB.address}, ask={"kind": "fix", "text": "fix it"},
    customers_affected={"text": "45 shops", "number": 45, "unit": "shops", "scope": "single"}, workflow_impact="no card payments",
    is_bug=True, repro_steps=["Press Pay"], expected="stored", actual="502", environment="Chrome 142", evidence="502", frequency="always",
    ruled_out="other browsers", started_at="2026-11-22", tried=[{"step": "another card", "result": "the same"}],
)  # fmt: skip


INCOMPLETE = {name: found for name, found in COMPLETE.items() if name not in ("environment", "repro_steps")}


def forwarded(
    findings: Mapping[str, Finding] = COMPLETE, at: datetime = MONDAY_9, signals: tuple[Signal, ...] = ()
) -> Forwarded:
    return Forwarded(at, ANN, findings, signals, (BOB.address,), ref="1")


def new_case() -> Case:
    return Case(1, ANN, "Fwd: Nobody can pay", MONDAY_9)


def case(status: Status) -> Case:
    """A case that really went that way."""
    if status is Status.NEW:
        return new_case()
    if status is Status.ASKING:
        return decide(new_case(), forwarded(INCOMPLETE), POLICY)[0]
    if status is Status.RETURNED:
        how_to = (Signal("how-to", "How do I export?"), Signal("documented", "it is in the manual"))
        known = said(customer_company="Northwind", summary="How do I export?")
        return decide(new_case(), forwarded(known, signals=how_to), POLICY)[0]
    active, _ = decide(new_case(), forwarded(), POLICY)
    if status is Status.ACTIVE:
        return active
    return walked(active, {
        Status.ACCEPTED: [("accept", Role.TIER)],
        Status.RESOLVED: [("resolved", Role.TIER)],
        Status.CLOSED: [("resolved", Role.TIER), ("confirm", Role.SENDER)],
        Status.DE_ESCALATED: [("deescalate", Role.TIER)],
    }[status])  # fmt: skip


def walked(start: Case, words: list[tuple[str, Role]]) -> Case:
    for number, (word, role) in enumerate(words):
        start, _ = decide(start, word_of(word, role, ref=f"walk{number}"), POLICY)
    return start


#: the arguments that a word needs
ARGUMENTS: dict[str, dict[str, str]] = {
    "eta": {"when": "2026-11-23T11:00:00+00:00"},
    "deadline": {"when": "2026-11-24T12:00:00+00:00"},
    "snooze": {"until": "2026-11-23T12:00:00+00:00"},
    "severity": {"severity": "medium"},
    "redirect": {"team": "product"},
    "owner": {"owner": "mia@example.com"},
    "deescalate": {"reason": "workaround"},
    "link": {"case": "7"},
    "unlink": {"case": "7"},
}


def word_of(
    word: str, role: Role, at: datetime = LATER, ref: str = "9", by: Address | None = None, **args: str
) -> Replied:
    who = by or (ANN if role is Role.SENDER else LEE)
    command = Command(word, "because", {**ARGUMENTS.get(word, {}), **args})
    return Replied(at, who, frozenset({role}), "", (command,), ref=ref)


def role_of(word: str) -> Role:
    return Role.TIER if Role.TIER in COMMAND[word].who else Role.SENDER


EVENT_OF: dict[type[Event], Event] = {
    Forwarded: forwarded(),
    Replied: Replied(LATER, ANN, frozenset({Role.SENDER}), "thanks!", ref="9"),
    CustomerTold: CustomerTold(LATER, ANN, "we are on it", ref="9"),
    CustomerWrote: CustomerWrote(LATER, BOB, "any news?", ref="9"),
    Bounced: Bounced(LATER, "engineering@example.com", "550 no such list", ref="9"),
    Away: Away(LATER, LEE, "on holiday", ref="9"),
    Ticked: Ticked(LATER),
}


ANSWER = Replied(
    LATER, ANN, frozenset({Role.SENDER}), "", findings=said(environment="Chrome", repro_steps=["Press Pay"]), ref="9"
)


def kinds(effects: list[Effect]) -> list[str]:
    return [type(effect).__name__ for effect in effects if not isinstance(effect, Record | Withdraw)]


def case_of(**findings: Finding) -> Case:
    return decide(new_case(), forwarded(findings), POLICY)[0]


def lines_of(effects: list[Effect]) -> str:
    return " ".join(line for one in effects if isinstance(one, SendService) for line in one.lines)


def dues(start: Case, kind: type[Effect], count: int) -> list[datetime]:
    """When the next reminders of a kind come if nobody reacts."""
    found: list[datetime] = []
    while len(found) < count and start.next_due:
        at = start.next_due
        start, effects = decide(start, Ticked(at), POLICY)
        found += [at for effect in effects if isinstance(effect, kind)]
    return found
