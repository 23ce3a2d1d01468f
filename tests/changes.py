"""One change at a time to a piece of Python: another comparison, another number, a call that is not made."""

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

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
