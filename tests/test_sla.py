"""The customer's SLA: it moves both clocks when it is stricter, and is told with the fix."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mailflow.cases.case import Case
from mailflow.cases.clocks import update_marks
from mailflow.cases.decide import decide
from mailflow.cases.effects import (
    Record,
    SendCustomerUpdate,
    SendFollowUp,
    SendResolved,
    To,
)
from mailflow.cases.events import Role
from mailflow.cases.worktime import span
from tests.decided import (
    ANN,
    COMPLETE,
    MONDAY_9,
    POLICY,
    dues,
    forwarded,
    hours,
    new_case,
    said,
    word_of,
)
from tests.desk import seen, write
from tests.escalations import FIXED, NOW


def with_sla(number: float, severity: str = "high") -> Case:
    """A case of a customer with a contract, as the directory fills it in."""
    start = replace(new_case(), sla=hours(number))
    return decide(start, forwarded({**COMPLETE, **said(severity=severity)}), POLICY)[0]


SLAS = [
    # cadence of high: 4 h, 4 h / 8 h; of medium: 1 d, 1 d / 2 d; of critical: 2 h, 2 h / 4 h. What is late at closing time
    # is told when the desk opens.
    ("high", 1, 1, 1, 2),
    ("high", 6, 4, 4, 24),
    ("medium", 4, 4, 4, 24),
    ("critical", 0.5, 0.5, 0.5, 1),
    ("critical", 24, 2, 2, 4),
]


@pytest.mark.parametrize(("severity", "sla", "follow_up", "due", "late"), SLAS)
def test_a_stricter_sla_moves_both_clocks_and_a_laxer_one_none(
    severity: str, sla: float, follow_up: float, due: float, late: float
) -> None:
    start = with_sla(sla, severity)
    assert dues(start, SendFollowUp, 1) == [MONDAY_9 + hours(follow_up)]
    assert dues(start, SendCustomerUpdate, 2) == [MONDAY_9 + hours(due), MONDAY_9 + hours(late)]


def test_an_sla_counts_in_the_hours_of_the_desk() -> None:
    friday_4pm = datetime(2026, 11, 27, 16, 0, tzinfo=UTC)
    start, _ = decide(replace(new_case(), sla=hours(2), opened_at=friday_4pm), forwarded(at=friday_4pm), POLICY)
    assert dues(start, SendFollowUp, 1) == [datetime(2026, 11, 30, 10, 0, tzinfo=UTC)]


def test_the_marks_go_with_the_severity() -> None:
    assert update_marks(with_sla(3, "critical"), POLICY) == (span("2h"), span("4h"))
    assert update_marks(with_sla(3, "high"), POLICY) == (span("3h"), span("6h"))


def closed(sla: float, fixed: float) -> tuple[str, str]:
    """What the trail has of the fix and of the closing."""
    start = with_sla(sla)
    resolved, first = decide(start, word_of("resolved", Role.TIER, at=MONDAY_9 + hours(fixed)), POLICY)
    _, second = decide(resolved, word_of("confirm", Role.SENDER, at=MONDAY_9 + hours(7), ref="10"), POLICY)
    took = [one.text for one in (*first, *second) if isinstance(one, Record) and one.what == "took"]
    return took[0], took[1]


def test_the_time_taken_stands_beside_the_sla() -> None:
    kept, closing = closed(sla=4, fixed=3)
    assert kept.endswith("1 h before the end of the SLA of 4 h, Mon 23 Nov, 13:00 UTC")
    assert closing.endswith("fixed 1 h before the end of the SLA of 4 h, Mon 23 Nov, 13:00 UTC")
    broken, _ = closed(sla=2, fixed=3)
    assert "1 h after the end of the SLA of 2 h" in broken


def test_the_mail_of_the_fix_has_the_sla_and_one_without_a_contract_has_none() -> None:
    from_forward = replace(FIXED, sla=timedelta(hours=7), opened_at=NOW - hours(6))
    effect = SendResolved("r:1", ANN, (To.SENDER,))
    assert "SLA 7 h, kept by 1 h (until" in seen(write(effect, from_forward)[0])
    assert "SLA" not in seen(write(effect, replace(FIXED, fields={}))[0])
