"""Two words in one line: what the second one means is carried out or asked about, never lost."""

import pytest

from mailflow.cases.case import Status
from tests.checkout import MONDAY_9, hours
from tests.fakes import Out, Story
from tests.story_mails import LEE, reply

AT = MONDAY_9 + hours(1)


@pytest.mark.parametrize(
    "text", ["accept, eta tomorrow morning", "mine, eta tomorrow 10", "Accept. ETA Friday evening"]
)
def test_a_time_that_cannot_be_read_is_asked_about_and_the_first_word_counts(
    post: Story, brief: Out, text: str
) -> None:
    mails = post.arrives(reply(brief, f"{text}\n", AT, LEE), at=AT)
    assert (post.case().status, post.case().inside.promise) == (Status.ACCEPTED, None)
    [problem] = [one for one in mails if one.kind == "problem"]
    assert "eta" in problem.text.lower()
    assert "for example" in " ".join(problem.text.split())


@pytest.mark.parametrize("text", ["accept, eta 15:00", "Accept. ETA 15:00", "mine and eta 3pm"])
def test_a_time_that_can_be_read_is_promised(post: Story, brief: Out, text: str) -> None:
    post.arrives(reply(brief, f"{text}\n", AT, LEE), at=AT)
    assert (post.case().status, post.case().inside.promise) == (Status.ACCEPTED, MONDAY_9 + hours(6))


def test_an_eta_that_speaks_of_no_time_is_told_with_the_first_word(post: Story, brief: Out) -> None:
    mails = post.arrives(reply(brief, "accept, eta not known yet\n", AT, LEE), at=AT)
    assert {one.kind for one in mails} == {"notice"}
    assert all("eta not known yet" in " ".join(one.text.split()) for one in mails)


def test_who_names_themselves_keeps_their_name(post: Story, brief: Out) -> None:
    post.arrives(reply(brief, "owner me\n", AT, LEE), at=AT)
    assert str(post.case().owner) == "Lee Chan"
