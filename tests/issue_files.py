"""A folder of known issues as an operator writes it, and a mail that one of them fits."""

from pathlib import Path

import pytest

EXPORT = """\
---
id: KI-7
title: Excel export stops at 10,000 rows
status: open
match:
  - export* + 10,000 rows
  - ERR_EXPORT_LIMIT
unless: [CSV]
workaround: Filter by month and export each month.
url: https://help.example.com/ki-7
---
The writer keeps the whole sheet in memory; see the ticket.
"""
LOGO = """\
---
title: Change the logo on invoices
status: documented
match: logo* + invoice*
url: https://help.example.com/logo
---
"""
#: what EXPORT answers
ASKS = "Our export ends at 10,000 rows. Is there a setting?"


@pytest.fixture
def issue_folder(tmp_path: Path) -> Path:
    path = tmp_path / "known-issues"
    path.mkdir()
    (path / "export.md").write_text(EXPORT, "utf-8")
    (path / "logo.md").write_text(LOGO, "utf-8")
    (path / "README.md").write_text("How we write these.", "utf-8")
    return path
