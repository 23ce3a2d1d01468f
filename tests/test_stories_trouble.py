"""Whole conversations when people are away, servers say no and mails come twice."""

import re
from dataclasses import dataclass, field, replace

import pytest

from mailflow.adapters.smtp import Result, Verdict
from mailflow.config import default_policy
from tests.checkout import COMPLETE, CUSTOMER_SAYS, ENGINEERING, MONDAY_9, hours, without
from tests.fakes import Out, Story, out
from tests.story_mails import ANN, BOB, LEE, forward, mail, reply

# --- promises, and people who are away --------------------------------------------------------------------------------


PROMISES = [
    (ANN, "told we are on it, next word at 10:30", "outside"),
    (ANN, "sent. Update by 11:30 CET", "outside"),
    (LEE, "update the pool is full; next word at 10:30", "inside"),
    (LEE, "update ich melde mich heute um 10:30 Uhr", "inside"),
]


@pytest.mark.parametrize(("who", "text", "clock"), PROMISES)
def test_a_time_that_is_promised_is_the_next_due_time_and_said_back(
    post: Story, brief: Out, who: str, text: str, clock: str
) -> None:
    at = MONDAY_9 + hours(0.5)
    mails = post.arrives(reply(brief, f"{text}\n", at, who), at=at)
    [echo] = [one for one in mails if one.kind == "understood"]
    assert "Mon 23 Nov, 10:30 UTC" in " ".join(echo.text.split())
    assert getattr(post.case(), clock).promise == MONDAY_9 + hours(1.5)
    [reminder] = post.waits(until=MONDAY_9 + hours(1.5))
    assert reminder.kind == {"inside": "follow-up", "outside": "customer-update"}[clock]


def test_a_time_promised_to_the_customer_in_a_seen_mail_is_kept_too(post: Story, brief: Out) -> None:
    at = MONDAY_9 + hours(0.5)
    seen = mail(ANN, BOB, "Re: Checkout fails", "Hello Bob, we are on it. You get an update by 11:30 CET.\n\nAnn", at)
    [echo] = post.arrives(seen, at=at)
    assert (echo.to, echo.kind) == ("ann@example.com", "understood")
    assert "Mon 23 Nov, 10:30 UTC" in " ".join(echo.text.split())
    assert [one.kind for one in post.waits(until=MONDAY_9 + hours(1.5))] == ["customer-update"]
    assert "11:30 CET" in post.case().value("last_customer_update")["text"]


def test_an_out_of_office_of_the_sender_takes_the_next_reminder_to_the_lead_of_the_desk(
    post: Story, brief: Out
) -> None:
    away = reply(brief, "Back on Thursday.\n", MONDAY_9 + hours(1), ANN, Auto_Submitted="auto-replied")
    assert post.arrives(away, at=MONDAY_9 + hours(1)) == []
    mails = {one.to: one for one in post.waits(until=MONDAY_9 + hours(4)) if one.kind == "customer-update"}
    assert set(mails) == {"ann@example.com", "support-lead@example.com"}
    to_lead = mails["support-lead@example.com"]
    assert "Ann Berg is away until Thu 26 Nov (“Back on Thursday”), so this comes to you." in " ".join(
        to_lead.text.split()
    )
    assert "is away" not in mails["ann@example.com"].text
    told = reply(to_lead, "told we are on it\n", MONDAY_9 + hours(5), "Support Lead <support-lead@example.com>")
    post.arrives(told, at=MONDAY_9 + hours(5))
    assert post.case().outside.since == MONDAY_9 + hours(5)


def test_the_history_by_mail_has_old_and_new_values(post: Story, brief: Out) -> None:
    worse = reply(brief, "severity critical all shops\n", MONDAY_9 + hours(1), LEE)
    post.arrives(worse, at=MONDAY_9 + hours(1))
    [history] = post.arrives(reply(brief, "history\n", MONDAY_9 + hours(2), LEE), at=MONDAY_9 + hours(2))
    assert "Severity: high → critical" in " ".join(history.text.split())
    [status] = post.arrives(reply(brief, "status\n", MONDAY_9 + hours(2), LEE), at=MONDAY_9 + hours(2))
    corrected = "Severity: high → critical (lee@example.com, Mon 23 Nov, 10:00 UTC)"
    assert corrected in " ".join(status.text.split())


