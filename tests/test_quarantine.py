"""The quarantine: what is put aside, who lets it in, and what a release can do and cannot."""

from contextlib import closing
from datetime import datetime, timedelta
from email import message_from_bytes
from pathlib import Path

import sqlite_utils

from mailflow import flow
from mailflow.adapters.store import Cause, Store
from mailflow.adapters.store.quarantine import BEGINNING
from mailflow.adapters.store.schema import migrations
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, without
from tests.fakes import Out, Story
from tests.stored import put_aside
from tests.story_mails import BORDER, EVE, MAILBOX, PROVEN, forward, mail, reply


def test_a_release_lets_a_mail_in_once_and_says_who_did_it() -> None:
    store = Store(":memory:")
    put_aside(store)
    [stay] = store.quarantine.waiting()
    assert (stay.number, stay.at, stay.reason, stay.sender, stay.seen) == (
        1,
        MONDAY_9,
        "no proof",
        "eve@evil.example",
        False,
    )
    assert store.next_waiting() is None

    assert store.quarantine.release(1, "root", "she called", MONDAY_9 + timedelta(hours=1))
    assert not store.quarantine.release(1, "root", "again", MONDAY_9 + timedelta(hours=2))
    assert not store.quarantine.release(2, "root", "there is none", MONDAY_9)
    assert store.quarantine.waiting() == []
    kept = store.next_waiting()
    assert kept is not None
    assert kept.released is not None
    assert (kept.released.by, kept.released.because, kept.released.judged) == ("root", "she called", True)
    store.file(1, "opened", "ESC-1", MONDAY_9)
    assert not store.quarantine.release(1, "root", "once more", MONDAY_9)
    assert store.next_waiting() is None


def test_a_list_holds_no_more_of_each_mail_than_its_beginning() -> None:
    store = Store(":memory:")
    raw = b"From: eve@evil.example\nSubject: offer\n\n" + bytes(2_000_000)
    store.keep("INBOX", 1, 1, raw, True, MONDAY_9)
    store.file(1, "quarantined", "no proof", MONDAY_9, sender="eve@evil.example", trust="stranger")
    for stays in (store.quarantine.waiting(), store.quarantine.untold()):
        assert [stay.raw for stay in stays] == [raw[:BEGINNING]]
    whole = store.quarantine.stay(1)
    assert whole is not None
    assert whole.raw == raw


def test_a_mail_may_come_back_and_then_only_the_last_stay_counts() -> None:
    store = Store(":memory:")
    put_aside(store, trust=None)
    store.quarantine.release(1, "root", "the parser was mended", MONDAY_9)
    store.next_waiting()
    store.file(1, "quarantined", "still no mail", MONDAY_9 + timedelta(hours=1))
    [stay] = store.quarantine.waiting()
    assert stay.reason == "still no mail"
    assert stay.released is None
    assert store.quarantine.release(1, "ann", "", MONDAY_9 + timedelta(hours=2))
    kept = store.next_waiting()
    assert kept is not None
    assert kept.released is not None
    assert (kept.released.by, kept.released.judged) == ("ann", False)


def test_what_was_in_quarantine_before_the_upgrade_is_in_it_behind(tmp_path: Path) -> None:
    path = tmp_path / "mailflow.db"
    old = sqlite_utils.Database(path)
    migrations.apply(old, stop_before="m003_gate")
    old.execute("INSERT INTO mail (sha256, raw, whole, taken_at, tries, outcome, reason) VALUES ('a', x'00', 1, ?, 1, 'quarantined', 'why')", [MONDAY_9.isoformat()])  # fmt: skip
    old.execute("INSERT INTO mail (sha256, raw, whole, taken_at, tries, outcome) VALUES ('b', x'01', 1, ?, 1, 'opened')", [MONDAY_9.isoformat()])  # fmt: skip
    old.conn.commit()
    old.close()
    with closing(Store(path)) as store:
        assert [(stay.number, stay.at, stay.reason) for stay in store.quarantine.waiting()] == [(1, MONDAY_9, "why")]


def test_a_mail_of_the_desk_is_of_no_case_and_its_key_counts_once() -> None:
    store = Store(":memory:")
    mail: dict[str, str | bytes] = {"kind": "digest", "audience": "operators", "recipient": "lead@example.com", "reverse_path": "", "raw": b"x", "text": "x"}  # fmt: skip
    for at, key, message_id in ((1, "digest:1", "<a@b>"), (1, "digest:1", "<b@b>"), (2, "digest:2", "<c@b>")):
        store.outbox.add(None, at, Cause("", "why"), MONDAY_9, key=key, message_id=message_id, **mail)
    assert store.outbox.serial(None) == 2
    first, second = store.outbox.claim(MONDAY_9), store.outbox.claim(MONDAY_9)
    assert first is not None
    assert second is not None
    assert (first.case_number, first.key, second.key) == (None, "digest:1", "digest:2")
    assert store.outbox.claim(MONDAY_9) is None


