"""The last word, and how it is taken back: what that word changed and nothing else, whatever came in since."""

from dataclasses import fields, replace
from typing import Any

from mailflow.cases.case import Case, Status

#: never taken back: what was mailed stays counted, so that no key is used twice; fields are taken back one by one
_STAYS = frozenset(
    [
        "version",
        "briefed",
        "briefed_at",
        "subjects",
        "asked",
        "fields",
        "signals",
        "next_due",
        "previous",
        "touched",
        "touched_fields",
        "lately",
        "away",
        "returns",
    ]
)
#: a brief that has left cannot be called back into the question
_LEFT = frozenset({"status", "inside", "outside"})


def remembered(before: Case, after: Case) -> Case:
    """The case after a word, with what `taken_back` needs."""
    attributes = (one.name for one in fields(Case) if one.name not in _STAYS)
    return replace(
        after,
        previous=replace(before, previous=None, touched=(), touched_fields=()),
        touched=tuple(name for name in attributes if getattr(before, name) != getattr(after, name)),
        touched_fields=tuple(name for name, found in after.fields.items() if before.fields.get(name) != found),
    )


def taken_back(case: Case) -> Case | None:
    """The case without its last word; None when there is no word to take back."""
    before = case.previous
    if before is None:
        return None
    left: frozenset[str] = _LEFT if before.status is Status.ASKING and case.version else frozenset()
    kept = {name: found for name, found in case.fields.items() if name not in case.touched_fields}
    earlier = {name: before.fields[name] for name in case.touched_fields if name in before.fields}
    # `redirect` takes signals away; those that came in since stay.
    signals = tuple(dict.fromkeys((*before.signals, *case.signals)))
    attributes: dict[str, Any] = {name: getattr(before, name) for name in case.touched if name not in left}
    return replace(
        case,
        **attributes,
        fields={**kept, **earlier},
        signals=signals,
        previous=None,
        touched=(),
        touched_fields=(),
    )
