"""What Security must know at once: what was seen, what is exposed, what was done, how urgent it is."""

import re

from mailflow.cases.case import Finding
from mailflow.reading.facts.telling import tells_news
from mailflow.reading.facts.told import SECURITY, Told, found
from mailflow.reading.language.sentences import Sentence, Voice, clipped

_SEEN = re.compile(
    r"\b(?:sees?|saw|seen|shows?|showed|opens?|opened|logged in|logins?|log-?ins?|sign-?ins?|signed in|accessed"
    r"|received|got|downloaded|sent|went|runs|executes|stores|learned|found|noticed|appear\w*|discover\w*"
    r"|visible|contain\w*|were|can (?:open|see|read)|read|published|typed|mailed|changed to|carried|walked into"
    r"|in public|belong\w*|somebody else['’]s|someone else['’]s|"
    r"sieht|sehen|gesehen|zeigt|geöffnet|angemeldet|anmeldung\w*|aufgerufen|heruntergeladen|verschickt|voit"
    r"|voient|vu|ouvert|connexion\w*|connecté|téléchargé|reçu|ve\b|ven\b|muestra|abierto|entró|entrado"
    r"|accedi[óo]|accesos?|bajó|descarg\w+|recibi\w+|vede|vedono|mostra|aperto|accesso|accessi|scaricat\w+"
    r"|ricevut\w+|vê|veem|abriu|aberto|acessos?|entrou|entrar|descarreg\w+|recebeu|ziet|zien|gezien|geopend"
    r"|ingelogd|gedownload|ontvangen)\b",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"\b(?:accounts?|users?|customers?|tenants?|records?|invoices?|documents?|files?|folders?|passwords?"
    r"|addresses|names|data|notes|drawings|letters?|lists?|prices?|api keys?|keys?|tokens?|mailbox|inbox"
    r"|workspace|patients?|applicants?|persons?|people|employees?|photos?|cases?|reports?|forms?|shops?|rooms?"
    r"|doors?|cards?|subjects?|payouts?|portal|results?|"
    r"konto|konten|daten|rechnungen|dokumente|akten|kunden|adressen|portal|passw\w+|zugang|comptes?|données"
    r"|factures|dossiers?|clients?|mots? de passe|cuentas?|datos|facturas|clientes|tarifas|contraseñas?|lista"
    r"|conti|dati|fatture|clienti|fascicoli|contas?|dados|faturas|processos|pasta|procurações|gegevens|facturen"
    r"|klanten|dossiers|accounts|wachtwoord\w*)\b",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"\b(?:only|just|nur|seulement|solo|só|apenas|alleen|soltanto) (?:this|one|these|those|\d+|two|three|the"
    r"|ein\w*|dies\w*|ce\w*|un\w*|est[ea]\w*|quest\w*|dez\w*)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\b(?:\d{1,3}(?:[.,]\d{3})+|\d{1,6}|two|three|four|five|six|several|all|zwei|drei|deux|trois|dos|tres|due"
    r"|tre|dois|twee|drie|mehrere|plusieurs|varios|diversi|vários) (?:\w+ ){0,2}\w{4,}(?:s|n|e|i)\b",
    re.IGNORECASE,
)
#: on its way to the team, and no observation: "Vulnerability report, forwarding straight away."
_ROUTE = re.compile(
    r"\b(?:security|forward\w*|escalat\w*|straight|report,|l2|as per policy|for your|urgency|burning|regulator"
    r"|lawyer|abogado|anwalt|sicherheit:|seguridad|segurança)\b",
    re.IGNORECASE,
)
_CONTAINED = re.compile(
    r"\b(?:disabled|deactivated|paused|stopped|quarantined|revoked|rotated|reset|ended|blocked|locked|suspended"
    r"|removed|isolated|hidden|hid|froze|threw (?:him|her|them)|signed (?:them|him|her|[\w ]{2,24}) out"
    r"|switched [\w ]{2,30} off|took (?:it |the [\w’' ]{2,40} |them )?(?:down|offline|away|out)"
    r"|logged (?:them|her|him|everyone|her user|the user|[\w ]{2,20}) out"
    r"|changed (?:the |all |her |his |their )?(?:passwords?|template|link|key|rights|permissions)|killed"
    r"|unshared|deleted|closed (?:the|all|her|his|their)|"
    r"switched (?:it |(?:the|their|her|his) [\w ]{2,30} )?(?:off|to [\"“']?\w+)"
    r"|set (?:it |(?:the|their) [\w ]{2,20} )?(?:to )?(?:private|read-only)"
    r"|made (?:it |(?:the|their) [\w ]{2,20} )?private|unpublished|turned (?:it |the \w+ )?off"
    r"|pulled (?:it|the \w+)|shut (?:it|the [\w ]{2,20}) ?(?:down|off)?|"
    r"gesperrt|deaktiviert|zurückgesetzt|beendet|abgeschaltet|geändert|entzogen|bloqué|désactivé|révoqué"
    r"|suspendu|coupé|fermé|changé|bloqueado|desactivado|revocado|cerré|bloqueé|desactivé|cambié|revoqué|quité"
    r"|cerrado|bloccato|disattivato|revocato|chiuso|cambiato|bloqueada|desativado|desativei|bloqueei|terminei"
    r"|encerrei|revoguei|retirei|troquei|geblokkeerd|uitgeschakeld|ingetrokken|afgesloten|gewijzigd)\b"
    r"|\b(?:nothing|not) (?:done|contained|touched|changed)(?: yet)?\b",
    re.IGNORECASE,
)
_BY_US = re.compile(
    r"\b(?:i|we|i['’]ve|we['’]ve|they|he|she|their|ich|wir|j['’]ai|nous|on a|he|hemos|ho|abbiamo|ik|wij|we|eu"
    r"|nós|le|les)\b",
    re.IGNORECASE,
)
#: first persons that need no pronoun
_FIRST = re.compile(
    r"\b(?:cerré|bloqueé|desactivé|cambié|revoqué|quité|desativei|bloqueei|terminei|encerrei|revoguei|retirei"
    r"|troquei|habe|haben|heb|hebben)\b",
    re.IGNORECASE,
)
#: for the sake of the mail, and nothing that is contained
_NO_STEP = re.compile(
    r"\b(?:attachments?|screen ?shots?|from this mail|here on purpose|not (?:been )?(?:blocked|stopped|paused))\b",
    re.IGNORECASE,
)
_URGENT = re.compile(
    r"\b(?:now|immediately|right away|at once|urgent\w*|urgency|asap|today|tonight"
    r"|still (?:going on|open|on|active|live|possible|visible|logged|online|running|unclear)|unclear|ongoing"
    r"|going on|stopped|no longer|not any ?more|within \w+ hours?|can(?:no|['’])?t wait|sofort|dringend"
    r"|noch (?:immer|offen|aktiv)|nicht mehr|immédiatement|toujours|urgence|urgente|de inmediato|ya no|subito"
    r"|imediatamente|já não|dringend|nog steeds|niet meer)\b",
    re.IGNORECASE,
)
#: how urgent the sender calls it: better than a "now" somewhere
_CALLED = re.compile(
    r"\b(?:urgen\w+|as urgent as|critical|high|medium|low|can(?:no|['’])?t wait|dringend\w*|hoch|mittel|kritisch"
    r"|gravit[ée]\w*|grave\w*|alta|média|media|élevée|haute|hoog|ernst)\b",
    re.IGNORECASE,
)


