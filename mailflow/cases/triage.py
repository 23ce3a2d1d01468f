"""Escalate or not, how bad, and whose: the playbook's triage over findings and signals."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mailflow.cases.case import Finding, Severity, Signal, State
from mailflow.cases.policy import Policy
from mailflow.cases.signals import SIGN, SIGNS
from mailflow.cases.values import CRITERIA

#: signals about what still works: where the sender gives one, the customer's are not weighed
HARM = frozenset(("production-down", "data-loss", "blocked", "major-broken", "workaround", "not-urgent", "false-alarm"))
#: what a sender who names the team says with it: a fault for Engineering, too deep for support, a matter of business
IMPLIED = {"engineering": "technical", "l2-support": "complexity", "leadership": "business"}
#: more customers than this are the customers of one of ours
MANY = 200
#: worst first
_ORDER = tuple(Severity)


@dataclass(frozen=True)
class Triage:
    """The verdict. `findings` holds severity, target_team, also_notify, criteria and is_bug where they can be told."""

    findings: Mapping[str, Finding]
    #: why support can handle it, as a sentence with the document or known issue; "" when it is to be escalated
    handle_in_support: str = ""


def triage(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> Triage:
    """What the sender stated stays; the rest is concluded from signals, each with its reason, or left open."""
    signals = (*_believed(signals), *_counted(findings))
    reason = _support(findings, signals)
    if reason:
        return Triage({}, reason)
    verdict: dict[str, Finding] = {}
    for name, rule in (("is_bug", _bug), ("criteria", _criteria), ("target_team", _target), ("severity", _severity)):
        said = findings.get(name)
        if said and said.state is not State.UNKNOWN and name != "target_team":
            verdict[name] = said
        elif concluded := rule({**findings, **verdict}, signals, policy):
            verdict[name] = concluded
    if told := _also(findings, verdict.get("target_team"), signals, policy):
        verdict["also_notify"] = told
    return Triage(verdict)


def _believed(signals: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """A sender who says that it was a false alarm has looked: the alarm itself no longer counts."""
    if not any(signal.name == "false-alarm" for signal in signals):
        return signals
    return tuple(s for s in signals if SIGN[s.name].support)


def _concluded(value: object, signal: Signal, rule: str) -> Finding:
    return Finding(value, State.INFERRED, signal.quote, signal.source, signal.author, signal.at, rule)


def _of(said: Finding, name: str) -> Signal:
    return Signal(name, said.quote, said.source, said.author, said.at)


def _counted(findings: Mapping[str, Finding]) -> Iterable[Signal]:
    """Signals that lie in numbers and not in words."""
    affected = findings.get("customers_affected")
    if affected and affected.value and affected.state is State.STATED:
        unit, number = str(affected.value.get("unit") or ""), affected.value.get("number") or 0
        customers = unit.startswith(("customer", "client", "account", "tenant", "kunden", "compan"))
        # In the customer's own words, and beyond a few hundred, "customers" are those of the customer.
        customers = customers and not affected.source.startswith("thread") and number <= MANY
        if affected.value.get("scope") in ("all", "segment") or (customers and number > 1):
            yield _of(affected, "several-customers")
        if customers and number >= 3:
            yield _of(affected, "three-customers")


def _support(findings: Mapping[str, Finding], signals: tuple[Signal, ...]) -> str:
    """Why support can handle it: no criterion is met, something says so, and the sender has decided nothing else."""
    met = [signal for signal in signals if SIGN[signal.name].criteria or SIGN[signal.name].tier]
    chosen = any(findings[name].state is State.STATED for name in ("severity", "target_team") if name in findings)
    for sign in SIGNS:
        said = next((signal for signal in signals if signal.name == sign.name and sign.support), None)
        if said and not chosen and not met:
            return f"Support can handle this: {sign.why} (“{said.quote}”)."
    return ""


def _bug(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> Finding | None:
    for signal in signals:
        if SIGN[signal.name].bug:
            return _concluded(True, signal, f"{SIGN[signal.name].why}.")
    labels = [
        findings[name] for name in ("expected", "actual") if name in findings and findings[name].state is State.STATED
    ]
    if len(labels) == 2 and "repro_steps" in findings:
        return _concluded(True, _of(labels[1], ""), "steps, the expected and the actual result are told.")
    against = next((signal for signal in signals if SIGN[signal.name].bug is False), None)
    return _concluded(False, against, f"{SIGN[against.name].why}.") if against else None


def _criteria(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> Finding | None:
    met: dict[str, Signal] = {}
    for signal in _weighed(signals):
        for criterion in SIGN[signal.name].criteria:
            met.setdefault(criterion, signal)
    if findings.get("is_bug") and findings["is_bug"].value and "technical" not in met:
        met["technical"] = _of(findings["is_bug"], "bug")
    stated = findings.get("target_team")
    implied = IMPLIED.get(str(stated.value)) if stated and stated.state is State.STATED else None
    if implied and stated and (implied != "technical" or _fault(findings)):
        met.setdefault(implied, _of(stated, implied))
    if not met:
        return None
    named = [criterion for criterion in CRITERIA if criterion in met]
    rule = "; ".join(f"{criterion}: {_why(met[criterion])} (“{met[criterion].quote}”)" for criterion in named)
    return _concluded(named, met[named[0]], rule)


def _fault(findings: Mapping[str, Finding]) -> bool:
    ask = findings.get("ask")
    return "actual" in findings or bool(ask and ask.value and ask.value.get("kind") in ("fix", "investigate"))


def _why(signal: Signal) -> str:
    return SIGN[signal.name].why if signal.name in SIGN else "the sender sends it to this team"


def _weighed(signals: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """The sender's signals first; where the sender speaks of the level, the customer's alarm is not counted."""
    ours = [s for s in signals if not s.source.startswith("thread")]
    theirs = [s for s in signals if s.source.startswith("thread")]
    return (*ours, *theirs)


def _level(signals: tuple[Signal, ...]) -> list[Signal]:
    """Signals that name a level. A customer's "nothing works" under a sender's "there is a workaround" is the mood."""
    speaking = [s for s in signals if SIGN[s.name].severity]
    ours = [s for s in speaking if not s.source.startswith("thread")]
    return ours if any(s.name in HARM for s in ours) else speaking


def _severity(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> Finding | None:
    wish = any(SIGN[signal.name].tier == "product" for signal in signals)
    # Many customers with the same wish are a pattern; only many with the same fault are an alarm.
    speaking = _level(tuple(s for s in signals if not (wish and s.name == "several-customers")))
    if not speaking:
        return None
    worst = min(speaking, key=lambda signal: _ORDER.index(SIGN[signal.name].severity or Severity.MEDIUM))
    level = SIGN[worst.name].severity
    calmer = next((s for s in speaking if s.name in ("workaround", "not-urgent")), None)
    # "Significant issue with workaround" is Medium: a way around takes a blocked customer down a step, never data or security.
    if level is Severity.HIGH and calmer and worst.name in ("blocked", "major-broken"):
        return _concluded(Severity.MEDIUM.value, calmer, f"{SIGN[calmer.name].why.capitalize()}.")
    other = next((s for s in speaking if SIGN[s.name].severity is not level), None)
    torn = f"; taken as the higher, since {SIGN[other.name].why} as well" if other else ""
    return _concluded(level.value if level else None, worst, f"{SIGN[worst.name].why.capitalize()}{torn}.")


def _high_value(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> bool:
    revenue = findings.get("revenue_at_risk")
    amount = (revenue.value or {}).get("amount", 0) if revenue and isinstance(revenue.value, dict) else 0
    yearly = amount * 12 if revenue and amount and revenue.value.get("period") == "month" else amount
    return yearly >= policy.high_value_arr or any(signal.name == "key-customer" for signal in signals)


def _target(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> Finding | None:
    """Security first and always; then the sender's word; then what only Leadership can decide; then the table's order."""
    stated, chosen = findings.get("target_team"), _chosen(signals)
    if chosen and SIGN[chosen.name].tier == "security" and not (stated and stated.value == "security"):
        return _concluded("security", chosen, f"Security signals come first and always: {SIGN[chosen.name].why}.")
    if stated and stated.state is not State.UNKNOWN:
        return stated
    if _high_value(findings, signals, policy) and (high := _for_leadership(signals, chosen)):
        return high
    if chosen:
        return _concluded(SIGN[chosen.name].tier, chosen, f"{SIGN[chosen.name].why.capitalize()}.")
    return _without_a_sign(findings, signals)


def _chosen(signals: tuple[Signal, ...]) -> Signal | None:
    """The signal whose row stands first among those that name a tier; the sender's words before the customer's."""
    naming = [signal for signal in _weighed(signals) if SIGN[signal.name].tier]
    return min(naming, key=lambda signal: list(SIGN).index(signal.name)) if naming else None


def _for_leadership(signals: tuple[Signal, ...], chosen: Signal | None) -> Finding | None:
    """Of a high-value customer: churn, unless a feature would keep it, and an SLA breach that is no confirmed bug."""
    churn = next((signal for signal in signals if signal.name == "churn"), None)
    if churn and not any(SIGN[signal.name].tier == "product" for signal in signals):
        return _concluded("leadership", churn, "A high-value customer threatens to leave.")
    breach = next((signal for signal in signals if signal.name == "sla"), None)
    if breach and not (chosen and SIGN[chosen.name].bug):
        return _concluded("leadership", breach, "An SLA breach on a critical account.")
    return None


def _without_a_sign(findings: Mapping[str, Finding], signals: tuple[Signal, ...]) -> Finding | None:
    """No signal names a tier: what else was found may."""
    churn = next((signal for signal in signals if signal.name == "churn"), None)
    if churn:
        return _concluded("leadership", churn, "The customer threatens to leave, and no other tier is named.")
    bug, ask, fault = (findings.get(name) for name in ("is_bug", "ask", "actual"))
    if bug and bug.value:
        return _concluded("engineering", _of(bug, "bug"), "A confirmed bug.")
    if ask and isinstance(ask.value, dict) and ask.value.get("kind") == "approve":
        return _concluded("leadership", _of(ask, "exception"), "An approval is asked for.")
    if fault and fault.value:
        return _concluded("l2-support", _of(fault, ""), "A fault that nobody has confirmed: L2 diagnoses deeper.")
    return None


def _also(
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
            return _concluded(["leadership"], signal, f"{SIGN[signal.name].why.capitalize()}.")
    return None
