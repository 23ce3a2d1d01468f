"""The rules of the house that a machine can keep, beside those of ruff, mypy and the import contracts."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mailflow.cases.effects import Mail
from mailflow.writing.templates import TEMPLATES
from tests.matrix import FAULTS, HOSTILE, UNTRIED
from tests.mutants import CONCERN

ROOT = Path(__file__).parent.parent
PACKAGE = sorted((ROOT / "mailflow").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
#: files that are one table of data
TABLES = {
    "cases/commands.py",
    "cases/signals.py",
    "mail/automatic_words.py",
    "reading/facts/addressing_words.py",
    "reading/layout/formats.py",
    "reading/signals/cues_business.py",
    "reading/signals/cues_colleagues.py",
    "reading/signals/cues_depth.py",
    "reading/signals/cues_fault.py",
    "reading/signals/cues_languages.py",
    "reading/signals/cues_queue.py",
    "reading/signals/cues_security.py",
    "reading/signals/cues_support.py",
    "reading/signals/ideas_business.py",
    "reading/signals/ideas_desk.py",
    "reading/signals/ideas_fault.py",
    "reading/signals/ideas_security.py",
    "reading/signals/ideas_wishes.py",
    "reading/signals/own_doing.py",
    "reading/signals/plot_words.py",
    "reading/signals/scenes.py",
    "reading/times/day_names.py",
    "reading/layout/date_words.py",
    "reading/facts/deadline_words.py",
    "reading/facts/defect_words.py",
    "reading/facts/impact_words.py",
    "reading/layout/signature_words.py",
    "reading/facts/silence_words.py",
    "reading/facts/since_words.py",
    "reading/replies/sounds.py",
    "reading/language/vocabulary.py",
    "reading/facts/weighing_words.py",
    "writing/secret_rules.py",
    "tests/clients_dates.py",
    "tests/matrix.py",
    "tests/words.py",
}
#: each outside library, and the one file (or package) that knows it
LIBRARIES = {
    "imapclient": "adapters/imap_session.py",
    "smtplib": "adapters/smtp_session.py",
    "pymap": "adapters/mailhost.py",
    "aiosmtpd": "adapters/mailhost.py",
    "sqlite_utils": "adapters/store/schema.py",
    "apscheduler": "daemon.py",
    "jinja2": "writing/pages.py",
    "premailer": "writing/inlining.py",
    "mailparser": "mail/message.py",
    "ruamel": "config/source.py",
    "pydantic": "config/models.py",
    "holidays": "cases/worktime.py",
    "apprise": "adapters/chat.py",
}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix().removeprefix("mailflow/")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


@pytest.mark.parametrize("path", [*PACKAGE, *TESTS], ids=name)
def test_a_file_is_short_enough_to_be_read(path: Path) -> None:
    limit = 400 if name(path) in TABLES else 250
    assert len(path.read_text("utf-8").splitlines()) <= limit


@pytest.mark.parametrize("path", [*PACKAGE, *TESTS], ids=name)
def test_a_function_is_short_enough_to_be_read(path: Path) -> None:
    functions = [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= 40] == []


@pytest.mark.parametrize(("library", "home"), LIBRARIES.items())
def test_a_library_is_known_in_one_file(library: str, home: str) -> None:
    assert [name(path) for path in PACKAGE if library in set(imported(path))] == [home]


def test_only_the_store_knows_sqlite() -> None:
    assert {name(path).rpartition("/")[0] for path in PACKAGE if "sqlite3" in set(imported(path))} == {"adapters/store"}


def test_only_the_daemon_reads_the_clock() -> None:
    clock = re.compile(r"\b(?:datetime\.(?:now|today|utcnow)|date\.today|time\.time)\(")
    assert [name(path) for path in PACKAGE if clock.search(path.read_text("utf-8"))] == ["daemon.py"]


def test_every_effect_has_a_template_and_every_template_an_effect() -> None:
    assert set(TEMPLATES) == set(Mail.__args__)
    pages = {path.name.removesuffix(".html.j2") for path in (ROOT / "templates").glob("[!_]*.html.j2")}
    assert pages == {path.name.removesuffix(".txt.j2") for path in (ROOT / "templates").glob("[!_]*.txt.j2")}


def test_every_mail_of_the_corpus_has_its_expectation() -> None:
    corpus = ROOT / "tests" / "corpus"
    assert {path.stem for path in corpus.glob("*.eml")} == {path.stem for path in corpus.glob("*.toml")}
    assert any(corpus.glob("*.eml"))


def test_every_test_that_the_matrices_name_is_there() -> None:
    there = {
        f"{path.stem}::{found}"
        for path in (ROOT / "tests").glob("test_*.py")
        for found in re.findall(r"^def (test_\w+)", path.read_text("utf-8"), re.MULTILINE)
    }
    named = {test for line in (*FAULTS, *HOSTILE) for test in line.tests}
    assert sorted(named - there) == []


def test_every_line_of_the_matrices_is_tried_or_says_why_not() -> None:
    lines = (*FAULTS, *HOSTILE)
    assert [line.number for line in lines] == [f"{kind}{number:02}" for kind in "FH" for number in range(1, 61)]
    assert {line.number for line in lines if not line.tests} == set(UNTRIED)
    assert all(len(why.split()) > 8 for why in UNTRIED.values())


def test_what_a_mutation_run_names_is_there() -> None:
    # A test that was renamed would notice no change any more, or fail the run before it has begun.
    for module, tests in CONCERN.values():
        assert (ROOT / "mailflow" / module).is_file(), module
        for test in tests:
            assert (ROOT / "tests" / f"{test}.py").is_file(), test
