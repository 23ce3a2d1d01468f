"""What is forged: reply tokens of nobody's, of another's or too old, our own marks, and bounces."""

from datetime import timedelta

import pytest

from mailflow.cases.case import Status
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, without
from tests.fakes import Out, Story, out
from tests.story_mails import BORDER, EVE, LEE, MAILBOX, PROVEN, forward, mail, reply

# --- tokens: of nobody's, of another's, too old -------------------------------------------------------------------------


def altered(out_: Out, what: str) -> str:
    """The reply address with another token."""
    local, _, domain = str(out_.message["Reply-To"]).rpartition("<")[2].rstrip(">").partition("@")
    mailbox, number, serial, tag = local.replace("+", ".").split(".")
    number, serial, tag = {
        "guessed": (number, serial, "a" * 16),
        "of another case": ("2", serial, tag),
        "of another mail": (number, str(int(serial) + 1), tag),
        "of no mail": (number, "99", tag),
    }[what]
    return f"{mailbox}+{number}.{serial}.{tag}@{domain}"


@pytest.mark.parametrize("what", ["guessed", "of another case", "of another mail", "of no mail"])
def test_a_token_that_we_did_not_issue_to_this_mail_is_quarantined_without_a_hint(what: str) -> None:
    story = Story(border=BORDER)
    [question] = story.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9, **PROVEN), MONDAY_9)
    story.arrives(
        forward(COMPLETE.replace("Northwind", "Contoso"), CUSTOMER_SAYS, MONDAY_9, subject="Other", **PROVEN), MONDAY_9
    )
    before = story.case(1)
    raw = mail(
        "Ann Berg <ann@example.com>", altered(question, what), "Re: x", "Environment: Chrome 142", MONDAY_9, **PROVEN
    )
    assert story.arrives(raw, MONDAY_9) == []
    assert story.outcome(raw) == "quarantined"
    assert story.case(1) == before
    assert story.store.case(3) is None


@pytest.mark.parametrize(("days", "outcome"), [(29, "command"), (31, "quarantined")])
def test_a_token_is_good_until_thirty_days_behind_the_end_of_its_case(days: int, outcome: str) -> None:
    story = Story(border=BORDER)
    sent = story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, **PROVEN), MONDAY_9)
    brief = next(one for one in sent if one.kind == "brief")
    story.arrives(reply(brief, "resolved pool limit", MONDAY_9, LEE, **PROVEN), MONDAY_9)
    resolved = next(
        out(one) for one in story.post.letters if out(one).kind == "resolved" and out(one).to == "ann@example.com"
    )
    story.arrives(reply(resolved, "confirm", MONDAY_9, **PROVEN), MONDAY_9)
    assert story.case(1).status is Status.CLOSED
    late = MONDAY_9 + timedelta(days=days)
    raw = reply(resolved, "lesson watch the pool", late, **PROVEN)
    story.arrives(raw, late)
    assert story.outcome(raw) == outcome


def test_a_forward_to_an_old_address_that_a_mail_program_completed_opens_a_case() -> None:
    story = Story(border=BORDER)
    [question] = story.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9, **PROVEN), MONDAY_9)
    raw = forward(
        COMPLETE.replace("Northwind", "Contoso"),
        CUSTOMER_SAYS,
        MONDAY_9,
        subject="Other",
        To=altered(question, "guessed"),
        **PROVEN,
    )
    story.arrives(raw, MONDAY_9)
    assert story.outcome(raw) == "opened"


@pytest.mark.parametrize("who", [EVE, "Ann Berg <ann@example.com>"])
def test_a_valid_token_of_somebody_whom_nobody_vouches_for_opens_nothing(who: str) -> None:
    story = Story(border=BORDER)
    [question] = story.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9, **PROVEN), MONDAY_9)
    before = story.case(1)
    raw = reply(question, "Environment: Chrome 142\n", MONDAY_9, who)
    assert story.arrives(raw, MONDAY_9) == []
    assert story.outcome(raw) == "quarantined"
    assert story.case(1) == before


# --- marks and bounces that are forged ----------------------------------------------------------------------------------


def test_our_marks_on_a_mail_that_we_did_not_write_hide_it_from_nobody() -> None:
    story = Story(border=BORDER)
    raw = mail(EVE, MAILBOX, "hello", "hello", MONDAY_9, X_Mailflow_Ref="ESC-1", X_Mailflow_Kind="brief")
    assert story.arrives(raw, MONDAY_9) == []
    assert story.outcome(raw) == "quarantined"


def test_our_own_mail_that_comes_back_is_known_and_not_answered() -> None:
    story = Story(border=BORDER)
    [question] = story.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9, **PROVEN), MONDAY_9)
    assert story.arrives(question.raw, MONDAY_9) == []
    assert story.outcome(question.raw) == "automatic"


