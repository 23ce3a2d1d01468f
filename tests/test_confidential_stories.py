"""Who asks about a confidential case by replying to a mail of ours, and is not of it."""

import re
from datetime import timedelta

from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import Out, Story
from tests.story_mails import LEE, MIA, forward, reply


def test_the_desks_lead_cannot_ask_for_what_the_mail_kept_back() -> None:
    story = Story()
    note = f"{COMPLETE}\nTarget team: Security\n"
    story.arrives(forward(note, CUSTOMER_SAYS, MONDAY_9, subject="A leaver signed in"), MONDAY_9)
    lead = story.policy.desk_lead
    mails = [mail for mail in story.waits(until=MONDAY_9 + timedelta(days=4)) if mail.to == lead.address]
    assert {mail.kind for mail in mails} >= {"customer-update", "follow-up"}
    for word in ("status", "history", "draft"):
        [answer] = story.arrives(reply(mails[-1], word, story.now, f"Lead <{lead.address}>"), story.now)
        assert answer.to == lead.address
        assert not re.search("leaver|northwind|stone", answer.text + answer.subject, re.IGNORECASE)
        assert answer.subject == "Re: [ESC-1] a confidential case"


def test_the_team_that_gave_a_case_to_security_cannot_read_on() -> None:
    story = Story()
    [brief, _] = story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), MONDAY_9)
    assert brief.to == "engineering@example.com"
    moved = story.arrives(reply(brief, "redirect security a leaver may be behind it", MONDAY_9, LEE), MONDAY_9)
    secret = next(mail for mail in moved if mail.to == "security@example.com")
    story.arrives(reply(secret, "update it was the night porter", MONDAY_9, MIA), MONDAY_9)
    [answer] = story.arrives(reply(brief, "history", MONDAY_9, LEE), MONDAY_9)
    assert (answer.to, answer.kind) == ("lee@example.com", "history")
    assert "porter" not in answer.text
    assert "porter" in story.sent_to("ann@example.com").text


def given_away() -> tuple[Story, Out]:
    """Security had it, was told something, and sent it on to Engineering; the brief of that."""
    story = Story()
    note = f"{COMPLETE}\nTarget team: Security\n"
    sent = story.arrives(forward(note, CUSTOMER_SAYS, MONDAY_9, subject="A leaver signed in"), MONDAY_9)
    secret = next(mail for mail in sent if mail.to == "security@example.com")
    for text in ("update it was the night porter", "redirect engineering the login must be mended"):
        moved = story.arrives(reply(secret, text, MONDAY_9, MIA), MONDAY_9)
    return story, next(mail for mail in moved if mail.to == "engineering@example.com")


def test_what_security_was_told_before_it_sent_the_case_on_is_for_its_sender_alone() -> None:
    story, brief = given_away()
    story.arrives(reply(brief, "update the cache was the cause", MONDAY_9, LEE), MONDAY_9)
    for asker, knows in ((LEE, False), (MIA, False), ("Ann Berg <ann@example.com>", True)):
        [answer] = story.arrives(reply(brief, "history", MONDAY_9, asker), MONDAY_9)
        assert answer.kind == "history"
        assert ("porter" in answer.text) == knows
        assert ("while Security had the case" in answer.prose) == (not knows)
        assert "Target team: security → engineering" in answer.prose
        assert "the cache was the cause" in answer.prose


def test_no_mail_to_the_desks_lead_or_the_next_team_tells_what_security_was_told_before_it_sent_the_case_on() -> None:
    story, brief = given_away()
    mails = story.waits(until=MONDAY_9 + timedelta(days=4))
    lead = story.policy.desk_lead
    to_lead = [mail for mail in mails if mail.to == lead.address]
    assert {mail.kind for mail in to_lead} >= {"customer-update", "follow-up", "decision"}
    [answer] = story.arrives(reply(to_lead[-1], "history", story.now, f"Lead <{lead.address}>"), story.now)
    others = [mail for mail in (brief, answer, *mails) if mail.to != "ann@example.com"]
    assert [mail.kind for mail in others if "porter" in mail.text + mail.html] == []
    assert any("porter" in mail.text for mail in mails if mail.to == "ann@example.com")


def test_what_was_written_before_security_had_the_case_stays_open_to_the_team_that_had_it_then() -> None:
    story = Story()
    [brief, _] = story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9), MONDAY_9)
    story.arrives(reply(brief, "update the cache is empty", MONDAY_9, LEE), MONDAY_9)
    moved = story.arrives(reply(brief, "redirect security a leaver may be behind it", MONDAY_9, LEE), MONDAY_9)
    secret = next(mail for mail in moved if mail.to == "security@example.com")
    story.arrives(reply(secret, "update it was the night porter", MONDAY_9, MIA), MONDAY_9)
    story.arrives(reply(secret, "redirect engineering no break-in", MONDAY_9, MIA), MONDAY_9)
    [answer] = story.arrives(reply(brief, "history", MONDAY_9, LEE), MONDAY_9)
    assert "the cache is empty" in answer.prose
    assert "a leaver may be behind it" in answer.prose
    assert "porter" not in answer.prose
