"""What whoever writes waits for from us: "j'attends une décision", "wir brauchen nur die Freigabe"."""

import re

from mailflow.cases import values
from mailflow.cases.case import Finding
from mailflow.reading.facts.told import found
from mailflow.reading.language.meaning import supposed
from mailflow.reading.language.sentences import Sentence, clipped

_WAITS = re.compile(
    r"\b(?:(?:i['’]?m|i am|we['’]?re|we are)(?: just| still| only| all)? (?:waiting (?:for|on)|awaiting|after\b"
    r"|looking for)"
    r"|(?:i|we) await|(?:all|what) (?:i|we) need(?: is)?|(?:i|we)(?: just| only| really| now)? need"
    r"|(?:ich|wir) (?:warten?|brauchen?|benötigen?)|(?:warte|warten|brauche|brauchen|benötige|benötigen) (?:ich|wir)"
    r"|j['’]attends|nous attendons|on attend|on a besoin|nous avons besoin|j['’]ai besoin|il (?:nous |me )?(?:faut"
    r"|faudrait)"
    r"|(?:espero|esperamos|necesito|necesitamos)|(?:estamos|estoy|quedamos) (?:a la espera|esperando|pendientes)"
    r"|nos hace falta|hace falta|(?:aspetto|aspettiamo|attendiamo)|(?:siamo|sono) in attesa|(?:ci|mi) serve"
    r"|abbiamo bisogno|ho bisogno|(?:aguardo|aguardamos|precisamos|preciso)|(?:estamos|estou) (?:à espera|aguardando"
    r"|esperando)"
    r"|(?:ik|we|wij) (?:wacht|wachten|hebben?|heb)|(?:wacht|wachten) (?:ik|we|wij))\b(?P<what>[^.;!?]{3,160})",
    re.IGNORECASE,
)
#: the customer is the one who owes it
_THEIRS = re.compile(
    r"\b(?:from|by) (?:the (?:customer|client)|them|him|her|their)\b|\bvo[nm] (?:kunden|ihm|ihr|ihnen)\b|\bdu client\b"
    r"|\bde (?:sa|leur) part\b|\bdel cliente\b|\bdal cliente\b|\bdo cliente\b|\bvan de klant\b",
    re.IGNORECASE,
)
_LOOK = re.compile(rf"\b(?:{dict(values.ASKS)['investigate']})\b", re.IGNORECASE)


def waits_for(said: tuple[Sentence, ...]) -> Finding | None:
    """The kind that the awaited thing has; a thing of no known kind is none."""
    for sentence in said:
        match = _WAITS.search(sentence.text)
        if not match or _THEIRS.search(match["what"]) or supposed(sentence.text, match.start()):
            continue
        kind = values.ask(match["what"])["kind"]
        if kind != "investigate" or _LOOK.search(match["what"]):
            return found({"kind": kind, "text": clipped(sentence.text)}, sentence)
    return None


#: "Réponse attendue mercredi midi", "answer needed by Thursday"
_DUE = re.compile(
    r"\b(?:answer|reply|response|decision|call|statement|réponse|retour|décision|rappel|antwort|rückmeldung"
    r"|entscheidung|rückruf"
    r"|respuesta|decisión|llamada|risposta|decisione|chiamata|resposta|decisão|chamada|antwoord|besluit|beslissing)\b"
    r"[^.;]{0,25}\b(?:expected|due|needed|wanted|required|awaited|attendue?s?|souhaitée?|voulue?|nécessaire|erwartet"
    r"|nötig"
    r"|gebraucht|gewünscht|fällig|esperada|necesaria|pedida|attesa|richiesta|necessaria|necessária|pedida|verwacht"
    r"|nodig"
    r"|gewenst)\b|\b(?:hear back|hear from us|be (?:told|answered|called))\b[^.;]{0,20}\b(?:by|before|until)\b",
    re.IGNORECASE,
)


def due(said: tuple[Sentence, ...]) -> Finding | None:
    """Until when, where the noun says what for."""
    for sentence in said:
        if _DUE.search(sentence.text) and sentence.ahead and not supposed(sentence.text, len(sentence.text)):
            return found(sentence.ahead[0].value, sentence)
    return None
