"""The configuration: what a good file means, and what a newcomer copies."""

import re
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from mailflow.address import Address
from mailflow.cases.case import Severity
from mailflow.cases.fields import FIELDS, Kind
from mailflow.cases.worktime import opening, span
from mailflow.config import default_policy, load
from mailflow.config.grammar import settings
from tests.configs import SECRETS, SHORTEST, configured, faults

EXAMPLE = Path(__file__).parent.parent / "config.example.yaml"

# --- the example ---


def test_the_example_loads_without_a_secret_in_it() -> None:
    assert load(EXAMPLE, SECRETS).imap.password == "in"


def test_the_example_mentions_every_setting() -> None:
    """`name:` at the start of a line, written or behind a comment sign, in the block where it belongs."""
    for path in settings():
        block = re.search(rf"^(?:# )?{path[0]}:(.*\n(?:(?:[ #].*)?\n)*)", EXAMPLE.read_text("utf-8"), re.M)
        assert block, f"{path[0]} is not in {EXAMPLE.name}"
        assert len(path) == 1 or re.search(rf"^[ #]+{path[-1]}:", block[1], re.M), f"{'.'.join(path)} is missing"


def test_the_example_shows_the_defaults(tmp_path: Path) -> None:
    shortest, example = configured(tmp_path, SHORTEST), load(EXAMPLE, SECRETS)
    # What the example adds is said there to be off when it is left out.
    shortest = replace(shortest, store=example.store)
    hours = replace(shortest.policy.hours, holidays=example.policy.hours.holidays)
    assert replace(shortest, policy=replace(shortest.policy, hours=hours)) == example


def test_what_we_do_unasked_is_what_the_playbook_says() -> None:
    policy = default_policy("example.com")
    assert policy.internal_domains == {"example.com"}
    needed = {
        name: {field.name for field in FIELDS if field.asked and field.kind in tier.needs - {Kind.CORE}}
        for name, tier in policy.tiers.items()
    }
    assert needed == {
        "l2-support": {"tried"},
        "engineering": {
            *("started_at", "repro_steps", "expected", "actual", "frequency", "ruled_out", "environment", "evidence"),
        },
        "product": {"use_case", "request_frequency"},
        "security": {"observed", "exposure", "containment", "urgency"},
        "leadership": {"tried", "revenue_at_risk", "deadline"},
    }
    assert all(Kind.CORE in tier.needs for tier in policy.tiers.values())
    assert [name for name, tier in policy.tiers.items() if not tier.waits] == ["security"]
    assert [name for name, tier in policy.tiers.items() if tier.confidential] == ["security"]


@pytest.mark.parametrize(
    ("severity", "follow_up", "due", "late", "patience", "always"),
    [
        (Severity.CRITICAL, "2h", "2h", "4h", None, True),
        (Severity.HIGH, "4h", "4h", "8h", "2h", False),
        (Severity.MEDIUM, "1d", "1d", "2d", "1d", False),
    ],
)
def test_the_clocks_are_those_of_the_playbook(
    severity: Severity, follow_up: str, due: str, late: str, patience: str | None, always: bool
) -> None:
    cadence = default_policy("example.com").cadences[severity]
    assert (cadence.follow_up, cadence.update_due, cadence.update_late) == (span(follow_up), span(due), span(late))
    assert cadence.patience == (patience and span(patience))
    assert cadence.always == always


# --- what a file means ---


def test_ports_follow_from_tls(tmp_path: Path) -> None:
    text = SHORTEST.replace("smtp: {", "smtp: {tls: starttls, ").replace("imap: {", "imap: {tls: implicit, ")
    config = configured(tmp_path, text)
    assert (config.imap.port, config.smtp.port) == (993, 587)


@pytest.mark.parametrize(("written", "meant"), [("no", False), ("off", False), ("yes", True), ('"true"', True)])
def test_yes_and_no_are_what_people_mean_by_them(tmp_path: Path, written: str, meant: bool) -> None:
    text = SHORTEST.replace("product: {", f"product: {{confidential: {written}, ")
    assert configured(tmp_path, text).policy.tiers["product"].confidential is meant


