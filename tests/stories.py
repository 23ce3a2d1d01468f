"""Escalations as short forwards, each with what a careful lead reads in it and what nobody said.

The rules were written with these in view, so they guard what works and measure nothing. To add one, add a row to STORIES.
"""

from dataclasses import dataclass, field

from mailflow.address import Address
from mailflow.reading.layout.thread import ThreadMessage
from tests.mails import ZOE, below

MONA = Address("m.brandt@nordlicht-reisen.example", "Mona Brandt")
JOE = Address("joe.plumb@gmail.com", "Joe Plumb")
LIV = Address("liv.dahl@havnfisk.example", "Liv Dahl")
RITA = Address("rcosta@grupo-aurea.example", "Rita Costa")


@dataclass(frozen=True)
class Story:
    """A note, the mail below it, and the verdict; `says` are parts of values, `silent` are fields that nobody filled."""

    name: str
    note: str
    mail: str
    writer: Address = ZOE
    severity: str | None = None
    tier: str | None = None
    criteria: frozenset[str] = frozenset()
    support: bool = False
    says: dict[str, str] = field(default_factory=dict)
    silent: tuple[str, ...] = ("revenue_at_risk",)

    @property
    def below(self) -> ThreadMessage:
        """The customer's mail."""
        return below(self.mail, self.writer)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# fmt: off