@pytest.mark.parametrize("who", [MAILBOX, "escalations+9.9.x@example.com", "Escalations <ESCALATIONS@example.com>"])
@pytest.mark.parametrize("border", [BORDER, "none"])
def test_our_own_address_owns_no_case_and_opens_none(who: str, border: str) -> None:
    """Whoever sits at the shared mailbox, or writes in its name: reminders to it could not be sent."""
    story = Story(border=border)
    sent = story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, **PROVEN), MONDAY_9)
    brief = next(one for one in sent if one.kind == "brief")
    for raw in (
        reply(brief, "accept\n", MONDAY_9, who, **PROVEN),
        forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, subject="Other", sender=who, **PROVEN),
    ):
        assert story.arrives(raw, MONDAY_9) == []
        assert story.outcome(raw) == "quarantined"
    assert story.case(1).owner is None
    assert story.store.case(2) is None
    assert [one.to for one in story.waits(MONDAY_9 + timedelta(hours=6)) if one.kind == "follow-up"]


def bounce(to: str, refers: str = "", enclosed: str = "") -> bytes:
    head = f"From: MAILER-DAEMON@evil.example\r\nTo: {to}\r\nSubject: Undelivered\r\nMessage-ID: <dsn@evil.example>\r\n"
    head += f"In-Reply-To: {refers}\r\n" if refers else ""
    report = "Reporting-MTA: dns; evil.example\r\n\r\nFinal-Recipient: rfc822; engineering@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\n"
    back = (
        f"--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: {enclosed}\r\nSubject: x\r\n\r\nx\r\n"
        if enclosed
        else ""
    )
    return (
        f'{head}MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        f"--b\r\nContent-Type: message/delivery-status\r\n\r\n{report}\r\n{back}--b--\r\n"
    ).encode()


def test_a_forged_bounce_reaches_no_case_and_a_real_one_is_shown_on_it() -> None:
    story = Story(border=BORDER)
    raw = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, **PROVEN, Message_ID="<known@northwind.example>")
    sent = story.arrives(raw, MONDAY_9)
    brief = next(one for one in sent if one.kind == "brief")
    trail = story.store.reports.trail(1)
    for number, forged in enumerate((
        bounce(MAILBOX), bounce(altered(brief, "guessed")), bounce(MAILBOX, "<known@northwind.example>"),
        bounce(MAILBOX, enclosed=f"<esc-1.brief.1.{'a' * 16}@example.com>"),
    )):  # fmt: skip
        assert story.arrives(forged.replace(b"dsn@", f"dsn{number}@".encode()), MONDAY_9) == []
    assert story.store.reports.trail(1) == trail
    assert {mail.outcome for mail in story.store.reports.received("<dsn1@evil.example>")} == {"bounce"}

    path = next(letter.reverse_path for letter in story.post.letters if out(letter).kind == "brief")
    [notice] = story.arrives(bounce(path), MONDAY_9)
    assert (notice.to, notice.kind) == ("ann@example.com", "notice")
    assert any(one.what == "bounced" for one in story.store.reports.trail(1))


def test_a_notification_that_a_mail_arrived_is_no_bounce() -> None:
    story = Story(border=BORDER)
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, **PROVEN), MONDAY_9)
    path = next(letter.reverse_path for letter in story.post.letters if out(letter).kind == "brief")
    assert story.arrives(bounce(path).replace(b"failed", b"relayed").replace(b"5.1.1", b"2.0.0"), MONDAY_9) == []
    assert not any(one.what in ("bounced", "delayed") for one in story.store.reports.trail(1))


def test_a_return_address_that_somebody_holds_tells_once_and_silences_nobody() -> None:
    """Bounces are not authenticated: one who has a mail of ours can write as many as they like."""
    story = Story(border=BORDER)
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, **PROVEN), MONDAY_9)
    path = next(letter.reverse_path for letter in story.post.letters if out(letter).kind == "brief")
    why = f"Status: 5.1.1\r\nDiagnostic-Code: smtp; 550 see https://evil.example/x or answer {path}".encode()
    notices = []
    for number in range(60):
        raw = bounce(path).replace(b"dsn@", f"dsn{number}@".encode()).replace(b"Status: 5.1.1", why)
        notices += story.arrives(raw, MONDAY_9 + timedelta(seconds=number))
        assert story.outcome(raw) == "bounce"
    [notice] = notices
    assert (notice.to, notice.kind) == ("ann@example.com", "notice")
    for part in (notice.text, notice.html):
        assert "hxxps://evil.example/x" in part
        assert "https://evil.example" not in part
        assert path not in part
    assert sum(line.what == "withheld" for line in story.store.reports.trail(1)) == 0
