"""What holds when the operator says nothing: the playbook's five tiers, both clocks of each severity, office hours.

Sources: the tiers' "What to include" and the follow-up cadence of the playbook; patience and deadlines are ours.
"""

from dataclasses import dataclass
from datetime import time, timedelta
from zoneinfo import ZoneInfo

from mailflow.address import Address
from mailflow.cases.case import Severity
from mailflow.cases.fields import Kind
from mailflow.cases.policy import Cadence, Policy, Tier
from mailflow.cases.worktime import Hours, Span


@dataclass(frozen=True)
class Team:
    """A tier without its addresses, which only the operator knows."""

    label: str
    needs: frozenset[Kind]
    waits: bool = True
    confidential: bool = False

    def tier(self, name: str, list_: Address, lead: Address) -> Tier:
        """The tier as cases know it."""
        return Tier(name, self.label, list_, lead, self.needs, self.waits, self.confidential)


#: the playbook's tiers. Triage sends cases to all of them, so each must have an address.
TEAMS = {
    "l2-support": Team("L2 Support", frozenset({Kind.CORE, Kind.ATTEMPTS})),
    "engineering": Team("Engineering", frozenset({Kind.CORE, Kind.TIMELINE, Kind.REPRODUCTION, Kind.EVIDENCE})),
    "product": Team("Product", frozenset({Kind.CORE, Kind.DEMAND})),
    "security": Team("Security", frozenset({Kind.CORE, Kind.INCIDENT}), waits=False, confidential=True),
    "leadership": Team("Leadership", frozenset({Kind.CORE, Kind.ATTEMPTS, Kind.MONEY, Kind.DEADLINE, Kind.STANDING})),
}


def _hours(number: int) -> Span:
    return Span(time=timedelta(hours=number))


#: follow-up, customer update due and late, patience, deadline. Deadlines follow the severity shorthand: "immediate
#: attention", "same-day attention", "attention this week".
CADENCES = {
    Severity.CRITICAL: Cadence(_hours(2), _hours(2), _hours(4), None, _hours(4), always=True),
    Severity.HIGH: Cadence(_hours(4), _hours(4), _hours(8), _hours(2), _hours(8)),
    Severity.MEDIUM: Cadence(Span(1), Span(1), Span(2), Span(1), Span(5)),
}

#: Monday to Friday
WEEK = dict.fromkeys(range(5), (time(9), time(17)))


def default_policy(domain: str) -> Policy:
    """The policy for `inspect` and `preview` without a configuration; its addresses are examples, never recipients."""
    return Policy(
        mailbox=Address(f"escalations@{domain}", "Escalations"),
        desk_lead=Address(f"support-lead@{domain}"),
        tiers={
            name: team.tier(name, Address(f"{name}@{domain}"), Address(f"{name}-lead@{domain}"))
            for name, team in TEAMS.items()
        },
        cadences=CADENCES,
        hours=Hours(ZoneInfo("UTC"), WEEK),
        internal_domains=frozenset({domain}),
    )
