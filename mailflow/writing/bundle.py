"""Reminders of several cases to one person in one mail. A reminder is a block there, with its own words and buttons.

A block is made with its reminder and kept as JSON beside it: written and read back in this file alone.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from email.utils import format_datetime
from typing import Any

from mailflow.address import Address
from mailflow.writing import headers, mime
from mailflow.writing.buttons import Button
from mailflow.writing.check import checked
from mailflow.writing.compose import Desk, Outgoing
from mailflow.writing.draft import Draft
from mailflow.writing.letter import PREHEADER, Values, joined
from mailflow.writing.pages import Rendered

KIND = "reminders"
#: the page in templates/
PAGE = "reminders"
#: a mail with more is clipped by Gmail, and read by nobody
MOST = 8


@dataclass(frozen=True)
class Block:
    """One reminder in a mail about several cases."""

    ref: str
    #: `Reminder 2 of 6 · ESC-142 · Engineering`
    kind: str
    title: str
    company: str
    problem: str
    #: where the case stands, in words
    state: str
    #: why it comes to a deputy
    instead: str
    facts: tuple[tuple[str, str], ...]
    buttons: tuple[Button, ...]
    draft: Draft | None
    hidden: str


def block(page: Values) -> str:
    """The values of a reminder's page, as a block."""
    names = ("ref", "kind", "title", "company", "problem", "state", "buttons", "hidden")
    facts = page.get("facts") or (("Cause", page["cause"] or "not stated"),)
    part = Block(
        **{name: page[name] for name in names}, instead=page.get("instead", ""), facts=facts, draft=page.get("draft")
    )
    return json.dumps(asdict(part), ensure_ascii=False)


def read(text: str) -> Block:
    """What `block` wrote."""
    parts: dict[str, Any] = json.loads(text)
    drafted = parts["draft"]
    parts["facts"] = tuple((label, value) for label, value in parts["facts"])
    parts["buttons"] = tuple(Button(**button) for button in parts["buttons"])
    parts["draft"] = Draft(**{**drafted, "paragraphs": tuple(drafted["paragraphs"])}) if drafted else None
    return Block(**parts)


def bundle(blocks: Sequence[str], to: Address, number: int, serial: int, desk: Desk, now: datetime) -> Outgoing:
    """One mail about several cases; its row belongs to the first of them,
    and its token says only whom it was written to."""
    parts = [read(text) for text in blocks]
    token = desk.ids.token(number, serial, to.address)
    message_id, refs = desk.ids.message_id(KIND, token), list(dict.fromkeys(part.ref for part in parts))
    page, fault = _page(parts, refs, desk)
    # A mail by itself: the threads of its cases are about one case each.
    root = desk.ids.root(number, f"{KIND}.{serial}")
    mailbox, title = desk.policy.mailbox, f"{len(refs)} escalations wait for you: {', '.join(refs)}"
    fields = (
        ("From", headers.mailbox(mailbox)),
        ("To", headers.mailbox(to)),
        ("Reply-To", headers.mailbox(Address(desk.ids.reply_to(token), mailbox.name))),
        ("Subject", headers.text(title)),
        ("Date", format_datetime(now)),
        ("Message-ID", message_id),
        ("In-Reply-To", root),
        ("References", root),
        ("Thread-Topic", headers.text(title)),
        ("Thread-Index", headers.thread_index(root, now, now, first=True)),
        *headers.ours(mailbox, KIND, ", ".join(refs), "auto-generated"),
    )
    return Outgoing(
        key="", kind=KIND, audience="", message_id=message_id, reverse_path=desk.ids.reverse_path(token), recipient=to,
        raw=headers.written(fields) + mime.body(page.text, page.html, (), message_id), text=page.text, fault=fault,
    )  # fmt: skip


def _page(parts: Sequence[Block], refs: Sequence[str], desk: Desk) -> tuple[Rendered, str]:
    """Both parts, and why it is plainer than meant."""
    lead = f"{len(refs)} cases are due at the same time: {joined(refs)}. Each has its own buttons."
    values: Values = {
        "ref": joined(refs),
        "kind": f"{len(parts)} reminders in one mail",
        "title": f"{len(refs)} escalations wait for you",
        "preheader": "; ".join(f"{part.ref} {part.title}" for part in parts)[:PREHEADER],
        "tone": "high",
        "lead": lead,
        "example": f"{refs[0]} {parts[0].buttons[0].usage}" if parts[0].buttons else f"{refs[0]} status",
        "blocks": parts,
        "mailbox": desk.policy.mailbox.address,
        "desk_lead": desk.policy.desk_lead.address,
        "hidden": " ".join(dict.fromkeys(part.hidden for part in parts if part.hidden)),
    }
    return checked(PAGE, values, desk.pages, *(fact for part in parts for fact in part.facts))
