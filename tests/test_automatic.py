"""Machines and people: who wrote a mail is known by its signs, and a bounce says whom it did not reach."""

import pytest

from mailflow.mail.automatic import Machine, automatic, undelivered
from mailflow.mail.message import Attachment, Message
from tests.machine_mails import BOUNCES, MACHINES, PEOPLE, mail


@pytest.mark.parametrize(
    ("machine", "message"), MACHINES, ids=[f"{n}-{m.subject}" for n, (_, m) in enumerate(MACHINES)]
)
def test_a_machine_is_recognised_with_its_sort_and_a_reason(machine: Machine, message: Message) -> None:
    sign = automatic(message)
    assert sign is not None
    assert sign.machine is machine
    assert sign.reason


@pytest.mark.parametrize("message", PEOPLE, ids=[f"{n}-{m.subject}" for n, m in enumerate(PEOPLE)])
def test_a_person_is_not_taken_for_a_machine(message: Message) -> None:
    assert automatic(message) is None


def test_the_tables_are_as_large_as_they_must_be() -> None:
    assert len(MACHINES) >= 40
    assert len(PEOPLE) >= 20


@pytest.mark.parametrize("message", BOUNCES, ids=[m.subject for m in BOUNCES])
def test_a_bounce_says_whom_it_did_not_reach_and_why(message: Message) -> None:
    recipient, why = undelivered(message)
    assert recipient == "bob@list.example"
    assert why.startswith(("550", "450"))
    assert "\n" not in why


def report(*blocks: str) -> Message:
    """A bounce whose machine-readable part lies beside the text."""
    content = "\n\n".join(("Reporting-MTA: dns; mx.example.com", *blocks)).encode()
    message = mail("", "Mail to postmaster@mx.example.com could not be delivered.", "Undelivered")
    return Message(**{**vars(message), "attachments": (Attachment("", "message/delivery-status", content),)})


@pytest.mark.parametrize(
    ("blocks", "recipient", "why"),
    [
        (["Final-Recipient: rfc822; Bob@list.example\nAction: failed\nStatus: 5.1.1"], "bob@list.example", "5.1.1"),
        (["Final-Recipient: RFC822;<bob@list.example>\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox\n full"], "bob@list.example", "552 5.2.2 Mailbox full"),
        (["Final-Recipient: rfc822; ok@list.example\nAction: delivered\nStatus: 2.0.0", "Final-Recipient: rfc822; bob@list.example\nAction: failed\nStatus: 5.1.1"], "bob@list.example", "5.1.1"),
        (["Original-Recipient: rfc822; bob@list.example\nStatus: 5.7.1 (refused)"], "bob@list.example", "5.7.1 (refused)"),
    ],
)  # fmt: skip
def test_the_report_for_machines_counts_more_than_the_text(blocks: list[str], recipient: str, why: str) -> None:
    assert undelivered(report(*blocks)) == (recipient, why)


def test_a_bounce_that_says_nothing_is_named_by_its_subject() -> None:
    assert undelivered(mail("From: MAILER-DAEMON@mx.example.com\nSubject: failure notice", "Sorry.")) == (
        "",
        "failure notice",
    )
