"""For whoever is away a reminder goes to the deputy: when, to whom, and with what reason."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from mailflow.address import Address
from mailflow.cases.case import Case
from mailflow.cases.effects import SendCustomerUpdate, SendFollowUp, To
from mailflow.cases.quiet import back, for_deputies, unquoted
from tests.decided import ANN, LATER, LEE, MONDAY_9, POLICY, hours
from tests.test_quiet import ACCEPTED, FOLLOW_UP, UPDATE

THEIRS = replace(FOLLOW_UP, to=(To.OWNER,), still_yours=True)


def absent(who: Address, said: str = "", until: datetime | None = None, start: Case = ACCEPTED) -> Case:
    return replace(start, away={who.address: said}, returns={who.address: until} if until else {})


@pytest.mark.parametrize(
    ("start", "mail", "to", "why"),
    [
        (absent(LEE), THEIRS, (To.LEAD,), "Lee is away, so this comes to you."),
        (absent(LEE, "On holiday."), THEIRS, (To.LEAD,), "Lee is away (“On holiday”), so this comes to you."),
        (absent(LEE, "", MONDAY_9 + hours(15)), THEIRS, (To.LEAD,),
         "Lee is away until Tue 24 Nov, so this comes to you."),
        (absent(ANN), UPDATE, (To.SENDER, To.DESK), "Ann is away, so this comes to you."),
        (absent(ANN), THEIRS, (To.OWNER,), ""),
        (absent(LEE), UPDATE, (To.SENDER,), ""),
        # The team or the lead has it anyway.
        (absent(LEE), replace(THEIRS, to=(To.OWNER, To.LEAD)), (To.OWNER, To.LEAD), ""),
        (absent(ANN), replace(UPDATE, to=(To.SENDER, To.DESK)), (To.SENDER, To.DESK), ""),
        (absent(LEE, start=replace(ACCEPTED, owner=None)), FOLLOW_UP, (To.TIER,), ""),
    ],
)  # fmt: skip
def test_the_reminder_for_somebody_who_is_away_goes_to_the_deputy_and_says_why(
    start: Case, mail: SendFollowUp | SendCustomerUpdate, to: tuple[To, ...], why: str
) -> None:
    _, [sent] = for_deputies(start, [mail], MONDAY_9, POLICY)
    assert isinstance(sent, SendFollowUp | SendCustomerUpdate)
    assert (sent.to, sent.instead) == (to, why)
    if isinstance(sent, SendFollowUp):
        assert sent.still_yours is (getattr(mail, "still_yours", False) and not why), (
            "a deputy is not asked whether it is still theirs"
        )


@pytest.mark.parametrize(
    ("until", "instead", "still_away"),
    [
        (None, True, False),  # once, to find out
        (MONDAY_9 + timedelta(minutes=1), True, True),
        (MONDAY_9, False, False),
        (MONDAY_9 - hours(1), False, False),
    ],
)
def test_they_are_away_until_their_day_and_without_one_for_one_reminder(
    until: datetime | None, instead: bool, still_away: bool
) -> None:
    after, [sent] = for_deputies(absent(LEE, "", until), [THEIRS], MONDAY_9, POLICY)
    assert isinstance(sent, SendFollowUp)
    assert bool(sent.instead) is instead
    assert (LEE.address in after.away, LEE.address in after.returns) == (still_away, still_away)


def test_the_deputy_of_a_lead_is_the_desk_and_without_a_team_the_lead_is_asked() -> None:
    lead = POLICY.tiers["engineering"].lead
    led = absent(lead, start=replace(ACCEPTED, owner=lead))
    [sent] = for_deputies(led, [THEIRS], MONDAY_9, POLICY)[1]
    assert isinstance(sent, SendFollowUp)
    assert sent.to == (To.DESK,)
    [sent] = for_deputies(led, [THEIRS], MONDAY_9, replace(POLICY, tiers={}))[1]
    assert isinstance(sent, SendFollowUp)
    assert sent.to == (To.LEAD,)


def test_whoever_writes_is_back_and_nobody_else_is() -> None:
    both = replace(
        ACCEPTED,
        away={LEE.address: "", ANN.address: "x"},
        returns=dict.fromkeys((LEE.address, ANN.address), LATER),
    )
    after = back(both, LEE)
    assert (after.away, after.returns) == ({ANN.address: "x"}, {ANN.address: LATER})


def test_what_their_machine_said_is_left_out_for_whoever_may_know_nothing_of_the_case() -> None:
    said_so = "Lee is away until Tue 24 Nov 2026 (“Gone to\nNorthwind (again)”), so this comes to you."
    assert unquoted(said_so) == "Lee is away until Tue 24 Nov 2026, so this comes to you."
    assert unquoted("Lee is away, so this comes to you.") == "Lee is away, so this comes to you."
