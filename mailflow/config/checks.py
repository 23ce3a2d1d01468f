"""What the grammar cannot see: settings that do not go together, and the promises that no configuration may break.

Each check looks at the text as it was typed and passes over what is wrong in itself, so that every fault is told at once.
To add a check, write it and add it to CHECKS.
"""

import ipaddress
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

from mailflow.address import Address
from mailflow.cases.case import Severity
from mailflow.cases.worktime import Span
from mailflow.config import values
from mailflow.config.defaults import CADENCES, TEAMS
from mailflow.config.faults import Keys, joined, listed, nearest
from mailflow.config.source import Tree, Value

T = TypeVar("T")
Found = Iterator[tuple[Keys, str]]

SECRETS = ("password", "password_command", "oauth2_token_command")
#: settings that name a file or folder which must be there
PATHS: tuple[Keys, ...] = (("imap", "cafile"), ("smtp", "cafile"), ("templates",), ("accounts",), ("known_issues",))


@dataclass(frozen=True)
class Draft:
    """What is checked: the text, and the folder that relative paths start from."""

    tree: Tree
    folder: Path

    def value(self, *path: str) -> Value:
        """What stands there, or None."""
        level: Value = self.tree
        for key in path:
            level = level.get(key) if isinstance(level, dict) else None
        return level

    def block(self, *path: str) -> Tree:
        """The block that stands there, or an empty one."""
        found = self.value(*path)
        return found if isinstance(found, dict) else {}


def located(folder: Path, text: str) -> Path:
    """A path as the operator means it: from the folder of the configuration."""
    return folder / Path(text).expanduser()


def _read(parse: Callable[[object], T], value: Value) -> T | None:
    """The value, or None when it is missing or wrong in itself: then the grammar says so."""
    try:
        return None if value is None else parse(value)
    except ValueError:
        return None


def _elements(value: Value) -> list[Value]:
    found = values.words(value)
    return found if isinstance(found, list) else []


def logins(draft: Draft) -> Found:
    """One secret for each login; IMAP has no anonymous mailbox, a relay in the house may take mail without one."""
    for name in ("imap", "smtp"):
        server = draft.block(name)
        secrets = [key for key in SECRETS if server.get(key) is not None]
        if len(secrets) > 1:
            yield (name, secrets[1]), f"is one of {len(secrets)} ways to log in that are set; keep {listed(secrets)}"
        if server and not server.get("user") and (secrets or name == "imap"):
            yield (name, "user"), "is missing; write the name to log in with, often the whole mail address"
        if server.get("user") and not secrets:
            variable = f"MAILFLOW_{name.upper()}__PASSWORD_FILE"
            yield (name, "password"), f"is missing; set {variable}, or write {listed(SECRETS[1:])}"


def clear_text(draft: Draft) -> Found:
    """Without TLS a password and customers' mails could be read on the way."""
    for name in ("imap", "smtp"):
        host = _read(values.host, draft.value(name, "host"))
        if draft.value(name, "tls") == "none" and host and not _loopback(host):
            yield (name, "tls"), f"none would send everything to {host} in the clear; write implicit or starttls"


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def recipients(draft: Draft) -> Found:
    """Never a customer or a stranger, and never ourselves: that would be a loop."""
    mailbox = _read(values.address, draft.value("mailbox"))
    ours = {
        domain
        for key in ("internal_domains", "list_domains")
        for element in _elements(draft.value(key))
        if (domain := _read(values.domain, element))
    }
    for path, address in _recipients(draft):
        if mailbox and _plain(address) == _plain(mailbox):
            yield path, f"{address.address} is the mailbox itself; write an address that people read"
        elif ours and address.domain not in ours:
            yield (
                path,
                f"{address.address} is not ours; write an address of {listed(sorted(ours))}, or add {address.domain} to list_domains",
            )


