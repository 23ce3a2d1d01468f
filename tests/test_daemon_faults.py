"""The real daemon process in trouble: a stop while the relay has the mail, a disk that does not write any more."""

import subprocess
import time
from datetime import timedelta
from email import message_from_bytes

import pytest

from tests.correspondence import a_forward, briefs
from tests.running import Company
from tests.sink import Sink
from tests.tracing import Failing

pytestmark = pytest.mark.servers


def sends_to(company: Company, sink: Sink) -> None:
    config = company.folder / "config.yaml"
    config.write_text(config.read_text().replace(f"port: {company.servers.smtp_port}", f"port: {sink.port}"))


def test_a_stop_while_the_relay_has_the_mail_waits_for_its_answer_and_leaves_nothing_in_doubt(company: Company) -> None:
    with Sink() as sink:
        sink.slow = 4.0
        sends_to(company, sink)
        company.start()
        company.send(a_forward(subject="Stopped at the dot"))
        company.wait(lambda: bool(sink.mails), "nothing is sent")
        begun = time.monotonic()
        assert company.stop() == 0
        assert time.monotonic() - begun < 15
        assert company.store().reports.counts()["mails out"] == {"sent": 1, "ready": 1}
        assert len(sink.mails) == 1
        sink.slow = 0.0
        company.start()
        company.wait(lambda: company.store().reports.counts()["mails out"] == {"sent": 2}, "the rest is not sent")
        assert company.stop() == 0
        assert sorted(str(message_from_bytes(one.raw)["X-Mailflow-Kind"]) for one in sink.mails) == ["brief", "copy"]


@pytest.mark.parametrize("nth", [8, 12])
def test_a_daemon_whose_disk_does_not_write_ends_with_a_code_and_its_successor_loses_and_doubles_nothing(
    company: Company, failing: Failing, nth: int
) -> None:
    assert company.run("run", "--once").returncode == 0
    subject = f"Written {nth}"
    company.send(a_forward(subject=subject))
    company.wait(lambda: bool(company.servers.mails("escalations")), "it did not arrive")
    failed = subprocess.run(
        [*failing("fdatasync", nth), *company.command("run", "--once")],
        env=company.environ, cwd=company.folder, capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert failed.returncode == 75, failed.stderr
    assert "does not read or write" in failed.stderr
    for _ in range(2):  # a mail at whose final dot the disk failed waits for its copy
        again = company.run("run", "--once")
        assert again.returncode == 0, again.stderr
        company.grow_older(timedelta(minutes=20))
    company.wait(lambda: bool(briefs(company, subject)), "the brief is lost")
    assert len({str(message_from_bytes(raw)["Message-ID"]) for raw in briefs(company, subject)}) == 1
    assert company.store().reports.counts()["mails in"]["opened"] == 1
