"""How much is tried: a sample in `make test`, everything, or very much, in `make deep`."""

import os
import random
from collections.abc import Sequence
from typing import Final, TypeVar

T = TypeVar("T")

DEEP: Final = bool(os.environ.get("MAILFLOW_DEEP"))


def amount(quick: int, deep: int) -> int:
    """How many times."""
    return deep if DEEP else quick


def sample(things: Sequence[T], quick: int, deep: int | None = None) -> list[T]:
    """Some of them, always the same ones and in their order; with `deep` None all of them there."""
    most = amount(quick, len(things) if deep is None else deep)
    if most >= len(things):
        return list(things)
    chosen = sorted(random.Random(2026).sample(range(len(things)), most))
    return [things[place] for place in chosen]
