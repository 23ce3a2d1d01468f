"""Whose a case is: the tier that it goes to, and who else hears of it."""

from collections.abc import Mapping

from mailflow.cases.case import Finding, Signal, State
from mailflow.cases.policy import Policy
from mailflow.cases.signals import SIGN

#: signals about what still works: where the sender gives one, the customer's are not weighed
HARM = frozenset(("production-down", "data-loss", "blocked", "major-broken", "workaround", "not-urgent", "false-alarm"))
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
    """Security first and always; then the sender's word; then what only Leadership can decide; then the table's order."""
    stated, chosen = findings.get("target_team"), _chosen(signals)
    if chosen and SIGN[chosen.name].tier == "security" and not (stated and stated.value == "security"):
        return concluded("security", chosen, f"Security signals come first and always: {SIGN[chosen.name].why}.")
    if stated and stated.state is not State.UNKNOWN:
        return stated
    if high_value(findings, signals, policy) and (high := _for_leadership(signals, chosen)):
        return high
    if chosen:
        return concluded(SIGN[chosen.name].tier, chosen, f"{SIGN[chosen.name].why.capitalize()}.")
    return _without_a_sign(findings, signals)


def _chosen(signals: tuple[Signal, ...]) -> Signal | None:
    """The signal whose row stands first among those that name a tier; the sender's words before the customer's."""
    naming = [signal for signal in weighed(signals) if SIGN[signal.name].tier]
    return min(naming, key=lambda signal: list(SIGN).index(signal.name)) if naming else None


def _for_leadership(signals: tuple[Signal, ...], chosen: Signal | None) -> Finding | None:
    """Of a high-value customer: churn, unless a feature would keep it, and an SLA breach that is no confirmed bug."""
    churn = next((signal for signal in signals if signal.name == "churn"), None)
    known = next((f" ({signal.quote})" for signal in signals if signal.name == "high-value"), "")
    if churn and not any(SIGN[signal.name].tier == "product" for signal in signals):
        return concluded("leadership", churn, f"A high-value customer{known} threatens to leave.")
    breach = next((signal for signal in signals if signal.name == "sla"), None)
    if breach and not (chosen and SIGN[chosen.name].bug):
        return concluded("leadership", breach, f"An SLA breach on a critical account{known}.")
    return None


def _without_a_sign(findings: Mapping[str, Finding], signals: tuple[Signal, ...]) -> Finding | None:
    """No signal names a tier: what else was found may."""
    churn = next((signal for signal in signals if signal.name == "churn"), None)
    if churn:
        return concluded("leadership", churn, "The customer threatens to leave, and no other tier is named.")
    bug, ask, fault = (findings.get(name) for name in ("is_bug", "ask", "actual"))
    if bug and bug.value:
        return concluded("engineering", of(bug, "bug"), "A confirmed bug.")
    many = next((signal for signal in signals if signal.name in ALARMS_OF_MANY), None)
    if many and (fault or any(SIGN[signal.name].weak or signal.name in HARM for signal in signals)):
        return concluded("engineering", many, "The same fault at several customers is a matter of the system.")
    if ask and isinstance(ask.value, dict) and ask.value.get("kind") == "approve":
        return concluded("leadership", of(ask, "exception"), "An approval is asked for.")
    waiting = next((signal for signal in signals if signal.name in ("waiting", "stuck")), None)
    if waiting and not (fault and fault.value):
        return concluded("l2-support", waiting, f"{SIGN[waiting.name].why.capitalize()}: senior support takes it up.")
    shown = next((findings[name] for name in ("repro_steps", "evidence") if name in findings), None)
    to_fix = ask if ask and isinstance(ask.value, dict) and ask.value.get("kind") == "fix" else None
    if fault and fault.value and (mended := to_fix or shown):
        return concluded(
            "engineering", of(mended, ""), "A fault that is shown, or asked to be fixed: it needs a code change."
        )
    if fault and fault.value:
        return concluded("l2-support", of(fault, ""), "A fault that nobody has confirmed: L2 diagnoses deeper.")
    if ask and isinstance(ask.value, dict) and ask.value.get("kind") == "investigate":
        return concluded("l2-support", of(ask, ""), "Somebody is asked to look: L2 diagnoses deeper.")
    return None


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
