"""The seven practices of reproduction steps: what is missing is asked for, in words that help to write it."""

import pytest

from mailflow.cases.case import Finding, State
from mailflow.cases.practices import PRACTICES, hint, lacking

GOOD = [
    "Log in as a teacher with the Dutch locale",
    "Open Gradebook, class 3B",
    'Type 6,5 in any cell and press "Save"',
]


def fields(steps: list[str], **others: object) -> dict[str, Finding]:
    """Findings with these steps."""
    return {
        name: Finding(value, State.STATED, "said", "note") for name, value in {"repro_steps": steps, **others}.items()
    }


FULL = {"environment": "Chrome 131", "frequency": "always", "evidence": "error 17", "ruled_out": "Firefox is fine"}


def test_steps_that_follow_all_seven_lack_nothing() -> None:
    assert lacking(fields(GOOD, **FULL)) == ()


@pytest.mark.parametrize(
    ("steps", "lacks"),
    [
        (["Open Reports", 'Press "Export" with 31 rows'], "clean start"),
        (["Log in as admin", "do the thing 3 times", "look"], "specific"),
        (["Log in as admin", "Open the page", "Press the button"], "exact values"),
    ],
)
def test_what_the_steps_do_not_say_is_named(steps: list[str], lacks: str) -> None:
    assert [practice.name for practice in lacking(fields(steps, **FULL))] == [lacks]


@pytest.mark.parametrize("field", sorted(FULL))
def test_what_stands_in_no_other_field_is_named(field: str) -> None:
    known = {name: value for name, value in FULL.items() if name != field}
    assert [practice.name for practice in lacking(fields(GOOD, **known))] == [field.replace("_", " ")]


def test_without_steps_the_steps_are_asked_for_and_nothing_else() -> None:
    assert lacking({}) == ()
    assert hint({}).startswith("numbered")


def test_the_hint_asks_only_for_what_is_missing() -> None:
    assert hint(fields(GOOD, **FULL)) == "numbered, from a clean start, with the exact values you used"
    wanted = hint(fields(["Open Reports", 'Press "Export" with 31 rows'], **FULL))
    assert "account, role" in wanted
    assert "exact values" not in wanted


def test_there_are_seven_practices() -> None:
    assert len({practice.name for practice in PRACTICES}) == 7
