"""Would a test notice? Changes one thing at a time in the modules that safety rests on, and runs the tests that concern them.

`python -m tests.mutants [NAME…] [--every N] [--lines A-B]` prints each change that no test noticed, and the share of those
noticed. Each change runs in a process of its own, forked before anything of mailflow is loaded, so nothing on disk is touched.
"""

import argparse
import ast
import copy
import importlib.abc
import importlib.machinery
import importlib.util
import io
import os
import signal
import sys
import time
import types
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
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

#: loaded before the forks, so that no change pays for them
LOADED: Final = (holidays, hypothesis, imapclient, jinja2, mailparser, premailer, pydantic, ruamel.yaml, sqlite_utils)

ROOT: Final = Path(__file__).parent.parent
#: module and the tests that concern it, the quickest first
CONCERN: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "recipients": (
        "writing/recipients.py",
        ("test_recipients", "test_confidential", "test_envelopes"),
    ),
    "trust": ("mail/trust.py", ("test_trust",)),
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
    "quiet": ("cases/quiet.py", ("test_decide_promises", "test_after", "test_absence", "test_confidential")),
    "worktime": ("cases/worktime.py", ("test_worktime", "test_zones", "test_sla", "test_after")),
    "bundles": ("adapters/store/bundles.py", ("test_bundles", "test_bundles_answers")),
    "departed": ("adapters/store/departed.py", ("test_outbox", "test_backup", "test_journal")),
    "retry": ("mail/retry.py", ("test_retry",)),
    "believing": ("believing.py", ("test_clock",)),
}
#: seconds; a change that makes a test run for ever is noticed
LONGEST: Final = 240

_OTHER: Final[dict[type[ast.AST], type[ast.AST]]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One change: where, what, and the source with it."""

    line: int
    what: str
    source: str


def _changed(node: ast.AST) -> Iterator[ast.AST]:
    """What could stand in place of a node."""
    fresh = copy.deepcopy(node)
    if isinstance(fresh, ast.Compare) and type(fresh.ops[0]) in _OTHER:
        fresh.ops[0] = _OTHER[type(fresh.ops[0])]()  # type: ignore[call-overload]  # keyed by type: mypy sees only `type[AST]`
        yield fresh
    elif isinstance(fresh, ast.BoolOp | ast.BinOp) and type(fresh.op) in _OTHER:
        fresh.op = _OTHER[type(fresh.op)]()  # type: ignore[assignment]  # as above
        yield fresh
    elif isinstance(fresh, ast.UnaryOp) and isinstance(fresh.op, ast.Not):
        yield fresh.operand
    elif isinstance(fresh, ast.Constant):
        yield from _constants(fresh)
    elif isinstance(fresh, ast.IfExp):
        fresh.body, fresh.orelse = fresh.orelse, fresh.body
        yield fresh
    elif isinstance(fresh, ast.If):
        fresh.test = ast.UnaryOp(ast.Not(), fresh.test)
        yield fresh
    elif isinstance(fresh, ast.Return) and fresh.value and not isinstance(fresh.value, ast.Constant):
        fresh.value = ast.Constant(None)
        yield fresh
    elif isinstance(fresh, ast.Expr) and isinstance(fresh.value, ast.Call):
        yield ast.Pass()
    elif isinstance(fresh, ast.comprehension) and fresh.ifs:
        fresh.ifs = fresh.ifs[1:]
        yield fresh


def _constants(node: ast.Constant) -> Iterator[ast.AST]:
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield ast.Constant(node.value + 1)
    elif isinstance(node.value, str) and node.value:
        yield ast.Constant(f"{node.value}XX")


def _places(tree: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    """Every node with the place where it hangs; no annotation, docstring, decorator or piece of an f-string."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns", "decorator_list") or isinstance(tree, ast.JoinedStr):
            continue
        for index, child in enumerate(value if isinstance(value, list) else [value]):
            if not isinstance(child, ast.AST) or (
                isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
            ):
                continue
            yield tree, name, index if isinstance(value, list) else None, child
            yield from _places(child)


def mutants(source: str) -> Iterator[Mutant]:
    """Every change of a module."""
    tree = ast.parse(source)
    for parent, name, index, node in list(_places(tree)):
        for other in _changed(node):
            _hang(parent, name, index, other)
            before = "" if isinstance(node, ast.comprehension) else ast.unparse(node).splitlines()[0]
            after = (
                ""
                if isinstance(other, ast.comprehension)
                else ast.unparse(ast.fix_missing_locations(other)).splitlines()[0]
            )
            yield Mutant(
                _line(node, parent),
                f"{type(node).__name__}: {before[:70]} → {after[:70]}",
                ast.unparse(ast.fix_missing_locations(tree)),
            )
            _hang(parent, name, index, node)


def _hang(parent: ast.AST, name: str, index: int | None, node: ast.AST) -> None:
    if index is None:
        setattr(parent, name, node)
    else:
        getattr(parent, name)[index] = node


def _line(node: ast.AST, parent: ast.AST) -> int:
    return int(getattr(node, "lineno", 0) or getattr(parent, "lineno", 0))


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


def noticed(module: str, file: Path, source: str, tests: Sequence[str]) -> bool:
    """Whether a test fails, in a process of its own."""
    pid = os.fork()
    if pid == 0:
        os.setpgid(0, 0)
        sys.meta_path.insert(0, _Instead(module, source, file))
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            paths = [str(ROOT / "tests" / f"{test}.py") for test in tests]
            options = ["-x", "-q", "--no-header", "-p", "no:cacheprovider", "-m", "not servers", "--hypothesis-seed=1"]
            os._exit(0 if pytest.main([*options, *paths]) == 0 else 1)
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return status != 0
        time.sleep(0.02)
    os.killpg(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return True


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
        if noticed(module, file, file.read_text("utf-8"), tests):
            raise SystemExit(f"The tests of {name} fail without any change.")
        there = [one for one in mutants(file.read_text("utf-8")) if one.line in given.lines]
        tried = there[:: given.every]
        survivors = [one for one in tried if not noticed(module, file, one.source, tests)]
        share = 100 * (len(tried) - len(survivors)) / max(len(tried), 1)
        worst = min(worst, share)
        sys.stdout.write(f"{name}: {len(tried) - len(survivors)} of {len(tried)} changes noticed, {share:.0f} %\n")
        for one in survivors:
            sys.stdout.write(f"    {path}:{one.line}: {one.what}\n")
        sys.stdout.flush()
    return 0 if worst >= given.least else 1


if __name__ == "__main__":
    raise SystemExit(main())
