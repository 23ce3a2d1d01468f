"""Known issues: what a file means, which mails it fits and which near misses it does not, and where people see it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.address import Address
from mailflow.cases.briefing import settle
from mailflow.cases.case import Case, Finding, Signal, State
from mailflow.cases.known import Fit, KnownIssue
from mailflow.config import Shelf, default_policy
from mailflow.config.known_issues import read_known_issues
from mailflow.errors import ConfigError
from mailflow.mail.message import parse
from mailflow.reading.known import in_forward, in_reply
from mailflow.reading.thread import read_thread
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, hours, without
from tests.command_line import run
from tests.configs import SECRETS, SHORTEST
from tests.fakes import Out, Story
from tests.story_mails import forward, reply

POLICY = default_policy("example.com")
ANN = Address("ann@example.com", "Ann Berg")
EXPORT = """\
---
id: KI-7
title: Excel export stops at 10,000 rows
status: open
match:
  - export* + 10,000 rows
  - ERR_EXPORT_LIMIT
unless: [CSV]
workaround: Filter by month and export each month.
url: https://help.example.com/ki-7
---
The writer keeps the whole sheet in memory; see the ticket.
"""
LOGO = """\
---
title: Change the logo on invoices
status: documented
match: logo* + invoice*
url: https://help.example.com/logo
---
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "known-issues"
    path.mkdir()
    (path / "export.md").write_text(EXPORT, "utf-8")
    (path / "logo.md").write_text(LOGO, "utf-8")
    (path / "README.md").write_text("How we write these.", "utf-8")
    return path


def faults(folder: Path, text: str) -> list[str]:
    for path in folder.glob("*.md"):
        path.unlink()
    (folder / "a.md").write_text(text, "utf-8")
    with pytest.raises(ConfigError) as error:
        read_known_issues(folder)
    return [fault.replace(f"{folder}/", "") for fault in error.value.faults]


# --- what a file means ------------------------------------------------------------------------------------------------


def test_a_file_is_a_known_issue(folder: Path) -> None:
    export, logo = read_known_issues(folder)
    assert export == KnownIssue(
        "KI-7", "Excel export stops at 10,000 rows", "open", (("export*", "10,000 rows"), ("ERR_EXPORT_LIMIT",)), ("CSV",),
        "Filter by month and export each month.", "https://help.example.com/ki-7", "known-issues/export.md",
    )  # fmt: skip
    assert (logo.id, logo.match, logo.workaround) == ("logo", (("logo*", "invoice*"),), "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Just words.", ["a.md:1: known issue: has no front matter; write --- in the first line"]),
        ("---\ntitle: x\nmatch: [ERR_1]\n", ["a.md:1: known issue: has no front matter"]),
        ("---\nstatus: open\n---\n", ["a.md:1: match: is missing; write a list", "a.md:1: title: is missing; write the problem"]),
        ("---\ntitle: x\nmatch: ERR_12\nworkarund: y\n---\n", ["a.md:4: workarund: is no key of a known issue; did you mean 'workaround'?"]),
        ("---\ntitle: x\nmatch:\n  - ERR_12\n  - export\n---\n", ["a.md:5: match: 'export' alone would fit too many mails"]),
        ("---\ntitle: x\nmatch: data export\n---\n", ["a.md:3: match: 'data export' alone would fit too many mails"]),
        ("---\ntitle: x\nmatch: export + to\n---\n", ["a.md:3: match: 'export + to' has a term of less than 3 letters"]),
        ("---\ntitle: x\nmatch: ex*rt + limit\n---\n", ["a.md:3: match: 'ex*rt + limit' has a term of less than 3 letters or a * in"]),
        ("---\ntitle: x\nmatch: ERR_12\nstatus: closed\n---\n", ["a.md:4: status: 'closed' is not known here; write open, documented"]),
        ("---\ntitle: x\nmatch: ERR_12\nurl: help\n---\n", ["a.md:4: url: 'help' is no address of a page"]),
        ("---\ntitle: [x, y]\nmatch: ERR_12\n---\n", ["a.md:2: title: has several values here; write one"]),
        ("---\ntitle: x\ntitle: y\nmatch: ERR_12\n---\n", ["a.md:3: title: is set a second time"]),
        ("---\ntitle: x: y\nmatch: ERR_12\n---\n", ["a.md:2: known issue: is no YAML here"]),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_line_and_what_to_write(folder: Path, text: str, said: list[str]) -> None:
    found = faults(folder, text)
    assert len(found) == len(said), found
    assert all(fault.startswith(start) for fault, start in zip(found, said, strict=True)), found


