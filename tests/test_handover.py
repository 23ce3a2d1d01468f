"""`owner <address> all`: one mail hands over every case of its writer, or of the owner whose team the writer leads."""

import pytest

from tests.checkout import COMPLETE, CUSTOMER_SAYS, ENGINEERING, MONDAY_9, hours
from tests.fakes import Out, Story
from tests.story_mails import ANN, LEE, MIA, forward, reply

BOB = "bob@example.com"
LEAD = "Eve Head <engineering-lead@example.com>"


def taken(post: Story, number: int, who: str, note: str = COMPLETE) -> Out:
    """The brief of a case that somebody took."""
    mails = post.arrives(forward(note, CUSTOMER_SAYS, MONDAY_9, subject=f"Shop {number} fails"), at=MONDAY_9)
    brief = next(one for one in mails if one.kind == "brief")
    post.arrives(reply(brief, "accept\n", MONDAY_9, who), at=MONDAY_9)
    return brief


@pytest.fixture
def briefs(post: Story) -> list[Out]:
    """Two cases of Lee's, one of Mia's."""
    return [taken(post, number, who) for number, who in ((1, LEE), (2, LEE), (3, MIA))]


def owners(post: Story, *numbers: int) -> list[str]:
    found = (post.case(number).owner for number in numbers or (1, 2, 3))
    return [owner.address.partition("@")[0] if owner else "" for owner in found]


def answer(post: Story, to: Out, text: str, who: str) -> list[Out]:
    at = MONDAY_9 + hours(1)
    return post.arrives(reply(to, f"{text}\n", at, who), at=at)


@pytest.mark.parametrize(
    "text",
    [
        f"owner {BOB} all",
        f"owner {BOB} all my cases, please",
        f"Owner: {BOB}, all open cases",
        f"zuständig: {BOB} alle meine Fälle",
        f"responsable: {BOB} tous mes dossiers",
        f"responsable: {BOB} todos mis casos",
        f"responsável: {BOB} todos os meus casos",
        f"responsabile: {BOB} tutti i miei casi",
    ],
)
def test_an_owner_hands_over_all_of_their_cases_in_one_mail(post: Story, briefs: list[Out], text: str) -> None:
    mails = answer(post, briefs[0], text, LEE)
    assert owners(post) == ["bob", "bob", "mia"]
    [done] = [one for one in mails if one.to == "lee@example.com"]
    assert "bob@example.com now answers for ESC-1, ESC-2." in " ".join(done.text.split())
    told = {(one.to, one.kind, "ESC-2" in one.subject + one.text) for one in mails}
    assert {(BOB, "brief", True), (BOB, "brief", False), (ENGINEERING, "notice", True)} <= told
    assert ("ann@example.com", "notice", True) in told


def test_the_new_owner_is_reminded_in_each(post: Story, briefs: list[Out]) -> None:
    answer(post, briefs[0], f"owner {BOB} all", LEE)
    asked = [one for one in post.waits(until=MONDAY_9 + hours(5)) if one.to == BOB]
    assert [one.kind for one in asked] == ["reminders"]
    assert "ESC-1" in asked[0].text
    assert "ESC-2" in asked[0].text


def test_the_lead_of_the_team_hands_over_the_cases_of_an_owner(post: Story, briefs: list[Out]) -> None:
    answer(post, briefs[0], f"owner {BOB} all", LEAD)
    assert owners(post) == ["bob", "bob", "mia"]


@pytest.mark.parametrize("who", [MIA, ANN])
def test_nobody_else_hands_over_more_than_the_case_at_hand(post: Story, briefs: list[Out], who: str) -> None:
    mails = answer(post, briefs[0], f"owner {BOB} all", who)
    assert owners(post) == ["bob", "lee", "mia"]
    [problem] = [one for one in mails if one.kind == "problem"]
    assert "Only Lee Chan and the lead of the team hand over all; ESC-1 alone was changed." in " ".join(
        problem.text.split()
    )


def test_without_the_word_for_all_it_is_the_case_at_hand(post: Story, briefs: list[Out]) -> None:
    answer(post, briefs[0], f"owner {BOB} all the best", LEE)
    assert owners(post) == ["bob", "lee", "mia"]


def test_each_case_can_be_taken_back_by_itself(post: Story, briefs: list[Out]) -> None:
    answer(post, briefs[0], f"owner {BOB} all", LEE)
    answer(post, briefs[1], "undo", LEE)
    assert owners(post) == ["bob", "lee", "mia"]


def test_what_is_confidential_is_handed_over_in_its_own_thread_alone(post: Story, briefs: list[Out]) -> None:
    taken(post, 4, LEE, COMPLETE.replace("Target team: Engineering", "Target team: Security"))
    mails = answer(post, briefs[0], f"owner {BOB} all", LEE)
    assert owners(post, 1, 2, 4) == ["bob", "bob", "lee"]
    assert any("ESC-4 stays as it is" in " ".join(one.text.split()) for one in mails if one.to == "lee@example.com")


def test_the_trail_of_each_says_with_which_case_it_went(post: Story, briefs: list[Out]) -> None:
    answer(post, briefs[0], f"owner {BOB} all", LEE)
    assert "bob@example.com with ESC-1" in [one.text for one in post.store.reports.trail(2) if one.what == "owner"]


def test_whoever_is_named_gets_the_brief_which_the_list_may_not_have_brought_them(
    post: Story, briefs: list[Out]
) -> None:
    mails = answer(post, briefs[0], f"owner {BOB}", MIA)
    [brief] = [one for one in mails if one.to == BOB]
    assert (brief.kind, "Mia Roth named you as the owner." in brief.text) == ("brief", True)
    answer(post, brief, "eta 16:00", "Bob Hall <bob@example.com>")
    assert post.case().inside.promise == MONDAY_9 + hours(7)
    assert [one.to for one in answer(post, briefs[0], f"owner {BOB}", MIA) if one.to == BOB] == []


def test_of_a_confidential_case_the_named_one_hears_only_that_it_is_theirs(post: Story) -> None:
    brief = taken(post, 1, LEE, COMPLETE.replace("Target team: Engineering", "Target team: Security"))
    mails = answer(post, brief, f"owner {BOB}", LEE)
    assert [(one.to, one.kind) for one in mails if one.to == BOB] == [(BOB, "notice")]
