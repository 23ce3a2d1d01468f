"""What people call a question without its label: "how many it hits", "seit wann das so ist", "cuántos son"."""

import re
from collections.abc import Mapping

from mailflow.cases.fields import Field
from mailflow.reading.facts.labels import field_of

#: each field with what names it: the whole of a heading, or somewhere in a sentence that answers nothing
TOPICS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for name, words in {
        "use_case": (
            r"what .{1,40}(?:wants?|needs?|would like)(?: it for| to do)?|why .{1,30}wants? it"
            r"|was .{1,30}(?:will|wollen|möchten?)|ce que veut .{1,30}|lo que quiere .{1,30}|cosa vuole .{1,30}"
            r"|o que .{1,30} quer|wozu .{1,30}(?:braucht|brauchen)|waarvoor .{1,30}nodig"
        ),
        "observed": (
            r"what .{1,30}(?:saw|seen|sees|noticed|found)|was .{1,30}gesehen (?:hat|wurde)|ce qu.{1,30} vu"
            r"|lo que vio .{0,20}|cosa ha visto .{0,20}|o que .{1,20} viu|wat .{1,30}gezien heeft"
        ),
        "exposure": (
            r"how many|wie viele|combien|cuánt[oa]s|quant[ie]|quant[oa]s|hoeveel|who (?:or what )?is (?:exposed"
            r"|affected)|what is exposed|who else|whose"
            r"|wer (?:noch|sonst)(?: noch)?|qui d['’]autre|quién(?:es)? más|chi altro|quem mais"
            r"|wie (?:er )?nog(?: meer)?"
        ),
        "request_frequency": (
            r"how often(?: it| this| that)?.{0,30}|how many (?:have )?asked.{0,20}|wie oft.{0,30}(?:gewünscht|gefragt)"
            r"|wie viele.{0,20}(?:gefragt|gewünscht).{0,10}|combien .{0,20}demandé|cuánt\w+ .{0,20}pedido"
            r"|quant[ei] .{0,20}chiesto|quant\w+ .{0,20}(?:pediram|pedido)|hoe vaak.{0,20}gevraagd"
        ),
        "workflow_impact": (
            r"what .{1,30}(?:can(?:no|['’])?t|cannot) do|was .{1,30}nicht (?:können|kann)"
            r"|ce qu.{1,30} ne peu.{1,20}|lo que no pueden.{0,20}|cosa non possono.{0,20}|o que não conseguem.{0,20}"
            r"|wat ze niet kunnen.{0,20}"
        ),
        "customers_affected": (
            r"who is (?:hit|affected|concerned)|who and how many|how many(?! (?:have |of them |people )?(?:ask"
            r"|request|want|times))"
            r"|wie ?viele?(?! .{0,20}(?:gefragt|gewünscht))|combien (?:de (?:clients|gens|personnes|monde)|sont"
            r"|ils sont"
            r"|d['’](?:utilisateurs|entre eux))|cuánt[oa]s(?! veces)(?! .{0,20}pedido)"
            r"|quant[ie](?! volte)(?! .{0,20}chiesto)"
            r"|quant[oa]s(?! vezes)(?! .{0,20}(?:pediram|pedido))|hoeveel(?! .{0,20}gevraagd)"
        ),
        "tried": (
            r"what .{1,30}(?:tried|did|done)|was .{0,20}versucht (?:wurde|haben)|ce qui a été (?:tenté|essayé|fait)"
            r"|qué se ha (?:probado|intentado|hecho)|cosa (?:è stato|hanno) (?:provato|fatto)|o que (?:foi"
            r"|já foi) (?:tentado|feito)"
            r"|wat er (?:al )?(?:is )?geprobeerd(?: is)?"
        ),
        "last_customer_update": (
            r"what .{1,30}(?:told|knows?)|last (?:time|word|contact)|wann .{0,20}zuletzt|was (?:der kunde|sie|er) weiß"
        ),
        "customer_expectation": (
            r"what .{1,30}expects?|was .{1,30}erwarte[nt]|ce qu.{1,20} attend(?:ent)?|qué espera[n]?"
        ),
        "started_at": (
            r"since when|(?:when|how) (?:it|this|that|all this|the \w+) (?:all )?(?:started|began|begun|has been)"
            r"|how long(?: it| this| that)?(?: has)?.{0,20}|seit wann.{0,20}|wann (?:es|das|der \w+) (?:angefangen"
            r"|begonnen|los).{0,10}"
            r"|wie lange(?: schon)?.{0,15}|depuis quand.{0,20}|quand (?:ça|cela) a commencé|depuis combien de temps"
            r"|desde cuándo.{0,20}|cuándo (?:empezó|comenzó)|da quando.{0,20}|quando è (?:iniziato|cominciato)"
            r"|desde quando.{0,20}|quando começou|sinds wanneer.{0,20}|wanneer het (?:begon|begonnen is)"
            r"|hoe lang.{0,15}"
        ),
        "deadline": (
            r"by when|until when|(?:what|when) the deadline (?:is|was)|bis wann.{0,20}|pour quand.{0,15}|(?:para"
            r"|hasta) cuándo.{0,15}"
            r"|(?:entro|per) quando.{0,15}|(?:até|para) quando.{0,15}|(?:voor|tot) wanneer.{0,15}"
        ),
        "environment": (
            r"(?:the|die|la|el|il|a|de) (?:version|browser|versión|versione|versão|versie)|(?:what|which) (?:browser"
            r"|version|os|device|phone|app|build|system)\w*.{0,15}|welche[rnms]? (?:browser"
            r"|version|gerät|system)"
            r"|quel(?:le)? (?:navigateur|version|appareil)|qué (?:navegador|versión|dispositivo)|(?:che"
            r"|quale) (?:browser|versione)"
            r"|(?:que|qual) (?:navegador|versão|aparelho)|welke (?:browser|versie|toestel)"
        ),
        "evidence": (
            r"logs?|log ?files?|logdatei\w*|protokolle?|screen ?shots?|error (?:message|text)s?|fehlermeldung\w*"
            r"|message d['’]erreur"
            r"|journaux|registros|registos|prints|mensaje de error|capturas?|messagg(?:io|i) di errore"
            r"|mensagem de erro|foutmelding\w*|logboek"
        ),
        "revenue_at_risk": (
            r"(?:the )?(?:amount|figure|money)|betrag|umsatz|montant|importe|importo|valor|bedrag|omzet|what they pay"
            r"|how much (?:they|he|she) (?:pays?|is|are|brings?).{0,15}|wie ?viel .{0,20}(?:zahl|umsatz"
            r"|bring)\w*"
            r"|was (?:sie|die) zahlen|combien (?:ils|elles|il|elle) (?:paie|rapporte)\w*|cuánto (?:pagan?|facturan?)"
            r"|quanto (?:pagano?|fatturano?|pagam?|faturam?)|hoeveel ze (?:betalen|omzetten)"
        ),
        "contractual": (
            r"what (?:the|their) (?:contract|sla) (?:says|is)|was im vertrag steht|ce que dit le contrat|(?:qué"
            r"|lo que) dice el contrato"
            r"|cosa dice il contratto|o que (?:diz o|está no) contrato|wat er in het contract staat"
        ),
        "frequency": (
            r"how often(?: it happens)?|wie oft(?: es passiert)?|à quelle fréquence|con qué frecuencia|quanto spesso"
            r"|hoe vaak(?: het gebeurt)?"
        ),
        "expected": r"what should (?:happen|come)",
        "actual": r"what (?:happens|comes|we get|they get)",
        "containment": r"what .{1,30}(?:done|did) (?:at once|so far|about it)",
    }.items()
}  # fmt: skip

#: these begin any question
_VAGUE = re.compile(
    r"who|how|when|what|which|wer|wie|was|wann|welche|qui|quand|comment|quién|cómo|chi|come|quando|quem|como|hoe|wat",
    re.IGNORECASE,
)
_LITTLE = re.compile(
    r"the|for|about|and|der|die|das|den|dem|für|zum|zur|bei|und|le|la|les|pour|sur|el|los|las|para|por|sobre|y|il|lo"
    r"|i|gli"
    r"|per|su|e|o|a|os|as|à|da|do|de|het|een|voor|over|en|of",
    re.IGNORECASE,
)


def first_named(words: list[str], asked: tuple[str, ...]) -> Field | None:
    """ "valor não sei", "die umgebung weiß nur der frank": the first word is what a form would have called it."""
    first = next((word for word in words[:4] if not _LITTLE.fullmatch(word)), "")
    return field_of(first.lower(), asked=asked) if first and not _VAGUE.fullmatch(first) else None
