"""Between reading and deciding: a case is given what is known around it."""

from mailflow.cases import context
from mailflow.cases.case import Case
from mailflow.cases.events import Event, Forwarded, Replied, Role
from mailflow.cases.known import Fit, KnownIssue
from mailflow.cases.policy import Policy
from mailflow.config import Shelf
from mailflow.mail.message import Message
from mailflow.reading.facts.known import in_forward, in_reply
from mailflow.reading.layout.thread import Thread


def placed(case: Case, event: Event, message: Message, thread: Thread, policy: Policy, shelf: Shelf) -> Case:
    """The case with its context, as it is at this mail; one that brings no facts changes none."""
    if not isinstance(event, Forwarded | Replied):
        return case
    issues = shelf.known_issues
    case = context.with_known(case, _fits(event, message, thread, policy, issues), issues)
    return context.with_account(case, {**case.fields, **event.findings}, shelf.accounts)


def _fits(
    event: Forwarded | Replied, message: Message, thread: Thread, policy: Policy, issues: tuple[KnownIssue, ...]
) -> tuple[Fit, ...]:
    if isinstance(event, Forwarded):
        return in_forward(message, thread, policy, issues)
    if event.roles.isdisjoint((Role.SENDER, Role.TIER)):
        return ()
    return in_reply("\n".join([*(command.text for command in event.commands), event.text]), message, issues)
