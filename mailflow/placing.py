"""Between reading and deciding: a case is given what is known around it."""

from collections.abc import Mapping

from mailflow.cases import context
from mailflow.cases.case import Case, Finding
from mailflow.cases.events import Event, Forwarded, Replied
from mailflow.cases.policy import Policy
from mailflow.config import Shelf
from mailflow.mail.message import Message
from mailflow.reading.known import known_issues
from mailflow.reading.thread import Thread


def placed(case: Case, event: Event, message: Message, thread: Thread, policy: Policy, shelf: Shelf) -> Case:
    """The case with its context, as it is at this mail; one that brings no facts changes none."""
    if not isinstance(event, Forwarded | Replied):
        return case
    fields: Mapping[str, Finding] = {**case.fields, **event.findings}
    issues = shelf.known_issues
    case = context.with_known(case, known_issues(message, thread, policy, issues), issues)
    return context.with_account(case, fields, shelf.accounts)
