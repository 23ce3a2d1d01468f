"""Verdicts of the sender: the level and the team, as people give them, and what only looks like one."""

import pytest

from mailflow.reading.facts.facts import read_facts
from tests.facts_policy import POLICY
from tests.mails import forward

# fmt: off
#: written before the rules; on the first run 52 of 75 levels and 68 of 81 teams were right
LEVELS = """
He wrote "CRITICAL" three times but it's a medium at best.|medium
Down to Medium from High: the beta driver helps.|medium
I had this as High this morning; Critical now.|critical
From High to Critical, please.|critical
Please treat as High.|high
In my eyes a High.|high
Sev: High|high
I would put it at medium.|medium
Medium severity, I think.|medium
Rated High because of Friday's event.|high
Critical!!!|critical
Please log it as critical, the plant stands.|critical
That makes it a high for me.|high
Could be medium, but I'd go for high.|high
Not critical, just high.|high
High rather than critical.|high
P2 please.|high
Sev1.|critical
This one's a P1.|critical
Priority: medium (no rush).|medium
Einstufung hoch, weil morgen Abrechnung ist.|high
Ich würde sagen: mittel.|medium
Bitte als kritisch behandeln.|critical
Dringlichkeit mittel.|medium
Gravité moyenne à mon avis.|medium
À traiter en critique.|critical
Priorité haute s'il vous plaît.|high
Prioridad alta, por favor.|high
Yo lo pondría en media.|medium
Gravedad: crítica|critical
Urgenza alta.|high
Per me è media.|medium
Gravità critica, fermi tutti.|critical
Prioridade média.|medium
Considero crítico.|critical
Ernst: hoog|high
Wat mij betreft gemiddeld.|medium
Kritiek, graag direct.|critical
Let's keep it at high until Monday.|high
Upgrade to critical, it is now all stores.|critical
I'm lowering this to medium.|medium
So it's High now, no longer Medium.|high
Medium will do.|medium
Normal priority.|medium
High, as the SLA is blown.|high
I'd call it critical.|critical
Make that High.|high
We agreed on medium.|medium
Still high.|high
The customer says critical, I say medium.|medium
Customer calls it critical; we don't, medium.|medium
The load on the server is high.|
A high number of users complains.|
They sell in high season only.|
It is critical for them that it prints.|
Critical orders are handled by phone.|
He says it's critical.|
"High priority" stands in his subject.|
The medium plan does not have it.|
They use medium labels.|
He shouts "CRITICAL!!!" as always.|
Their alarm "temperature high" is late.|
High time to fix it.|
Our prices are too high, she says.|
The critical path of the project is late.|
She works at Normal School.|
They're high on our list of references.|
A medium-sized bakery in Kent.|
The high court wants the file.|
Temperature alarms of the levels low, medium and high are swapped.|
If it stops again it would be critical.|
Customer's subject says: URGENT - HIGH PRIORITY.|
The critical patch of May is installed.|
Alta velocidad, the train company, cannot print.|
"""
TEAMS = """
Engineering now please.|engineering
Engineering when there's time.|engineering
Could one of the engineers take it today?|engineering
I'd like an engineer to see this.|engineering
Over to you, engineering.|engineering
Handing this to dev.|engineering
This needs to go to the developers.|engineering
Dev, with the next driver please.|engineering
For the platform team.|engineering
@Engineering - can we get a fix?|engineering
SRE, wake up please.|engineering
Infra must renew it today.|engineering
One for the engineers, I fear.|engineering
Needs engineering.|engineering
I think this belongs with Engineering.|engineering
Attention: Engineering|engineering
Hello engineering team,|engineering
Hi devs!|engineering
Would someone from engineering confirm?|engineering
Please route to engineering.|engineering
Bitte an die Entwicklung weitergeben.|engineering
Das ist ein Fall für die Technik.|engineering
Die Technik möge das prüfen.|engineering
Pour l'équipe technique, merci.|engineering
Il faut que le développement corrige.|engineering
Equipo técnico: por favor.|engineering
Que lo mire ingeniería, por favor.|engineering
Per il team tecnico.|engineering
Serve lo sviluppo.|engineering
Para a engenharia, por favor.|engineering
Graag naar ontwikkeling.|engineering
Product has to make up its mind.|product
Product folks, what do you think?|product
Could Product tell us whether that's coming?|product
I'd leave that to Product.|product
Product management should have a say.|product
Al team prodotto: quando?|product
Für das Produktteam.|product
To our PMs: yes or no?|product
SECURITY - please read.|security
To Security.|security
Beveiliging graag direct.|security
Sicherheit bitte sofort.|security
Sécurité : merci de regarder tout de suite.|security
Security people, now.|security
I'm passing this to infosec.|security
Leadership has to decide.|leadership
For the management:|leadership
Dear leadership team,|leadership
Management must decide on that.|leadership
This is above my head, leadership please.|leadership
An die Geschäftsleitung:|leadership
À l'attention de la direction.|leadership
L2 devices, could one of you take it?|l2-support
For second level:|l2-support
Second level please.|l2-support
Can L2 pull the lines?|l2-support
Quelqu'un du niveau 2 pourrait-il regarder ?|l2-support
Tier 2, your turn.|l2-support
Senior support please.|l2-support
An den 2nd Level.|l2-support
Needs L2 eyes.|l2-support
Engineering fixed this in May already.|
QA and engineering confirmed it last week.|
Their engineering department cannot draw.|
Our product does not print.|
The product page shows the wrong price.|
She asked security at the gate.|
The customer's management is angry.|
Their security officer wrote to us.|
No need for engineering here.|
I don't want to bother engineering with that.|
Mr Dev Patel cannot log in.|
The direction of the arrows is wrong.|
The products are sold twice.|
Product 4711 is shown twice.|
Engineering Solutions Ltd cannot export.|
Our security settings page is slow.|
The engineer on site swapped the cable.|
They told engineering students to wait.|
Good day Product,|product
Compañeros de seguridad:|security
Bonjour le N2,|l2-support
Hola, compañeros de L2:|l2-support
Para o segundo nível, por favor.|l2-support
Bom dia, N2,|l2-support
The first is yours, Engineering: orders vanish.|engineering
Not mine to solve, so: product.|product
A wish for the product people, and a sensible one I think.|product
To Product management|product
Something for Product when you have a minute.|product
Can one of the senior specialists look at the attached?|l2-support
O Eng. Tavares sabe desde as 17h.|
Dear management|leadership
Hi all in Engineering!|engineering
Chers collègues du développement,|engineering
Liebe Kollegen aus der Technik,|engineering
Beste collega's van Security,|security
A ingeniería, ya: está parada.|engineering
The product people at the customer are nice.|
We told engineering, product and sales about it last year.|
Dear Sarah from product marketing wrote to us.|
"""
# fmt: on


def rows(table: str) -> list[list[str]]:
    """The words, and what they give; nothing where they give nothing."""
    return [row.rsplit("|", 1) for row in table.strip().splitlines()]


def read(note: str, name: str) -> str:
    """The value of a field that the note states."""
    found = read_facts(*forward(f"{note}\nTheir export is slow.", "Hello."), POLICY).findings.get(name)
    return str(found.value) if found else ""


@pytest.mark.parametrize(("note", "level"), rows(LEVELS))
def test_a_level_is_a_verdict_where_something_gives_it(note: str, level: str) -> None:
    assert read(note, "severity") == level


@pytest.mark.parametrize(("note", "team"), rows(TEAMS))
def test_a_team_is_the_target_where_the_sender_turns_to_it(note: str, team: str) -> None:
    assert read(note, "target_team") == team
