"""Replies to our question form, in every place and shape in which people answer."""

import pytest

from mailflow.cases.case import State
from mailflow.reading.layout.thread import Kind, Thread
from mailflow.reading.replies.answers import Answers, read_answers
from tests.facts_policy import POLICY
from tests.mails import message

ASKED = ("started_at", "customers_affected", "environment", "severity")
QUESTION = """4 ANSWERS NEEDED BEFORE I CAN ESCALATE THIS

Hi Ann, I read your mail about "help". Nothing has gone to
Engineering yet. Reply and type after each colon.
If you do not know one, write "?".

[1] Time in queue:
    (since when; date, time and zone)
[2] Customers affected:
    (who and how many; is it growing?)
[3] Environment:
    (product, plan, version, browser, OS, region,
    flags)
[4] Severity:
    (critical / high / medium)

[end of form ESC-142]

WHAT I UNDERSTOOD SO FAR

Customer:           Acme
Problem:            HTTP 500
"""
GIVEN = ("Monday 9:00", "40 users", "Chrome 131", "high")
LABELS = ("Time in queue", "Customers affected", "Environment", "Severity")
STEPS = "[1] Reproduction steps:\n    (numbered)\n[2] Severity:\n    (critical / high / medium)\n\n[end of form ESC-2]"


def quoted(text: str) -> str:
    """As most clients quote."""
    return "\n".join(f"> {line}" for line in text.splitlines())


def filled(between: str = " ") -> str:
    """Our mail with the answers typed behind the labels."""
    text = QUESTION
    for label, given in zip(LABELS, GIVEN, strict=True):
        text = text.replace(f"{label}:\n    (", f"{label}:{between}{given}\n    (")
    return text


def under_the_hints() -> str:
    """Our mail with the answers typed below the hints."""
    text = QUESTION
    for hint, given in zip(("zone)", "growing?)", "flags)", "medium)"), GIVEN, strict=True):
        text = text.replace(hint, f"{hint}\n{given}")
    return text


def answered(
    new_text: str, below: str | None = None, asked: tuple[str, ...] = ASKED, question: str = QUESTION
) -> Answers:
    """The answers of a reply with this new text above our mail, or above `below`."""
    under = f"\n\nOn Mon, 23 Nov 2026 the desk wrote:\n{quoted(question)}" if below is None else below
    return read_answers(message(new_text + under), Thread(Kind.REPLY, new_text, ()), asked, question, POLICY)


ON_ONE_LINE = " ".join(
    f"[{n}] {label}: {given}" for n, (label, given) in enumerate(zip(LABELS, GIVEN, strict=True), start=1)
)
TABLE = "\n".join(
    f"[{n}] {label}:\t(a hint)\t{given}".replace("(a hint)", hint)
    for n, (label, given, hint) in enumerate(
        zip(LABELS, GIVEN, ("(since when; date, time and zone)", "(who and how many; is it growing?)",
                            "(product, plan, version, browser, OS, region, flags)", "(critical / high / medium)"), strict=True), start=1)
)  # fmt: skip
REWRAPPED = quoted(
    "[1] Time in queue: Monday 9:00 (since when;\ndate, time and zone) [2] Customers affected: 40 users\n(who and how many; is it\n"
    "growing?)\n[3] Environment: Chrome 131 (product, plan, version, browser,\nOS, region, flags)\n[4] Severity: high (critical / high /\nmedium)"
)


@pytest.mark.parametrize(
    ("new_text", "below"),
    [
        (
            "Time in queue: Monday 9:00\nCustomers affected: 40 users\nEnvironment: Chrome 131\nSeverity: high\n\nThanks\nAnn",
            None,
        ),
        ("1. Monday 9:00\n2. 40 users\n3. Chrome 131\n4. high", None),
        ("1) Monday 9:00\n2) 40 users\n\n3) Chrome 131\n4) high\n\nCheers", None),
        ("Tiem in queue: Monday 9:00\nCustomers afected: 40 users\nEnviroment - Chrome 131\nSeverty = high", None),
        ("Seit: Montag 9:00\nBetroffen: 40 users\nUmgebung: Chrome 131\nSchweregrad: hoch", None),
        ("", quoted(filled())),
        ("", filled()),
        ("", filled("\n")),
        ("", quoted(filled("\n"))),
        ("", quoted(under_the_hints())),
        (f"{ON_ONE_LINE} [end of form ESC-142]", ""),
        ("", TABLE),
        ("", REWRAPPED),
    ],
    ids=[
        "labels",
        "numbers",
        "brackets",
        "typos",
        "german",
        "inside",
        "outlook",
        "below",
        "quoted below",
        "hints",
        "one line",
        "table",
        "rewrapped",
    ],
)
def test_an_answer_is_read_wherever_it_stands(new_text: str, below: str | None) -> None:
    found = answered(new_text, below).findings
    assert found["started_at"].value == "2026-11-23T09:00:00+01:00"
    assert found["customers_affected"].value["number"] == 40
    assert found["environment"].value == "Chrome 131"
    assert found["severity"].value == "high"
    assert set(found) == set(ASKED)


