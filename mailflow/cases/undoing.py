"""The last word, and how it is taken back: what that word changed and nothing else, whatever came in since."""

from dataclasses import fields, replace
from typing import Any

from mailflow.cases.case import Case, Clock, Status

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


def seen(case: Case) -> Case:
    """A mail to the customer was seen: what was told before it may be taken back, that one may not."""
    return replace(
        case,
        touched=tuple(name for name in case.touched if name != "outside"),
        touched_fields=tuple(name for name in case.touched_fields if name != "last_customer_update"),
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
    if "inside" in attributes:
        attributes["inside"] = _heard_since(before, case)
    return replace(
        case,
        **attributes,
        fields={**kept, **earlier},
        signals=signals,
        previous=None,
        touched=(),
        touched_fields=(),
    )


def _heard_since(before: Case, case: Case) -> Clock:
    """The clock of the team as it was; what it has said since stays said, by whatever word."""
    then, now = before.inside, case.inside
    if before.tier != case.tier or then.since is None or now.since is None or now.since <= then.since:
        return then
    return replace(then, since=now.since, struck=now.struck, last=now.last)
