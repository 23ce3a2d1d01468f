"""A seventh round of replies, labelled before the rules saw them: .838 of their answers were read at first, none was made up; telegrams, and what is all right elsewhere."""

from tests.reply_texts import BUG, FOUR, MONEY, SAFE, TALK, Reply
from tests.reply_texts_fourth import LOG, PRODUCT, QUEUE, SLA

# fmt: off
SEVENTH: tuple[Reply, ...] = (
    Reply("en vague", "gmail", QUEUE, "It has been bad for a while, several people complained, we did the usual things."),
    Reply("en meeting", "outlook", MONEY, "I have a call with them on Tuesday at 11:00 and will ask about the budget then. What we need is a statement from somebody senior.", wants={"ask": "respond"}),
    Reply("en their words", "gmail", TALK, "He said, and I quote, 'call me by Thursday 3pm or I sign with somebody else'. We last spoke on Friday at 14:20.", wants={"last_customer_update": "2026-11-20T14:20", "deadline": "2026-11-26T15:00"}),
    Reply("en model numbers", "gmail", FOUR, "The 12 in the name is the model, M12, there are only 2 of those scales in the shop. Since yesterday 17:15. Low-ish, call it medium.", wants={"customers_affected": "2", "started_at": "2026-11-22T17:15", "severity": "medium"}),
    Reply("en refund and risk", "gmail", MONEY, "They ask for 200 EUR back. The account brings 14,400 EUR a year. Approve or not, but tell me by Wednesday 10:00.", wants={"revenue_at_risk": "14400", "ask": "approve", "deadline": "2026-11-25T10:00"}),
    Reply("en long weekend", "phone", LOG, "no log. they were closed saturday and sunday, noticed it this morning at 7:50 when they opened. two of five lanes. cant weigh trucks", wants={"evidence": "?", "started_at": "2026-11-23T07:50", "customers_affected": "2", "workflow_impact": "weigh"}),
    Reply("en mixed below", "outlook below", SLA, "My answers are below.", {"deadline": "none so far", "revenue_at_risk": "about 3k a month, check with Jo", "contractual": "see their contract, attached", "last_customer_update": "we spoke this morning"}, wants={"revenue_at_risk": "3000", "contractual": "see their contract, ", "last_customer_update": "this morning"}),
    Reply("en not affected", "gmail", QUEUE, "The other 40 clinics are fine. It is the one in Leith. I'd say since Friday morning. Tried: second scanner, same.", wants={"customers_affected": "Leith", "started_at": "2026-11-20", "tried": "scanner"}),
    Reply("en unknown mix", "gmail", SAFE, "What was observed: a stranger's address on the delivery slip\nWho: can't say yet, we are counting\nDone: nothing\nUrgency: high, slips are still being printed", wants={"observed": "address", "containment": "nothing", "urgency": "still being printed", "exposure": "?"}),
    Reply("en feature", "outlook", PRODUCT, "They want the ferry crew to see allergies on the tablet. Nobody asked before as far as I know. They did look at CrewPad last month but found it too dear. It's about one ship, the Marit.", wants={"use_case": "allergies", "request_frequency": "Nobody asked", "competitive_pressure": "CrewPad", "customers_affected": "one"}),
    Reply("en steps in prose", "gmail", BUG, "You open a booking, change the date and hit Save, then the price jumps to 0.00. It should keep the price. I can do it every time, Safari 17 on a Mac.", wants={"repro_steps": "open a booking", "actual": "0.00", "expected": "keep the price", "frequency": "every time", "environment": "Safari 17"}),
    Reply("en two days", "gmail", FOUR, "First seen on Thursday, really bad since Saturday noon. Nine cashiers. Don't know the version.", wants={"started_at": "2026-11-19", "customers_affected": "9", "environment": "?"}),
    Reply("en copy of mail", "gmail", QUEUE, "Got it, I will fill this in after lunch, promised."),
    Reply("en last answer", "phone", QUEUE, "4 vets, since 9. rebooted, no luck. told them 9:20 we're on it", wants={"customers_affected": "4", "started_at": "2026-11-23T09:00", "tried": "rebooted", "last_customer_update": "2026-11-23T09:20"}),
    Reply("de vage", "gmail", QUEUE, "Das geht schon länger so, mehrere haben sich beschwert."),
    Reply("de termin", "outlook", MONEY, "Am Dienstag um 11 Uhr habe ich einen Termin mit dem Einkauf. Wir brauchen nur die Freigabe für den Nachlass. Vertrag über 21.000 € im Jahr.", wants={"ask": "approve", "revenue_at_risk": "21000"}),
    Reply("de andere ok", "gmail", QUEUE, "Die anderen 40 Praxen laufen. Es ist nur die in Kiel. Seit Freitagmorgen. Probiert: zweiter Scanner, gleiches Bild.", wants={"customers_affected": "Kiel", "started_at": "2026-11-20", "tried": "Scanner"}),
    Reply("de telegramm", "phone", QUEUE, "4 praxen, seit 9 uhr, neustart ohne erfolg, kunde 9:20 angerufen", wants={"customers_affected": "4", "started_at": "2026-11-23T09:00", "tried": "neustart", "last_customer_update": "2026-11-23T09:20"}),
    Reply("de sicherheit", "gmail", SAFE, "Ein Fahrer sieht in der App die Adressen fremder Kunden. Wie viele es sind, wissen wir nicht. Wir haben den Zugang noch nicht gesperrt. Es läuft noch.", wants={"observed": "Adressen", "exposure": "?", "containment": "noch nicht", "urgency": "läuft noch"}),
    Reply("de wunsch", "gmail", PRODUCT, "Die Gärtnerei möchte Bestellungen nach Beet sortieren. Bisher hat das niemand gewünscht. Wettbewerber hat sie keinen genannt. Betrifft nur die Gärtnerei Moll.", wants={"use_case": "Beet", "request_frequency": "niemand", "competitive_pressure": "keinen genannt", "customers_affected": "Moll"}),
    Reply("fr vague", "gmail", QUEUE, "Ça dure depuis un moment, plusieurs se sont plaints."),
    Reply("fr télégramme", "phone", QUEUE, "4 cabinets, depuis 9h, redémarrage sans effet, client appelé à 9h20", wants={"customers_affected": "4", "started_at": "2026-11-23T09:00", "tried": "redémarrage", "last_customer_update": "2026-11-23T09:20"}),
    Reply("fr rdv", "outlook", MONEY, "J'ai rendez-vous avec eux mardi à 11h. Il nous faut juste un feu vert pour la remise. Contrat de 21 000 € par an.", wants={"ask": "approve", "revenue_at_risk": "21000"}),
    Reply("es telegrama", "phone", QUEUE, "4 clínicas, desde las 9, reinicio sin éxito, cliente avisado a las 9:20", wants={"customers_affected": "4", "started_at": "2026-11-23T09:00", "tried": "reinicio", "last_customer_update": "2026-11-23T09:20"}),
    Reply("es otros bien", "gmail", QUEUE, "Las otras 40 clínicas van bien. Es solo la de Vigo. Desde el viernes por la mañana. Probado: otro escáner, igual.", wants={"customers_affected": "Vigo", "started_at": "2026-11-20", "tried": "escáner"}),
    Reply("pt telegrama", "phone", QUEUE, "4 clínicas, desde as 9h, reinício sem efeito, cliente avisado às 9h20", wants={"customers_affected": "4", "started_at": "2026-11-23T09:00", "tried": "reinício", "last_customer_update": "2026-11-23T09:20"}),
    Reply("it telegramma", "phone", QUEUE, "4 studi, dalle 9, riavvio senza effetto, cliente avvisato alle 9:20", wants={"customers_affected": "4", "started_at": "2026-11-23T09:00", "tried": "riavvio", "last_customer_update": "2026-11-23T09:20"}),
    Reply("it altri ok", "gmail", QUEUE, "Gli altri 40 studi vanno bene. È solo quello di Pavia. Da venerdì mattina. Provato: altro scanner, uguale.", wants={"customers_affected": "Pavia", "started_at": "2026-11-20", "tried": "scanner"}),
    Reply("nl telegram", "phone", QUEUE, "4 praktijken, sinds 9 uur, herstart zonder effect, klant om 9:20 gebeld", wants={"customers_affected": "4", "started_at": "2026-11-23T09:00", "tried": "herstart", "last_customer_update": "2026-11-23T09:20"}),
    Reply("nl vaag", "gmail", QUEUE, "Het speelt al een tijdje, meerdere mensen klagen."),
    Reply("nl afspraak", "outlook", MONEY, "Dinsdag om 11:00 heb ik een afspraak met ze. We hebben alleen akkoord nodig voor de korting. Contract van € 21.000 per jaar.", wants={"ask": "approve", "revenue_at_risk": "21000"}),
)
# fmt: on
