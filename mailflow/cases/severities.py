"""How bad it is: the playbook's shorthand over signals, with the evidence; when torn, the higher."""

from collections.abc import Mapping

from mailflow.cases.case import Finding, Severity, Signal, State
from mailflow.cases.destination import ALARMS_OF_MANY, DISPUTED, HARM, concluded, high_value, of
from mailflow.cases.policy import Policy
from mailflow.cases.signals import SIGN

#: harm that a way around eases by a step, and haste raises by one
_EASED = frozenset(("blocked", "major-broken", "broken", "degraded", "workaround"))
#: the severity of what nobody calls bad, by where it goes
_USUAL = {
    "l2-support": Severity.MEDIUM,
    "product": Severity.MEDIUM,
    "leadership": Severity.HIGH,
    "engineering": Severity.HIGH,
}
#: worst first
_ORDER = tuple(Severity)


def _level(signals: tuple[Signal, ...]) -> list[Signal]:
    """Signals that name a level. A customer's "nothing works" under a sender's "it can wait" is the mood."""
    speaking = [s for s in signals if SIGN[s.name].severity]
    speaking = [s for s in speaking if not SIGN[s.name].weak] or speaking
    ours = [s for s in speaking if not s.source.startswith("thread")]
    return ours if any(s.name in HARM for s in ours) else speaking


def severity_of(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> Finding | None:
    """The shorthand's level; what is Medium by its harm and needed on the same day is High ("needs same-day
    attention")."""
    level = _concluded(findings, signals, policy)
    today = next((s for s in signals if s.name == "same-day" and not s.source.startswith("thread")), None)
    team = findings.get("target_team")
    if (
        level
        and today
        and level.value == Severity.MEDIUM.value
        and team
        and team.value in ("engineering", "l2-support")
    ):
        return concluded(Severity.HIGH.value, today, f"{level.rule.rstrip('.')}, and it needs same-day attention.")
    return level


def _concluded(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> Finding | None:
    wish = any(SIGN[signal.name].tier == "product" for signal in signals)
    team = findings.get("target_team")
    if team and team.value == "product" and not any(s.name in ("churn", "sla") or s.name in DISPUTED for s in signals):
        return concluded(Severity.MEDIUM.value, of(team, ""), "A matter for Product: important, but not urgent.")
    # Many customers with the same wish are a pattern; only many with the same fault are an alarm.
    speaking = _level(tuple(s for s in signals if not (wish and s.name in ALARMS_OF_MANY)))
    if not speaking:
        return _security(findings) or _at_risk(findings, signals, policy)
    deep = any(SIGN[signal.name].tier == "l2-support" for signal in signals)
    pressing = any(signal.name == "immediate" for signal in signals)
    if deep and not pressing and team and team.value == "l2-support" and all(SIGN[s.name].weak for s in speaking):
        return concluded(
            Severity.MEDIUM.value, speaking[0], "A fault that is looked into, and nobody says that it stops anyone."
        )
    # Of two of one level the one that no way around eases: an SLA that ends is High with a workaround, too.
    worst = min(speaking, key=lambda s: (_ORDER.index(SIGN[s.name].severity or Severity.MEDIUM), s.name in _EASED))
    level = SIGN[worst.name].severity
    if level is Severity.MEDIUM and (security := _security(findings)):
        return security
    if team and team.value == "engineering" and (unsaid := _not_said_to_wait(speaking, signals)):
        return unsaid
    # A way around that the sender names does not undo an outage of which the customer cries: between the two is High.
    alarm = next((s for s in signals if s.name in DISPUTED and s.source.startswith("thread")), None)
    if level is Severity.MEDIUM and alarm and worst.name == "workaround":
        return concluded(Severity.HIGH.value, alarm, f"{SIGN[alarm.name].why.capitalize()}, and there is a workaround.")
    if level is not Severity.CRITICAL and worst.name in _EASED and (weighed_ := _eased(worst, signals)):
        return weighed_
    other = next((s for s in speaking if SIGN[s.name].severity is not level), None)
    torn = f"; taken as the higher, since {SIGN[other.name].why} as well" if other else ""
    return concluded(level.value if level else None, worst, f"{SIGN[worst.name].why.capitalize()}{torn}.")


def _not_said_to_wait(speaking: list[Signal], signals: tuple[Signal, ...]) -> Finding | None:
    """Only weak words for the harm, but it came with an update and nobody says that it is harmless or can wait: not
    Medium."""
    new = next((s for s in signals if s.name == "regression" or SIGN[s.name].bug), None)
    harmless = any(s.name in ("no-loss", "no-outage", "no-breach", "played-down", "contradicted") for s in signals)
    if new is None or harmless or any(s.name != "degraded" for s in speaking):
        return None
    rule = f"{SIGN[new.name].why.capitalize()}, and nobody says that it can wait; taken as the higher."
    return concluded(Severity.HIGH.value, new, rule)


def _eased(worst: Signal, signals: tuple[Signal, ...]) -> Finding | None:
    """ "Significant issue with workaround" is Medium, "needs immediate attention" is Critical,
    and both together are High."""
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
    """No word for how bad it is: High where a high-value customer is at stake or a bug is confirmed,
    Medium for what L2 looks into."""
    business = next((signal for signal in signals if "business" in SIGN[signal.name].criteria), None)
    if business and business.name != "exception" and high_value(findings, signals, policy):
        return concluded(Severity.HIGH.value, business, f"A high-value customer: {SIGN[business.name].why}.")
    long = next((signal for signal in signals if signal.name in ("waiting", "overdue")), None)
    if long:
        return concluded(
            Severity.HIGH.value, long, f"{SIGN[long.name].why.capitalize()}, and nobody says how bad it is."
        )
    bug = next((signal for signal in signals if SIGN[signal.name].bug), None)
    if bug and not any(SIGN[signal.name].tier == "product" for signal in signals):
        return concluded(
            Severity.HIGH.value, bug, "A confirmed bug, and nobody says how bad it is; taken as the higher."
        )
    return _of_the_tier(findings, signals)


def _of_the_tier(findings: Mapping[str, Finding], signals: tuple[Signal, ...]) -> Finding | None:
    """Nobody says how bad it is. "Business: high-value customer at risk" is High;
    a diagnosis and a wish are "important but not urgent"."""
    team = findings.get("target_team")
    level = _USUAL.get(str(team.value)) if team else None
    said = findings.get("severity")
    if team is None or level is None or (said and said.state is State.UNKNOWN):
        return None
    # Where only "somebody look" is said, nothing tells how bad it is: that is a question.
    certain = team.state is State.STATED and team.value in ("leadership", "product")
    if not certain and not any(SIGN[signal.name].tier == team.value for signal in signals):
        return None
    return concluded(level.value, of(team, ""), f"What usually goes to {team.value}, and nobody says how bad it is.")
