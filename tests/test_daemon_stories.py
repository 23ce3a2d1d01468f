"""The same stories with the real daemon process, over real Dovecot and Postfix: from a forward to the end of its case."""

import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from email import message_from_bytes

import pytest

from mailflow.cases.case import Status
from tests.checkout import COMPLETE, CUSTOMER_SAYS, without
from tests.correspondence import ANN, LEE, NOW, a_forward, answer, as_out, sent, status, trail
from tests.running import Company
from tests.servers import DOMAIN
from tests.story_mails import forward, mail

pytestmark = pytest.mark.servers

BEN = f"Ben Roth <bob@{DOMAIN}>"
KIM = f"Kim Voss <leadership@{DOMAIN}>"
CUSTOMER = "Bob Stone <bob@northwind.example>"


def test_a_whole_escalation_from_forward_to_closed(company: Company) -> None:
    company.configure(follow_up="2s")
    company.start()
    company.send(a_forward(without("Environment")))
    question = company.receive("ann", "question")
    answer(company, question, "Chrome 142 on Windows\n")
    brief = company.receive("engineering", "brief")
    company.receive("engineering", "follow-up")
    company.receive("ann", "customer-update")
    answer(company, brief, "accept\n", LEE)
    company.receive("ann", "notice")
    answer(company, brief, "resolved pool limit of 40\n", LEE)
    resolved = company.receive("ann", "resolved")
    answer(company, resolved, "confirm\n")
    company.receive("ann", "notice")
    assert company.stop() == 0
    case = company.store().case(1)
    assert case is not None
    assert case.status is Status.CLOSED
    assert len(company.servers.mails("escalations", "Done")) >= 5
    why = company.run("why", str(brief["Message-ID"]))
    assert f"brief to engineering@{DOMAIN}" in why.stdout
    assert "caused by" in why.stdout
    assert company.run("status").returncode == 0


def test_a_critical_case_from_forward_to_closed_with_two_who_answer_at_once(company: Company) -> None:
    company.start()
    company.send(a_forward(without("Environment").replace("Severity: High", "Severity: Critical"), "All shops down"))
    brief = company.receive("engineering", "brief")
    question = company.receive("ann", "question")
    assert str(brief["Importance"]) == "high"
    answer(company, brief, "accept\n", KIM)
    answer(company, brief, "accept\n", BEN)
    company.receive("ann", "notice")
    company.wait(lambda: len(trail(company, "accept")) == 2, "both were not heard")
    case = company.store().case(1)
    assert case is not None
    assert case.owner is not None
    second = "bob" if case.owner.address.startswith("leadership") else "leadership"
    told = " ".join(as_out(company.receive(second, "problem")).text.split())
    assert f"{case.owner} took ESC-1 before you" in told
    answer(company, question, "Chrome 142 on Windows\n")
    newer = company.receive("engineering", "brief")
    assert "Chrome 142" in as_out(newer).text
    answer(company, brief, "resolved pool limit of 40\n", LEE)
    answer(company, company.receive("ann", "resolved"), "confirm\n")
    company.wait(lambda: status(company) is Status.CLOSED, "it is not closed")
    assert len(trail(company, "took")) == 2
    assert company.stop() == 0


def test_two_cases_that_are_due_at_once_come_in_one_mail_and_the_answer_finds_its_case(company: Company) -> None:
    company.configure(follow_up="5s", together="20s")
    company.start()
    # Sent soon behind a beat, both are due before the next one.
    company.wait(lambda: 1 < time.time() % 20 < 6, "time stands still")
    for number in (1, 2):
        company.send(a_forward(COMPLETE.replace("Severity: High", "Severity: Medium"), f"Together {number}"))
    both = company.receive("ann", "reminders")
    assert "ESC-1, ESC-2" in str(both["Subject"])
    answer(company, both, "ESC-2 told we are on it\n")
    company.wait(lambda: "told" in {line.what for line in company.store().reports.trail(2)}, "the answer was not heard")
    assert "told" not in {line.what for line in company.store().reports.trail(1)}
    why = company.run("why", str(both["Message-ID"]))
    assert "carries customer-update of ESC-1" in why.stdout
    assert company.stop() == 0


