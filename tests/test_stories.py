"""Whole conversations: mail in, mail out, time passes. Anyone on the desk can read them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest

from mailflow.adapters.smtp import Result, Verdict
from mailflow.cases.case import Status
from mailflow.cases.commands import COMMANDS
from mailflow.config import default_policy
from tests.fakes import Out, Story, out
from tests.story_mails import ANN, BOB, LEE, MAILBOX, MIA, forward, mail, pressed, reply

MONDAY_9 = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ENGINEERING = "engineering@example.com"

#: a note that leaves nothing open for engineering
COMPLETE = """\
Severity: High
Target team: Engineering
Why escalate: technical
Customer: Northwind
Customers affected: 45 shops
Workflow impact: no card payments
What's needed: find the cause and fix it
Is it a bug: yes
Reproduction steps: as a guest put item 4711 into the basket; press Pay; choose Card
Expected: the order is stored
Actual: Gateway error 502
Frequency: always
Ruled out: other browsers, other cards
Environment: Business plan, Chrome 142
Logs or error messages: Gateway error 502
Time in queue: since 22 Nov 2026 22:00 UTC
What's been tried: another card, no change"""
CUSTOMER_SAYS = "Since Sunday 22:00 our shops cannot take card payments. They see Gateway error 502."


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


@pytest.fixture
def post() -> Story:
    return Story()


@pytest.fixture
def brief(post: Story) -> Out:
    """The brief of a case that needed no question."""
    [first] = [
        one for one in post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9) if one.kind == "brief"
    ]
    return first


def without(*labels: str) -> str:
    """The note with some lines left out."""
    return "\n".join(line for line in COMPLETE.splitlines() if line.partition(":")[0] not in labels)


# --- forward, question, reply, brief -----------------------------------------------------------------------------------


