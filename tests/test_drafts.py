"""What stands in our mails beside the brief: the question's form, drafts for the customer, reminders, and the mails at the end."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from mailflow.cases.case import Clock, Finding, State
from mailflow.cases.commands import COMMAND
from mailflow.cases.fields import FIELD
from mailflow.mail.ids import found
from mailflow.writing.compose import Outgoing
from tests.desk import LETTER, body_of, links, seen, write
from tests.escalations import (
    ASKED,
    BARE,
    CUSTOMER,
    EVERYTHING,
    FULL,
    NOW,
    POLICY,
    hours,
    note,
    told,
)


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


def test_a_draft_names_the_teams_time_only_in_brackets_and_a_workaround_too() -> None:
    given = replace(LETTER["customer-update-late"][1], inside=Clock(NOW, promise=NOW + hours(3)))
    text = " ".join(write(LETTER["customer-update-late"][0], given)[0].text.split())
    assert "[They expect news by Mon 23 Nov, 13:00 UTC: say so only if they are sure.]" in text
    back = replace(LETTER["de-escalated"][1], reason="a workaround is in place: use the old checkout page")
    text = " ".join(write(LETTER["customer-update"][0], back)[0].text.split())
    assert "Until then, this helps: [use the old checkout page]" in text
