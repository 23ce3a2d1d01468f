"""What the machine refuses (a folder, a file, a disk) is one sentence with what to do, and never a traceback."""

import sys
from contextlib import closing
from pathlib import Path

import pytest

from mailflow.adapters.store import Store
from mailflow.cli import main
from mailflow.errors import ConfigError
from mailflow.writing.pages import Pages
from tests.checkout import MONDAY_9

EXAMPLE = Path(__file__).parent.parent / "config.example.yaml"


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a store in it and a file where somebody meant a folder."""
    for name, value in (("IMAP__PASSWORD", "x"), ("SMTP__PASSWORD", "x"), ("STORE", str(tmp_path / "mailflow.db"))):
        monkeypatch.setenv(f"MAILFLOW_{name}", value)
    monkeypatch.setenv("MAILFLOW_CONFIG", str(EXAMPLE))
    monkeypatch.chdir(tmp_path)
    Store(tmp_path / "mailflow.db").close()
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "mail.eml").write_bytes(b"From: ann@example.com\nSubject: Exports fail\n\nPlease take over.\n")
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *args: str) -> tuple[object, str]:
    monkeypatch.setattr(sys, "argv", ["mailflow", *args])
    with pytest.raises(SystemExit) as ended:
        main()
    return ended.value.code, capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        ("backup gone/b.db", 75, "could not be copied to gone/b.db.part"),
        ("preview brief mail.eml --out file/deeper", 1, "cannot be used: Not a directory. Check the path"),
        ("run --once --dry-run file/deeper", 1, "file/deeper cannot be used: Not a directory."),
    ],
)
def test_a_path_that_cannot_be_used_is_named_with_what_to_do(
    at: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: str, code: int, sentence: str
) -> None:
    found, told = said(capsys, monkeypatch, *words.split())
    assert (found, sentence in told) == (code, True), told
    assert "Traceback" not in told


def test_a_store_below_a_file_is_said_so(
    at: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAILFLOW_STORE", str(at / "file" / "mailflow.db"))
    code, told = said(capsys, monkeypatch, "run", "--once")
    assert code == 1
    assert told.startswith(f"{at / 'file'} cannot be used: File exists. Check the path")


def test_what_a_stranger_wrote_turns_no_line_of_why_round(
    at: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(Store(at / "mailflow.db")) as store:
        store.keep("INBOX", 1, 1, b"From: x", True, MONDAY_9)
        store.file(1, "ignored", "no case", MONDAY_9, message_id="<a@evil.example>", sender="a\u202eb@evil.example")
    monkeypatch.setattr(sys, "argv", ["mailflow", "why", "a@evil.example"])
    with pytest.raises(SystemExit):
        main()
    assert "from ab@evil.example, taken in" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["question.html.j2", "question.txt.j2", "style.css"])
def test_a_template_in_another_encoding_is_told_with_its_line_and_stops_no_mail(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes("/* one */\n/* für */\n".encode("latin-1"))
    with pytest.raises(ConfigError, match=f"{name}:2: is not UTF-8; save it as UTF-8 text"):
        Pages(tmp_path)
    assert "question" in Pages.or_built_in(tmp_path).names


def test_a_folder_of_templates_that_is_gone_stops_no_mail(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="gone: the templates cannot be read"):
        Pages(tmp_path / "gone")
    assert "question" in Pages.or_built_in(tmp_path / "gone").names