def _recipients(draft: Draft) -> Iterator[tuple[Keys, Address]]:
    written: list[tuple[Keys, Value]] = [(("desk_lead",), draft.value("desk_lead"))]
    lists: list[Keys] = [("operators",), ("alarm", "mail")]
    for name in draft.block("tiers"):
        written += [(("tiers", name, key), draft.value("tiers", name, key)) for key in ("list", "lead")]
        lists.append(("tiers", name, "members"))
    for path in lists:
        written += [((*path, str(at)), element) for at, element in enumerate(_elements(draft.value(*path)))]
    ticket = _read(values.ticket_address, draft.value("ticket_address"))
    written.append((("ticket_address",), ticket and ticket.replace("{ticket}", "1")))
    for path, value in written:
        if address := _read(values.address, value):
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
    if _read(values.flag, draft.value("tiers", "security", "waits")):
        yield ("tiers", "security", "waits"), "cannot be true: what goes to Security leaves at once; write false"
    if _read(values.patience, draft.value("cadences", "critical", "patience")):
        yield ("cadences", "critical", "patience"), "must be none: a Critical case leaves at once; write none"


def clocks(draft: Draft) -> Found:
    """A customer update is late only after it was due."""
    for severity in Severity:
        written, default = draft.block("cadences", severity), CADENCES[severity]
        due = _read(values.length, written.get("customer_update")) or default.update_due
        late = _read(values.length, written.get("customer_update_late")) or default.update_late
        if _hours(late) <= _hours(due):
            key = "customer_update_late" if "customer_update_late" in written else "customer_update"
            yield (
                ("cadences", severity, key),
                f"customer_update_late ({late}) must be longer than customer_update ({due}); write both in hours or both in days",
            )


def _hours(span: Span) -> timedelta:
    """For the comparison alone; how long a working day is depends on the day."""
    return timedelta(days=span.days) + span.time


def limits(draft: Draft) -> Found:
    """The lead is added before only a decision is asked for."""
    before, last = (
        _read(values.number(1, 50), draft.value("limits", key)) or default
        for key, default in (("follow_ups_before_lead", 3), ("follow_ups", 6))
    )
    if before >= last:
        yield ("limits", "follow_ups_before_lead"), f"({before}) must be below follow_ups ({last}); write it so"


def silence(draft: Draft) -> Found:
    """A mailbox that is looked at rarely is not out of order between two looks."""
    poll = _read(values.seconds(5, 3600), draft.value("imap", "poll"))
    patience = _read(values.pause, draft.value("health", "mailbox")) or timedelta(minutes=10)
    if poll and patience < timedelta(seconds=2 * poll):
        yield ("health", "mailbox"), f"must be at least twice imap.poll; write {2 * poll}s or more"


def folders(draft: Draft) -> Found:
    """A mail must not be moved to where it is fetched from."""
    done = draft.value("imap", "done_folder")
    if done is not None and done == (draft.value("imap", "folder") or "INBOX"):
        yield ("imap", "done_folder"), f"{done!r} is also the folder that is read; write another, or leave it out"


def paths(draft: Draft) -> Found:
    """What is named must be there, so that a slip is told now and not at night."""
    for path in PATHS:
        name = draft.value(*path)
        if isinstance(name, str) and not located(draft.folder, name).exists():
            yield (
                path,
                f"{located(draft.folder, name)} does not exist; write the path of one that does, or leave it out",
            )


def chats(draft: Draft) -> Found:
    """What is confidential is posted nowhere; and a chat needs its library, which is an extra."""
    for name in draft.block("tiers"):
        if draft.value("tiers", name, "chat") is None:
            continue
        confidential = _read(values.flag, draft.value("tiers", name, "confidential"))
        usual = name in TEAMS and TEAMS[name].confidential
        if usual if confidential is None else confidential:
            yield (
                ("tiers", name, "chat"),
                "cannot be: what goes to this team is confidential; leave it out, or write it for another team",
            )
        elif find_spec("apprise") is None:
            yield ("tiers", name, "chat"), "needs a library that is not installed; run `pip install 'mailflow[chat]'`"


def alarm(draft: Draft) -> Found:
    """The same library posts alarms."""
    if draft.value("alarm", "url") and find_spec("apprise") is None:
        yield ("alarm", "url"), "needs a library that is not installed; run `pip install 'mailflow[chat]'`"


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
