"""Times that a text promises the next word for, and texts that only hold a time."""

from datetime import UTC, datetime

import pytest

from mailflow.config import default_policy
from mailflow.reading.replies.promises import promised

MONDAY_9 = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

PROMISED = {
    "we are on it, next word at 16:00": "2026-11-23T16:00",
    "update by 15:00 CET": "2026-11-23T14:00",
    "Hello Bob,\n\nwe are on it. You will have an update by 15:00 CET.\n\nAnn": "2026-11-23T14:00",
    "ich melde mich morgen um 10 Uhr": "2026-11-24T10:00",
    "morgen um 10 Uhr melde ich mich": "2026-11-24T10:00",
    "told him; next update in 2 hours": "2026-11-23T11:00",
    "we'll get back to them by tomorrow 10:00": "2026-11-24T10:00",
    "nächstes Update um 16 Uhr": "2026-11-23T16:00",
    "prochain point à 16h": "2026-11-23T16:00",
    "próxima actualización a las 16:00": "2026-11-23T16:00",
    "próxima atualização às 16h": "2026-11-23T16:00",
    "prossimo aggiornamento alle 16:00": "2026-11-23T16:00",
    "I'll call you Wednesday": "2026-11-25T17:00",
    "The pool is at 40; next word at 4pm": "2026-11-23T16:00",
}
NOT_PROMISED = (
    "told them it failed at 16:00",
    "the update at 8:00 broke it",
    "the update ran for 2 hours",
    "we waited 3 hours for the next batch",
    "customer wants an update by 15:00",
    "no update before 16:00",
    "can you update me by 15:00?",
    "Please update me by 15:00",
    "told Bob that we look into it, his meeting is at 16:00",
    "sent update 2",
    "the fix needs another restart at 18:00",
    "I will not be able to call before 16:00",
    "wenn es klappt, melde ich mich um 16 Uhr",
    "we promised an update by 15:00 yesterday",
    "next word soon",
)


@pytest.mark.parametrize("text", PROMISED)
def test_a_promise_is_read_as_its_instant(text: str) -> None:
    at = promised(text, MONDAY_9, default_policy("example.com"))
    assert at is not None
    assert at.astimezone(UTC).isoformat()[:16] == PROMISED[text]


@pytest.mark.parametrize("text", NOT_PROMISED)
def test_a_time_that_is_no_promise_is_none(text: str) -> None:
    assert promised(text, MONDAY_9, default_policy("example.com")) is None
