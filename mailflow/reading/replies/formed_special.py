"""Forms of the answers that Security and Product ask for: what was seen, who is exposed, what was done, how urgent,
how often requested, who else has it.

To teach a field, add a function and a row to SPECIAL_FORMS.
"""

import re
from collections.abc import Callable, Mapping

from mailflow.cases.case import Finding
from mailflow.reading.facts.told import found
from mailflow.reading.language.sentences import Sentence, clipped

_URGENT = re.compile(
    r"\b(?:still (?:going on|open|on|active|live|possible|visible|online|running|happening|happens|occurring|there"
    r"|exposed|accessible|reachable|leaking|works?|working|shows?|up)|right now|ongoing|immediately"
    r"|at once|asap|urgent\w*|move fast|as we speak|today|tonight|not urgent|no rush|can wait"
    r"|tomorrow (?:is|will do)|(?:not|no longer) possible|(?:is|now) (?:closed|over|contained)|no longer|stopped"
    r"|(?:cannot|can['’]?t) (?:happen"
    r"|be (?:opened"
    r"|seen|reached)|occur)|nothing (?:is )?(?:still )?open|nichts mehr (?:offen|zu sehen)|nicht mehr (?:möglich"
    r"|offen|erreichbar"
    r"|sichtbar)|n['’]est plus (?:possible|visible|accessible|en cours)|ya no (?:es|está|se puede|pasa|ocurre)"
    r"|non è più|non succede più"
    r"|(?:já não|não (?:é|está|acontece)(?: \w+)? mais)|niet meer (?:mogelijk|zichtbaar|bereikbaar|open)"
    r"|noch (?:immer|offen|aktiv|möglich|sichtbar|erreichbar|zugänglich|da)|(?:läuft|passiert|geht"
    r"|besteht) (?:immer )?noch"
    r"|sofort|dringend|eilt|(?:toujours|encore) (?:en cours|ouverte?|acti(?:f|ve)|possible|visible|accessible|là)"
    r"|(?:ça|cela) continue|immédiatement|urgent"
    r"|(?:sigue|todavía|aún) (?:está )?(?:abiert[oa]|activ[oa]|pasando|ocurriendo|visible|accesible|siendo posible)"
    r"|urgente"
    r"|inmediatamente|ancora (?:apert[oa]|attiv[oa]|possibile|in corso|visibil\w+|accessibil\w+)|(?:succede"
    r"|capita) ancora"
    r"|subito|(?:ainda|continua) (?:está )?(?:abert[oa]|ativ[oa]|acontece|acontecendo|a acontecer|possível|visível"
    r"|acessível)"
    r"|imediatamente|nog (?:steeds|altijd|open|zichtbaar|bereikbaar|bezig|gaande)|gebeurt nog|meteen)\b",
    re.IGNORECASE,
)


def _urgency(said: tuple[Sentence, ...]) -> Finding | None:
    """The last sentence about it: urgency is said at the end."""
    return next((found(clipped(s.text), s) for s in reversed(said) if _URGENT.search(s.text)), None)


