"""Whom we write to, for any case, any effect and any mail at all: the configuration, and the one who proved to be a colleague."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailflow.address import Address
from mailflow.cases.case import Case, Finding, State, Status
from mailflow.cases.effects import About, Mail, SendNotice, SendService, Service, To
from mailflow.config import default_policy
from mailflow.errors import PermanentFailure
from mailflow.writing.recipients import recipients
from tests.checkout import COMPLETE, CUSTOMER_SAYS, MONDAY_9
from tests.deep import amount
from tests.fakes import Story
from tests.story_mails import forward

POLICY = default_policy("example.com")
CONFIGURED = {POLICY.desk_lead.address, *(one.address for one in POLICY.operators)}
CONFIGURED |= {each.address for tier in POLICY.tiers.values() for each in (tier.list, tier.lead)}
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

LOCAL = st.sampled_from(
    ["ann", "lee", "bob", "escalations", "engineering", "security", "desk-lead", "ANN", "ceo", "x+y"]
)
DOMAIN = st.sampled_from(
    ["example.com", "EXAMPLE.com", "northwind.example", "evil.example", "example.com.evil.example"]
)
ADDRESS = st.builds(lambda local, domain: Address(f"{local}@{domain}"), LOCAL, DOMAIN)
TIERS = st.sampled_from([*POLICY.tiers, "", "gone"])
TOS = st.lists(st.sampled_from(list(To)), min_size=1, max_size=5).map(tuple)
#: what an attribute of an effect may be, by its name; all others may be anything small
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "to": TOS, "tier": TIERS, "by": ADDRESS, "asker": ADDRESS, "service": st.sampled_from(list(Service)),
    "about": st.sampled_from(list(About)), "due": st.just(NOW), "leaves_at": st.none(), "fields": st.just(()),
    "problems": st.just(()), "lines": st.just(()), "changes": st.just(()), "text": st.text(max_size=5),
    "key": st.text(min_size=1, max_size=5), "instead": st.just(""),
}  # fmt: skip


def effects_of(kind: type[Mail]) -> st.SearchStrategy[Mail]:
    return st.builds(kind, **{one.name: VALUES.get(one.name, st.integers(0, 9)) for one in fields(kind)})


EFFECTS = st.one_of([effects_of(kind) for kind in get_args(Mail)])
CASES = st.builds(
    lambda sender, customers, owner, tier: replace(
        Case(1, sender, "x", NOW, Status.ACTIVE), customers=tuple(one.address for one in customers), owner=owner,
        fields={"target_team": Finding(tier, State.STATED)} if tier else {},
    ),
    ADDRESS, st.lists(ADDRESS, max_size=3), st.none() | ADDRESS, TIERS,
)  # fmt: skip

_written = 0


@given(EFFECTS, CASES)
@settings(max_examples=amount(500, 100_000), deadline=None, suppress_health_check=list(HealthCheck))
def test_an_envelope_names_the_configuration_the_sender_the_owner_or_whoever_asks(effect: Mail, case: Case) -> None:
    global _written
    try:
        found = recipients(effect, case, POLICY)
    except PermanentFailure:
        return
    _written += 1
    allowed = CONFIGURED | {case.sender.address} | ({case.owner.address} if case.owner else set())
    if isinstance(effect, SendService):
        allowed = {effect.asker.address}
    assert found
    for address, to in found.items():
        lower = address.address.lower()
        assert address.address in allowed
        assert lower != POLICY.mailbox.address.lower()
        assert lower not in {one.lower() for one in case.customers}
        assert to in effect.to
        if to is To.SENDER and not isinstance(effect, SendService):
            assert address == case.sender
        if isinstance(effect, SendNotice) and to in (To.TIER, To.LEAD) and effect.tier in POLICY.tiers:
            tier = POLICY.tiers[effect.tier]
            assert address in (tier.list, tier.lead)
    assert len({one.address.lower() for one in found}) == len(found), "nobody gets one mail twice"


def test_the_property_above_met_mails_that_go_out() -> None:
    assert _written > amount(50, 10_000)


@given(LOCAL, DOMAIN)
def test_the_last_look_lets_only_ours_through(local: str, domain: str) -> None:
    address = f"{local}@{domain}"
    allowed = POLICY.writes_to(address)
    assert allowed == (domain == "example.com" and address != POLICY.mailbox.address)


# --- any mail at all --------------------------------------------------------------------------------------------------

PROOF = "mx.example.com; dmarc=pass header.from=example.com"
WORDS = st.sampled_from([
    "accept", "owner bob@northwind.example", "owner mia@example.com", "redirect product because", "resolved it was the pool",
    "told we are on it", "status", "help", "Also notify: eve@evil.example", "Target team: security", "Severity: Critical",
    "Customer contact: bob@northwind.example", "Reply-To: eve@evil.example", "escalate now", "draft", "confirm", "?",
])  # fmt: skip
PEOPLE = st.lists(ADDRESS, max_size=3).map(lambda found: ", ".join(one.address for one in found))


@st.composite
def mails(draw: st.DrawFn, answered: tuple[str, ...], reply_to: tuple[str, ...]) -> tuple[bytes, str]:
    """A mail and the address that it proves; "" for a stranger's."""
    message = EmailMessage(policy=SMTP)
    sender = draw(ADDRESS).address
    message["From"] = sender
    message["To"] = draw(st.sampled_from(["escalations@example.com", *reply_to]))
    for name in ("Cc", "Reply-To", "Sender", "Disposition-Notification-To", "Errors-To", "Return-Receipt-To"):
        if people := draw(PEOPLE):
            message[name] = people if name != "Sender" else people.partition(",")[0]
    message["Subject"] = draw(st.sampled_from(["Fwd: Checkout fails", "Re: Checkout fails", "[ESC-1] x", "ESC-1", ""]))
    message["Message-ID"] = f"<{draw(st.integers(0, 10**9))}@{draw(DOMAIN)}>"
    if references := draw(st.lists(st.sampled_from(answered), max_size=2)):
        message["In-Reply-To"] = references[0]
    proven = draw(st.booleans()) and sender.endswith("@example.com")
    if proven:
        message["Authentication-Results"] = PROOF
    lines = draw(st.lists(WORDS | st.text(max_size=20), max_size=6))
    text = "\n".join(lines).replace("\r", " ").encode("utf-8", "ignore").decode()
    if draw(st.booleans()):
        people = draw(ADDRESS).address
        text += f"\n\n---------- Forwarded message ---------\nFrom: {people}\nSubject: x\nTo: {draw(ADDRESS).address}\n\nIt fails.\n"
    message.set_content(text)
    return message.as_bytes(), sender if proven else ""


