"""Scenes: what a clause tells by its ideas, in whatever order; and what keeps ideas that stand near each other from telling it."""

import pytest

from mailflow.reading.facts.facts import read_facts
from mailflow.reading.signals import ideas
from mailflow.reading.signals.scene import Ideas, Scene, Stage
from mailflow.reading.signals.scenes import STAGE
from tests.facts_policy import POLICY
from tests.mails import forward

IDEAS = {"thing": "till tills l'outil", "stop": "stop* gives_up", "no": "not nobody", "all": "all"}
LITTLE = Stage(
    Ideas(IDEAS), (Scene("down", "thing stop"), Scene("nobody", "no stop"), Scene("plain", "all thing !stop"))
)


@pytest.mark.parametrize(
    ("text", "signals"),
    [
        ("The tills have stopped.", ["down"]),
        ("Stopped since noon, these tills.", ["down"]),
        ("L'outil stopped", ["down"]),
        ("Our till gives up", ["down"]),
        ("The till has not stopped.", ["nobody"]),
        ("Nobody stops here.", ["nobody"]),
        ("A till. It stopped.", []),
        ("A till; stopped.", []),
        ("The till is fine but she stopped.", []),
        ("The till that stands in the shop of my aunt beside the road to the old harbour has stopped.", []),
        ("All tills", ["plain"]),
        ("All tills stop", ["down"]),
    ],
)
def test_ideas_that_stand_close_together_in_a_clause_are_a_scene(text: str, signals: list[str]) -> None:
    assert [seen.scene.signal for seen in LITTLE.finds(text)] == signals


def test_a_scene_is_made_of_ideas_that_have_words() -> None:
    known = {*ideas.IDEAS, "number"}
    asked = {idea for row in STAGE.rows for choice in (*row.wanted, row.unwanted) for idea in choice}
    assert asked <= known
    assert known <= asked
    assert len(ideas.IDEAS) == sum(map(len, ideas.TABLES))


# fmt: off
#: one sentence of the sender's a row, none of which was written with the tables in view
GIVES = """
I get this on our own demo as well.|reproduced
Bei mir im Labor bleibt er an derselben Stelle stehen.|reproduced
Sur notre environnement de recette, même résultat.|reproduced
Anoche lo repetí en nuestra cuenta de pruebas, tal cual.|reproduced
Sul nostro banco di prova succede lo stesso.|reproduced
Consegui repetir o erro na nossa conta de testes.|reproduced
Ik heb het nagedaan in onze testwinkel: ook nul.|reproduced
I can't make head or tail of why that is.|cannot-diagnose
I'd appreciate a second opinion from a senior colleague.|cannot-diagnose
Qualcuno più esperto può dare un'occhiata?|cannot-diagnose
To tell, I'd need to look at the queue, which I'm not entitled to open.|no-access
A teacher was shown the pupils of a completely different school, their names and addresses.|data-exposure
Une cliente a vu s'afficher le relevé d'un autre titulaire.|data-exposure
None of the 14 bakeries is baking.|production-down
Nessuna delle 22 farmacie riesce a leggere le ricette.|production-down
Everything they recorded since Monday has vanished from the projects.|data-loss
Our rules don't provide for that.|exception
The managing director insists on speaking with someone on our board.|executive
Two of our departments contradict each other.|cross-functional
C'est le sixième domaine qui nous le demande.|three-customers
This fails at Lark Toys, Beacon Books and Miller Sports.|three-customers
Bramble Cafe on Tuesday, the Copper Pot on Wednesday, now Fig & Olive.|three-customers
Version 5.12 does it; 5.11 still gets it right.|regression
That's intentional, but the whole team finds it absurd and wants us to think about whether it's what we want.|design
I flipped the switch back under Settings and everything arrives again.|configuration
In truth it's 3 of 240 people.|played-down
People could die here.|danger
One can read any calendar by counting up a number in the link.|vulnerability
Is there somebody with telematics knowledge?|cannot-diagnose
Je sèche complètement.|cannot-diagnose
Whoever may say it: can we grant the refund?|exception
"""
KEEPS = """
It works fine on our own demo.|reproduced
I don't know how many others have it.|cannot-diagnose
Somebody from L2 with access to the repository please.|unauthorized-access
I tried another customer account, the same list is shown.|data-exposure
I have stopped the shipping on all lines myself.|production-down
The outage itself is over.|production-down
The second time nothing, the first time it filled for a minute.|recurring
It shows in Chrome, Firefox and Edge.|three-customers
The records were not lost.|data-loss
The list promotes people in the wrong order.|data-exposure
I told her where the switch is and it showed up at once.|immediate
She stopped it by hand.|workaround
Acme has 41 complaints since Monday.|three-customers
Their first mail had gone to five of our addresses.|data-loss
Reserves the right to claim damages.|legal
I'd appreciate a fix before Friday.|feature-gap
"""
# fmt: on


def table(rows: str) -> list[list[str]]:
    """Sentence and signal."""
    return [row.rsplit("|", 1) for row in rows.strip().splitlines()]


def signals(note: str) -> set[str]:
    """What a note gives."""
    return {signal.name for signal in read_facts(*forward(note, "Hello."), POLICY).signals}


@pytest.mark.parametrize(("note", "signal"), table(GIVES))
def test_a_thing_may_be_said_in_many_words(note: str, signal: str) -> None:
    assert signal in signals(note)


@pytest.mark.parametrize(("note", "signal"), table(KEEPS))
def test_words_near_each_other_are_not_always_a_scene(note: str, signal: str) -> None:
    assert signal not in signals(note)
