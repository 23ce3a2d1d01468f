"""What each signal speaks for: the playbook's criteria, severities and tiers as one table.

To teach the triage a new sign, add a row here and its words in `reading/signals/cues.py`.
"""

from dataclasses import dataclass

from mailflow.cases.case import Severity


@dataclass(frozen=True)
class Sign:
    """A signal's name and what it means for the decision."""

    name: str
    #: for people: why, in the playbook's words
    why: str
    criteria: tuple[str, ...] = ()
    severity: Severity | None = None
    tier: str = ""
    #: how strongly it speaks for its tier: a confirmed bug outweighs a sender who cannot explain it,
    #: and is outweighed by an outage
    weight: float = 0
    #: told besides the target
    notify: str = ""
    #: True: speaks for a bug; False: against it
    bug: bool | None = None
    #: speaks for handling it in support, unless a criterion is met
    support: bool = False
    #: its severity counts only when no other sign names one
    weak: bool = False


_C, _H, _M = Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM

# One sign is one row that can be read across.
# fmt: off
#: the earlier row decides when two name a tier: Security first and always, then what only Leadership can decide
SIGNS: tuple[Sign, ...] = (
    # "Potential data exposure, unauthorized access, vulnerability report, compliance concern"
    Sign("unauthorized-access", "unauthorized access", ("impact",), _C, "security", 9),
    Sign("data-exposure", "data may be exposed", ("impact",), _C, "security", 9),
    Sign("vulnerability", "a vulnerability is reported", ("impact",), _C, "security", 9),
    Sign("compliance", "a compliance concern", ("impact",), _H, "security", 9),
    # "SLA breach on critical account, exception to policy required, PR or legal risk, cross-functional decision needed"
    Sign("legal", "legal risk", ("business",), _H, "leadership", 8),
    Sign("publicity", "it could become public", ("business",), _H, "leadership", 8),
    Sign("exception", "an exception to policy is required", ("business",), None, "leadership", 8, bug=False),
    Sign("cross-functional", "a cross-functional decision is needed", ("business",), None, "leadership", 8, bug=False),
    Sign("executive", "the customer asks for executives", ("business",), _H, "leadership", 8),
    # "High-revenue customer threatening churn": the tier depends on the revenue, so it is decided in triage.py
    Sign("churn", "the customer threatens to leave", ("business",), _H),
    Sign("sla", "an SLA breach is imminent or has occurred", ("business",), _H, notify="leadership"),
    Sign("overdue", "it has been open beyond its SLA", ("time",)),
    Sign("deal", "a deal or renewal depends on it", ("business",)),
    Sign("key-customer", "a key customer", ("business",)),
    # "High-value customer at risk": the account directory knows the value, and another signal the risk (context.py)
    Sign("high-value", "a high-value customer, by the account directory, is at risk", ("business",)),
    # "Feature gap causing customer pain, design decision needed, workflow doesn't match customer expectations"
    Sign("feature-gap", "a feature is missing", (), _M, "product", 6, bug=False),
    Sign("design", "a design decision is needed", (), _M, "product", 6, bug=False),
    # "data corruption or loss", "data at risk"
    Sign("data-loss", "data is lost or corrupted", ("technical", "impact"), _C, "engineering", 7),
    # "Production down", "production system down"
    Sign("production-down", "production is down", ("impact",), _C, "engineering", 7),
    # "Bug confirmed and needs a code fix"
    Sign("reproduced", "support has reproduced it", ("technical",), None, "engineering", 6, bug=True),
    Sign("bug", "a confirmed bug", ("technical",), None, "engineering", 6, bug=True),
    # "Issue is beyond support's ability to diagnose, requires access support doesn't have,
    # involves custom implementation"
    Sign("no-access", "support lacks the access", ("complexity",), None, "l2-support", 3),
    Sign("cannot-diagnose", "it is beyond support's ability to diagnose", ("complexity",), None, "l2-support", 3),
    Sign("custom", "a custom implementation", ("complexity",), None, "l2-support", 3),
    # "infrastructure issue", "requires system-level investigation": words of it, below a sender who cannot tell
    Sign("regression", "it began with an update", ("technical",), None, "engineering", 2),
    Sign("infrastructure", "an infrastructure issue", ("technical",), None, "engineering", 2),
    # "Multiple customers affected", "Same issue reported by 3+ customers"
    Sign("several-customers", "several customers are affected", ("impact",), _H),
    Sign("three-customers", "three or more customers report it", ("pattern",)),
    Sign("recurring", "a recurring issue that was supposedly fixed", ("pattern",)),
    # "Issue has been open beyond SLA, customer has been waiting unreasonably long, normal channels aren't progressing"
    Sign("waiting", "the customer has been waiting unreasonably long", ("time",)),
    Sign("stuck", "the normal channels are not progressing", ("time",)),
    # "Needs immediate attention"
    Sign("danger", "people or animals are in danger", ("impact",), _C, "engineering", 7),
    # "multiple high-value customers affected"
    Sign("high-value-customers", "several high-value customers are affected", ("impact",), _C),
    # "Major functionality broken, key customer blocked"
    Sign("blocked", "a customer is blocked", (), _H),
    Sign("major-broken", "major functionality is broken", (), _H),
    # Medium is a "significant issue with workaround, important but not urgent business impact"
    Sign("workaround", "there is a workaround", (), _M),
    Sign("not-urgent", "it is not urgent", (), _M),
    # raises what is High already; says nothing alone
    Sign("immediate", "the sender asks for immediate attention", weak=True),
    Sign("same-day", "the sender asks for it on the same day", weak=True),
    # the sender contradicts the customer's alarm: "in truth it is one user"
    Sign("played-down", "the sender found it smaller than the customer says", weak=True),
    Sign("contradicted", "the sender says that it is not so", weak=True),
    # and denies it by name: "this is not a leak"
    Sign("no-breach", "the sender found no breach", weak=True),
    Sign("no-loss", "the sender found nothing lost", weak=True),
    Sign("no-outage", "the sender found no outage", weak=True),
    # weak words for the same two: they speak only when nothing stronger does
    Sign("broken", "something that is named does not work, and nobody knows a way around it", (), _H, weak=True),
    Sign("degraded", "it works, but worse than it should", (), _M, weak=True),
    # "documented solution or known workaround", "configuration or setup", "guidance or training", "known limitation"
    Sign("closing", "the sender says that nothing is left to do", support=True),
    Sign("false-alarm", "it was a false alarm", support=True, bug=False),
    Sign("no-fault", "the sender found nothing broken", support=True, bug=False),
    Sign("documented", "there is a documented solution", support=True, bug=False),
    # of an issue in the folder of known issues: it may well be a bug
    Sign("known-workaround", "a known issue has a workaround", support=True),
    Sign("how-to", "the customer needs guidance, not a fix", support=True, bug=False),
    Sign("configuration", "it is a configuration or setup issue", support=True, bug=False),
    Sign("limitation", "it is a known limitation", support=True, bug=False),
    Sign("helped", "the sender has explained it or put it right", support=True),
    Sign("content", "the customer is content with the answer", support=True),
    Sign("handled", "the sender is answering it already", support=True),
)
# fmt: on

SIGN = {sign.name: sign for sign in SIGNS}
