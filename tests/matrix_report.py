"""Runs only the tests that the matrices name, and prints what became of each line (`pytest --matrix`)."""

from collections import defaultdict
from collections.abc import Callable, Generator

import pytest

from tests.matrix import FAULTS, HOSTILE, UNTRIED, Line

LINES = (*FAULTS, *HOSTILE)


def name_of(item: pytest.Item) -> str:
    """As the matrices write it: file::function."""
    return f"{item.path.stem}::{getattr(item, 'originalname', item.name)}"


class MatrixReport:
    """A plugin: remembers how each named test ended, and what it saw."""

    def __init__(self) -> None:
        self.outcomes: defaultdict[str, list[str]] = defaultdict(list)
        self.seen: defaultdict[str, list[str]] = defaultdict(list)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        named = {test for line in LINES for test in line.tests}
        items[:] = [item for item in items if name_of(item) in named]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        if report.when == "call" or not report.passed:
            self.outcomes[name_of(item)].append(report.outcome)
            self.seen[name_of(item)] += [str(text) for name, text in report.user_properties if name == "seen"]
        return report

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for title, lines in (("Faults", FAULTS), ("Hostile input", HOSTILE)):
            survived = sum(self.ended(line) == "survived" for line in lines)
            terminalreporter.section(f"{title}: {survived} of {len(lines)} survived")
            for line in lines:
                terminalreporter.write_line(f"{line.number}  {self.ended(line):9} {line.what}{self._detail(line)}")

    def ended(self, line: Line) -> str:
        """Survived only if every test of the line ran and passed."""
        outcomes = {outcome for test in line.tests for outcome in self.outcomes[test] or ["not run"]}
        if "failed" in outcomes:
            return "FAILED"
        return "survived" if outcomes == {"passed"} else "not run"

    def _detail(self, line: Line) -> str:
        if not line.tests:
            return f": {UNTRIED.get(line.number, 'no test tries it')}"
        times = sum(len(self.outcomes[test]) for test in line.tests)
        texts = "; ".join(dict.fromkeys(text for test in line.tests for text in self.seen[test]))
        return f" ({times} tried{': ' + texts if texts else ''})"


@pytest.fixture
def seen(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Notes what was seen, for the printed matrix."""
    return lambda text: record_property("seen", text)
