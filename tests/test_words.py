"""The words of tests/words.py, read and carried out, or not."""

import time as clock
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailflow.cases.commands import COMMANDS, SPELLING
from mailflow.cases.events import Command
from mailflow.cases.worktime import Hours
from mailflow.reading.replies.arguments import Writer
from mailflow.reading.replies.words import Words, read_words
from tests.escalations import POLICY
from tests.mails import MONDAY
from tests.words import PROBLEMS, TRAPS, WORDS
from tests.words_fresh import FRESH_TRAPS, FRESH_WORDS

BERLIN = ZoneInfo("Europe/Berlin")
DESK = replace(POLICY, hours=Hours(BERLIN, {day: (time(9), time(17)) for day in range(5)}))
WRITER = Writer(MONDAY, "lee.chan@example.com", DESK)


def _instant(value: str) -> str:
    return datetime.fromisoformat(value).astimezone(BERLIN).strftime("%d.%m %H:%M")


def said(command: Command) -> str:
    """`word argument: text`."""
    given = [_instant(value) if "T" in value and ":" in value else value for value in command.args.values()]
    return " ".join([command.word, *given]) + (f": {command.text}" if command.text else "")


def read(text: str) -> Words:
    """The reply, written on Monday."""
    return read_words(text, WRITER)


@pytest.mark.parametrize(("text", "expected"), [*WORDS, *FRESH_WORDS])
def test_a_word_in_the_first_line_is_carried_out(text: str, expected: str) -> None:
    words = read(text)
    assert " + ".join(map(said, words.commands)) == expected
    assert words.problems == ()
    assert words.suggested == ()


@pytest.mark.parametrize(("text", "suggested"), [*TRAPS, *FRESH_TRAPS])
def test_a_sentence_that_only_sounds_like_a_word_is_none(text: str, suggested: str) -> None:
    words = read(text)
    assert words.commands == ()
    assert " ".join(words.suggested) == suggested
    assert words.problems == ()


@pytest.mark.parametrize(("text", "sentence"), PROBLEMS)
def test_a_word_that_cannot_be_used_is_answered_with_what_to_write(text: str, sentence: str) -> None:
    words = read(text)
    assert words.commands == ()
    assert words.suggested == ()
    [problem] = words.problems
    assert sentence in problem.sentence


def test_the_table_is_as_large_as_it_must_be() -> None:
    assert len(WORDS) + len(TRAPS) >= 150
    assert len(TRAPS) * 2 >= 0.8 * (len(WORDS) + len(TRAPS))
    assert {command.split()[0].rstrip(":") for _, words in WORDS for command in words.split(" + ")} == {
        word.name for word in COMMANDS
    }


@pytest.mark.parametrize(("spelling", "name"), [(spelling, word.name) for spelling, word in SPELLING.items()])
def test_every_spelling_is_understood_with_a_colon_or_alone(spelling: str, name: str) -> None:
    argument = {"when": "16:00", "until": "1h", "team": "product", "severity": "high", "owner": "me", "case": "ESC-97"}
    argument["reason"] = "workaround"
    [word] = [word for word in COMMANDS if word.name == name]
    behind = f": {argument[word.takes[0]]}" if word.takes else ": some words" if word.needs_text else ""
    assert [command.word for command in read(f"{spelling.capitalize()}{behind}").commands] == [name]


def test_a_line_below_that_only_wraps_is_no_word() -> None:
    text = "update Vendor says that they have found it and that they consider the issue\nresolved by tomorrow at noon."
    assert [command.word for command in read(text).commands] == ["update"]


def test_a_word_below_prose_needs_an_argument_that_can_be_read() -> None:
    words = read("accept\n\nThe vendor said:\nresolved in version 3\nsnooze the alarm\neta 16:00")
    assert [said(command) for command in words.commands] == ["accept", "eta 23.11 16:00"]
    assert words.problems == ()


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"])
def test_the_instant_depends_on_the_mail_and_not_on_the_machine(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    naive = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001 (a Date field that names no zone)
    texts = ["eta 16:00", "eta tomorrow 10am", "eta in 2 hours", "snooze until Monday 9:00", "deadline Fri 17:00"]

    def instants() -> list[str]:
        writers = [replace(WRITER, at=at) for at in (MONDAY, MONDAY.astimezone(UTC), naive)]
        return [read_words(text, writer).commands[0].args.popitem()[1] for text in texts for writer in writers]  # type: ignore[attr-defined]

    before = instants()
    monkeypatch.setenv("TZ", zone)
    clock.tzset()
    try:
        assert instants() == before
        assert before[0] == before[1] == before[2] == "2026-11-23T15:00:00+00:00"
    finally:
        monkeypatch.undo()
        clock.tzset()


@pytest.mark.parametrize(
    ("written", "text", "instant"),
    [
        # Friday in summer time, Monday in winter time
        (datetime(2026, 10, 23, 10, tzinfo=timezone(timedelta(hours=2))), "snooze until Monday 9:00", "2026-10-26T08:00:00+00:00"),
        (datetime(2026, 10, 23, 10, tzinfo=timezone(timedelta(hours=2))), "eta 25 October 2:30", "2026-10-25T00:30:00+00:00"),
        (datetime(2026, 3, 27, 10, tzinfo=timezone(timedelta(hours=1))), "eta 29 March 2:30", "2026-03-29T01:00:00+00:00"),
        # a colleague on another continent means her own clock
        (datetime(2026, 11, 23, 10, tzinfo=timezone(timedelta(hours=-5))), "eta 16:00", "2026-11-23T21:00:00+00:00"),
    ],
)  # fmt: skip
def test_a_clock_time_keeps_its_meaning_over_a_change_of_the_clock(written: datetime, text: str, instant: str) -> None:
    [command] = read_words(text, replace(WRITER, at=written)).commands
    assert next(iter(command.args.values())) == instant


def test_two_megabytes_of_anything_are_read_in_time() -> None:
    started = clock.process_time()
    for text in (
        "accept" + " ich das" * 60 + " x",
        "eta " + "ao" * 60 + " 16:00",
        "eta " + "a " * 900 + "x 16:00",
        "accept " * 300_000,
        "accept" + " " * 2_000_000 + "x",
        "accept\n" * 200_000,
        "(" * 2_000_000,
        "Hi " * 600_000,
    ):
        read_words(text, WRITER)
    assert clock.process_time() - started < 20


@given(
    st.lists(
        st.sampled_from(
            [
                *SPELLING,
                ":",
                ",",
                "16:00",
                "24:00",
                "31 Feb",
                "3/12",
                "tomorrow",
                "\n",
                ">",
                "<",
                "critical",
                "9999 d",
                "?",
                "ESC-1",
                "@",
                "me",
                "'",
            ]
        ),
        max_size=12,
    )
)
def test_nothing_that_people_write_raises(pieces: list[str]) -> None:
    read(" ".join(pieces))
