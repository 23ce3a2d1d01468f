"""An account directory of two customers, as an operator writes it."""

from pathlib import Path

import pytest

HEADING = "domain,company,plan,ARR,currency,SLA hours,account manager,deals,high value"
NORTHWIND = 'northwind.example northwind-shops.example,Northwind Traders,Business,"240,000",USD,4,Pat Lane,renewal in March; 50 seats,'
SHEET = f"{HEADING}\n{NORTHWIND}\nacme.example,Acme GmbH,Free,900,EUR,,,,\n"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "accounts.csv"
    path.write_text(SHEET, "utf-8")
    return path
