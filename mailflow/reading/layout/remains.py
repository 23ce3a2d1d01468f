"""What the lines above a foreign message say that no field of its head holds: kept as they stand,
because nothing is lost."""

import re

from mailflow.reading.layout.attribution import VERBS
from mailflow.reading.layout.formats import END_MARKS, FORMATS, MARK_BEGINNINGS, ORIGINALS, OTHER_LABELS
from mailflow.reading.layout.head import Head
from mailflow.reading.layout.lines import Line

_WORD = re.compile(r"[^\W\d_]{3,}")
#: of attributions: "on behalf of", "user", "time:", in the clients' languages; of help desks: "replied"
_CONNECTING = """
    behalf auftrag von part nombre nome conto namens vegne för via the following mailto den der das folgende ezt időpont
    replied responded commented said reported forwarded geantwortet antwortete répondu respondió respondeu risposto
    antwoordde użytkownik uživatel odesílatel používateľ odosielateľ korisnik пользователь користувач kullanıcısı
    χρήστης tarihinde
"""
#: the words of clients, which nobody who wrote chose
_FURNITURE = frozenset(
    word
    for text in (
        *(part for row in FORMATS for part in row[2:-1]), *ORIGINALS, *OTHER_LABELS, *END_MARKS, *MARK_BEGINNINGS,
        *VERBS, _CONNECTING
    )
    for word in _WORD.findall(text.casefold())
)  # fmt: skip


def remains(lines: list[Line], head: Head) -> list[str]:
    """The lines of a head with words that neither its fields nor the client's own phrases hold."""
    named = (f"{person.name} {person.address}" for person in (head.from_, *head.to, *head.cc))
    held = {*_WORD.findall(" ".join((head.date_raw, head.subject, head.text, *named)).casefold())}
    return [line.text.strip() for line in lines if {*_WORD.findall(line.text.casefold())} - held - _FURNITURE]
