"""What the operator decided: tiers, cadences, patience and hours. Built by config.py, read by the decisions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from mailflow.address import Address
from mailflow.cases.case import Severity
from mailflow.cases.fields import Kind
from mailflow.cases.worktime import Hours, Span

#: a ticket's number, as it may stand in an address
TICKET = r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}"


@dataclass(frozen=True)
class Tier:
    """A team that cases go to."""

    #: stable: `engineering`
    name: str
    #: as people read it: `Engineering`
    label: str
    #: the distribution list that gets the briefs
    list: Address
    #: hears of a case that the list does not answer
    lead: Address
    #: kinds of fact it needs before it can work
    needs: frozenset[Kind]
    #: False: the brief leaves at once, with the gaps marked (Security)
    waits: bool = True
    #: True: the brief goes to the list and nowhere else (Security)
    confidential: bool = False
    #: whether it has a chat that the sender may `post` to; never when it is confidential
    chat: bool = False
    #: who may answer for it; empty: any authenticated colleague whom its list reached
    members: frozenset[str] = frozenset()
    #: when it works, where that is not when the desk does: its reminders are delivered then
    hours: Hours | None = None


@dataclass(frozen=True)
class Cadence:
    """The clocks of one severity. Spans are working time of the desk unless `always`."""

    follow_up: Span
    update_due: Span
    update_late: Span
    #: how long the sender has for the questions; None: the brief leaves at once (Critical)
    patience: Span | None
    #: the deadline when nobody stated one, counted from the forward
    deadline: Span
    #: True: nights and weekends count too
    always: bool = False


@dataclass(frozen=True)
class Policy:
    """All decisions of the operator that cases need. Frozen: a change is a new one, and due times follow."""

    #: the mailbox that people forward to; never a recipient
    mailbox: Address
    #: hears of a case last, when neither list nor lead answers, and of what only a person can decide
    desk_lead: Address
    tiers: Mapping[str, Tier]
    cadences: Mapping[Severity, Cadence]
    hours: Hours
    #: domains of our own colleagues, lower case
    internal_domains: frozenset[str]
    #: colleagues who work when their team or the desk does not, by address
    people: Mapping[str, Hours] = field(default_factory=dict)
    #: who look after mailflow itself; empty: the desk's lead
    operators: tuple[Address, ...] = ()
    #: where the ticket system takes mail, with `{ticket}` for the number; "": it gets no copies
    ticket_address: str = ""
    #: questions in one mail, and question mails to one sender
    questions: int = 5
    rounds: int = 2
    #: unanswered follow-ups before the tier's lead is added, and before only a decision is asked for
    follow_ups_before_lead: int = 3
    follow_ups: int = 6
    #: unanswered follow-ups after which an owner is asked "still yours?"
    follow_ups_before_still_yours: int = 2
    #: no reminder comes sooner behind another mail of, or to, the same people in the same case
    quiet: timedelta = timedelta(minutes=15)
    #: reminders of different cases that are due to one person within such a time are due together,
    #: and go out in one mail
    together: timedelta = timedelta(minutes=5)
    #: answers to one address in a day, and mails to one address in one case in a day that mails made us write
    answers_a_day: int = 10
    case_mails_a_day: int = 50
    #: mails of one sender that are handled in an hour; the others wait in quarantine
    mails_an_hour: int = 1_000
    #: more mails than these within this time, all together, and everything is held for as long
    breaker_mails: int = 3_000
    breaker_time: timedelta = timedelta(hours=1)
    #: yearly revenue from which a customer counts as high-value, in `currency`
    high_value_arr: float = 100_000
    currency: str = "USD"
    #: the same issue at so many different customers, in cases opened within so many days, is a pattern
    pattern_customers: int = 3
    pattern_days: int = 14
    #: what a brief leaves with when nobody said and no rule could tell, marked as a default
    default_severity: Severity = Severity.HIGH
    default_tier: str = "l2-support"

    @property
    def caretakers(self) -> tuple[Address, ...]:
        """Who hear of what was put aside, held or is out of order."""
        return self.operators or (self.desk_lead,)

    def tier_of_list(self, address: str) -> Tier | None:
        """The tier whose list this is."""
        return next((tier for tier in self.tiers.values() if tier.list.address == address), None)

    def hours_of(self, address: str) -> Hours:
        """When a colleague works."""
        return self.people.get(address, self.hours)

    def trusts(self, address: str) -> bool:
        """Whether somebody at this address is one of us, once it is proven that they wrote."""
        return address == self.desk_lead.address or address.rpartition("@")[2] in self.internal_domains

    def writes_to(self, address: str) -> bool:
        """Whether mailflow may ever write to an address: a list or lead of the configuration, or a colleague's."""
        named = {self.desk_lead.address, *(one.address for one in self.operators)}
        for tier in self.tiers.values():
            named |= {tier.list.address, tier.lead.address}
        internal = address.rpartition("@")[2] in self.internal_domains
        return not self.is_mailbox(address) and (address in named or internal or self.is_ticket(address))

    def is_mailbox(self, address: str) -> bool:
        """Whether a mail there comes back to us: our own mailbox, with a token or anything else behind a plus, too."""
        local, _, domain = self.mailbox.address.partition("@")
        return address == self.mailbox.address or (address.startswith(f"{local}+") and address.endswith(f"@{domain}"))

    def is_ticket(self, address: str) -> bool:
        """Whether this is where the ticket system takes mail for one of its tickets."""
        before, _, behind = self.ticket_address.partition("{ticket}")
        return bool(behind and re.fullmatch(re.escape(before) + TICKET + re.escape(behind), address, re.IGNORECASE))
