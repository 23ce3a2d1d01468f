"""The same stories with the real daemon process, over real Dovecot and Postfix: stopped, killed, started twice."""

import signal
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from mailflow.adapters.store import Sent
from mailflow.cases.case import Status
from tests.checkout import COMPLETE, CUSTOMER_SAYS, without
from tests.fakes import Out
from tests.running import Company
from tests.servers import DOMAIN, MailServers
from tests.story_mails import forward, mail, reply

pytestmark = pytest.mark.servers

ANN = f"Ann Berg <ann@{DOMAIN}>"
LEE = f"Lee Chan <lee@{DOMAIN}>"
BEN = f"Ben Roth <bob@{DOMAIN}>"
KIM = f"Kim Voss <leadership@{DOMAIN}>"
CUSTOMER = "Bob Stone <bob@northwind.example>"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def company(mail_servers: MailServers, tmp_path: Path) -> Iterator[Company]:
    here = Company(mail_servers, tmp_path)
    here.configure()
    yield here
    if here.process and here.process.poll() is None:
        here.stop(signal.SIGKILL)


def a_forward(note: str = COMPLETE, subject: str = "Checkout fails") -> bytes:
    return forward(note, CUSTOMER_SAYS, NOW, subject=subject, sender=ANN)


def as_out(mail: EmailMessage) -> Out:
    text, html = (mail.get_body((kind,)) for kind in ("plain", "html"))
    return Out(
        str(mail["To"]), str(mail["X-Mailflow-Kind"]), str(mail["Subject"]), text.get_content() if text else "",
        html.get_content() if html else "", mail, b"",
    )  # fmt: skip


def answer(company: Company, mail: EmailMessage, text: str, from_: str = ANN) -> bytes:
    """A reply that goes where the mail asks for, through Postfix."""
    raw = reply(as_out(mail), text, NOW, from_)
    to = str(mail["Reply-To"]).rpartition("<")[2].rstrip(">")
    company.send(raw, from_.rpartition("<")[2].rstrip(">"), to)
    return raw


def briefs(company: Company, subject: str) -> list[bytes]:
    return [
        raw
        for raw in company.servers.mails("engineering")
        # In its own subject: other briefs may name it as a similar case.
        if subject in str(message_from_bytes(raw, policy=policy.default)["Subject"])
        and b"X-Mailflow-Kind: brief" in raw
    ]


def of_kind(company: Company, user: str, kind: str) -> list[EmailMessage]:
    """The mails of a kind that this test's daemon sent to somebody."""
    mails = [message_from_bytes(raw, policy=policy.default) for raw in company.new_mails(user)]
    return [one for one in mails if isinstance(one, EmailMessage) and one["X-Mailflow-Kind"] == kind]


def trail(company: Company, what: str) -> list[str]:
    return [line.text for line in company.store().reports.trail(1) if line.what == what]


def status(company: Company) -> Status:
    case = company.store().case(1)
    assert case is not None
    return case.status


def sent(company: Company) -> list[Sent]:
    store = company.store()
    causes = {line.message_id for line in store.reports.trail(1)} - {""}
    return [one for cause in causes for one in store.reports.caused_by(cause)]


def test_a_whole_escalation_from_forward_to_closed(company: Company) -> None:
    company.configure(follow_up="2s")
    company.start()
    company.send(a_forward(without("Environment")))
    question = company.receive("ann", "question")
    answer(company, question, "Chrome 142 on Windows\n")
    brief = company.receive("engineering", "brief")
    company.receive("engineering", "follow-up")
    company.receive("ann", "customer-update")
    answer(company, brief, "accept\n", LEE)
    company.receive("ann", "notice")
    answer(company, brief, "resolved pool limit of 40\n", LEE)
    resolved = company.receive("ann", "resolved")
    answer(company, resolved, "confirm\n")
    company.receive("ann", "notice")
    assert company.stop() == 0
    case = company.store().case(1)
    assert case is not None
    assert case.status is Status.CLOSED
    assert len(company.servers.mails("escalations", "Done")) >= 5
    why = company.run("why", str(brief["Message-ID"]))
    assert f"brief to engineering@{DOMAIN}" in why.stdout
    assert "caused by" in why.stdout
    assert company.run("status").returncode == 0


