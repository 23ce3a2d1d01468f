"""The account directory: what a file means, what is wrong with it, and that it fills gaps and beats nobody."""

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow.address import Address
from mailflow.cases import context
from mailflow.cases.accounts import Account, Directory
from mailflow.cases.briefing import settle
from mailflow.cases.case import Case, Finding, Signal, State
from mailflow.cases.organisations import organisation
from mailflow.config import Shelf, default_policy
from mailflow.config.accounts import read_accounts
from mailflow.errors import ConfigError
from mailflow.world import build
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours, without
from tests.command_line import run
from tests.configs import SECRETS, SHORTEST, configured
from tests.fakes import Out, Story
from tests.story_mails import forward, mail, reply

HEADING = "domain,company,plan,ARR,currency,SLA hours,account manager,deals,high value"
NORTHWIND = 'northwind.example northwind-shops.example,Northwind Traders,Business,"240,000",USD,4,Pat Lane,renewal in March; 50 seats,'
SHEET = f"{HEADING}\n{NORTHWIND}\nacme.example,Acme GmbH,Free,900,EUR,,,,\n"

POLICY = default_policy("example.com")
ANN = Address("ann@example.com", "Ann Berg")


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "accounts.csv"
    path.write_text(SHEET, "utf-8")
    return path


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


@pytest.mark.parametrize(
    ("domain", "found"),
    [
        ("acme.example", "acme.example"), ("mail.eu.acme.example", "acme.example"), ("shop.acme.co.uk", "acme.co.uk"),
        ("gmail.com", ""), ("yahoo.co.uk", ""), ("co.uk", ""), ("localhost", ""), ("", ""),
    ],
)  # fmt: skip
def test_behind_a_mail_provider_stands_no_organisation(domain: str, found: str) -> None:
    assert organisation(domain) == found


# --- which line is meant ----------------------------------------------------------------------------------------------


def stated(value: object, source: str = "note") -> Finding:
    return Finding(value, State.STATED, str(value), source, ANN.address)


def contact(address: str) -> Finding:
    return stated({"name": "Bob", "email": address}, "thread[0]")


@pytest.mark.parametrize(
    ("fields", "company"),
    [
        ({"customer_contact": contact("bob@northwind.example")}, "Northwind Traders"),
        ({"customer_contact": contact("bob@mail.northwind.example")}, "Northwind Traders"),
        ({"customer_contact": contact("bob@notnorthwind.example")}, None),
        ({"customer_contact": contact("bob@gmail.com")}, None),
        ({"customer_company": stated("ACME")}, "Acme GmbH"),
        ({"customer_company": stated("Acme Tools")}, None),
        ({"customer_company": stated("acme"), "customer_contact": contact("bob@gmail.com")}, "Acme GmbH"),
        ({"customer_company": stated("acme"), "customer_contact": contact("bob@consultants.example")}, None),
        ({"customer_company": stated("Acme"), "customer_contact": contact("bob@northwind.example")}, "Acme GmbH"),
        ({"customer_company": stated("Zenith"), "customer_contact": contact("bob@northwind.example")}, None),
        ({"customer_company": stated("Northwind"), "customer_contact": contact("bob@northwind.example")}, "Northwind Traders"),
        ({"customer_company": stated("NWT", "thread[0]"), "customer_contact": contact("b@northwind.example")}, "Northwind Traders"),
        ({}, None),
    ],
)  # fmt: skip
def test_a_line_is_used_only_for_the_customer_that_it_is_about(
    sheet: Path, fields: Mapping[str, Finding], company: str | None
) -> None:
    found = context.account_of(fields, read_accounts(sheet))
    assert (found.company if found else None) == company


def test_a_name_that_two_customers_have_names_neither() -> None:
    twins = Directory((Account("Acme", ("acme.example",)), Account("ACME Ltd", ("acme-tools.example",))))
    assert twins.of_name("Acme") is None


