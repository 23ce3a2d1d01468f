"""`mailflow preview`: any mail, from a forward or from a case of the store, and what is wrong with it."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mailflow.adapters.store import Store
from mailflow.cli.preview import preview
from mailflow.errors import ConfigError, PermanentFailure
from mailflow.previewing import KINDS
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.configs import SECRETS, SHORTEST
from tests.escalations import FULL, TRAIL
from tests.story_mails import forward


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A configuration, a forward, and a store with one case in it."""
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "config.yaml").write_text(SHORTEST, "utf-8")
    (tmp_path / "config.yaml").chmod(0o600)
    (tmp_path / "forward.eml").write_bytes(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9))
    store = Store(tmp_path / "mailflow.db")
    store.record(replace(FULL, subjects={}), TRAIL)
    store.close()
    return tmp_path


def run(folder: Path, *args: str) -> Result:
    config = ["--config", str(folder / "config.yaml"), "--out", str(folder / "out")]
    return CliRunner().invoke(preview, [*args, *config], catch_exceptions=False)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_looked_at_from_a_forward_and_from_a_case(folder: Path, kind: str) -> None:
    for source in (str(folder / "forward.eml"), "ESC-142"):
        said = run(folder, kind, source)
        assert said.exit_code == 0
        assert said.stderr == ""
    written = {path.suffix for path in (folder / "out").iterdir()}
    assert written == {".eml", ".html", ".txt"}
    assert any("ESC-142" in path.read_text() for path in (folder / "out").glob("*.txt"))


def test_a_case_is_shown_as_the_store_knows_it(folder: Path) -> None:
    assert run(folder, "history", "esc-142").exit_code == 0
    [text] = [path.read_text() for path in (folder / "out").glob("*.txt")]
    assert "accept I look at the pool" in text
    assert run(folder, "question", "ESC-142", "--ask", "environment").exit_code == 0
    assert any("[1] Environment:" in path.read_text() for path in (folder / "out").glob("*question*.txt"))


def test_what_is_wrong_with_a_mail_is_said(folder: Path) -> None:
    (folder / "templates").mkdir()
    (folder / "templates" / "returned.html.j2").write_text("<h1>{{ title }}</h1><script></script>")
    (folder / "config.yaml").write_text(SHORTEST + "templates: templates\n", "utf-8")
    with pytest.raises(ConfigError, match=r"returned\.html\.j2"):
        run(folder, "returned", "ESC-142")
    (folder / "templates" / "returned.html.j2").write_text("<h1>{{ title }}</h1>")
    said = run(folder, "returned", "ESC-142")
    assert "It goes out plainer than meant: the HTML part lacks a value" in said.stderr
    assert "There is no HTML part." in said.stderr


def test_a_case_that_does_not_exist_and_a_file_that_does_not_are_named(folder: Path) -> None:
    with pytest.raises(PermanentFailure, match="There is no case ESC-7"):
        run(folder, "brief", "ESC-7")
    said = run(folder, "brief", "nowhere.eml")
    assert said.exit_code == 2
    assert "neither a file nor a case such as ESC-142" in said.stderr
