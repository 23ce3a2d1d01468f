"""Escalate or not, how bad, and whose: the playbook's triage over findings and signals."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mailflow.cases.case import Finding, Severity, Signal, State
from mailflow.cases.destination import DISPUTED, also_notify, concluded, of, target, weighed
from mailflow.cases.policy import Policy
from mailflow.cases.severities import severity_of
from mailflow.cases.signals import SIGN, SIGNS
from mailflow.cases.values import CRITERIA

#: support cannot look any deeper
_TOO_DEEP = frozenset(("no-access", "cannot-diagnose"))
#: what customers cry when they are cross
_MOOD = frozenset(
    ("legal", "publicity", "executive", "churn", "blocked", "major-broken", "immediate", "stuck", "waiting")
)
#: the sender's own finding that makes it more than a matter of support, whatever else the sender has done
_BEYOND_SUPPORT = frozenset(
    ("production-down", "data-loss", "danger", "reproduced", "bug", "no-access", "cannot-diagnose", "custom", "exception", "executive", "churn", "sla",
     "unauthorized-access", "data-exposure", "vulnerability", "compliance", "high-value-customers", "design", "feature-gap")
)  # fmt: skip
#: what does not work: for a sender who gives it to Engineering, a bug
_FAULTS = frozenset(("data-loss", "regression", "major-broken", "blocked", "broken", "degraded", "recurring"))
#: what a sender who names the team says with it: a fault for Engineering, too deep for support, a matter of business, a security concern
IMPLIED = {"engineering": "technical", "l2-support": "complexity", "leadership": "business", "security": "impact"}
#: more customers than this are the customers of one of ours
MANY = 200


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
    for name, rule in (("is_bug", _bug), ("criteria", _criteria), ("target_team", target), ("severity", severity_of)):
        said = findings.get(name)
        if said and said.state is not State.UNKNOWN and name != "target_team":
            verdict[name] = said
        elif concluded := rule({**findings, **verdict}, signals, policy):
            verdict[name] = concluded
    if told := also_notify(findings, verdict.get("target_team"), signals, policy):
        verdict["also_notify"] = told
    return Triage(verdict)


def _believed(signals: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """Without the alarms that the sender, who has looked, takes back: all of a false alarm, the customer's where it is smaller."""
    names = {signal.name for signal in signals if not signal.source.startswith("thread")}
    if "false-alarm" in names:
        return tuple(s for s in signals if SIGN[s.name].support)
    if "played-down" in names:
        return tuple(s for s in signals if not (s.source.startswith("thread") and _loud(s)))
    return signals


def _loud(signal: Signal) -> bool:
    return signal.name in DISPUTED or signal.name in _MOOD or SIGN[signal.name].tier == "security"


def _counted(findings: Mapping[str, Finding]) -> Iterable[Signal]:
    """Signals that lie in numbers and not in words."""
    affected = findings.get("customers_affected")
    if affected and affected.value and affected.state is State.STATED:
        unit, number = str(affected.value.get("unit") or ""), affected.value.get("number") or 0
        customers = unit.startswith(("customer", "client", "account", "tenant", "kunden", "compan"))
        # In the customer's own words, and beyond a few hundred, "customers" are those of the customer.
        customers = customers and not affected.source.startswith("thread") and number <= MANY
        if affected.value.get("scope") in ("all", "segment") or (customers and number > 1):
            yield of(affected, "several-customers")
        if customers and number >= 3:
            yield of(affected, "three-customers")


def _support(findings: Mapping[str, Finding], signals: tuple[Signal, ...]) -> str:
    """Why support can handle it: no criterion is met, something says so, and the sender has decided nothing else."""
    if any(findings[name].state is State.STATED for name in ("severity", "target_team") if name in findings):
        return ""
    # What a file of known issues says is no look of the sender's.
    ours = {signal.name for signal in signals if not signal.source.startswith(("thread", "known-issues"))}
    if not (_settled(ours) or _no_criterion(signals, ours)):
        return ""
    for sign in SIGNS:
        said = next((signal for signal in weighed(signals) if signal.name == sign.name and sign.support), None)
        if said:
            return f"Support can handle this: {sign.why} (“{said.quote}”)."
    return ""


