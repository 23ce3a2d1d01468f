"""The account directory decides: which line is meant, that it fills gaps and beats nobody, and who is of high value."""

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
from mailflow.config import default_policy
from mailflow.config.accounts import read_accounts
from tests.checkout import MONDAY_9

POLICY = default_policy("example.com")
ANN = Address("ann@example.com", "Ann Berg")


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
