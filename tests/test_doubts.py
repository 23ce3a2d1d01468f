"""Negations and conditions, one sentence a row: a signal in half of the rows, and only the look of one in the other half."""

import pytest

from mailflow.reading.facts.facts import read_facts
from tests.facts_policy import POLICY
from tests.mails import forward
from tests.tables import rows

# fmt: off
#: a negation stands in the sentence, and the signal is meant all the same
MEANT_WITH_A_NO = """
They can't invoice.|blocked
Nobody can log in.|production-down
Nothing works since 8.|production-down
No order leaves the warehouse.|production-down
Not a single card is accepted, production is down.|production-down
The records are not there any more.|data-loss
The files cannot be recovered.|data-loss
It does not print, and 300 rows are gone.|data-loss
We have no idea why it fails.|cannot-diagnose
I can't find the cause.|cannot-diagnose
I have no access to their logs.|no-access
We don't support that.|feature-gap
There is no way to export it.|feature-gap
It's not on our roadmap.|feature-gap
They won't renew.|churn
If not, they will leave us.|churn
Nobody answered for nine days.|stuck
No reply since Tuesday.|stuck
It's not urgent.|not-urgent
No rush.|not-urgent
She isn't blocked, it can wait.|not-urgent
There is no workaround.|major-broken
It doesn't work at all any more.|major-broken
Not only Acme: three other customers report it.|three-customers
I may not approve more than 5,000, I need an exception.|exception
Someone who is not an employee logged in to her account.|unauthorized-access
Documents are visible without a login.|data-exposure
It was fixed in May and still does not work.|recurring
Kein Mitarbeiter kommt ins System.|production-down
Ich habe keinen Zugriff auf die Logs.|no-access
Ils ne peuvent plus facturer.|blocked
No pueden facturar.|blocked
Non riescono a fatturare.|blocked
Não conseguem faturar.|blocked
Ze kunnen niet factureren.|blocked
Nicht dringend.|not-urgent
"""
DENIED = """
There is no data loss so far.|data-loss
No files were lost.|data-loss
Nothing was deleted.|data-loss
The data are not lost.|data-loss
We have not lost any records.|data-loss
The system is not down.|production-down
Production is not affected.|production-down
It isn't an outage.|production-down
They are not blocked, just annoyed.|blocked
She is not locked out.|blocked
No unauthorized access.|unauthorized-access
Nobody logged in to her account.|unauthorized-access
It is not a security breach.|unauthorized-access
No customer data were exposed.|data-exposure
No SLA breach.|sla
The SLA is not breached.|sla
We are not out of SLA.|sla
They are not threatening to leave.|churn
They don't want to cancel the contract.|churn
I could not reproduce it.|reproduced
We have never reproduced it.|reproduced
Not reproducible here.|reproduced
This is not a bug.|bug
It is not a known limitation.|limitation
No lawyer is involved.|legal
They don't go to the press.|publicity
Not documented anywhere.|documented
It is not a configuration issue.|configuration
Keine Daten verloren.|data-loss
Es ist kein Datenverlust.|data-loss
Nicht reproduzierbar.|reproduced
Pas de perte de données.|data-loss
No hay pérdida de datos.|data-loss
Nessuna perdita di dati.|data-loss
Sem perda de dados.|data-loss
Geen dataverlies.|data-loss
"""
#: a condition stands in the sentence, and the signal is meant all the same
MEANT_WITH_AN_IF = """
They will leave us unless we fix it.|churn
If this is not solved by Friday they cancel the contract.|churn
They would move to Lumio if we don't offer SSO, they say.|churn
Their lawyer will write if we don't answer by Friday.|legal
If nothing happens he goes to the press.|publicity
They renew in May if we fix it.|deal
They sign only if we have an audit log.|deal
When she opens an invoice she sees the invoice of another customer.|data-exposure
If you change the number in the URL you get the documents of another customer.|data-exposure
They would like to have a dark mode.|feature-gap
It would be nice to have reminders.|feature-gap
Could we offer an export? The feature is missing.|feature-gap
How would I add a user?|how-to
If they use Firefox instead it works.|workaround
They can use the old report for now.|workaround
I would need access to the server logs.|no-access
It can wait if you are busy.|not-urgent
If I click Save, the row is deleted, 37 orders are gone.|data-loss
When they print, nothing works.|production-down
Whenever someone exports, it fails for every customer.|major-broken
I will answer her if you agree.|handled
Would you make an exception?|exception
The system is down, could you check?|production-down
It crashes when I could reproduce it: I reproduced it twice.|reproduced
As long as the queue is stuck they can't ship.|blocked
They can't ship until it is fixed.|blocked
Since the update, if they save, they lose all notes.|data-loss
We found a vulnerability that could be used by anybody.|vulnerability
Wenn das nicht klappt, kündigen sie.|churn
S'ils n'ont pas de réponse, ils vont résilier.|churn
Si no se arregla, van a cancelar el contrato.|churn
Se non risolviamo, disdicono il contratto.|churn
Se não resolvermos, cancelam o contrato.|churn
Als het niet lukt, gaan ze opzeggen.|churn
"""
SUPPOSED = """
If this leads to data loss we are in trouble.|data-loss
It might go down: the system could be down tomorrow.|production-down
If production were down I would call.|production-down
We fear data loss.|data-loss
There is a risk of data loss.|data-loss
To avoid an outage we restarted it.|production-down
In case the system is down call me.|production-down
Should it happen again they can't invoice.|blocked
If they wait longer they can't ship.|blocked
They hope that they are not locked out tomorrow.|blocked
Is the system down?|production-down
Was any data lost?|data-loss
Has somebody logged in to her account?|unauthorized-access
Is that a bug?|bug
Last year's outage: everything was down.|production-down
In 2023 they lost all files.|data-loss
At my previous company the server was down for days.|production-down
Years ago they were hacked.|unauthorized-access
The other vendor had an outage.|production-down
Unless it is a bug, close it.|bug
Assuming the SLA is breached, who pays?|sla
I worry that the data is corrupt.|data-loss
Whether records were deleted is open.|data-loss
He wrote "production is down" last May.|production-down
A potential data loss was averted.|data-loss
It could be that the database is down.|production-down
Suppose the server is down.|production-down
Falls das System ausfällt, ruf mich an.|production-down
Sollte die Produktion stehen, melde dich.|production-down
Letztes Jahr war alles ausgefallen.|production-down
Si le site tombe en panne, appelez.|production-down
L'année dernière les données ont été perdues.|data-loss
El año pasado se perdieron los datos.|data-loss
To prevent data loss we take backups.|data-loss
"""
# fmt: on


def signals(note: str) -> set[str]:
    """What a note gives as signals."""
    return {signal.name for signal in read_facts(*forward(note, "Hello."), POLICY).signals}


@pytest.mark.parametrize(("note", "signal"), rows(MEANT_WITH_A_NO))
def test_a_no_in_the_sentence_denies_only_what_it_stands_before(note: str, signal: str) -> None:
    assert signal in signals(note)


@pytest.mark.parametrize(("note", "signal"), rows(DENIED))
def test_what_is_denied_is_no_signal(note: str, signal: str) -> None:
    assert signal not in signals(note)


@pytest.mark.parametrize(("note", "signal"), rows(MEANT_WITH_AN_IF))
def test_a_condition_takes_nothing_from_a_threat_a_wish_or_a_step(note: str, signal: str) -> None:
    assert signal in signals(note)


@pytest.mark.parametrize(("note", "signal"), rows(SUPPOSED))
def test_what_is_supposed_feared_asked_or_long_ago_is_no_signal(note: str, signal: str) -> None:
    assert signal not in signals(note)
