"""What we want to know of an escalation, and which kind of fact each thing is.

To add a field, add one row to FIELDS; nothing else changes: reading, asking, the brief and the README loop over it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """A sort of fact. A field is of one kind; a tier says in the configuration which kinds it needs."""

    #: what every tier must know
    CORE = "core"
    #: known without asking: who forwarded it, which mails and files belong to it
    CONTEXT = "context"
    #: what the customer was told and expects: shown if stated, never asked
    COMMUNICATION = "communication"
    #: by when
    DEADLINE = "deadline"
    #: since when, and until when it can wait
    TIMELINE = "timeline"
    #: what support did already
    ATTEMPTS = "attempts"
    #: how to make it happen again; asked only when it is a bug
    REPRODUCTION = "reproduction"
    #: where it happens and what the machines say
    EVIDENCE = "evidence"
    #: who wants it, how often, and who else offers it
    DEMAND = "demand"
    #: what was seen, who is exposed, what was done at once
    INCIDENT = "incident"
    #: what it may cost
    MONEY = "money"
    #: reputation and contract: shown if stated, never asked
    STANDING = "standing"


@dataclass(frozen=True)
class Field:
    """One thing we want to know. `product` fixes name, label and the shape of the value."""

    name: str
    label: str
    kind: Kind
    #: how we ask for it, one line in the question form; "" for what is never asked
    hint: str = ""
    #: other labels that are understood in an answer, lower case
    aliases: tuple[str, ...] = ()

    @property
    def asked(self) -> bool:
        """Whether a gap is worth a question to the sender."""
        return bool(self.hint)


#: in the order in which a question mail asks, most valuable first
FIELDS: tuple[Field, ...] = (
    Field("severity", "Severity", Kind.CORE, "critical / high / medium", ("sev", "priority", "prio")),
    Field("target_team", "Target team", Kind.CORE, "which team should take it", ("team", "escalate to", "tier")),
    Field("criteria", "Why escalate", Kind.CORE, "what makes this more than a normal ticket", ("reason", "why")),
    Field("summary", "Summary", Kind.CORE, "the problem in one line", ("problem", "issue", "title")),
    Field("description", "Issue description", Kind.CORE, "3 to 5 sentences", ("description", "details")),
    Field("customer_company", "Customer", Kind.CORE, "the company", ("company", "account", "client", "organisation")),
    Field("customer_contact", "Customer contact", Kind.CORE, "name and mail address", ("contact",)),
    Field("customers_affected", "Customers affected", Kind.CORE, "who and how many; is it growing?",
          ("affected", "users affected", "users", "how many")),
    Field("workflow_impact", "Workflow impact", Kind.CORE, "what they cannot do; blocked or inconvenienced?",
          ("impact", "business impact")),
    Field("ask", "What's needed", Kind.CORE, "investigate / fix / decide / approve / prioritize / respond …",
          ("whats needed", "what is needed", "needed", "ask", "request")),
    Field("observed", "What was observed", Kind.INCIDENT, "what was seen, and by whom", ("observed", "observation")),
    Field("exposure", "Who or what is affected", Kind.INCIDENT, "accounts, data, systems", ("exposure", "exposed")),
    Field("containment", "Containment steps taken", Kind.INCIDENT, "what was done at once; 'none' is an answer",
          ("containment", "contained")),
    Field("urgency", "Urgency", Kind.INCIDENT, "is it still going on?", ()),
    Field("repro_steps", "Reproduction steps", Kind.REPRODUCTION,
          "numbered, from a clean start, with the exact values you used", ("steps", "steps to reproduce", "repro", "repro steps")),
    Field("expected", "Expected", Kind.REPRODUCTION, "what should happen", ("expected result", "expected behaviour")),
    Field("actual", "Actual", Kind.REPRODUCTION, "what happens instead", ("actual result", "actual behaviour")),
    Field("environment", "Environment", Kind.EVIDENCE, "product, plan, version, browser, OS, region, flags", ("env",)),
    Field("evidence", "Logs or error messages", Kind.EVIDENCE, "the exact text, or attach it", ("logs", "error", "error message", "errors")),
    Field("frequency", "Frequency", Kind.REPRODUCTION, "always, sometimes, or only when …", ("how often",)),
    Field("ruled_out", "Ruled out", Kind.REPRODUCTION, "where it does not happen", ()),
    Field("started_at", "Time in queue", Kind.TIMELINE, "since when; date, time and zone", ("started", "started at", "since", "start")),
    Field("tried", "What's been tried", Kind.ATTEMPTS, "each step and what came of it",
          ("tried", "whats been tried", "what has been tried", "steps tried", "troubleshooting")),
    Field("revenue_at_risk", "Revenue at risk", Kind.MONEY, "amount, currency and period; or 'none'", ("revenue", "arr", "mrr", "acv")),
    Field("use_case", "Customer use case", Kind.DEMAND, "what they want to achieve with it", ("use case",)),
    Field("request_frequency", "How often requested", Kind.DEMAND, "how many customers asked, how often", ("requests", "how often asked")),
    Field("deadline", "Deadline", Kind.DEADLINE, "when this needs an answer; date, time and zone", ("due", "due by", "needed by")),
    Field("is_bug", "Is it a bug", Kind.CONTEXT, aliases=("bug",)),
    Field("reported_by", "Reported by", Kind.CONTEXT, aliases=("reporter",)),
    Field("also_notify", "Also notify", Kind.CONTEXT, aliases=("notify",)),
    Field("until_critical", "Time until critical", Kind.CONTEXT, aliases=("until critical",)),
    Field("competitive_pressure", "Competitive pressure", Kind.DEMAND, aliases=("competition", "competitor")),
    Field("reputation", "Reputation", Kind.STANDING),
    Field("contractual", "Contract and SLA", Kind.STANDING, aliases=("contract", "sla")),
    Field("last_customer_update", "Last update to customer", Kind.COMMUNICATION, aliases=("last update", "customer told")),
    Field("customer_expectation", "Customer expectation", Kind.COMMUNICATION, aliases=("customer expects", "expectation")),
    Field("escalation_risk", "Escalation risk", Kind.COMMUNICATION, aliases=("risk",)),
    Field("ticket_ids", "Tickets", Kind.CONTEXT, aliases=("ticket", "ticket id")),
    Field("links", "Links", Kind.CONTEXT, aliases=("link",)),
    Field("attachments", "Attachments", Kind.CONTEXT),
)

FIELD = {field.name: field for field in FIELDS}
