"""What the grammar cannot see: settings that do not go together, and the promises that no configuration may break.

Each check looks at the text as it was typed and passes over what is wrong in itself, so that every fault is told at
once. To add a check, write it and add it to CHECKS.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta

from mailflow.address import Address
from mailflow.cases.case import Severity
from mailflow.cases.worktime import Span
from mailflow.config import values
from mailflow.config.defaults import CADENCES, TEAMS
from mailflow.config.draft import Draft, Found, elements, read
from mailflow.config.faults import Keys, joined, listed, nearest
from mailflow.config.source import Value
from mailflow.config.surroundings import alarm, chats, clear_text, folders, logins, paths, silence


def recipients(draft: Draft) -> Found:
    """Never a customer or a stranger, and never ourselves: that would be a loop."""
    mailbox = read(values.address, draft.value("mailbox"))
    ours = {
        domain
        for key in ("internal_domains", "list_domains")
        for element in elements(draft.value(key))
        if (domain := read(values.domain, element))
    }
    for path, address in _recipients(draft):
        if mailbox and _plain(address) == _plain(mailbox):
            yield path, f"{address.address} is the mailbox itself; write an address that people read"
        elif ours and address.domain not in ours:
            yield (
                path,
                f"{address.address} is not ours; write an address of {listed(sorted(ours))}, or add {address.domain} "
                "to list_domains",
            )


def _recipients(draft: Draft) -> Iterator[tuple[Keys, Address]]:
    written: list[tuple[Keys, Value]] = [(("desk_lead",), draft.value("desk_lead"))]
    lists: list[Keys] = [("operators",), ("alarm", "mail")]
    for name in draft.block("tiers"):
        written += [(("tiers", name, key), draft.value("tiers", name, key)) for key in ("list", "lead")]
        lists.append(("tiers", name, "members"))
    for path in lists:
        written += [((*path, str(at)), element) for at, element in enumerate(elements(draft.value(*path)))]
    ticket = read(values.ticket_address, draft.value("ticket_address"))
    written.append((("ticket_address",), ticket and ticket.replace("{ticket}", "1")))
    for path, value in written:
        if address := read(values.address, value):
            yield path, address


def _plain(address: Address) -> str:
    """The mailbox behind a plus address."""
    return f"{address.address.split('@')[0].split('+')[0]}@{address.domain}"


def tiers(draft: Draft) -> Found:
    """Triage sends cases to each of the playbook's tiers; a tier of the operator's own must say what it needs."""
    for name in TEAMS if "tiers" in draft.tree else ():
        if name not in draft.block("tiers"):
            yield ("tiers", name), "is missing; write its list and lead (a team may share those of another)"
    for name in draft.block("tiers"):
        lacking = [key for key in ("label", "needs") if draft.value("tiers", name, key) is None]
        if name not in TEAMS and lacking:
            meant = nearest(name, TEAMS)
            hint = f" (did you mean {meant!r}?)" if meant else ""
            yield ("tiers", name), f"is a team of your own{hint}; write its {joined(lacking)} too"


def fallback(draft: Draft) -> Found:
    """A case that nobody placed goes to a team that there is."""
    name, teams = draft.value("when_unknown", "tier"), draft.block("tiers")
    if name is not None and teams and name not in teams:
        yield ("when_unknown", "tier"), f"{name!r} is none of the teams; write {listed(teams)}"


def emergencies(draft: Draft) -> Found:
    """No question holds up an emergency."""
    if read(values.flag, draft.value("tiers", "security", "waits")):
        yield ("tiers", "security", "waits"), "cannot be true: what goes to Security leaves at once; write false"
    if read(values.patience, draft.value("cadences", "critical", "patience")):
        yield ("cadences", "critical", "patience"), "must be none: a Critical case leaves at once; write none"


def clocks(draft: Draft) -> Found:
    """A customer update is late only after it was due."""
    for severity in Severity:
        written, default = draft.block("cadences", severity), CADENCES[severity]
        due = read(values.length, written.get("customer_update")) or default.update_due
        late = read(values.length, written.get("customer_update_late")) or default.update_late
        if _hours(late) <= _hours(due):
            key = "customer_update_late" if "customer_update_late" in written else "customer_update"
            yield (
                ("cadences", severity, key),
                f"customer_update_late ({late}) must be longer than customer_update ({due}); "
                "write both in hours or both in days",
            )


def _hours(span: Span) -> timedelta:
    """For the comparison alone; how long a working day is depends on the day."""
    return timedelta(days=span.days) + span.time


def limits(draft: Draft) -> Found:
    """The lead is added before only a decision is asked for."""
    before, last = (
        read(values.number(1, 50), draft.value("limits", key)) or default
        for key, default in (("follow_ups_before_lead", 3), ("follow_ups", 6))
    )
    if before >= last:
        yield ("limits", "follow_ups_before_lead"), f"({before}) must be below follow_ups ({last}); write it so"


CHECKS: tuple[Callable[[Draft], Found], ...] = (
    logins,
    clear_text,
    recipients,
    tiers,
    fallback,
    emergencies,
    chats,
    clocks,
    limits,
    folders,
    silence,
    alarm,
    paths,
)
