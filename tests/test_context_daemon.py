"""What the real daemon knows around a case: account directory, known issues and a pattern, over real Dovecot and Postfix."""

import pytest

from tests.account_sheet import SHEET
from tests.correspondence import ANN, NOW
from tests.issue_files import ASKS, EXPORT
from tests.running import Company
from tests.story_mails import forward
from tests.three_customers import LABELS, TOLD, WHO

pytestmark = pytest.mark.servers


@pytest.fixture
def company(company: Company) -> Company:
    """One that has an account directory and a known issue."""
    (company.folder / "accounts.csv").write_text(SHEET, "utf-8")
    (company.folder / "known-issues").mkdir()
    (company.folder / "known-issues" / "export.md").write_text(EXPORT, "utf-8")
    with (company.folder / "config.yaml").open("a") as config:
        config.write("accounts: accounts.csv\nknown_issues: known-issues\n")
    return company


def test_the_daemon_answers_with_the_known_issue_and_sees_the_pattern(company: Company) -> None:
    company.start()
    company.send(forward("What can I tell him?", ASKS, NOW, subject="Limit", sender=ANN))
    returned = company.receive("ann", "returned").get_body(("plain",))
    assert returned is not None
    assert "KI-7: Excel export stops at 10,000 rows" in returned.get_content()

    for (said, body), customer in zip(TOLD, WHO, strict=True):
        note = f"{said}{LABELS.replace('high', 'critical')}"
        company.send(forward(note, body, NOW, subject="Export", sender=ANN, customer=customer))
        brief = company.receive("engineering", "brief").get_body(("plain",))
    assert brief is not None
    assert "MAY BE THE SAME ISSUE AT 3 CUSTOMERS" in brief.get_content()
    pattern = company.receive("ann", "pattern").get_body(("plain",))
    assert pattern is not None
    assert 'ESC-2, Northwind Traders\n    "Data export is missing rows."' in pattern.get_content().replace("\r\n", "\n")

    (company.folder / "accounts.csv").write_text(SHEET.replace(",4,", ",four,"), "utf-8")
    company.wait(
        lambda: "accounts.csv:2: SLA hours: 'four' is no number" in company.log(), "the broken line is not told"
    )
    assert company.stop() == 0
    assert "accounts.csv:2: SLA hours: 'four' is no number of hours" in company.run("check").stderr