LEAD = "support-lead@example.com"


def release(story: Story, number: int, at: datetime, because: str = "she called") -> list[Out]:
    """The operator's act on the machine, and the daemon's next beat."""
    assert story.store.quarantine.release(number, "root", because, at)
    story.now = at
    flow.receive(story.world, at)
    return story.sent()


def test_a_released_mail_of_a_stranger_opens_a_case_in_the_name_of_the_lead_and_nobody_outside_is_mailed() -> None:
    story = Story(border=BORDER)
    raw = mail(EVE, MAILBOX, "Re: Checkout broken", "All exports of Moss Ltd fail since Monday.\naccept", MONDAY_9)
    assert story.arrives(raw, MONDAY_9) == []
    assert story.outcome(raw) == "quarantined"

    sent = release(story, 1, MONDAY_9 + timedelta(hours=1))
    case = story.case(1)
    assert (case.sender.address, case.customers, case.owner) == (LEAD, ("eve@evil.example",), None)
    assert story.outcome(raw) == "opened"
    assert sent
    assert all(one.to.endswith("@example.com") for one in sent)
    assert "exports of Moss Ltd fail" in " ".join(str(found.value) for found in case.fields.values())
    [line] = [one for one in story.store.reports.trail(1) if one.what == "released"]
    assert (line.who, line.text) == ("root", "the mail was released from quarantine: she called")
    received = story.store.reports.received(str(message_from_bytes(raw)["Message-ID"]))[-1]
    assert (received.sender, received.trust) == ("eve@evil.example", "internal")
    assert "released from quarantine by root" in received.proof


def test_a_released_mail_of_a_stranger_who_answers_in_an_open_case_is_shown_there_and_changes_nothing() -> None:
    story = Story(border=BORDER)
    [question] = story.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9, **PROVEN), MONDAY_9)
    before = story.case(1)
    raw = reply(question, "Environment: Chrome 142\nresolved now", MONDAY_9, EVE)
    assert story.arrives(raw, MONDAY_9) == []
    assert story.outcome(raw) == "quarantined"
    [notice] = release(story, 2, MONDAY_9 + timedelta(hours=1))
    assert (notice.to, notice.kind) == ("ann@example.com", "notice")
    assert story.outcome(raw) == "noted"
    assert story.store.case(2) is None
    assert story.case(1).fields == before.fields
    assert story.case(1).status is before.status


def test_a_released_mail_of_a_colleague_whom_nobody_vouched_for_is_that_colleagues() -> None:
    story = Story(border=BORDER)
    raw = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)
    assert story.arrives(raw, MONDAY_9) == []
    sent = release(story, 1, MONDAY_9)
    assert story.case(1).sender.address == "ann@example.com"
    assert {one.kind for one in sent} >= {"brief"}


def test_a_mail_that_could_not_be_read_is_read_once_more_and_judged_then() -> None:
    story = Story(border=BORDER)
    raw = mail(EVE, MAILBOX, "hello", "hello", MONDAY_9)
    story.store.keep("INBOX", 1, 1, raw, True, MONDAY_9)
    story.store.file(1, "quarantined", "3 attempts to read it ended in the middle", MONDAY_9)
    assert release(story, 1, MONDAY_9) == []
    [stay] = story.store.quarantine.waiting()
    assert (stay.trust, stay.sender) == ("stranger", "eve@evil.example")
    assert story.store.case(1) is None


def test_a_release_that_dies_before_the_daemon_reads_it_is_read_after_the_next_start(tmp_path: Path) -> None:
    with closing(Store(tmp_path / "mailflow.db")) as store:
        put_aside(store)
        store.quarantine.release(1, "root", "", MONDAY_9)
    with closing(Store(tmp_path / "mailflow.db")) as again:
        kept = again.next_waiting()
        assert kept is not None
        assert kept.released is not None


def test_a_mail_that_came_again_with_proof_is_not_opened_twice_by_a_release() -> None:
    story = Story(border=BORDER)
    raw = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)
    story.arrives(raw, MONDAY_9)
    story.arrives(b"Authentication-Results: " + PROVEN["Authentication_Results"].encode() + b"\r\n" + raw, MONDAY_9)
    assert story.outcome(raw) == "opened"
    assert release(story, 1, MONDAY_9) == []
    assert story.store.case(2) is None