def test_a_critical_case_from_forward_to_closed_with_two_who_answer_at_once(company: Company) -> None:
    company.start()
    company.send(a_forward(without("Environment").replace("Severity: High", "Severity: Critical"), "All shops down"))
    brief = company.receive("engineering", "brief")
    question = company.receive("ann", "question")
    assert str(brief["Importance"]) == "high"
    answer(company, brief, "accept\n", KIM)
    answer(company, brief, "accept\n", BEN)
    company.receive("ann", "notice")
    company.wait(lambda: len(trail(company, "accept")) == 2, "both were not heard")
    case = company.store().case(1)
    assert case is not None
    assert case.owner is not None
    second = "bob" if case.owner.address.startswith("leadership") else "leadership"
    told = " ".join(as_out(company.receive(second, "problem")).text.split())
    assert f"{case.owner} took ESC-1 before you" in told
    answer(company, question, "Chrome 142 on Windows\n")
    newer = company.receive("engineering", "brief")
    assert "Chrome 142" in as_out(newer).text
    answer(company, brief, "resolved pool limit of 40\n", LEE)
    answer(company, company.receive("ann", "resolved"), "confirm\n")
    company.wait(lambda: status(company) is Status.CLOSED, "it is not closed")
    assert len(trail(company, "took")) == 2
    assert company.stop() == 0


def test_three_days_of_downtime_cost_one_catch_up_for_each_case_and_the_inbox_goes_first(company: Company) -> None:
    subjects = [f"Slept {number}" for number in range(1, 5)]
    company.start()
    for subject in subjects:
        company.send(a_forward(subject=subject))
    company.wait(lambda: all(briefs(company, subject) for subject in subjects), "a brief is missing")
    assert company.stop() == 0
    company.grow_older(timedelta(days=3))
    [first] = briefs(company, subjects[0])
    brief = message_from_bytes(first, policy=policy.default)
    assert isinstance(brief, EmailMessage)
    answer(company, brief, "eta in 5 hours\n", LEE)
    company.wait(lambda: bool(company.servers.mails("escalations")), "the answer did not arrive")
    company.start()
    company.wait(lambda: len(of_kind(company, "ann", "customer-update")) == 4, "a catch-up is missing")
    company.wait(lambda: len(of_kind(company, "engineering", "follow-up")) == 3, "a catch-up is missing")
    company.wait(lambda: not company.store().reports.counts()["mails out"].get("ready"), "something waits")
    assert company.stop() == 0
    assert len(of_kind(company, "engineering", "follow-up")) == 3
    assert len(of_kind(company, "ann", "customer-update")) == 4
    assert brief["X-Mailflow-Ref"] not in [
        one["X-Mailflow-Ref"] for one in of_kind(company, "engineering", "follow-up")
    ]


def test_two_cases_that_are_due_at_once_come_in_one_mail_and_the_answer_finds_its_case(company: Company) -> None:
    company.configure(follow_up="5s", together="20s")
    company.start()
    # Sent soon behind a beat, both are due before the next one.
    company.wait(lambda: 1 < time.time() % 20 < 6, "time stands still")
    for number in (1, 2):
        company.send(a_forward(COMPLETE.replace("Severity: High", "Severity: Medium"), f"Together {number}"))
    both = company.receive("ann", "reminders")
    assert "ESC-1, ESC-2" in str(both["Subject"])
    answer(company, both, "ESC-2 told we are on it\n")
    company.wait(lambda: "told" in {line.what for line in company.store().reports.trail(2)}, "the answer was not heard")
    assert "told" not in {line.what for line in company.store().reports.trail(1)}
    why = company.run("why", str(both["Message-ID"]))
    assert "carries customer-update of ESC-1" in why.stdout
    assert company.stop() == 0


