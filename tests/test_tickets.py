"""Where the ticket system takes mail, a copy of each change goes to the tickets that a colleague named."""

from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.adapters.smtp import Verdict
from mailflow.config import default_policy
from mailflow.mail.copies import is_copy, marked
from mailflow.writing.check import lint
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours
from tests.configs import SHORTEST, configured, faults
from tests.fakes import Out, Story, out
from tests.story_mails import ANN, LEE, forward, mail, reply

POLICY = replace(default_policy("example.com"), ticket_address="tickets+{ticket}@example.com")
TICKET = "tickets+SUP-8812@example.com"
NAMED = f"{COMPLETE}\nTickets: SUP-8812"


@pytest.fixture
def post() -> Story:
    return Story(POLICY)


def opened(post: Story, note: str = NAMED, body: str = CUSTOMER_SAYS) -> list[Out]:
    return post.arrives(forward(note, body, MONDAY_9), at=MONDAY_9)


def copies(mails: list[Out]) -> list[Out]:
    return [one for one in mails if one.kind == "ticket"]


def said(post: Story, text: str, who: str = LEE, after: float = 1) -> list[Out]:
    brief = next(one for one in map(out, post.post.letters) if one.kind == "brief")
    at = MONDAY_9 + hours(after)
    return post.arrives(reply(brief, text + "\n", at, who), at=at)


def flat(text: str) -> str:
    return " ".join(text.split())


def test_each_step_is_one_short_plain_mail_to_the_ticket(post: Story) -> None:
    [copy] = copies(opened(post))
    assert (copy.to, copy.html) == (TICKET, "")
    assert "- opened forwarded by ann@example.com" in copy.text
    assert "- briefed version 1 to Engineering" in copy.text
    [copy] = copies(said(post, "accept"))
    assert "Lee Chan:" in copy.text
    assert "- accept" in copy.text
    assert "- Owner: nobody → Lee Chan" in copy.text
    assert "Now taken, and being worked on." in copy.text
    assert str(copy.message["Auto-Submitted"]) == "auto-generated"
    [copy] = copies(said(post, "resolved the pool was full", after=2))
    assert "- 2 h from the brief to the fix" in flat(copy.text)
    assert max(len(line) for line in copy.text.splitlines()) <= 72


def test_no_token_and_no_button_stands_in_what_a_customer_may_see(post: Story) -> None:
    [copy] = copies(opened(post))
    assert "[ref ESC" not in copy.text
    assert str(copy.message["Reply-To"]) == "Escalations <escalations@example.com>"
    assert "mailto:" not in copy.raw.decode()


def test_what_changes_nothing_is_not_copied(post: Story) -> None:
    opened(post)
    assert copies(said(post, "status")) == []
    assert copies(said(post, "note for us alone", after=2)) == []
    assert copies(post.waits(until=MONDAY_9 + hours(7))) == []


def test_secrets_are_hidden(post: Story) -> None:
    opened(post)
    [copy] = copies(said(post, "update the password is Tr0ub4dor&3xyz, password: hunter2-Tr0ub4dor"))
    assert "hunter2" not in copy.text


def test_neither_secret_nor_living_link_stands_in_the_subject_or_the_text(post: Story) -> None:
    opened(post)
    [copy] = copies(said(post, "update the password: hunter2Xyz99 at https://evil.example/x works"))
    for part in (copy.subject, flat(copy.text)):
        assert "hunter2Xyz99" not in part
        assert "[hidden-password-" in part
        assert "hxxps://evil.example/x" in part


def test_without_a_ticket_or_an_address_there_is_no_copy(post: Story) -> None:
    assert copies(opened(post, COMPLETE)) == []
    assert copies(opened(Story())) == []


def test_a_number_that_only_a_customer_wrote_leads_nowhere(post: Story) -> None:
    assert copies(opened(post, COMPLETE, f"{CUSTOMER_SAYS}\nMy ticket is SUP-7711.")) == []
    assert post.case().value("ticket_ids") == ["SUP-7711"]