# --- the same mail twice, and servers that say no ---------------------------------------------------------------------


def test_the_same_mail_twice_opens_one_case(post: Story) -> None:
    first = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)
    post.arrives(first, at=MONDAY_9)
    assert post.arrives(first, at=MONDAY_9 + hours(1)) == []
    other_way = b"Received: from another.example by mx.example.com\r\n" + first
    assert post.arrives(other_way, at=MONDAY_9 + hours(1)) == []
    assert post.outcome(first) == "ignored"
    assert post.store.case(2) is None


def test_a_mail_that_was_put_aside_as_unproven_is_taken_when_its_proof_comes() -> None:
    post = Story(border="mx.example.com")
    unproven = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)
    assert post.arrives(unproven, at=MONDAY_9) == []
    proof = b"Authentication-Results: mx.example.com; dmarc=pass header.from=example.com\r\n"
    mails = post.arrives(proof + unproven, at=MONDAY_9 + hours(1))
    assert [one.kind for one in mails] == ["brief", "copy"]


def test_a_forged_message_id_hides_no_mail(post: Story) -> None:
    first = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)
    post.arrives(first, at=MONDAY_9)
    message_id = re.search(rb"Message-ID: (<[^>]+>)", first)
    assert message_id is not None
    other = forward(COMPLETE, "Something else entirely.", MONDAY_9, subject="Other", Message_ID=message_id[1].decode())
    assert post.arrives(other, at=MONDAY_9 + hours(1)) != []
    assert post.case(2).number == 2


def test_a_mail_that_cannot_be_read_stops_nobody(post: Story) -> None:
    post.inbox.put(b"\x00\xff no mail at all")
    mails = post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    assert [one.kind for one in mails] == ["brief", "copy"]
    [bad] = post.store.quarantine.waiting()
    assert bad.reason


def test_a_list_that_refuses_the_brief_is_told_to_the_sender(post: Story) -> None:
    post.post.answers = [(Verdict.REFUSED, 550, "5.7.1 authenticated senders only")]
    mails = post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    [notice] = [one for one in mails if one.kind == "notice"]
    assert notice.to == "ann@example.com"
    assert "5.7.1 authenticated senders only" in " ".join(notice.text.split())


def test_two_dead_addresses_do_not_play_ping_pong(post: Story) -> None:
    post.post.usual = (Verdict.REFUSED, 550, "5.1.1 no such user")
    post.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    assert post.store.reports.counts()["mails out"] == {"refused": 2}


def test_a_bounce_names_whom_we_wrote_to_by_the_mail_it_carries(post: Story, brief: Out) -> None:
    bounce = (
        b"From: MAILER-DAEMON@mx.example\r\nTo: escalations@example.com\r\nSubject: Undelivered\r\n"
        b"Message-ID: <bounce@mx.example>\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
        b"--b\r\nContent-Type: text/plain\r\n\r\nIt failed.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n%s\r\n--b--\r\n"
    )
    [notice] = post.arrives(bounce % brief.raw, at=MONDAY_9 + hours(0.1))
    assert notice.to == "ann@example.com"
    assert ENGINEERING in notice.text
    again = (bounce % notice.raw).replace(b"<bounce@", b"<second@")
    assert post.arrives(again, at=MONDAY_9 + hours(0.2)) == []


def test_a_server_that_says_not_now_gets_the_same_octets_later(post: Story) -> None:
    post.post.answers = [(Verdict.DEFERRED, 451, "4.7.1 try later"), (Verdict.DEFERRED, 451, "4.7.1 try later")]
    assert post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9) == []
    mails = post.waits(until=MONDAY_9 + hours(0.1))
    assert sorted(one.kind for one in mails) == ["brief", "copy"]


def test_a_resend_after_an_uncertain_end_is_identical(post: Story) -> None:
    post.post.answers = [(Verdict.UNCERTAIN, 0, "the connection broke behind the final dot")]
    first, _ = post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    [again] = post.waits(until=MONDAY_9 + hours(0.1))
    assert again.raw == first.raw


