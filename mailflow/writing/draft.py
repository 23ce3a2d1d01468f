"""A mail to the customer that a person may send: only what is stated and safe to tell;
the rest stands in [brackets]."""

from collections.abc import Mapping
from dataclasses import dataclass

from mailflow.cases.case import Case, State, Status
from mailflow.cases.clocks import next_update
from mailflow.cases.subjects import bare, headline, one_line, shortened
from mailflow.writing.headers import is_address
from mailflow.writing.mailto import link
from mailflow.writing.shown import Eyes

#: what may be said of the state of the work, by status; nothing that nobody confirmed
DOING = {
    Status.ACTIVE: "We have passed it on to our specialists. [Say what they are doing, if it is confirmed.]",
    Status.ACCEPTED: "A specialist has taken it on. [Say what they are doing, if it is confirmed.]",
    Status.RESOLVED: "Our specialists report that it is fixed. Please try it and tell us whether it works for you.",
    Status.DE_ESCALATED: "[Say what was found and what works now, if it is confirmed.]",
}


@dataclass(frozen=True)
class Draft:
    """Never sent by us."""

    #: the person it is for, as text
    to: str
    subject: str
    paragraphs: tuple[str, ...]
    #: opens it as a new mail; "" when there is no address or it is too long for a link
    href: str

    @property
    def body(self) -> str:
        """As a mail would hold it."""
        return "\n\n".join(self.paragraphs)


def draft(case: Case, eyes: Eyes) -> Draft:
    """What we know in the customer's words, what we do, what they can do meanwhile, when they hear from us again."""
    name, email = _contact(case)
    resolved = case.status is Status.RESOLVED
    paragraphs = (
        f"Hello {name.split()[0] if name else '[name]'},",
        *_known(case, eyes),
        _doing(case, eyes),
        *(() if resolved else (_meanwhile(case), _again(case, eyes))),
        one_line(case.sender.name)[:80] or "[your name]",
    )
    subject = f"Re: {bare(case.subject)}"
    href = link(email, subject, "\n\n".join(paragraphs), eyes.policy.mailbox.address) if is_address(email) else ""
    to = f"{name} <{email}>" if name and email else name or email or "[the customer's contact]"
    return Draft(to, subject, paragraphs, href)


def _contact(case: Case) -> tuple[str, str]:
    """Name and address of the customer's contact; "" for what is not known."""
    found = case.value("customer_contact")
    known = found if isinstance(found, Mapping) else {"name": found}
    name, email = (one_line(str(known.get(key) or ""))[:120] for key in ("name", "email"))
    return name, email


def _known(case: Case, eyes: Eyes) -> tuple[str, ...]:
    tier = eyes.policy.tiers.get(case.tier or "")
    if tier and tier.confidential:
        return (f"here is our update. [Agree with {tier.label} what may be said before you send anything.]",)
    return (f"here is our update on what you reported: {_problem(case)}{_since(case, eyes)}.",)


def _problem(case: Case) -> str:
    """In the customer's words, quoted; a colleague's words go in brackets, to be checked."""
    for name in ("description", "summary"):
        found = case.fields.get(name)
        if found and found.state is State.STATED and found.author.lower() in case.customers:
            return f'"{shortened(one_line(str(found.value)), 280)}"'
    return f"[{shortened(headline(case), 160)}]"


def _since(case: Case, eyes: Eyes) -> str:
    found = case.fields.get("started_at")
    at = eyes.instant(str(found.value)) if found and found.state is State.STATED else None
    return f" (since {eyes.moment(at)})" if at and found and found.author.lower() in case.customers else ""


def _doing(case: Case, eyes: Eyes) -> str:
    """What we do; a time that the team gave us is no promise to the customer until a person makes it one."""
    doing = DOING.get(case.status, "[Say what we are doing, if it is confirmed.]")
    given = case.inside.promise
    if case.status is Status.ACCEPTED and given and given > eyes.now:
        return f"{doing} [They expect news by {eyes.moment(given)}: say so only if they are sure.]"
    return doing


def _meanwhile(case: Case) -> str:
    """A workaround that a colleague named goes into brackets: they know whether it helps this customer."""
    kind, _, words = case.reason.partition(":")
    if case.status is Status.DE_ESCALATED and words.strip() and "workaround" in kind.lower():
        return f"Until then, this helps: [{shortened(one_line(words), 200)}]"
    return "Until then: [what they can do meanwhile, if something is known to work; else leave this line out]."


def _again(case: Case, eyes: Eyes) -> str:
    """Every time is in brackets: it is a proposal, and a promise only when a person sends it."""
    return (
        f"I will write again by [{eyes.moment(next_update(case, eyes.policy, eyes.now))}], or sooner if there is news."
    )
