"""Known issues at work: where people see them, over a folder that changes, in `inspect`, `preview` and `check`."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.config import Shelf
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours, without
from tests.command_line import run
from tests.configs import SECRETS, SHORTEST
from tests.fakes import Story
from tests.issue_files import ASKS, LOGO
from tests.story_mails import forward, reply

# --- in the daemon ----------------------------------------------------------------------------------------------------


def with_folder(folder: Path) -> Story:
    story = Story()
    story.world = replace(story.world, shelf=Shelf.at(known_issues=folder))
    return story


def test_the_sender_gets_the_known_issue_with_its_answer_and_its_source(issue_folder: Path) -> None:
    story = with_folder(issue_folder)
    raw = forward("What can I tell him?", ASKS, MONDAY_9, subject="Export")
    [returned] = story.arrives(raw, at=MONDAY_9)
    assert (returned.kind, story.outcome(raw)) == ("returned", "returned")
    text = returned.prose
    assert (
        "KI-7: Excel export stops at 10,000 rows (known issue, open) Workaround: Filter by month and export each month."
        in text
    )
    assert "https://help.example.com/ki-7" in text
    assert (
        'Known issue in known-issues/export.md: export and 10,000 rows in "Our export ends at 10,000 rows." (by bob@northwind.example, in the forwarded mail)'
        in text
    )
    assert "Reply escalate and why" in text
    assert "known-issues/export.md" in returned.html

    brief = story.arrives(reply(returned, "escalate they need it whole", MONDAY_9 + hours(1)), at=MONDAY_9 + hours(1))
    assert brief, "the one word sends it anyway"


def test_a_brief_shows_the_known_issue_with_its_source(issue_folder: Path) -> None:
    story = with_folder(issue_folder)
    mails = story.arrives(forward(COMPLETE, "The log says ERR_EXPORT_LIMIT.", MONDAY_9), at=MONDAY_9)
    brief, copy = (next(one for one in mails if one.kind == kind) for kind in ("brief", "copy"))
    for mail in (brief, copy):
        assert "May be known" in mail.prose
        assert "KI-7: Excel export stops at 10,000 rows" in mail.prose
        assert "Known issue in known-issues/export.md: ERR_EXPORT_LIMIT in" in mail.prose


def test_an_answer_that_names_the_error_finds_the_known_issue(issue_folder: Path) -> None:
    story = with_folder(issue_folder)
    [question] = story.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    assert story.case().known == ()
    mails = story.arrives(
        reply(question, "Chrome 142, it says ERR_EXPORT_LIMIT.", MONDAY_9 + hours(1)), at=MONDAY_9 + hours(1)
    )
    assert [fit.issue.id for fit in story.case().known] == ["KI-7"]
    assert "KI-7" in next(one for one in mails if one.kind == "brief").prose


def test_what_the_customer_is_told_says_nothing_of_known_issues(issue_folder: Path) -> None:
    story = with_folder(issue_folder)
    brief = next(
        one
        for one in story.arrives(forward(COMPLETE, "The log says ERR_EXPORT_LIMIT.", MONDAY_9), at=MONDAY_9)
        if one.kind == "copy"
    )
    [draft] = story.arrives(reply(brief, "draft", MONDAY_9 + hours(1)), at=MONDAY_9 + hours(1))
    assert "KI-7" not in draft.prose


def test_a_folder_that_changes_is_read_again_and_a_broken_file_leaves_the_last_good_ones(
    issue_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shelf = Shelf.at(known_issues=issue_folder)
    (issue_folder / "new.md").write_text(LOGO.replace("logo", "font"), "utf-8")
    assert shelf.look() == ()
    assert [one.id for one in shelf.known_issues] == ["KI-7", "logo", "new"]
    (issue_folder / "new.md").write_text("nothing", "utf-8")
    assert len(shelf.look()) == 1
    assert [one.id for one in shelf.known_issues] == ["KI-7", "logo", "new"]
    assert "new.md:1: known issue: has no front matter" in caplog.text
    (issue_folder / "new.md").unlink()
    assert shelf.look() == ()
    assert [one.id for one in shelf.known_issues] == ["KI-7", "logo"]


def test_a_file_that_turns_on_itself_stops_no_mail(issue_folder: Path) -> None:
    story = with_folder(issue_folder)
    (issue_folder / "odd.md").write_text("---\ntitle: &a [*a]\nmatch: ERR_12\n---\n", "utf-8")
    [returned] = story.arrives(forward("What can I tell him?", ASKS, MONDAY_9, subject="Export"), at=MONDAY_9)
    assert "KI-7" in returned.prose


# --- on the command line ----------------------------------------------------------------------------------------------


def test_inspect_and_preview_give_what_the_daemon_gives(issue_folder: Path) -> None:
    raw = forward("What can I tell him?", ASKS, MONDAY_9, subject="Export")
    (issue_folder.parent / "a.eml").write_bytes(raw)
    row = json.loads(run("inspect", "--known-issues", issue_folder, "--json", "a.eml", cwd=issue_folder.parent).stdout)
    story = with_folder(issue_folder)
    [returned] = story.arrives(raw, at=MONDAY_9)
    assert (row["outcome"], row["handle_in_support"]) == ("returned", True)
    assert [(one["id"], one["quote"], one["source"]) for one in row["known_issues"]] == [
        ("KI-7", "Our export ends at 10,000 rows.", "known-issues/export.md")
    ]
    assert row["account"] is None
    assert (
        "known issue: KI-7" in run("inspect", "--known-issues", issue_folder, "a.eml", cwd=issue_folder.parent).stdout
    )
    run("preview", "returned", "a.eml", "--known-issues", issue_folder, "--out", "out", cwd=issue_folder.parent)
    [shown] = (issue_folder.parent / "out").glob("*.txt")
    assert shown.read_text("utf-8").split("Reply with")[0] == returned.text.replace("\r\n", "\n").split("Reply with")[0]


def test_check_tells_of_every_fault_in_the_folder(issue_folder: Path) -> None:
    config = issue_folder.parent / "config.yaml"
    config.write_text(f"{SHORTEST}known_issues: known-issues\naccounts: accounts.csv\n", "utf-8")
    config.chmod(0o600)
    (issue_folder.parent / "accounts.csv").write_text("domain,company\nx.example,\n", "utf-8")
    (issue_folder / "logo.md").write_text(LOGO.replace("status: documented", "status: done"), "utf-8")
    said = run("check", "--config", config, cwd=None, **SECRETS)
    assert said.returncode == 78
    assert "logo.md:3: status: 'done' is not known here" in said.stderr
    assert "accounts.csv:2: company: is missing" in said.stderr
