"""What others read of a case whose team is confidential: that there is one, how bad, with whom and by when; no word of it."""

import re
from dataclasses import fields, replace
from datetime import timedelta

import pytest

from mailflow.address import Address
from mailflow.cases.accounts import Account
from mailflow.cases.case import Asked, Case, Clock, Finding, Sibling, Signal, State, Status
from mailflow.cases.effects import (
    About,
    Mail,
    SendConfirm,
    SendCustomerUpdate,
    SendDecision,
    SendFollowUp,
    SendNotice,
    SendPattern,
    SendService,
    Service,
    To,
)
from mailflow.cases.quiet import for_deputies
from mailflow.mail.message import Attachment
from mailflow.writing.compose import Outgoing, Past
from mailflow.writing.recipients import without_story
from tests.desk import html, links, read, write
from tests.escalations import ANA, BREACH, FULL, KNOWN, LEE, NOW, POLICY, TRAIL, hours

SEALED = "- The case is confidential: what was written in it stays between its team and its sender. Ask them. "
#: stands in every word that somebody wrote about the case, and in nothing else
STORY = "leaver"
SECRET = Finding(STORY, State.STATED, STORY, STORY, STORY, NOW, STORY, (Finding(STORY, State.STATED, STORY),))
#: every attribute that can hold words of people, filled; a case of Security
TOLD = replace(
    BREACH,
    subject="Fwd: a leaver could sign in",
    status=Status.ACCEPTED,
    owner=LEE,
    fields={
        **dict.fromkeys(BREACH.fields, SECRET),
        "severity": replace(SECRET, value="critical"),
        "target_team": replace(SECRET, value="security"),
        "deadline": replace(SECRET, value="2026-11-23T16:00:00+00:00"),
    },
    signals=(Signal(STORY, STORY, STORY, STORY),),
    customers=(f"{STORY}@northwind.example",),
    asked=(Asked(NOW, (STORY,)),),
    briefed={"summary": STORY},
    subjects={"security": f"[ESC-144] Critical: {STORY}"},
    reason=STORY,
    lessons=(STORY,),
    previous=replace(FULL, reason=STORY),
    away={LEE.address: STORY},
    returns={LEE.address: NOW},
    touched=(STORY,),
    touched_fields=(STORY,),
    noted={STORY: STORY},
    account=Account(STORY, (f"{STORY}.example",), STORY, manager=STORY),
    known=KNOWN.known,
    organisation=f"{STORY}.example",
    pattern=(Sibling(97, f"{STORY}.example", STORY, (STORY,)),),
    inside=Clock(since=NOW - hours(3), struck=2, promise=NOW + hours(3)),
    sla=timedelta(hours=8),
)
DESK = (To.DESK,)
SECURITY = POLICY.tiers["security"]
_AWAY = "Lee Chan is away until Tue 1 Dec (“I look after the leaver”), so this comes to you."
#: all that the desk's lead is ever written of a case
EFFECTS: tuple[Mail, ...] = (
    SendDecision("d", 6, DESK),
    SendCustomerUpdate("u", 2, NOW - hours(1), True, DESK, _AWAY),
    SendConfirm("k", 1, NOW, DESK, _AWAY),
    SendFollowUp("f", 2, 6, NOW, False, DESK, _AWAY),
    SendPattern("p", DESK),
    *(SendNotice(f"n:{about}", about, LEE, f"the {STORY} again", DESK) for about in About),
)


def everything(mail: Outgoing) -> str:
    """All that a reader can find in a mail, behind its buttons too."""
    message = read(mail)
    head = f"{message['Subject']} {message['Thread-Topic']}"
    return " ".join(
        [head, mail.text, html(mail), *links(mail), *(part.get_filename() or "" for part in message.walk())]
    )


def to_desk(effect: Mail, case: Case = TOLD) -> Outgoing:
    """What the desk's lead gets, with a trail and a file that tell it all."""
    trail = tuple(replace(line, text=f"the {STORY} signed in") for line in TRAIL)
    files = (Attachment(f"{STORY}.txt", "text/plain", STORY.encode()),)
    mails = write(effect, case, Past(trail=trail, attachments=files))
    return next(mail for mail in mails if mail.recipient == POLICY.desk_lead)


@pytest.mark.parametrize("effect", EFFECTS, ids=lambda effect: f"{type(effect).__name__}-{effect.key}")
def test_no_word_of_a_confidential_case_reaches_the_desks_lead(effect: Mail) -> None:
    text = everything(to_desk(effect))
    assert not re.search("leaver|northwind|bob|billing", text, re.IGNORECASE)
    assert "ESC-144" in text


def test_no_attribute_of_a_case_carries_its_story_out_either() -> None:
    # An operator's template, or the next line of ours, may show what today's mails do not.
    assert STORY not in repr(without_story(EFFECTS[0], TOLD))


def test_what_the_desks_lead_needs_to_decide_is_in_the_mail() -> None:
    mail = to_desk(SendDecision("d", 6, DESK))
    text = " ".join(mail.text.split())
    assert "Critical | Customer not stated" in text
    assert "ESC-144 (the customer: a confidential case) is with Security" in text
    for line in ("Answer due: Mon 23 Nov, 16:00 UTC", "Time given: Mon 23 Nov, 13:00 UTC", "Reminders sent: 2"):
        assert line in text
    assert read(mail)["Subject"] == "[ESC-144] a confidential case"


