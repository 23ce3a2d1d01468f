"""Fixtures that several test files share, and the printed matrices."""

from pathlib import Path

import pytest

from tests.account_sheet import sheet
from tests.checkout import brief, post
from tests.issue_files import issue_folder
from tests.matrix_report import MatrixReport, seen
from tests.running import company
from tests.servers import dovecot, mail_servers
from tests.tracing import failing
from tests.two_cases import pair

__all__ = ["brief", "company", "dovecot", "failing", "issue_folder", "mail_servers", "pair", "post", "seen", "sheet"]


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """Where a store will be."""
    return tmp_path / "mailflow.db"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--matrix", action="store_true", help="run the tests that tests/matrix.py names, and print it")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--matrix"):
        config.pluginmanager.register(MatrixReport())
