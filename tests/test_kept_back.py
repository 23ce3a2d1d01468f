"""Of the trail of a case that a confidential team has sent on: which lines each reader gets, line by line."""

from dataclasses import replace

import pytest

from mailflow.address import Address
from mailflow.cases.case import Case, Status
from mailflow.cases.effects import SendFollowUp, SendService, Service, To
from mailflow.cases.trail import TrailLine
from mailflow.writing.recipients import readable
from tests.decided import ANN, COMPLETE, LEE, MONDAY_9, POLICY, case, case_of, hours, said

CASE = case(Status.ACTIVE)
FOLLOW_UP = SendFollowUp("follow-up:x:1", 1, 6, MONDAY_9, still_yours=False, to=(To.TIER,))
LIST, LEAD = POLICY.tiers["engineering"].list, POLICY.desk_lead


def line(number: int, what: str, text: str, old: str = "", new: str = "") -> TrailLine:
    return TrailLine(MONDAY_9 + hours(number), ANN.address, what, text, old, new)


OPENED, NOTED = line(0, "opened", "forwarded"), line(1, "noted", "the attacker is Eve")
AGAIN, TOLD = line(2, "noted", "she has our keys"), line(3, "told", "we lock her out")
LATER, LAST = line(4, "noted", "locked out"), line(6, "noted", "the fix is in 3.2")
TO_SECURITY = line(0, "changed", "Target team: l2-support → security", "l2-support", "security")
ON = line(5, "changed", "Target team: security → engineering", "security", "engineering")
BACK = line(7, "changed", "Target team: engineering → security", "engineering", "security")
#: what only looks like a move: of another field, and somebody's own words
OTHER_FIELD = line(1, "changed", "Severity: high → critical", "high", "critical")
OWN_WORDS = line(5, "noted", "Target team: security → engineering", "security", "engineering")


def kept_back(first: TrailLine) -> TrailLine:
    text = "what was written while Security had the case stays between that team and the sender"
    return TrailLine(first.at, "mailflow", "kept back", text)


@pytest.mark.parametrize(
    ("trail", "read"),
    [
        ((), ()),
        ((OPENED, NOTED, LAST), (OPENED, NOTED, LAST)),
        ((OPENED, ON, LAST), (kept_back(OPENED), ON, LAST)),
        ((NOTED, AGAIN, ON, LAST), (kept_back(NOTED), ON, LAST)),
        ((NOTED, TOLD, ON), (kept_back(NOTED), replace(TOLD, text=""), ON)),
        ((NOTED, TOLD, LATER, AGAIN, ON), (kept_back(NOTED), replace(TOLD, text=""), kept_back(LATER), ON)),
        ((OPENED, TO_SECURITY, NOTED, ON, LAST), (OPENED, TO_SECURITY, kept_back(NOTED), ON, LAST)),
        ((NOTED, OTHER_FIELD, ON, LAST), (kept_back(NOTED), ON, LAST)),
        ((NOTED, OWN_WORDS, AGAIN, ON, LAST), (kept_back(NOTED), ON, LAST)),
    ],
)  # fmt: skip
def test_what_was_written_while_security_had_it_is_no_line_of_the_next_team(
    trail: tuple[TrailLine, ...], read: tuple[TrailLine, ...]
) -> None:
    assert readable(LIST, To.TIER, FOLLOW_UP, CASE, trail, POLICY) == read


TRAIL = (NOTED, TOLD, ON, LAST)


def test_the_sender_reads_all_of_it_in_whatever_role() -> None:
    for to in To:
        assert readable(ANN, to, FOLLOW_UP, CASE, TRAIL, POLICY) == TRAIL


@pytest.mark.parametrize("to", [To.SENDER, To.DESK, To.TIER, To.OWNER, To.LEAD])
def test_nobody_else_reads_it(to: To) -> None:
    read = readable(LEAD if to in (To.SENDER, To.DESK) else LEE, to, FOLLOW_UP, CASE, TRAIL, POLICY)
    assert read == (kept_back(NOTED), replace(TOLD, text=""), ON, LAST)


def test_the_confidential_team_reads_its_own_part_also_later() -> None:
    about = SendService("history:9", Service.HISTORY, LEE, (To.TIER,))
    assert readable(LEE, To.TIER, about, replace_tier(CASE, "security"), (*TRAIL, BACK, AGAIN), POLICY) == (
        *TRAIL,
        BACK,
        AGAIN,
    )


def replace_tier(start: Case, tier: str) -> Case:
    return replace(start, fields={**start.fields, **said(target_team=tier)})


def test_without_a_move_the_team_that_has_it_is_the_one_that_had_it() -> None:
    secret = case_of(**{**COMPLETE, **said(target_team="security")})
    assert readable(LIST, To.TIER, FOLLOW_UP, secret, (OPENED, NOTED), POLICY) == (OPENED, NOTED)
    assert readable(LEAD, To.DESK, FOLLOW_UP, secret, (OPENED, NOTED), POLICY) == (kept_back(OPENED),)


def test_a_case_that_no_team_has_yet_keeps_nothing_back() -> None:
    asking = case(Status.ASKING)
    without = replace(asking, fields={name: found for name, found in asking.fields.items() if name != "target_team"})
    assert readable(Address("x@example.com"), To.DESK, FOLLOW_UP, without, (OPENED,), POLICY) == (OPENED,)
