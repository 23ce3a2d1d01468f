"""Which settings there are, and what to write for each: read off the models, for complaints and for the environment."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from mailflow.config.faults import Keys
from mailflow.config.models import Block, File, named


def settings(model: type[Block] = File, above: Keys = ()) -> Iterator[Keys]:
    """Every setting there is; the name of a tier or a severity is `*`."""
    for name, info in named(model).items():
        path = (*above, name)
        inner = _inner(info.annotation)
        if inner is None:
            yield path
        else:
            yield from settings(inner, (*path, "*") if _is_table(info.annotation) else path)


def known(path: Keys) -> Mapping[str, str]:
    """The settings of the block at this path, each with what to write there; empty where no block is."""
    model: type[Block] = File
    keys = iter(path)
    for key in keys:
        info = named(model).get(key)
        inner = _inner(info.annotation) if info else None
        if info is None or inner is None:
            return {}
        if _is_table(info.annotation) and next(keys, None) is None:
            return {}
        model = inner
    return {name: info.description or "" for name, info in named(model).items()}


def _inner(annotation: Any) -> type[Block] | None:
    """The block that a setting is made of, in person or behind names of its own."""
    if isinstance(annotation, type) and issubclass(annotation, Block):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inner(part))), None)


def _is_table(annotation: Any) -> bool:
    return get_origin(annotation) is dict