def test_two_files_with_one_id_are_a_fault(folder: Path) -> None:
    (folder / "second.md").write_text(EXPORT, "utf-8")
    with pytest.raises(ConfigError, match=r"second\.md:1: id: KI-7 stands in known-issues/export\.md already"):
        read_known_issues(folder)


# --- which mails it fits ----------------------------------------------------------------------------------------------


def fits(folder: Path, body: str, note: str = "Please see below.", subject: str = "A question") -> list[str]:
    message = parse(forward(note, body, MONDAY_9, subject=subject))
    return [fit.issue.id for fit in in_forward(message, read_thread(message), POLICY, read_known_issues(folder))]


@pytest.mark.parametrize(
    "body",
    [
        "Our export stops after 10,000 rows.",
        "Exporting more than 10.000 rows gives an empty file.",
        "If we export 10 000 rows the sheet ends.",
        "We cannot export more than 10,000 rows.",
        "It says err_export_limit and then nothing.",
    ],
)
def test_a_mail_fits_when_all_words_of_a_line_stand_in_one_sentence(folder: Path, body: str) -> None:
    assert fits(folder, body) == ["KI-7"]


@pytest.mark.parametrize(
    "body",
    [
        "Our export is empty.",
        "The export works. We have 10,000 rows in another list.",
        "Our export stops after 100,000 rows.",
        "Our export stops after 10,000 rowsets.",
        "The import stops after 10,000 rows.",
        "The CSV export stops after 10,000 rows.",
        "It is not the export of 10,000 rows, that one works.",
        "We see no ERR_EXPORT_LIMIT in the log.",
        "Could it be that the export stops at 10,000 rows?",
        "Last year the export stopped at 10,000 rows.",
        "It says ERR_EXPORT_LIMITED and then nothing.",
        "It says MY_ERR_EXPORT_LIMIT and then nothing.",
        "",
    ],
)
def test_a_near_miss_is_none(folder: Path, body: str) -> None:
    assert fits(folder, body) == []


def test_the_note_and_the_subject_count_as_well(folder: Path) -> None:
    assert fits(folder, "See subject.", note="Their export ends at 10,000 rows.") == ["KI-7"]
    assert fits(folder, "See subject.", subject="Export ends at 10,000 rows") == ["KI-7"]


def test_words_in_different_messages_do_not_add_up(folder: Path) -> None:
    assert fits(folder, "It ends after 10,000 rows.", note="The export again.") == []


def test_of_a_reply_only_the_words_for_this_case_count(folder: Path) -> None:
    message = parse(forward("ESC-1: it says ERR_EXPORT_LIMIT.\nESC-2: nothing new.", "x", MONDAY_9))
    issues = read_known_issues(folder)
    assert [fit.source for fit in in_reply("it says ERR_EXPORT_LIMIT.", message, issues)] == ["reply"]
    assert in_reply("nothing new.", message, issues) == ()


# --- what it means for the decision -----------------------------------------------------------------------------------

OPEN = KnownIssue("KI-7", "Export stops", "open", (("ERR_EXPORT_LIMIT",),), workaround="By month.")


