"""What stands in the brief: the playbook's sections, where each value comes from, and what nobody said."""

import re
from dataclasses import replace

import pytest

from mailflow.cases.case import Finding, State
from mailflow.cases.effects import SendBrief
from mailflow.mail.message import Attachment
from mailflow.writing.compose import Past
from tests.desk import LETTER, html, links, read, sections, seen, write
from tests.escalations import BARE, BREACH, EVERYTHING, FULL, NOW, hours, note

BRIEF = SendBrief("b:1", "engineering", 1)


def test_a_brief_has_every_section_of_the_playbook() -> None:
    [mail] = write(BRIEF)
    assert sections(mail) == [
        "Issue description", "Reproduction steps", "Impact", "What's been tried", "Customer communication", "Supporting context",
        "Where this comes from",
    ]  # fmt: skip
    for label in ("What's needed", "Customers affected", "Workflow impact", "Revenue at risk", "Time in queue", "Expected", "Actual", "Environment",
                  "Last update to customer", "Customer expectation", "Escalation risk", "Reputation", "Contract and SLA"):  # fmt: skip
        assert label in seen(mail)
        assert label.lower() in mail.text.lower()


@pytest.mark.parametrize(
    ("name", "first"),
    [("brief-security", ["What was observed", "Impact"]), ("brief-product", ["Customer use case", "Impact"]),
     ("brief-leadership", ["Impact", "What's been tried", "Issue description"]), ("brief-engineering", ["Issue description", "Reproduction steps", "Impact"]),
     ("brief-bare", ["Issue description", "What's been tried", "Customer communication", "Impact"])],
)  # fmt: skip
def test_each_tier_sees_first_what_it_decides_on(name: str, first: list[str]) -> None:
    mail = write(*LETTER[name])[0]
    assert sections(mail)[: len(first)] == first
    impact = mail.text.split("IMPACT\n")[1].splitlines()[0]
    assert impact.startswith("Revenue at risk" if name == "brief-leadership" else "Customers affected")


def test_a_confidential_brief_has_no_business_colour_and_no_files() -> None:
    file = Attachment("shot.png", "image/png", b"x" * 20_000)
    [mail] = write(SendBrief("b:1", "security", 1), BREACH, Past(attachments=(file,)))
    for colour in ("Revenue", "240,000", "renewal", "Reputation", "Contract and SLA", "Competitive"):
        assert colour not in mail.text + html(mail)
    assert "shot.png (20 kB): not attached here" in mail.text
    assert not list(read(mail).iter_attachments())


def test_a_first_brief_carries_the_files_that_are_safe_and_names_the_others() -> None:
    files = (
        Attachment("log.txt", "text/plain", b"x" * 3000),
        Attachment("tool.exe", "application/x-msdownload", b"x" * 3000),
    )
    [first], [second] = (
        write(BRIEF, past=Past(attachments=files)),
        write(replace(BRIEF, version=2), past=Past(attachments=files)),
    )
    assert [part.get_filename() for part in read(first).iter_attachments()] == ["log.txt"]
    assert "- log.txt (3 kB)\n- tool.exe (3 kB): not attached here" in first.text
    assert not list(read(second).iter_attachments())


def test_every_value_shows_where_it_comes_from() -> None:
    [mail] = write(BRIEF)
    sources = dict(re.findall(r"^\[(\d+)\] (.*(?:\n    .*)*)", mail.text, re.MULTILINE))
    wanted = {"Customers affected": "Stated by bob.lee@northwind.example", "Revenue at risk": "From the account directory, accounts.csv:4",
              "Workflow impact": "in the\n    forwarded mail", "Why escalate": 'Inferred from "fails with HTTP 500"', "Frequency": "by Ana Ruiz"}  # fmt: skip
    for label, source in wanted.items():
        number = re.search(rf"{label}: [^\[]*\[(\d+)\]", mail.text)
        assert number, label
        assert source in sources[number[1]]
    default = Finding(
        "2026-11-23T18:00:00Z",
        State.DEFAULT,
        source="policy",
        rule="nobody gave one; critical cases are answered within 4 h",
    )
    assert "Default: nobody gave one" in write(BRIEF, replace(FULL, fields={**EVERYTHING, "deadline": default}))[0].text


def test_what_nobody_said_is_never_filled_in() -> None:
    [mail] = write(
        SendBrief("b:1", "l2-support", 1),
        replace(BARE, fields={"urgency": Finding(None, State.UNKNOWN)}),
        now=NOW + hours(1),
    )
    assert "Customers affected: asked 10:00 UTC, no answer yet" in mail.text
    assert "Revenue at risk:    not stated" in mail.text
    assert "- Asked 10:00 UTC, no answer yet: What's needed, Customers affected" in mail.text
    assert "Not stated: Severity, Customer" in seen(mail)


@pytest.mark.parametrize(
    ("day", "shown"),
    [("2026-11-16", "Mon 16 Nov (7 days ago)"), ("2026-11-23", "Mon 23 Nov (today)"), ("2026-11-24", "Tue 24 Nov (tomorrow)"),
     ("2025-12-24", "Wed 24 Dec 2025 (334 days ago)"), ("2026-02-31", "2026-02-31"), ("2026-11-23T11:30:00Z", "Mon 23 Nov, 11:30 UTC (in 1 h 30 min)")],
)  # fmt: skip
def test_how_long_ago_is_worked_out_when_it_is_shown(day: str, shown: str) -> None:
    [mail] = write(BRIEF, replace(FULL, fields={**EVERYTHING, "started_at": note(day)}))
    assert f"Time in queue:      {shown} [" in mail.text.replace("\N{NO-BREAK SPACE}", " ")


def test_what_is_no_bug_has_nothing_to_reproduce() -> None:
    fields = {name: found for name, found in EVERYTHING.items() if name not in {"is_bug", "repro_steps"}}
    [mail] = write(BRIEF, replace(FULL, fields=fields))
    assert "Environment and evidence" in sections(mail)
    assert "Expected" not in mail.text
    assert "REPRODUCTION" not in mail.text


def test_a_second_version_opens_with_what_changed() -> None:
    mail = write(*LETTER["brief-second"])[0]
    assert sections(mail)[0] == "What changed in version 2"
    assert mail.text.index("- Severity: High → Critical") < mail.text.index("WHAT'S NEEDED")


def test_a_team_that_is_only_told_gets_no_button() -> None:
    assert links(write(*LETTER["brief-told"])[0]) == []
    assert links(write(*LETTER["copy"])[0]) == []


def test_times_never_break_before_their_unit() -> None:
    [mail] = write(BRIEF)
    assert "(in\N{NO-BREAK SPACE}6\N{NO-BREAK SPACE}h)" in html(mail)
    assert "(in 6 h)" not in html(mail) + mail.text