_NTH = (
    r"(?:second|third|fourth|fifth|sixth|\d{1,2}(?:nd|rd|th|e)|zweite[rnms]?|dritte[rnms]?|vierte[rnms]?|fünfte[rnms]?"
    r"|deuxième|troisième|quatrième|cinquième|segund[ao]|tercer[ao]?|cuart[ao]|second[ao]|terz[ao]|quart[ao]"
    r"|terceir[ao]"
    r"|quint[ao]|tweede|derde|vierde|vijfde)"
)
_REQUESTED = re.compile(
    r"\b(?:ask(?:ed|s|ing)?|request\w*|want(?:ed|s)?|comes? up|came up|heard|voted)\b.{0,50}\b(?:customers?"
    r"|clients?|accounts?|times?|people|tickets?|companies|prospects?)\b"
    r"|\b(?:customers?|clients?|accounts?|tickets?|companies|requests?|prospects?)\b.{0,40}\b(?:ask\w*"
    r"|request\w*|want\w*|came|come)\b|\b(?:a handful|a dozen|a couple|several|dozens)\b.{0,40}\b(?:ask\w*"
    r"|request\w*|want\w*|customers?)\b|\b(?:first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)) (?:time"
    r"|request|customer|one)\b"
    r"|\b(?:kunden?|mal|anfragen)\b.{0,40}\b(?:gefragt|gewünscht|angefragt|wollen)\b"
    r"|\b(?:gefragt|gewünscht|angefragt)\b.{0,40}\b(?:kunden?|mal)\b"
    r"|\b(?:clients?|fois|demandes?)\b.{0,40}\b(?:demand\w+|veulent)\b|\bdemand\w+ (?:par|\d)"
    r"|\b(?:clientes?|veces|vezes)\b.{0,40}\b(?:pid\w+|ped\w+|quier\w+|quer\w+)\b"
    r"|\b(?:nobody|no one|niemand|personne|nadie|nessuno|ninguém)\b.{0,30}\b(?:asked|wanted|gewünscht|gefragt"
    r"|angefragt|demandé"
    r"|pedido|pidió|chiesto|pediu|gevraagd)\b"
    r"|\b(?:already|al|schon|bereits|déjà|ya|già|já) (?:the |de |der |die |das |le |la |el |il |o |a )?"
    rf"{_NTH}\b|\b{_NTH} (?:[\w’'-]+ )?(?:this|dieses|cette|este|quest['’]|dit) ?(?:year|season|jahr|année|año|anno"
    rf"|ano|jaar)\b"
    r"|\b(?:pedid[oa]|solicitad[oa]|richiest[oa]|gevraagd)\b.{0,30}\b(?:por|da|door|\d)"
    r"|\b(?:clienti|volte)\b.{0,40}\b(?:chie\w+|richie\w+)\b",
    re.IGNORECASE,
)


def _requested(said: tuple[Sentence, ...]) -> Finding | None:
    return next((found(clipped(s.text), s) for s in said if _REQUESTED.search(s.text)), None)


_SEEN = re.compile(
    r"\b(?:saw|seen|sees|noticed|found|opened|received|got|logged in|login|downloaded|visible"
    r"|could (?:see|open|read)|can (?:see|open|read)|(?:gives|gave|shows|showed) (?:me|him|her|them|us|you|the|a|an"
    r"|some\w*)"
    r"|(?:brings?|brought|pull(?:s|ed)) up|(?:takes?|took) (?:me|him|her|them|you) to|(?:lands?|landed) (?:me |him "
    r"|her )?(?:on|in)"
    r"|opens? (?:the|a|an|some\w*)|displays?|zeigt|erscheint|kommt .{1,30} hoch|affiche|montre|apparaît|muestra"
    r"|aparecen?|mostra"
    r"|compaiono|appare|appaiono|toont|verschijnt|krijgt .{1,30} te zien|ziet|gesehen|sah|sieht|bemerkt|geöffnet"
    r"|erhalten|vu|voit|reçu"
    r"|ouvert|constaté|vio|vieron|recibi\w+|abri[óo]|encontr\w+|ha visto|vede|ricevuto|aperto|trovato|viu"
    r"|recebeu|abriu|encontrou|gezien|zag|ontvangen|geopend)\b",
    re.IGNORECASE,
)


def _observed(said: tuple[Sentence, ...]) -> Finding | None:
    """The first sentence in which somebody saw something, and not what was done about it."""
    return next(
        (
            found(clipped(s.text), s)
            for s in said
            if _SEEN.search(s.text) and not ("told" in s.acts or len(s.text) < 25)
        ),
        None,
    )


