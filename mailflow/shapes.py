"""Values of ours as octets and back, for what comes out of a process that a stranger's mail may have taken over.

JSON for the shape, the octets of files behind it. What is read back has exactly the type that was asked for, or is
refused: no attribute is missing or added, a text is a text, no list is endless. (Pickle would run what it is sent.)
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


class Misshapen(ValueError):
    """These octets are no value of the type that was asked for."""


#: entries of one list or table; a mail has at most a thousand header fields and 500 parts
MOST_ENTRIES = 200_000
#: octets in front that say how long the JSON is
_HEAD = 8


def packed(value: object) -> bytes:
    """The octets of a value that is made of dataclasses, tables, tuples, texts and octets."""
    blobs: list[bytes] = []
    plain = _plain(value, blobs)
    text = json.dumps([plain, [len(blob) for blob in blobs]], ensure_ascii=False, separators=(",", ":"))
    shape = text.encode("utf-8", "surrogatepass")
    return b"".join((len(shape).to_bytes(_HEAD), shape, *blobs))


def unpacked(kind: type[T], octets: bytes) -> T:
    """The value of this type that `packed` wrote. Raises Misshapen for anything else."""
    end = _HEAD + int.from_bytes(octets[:_HEAD])
    try:
        plain, lengths = json.loads(octets[_HEAD:end].decode("utf-8", "surrogatepass"))
        built: T = _built(kind, plain, _blobs(lengths, octets, end))
    except (TypeError, ValueError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise Misshapen(f"no {kind}: {error}") from error
    return built


def _blobs(lengths: list[int], octets: bytes, start: int) -> list[bytes]:
    found = []
    for length in lengths:
        _must(type(length) is int and length >= 0, "the length of a file is no number")
        found.append(octets[start : start + length])
        start += length
    _must(start == len(octets), "the files are not as long as they should be")
    return found


def _plain(value: Any, blobs: list[bytes]) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name), blobs) for field in fields(value)}
    if isinstance(value, bytes):
        blobs.append(value)
        return len(blobs) - 1
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(item, blobs) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(item, blobs) for item in value]
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _built(kind: Any, data: Any, blobs: list[bytes]) -> Any:
    origin = get_origin(kind)
    if kind is Any:
        return data
    if origin in (Union, UnionType):
        [one] = (part for part in get_args(kind) if part is not type(None))
        return None if data is None else _built(one, data, blobs)
    if origin is not None:
        return _collection(origin, get_args(kind), data, blobs)
    if isinstance(kind, type) and is_dataclass(kind):
        hints, names = _hints(kind), {field.name for field in fields(kind)}
        _must(type(data) is dict and set(data) == names, f"not the attributes of a {kind}")
        return kind(**{name: _built(hints[name], item, blobs) for name, item in data.items()})
    return _single(kind, data, blobs)


def _collection(origin: Any, inner: tuple[Any, ...], data: Any, blobs: list[bytes]) -> Any:
    _must(len(data) <= MOST_ENTRIES, "too many entries")
    if issubclass(origin, Mapping):
        _must(type(data) is dict, "no table")
        return {key: _built(inner[1], item, blobs) for key, item in data.items()}
    _must(type(data) is list, "no list")
    if origin is tuple and inner[-1] is not Ellipsis:
        return tuple(_built(kind, item, blobs) for kind, item in zip(inner, data, strict=True))
    return origin(_built(inner[0], item, blobs) for item in data)


def _single(kind: Any, data: Any, blobs: list[bytes]) -> Any:
    if kind is bytes:
        _must(type(data) is int and data >= 0, "no file")
        return blobs[data]
    if issubclass(kind, Enum):
        return kind(data)
    if kind is datetime:
        return datetime.fromisoformat(data)
    _must(type(data) is kind or (kind is float and type(data) is int), f"no {kind}")
    return data


def _must(true: bool, otherwise: str) -> None:
    if not true:
        raise Misshapen(otherwise)
