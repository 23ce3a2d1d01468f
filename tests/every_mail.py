"""Every mail that mailflow can write, of cases of every sort; `python -m tests.every_mail FOLDER` writes them as files."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from mailflow.address import Address
from mailflow.cases.case import Case, Finding
from mailflow.cases.effects import (
    Mail,
    SendBrief,
    SendConfirm,
    SendCustomerUpdate,
    SendDecision,
    SendFollowUp,
    SendNotice,
)
from mailflow.cases.fields import FIELD
from mailflow.mail.message import Attachment
from mailflow.writing.bundle import block, bundle
from mailflow.writing.compose import Outgoing, Past
from tests.desk import DESK, write
from tests.escalations import EVERYTHING, NOW, TRAIL, hours, note, told
from tests.letters import LETTERS

NASTY = (
    "<script>alert(1)</script>", "{{ 7*7 }} {% include 'x' %}", "--> ]]> </style> </td></tr></table>", '" onmouseover="x',
    "javascript:alert(1)", "<img src=http://169.254.169.254/>", "=?utf-8?q?x=0D=0ABcc:_a=40b.example?=", "a\r\nBcc: all@example.com",
    "\u202egnp.exe\u202c", "\x00\x0b\ud800", "\U000e0041\u200b", "𝕬𝖈𝖒𝖊", "👩‍🚀", "می‌خواهم", "password: hunter2", "W" * 300,
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", "line one\nline two\n\nline four",
)  # fmt: skip

#: fields that a case with everything has besides those of a bug
MORE = {
    "other_issue": note("the invoice question, which Ann answers"),
    "use_case": told("our auditors need every change of a price"), "request_frequency": note("four customers since summer"),
    "competitive_pressure": told("a rival has it"), "observed": note("a login from another country at 03:12"),
    "exposure": note("billing data of one customer"), "containment": note("the account is closed"), "urgency": note("it goes on"),
}  # fmt: skip
LOG = note(
    "\n".join(f"2026-11-23 08:{n // 60:02}:{n % 60:02} ERROR pricing.pool timeout after 30000 ms" for n in range(200))
)
FILES = (
    Attachment("error.png", "image/png", b"\x89PNG" + b"x" * 20_000),
    Attachment("tool.exe", "application/octet-stream", b"x" * 4000),
)


def with_text(text: str, case: Case) -> Case:
    """The case in which every field says this, each in its own shape."""

    def same(found: Finding) -> Finding:
        value: object = text
        if isinstance(found.value, list):
            pair = isinstance(found.value[0], dict)
            value = [{"step": text, "result": text}] if pair else [text]
        elif isinstance(found.value, dict):
            value = dict.fromkeys(found.value, text)
        return replace(found, value=value, quote=text, author=text, rule=text)

    kept = ("severity", "target_team", "is_bug", "started_at", "deadline")
    keep = {name: case.fields.get(name, EVERYTHING[name]) for name in kept}
    fields = {**{name: same(found) for name, found in (EVERYTHING | MORE).items()}, **keep}
    return replace(case, fields=fields, subject=text, sender=Address("ana@example.com", text), reason=text, subjects={})


def full(case: Case) -> Case:
    """The case with every field there is."""
    fields = {**EVERYTHING, **MORE, **case.fields, "evidence": LOG}
    assert set(fields) == set(FIELD)
    return replace(case, fields=fields)


def empty(case: Case) -> Case:
    """The case of which nothing is known but where it goes."""
    kept = {name: found for name, found in case.fields.items() if name == "target_team"}
    return replace(
        case,
        fields=kept,
        subject="",
        sender=Address("kim@example.com"),
        customers=(),
        owner=None,
        reason="",
        subjects={},
        links=(),
    )


def letters() -> Iterator[tuple[str, Mail, Case]]:
    """Name, effect and case: as they are, with everything, with nothing, and with each thing that hurts."""
    for name, effect, case in LETTERS:
        yield name, effect, case
        yield f"{name}-full", effect, full(case)
        yield f"{name}-empty", effect, empty(case)
    for number, text in enumerate(NASTY):
        name, effect, case = LETTERS[(number * 5) % len(LETTERS)]
        for title, one in ((name, effect), ("brief", SendBrief("b:1", "engineering", 1))):
            changed = replace(one, text=text) if isinstance(one, SendNotice) else one
            yield f"hostile-{number}-{title}", changed, with_text(text, case)


def every_mail() -> Iterator[tuple[str, Outgoing]]:
    """All of them, written."""
    for name, effect, case in letters():
        for number, mail in enumerate(write(effect, case, Past(trail=TRAIL, attachments=FILES), NOW + hours(0))):
            yield f"{name}-{number}", mail
    for number, reminders in enumerate(several()):
        yield f"reminders-{number}", reminders


#: mails that a clock makes, which may be parts of one
REMINDERS = (SendFollowUp, SendDecision, SendCustomerUpdate, SendConfirm)


def several() -> Iterator[Outgoing]:
    """Mails about several cases: reminders as they are, of cases with everything and with nothing, and of hostile ones."""
    yield together([(effect, case) for _, effect, case in LETTERS if isinstance(effect, REMINDERS)][:4])
    sorts: list[Callable[[Case], Case]] = [full, empty, *(partial(with_text, text) for text in NASTY)]
    for sort in sorts:
        yield together([(effect, sort(case)) for _, effect, case in LETTERS if isinstance(effect, REMINDERS)][4:])


def together(reminders: Sequence[tuple[Mail, Case]]) -> Outgoing:
    """These in one mail."""
    parts = [write(effect, replace(case, number=140 + at))[0] for at, (effect, case) in enumerate(reminders)]
    return bundle([block(part.values) for part in parts], Address("ana@example.com", "Ana"), 140, 9, DESK, NOW)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, mail in every_mail():
        (folder / f"{name}.eml").write_bytes(mail.raw)
