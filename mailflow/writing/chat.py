"""A line for a team's chat: short, without secrets, and calling nobody but those who read it."""

import re

from mailflow.address import Address
from mailflow.cases.asides import PostToChat
from mailflow.cases.case import Case
from mailflow.writing import harmless
from mailflow.writing.compose import Desk, Outgoing, Past
from mailflow.writing.redaction import Redaction

#: in the outbox, where mails have their own kinds
KIND = "chat"
#: characters
LONGEST = 300

#: Slack's <!channel>, <@U123> and <https://…|text>, which apprise lets through; what all others call a whole room by
_ANGLES = str.maketrans("<>", "‹›")
_CALLS = re.compile(r"@(?=(?:everyone|channel|here|all|room)\b)", re.IGNORECASE)


def line(effect: PostToChat, case: Case, desk: Desk, past: Past) -> Outgoing:
    """The line; it is nobody's thread and cannot be answered."""
    text = harmless.line(Redaction(desk.ids.key).of(effect.text), LONGEST)
    text = _CALLS.sub("@ ", text.translate(_ANGLES))
    token = desk.ids.token(case.number, past.serial + 1, effect.team)
    return Outgoing(
        key=effect.key, kind=KIND, audience="", message_id=desk.ids.message_id(KIND, token), reverse_path="",
        recipient=Address(effect.team), raw=text.encode(), text=text,
    )  # fmt: skip
