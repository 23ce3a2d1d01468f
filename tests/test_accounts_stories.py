"""The account directory at work: in a story, over a file that changes or breaks, and in `inspect`."""

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow.config import Shelf
from mailflow.config.accounts import read_accounts
from mailflow.world import build
from tests.account_sheet import SHEET
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours, without
from tests.command_line import run
from tests.configs import SHORTEST, configured
from tests.fakes import Out, Story
from tests.story_mails import forward, mail, reply

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
