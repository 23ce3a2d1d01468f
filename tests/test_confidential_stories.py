"""Who asks about a confidential case by replying to a mail of ours, and is not of it."""

import re
from datetime import timedelta

from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.fakes import Story
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
