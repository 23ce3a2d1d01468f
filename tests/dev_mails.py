"""The labelled forwards beside this folder, through the real program: `make dev-mails`. Needs ../shared, so no part of CI.

Each goes into Dovecot, `mailflow run --once` takes it out, and every mail that is sent can be explained.
"""

from pathlib import Path

import pytest

from mailflow.adapters.store import Store
from tests.running import Company
from tests.servers import DOMAIN, MailServers

MAILS = sorted((Path(__file__).parent.parent.parent / "shared" / "corpus" / "scenarios" / "dev").glob("*.eml"))


@pytest.mark.servers
def test_each_ends_in_one_outcome_and_every_mail_is_explained(mail_servers: MailServers, tmp_path: Path) -> None:
    assert MAILS, "../shared/corpus/scenarios/dev is not there"
    company = Company(mail_servers, tmp_path)
    company.configure()
    config = tmp_path / "config.yaml"
    # The writers are at example.com; nobody there has a mailbox, so what goes to them stays on paper.
    config.write_text(config.read_text().replace(f"internal_domains: [{DOMAIN}]", f"internal_domains: [{DOMAIN}, example.com]").replace(
        f"authentication_results: mx.{DOMAIN}", "authentication_results: none"))  # fmt: skip
    mail_servers.dovecot.put("escalations", *(path.read_bytes() for path in MAILS))
    ran = company.run("run", "--once", "--dry-run", "out")
    assert ran.returncode == 0, ran.stderr
    assert "could not be handled" not in ran.stderr
    store = Store(tmp_path / "out" / "rehearsal.db")
    counts = store.reports.counts()
    print(counts)  # noqa: T201 -- the figures are what this target is for
    assert sum(counts["mails in"].values()) == len(MAILS)
    assert "waiting" not in counts["mails in"]
    written = list((tmp_path / "out").glob("*.eml"))
    assert len(written) == sum(counts["mails out"].values()) > 0
    for path in written:
        message_id = next(
            line for line in path.read_text("utf-8", "replace").splitlines() if line.startswith("Message-ID: ")
        )
        sent = store.reports.sent(message_id.removeprefix("Message-ID: "))
        assert sent is not None
        assert sent.because
        [origin] = store.reports.received(sent.cause)
        assert origin.reason