@pytest.mark.parametrize("new_text", ["", "Thanks!", "I'll find out.", "Hi,\n\nwill send it tomorrow.\n\nAnn"])
def test_a_reply_without_answers_has_none(new_text: str) -> None:
    assert answered(new_text).findings == {}


@pytest.mark.parametrize(
    "words", ["?", "no idea", "unknown", "n/a", "don't know, sorry", "keine Ahnung", "je ne sais pas"]
)
def test_who_does_not_know_is_not_asked_again(words: str) -> None:
    found = answered(f"Environment: {words}").findings["environment"]
    assert (found.state, found.value) == (State.UNKNOWN, None)


@pytest.mark.parametrize(
    "words", ["ask Bob", "please ask the customer", "I'll check and come back", "to follow", "What do you mean?"]
)
def test_a_question_that_is_passed_on_stays_open(words: str) -> None:
    assert "environment" not in answered(f"Environment: {words}\nSeverity: high").findings


def test_answers_above_the_quote_beat_those_inside() -> None:
    assert answered("Severity: critical", quoted(filled())).findings["severity"].value == "critical"


def test_a_later_answer_corrects_an_earlier_one() -> None:
    found = answered("Severity: high\n\nSeverity: critical").findings["severity"]
    assert (found.value, found.earlier[0].value) == ("critical", "high")


@pytest.mark.parametrize(
    ("reply", "asked", "part"),
    [
        ("Chrome 131 on Windows", "environment", "Chrome 131 on Windows"),
        ("Hi,\n1. Open the report\n2. Press Export\n\nThanks\nAnn", "repro_steps", "Press Export"),
        ("They can't ship.", "workflow_impact", "They can't ship."),
        ("high", "severity", "high"),
    ],
)
def test_with_one_open_field_the_whole_reply_is_the_answer(reply: str, asked: str, part: str) -> None:
    assert part in str(answered(reply, asked=(asked,)).findings[asked].value)


def test_steps_keep_their_numbers_to_themselves() -> None:
    found = answered(
        "[1] Reproduction steps:\n1. Open A\n2. Press B\n[2] Severity: high", "", ("repro_steps", "severity"), STEPS
    ).findings
    assert found["repro_steps"].value == ["Open A", "Press B"]
    assert found["severity"].value == "high"


def test_prose_that_answers_two_of_four_fills_two() -> None:
    found = answered("Started on Monday at 9:00, 40 users are stuck. The rest I'll find out.").findings
    assert set(found) == {"started_at", "customers_affected"}


def test_a_changed_mind_is_an_answer_asked_for_or_not() -> None:
    assert (
        answered("Actually make it Critical.", asked=("environment", "tried")).findings["severity"].value == "critical"
    )


def test_a_value_that_cannot_be_used_comes_back_as_a_sentence() -> None:
    found = answered("Severity: purple\nEnvironment: Chrome")
    assert "severity" not in found.findings
    assert [(problem.line, problem.sentence) for problem in found.problems] == [
        ("Severity: purple", "A severity is Critical, High or Medium.")
    ]


def test_a_long_answer_may_wrap() -> None:
    words = "Environment: Chrome 131 on Windows 11, plan Enterprise, region eu-west-1, feature\nflag new-grid on\n\nSeverity: high"
    assert "new-grid" in answered(words).findings["environment"].value


def test_our_own_lines_are_no_answers() -> None:
    found = answered(QUESTION, "")
    assert (found.findings, found.problems) == ({}, ())


def test_without_a_question_only_labelled_lines_are_read() -> None:
    found = answered("Deadline: Friday 17:00\nMedium is enough.", "", ()).findings
    assert {name: finding.value for name, finding in found.items()} == {"deadline": "2026-11-27T17:00:00+01:00"}
    assert found["deadline"].source == "reply"


@pytest.mark.parametrize("words", ["see screenshot", "siehe Anhang", "voir pièce jointe", "em anexo", "Attached."])
def test_an_answer_that_points_at_a_file_which_did_not_come_is_shown_back(words: str) -> None:
    found = answered(f"Environment: {words}\nSeverity: high")
    assert "environment" not in found.findings
    assert "No file came" in found.problems[0].sentence