def test_a_forward_is_asked_about_and_the_answer_makes_the_brief(post: Story) -> None:
    [question] = post.arrives(forward(without("Environment", "Frequency"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    assert (question.to, question.kind) == ("ann@example.com", "question")
    assert question.subject == "Re: Fwd: Checkout fails"
    assert "[1] Environment:" in question.text
    assert "[2] Frequency:" in question.text

    answer = reply(question, "[1] Environment: Chrome 142 on Windows\n[2] Frequency: always\n", MONDAY_9 + hours(0.5))
    brief, copy = post.arrives(answer, at=MONDAY_9 + hours(0.5))
    assert (brief.to, brief.kind) == (ENGINEERING, "brief")
    assert brief.subject.startswith("[ESC-1] High: Northwind")
    assert "Chrome 142 on Windows" in brief.text
    assert (copy.to, copy.kind) == ("ann@example.com", "copy")
    assert post.outcome(answer) == "answered"


def test_one_open_field_is_answered_by_the_whole_reply(post: Story) -> None:
    [question] = post.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    brief, _ = post.arrives(reply(question, "Chrome 142 on Windows 11\n", MONDAY_9 + hours(1)), at=MONDAY_9 + hours(1))
    assert brief.kind == "brief"
    assert post.case().value("environment") == "Chrome 142 on Windows 11"


def test_a_sender_who_does_not_answer_is_asked_once_more_and_then_the_brief_leaves_with_gaps(post: Story) -> None:
    post.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    [again] = post.waits(until=MONDAY_9 + hours(1))
    assert again.kind == "question"
    brief, copy = post.waits(until=MONDAY_9 + hours(2))
    assert (brief.to, copy.to) == (ENGINEERING, "ann@example.com")
    assert "environment" not in post.case().fields


def test_a_late_answer_makes_a_second_version_that_opens_with_what_changed(post: Story) -> None:
    [question] = post.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    post.waits(until=MONDAY_9 + hours(2))
    second, _ = post.arrives(reply(question, "Chrome 142\n", MONDAY_9 + hours(3)), at=MONDAY_9 + hours(3))
    assert second.subject.startswith("Re: [ESC-1]")
    assert "Environment: not stated → Chrome 142" in " ".join(second.text.split())


def test_steps_that_nobody_could_follow_are_asked_for_once_and_added_to(post: Story) -> None:
    note = COMPLETE.replace(
        "as a guest put item 4711 into the basket; press Pay; choose Card", "it fails when they pay"
    )
    [question] = post.arrives(forward(note, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    assert "[1] Reproduction steps:" in question.text
    assert "the steps are there; please add where you start" in " ".join(question.text.split())

    answer = reply(question, "Steps:\nas a guest, pay 12.00 with card 4242\n", MONDAY_9 + hours(1))
    brief, _ = post.arrives(answer, at=MONDAY_9 + hours(1))
    assert brief.kind == "brief"
    assert post.case().value("repro_steps") == ["it fails when they pay", "as a guest, pay 12.00 with card 4242"]


def test_steps_below_a_bare_label_are_not_taken_for_the_numbers_of_the_form(post: Story) -> None:
    [question] = post.arrives(
        forward(without("Reproduction steps", "Environment"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9
    )
    words = "Steps:\n1. Log in as a shop\n2. Open Basket\n3. Press Pay with 12.00\n\nEnvironment: Chrome 142\n"
    post.arrives(reply(question, words, MONDAY_9 + hours(1)), at=MONDAY_9 + hours(1))
    assert post.case().value("repro_steps") == ["Log in as a shop", "Open Basket", "Press Pay with 12.00"]
    assert post.case().value("environment") == "Chrome 142"


def test_security_does_not_wait_for_answers(post: Story) -> None:
    note = without("Environment").replace("Engineering", "Security")
    mails = post.arrives(forward(note, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    assert [(one.to, one.kind) for one in mails] == [
        ("security@example.com", "brief"), ("ann@example.com", "notice"), ("ann@example.com", "question"),
    ]  # fmt: skip


def test_a_critical_case_does_not_wait_for_answers(post: Story) -> None:
    mails = post.arrives(
        forward(without("Environment").replace("High", "Critical"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9
    )
    assert [one.kind for one in mails] == ["brief", "copy", "question"]


def test_a_how_to_goes_back_to_its_sender_with_the_word_that_sends_it_anyway(post: Story) -> None:
    note = "How do I set up the export? It is in our documentation I think, the customer needs guidance."
    returned = forward(note, "Hello, how do I export my invoices to Excel?", MONDAY_9, subject="Export")
    [answer] = post.arrives(returned, at=MONDAY_9)
    assert (answer.to, answer.kind) == ("ann@example.com", "returned")
    assert "escalate" in answer.text
    assert post.outcome(returned) == "returned"
    post.arrives(reply(answer, "escalate they asked three times\n", MONDAY_9 + hours(1)), at=MONDAY_9 + hours(1))
    assert post.case().status in (Status.ASKING, Status.ACTIVE)


# --- reminders ---------------------------------------------------------------------------------------------------------


def test_nobody_answers_and_both_clocks_strike(post: Story, brief: Out) -> None:
    mails = post.waits(until=MONDAY_9 + hours(4))
    assert sorted((one.to, one.kind) for one in mails) == [
        ("ann@example.com", "customer-update"),
        (ENGINEERING, "follow-up"),
    ]
    [update] = [one for one in mails if one.kind == "customer-update"]
    assert "told" in update.text


def test_a_reminder_claims_no_update_that_nobody_made(post: Story, brief: Out) -> None:
    [update] = [one for one in post.waits(until=MONDAY_9 + hours(4)) if one.kind == "customer-update"]
    assert "I know of no update to Northwind yet." in " ".join(update.text.split())
    post.arrives(reply(update, "told we are on it\n", MONDAY_9 + hours(4)), at=MONDAY_9 + hours(4))
    [late] = [one for one in post.waits(until=MONDAY_9 + hours(26)) if one.kind == "customer-update"]
    assert "last heard from us 20 h ago" in " ".join(late.text.split()).replace("\xa0", " ")


def test_reminders_rest_at_night_and_come_back_in_the_morning(post: Story, brief: Out) -> None:
    post.waits(until=MONDAY_9 + hours(8))
    assert post.waits(until=MONDAY_9 + hours(23)) == []
    assert post.waits(until=MONDAY_9 + hours(28)) != []


def test_told_resets_only_the_clock_of_the_customer(post: Story, brief: Out) -> None:
    [update] = [one for one in post.waits(until=MONDAY_9 + hours(4)) if one.kind == "customer-update"]
    post.arrives(reply(update, "told we are looking into it\n", MONDAY_9 + hours(4)), at=MONDAY_9 + hours(4))
    assert post.case().outside.since == MONDAY_9 + hours(4)
    assert post.case().inside.since == MONDAY_9
    assert post.case().value("last_customer_update")["text"] == "we are looking into it"


def test_a_mail_to_the_customer_with_the_mailbox_in_bcc_counts_as_told(post: Story, brief: Out) -> None:
    seen = mail(ANN, BOB, "Re: Checkout fails", "Hello Bob, we are on it.\n\nAnn", MONDAY_9 + hours(3))
    assert post.arrives(seen, at=MONDAY_9 + hours(3)) == []
    assert post.outcome(seen) == "noted"
    assert post.case().outside.since == MONDAY_9 + hours(3)


def test_a_mail_to_the_customer_that_fits_two_cases_is_asked_about_and_answers_no_question(post: Story) -> None:
    post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    post.arrives(forward(without("Environment"), "Another thing.", MONDAY_9, subject="Other"), at=MONDAY_9)
    seen = mail(ANN, BOB, "Hello", "Hello Bob, we are on it.", MONDAY_9 + hours(0.2))
    [which] = post.arrives(seen, at=MONDAY_9 + hours(0.2))
    assert (which.to, which.kind) == ("ann@example.com", "problem")
    assert "ESC-1 or ESC-2" in " ".join(which.text.split())
    assert (post.case(2).status, len(post.case(2).asked)) == (Status.ASKING, 1)


def test_a_customer_who_writes_into_the_thread_is_shown_to_the_sender_and_never_answered(post: Story) -> None:
    original = "<original@northwind.example>"
    first = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, References=original)
    post.arrives(first, at=MONDAY_9)
    wrote = mail(
        BOB, MAILBOX, "Re: Checkout fails", "severity critical\nAny news?", MONDAY_9 + hours(1), In_Reply_To=original
    )
    [shown] = post.arrives(wrote, at=MONDAY_9 + hours(1))
    assert (shown.to, shown.kind) == ("ann@example.com", "notice")
    assert "Any news?" in shown.text
    assert post.case().value("severity") == "high"


# --- the words ---------------------------------------------------------------------------------------------------------


def test_accept_names_an_owner_and_tells_the_list_once(post: Story, brief: Out) -> None:
    mails = post.arrives(reply(brief, "accept\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    assert sorted(one.to for one in mails) == ["ann@example.com", ENGINEERING]
    assert post.case().owner is not None
    [second] = post.arrives(reply(brief, "mine!\n", MONDAY_9 + hours(1.1), MIA), at=MONDAY_9 + hours(1.1))
    assert second.to == "mia@example.com"
    assert "Lee Chan took" in " ".join(second.text.split())


def test_resolved_confirm_and_lesson_close_the_loop(post: Story, brief: Out) -> None:
    fixed = post.arrives(reply(brief, "resolved pool limit of 40\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    assert sorted((one.to, one.kind) for one in fixed) == [
        ("ann@example.com", "resolved"),
        (ENGINEERING, "resolved"),
    ]
    assert "DRAFT FOR" in "".join(one.text for one in fixed if one.to == "ann@example.com")
    [to_ann] = [one for one in fixed if one.to == "ann@example.com" and one.kind == "resolved"]
    assert "pool limit of 40" in to_ann.text
    [confirm] = post.waits(until=MONDAY_9 + hours(5))
    assert (confirm.to, confirm.kind) == ("ann@example.com", "confirm")
    closed = post.arrives(reply(to_ann, "confirm\n", MONDAY_9 + hours(5)), at=MONDAY_9 + hours(5))
    assert {one.to for one in closed} == {"ann@example.com", ENGINEERING}
    post.arrives(reply(to_ann, "lesson watch the pool\n", MONDAY_9 + hours(6)), at=MONDAY_9 + hours(6))
    assert post.case().lessons == ("watch the pool",)
    assert post.case().status is Status.CLOSED
    assert post.waits(until=MONDAY_9 + hours(200)) == []


def test_a_new_forward_of_a_closed_case_opens_a_new_linked_one(post: Story) -> None:
    original = "<original@northwind.example>"
    [brief, *_] = post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, References=original), at=MONDAY_9)
    post.arrives(reply(brief, "deescalate workaround found\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    post.arrives(forward(COMPLETE, "Again!", MONDAY_9 + hours(2), References=original), at=MONDAY_9 + hours(2))
    assert post.case(2).links == (1,)


def test_two_forwards_of_one_thread_meet_in_one_case(post: Story) -> None:
    original = "<original@northwind.example>"
    post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, References=original), at=MONDAY_9)
    second = forward("Me too", CUSTOMER_SAYS, MONDAY_9 + hours(1), sender=MIA, References=original)
    [answer] = post.arrives(second, at=MONDAY_9 + hours(1))
    assert (answer.to, answer.kind) == ("mia@example.com", "status")
    assert post.store.case(2) is None


def test_two_forwards_meet_although_the_second_has_no_message_id(post: Story) -> None:
    original = "<original@northwind.example>"
    post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, References=original), at=MONDAY_9)
    second = forward("Me too", CUSTOMER_SAYS, MONDAY_9 + hours(1), sender=MIA, References=original)
    post.arrives(re.sub(rb"Message-ID: [^\r]+\r\n", b"", second), at=MONDAY_9 + hours(1))
    assert post.store.case(2) is None


#: word, who says it, what they write, and how one sees that it was carried out
SPOKEN: list[tuple[str, str, str, Callable[[Story, list[Out]], bool]]] = [
    ("accept", LEE, "ack", lambda post, mails: post.case().status is Status.ACCEPTED),
    ("eta", LEE, "eta 14:30", lambda post, mails: post.case().next_due == MONDAY_9 + hours(4) and post.case().inside.promise == MONDAY_9 + hours(5.5)),
    ("decline", LEE, "decline it is the customer's firewall", lambda post, mails: post.case().status is Status.RETURNED),
    ("redirect", LEE, "redirect product, it is by design", lambda post, mails: "product@example.com" in [one.to for one in mails]),
    ("update", LEE, "update the cause is in the gateway", lambda post, mails: [one.to for one in mails] == ["ann@example.com"]),
    ("told", ANN, "sent", lambda post, mails: post.case().outside.since == MONDAY_9 + hours(1)),
    ("severity", ANN, "severity critical, all shops now", lambda post, mails: post.case().value("severity") == "critical"),
    ("deadline", ANN, "deadline tomorrow 12:00", lambda post, mails: post.case().value("deadline").startswith("2026-11-24T12:00")),
    ("owner", LEE, "owner mia@example.com", lambda post, mails: str(post.case().owner) == "mia@example.com"),
    ("snooze", LEE, "snooze 5h", lambda post, mails: post.case().inside.snoozed == MONDAY_9 + hours(6)),
    ("deescalate", LEE, "deescalate workaround: use cash", lambda post, mails: post.case().status is Status.DE_ESCALATED),
    ("resolved", LEE, "Resolved: pool limit", lambda post, mails: post.case().reason == "pool limit"),
    ("lesson", LEE, "lesson watch the pool", lambda post, mails: post.case().lessons == ("watch the pool",)),
    ("link", LEE, "link ESC-7", lambda post, mails: post.case().links == (7,)),
    ("unlink", LEE, "unlink ESC-7", lambda post, mails: post.case().unlinked == (7,)),
    ("note", LEE, "note they have a spare terminal", lambda post, mails: not mails and post.store.reports.trail(1)[-1].text == "they have a spare terminal"),
    ("post", ANN, "post", lambda post, mails: "No chat is configured" in " ".join(mails[0].text.split())),
    ("draft", ANN, "draft", lambda post, mails: (mails[0].kind, mails[0].to) == ("draft", "ann@example.com")),
    ("status", LEE, "status", lambda post, mails: (mails[0].kind, mails[0].to) == ("status", "lee@example.com")),
    ("history", ANN, "history", lambda post, mails: "opened" in mails[0].text),
    ("help", LEE, "Help!", lambda post, mails: all(word.name in mails[0].text for word in COMMANDS)),
]  # fmt: skip


@pytest.mark.parametrize(("word", "who", "text", "carried_out"), SPOKEN, ids=[word for word, *_ in SPOKEN])
def test_a_word_is_carried_out(
    post: Story, word: str, who: str, text: str, carried_out: Callable[[Story, list[Out]], bool]
) -> None:
    mails = post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    post.store.record(replace(post.case(), number=7), ())
    [answered] = [one for one in mails if one.kind == ("copy" if who == ANN else "brief")]
    written = reply(answered, f"{text}\n", MONDAY_9 + hours(1), who)
    mails = post.arrives(written, at=MONDAY_9 + hours(1))
    assert post.outcome(written) == "command"
    assert carried_out(post, mails)


def test_the_words_of_other_states_have_their_stories_too(post: Story, brief: Out) -> None:
    post.arrives(reply(brief, "resolved pool limit\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    post.arrives(reply(brief, "reopen it is back\n", MONDAY_9 + hours(2), LEE), at=MONDAY_9 + hours(2))
    assert post.case().status is Status.ACTIVE
    post.arrives(reply(brief, "undo\n", MONDAY_9 + hours(3), LEE), at=MONDAY_9 + hours(3))
    assert post.case().status is Status.RESOLVED


def test_every_word_has_a_story() -> None:
    elsewhere = {"confirm", "reopen", "escalate", "undo"}
    assert {word.name for word in COMMANDS} == {word for word, *_ in SPOKEN} | elsewhere


def test_a_button_is_as_good_as_a_typed_word(post: Story, brief: Out) -> None:
    [link] = [unescape(found) for found in re.findall(r'href="(mailto:[^"]*)"', brief.html) if "body=accept" in found]
    assert link.startswith(f"mailto:{MAILBOX}?")
    post.arrives(pressed(link, MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    assert post.case().status is Status.ACCEPTED


def test_prose_that_sounds_like_a_word_changes_nothing_and_is_asked_back(post: Story, brief: Out) -> None:
    prose = reply(brief, "I'll take this one after lunch.\n", MONDAY_9 + hours(1), LEE)
    [asked_back] = post.arrives(prose, at=MONDAY_9 + hours(1))
    assert post.outcome(prose) == "noted"
    assert post.case().status is Status.ACTIVE
    assert (asked_back.to, asked_back.kind) == ("lee@example.com", "problem")
    assert "accept" in asked_back.text


def test_a_mistyped_word_is_answered_once_with_the_nearest(post: Story, brief: Out) -> None:
    [answer] = post.arrives(reply(brief, "acept\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    assert (answer.to, answer.kind) == ("lee@example.com", "problem")
    assert post.case().status is Status.ACTIVE


def test_a_word_in_the_quoted_text_is_no_word(post: Story, brief: Out) -> None:
    quoted = reply(brief, "Thanks, I will read it.\n\n> accept\n> resolved pool limit", MONDAY_9 + hours(1), LEE)
    post.arrives(quoted, at=MONDAY_9 + hours(1))
    assert post.case().status is Status.ACTIVE


# --- who may ----------------------------------------------------------------------------------------------------------


def test_a_stranger_gets_nothing_and_the_mail_is_kept(post: Story) -> None:
    stranger = mail(BOB, MAILBOX, "Urgent", "Please escalate this: production is down.", MONDAY_9)
    assert post.arrives(stranger, at=MONDAY_9) == []
    assert post.outcome(stranger) == "quarantined"


def test_a_forged_colleague_is_a_stranger() -> None:
    post = Story(border="mx.example.com")
    forged = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9)
    assert post.arrives(forged, at=MONDAY_9) == []
    proven = forward(
        COMPLETE, CUSTOMER_SAYS, MONDAY_9, Authentication_Results="mx.example.com; dmarc=pass header.from=example.com"
    )
    assert [one.kind for one in post.arrives(proven, at=MONDAY_9)] == ["brief", "copy"]


def test_a_brief_that_was_passed_on_gives_nobody_the_power_of_its_reader(post: Story) -> None:
    [question] = post.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    post.arrives(reply(question, "severity critical\n", MONDAY_9 + hours(0.5), MIA), at=MONDAY_9 + hours(0.5))
    assert post.case().value("severity") == "high"


def test_an_answer_of_ours_gives_its_asker_no_power_over_the_case(post: Story) -> None:
    [question] = post.arrives(forward(without("Environment", "Frequency"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    [status] = post.arrives(reply(question, "status\n", MONDAY_9 + hours(0.2), MIA), at=MONDAY_9 + hours(0.2))
    assert (status.to, status.kind) == ("mia@example.com", "status")
    dropped = reply(status, "deescalate workaround found\n", MONDAY_9 + hours(0.3), MIA)
    [refusal] = post.arrives(dropped, at=MONDAY_9 + hours(0.3))
    assert (refusal.to, refusal.kind) == ("mia@example.com", "problem")
    assert post.case().status is Status.ASKING


def test_what_somebody_writes_whom_a_mail_was_passed_on_to_is_kept_and_fills_no_field(post: Story) -> None:
    [question] = post.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    passed_on = reply(question, "Environment: Chrome 9\n", MONDAY_9 + hours(0.2), MIA)
    assert post.arrives(passed_on, at=MONDAY_9 + hours(0.2)) == []
    assert post.outcome(passed_on) == "noted"
    assert "environment" not in post.case().fields
    assert "Chrome 9" in post.store.reports.trail(1)[-1].text


def test_a_team_that_is_only_told_does_not_speak_for_the_case(post: Story) -> None:
    mails = post.arrives(forward(f"{COMPLETE}\nAlso notify: Leadership", CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    [told] = [one for one in mails if one.to == "leadership@example.com"]
    post.arrives(reply(told, "Thanks, keep me posted.\n", MONDAY_9 + hours(1), MIA), at=MONDAY_9 + hours(1))
    post.arrives(reply(told, "accept\n", MONDAY_9 + hours(1), MIA), at=MONDAY_9 + hours(1))
    assert post.case().status is Status.ACTIVE
    assert post.case().inside.since == MONDAY_9


def test_the_sender_is_the_sender_in_every_thread(post: Story, brief: Out) -> None:
    post.arrives(reply(brief, "told we are on it\n", MONDAY_9 + hours(1), ANN), at=MONDAY_9 + hours(1))
    assert post.case().outside.since == MONDAY_9 + hours(1)
    [to_the_team] = post.arrives(
        reply(brief, "update two more shops\n", MONDAY_9 + hours(2), ANN), at=MONDAY_9 + hours(2)
    )
    assert to_the_team.to == ENGINEERING


def test_members_narrow_who_speaks_for_a_list() -> None:
    policy = default_policy("example.com")
    engineering = replace(policy.tiers["engineering"], members=frozenset({"lee@example.com"}))
    post = Story(replace(policy, tiers={**policy.tiers, "engineering": engineering}))
    [brief, _] = post.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    post.arrives(reply(brief, "accept\n", MONDAY_9 + hours(1), MIA), at=MONDAY_9 + hours(1))
    assert post.case().status is Status.ACTIVE
    post.arrives(reply(brief, "accept\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    assert post.case().status is Status.ACCEPTED


def test_machines_are_not_answered(post: Story, brief: Out) -> None:
    away = reply(brief, "I am on holiday.\n", MONDAY_9 + hours(1), LEE, Auto_Submitted="auto-replied")
    assert post.arrives(away, at=MONDAY_9 + hours(1)) == []
    assert post.outcome(away) == "automatic"
    assert post.case().inside.since == MONDAY_9


def test_customers_are_never_written_to(post: Story) -> None:
    post.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9, Cc=BOB, Reply_To=BOB), at=MONDAY_9)
    post.waits(until=MONDAY_9 + hours(120))
    assert {recipient for letter in post.post.letters for recipient in letter.recipients} <= {
        "ann@example.com", ENGINEERING, "engineering-lead@example.com", "support-lead@example.com",
    }  # fmt: skip


def test_a_team_that_sent_it_on_can_take_that_back_and_do_nothing_else(post: Story, brief: Out) -> None:
    post.arrives(reply(brief, "redirect product, by design\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    late = reply(brief, "resolved it was the pool\n", MONDAY_9 + hours(2), LEE)
    [refusal] = post.arrives(late, at=MONDAY_9 + hours(2))
    assert (refusal.to, refusal.kind) == ("lee@example.com", "problem")
    assert post.case().status is Status.ACTIVE
    assert post.case().inside.since == MONDAY_9 + hours(1)
    post.arrives(reply(brief, "undo\n", MONDAY_9 + hours(3), LEE), at=MONDAY_9 + hours(3))
    assert post.case().tier == "engineering"


def test_a_redirect_asks_the_sender_only_what_the_other_team_needs_more(post: Story, brief: Out) -> None:
    at = MONDAY_9 + hours(1)
    mails = post.arrives(reply(brief, "redirect product it works as designed\n", at, LEE), at=at)
    [question] = [one for one in mails if one.kind == "question"]
    assert (question.to, post.case().asked[-1].fields) == ("ann@example.com", ("use_case", "request_frequency"))
    [moved] = [one for one in mails if one.kind == "brief"]
    assert moved.to == "product@example.com"
    assert "how they use it" in moved.text.lower() or "use case" in moved.text.lower()
    told = {one.to: " ".join(one.text.split()) for one in mails if one.kind == "notice"}
    assert set(told) == {ENGINEERING, "ann@example.com"}
    assert all("it works as designed" in text for text in told.values())


def test_a_link_to_a_case_that_does_not_exist_is_not_made(post: Story, brief: Out) -> None:
    [answer] = post.arrives(reply(brief, "link ESC-99\n", MONDAY_9 + hours(1), LEE), at=MONDAY_9 + hours(1))
    assert answer.kind == "problem"
    assert "There is no case ESC-99" in " ".join(answer.text.split())
    assert post.case().links == ()


# --- promises, and people who are away ---------------------------------------------------------------------------------

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
    assert "Ann Berg is away (“Back on Thursday”), so this comes to you." in " ".join(to_lead.text.split())
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


# --- the same mail twice, and servers that say no ----------------------------------------------------------------------


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
    [bad] = post.store.reports.quarantined()
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


# --- the team's chat ---------------------------------------------------------------------------------------------------


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
