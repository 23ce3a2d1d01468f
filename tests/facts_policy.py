"""A policy for the tests of reading and triage, with the playbook's "what to include" as needs."""

from datetime import time, timedelta
from zoneinfo import ZoneInfo

from mailflow.address import Address
from mailflow.cases.case import Severity
from mailflow.cases.fields import Kind
from mailflow.cases.policy import Cadence, Policy, Tier
from mailflow.cases.worktime import Hours, Span

NEEDS = {
    "l2-support": {Kind.CORE, Kind.ATTEMPTS},
    "engineering": {Kind.CORE, Kind.TIMELINE, Kind.REPRODUCTION, Kind.EVIDENCE},
    "product": {Kind.CORE, Kind.DEMAND},
    "security": {Kind.CORE, Kind.INCIDENT},
    "leadership": {Kind.CORE, Kind.ATTEMPTS, Kind.MONEY, Kind.DEADLINE},
}


def _tier(name: str) -> Tier:
    return Tier(name, name.title(), Address(f"{name}@example.com"), Address("lead@example.com"), frozenset(NEEDS[name]))


_HOUR = Span(time=timedelta(hours=1))
POLICY = Policy(
    Address("escalations@example.com"),
    Address("desk@example.com"),
    {name: _tier(name) for name in NEEDS},
    {severity: Cadence(_HOUR, _HOUR, _HOUR, None, _HOUR) for severity in Severity},
    Hours(ZoneInfo("UTC"), {day: (time(9), time(17)) for day in range(5)}),
    frozenset({"example.com"}),
)