STORIES: tuple[Story, ...] = (
    Story("an outage that stops all shops",
          "Checkout is down for Acme Tools since 8:15, all their shops. Please look at the payment gateway now.",
          "We can't take any payments!! Every card is declined with error 502.",
          severity="critical", tier="engineering", criteria=_set("impact technical"),
          says={"started_at": "2026-11-23T08:15", "evidence": "502"}, silent=("revenue_at_risk", "repro_steps")),
    Story("somebody sees another customer's invoice",
          "Zoe says an invoice of another customer showed up in her portal. I took the page offline at 9:40.",
          "Hi, when I open invoice 2231 I see the invoice of another company, with their bank data.\n\nZoe Zimmer\nAcme Tools Ltd",
          severity="critical", tier="security", criteria=_set("impact"),
          says={"containment": "offline", "customer_company": "Acme Tools"}, silent=("revenue_at_risk", "ticket_ids")),
    Story("a customer who wants to talk to executives before the renewal",
          "They pay us $480k a year and the contract renews on 15 December. Their CFO wants a call with our VP. I offered a service review.",
          "After three outages this quarter we are evaluating other vendors. I want to talk to your VP before we renew.",
          severity="high", tier="leadership", criteria=_set("business"),
          says={"revenue_at_risk": "480000", "tried": "service review"}, silent=("repro_steps", "expected")),
    Story("a question that an article answers",
          "Customer asks how to change the logo, it's in the help article on branding. I'd answer with that.",
          "How do I change the logo on our invoices?", support=True, silent=("deadline", "revenue_at_risk", "tried")),
    Story("a configuration mistake",
          "She ticked the wrong box in settings, it's a configuration thing, I'll walk her through it.",
          "Mails from your system are not in our language any more, can you fix it?", support=True),
    Story("a reproduced bug with steps",
          "CSV export drops the last row. Reproduced on my test account with 2.14.1, always. No data loss, only the file is short. Medium.\n\n"
          "Steps:\n1. Open Reports\n2. Export as CSV\n3. Compare with the screen\n\nExpected: 120 rows\nActual: 119 rows",
          "The last row is missing from every export.", severity="medium", tier="engineering", criteria=_set("technical"),
          says={"repro_steps": "Compare", "expected": "120", "actual": "119", "environment": "2.14.1", "frequency": "always", "is_bug": "True"},
          silent=("revenue_at_risk", "deadline", "started_at")),
    Story("a wish that a third customer has",
          "Not a fire. Zoe would like the report in landscape. Third customer this quarter who asks. We don't have it. Product please.",
          "Is it possible to print the report in landscape?", severity="medium", tier="product", criteria=_set("pattern"),
          says={"request_frequency": "Third"}, silent=("deadline", "revenue_at_risk", "repro_steps")),
    Story("a fault that support cannot see into",
          "I can't find the cause, the sync log is locked for me. Tried a reconnect and a new token, same result. She enters the orders by hand meanwhile.",
          "Since Thursday our orders from the shop don't arrive in your system.", severity="medium", tier="l2-support",
          criteria=_set("complexity"), says={"started_at": "2026-11-19", "tried": "reconnect", "workflow_impact": "by hand"},
          silent=("revenue_at_risk", "deadline")),
    Story("a refund above the limit is no revenue at risk",
          "They want a refund of 12,400 EUR for October, above my approval limit of 5,000. Need a yes or no by Wednesday. Medium.",
          "We expect a refund for the outage in October.", severity="medium", tier="leadership", criteria=_set("business"),
          says={"ask": "decide", "deadline": "2026-11-25"}, silent=("revenue_at_risk", "repro_steps")),
    Story("churn over a missing feature",
          "Zoe threatens to cancel over the missing audit log. 90k ARR, renewal in January. Feature gap, we have it on no list.",
          "Without an audit log we will cancel at the end of the contract. Competitor Lumio has it.", severity="high", tier="product",
          criteria=_set("business"), says={"revenue_at_risk": "90000", "competitive_pressure": "Lumio", "also_notify": "leadership"},
          silent=("repro_steps",)),
    Story("labels beat the customer's alarm",
          "Priority: P2\nTeam: eng\nSince: 22 Nov 23:00 UTC\nDue: today 18:00\nUsers: 350\nTicket: SUP-1822", "EVERYTHING IS DOWN!!! help!!!",
          severity="high", tier="engineering", criteria=_set("technical impact"),
          says={"started_at": "2026-11-22T23:00:00+00:00", "deadline": "2026-11-23T18:00", "customers_affected": "350", "ticket_ids": "SUP-1822"}),
    Story("a German note",
          "Der Kunde kann seit heute früh keine Rechnungen mehr drucken, 25 Mitarbeiter betroffen. Neu gestartet, ohne Erfolg. Bitte bis morgen.",
          "Wir können nicht drucken.", severity="high", tier="l2-support", criteria=_set("complexity"),
          says={"started_at": "2026-11-23", "customers_affected": "25", "tried": "Neu gestartet"}),
    Story("a strange login",
          "Somebody logged in to Zoe's admin account from a country where they have nobody. I reset her password and ended all sessions at 9:05.",
          "I got a mail about a new sign-in from Brazil last night.", severity="critical", tier="security", criteria=_set("impact"),
          says={"containment": "reset"}, silent=("revenue_at_risk", "repro_steps")),
    Story("lost data", "Lost photos: 212 photos of the site visit are gone after the app update. I checked the bin.",
          "All photos of yesterday are gone from the project!!", severity="critical", tier="engineering", criteria=_set("technical impact"),
          says={"tried": "bin"}),
    Story("a lawyer", "Her lawyer wrote: they will take legal action if we don't answer by Friday.", "Our lawyer will contact you.",
          severity="high", tier="leadership", criteria=_set("business"), says={"deadline": "2026-11-27"}, silent=("repro_steps",)),
    Story("almost nothing", "No idea, can somebody look?", "It doesn't work.", tier="l2-support", criteria=_set("complexity"),
          silent=("started_at", "deadline", "revenue_at_risk", "repro_steps", "environment", "frequency", "severity", "expected")),
    Story("a false alarm", "User error: actually the filter was set to 'mine'. I'm just answering her.", "ALL OUR PROJECTS ARE GONE!!!",
          writer=MONA, support=True, silent=("deadline",)),
    Story("a private customer at a free-mail provider",
          "Joe is a one man shop. He cannot log in, the reset mail doesn't arrive. I resent it twice. I have no access to the mail logs.",
          "I cannot log in since Saturday, no mail arrives.\n\nJoe", writer=JOE, severity="high", tier="l2-support", criteria=_set("complexity"),
          says={"started_at": "2026-11-21", "customer_contact": "joe.plumb@gmail.com"}, silent=("revenue_at_risk", "customer_company")),
    Story("a promise told in the note, a day that cannot move",
          "Hello, since update 7.3 (Thursday 19 Nov) the barcode scan in the Android app crashes on Zebra TC52, Android 11. On TC57 it's fine. "
          "30 pickers at Nordlicht type the codes by hand. I reproduced it on our TC52: open Picking, press Scan, point at any code. Crash every time. "
          "Told Mona at 11:30 yesterday that we have it. Medium, but please by Thursday.",
          "The scanner crashes since the update.", writer=MONA, severity="medium", tier="engineering", criteria=_set("technical"),
          says={"environment": "Android 11", "customers_affected": "30", "frequency": "every time", "deadline": "2026-11-26",
                "last_customer_update": "11:30", "started_at": "2026-11-19", "repro_steps": "Scan", "is_bug": "True"}),
    Story("a Spanish note", "El cliente no puede emitir facturas desde el lunes. Afecta a 30 usuarios. Reinicié el servicio sin éxito.",
          "No podemos emitir facturas.", writer=RITA, severity="high", tier="l2-support", criteria=_set("complexity"),
          says={"customers_affected": "30", "started_at": "2026-11-23"}),
    Story("records sent to a wrong address",
          "Their DPO called: an export with 1,800 employee records went to a wrong address through our scheduled report. I paused the schedule at 13:20 yesterday.",
          "We have to report this to the authority.", writer=MONA, severity="critical", tier="security", criteria=_set("impact"),
          says={"containment": "paused"}, silent=("revenue_at_risk", "repro_steps")),
    Story("what L2 is given",
          "Hi L2,\n\nHavnfisk: LDAP sync skips 6 of 240 users. Things I did:\n- full resync, no change\n- compared a good and a bad user, identical\n"
          "I can't see the agent's config. Liv needs it by Wednesday noon. Medium.\nTicket HD-5521", "6 people still don't show up.", writer=LIV,
          severity="medium", tier="l2-support", criteria=_set("complexity"),
          says={"customers_affected": "6", "tried": "resync", "deadline": "2026-11-25T12:00", "ticket_ids": "HD-5521"}),
    Story("an SLA credit is no revenue at risk, the account is",
          "They had 97.1 in October, so an SLA credit of 8,200 USD is due and they want it in writing. 340k a year account. Leadership?",
          "We claim the SLA credit for October. Please confirm in writing by December 4.", writer=LIV, severity="high", tier="leadership",
          criteria=_set("business"), says={"revenue_at_risk": "340000", "deadline": "2026-12-04"}, silent=("repro_steps", "environment")),
    Story("an outage of another year is history",
          "Just fyi, last year's outage cost them a lot, so she is nervous. This time it's only slow. 40 users in Leeds. Can L2 have a look this week? Medium.",
          "It is slow again, like last year when everything was down for two days.", severity="medium", tier="l2-support", criteria=_set("complexity"),
          says={"customers_affected": "40"}, silent=("revenue_at_risk",)),
)
# fmt: on
