"""A reply in a rush: answers in one breath with commas between them, so that each clause is looked at alone.

Only for fields whose answer is known by its form, and only where the whole sentences said nothing about them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mailflow.cases.case import Finding
from mailflow.cases.fields import FIELD
from mailflow.cases.values import NUMBERS, count
from mailflow.reading.facts.silence import silence
from mailflow.reading.facts.steps import in_orders
from mailflow.reading.facts.told import found
from mailflow.reading.facts.waiting import due
from mailflow.reading.language.sentences import Part, Sentence, sentences
from mailflow.reading.replies.spoke import spoke

#: what a clause may say without its sentence
HURRIED = frozenset(
    ("started_at", "customers_affected", "tried", "last_customer_update", "contractual", "revenue_at_risk", "deadline",
     "urgency")
)  # fmt: skip
_CLAUSES = re.compile(
    r"(?<=\w{2}):\s+(?!\d)|[,;]\s+(?:(?:and|und|et|y|e|en)\s+)?|\s[–—-]\s"
    r"|\s(?:and|und|et|y|e|en)\s+(?=(?:i|we|ich|wir|j['’]ai|on a|he|hemos|ho|abbiamo|ik|we)\b)",
    re.IGNORECASE,
)
#: with fewer clauses a sentence is no list
_FEWEST = 3
#: "4 vets, since 9": or one of so few words
_TERSE = 6


def _clauses_of(part: Part) -> Part:
    """The text with each clause of its long lists on a line of its own."""
    return replace(part, text="\n\n".join(clause for sentence in sentences(part) for clause in _pieces(sentence.text)))


def _pieces(text: str) -> Iterator[str]:
    pieces = [piece.strip() for piece in _CLAUSES.split(text) if piece.strip()]
    short = len(pieces) > 1 and len(text.split()) <= _TERSE
    yield from pieces if len(pieces) >= _FEWEST or short else ()


#: nobody is affected who is one of these
_NO_PEOPLE = (
    r"(?!(?:minut|hour|day|week|month|year|second|time|stunden|tage|wochen|monate|jahre|mal\b|heure|jour|semaine|mois"
    r"|ans\b"
    r"|fois|hora|d[ií]a|semana|mes|año|vez|veces|or[ae]\b|giorn|settiman|anni|volt|ano|uur|uren|dagen|weken|maand"
    r"|jaar|keer"
    r"|ticket|call|mail|e-mail|error|attempt|tr(?:y|ies)\b|reminder|restart|log|screen|page|row|line|item|step|report"
    r"|euro|dollar|pound|franc|percent|prozent|versuch|anruf|fehler|zeile|seite|schritt|appel|essai|erreur|ligne"
    r"|relance"
    r"|llamad|intent|error|fila|chiamat|tentativ|errori|righ|ligaç|erro\b|erros|linha|poging|fout|regel|belletje|more\b"
    r"|others?\b|of\b|in\b|to\b|or\b|times|meg|gig|mb\b|gb\b|am\b|pm\b|version|build|mails|meeting|sprint|gespräch"
    r"|option"
    r"|product|order|invoice|rechnung|bestell|factur|fatur|pedido|ordin|parcel|paket|colis|paquet|pacc|pakket|document"
    r"|file|datei|fichier|archivo|bestand|photo|foto|record|entr|image|label|update|change|question|punkt|point))"
)
_BARE = re.compile(
    r"^\W*(?:(?:about|around|some|roughly|so far|bisher|etwa|rund|ca\.?|environ|une?|unos|unas|circa|cerca de|uns|umas"
    rf"|ongeveer|zo['’]n) )?(?P<n>\d{{1,6}}|{'|'.join(NUMBERS)})(?: of (?:(?:the|their|our) )?(?:\d{{1,4}}"
    rf"|{'|'.join(NUMBERS)}))? (?:(?!of\b)[^\W\d_]{{2,14}} )?{_NO_PEOPLE}"
    r"(?P<unit>[^\W\d_]{3,18})(?: (?:so far|by now|on it(?: by now)?|now|affected|down|betroffen|bisher|touché\w*"
    r"|concerné\w*"
    r"|afectad\w+|hasta ahora|por ahora|coinvolt\w+|finora|afetad\w+|até agora|getroffen|tot nu toe))?"
    r"(?:,? \(?(?-i:[A-ZÀ-Ý])[\w&’'-]*(?: [\w&’'-]+){0,3}\)?)?\W*$",
    re.IGNORECASE,
)


def hurried(part: Part, asked: tuple[str, ...]) -> tuple[Part, dict[str, Finding]]:
    """The clauses of the prose for the rules that look for facts, and what is known by its form alone."""
    cut = _clauses_of(part)
    said = (*sentences(cut), *sentences(part))
    by_form = {
        "last_customer_update": spoke(said),
        "customers_affected": _counted(said),
        "deadline": due(said),
        "repro_steps": in_orders(said),
    }
    return cut, {name: said for name, said in by_form.items() if said and name in asked}


def _counted(said: Iterable[Sentence]) -> Finding | None:
    """ "Three pharmacies so far": a clause that is a number of somebody and nothing else."""
    for sentence in said:
        match = _BARE.match(sentence.text)
        if match and silence(sentence.text) is None:
            value = FIELD["customers_affected"].clean(sentence.text)
            return found({**value, "number": count(match["n"]), "unit": match["unit"].lower()}, sentence)
    return None
