"""Replies to our question mail, each with what it answers, what it leaves open, and what nobody may read into it.

`wants`: words of the value (`?` for "stated as unknown"); fields that were asked and do not stand there stay open.
To add a reply, add a row to REPLIES.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

FOUR = ("started_at", "customers_affected", "environment", "severity")
BUG = ("repro_steps", "expected", "actual", "frequency", "environment")
L2 = ("tried", "workflow_impact", "customers_affected")
MONEY = ("revenue_at_risk", "ask", "deadline", "tried")
SAFE = ("observed", "exposure", "containment", "urgency")
WISH = ("use_case", "request_frequency", "workflow_impact")
TALK = ("last_customer_update", "customer_expectation", "deadline")


@dataclass(frozen=True)
class Reply:
    """One reply: who typed it where."""

    name: str
    client: str
    asked: tuple[str, ...]
    new: str = ""
    inside: Mapping[str, str] = field(default_factory=dict)
    wants: Mapping[str, str] = field(default_factory=dict)
    #: fields that stay open and name somebody to ask
    noted: tuple[str, ...] = ()
    #: fields that the writer asks back about; "" is a question about none
    back: tuple[str, ...] = ()


# fmt: off
REPLIES: tuple[Reply, ...] = (
    # labels on top
    Reply("labels on top", "gmail", FOUR, "Time in queue: Monday 9:00\nCustomers affected: 40 users\nEnvironment: Chrome 131\nSeverity: high\n\nThanks\nAnn",
          wants={"started_at": "2026-11-23T09:00", "customers_affected": "40", "environment": "Chrome 131", "severity": "high"}),
    Reply("labels with typing errors", "outlook", FOUR, "Tiem in queue: yesterday 22:15\nCustomers afected - 12 drivers\nEnviroment: app 4.2, Android 14\nSeverty = medium",
          wants={"started_at": "2026-11-22T22:15", "customers_affected": "12", "environment": "app 4.2", "severity": "medium"}),
    Reply("short names of the fields", "phone", FOUR, "since: 20 Nov\nusers: 7\nenv: Edge 131 / Win 11\nprio: P1",
          wants={"started_at": "2026-11-20", "customers_affected": "7", "environment": "Edge 131", "severity": "critical"}),
    Reply("bold labels of a phone", "apple mail", FOUR, "*Time in queue:* since Friday\n*Environment:* iPad, iOS 18.1", wants={"started_at": "2026-11-20", "environment": "iPad"}),
    Reply("German labels", "outlook", FOUR, "Seit: Montag 9 Uhr\nBetroffen: 40 Nutzer\nUmgebung: Chrome 131\nSchweregrad: hoch\n\nViele Grüße\nAnn",
          wants={"started_at": "2026-11-23T09:00", "customers_affected": "40", "environment": "Chrome 131", "severity": "high"}),
    Reply("French labels", "gmail", FOUR, "Depuis : lundi 9h00\nClients touchés : 40 utilisateurs\nEnvironnement : Chrome 131\nGravité : élevée",
          wants={"started_at": "2026-11-23", "customers_affected": "40", "environment": "Chrome 131", "severity": "high"}),
    Reply("Spanish labels", "gmail", FOUR, "Desde: el lunes\nClientes afectados: 40 usuarios\nEntorno: Chrome 131\nGravedad: alta",
          wants={"started_at": "2026-11-23", "customers_affected": "40", "environment": "Chrome 131", "severity": "high"}),
    Reply("Italian labels", "apple mail", FOUR, "Da: lunedì\nUtenti: 40\nAmbiente: Chrome 131\nGravità: alta",
          wants={"started_at": "2026-11-23", "customers_affected": "40", "environment": "Chrome 131", "severity": "high"}),
    Reply("Portuguese labels", "outlook", FOUR, "Desde: segunda-feira\nClientes afetados: 40 utilizadores\nAmbiente: Chrome 131\nGravidade: média",
          wants={"started_at": "2026-11-23", "customers_affected": "40", "environment": "Chrome 131", "severity": "medium"}),
    Reply("Dutch labels", "gmail", FOUR, "Sinds: maandag\nGetroffen klanten: 40 gebruikers\nOmgeving: Chrome 131\nErnst: hoog",
          wants={"started_at": "2026-11-23", "customers_affected": "40", "environment": "Chrome 131", "severity": "high"}),
    # numbers
    Reply("numbers with full stops", "gmail", FOUR, "1. Monday 9:00\n2. 40 users\n3. Chrome 131\n4. high",
          wants={"started_at": "2026-11-23T09:00", "customers_affected": "40", "environment": "Chrome 131", "severity": "high"}),
    Reply("numbers in brackets", "outlook", FOUR, "[1] Monday 9:00\n[3] Chrome 131", wants={"started_at": "2026-11-23T09:00", "environment": "Chrome 131"}),
    Reply("numbers with a hash, one unknown", "phone", FOUR, "#1: this morning\n#2: ?\n#3: no idea\n#4: critical!",
          wants={"started_at": "2026-11-23", "customers_affected": "?", "environment": "?", "severity": "critical"}),
    Reply("numbers and steps below one of them", "gmail", BUG, "1) see here:\n- open Imports\n- press Run\n2) it imports\n3) it hangs at 12 %\n4) every time\n5) Firefox 133",
          wants={"repro_steps": "press Run", "expected": "imports", "actual": "hangs at 12", "frequency": "every time", "environment": "Firefox 133"}),
    # inside the form
    Reply("typed behind the colons, quoted", "gmail", FOUR, inside={"started_at": "Monday 9:00", "customers_affected": "40 users", "environment": "Chrome 131", "severity": "high"},
          wants={"started_at": "2026-11-23T09:00", "customers_affected": "40", "environment": "Chrome 131", "severity": "high"}),
    Reply("typed between the quoted lines", "gmail inline", FOUR, "Answers below.", {"started_at": "Monday 9:00", "environment": "Chrome 131"},
          {"started_at": "2026-11-23T09:00", "environment": "Chrome 131"}),
    Reply("typed into an unquoted copy", "outlook", BUG, "Hi, see below.\n\nAnn", {"repro_steps": "1. Open Imports\n2. Press Run", "actual": "It hangs.", "frequency": "always"},
          {"repro_steps": "Press Run", "actual": "hangs", "frequency": "always"}),
    Reply("typed below the labels of an unquoted copy", "outlook below", L2, "", {"tried": "restarted the agent - no change\nnew token - same", "workflow_impact": "They key in orders by hand, 2 hours a day."},
          {"tried": "new token", "workflow_impact": "by hand"}),
    Reply("typed into the table", "outlook table", FOUR, "See the table.", {"started_at": "Monday 9:00", "customers_affected": "40 users", "severity": "high"},
          {"started_at": "2026-11-23T09:00", "customers_affected": "40", "severity": "high"}),
    Reply("one cell of the table", "outlook table", MONEY, "", {"revenue_at_risk": "EUR 96.000 a year"}, {"revenue_at_risk": "96000"}),
    Reply("a copy in both parts", "apple mail", SAFE, "Done, inside.", {"observed": "A stranger's invoices in the portal", "exposure": "3 tenants", "containment": "portal switched off at 9:20"},
          {"observed": "invoices", "exposure": "3 tenants", "containment": "switched off"}),
    Reply("on top and inside: the top counts", "outlook", FOUR, "Severity: critical", {"severity": "high", "environment": "Chrome 131"}, {"severity": "critical", "environment": "Chrome 131"}),
    Reply("an untouched form", "gmail", FOUR, "Thanks, will do."),
    Reply("an untouched form without a word", "outlook", BUG),
    # prose
    Reply("prose that answers two of four", "gmail", FOUR, "It started on Monday at 9:00 and 40 users are stuck. The rest I'll find out.",
          wants={"started_at": "2026-11-23T09:00", "customers_affected": "40"}),
    Reply("prose that answers all", "phone", FOUR, "Started Friday around 4pm, affects 15 cashiers on Chrome 131 / Windows 11. I'd say high.",
          wants={"started_at": "2026-11-20T16:00", "customers_affected": "15", "environment": "Chrome 131", "severity": "high"}),
    Reply("German prose", "outlook", FOUR, "Hallo,\n\nseit gestern 18 Uhr, betroffen sind 12 Mitarbeiter. Schweregrad hoch.\n\nGruß\nAnn",
          wants={"started_at": "2026-11-22T18:00", "customers_affected": "12", "severity": "high"}),
    Reply("French prose", "gmail", FOUR, "Bonjour,\n\nDepuis hier, 12 utilisateurs sont bloqués, Firefox 133.\n\nCordialement\nAnn",
          wants={"started_at": "2026-11-22", "customers_affected": "12", "environment": "Firefox 133"}),
    Reply("Spanish prose", "gmail", FOUR, "Hola, desde ayer, 12 usuarios afectados, con Chrome 131. Gravedad alta.",
          wants={"started_at": "2026-11-22", "customers_affected": "12", "environment": "Chrome 131", "severity": "high"}),
    Reply("what was tried, told", "gmail", L2, "I restarted their agent and created a new API key, no change. They can't ship since this morning, 30 pickers are waiting.",
          wants={"tried": "API key", "workflow_impact": "can't ship", "customers_affected": "30"}),
    Reply("a changed mind", "phone", ("environment", "tried"), "Actually make it Critical, the whole plant is down now.", wants={"severity": "critical"}),
    Reply("a changed mind beside answers", "gmail", BUG, "Environment: Safari 18\n\nAnd please raise it to high.", wants={"environment": "Safari 18", "severity": "high"}),
    # one field is the whole reply
    Reply("one field, one line", "phone", ("environment",), "Chrome 131 on Windows 11", wants={"environment": "Chrome 131 on Windows 11"}),
    Reply("one field, steps", "gmail", ("repro_steps",), "Hi,\n\n1. Open Imports\n2. Press Run\n3. Wait\n\nThanks\nAnn", wants={"repro_steps": "Press Run"}),
    Reply("one field, prose", "outlook", ("workflow_impact",), "They cannot ship anything, 3 trucks are waiting.", wants={"workflow_impact": "cannot ship"}),
    Reply("one field, a day", "phone", ("started_at",), "yesterday 22:40", wants={"started_at": "2026-11-22T22:40"}),
    Reply("one field, nobody knows", "phone", ("environment",), "No idea, sorry", wants={"environment": "?"}),
    Reply("one field, asked back", "gmail", ("environment",), "What do you mean by environment?"),
    Reply("one field, will follow", "gmail", ("evidence",), "I'll get the log this afternoon."),
    Reply("one field, somebody else", "phone", ("environment",), "Please ask Bob, he installed it."),
    # unknown, passed on, later
    Reply("unknown in many words", "gmail", FOUR, "Time in queue: n/a\nCustomers affected: unknown\nEnvironment: keine Ahnung\nSeverity: tbd",
          wants={"started_at": "?", "customers_affected": "?", "environment": "?"}),
    Reply("unknown in other languages", "outlook", FOUR, "Time in queue: je ne sais pas\nCustomers affected: no lo sé\nEnvironment: geen idee\nSeverity: high",
          wants={"started_at": "?", "customers_affected": "?", "environment": "?", "severity": "high"}),
    Reply("Bob knows", "gmail", FOUR, "Environment: ask Bob\nSeverity: high", wants={"severity": "high"}),
    Reply("somebody else knows, inside", "gmail", FOUR, "", {"environment": "Bob from infra knows that", "severity": "medium"}, {"severity": "medium"}),
    Reply("later", "outlook", BUG, "Actual: it hangs at 12 %\nReproduction steps: will follow tomorrow\nFrequency: let me check", wants={"actual": "hangs"}),
    Reply("not applicable", "gmail", MONEY, "Revenue at risk: none\nDeadline: Friday 17:00\nWhat's needed: approve the refund",
          wants={"deadline": "2026-11-27T17:00", "ask": "approve"}),
    # values
    Reply("money, a call and a deadline", "outlook", MONEY, "Revenue at risk: $1.2M ARR\nWhat's needed: decide whether we extend the trial\nDeadline: EOD Friday\nWhat's been tried: offered 10% off -> refused",
          wants={"revenue_at_risk": "1200000", "ask": "decide", "deadline": "2026-11-27", "tried": "refused"}),
    Reply("money of Switzerland and Germany", "gmail", MONEY, "Revenue: CHF 1'150'000 pro Jahr\nFrist: 4. Dezember", wants={"revenue_at_risk": "1150000", "deadline": "2026-12-04"}),
    Reply("an update and an expectation", "gmail", TALK, "Last update to customer: today 9:30, told her we look into it\nCustomer expectation: a call by Wednesday noon\nDeadline: Thursday",
          wants={"last_customer_update": "2026-11-23T09:30", "customer_expectation": "2026-11-25T12:00", "deadline": "2026-11-26"}),
    Reply("a count that was corrected", "phone", FOUR, "Customers affected: 40 users\nCorrection:\nCustomers affected: 400 users", wants={"customers_affected": "400"}),
    Reply("a value with two readings is shown back", "gmail", FOUR, "Severity: purple\nEnvironment: Chrome 131", wants={"environment": "Chrome 131"}),
    Reply("a long answer that wraps", "gmail", ("evidence", "environment"),
          "Logs or error messages: java.lang.IllegalStateException: queue full at com.acme.Import.run line 88, seen\nin worker 3 and 4 since midnight\n\nEnvironment: production, EU",
          wants={"evidence": "worker 3 and 4", "environment": "production, EU"}),
    Reply("a security incident", "outlook", SAFE, "What was observed: a login from Brazil with Zoe's account\nWho or what is affected: her mailbox, 2,300 contacts\nContainment steps taken: none\nUrgency: still going on",
          wants={"observed": "Brazil", "exposure": "2,300", "containment": "none", "urgency": "still going on"}),
    Reply("a wish", "gmail", WISH, "Customer use case: they re-type 140 chapter marks a week\nHow often requested: sixth time this quarter",
          wants={"use_case": "140", "request_frequency": "sixth"}),
    Reply("the order does not matter", "phone", FOUR, "Severity: medium\nTime in queue: 18 November\nCustomers affected: just her", wants={"severity": "medium", "started_at": "2026-11-18", "customers_affected": "just her"}),
    Reply("labels in a sentence of their own", "gmail", FOUR, "Hi, severity: high. Environment: Chrome 131. Rest later.", wants={"severity": "high", "environment": "Chrome 131"}),
    Reply("a slash between two answers", "phone", ("severity", "environment"), "high / Chrome 131, Windows 11", wants={"severity": "high", "environment": "Chrome 131"}),
    Reply("the answer in the order of the form, line by line", "phone", FOUR, "Monday 9:00\n40 users\nChrome 131\nhigh",
          wants={"started_at": "2026-11-23T09:00", "customers_affected": "40", "environment": "Chrome 131", "severity": "high"}),
    Reply("thanks and nothing else", "apple mail", FOUR, "Thank you!\n\nAnn"),
    Reply("news that answers nothing", "outlook", FOUR, "The customer called again, she is not happy.\n\nAnn"),
)
# fmt: on
