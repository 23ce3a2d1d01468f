"""Would a test notice? Changes one thing at a time in the modules that safety rests on, and runs the tests that concern them.

`python -m tests.mutants [NAME…] [--every N] [--lines A-B]` prints each change that no test noticed, and the share of those
noticed. Each change runs in a process of its own, forked before anything of mailflow is loaded, so nothing on disk is touched;
as many run at a time as there are processors.
"""

import argparse
import importlib.abc
import importlib.machinery
import importlib.util
import io
import os
import signal
import sys
import time
import types
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Final

import holidays
import hypothesis
import imapclient
import jinja2
import mailparser
import premailer
import pydantic
import pytest
import ruamel.yaml
import sqlite_utils

from tests.changes import Mutant, mutants

#: loaded before the forks, so that no change pays for them
LOADED: Final = (holidays, hypothesis, imapclient, jinja2, mailparser, premailer, pydantic, ruamel.yaml, sqlite_utils)

ROOT: Final = Path(__file__).parent.parent
#: module and the tests that concern it, the quickest first
CONCERN: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "recipients": (
        "writing/recipients.py",
        ("test_recipients", "test_kept_back", "test_confidential", "test_confidential_stories", "test_envelopes"),
    ),
    "trust": ("mail/trust.py", ("test_trust", "test_border")),
    "tokens": ("mail/ids.py", ("test_ids",)),
    "headers": ("writing/headers.py", ("test_headers", "test_recipients")),
    "outbox": (
        "adapters/store/outbox.py",
        ("test_outbox", "test_store", "test_bundles", "test_confirm", "test_journal", "test_quarantine", "test_digest"),
    ),
    "clocks": (
        "cases/clocks.py",
        ("test_silence", "test_times", "test_promised_times", "test_sla", "test_decide_clocks", "test_after"),
    ),
    "reminders": ("cases/reminders.py", ("test_silence", "test_times", "test_decide_clocks", "test_decide_promises")),
    "quiet": (
        "cases/quiet.py",
        ("test_quiet", "test_deputies", "test_decide_promises", "test_after", "test_absence", "test_confidential"),
    ),
    "worktime": ("cases/worktime.py", ("test_worktime", "test_closing", "test_zones", "test_sla", "test_after")),
    "bundles": ("adapters/store/bundles.py", ("test_bundles", "test_bundles_answers")),
    "departed": (
        "adapters/store/departed.py",
        (
            "test_departed",
            "test_restored_bundles",
            "test_restored_numbers",
            "test_restored",
            "test_outbox",
            "test_backup",
        ),
    ),
    "retry": ("mail/retry.py", ("test_retry", "test_relay_answers")),
    "believing": ("believing.py", ("test_believing", "test_clock")),
}
#: seconds; a change that makes a test run for ever is noticed
LONGEST: Final = 240


class _Instead(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives the changed source in place of the file."""

    def __init__(self, module: str, source: str, file: Path) -> None:
        self._module, self._source, self._file = module, source, file

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: types.ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        return importlib.util.spec_from_loader(name, self, origin=str(self._file)) if name == self._module else None

    def exec_module(self, module: types.ModuleType) -> None:
        module.__file__ = str(self._file)
        exec(compile(self._source, str(self._file), "exec"), vars(module))


def _begun(module: str, file: Path, source: str, tests: Sequence[str]) -> int:
    """The tests under a change, in a process of their own that ends with 0 when none of them fails."""
    pid = os.fork()
    if pid == 0:
        os.setpgid(0, 0)
        sys.meta_path.insert(0, _Instead(module, source, file))
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            paths = [str(ROOT / "tests" / f"{test}.py") for test in tests]
            options = ["-x", "-q", "--no-header", "-p", "no:cacheprovider", "-m", "not servers", "--hypothesis-seed=1"]
            os._exit(0 if pytest.main([*options, *paths]) == 0 else 1)
    return pid


def survivors(module: str, file: Path, changes: Sequence[Mutant], tests: Sequence[str]) -> list[Mutant]:
    """The changes that no test notices; as many are tried at a time as there are processors."""
    waiting, running, found = list(reversed(changes)), dict[int, tuple[Mutant, float]](), []
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 1):
            one = waiting.pop()
            running[_begun(module, file, one.source, tests)] = one, time.monotonic() + LONGEST
        time.sleep(0.02)
        for pid, (one, end) in list(running.items()):
            done, status = os.waitpid(pid, os.WNOHANG)
            if not done and time.monotonic() < end:
                continue
            if not done:
                os.killpg(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
            elif status == 0:
                found.append(one)
            del running[pid]
    return sorted(found, key=changes.index)


def _span(text: str) -> range:
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def main() -> int:
    """The command."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("names", nargs="*", default=list(CONCERN), metavar="NAME")
    asked.add_argument("--every", type=int, default=1, help="try each N-th change only")
    asked.add_argument("--lines", type=_span, default=range(10_000), metavar="A-B", help="try the changes there only")
    asked.add_argument("--least", type=int, default=90, help="exit with 1 below this many percent")
    given = asked.parse_args()
    worst = 100.0
    for name in given.names:
        path, tests = CONCERN[name]
        file = ROOT / "mailflow" / path
        module = "mailflow." + path.removesuffix(".py").replace("/", ".")
        text = file.read_text("utf-8")
        if not survivors(module, file, [Mutant(0, "none", text)], tests):
            raise SystemExit(f"The tests of {name} fail without any change.")
        there = [one for one in mutants(text) if one.line in given.lines]
        tried = there[:: given.every]
        unnoticed = survivors(module, file, tried, tests)
        share = 100 * (len(tried) - len(unnoticed)) / max(len(tried), 1)
        worst = min(worst, share)
        sys.stdout.write(f"{name}: {len(tried) - len(unnoticed)} of {len(tried)} changes noticed, {share:.0f} %\n")
        for one in unnoticed:
            sys.stdout.write(f"    {path}:{one.line}: {one.what}\n")
        sys.stdout.flush()
    return 0 if worst >= given.least else 1


if __name__ == "__main__":
    raise SystemExit(main())
