"""What a case will do by itself: the decisions of the next days, made now, as if nobody wrote."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from mailflow.cases.asides import Aside, Withdraw
from mailflow.cases.case import Case
from mailflow.cases.decide import decide
from mailflow.cases.effects import Mail, Record
from mailflow.cases.events import Ticked
from mailflow.cases.policy import Policy
from mailflow.cases.reminders import Reminder, due_reminders


@dataclass(frozen=True)
class Coming:
    """A mail that will go out."""

    at: datetime
    #: as it will be then
    case: Case
    mail: Mail
    #: the rule of time that makes it
    because: Reminder


def coming(case: Case, policy: Policy, now: datetime, end: datetime) -> Iterator[Coming]:
    """Every mail until `end`, in order."""
    due = case.next_due
    while due is not None and due <= end:
        at = max(due, now)
        rules = [row for row, opens in due_reminders(case, policy) if opens <= at]
        case, effects = decide(case, Ticked(at), policy)
        mails = [effect for effect in effects if not isinstance(effect, Aside | Record | Withdraw)]
        for mail in mails:
            yield Coming(at, case, mail, next((row for row in rules if mail.key.startswith(row.name)), rules[0]))
        if not effects and case.next_due == due:
            return
        due = case.next_due
