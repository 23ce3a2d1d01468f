"""Each mail that mailflow can write, by name, for the golden files and for the checks over all of them."""

from dataclasses import replace
from datetime import timedelta

from mailflow.cases.case import Case, Clock, Status
from mailflow.cases.effects import (
    About,
    Mail,
    SendBrief,
    SendConfirm,
    SendCopy,
    SendCustomerUpdate,
    SendDecision,
    SendDeEscalated,
    SendFollowUp,
    SendNotice,
    SendPattern,
    SendQuestion,
    SendResolved,
    SendReturned,
    SendService,
    Service,
    To,
)
from mailflow.cases.events import Problem
from tests.escalations import (
    ANA,
    ASKED,
    BARE,
    BREACH,
    FIXED,
    FULL,
    KNOWN,
    LEADERSHIP,
    LEE,
    NOW,
    PRODUCT,
    TAKEN,
    hours,
    note,
)

_SENDER = (To.SENDER,)
_BAD = (Problem("11/12", "This can be 11 Dec or 12 Nov; write the month as a word."),)
#: the case as it is when such a notice leaves
_AFTER = {
    About.CLOSED: replace(TAKEN, status=Status.CLOSED),
    About.DECLINED: replace(TAKEN, status=Status.RETURNED),
}

#: name, effect, case: each mail that mailflow can write, for the golden files and the checks over all of them
LETTERS: tuple[tuple[str, Mail, Case], ...] = (
    ("question", SendQuestion("q:1", ASKED, False, NOW + hours(2)), replace(FULL, status=Status.ASKING)),
    ("question-bare", SendQuestion("q:1", ASKED, False, NOW + hours(2)), BARE),
    ("question-again", SendQuestion("q:2", ASKED[:1], True, NOW + hours(1), _BAD), replace(FULL, status=Status.ASKING)),
    ("question-after", SendQuestion("q:3", ASKED[1:], False, None), FULL),
    ("brief-engineering", SendBrief("b:1", "engineering", 1), FULL),
    ("brief-second", SendBrief("b:2", "engineering", 2, ("Severity: High → Critical", "Customers affected: 1 → 4")), FULL),
    ("brief-told", SendBrief("b:1l", "leadership", 1, asked=False), FULL),
    ("brief-bare", SendBrief("b:1", "l2-support", 1), replace(BARE, fields={"target_team": note("l2-support")})),
    ("brief-security", SendBrief("b:1", "security", 1), BREACH),
    ("brief-product", SendBrief("b:1", "product", 1), PRODUCT),
    ("brief-leadership", SendBrief("b:1", "leadership", 1), LEADERSHIP),
    ("brief-known", SendBrief("b:1", "engineering", 1), KNOWN),
    ("copy", SendCopy("c:1", "engineering", 1), FULL),
    ("follow-up", SendFollowUp("f:1", 2, 6, NOW, False, (To.OWNER,)), replace(FULL, inside=Clock(NOW - hours(4), 2, NOW))),
    ("follow-up-owner", SendFollowUp("f:2", 3, 6, NOW, True, (To.OWNER, To.LEAD)), TAKEN),
    ("follow-up-last", SendFollowUp("f:6", 6, 6, NOW, False, (To.OWNER,)), replace(TAKEN, inside=Clock(NOW - hours(9), 6, NOW))),
    ("decision", SendDecision("d:1", 6), replace(FULL, inside=Clock(NOW - hours(26), 6, NOW))),
    ("customer-update", SendCustomerUpdate("u:1", 1, NOW + hours(1), False, _SENDER), FULL),
    ("customer-update-late", SendCustomerUpdate("u:2", 2, NOW - hours(1), True, (To.SENDER, To.DESK)), TAKEN),
    ("customer-update-security", SendCustomerUpdate("u:1", 1, NOW, False, _SENDER), BREACH),
    ("confirm", SendConfirm("k:1", 1, NOW, _SENDER), replace(FIXED, resolved_at=NOW - hours(3))),
    ("resolved", SendResolved("r:1", LEE, (To.TIER, To.SENDER)), FIXED),
    ("de-escalated", SendDeEscalated("e:1", LEE, (To.TIER, To.SENDER)), replace(TAKEN, status=Status.DE_ESCALATED, reason="a workaround is in place: use the old checkout page")),
    ("resolved-sender", SendResolved("r:1", LEE, _SENDER), replace(FIXED, sla=timedelta(hours=7))),
    ("de-escalated-sender", SendDeEscalated("e:1", LEE, _SENDER), replace(TAKEN, status=Status.DE_ESCALATED, reason="workaround: use the old checkout page")),
    ("follow-up-deputy", SendFollowUp("f:2", 2, 6, NOW, False, (To.LEAD,), "Lee Chan is away (“Back on Monday”), so this comes to you."), TAKEN),
    ("returned", SendReturned("t:1"), replace(FULL, status=Status.RETURNED, reason="this is a configuration question; see KB-12 (Single sign-on, step by step).")),
    ("pattern", SendPattern("pattern:138-140-142"), KNOWN),
    ("returned-known", SendReturned("t:1"), replace(KNOWN, status=Status.RETURNED, reason="Support can handle this: a known issue has a workaround (“KI-7: Orders fail while the price pool is full”).")),
    *((f"notice-{about}", SendNotice(f"n:{about}", about, LEE, "the pool limit is 40; a fix is being tested", _SENDER), _AFTER.get(about, TAKEN)) for about in About),
    *((f"service-{service}", SendService(f"s:{service}", service, ANA, _SENDER, _BAD if service is Service.PROBLEM else ()), TAKEN) for service in Service),
    ("service-done", SendService("s:done", Service.UNDERSTOOD, ANA, _SENDER, (), ("Severity: High → Critical",)), TAKEN),
)  # fmt: skip
