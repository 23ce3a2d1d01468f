"""What we want to know of an escalation, and which kind of fact each thing is.

To add a field, add one row to FIELDS; nothing else changes: reading, asking, the brief and the README loop over it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from mailflow.cases import values
from mailflow.cases.case import Value
from mailflow.cases.money import money


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
    #: the words behind the label to the value; ValueError carries a sentence for the sender
    clean: Callable[[str], Value] = values.text
    #: where the value holds an instant that depends on the mail's date: "value" for all of it, "at" or "by" for a key
    dated: str = ""
    #: lines below the label may belong to the value: numbered steps, a log
    long: bool = False
    #: an answer as it helps the team, for whoever asks back what the question means
    example: str = ""

    @property
    def asked(self) -> bool:
        """Whether a gap is worth a question to the sender."""
        return bool(self.hint)


# One field is one row that can be read across; the formatter would make twelve lines of it.
# fmt: off
#: in the order in which a question mail asks, most valuable first
FIELDS: tuple[Field, ...] = (
    Field("severity", "Severity", Kind.CORE, "critical / high / medium",
          ("sev", "priority", "prio", "schweregrad", "dringlichkeit", "priorität", "gravité", "priorité", "gravedad",
           "prioridad", "gravità", "priorità", "ernst", "prioriteit", "gravidade", "prioridade"), values.severity,
          example="High, because their shipping is blocked and no workaround is known"),
    Field("target_team", "Target team", Kind.CORE,
          "which team: L2 Support / Engineering / Product / Security / Leadership",
          ("team", "escalate to", "tier", "target", "zielteam", "équipe", "equipo", "equipe", "squadra"), values.team,
          example="Engineering"),
    Field("summary", "Summary", Kind.CORE, "the problem in one line",
          ("problem", "issue", "title", "zusammenfassung", "résumé", "resumen", "resumo", "samenvatting"),
          example="The nightly export stops at row 65,536"),
    Field("observed", "What was observed", Kind.INCIDENT, "what was seen, and by whom",
          ("observed", "observation", "what happened"), long=True,
          example="Zoe in accounting saw invoices of another customer in her portal at 9:10"),
    Field("exposure", "Who or what is affected", Kind.INCIDENT, "accounts, data, systems",
          ("exposure", "exposed", "who is affected", "what is affected"),
          example="invoices of about 40 customers, with names and amounts, no passwords"),
    Field("containment", "Containment steps taken", Kind.INCIDENT, "what was done at once; 'none' is an answer",
          ("containment", "contained", "containment steps"), long=True,
          example="portal switched off at 9:20, sessions ended; or: none"),
    Field("urgency", "Urgency", Kind.INCIDENT, "is it still going on?",
          example="still going on: the page is open to everybody who has the link"),
    Field("repro_steps", "Reproduction steps", Kind.REPRODUCTION,
          "numbered, from a clean start, with the exact values you used",
          ("steps", "steps to reproduce", "repro", "repro steps", "to reproduce", "how to reproduce", "schritte",
           "étapes", "pasos", "passos", "passaggi", "stappen"), values.items, long=True,
          example="1. Sign in as a planner. 2. Open Orders > Export. 3. Choose 1 to 30 November. 4. Press Start"),
    Field("customers_affected", "Customers affected", Kind.CORE, "who and how many; is it growing?",
          ("affected", "users affected", "users", "how many", "affected users", "affected customers", "betroffen",
           "betroffene kunden", "clients touchés", "clientes afectados", "utenti", "getroffen klanten"),
           values.affected,
          example="Acme, all 40 users of the warehouse; since Monday two more sites"),
    Field("workflow_impact", "Workflow impact", Kind.CORE, "what they cannot do; blocked or inconvenienced?",
          ("impact", "business impact", "auswirkung", "auswirkungen", "impacto", "impatto"), long=True,
          example="they cannot print labels, so nothing leaves the dock; blocked"),
    Field("ask", "What's needed", Kind.CORE,
          "investigate / fix / decide / approve / prioritize / contain / respond / advise",
          ("whats needed", "what is needed", "needed", "ask", "request", "need", "what we need", "bitte um", "benötigt",
           "gebraucht", "demande", "besoin", "petición", "se necesita", "serve", "preciso", "nodig"), values.ask,
          example="find the cause, and a way to print until then"),
    Field("customer_company", "Customer", Kind.CORE, "the company",
          ("company", "account", "client", "organisation", "organization", "customer company", "kunde", "firma",
           "cliente", "klant", "société", "empresa", "azienda"),
          example="Acme Ltd"),
    Field("customer_contact", "Customer contact", Kind.CORE, "name and mail address",
          ("contact", "contact person", "ansprechpartner", "contacto", "contatto"), values.contact,
          example="Zoe Zimmer, zoe@acme.example"),
    Field("description", "Issue description", Kind.CORE, "3 to 5 sentences",
          ("description", "details", "beschreibung", "descripción"), long=True,
          example="what they did, what they saw, since when, and what you found out, in 3 to 5 sentences"),
    Field("criteria", "Why escalate", Kind.CORE, "technical / complexity / impact / business / time / pattern",
          ("reason", "why", "grund", "raison", "motivo"), values.criteria,
          example="technical: a confirmed bug that needs a change of code"),
    Field("environment", "Environment", Kind.EVIDENCE, "product, plan, version, browser, OS, region, flags",
          ("env", "umgebung", "environnement", "entorno", "ambiente", "omgeving"), long=True,
          example="web app 5.2, plan Team, Chrome 131 on Windows 11, region EU, flag batch-print on"),
    Field("evidence", "Logs or error messages", Kind.EVIDENCE, "the exact text, or attach it",
          ("logs", "log", "error", "error message", "errors", "fehlermeldung", "erreur", "errore", "foutmelding"),
          long=True,
          example="the line of the log with its time, or a screenshot as an attachment"),
    Field("expected", "Expected", Kind.REPRODUCTION, "what should happen",
          ("expected result", "expected behaviour", "expected behavior", "erwartet", "attendu", "esperado", "atteso",
           "verwacht"),
          example="the list shows 120 rows"),
    Field("actual", "Actual", Kind.REPRODUCTION, "what happens instead",
          ("actual result", "actual behaviour", "actual behavior", "tatsächlich", "obtenu", "observé"),
          example="it shows 119, and the last one is missing"),
    Field("frequency", "Frequency", Kind.REPRODUCTION, "always, sometimes, or only when …",
          ("how often", "reproducible", "häufigkeit", "fréquence", "frecuencia", "frequenza", "frequentie"),
          example="every time; or: only with more than one pallet"),
    Field("ruled_out", "Ruled out", Kind.REPRODUCTION, "where it does not happen",
          example="not in Firefox, not with our test account"),
    Field("started_at", "Time in queue", Kind.TIMELINE, "since when; date, time and zone",
          ("started", "started at", "since", "start", "since when", "began", "seit", "beginn", "depuis", "desde", "dal",
           "sinds"),
          values.instant, dated="value",
          example="Monday 23 November, 9:00 CET"),
    Field("tried", "What's been tried", Kind.ATTEMPTS, "each step and what came of it",
          ("tried", "whats been tried", "what has been tried", "steps tried", "troubleshooting", "already tried",
           "tried so far", "bisher versucht", "déjà essayé", "probado"), values.attempts, long=True,
          example="restarted the agent: no change; new token: same error"),
    Field("revenue_at_risk", "Revenue at risk", Kind.MONEY, "amount, currency and period; or 'none'",
          ("revenue", "arr", "mrr", "acv", "contract value", "value", "annual value", "account value", "umsatz",
           "jahresumsatz", "chiffre d'affaires", "ca annuel", "ingresos", "facturación", "fatturato", "faturamento",
           "omzet"), money,
          example="240k EUR a year; or: none"),
    Field("use_case", "Customer use case", Kind.DEMAND, "what they want to achieve with it",
          ("use case", "anwendungsfall", "cas d'usage", "caso de uso", "caso d'uso", "gebruik", "use"), long=True,
          example="they close 900 inspections at the end of a season and want to archive them at once"),
    Field("request_frequency", "How often requested", Kind.DEMAND, "how many customers asked, how often",
          ("requests", "how often asked", "frequency of request", "requested by"),
          example="seven customers this year, most of them twice"),
    Field("deadline", "Deadline", Kind.DEADLINE, "when this needs an answer; date, time and zone",
          ("due", "due by", "needed by", "due date", "by when", "by", "until", "bis", "bis spätestens", "frist",
           "bis wann", "échéance", "délai", "fecha límite", "plazo", "prazo", "até", "scadenza", "entro", "uiterlijk"),
           values.instant, dated="value",
          example="Friday 27 November, 17:00 CET, because the audit is on Monday"),
    Field("is_bug", "Is it a bug", Kind.CONTEXT,
          aliases=("bug",), clean=values.yes_or_no),
    Field("reported_by", "Reported by", Kind.CONTEXT,
          aliases=("reporter", "gemeldet von")),
    Field("also_notify", "Also notify", Kind.CONTEXT,
          aliases=("notify", "also inform"), clean=values.told_teams),
    Field("until_critical", "Time until critical", Kind.CONTEXT,
          aliases=("until critical",)),
    Field("competitive_pressure", "Competitive pressure", Kind.DEMAND,
          aliases=("competition", "competitor", "competitors", "wettbewerb", "wettbewerber", "concurrence",
                   "concurrents", "competencia", "concorrenti", "concorrenza", "concorrência", "concurrentie")),
    Field("reputation", "Reputation", Kind.STANDING),
    Field("contractual", "Contract and SLA", Kind.STANDING,
          aliases=("contract", "sla")),
    Field("last_customer_update", "Last update to customer", Kind.COMMUNICATION,
          aliases=("last update", "customer told", "last customer update", "customer update"), clean=values.told,
          dated="at"),
    Field("customer_expectation", "Customer expectation", Kind.COMMUNICATION,
          aliases=("customer expects", "expectation"), clean=values.expectation, dated="by"),
    Field("escalation_risk", "Escalation risk", Kind.COMMUNICATION,
          aliases=("risk",)),
    Field("other_issue", "Other issue in the mail", Kind.CONTEXT,
          aliases=("other issue", "other matter", "second issue")),
    Field("ticket_ids", "Tickets", Kind.CONTEXT,
          aliases=("ticket", "ticket id", "ticket number", "case id"), clean=values.names),
    Field("links", "Links", Kind.CONTEXT,
          aliases=("link",), clean=values.links),
    Field("attachments", "Attachments", Kind.CONTEXT, clean=values.items),
)
# fmt: on

FIELD = {field.name: field for field in FIELDS}
