"""Why a case is sent on reaches those who get it; and `undo` is offered only for what it takes back."""

from tests.checkout import CUSTOMER_SAYS, ENGINEERING, MONDAY_9, hours, without
from tests.fakes import Out, Story
from tests.story_mails import ANN, BOB, LEE, forward, mail, reply

ANNS = "ann@example.com"


def says(post: Story, to: Out, text: str, at: float, who: str = LEE) -> list[Out]:
    return post.arrives(reply(to, f"{text}\n", MONDAY_9 + hours(at), who), at=MONDAY_9 + hours(at))


def words(mails: list[Out], to: str, kind: str) -> str:
    [found] = [one for one in mails if (one.to, one.kind) == (to, kind)]
    return " ".join(found.text.split())


def test_a_team_that_gave_it_back_reads_why_it_comes_again(post: Story, brief: Out) -> None:
    copy = post.sent_to(ANNS)
    says(post, brief, "decline it is the firewall", 1)
    again = says(post, copy, "escalate they have no firewall, see SUP-12", 2, ANN)
    assert "WHAT CHANGED IN VERSION 2 - Ann Berg wrote: they have no firewall, see SUP-12" in words(
        again, ENGINEERING, "brief"
    )
    assert "they have no firewall" in words(again, ANNS, "copy")


def test_a_first_brief_that_leaves_at_once_says_why(post: Story) -> None:
    [question] = post.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    sent = words(says(post, question, "escalate their CEO is on the phone", 0.5, ANN), ENGINEERING, "brief")
    assert "WHY IT COMES NOW - Ann Berg wrote: their CEO is on the phone" in sent


def test_without_a_reason_there_is_no_such_heading(post: Story) -> None:
    [question] = post.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    assert "WHY IT COMES NOW" not in words(says(post, question, "escalate", 0.5, ANN), ENGINEERING, "brief")


def test_undo_is_not_offered_for_an_undo(post: Story, brief: Out) -> None:
    assert "reply with undo" in words(says(post, brief, "eta 16:00", 1), "lee@example.com", "understood")
    assert "undo" not in words(says(post, brief, "undo", 1), "lee@example.com", "understood")


def test_undo_is_not_offered_for_a_mail_to_the_customer_that_was_seen(post: Story, brief: Out) -> None:
    at = MONDAY_9 + hours(1)
    seen = mail(ANN, BOB, "Re: Checkout fails", "You get an update by 11:30.", at, Bcc="escalations@example.com")
    [echo] = post.arrives(seen, at=at)
    assert echo.kind == "understood"
    assert "undo" not in echo.text


def test_what_has_ended_is_due_to_nobody(post: Story, brief: Out) -> None:
    assert "Answer due" in words(says(post, brief, "status", 0.5), "lee@example.com", "status")
    says(post, brief, "deescalate workaround: use cash", 1)
    assert "Answer due" not in words(says(post, brief, "status", 2), "lee@example.com", "status")
