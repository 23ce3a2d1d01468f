"""A read mail to facts: a finding for each field that somebody stated, and the signals for the triage."""

from collections.abc import Mapping
from dataclasses import dataclass

from mailflow.cases.case import Finding, Signal
from mailflow.cases.policy import Policy
from mailflow.mail.message import Message
from mailflow.reading.thread import Thread


@dataclass(frozen=True)
class Facts:
    """What a mail and its thread say, each with the words that say it."""

    findings: Mapping[str, Finding]
    signals: tuple[Signal, ...] = ()


def read_facts(message: Message, thread: Thread, policy: Policy) -> Facts:
    """Every field that is stated in the note, the subject or the thread; the sender beats the customer, later beats earlier."""
    raise NotImplementedError
