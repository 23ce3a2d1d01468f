"""What the words of a mail are made from, and the values that every template may use."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mailflow.cases.case import Case, Status
from mailflow.cases.effects import Mail, To
from mailflow.cases.neighbours import ALONE, Around
from mailflow.cases.policy import Tier
from mailflow.cases.subjects import headline, one_line, shortened
from mailflow.cases.trail import TrailLine
from mailflow.mail.message import Attachment
from mailflow.writing.buttons import Button, buttons
from mailflow.writing.recipients import tier_name
from mailflow.writing.shown import Eyes, person

Values = dict[str, Any]

#: inboxes show 40 to 110 characters of it
PREHEADER = 110

STATUS = {
    Status.ASKING: "waiting for answers of the sender; nothing has gone out yet",
    Status.ACTIVE: "with the team, and nobody has taken it yet",
    Status.ACCEPTED: "taken, and being worked on",
    Status.RESOLVED: "reported as fixed; the customer has not confirmed yet",
    Status.CLOSED: "closed; the customer has confirmed",
    Status.DE_ESCALATED: "de-escalated; back with support",
    Status.RETURNED: "returned; support handles it",
    Status.NEW: "new",
}


@dataclass(frozen=True)
class Letter:
    """One effect on its way to one reader."""

    effect: Mail
    case: Case
    eyes: Eyes
    #: as whom the reader gets it
    to: To
    #: the thread's subject: what a button opens carries it on
    subject: str
    #: the token for the text of such a mail
    reference: str
    trail: tuple[TrailLine, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    #: other cases; only those that this reader may hear of are shown
    around: Around = ALONE

    @property
    def tier(self) -> Tier | None:
        """The team that the mail speaks of."""
        return self.eyes.policy.tiers.get(tier_name(self.effect, self.case))

    @property
    def team(self) -> str:
        """Its name in a sentence."""
        return self.tier.label if self.tier else "the team"

    @property
    def company(self) -> str:
        """The customer in a sentence."""
        return shortened(one_line(str(self.case.value("customer_company") or "")), 60) or "the customer"

    def name(self, address: str) -> str:
        """A colleague of this case by name, anybody else by address."""
        for known in (self.case.sender, self.case.owner):
            if known and known.address == address:
                return person(address, known.name)
        return person(address)

    def buttons(self, *words: str) -> tuple[Button, ...]:
        """Buttons for these words, the likely next step first."""
        return buttons(words, self.eyes.policy.mailbox.address, self.subject, self.reference)


def values(letter: Letter, kind: str, title: str, preheader: str, tone: str = "", **more: Any) -> Values:
    """What the base template needs, and `more` for this one."""
    case = letter.case
    return {
        "ref": case.reference,
        "kind": kind,
        "title": title,
        "preheader": shortened(one_line(preheader), PREHEADER),
        "tone": tone or (str(case.severity) if case.severity else "plain"),
        "severity": case.severity.capitalize() if case.severity else "Severity not stated",
        #: of the severity word, whatever the tone of the mail
        "level": str(case.severity) if case.severity else "plain",
        "company": letter.company,
        "known_company": letter.company if case.value("customer_company") else "Customer not stated",
        "problem": shortened(headline(case), 160),
        "team": letter.team,
        "sender": person(case.sender.address, case.sender.name),
        "first_name": one_line(case.sender.name).split(" ")[0][:40],
        "owner": person(case.owner.address, case.owner.name) if case.owner else "",
        "state": STATUS[case.status],
        "mailbox": letter.eyes.policy.mailbox.address,
        "desk_lead": letter.eyes.policy.desk_lead.address,
        "buttons": (),
        #: what was hidden in this mail, and whom to ask; compose fills it in
        "hidden": "",
        **more,
    }


def joined(parts: Sequence[str], last: str = "and") -> str:
    """`a, b and c`."""
    return f" {last} ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part) if parts else ""


def plural(number: int, word: str) -> str:
    """`1 answer`, `3 answers`."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
