"""What stands where an answer belongs and is none, in haste: "env ask pete", "da müsst ihr Pim fragen", "kein Log"."""

import re

_NAME = (
    r"(?!(?:kunden?|kundin|nutzer|leute|customers?|clients?|users?|people|alle|viele|sie"
    r"|wir)\b)(?-i:[A-ZÀ-ÖØ-Þ][\w.’'-]+)"
)
#: on a phone names have small letters: any word that is none of these, where nothing but small words stands beside it
_LOWER = (
    r"(?!(?:for|about|if|whether|again|me|us|you|it|that|this|to|why|what|how|when|who|and|or|tomorrow|later|the|them"
    r"|around|please|pls|first|now|today|before|after|nach|noch|ob|wie|wann|was|mich|uns|euch|das|es|heute|morgen|alle"
    r"|viele|kunden?|leute|nutzer|sie|er|wir|ich|moi|nous|vous|si|quand|demain|encore|ça|cela|comment|mañana|otra|más"
    r"|cuando|luego|ancora|domani|dopo|quando|come|amanhã|depois|mais|hoje|nog|maar|even|eens|later|mij|ons|dat|het"
    r"|waarom|wanneer|hoe|klant|klanten|customers?|clients?|users?|people)\b)[^\W\d_]{3,14}"
)
_WHOM = (
    rf"(?:(?:mr|mrs|ms|frau|herrn?|mme|m|sr|sra|sig|dr|meneer|mevrouw)\.? |(?:the|o|a|il|la|le|el|der|die|den"
    rf"|dem) )?(?:{_NAME}|{_LOWER})"
)
_ASK = (
    r"(?:ask|check with|talk to|speak to|ping|contact|frag(?:e|t|en sie)?(?: mal| bitte| doch| am besten)*"
    r"|demande[rz]?(?: à| au)?|voi[rsx]\w? avec"
    r"|pregunt(?:a|ar|ad|en)(?:le|les|lo|les|selo)?(?: a| al)?|pregúnta(?:le|selo)(?: a| al)?|consult(?:a|ar"
    r"|ad) (?:con|a)"
    r"|chied(?:i|ete|ere)(?:lo|glielo)?(?: a| al| alla)?|domandare a|senti(?:re|te)?|pergunt(?:a|e|ar|em)(?: ao?| à)?"
    r"|fal(?:a|e|ar|em) com|ve(?:r|ja|jam) com|vê com|vraag(?: het)?(?: (?:even|maar|dat))?(?: aan)?)"
)
#: "you would have to", "il faut", "tenéis que": what stands before the verb
_MUST = (
    r"(?:(?:please|pls|you|you['’]d|u|we|better|best|just|maybe|have|need|got|to|must|should|could|can|would|so|sorry"
    r"|but|bitte"
    r"|da|am|besten|einfach|mal|il|faut|faudrait|faudra|mieux|vaut|tu|vous|devez|pouvez|dois|peux|merci|de|hay|que"
    r"|tenéis|tienes|tienen|habría|mejor|lo|bisogna|dovete|devi|conviene|meglio|è|é|preciso|melhor|tem|têm|je|moet"
    r"|moeten|kun|daarvoor|dan|want|and|y|e|et|en|und)[ ,]+){0,6}"
)
#: what it is about: "for the deadline", "per l'ambiente", "env"
_TOPIC = (
    r"(?:(?:(?:and |und |et |y |e |en )?(?:as for|for|about|on|re|regarding|für|zu[mr]?|wegen|bei[m]?|pour|concernant"
    r"|quant à|para|sobre|en cuanto a|per|riguardo a|su|quanto a|voor|over|wat betreft)[ ’'](?:[\w’'-]+ ){1,4}?"
    r"|(?:der|die|das|the|le|la|l['’]|el|il|lo|o|a|de|het) [\w-]+ |"
    r"(?!(?:they|he|she|customers?|users?|people|staff|we|i|ich|wir|sie|er|ils?|elles?|on|zij|ze)\b)[\w/-]{2,16}"
    r"(?: (?:is|ist|est|es|è|é))? )[,:–-]?\s?)?"
)
_SOFT = (
    r"(?: (?:even|maar|eens|mal|bitte|please|pls|svp|por favor|per favore|graag|about (?:that|it|this)|instead|directly"
    r"|direkt|(?:from|in|at|of|aus|von|vom|im|de|du|della?|do|da|van|bij) [\w& ]{2,24}|\([^)]{2,24}\)))*"
)
_LOG = (
    r"(?:logs?|log ?files?|logdatei(?:en)?|protokolle?|screen ?shots?|error (?:message|text)s?|traces?"
    r"|fehlermeldung(?:en)?"
    r"|fehlertext|journa(?:l|ux)|captures?(?: d['’]écran)?|message d['’]erreur|registros?|capturas?(?: de pantalla)?"
    r"|mensaje de error|messagg(?:io|i) di errore|schermat[ae]|mensage(?:m|ns) de erro|registos?|prints?"
    r"|foutmelding(?:en)?"
    r"|logboek)"
)
_REFERRED = re.compile(
    rf"^\W*{_TOPIC}{_MUST}{_ASK} {_WHOM}{_SOFT}\W*$"
    # verbs at the end, as in German and Dutch
    rf"|^\W*(?:[\w’'-]+ ){{0,6}}?{_WHOM}(?: (?:mal|bitte|da|dazu|direkt|nochmal))* (?:fragen|anfragen|ansprechen"
    rf"|kontaktieren)\W*$|\bbei {_WHOM} (?:nach)?(?:fragen|erkundigen)\W*$"
    rf"|^\W*(?:[\w’'-]+ ){{0,6}}?(?:aan {_WHOM} (?:vragen|navragen)|bij {_WHOM} (?:na)?vragen|{_NAME} vragen)\W*$"
    rf"|^\W*(?:[\w’'-]+ ){{0,4}}?(?:weiß|weiss|kennt|hat|sait|sabe|sa|weet|knows) (?:nur|allein|seulement|solo|sólo"
    rf"|só|alleen"
    rf"|only) {_WHOM}\W*$|^\W*(?:[\w’'-]+ ){{0,3}}?(?:only|nur|seulement|solo|sólo|só|alleen) {_WHOM} (?:knows|weiß"
    rf"|weiss|sait"
    rf"|sabe|sa|weet)(?: (?:that|it|das|es|dat|het))?\W*$|^\W*{_WHOM} (?:would|should|might) know\W*$"
    rf"|\b(?:lo|la) (?:lleva|sabe|tiene|conoce|segue|sa|gestisce) {_NAME}\W*$|\bquem (?:sabe|trata"
    rf"|cuida)(?: d?iss?o)? é (?:o |a )?{_NAME}"
    rf"|\b(?:{_LOG}|liste|vertrag|zahlen|daten|unterlagen|contract|list|numbers|figures|contrat|chiffres|lista"
    rf"|contrato|datos"
    rf"|contratto|dati|dados|lijst|cijfers|gegevens) (?:hat|has|heeft|tiene|ha|tem|a) {_NAME}\W*$"
    rf"|\b(?:moet|moeten) (?:je|jullie|u) bij {_WHOM} (?:zijn|wezen)\W*$|\ban {_NAME} wenden\W*$"
    rf"|\bbei {_NAME} melden\W*$"
    rf"|\b(?:s['’]adresser|vous adresser) à {_NAME}\W*$|\b(?:hay|tenéis|tienes) que hablar con {_NAME}\W*$"
    rf"|\b(?:rivolgersi a|rivolgetevi a|parlare con) {_NAME}\W*$|\btem que falar com (?:o |a )?{_NAME}\W*$"
    rf"|^\W*{_NAME} is the (?:one|person|man|woman) to ask\b"
    rf"|\bhandled by {_NAME}\W*$|^\W*(?:das|dat) (?:macht|weiß|hat|doet|weet|heeft) {_NAME}\W*$"
    rf"|\b(?:better|best|besser|mieux|mejor|meglio|melhor|beter) (?:with|from|bei|von|auprès de|avec|con|da|com"
    rf"|bij) {_NAME}\W*$",
    re.IGNORECASE,
)
_SORRY = (
    r"(?:[\s,.!–—-]|sorry|leider|désolée?|lo siento|purtroppo|infelizmente|helaas|yet|noch|so far|here|from here|hier"
    r"|at all)*"
)
#: nobody has it: for a log that is the answer "unknown"
_LACKING = re.compile(
    rf"{_SORRY}(?:(?:there (?:is|are|were|was) |i (?:have|got) |we (?:have|got) |got |have )?(?:no|not a"
    rf"|not any) {_LOG}"
    rf"(?: (?:available|to hand|at hand|from them|for (?:this|it|that)|shown|given|came))?"
    rf"|(?:i |we )?(?:don['’]?t|do not) have (?:an? |any |the )?{_LOG}"
    rf"|(?:(?:wir|ich) haben? |es gibt |gibt es |haben wir |habe ich )?(?:kein(?:e|en)?) {_LOG}(?: (?:da|vorhanden"
    rf"|zur hand))?"
    rf"|(?:ein(?:e|en)? |das |die |den )?{_LOG} (?:habe|hab|haben|gibt|gibt es|liegt) (?:ich |wir |es |mir "
    rf"|uns )?(?:leider )?"
    rf"(?:kein(?:e[ns]?|s)?|nicht)(?: vor)?"
    rf"|(?:(?:je n['’]ai|nous n['’]avons|il n['’]y a|on n['’]a|y a) )?(?:pas|aucune?) (?:de |d['’])?{_LOG}"
    rf"|(?:no (?:tengo|tenemos|hay) (?:ning[úu]n(?:a)? |el |la )?|sin |ningún |ninguna ){_LOG}"
    rf"|(?:non (?:ho|abbiamo|c['’]è|ci sono) (?:il |i |la |nessuna? )?|nessuna? |niente |senza ){_LOG}"
    rf"|(?:não (?:tenho|temos|há|tem) (?:o |a |nenhuma? )?|sem |nenhuma? ){_LOG}"
    rf"|{_LOG} (?:nessuno|ninguno|nenhum|aucun|keine[sr]?|keins|none|geen)"
    rf"|(?:(?:ik heb|we hebben|er (?:is|zijn)) )?geen {_LOG}|(?:een |de |het )?{_LOG} (?:heb|hebben) (?:ik|we"
    rf"|wij) niet){_SORRY}",
    re.IGNORECASE,
)


def referred(clause: str) -> bool:
    """Somebody else is to be asked."""
    return len(clause) <= 90 and bool(_REFERRED.search(clause.strip()))


def lacking(clause: str) -> bool:
    """Whoever writes has no log and no picture."""
    return bool(_LACKING.fullmatch(clause))
