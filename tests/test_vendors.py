"""Programs that write by themselves, vendor by vendor: recognised, never answered, and no person taken for one of them."""

from collections import Counter
from datetime import UTC, datetime

import pytest

from mailflow.mail.automatic import Machine, automatic
from mailflow.mail.message import parse
from tests.fakes import Story
from tests.vendors import VENDORS

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(("name", "machine", "raw"), VENDORS, ids=[name for name, _, _ in VENDORS])
def test_each_program_is_known_for_what_it_is(name: str, machine: Machine | None, raw: bytes) -> None:
    sign = automatic(parse(raw))
    found = sign.machine if sign else None
    # Of a ticket system's answer nobody needs to know whether it is an answer: it is never answered, and that is all.
    assert found == machine or {found, machine} == {Machine.AWAY, Machine.OTHER}, name


@pytest.mark.parametrize(
    ("name", "raw"),
    [(name, raw) for name, machine, raw in VENDORS if machine],
    ids=[name for name, machine, _ in VENDORS if machine],
)
def test_no_program_is_answered_even_when_its_writer_is_believed(name: str, raw: bytes) -> None:
    story = Story(border="none")
    assert story.arrives(b"Message-ID: <vendor@example.com>\r\n" + raw, NOW) == [], name
    [received] = story.store.reports.received("<vendor@example.com>")
    assert received.outcome in ("bounce", "automatic")
    assert received.reason
    assert story.store.case(1) is None


def test_the_table_is_as_large_as_it_must_be() -> None:
    counted = Counter(machine for _, machine, _ in VENDORS)
    assert sum(counted.values()) - counted[None] >= 60
    assert counted[None] >= 8