def test_after_two_days_a_mail_whose_end_is_always_uncertain_is_given_up_too(post: Story) -> None:
    post.post.usual = (Verdict.UNCERTAIN, 0, "the connection broke behind the final dot")
    post.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    first = post.store.reports.caused_by(post.store.reports.trail(1)[0].message_id)[0]
    post.waits(until=MONDAY_9 + hours(51))
    again = post.store.reports.sent(first.message_id)
    assert again is not None
    assert again.state == "expired"


def test_after_two_days_a_mail_that_nobody_takes_is_given_up_and_told(post: Story) -> None:
    post.post.usual = (Verdict.DEFERRED, 451, "4.7.1 try later")
    post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    post.waits(until=MONDAY_9 + hours(51))
    assert "expired" in post.store.reports.counts()["mails out"]
    assert "bounced" in {line.what for line in post.store.reports.trail(1)}


def test_why_explains_every_mail(post: Story, brief: Out) -> None:
    post.waits(until=MONDAY_9 + hours(5))
    for one in map(out, post.post.letters):
        sent = post.store.reports.sent(one.message_id)
        assert sent is not None
        assert sent.because
        assert not sent.cause or post.store.reports.received(sent.cause)


# --- the team's chat --------------------------------------------------------------------------------------------------


@dataclass
class FakeChat:
    lines: list[tuple[str, str]] = field(default_factory=list)
    answer: Verdict = Verdict.SENT

    def say(self, team: str, text: str) -> Result:
        self.lines.append((team, text))
        return Result(team, self.answer, 0, "the chat says no")


def chatting(answer: Verdict = Verdict.SENT) -> tuple[Story, FakeChat]:
    """A story in which engineering and security have a chat."""
    usual = default_policy("example.com")
    with_chat = {name: replace(usual.tiers[name], chat=True) for name in ("engineering", "security")}
    post, chat = Story(replace(usual, tiers={**usual.tiers, **with_chat})), FakeChat(answer=answer)
    post.world = replace(post.world, chat=chat)
    return post, chat


def posted(post: Story, note: str, kind: str = "copy") -> list[Out]:
    mails = post.arrives(forward(note, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    [to_ann] = [one for one in mails if (one.to, one.kind) == ("ann@example.com", kind)]
    return post.arrives(reply(to_ann, "post\n", MONDAY_9 + hours(1)), at=MONDAY_9 + hours(1))


def test_post_puts_one_line_without_secrets_into_the_chat_of_the_team() -> None:
    post, chat = chatting()
    [echo] = posted(post, f"Summary: Card payments fail, password=Tr0ub4dor&3xyz\n{COMPLETE}")
    [(team, line)] = chat.lines
    assert team == "engineering"
    assert line.startswith("[ESC-1] High: Northwind: Card payments fail")
    assert "Tr0ub4dor" not in line
    assert (echo.to, echo.kind) == ("ann@example.com", "understood")
    assert post.waits(until=MONDAY_9 + hours(2)) == []
    assert len(chat.lines) == 1


@pytest.mark.parametrize(
    ("summary", "shown"),
    [
        ("<!channel> @everyone cannot pay", "‹!channel› @ everyone cannot pay"),
        ("[pay](https://evil.example/x) fails", "[pay](hxxps[:]//evil[.]example/x) fails"),
    ],
)
def test_a_customers_words_call_nobody_in_the_chat_and_are_no_link(summary: str, shown: str) -> None:
    post, chat = chatting()
    posted(post, f"Summary: {summary}\n{COMPLETE}")
    assert chat.lines == [("engineering", f"[ESC-1] High: Northwind: {shown}")]


def test_what_is_confidential_is_never_posted() -> None:
    post, chat = chatting()
    [answer] = posted(post, COMPLETE.replace("Engineering", "Security"), kind="notice")
    assert "No chat is configured" in " ".join(answer.text.split())
    assert chat.lines == []


def test_a_chat_that_takes_nothing_is_told_to_the_sender() -> None:
    post, _ = chatting(Verdict.REFUSED)
    mails = posted(post, COMPLETE)
    [notice] = [one for one in mails if one.kind == "notice"]
    assert "the chat says no" in " ".join(notice.text.split())
