"""What a writer takes back in the same breath is not read, and what only sounds so is."""

from datetime import UTC, datetime

import pytest

from mailflow.address import Address
from mailflow.reading.language.rather import last_said
from mailflow.reading.language.sentences import Part, Voice, sentences

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

# fmt: off
#: a deadline in somebody's words, and the first time that is left
PLANS = [
    ("Friday 17:00 - no, better Thursday noon", "2026-11-26T12:00"),
    ("tomorrow, sorry, Wednesday 9:00", "2026-11-25T09:00"),
    ("Wednesday. Scratch that, make it Friday", "2026-11-27"),
    ("by Tuesday, or rather by Wednesday 14:00", "2026-11-25T14:00"),
    ("Mittwoch. Quatsch, Donnerstag 10 Uhr", "2026-11-26T10:00"),
    ("bis Freitag, nein, besser bis Donnerstag 12:00", "2026-11-26T12:00"),
    ("vendredi, non, plutôt jeudi 11h00", "2026-11-26T11:00"),
    ("mardi, pardon, mercredi 16h30", "2026-11-25T16:30"),
    ("el martes. Perdón, quise decir el miércoles a las 11:00", "2026-11-25T11:00"),
    ("El viernes. No, mejor el jueves a las 12:00, que viaja el viernes", "2026-11-26T12:00"),
    ("venerdì, anzi giovedì alle 12:00", "2026-11-26T12:00"),
    ("mercoledì, scusate, volevo dire venerdì", "2026-11-27"),
    ("quarta às 10:00, aliás, quinta às 10:00", "2026-11-26T10:00"),
    ("sexta, não, melhor quinta às 12:00", "2026-11-26T12:00"),
    ("vrijdag, of nee, liever donderdag 12:00", "2026-11-26T12:00"),
    ("woensdag, sorry, ik bedoel vrijdag", "2026-11-27"),
    # two times of which both are meant
    ("Thursday noon, she is off on Friday", "2026-11-26T12:00"),
    ("between Tuesday and Thursday", "2026-11-24"),
    ("Wednesday, at the latest Friday", "2026-11-25"),
]
#: words for a number, and the part of them that counts
NUMBERS = [
    ("30, sorry, 13 drivers", "13 drivers"),
    ("12 shops, no wait, 14", "14"),
    ("40 Fahrer, Quatsch, 14", "14"),
    ("80 clients, pardon, 18", "18"),
    ("20 tiendas, perdón, 12", "12"),
    ("15 negozi, anzi 5", "5"),
    ("30 lojas, aliás, 13", "13"),
    ("40 winkels, sorry, 14", "14"),
    ("240k EUR, correction, 24k EUR a year", "24k EUR a year"),
    ("3 depots, 40 drivers", "3 depots, 40 drivers"),
    ("sorry, 13 drivers", "sorry, 13 drivers"),
]
# fmt: on


def part(text: str) -> Part:
    return Part(text, "reply", Address("ann@example.com"), AT, Voice.SENDER, day_first=True)


@pytest.mark.parametrize(("words", "wanted"), PLANS)
def test_of_two_days_the_one_that_takes_the_other_back_is_read(words: str, wanted: str) -> None:
    moment = part(words).moment(words, future=True)
    assert moment is not None
    assert moment.value.startswith(wanted)


@pytest.mark.parametrize(("words", "wanted"), NUMBERS)
def test_of_two_numbers_the_one_that_takes_the_other_back_counts(words: str, wanted: str) -> None:
    assert last_said(words) == wanted


def test_how_things_went_day_by_day_takes_nothing_back() -> None:
    words = "Bad on Thursday, better Friday, bad again on Saturday"
    assert [moment.value for moment in part(words).moments(words, future=False)] == ["2026-11-19", "2026-11-20", "2026-11-21"]  # fmt: skip


def test_a_full_stop_before_a_correction_ends_no_sentence() -> None:
    assert len(sentences(part("The deadline is Friday. No, better Thursday. They wait."))) == 2
