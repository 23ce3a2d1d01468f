"""Until when somebody is away, as their machine says it; what is not clearly a return of its writer is none."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mailflow.address import Address
from mailflow.config import default_policy
from mailflow.reading.layout.thread import Kind, Thread
from mailflow.reading.replies.returning import returns
from tests.mails import message

MONDAY_10 = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
HOURS = default_policy("example.com").hours


def said(text: str, subject: str = "Automatic reply: Checkout fails") -> str:
    """When they return, of a mail of Lee Chan's machine."""
    mail = replace(message(text, subject, MONDAY_10), from_=(Address("lee@example.com", "Lee Chan"),))
    at = returns(mail, Thread(Kind.REPLY, text, ()), MONDAY_10, HOURS)
    return at.isoformat()[:16] if at else ""


#: each is back on 1 December
FIRST_OF_DECEMBER = [
    "I am out of the office and will be back on 1 December.",
    "I'll be back on Dec 1st.",
    "Back on Tuesday, 1 December 2026.",
    "I return to the office on 1 December.",
    "Out of office, returning 1 December",
    "Hi, thanks for your mail. I'm on leave from 23 Nov until 30 Nov, back on 1 Dec. For urgent matters write to Mia.",
    "I am on annual leave until 1 December.",
    "I am out of office through 30 November.",
    "I will be away until 30 November inclusive.",
    "Lee Chan is out of the office until 1 December.",
    "I will be available again from 1 December.",
    "I am on vacation until 1 December, please contact Mia in urgent cases.",
    "Ich bin am 1. Dezember wieder da.",
    "Wieder da am 1.12.",
    "Ich bin ab dem 1.12.2026 wieder erreichbar.",
    "Ab Dienstag, 1.12., bin ich wieder im Büro.",
    "Ich bin bis einschließlich 30.11. im Urlaub.",
    "Vom 23.11. bis 30.11. abwesend, ab 1.12. wieder für Sie da.",
    "Ich bin bis zum 1.12. nicht im Büro.",
    "Ich bin erst am 1.12. zurück.",
    "Ich kehre am 1. Dezember zurück.",
    "Je serai de retour le 1er décembre.",
    "Je suis absente jusqu'au 30 novembre inclus.",
    "De retour au bureau mardi 1 décembre.",
    "Je suis en congés jusqu'au 1er décembre.",
    "Vuelvo el 1 de diciembre.",
    "Estaré de vuelta el martes 1 de diciembre.",
    "Estoy de vacaciones hasta el 30 de noviembre inclusive.",
    "Volto no dia 1 de dezembro.",
    "Estou de férias até 1 de dezembro.",
    "Estarei de volta a 1 de dezembro.",
    "Rientro il 1 dicembre.",
    "Sono in ferie fino al 30 novembre compreso.",
    "Sarò di nuovo in ufficio il 1 dicembre.",
    "Ik ben terug op 1 december.",
    "Ik ben op vakantie tot en met 30 november.",
    "Vanaf 1 december ben ik weer bereikbaar.",
    "Ich bin bis 1.12. in Elternzeit.",
    "I am out of the office until\n1 December and will answer then.",
    "Ich bin nicht da. Ich bin am 1.12. wieder im Haus.",
    "I am currently out of office with limited access to mail. I will return on Tuesday 1 December 2026.",
    "Thank you for your message.\nI am out of the office from 20 November to 30 November.\nI will be back on 1 December.\nIch bin ab 1. Dezember wieder da.",
]
NEVER_SAID = [
    "I am out of the office. Jane is back on 1 December.",
    "I am on leave and Jane is back on 1 December.",
    "My colleague Jane will be back on 1 December.",
    "I am out of the office, back next week.",
    "I'll be back in two weeks.",
    "I will not be back on 1 December.",
    "If I am not back on 1 December, write to Mia.",
    "I am away. The offer is valid until 1 December.",
    "I am away. Please send your application until 1 December.",
    "Back on 20 November.",
    "Back on Monday, 1 December.",
    "returning 03/12/2026",
    "I am away until 3/12.",
    "I am away until after Christmas.",
    "I am away. On 1 December we launch the new shop.",
    "I am on leave until 1 December or 2 December, I will be back on 1 December or 2 December.",
    "Meine Kollegin ist ab 1.12. wieder da.",
    "Am 1.12. findet wieder unser Kundentag statt.",
    "Ihre Mail wird bis zum 1.12. beantwortet.",
    "Bis 1.12. gilt die Frist.",
    "On holiday.",
    "I am out of office.",
    "Ich bin im Urlaub und melde mich danach.",
    "Ich bin im Urlaub. Am 1.12. wird wieder gestreikt.",
    "Wenn ich am 1.12. wieder da bin, antworte ich.",
    "We are open again on 1 December with new prices.",
    "Jane ist ab 1.12. wieder erreichbar.",
    "Reply needed until 1 December, since I am away.",
    "He is out of the office until 1 December.",
]


@pytest.mark.parametrize("text", FIRST_OF_DECEMBER)
def test_a_return_that_is_clearly_stated_is_read(text: str) -> None:
    assert said(text) == "2026-12-01T00:00"


@pytest.mark.parametrize("text", NEVER_SAID)
def test_what_is_not_clearly_stated_is_no_return(text: str) -> None:
    assert said(text) == ""


def test_a_weekday_and_a_time_are_read() -> None:
    assert said("I am back in the office on Thursday.") == "2026-11-26T00:00"
    assert said("I'm back at 14:00.") == "2026-11-23T14:00"


def test_hcl_notes_says_it_in_the_subject() -> None:
    assert said("I am out.", "AUTO: Lee Chan is out of the office (returning 30/11/2026)") == "2026-11-30T00:00"
    assert said("I am out.", "AUTO: Lee Chan is out of the office (returning 03/12/2026)") == ""


def test_a_day_without_a_year_that_is_far_away_is_over_and_not_ahead() -> None:
    assert said("I will be back on 20 August.") == ""
    assert said("I will be back on 20 August 2027.") == "2027-08-20T00:00"
    assert said("I will be back on 20 August 2029.") == ""
