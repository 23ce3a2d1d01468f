"""Escalate or not, how bad, and whose: the playbook's triage over findings and signals."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mailflow.cases.case import Finding, Severity, Signal, State
from mailflow.cases.destination import ALARMS_OF_MANY, HARM, also_notify, concluded, high_value, of, target, weighed
from mailflow.cases.policy import Policy
from mailflow.cases.signals import SIGN, SIGNS
from mailflow.cases.values import CRITERIA

#: harm that a way around eases by a step, and haste raises by one
_EASED = frozenset(("blocked", "major-broken", "broken", "degraded", "workaround"))
#: support cannot look any deeper
_TOO_DEEP = frozenset(("no-access", "cannot-diagnose"))
#: alarms that a calmer severity of the sender denies
_DISPUTED = frozenset(("production-down", "data-loss"))
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
#: the severity of what nobody calls bad, by where it goes
_USUAL = {"l2-support": Severity.MEDIUM, "product": Severity.MEDIUM, "leadership": Severity.HIGH}
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
    for name, rule in (("is_bug", _bug), ("criteria", _criteria), ("target_team", target), ("severity", _severity)):
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
    return signal.name in _DISPUTED or signal.name in _MOOD or SIGN[signal.name].tier == "security"


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
    # What was solved as a matter of the product's limits is a wish at most.
    if "closing" in reasons or "limitation" in reasons:
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
    alarm = any(SIGN[signal.name].tier == "security" for signal in signals) or not ours.isdisjoint(_DISPUTED)
    if alarm:
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
    return tuple(s for s in signals if not (s.source.startswith("thread") and s.name in _DISPUTED))


def _fault(findings: Mapping[str, Finding], signals: tuple[Signal, ...]) -> bool:
    ask = findings.get("ask")
    named = any(signal.name in _FAULTS or signal.name == "production-down" for signal in signals)
    return named or "actual" in findings or bool(ask and ask.value and ask.value.get("kind") in ("fix", "investigate"))


def _why(signal: Signal) -> str:
    return SIGN[signal.name].why if signal.name in SIGN else "the sender sends it to this team"


def _level(signals: tuple[Signal, ...]) -> list[Signal]:
    """Signals that name a level. A customer's "nothing works" under a sender's "it can wait" is the mood."""
    speaking = [s for s in signals if SIGN[s.name].severity]
    speaking = [s for s in speaking if not SIGN[s.name].weak] or speaking
    ours = [s for s in speaking if not s.source.startswith("thread")]
    return ours if any(s.name in HARM for s in ours) else speaking


def _severity(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> Finding | None:
    wish = any(SIGN[signal.name].tier == "product" for signal in signals)
    # Many customers with the same wish are a pattern; only many with the same fault are an alarm.
    speaking = _level(tuple(s for s in signals if not (wish and s.name in ALARMS_OF_MANY)))
    if not speaking:
        return _security(findings) or _at_risk(findings, signals, policy)
    worst = min(speaking, key=lambda signal: _ORDER.index(SIGN[signal.name].severity or Severity.MEDIUM))
    level = SIGN[worst.name].severity
    if level is Severity.MEDIUM and (security := _security(findings)):
        return security
    # A way around that the sender names does not undo an outage of which the customer cries: between the two is High.
    alarm = next((s for s in signals if s.name in _DISPUTED and s.source.startswith("thread")), None)
    if level is Severity.MEDIUM and alarm and worst.name == "workaround":
        return concluded(Severity.HIGH.value, alarm, f"{SIGN[alarm.name].why.capitalize()}, and there is a workaround.")
    if level is not Severity.CRITICAL and worst.name in _EASED and (weighed_ := _eased(worst, signals)):
        return weighed_
    other = next((s for s in speaking if SIGN[s.name].severity is not level), None)
    torn = f"; taken as the higher, since {SIGN[other.name].why} as well" if other else ""
    return concluded(level.value if level else None, worst, f"{SIGN[worst.name].why.capitalize()}{torn}.")


def _eased(worst: Signal, signals: tuple[Signal, ...]) -> Finding | None:
    """ "Significant issue with workaround" is Medium, "needs immediate attention" is Critical, and both together are High."""
    calmer = next((s for s in signals if s.name in ("not-urgent", "workaround")), None)
    at_once = next((s for s in signals if s.name == "immediate"), None)
    why = f"{SIGN[worst.name].why.capitalize()}, and the sender asks for immediate attention"
    if at_once and (calmer or SIGN[worst.name].severity is Severity.MEDIUM):
        return concluded(Severity.HIGH.value, at_once, f"{why}.")
    if at_once:
        return concluded(Severity.CRITICAL.value, worst, f"{why}; taken as the higher.")
    # A way around takes a blocked customer down a step, never data or security.
    if calmer and SIGN[worst.name].severity is Severity.HIGH:
        return concluded(Severity.MEDIUM.value, calmer, f"{SIGN[calmer.name].why.capitalize()}.")
    return None


def _security(findings: Mapping[str, Finding]) -> Finding | None:
    """What goes to Security without a word for how bad it is: a breach until somebody says otherwise."""
    team = findings.get("target_team")
    if team is None or team.value != "security":
        return None
    return concluded(Severity.CRITICAL.value, of(team, ""), "A matter for Security; taken as the higher.")


def _at_risk(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> Finding | None:
    """No word for how bad it is: High where a high-value customer is at stake or a bug is confirmed, Medium for what L2 looks into."""
    business = next((signal for signal in signals if "business" in SIGN[signal.name].criteria), None)
    if business and business.name != "exception" and high_value(findings, signals, policy):
        return concluded(Severity.HIGH.value, business, f"A high-value customer: {SIGN[business.name].why}.")
    bug = next((signal for signal in signals if SIGN[signal.name].bug), None)
    if bug and not any(SIGN[signal.name].tier == "product" for signal in signals):
        return concluded(
            Severity.HIGH.value, bug, "A confirmed bug, and nobody says how bad it is; taken as the higher."
        )
    return _of_the_tier(findings, signals)


def _of_the_tier(findings: Mapping[str, Finding], signals: tuple[Signal, ...]) -> Finding | None:
    """Nobody says how bad it is. "Business: high-value customer at risk" is High; a diagnosis and a wish are "important but not urgent"."""
    team = findings.get("target_team")
    level = _USUAL.get(str(team.value)) if team else None
    said = findings.get("severity")
    if team is None or level is None or (said and said.state is State.UNKNOWN):
        return None
    # Where only "somebody look" is said, nothing tells how bad it is: that is a question.
    if team.state is State.INFERRED and not any(SIGN[signal.name].tier == team.value for signal in signals):
        return None
    return concluded(level.value, of(team, ""), f"What usually goes to {team.value}, and nobody says how bad it is.")