#: "about 60 people are in that file", "betroffen sind etwa 30 Patienten"
_EXPOSED = re.compile(
    r"^\W*(?:(?:that|this|it|das|es|ça|cela|eso|esto|questo|isso|dat|het) )?(?:affects?|affected (?:is|are)|touches"
    r"|concerns|exposed (?:is|are)|betroffen (?:ist|sind)|betrifft|(?:es )?geht um|concerne|touche|sont concernée?s"
    r"|afecta a|afecta|afectad[oa]s?|riguarda|interessa|colpisce|coinvolge|afeta|atinge|envolve|treft|betreft"
    r"|het gaat om)\b"
    r"|^\W*(?:about |around |some |etwa |rund |ca\. |environ |unos |unas |circa |cerca de |uns "
    r"|ongeveer )?\d+ [^\W\d_]{4,18}"
    r"(?: (?:sont|son|están|sono|são|estão|zijn|sind) \w+)?\W*$|\b\d+ [^\W\d_]{4,18} (?:are|were|is) (?:in (?:that"
    r"|the|this)|affected|exposed|visible|on (?:that|the))\b",
    re.IGNORECASE,
)


def _exposed(said: tuple[Sentence, ...]) -> Finding | None:
    return next((found(clipped(s.text), s) for s in said if _EXPOSED.search(s.text) and len(s.text.split()) > 2), None)


#: what stops it, done by whoever writes; of others it would be news
_STOPPED = re.compile(
    r"\b(?:(?:i|we)(?:['’]ve| have)?(?: \w+){0,2} (?:disabled|blocked|locked|revoked|closed|removed|reset|switched"
    r"|turned"
    r"|took|pulled|suspended|signed|logged)|^\W*(?:disabled|blocked|locked|revoked|closed|removed|reset|switched|pulled"
    r"|logged) (?:the|her|his|their|all|both|every\w*|it|off|out)\b"
    r"|(?:habe|haben) (?:ich|wir)\b.{0,60}\b(?:gesperrt|deaktiviert|abgeschaltet|entzogen|gelöscht|zurückgesetzt"
    r"|geschlossen)"
    r"|(?:ich|wir) (?:habe|haben)\b.{0,60}\b(?:gesperrt|deaktiviert|abgeschaltet|entzogen|gelöscht|zurückgesetzt"
    r"|geschlossen)"
    r"|(?:j['’]ai|on a|nous avons) (?:bloqué|désactivé|coupé|fermé|retiré|révoqué|supprimé|suspendu|réinitialisé)"
    r"|(?:he|hemos) (?:bloqueado|desactivado|cerrado|quitado|revocado|cortado|suspendido|eliminado|restablecido)"
    r"|(?:ho|abbiamo) (?:bloccato|disattivato|chiuso|tolto|revocato|sospeso|rimosso|reimpostato)"
    r"|(?:bloqueei|bloqueámos|bloqueamos|desativei|desativámos|desativamos|fechei|fechámos|fechamos|retirei|retirámos"
    r"|retiramos|revoguei|suspendi|suspendemos|tirei|tiramos)"
    r"|(?:heb|hebben)\b.{0,60}\b(?:geblokkeerd|uitgezet|gesloten|ingetrokken|verwijderd|afgesloten|gereset))\b",
    re.IGNORECASE,
)


def _contained(said: tuple[Sentence, ...]) -> Finding | None:
    return next((found(clipped(s.text), s) for s in said if _STOPPED.search(s.text)), None)


#: nobody has named one, which is an answer
_NO_RIVAL = re.compile(
    r"^\W*(?:(?:so far|as yet) )?(?:no|not a|none of the|kein(?:e[rn]?)?|pas de|aucune?|ning[úu]n(?:a)?|sin"
    r"|nessun[oa]?|nenhuma?"
    r"|sem|geen) (?:\w+ )?(?:competit(?:or|ion|ors)|rivals?|vendors?|wettbewerb\w*|mitbewerb\w*|konkurren\w*"
    r"|concurren\w+"
    r"|competidor\w*|competencia|concorren\w+)\b[^.;]{0,40}\W*$",
    re.IGNORECASE,
)


def _no_rival(said: tuple[Sentence, ...]) -> Finding | None:
    return next((found(clipped(s.text), s) for s in said if _NO_RIVAL.match(s.text)), None)


SPECIAL_FORMS: Mapping[str, Callable[[tuple[Sentence, ...]], Finding | None]] = {
    "urgency": _urgency,
    "observed": _observed,
    "exposure": _exposed,
    "containment": _contained,
    "request_frequency": _requested,
    "competitive_pressure": _no_rival,
}
