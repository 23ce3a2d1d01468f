"""What stands in our mails: the playbook's brief, the question's form, drafts and reminders."""

import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from mailflow.cases.case import Clock, Finding, State
from mailflow.cases.commands import COMMAND
from mailflow.cases.effects import About, SendBrief, SendNotice, To
from mailflow.cases.fields import FIELD
from mailflow.mail.ids import found
from mailflow.mail.message import Attachment
from mailflow.writing.compose import Outgoing, Past
from tests.desk import LETTER, body_of, html, links, read, sections, seen, write
from tests.escalations import (
    ASKED,
    BARE,
    BREACH,
    CUSTOMER,
    EVERYTHING,
    FULL,
    LEE,
    NOW,
    POLICY,
    TRAIL,
    hours,
    note,
    told,
)

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


def test_a_question_is_a_form_that_can_be_read_back() -> None:
    mail = write(*LETTER["question"])[0]
    for number, name in enumerate(ASKED, start=1):
        assert f"\n[{number}] {FIELD[name].label}: \n    ({FIELD[name].hint.split(' ')[0]}" in mail.text
        assert f"[{number}] {FIELD[name].label}: ({FIELD[name].hint})" in seen(mail)
    assert "[end of form ESC-142]" in mail.text
    [form] = links(mail)
    assert body_of(form).startswith("[1] Time in queue: \r\n")
    assert "[end of form ESC-142]" in body_of(form)
    assert "No answer: I ask once more, and on Mon 23 Nov, 12:00 UTC (in 2 h) I send it" in " ".join(mail.text.split())
    assert "I could not read 11/12: This can be" in " ".join(write(*LETTER["question-again"])[0].text.split())


def test_a_draft_for_the_customer_holds_their_words_and_no_token() -> None:
    mail = write(*LETTER["customer-update"])[0]
    [opens] = [href for href in links(mail) if CUSTOMER in href]
    fields = parse_qs(urlsplit(opens).query)
    assert urlsplit(opens).path == CUSTOMER
    assert fields["bcc"] == [POLICY.mailbox.address]
    assert found([fields["bcc"][0]], (), f"{fields['subject']} {fields['body']}") == ()
    assert "ESC-142" not in opens
    assert '"Since the 3.2.1 rollout every POST' in fields["body"][0]
    assert "I will write again by [Mon 23 Nov, 12:00 UTC]" in fields["body"][0]
    for inside in ("Engineering", "240,000", "Lee Chan", "pool", "reference customer"):
        assert inside not in fields["body"][0]


def test_a_colleagues_words_stand_in_brackets_in_a_draft_and_a_confidential_case_says_nothing() -> None:
    case = replace(
        FULL, fields={**EVERYTHING, "description": note("their admin broke it"), "summary": note("their fault")}
    )
    assert "you reported: [their fault]" in " ".join(write(*LETTER["customer-update"][:1], case)[0].text.split())
    secret = write(*LETTER["customer-update-security"])[0]
    assert "Agree with Security what may be said" in " ".join(secret.text.split())
    assert "leaver" not in secret.text


def test_a_draft_that_is_too_long_or_has_no_address_gets_no_button_and_stays_to_be_copied() -> None:
    long = {"description": told("ü" * 300)}
    for fields in (
        long,
        {"customer_contact": told({"name": "Bob Lee"})},
        {"customer_contact": told({"email": "a@b.example?cc=all@example.com"})},
    ):
        mail = write(*LETTER["customer-update"][:1], replace(FULL, fields={**EVERYTHING, **fields}))[0]
        assert all(href.startswith(f"mailto:{POLICY.mailbox.address}?") for href in links(mail))
        assert "I will write again by" in mail.text


def test_reminders_offer_what_fits_who_has_it() -> None:
    def offered(mail: Outgoing) -> list[str]:
        return [body_of(href).splitlines()[0] for href in links(mail)]

    assert offered(write(*LETTER["follow-up"])[0]) == ["accept", "eta ", "resolved "]
    assert offered(write(*LETTER["follow-up-owner"])[0]) == ["eta ", "update ", "resolved "]
    to_team, to_sender = write(*LETTER["resolved"])
    assert (offered(to_team), offered(to_sender)) == (["lesson ", "reopen "], ["Hello Bob,", "confirm", "reopen "])


def test_help_lists_every_word() -> None:
    mail = write(*LETTER["service-help"])[0]
    for word in COMMAND.values():
        assert word.usage in mail.text
        assert word.usage in seen(mail)


