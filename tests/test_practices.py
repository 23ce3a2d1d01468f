"""The seven practices of reproduction steps: what is missing is asked for, in words that help to write it."""

from datetime import UTC, datetime, timedelta

import pytest

from mailflow.cases.case import Asked, Finding, State
from mailflow.cases.practices import PRACTICES, answered, better, hint, lacking

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)

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


def test_what_another_question_asks_for_is_not_asked_here_too() -> None:
    assert hint(fields(["Open Reports", 'Press "Export" with 31 rows'])) == (
        "the steps are there; please add where you start: account, role, settings"
    )


OLD = Finding(["It dies when you save"], State.STATED, "said", "note", at=MONDAY)
ASKED = (Asked(MONDAY + timedelta(hours=1), ("environment", "repro_steps")),)


@pytest.mark.parametrize(
    ("answer", "becomes"),
    [
        (["Log in as admin"], ["It dies when you save", "Log in as admin"]),
        (["Log in as admin", "Type 6,5"], ["Log in as admin", "Type 6,5"]),
        (["It dies when you save"], ["It dies when you save"]),
    ],
)
def test_an_answer_adds_to_the_steps_or_tells_them_anew(answer: list[str], becomes: list[str]) -> None:
    new = Finding(answer, State.STATED, "said", "reply", at=MONDAY + timedelta(hours=2))
    assert better(OLD, new, ASKED).value == becomes


def test_who_has_nothing_to_add_takes_no_steps_away() -> None:
    nothing = Finding(None, State.UNKNOWN, "no idea", "reply", at=MONDAY + timedelta(hours=2))
    assert better(OLD, nothing, ASKED).value == OLD.value
    assert answered({"repro_steps": better(OLD, nothing, ASKED)}, ASKED)


def test_steps_that_nobody_asked_about_are_corrected_by_the_later_ones() -> None:
    new = Finding(["Open Reports"], State.STATED, "said", "reply", at=MONDAY + timedelta(hours=2))
    assert better(OLD, new, ()).value == ["Open Reports"]


def test_there_are_seven_practices() -> None:
    assert len({practice.name for practice in PRACTICES}) == 7