def settled(*issues: KnownIssue, signals: tuple[str, ...] = (), severity: str = "") -> tuple[Case, str]:
    fields = {"severity": Finding(severity, State.STATED, "x", "note", ANN.address)} if severity else {}
    marks = tuple(Signal(name, "words", "note", ANN.address) for name in signals)
    known = tuple(Fit(issue, ("ERR_EXPORT_LIMIT",), "It says ERR_EXPORT_LIMIT.") for issue in issues)
    return settle(Case(1, ANN, "Fwd: x", MONDAY_9, fields=fields, signals=marks, known=known), POLICY)


@pytest.mark.parametrize(
    ("issues", "signals", "severity", "support"),
    [
        ((OPEN,), (), "", True),
        ((OPEN,), ("broken",), "", True),
        ((replace(OPEN, status="limitation"),), (), "", True),
        ((replace(OPEN, status="documented", workaround=""),), (), "", True),
        ((replace(OPEN, workaround=""),), (), "", False),
        ((replace(OPEN, status="fixed"),), (), "", False),
        ((OPEN, replace(OPEN, id="KI-8")), (), "", False),
        ((OPEN,), ("data-loss",), "", False),
        ((OPEN,), ("reproduced",), "", False),
        ((OPEN,), ("waiting",), "", False),
        ((OPEN,), (), "high", False),
        ((), (), "", False),
    ],
)
def test_one_issue_with_an_answer_is_for_support_unless_a_criterion_or_the_sender_says_otherwise(
    issues: tuple[KnownIssue, ...], signals: tuple[str, ...], severity: str, support: bool
) -> None:
    reason = settled(*issues, signals=signals, severity=severity)[1]
    assert bool(reason) == support
    assert not support or "KI-7: Export stops" in reason


def test_an_open_issue_with_a_workaround_is_not_taken_for_no_bug() -> None:
    case, _ = settled(OPEN, severity="high")
    assert case.value("is_bug") is None
    assert "a known issue has a workaround (“KI-7: Export stops”)" in settled(OPEN)[1]


def test_an_alarm_of_the_customer_is_no_mood_because_a_file_knows_an_answer() -> None:
    alarm = Signal("data-loss", "all rows are gone", "thread[0]", "bob@northwind.example")
    handled = Signal("handled", "I am answering her", "note", ANN.address)
    fit = Fit(OPEN, ("ERR_EXPORT_LIMIT",), "It says ERR_EXPORT_LIMIT.")
    case = Case(1, ANN, "Fwd: x", MONDAY_9, signals=(alarm, handled), known=(fit,))
    assert settle(case, POLICY)[1] == ""


# --- in the daemon ----------------------------------------------------------------------------------------------------

ASKS = "Our export ends at 10,000 rows. Is there a setting?"


def with_folder(folder: Path) -> Story:
    story = Story()
    story.world = replace(story.world, shelf=Shelf.at(known_issues=folder))
    return story


def words(mail: Out) -> str:
    return " ".join(mail.text.split())


def test_the_sender_gets_the_known_issue_with_its_answer_and_its_source(folder: Path) -> None:
    story = with_folder(folder)
    raw = forward("What can I tell him?", ASKS, MONDAY_9, subject="Export")
    [returned] = story.arrives(raw, at=MONDAY_9)
    assert (returned.kind, story.outcome(raw)) == ("returned", "returned")
    text = words(returned)
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


def test_a_brief_shows_the_known_issue_with_its_source(folder: Path) -> None:
    story = with_folder(folder)
    mails = story.arrives(forward(COMPLETE, "The log says ERR_EXPORT_LIMIT.", MONDAY_9), at=MONDAY_9)
    brief, copy = (next(one for one in mails if one.kind == kind) for kind in ("brief", "copy"))
    for mail in (brief, copy):
        assert "May be known" in words(mail)
        assert "KI-7: Excel export stops at 10,000 rows" in words(mail)
        assert "Known issue in known-issues/export.md: ERR_EXPORT_LIMIT in" in words(mail)