def observed(told: Told) -> Finding | None:
    """The sentence that tells best what was seen, the sender's first."""
    for said in (told.sender, told.recent):
        weighed = [(_seen(told, sentence), -number, sentence) for number, sentence in enumerate(said)]
        best = max(weighed, default=None, key=lambda row: row[:2])
        if best and best[0] >= (1.5 if told.team == "security" else 3):
            return found(clipped(best[2].text), best[2])
    return next(
        (
            found(s.quote, s)
            for sign in told.signed(*SECURITY)
            if not (s := sign.sentence).text.rstrip().endswith(("?", "?!", "!?"))
        ),
        None,
    )


def _seen(told: Told, sentence: Sentence) -> float:
    text = sentence.text
    signed = bool(told.named(sentence).intersection(SECURITY))
    weight = 3 * signed + 1.5 * bool(_SEEN.search(text)) + bool(_WHAT.search(text))
    weight -= 3 * ("did" in sentence.acts and not signed) + 2 * ("asks" in sentence.acts) + 2 * _step(sentence)
    weight -= 2 * tells_news(sentence) + 3 * _wonders(text)
    return weight - 2 * bool(_ROUTE.search(text)) - (len(text) < 35) + 0.5 * bool(_NUMBER.search(text))


#: "has there been a breach?", "she wants to know who opened it": nobody saw anything there
_WONDERING = re.compile(
    r"\?[!?]*\W*$|\b(?:wants? to know|need to know|asks? (?:how|whether|who|if)|whether"
    r"|can(?:no|['’])?t (?:tell|say|see))\b",
    re.IGNORECASE,
)


def _wonders(text: str) -> bool:
    return bool(_WONDERING.search(text))


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
    weight = 1 + 1.5 * bool(_NUMBER.search(text)) + 1.5 * bool(_ONLY.search(text))
    weight += bool(told.named(sentence).intersection(SECURITY)) + 0.5 * bool(_SEEN.search(text)) - (len(text) < 35)
    weight += 0.7 * (sentence.part.voice is Voice.SENDER) - 3 * ("did" in sentence.acts) - 2 * _step(sentence)
    weight -= 2 * ("asks" in sentence.acts) + 2.5 * _wonders(text) + 1.5 * tells_news(sentence)
    return weight - 1.5 * bool(re.search(r"\b(?:want|need|send)s?\b", text, re.IGNORECASE))


def _step(sentence: Sentence) -> bool:
    """It tells what was done at once."""
    match = _CONTAINED.search(sentence.text)
    return bool(
        match
        and not _NO_STEP.search(sentence.text)
        and (_FIRST.search(sentence.text) or _BY_US.search(sentence.text[: match.start()]) or match.start() < 3)
    )


def containment(told: Told) -> Finding | None:
    """What was done at once: by us, else by the customer."""
    steps = [sentence for sentence in told.sender if _step(sentence)]
    ours = next(
        (
            s
            for s in steps
            if re.search(r"\b(?:i|we|i['’]ve|we['’]ve)\b", s.text, re.IGNORECASE) or _FIRST.search(s.text)
        ),
        None,
    )
    best = ours or next(iter(steps), None)
    return found(best.quote, best) if best else None


def urgency(told: Told) -> Finding | None:
    """How urgent the sender calls it, else whether it goes on."""
    called = next((s for s in told.sender if _CALLED.search(s.text) and not _step(s)), None)
    best = called or next((s for s in told.both if _URGENT.search(s.text)), None)
    return found(best.quote, best) if best else None
