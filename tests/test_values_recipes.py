"""Recipes as support writes them: numbered below a lead, told as a story, with what ought to come of it and what does.

Each row is a note, the field, and words that its value holds ("-": nothing is read).
"""

import pytest

from tests.test_values_prose import rows, value

# fmt: off
ONE_LINE = """
I can repeat it on the demo till. Put a 3.99 cheese in the basket. Scan voucher V-12 twice. Take the cheese out. The total should be 0.00 and it reads -3.99.|repro_steps|voucher V-12
I can repeat it on the demo till. Put a 3.99 cheese in the basket. Scan voucher V-12 twice. Take the cheese out. The total should be 0.00 and it reads -3.99.|actual|-3.99
I booked a dummy lesson for 14 March, moved it to the 15th and printed the sheet: it shows the 14th where it should be the 15th.|repro_steps|dummy lesson
In unserem Testmandanten habe ich einen Kunden angelegt, die Adresse geändert und den Brief gedruckt: alte Adresse, es müsste die neue stehen.|repro_steps|Adresse
What I did: cleared the cache, ran the sync by hand, compared both lists, all looks right.|repro_steps|-
Soll: 3 Zeilen. Ist: 2 Zeilen. Jedes Mal.|expected|3 Zeilen
Soll: 3 Zeilen. Ist: 2 Zeilen. Jedes Mal.|actual|2 Zeilen
Attendu : 12,50 €. Obtenu : 125,00 €.|actual|125,00
Atteso: 8 fogli. Ottenuto: 7 fogli.|expected|8 fogli
Debería salir 10 y sale 11.|expected|10
Debería salir 10 y sale 11.|actual|sale 11
O total devia dar 40,00 e dá 4,00.|actual|4,00
Le total devrait afficher 1.250 et il affiche 125.|expected|1.250
Il peso dovrebbe essere 1.251 e invece è 1.250.|expected|1.251
Er zou 14:00 moeten staan en er staat 13:00.|actual|13:00
Icons for milk should be there; none are.|actual|none are
Somebody should call him and she is cross.|expected|-
Debería estar arreglado el viernes.|expected|-
Das sollte bis Freitag behoben sein.|expected|-
The tills still on 3.2 don't do it.|ruled_out|3.2
Con la 5.5 no pasa y en Android tampoco.|ruled_out|5.5
Mit Firefox tritt es nicht auf.|ruled_out|Firefox
Sous Windows 10, cela ne se produit pas.|ruled_out|Windows 10
Na versão 3.1 não acontece.|ruled_out|3.1
In tedesco invece stampa bene.|ruled_out|tedesco
Op de iPad gebeurt het niet.|ruled_out|iPad
Wired and cellular both do, so it isn't the line.|ruled_out|the line
Only the app, the web form takes it.|ruled_out|web form
I checked with the nurses and they are right.|ruled_out|-
It isn't a bug, it is a wish.|ruled_out|-
It came back, LS-2001 was supposed to have fixed it in May. The new one is LS-2044.|ticket_ids|['LS-2044']
Rang her at two. T-30918|ticket_ids|T-30918
Error E-20718 comes up.|ticket_ids|-
On the kiosk it's fine.|ruled_out|kiosk
Avec un seul article, pas de souci.|ruled_out|seul article
In 8.3 ging het goed.|ruled_out|8.3
Con los demás clientes no ocurre.|ruled_out|demás
Ohne Rabatt stimmt es.|ruled_out|Rabatt
I can see the same on our side.|ruled_out|-
By hand it works.|ruled_out|-
Am Freitag passt es.|ruled_out|-
I extended a dummy stay, drove our test plate past the reader and got "unknown".|repro_steps|test plate
Anderer Rechner, anderes Kabel, nachts: kein Unterschied.|tried|anderes Kabel
Autre câble, autre poste : pareil.|tried|autre poste
Les propuse usar el campo de notas.|tried|campo de notas
Propus-lhe usar vales.|tried|vales
Mein Vorschlag, zwei Konten zu führen, half ihm nicht.|tried|zwei Konten
Bis zum Boulder-Cup am 28. November sollte es laufen.|deadline|2026-11-28
They write on paper, which they may do until Wednesday 18:00.|deadline|2026-11-25T18:00
After Friday they can't be brought back.|deadline|2026-11-27
No hurry, until the end of December.|deadline|2026-12-31
Tomorrow morning at the latest, because Saturday is their big day.|deadline|2026-11-24
Antes de Navidad quieren una respuesta.|deadline|2026-12-25
Es el tercero que lo pide desde enero.|started_at|-
It hits every boat that moved and none that stayed.|frequency|every boat
Tantôt le matin, tantôt le soir.|frequency|Tantôt
Unos días sí y otros no, el lector se para.|frequency|Unos días
He mentioned that Rivalsoft can do it.|tried|-
Print the list, please, and bring the old totals back.|ask|'fix'
She insists on a call from a director.|ask|'respond'
Er besteht auf einem Rückruf der Geschäftsleitung.|ask|'respond'
Exige una llamada de un director.|ask|'respond'
Zorg alsjeblieft dat de bonnen weer doorkomen.|ask|'fix'
Alguien tiene que decidir si lo hacemos.|ask|'decide'
"""
LISTS = (
    ("Lo he podido repetir así:\n1) Usuario de prueba, plan Básico\n2) Modo avión\n3) Colmena C-14, 10/04\n4) Historial", "C-14"),
    ("Nachgestellt:\n\n1. Testkarte 55-0017\n2. Am Leser L3\n3. Im Backoffice \"Eintritte\"", "Leser L3"),
    ("Passaggi, con utente di prova:\n\n1. Un collo, peso 1250,7\n2. Lettera di vettura", "1250,7"),
    ("1. Kasse 4, Artikel 220\n2. Bon 17\n\nErgebnis: der Bon ist leer.", "Bon 17"),
)
# fmt: on


@pytest.mark.parametrize(("note", "mail", "field", "words"), rows(ONE_LINE))
def test_a_recipe_and_its_outcome_are_read(note: str, mail: str, field: str, words: str) -> None:
    read = value(note, mail, field)
    assert words in read if words != "-" else read == "-"


@pytest.mark.parametrize(("note", "words"), LISTS)
def test_a_list_that_is_led_to_or_has_an_outcome_needs_no_verb_that_we_know(note: str, words: str) -> None:
    assert words in value(note, "Hello.", "repro_steps")


def test_a_list_of_wishes_is_no_recipe() -> None:
    wishes = "1. The electric is on the old price. Am I meant to find them?\n2. When can I drag a boat on a map?"
    assert value("Two things in his mail.", wishes, "repro_steps") == "-"
