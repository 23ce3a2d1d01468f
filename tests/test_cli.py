"""The command line as a person types it: what is printed, and the exit codes that a supervisor acts on."""

import json
from pathlib import Path
from typing import Any

import pytest

from mailflow import __version__
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9, without
from tests.command_line import run
from tests.story_mails import ANN, MAILBOX, forward, mail

KEYS = [
    "file", "outcome", "kind", "message", "note", "new_text", "thread", "attachments", "fields", "severity", "target_team",
    "also_notify", "criteria", "handle_in_support", "missing", "commands", "suggested", "cut",
]  # fmt: skip
CONFIG = Path(__file__).parent.parent / "config.example.yaml"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "forward.eml").write_bytes(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    (tmp_path / "typed.eml").write_bytes(
        mail(ANN, MAILBOX, "Exports fail", "All exports of Acme fail since Monday.", MONDAY_9)
    )
    (tmp_path / "away.eml").write_bytes(
        mail(ANN, MAILBOX, "Away", "On holiday.", MONDAY_9, Auto_Submitted="auto-replied")
    )
    (tmp_path / "broken.eml").write_bytes(b"")
    return tmp_path


def test_the_version_names_the_libraries() -> None:
    said = run("--version").stdout
    assert said.startswith(f"mailflow {__version__} (Python 3.")
    assert "imapclient 4" in said


def test_help_lists_every_command() -> None:
    said = run("--help").stdout
    assert all(f"\n  {name} " in said for name in ("run", "demo", "check", "inspect", "preview", "status", "why"))


def test_inspect_prints_one_json_object_a_line_in_the_order_of_the_files(files: Path) -> None:
    said = run("inspect", "--json", "typed.eml", "forward.eml", "broken.eml", "away.eml", "gone.eml", cwd=files)
    assert said.returncode == 0
    typed, forwarded, broken, away, gone = [json.loads(line) for line in said.stdout.splitlines()]
    assert list(typed) == list(forwarded) == list(away) == KEYS
    assert [row["kind"] for row in (typed, forwarded, away)] == ["plain", "forward", "automatic"]
    assert [row["outcome"] for row in (typed, forwarded, away)] == ["opened", "opened", "automatic"]
    assert forwarded["severity"] == "high"
    assert forwarded["target_team"] == "engineering"
    assert forwarded["missing"] == []
    assert list(forwarded["fields"]["severity"]) == ["value", "state", "quote", "source"]
    assert list(forwarded["thread"][0]) == ["from", "to", "cc", "subject", "date", "date_raw", "body"]
    assert forwarded["thread"][0]["body"] == CUSTOMER_SAYS
    assert forwarded["note"] == forwarded["new_text"] == COMPLETE
    for row in (broken, gone):
        assert row["outcome"] == "quarantined"
        assert row["reason"]


def read_of_a_reply(folder: Path, text: str, *ours: str | Path) -> Any:
    """What `inspect` says of a reply with this text, when it has our mail beside it."""
    raw = mail(ANN, MAILBOX, "Re: Checkout", text, MONDAY_9, In_Reply_To="<ours@example.com>")
    (folder / "reply.eml").write_bytes(raw)
    [line] = run("inspect", "--json", *ours, "reply.eml", cwd=folder).stdout.splitlines()
    return json.loads(line)


def test_inspect_reads_a_reply_to_a_question_from_the_two_files_alone(files: Path) -> None:
    (files / "forward.eml").write_bytes(forward(without("Environment", "Frequency"), CUSTOMER_SAYS, MONDAY_9))
    run("preview", "question", "forward.eml", "--ask", "environment,frequency", "--out", "out", cwd=files)
    question = next((files / "out").glob("*.eml"))
    row = read_of_a_reply(files, "[1] Environment: Chrome 142\n", "--question", question)
    assert row["answers"]["environment"]["value"] == "Chrome 142"
    assert row["open"] == ["frequency"]


def test_inspect_reads_words_in_a_reply_to_a_brief(files: Path) -> None:
    run("preview", "brief", "forward.eml", "--out", "out", cwd=files)
    brief = next((files / "out").glob("*.eml"))
    row = read_of_a_reply(files, "resolved pool limit\n", "--brief", brief)
    assert row["commands"] == [{"word": "resolved", "text": "pool limit"}]
    assert row["outcome"] == "command"


def test_inspect_shows_a_person_each_field_and_its_evidence(files: Path) -> None:
    said = run("inspect", "forward.eml", cwd=files).stdout
    assert "Severity: high [stated]" in said
    assert '"Severity: High" (note, ann@example.com)' in said


@pytest.mark.parametrize("kind", ["question", "brief", "follow-up", "customer-update", "resolved", "de-escalated"])
def test_preview_writes_the_mail_three_times(files: Path, kind: str) -> None:
    (files / "forward.eml").write_bytes(forward(without("Environment"), CUSTOMER_SAYS, MONDAY_9))
    said = run("preview", kind, "forward.eml", "--out", "out", cwd=files)
    assert said.returncode == 0, said.stderr
    assert {path.suffix for path in (files / "out").iterdir()} == {".eml", ".html", ".txt"}


def test_a_wrong_argument_is_usage_and_says_what_would_be_right(files: Path) -> None:
    for args in (
        ("inspect",),
        ("preview", "poem", "forward.eml", "--out", "x"),
        ("runn",),
        ("inspect", "--question", "a", "--brief", "b", "c"),
    ):
        said = run(*args, cwd=files)
        assert said.returncode == 64, args
        assert said.stderr
    unknown = run("preview", "question", "forward.eml", "--ask", "weather", "--out", "x", cwd=files)
    assert unknown.returncode == 1
    assert "There is no field weather" in unknown.stderr


def test_check_says_what_a_sound_configuration_means(tmp_path: Path) -> None:
    said = run("check", "--config", CONFIG, MAILFLOW_IMAP__PASSWORD="x", MAILFLOW_SMTP__PASSWORD="x", cwd=tmp_path)
    assert said.returncode == 0, said.stderr
    assert "tier      security: security@example.com" in said.stdout
    assert "never waits" in said.stdout


def test_check_warns_of_a_mailbox_that_believes_everybody(tmp_path: Path) -> None:
    said = run(
        "check", "--config", CONFIG, MAILFLOW_IMAP__PASSWORD="x", MAILFLOW_SMTP__PASSWORD="x",
        MAILFLOW_BORDER__AUTHENTICATION_RESULTS="none", cwd=tmp_path,
    )  # fmt: skip
    assert "believes every From address" in said.stderr


def test_a_faulty_configuration_lists_every_fault_and_ends_with_78(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("mailbox: nobody\ncolour: red\n")
    said = run("run", cwd=tmp_path)
    assert said.returncode == 78
    assert len(said.stderr.splitlines()) > 5
    assert "config.yaml:2: colour" in said.stderr


def test_without_a_configuration_it_says_where_to_get_one(tmp_path: Path) -> None:
    said = run("status", cwd=tmp_path)
    assert said.returncode == 78
    assert "config.example.yaml" in said.stderr


def test_status_without_a_store_says_what_makes_one(tmp_path: Path) -> None:
    said = run(
        "status",
        "--config",
        CONFIG,
        MAILFLOW_IMAP__PASSWORD="x",
        MAILFLOW_SMTP__PASSWORD="x",
        MAILFLOW_STORE=str(tmp_path / "none.db"),
    )
    assert said.returncode == 1
    assert "mailflow run" in said.stderr


def test_the_demo_plays_the_whole_story(tmp_path: Path) -> None:
    said = run("demo", "--out", tmp_path / "mails")
    assert said.returncode == 0, said.stderr
    assert "ESC-1 is closed. The trail:" in said.stdout
    kinds = [path.name.split("-", 1)[1] for path in (tmp_path / "mails").glob("*.eml")]
    for kind in ("question", "brief", "copy", "follow-up", "customer-update", "notice", "resolved"):
        assert any(name.startswith(kind) for name in kinds), kind
    assert len(list((tmp_path / "mails").glob("*.html"))) > 8
