"""Whole conversations: mail in, mail out, time passes. Anyone on the desk can read them."""

from mailflow.cases.case import Status
from tests.checkout import COMPLETE, CUSTOMER_SAYS, ENGINEERING, MONDAY_9, hours, without
from tests.fakes import Out, Story
from tests.story_mails import ANN, BOB, MAILBOX, forward, mail, reply

# --- forward, question, reply, brief ----------------------------------------------------------------------------------


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


# --- reminders --------------------------------------------------------------------------------------------------------


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
