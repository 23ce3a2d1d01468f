"""Escalate or not, how bad, and whose: the playbook's triage over findings and signals."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mailflow.cases.case import Finding, Severity, Signal, State
from mailflow.cases.destination import DISPUTED, FAULTS, also_notify, concluded, of, target, weighed
from mailflow.cases.policy import Policy
from mailflow.cases.reasons import criteria
from mailflow.cases.severities import severity_of
from mailflow.cases.signals import SIGN, SIGNS

#: a fault that is over and still wants its cause
_OF_THE_SYSTEM = frozenset(
    ("infrastructure", "regression", "recurring", "several-customers", "three-customers", "major-broken")
)
#: "explained it, she's happy" settles nothing where the team is asked for more
_DONE = frozenset(("helped", "content", "handled", "how-to"))
_ASKS_MORE = frozenset(("fix", "investigate", "decide", "approve", "contain", "prioritize"))
#: "He wrote that we deleted his calendar"
_REPORTED = re.compile(
    r"\b(?:says?|said|writes?|wrote|claims?|thinks?|thought|believes?|convinced|dachte|meint|behauptet|schreibt"
    r"|denkt|dice|cree|escribe|dit|croit|écrit|scrive|crede|acha|diz|zegt|denkt|schrijft)\b",
    re.IGNORECASE,
)
#: what a denial of the sender takes from the customer's alarms
_DENIED = {
    "no-breach": frozenset(sign.name for sign in SIGNS if sign.tier == "security"),
    "no-loss": frozenset(("data-loss",)),
    "no-outage": frozenset(("production-down",)),
}
#: what customers cry when they are cross
_MOOD = frozenset(
    ("legal", "publicity", "executive", "churn", "blocked", "major-broken", "immediate", "stuck", "waiting")
)
#: the sender's own finding that makes it more than a matter of support, whatever else the sender has done
_BEYOND_SUPPORT = frozenset(
    (
        "production-down",
        "data-loss",
        "danger",
        "reproduced",
        "bug",
        "no-access",
        "cannot-diagnose",
        "custom",
        "exception",
        "executive",
        "churn",
        "sla",
        "unauthorized-access",
        "data-exposure",
        "vulnerability",
        "compliance",
        "high-value-customers",
        "design",
        "feature-gap",
    )
)
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
    for name, rule in (("target_team", target), ("is_bug", _bug), ("severity", severity_of), ("criteria", criteria)):
        said = findings.get(name)
        if said and said.state is not State.UNKNOWN and name != "target_team":
            verdict[name] = said
        elif concluded := rule({**findings, **verdict}, signals, policy):
            verdict[name] = concluded
    if told := also_notify(findings, verdict.get("target_team"), signals, policy):
        verdict["also_notify"] = told
    return Triage(verdict)


def _believed(signals: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """Without the alarms that the sender, who has looked, takes back: all of a false alarm,
    the customer's where it is smaller."""
    names = {signal.name for signal in signals if not signal.source.startswith("thread")}
    if "false-alarm" in names:
        return tuple(s for s in signals if SIGN[s.name].support)
    denied = {alarm for name in names for alarm in _DENIED.get(name, ())}
    signals = tuple(s for s in signals if not (s.source.startswith("thread") and s.name in denied))
    if names & {"played-down", "contradicted"}:
        signals = tuple(s for s in signals if not (s.source.startswith("thread") and _loud(s)))
    if "contradicted" in names:
        signals = tuple(s for s in signals if not (_loud(s) and _REPORTED.search(s.quote)))
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
    # What a file of known issues says is no look of the sender's.
    ours = {signal.name for signal in signals if not signal.source.startswith(("thread", "known-issues"))}
    if _decided(findings, ours):
        return ""
    if not (_settled(findings, ours) or _no_criterion(signals, ours)):
        return ""
    for sign in SIGNS:
        said = next((signal for signal in weighed(signals) if signal.name == sign.name and sign.support), None)
        if said:
            return f"Support can handle this: {sign.why} (“{said.quote}”)."
    return ""


