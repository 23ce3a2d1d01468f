"""A changed mind in a reply: "actually make it Critical", "passez-le en haute", "Schweregrad bitte auf Hoch"."""

import re

from mailflow.cases.case import Finding
from mailflow.cases.values import SEVERITIES, severity
from mailflow.reading.facts.told import found
from mailflow.reading.language.meaning import denied, supposed
from mailflow.reading.language.sentences import Sentence

_LEVEL = rf"(?P<level>\b(?:{'|'.join(words for words, _ in SEVERITIES)})\b)"
#: behind it: the end of the thought, never a noun ("a high number", "high contrast")
_ENDS = (
    r"(?=\W*$|[\"'”“*]?\s?[,.;!:)(–—]|\s-|\s(?:please|pls|plz|now|then|again|instead|since|because|as|and|but|for"
    r"|from|until|today|if|one|case|severity|prio|priority|bitte|jetzt|weil|da|denn|und|svp|maintenant|car|parce|et"
    r"|por|porque|ya|y|ora|adesso|perché|e|agora|já|omdat|want|nu|graag|alsjeblieft)\b)"
)
_OBJECT = (
    r"(?:[- ](?:it|this|that|them|one|the|case|whole|thing|severity|priority|prio|das|es|den|die|der|fall|bitte|mal"
    r"|jetzt|doch|le|la|les|l['’]\w+|ça|cas|dossier|lo|el|caso|incidencia|il|o|a|het|dit|de|now|please|back|up|down"
    r"|again|me|back|then|please|pls|svp|por|favor|per|favore|graag|ja|maar|weer))*"
)
#: who says this sets the level: the verb, what it is about, and the level behind "to"
_SET = re.compile(
    r"\b(?:make|raise|bump|set|change|upgrade|downgrade|lower|treat|call|mark|put|switch|turn|push|move"
    r"|increase|reduce|keep|leave|rate|consider|drop"
    r"|setz\w*|stell\w*|stuf\w*|mach\w*|erhöh\w*|heb\w*|änder\w*|lass\w*|nehm\w*|nimm|passe[rz]?|mets|mettez"
    r"|mettre|mettons|monte[rz]?|montons|baisse[rz]?|change[rz]?|classe[rz]?|laisse[rz]?|remonte[rz]?"
    r"|pon(?:er|lo|la|ed|edlo|edla|gan|ganlo|gámoslo|gámosla|me|go)?"
    r"|sub(?:e|ir|id|idlo|irlo|an|elo|ela|irla|imos)|cambi(?:a|ar|ad|adlo|alo|ala|o|ate|amo)"
    r"|dej(?:a|ar|ad|adlo|alo|emos)\w*|pass?(?:a|ar|e|em|ad|adlo|alo|ala|emos)\w*|mett\w*|port\w*|alz\w*"
    r"|facciamo\w*|lasci\w*|impost\w*|coloc\w*|põe|ponha|mud\w*|sob\w*|deix\w*|alter\w*|maak|zet|verhoog"
    r"|verlaag|doe|laat|noem)"
    rf"{_OBJECT} ?(?:to|as|at|on|auf|als|zu|en|à|au niveau|sur|comme|a|como|in|come|su|para|em|op|naar|van"
    rf"|=)? ?(?:a |an |the |un |una |um |uma |ein(?:e|en)? )?[\"“'*]?{_LEVEL}{_ENDS}"
    rf"|\b(?:auf|als|zu) (?:die )?(?:stufe )?(?P<level_de>{'|'.join(words for words, _ in SEVERITIES)})(?:\W"
    r"| )*(?:hoch|herab|ein|um)?(?:setzen|stellen|stufen|heben|ändern|machen|gesetzt|gestuft|geändert)",
    re.IGNORECASE,
)
#: the noun before it: "Schweregrad bitte auf Hoch", "severity is now high", "gravité : élevée plutôt"
_NOUN = re.compile(
    r"\b(?:severity|priority|prio|schweregrad|dringlichkeit|priorität|gravité|sévérité|priorité|gravedad"
    r"|severidad|prioridad|gravità|severità|priorità|gravidade|prioridade|ernst|prioriteit)\b"
    r"(?:[ :=]+(?:is|should be|must be|to be|goes|now|still|rather|please|bitte|jetzt|doch|ist|auf"
    r"|auf die stufe|muss|soll|sollte|est|à|en|plutôt|maintenant|passe|es|a|mejor|ahora|è|adesso|é|agora|para"
    rf"|op|nu|naar|wordt|the|of|at|least|only|lieber|eher|nur))*[ :=]+[\"“'*]?{_LEVEL}{_ENDS}",
    re.IGNORECASE,
)
#: the verdict of whoever writes: "I'd say this is a High one", "für mich ist das hoch", "c'est critique pour moi"
_VERDICT = re.compile(
    r"\b(?:i['’]d (?:say|call|go|put)|i would (?:say|call|go)"
    r"|(?:this|it|that)(?: is|['’]s)(?: now| really| actually| definitely"
    r"| clearly)?(?= (?:an? )?\w+(?: one| case| severity| priority|\W*$|[,.;!:]))|in my view"
    r"|für mich(?: ist| wäre)?|ich würde(?: sagen)?|meiner meinung nach|das ist(?: jetzt)?|je dirais|pour moi"
    r"|c['’]est(?: maintenant)?(?= \w+(?:\W*$|[,.;!:]| pour))|yo diría|diría|para mí(?: es)?|direi"
    r"|per me(?: è)?|eu diria|para mim(?: é)?|ik zou zeggen|voor mij(?: is)?|wat mij betreft)"
    r"(?:[ ,:]+(?:that|this|it|is|it['’]s|a|an|the|das|es|ist|eher|que|c['’]est|qu['’]elle|est|plutôt|es|che"
    rf"|sia|è|é|dat|het|rather|now|with|for))*[ ,:]+[\"“'*]?{_LEVEL}{_ENDS}",
    re.IGNORECASE,
)
#: "make it less critical", "how critical it is": the level word is no level
_NO_LEVEL = re.compile(
    r"\b(?:less|more|how|most|very|so|too|not|isn['’]t|weniger|nicht|so|moins|pas|plus|menos|no|meno|non|não"
    r"|minder|niet)\W*$",
    re.IGNORECASE,
)

