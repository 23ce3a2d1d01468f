"""What a sentence tells of another incident is no fact of this case; what it tells of this one stays."""

import pytest

from mailflow.reading.replies.once import of_this_case

# fmt: off
OTHERS = [
    ("In the Easter outage we had 40 salons on the phone, and this is nothing like that.", ""),
    ("During the certificate mess in March we had 25 vets without access, this one is only Hillside Vets.", "this one is only Hillside Vets."),
    ("It is two shops now, in the outage of last summer it was sixty.", "It is two shops now"),
    ("In 2024 we had a similar case with 12 schools; today it is one.", "today it is one."),
    ("Beim Ausfall im Sommer standen 60 Filialen still, diesmal sind es zwei.", "diesmal sind es zwei."),
    ("In März war das schon mal so, da waren es 12 Praxen.", ""),
    ("Lors de la panne de l'an dernier il y avait 80 librairies, là c'est uniquement la Librairie Morvan.", "là c'est uniquement la Librairie Morvan."),
    ("En la caída de marzo eran 30 tiendas, ahora son dos.", "ahora son dos."),
    ("El año pasado perdieron 3 días.", ""),
    ("Nel guasto dell'estate scorsa erano 50 negozi, stavolta solo due.", "stavolta solo due."),
    ("Na queda do ano passado foram 200 lojas, desta vez só a de Braga.", "desta vez só a de Braga."),
    ("Bij de vorige storing waren het 30 hotels, nu alleen Hotel De Meerpaal.", "nu alleen Hotel De Meerpaal."),
]
#: of this case, although a time or a fault is named
OURS = [
    "Since the outage on Friday 40 customers cannot log in.",
    "In the Monday outage we had 40 customers down.",
    "With the update in November 40 customers lost their settings.",
    "The other problem is that they can't print.",
    "They pay 40k since January, the contract ends in March.",
    "The last update to them was on Friday.",
    "Der Ausfall begann am Montag im Lager.",
    "Le problème dure depuis mardi.",
    "La avería empezó ayer en la tienda de Vigo.",
    "Il guasto è iniziato stamattina.",
    "A falha começou na sexta.",
    "De storing begon vanochtend.",
]
# fmt: on


@pytest.mark.parametrize(("sentence", "left"), OTHERS)
def test_another_incident_is_cut_from_the_sentence(sentence: str, left: str) -> None:
    assert of_this_case(sentence) == left


@pytest.mark.parametrize("sentence", OURS)
def test_a_sentence_about_this_case_stays_whole(sentence: str) -> None:
    assert of_this_case(sentence) == sentence
