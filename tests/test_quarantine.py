"""The quarantine: what is put aside, who lets it in, and what a release can do and cannot."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path

import pytest
import sqlite_utils

from mailflow import flow
from mailflow.adapters.store import Cause, Store
from mailflow.adapters.store.schema import migrations
from mailflow.cases.case import Status
from tests.checkout import COMPLETE, CUSTOMER_SAYS, without
from tests.command_line import run
from tests.fakes import Out, Story, out
from tests.story_mails import LEE, MAILBOX, forward, mail, reply

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def quarantined(store: Store, number: int = 1, trust: str | None = "stranger") -> None:
    store.keep("INBOX", 1, number, f"raw {number}".encode(), True, NOW)
    store.file(number, "quarantined", "no proof", NOW, sender="eve@evil.example", trust=trust)


def test_a_release_lets_a_mail_in_once_and_says_who_did_it() -> None:
    store = Store(":memory:")
    quarantined(store)
    [stay] = store.quarantine.waiting()
    assert (stay.number, stay.at, stay.reason, stay.sender, stay.seen) == (
        1,
        NOW,
        "no proof",
        "eve@evil.example",
        False,
    )
    assert store.next_waiting() is None

    assert store.quarantine.release(1, "root", "she called", NOW + timedelta(hours=1))
    assert not store.quarantine.release(1, "root", "again", NOW + timedelta(hours=2))
    assert not store.quarantine.release(2, "root", "there is none", NOW)
    assert store.quarantine.waiting() == []
    kept = store.next_waiting()
    assert kept is not None
    assert kept.released is not None
    assert (kept.released.by, kept.released.because, kept.released.judged) == ("root", "she called", True)
    store.file(1, "opened", "ESC-1", NOW)
    assert not store.quarantine.release(1, "root", "once more", NOW)
    assert store.next_waiting() is None


def test_a_mail_may_come_back_and_then_only_the_last_stay_counts() -> None:
    store = Store(":memory:")
    quarantined(store, trust=None)
    store.quarantine.release(1, "root", "the parser was mended", NOW)
    store.next_waiting()
    store.file(1, "quarantined", "still no mail", NOW + timedelta(hours=1))
    [stay] = store.quarantine.waiting()
    assert stay.reason == "still no mail"
    assert stay.released is None
    assert store.quarantine.release(1, "ann", "", NOW + timedelta(hours=2))
    kept = store.next_waiting()
    assert kept is not None
    assert kept.released is not None
    assert (kept.released.by, kept.released.judged) == ("ann", False)


def test_what_was_in_quarantine_before_the_upgrade_is_in_it_behind(tmp_path: Path) -> None:
    path = tmp_path / "mailflow.db"
    old = sqlite_utils.Database(path)
    migrations.apply(old, stop_before="m003_gate")
    old.execute("INSERT INTO mail (sha256, raw, whole, taken_at, tries, outcome, reason) VALUES ('a', x'00', 1, ?, 1, 'quarantined', 'why')", [NOW.isoformat()])  # fmt: skip
    old.execute("INSERT INTO mail (sha256, raw, whole, taken_at, tries, outcome) VALUES ('b', x'01', 1, ?, 1, 'opened')", [NOW.isoformat()])  # fmt: skip
    old.conn.commit()
    old.close()
    with closing(Store(path)) as store:
        assert [(stay.number, stay.at, stay.reason) for stay in store.quarantine.waiting()] == [(1, NOW, "why")]


def test_a_mail_of_the_desk_is_of_no_case_and_its_key_counts_once() -> None:
    store = Store(":memory:")
    mail: dict[str, str | bytes] = {"kind": "digest", "audience": "operators", "recipient": "lead@example.com", "reverse_path": "", "raw": b"x", "text": "x"}  # fmt: skip
    for at, key, message_id in ((1, "digest:1", "<a@b>"), (1, "digest:1", "<b@b>"), (2, "digest:2", "<c@b>")):
        store.outbox.add(None, at, Cause("", "why"), NOW, key=key, message_id=message_id, **mail)
    assert store.outbox.serial(None) == 2
    first, second = store.outbox.claim(NOW), store.outbox.claim(NOW)
    assert first is not None
    assert second is not None
    assert (first.case_number, first.key, second.key) == (None, "digest:1", "digest:2")
    assert store.outbox.claim(NOW) is None


# --- what a release does: the whole way ---------------------------------------------------------------------------------

BORDER = "mx.example.com"
PROVEN = {"Authentication_Results": "mx.example.com; dmarc=pass header.from=example.com"}
LEAD, EVE = "support-lead@example.com", "Eve Moss <eve@evil.example>"


def release(story: Story, number: int, at: datetime, because: str = "she called") -> list[Out]:
    """The operator's act on the machine, and the daemon's next beat."""
    assert story.store.quarantine.release(number, "root", because, at)
    story.now = at
    flow.receive(story.world, at)
    return story.sent()


def test_a_released_mail_of_a_stranger_opens_a_case_in_the_name_of_the_lead_and_nobody_outside_is_mailed() -> None:
    story = Story(border=BORDER)
    raw = mail(EVE, MAILBOX, "Re: Checkout broken", "All exports of Moss Ltd fail since Monday.\naccept", NOW)
    assert story.arrives(raw, NOW) == []
    assert story.outcome(raw) == "quarantined"

    sent = release(story, 1, NOW + timedelta(hours=1))
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
    [question] = story.arrives(forward(without("Environment"), CUSTOMER_SAYS, NOW, **PROVEN), NOW)
    before = story.case(1)
    raw = reply(question, "Environment: Chrome 142\nresolved now", NOW, EVE)
    assert story.arrives(raw, NOW) == []
    assert story.outcome(raw) == "quarantined"
    [notice] = release(story, 2, NOW + timedelta(hours=1))
    assert (notice.to, notice.kind) == ("ann@example.com", "notice")
    assert story.outcome(raw) == "noted"
    assert story.store.case(2) is None
    assert story.case(1).fields == before.fields
    assert story.case(1).status is before.status


def test_a_released_mail_of_a_colleague_whom_nobody_vouched_for_is_that_colleagues() -> None:
    story = Story(border=BORDER)
    raw = forward(COMPLETE, CUSTOMER_SAYS, NOW)
    assert story.arrives(raw, NOW) == []
    sent = release(story, 1, NOW)
    assert story.case(1).sender.address == "ann@example.com"
    assert {one.kind for one in sent} >= {"brief"}


def test_a_mail_that_could_not_be_read_is_read_once_more_and_judged_then() -> None:
    story = Story(border=BORDER)
    raw = mail(EVE, MAILBOX, "hello", "hello", NOW)
    story.store.keep("INBOX", 1, 1, raw, True, NOW)
    story.store.file(1, "quarantined", "3 attempts to read it ended in the middle", NOW)
    assert release(story, 1, NOW) == []
    [stay] = story.store.quarantine.waiting()
    assert (stay.trust, stay.sender) == ("stranger", "eve@evil.example")
    assert story.store.case(1) is None


def test_a_release_that_dies_before_the_daemon_reads_it_is_read_after_the_next_start(tmp_path: Path) -> None:
    with closing(Store(tmp_path / "mailflow.db")) as store:
        quarantined(store)
        store.quarantine.release(1, "root", "", NOW)
    with closing(Store(tmp_path / "mailflow.db")) as again:
        kept = again.next_waiting()
        assert kept is not None
        assert kept.released is not None


def test_a_mail_that_came_again_with_proof_is_not_opened_twice_by_a_release() -> None:
    story = Story(border=BORDER)
    raw = forward(COMPLETE, CUSTOMER_SAYS, NOW)
    story.arrives(raw, NOW)
    story.arrives(b"Authentication-Results: " + PROVEN["Authentication_Results"].encode() + b"\r\n" + raw, NOW)
    assert story.outcome(raw) == "opened"
    assert release(story, 1, NOW) == []
    assert story.store.case(2) is None


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
    [question] = story.arrives(forward(without("Environment"), CUSTOMER_SAYS, NOW, **PROVEN), NOW)
    story.arrives(forward(COMPLETE.replace("Northwind", "Contoso"), CUSTOMER_SAYS, NOW, subject="Other", **PROVEN), NOW)
    before = story.case(1)
    raw = mail("Ann Berg <ann@example.com>", altered(question, what), "Re: x", "Environment: Chrome 142", NOW, **PROVEN)
    assert story.arrives(raw, NOW) == []
    assert story.outcome(raw) == "quarantined"
    assert story.case(1) == before
    assert story.store.case(3) is None


@pytest.mark.parametrize(("days", "outcome"), [(29, "command"), (31, "quarantined")])
def test_a_token_is_good_until_thirty_days_behind_the_end_of_its_case(days: int, outcome: str) -> None:
    story = Story(border=BORDER)
    sent = story.arrives(forward(COMPLETE, CUSTOMER_SAYS, NOW, **PROVEN), NOW)
    brief = next(one for one in sent if one.kind == "brief")
    story.arrives(reply(brief, "resolved pool limit", NOW, LEE, **PROVEN), NOW)
    resolved = next(
        out(one) for one in story.post.letters if out(one).kind == "resolved" and out(one).to == "ann@example.com"
    )
    story.arrives(reply(resolved, "confirm", NOW, **PROVEN), NOW)
    assert story.case(1).status is Status.CLOSED
    late = NOW + timedelta(days=days)
    raw = reply(resolved, "lesson watch the pool", late, **PROVEN)
    story.arrives(raw, late)
    assert story.outcome(raw) == outcome


def test_a_forward_to_an_old_address_that_a_mail_program_completed_opens_a_case() -> None:
    story = Story(border=BORDER)
    [question] = story.arrives(forward(without("Environment"), CUSTOMER_SAYS, NOW, **PROVEN), NOW)
    raw = forward(
        COMPLETE.replace("Northwind", "Contoso"),
        CUSTOMER_SAYS,
        NOW,
        subject="Other",
        To=altered(question, "guessed"),
        **PROVEN,
    )
    story.arrives(raw, NOW)
    assert story.outcome(raw) == "opened"


@pytest.mark.parametrize("who", [EVE, "Ann Berg <ann@example.com>"])
def test_a_valid_token_of_somebody_whom_nobody_vouches_for_opens_nothing(who: str) -> None:
    story = Story(border=BORDER)
    [question] = story.arrives(forward(without("Environment"), CUSTOMER_SAYS, NOW, **PROVEN), NOW)
    before = story.case(1)
    raw = reply(question, "Environment: Chrome 142\n", NOW, who)
    assert story.arrives(raw, NOW) == []
    assert story.outcome(raw) == "quarantined"
    assert story.case(1) == before


# --- marks and bounces that are forged ----------------------------------------------------------------------------------


def test_our_marks_on_a_mail_that_we_did_not_write_hide_it_from_nobody() -> None:
    story = Story(border=BORDER)
    raw = mail(EVE, MAILBOX, "hello", "hello", NOW, X_Mailflow_Ref="ESC-1", X_Mailflow_Kind="brief")
    assert story.arrives(raw, NOW) == []
    assert story.outcome(raw) == "quarantined"


def test_our_own_mail_that_comes_back_is_known_and_not_answered() -> None:
    story = Story(border=BORDER)
    [question] = story.arrives(forward(without("Environment"), CUSTOMER_SAYS, NOW, **PROVEN), NOW)
    assert story.arrives(question.raw, NOW) == []
    assert story.outcome(question.raw) == "automatic"


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
    raw = forward(COMPLETE, CUSTOMER_SAYS, NOW, **PROVEN, Message_ID="<known@northwind.example>")
    sent = story.arrives(raw, NOW)
    brief = next(one for one in sent if one.kind == "brief")
    trail = story.store.reports.trail(1)
    for number, forged in enumerate((
        bounce(MAILBOX), bounce(altered(brief, "guessed")), bounce(MAILBOX, "<known@northwind.example>"),
        bounce(MAILBOX, enclosed=f"<esc-1.brief.1.{'a' * 16}@example.com>"),
    )):  # fmt: skip
        assert story.arrives(forged.replace(b"dsn@", f"dsn{number}@".encode()), NOW) == []
    assert story.store.reports.trail(1) == trail
    assert {mail.outcome for mail in story.store.reports.received("<dsn1@evil.example>")} == {"bounce"}

    path = next(letter.reverse_path for letter in story.post.letters if out(letter).kind == "brief")
    [notice] = story.arrives(bounce(path), NOW)
    assert (notice.to, notice.kind) == ("ann@example.com", "notice")
    assert any(one.what == "bounced" for one in story.store.reports.trail(1))


def test_a_notification_that_a_mail_arrived_is_no_bounce() -> None:
    story = Story(border=BORDER)
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, NOW, **PROVEN), NOW)
    path = next(letter.reverse_path for letter in story.post.letters if out(letter).kind == "brief")
    assert story.arrives(bounce(path).replace(b"failed", b"relayed").replace(b"5.1.1", b"2.0.0"), NOW) == []
    assert not any(one.what in ("bounced", "delayed") for one in story.store.reports.trail(1))


# --- the command line ---------------------------------------------------------------------------------------------------

CONFIG = """\
mailbox: escalations@example.com
internal_domains: [example.com]
desk_lead: support-lead@example.com
imap: {host: localhost, tls: none, user: x, password_command: [echo, x]}
smtp: {host: localhost, tls: none}
border: {authentication_results: mx.example.com}
store: mailflow.db
hours: {zone: UTC}
tiers:
""" + "".join(
    f"  {name}: {{list: {name}@example.com, lead: {name}-lead@example.com}}\n"
    for name in ("l2-support", "engineering", "product", "security", "leadership")
)  # fmt: skip
NASTY = (
    "Subject: =?utf-8?q?Win_now=0D=0A=1B[2J_http=3A//evil.example/x?=\r\nFrom: Boss <boss@exаmple.com>\r\nTo: escalations@example.com\r\n"
    "Message-ID: <nasty@evil.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nClick \x1b]8;;http://evil.example\x07here\x1b]8;;\x07 now\u202e\r\n"
    "or write to eve@evil.example\r\n"
).encode()  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "config.yaml").write_text(CONFIG)
    with closing(Store(tmp_path / "mailflow.db")) as store:
        story = Story(border=BORDER)
        story.world = replace(story.world, store=store)
        story.store = store
        story.arrives(NASTY, NOW)
        story.arrives(forward(COMPLETE, CUSTOMER_SAYS, NOW), NOW)
    return tmp_path


def test_the_list_says_what_waits_since_when_and_why_in_a_line_each(desk: Path) -> None:
    said = run("quarantine", "list", cwd=desk)
    assert said.returncode == 0, said.stderr
    nasty, forged = said.stdout.splitlines()
    assert nasty.startswith("     1  * Mon 23 Nov, 09:00 UTC  boss@xn--exmple-4nf[.]com (the domain only looks")
    assert "hxxp[:]//evil[.]example/x" in nasty
    assert "not in an internal domain" in nasty
    assert forged.startswith("     2 !* ")
    assert "no Authentication-Results of mx[.]example[.]com" in forged


def test_what_is_shown_moves_no_cursor_and_is_no_link_and_counts_as_seen(desk: Path) -> None:
    said = run("quarantine", "show", "1", cwd=desk).stdout
    assert said.isprintable() or set(said) - set("\n") == {one for one in said if one.isprintable()}
    assert "http:" not in said
    assert "eve@evil.example" not in said
    assert "Click ]8;;hxxp" in said
    assert "trust    stranger" in said
    assert "  * " not in run("quarantine", "list", cwd=desk).stdout.splitlines()[0]


def test_a_release_is_explained_and_the_second_one_changes_nothing(desk: Path) -> None:
    first = run("quarantine", "release", "1", "--because", "known to us", cwd=desk, SUDO_USER="ann")
    assert first.returncode == 0, first.stderr
    assert "opens one in the name of support-lead@example.com" in first.stdout
    assert "gets no mail from us" in first.stdout
    again = run("quarantine", "release", "1", cwd=desk)
    assert again.returncode == 0
    assert "was released before, by ann" in again.stdout
    assert "(known to us). Nothing was changed." in again.stdout
    assert "handled as a mail of ann@example[.]com" in run("quarantine", "release", "2", cwd=desk).stdout
    assert run("quarantine", "list", cwd=desk).stdout == "Nothing is in quarantine.\n"
    assert run("quarantine", "release", "3", cwd=desk).returncode == 1
    assert run("quarantine", "release", "x", cwd=desk).returncode == 64


def test_why_tells_what_was_said_of_the_writer_and_who_let_the_mail_in(desk: Path) -> None:
    run("quarantine", "release", "1", "--because", "known to us", cwd=desk, SUDO_USER="ann")
    said = run("why", "<nasty@evil.example>", cwd=desk).stdout
    assert "trusted: stranger, boss@xn--exmple-4nf[.]com is not in an internal domain" in said
    assert "released from quarantine by ann" in said


def test_the_status_counts_what_nobody_looked_at(desk: Path) -> None:
    assert (
        "quarantine: 2 that nobody looked at, since Mon 23 Nov, 09:00 UTC; see `mailflow quarantine list`"
        in run("status", cwd=desk).stdout
    )
    run("quarantine", "show", "1", "2", cwd=desk)
    assert "nobody looked at" not in run("status", cwd=desk).stdout