def test_of_numbers_of_both_only_the_colleagues_leads_somewhere(post: Story) -> None:
    note = f"This is our SUP-8812.\n\n{COMPLETE}"
    mails = opened(post, note, f"{CUSTOMER_SAYS}\nMy ticket is SUP-7711.")
    assert post.case().value("ticket_ids") == ["SUP-8812", "SUP-7711"]
    assert [one.to for one in copies(mails)] == [TICKET]


def test_what_is_confidential_goes_to_no_ticket(post: Story) -> None:
    assert copies(opened(post, NAMED.replace("Target team: Engineering", "Target team: Security"))) == []


def test_a_number_cannot_become_another_address() -> None:
    for bad in ("x@evil.example", "../..", "a b", "", "-", "é"):
        assert not POLICY.is_ticket(f"tickets+{bad}@example.com")
    assert POLICY.is_ticket("tickets+4711@example.com")
    assert not default_policy("example.com").is_ticket("tickets+4711@example.com")
    elsewhere = replace(POLICY, ticket_address="support+{ticket}@desk.example.net")
    assert elsewhere.writes_to("support+4711@desk.example.net")
    assert not elsewhere.writes_to("boss@desk.example.net")


# --- no loops ----------------------------------------------------------------------------------------------------------


def test_what_the_ticket_system_writes_from_its_address_opens_nothing(post: Story) -> None:
    opened(post)
    answer = mail(f"Tickets <{TICKET}>", "escalations@example.com", "Re: ESC-1", "Your request was updated.", MONDAY_9)
    assert post.arrives(answer, at=MONDAY_9) == []
    assert post.outcome(answer) == "automatic"


def test_a_ticket_system_that_shows_our_copy_around_opens_nothing(post: Story) -> None:
    [copy] = copies(opened(post))
    shown = mail(
        "Support <support@example.com>",
        "escalations@example.com",
        "[SUP-8812] New note",
        f"Somebody wrote:\n\n{copy.text}",
        MONDAY_9,
    )
    assert post.arrives(shown, at=MONDAY_9) == []
    assert post.outcome(shown) == "ignored"
    assert post.store.case(2) is None


def test_a_colleague_who_forwards_a_thread_with_our_copy_in_it_is_heard(post: Story) -> None:
    [copy] = copies(opened(post))
    again = forward(
        "Please look, it is down again. Severity: High", copy.text, MONDAY_9, subject="Second", customer=ANN
    )
    post.arrives(again, at=MONDAY_9)
    assert post.outcome(again) == "opened"


def test_the_mark_is_found_in_wrapped_text() -> None:
    assert is_copy("> x\n" + marked("ESC-12").replace("changed in", "changed\nin"))
    assert not is_copy("This is a copy of what changed in the contract.")


def test_a_ticket_system_that_refuses_is_told_to_the_sender_and_not_copied_there(post: Story) -> None:
    post.post.answers = [(Verdict.SENT, 250, "ok"), (Verdict.SENT, 250, "ok"), (Verdict.REFUSED, 550, "no such ticket")]
    opened(post)
    assert [line.text for line in post.store.reports.trail(1) if line.what == "bounced"] == [
        f"{TICKET}: 550 no such ticket"
    ]
    assert [one.kind for one in map(out, post.post.letters)] == ["brief", "copy", "notice"]


# --- the setting -------------------------------------------------------------------------------------------------------


def test_the_address_of_the_tickets_is_a_setting(tmp_path: Path) -> None:
    config = configured(tmp_path, SHORTEST + "ticket_address: tickets+{ticket}@example.com\n")
    assert config.policy.ticket_address == "tickets+{ticket}@example.com"
    for wrong, why in (
        ("tickets@example.com", "names no ticket"),
        ("tickets@{ticket}.example.com", "names no ticket"),
        ("tickets+{ticket}@desk.example.net", "is not ours"),
        ("escalations+{ticket}@example.com", "is the mailbox itself"),
    ):
        [fault] = faults(tmp_path, SHORTEST + f"ticket_address: {wrong}\n")
        assert why in fault


def test_the_copy_is_a_sound_mail(post: Story) -> None:
    [copy] = copies(opened(post))
    assert [one for one in lint(copy.raw) if "HTML" not in one] == []