def test_a_case_without_its_story_keeps_all_its_times() -> None:
    bare = without_story(EFFECTS[0], replace(TOLD, resolved_at=NOW, closed_at=NOW, next_due=NOW))
    kept = {each.name for each in fields(Case) if getattr(bare, each.name) == getattr(TOLD, each.name)}
    assert {
        "number",
        "sender",
        "opened_at",
        "status",
        "version",
        "briefed_at",
        "owner",
        "inside",
        "outside",
        "sla",
    } <= kept
    assert (bare.resolved_at, bare.closed_at, bare.next_due) == (NOW, NOW, NOW)
    assert {name: found.value for name, found in bare.fields.items()} == {
        "severity": "critical",
        "target_team": "security",
        "deadline": "2026-11-23T16:00:00+00:00",
        "summary": "a confidential case",
    }


def test_who_is_away_and_until_when_is_named_and_what_their_machine_said_is_not() -> None:
    for effect in EFFECTS[1:4]:
        text = " ".join(to_desk(effect).text.split())
        assert "Lee Chan is away until Tue 1 Dec, so this comes to you." in text
        assert "I look after the leaver" in to_desk(effect, replace(FULL, owner=LEE)).text
    assert "is away" not in to_desk(SendCustomerUpdate("u", 2, NOW, True, DESK)).text


def test_the_lead_of_a_confidential_team_hears_what_an_owners_machine_said_and_the_desks_lead_does_not() -> None:
    away = replace(
        BREACH, owner=LEE, status=Status.ACCEPTED, away={LEE.address: "I look after the leaver.”) Back Monday."}
    )
    reminder = SendFollowUp("f", 2, 6, NOW, False, (To.OWNER,))
    _, [for_lead] = for_deputies(away, [reminder], NOW, POLICY)
    _, [for_desk] = for_deputies(
        replace(away, owner=SECURITY.lead, away={SECURITY.lead.address: away.away[LEE.address]}),
        [reminder],
        NOW,
        POLICY,
    )
    assert isinstance(for_lead, SendFollowUp)
    assert isinstance(for_desk, SendFollowUp)
    [mail] = write(for_lead, away)
    assert (mail.recipient, "I look after the leaver" in mail.text) == (SECURITY.lead, True)
    assert "is away, so this comes to you." in " ".join(to_desk(for_desk, away).text.split())
    assert not re.search("look after|Monday", everything(to_desk(for_desk, away)))


@pytest.mark.parametrize(
    ("named", "has", "told"),
    [
        ("", "security", False),  # Security has it
        ("security", "engineering", False),  # Security gave it away: what it was told there stays there
        ("engineering", "security", False),  # it has moved to Security, and a mail of the team before is still to go
        ("engineering", "product", True),
        ("gone", "product", True),  # a team that the configuration no longer has keeps nothing secret
        ("", "", True),
    ],
)
def test_a_mail_tells_the_story_only_where_no_team_it_concerns_is_confidential(
    named: str, has: str, told: bool
) -> None:
    team = {"target_team": Finding(has, State.STATED)} if has else {}
    case = replace(
        FULL, fields={**{name: found for name, found in FULL.fields.items() if name != "target_team"}, **team}
    )
    mail = to_desk(SendNotice("n", About.UPDATE, LEE, "the pool was the cause", DESK, tier=named), case)
    assert ("the pool was the cause" in mail.text) == told
    assert (read(mail)["Subject"] == "[ESC-142] a confidential case") != told


def test_the_teams_own_list_and_lead_and_the_sender_read_all_of_it() -> None:
    mails = write(SendNotice("n", About.UPDATE, LEE, f"the {STORY} again", (To.TIER, To.LEAD, To.SENDER)), BREACH)
    assert [mail.recipient for mail in mails] == [POLICY.tiers["security"].list, POLICY.tiers["security"].lead, ANA]
    assert all(f"the {STORY} again" in mail.text for mail in mails)


@pytest.mark.parametrize(
    ("service", "lines", "shown"),
    [
        (Service.STATUS, (f"Summary: a {STORY}",), SEALED),
        (Service.HISTORY, (), SEALED),
        (Service.DRAFT, (), "DRAFT FOR [the customer's contact]"),
        (Service.UNDERSTOOD, (), "Target team: Security"),
        (
            Service.UNDERSTOOD,
            ("The next reminder comes on Tue.",),
            "The next reminder comes on Tue.",
        ),  # their own words
    ],
)
def test_an_answer_to_a_colleague_who_is_not_of_the_case_tells_no_more_than_a_reminder(
    service: Service, lines: tuple[str, ...], shown: str
) -> None:
    trail = tuple(replace(line, text=f"the {STORY} signed in") for line in TRAIL)
    [mail] = write(SendService("s", service, LEE, (To.SENDER,), lines=lines), TOLD, Past(trail=trail))
    assert not re.search("leaver|northwind|bob", everything(mail), re.IGNORECASE)
    assert shown in " ".join(mail.text.split())


def test_the_sender_and_the_team_of_a_confidential_case_are_answered_in_full() -> None:
    trail = tuple(replace(line, text=f"the {STORY} signed in") for line in TRAIL)
    for asker, role in ((ANA, To.SENDER), (LEE, To.TIER)):
        [mail] = write(SendService("s", Service.HISTORY, asker, (role,)), BREACH, Past(trail=trail))
        assert f"the {STORY} signed in" in " ".join(mail.text.split())
    [open_to_all] = write(SendService("s", Service.HISTORY, LEE, (To.SENDER,)), FULL, Past(trail=trail))
    assert f"the {STORY} signed in" in " ".join(open_to_all.text.split())


def test_a_lead_of_the_desk_who_forwarded_the_mail_reads_as_the_sender() -> None:
    own = replace(BREACH, sender=Address(POLICY.desk_lead.address))
    [mail] = write(SendNotice("n", About.UPDATE, LEE, f"the {STORY} again", (To.SENDER, To.DESK)), own)
    assert f"the {STORY} again" in mail.text
