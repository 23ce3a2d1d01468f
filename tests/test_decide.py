"""Every arrow of the state table, on values alone: no mail, no clock, no store."""

from dataclasses import replace

import pytest

from mailflow.cases.case import Case, Signal, Status
from mailflow.cases.commands import COMMAND, COMMANDS
from mailflow.cases.decide import MOVES, decide
from mailflow.cases.effects import (
    Record,
    SendNotice,
    SendService,
    Service,
    To,
)
from mailflow.cases.events import (
    EVENTS,
    Event,
    Replied,
    Role,
    Ticked,
)
from tests.decided import (
    ANSWER,
    COMPLETE,
    EVENT_OF,
    INCOMPLETE,
    MONDAY_9,
    POLICY,
    case,
    forwarded,
    hours,
    new_case,
    role_of,
    said,
    walked,
    word_of,
)

# --- the table is total -----------------------------------------------------------------------------------------------


def test_every_status_has_a_row_for_every_event() -> None:
    assert set(MOVES) == {(status, event) for status in Status for event in EVENTS}


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.__name__)
def test_an_event_leads_where_its_row_says(status: Status, event: type[Event]) -> None:
    after, _ = decide(case(status), EVENT_OF[event], POLICY)
    assert after.status in MOVES[status, event].to


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.NEW])
@pytest.mark.parametrize("word", COMMANDS, ids=lambda word: word.name)
def test_a_word_leads_where_its_row_says_or_is_refused_with_a_sentence(status: Status, word: object) -> None:
    row = COMMAND[getattr(word, "name", "")]
    before = case(status)
    after, effects = decide(before, word_of(row.name, role_of(row.name)), POLICY)
    if status in row.moves:
        assert after.status in row.moves[status]
        assert any(isinstance(effect, Record) and effect.what == row.name for effect in effects)
    else:
        assert after.status == status
        [mail] = [effect for effect in effects if isinstance(effect, SendService)]
        assert mail.service is Service.PROBLEM
        assert status in mail.problems[0].sentence


# --- every arrow that changes the state -------------------------------------------------------------------------------


ARROWS: list[tuple[Status, Event, Status]] = [
    (Status.NEW, forwarded(), Status.ACTIVE),
    (Status.NEW, forwarded(INCOMPLETE), Status.ASKING),
    (Status.NEW, forwarded({}, signals=(Signal("how-to", "How do I export?"),)), Status.RETURNED),
    (Status.ASKING, ANSWER, Status.ACTIVE),
    (Status.ASKING, Ticked(MONDAY_9 + hours(2)), Status.ACTIVE),
    (Status.ASKING, word_of("escalate", Role.SENDER), Status.ACTIVE),
    (Status.ASKING, word_of("severity", Role.SENDER, severity="critical"), Status.ACTIVE),
    (Status.ASKING, word_of("deescalate", Role.SENDER), Status.DE_ESCALATED),
    (Status.ASKING, forwarded(COMPLETE), Status.ACTIVE),
    (Status.ACTIVE, word_of("accept", Role.TIER), Status.ACCEPTED),
    (Status.ACTIVE, word_of("owner", Role.SENDER), Status.ACCEPTED),
    (Status.ACTIVE, word_of("decline", Role.TIER), Status.RETURNED),
    (Status.ACTIVE, word_of("redirect", Role.TIER), Status.ACTIVE),
    (Status.ACTIVE, word_of("resolved", Role.TIER), Status.RESOLVED),
    (Status.ACTIVE, word_of("deescalate", Role.SENDER), Status.DE_ESCALATED),
    (Status.ACCEPTED, replace(ANSWER, findings=said(target_team="product")), Status.ACTIVE),
    (Status.ACCEPTED, forwarded(signals=(Signal("data-exposure", "other people's invoices"),)), Status.ACTIVE),
    (Status.ACCEPTED, word_of("decline", Role.TIER), Status.RETURNED),
    (Status.ACCEPTED, word_of("redirect", Role.TIER), Status.ACTIVE),
    (Status.ACCEPTED, word_of("resolved", Role.TIER), Status.RESOLVED),
    (Status.ACCEPTED, word_of("deescalate", Role.TIER), Status.DE_ESCALATED),
    (Status.RESOLVED, word_of("confirm", Role.SENDER), Status.CLOSED),
    (Status.RESOLVED, word_of("reopen", Role.SENDER), Status.ACTIVE),
    (Status.CLOSED, word_of("reopen", Role.SENDER), Status.ACTIVE),
    (Status.DE_ESCALATED, word_of("reopen", Role.TIER), Status.ACTIVE),
    (Status.RETURNED, word_of("escalate", Role.SENDER), Status.ASKING),
]


