"""The order of the steps when something is wrong: one bad mail, one bad connection, a mailbox and a ledger that differ."""

from collections.abc import Callable, Iterator, Set
from dataclasses import replace
from datetime import datetime

import pytest

from mailflow import flow, queueing, sending
from mailflow.adapters.imap import Fetched
from mailflow.adapters.smtp import Verdict
from mailflow.cases.case import Case, Severity
from mailflow.cases.effects import Mail
from mailflow.cases.worktime import span
from mailflow.errors import PermanentFailure, TemporaryFailure
from mailflow.mail.message import Message
from mailflow.reading.layout.thread import Thread, read_thread
from mailflow.writing.compose import Desk, Outgoing, Past, compose
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours
from tests.fakes import FakeInbox, Story
from tests.story_mails import forward


def test_a_mail_that_we_cannot_handle_is_put_aside_after_three_attempts(monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story()
    poison = forward(COMPLETE, "poison", MONDAY_9)

    def reader(message: Message) -> Thread:
        if "poison" in message.text:
            raise RuntimeError("a fault of ours")
        return read_thread(message)

    monkeypatch.setattr("mailflow.reader.read_thread", reader)
    story.inbox.put(poison)
    mails = story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    assert [one.kind for one in mails] == ["brief", "copy"]
    for _ in range(3):
        flow.receive(story.world, MONDAY_9)
    [bad] = story.store.quarantine.waiting()
    assert "3 attempts" in bad.reason


def test_a_decision_that_cannot_be_composed_leaves_no_half_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story()

    def no_mail(*_: object) -> list[object]:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr(queueing, "outgoing", no_mail)
    assert story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9) == []
    assert story.store.case(1) is None
    monkeypatch.undo()
    flow.receive(story.world, MONDAY_9)
    assert [one.kind for one in story.sent()] == ["brief", "copy"]


def test_a_store_that_is_locked_costs_a_mail_no_attempt(monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story()

    def locked(*_: object) -> None:
        raise TemporaryFailure("The store is locked by another program.")

    monkeypatch.setattr(flow, "routes", locked)
    story.inbox.put(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    flow.fetch(story.world, MONDAY_9)
    for _ in range(5):
        with pytest.raises(TemporaryFailure):
            flow.receive(story.world, MONDAY_9)
    monkeypatch.undo()
    story.now = MONDAY_9
    flow.receive(story.world, MONDAY_9)
    assert [one.kind for one in story.sent()] == ["brief", "copy"]


def test_a_mail_that_is_put_aside_can_be_asked_about_by_its_id(monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story()

    def nobody(*_: object) -> None:
        raise PermanentFailure("the case is with no team")

    monkeypatch.setattr(queueing, "outgoing", nobody)
    raw = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)
    story.arrives(raw, at=MONDAY_9)
    assert story.outcome(raw) == "quarantined"
    assert [mail.sender for mail in story.store.quarantine.waiting()] == ["ann@example.com"]


def test_a_case_whose_reminder_fails_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story()
    for subject in ("One", "Two"):
        story.arrives(forward(COMPLETE, f"{CUSTOMER_SAYS} {subject}", MONDAY_9, subject=subject), at=MONDAY_9)

    def composing(effect: Mail, case: Case, desk: Desk, past: Past, now: datetime) -> list[Outgoing]:
        if case.number == 1:
            raise RuntimeError("a fault of ours")
        return compose(effect, case, desk, past, now)

    monkeypatch.setattr(queueing, "outgoing", composing)
    assert sorted(one.kind for one in story.waits(until=MONDAY_9 + hours(4))) == ["customer-update", "follow-up"]


def test_a_beat_that_finds_nothing_to_send_writes_nothing() -> None:
    story = Story()
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    before = story.store._rows.connection.total_changes
    flow.tick(story.world, MONDAY_9 + hours(3))
    flow.replan(story.world, MONDAY_9 + hours(3))
    assert story.store._rows.connection.total_changes == before


def test_due_times_follow_a_policy_that_changed_between_two_starts() -> None:
    story = Story()
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    hourly = replace(story.policy.cadences[Severity.HIGH], follow_up=span("1h"))
    story.with_policy(replace(story.policy, cadences={**story.policy.cadences, Severity.HIGH: hourly}))
    flow.replan(story.world, MONDAY_9)
    assert [one.kind for one in story.waits(until=MONDAY_9 + hours(1))] == ["follow-up"]


def test_a_case_of_a_team_that_is_gone_goes_to_the_default_team_after_the_start() -> None:
    story = Story()
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    tiers = {name: tier for name, tier in story.policy.tiers.items() if name != "engineering"}
    story.with_policy(replace(story.policy, tiers=tiers))
    flow.replan(story.world, MONDAY_9 + hours(1))
    story.now = MONDAY_9 + hours(1)
    flow.tick(story.world, story.now)
    assert [(one.to, one.kind) for one in story.sent()] == [
        ("l2-support@example.com", "brief"),
        ("ann@example.com", "copy"),
    ]


def test_a_refusal_that_cannot_be_told_is_settled_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story()
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    story.inbox.put(forward(COMPLETE, f"{CUSTOMER_SAYS} Again.", MONDAY_9))
    flow.fetch(story.world, MONDAY_9)
    flow.receive(story.world, MONDAY_9)

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr(sending, "step", broken)
    story.post.usual = (Verdict.REFUSED, 550, "5.1.1 no such user")
    assert story.sent() == []
    assert story.store.reports.counts()["mails out"] == {"refused": 2, "sent": 2}


def test_reconciling_puts_away_what_was_kept_and_left_behind() -> None:
    story = Story()
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    story.inbox.put_away.clear()
    story.inbox.put(b"not read yet")
    flow.tidy(story.world)
    assert story.inbox.put_away == [1]


def test_a_mail_that_is_larger_than_the_limit_says_that_it_was_cut() -> None:
    class Big(FakeInbox):
        def fresh(self, taken: Callable[[str, int], Set[int]]) -> Iterator[list[Fetched]]:
            for batch in super().fresh(taken):
                yield [replace(mail, whole=False) for mail in batch]

    story = Story()
    story.inbox = Big()
    story.world = replace(story.world, inbox=story.inbox)
    raw = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)
    story.arrives(raw, at=MONDAY_9)
    assert story.outcome(raw) == "opened"
    [mail] = story.store.reports.received(str(raw.partition(b"Message-ID: ")[2].splitlines()[0].decode()))
    assert "only its beginning was read" in mail.reason


def test_of_two_mails_with_one_id_that_differ_only_in_the_mail_they_carry_none_hides_the_other() -> None:
    def carrying(text: str) -> bytes:
        return (
            "From: Ann Berg <ann@example.com>\r\nTo: escalations@example.com\r\nSubject: Fwd: Checkout fails\r\n"
            "Message-ID: <one@example.com>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            "--b\r\nContent-Type: text/plain\r\n\r\nPlease look.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
            f"From: Zoe <zoe@acme.example>\r\nSubject: Checkout fails\r\n\r\n{text}\r\n--b--\r\n"
        ).encode()

    story = Story()
    for text in ("The checkout fails with error 502.", "Our exports are empty since Monday."):
        story.arrives(carrying(text), at=MONDAY_9)
        story.inbox.put(carrying(text) + b"\r\n")  # the same by another way
        story.take_in(MONDAY_9)
    received = story.store.reports.received("<one@example.com>")
    assert [mail.outcome for mail in received] == ["opened", "ignored", "opened", "ignored"]