def test_a_question_shows_back_what_decides_and_names_the_rest() -> None:
    text = " ".join(write(*LETTER["question"])[0].text.split())
    understood = text.split("WHAT I UNDERSTOOD SO FAR")[1].split("WHAT HAPPENS NEXT")[0]
    for line in (
        "Severity: Critical (my conclusion)",
        "Summary: checkout API",
        "Customer: Northwind Traders",
        "Is it a bug: yes (my conclusion)",
    ):
        assert line in understood
    assert (
        "Also read, and in the brief: Reproduction steps, Customer contact, Issue description, Environment"
        in understood
    )
    assert "Firefox 132" not in understood
    few = replace(BARE, fields={name: EVERYTHING[name] for name in ("environment", "frequency")})
    assert "Firefox 132" in write(*LETTER["question"][:1], few)[0].text


@pytest.mark.parametrize(
    ("deadline", "title", "fact"),
    [
        (note("2026-11-23T16:00:00Z"), "RESOLVED AT 10:00 UTC, BEFORE THE DEADLINE", "Deadline: Mon 23 Nov, 16:00 UTC; before it by 6 h"),
        (note("2026-11-23T09:20:00Z"), "RESOLVED AT 10:00 UTC, AFTER THE DEADLINE", "Deadline: Mon 23 Nov, 09:20 UTC; after it by 40 min"),
        (note("2026-11-23"), "RESOLVED AT 10:00 UTC, BEFORE THE DEADLINE", "Deadline: Mon 23 Nov, 23:59 UTC; before it by 14 h"),
        (Finding("2026-11-23T12:00:00Z", State.DEFAULT), "RESOLVED AT 10:00 UTC", "Default deadline: Mon 23 Nov, 12:00 UTC; before it by 2 h"),
        (note("soon"), "RESOLVED AT 10:00 UTC", "Took: 5 h 42 min from brief to fix"),
    ],
)  # fmt: skip
def test_resolved_says_how_long_it_took_and_whether_that_was_in_time(deadline: Finding, title: str, fact: str) -> None:
    effect, case = LETTER["resolved"]
    for mail in write(effect, replace(case, fields={**EVERYTHING, "deadline": deadline})):
        text = " ".join(mail.text.split())
        assert title in mail.text.splitlines()
        assert fact in text
        assert ("deadline:" in text.lower()) == (deadline.value != "soon")


def test_de_escalated_names_the_old_and_the_new_severity_where_the_case_knows_both() -> None:
    effect, case = LETTER["de-escalated"]
    milder = replace(case, fields={**EVERYTHING, "severity": note("medium")}, previous=replace(case, previous=None))
    assert "Severity:           Critical → Medium" in write(effect, milder)[1].text
    assert "Severity:           Critical\n" in write(effect, case)[1].text


def test_a_confidential_case_is_named_to_the_desks_lead_and_not_told() -> None:
    files = (Attachment("leaver.txt", "text/plain", b"leaver"),)
    for effect in (
        LETTER["decision"][0],
        LETTER["customer-update-late"][0],
        SendNotice("n", About.UNDELIVERED, LEE, "a leaver", (To.DESK,)),
    ):
        secret = replace(BREACH, reason="a leaver", subject="Fwd: a leaver could sign in")
        mails = {mail.recipient.address: mail for mail in write(effect, secret, Past(trail=TRAIL, attachments=files))}
        desk = mails.pop(POLICY.desk_lead.address)
        everything = (
            desk.text
            + html(desk)
            + str(read(desk)["Subject"])
            + str(read(desk)["Thread-Topic"])
            + " ".join(links(desk))
        )
        assert not re.search("leaver|northwind|bob|billing|look at the pool", everything, re.IGNORECASE)
        assert "ESC-144" in desk.text
        assert read(desk)["Subject"] in ("Re: [ESC-144] a confidential case", "[ESC-144] a confidential case")
        assert all("leaver" in mail.text for mail in mails.values() if mail.kind == "decision")


def test_a_draft_names_the_teams_time_only_in_brackets_and_a_workaround_too() -> None:
    given = replace(LETTER["customer-update-late"][1], inside=Clock(NOW, promise=NOW + hours(3)))
    text = " ".join(write(LETTER["customer-update-late"][0], given)[0].text.split())
    assert "[They expect news by Mon 23 Nov, 13:00 UTC: say so only if they are sure.]" in text
    back = replace(LETTER["de-escalated"][1], reason="a workaround is in place: use the old checkout page")
    text = " ".join(write(LETTER["customer-update"][0], back)[0].text.split())
    assert "Until then, this helps: [use the old checkout page]" in text


def test_times_never_break_before_their_unit() -> None:
    [mail] = write(BRIEF)
    assert "(in\N{NO-BREAK SPACE}6\N{NO-BREAK SPACE}h)" in html(mail)
    assert "(in 6 h)" not in html(mail) + mail.text
