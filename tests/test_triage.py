"""The playbook's triage: stories end where a lead would send them, and each rule decides as its sentence says."""

import pytest

from mailflow.cases.case import Finding, Severity, Signal, State
from mailflow.cases.signals import SIGN, SIGNS
from mailflow.cases.triage import Triage, triage
from mailflow.cases.values import CRITERIA
from mailflow.reading.facts.facts import read_facts
from mailflow.reading.signals.cues import CUES
from tests.facts_policy import POLICY
from tests.mails import forward
from tests.stories import STORIES, Story


def verdict(*names: str, **fields: object) -> Triage:
    """The triage of signals in the sender's note, and of findings that the sender stated."""
    found = {name: Finding(value, State.STATED, "said", "note") for name, value in fields.items()}
    return triage(found, tuple(Signal(name, f"words for {name}", "note") for name in names), POLICY)


def value(decided: Triage, name: str) -> object:
    """A decided value, or None."""
    return decided.findings[name].value if name in decided.findings else None


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_a_story_ends_where_a_lead_would_send_it(story: Story) -> None:
    facts = read_facts(*forward(story.note, story.below), POLICY)
    decided = triage(facts.findings, facts.signals, POLICY)
    criteria = value(decided, "criteria")
    assert bool(decided.handle_in_support) == story.support
    assert (value(decided, "severity"), value(decided, "target_team")) == (story.severity, story.tier)
    assert frozenset(criteria if isinstance(criteria, list) else ()) == story.criteria


#: the example prompts of the playbook, both lists: the tier, the severity and who else is told
PROMPTS = (
    ("API returning 500 errors intermittently for Acme Corp", "engineering", "high", None),
    ("Data export is missing rows -- 3 customers reported this week", "engineering", "high", None),
    ("SSO login loop affecting all Enterprise customers", "engineering", "critical", None),
    ("Customer threatening to churn over missing audit log feature", "product", "high", ["leadership"]),
    ("Escalate this: API returning 500 errors intermittently for Acme Corp.", "engineering", "high", None),
    (
        "Data export is missing rows -- 3 customers reported this week. Package for engineering.",
        "engineering",
        "high",
        None,
    ),
    ("SSO login loop affecting all Enterprise customers. Create an escalation brief.", "engineering", "critical", None),
    (
        "Customer threatening to churn over missing audit log feature -- escalate to product and leadership.",
        "product",
        "high",
        ["leadership"],
    ),
    (
        "Package this bug for engineering: dashboard charts not loading, confirmed in Chrome and Firefox.",
        "engineering",
        "high",
        None,
    ),
)


@pytest.mark.parametrize(("prompt", "tier", "severity", "told"), PROMPTS)
def test_the_playbooks_own_prompts_end_where_it_sends_them(
    prompt: str, tier: str, severity: str, told: list[str] | None
) -> None:
    facts = read_facts(*forward(prompt, "Hello"), POLICY)
    decided = triage(facts.findings, facts.signals, POLICY)
    assert (value(decided, "target_team"), value(decided, "severity")) == (tier, severity)
    assert value(decided, "also_notify") == told
    assert not decided.handle_in_support


@pytest.mark.parametrize(
    ("signals", "severity"),
    [
        (("production-down",), Severity.CRITICAL),
        (("data-loss",), Severity.CRITICAL),
        (("data-exposure",), Severity.CRITICAL),
        (("blocked",), Severity.HIGH),
        (("sla",), Severity.HIGH),
        (("blocked", "workaround"), Severity.MEDIUM),
        (("workaround",), Severity.MEDIUM),
        (("not-urgent",), Severity.MEDIUM),
        (("data-loss", "workaround"), Severity.CRITICAL),
        (("production-down", "workaround"), Severity.CRITICAL),
        (("feature-gap", "several-customers"), Severity.MEDIUM),
        (("reproduced",), Severity.HIGH),
        (("blocked", "immediate"), Severity.CRITICAL),
        (("blocked", "workaround", "immediate"), Severity.HIGH),
        (("immediate",), None),
        ((), None),
    ],
)
def test_severity_follows_the_shorthand(signals: tuple[str, ...], severity: Severity | None) -> None:
    assert value(verdict(*signals), "severity") == severity


