"""The real daemon process begins or refuses to: two on one store or mailbox, a store that is gone, a password, a certificate, one round."""

import signal
from pathlib import Path

import pytest

from tests.correspondence import a_forward, briefs
from tests.running import Company

pytestmark = pytest.mark.servers


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


def test_a_wrong_password_is_said_in_one_line(company: Company) -> None:
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
