"""To whom our mails go, and in which thread."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailflow.address import Address
from mailflow.cases.case import Case
from mailflow.cases.effects import About, SendBrief, SendDecision, SendNotice, SendQuestion, SendService, Service, To
from mailflow.cases.subjects import LONGEST, one_line, tier_subject
from mailflow.errors import PermanentFailure
from mailflow.mail.ids import found
from mailflow.writing.compose import Past
from tests.desk import DESK, LETTER, read, write
from tests.escalations import ANA, ASKED, BARE, CUSTOMER, DANA, EVERYTHING, FULL, POLICY, note

BRIEF = SendBrief("b:1", "engineering", 1)


@pytest.mark.parametrize("name", LETTER)
def test_recipients_are_in_the_configuration_or_are_the_sender(name: str) -> None:
    effect, case = LETTER[name]
    allowed = {case.sender.address, POLICY.desk_lead.address, *(tier.list.address for tier in POLICY.tiers.values())}
    allowed |= {tier.lead.address for tier in POLICY.tiers.values()} | ({case.owner.address} if case.owner else set())
    for mail in write(effect, case):
        assert mail.recipient.address in allowed
        assert [address.addr_spec for address in read(mail)["To"].addresses] == [mail.recipient.address]
        assert mail.key == f"{effect.key}:{mail.recipient.address}"


#: with a token of a reply behind the plus: a mail there would come back to us
OURS_WITH_A_PLUS = POLICY.mailbox.address.replace("@", "+9.1.abcdefghijklmnop@")


@pytest.mark.parametrize("wrong", [POLICY.mailbox.address, OURS_WITH_A_PLUS, CUSTOMER, CUSTOMER.upper()])
def test_neither_a_customer_nor_our_own_mailbox_is_ever_written_to(wrong: str) -> None:
    with pytest.raises(PermanentFailure, match="never writes there"):
        write(SendQuestion("q", ASKED, False, None), replace(FULL, sender=Address(wrong)))
    with pytest.raises(PermanentFailure, match="never writes there"):
        write(SendService("s", Service.HELP, Address(wrong), (To.SENDER,)))


def test_a_mail_for_a_team_that_is_not_known_has_nobody_to_go_to() -> None:
    with pytest.raises(PermanentFailure, match=r"^the case is with no team, so this mail has nobody to go to$"):
        write(SendNotice("n", About.UPDATE, ANA, "text", (To.TIER,)), BARE)


@pytest.mark.parametrize(
    ("to", "audiences"),
    [
        ((To.LEAD, To.SENDER, To.DESK), ["engineering", "sender", "sender"]),  # what the sender answers, the lead sees
        ((To.LEAD, To.DESK), ["engineering", "engineering"]),
        ((To.DESK,), ["engineering"]),
    ],
)
def test_the_desks_lead_reads_on_in_the_senders_thread_where_the_sender_gets_it_too(
    to: tuple[To, ...], audiences: list[str]
) -> None:
    mails = write(SendDecision("d:1", 6, to))
    assert [mail.audience for mail in mails] == audiences
    assert mails[-1].recipient == POLICY.desk_lead


def test_one_address_in_two_roles_gets_one_mail_and_each_mail_has_its_own_token() -> None:
    mails = write(SendDecision("d:1", 6), replace(FULL, sender=POLICY.desk_lead), Past(serial=7))
    assert [mail.recipient.address for mail in mails] == ["engineering-lead@example.com", "desk-lead@example.com"]
    assert [mail.audience for mail in mails] == ["engineering", "sender"]
    tokens = [found([str(read(mail)["Reply-To"])], [mail.message_id], "") for mail in mails]
    assert [[token.serial for token in each] for each in tokens] == [[8], [9]]
    for mail, [token] in zip(mails, tokens, strict=True):
        assert DESK.ids.issued_to(token, [mail.recipient.address]) == mail.recipient.address
        assert mail.reverse_path == DESK.ids.reverse_path(token)


def test_a_notice_about_a_case_that_moved_on_goes_to_the_list_that_gave_it_away() -> None:
    notice = SendNotice("n", About.REDIRECTED, DANA, "Product: a design question", (To.TIER, To.SENDER), tier="product")
    first, second = write(notice)
    assert (first.recipient.address, first.audience) == ("product@example.com", "product")
    assert (second.recipient, second.audience) == (ANA, "sender")


def test_a_thread_keeps_its_subject_and_its_root() -> None:
    exchange = "<" + "A1b2" * 18 + "@eurprd01.prod.outlook.example>"
    [first] = write(BRIEF)
    [reminder] = write(*LETTER["follow-up"], Past(4, {"engineering": (first.message_id, exchange)}))
    [copy] = write(*LETTER["copy"], Past(5, {"sender": ("<forward@example.com>",)}))
    assert str(read(reminder)["Subject"]) == f"Re: {read(first)['Subject']}"
    assert read(reminder)["Thread-Topic"] == read(first)["Thread-Topic"] == read(first)["Subject"]
    assert str(read(reminder)["References"]).split() == [
        "<esc-142.engineering@example.com>",
        first.message_id,
        exchange,
    ]
    assert read(reminder)["In-Reply-To"] == exchange
    assert exchange.encode() in reminder.raw
    assert read(first)["In-Reply-To"] == "<esc-142.engineering@example.com>"
    assert (read(copy)["Subject"], read(copy)["In-Reply-To"]) == (
        "Re: Fwd: checkout broken at Northwind",
        "<forward@example.com>",
    )
    assert read(write(*LETTER["copy"][:1], replace(FULL, subject="RE: again"))[0])["Subject"] == "RE: again"


@pytest.mark.parametrize(
    ("case", "subject"),
    [
        (replace(FULL, fields={**EVERYTHING, "summary": note("checkout is down")}), "[ESC-142] Critical: Northwind Traders: checkout is down"),
        (replace(FULL, fields={**EVERYTHING, "summary": note("Northwind Traders cannot pay")}), "[ESC-142] Critical: Northwind Traders cannot pay"),
        (BARE, "[ESC-143] help"),
        (replace(BARE, subject="AW: Fwd: Re[2]: die Kasse\r\nBcc: x@example.com"), "[ESC-143] die Kasse Bcc: x@example.com"),
        (replace(BARE, subject=" \u202e\u200b "), "[ESC-143] no summary yet"),
    ],
)  # fmt: skip
def test_a_team_knows_a_case_by_one_line(case: Case, subject: str) -> None:
    assert tier_subject(case) == subject


@given(st.text(), st.text(max_size=300))
def test_a_teams_subject_is_one_short_printable_line(company: str, summary: str) -> None:
    subject = tier_subject(
        replace(FULL, fields={**EVERYTHING, "customer_company": note(company), "summary": note(summary)})
    )
    assert len(subject) <= LONGEST
    assert one_line(subject) == subject
