"""What is different after an event, each with its old and its new value: lines for the trail."""

from collections.abc import Iterator
from dataclasses import replace

from mailflow.address import Address
from mailflow.cases import shown
from mailflow.cases.case import Case, Finding, State, Status
from mailflow.cases.effects import Record
from mailflow.cases.events import Forwarded
from mailflow.cases.fields import FIELD, FIELDS
from mailflow.cases.policy import Policy
from mailflow.cases.practices import better

#: corrections that `status` shows
NEWEST = 5


def changes(before: Case, after: Case, policy: Policy) -> list[Record]:
    """One line for each value that changed; none for a case that has just been opened."""
    if before.status is Status.NEW:
        return []
    return [
        Record("changed", f"{name}: {old} → {new}", old=old, new=new)
        for name, old, new in _differences(before, after, policy)
    ]


def _differences(before: Case, after: Case, policy: Policy) -> Iterator[tuple[str, str, str]]:
    for field in FIELDS:
        old, new = before.fields.get(field.name), after.fields.get(field.name)
        if old is new:
            continue
        values = [shown.value(found.value if found else None, policy.hours) for found in (old, new)]
        # A default is nobody's statement, and follows the severity.
        if values[0] != values[1] and (new is None or new.state is not State.DEFAULT):
            yield field.label, values[0], values[1]
    if before.owner != after.owner:
        yield "Owner", str(before.owner or "nobody"), str(after.owner or "nobody")
    if before.status is not after.status:
        yield "Status", str(before.status), str(after.status)


def kept(case: Case, name: str, found: Finding) -> Finding:
    """A correction keeps what it corrects."""
    old = case.fields.get(name)
    if old is None or old.value == found.value:
        return found
    if name == "repro_steps":
        found = better(old, found, case.asked)
    return replace(found, earlier=(*old.earlier, replace(old, earlier=())))


def adds(case: Case, found: Finding, name: str, by: Address) -> bool:
    """Whether a second forward fills a field: an empty one, one that the account directory filled while somebody writes
    it now, or with its sender's own words one that nobody stated."""
    old = case.fields.get(name)
    if old is None or (old.source == "directory" and found.state is State.STATED):
        return True
    own = found.state is State.STATED and found.author == by.address
    return own and old.state in (State.INFERRED, State.DEFAULT)


def contradictions(case: Case, event: Forwarded, policy: Policy) -> tuple[str, ...]:
    """Where a second forward states something else than what stands, a sentence each for its sender."""
    return tuple(
        f"You wrote {FIELD[name].label}: {new}. The case says {old}, and that stays. If yours is right, reply with the"
        f" line {FIELD[name].label}: {new}"
        for name, old, new in _against(case, event, policy)
    )


def _against(case: Case, event: Forwarded, policy: Policy) -> Iterator[tuple[str, str, str]]:
    for name, found in event.findings.items():
        old = case.fields.get(name)
        if (
            old is None
            or old.source == "directory"
            or {old.state, found.state} != {State.STATED}
            or found.author != event.by.address
        ):
            continue
        values = [shown.value(one.value, policy.hours) for one in (old, found)]
        if old.value != found.value and FIELD[name].hint:
            yield name, values[0], values[1]


def corrections(case: Case, policy: Policy) -> tuple[str, ...]:
    """The values that were corrected, newest first: what stood before, what stands now, and who said so."""
    found = [(name, now) for name, now in case.fields.items() if now.earlier and now.at]
    newest = sorted(found, key=lambda row: row[1].at or case.opened_at, reverse=True)[:NEWEST]
    return tuple(_corrected(name, now, policy) for name, now in newest)


def _corrected(name: str, now: Finding, policy: Policy) -> str:
    old, new = (shown.value(one.value, policy.hours) for one in (now.earlier[-1], now))
    when = f", {shown.instant(now.at, policy.hours)}" if now.at else ""
    return f"{FIELD[name].label}: {old} → {new} ({now.author or 'mailflow'}{when})"
