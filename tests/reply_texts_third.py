"""A third round of replies, labelled before the rules saw them; two labels were mended, where a sentence says more than one field."""

from tests.reply_texts import BUG, FOUR, L2, MONEY, SAFE, TALK, WISH, Reply

# fmt: off
THIRD: tuple[Reply, ...] = (
    Reply("terse, on a phone", "phone", FOUR, "since fri noon. 8 users. dont know the env. medium", wants={"started_at": "2026-11-20T12:00", "customers_affected": "8", "environment": "?", "severity": "medium"}),
    Reply("labels and a question to the desk", "gmail", L2, "Tried: reinstall, no effect\nAffected: 3 nurses\nImpact: they chart on paper\n\nWho looks at this over the weekend?", wants={"tried": "reinstall", "customers_affected": "3", "workflow_impact": "on paper"}, back=("",)),
    Reply("prose in Dutch for a defect", "gmail", BUG, "Het zou één factuur moeten maken, maar het maakt er twee. Gebeurt elke keer, Chrome 131 op Windows 10.", wants={"expected": "één factuur", "actual": "twee", "frequency": "elke keer", "environment": "Chrome 131"}),
    Reply("prose in Italian for an incident", "outlook", SAFE, "Un cliente ha visto le fatture di un altro studio. Abbiamo disattivato il link alle 9:30. È ancora possibile con gli altri link.", wants={"observed": "fatture", "exposure": "altro studio", "containment": "disattivato", "urgency": "ancora possibile"}),
    Reply("a deadline changed in prose below labels", "gmail", MONEY, "Revenue at risk: 60k EUR a year\nDeadline: Friday 17:00\nWhat's needed: approve the credit\n\nCorrection: the deadline is Thursday 12:00.", wants={"revenue_at_risk": "60000", "deadline": "2026-11-26T12:00", "ask": "approve"}),
    Reply("numbers in words of another language", "phone", FOUR, "Frage 1: seit Montag 8 Uhr\nFrage 2: zwölf Leute\nFrage 4: hoch", wants={"started_at": "2026-11-23T08:00", "customers_affected": "12", "severity": "high"}),
    Reply("who has the log", "gmail", ("evidence", "environment"), "Lena has the log, I'll ask her to send it. Environment: Ubuntu 22.04, agent 3.4.1", wants={"environment": "Ubuntu"}, noted=()),
    Reply("typed into the form, one with a question", "outlook below", FOUR, "", {"severity": "high", "environment": "which of their two tenants do you mean?"}, {"severity": "high"}, back=("environment",)),
    Reply("inside, dashes left", "gmail", FOUR, "See inline.", {"severity": "high", "customers_affected": "-", "environment": "n/a"}, {"severity": "high", "environment": "?"}),
    Reply("German labels with typos", "gmail", FOUR, "Schwergrad: mittel\nUmgebnug: Firefox 133\nSeit wan: 19.11. 10:30 Uhr", wants={"severity": "medium", "environment": "Firefox 133", "started_at": "2026-11-19T10:30"}),
    Reply("told, in Portuguese", "gmail", TALK, "Liguei para a Marisa hoje às 9h e disse que estamos vendo. Ela espera uma resposta até quarta às 18h.", wants={"last_customer_update": "2026-11-23T09:00", "customer_expectation": "2026-11-25T18:00"}),
    Reply("told, in Spanish", "phone", TALK, "La llamé ayer a las 17:00 y le dije que lo estamos mirando. Quiere una fecha antes del jueves.", wants={"last_customer_update": "2026-11-22T17:00", "customer_expectation": "2026-11-26"}),
    Reply("a wish in German", "gmail", WISH, "Sie möchten alle Verträge eines Kunden auf einmal kündigen können. Das haben schon vier Kunden gewünscht. Bis dahin klicken sie jeden einzeln an, eine Stunde am Tag.", wants={"use_case": "auf einmal", "request_frequency": "vier Kunden", "workflow_impact": "einzeln"}),
    Reply("the customer answers through the agent", "outlook", BUG, "He says: \"I click Save and the window closes without a word.\" Only on the iPad, iOS 18.1.", wants={"environment": "iOS 18.1", "actual": "window closes", "frequency": "Only on the iPad"}),
    Reply("nothing but a closing", "apple mail", MONEY, "Many thanks and best regards\nAnn"),
    Reply("a plan, not an answer", "gmail", BUG, "I will reproduce it on our side tomorrow and send you the steps."),
    Reply("severity lowered", "phone", BUG, "You can lower it to medium, they found a way around it.", wants={"severity": "medium"}),
    Reply("severity asked about", "gmail", ("environment", "tried"), "Should this be critical? I am not sure."),
    Reply("one field, a list of dashes", "gmail", ("tried",), "- cleared the cookies, no change\n- another browser, same\n- asked their IT, nothing blocked", wants={"tried": "another browser"}),
    Reply("one field, none", "phone", ("revenue_at_risk",), "None, they are on a free plan."),
    Reply("one field, later", "phone", ("started_at",), "Let me ask Zoe and get back to you."),
)
# fmt: on