# --- gaps and decisions -----------------------------------------------------------------------------------------------


def case_of(account: Account | None, *signals: str, **fields: Finding) -> Case:
    marks = tuple(Signal(name, f"words of {name}", "note", ANN.address) for name in signals)
    return Case(1, ANN, "Fwd: x", MONDAY_9, fields=fields, signals=marks, account=account)


ACCOUNT = Account("Northwind Traders", ("northwind.example",), arr=240_000, currency="USD", sla=timedelta(hours=4), place="accounts.csv, line 2")  # fmt: skip


def test_the_directory_fills_gaps_and_names_its_line() -> None:
    settled, _ = settle(case_of(replace(ACCOUNT, deals=("renewal",))), POLICY)
    revenue = settled.fields["revenue_at_risk"]
    assert revenue.value == {"amount": 240_000, "currency": "USD", "period": "year", "text": "ARR 240,000 USD", "deals": ["renewal"]}  # fmt: skip
    assert (revenue.state, revenue.source, revenue.quote) == (State.STATED, "directory", "accounts.csv, line 2: ARR 240,000 USD")  # fmt: skip
    assert settled.value("contractual") == "SLA 4 hours"
    assert settled.value("customer_company") == "Northwind Traders"


def test_the_directory_beats_nobody_who_wrote_something() -> None:
    fields = {
        "customer_company": stated("Northwind", "thread[0]"),
        "revenue_at_risk": stated({"amount": 9, "currency": None, "period": None, "text": "9"}),
        "contractual": Finding("breach at noon", State.INFERRED, "noon", "thread[0]"),
    }
    settled, _ = settle(case_of(ACCOUNT, **fields), POLICY)
    assert {name: settled.fields[name] for name in fields} == fields


def test_a_name_guessed_from_the_domain_and_an_unknown_are_gaps() -> None:
    guess = Finding("Northwind", State.INFERRED, "bob@northwind.example", "header")
    settled, _ = settle(case_of(ACCOUNT, customer_company=guess, revenue_at_risk=Finding(None, State.UNKNOWN)), POLICY)
    assert settled.value("customer_company") == "Northwind Traders"
    assert settled.value("revenue_at_risk")["amount"] == 240_000


@pytest.mark.parametrize(
    ("account", "signals", "tier"),
    [
        (ACCOUNT, ("churn", "no-access"), "leadership"),
        (replace(ACCOUNT, arr=900), ("churn", "no-access"), "l2-support"),
        (replace(ACCOUNT, arr=900, high_value=True), ("churn", "no-access"), "leadership"),
        (replace(ACCOUNT, high_value=False), ("churn", "no-access"), "l2-support"),
        (replace(ACCOUNT, currency="JPY"), ("churn", "no-access"), "l2-support"),
        (replace(ACCOUNT, currency=""), ("churn", "no-access"), "leadership"),
        (ACCOUNT, ("sla", "no-access"), "leadership"),
        (ACCOUNT, ("no-access",), "l2-support"),
        (ACCOUNT, ("churn", "feature-gap"), "product"),
        (ACCOUNT, ("churn", "data-exposure"), "security"),
        (None, ("churn", "no-access"), "l2-support"),
    ],
)
def test_churn_and_sla_of_a_high_value_customer_are_for_leadership(
    account: Account | None, signals: tuple[str, ...], tier: str
) -> None:
    settled, _ = settle(case_of(account, *signals), POLICY)
    assert settled.tier == tier
    if tier == "leadership" and account and account.high_value is None:
        assert account.revenue in settled.fields["target_team"].rule