def _settled(ours: set[str]) -> bool:
    """The sender has settled it: two of the playbook's reasons, or one and nothing left to do. The customer's alarm is a mood then."""
    reasons = {name for name in ours if SIGN[name].support}
    beyond = ours & _BEYOND_SUPPORT
    # What was answered as a documented limit of the product is a wish at most.
    if reasons & {"closing", "limitation", "documented"}:
        beyond -= {"feature-gap"}
    return not beyond and (len(reasons) > 1 or "closing" in reasons)


def _no_criterion(signals: tuple[Signal, ...], ours: set[str]) -> bool:
    met = [signal for signal in signals if SIGN[signal.name].criteria or SIGN[signal.name].tier]
    if ours & {"blocked", "major-broken"}:
        return False
    return not met or ("false-alarm" in ours and not any(SIGN[name].criteria for name in ours))


def _bug(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> Finding | None:
    for signal in signals:
        if SIGN[signal.name].bug:
            return concluded(True, signal, f"{SIGN[signal.name].why}.")
    labels = [
        findings[name] for name in ("expected", "actual") if name in findings and findings[name].state is State.STATED
    ]
    if len(labels) == 2 and "repro_steps" in findings:
        return concluded(True, of(labels[1], ""), "steps, the expected and the actual result are told.")
    against = next((signal for signal in signals if SIGN[signal.name].bug is False), None)
    if against:
        return concluded(False, against, f"{SIGN[against.name].why}.")
    stated = findings.get("target_team")
    fault = next((signal for signal in weighed(signals) if signal.name in _FAULTS), None)
    if fault and stated and stated.value == "engineering":
        return concluded(True, fault, "the sender gives Engineering a fault to mend.")
    return None


def _criteria(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> Finding | None:
    met: dict[str, Signal] = {}
    for signal in weighed(_in_place(findings, _undisputed(findings, signals))):
        for criterion in SIGN[signal.name].criteria:
            met.setdefault(criterion, signal)
    if findings.get("is_bug") and findings["is_bug"].value and "technical" not in met:
        met["technical"] = of(findings["is_bug"], "bug")
    level = findings.get("severity")
    if level and level.value == Severity.CRITICAL.value and level.state is State.STATED and _fault(findings, signals):
        # "Production down, data at risk, security breach, or multiple high-value customers": each is an impact.
        met.setdefault("impact", of(level, "impact"))
    stated = findings.get("target_team")
    implied = IMPLIED.get(str(stated.value)) if stated and stated.state is State.STATED else None
    if implied and stated and (implied != "technical" or _fault(findings, signals)):
        met.setdefault(implied, of(stated, implied))
    if not met:
        return None
    named = [criterion for criterion in CRITERIA if criterion in met]
    rule = "; ".join(f"{criterion}: {_why(met[criterion])} (“{met[criterion].quote}”)" for criterion in named)
    return concluded(named, met[named[0]], rule)


def _in_place(findings: Mapping[str, Finding], signals: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """Without what is said beside the point: "no idea why" in an outage, "502" where support cannot look any deeper."""
    ours = {signal.name for signal in signals if not signal.source.startswith("thread")}
    alarm = any(SIGN[signal.name].tier == "security" for signal in signals) or not ours.isdisjoint(DISPUTED)
    # "above my head" of a lawyer's letter is no diagnosis
    if alarm or any(SIGN[name].tier == "leadership" for name in ours):
        return tuple(signal for signal in signals if signal.name not in _TOO_DEEP)
    stated = findings.get("target_team")
    engineering = stated is not None and stated.value == "engineering"
    if not engineering and ours & _TOO_DEEP and not ours & {"reproduced", "bug"}:
        return tuple(signal for signal in signals if signal.name not in ("infrastructure", "regression"))
    return signals


def _undisputed(findings: Mapping[str, Finding], signals: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """Without the customer's worst alarms where the sender, who knows of them, calls it Medium."""
    said = findings.get("severity")
    if said is None or said.state is not State.STATED or said.value != Severity.MEDIUM.value:
        return signals
    return tuple(s for s in signals if not (s.source.startswith("thread") and s.name in DISPUTED))


def _fault(findings: Mapping[str, Finding], signals: tuple[Signal, ...]) -> bool:
    ask = findings.get("ask")
    named = any(signal.name in _FAULTS or signal.name == "production-down" for signal in signals)
    return named or "actual" in findings or bool(ask and ask.value and ask.value.get("kind") in ("fix", "investigate"))


def _why(signal: Signal) -> str:
    return SIGN[signal.name].why if signal.name in SIGN else "the sender sends it to this team"