def test_a_redirect_gives_the_case_to_another_list_and_both_sides_hear_of_it(company: Company) -> None:
    company.start()
    company.send(a_forward(subject="By design"))
    brief = company.receive("engineering", "brief")
    answer(company, brief, "redirect product it works as designed\n", BEN)
    moved = company.receive("product", "brief")
    assert "[ESC-1]" in str(moved["Subject"])
    assert "it works as designed" in as_out(company.receive("engineering", "notice")).text
    assert "it works as designed" in as_out(company.receive("ann", "notice")).text
    answer(company, brief, "resolved by us after all\n", BEN)
    company.receive("bob", "problem")
    answer(company, moved, "accept\n", LEE)
    company.wait(lambda: status(company) is Status.ACCEPTED, "product could not take it")
    assert company.stop() == 0


def test_a_de_escalation_tells_the_team_and_drafts_for_the_customer(company: Company) -> None:
    company.start()
    company.send(a_forward(subject="Workaround"))
    brief = company.receive("engineering", "brief")
    answer(company, brief, "deescalate workaround: pay by invoice\n", LEE)
    assert "pay by invoice" in as_out(company.receive("engineering", "de-escalated")).text
    told = company.receive("ann", "de-escalated")
    assert "lesson" in as_out(told).text
    assert "[Say what was found" in " ".join(as_out(told).text.split())
    answer(company, told, "told use invoices for now\n")
    company.wait(lambda: bool(trail(company, "told")), "told was not heard")
    case = company.store().case(1)
    assert case is not None
    assert (case.status, case.next_due) == (Status.DE_ESCALATED, None)
    assert trail(company, "resolution") == ["workaround: pay by invoice"]
    assert company.stop() == 0


def test_a_customer_who_replies_to_all_is_shown_to_the_sender_and_never_answered(company: Company) -> None:
    company.start()
    company.send(a_forward(subject="Reply all"))
    company.receive("engineering", "brief")
    told = mail(ANN, CUSTOMER, "Re: Reply all", "Hello Bob, we are on it.\n", NOW, Cc=f"escalations@{DOMAIN}")
    company.send(told)
    company.wait(lambda: bool(trail(company, "told")), "the mail to the customer was not seen")
    told_id = str(message_from_bytes(told)["Message-ID"])
    everybody = f"{ANN}, escalations@{DOMAIN}"
    again = mail(CUSTOMER, everybody, "Re: Reply all", "accept\n\nIt is still down.\n", NOW, In_Reply_To=told_id)
    company.send(again, "bob@northwind.example")
    shown = as_out(company.receive("ann", "notice"))
    assert "It is still down." in shown.text
    assert status(company) is Status.ACTIVE
    assert company.stop() == 0
    assert {one.recipient for one in sent(company)} == {f"ann@{DOMAIN}", f"engineering@{DOMAIN}"}


def test_stopped_in_the_middle_it_goes_on_where_it_was(company: Company) -> None:
    company.start()
    company.send(a_forward(without("Environment"), "Stopped"))
    question = company.receive("ann", "question")
    assert company.stop(signal.SIGTERM) == 0
    answer(company, question, "Chrome 142 on Windows\n")
    company.start()
    brief = company.receive("engineering", "brief")
    assert "Stopped" in str(brief["Subject"])
    assert company.stop(signal.SIGTERM) == 0


