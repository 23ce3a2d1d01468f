"""One mail from a file, read as the daemon would read it: no network, no store, everybody trusted."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from mailflow.address import Address
from mailflow.cases.accounts import Account
from mailflow.cases.briefing import gaps, settle
from mailflow.cases.case import Case, Finding
from mailflow.cases.events import Replied, Role
from mailflow.cases.fields import FIELD, FIELDS
from mailflow.cases.known import Fit
from mailflow.cases.policy import Policy
from mailflow.config import Shelf
from mailflow.errors import PermanentFailure
from mailflow.mail.automatic import Machine, automatic
from mailflow.mail.message import Message, parse
from mailflow.placing import placed
from mailflow.reading import read
from mailflow.reading.layout.thread import Kind, Thread, ThreadMessage, read_thread

#: mails without a date of their own are read as of this day: the same file gives the same result on every day
UNDATED = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)

#: nothing but the mail itself
NO_SHELF = Shelf()

Json = dict[str, Any]


@dataclass(frozen=True)
class Ours:
    """A mail of ours, from a file, that the inspected mail replies to."""

    text: str
    #: the fields of its form, in its order; empty for a brief or reminder
    asked: tuple[str, ...]
    #: as whom a reply to it speaks
    role: Role


@dataclass(frozen=True)
class Inspected:
    """What a mail says, for people and as JSON."""

    file: str
    outcome: str
    kind: Kind
    message: Message
    thread: Thread
    case: Case
    missing: tuple[str, ...] = ()
    handle_in_support: str = ""
    reply: Replied | None = None
    #: of the question that it answers
    asked: tuple[str, ...] | None = None
    #: why it has this outcome, where that is not the case's story
    reason: str = ""
    #: whether it was read with an account directory or known issues
    in_context: bool = False


def inspect(file: str, raw: bytes, policy: Policy, ours: Ours | None = None, shelf: Shelf = NO_SHELF) -> Inspected:
    """The mail in these bytes. Raises PermanentFailure when they are none."""
    message = parse(raw)
    thread = read_thread(message)
    at = message.date or UNDATED
    case = Case(0, read.sender_of(message), message.subject, at)
    if sign := automatic(message):
        bounced = sign.machine is Machine.BOUNCE
        kind, outcome = (Kind.BOUNCE, "bounce") if bounced else (Kind.AUTOMATIC, "automatic")
        return Inspected(file, outcome, kind, message, thread, case, reason=sign.reason)
    if ours or thread.kind is Kind.REPLY:
        return _reply(file, message, thread, case, policy, ours)
    event = read.forwarded(message, thread, policy, at)
    case = placed(case, event, message, thread, policy, shelf)
    case = replace(case, fields=dict(event.findings), signals=event.signals, customers=event.customers)
    case, handle = settle(case, policy)
    outcome = "returned" if handle else "opened"
    return Inspected(
        file,
        outcome,
        thread.kind,
        message,
        thread,
        case,
        gaps(case, policy),
        handle,
        reason=handle,
        in_context=shelf != NO_SHELF,
    )


def _reply(file: str, message: Message, thread: Thread, case: Case, policy: Policy, ours: Ours | None) -> Inspected:
    """A reply: to our mail, if we were given it; else only its words can be told."""
    roles = frozenset({ours.role}) if ours else frozenset(Role)
    to = read.Answered(roles, ours.asked if ours else (), ours.text if ours else "")
    event = read.replied(message, thread, to, policy, case.opened_at)
    case = replace(case, fields=dict(event.findings))
    outcome = "command" if event.commands else "answered" if event.findings else "noted"
    asked = ours.asked if ours and ours.asked else None
    return Inspected(file, outcome, Kind.REPLY, message, thread, case, reply=event, asked=asked)


def our_mail(raw: bytes, question: bool) -> Ours:
    """A mail of ours from its file alone: the fields of its form stand in it by their labels."""
    message = parse(raw)
    kind = message.header("x-mailflow-kind")
    if not kind:
        raise PermanentFailure("This is no mail of mailflow's: it has no X-Mailflow-Kind header.")
    labels = {f"{field.label}:": field.name for field in FIELDS}
    lines = (line.strip().partition("] ") for line in message.text.splitlines())
    asked = tuple(
        labels[rest.strip()] for number, _, rest in lines if number.startswith("[") and rest.strip() in labels
    )
    to_sender = question or (message.subject.lower().startswith("re:") and "[ESC-" not in message.subject)
    return Ours(message.text, asked if question else (), Role.SENDER if to_sender else Role.TIER)


def as_json(inspected: Inspected) -> Json:
    """The interface of `inspect --json`: keys and shapes are fixed."""
    message, thread, case = inspected.message, inspected.thread, inspected.case
    reply = inspected.reply
    row: Json = {
        "file": inspected.file,
        "outcome": inspected.outcome,
        "kind": str(inspected.kind),
        "message": {
            "message_id": message.message_id,
            "from": _address(message.sender or Address("")),
            "to": [_address(one) for one in message.to],
            "cc": [_address(one) for one in message.cc],
            "subject": message.subject,
            "date": message.date.isoformat() if message.date else None,
        },
        "note": thread.note if inspected.kind is Kind.FORWARD else None,
        "new_text": thread.new_text,
        "thread": [_thread_message(one) for one in thread.messages],
        "attachments": [{"name": one.name, "type": one.type, "size": one.size} for one in message.files],
        "fields": {name: _finding(case.fields[name]) for name in FIELD if name in case.fields},
        "severity": case.value("severity"),
        "target_team": case.value("target_team"),
        "also_notify": case.value("also_notify") or [],
        "criteria": case.value("criteria") or [],
        "handle_in_support": bool(inspected.handle_in_support),
        "missing": list(inspected.missing),
        "commands": [{"word": one.word, "text": one.text, **one.args} for one in reply.commands] if reply else [],
        "suggested": [{"word": word} for word in _suggested(reply)] if reply else [],
        "cut": list(thread.cut),
    }
    if inspected.asked is not None:
        row["answers"] = {name: _finding(found) for name, found in case.fields.items()}
        row["noted"] = {one.field: one.words for one in reply.noted} if reply else {}
        row["asked_back"] = [{"field": one.field, "text": one.words} for one in reply.asked_back] if reply else []
        row["open"] = [name for name in inspected.asked if name not in case.fields]
    if inspected.in_context:
        row["account"] = _account(case.account) if case.account else None
        row["known_issues"] = [_fit(fit) for fit in case.known]
    return row


def unreadable(file: str, reason: str) -> Json:
    """The line of a file that cannot be read."""
    return {"file": file, "outcome": "quarantined", "reason": reason}


def _address(address: Address) -> Json:
    """Name and address, as the interface has them."""
    return {"name": address.name, "address": address.address}


def _finding(found: Finding) -> Json:
    return {"value": found.value, "state": str(found.state), "quote": found.quote, "source": found.source}


def _account(account: Account) -> Json:
    sla = account.sla.total_seconds() / 3600 if account.sla else None
    return {
        "company": account.company, "plan": account.plan, "arr": account.arr, "currency": account.currency,
        "sla_hours": sla, "account_manager": account.manager, "deals": list(account.deals),
        "high_value": account.high_value, "source": account.place,
    }  # fmt: skip


def _fit(fit: Fit) -> Json:
    issue = fit.issue
    return {
        "id": issue.id, "title": issue.title, "status": issue.status, "workaround": issue.workaround, "url": issue.url,
        "source": issue.place, "terms": list(fit.terms), "quote": fit.quote, "quote_source": fit.source,
    }  # fmt: skip


def _thread_message(one: ThreadMessage) -> Json:
    return {
        "from": _address(one.from_),
        "to": [_address(address) for address in one.to],
        "cc": [_address(address) for address in one.cc],
        "subject": one.subject,
        "date": one.date.isoformat() if one.date and one.date.tzinfo else None,
        "date_raw": one.date_raw,
        "body": one.body,
    }


def _suggested(reply: Replied) -> tuple[str, ...]:
    """What would only be asked back about: a promise in prose among it."""
    return tuple(dict.fromkeys((*reply.suggested, *([reply.meant.word] if reply.meant else []))))
