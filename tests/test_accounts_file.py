"""The account directory's file: what a line means, and what is wrong with it, told with its line."""

from datetime import timedelta
from pathlib import Path

import pytest

from mailflow.cases.accounts import Account
from mailflow.config.accounts import read_accounts
from mailflow.errors import ConfigError
from tests.account_sheet import SHEET
from tests.command_line import run
from tests.configs import SECRETS, SHORTEST


def faults(path: Path) -> list[str]:
    with pytest.raises(ConfigError) as error:
        read_accounts(path)
    return [fault.replace(f"{path.parent}/", "") for fault in error.value.faults]


# --- what a file means ------------------------------------------------------------------------------------------------


def test_a_line_is_an_account_and_says_where_it_stands(sheet: Path) -> None:
    northwind, acme = read_accounts(sheet).accounts
    assert northwind == Account(
        "Northwind Traders", ("northwind.example", "northwind-shops.example"), "Business", 240_000, "USD", timedelta(hours=4),
        "Pat Lane", ("renewal in March", "50 seats"), None, "accounts.csv, line 2",
    )  # fmt: skip
    assert (acme.arr, acme.sla, acme.place) == (900, None, "accounts.csv, line 3")


@pytest.mark.parametrize(
    ("heading", "line", "arr", "sla"),
    [
        ("Domain;Company;ARR;Currency;SLA hours", "x.example;X;240.000;EUR;0,5", 240_000, timedelta(minutes=30)),
        ("company\tdomain\tarr\tsla_hours", "X\tX.Example\t1.2M\t24 h", 1_200_000, timedelta(hours=24)),
        (
            "Account ID,Plan name,company,Domain owner,domain,Currency code,Manager mail,ARR 2025",
            "17,Pro,X,Pat,x.example,EUR,p@y.example,5",
            None,
            None,
        ),
        ("company,domain,ARR,region", "X,@x.example,$240k,EU", 240_000, None),
        ("\ufeffcompany,domain,ARR", '"X, Y",x.example,', None, None),
    ],
)
def test_a_sheet_is_read_as_spreadsheets_of_several_countries_write_it(
    tmp_path: Path, heading: str, line: str, arr: float | None, sla: timedelta | None
) -> None:
    path = tmp_path / "accounts.csv"
    path.write_text(f"{heading}\n\n{line}\n", "utf-8")
    [account] = read_accounts(path).accounts
    assert (account.domains, account.arr, account.sla, account.place) == (
        ("x.example",),
        arr,
        sla,
        "accounts.csv, line 3",
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ["accounts.csv:1: domain and company: is missing in the first line; write the columns domain, company"]),
        ("company,ARR\nX,1\n", ["accounts.csv:1: domain: is missing in the first line"]),
        ("domain,company,currrency\n", ["accounts.csv:1: currrency: is no column of ours (did you mean 'currency'?)"]),
        ("domain,company,domain\n", ["accounts.csv:1: domain: stands in the first line twice"]),
        ("domain,company\nx.example,\n,Y\n", ["accounts.csv:2: company: is missing", "accounts.csv:3: domain: is missing"]),
        ("domain,company\nx.example,X\ny.example x.example,Y\n", ["accounts.csv:3: domain: x.example stands in line 2 already"]),
        ("domain,company\ngmail.com,X\n", ["accounts.csv:2: domain: gmail.com belongs to no single customer"]),
        ("domain,company\nco.uk,X\n", ["accounts.csv:2: domain: co.uk belongs to no single customer"]),
        ("domain,company\nhttps://x.example,X\n", ["accounts.csv:2: domain: 'https://x.example' is no mail domain"]),
        ("domain,company,ARR\nx.example,X,lots\n", ["accounts.csv:2: ARR: 'lots' is no yearly amount; write digits"]),
        ("domain,company,ARR\nx.example,X,-5\n", ["accounts.csv:2: ARR: '-5' is no yearly amount"]),
        ("domain,company,ARR\nx.example,X,20k/month\n", ["accounts.csv:2: ARR: '20k/month' is no yearly amount"]),
        ("domain,company,ARR,currency\nx.example,X,$5,EUR\n", ["accounts.csv:2: currency: is EUR, but the ARR is written in USD"]),
        ("domain,company,currency\nx.example,X,euro\n", ["accounts.csv:2: currency: 'euro' is no currency"]),
        ("domain,company,sla\nx.example,X,soon\ny.example,Y,0\n",
         ["accounts.csv:2: SLA hours: 'soon' is no number of hours", "accounts.csv:3: SLA hours: '0' is no number"]),
        ("domain,company,high-value\nx.example,X,maybe\n", ["accounts.csv:2: high value: 'maybe' is neither yes nor no"]),
        ("domain,company\nx.example,X,Y,Z\n", ["accounts.csv:2: line: has 4 cells where the first line has 2; put double quotes"]),
        ('domain,company\nx.example,"X\n', ["accounts.csv:2: line: is no CSV"]),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_line_and_what_to_write(tmp_path: Path, text: str, said: list[str]) -> None:
    path = tmp_path / "accounts.csv"
    path.write_text(text, "utf-8")
    found = faults(path)
    assert len(found) == len(said)
    assert all(fault.startswith(start) for fault, start in zip(found, said, strict=True))


def test_a_file_in_another_encoding_is_told_with_the_line(tmp_path: Path) -> None:
    path = tmp_path / "accounts.csv"
    path.write_bytes("domain,company\nx.example,Müller\n".encode("cp1252"))
    assert faults(path) == ["accounts.csv:2: accounts: is not UTF-8; save it as CSV UTF-8"]


# --- on the command line ----------------------------------------------------------------------------------------------


def test_inspect_refuses_a_faulty_directory_with_its_line(sheet: Path) -> None:
    sheet.write_text(SHEET.replace(",4,", ",four,"), "utf-8")
    said = run("inspect", "--accounts", sheet, "--json", "a.eml", cwd=sheet.parent)
    assert (said.returncode, said.stdout) == (78, "")
    assert "accounts.csv:2: SLA hours: 'four' is no number of hours" in said.stderr


def test_check_tells_of_the_directory_and_of_every_fault_in_it(sheet: Path) -> None:
    config = sheet.parent / "config.yaml"
    config.write_text(f"{SHORTEST}accounts: accounts.csv\n", "utf-8")
    config.chmod(0o600)
    said = run("check", "--config", config, cwd=None, **SECRETS)
    assert (said.returncode, "accounts  2 in " in said.stdout) == (0, True)
    sheet.write_text(SHEET.replace(",4,", ",four,").replace("acme.example", "gmail.com"), "utf-8")
    for command in (("check",), ("run", "--once")):
        said = run(*command, "--config", config, cwd=None, **SECRETS)
        assert said.returncode == 78
        assert "accounts.csv:2: SLA hours" in said.stderr
        assert "accounts.csv:3: domain: gmail.com" in said.stderr
    sheet.unlink()
    assert "accounts: " in run("check", "--config", config, cwd=None, **SECRETS).stderr
