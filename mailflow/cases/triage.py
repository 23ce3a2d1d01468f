"""Escalate or not, how bad, and whose: the playbook's triage over findings and signals."""

from collections.abc import Mapping
from dataclasses import dataclass

from mailflow.cases.case import Finding, Signal
from mailflow.cases.policy import Policy


@dataclass(frozen=True)
class Triage:
    """The verdict. `findings` holds severity, target_team, also_notify, criteria and is_bug where they can be told."""

    findings: Mapping[str, Finding]
    #: why support can handle it, as a sentence with the document or known issue; "" when it is to be escalated
    handle_in_support: str = ""


def triage(findings: Mapping[str, Finding], signals: tuple[Signal, ...], policy: Policy) -> Triage:
    """What the sender stated stays; the rest is concluded from signals, each with its reason, or left open."""
    raise NotImplementedError
