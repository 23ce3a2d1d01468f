"""What Security must know at once: what was seen, what is exposed, what was done, how urgent it is."""

import re

from mailflow.cases.case import Finding
from mailflow.reading.sentences import Sentence, Voice, clipped
from mailflow.reading.told import SECURITY, Told, found

_SEEN = re.compile(
    r"\b(?:sees?|saw|seen|shows?|showed|opened|logged in|login|sign-?in|accessed|received|got|downloaded|sent|went|runs|executes|stores|learned|found|noticed|appear\w*|discover\w*|visible|contain\w*|were|can (?:open|see|read)|"
    r"sieht|zeigt|geöffnet|angemeldet|voit|ouvert|connecté|ve|muestra|abierto|vede|mostra|aperto|vê|aberto|ziet|geopend)\b",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"\b(?:accounts?|users?|customers?|tenants?|records?|invoices?|documents?|files?|passwords?|addresses|names|data|notes|drawings|lists?|api keys?|keys?|tokens?|mailbox|workspace|patients?|applicants?|persons?|people|employees?|photos?|cases?|reports?|forms?|shops?|"
    r"konten|daten|rechnungen|dokumente|kunden|comptes?|données|factures|clients?|cuentas?|datos|facturas|clientes|conti|dati|fatture|clienti|contas?|dados|faturas|gegevens|facturen|klanten)\b",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"\b(?:only|just|nur|seulement|solo|apenas|alleen) (?:this|one|these|those|\d+|two|three|the)\b", re.IGNORECASE
)
_NUMBER = re.compile(
    r"\b(?:\d{1,3}(?:[.,]\d{3})+|\d{1,6}|two|three|four|five|six|several|all) (?:\w+ ){0,2}\w{4,}s\b", re.IGNORECASE
)
#: on its way to the team, and no observation: "Vulnerability report, forwarding straight away."
_ROUTE = re.compile(
    r"\b(?:security|forward\w*|escalat\w*|straight|report,|l2|as per policy|for your|urgency|burning)\b", re.IGNORECASE
)
_CONTAINED = re.compile(
    r"\b(?:disabled|deactivated|paused|stopped|quarantined|revoked|rotated|reset|ended|blocked|locked|suspended|removed|isolated|hidden|hid|took (?:it |the \w+ )?(?:down|offline)|logged (?:them|her|him|everyone) out|changed (?:the |all |her |his |their )?passwords?|killed|unshared|deleted|"
    r"switched (?:it |(?:the|their|her|his) [\w ]{2,20} )?(?:off|to (?:read-only|maintenance))|set (?:it |(?:the|their) [\w ]{2,20} )?(?:to )?(?:private|read-only)|made (?:it |(?:the|their) [\w ]{2,20} )?private|unpublished|turned (?:it |the \w+ )?off|gesperrt|deaktiviert|zurückgesetzt|beendet|bloqué|désactivé|révoqué|suspendu|bloqueado|desactivado|revocado|bloccato|disattivato|bloqueada|desativado|geblokkeerd|uitgeschakeld)\b|\b(?:nothing|not) (?:done|contained|touched|changed)(?: yet)?\b",
    re.IGNORECASE,
)
_BY_US = re.compile(
    r"\b(?:i|we|i['’]ve|we['’]ve|ich|wir|j['’]ai|nous|he|hemos|ho|abbiamo|ik|wij|eu|nós)\b", re.IGNORECASE
)
_URGENT = re.compile(
    r"\b(?:today|now|immediately|right away|at once|urgent\w*|urgency|asap|still (?:going on|open|on|active|live|possible|visible|logged|online)|tonight|ongoing|stopped|no longer|within \w+ hours?|sofort|dringend|noch (?:immer|offen|aktiv)|immédiatement|toujours|urgente|subito|imediatamente|dringend|nog steeds)\b",
    re.IGNORECASE,
)


def observed(told: Told) -> Finding | None:
    """The sentence that tells best what was seen, the sender's first."""
    for said in (told.sender, told.recent):
        weighed = [(_seen(told, sentence), -number, sentence) for number, sentence in enumerate(said)]
        best = max(weighed, default=None, key=lambda row: row[:2])
        if best and best[0] >= (1.5 if told.team == "security" else 3):
            return found(clipped(best[2].text), best[2])
    return next((found(sign.sentence.quote, sign.sentence) for sign in told.signed(*SECURITY)), None)


def _seen(told: Told, sentence: Sentence) -> float:
    text = sentence.text
    weight = (
        3 * bool(told.named(sentence).intersection(SECURITY))
        + 1.5 * bool(_SEEN.search(text))
        + bool(_WHAT.search(text))
    )
    weight -= 3 * ("did" in sentence.acts and not told.named(sentence).intersection(SECURITY)) + 2 * (
        "asks" in sentence.acts
    )
    return weight - 2 * bool(_ROUTE.search(text)) - (len(text) < 35) + 0.5 * bool(_NUMBER.search(text))


def exposure(told: Told) -> Finding | None:
    """Which accounts, data or systems it touches, in the words of who saw it: best with a number."""
    weighed = [
        (_exposed(told, sentence), -number, sentence) for number, sentence in enumerate((*told.sender, *told.recent))
    ]
    best = max(weighed, default=None, key=lambda row: row[:2])
    return found(best[2].quote, best[2]) if best and best[0] >= 1.5 else None


def _exposed(told: Told, sentence: Sentence) -> float:
    text = sentence.text
    if not _WHAT.search(text):
        return 0
    weight = (
        1
        + 1.5 * bool(_NUMBER.search(text))
        + 1.5 * bool(_ONLY.search(text))
        + bool(told.named(sentence).intersection(SECURITY))
    )
    weight += 0.7 * (sentence.part.voice is Voice.SENDER) + 0.5 * bool(_SEEN.search(text))
    return (
        weight
        - 3 * ("did" in sentence.acts)
        - 2 * ("asks" in sentence.acts)
        - 1.5 * bool(re.search(r"\b(?:want|need|send)s?\b", text, re.IGNORECASE))
    )


def containment(told: Told) -> Finding | None:
    """What was done at once."""
    for sentence in told.sender:
        match = _CONTAINED.search(sentence.text)
        if match and (_BY_US.search(sentence.text[: match.start()]) or match.start() < 3):
            return found(sentence.quote, sentence)
    return None


def urgency(told: Told) -> Finding | None:
    """How urgent the sender or the customer says it is."""
    return next((found(s.quote, s) for s in told.both if _URGENT.search(s.text)), None)
