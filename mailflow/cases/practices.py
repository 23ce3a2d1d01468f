"""The playbook's seven practices for reproduction steps, and which of them the known steps do not follow yet.

To add a practice, add one row to PRACTICES.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from mailflow.cases.case import Asked, Finding, State

Fields = Mapping[str, Finding]


@dataclass(frozen=True)
class Practice:
    """One of the seven, and how a question asks for it."""

    name: str
    #: what to write, in words that help to write it
    hint: str
    followed: Callable[[Fields], bool]
    #: the field that a question asks for instead; "" for what belongs into the steps themselves
    field: str = ""


_START = re.compile(
    r"\b(?:log(?:ged)? ?in|sign(?:ed)? ?in|as an? |new account|fresh|clean|test (?:account|tenant)|role"
    r"|permissions?|plan\b|with the \w+ (?:role|locale|setting)|starting (?:point|from)|from the|anmelden"
    r"|als \w+|konto|connect[ée]|en tant que|como \w+|come \w+|ingelogd)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:button|page|tab|menu|field|dialog|link|icon|section|screen|column|row|cell|dashboard|settings|top"
    r"|left|right|knopf|seite|feld|bouton|menú|botón)\b|[\"“„«'][^\"”“»']{2,40}[\"”“»']|>|→|"
    r"\b(?:open|click|press|go to|choose|select|tap|öffne\w*|klick\w*|ouvr\w+|cliqu\w+|abr\w+|apr\w+) (?:on "
    r"|the |auf )?(?-i:[A-ZÀ-Ý])",
    re.IGNORECASE,
)
_VALUE = re.compile(r"\d|[\"“„«][^\"”“»]{1,40}[\"”“»]|\b[A-Z]{2,}\b|\.\w{2,4}\b")


def _steps(fields: Fields) -> list[str]:
    found = fields.get("repro_steps")
    return [str(step) for step in found.value] if found and isinstance(found.value, list) else []


def _said(name: str) -> Callable[[Fields], bool]:
    return lambda fields: name in fields


PRACTICES: tuple[Practice, ...] = (
    Practice(
        "clean start",
        "where you start: account, role, settings",
        lambda fields: any(map(_START.search, _steps(fields)[:2])),
    ),
    Practice(
        "specific",
        "the page and the button of each step",
        lambda fields: sum(map(bool, map(_PLACE.search, _steps(fields)))) * 2 >= len(_steps(fields)),
    ),
    Practice(
        "exact values",
        "the exact values, dates and ids you used",
        lambda fields: any(map(_VALUE.search, _steps(fields))),
    ),
    Practice("environment", "browser, system, plan, version, flags", _said("environment"), "environment"),
    Practice("frequency", "always, sometimes, or only when …", _said("frequency"), "frequency"),
    Practice("evidence", "the exact text of the error, or a screenshot", _said("evidence"), "evidence"),
    Practice("ruled out", "where it does not happen", _said("ruled_out"), "ruled_out"),
)


def lacking(fields: Fields) -> tuple[Practice, ...]:
    """The practices that the steps do not follow; none while there are no steps, for those are asked for first."""
    return tuple(practice for practice in PRACTICES if not practice.followed(fields)) if _steps(fields) else ()


def in_the_steps(fields: Fields) -> tuple[Practice, ...]:
    """Those among them that belong into the steps, and that no question for another field asks for."""
    return tuple(practice for practice in lacking(fields) if not practice.field)


def hint(fields: Fields) -> str:
    """What a question about the steps asks for: all of it, or only what they lack and no other question asks for."""
    missing = in_the_steps(fields)
    if not missing:
        return "numbered, from a clean start, with the exact values you used"
    return "the steps are there; please add " + "; ".join(practice.hint for practice in missing)


def better(old: Finding, new: Finding, asked: Sequence[Asked]) -> Finding:
    """What an answer makes of known steps: "please add" is answered by a line to add, or by all steps anew."""
    asked_to_add = old.source != "reply" and any("repro_steps" in one.fields for one in asked)
    if not asked_to_add or not isinstance(old.value, list):
        return new
    if new.state is State.UNKNOWN:
        return replace(old, at=new.at)
    added = [step for step in new.value if step not in old.value]
    return new if len(new.value) > len(old.value) else replace(new, value=[*old.value, *added])


def answered(fields: Fields, asked: Sequence[Asked]) -> bool:
    """Somebody wrote about the steps since they were last asked for."""
    found = fields.get("repro_steps")
    last = max((one.at for one in asked if "repro_steps" in one.fields), default=None)
    return bool(found and found.at and last and found.at > last)
