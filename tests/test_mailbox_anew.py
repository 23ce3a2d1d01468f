"""A mailbox under somebody else's hands: a folder made anew opens no case twice, and a mail taken before us is told."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.adapters.imap import Inbox
from mailflow.adapters.store import Store
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import Story
from tests.imap_fake import FakeImap, piece
from tests.inboxes import fetched
from tests.servers import Dovecot
from tests.story_mails import forward
from tests.test_imap import account, mail, user
from tests.test_imap_failing import inbox_of

__all__ = ["user"]

GONE = "mails came to INBOX and were gone before mailflow saw them"


def escalation(number: int) -> bytes:
    return forward(COMPLETE.replace("Northwind", f"Firm {number}"), CUSTOMER_SAYS, MONDAY_9, subject=f"Fails {number}")


@pytest.mark.servers
def test_a_folder_made_anew_with_the_same_mails_opens_no_case_twice_and_its_new_mail_opens_one(
    dovecot: Dovecot, user: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with dovecot.session(user) as other:
        other.create("Escalations")
    dovecot.put(user, escalation(1), escalation(2), folder="Escalations")
    inbox = Inbox(replace(account(dovecot, user, folder="Escalations"), done_folder=None))
    with closing(Store(tmp_path / "s.db")) as store:
        story = Story(store=store)
        story.world = replace(story.world, inbox=inbox)
        story.take_in(MONDAY_9)
        first = [(one.kind, one.to) for one in story.sent()]
        assert len(first) == 4
        inbox.close()
        with dovecot.session(user) as other:
            other.delete("Escalations")
            other.create("Escalations")
        dovecot.put(user, escalation_again(story, 2), escalation_again(story, 1), escalation(3), folder="Escalations")
        story.take_in(MONDAY_9)
        assert len(story.sent()) == 2
        assert [store.case(number) is not None for number in (1, 2, 3, 4)] == [True, True, True, False]
        assert len({row["uidvalidity"] for row in store._rows.all("SELECT uidvalidity FROM sighting")}) == 2
    assert any("was made anew on the server" in message for message in caplog.messages)


def escalation_again(story: Story, number: int) -> bytes:
    """The octets of a mail that we keep."""
    [row] = story.store._rows.all("SELECT raw FROM mail WHERE id = ?", number)
    return bytes(row["raw"])


@pytest.mark.servers
def test_a_mail_that_a_person_took_before_we_looked_is_told_once(
    dovecot: Dovecot, user: str, caplog: pytest.LogCaptureFixture
) -> None:
    dovecot.put(user, mail("1"))
    inbox = Inbox(account(dovecot, user))
    kept = {one.uid for one in fetched(inbox)}
    assert caplog.messages == []
    dovecot.put(user, mail("2"), mail("3"), mail("4"))
    with dovecot.session(user) as other:
        other.select()
        other.store("2:3", "+FLAGS", r"\Deleted")
        other.expunge()
    kept |= {one.uid for one in fetched(inbox, kept)}
    assert [message for message in caplog.messages if GONE in message] == [
        f"2 {GONE}: a person or a rule took them. What is to be an escalation must be left there."
    ]
    fetched(inbox, kept)
    fetched(Inbox(inbox.account), kept)  # a new start knows from its store what it saw
    assert sum(GONE in message for message in caplog.messages) == 1


@pytest.mark.parametrize(
    ("uidnext", "known", "gone"),
    [
        (4, {1, 2, 3}, 0),
        (4, set(), 0),
        (6, {1, 2, 3}, 2),
        (6, {1, 2}, 2),
        (9, set(), 0),
        (2, {1, 2, 3}, 0),
        (0, {1}, 0),
    ],
)
def test_how_many_are_gone_is_counted_from_what_was_seen(
    uidnext: int, known: set[int], gone: int, caplog: pytest.LogCaptureFixture
) -> None:
    told = b"* OK [UIDNEXT %d] ok\r\n" % uidnext if uidnext else b""
    answer = b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n" + told + b"{tag} OK [READ-WRITE] done\r\n"
    rows = {"SELECT|EXAMINE": answer, "UID FETCH": b"".join(piece(uid) for uid in (1, 2, 3)) + b"{tag} OK done\r\n"}
    with FakeImap(rows, uids=(1, 2, 3)) as server:
        inbox = inbox_of(server)
        for _ in range(2):
            fetched(inbox, known)
    assert [message.split()[0] for message in caplog.messages if GONE in message] == ([str(gone)] if gone else [])
