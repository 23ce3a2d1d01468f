"""Cases built by hand for the tests of what we write: one with every field, one with none, a confidential one."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mailflow.address import Address
from mailflow.cases.accounts import Account
from mailflow.cases.case import Asked, Case, Clock, Finding, Severity, Sibling, State, Status, Value
from mailflow.cases.fields import Kind
from mailflow.cases.known import Fit, KnownIssue
from mailflow.cases.neighbours import Around, Neighbour
from mailflow.cases.policy import Cadence, Policy, Tier
from mailflow.cases.trail import TrailLine
from mailflow.cases.worktime import Hours, span

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
ANA = Address("ana.ruiz@example.com", "Ana Ruiz")
LEE = Address("lee.chan@example.com", "Lee Chan")
DANA = Address("dana.wolf@example.com", "Dana Wolf")
CUSTOMER = "bob.lee@northwind.example"

CORE = frozenset({Kind.CORE})


def hours(length: float) -> timedelta:
    """For `NOW + hours(2)`."""
    return timedelta(hours=length)


def _tier(name: str, label: str, *needs: Kind, waits: bool = True, confidential: bool = False) -> Tier:
    lists = Address(f"{name}@example.com", f"{label} list")
    return Tier(
        name, label, lists, replace(DANA, address=f"{name}-lead@example.com"), CORE | set(needs), waits, confidential
    )


POLICY = Policy(
    mailbox=Address("escalations@example.com", "Escalation desk"),
    desk_lead=Address("desk-lead@example.com", "Desk lead"),
    tiers={
        tier.name: tier
        for tier in (
            _tier("l2-support", "L2 Support", Kind.ATTEMPTS),
            _tier("engineering", "Engineering", Kind.TIMELINE, Kind.REPRODUCTION, Kind.EVIDENCE),
            _tier("product", "Product", Kind.DEMAND),
            _tier("security", "Security", Kind.INCIDENT, waits=False, confidential=True),
            _tier("leadership", "Leadership", Kind.MONEY, Kind.ATTEMPTS, Kind.DEADLINE),
        )
    },
    cadences={
        Severity.CRITICAL: Cadence(span("2h"), span("2h"), span("4h"), None, span("4h"), always=True),
        Severity.HIGH: Cadence(span("4h"), span("4h"), span("8h"), span("2h"), span("8h")),
        Severity.MEDIUM: Cadence(span("1d"), span("1d"), span("2d"), span("1d"), span("5d")),
    },
    hours=Hours(ZoneInfo("UTC"), {day: (time(8), time(18)) for day in range(5)}),
    internal_domains=frozenset({"example.com"}),
)


def note(value: Value, quote: str = "") -> Finding:
    """Stated by the sender, above the forward."""
    return Finding(value, State.STATED, quote, "note", ANA.address, NOW - hours(0.1))


def told(value: Value, quote: str = "") -> Finding:
    """Stated by the customer, in the forwarded mail."""
    return Finding(value, State.STATED, quote, "thread[0]", CUSTOMER, NOW - hours(1.2))


EVERYTHING = {
    "severity": Finding(
        "critical", State.INFERRED, "nobody can place an order", "thread[0]", CUSTOMER, NOW - hours(1.2),
        "production is down, so it is Critical",
    ),
    "target_team": note("engineering", "for Engineering please"),
    "criteria": Finding(["technical", "impact"], State.INFERRED, "fails with HTTP 500", "thread[0]", CUSTOMER, NOW - hours(1.2), "a bug that needs code"),
    "summary": note("checkout API returns 500 for all users"),
    "description": told(
        "Since the 3.2.1 rollout every POST /v2/orders from our tenant fails with HTTP 500 after 30 seconds. The spinner"
        " runs, then the error page shows. Nothing is stored. Our other tenant on EU-1 works."
    ),
    "customer_company": told("Northwind Traders"),
    "customer_contact": told({"name": "Bob Lee", "email": CUSTOMER}),
    "reported_by": note("Ana Ruiz, Support"),
    "customers_affected": told(
        {"text": "all users of Northwind, about 3,200", "number": 3200, "unit": "users", "scope": "single", "growing": True}
    ),
    "workflow_impact": told("no orders can be placed; blocked"),
    "revenue_at_risk": Finding(
        {"amount": 240000, "currency": "USD", "period": "year", "text": "$240,000 a year", "deals": "renewal in 41 days"},
        State.STATED, "accounts.csv:4: $240,000 a year", "directory",
    ),
    "started_at": told("2026-11-23T08:40:00+00:00"),
    "until_critical": note("by tonight they switch to another shop"),
    "reputation": note("reference customer; two posts on a forum"),
    "contractual": note("SLA: 8 hours, breach at 16:40 UTC"),
    "ask": note({"kind": "fix", "text": "find the cause and give a time for the fix"}),
    "deadline": note("2026-11-23T16:00:00+00:00"),
    "tried": note(
        [
            {"step": "Restarted the API pods", "result": "no change"},
            {"step": "Cleared the price cache", "result": "worked for 4 min"},
            {"step": "Asked for a rollback to 3.2.0", "result": None},
        ]
    ),
    "is_bug": Finding(True, State.INFERRED, "fails with HTTP 500", "thread[0]", CUSTOMER, None, "an error that is always there"),
    "repro_steps": note(
        ["Log in as any Northwind user on EU-2, role Buyer.", "Add article 4711 to the cart and press Pay.", "The spinner runs 30 s, then the error page shows."]
    ),
    "expected": note("the order is stored, HTTP 201"),
    "actual": note("HTTP 500 after 30 s, nothing stored"),
    "frequency": note("always"),
    "ruled_out": note("not account-specific; Chrome and Firefox behave the same"),
    "environment": note("EU-2, API 3.2.1, plan Enterprise, Firefox 132 on Windows 11"),
    "evidence": note(
        "2026-11-23 08:41:07 ERROR pricing.pool timeout after 30000 ms (active=40, max=40)\n"
        "2026-11-23 08:41:07 ERROR orders.create failed status=500 trace=9f2c71"
    ),
    "last_customer_update": note({"at": "2026-11-23T09:55:00+00:00", "text": "we are looking into it"}),
    "customer_expectation": told({"text": "an answer today", "by": "2026-11-23T16:00:00+00:00"}),
    "escalation_risk": told("will call our managing director at 16:00"),
    "ticket_ids": note(["SUP-8812"]),
    "links": note(["https://status.example.com/incidents/77", "https://shop.northwind.example/checkout"]),
    "also_notify": note(["leadership"]),
    "attachments": note(["api-log.txt", "error.png"]),
}  # fmt: skip

FULL = Case(
    number=142,
    sender=ANA,
    subject="Fwd: checkout broken at Northwind",
    opened_at=NOW - hours(0.1),
    status=Status.ACTIVE,
    fields=EVERYTHING,
    customers=(CUSTOMER,),
    version=1,
    briefed_at=NOW,
    subjects={"engineering": "[ESC-142] Critical: Northwind Traders: checkout API returns 500 for…"},
    inside=Clock(since=NOW),
    outside=Clock(since=NOW - hours(0.1)),
    links=(97,),
    next_due=NOW + hours(2),
)
ASKED = ("started_at", "customers_affected", "workflow_impact", "ask")
BARE = Case(143, Address("kim@example.com"), "help", NOW, Status.ASKING, asked=(Asked(NOW, ASKED),))
BREACH = replace(
    FULL,
    number=144,
    subjects={},
    fields={
        **EVERYTHING,
        "summary": note("a leaver could still sign in"),
        "target_team": note("security"),
        "observed": note("a login of a leaver's account at 03:12 from an address in another country"),
        "exposure": note("the billing data of one customer"),
        "ask": note({"kind": "contain", "text": "close the account and tell us what was read"}),
        "urgency": Finding(None, State.UNKNOWN, "no idea", "reply", ANA.address, NOW),
    },
)
PRODUCT = replace(
    FULL,
    fields={
        **EVERYTHING,
        "severity": note("medium"),
        "target_team": note("product"),
        "use_case": told("our auditors need every change of a price, with the person who made it"),
        "request_frequency": note("asked by four customers since summer"),
        "competitive_pressure": told("a rival has it in its standard plan"),
    },
    subjects={},
)
LEADERSHIP = replace(
    FULL, fields={**EVERYTHING, "target_team": note("leadership"), "severity": note("high")}, subjects={}
)
#: of KNOWN, so that its brief stays of bearable length
LEFT_OUT = frozenset(
    ("evidence", "tried", "ruled_out", "reputation", "until_critical", "contractual", "links", "also_notify")
)
#: other cases beside KNOWN
BESIDE = Around(
    earlier=(
        Neighbour(131, NOW - timedelta(days=20), Status.CLOSED, "engineering", "Northwind Traders", "northwind.example",
                  "checkout times out", "the checkout times out", "the pool limit was 20"),
        Neighbour(97, NOW - timedelta(days=200), Status.RETURNED, "", "Northwind Traders", "northwind.example", "how to add a user", "how to"),
    ),
    alike=(
        Neighbour(120, NOW - timedelta(days=90), Status.DE_ESCALATED, "product", "Zenith", "zenith.example", "orders API answers 500",
                  "orders API answers 500", "workaround: smaller orders", ("500", "api", "orders")),
    ),
    pattern=(
        Neighbour(138, NOW - timedelta(days=2), Status.ACTIVE, "engineering", "Acme Tools", "acme.example", "POST /v2/orders fails",
                  "POST /v2/orders fails with HTTP 500 for everybody since Saturday.", "", ("500", "checkout", "users")),
        Neighbour(140, NOW - timedelta(days=1), Status.ACCEPTED, "engineering", "Havnfisk", "havnfisk.example", "checkout gives 500",
                  "Our users cannot get through the checkout, error 500.", "", ("500", "checkout", "users")),
    ),
)  # fmt: skip
KNOWN = replace(
    FULL,
    fields={name: found for name, found in EVERYTHING.items() if name not in LEFT_OUT},
    organisation="northwind.example",
    pattern=tuple(Sibling(one.number, one.organisation, one.company, one.shared) for one in BESIDE.pattern),
    account=Account(
        "Northwind Traders", ("northwind.example",), "Enterprise", 240_000, "USD", hours(4), "Pat Lane", ("renewal in March",), None,
        "accounts.csv, line 12",
    ),
    known=(
        Fit(
            KnownIssue(
                "KI-7", "Orders fail while the price pool is full", "open", (("HTTP 500", "/v2/orders"),), (),
                "Orders of up to 20 lines go through; split larger ones.", "https://help.example.com/ki-7", "known-issues/price-pool.md",
            ),
            ("HTTP 500", "/v2/orders"), "Since the 3.2.1 rollout every POST /v2/orders from our tenant fails with HTTP 500 after 30 seconds.",
            "thread[0]", CUSTOMER, NOW - hours(1.2),
        ),
    ),
)  # fmt: skip
TAKEN = replace(FULL, status=Status.ACCEPTED, owner=LEE, inside=Clock(NOW - hours(3), 3, NOW, NOW - hours(1)))
FIXED = replace(
    TAKEN,
    status=Status.RESOLVED,
    resolved_at=NOW,
    opened_at=NOW - hours(6),
    briefed_at=NOW - hours(5.7),
    reason="the pricing pool had a limit of 40",
)
TRAIL = (
    TrailLine(NOW - hours(1), ANA.address, "forwarded", "opened the case"),
    TrailLine(NOW + hours(1), LEE.address, "accept", "I look at the pool"),
    TrailLine(NOW + hours(2), LEE.address, "eta", "15:00 UTC"),
    TrailLine(NOW + hours(2), "mailflow", "follow-up", "number 1"),
)
