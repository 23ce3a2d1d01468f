"""What tests put into a store: a case in which nothing has its default, and a mail in quarantine."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from mailflow.adapters.store import Store
from mailflow.address import Address
from mailflow.cases.accounts import Account
from mailflow.cases.case import Asked, Case, Clock, Finding, Sibling, Signal, State, Status
from mailflow.cases.known import Fit, KnownIssue

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ANN = Address("ann@example.com", "Ann Berg")


def full_case() -> Case:
    """A case in which nothing has its default."""
    found = Finding("high", State.STATED, "High!", "note", "ann@example.com", NOW, "", (Finding(None, State.UNKNOWN),))
    plain = Case(
        7, ANN, "Fwd: x", NOW, Status.ACCEPTED, {"severity": found}, (Signal("bug", "it crashes", "note", "a@b.c", NOW),),
        ("bob@northwind.example",), (Asked(NOW, ("severity",)),), 2, NOW, {"severity": "medium", "tried": [{"step": "x"}]},
        {"engineering": "[ESC-7] x"}, Address("lee@example.com"), Clock(NOW, 2, NOW, NOW, NOW), Clock(NOW), NOW, NOW, "why", ("a",), (1,),
        (2,), NOW,
    )  # fmt: skip
    return replace(
        plain,
        previous=replace(plain, status=Status.ACTIVE),
        touched=("status",),
        touched_fields=("severity",),
        lately={"inside": NOW},
        away={"lee@example.com": "on holiday"},
        sla=timedelta(hours=4, minutes=30),
        account=Account(
            "X", ("x.example",), "Pro", 9.5, "EUR", timedelta(hours=2), "Pat", ("renewal",), True, "line 2"
        ),
        organisation="x.example",
        pattern=(Sibling(3, "y.example", "Y", ("a", "b", "c"), True),),
        proposed=((1, 2, 3), (2, 3, 4)),
        known=(
            Fit(
                KnownIssue("KI-1", "x", "open", (("a", "b"), ("c",)), ("d",), "e", "f", "g"),
                ("a",),
                "q",
                "note",
                "a@b.c",
                NOW,
            ),
        ),
    )


def with_a_case() -> Store:
    """A store of its own, in which that case is number 7."""
    opened = Store(":memory:")
    opened.record(full_case(), [])
    return opened


def put_aside(store: Store, number: int = 1, trust: str | None = "stranger") -> None:
    """A mail that nobody vouches for, in quarantine."""
    store.keep("INBOX", 1, number, f"raw {number}".encode(), True, NOW)
    store.file(number, "quarantined", "no proof", NOW, sender="eve@evil.example", trust=trust)
