"""Known issues: what a file means, which mails it fits and which near misses it does not, and what that decides."""

from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.address import Address
from mailflow.cases.briefing import settle
from mailflow.cases.case import Case, Finding, Signal, State
from mailflow.cases.known import Fit, KnownIssue
from mailflow.config import default_policy
from mailflow.config.known_issues import read_known_issues
from mailflow.errors import ConfigError
from mailflow.mail.message import parse
from mailflow.reading.facts.known import in_forward, in_reply
from mailflow.reading.layout.thread import read_thread
from tests.checkout import MONDAY_9
from tests.issue_files import EXPORT
from tests.story_mails import forward

POLICY = default_policy("example.com")
ANN = Address("ann@example.com", "Ann Berg")


def faults(folder: Path, text: str) -> list[str]:
    for path in folder.glob("*.md"):
        path.unlink()
    (folder / "a.md").write_text(text, "utf-8")
    with pytest.raises(ConfigError) as error:
        read_known_issues(folder)
    return [fault.replace(f"{folder}/", "") for fault in error.value.faults]


# --- what a file means ------------------------------------------------------------------------------------------------


def test_a_file_is_a_known_issue(issue_folder: Path) -> None:
    export, logo = read_known_issues(issue_folder)
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
def test_each_fault_is_told_with_its_line_and_what_to_write(issue_folder: Path, text: str, said: list[str]) -> None:
    found = faults(issue_folder, text)
    assert len(found) == len(said), found
    assert all(fault.startswith(start) for fault, start in zip(found, said, strict=True)), found


def test_two_files_with_one_id_are_a_fault(issue_folder: Path) -> None:
    (issue_folder / "second.md").write_text(EXPORT, "utf-8")
    with pytest.raises(ConfigError, match=r"second\.md:1: id: KI-7 stands in known-issues/export\.md already"):
        read_known_issues(issue_folder)


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
def test_a_mail_fits_when_all_words_of_a_line_stand_in_one_sentence(issue_folder: Path, body: str) -> None:
    assert fits(issue_folder, body) == ["KI-7"]


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
def test_a_near_miss_is_none(issue_folder: Path, body: str) -> None:
    assert fits(issue_folder, body) == []


def test_the_note_and_the_subject_count_as_well(issue_folder: Path) -> None:
    assert fits(issue_folder, "See subject.", note="Their export ends at 10,000 rows.") == ["KI-7"]
    assert fits(issue_folder, "See subject.", subject="Export ends at 10,000 rows") == ["KI-7"]


def test_words_in_different_messages_do_not_add_up(issue_folder: Path) -> None:
    assert fits(issue_folder, "It ends after 10,000 rows.", note="The export again.") == []


def test_of_a_reply_only_the_words_for_this_case_count(issue_folder: Path) -> None:
    message = parse(forward("ESC-1: it says ERR_EXPORT_LIMIT.\nESC-2: nothing new.", "x", MONDAY_9))
    issues = read_known_issues(issue_folder)
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