@pytest.mark.parametrize(
    ("account", "signals", "criteria"),
    [
        (ACCOUNT, ("blocked", "bug"), ["technical", "business"]),
        (replace(ACCOUNT, high_value=False), ("blocked", "bug"), ["technical"]),
        (ACCOUNT, ("workaround", "bug"), ["technical"]),
        (ACCOUNT, ("feature-gap",), None),
        (ACCOUNT, (), None),
    ],
)
def test_a_high_value_customer_is_a_criterion_only_when_it_is_at_risk(
    account: Account, signals: tuple[str, ...], criteria: list[str] | None
) -> None:
    settled, _ = settle(case_of(account, *signals), POLICY)
    assert settled.value("criteria") == criteria


def test_a_high_value_customer_who_only_asks_how_is_still_handled_in_support() -> None:
    assert settle(case_of(ACCOUNT, "how-to"), POLICY)[1]


# --- in the daemon ----------------------------------------------------------------------------------------------------


def with_sheet(sheet: Path) -> Story:
    story = Story()
    story.world = replace(story.world, shelf=Shelf.at(sheet))
    return story


def first_brief(mails: list[Out]) -> Out:
    return next(one for one in mails if one.kind == "brief")


def test_a_brief_shows_what_the_directory_knows_with_its_line_and_the_case_keeps_the_sla(sheet: Path) -> None:
    story = with_sheet(sheet)
    note = without("Customer")
    brief = first_brief(story.arrives(forward(note, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9))
    text = " ".join(brief.text.split())
    assert "ARR 240,000 USD" in text
    assert "From the account directory, accounts.csv, line 2" in text
    assert story.case().sla == timedelta(hours=4)
    assert story.case().value("customer_company") == "Northwind Traders"


def test_a_stricter_sla_of_the_directory_moves_both_clocks(sheet: Path) -> None:
    sheet.write_text(SHEET.replace(",USD,4,", ",USD,1,"), "utf-8")
    story = with_sheet(sheet)
    story.arrives(forward(without("Customer"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    mails = story.waits(until=MONDAY_9 + hours(1))
    assert sorted(one.kind for one in mails) == ["customer-update", "follow-up"]
    [update] = [one for one in mails if one.kind == "customer-update"]
    assert "SLA: 1 h, from the account directory" in " ".join(update.text.split())
    assert "an update every 1 h, late after 2 h" in " ".join(update.text.split())


def test_leadership_is_not_asked_for_a_revenue_that_the_directory_knows(sheet: Path) -> None:
    note = "Bob threatens to cancel. Team: Leadership"
    asked, known = Story(), with_sheet(sheet)
    questions = [
        next(
            one for one in story.arrives(forward(note, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9) if one.kind == "question"
        )
        for story in (asked, known)
    ]
    assert ["Revenue at risk:" in one.text.partition("end of form")[0] for one in questions] == [True, False]


def test_an_answer_that_names_the_customer_finds_its_line(sheet: Path) -> None:
    story = with_sheet(sheet)
    typed = mail("Ann Berg <ann@example.com>", "escalations@example.com", "Broken export", "The export is broken for them.", MONDAY_9)  # fmt: skip
    question = next(one for one in story.arrives(typed, at=MONDAY_9) if one.kind == "question")
    assert story.case().account is None
    story.arrives(reply(question, "Customer: Acme", MONDAY_9 + hours(0.2)), at=MONDAY_9 + hours(0.2))
    assert story.case().account == read_accounts(sheet).of_name("Acme")


def test_the_sender_corrects_the_directory_with_a_second_forward(sheet: Path) -> None:
    story = with_sheet(sheet)
    raw = forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, References="<root@northwind.example>")
    story.arrives(raw, at=MONDAY_9)
    again = forward(
        "Revenue at risk: 80k USD a year", CUSTOMER_SAYS, MONDAY_9 + hours(1), References="<root@northwind.example>"
    )
    story.arrives(again, at=MONDAY_9 + hours(1))
    found = story.case().fields["revenue_at_risk"]
    assert (found.value["amount"], found.source) == (80_000, "note")


def test_a_directory_that_changes_is_read_again_and_a_broken_one_leaves_the_last_good_one(
    sheet: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shelf = Shelf.at(sheet)

    def arr() -> float | None:
        shelf.look()
        return shelf.accounts.accounts[0].arr

    sheet.write_text(SHEET.replace("240,000", "300,000"), "utf-8")
    os.utime(sheet, ns=(1, 1))
    assert arr() == 300_000

    sheet.write_text(SHEET.replace("240,000", "a lot"), "utf-8")
    assert [arr(), arr()] == [300_000, 300_000]
    said = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert len(said) == 1, "it is said once, not with each mail"
    assert "accounts.csv:2: ARR: 'a lot' is no yearly amount" in said[0]
    assert "what accounts.csv said before stays in force" in said[0]

    sheet.unlink()
    assert arr() == 300_000
    sheet.write_text(SHEET, "utf-8")
    assert arr() == 240_000


def test_a_sheet_that_changes_between_two_mails_counts_for_the_second(sheet: Path) -> None:
    story = with_sheet(sheet)
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    sheet.write_text(SHEET.replace(",4,", ",0.5,"), "utf-8")
    story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9 + hours(1), subject="Another"), at=MONDAY_9 + hours(1))
    assert [story.case(number).sla for number in (1, 2)] == [timedelta(hours=4), timedelta(minutes=30)]


def test_when_the_sender_names_another_customer_nothing_of_the_first_line_stays(sheet: Path) -> None:
    story = with_sheet(sheet)
    asked = forward("Team: Leadership", CUSTOMER_SAYS, MONDAY_9)
    question = next(one for one in story.arrives(asked, at=MONDAY_9) if one.kind == "question")
    assert story.case().value("revenue_at_risk")["amount"] == 240_000
    story.arrives(reply(question, "Customer: Zenith Holding", MONDAY_9 + hours(0.2)), at=MONDAY_9 + hours(0.2))
    assert (story.case().account, story.case().sla) == (None, None)
    assert "revenue_at_risk" not in story.case().fields
    assert story.case().value("customer_company") == "Zenith Holding"


def test_the_real_world_has_what_the_configuration_names(sheet: Path) -> None:
    store = f"store: {sheet.parent}/x.db"
    config = configured(sheet.parent, f"{SHORTEST}accounts: accounts.csv\n".replace("store: mailflow.db", store))
    world = build(config)
    assert world.shelf.accounts == read_accounts(sheet)
    world.store.close()


# --- on the command line ----------------------------------------------------------------------------------------------


def test_inspect_gives_what_the_daemon_decides(sheet: Path) -> None:
    raw = forward("They threaten to cancel the contract over this.", CUSTOMER_SAYS, MONDAY_9)
    (sheet.parent / "a.eml").write_bytes(raw)
    said = run("inspect", "--accounts", sheet, "--json", "a.eml", cwd=sheet.parent)
    story = with_sheet(sheet)
    story.arrives(raw, at=MONDAY_9)
    assert '"target_team": "leadership"' in said.stdout
    assert '"source": "directory"' in said.stdout
    assert story.case().tier == "leadership"


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


def test_the_operators_hear_once_of_a_directory_that_broke(sheet: Path) -> None:
    story = with_sheet(sheet)
    story.now = MONDAY_9
    sheet.write_text(SHEET.replace(",4,", ",four,"), "utf-8")
    told = [one for one in story.waits(until=MONDAY_9 + hours(3)) if one.kind == "digest"]
    assert [one.subject for one in told] == ["[mailflow] Something needs your look"]
    text = " ".join(told[0].text.split())
    assert "accounts.csv:2: SLA hours: 'four' is no number of hours" in text
    assert "What the file said before stays in force until it is mended." in text

    sheet.write_text(SHEET, "utf-8")
    assert story.waits(until=MONDAY_9 + hours(5)) == []
    sheet.write_text(SHEET.replace(",4,", ",four,"), "utf-8")
    assert len(story.waits(until=MONDAY_9 + hours(7))) == 1, "broken again is news again"
