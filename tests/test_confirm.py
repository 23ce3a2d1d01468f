"""The window itself is narrowed: a brief whose fate nobody knows is not sent again when its copy shows that it is out."""

from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from mailflow.adapters.disk import Disk
from mailflow.adapters.smtp import Letter, Post, Relay, Result, Verdict
from mailflow.adapters.store import Store
from mailflow.config import HealthSettings, default_policy
from mailflow.health import Body, Check, unconfirmed
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import FakeInbox, FakePost, Story, out
from tests.sink import HOST, Sink
from tests.story_mails import forward

DESK = default_policy("example.com").mailbox.address
ANN = "ann@example.com"
MINUTE = timedelta(minutes=1)
BRIEF = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)


@dataclass
class Copying(FakePost):
    """A relay that delivers the copies to ourselves, with a header of its own on top, while it is told to."""

    inbox: FakeInbox = field(default_factory=FakeInbox)
    copies: bool = True
    copied: list[str] = field(default_factory=list)

    def send(self, letter: Letter) -> tuple[Result, ...]:
        before = len(self.letters)
        results = super().send(letter)
        if letter.copy_to and len(self.letters) > before:
            self.copied.append(out(letter).kind)
            if self.copies:
                self.inbox.put(b"Received: from relay.example.com\r\n" + letter.raw)
        return results


@pytest.fixture
def story() -> Story:
    told = Story()
    told.post = Copying(inbox=told.inbox)
    told.world = replace(told.world, post=told.post, confirm=True)
    return told


def copying(story: Story) -> Copying:
    assert isinstance(story.post, Copying)
    return story.post


def test_only_a_brief_sends_us_a_copy(story: Story) -> None:
    assert [one.kind for one in story.arrives(BRIEF, MONDAY_9)] == ["brief", "copy"]
    assert copying(story).copied == ["brief"]


def test_a_confidential_brief_goes_to_its_list_and_nowhere_else(story: Story) -> None:
    story.arrives(forward(f"{COMPLETE}\nTarget team: Security\n", CUSTOMER_SAYS, MONDAY_9), MONDAY_9)
    assert story.case().tier == "security"
    assert copying(story).copied == []


def test_nothing_is_copied_where_the_operator_does_not_want_it(story: Story) -> None:
    story.world = replace(story.world, confirm=False)
    story.arrives(BRIEF, MONDAY_9)
    assert copying(story).copied == []


def test_a_break_behind_the_final_dot_costs_no_second_brief_when_the_copy_comes(story: Story) -> None:
    story.post.answers = [(Verdict.UNCERTAIN, 0, "the connection broke")]
    story.arrives(BRIEF, MONDAY_9)
    assert story.store.reports.counts()["mails out"] == {"sent": 1, "uncertain": 1}
    story.take_in(MONDAY_9 + 2 * MINUTE)
    assert story.store.reports.counts()["mails out"] == {"sent": 2}
    assert story.waits(until=MONDAY_9 + 60 * MINUTE) == []
    [brief] = [letter for letter in story.post.letters if out(letter).kind == "brief"]
    [copy] = story.store.reports.received(out(brief).message_id)
    assert (copy.outcome, copy.reason) == ("ignored", "our own copy of a mail, which shows that it is out")


def test_without_the_copy_the_same_octets_go_out_once_more_after_a_quarter_of_an_hour(story: Story) -> None:
    copying(story).copies = False
    story.post.answers = [(Verdict.UNCERTAIN, 0, "the connection broke")]
    story.arrives(BRIEF, MONDAY_9)
    assert story.waits(until=MONDAY_9 + 10 * MINUTE) == []
    [again] = story.waits(until=MONDAY_9 + 20 * MINUTE)
    assert [letter.raw for letter in story.post.letters if out(letter).kind == "brief"] == [again.raw, again.raw]


def test_a_copy_that_comes_before_the_answer_of_the_relay_counts(story: Story) -> None:
    """The relay takes its ten minutes and then breaks off; meanwhile the copy is here."""
    real = story.post.send

    def slow(letter: Letter) -> tuple[Result, ...]:
        results = real(letter)
        story.take_in(MONDAY_9)
        return tuple(replace(one, verdict=Verdict.UNCERTAIN) for one in results) if letter.copy_to else results

    story.world = replace(story.world, post=Calling(slow))
    story.arrives(BRIEF, MONDAY_9)
    assert story.store.reports.counts()["mails out"] == {"sent": 2}


@dataclass
class Calling:
    function: object

    def send(self, letter: Letter) -> tuple[Result, ...]:
        assert callable(self.function)
        found = self.function(letter)
        assert isinstance(found, tuple)
        return found