#: "medium i think": behind the level, on a phone
_OPINION = re.compile(
    rf"{_LEVEL} (?:i (?:think|guess|suppose|['’]d say|would say)|denk(?:e)? ich|glaub(?:e)? ich|würde ich sagen"
    rf"|würd ich sagen"
    r"|je (?:pense|crois|dirais)|creo(?: yo)?|diría|credo|direi|acho(?: eu)?|diria|denk ik|zou ik zeggen)\b",
    re.IGNORECASE,
)

#: "dann bitte doch hoch": a turn, and the level alone
_TURN = re.compile(
    r"^\W*(?:so|then|dann|also|alors|du coup|entonces|pues|allora|quindi|então|dus|dan)[ ,]+(?:(?:please|bitte|doch"
    r"|lieber|eher|rather"
    r"|better|make it|let['’]s say|plutôt|mettons|mejor|pongamos|meglio|direi|melhor|liever|toch|graag)[ ,]+)+"
    rf"{_LEVEL}{_ENDS}",
    re.IGNORECASE,
)


def changed_severity(said: tuple[Sentence, ...]) -> Finding | None:
    """The last sentence that sets the severity; what is only supposed, denied or asked sets nothing."""
    for sentence in reversed(said):
        text = sentence.text
        for match in (match for words in (_SET, _NOUN, _VERDICT, _OPINION, _TURN) for match in words.finditer(text)):
            level = match.groupdict().get("level_de") or match["level"]
            before = text[: match.start() + match.group().find(level)]
            asked = text[match.end() :].rstrip().endswith("?")
            if asked or _NO_LEVEL.search(before) or denied(text, match.start()) or supposed(text, match.start()):
                continue
            return found(severity(level), sentence)
    return None
