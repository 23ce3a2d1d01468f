"""One customer by name, or a number alone: "only Hillside Vets", "nur die Bäckerei Thoma", "diesmal sind es zwei"."""

import re

from mailflow.cases.values import NUMBERS

_ONLY = (
    r"(?:only|just|solely|exclusively|nur|lediglich|bloß|ausschließlich|seulement|uniquement|juste|solo|sólo|solamente"
    r"|únicamente|soltanto|unicamente|soltanto|só|somente|apenas|alleen|enkel|slechts)"
)
_ARTICLE = (
    r"(?:(?:at|for|with|of|bei|für|mit|von|chez|pour|de|en|con|da|di|na|no|em|bij|voor|van)? ?(?:the|this|that|our|one"
    r"|der|die|das|dem|den|le|la|les|l['’]|el|los|las|il|lo|i|gli|o|a|os|as|um|uma|un|una|de|het|een|ein|eine)? ?)"
)
_KIND = r"(?:[a-zà-ÿ]{3,15} ){0,2}?(?:(?:de|d['’]|di|do|da|van|von|in|of|à|en|a) ?)?"
_NAME = (
    r"(?-i:[A-ZÀ-Ý][\w&’'.-]*(?: (?:(?:& |and |und |et |y |e |en |of |de |du |del |della |di |da |do |van |von |the )"
    r"{0,2}[A-ZÀ-Ý][\w&’'-]*)){0,4})"
)
#: not "only in Chrome", "just Monday", "only Marta can see it"
_NO_CUSTOMER = re.compile(
    r"\b(?:chrome|firefox|safari|edge|android|ios|windows|macos|mac|ipad|iphone|outlook|excel|word|teams|pdf|csv|xml"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montags?|dienstags?|mittwochs?|donnerstags?|freitags?"
    r"|samstags?|sonntags?|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|i|we|he|she|they|it|ich|wir|version|high|medium|critical|error|fehler)\b",
    re.IGNORECASE,
)
#: what may follow the name: the end of the clause, or words that say no more than "and nobody else"
_ENDS = (
    r"(?=\s*(?:[.,;:!?)–—]|\s-|$)|\s(?:for now|so far|right now|at the moment|as far|as yet|is affected|are affected"
    r"|affected|has it|have it|has this|sees? it|full stop|period|nobody|no one|and (?:nobody|no one)|bisher|bislang"
    r"|betroffen|sonst|aktuell|pour l['’]instant|pour le moment|touchée?|concernée?|est touchée?|por ahora|de momento"
    r"|afectad[oa]|está afectad[oa]|per ora|al momento|interessat[oa]|è interessat[oa]|por enquanto|afetad[oa]"
    r"|está afetad[oa]|voorlopig|op dit moment|getroffen|heeft|is getroffen|hat das|a ce|gemeldet|reported|called"
    r"|gemeld|gebeld|angerufen|a appelé|ha llamado|ha chiamato))"
)
#: French says it around the verb: "ça ne gêne que la mairie"
_NOTHING_BUT = r"(?:(?<=ne )|(?<=n['’]))[^\W\d_]+ que"
_ONLY_NAME = re.compile(
    rf"(?:^|[,;:.–—-]|\s)\W*(?P<x>{_ONLY} {_ARTICLE}{_KIND}{_NAME}){_ENDS}"
    rf"|{_NOTHING_BUT} (?P<but>{_ARTICLE}{_KIND}{_NAME}){_ENDS}",
    re.IGNORECASE,
)
#: "It is Blue Finch, full stop", "Harbour alone, nobody else"
_NAME_ONLY = re.compile(
    r"(?:^|[,;:.])\W*(?:(?:it is|it['’]s|this is|that is|that['’]s|es ist|das ist|c['’]est|es|è|é|het is|dit is)"
    rf" )?(?P<x>{_ARTICLE}{_KIND}{_NAME})(?: (?:only|alone|allein|alleen|seule?|sol[oa]|sozinh[oa])\b|,? (?:and )?"
    r"(?:full stop|period|nobody else|no one else|no others?|that['’]s (?:it|all)|und sonst (?:niemand|keiner)"
    r"|sonst (?:niemand|keiner|nichts)|punkt|et (?:personne|aucun)|personne d['’]autre|point|c['’]est tout"
    r"|y nadie más|nadie más|y punto|nada más|e nessun altro|nessun altro|punto|e basta|mais ninguém|e mais nada"
    r"|ponto|en (?:niemand|verder)|niemand anders|verder niemand|punt))\b",
    re.IGNORECASE,
)
_N = rf"(?P<n>\d{{1,6}}|{'|'.join(NUMBERS)})"
_NO_PEOPLE = (
    r"(?! ?(?:[%€$£]|k\b)| (?:percent|prozent|minut\w*|hours?|days?|weeks?|months?|years?|times?|seconds?|stunden?"
    r"|tage?n?"
    r"|wochen?|monate?n?|jahre?n?|mal|heures?|jours?|semaines?|mois|ans?|fois|horas?|d[ií]as?|semanas?|mes(?:es)?|años?"
    r"|veces|ore|giorni|settimane|mesi|anni|volte|dias|anos|vezes|uur|dagen|weken|maanden|jaar|keer|euros?|dollars?"
    r"|pounds?|gb|mb|pages?|rows?|lines?|o['’]clock|uhr|am|pm|h)\b|[.:]\d)"
)
#: "all the windows are hit, six of them"
_IN_ALL = re.compile(
    rf"[,–-] {_N} (?:of them|in all|in total|altogether|insgesamt|en tout|en total|in tutto|no total|in totaal)\W*$",
    re.IGNORECASE,
)
#: "this time it is two", "diesmal sind es zwei", "cette fois il y en a deux", "that's four people", "those four"
_THERE_ARE = re.compile(
    r"(?:\b(?:it is|it['’]s|that['’]s|that is|that makes|there are|they are|we are at|are (?:those|these|all|the)"
    r"|sind es|es sind|das sind|sind (?:diese|alle)|ce sont|c['’]est|il y en a|ça fait|cela fait|sont (?:ces|les)"
    r"|son (?:esos|los|las|estos)|son|hay|sono|ce ne sono|sono (?:le|i|quei|quelle)|são(?: esses| essas| os| as)?|há"
    r"|zijn het(?: er)?|het zijn(?: er)?|dat zijn(?: er)?|zijn (?:die|deze))"
    r"|^\W*(?:this time|now|today|diesmal|jetzt|nun|heute|cette fois|là|maintenant|esta vez|ahora|questa volta|stavolta"
    r"|ora|adesso|desta vez|agora|deze keer|ditmaal|nu)\W{1,3})"
    rf" ?(?:about |around |only |just |nur |etwa |solo |sólo |só |unos |unas |circa |seulement |alleen "
    rf"|cerca de )?{_N}\b"
    rf"{_NO_PEOPLE}(?: (?P<unit>[^\W\d_]{{3,18}}))?",
    re.IGNORECASE,
)


#: "it is the one in Leith": one of several of their places
_THE_ONE = re.compile(
    rf"\b(?:it['’]s|it is|this is|that['’]s|c['’]est|es|è|é|het is) (?:only |just )?(?P<x>(?:the one|celle|celui"
    rf"|quell[oa]|die|degene)"
    rf" (?:in|at|from|à|de|di|a|van) {_NAME}){_ENDS}",
    re.IGNORECASE,
)


def by_name(text: str) -> str:
    """The one customer whom a sentence names as the only one affected, in its words."""
    for pattern in (_ONLY_NAME, _NAME_ONLY, _THE_ONE):
        match = pattern.search(text)
        words = match.groupdict().get("but") or match["x"] if match else ""
        if words and not _NO_CUSTOMER.search(words):
            return " ".join(words.split()).rstrip(".")
    return ""


def number_alone(text: str) -> re.Match[str] | None:
    """A number of which the sentence says no more than that there are so many."""
    return _IN_ALL.search(text) or _THERE_ARE.search(text)


def alone(text: str) -> bool:
    """The sentence tells who or how many, and begins with it."""
    match = number_alone(text)
    return bool(by_name(text) or (match and match.start() < 3))