@pytest.mark.parametrize("change", ["other text", "no text"])
def test_another_mail_under_the_same_id_settles_nothing(story: Story, change: str) -> None:
    copying(story).copies = False
    story.post.answers = [(Verdict.UNCERTAIN, 0, "the connection broke")]
    story.arrives(BRIEF, MONDAY_9)
    [brief] = [out(letter) for letter in story.post.letters if out(letter).kind == "brief"]
    head = f"From: mallory@evil.example\r\nTo: {DESK}\r\nMessage-ID: {brief.message_id}\r\nSubject: {brief.subject}\r\n\r\n"
    story.inbox.put((head + change).encode())
    story.take_in(MONDAY_9 + MINUTE)
    assert story.store.reports.counts()["mails out"] == {"sent": 1, "uncertain": 1}
    [forged] = story.store.reports.received(brief.message_id)
    assert forged.outcome == "quarantined" or forged.reason != "our own copy of a mail, which shows that it is out"


def test_after_a_death_at_the_dot_the_copy_is_waited_for(tmp_path: Path, story: Story) -> None:
    store = Store(tmp_path / "mailflow.db")
    with closing(store):
        story.store = store
        story.world = replace(story.world, store=store)
        story.inbox.put(BRIEF)
        story.take_in(MONDAY_9)
        brief = store.outbox.claim(MONDAY_9)
        assert brief is not None
        assert brief.confirm
        store.outbox.hand(brief.id)
        store.outbox.recover(MONDAY_9, 15 * MINUTE)
        assert [one.kind for one in story.sent()] == ["copy"]
        story.inbox.put(brief.raw)
        story.take_in(MONDAY_9 + 5 * MINUTE)
        assert story.waits(until=MONDAY_9 + 30 * MINUTE) == []


def test_a_mail_that_the_relay_took_and_lost_is_known_by_its_missing_copy(story: Story) -> None:
    copying(story).copies = False
    story.arrives(BRIEF, MONDAY_9)
    assert confirmed(story, MONDAY_9 + 29 * MINUTE).ok
    red = confirmed(story, MONDAY_9 + 31 * MINUTE)
    [brief] = [letter for letter in story.post.letters if out(letter).kind == "brief"]
    assert not red.ok
    assert red.text.startswith("1 not confirmed by a copy")
    story.inbox.put(brief.raw)
    story.take_in(MONDAY_9 + 32 * MINUTE)
    assert confirmed(story, MONDAY_9 + 60 * MINUTE).ok


def confirmed(story: Story, now: datetime) -> Check:
    return unconfirmed(Body(story.store, story.policy, HealthSettings(), Disk(Path()), now))


# --- on the wire -------------------------------------------------------------------------------------------------------

MAIL = b"From: escalations@example.com\r\nSubject: A brief\r\n\r\nIt is broken.\r\n"


def send(sink: Sink, letter: Letter) -> Verdict:
    post = Post(Relay(HOST, sink.port, tls="none"), allowed=lambda address: address != DESK)
    [result] = post.send(letter)
    post.close()
    return result.verdict


def test_the_copy_goes_with_the_mail_and_nobody_is_told(  # one transaction, so it cannot come without the mail
) -> None:
    with Sink() as sink:
        assert send(sink, Letter(DESK, (ANN,), MAIL, DESK)) is Verdict.SENT
        [mail] = sink.mails
        assert mail.recipients == (ANN, DESK)
        assert DESK.encode() not in mail.raw.partition(b"\r\n\r\n")[0].partition(b"\r\n")[2]


@pytest.mark.parametrize(
    ("refused", "verdict", "recipients"),
    [
        ({DESK: "550 5.1.1 not here"}, Verdict.SENT, [(ANN,)]),
        ({DESK: "450 4.2.0 later"}, Verdict.SENT, [(ANN,)]),
        ({ANN: "550 5.1.1 not here"}, Verdict.REFUSED, []),
        ({ANN: "450 4.2.0 later"}, Verdict.DEFERRED, []),
        ({DESK: "421 4.3.2 go away"}, Verdict.DEFERRED, []),
    ],
)
def test_whether_the_copy_is_taken_changes_nothing_for_the_mail(
    refused: dict[str, str], verdict: Verdict, recipients: list[tuple[str, ...]]
) -> None:
    with Sink({"RCPT": refused}) as sink:
        assert send(sink, Letter(DESK, (ANN,), MAIL, DESK)) is verdict
        assert [mail.recipients for mail in sink.mails] == recipients


def test_what_hinders_us_before_the_final_dot_keeps_the_mail_here() -> None:
    def superseded() -> None:
        raise TimeoutError("the store is locked")

    with Sink() as sink:
        assert send(sink, Letter(DESK, (ANN,), MAIL, at_end=superseded)) is Verdict.DEFERRED
        assert sink.mails == []
