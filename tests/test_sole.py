"""The only customer who is affected, by name, and numbers that stand alone; neither is made of what is no customer."""

import pytest

from mailflow.cases.values import count
from mailflow.reading.replies.sole import by_name, number_alone

# fmt: off
NAMES = [
    ("It is Blue Finch, full stop.", "Blue Finch"), ("Only Hillside Vets so far.", "Only Hillside Vets"), ("This one is just the Lindqvist bakery", ""),
    ("Just Bellweather for now", "Just Bellweather"), ("Harbour Survey alone", "Harbour Survey"), ("betroffen ist nur die Bäckerei Thoma.", "nur die Bäckerei Thoma"),
    ("Es ist die Seeklinik, sonst niemand.", "die Seeklinik"), ("là c'est uniquement la Librairie Morvan.", "uniquement la Librairie Morvan"),
    ("No es toda la cadena, solo la tienda de Vigo.", "solo la tienda de Vigo"), ("Per ora soltanto la Farmacia Bassi.", "soltanto la Farmacia Bassi"),
    ("Não é a rede toda, só a loja de Braga.", "só a loja de Braga"), ("nu alleen Hotel De Meerpaal.", "alleen Hotel De Meerpaal"),
    ("Only in Chrome.", ""), ("Only Chrome.", ""), ("Only Marta can see it.", ""), ("Only on Monday.", ""), ("Just High, not Critical.", ""),
]
NUMBERS = [
    ("This time it is two.", 2), ("The customers who feel it are those four.", 4), ("Only the night desk sees it, that's five people.", 5),
    ("diesmal sind es zwei", 2), ("cette fois il y en a trois", 3), ("ahora son dos", 2), ("stavolta sono solo sei", 6), ("desta vez são duas", 2),
    ("nu zijn het er vier", 4), ("it is two hours", None), ("that's 40 %", None), ("das sind 3 Tage", None), ("sono le 9:30", None), ("it is 5 pm there", None),
]
# fmt: on


@pytest.mark.parametrize(("sentence", "name"), NAMES)
def test_the_only_customer_is_read_by_name(sentence: str, name: str) -> None:
    assert by_name(sentence) == name


@pytest.mark.parametrize(("sentence", "number"), NUMBERS)
def test_a_number_alone_counts_people_and_no_hours(sentence: str, number: int | None) -> None:
    match = number_alone(sentence)
    assert (count(match["n"]) if match else None) == number
