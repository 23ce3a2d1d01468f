"""Why a case is escalated: the playbook's criteria, each with the sentence that meets it,
as far as they are reasons for its tier."""

from collections.abc import Mapping

from mailflow.cases.case import Finding, Severity, Signal, State
from mailflow.cases.destination import DISPUTED, FAULTS, concluded, of, weighed
from mailflow.cases.policy import Policy
from mailflow.cases.signals import SIGN
from mailflow.cases.values import CRITERIA

#: support cannot look any deeper
_TOO_DEEP = frozenset(("no-access", "cannot-diagnose"))
#: the criterion that the playbook's sentence for the tier stands for: a bug or infrastructure, too deep for support,
#: business, a security concern
_OWN = {"engineering": "technical", "l2-support": "complexity", "leadership": "business", "security": "impact"}
#: what else is a reason for the tier; a criterion that is met by the way is shown where it is said (contract, revenue,
#: risk)
_REASONS = {
    "engineering": frozenset(("technical", "impact", "pattern")),
    "l2-support": frozenset(("complexity", "time")),
    "product": frozenset(("pattern", "business")),
    "security": frozenset(("impact",)),
    "leadership": frozenset(("business", "time")),
}
#: signals that are a reason wherever the case goes
_EVERYWHERE = frozenset(("sla", "churn"))
#: as is what only the account directory and the other cases can tell
_BEYOND_THE_MAIL = frozenset(("directory", "cases"))


def criteria(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> Finding | None:
    met: dict[str, Signal] = {}
    for signal in weighed(_in_place(findings, _undisputed(findings, signals))):
        for criterion in SIGN[signal.name].criteria:
            met.setdefault(criterion, signal)
    if findings.get("is_bug") and findings["is_bug"].value and "technical" not in met:
        met["technical"] = of(findings["is_bug"], "bug")
    team = findings.get("target_team")
    own = _OWN.get(str(team.value)) if team else None
    if own and team and not (own == "complexity" and "time" in met):
        met.setdefault(own, of(team, own))
    revenue = findings.get("revenue_at_risk")
    if revenue and revenue.source != "directory" and team and team.value == "product":
        # "business impact": a wish that an account's worth is told with.
        met.setdefault("business", of(revenue, "deal"))
    met = {name: signal for name, signal in met.items() if team is None or _fits(str(team.value), name, signal)}
    level = findings.get("severity")
    if level and level.value == Severity.CRITICAL.value and team and team.value in ("engineering", "l2-support"):
        # "Production down, data at risk, security breach, or multiple high-value customers": each is an impact.
        met.setdefault("impact", of(level, "impact"))
    if not met:
        return None
    named = [criterion for criterion in CRITERIA if criterion in met]
    rule = "; ".join(f"{criterion}: {_why(met[criterion])} (“{met[criterion].quote}”)" for criterion in named)
    return concluded(named, met[named[0]], rule)


def _fits(team: str, criterion: str, signal: Signal) -> bool:
    """Whether it is a reason for this tier: an SLA that ends is one everywhere,
    a renewal next spring is none for Engineering."""
    everywhere = signal.name in _EVERYWHERE or signal.source in _BEYOND_THE_MAIL
    return everywhere or criterion in _REASONS.get(team, CRITERIA)


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
    named = any(signal.name in FAULTS or signal.name == "production-down" for signal in signals)
    return named or "actual" in findings or bool(ask and ask.value and ask.value.get("kind") in ("fix", "investigate"))


def _why(signal: Signal) -> str:
    return SIGN[signal.name].why if signal.name in SIGN else "the sender sends it to this team"