def test_an_answer_that_names_the_error_finds_the_known_issue(folder: Path) -> None:
    story = with_folder(folder)
    [question] = story.arrives(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9), at=MONDAY_9)
    assert story.case().known == ()
    mails = story.arrives(
        reply(question, "Chrome 142, it says ERR_EXPORT_LIMIT.", MONDAY_9 + hours(1)), at=MONDAY_9 + hours(1)
    )
    assert [fit.issue.id for fit in story.case().known] == ["KI-7"]
    assert "KI-7" in words(next(one for one in mails if one.kind == "brief"))


def test_what_the_customer_is_told_says_nothing_of_known_issues(folder: Path) -> None:
    story = with_folder(folder)
    brief = next(
        one
        for one in story.arrives(forward(COMPLETE, "The log says ERR_EXPORT_LIMIT.", MONDAY_9), at=MONDAY_9)
        if one.kind == "copy"
    )
    [draft] = story.arrives(reply(brief, "draft", MONDAY_9 + hours(1)), at=MONDAY_9 + hours(1))
    assert "KI-7" not in words(draft)


def test_a_folder_that_changes_is_read_again_and_a_broken_file_leaves_the_last_good_ones(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shelf = Shelf.at(known_issues=folder)
    (folder / "new.md").write_text(LOGO.replace("logo", "font"), "utf-8")
    assert shelf.look() == ()
    assert [one.id for one in shelf.known_issues] == ["KI-7", "logo", "new"]
    (folder / "new.md").write_text("nothing", "utf-8")
    assert len(shelf.look()) == 1
    assert [one.id for one in shelf.known_issues] == ["KI-7", "logo", "new"]
    assert "new.md:1: known issue: has no front matter" in caplog.text
    (folder / "new.md").unlink()
    assert shelf.look() == ()
    assert [one.id for one in shelf.known_issues] == ["KI-7", "logo"]


def test_a_file_that_turns_on_itself_stops_no_mail(folder: Path) -> None:
    story = with_folder(folder)
    (folder / "odd.md").write_text("---\ntitle: &a [*a]\nmatch: ERR_12\n---\n", "utf-8")
    [returned] = story.arrives(forward("What can I tell him?", ASKS, MONDAY_9, subject="Export"), at=MONDAY_9)
    assert "KI-7" in words(returned)


# --- on the command line ----------------------------------------------------------------------------------------------


def test_inspect_and_preview_give_what_the_daemon_gives(folder: Path) -> None:
    raw = forward("What can I tell him?", ASKS, MONDAY_9, subject="Export")
    (folder.parent / "a.eml").write_bytes(raw)
    row = json.loads(run("inspect", "--known-issues", folder, "--json", "a.eml", cwd=folder.parent).stdout)
    story = with_folder(folder)
    [returned] = story.arrives(raw, at=MONDAY_9)
    assert (row["outcome"], row["handle_in_support"]) == ("returned", True)
    assert [(one["id"], one["quote"], one["source"]) for one in row["known_issues"]] == [
        ("KI-7", "Our export ends at 10,000 rows.", "known-issues/export.md")
    ]
    assert row["account"] is None
    assert "known issue: KI-7" in run("inspect", "--known-issues", folder, "a.eml", cwd=folder.parent).stdout
    run("preview", "returned", "a.eml", "--known-issues", folder, "--out", "out", cwd=folder.parent)
    [shown] = (folder.parent / "out").glob("*.txt")
    assert shown.read_text("utf-8").split("Reply with")[0] == returned.text.replace("\r\n", "\n").split("Reply with")[0]


def test_check_tells_of_every_fault_in_the_folder(folder: Path) -> None:
    config = folder.parent / "config.yaml"
    config.write_text(f"{SHORTEST}known_issues: known-issues\naccounts: accounts.csv\n", "utf-8")
    config.chmod(0o600)
    (folder.parent / "accounts.csv").write_text("domain,company\nx.example,\n", "utf-8")
    (folder / "logo.md").write_text(LOGO.replace("status: documented", "status: done"), "utf-8")
    said = run("check", "--config", config, cwd=None, **SECRETS)
    assert said.returncode == 78
    assert "logo.md:3: status: 'done' is not known here" in said.stderr
    assert "accounts.csv:2: company: is missing" in said.stderr
