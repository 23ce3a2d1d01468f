"""Runs only the tests that the matrices name, and prints what became of each line (`pytest --matrix`).

A case that has the number of a line as its id (`[H01]`) is of that line alone; any other counts for every line that names
its test.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Generator
from dataclasses import dataclass, field

import pytest

from tests.matrix import FAULTS, HOSTILE, UNTRIED, Line

LINES = (*FAULTS, *HOSTILE)
_NUMBER = re.compile(r"\[([FH]\d\d)\]$")


def name_of(item: pytest.Item) -> str:
    """As the matrices write it: file::function."""
    return f"{item.path.stem}::{getattr(item, 'originalname', item.name)}"


@dataclass
class Seen:
    """How the cases of a test ended, and what they saw."""

    outcomes: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


class MatrixReport:
    """A plugin: remembers how each named test ended, and what it saw."""

    def __init__(self) -> None:
        #: by file::function, and the number of the line that the case is of, or ""
        self._seen: defaultdict[tuple[str, str], Seen] = defaultdict(Seen)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        named = {test for line in LINES for test in line.tests}
        items[:] = [item for item in items if name_of(item) in named]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        if report.when == "call" or not report.passed:
            of_line = _NUMBER.search(item.name)
            seen = self._seen[name_of(item), of_line[1] if of_line else ""]
            seen.outcomes.append(report.outcome)
            seen.texts += [str(text) for name, text in report.user_properties if name == "seen"]
        return report

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for title, lines in (("Faults", FAULTS), ("Hostile input", HOSTILE)):
            survived = sum(self.ended(line) == "survived" for line in lines)
            terminalreporter.section(f"{title}: {survived} of {len(lines)} survived")
            for line in lines:
                terminalreporter.write_line(f"{line.number}  {self.ended(line):9} {line.what}{self._detail(line)}")

    def _of(self, line: Line, test: str) -> Seen:
        both = self._seen[test, line.number], self._seen[test, ""]
        return Seen([one for seen in both for one in seen.outcomes], [one for seen in both for one in seen.texts])

    def ended(self, line: Line) -> str:
        """Survived only if every test of the line ran and passed."""
        outcomes = {outcome for test in line.tests for outcome in self._of(line, test).outcomes or ["not run"]}
        if "failed" in outcomes:
            return "FAILED"
        return "survived" if outcomes == {"passed"} else "not run"

    def _detail(self, line: Line) -> str:
        if not line.tests:
            return f": {UNTRIED.get(line.number, 'no test tries it')}"
        seen = [self._of(line, test) for test in line.tests]
        times = sum(len(one.outcomes) for one in seen)
        texts = "; ".join(dict.fromkeys(text for one in seen for text in one.texts))
        return f" ({times} tried{': ' + texts if texts else ''})"


@pytest.fixture
def seen(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Notes what was seen, for the printed matrix."""
    return lambda text: record_property("seen", text)
