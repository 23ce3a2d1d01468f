"""TEMPLATES: which words and which page each mail effect has.

To add a mail, add its effect, its two files in templates/, and one row here; a test fails until all three exist.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mailflow.cases.effects import (
    Mail,
    SendBrief,
    SendConfirm,
    SendCopy,
    SendCustomerUpdate,
    SendDecision,
    SendDeEscalated,
    SendFollowUp,
    SendNotice,
    SendPattern,
    SendQuestion,
    SendResolved,
    SendReturned,
    SendService,
)
from mailflow.writing import around, asking, ending, handing, reminding, telling
from mailflow.writing.letter import Letter, Values


@dataclass(frozen=True)
class Template:
    """How an effect is written."""

    #: in X-Mailflow-Kind and in the Message-ID: lower case letters and dashes; a service has its own
    kind: str
    #: NAME.html.j2 and NAME.txt.j2
    page: str
    values: Callable[[Letter], Values]


TEMPLATES: Mapping[type[Mail], Template] = {
    SendQuestion: Template("question", "question", asking.question),
    SendBrief: Template("brief", "brief", handing.brief_to_tier),
    SendCopy: Template("copy", "copy", handing.copy_for_sender),
    SendFollowUp: Template("follow-up", "follow-up", reminding.follow_up),
    SendDecision: Template("decision", "decision", reminding.decision),
    SendCustomerUpdate: Template("customer-update", "customer-update", reminding.customer_update),
    SendConfirm: Template("confirm", "confirm", reminding.confirm),
    SendResolved: Template("resolved", "resolved", ending.resolved),
    SendDeEscalated: Template("de-escalated", "de-escalated", ending.de_escalated),
    SendReturned: Template("returned", "returned", ending.returned),
    SendPattern: Template("pattern", "pattern", around.pattern),
    SendNotice: Template("notice", "notice", telling.notice),
    SendService: Template("service", "service", telling.service),
}