@pytest.mark.parametrize(
    ("status", "event", "expected"), ARROWS, ids=lambda value: str(getattr(value, "ref", value))[:20]
)
def test_an_arrow_leads_to_its_state(status: Status, event: Event, expected: Status) -> None:
    assert decide(case(status), event, POLICY)[0].status is expected


def owned_and(word: str) -> Case:
    return walked(case(Status.ACCEPTED), [(word, Role.TIER)])


def test_what_an_owner_had_goes_back_to_the_owner() -> None:
    closed = walked(owned_and("resolved"), [("confirm", Role.SENDER)])
    for before in (owned_and("resolved"), closed, owned_and("deescalate")):
        assert decide(before, word_of("reopen", Role.SENDER), POLICY)[0].status is Status.ACCEPTED


def test_what_was_declined_with_nothing_open_goes_out_again_at_once() -> None:
    declined = walked(case(Status.ACTIVE), [("decline", Role.TIER)])
    assert decide(declined, word_of("escalate", Role.SENDER), POLICY)[0].status is Status.ACTIVE


def test_a_word_may_close_the_last_gap() -> None:
    for_leadership = {**COMPLETE, **said(target_team="leadership", revenue_at_risk={"amount": 1, "currency": "EUR"})}
    asking, _ = decide(new_case(), forwarded(for_leadership), POLICY)
    assert asking.asked[0].fields == ("deadline",)
    assert decide(asking, word_of("deadline", Role.SENDER), POLICY)[0].status is Status.ACTIVE


def test_every_arrow_of_the_table_is_tested() -> None:
    tested = {(status, _name(event), to) for status, event, to in ARROWS}
    tested |= {(status, "reopen", Status.ACCEPTED) for status in (Status.RESOLVED, Status.CLOSED, Status.DE_ESCALATED)}
    tested |= {
        (Status.RETURNED, "escalate", Status.ACTIVE),
        (Status.ACCEPTED, "Ticked", Status.ACTIVE),
        (Status.ASKING, "deadline", Status.ACTIVE),
    }
    drawn = {(status, event.__name__, to) for (status, event), move in MOVES.items() for to in move.to if to != status}
    drawn |= {
        (status, word.name, to)
        for word in COMMANDS if word.name != "undo"
        for status, targets in word.moves.items() for to in targets if to != status
    }  # fmt: skip
    assert drawn - tested == set()


def _name(event: Event) -> str:
    return event.commands[0].word if isinstance(event, Replied) and event.commands else type(event).__name__


def test_an_owner_who_stays_silent_loses_the_case_and_the_list_is_told() -> None:
    owned, now, names = case(Status.ACCEPTED), MONDAY_9 + hours(1), []
    while owned.status is Status.ACCEPTED:
        assert owned.next_due is not None
        now = owned.next_due
        owned, effects = decide(owned, Ticked(now), POLICY)
        names += [type(effect).__name__ for effect in effects if not isinstance(effect, Record)]
    assert owned.owner is None
    assert names.count("SendFollowUp") == POLICY.follow_ups_before_still_yours + 1
    [notice] = [effect for effect in effects if isinstance(effect, SendNotice)]
    assert notice.to == (To.TIER, To.SENDER)