def _decided(findings: Mapping[str, Finding], ours: set[str]) -> bool:
    """The sender has named a team, or a level: "Medium if you need a word" above a closed matter is none."""
    stated = {name: findings[name] for name in ("severity", "target_team") if name in findings}
    stated = {name: found for name, found in stated.items() if found.state is State.STATED}
    calm = stated.keys() == {"severity"} and stated["severity"].value == Severity.MEDIUM.value
    return bool(stated) and not (calm and "closing" in ours)


def _settled(findings: Mapping[str, Finding], ours: set[str]) -> bool:
    """The sender has settled it: two of the playbook's reasons, or one and nothing left to do.
    The customer's alarm is a mood then."""
    reasons = {name for name in ours if SIGN[name].support}
    beyond = ours & _BEYOND_SUPPORT
    # What was answered as a documented limit of the product is a wish at most.
    if reasons & {"closing", "limitation", "documented"}:
        beyond -= {"feature-gap"}
    if "closing" in reasons:  # the boss was asked for, and is no longer needed
        beyond -= {"executive"}
    ask = findings.get("ask")
    asks = bool(ask and isinstance(ask.value, dict) and ask.value.get("kind") in _ASKS_MORE)
    # The customer is content and nobody asks for more: only a fault of the system would still have to be looked at.
    if "content" in reasons and not (asks or ours & _OF_THE_SYSTEM or beyond):
        return True
    return not beyond and ("closing" in reasons or (len(reasons) > 1 and not (asks and reasons <= _DONE)))


def _no_criterion(signals: tuple[Signal, ...], ours: set[str]) -> bool:
    met = [signal for signal in signals if SIGN[signal.name].criteria or SIGN[signal.name].tier]
    reasons = {name for name in ours if SIGN[name].support}
    if reasons & {"documented", "limitation"}:
        met = [signal for signal in met if signal.name != "feature-gap"]
    if ours & {"blocked", "major-broken"} or (reasons and reasons <= {"helped", "content"}):
        return False
    return not met or ("false-alarm" in ours and not any(SIGN[name].criteria for name in ours))


def _bug(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> Finding | None:
    """A confirmed fault that Engineering mends; what another tier is asked for is none,
    whatever was broken on the way."""
    team = findings.get("target_team")
    if team is None or team.value == "engineering":
        confirmed = next((signal for signal in signals if SIGN[signal.name].bug), None)
        if confirmed:
            return concluded(True, confirmed, f"{SIGN[confirmed.name].why}.")
        if (told := _told_as_a_bug(findings)) or (team and (told := _mended(team, signals))):
            return told
    against = next((s for s in signals if SIGN[s.name].bug is False and not s.source.startswith("thread")), None)
    return concluded(False, against, f"{SIGN[against.name].why}.") if against else None


def _told_as_a_bug(findings: Mapping[str, Finding]) -> Finding | None:
    told = [findings[name] for name in ("expected", "actual") if name in findings]
    stated = [found for found in told if found.state is State.STATED]
    if len(stated) == 2 and "repro_steps" in findings:
        return concluded(True, of(stated[1], ""), "steps, the expected and the actual result are told.")
    return None


def _mended(team: Finding, signals: tuple[Signal, ...]) -> Finding | None:
    """The sender gives Engineering a fault, or it went there for what it is; an outage is restored and no bug yet."""
    fault = next((signal for signal in weighed(signals) if signal.name in FAULTS), None)
    if fault and team.state is State.STATED:
        return concluded(True, fault, "the sender gives Engineering a fault to mend.")
    restored = any(signal.name in ("production-down", "infrastructure", "danger") for signal in signals)
    if fault and not restored:
        return concluded(True, fault, f"{SIGN[fault.name].why.capitalize()}: a fault of the product.")
    return None
