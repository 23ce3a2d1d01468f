"""Whose a case is: the tier that it goes to, and who else hears of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mailflow.cases.case import Finding, Severity, Signal, State
from mailflow.cases.policy import Policy
from mailflow.cases.signals import SIGN

#: signals about what still works: where the sender gives one, the customer's are not weighed
HARM = frozenset(("production-down", "data-loss", "blocked", "major-broken", "workaround", "not-urgent", "false-alarm"))
#: alarms that a calmer severity of the sender denies
DISPUTED = frozenset(("production-down", "data-loss"))
#: what does not work, the worst first
FAULTS = ("data-loss", "major-broken", "blocked", "broken", "regression", "recurring", "degraded")
#: signals that count customers
ALARMS_OF_MANY = frozenset(("several-customers", "high-value-customers"))


def concluded(value: object, signal: Signal, rule: str) -> Finding:
    return Finding(value, State.INFERRED, signal.quote, signal.source, signal.author, signal.at, rule)


def of(said: Finding, name: str) -> Signal:
    return Signal(name, said.quote, said.source, said.author, said.at)


def weighed(signals: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """The sender's signals first; where the sender speaks of the level, the customer's alarm is not counted."""
    ours = [s for s in signals if not s.source.startswith("thread")]
    theirs = [s for s in signals if s.source.startswith("thread")]
    return (*ours, *theirs)


def high_value(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> bool:
    if any(signal.name in ("key-customer", "high-value") for signal in signals):
        return True
    revenue = findings.get("revenue_at_risk")
    if revenue is None or revenue.source == "directory":  # of that, context.py has judged flag and currency
        return False
    amount = (revenue.value or {}).get("amount") or 0 if isinstance(revenue.value, dict) else 0
    yearly = amount * 12 if amount and revenue.value.get("period") == "month" else amount
    return bool(yearly >= policy.high_value_arr)


def target(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> Finding | None:
    """Security first and always; then the sender's word; then what only Leadership can decide;
    then the heaviest evidence."""
    stated = findings.get("target_team")
    alarm = _alarm(signals)
    if alarm and not (stated and stated.value == "security"):
        return concluded("security", alarm, f"Security signals come first and always: {SIGN[alarm.name].why}.")
    if stated and stated.state is not State.UNKNOWN:
        return stated
    evidence = (*_of_signals(signals), *_of_findings(findings, signals))
    if high_value(findings, signals, policy) and (high := _for_leadership(signals, evidence)):
        return high
    return _heaviest(evidence)


def _alarm(signals: tuple[Signal, ...]) -> Signal | None:
    """What is for Security. A concern about compliance in a request for an exception is a part of its story."""
    exception = any(signal.name == "exception" and not signal.source.startswith("thread") for signal in signals)
    for signal in weighed(signals):
        if SIGN[signal.name].tier == "security" and not (exception and signal.name == "compliance"):
            return signal
    return None


@dataclass(frozen=True)
class Evidence:
    """Something that speaks for a tier."""

    tier: str
    weight: float
    signal: Signal
    why: str


#: what the customer says weighs less than what the sender saw
_HEARSAY = 0.6
#: how much of the weight each further piece of evidence for the same tier adds
_MORE = 0.3
#: of two tiers with the same evidence the one that only it can decide
_ORDER = ("leadership", "product", "engineering", "l2-support")


def _heaviest(evidence: Iterable[Evidence]) -> Finding | None:
    """The tier for which most speaks, with the heaviest reason."""
    by_tier: dict[str, list[Evidence]] = {}
    for each in sorted(evidence, key=lambda one: -one.weight):
        by_tier.setdefault(each.tier, []).append(each)
    if not by_tier:
        return None
    tier = max(
        by_tier,
        key=lambda name: (
            by_tier[name][0].weight + _MORE * sum(one.weight for one in by_tier[name][1:]),
            -_ORDER.index(name),
        ),
    )
    best = by_tier[tier][0]
    return concluded(tier, best.signal, best.why)


def _of_signals(signals: tuple[Signal, ...]) -> Iterator[Evidence]:
    seen: set[str] = set()
    for signal in weighed(signals):
        sign = SIGN[signal.name]
        if sign.tier and sign.tier != "security" and sign.name not in seen:
            seen.add(sign.name)
            hearsay = _HEARSAY if signal.source.startswith("thread") else 1
            yield Evidence(sign.tier, sign.weight * hearsay, signal, f"{sign.why.capitalize()}.")


def _for_leadership(signals: tuple[Signal, ...], evidence: tuple[Evidence, ...]) -> Finding | None:
    """Of a high-value customer: churn, unless a feature would keep it, and an SLA breach that is no confirmed bug."""
    churn = next((signal for signal in signals if signal.name == "churn"), None)
    known = next((f" ({signal.quote})" for signal in signals if signal.name == "high-value"), "")
    if churn and not any(each.tier == "product" for each in evidence):
        return concluded("leadership", churn, f"A high-value customer{known} threatens to leave.")
    breach = next((signal for signal in signals if signal.name == "sla"), None)
    if breach and not any(SIGN[each.signal.name].bug for each in evidence if each.signal.name in SIGN):
        return concluded("leadership", breach, f"An SLA breach on a critical account{known}.")
    return None


def _of_findings(findings: Mapping[str, Finding], signals: tuple[Signal, ...]) -> Iterator[Evidence]:
    """What was found besides the signals that name a tier, weakest of all: a fault of which nothing else is known."""
    first = {signal.name: signal for signal in reversed(weighed(signals))}
    bug, fault = findings.get("is_bug"), _fault(findings, first)
    if bug and bug.value and bug.state is State.STATED:
        yield Evidence("engineering", 6, of(bug, "bug"), "A confirmed bug.")
    if "churn" in first:
        yield Evidence(
            "leadership", 1.2, first["churn"], "The customer threatens to leave, and no other tier is named."
        )
    if "sla" in first:
        yield Evidence("leadership", 1.1, first["sla"], "An SLA breach, and no other tier is named.")
    if waiting := first.get("waiting") or first.get("stuck"):
        why = f"{SIGN[waiting.name].why.capitalize()}: senior support takes it up."
        yield Evidence("l2-support", 1.2, waiting, why)
    yield from _of_the_ask(findings.get("ask"), fault)
    level = findings.get("severity")
    if level and level.state is State.STATED and level.value == Severity.CRITICAL.value:
        # "Production down, data at risk": Engineering's, even where support cannot look any deeper.
        yield Evidence("engineering", 3.5, of(level, ""), "The sender calls it Critical: a matter of the system.")
    if fault:
        yield from _of_the_fault(findings, first, fault)


def _of_the_fault(findings: Mapping[str, Finding], first: Mapping[str, Signal], fault: Signal) -> Iterator[Evidence]:
    yield Evidence("l2-support", 0.9, fault, "A fault that nobody has confirmed: L2 diagnoses deeper.")
    if many := next((first[name] for name in sorted(ALARMS_OF_MANY) if name in first), None):
        yield Evidence("engineering", 2, many, "The same fault at several customers is a matter of the system.")
    if "immediate" in first:
        # "Needs immediate attention": as urgent as what the sender calls Critical, and no time for a diagnosis first.
        yield Evidence("engineering", 3.6, first["immediate"], "A fault that cannot wait for a diagnosis.")
    if "recurring" in first:
        yield Evidence("engineering", 1.5, first["recurring"], "A fix that did not hold needs another one.")
    if shown := next((findings[name] for name in ("repro_steps", "evidence") if name in findings), None):
        yield Evidence("engineering", 1.5, of(shown, ""), "A fault that is shown: it needs a code change.")


def _fault(findings: Mapping[str, Finding], first: Mapping[str, Signal]) -> Signal | None:
    """What is wrong, as far as somebody says that anything is."""
    if (actual := findings.get("actual")) and actual.value:
        return of(actual, "")
    return next((first[name] for name in FAULTS if name in first), None)


def _of_the_ask(ask: Finding | None, fault: Signal | None) -> Iterator[Evidence]:
    """ "Be clear about what you need": who is asked to fix is Engineering, who is asked to look is L2."""
    kind = ask.value.get("kind") if ask and isinstance(ask.value, dict) else None
    if ask is None or kind is None:
        return
    if kind == "approve":
        yield Evidence("leadership", 1.3, of(ask, "exception"), "An approval is asked for.")
    elif kind == "investigate":
        yield Evidence("l2-support", 1, of(ask, ""), "Somebody is asked to look: L2 diagnoses deeper.")
    elif kind in ("fix", "prioritize") and fault:
        yield Evidence("engineering", 1.5, of(ask, ""), "A fault that is to be fixed: it needs a code change.")


def also_notify(
    findings: Mapping[str, Finding], target: Finding | None, signals: tuple[Signal, ...], policy: Policy
) -> Finding | None:
    """Who is told besides: whom the sender named, and Leadership of churn and SLA breaches that go elsewhere."""
    if target is None or target.value == "security":
        return None
    stated = findings.get("also_notify")
    if stated and stated.value:
        others = [team for team in stated.value if team != target.value]
        return Finding(others, stated.state, stated.quote, stated.source, stated.author, stated.at) if others else None
    for signal in signals:
        leadership = signal.name == "churn" or SIGN[signal.name].notify == "leadership"
        if leadership and target.value != "leadership":
            return concluded(["leadership"], signal, f"{SIGN[signal.name].why.capitalize()}.")
    return None