def test_when_torn_the_higher_severity_is_taken_and_said() -> None:
    decided = verdict("data-loss", "not-urgent").findings["severity"]
    assert decided.value == Severity.CRITICAL
    assert "taken as the higher" in decided.rule


def test_what_the_sender_stated_stays() -> None:
    assert value(verdict("production-down", severity="medium"), "severity") == "medium"
    assert value(verdict("feature-gap", target_team="engineering"), "target_team") == "engineering"


def test_security_comes_first_even_against_the_senders_word() -> None:
    decided = verdict("data-exposure", "churn", target_team="engineering")
    assert value(decided, "target_team") == "security"
    assert "also_notify" not in decided.findings


@pytest.mark.parametrize(
    ("signals", "fields", "tier"),
    [
        (("reproduced", "feature-gap"), {}, "product"),
        (("reproduced",), {}, "engineering"),
        (("infrastructure", "cannot-diagnose"), {}, "l2-support"),
        (("reproduced", "cannot-diagnose"), {}, "engineering"),
        (("legal", "reproduced"), {}, "leadership"),
        (("churn",), {"revenue_at_risk": {"amount": 310_000, "period": None}}, "leadership"),
        (("churn", "feature-gap"), {"revenue_at_risk": {"amount": 310_000, "period": None}}, "product"),
        (("churn", "reproduced"), {"revenue_at_risk": {"amount": 9_000, "period": "month"}}, "leadership"),
        (("churn", "reproduced"), {"revenue_at_risk": {"amount": 8_000, "period": "month"}}, "engineering"),
        ((), {"actual": "it is slow"}, "l2-support"),
        ((), {}, None),
    ],
)
def test_the_tier_is_the_playbooks(signals: tuple[str, ...], fields: dict[str, object], tier: str | None) -> None:
    assert value(verdict(*signals, **fields), "target_team") == tier


def test_leadership_is_told_of_churn_that_goes_elsewhere() -> None:
    assert value(verdict("churn", "feature-gap"), "also_notify") == ["leadership"]


def test_the_target_is_not_told_twice() -> None:
    assert "also_notify" not in verdict("feature-gap", also_notify=["product"]).findings


def test_three_customers_are_a_pattern_and_two_are_not() -> None:
    affected = {"text": "3 customers", "number": 3, "unit": "customers", "scope": "several"}
    assert value(verdict(customers_affected=affected), "criteria") == ["impact", "pattern"]
    assert value(verdict(customers_affected={**affected, "number": 2}), "criteria") == ["impact"]


def test_many_users_of_one_customer_are_no_pattern() -> None:
    affected = {"text": "85 drivers", "number": 85, "unit": "drivers", "scope": "single"}
    assert "criteria" not in verdict(customers_affected=affected).findings


def test_doubt_goes_to_the_sender_and_not_into_the_bin() -> None:
    assert verdict().handle_in_support == ""


def test_a_documented_how_to_is_returned_with_its_words() -> None:
    assert "words for documented" in verdict("documented").handle_in_support


@pytest.mark.parametrize("stated", [{"severity": "high"}, {"target_team": "l2-support"}])
def test_a_sender_who_has_decided_is_not_sent_back(stated: dict[str, object]) -> None:
    assert verdict("documented", **stated).handle_in_support == ""


def test_a_criterion_outweighs_a_help_page() -> None:
    assert verdict("documented", "data-loss").handle_in_support == ""


@pytest.mark.parametrize(
    ("signals", "bug"),
    [(("reproduced",), True), (("bug",), True), (("feature-gap",), False), (("infrastructure",), None)],
)
def test_only_a_confirmed_bug_is_one(signals: tuple[str, ...], bug: bool | None) -> None:
    assert value(verdict(*signals), "is_bug") is bug


def test_every_cue_has_a_sign_and_every_sign_a_meaning() -> None:
    assert {cue.signal for cue in CUES} <= set(SIGN)
    for sign in SIGNS:
        assert sign.criteria or sign.severity or sign.tier or sign.support or sign.weak, sign.name
        assert set(sign.criteria) <= set(CRITERIA)
        assert sign.tier in ("", *POLICY.tiers)


def test_every_conclusion_says_its_rule_and_its_words() -> None:
    for name, found in verdict("production-down", "reproduced", "sla").findings.items():
        assert found.rule, name
        assert found.quote, name
        assert found.state is State.INFERRED, name
