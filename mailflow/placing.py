"""Between reading and deciding: a case is given what is known around it."""

from collections.abc import Mapping

from mailflow.cases import context
from mailflow.cases.case import Case, Finding
from mailflow.cases.events import Event, Forwarded, Replied
from mailflow.config import Shelf


def placed(case: Case, event: Event, shelf: Shelf) -> Case:
    """The case with its context, as it is at this event; events that bring no facts change none."""
    if not isinstance(event, Forwarded | Replied):
        return case
    fields: Mapping[str, Finding] = {**case.fields, **event.findings}
    return context.with_account(case, fields, shelf.accounts())