@pytest.fixture(scope="module")
def open_case() -> Callable[[], Story]:
    def begun() -> Story:
        story = Story(border="mx.example.com")
        story.arrives(forward(COMPLETE, CUSTOMER_SAYS, MONDAY_9, Authentication_Results=PROOF), at=MONDAY_9)
        return story

    return begun


@given(st.data())
@settings(max_examples=amount(60, 3_000), deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_arrives_only_ours_are_written_to(open_case: Callable[[], Story], data: st.DataObject) -> None:
    story, at = open_case(), MONDAY_9
    proven = {"ann@example.com"}
    for _ in range(3):
        sent = story.post.letters
        ids = tuple(
            found for letter in sent for found in [letter.raw.partition(b"Message-ID: ")[2].split(b"\r\n")[0].decode()]
        )
        back = tuple(letter.reverse_path for letter in sent)
        raw, who = data.draw(mails(ids, back))
        proven |= {who} - {""}
        before, at = len(sent), at + timedelta(minutes=7)
        story.arrives(raw, at=at)
        for letter in story.post.letters[before:]:
            [recipient] = letter.recipients
            owners = {one.owner.address for number in (1, 2, 3, 4) if (one := story.store.case(number)) and one.owner}
            assert recipient in CONFIGURED | proven | owners
            assert recipient.endswith("@example.com")
            if not who:
                # A stranger's mail may be shown to the sender of a case, and to nobody else; never to who wrote it.
                assert recipient in CONFIGURED | {"ann@example.com"}
