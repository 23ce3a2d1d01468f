"""Money and counts in prose, one sentence a row; half of the rows only look like revenue at risk, or like people affected."""

import pytest

from mailflow.reading.facts.facts import read_facts
from tests.facts_policy import POLICY
from tests.mails import forward

# fmt: off
#: the amount, the currency and the period behind each sentence
REVENUE = """
$1.2M ARR|1200000|USD|year
They pay us 120k ARR.|120000|None|year
Contract EUR 45.000 a year.|45000|EUR|year
Contract £185k/yr, renewal 1 December.|185000|GBP|year
Account worth CHF 30'000.|30000|CHF|None
CHF 1'150'000 a year account.|1150000|CHF|year
Crestwood Labs, $310k account.|310000|USD|None
NOK 2.4 million a year contract.|2400000|NOK|year
The renewal is 96 k€.|96000|EUR|None
Client à 12 000 € par an.|12000|EUR|year
Vertrag über 85.000 EUR im Jahr.|85000|EUR|year
Jahresumsatz 1,2 Mio. Euro.|1200000|EUR|None
Facturación: 9.600 € al año.|9600|EUR|year
Contratto da 60.000 € all'anno.|60000|EUR|year
Contrato de R$ 250.000 por ano.|250000|BRL|year
Contract van 40.000 euro per jaar.|40000|EUR|year
They are worth 8k a month MRR.|8000|None|month
$9,000 MRR.|9000|USD|month
A $540K deal depends on it.|540000|USD|None
The tender is worth 2 million dollars.|2000000|USD|None
Deal of US$ 75,000 at risk.|75000|USD|None
ARR: 48k|48000|None|year
Revenue at risk: 220,000 USD|220000|USD|None
Account: GBP 18k/yr|18000|GBP|year
SEK 1.5m contract.|1500000|SEK|None
AUD 90k p.a.|90000|AUD|year
Their subscription is 349 EUR per month.|349|EUR|month
The contract ($220,000/yr) has penalties.|220000|USD|year
INR 12 lakh a year contract.|1200000|INR|year
They pay us $480k a year and renew in May.|480000|USD|year
Pending order of 6 million NOK, a deal for the rail module.|6000000|NOK|None
Ils paient 30 000 euros par an.|30000|EUR|year
"""
NO_REVENUE = """
They want a refund of $900.
They got a credit of 200 EUR.
My approval limit is 5,000 USD.
They were charged $1,340 twice.
The invoice of EUR 80 is wrong.
Queue depth 1.2M.
A discount of $2,000 was refused.
We waived a fee of 150 EUR.
He asks for $50,000 compensation.
He claims damages of GBP 260,000.
The budget for the rollout is 20k.
The price is $349 per user.
They lose EUR 50,000 per day.
The fine would be 10,000 EUR.
A voucher of 25 EUR was sent.
The payment of $4,000 failed.
Their order of 800 EUR is late.
The transfer of CHF 12,000 bounced.
Gutschrift über 300 EUR erstellt.
Die Rechnung über 1.200 EUR ist falsch.
Remboursement de 90 € demandé.
La facture de 400 € est fausse.
Quieren un reembolso de 120 €.
La factura de 60 € está mal.
Rimborso di 75 € richiesto.
Terugbetaling van 50 euro gevraagd.
It cost us $300 to ship.
The goodwill credit of £20k was offered.
Port 8080 is closed.
Error 500 for 1200 requests.
The salary of 4,000 EUR is shown to all.
They overcharged her by $12.
The balance is 3,000 USD.
"""
COUNTS = """
40 users are affected.|40
3 of 40 users see it.|3
Four customers so far.|4
1,200 employees wait.|1200
1.860 students sit the exam.|1860
It's only her.|1
Just one user.|1
310 drivers can't start.|310
All 85 drivers are stuck.|85
About 30 pickers type by hand.|30
Two accountants sit and wait.|2
12 forklifts are stuck.|12
Affects 15 cashiers.|15
Affected: 7 clinics.|7
27 branches are closed.|27
25 Mitarbeiter betroffen.|25
Betroffen sind 12 Stationen.|12
Vier Kunden melden das.|4
12 utilisateurs sont bloqués.|12
Afecta a 30 usuarios.|30
30 usuarios no pueden entrar.|30
12 utenti sono bloccati.|12
40 utilizadores sem acesso.|40
12 medewerkers kunnen niet werken.|12
40 teachers, she corrected it to 14.|14
35 patients came late... No wait, she said 3 to 5.|3
It is 14 teachers, not 40.|14
6 of 240 users are skipped.|6
The whole team, 9 people, cannot log in.|9
5 customers asked since New Year.|5
"They can't work and 40 users wait.|40
It does not load for 60 people.|60
"""
NO_COUNTS = """
Error 500 on port 8080.
Order 1000234 has 12 lines.
They are on the plan for 50 users.
No 40 users, I misread.
The ticket is 4711.
It takes 40 seconds.
The file has 3,214 rows.
Version 3.9.1 is installed.
The limit is 25 users.
They have 15 licences.
We offered 3 workarounds.
The table has 7 columns.
It happened 3 times.
Up to 200 users are allowed.
They pay for 30 seats.
2 hours a day are lost.
The report is 12 pages long.
5 % of the mails bounce.
Room 12 is empty.
Call me at 0171 555019.
He is 40 years old.
She wrote 3 mails.
The trial for 10 users ends.
It is 5 degrees cold.
Contract number 88312.
Invoice 2231 is wrong.
In 2021 they had 300 users offline.
If 40 users were affected it would be critical.
The contract covers 100 users.
30 users are fine.
HTTP 429 after 600 calls a minute.
Only 2 mm too low.
"""
# fmt: on


def rows(table: str) -> list[list[str]]:
    """The lines of a table, cut at its bars."""
    return [line.strip('"').split("|") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("note", "amount", "currency", "period"), rows(REVENUE))
def test_a_contract_or_a_deal_is_revenue_at_risk(note: str, amount: str, currency: str, period: str) -> None:
    value = read_facts(*forward(note, "Hello."), POLICY).findings["revenue_at_risk"].value
    assert (str(value["amount"]), str(value["currency"]), str(value["period"])) == (amount, currency, period)


@pytest.mark.parametrize("note", NO_REVENUE.strip().splitlines())
def test_other_money_and_other_numbers_are_none(note: str) -> None:
    assert "revenue_at_risk" not in read_facts(*forward(note, "Hello."), POLICY).findings


@pytest.mark.parametrize(("note", "number"), rows(COUNTS))
def test_people_who_are_affected_are_counted(note: str, number: str) -> None:
    value = read_facts(*forward(note, "Hello."), POLICY).findings["customers_affected"].value
    assert value["number"] == int(number)


@pytest.mark.parametrize("note", NO_COUNTS.strip().splitlines())
def test_other_numbers_count_nobody(note: str) -> None:
    assert read_facts(*forward(note, "Hello."), POLICY).findings["customers_affected"].value["number"] is None