def test_words_that_yaml_knows_better_stay_words(tmp_path: Path) -> None:
    text = SHORTEST.replace("product: {", "product: {label: no, ").replace("imap: {", "imap: {folder: 010, ")
    config = configured(tmp_path, text + "high_value: {arr: 0100}\n")
    assert (config.policy.tiers["product"].label, config.imap.folder) == ("no", "010")
    assert config.policy.high_value_arr == 100


def test_working_hours_are_wall_time(tmp_path: Path) -> None:
    hours = "hours: {zone: Europe/Berlin, week: {sun: 7:30-12:00, mon: 08:00 - 16:30}, holidays: de-by}"
    config = configured(tmp_path, SHORTEST.replace("hours: {zone: Europe/Berlin}", hours))
    assert config.policy.hours.week == {6: (time(7, 30), time(12)), 0: (time(8), time(16, 30))}
    assert config.policy.hours.holidays == "DE-BY"


def test_a_desk_may_be_open_all_day(tmp_path: Path) -> None:
    week = "{mon: 00:00-24:00, fri: 22:00-24:00}"
    config = configured(tmp_path, SHORTEST.replace("{zone: Europe/Berlin}", f"{{zone: Europe/Berlin, week: {week}}}"))
    opens, closes = opening(date(2026, 11, 23), config.policy.hours) or (None, None)
    assert (str(opens), str(closes)) == ("2026-11-22 23:00:00+00:00", "2026-11-23 23:00:00+00:00")
    assert config.policy.hours.week[4] == (time(22), time())


def test_a_team_may_work_elsewhere(tmp_path: Path) -> None:
    team = "list: engineering@example.com, hours: {zone: America/New_York, holidays: US}"
    config = configured(tmp_path, SHORTEST.replace("list: engineering@example.com", team))
    hours = config.policy.tiers["engineering"].hours
    assert hours is not None
    assert (str(hours.zone), hours.holidays, config.policy.tiers["product"].hours) == ("America/New_York", "US", None)


def test_a_person_may_work_elsewhere(tmp_path: Path) -> None:
    config = configured(tmp_path, SHORTEST + "people: {Kim@Example.com: {zone: America/New_York}}\n")
    assert {address: str(hours.zone) for address, hours in config.policy.people.items()} == {
        "kim@example.com": "America/New_York"
    }
    [fault] = faults(tmp_path, SHORTEST + "people: {kim: {zone: America/New_York}}\n")
    assert "is no mail address" in fault


def test_one_line_of_a_cadence_changes_that_line_alone(tmp_path: Path) -> None:
    cadences = configured(tmp_path, f"{SHORTEST}cadences: {{high: {{patience: none}}}}\n").policy.cadences
    usual = default_policy("example.com").cadences
    assert cadences == {**usual, Severity.HIGH: replace(usual[Severity.HIGH], patience=None)}


def test_a_team_of_our_own_is_one_block(tmp_path: Path) -> None:
    block = "  field: {label: Field, list: f@example.com, lead: g@example.com, needs: [core], members: Ann <A@example.com>}\n"
    field = configured(tmp_path, SHORTEST + block).policy.tiers["field"]
    assert (field.label, set(field.needs), set(field.members)) == ("Field", {Kind.CORE}, {"a@example.com"})
    assert field.lead == Address("g@example.com")


def test_exchange_online_gets_no_more_mails_than_it_takes(tmp_path: Path) -> None:
    text = SHORTEST.replace("mx.example.com", "microsoft365")
    assert configured(tmp_path, text).smtp.messages_per_minute == 25
    assert (
        configured(tmp_path, text.replace("smtp: {", "smtp: {messages_per_minute: 5, ")).smtp.messages_per_minute == 5
    )


def test_paths_start_at_the_folder_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "looks").mkdir()
    config = configured(tmp_path, f"{SHORTEST}templates: looks\n")
    assert (config.store, config.templates) == (tmp_path / "mailflow.db", tmp_path / "looks")


def test_a_relay_that_knows_us_needs_no_login(tmp_path: Path) -> None:
    text = SHORTEST.replace("smtp: {host: smtp.example.com, user: escalations@example.com}", "smtp: {host: relay}")
    assert configured(tmp_path, text, {"MAILFLOW_IMAP__PASSWORD": "in"}).smtp.user == ""
