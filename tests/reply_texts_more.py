"""More replies to our question mail, written and labelled before any rule saw them: other hands, languages and habits than the first ones."""

from tests.reply_texts import BUG, FOUR, L2, MONEY, SAFE, TALK, WISH, Reply

# fmt: off
MORE: tuple[Reply, ...] = (
    # bare labels, lists, mixtures
    Reply("a bare label and a list of dashes", "gmail", BUG, "Steps to reproduce:\n- log in as a planner\n- open Route 12\n- drag stop 4 above stop 2\n\nExpected: stops change places\nActual: stop 4 vanishes",
          wants={"repro_steps": "drag stop 4", "expected": "change places", "actual": "vanishes"}),
    Reply("bare labels, the values below each", "phone", FOUR, "Severity\nhigh\n\nEnvironment\niPad Air, iOS 17.6, app 3.9\n\nCustomers affected\n6 drivers", wants={"severity": "high", "environment": "iPad Air", "customers_affected": "6"}),
    Reply("numbered steps under their number", "outlook", BUG, "1.\n   a) open Payroll\n   b) choose November\n   c) press Close month\n2. the month closes\n3. spinner for ever\n4. each time\n5. Edge 131",
          wants={"repro_steps": "Close month", "expected": "month closes", "actual": "spinner", "frequency": "each time", "environment": "Edge 131"}),
    Reply("more numbers than questions are steps", "gmail", ("repro_steps", "environment"), "1. New invoice\n2. Pick customer 4471\n3. Add two lines\n4. Press Send\n\nChrome 131 on a Mac", wants={"repro_steps": "customer 4471", "environment": "Chrome 131"}),
    Reply("answers with headings in capitals", "outlook", MONEY, "REVENUE AT RISK: EUR 75k a year\n\nDEADLINE: 2 December, noon\n\nWHAT'S NEEDED: a yes or no on the credit", wants={"revenue_at_risk": "75000", "deadline": "2026-12-02T12:00", "ask": "decide"}),
    Reply("question marks behind what is unsure", "phone", FOUR, "Time in queue: since Thursday?\nSeverity: high?", wants={"started_at": "2026-11-19", "severity": "high"}),
    Reply("labels with a dash", "gmail", L2, "Tried - new cable, no change; other port, same\nImpact - they cannot print labels, parcels pile up\nAffected - 2 packing stations",
          wants={"tried": "other port", "workflow_impact": "cannot print labels", "customers_affected": "2"}),
    Reply("arrows", "phone", FOUR, "severity => critical\nenv => Android 15, app 7.2", wants={"severity": "critical", "environment": "Android 15"}),
    Reply("the labels of another language than the form's", "gmail", MONEY, "Chiffre d'affaires menacé : 48 000 € par an\nDate limite : jeudi 17h\nBesoin : valider un avoir de 10 %\nDéjà tenté : appel lundi, sans effet",
          wants={"revenue_at_risk": "48000", "deadline": "2026-11-26T17:00", "ask": "approve", "tried": "appel"}),
    Reply("typed inside, a word changed on top", "outlook", FOUR, "See below. On second thoughts make it critical, the second site is down too.", {"severity": "high", "environment": "Windows Server 2022"}, {"severity": "critical", "environment": "Windows Server"}),
    # one field is the whole reply
    Reply("one field, two sentences", "phone", ("customers_affected",), "All 14 clinics of the group. It gets worse by the hour.", wants={"customers_affected": "14"}),
    Reply("one field, in German", "gmail", ("deadline",), "Bis Mittwoch 12 Uhr, danach ist die Messe eröffnet.", wants={"deadline": "2026-11-25T12:00"}),
    Reply("one field, a log", "gmail", ("evidence",), "Nov 23 07:12:41 gw2 relayd[811]: upstream timed out (110)\nNov 23 07:12:44 gw2 relayd[811]: giving up", wants={"evidence": "upstream timed out"}),
    Reply("one field, and the severity", "phone", ("environment",), "Safari 18 on macOS 15. And set it to high please.", wants={"environment": "Safari 18", "severity": "high"}),
    Reply("one field, nobody knows, in Italian", "apple mail", ("environment",), "Boh, non saprei.", wants={"environment": "?"}),
    Reply("one field, somebody knows, in Dutch", "gmail", ("environment",), "Geen idee, vraag Anouk even.", noted=("environment",)),
    Reply("one field, a question back, in French", "gmail", ("exposure",), "Qu'entendez-vous par « affected » ?", back=("exposure",)),
    # prose
    Reply("should and does", "gmail", BUG, "It should show 120 rows. It shows 119. Always, on Firefox 133 and on Edge.", wants={"expected": "120 rows", "actual": "119", "frequency": "Always", "environment": "Firefox 133"}),
    Reply("should but does", "outlook", BUG, "The total should include VAT but it leaves it out.", wants={"expected": "include VAT", "actual": "leaves it out"}),
    Reply("soll und ist", "outlook", BUG, "Hallo,\n\nes sollte eine Mail an den Fahrer gehen. Es geht keine. Passiert bei jeder zweiten Tour.\n\nGruß\nAnn", wants={"expected": "Mail an den Fahrer", "actual": "keine", "frequency": "jeder zweiten"}),
    Reply("devrait et fait", "gmail", BUG, "La page devrait se fermer. Elle reste blanche, à chaque fois. Chrome 131.", wants={"expected": "se fermer", "actual": "reste blanche", "frequency": "à chaque fois", "environment": "Chrome 131"}),
    Reply("debería pero", "gmail", BUG, "Debería salir un solo recibo, pero salen tres.", wants={"expected": "un solo recibo", "actual": "salen tres"}),
    Reply("prose, two of four, in Spanish", "phone", FOUR, "Empezó ayer a las 18:30 y afecta a 9 cajeros. Lo demás lo miro mañana.", wants={"started_at": "2026-11-22T18:30", "customers_affected": "9"}),
    Reply("prose, two of four, in Italian", "gmail", FOUR, "Ciao, da venerdì alle 8, sono fermi 11 operatori. Il resto lo controllo e vi dico.", wants={"started_at": "2026-11-20T08:00", "customers_affected": "11"}),
    Reply("prose, two of four, in Portuguese", "gmail", FOUR, "Olá, começou na sexta-feira às 15h e são 20 usuários parados. O resto eu vejo depois.", wants={"started_at": "2026-11-20T15:00", "customers_affected": "20"}),
    Reply("prose, two of four, in Dutch", "outlook", FOUR, "Hoi, sinds zaterdag 9 uur, 5 medewerkers liggen stil. De rest zoek ik nog uit.", wants={"started_at": "2026-11-21T09:00", "customers_affected": "5"}),
    Reply("prose, two of four, in French", "outlook", FOUR, "Bonjour, c'est depuis samedi 10h et 8 personnes ne peuvent plus saisir. Pour le reste je reviens vers vous.", wants={"started_at": "2026-11-21T10:00", "customers_affected": "8"}),
    Reply("a wish in prose", "gmail", WISH, "They want to send one pick list per aisle instead of one per order. Nine customers asked for it this year. Until then two people cut the lists with scissors every night, about an hour.",
          wants={"use_case": "per aisle", "request_frequency": "Nine", "workflow_impact": "scissors"}),
    Reply("an incident in prose", "phone", SAFE, "A nurse saw another ward's medication list after she logged in. Who is affected: wards 3 and 7. We locked her account at 6:50. It's still possible for others right now.",
          wants={"observed": "medication list", "exposure": "wards 3 and 7", "containment": "locked her account", "urgency": "still possible"}),
    Reply("what the customer heard and waits for", "gmail", TALK, "I rang Jo at 9:15 and told her we are on it. She expects a fix before Thursday noon.", wants={"last_customer_update": "2026-11-23T09:15", "customer_expectation": "2026-11-26T12:00"}),
    Reply("as for this, as for that", "gmail", FOUR, "As for the environment, it is the EU tenant, plan Team. As for when it began: Saturday evening.", wants={"environment": "EU tenant", "started_at": "2026-11-21"}),
    # unknown, passed on, asked back
    Reply("nobody knows any of it", "phone", FOUR, "Honestly I don't know any of these, sorry.", wants={"started_at": "?", "customers_affected": "?", "environment": "?", "severity": "?"}),
    Reply("numbers, two of them unknown", "gmail", FOUR, "1) keine Ahnung\n2) 30 Leute\n3) weiß ich nicht\n4) mittel", wants={"started_at": "?", "customers_affected": "30", "environment": "?", "severity": "medium"}),
    Reply("whom to ask, in four places", "gmail", FOUR, "Time in queue: demandez à Luc\nCustomers affected: Marta lo sabe\nEnvironment: Bob has the details\nSeverity: medium", wants={"severity": "medium"}, noted=("started_at", "customers_affected", "environment")),
    Reply("whom to ask, inside the table", "outlook table", FOUR, "", {"environment": "keine Ahnung, frag Bob", "severity": "high"}, {"severity": "high"}, noted=("environment",)),
    Reply("whom to ask, in prose", "outlook", FOUR, "High for me. For the environment please ask Ines, she set it up.", wants={"severity": "high"}, noted=("environment",)),
    Reply("a question back beside an answer", "gmail", FOUR, "Severity: high\nTime in queue: do you mean since the customer wrote or since it broke?", wants={"severity": "high"}, back=("started_at",)),
    Reply("a question that is about none", "gmail", FOUR, "Who do I call if this gets worse tonight?", back=("",)),
    Reply("dashes are no answers", "gmail", FOUR, "1. -\n2. 12 users\n3. —\n4. ...", wants={"customers_affected": "12"}),
    Reply("we will see", "phone", L2, "I'll try a fresh install tonight and write again tomorrow."),
    # changed minds and contradictions
    Reply("two severities in one mail: the later", "gmail", FOUR, "Severity: medium\n\nEnvironment: Chrome 131\n\nNo wait, severity: high, their CEO is in the room.", wants={"severity": "high", "environment": "Chrome 131"}),
    Reply("a count corrected in prose", "outlook", FOUR, "Correction: it is not 40, 55 users are affected by now.", {"customers_affected": "40 users"}, {"customers_affected": "55"}),
    Reply("a changed mind, in German", "gmail", BUG, "Bitte doch auf kritisch setzen, das Lager steht.", wants={"severity": "critical"}),
    Reply("a changed mind, in Portuguese", "phone", BUG, "Pode passar para crítica, a loja inteira parou.", wants={"severity": "critical"}),
    # traps
    Reply("not everything called high is a severity", "gmail", ("environment", "tried"), "The load on their server is high, as always on Mondays. Steps follow."),
    Reply("a supposed severity", "outlook", FOUR, "Environment: Chrome 131. If the other plant stops too it would be critical.", wants={"environment": "Chrome 131"}),
    Reply("what the customer wrote is not the sender's answer", "gmail", FOUR, "She wrote again this morning: \"When will somebody call me?\" I have nothing new yet."),
    Reply("an address below a closing", "gmail", FOUR, "Severity: high\n\nBest regards\nAnn Archer\nEnvironment Agency Liaison\nPhone: 0161 496 0000", wants={"severity": "high"}),
    Reply("an out-of-office within an answer", "phone", L2, "Tried: reboot, no change. I am out from tomorrow until 2 December, Bob covers.", wants={"tried": "reboot"}),
)
# fmt: on
