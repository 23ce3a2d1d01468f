"""The configuration as it was typed, for the checks: what stands where, read without complaint."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from mailflow.config import values
from mailflow.config.faults import Keys
from mailflow.config.source import Tree, Value

T = TypeVar("T")
Found = Iterator[tuple[Keys, str]]


@dataclass(frozen=True)
class Draft:
    """What is checked: the text, and the folder that relative paths start from."""

    tree: Tree
    folder: Path

    def value(self, *path: str) -> Value:
        """What stands there, or None."""
        level: Value = self.tree
        for key in path:
            level = level.get(key) if isinstance(level, dict) else None
        return level

    def block(self, *path: str) -> Tree:
        """The block that stands there, or an empty one."""
        found = self.value(*path)
        return found if isinstance(found, dict) else {}


def located(folder: Path, text: str) -> Path:
    """A path as the operator means it: from the folder of the configuration."""
    return folder / Path(text).expanduser()


def read(parse: Callable[[object], T], value: Value) -> T | None:
    """The value, or None when it is missing or wrong in itself: then the grammar says so."""
    try:
        return None if value is None else parse(value)
    except ValueError:
        return None


def elements(value: Value) -> list[Value]:
    """The elements of a list, also of one that is written in one line."""
    found = values.words(value)
    return found if isinstance(found, list) else []