def test_killed_in_the_middle_nothing_is_lost_and_nothing_is_made_twice(company: Company) -> None:
    subjects = [f"Killed {number:02}" for number in range(24)]
    company.start()
    for subject in subjects[:12]:
        company.send(a_forward(subject=subject))
    company.wait(lambda: bool(briefs(company, "Killed")), "no brief")
    company.stop(signal.SIGKILL)
    for subject in subjects[12:]:
        company.send(a_forward(subject=subject))
    company.start()
    company.wait(lambda: len({one for one in subjects if briefs(company, one)}) > 15, "the rest did not come")
    company.stop(signal.SIGKILL)
    company.start()
    company.wait(lambda: all(briefs(company, one) for one in subjects), "a brief is lost")
    company.stop()
    store = company.store()
    counts = store.reports.counts()
    assert sum(counts["cases"].values()) == len(subjects)
    assert set(counts["mails in"]) <= {"opened", "ignored", "waiting"}  # the copies of our briefs
    assert counts["mails in"]["opened"] == len(subjects)
    # A mail may come twice only where a kill fell between the server's 250 and our commit, and then it is the same mail.
    for subject in subjects:
        mails = [message_from_bytes(raw, policy=policy.default) for raw in briefs(company, subject)]
        assert (
            len({(str(mail["Message-ID"]), str(mail["Date"]), mail.as_string().partition("\n\n")[2]) for mail in mails})
            == 1
        )
        assert len(mails) <= 3