def test_a_redirect_gives_the_case_to_another_list_and_both_sides_hear_of_it(company: Company) -> None:
    company.start()
    company.send(a_forward(subject="By design"))
    brief = company.receive("engineering", "brief")
    answer(company, brief, "redirect product it works as designed\n", BEN)
    moved = company.receive("product", "brief")
    assert "[ESC-1]" in str(moved["Subject"])
    assert "it works as designed" in as_out(company.receive("engineering", "notice")).text
    assert "it works as designed" in as_out(company.receive("ann", "notice")).text
    answer(company, brief, "resolved by us after all\n", BEN)
    company.receive("bob", "problem")
    answer(company, moved, "accept\n", LEE)
    company.wait(lambda: status(company) is Status.ACCEPTED, "product could not take it")
    assert company.stop() == 0


def test_a_de_escalation_tells_the_team_and_drafts_for_the_customer(company: Company) -> None:
    company.start()
    company.send(a_forward(subject="Workaround"))
    brief = company.receive("engineering", "brief")
    answer(company, brief, "deescalate workaround: pay by invoice\n", LEE)
    assert "pay by invoice" in as_out(company.receive("engineering", "de-escalated")).text
    told = company.receive("ann", "de-escalated")
    assert "lesson" in as_out(told).text
    assert "[Say what was found" in " ".join(as_out(told).text.split())
    answer(company, told, "told use invoices for now\n")
    company.wait(lambda: bool(trail(company, "told")), "told was not heard")
    case = company.store().case(1)
    assert case is not None
    assert (case.status, case.next_due) == (Status.DE_ESCALATED, None)
    assert trail(company, "resolution") == ["workaround: pay by invoice"]
    assert company.stop() == 0


def test_a_customer_who_replies_to_all_is_shown_to_the_sender_and_never_answered(company: Company) -> None:
    company.start()
    company.send(a_forward(subject="Reply all"))
    company.receive("engineering", "brief")
    told = mail(ANN, CUSTOMER, "Re: Reply all", "Hello Bob, we are on it.\n", NOW, Cc=f"escalations@{DOMAIN}")
    company.send(told)
    company.wait(lambda: bool(trail(company, "told")), "the mail to the customer was not seen")
    told_id = str(message_from_bytes(told)["Message-ID"])
    everybody = f"{ANN}, escalations@{DOMAIN}"
    again = mail(CUSTOMER, everybody, "Re: Reply all", "accept\n\nIt is still down.\n", NOW, In_Reply_To=told_id)
    company.send(again, "bob@northwind.example")
    shown = as_out(company.receive("ann", "notice"))
    assert "It is still down." in shown.text
    assert status(company) is Status.ACTIVE
    assert company.stop() == 0
    assert {one.recipient for one in sent(company)} == {f"ann@{DOMAIN}", f"engineering@{DOMAIN}"}


def test_the_same_mail_delivered_twice_opens_one_case(company: Company) -> None:
    company.start()
    twice = a_forward(subject="Twice")
    company.send(twice)
    company.send(twice)
    company.receive("engineering", "brief")
    message_id = str(message_from_bytes(twice)["Message-ID"])
    company.wait(lambda: len(company.store().reports.received(message_id)) == 2, "the second was not read")
    company.stop()
    outcomes = Counter(mail.outcome for mail in company.store().reports.received(message_id))
    assert outcomes == {"opened": 1, "ignored": 1}


def test_the_copy_of_a_brief_comes_back_and_is_known(company: Company) -> None:
    company.start()
    company.send(a_forward(subject="Confirmed"))
    brief = company.receive("engineering", "brief")
    message_id = str(brief["Message-ID"])
    company.wait(lambda: bool(company.store().reports.received(message_id)), "no copy came")
    company.wait(lambda: company.store().reports.received(message_id)[0].outcome != "", "the copy was not read")
    assert "our own copy" in company.store().reports.received(message_id)[0].reason
    assert f"escalations@{DOMAIN}" not in str(brief["To"])
    assert company.store().outbox.unconfirmed(NOW - timedelta(days=9), datetime.max.replace(tzinfo=UTC)) == []
    assert company.stop() == 0


def test_a_mail_of_a_stranger_is_answered_by_nobody(company: Company) -> None:
    stranger = forward(COMPLETE, CUSTOMER_SAYS, NOW, subject="Stranger", sender=f"Ann <ann@{DOMAIN}>")
    company.send(stranger, sender="mallory@evil.example")
    company.wait(lambda: bool(company.servers.mails("escalations")), "it did not arrive")
    company.run("run", "--once")
    assert company.store().reports.counts()["mails in"] == {"quarantined": 1}
    # The operators hear of it, and nobody else of anything.
    assert company.store().reports.counts()["mails out"] == {"sent": 1}
    assert company.store().outbox.newest("digest")
