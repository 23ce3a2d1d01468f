"""Short forms of what the customer was told: "klant vanmorgen 8.30 gebeld", "la última vez que hablamos"."""

import re

from mailflow.cases.case import Finding
from mailflow.reading.facts.told import found
from mailflow.reading.language.sentences import Sentence, clipped

_TOLD = (
    r"(?:angerufen|informiert|benachrichtigt|gemailt|geschrieben|gesprochen|telefoniert|unterrichtet|vertröstet|gebeld"
    r"|gemaild|geïnformeerd|ingelicht|gesproken|op de hoogte|prévenue?s?|appelée?s?|informée?s?|rappelée?s?|avertie?s?"
    r"|(?<!una )(?<!la )llamad[oa]s?|avisad[oa]s?|informad[oa]s?|chiamat[oaie]|avvisat[oaie]|informat[oaie]"
    r"|sentit[oaie]"
    r"|contattat[oaie]|contactad[oa]s?|informed|updated|spoken to|notified)"
)
_THEM = (
    r"(?:customers?|clients?|kund(?:e|in|en)|klant(?:en)?|client[ei]s?|clienti|contact|ansprechpartner\w*|them|him"
    r"|her|ihn|ihr"
    r"|ihnen|sie|hem|haar|hen|(?:mr|mrs|ms|frau|herrn?|mme|sra?|sig|signora|dhr|mevr|mevrouw|dott\w*)\b\.?)"
)
#: who has done the calling: "der Kunde hat angerufen"
_OF_THEIRS = r" (?:hat|haben(?! wir)|heeft|hebben(?! we| wij)|has|have|had|a|ont|ha|han|hanno|tem|têm) "
_SHORT = re.compile(
    r"\bon (?:les |l['’]|la |le |lui |leur )a(?:vait)? (?:eu|appelé|prévenu|informé|dit|écrit|rappelé)\w*"
    r"|\bnous (?:les |l['’])avons"
    r" (?:eu|appelé|prévenu|informé|rappelé)\w*"
    rf"|\bje (?:l['’]|les |la |le )ai (?:appelé|eu|prévenu|informé|rappelé|averti)\w*"
    rf"|\b{_THEM}\b[^.;!?]{{0,12}}\b(?:weet|weiß|weiss|knows"
    rf"|sait|sabe|sa)\b.{{0,15}}\b(?:sinds|seit|since|depuis|desde|da)\b|\b{_THEM}\b(?:(?!{_OF_THEIRS})[^.;!?]"
    rf"|\.(?=\d)){{0,45}}\b{_TOLD}\b|^\W*(?:{_TOLD})(?: (?:at|on|this|yesterday"
    rf"|today|by|um|am|heute|gestern|per|hier"
    r"|ce|le|à|ayer|hoy|por|el|a las|ieri|oggi|alle|per|ontem|hoje|às|gisteren|vanmorgen|vandaag|om|dat|that|dass)\b|$)"
    r"|\b(?:last (?:spoke|talked|wrote|heard|called|mailed)|we last|(?:spoke|talked|wrote) (?:to|with) (?:him|her"
    r"|them) last"
    r"|zuletzt (?:\w+ ){0,4}(?:gesprochen|geschrieben|telefoniert|informiert|angerufen|gemeldet)|la dernière fois qu"
    r"|la última vez que|l['’]ultima volta che|a última vez que|de laatste keer dat|laatst (?:\w+ ){0,4}(?:gesproken"
    r"|gebeld|gemaild))",
    re.IGNORECASE,
)
#: nobody was told, or not by us
_NOT = re.compile(
    r"\b(?:not|never|nobody|nothing|haven['’]t|hasn['’]t|wasn['’]t|didn['’]t|noch nicht|nicht|nie|kein\w*|pas|jamais"
    r"|personne"
    r"|no (?:he|ha|hemos|se)|nunca|nadie|non|mai|nessuno|não|ninguém|niet|nog niet|niemand|me|us|mich|uns|will|werde"
    r"|to be)\b",
    re.IGNORECASE,
)


def spoke(said: tuple[Sentence, ...]) -> Finding | None:
    """The sentence that says so, with the time that is over."""
    for sentence in said:
        if _SHORT.search(sentence.text) and not (_NOT.search(sentence.text) or sentence.text.rstrip().endswith("?")):
            at = sentence.past[0].value if sentence.past else None
            return found({"at": at, "text": clipped(sentence.text)}, sentence)
    return None