def test_a_mail_that_ends_its_reader_three_times_is_put_aside_and_the_next_one_is_read(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAILFLOW_FAILPOINT", "read/Poisoned subject=abort")
    company.start()
    for subject in ("Before", "Poisoned subject", "After"):
        company.send(a_forward(subject=subject))
    company.wait(lambda: bool(briefs(company, "Before") and briefs(company, "After")), "a good mail was not read")
    company.wait(
        lambda: "SIGABRT" in "".join(one.reason for one in company.store().reports.quarantined()),
        "the bad mail is not put aside with its reason",
    )
    assert company.stop() == 0


#: where it dies -> how often the team may get the brief: never twice, since its copy comes back
DEATHS = ["MOVE: before=kill@1", "journal: before=kill@1", "dot: before=kill@1", "dot: after=kill@1"]


@pytest.mark.parametrize("point", DEATHS)
def test_dead_at_a_step_the_next_life_ends_the_story_and_the_team_gets_one_brief(
    company: Company, monkeypatch: pytest.MonkeyPatch, point: str
) -> None:
    monkeypatch.setenv("MAILFLOW_FAILPOINT", point)
    subject = f"Death number {DEATHS.index(point)}"
    company.send(a_forward(subject=subject))
    company.wait(lambda: bool(company.servers.mails("escalations")), "it did not arrive")
    assert company.run("run", "--once").returncode == -signal.SIGKILL
    monkeypatch.delenv("MAILFLOW_FAILPOINT")
    company.start()
    if point.startswith("dot: before"):
        # Nobody can tell this death from one behind the dot: a quarter of an hour is waited for a copy.
        company.wait(lambda: company.store().reports.counts()["mails out"].get("sent") == 1, "the copy was not sent")
        assert company.store().reports.counts()["mails out"] == {"sent": 1, "uncertain": 1}
        assert not briefs(company, subject)
    else:
        company.wait(lambda: company.store().reports.counts()["mails out"] == {"sent": 2}, "not everything is sent")
        company.wait(lambda: bool(briefs(company, subject)), "no brief")
        assert len(briefs(company, subject)) == 1
    assert company.stop() == 0
    assert company.store().reports.counts()["mails in"]["opened"] == 1


def test_the_same_mail_delivered_twice_opens_one_case(company: Company) -> None:
    company.start()
    twice = a_forward(subject="Twice")
    company.send(twice)
    company.send(twice)
    company.receive("engineering", "brief")
    message_id = str(message_from_bytes(twice)["Message-ID"])
    company.wait(lambda: len(company.store().reports.received(message_id)) == 2, "the second was not read")
    company.stop()
    outcomes = Counter(mail.outcome for mail in company.store().reports.received(message_id))
    assert outcomes == {"opened": 1, "ignored": 1}


def test_the_copy_of_a_brief_comes_back_and_is_known(company: Company) -> None:
    company.start()
    company.send(a_forward(subject="Confirmed"))
    brief = company.receive("engineering", "brief")
    message_id = str(brief["Message-ID"])
    company.wait(lambda: bool(company.store().reports.received(message_id)), "no copy came")
    company.wait(lambda: company.store().reports.received(message_id)[0].outcome != "", "the copy was not read")
    assert "our own copy" in company.store().reports.received(message_id)[0].reason
    assert f"escalations@{DOMAIN}" not in str(brief["To"])
    assert company.store().outbox.unconfirmed(NOW - timedelta(days=9), datetime.max.replace(tzinfo=UTC)) == []
    assert company.stop() == 0


def test_a_second_daemon_on_one_store_refuses_with_the_number_of_the_first(company: Company) -> None:
    company.start()
    company.wait(lambda: (company.folder / "mailflow.db.lock").exists(), "no lock")
    second = company.run("run", "--once")
    assert second.returncode == 75
    assert company.process is not None
    assert f"process {company.process.pid}" in second.stderr
    company.stop()


def test_a_second_daemon_with_a_store_of_its_own_on_the_same_mailbox_is_refused(
    company: Company, tmp_path: Path
) -> None:
    company.start()
    company.send(a_forward(subject="First come"))
    company.wait(lambda: bool(briefs(company, "First come")), "no brief")
    other = Company(company.servers, tmp_path / "other", process=company.process)
    other.folder.mkdir()
    other.configure()
    refused = other.run("run", "--once")
    assert refused.returncode == 75
    assert "Another mailflow works on this mailbox" in refused.stderr
    assert str(company.folder) in refused.stderr
    assert company.stop() == 0
    # Its predecessor has left; but a new store must be meant.
    refused = other.run("run", "--once")
    assert refused.returncode == 75
    assert "mailflow init" in refused.stderr
    (other.folder / "mailflow.db").unlink()
    assert other.run("init").returncode == 0
    assert other.run("run", "--once").returncode == 0


def test_a_daemon_that_slept_while_another_took_over_ends_before_its_next_mail(company: Company) -> None:
    """The lock is taken away, as on a network share that lies about locks: the lease in the store is left."""
    company.start()
    company.send(a_forward(subject="Before the sleep"))
    # At rest: in the middle of a transaction it would hold SQLite's lock, and nobody could take over.
    company.wait(lambda: company.store().reports.counts()["mails out"] == {"sent": 2}, "not everything is sent")
    sleeper = company.process
    assert sleeper is not None
    sleeper.send_signal(signal.SIGSTOP)
    (company.folder / "mailflow.db.lock").unlink()
    company.start()
    company.send(a_forward(subject="During the sleep"))
    company.wait(lambda: bool(briefs(company, "During the sleep")), "the second daemon does not work")
    sleeper.send_signal(signal.SIGCONT)
    assert sleeper.wait(20) == 75
    assert "taken over" in company.log()
    company.send(a_forward(subject="After the sleep"))
    company.wait(lambda: bool(briefs(company, "After the sleep")), "the second daemon does not go on")
    assert company.stop() == 0
    assert [len(briefs(company, f"{when} the sleep")) for when in ("Before", "During", "After")] == [1, 1, 1]


def test_a_daemon_whose_store_is_deleted_ends_and_the_next_one_does_not_begin_anew(company: Company) -> None:
    company.start()
    company.send(a_forward(subject="Deleted"))
    company.wait(lambda: bool(briefs(company, "Deleted")), "no brief")
    (company.folder / "mailflow.db").unlink()
    company.send(a_forward(subject="Waits in the mailbox"))
    assert company.process is not None
    assert company.process.wait(20) == 75
    again = company.run("run", "--once")
    assert again.returncode == 1
    assert "mailflow init" in again.stderr
    assert not (company.folder / "mailflow.db").exists()
    assert not briefs(company, "Waits in the mailbox")


def test_yesterdays_backup_is_put_back_and_nobody_gets_yesterdays_mail_again(company: Company) -> None:
    store, copy = company.folder / "mailflow.db", company.folder / "backup.db"
    company.start()
    company.send(a_forward(without("Environment"), "Restored"))
    question = company.receive("ann", "question")
    made = company.run("backup", str(copy))
    assert made.returncode == 0, made.stderr
    answer(company, question, "Chrome 142 on Windows\n")
    company.receive("engineering", "brief")
    company.send(a_forward(subject="Came after the backup"))
    company.wait(lambda: len(briefs(company, "Came after the backup")) == 1, "no second brief")
    company.wait(lambda: set(company.store().reports.counts()["mails out"]) == {"sent"}, "something waits")
    company.wait(lambda: not company.servers.mails("escalations"), "not everything was put away")
    assert company.stop() == 0
    mails = {user: len(company.servers.mails(user)) for user in ("ann", "engineering")}
    copy.replace(store)

    refused = company.run("run", "--once")
    assert refused.returncode == 1
    assert "mailflow reconcile" in refused.stderr
    found = company.run("reconcile")
    assert found.returncode == 0, found.stderr
    assert "mailflow can be started" in found.stdout
    ran = company.run("run", "--once")
    assert ran.returncode == 0, ran.stderr
    assert {user: len(company.servers.mails(user)) for user in mails} == mails
    assert [getattr(company.store().case(number), "status", None) for number in (1, 2)] == [Status.ACTIVE] * 2


def test_once_handles_what_is_there_and_exits(company: Company) -> None:
    company.send(a_forward(subject="Once"))
    company.wait(lambda: bool(company.servers.mails("escalations")), "it did not arrive")
    ran = company.run("run", "--once")
    assert ran.returncode == 0, ran.stderr
    assert briefs(company, "Once")


def test_a_dry_run_writes_mails_and_sends_none(company: Company) -> None:
    company.send(a_forward(subject="Rehearsed"))
    company.wait(lambda: bool(company.servers.mails("escalations")), "it did not arrive")
    ran = company.run("run", "--once", "--dry-run", "what-it-would-send")
    assert ran.returncode == 0, ran.stderr
    written = {path.suffix for path in (company.folder / "what-it-would-send").iterdir()}
    assert {".eml", ".html", ".txt"} <= written
    assert not briefs(company, "Rehearsed")
    assert company.servers.mails("escalations")
    assert not (company.folder / "mailflow.db").exists()
    company.run("run", "--once")


def test_a_wrong_password_is_said_in_one_line_and_cured_without_a_restart(company: Company) -> None:
    company.configure(password="wrong")
    failed = company.run("run", "--once")
    assert failed.returncode == 75
    assert len(failed.stderr.strip().splitlines()) == 1
    assert "password" in failed.stderr


def test_a_certificate_nobody_vouches_for_is_refused(company: Company) -> None:
    config = company.folder / "config.yaml"
    config.write_text(config.read_text().replace(f"cafile: {company.servers.cafile}, ", ""))
    failed = company.run("run", "--once")
    assert failed.returncode == 75
    assert "certificate" in failed.stderr


def test_a_mail_of_a_stranger_is_answered_by_nobody(company: Company) -> None:
    stranger = forward(COMPLETE, CUSTOMER_SAYS, NOW, subject="Stranger", sender=f"Ann <ann@{DOMAIN}>")
    company.send(stranger, sender="mallory@evil.example")
    company.wait(lambda: bool(company.servers.mails("escalations")), "it did not arrive")
    company.run("run", "--once")
    assert company.store().reports.counts()["mails in"] == {"quarantined": 1}
    # The operators hear of it, and nobody else of anything.
    assert company.store().reports.counts()["mails out"] == {"sent": 1}
    assert company.store().outbox.newest("digest")
