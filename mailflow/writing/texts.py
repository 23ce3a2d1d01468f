"""Every text in a value of any shape, to look at and to change: a mail is made of a case, an effect and a trail."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from mailflow.address import Address


def texts_of(value: Any) -> Iterator[str]:
    """Every text in a value, however deep; not the keys of mappings, and of an address the name."""
    if type(value) is str:
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from texts_of(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from texts_of(part)
    elif isinstance(value, Address):
        yield value.name
    elif names := _names(value.__class__):
        for name in names:
            yield from texts_of(getattr(value, name))


def mapped(value: Any, shown: Mapping[str, str]) -> Any:
    """The same value with other texts."""
    if type(value) is str:
        return shown[value]
    if isinstance(value, Mapping):
        return {key: mapped(part, shown) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(mapped(part, shown) for part in value)
    if isinstance(value, Address):
        return replace(value, name=shown[value.name])
    if names := _names(value.__class__):
        return replace(value, **{name: mapped(getattr(value, name), shown) for name in names})
    return value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """Of a dataclass, its attributes."""
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()
