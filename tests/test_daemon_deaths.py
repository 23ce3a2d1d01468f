"""The real daemon process stopped, killed, ended by a mail, away for days and put back to yesterday: the story goes on where it was."""

import signal
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from mailflow.cases.case import Status
from tests.checkout import without
from tests.correspondence import LEE, a_forward, answer, briefs, of_kind
from tests.running import Company

pytestmark = pytest.mark.servers


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
        lambda: "SIGABRT" in "".join(one.reason for one in company.store().quarantine.waiting()),
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
