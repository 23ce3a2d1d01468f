"""More of what people write back, labelled before the rules saw it: other hands and languages, buttons with lost breaks, half of it traps."""

import pytest

from tests.test_words import read, said
from tests.words import REF

# fmt: off
WORDS = [
    # dressed up
    ("ACCEPT", "accept"),
    ("aCCept...", "accept"),
    ("Accept !", "accept"),
    ("Hi folks, accept", "accept"),
    ("Good afternoon,\n\nmine.\n\nJo", "accept"),
    ("Dear team,\naccept\n\nKind regards\nLee", "accept"),
    ("Hey Ana! Accept!", "accept"),
    ("Thanks Ana,\naccept", "accept"),
    ("Moin,\nübernehme", "accept"),
    ("Salut,\n\nj'accepte.", "accept"),
    ("Buenos días,\nacepto.", "accept"),
    ("Bom dia, aceito!", "accept"),
    ("Buongiorno,\n\naccetto\n\nSaluti\nLee", "accept"),
    ("Hallo zusammen,\nannehmen\n\nVG\nLee", "accept"),
    # buttons, as clients send them
    (f"eta tomorrow 10:00 (Write the time, with its zone, behind eta: eta 16:00 UTC.) {REF}", "eta 24.11 10:00"),
    (f"resolved wrong index on the orders table (Write the root cause behind resolved.) {REF}", "resolved: wrong index on the orders table"),
    (f"told {REF} rang her at 9, she is fine with Thursday", "told: rang her at 9, she is fine with Thursday"),
    (f"{REF}\n\naccept", "accept"),
    (f"snooze 2h\n{REF}", "snooze 23.11 12:00"),
    # several
    ("accept\nowner me\neta 15:30", "accept + owner lee.chan@example.com + eta 23.11 15:30"),
    ("accept and eta 16:00", "accept + eta 23.11 16:00"),
    ("severity high\n\ndeadline Thursday 12:00", "severity high + deadline 26.11 12:00"),
    ("1. accept\n2. eta Wednesday 9:00", "accept + eta 25.11 09:00"),
    ("resolved: certificate renewed\nlesson: put it into the calendar", "resolved: certificate renewed + lesson: put it into the calendar"),
    ("told him that we are on it\nsnooze until Wednesday 10:00", "told: him that we are on it + snooze 25.11 10:00"),
    # English words before text of other languages
    ("update Reproduit en préproduction; il manque le journal, tu l'as ?", "update: Reproduit en préproduction; il manque le journal, tu l'as ?"),
    ("update Wir haben es nachgestellt, Ursache noch offen.", "update: Wir haben es nachgestellt, Ursache noch offen."),
    ("decline no es de nuestro equipo", "decline: no es de nuestro equipo"),
    ("told le he llamado a las 9, espera hasta el jueves", "told: le he llamado a las 9, espera hasta el jueves"),
    ("note il cliente chiude alle 18", "note: il cliente chiude alle 18"),
    ("resolved o índice estava corrompido", "resolved: o índice estava corrompido"),
    ("reopen encore en panne chez eux", "reopen: encore en panne chez eux"),
    ("lesson Zertifikate gehören in den Kalender", "lesson: Zertifikate gehören in den Kalender"),
    ("redirect security ce sont des données de santé", "redirect security: ce sont des données de santé"),
    ("severity critical toute l'usine est arrêtée", "severity critical: toute l'usine est arrêtée"),
    ("deescalate workaround: vorerst über den alten Export", "deescalate workaround: vorerst über den alten Export"),
    ("eta mardi 11h", "eta 24.11 11:00"),
    ("eta mercoledì alle 15", "eta 25.11 15:00"),
    ("snooze até quinta-feira 9h", "snooze 26.11 09:00"),
    ("deadline viernes a las 14:00", "deadline 27.11 14:00"),
    # alone in another language
    ("Gelöst", "resolved"),
    ("gelöst: Kennwort abgelaufen", "resolved: Kennwort abgelaufen"),
    ("Résolu.", "resolved"),
    ("Risolto!", "resolved"),
    ("Résolu : index corrompu", "resolved: index corrompu"),
    ("estado", "status"),
    ("Verlauf", "history"),
    ("AIDE", "help"),
]

TRAPS = [
    # a sentence that begins with it
    ("Gelöst, es lag am Kennwort.", "resolved"),
    ("Résolu, c'était le cache.", "resolved"),
    ("Resuelto, era el índice.", "resolved"),
    ("Accept it or not, they will leave", ""),
    ("Mine also shows the old price", ""),
    ("Update your browser first, then we talk", ""),
    ("Status quo is not an option for them", ""),
    ("Note to self: call Bob", ""),
    ("Help is what they need", ""),
    ("Told ya", ""),
    ("Decline rate went up to 8 %", ""),
    ("Draft of the contract is attached", ""),
    ("Owner's manual is attached", ""),
    ("Severity levels are explained in the wiki", ""),
    ("Resolved tickets of last week are in the sheet", ""),
    ("Undo does not work in their editor", ""),
    ("Link in the mail leads nowhere", ""),
    ("History shows three outages", ""),
    ("Confirmed by the vendor that it is their bug", ""),
    ("Aceptar la oferta no es posible", ""),
    ("Frist ist der 3. Dezember", ""),
    ("Aide demandée depuis hier", ""),
    ("Nota bene: il cliente è a Roma", ""),
    # it only sounds like one
    ("We'll take this one.", "accept"),
    ("Leave it with me.", "accept"),
    ("Wir kümmern uns.", "accept"),
    ("Nous nous en occupons.", "accept"),
    ("Nos encargamos nosotros.", "accept"),
    ("Deixa comigo!", "accept"),
    ("Ik pak het op.", "accept"),
    ("The fix is live since ten.", "resolved"),
    ("Läuft alles wieder.", "resolved"),
    ("Ça remarche.", "resolved"),
    ("Ya funciona.", "resolved"),
    ("Voltou ao normal.", "resolved"),
    ("Het werkt weer.", "resolved"),
    ("J'ai prévenu le client.", "told"),
    ("Ho avvisato il cliente.", "told"),
    ("Ich habe den Kunden informiert.", "told"),
    ("Not for us, this belongs to Product.", "redirect"),
    ("Remind me on Thursday", "snooze"),
    # denied, supposed, asked, quoted
    ("Nobody took this yet?", ""),
    ("We cannot take this before Monday", ""),
    ("If it is fixed, tell me", ""),
    ("Has the patch been deployed?", ""),
    ("Es läuft noch nicht wieder", ""),
    ("Wenn es wieder läuft, melde ich mich", ""),
    ("Ce n'est toujours pas réglé", ""),
    ("He wrote: resolved", ""),
    ("> resolved\n> accept\n\nWho wrote this?", ""),
    ("Do not accept anything from them", ""),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_a_word_is_carried_out(text: str, expected: str) -> None:
    words = read(text)
    assert " + ".join(map(said, words.commands)) == expected
    assert (words.problems, words.suggested) == ((), ())


@pytest.mark.parametrize(("text", "suggested"), TRAPS)
def test_a_sentence_is_no_word(text: str, suggested: str) -> None:
    words = read(text)
    assert (words.commands, words.problems) == ((), ())
    assert " ".join(words.suggested) == suggested
