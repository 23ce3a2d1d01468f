"""The README's tables, drawn from the code by cog: `make docs` writes them, `make check` refuses an old one."""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from mailflow.cases.case import Status
from mailflow.cases.commands import COMMANDS
from mailflow.cases.decide import MOVES
from mailflow.cases.events import EVENTS
from mailflow.cases.fields import FIELDS
from mailflow.cases.reminders import REMINDERS
from mailflow.config import default_policy

_TOP = Path(__file__).parent
_STATES = tuple(status for status in Status if status is not Status.NEW)


def fields() -> str:
    """Every field, and which tiers need it."""
    tiers = default_policy("example.com").tiers.values()
    rows = (
        (f"`{field.name}`", field.label, field.kind,
         ", ".join(tier.name for tier in tiers if field.kind in tier.needs) or "–",
         field.hint or "shown if stated, never asked")
        for field in FIELDS
    )  # fmt: skip
    return table(("field", "label", "kind", "needed by", "how it is asked"), rows)


def words() -> str:
    """Every reply word: who may use it, and what it does."""
    rows = ((f"`{word.usage}`", ", ".join(sorted(word.who)), word.help, ", ".join(word.aliases)) for word in COMMANDS)
    return table(("write", "who", "what it does", "also understood"), rows)


def reminders() -> str:
    """Everything that happens by itself."""
    rows = ((row.name, ", ".join(sorted(row.statuses)), row.help) for row in REMINDERS)
    return table(("reminder", "in state", "what happens"), rows)


def events() -> str:
    """What each event can do in each state."""
    rows = ((status, *(_cell(status, MOVES[status, event].to) for event in EVENTS)) for status in Status)
    return table(("state", *(event.__name__ for event in EVENTS)), rows)


def moves() -> str:
    """What each word can do in each state."""
    rows = (
        (f"`{word.name}`", *(_cell(status, word.moves[status]) if status in word.moves else "" for status in _STATES))
        for word in COMMANDS
    )
    return table(("word", *_STATES), rows)


def rooms() -> str:
    """Every room from the commands down to what all others rest on, and below one the rooms inside it."""
    rules = tomllib.loads((_TOP.parent / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    within = {rule["containers"][0]: rule["layers"] for rule in rules if rule["type"] == "layers"}
    return table(("room", "knows"), _storeys(_TOP.name, within))


def _storeys(package: str, within: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    for name in (name.strip() for storey in within.get(package, ()) for name in storey.split("|")):
        path = _TOP.parent.joinpath(*package.split("."), name)
        room = path.relative_to(_TOP).as_posix() + ("/" if path.is_dir() else ".py")
        yield f"`{room}`", _first_sentence(path / "__init__.py" if path.is_dir() else path.with_suffix(".py"))
        yield from _storeys(f"{package}.{name}", within)


def _first_sentence(file: Path) -> str:
    said = " ".join((ast.get_docstring(ast.parse(file.read_text("utf-8"))) or "").split())
    return re.split(r"(?<=[.?!]) (?=[A-Z`])", said, maxsplit=1)[0]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n" + "\n".join("| " + " | ".join(cell.replace("|", "/") for cell in line) + " |" for line in lines) + "\n"


def _cell(status: Status, targets: Sequence[Status]) -> str:
    """`·` where it stays; the states it can lead to where it moves."""
    if set(targets) == {status}:
        return "·"
    if len(targets) > 3:
        return "any"
    return " or ".join(target for target in targets)
