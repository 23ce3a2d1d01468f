"""What people write, and the value that we keep: one row a spelling."""

import pytest

from mailflow.cases import values
from mailflow.cases.fields import FIELD, FIELDS
from mailflow.cases.money import MONEY, money


@pytest.mark.parametrize(
    ("written", "amount", "currency", "period"),
    [
        ("$1.2M", 1_200_000, "USD", None),
        ("120k ARR", 120_000, None, "year"),
        ("EUR 45.000", 45_000, "EUR", None),
        ("45.000 EUR", 45_000, "EUR", None),
        ("£80k/yr", 80_000, "GBP", "year"),
        ("CHF 30'000", 30_000, "CHF", None),
        ("$1,250.50 a month", 1250.5, "USD", "month"),
        ("1 200 €", 1200, "EUR", None),
        ("240k USD per year", 240_000, "USD", "year"),
        ("$310k", 310_000, "USD", None),
        ("€2.5 million", 2_500_000, "EUR", None),
        ("MRR is $9,900", 9900, "USD", "month"),
        ("1,4 Mio. EUR pro Jahr", 1_400_000, "EUR", "year"),
        ("R$ 12.000", 12_000, "BRL", None),
        ("12000", 12_000, None, None),
    ],
)
def test_money_is_read_as_stated(written: str, amount: float, currency: str | None, period: str | None) -> None:
    found = money(written)
    assert (found["amount"], found["currency"], found["period"]) == (amount, currency, period)


@pytest.mark.parametrize(
    "words",
    ["error 500", "port 8080", "order 1000234", "in 2026", "3.9.1", "40 users", "10 min", "4h", "12 km", "5 MB"],
)
def test_a_number_without_currency_or_scale_is_no_money(words: str) -> None:
    assert MONEY.search(words) is None


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("High", "high"),
        ("critical - data at risk", "critical"),
        ("P1", "critical"),
        ("sev 2", "high"),
        ("Medium is enough, High would be too much", "medium"),
        ("hoch", "high"),
        ("med", "medium"),
    ],
)
def test_a_severity_is_one_of_three(written: str, level: str) -> None:
    assert values.severity(written) == level


@pytest.mark.parametrize("written", ["low", "purple", "not critical", "highway"])
def test_what_is_no_severity_is_refused_with_a_sentence(written: str) -> None:
    with pytest.raises(ValueError, match="Critical, High or Medium"):
        values.severity(written)


@pytest.mark.parametrize(
    ("written", "tier"),
    [
        ("Engineering", "engineering"),
        ("eng please", "engineering"),
        ("L2", "l2-support"),
        ("second level", "l2-support"),
        ("Product management", "product"),
        ("security team", "security"),
        ("execs", "leadership"),
    ],
)
def test_a_team_is_known_by_its_usual_names(written: str, tier: str) -> None:
    assert values.team(written) == tier


@pytest.mark.parametrize(
    ("written", "number", "unit", "scope"),
    [
        ("40 users", 40, "users", "single"),
        ("four customers", 4, "customers", "several"),
        ("1,200 seats", 1200, "seats", "single"),
        ("all customers", None, None, "all"),
        ("all Enterprise customers", None, None, "segment"),
        ("only Zoe", None, None, "single"),
        ("20% of them", None, None, "single"),
    ],
)
def test_who_is_affected(written: str, number: int | None, unit: str | None, scope: str) -> None:
    found = values.affected(written)
    assert (found["number"], found["unit"], found["scope"]) == (number, unit, scope)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("investigate the root cause", "investigate"),
        ("a fix by Friday", "fix"),
        ("approve an exception", "approve"),
        ("a decision on the roadmap", "decide"),
        ("prioritise it", "prioritize"),
        ("revoke the key", "contain"),
        ("call her", "respond"),
        ("restore the font file", "fix"),
    ],
)
def test_what_is_needed_is_named_by_its_verb(written: str, kind: str) -> None:
    assert values.ask(written)["kind"] == kind


def test_steps_are_taken_apart_however_they_are_written() -> None:
    assert values.items("1. Open X\n2. Press Y") == ["Open X", "Press Y"]
    assert values.items("Reports > New > Preview") == ["Reports", "New", "Preview"]


def test_an_attempt_keeps_its_result_apart() -> None:
    assert values.attempts("restarted it -> no change") == [{"step": "restarted it", "result": "no change"}]


def test_a_contact_is_a_name_and_an_address() -> None:
    assert values.contact("Zoe Zimmer <Zoe@Acme.example>") == {"name": "Zoe Zimmer", "email": "zoe@acme.example"}


def test_ticket_numbers_lose_their_hash() -> None:
    assert values.names("#65210, SUP-12") == ["65210", "SUP-12"]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_field_refuses_empty_words_with_a_sentence(field: object) -> None:
    with pytest.raises(ValueError, match=r"[a-z].*\."):
        FIELD[getattr(field, "name", "")].clean("  ")
