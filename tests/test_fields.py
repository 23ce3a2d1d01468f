"""The table of fields, and what a tier is asked for."""

import pytest

from mailflow.cases.case import Finding, State
from mailflow.cases.fields import FIELD, FIELDS, Kind
from mailflow.cases.missing import missing
from mailflow.reading.facts.labels import field_of
from tests.facts_policy import POLICY


def known(*names: str, state: State = State.STATED) -> dict[str, Finding]:
    """Findings of some value."""
    return {name: Finding("x", state) for name in names}


def test_no_two_fields_share_a_name_or_a_label() -> None:
    names = [name for field in FIELDS for name in {field.name, field.label.lower(), *field.aliases}]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_label_and_alias_names_its_field(field: object) -> None:
    row = FIELD[getattr(field, "name", "")]
    assert {field_of(name) for name in (row.name, row.label, *row.aliases)} == {row}


def test_a_label_with_a_typing_error_is_understood_only_where_asked_for() -> None:
    assert field_of("Enviroment", typos=True) is FIELD["environment"]
    assert field_of("Enviroment") is None


def test_a_gap_is_asked_in_the_order_of_the_table() -> None:
    names = [field.name for field in FIELDS]
    gaps = missing({}, POLICY.tiers["engineering"])
    assert list(gaps) == sorted(gaps, key=names.index)


def test_reproduction_steps_are_missing_only_from_a_bug() -> None:
    engineering = POLICY.tiers["engineering"]
    assert "repro_steps" not in missing({}, engineering)
    assert "repro_steps" not in missing({"is_bug": Finding(False, State.INFERRED)}, engineering)
    assert "repro_steps" in missing({"is_bug": Finding(True, State.INFERRED)}, engineering)


def test_what_nobody_knows_is_no_gap() -> None:
    assert "severity" not in missing(known("severity", state=State.UNKNOWN), None)


def test_without_a_tier_only_what_every_tier_needs_is_missing() -> None:
    assert {FIELD[name].kind for name in missing({}, None)} == {Kind.CORE}


def test_what_is_shown_if_stated_is_never_missing() -> None:
    for tier in POLICY.tiers.values():
        assert not {"reputation", "competitive_pressure", "last_customer_update"} & set(missing({}, tier))


@pytest.mark.parametrize(
    ("tier", "needed"),
    [
        ("l2-support", {"tried"}),
        ("engineering", {"environment", "evidence", "started_at"}),
        ("product", {"use_case", "request_frequency"}),
        ("security", {"observed", "exposure", "containment", "urgency"}),
        ("leadership", {"tried", "revenue_at_risk", "deadline"}),
    ],
)
def test_each_tier_is_given_what_the_playbook_says_to_include(tier: str, needed: set[str]) -> None:
    core = set(missing({}, None))
    assert set(missing({}, POLICY.tiers[tier])) - core == needed
