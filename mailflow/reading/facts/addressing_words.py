"""How a team is spoken to, named as the one that shall act, or told besides: the patterns around a team's name."""

import re

from mailflow.cases.values import TEAMS

_TEAM = "|".join(words for words, _ in TEAMS)
DENIED = re.compile(r"\b(?:not?|isn['’]?t|never|nicht|pas|non|niet|não|kein\w*)\b", re.IGNORECASE)

_GREET = (
    r"(?:(?:hi|hello|hey|dear|hallo|liebe[sr]?|bonjour|hola|ciao|olá|beste|moin|for|to|fao|attn:?|an|ans|für|zum"
    r"|zur|pour|para|per|voor|aan|a|al|alla|alle|all['’]|à|au|aux|über an|over to"
    r"|this (?:one )?(?:needs|is for|has to go to|goes to|belongs to)|one for|goes to)[ @]*)?"
)
TARGETS = (
    re.compile(
        rf"^\W*{_GREET}(?:the |our |das |die |den |dem |der |les? |la |l['’]|el |los |il |lo |o |a |de |het "
        rf"|@)?(?P<t>{_TEAM})(?:[ -](?:on duty|team|people|folks|colleagues|guys|managers?|on[ -]call|collègues"
        r"|kollegen))?"
        rf"(?: ?\([^)]{{1,90}}\))?\s?(?:[,:!.?+/&–>-]|$|(?:please|pls|plz|bitte|svp|s'il|por favor|per favore"
        r"|graag|to|and|should|must|und|et|can|could|would|decision|question|matter|issue|topic)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^\W*(?:please|pls|bitte|merci|por favor|per favore|graag), (?P<t>{_TEAM})(?: team)?(?:[,.!]|$)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<t>{_TEAM})(?: team| on[ -]call| on duty)?(?: ?\([^)]{{1,30}}\))?,? (?:please|pls|plz|bitte|svp"
        r"|merci|should|must|has to|have to|needs? to|can you|could you|would you"
        r"|to (?:look|take|check|fix|have|help|find|investigate|decide|restore|deliver|repair)"
        r"|(?:can|could) (?:please )?(?:look|take|check|fix|have|help|find))\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:please|pls|bitte|needs?|wants?|would|can|could|should|asking|ask|merci (?:à|de)|i['’]d like"
        r"|we['’]d like|like|someone (?:in|from)|somebody (?:in|from|at)|anyone (?:in|from)|help from"
        rf"|input from|eyes of) (?:to |à )?(?:the |l['’]|our )?(?P<t>{_TEAM})(?: team)?(?=[ ,.:?!]"
        r"|$)(?! (?:is|are|was|reset|update|setting|page|name|code|question|settings|pages|names)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:escalat\w+|packag\w+|brief|bug|issue|question|request|hand(?:ing)?|pass(?:ing)?|send(?:ing)?"
        r"|rout\w+|forward\w*|assign\w*|one|case|this is|ticket|goes|straight|directly|belongs|over"
        rf"|matter) (?:\w+ ){{0,3}}?(?:to|for|with|by) (?:the "
        rf"|our )?(?P<t>{_TEAM})(?: team)?\b(?! (?:reasons?|purposes|settings?|updates?|reset|code|name)\b)",
        re.IGNORECASE,
    ),
)
#: "que infraestructura lo investigue", "damit sich die Technik das ansieht",
#: "pour que le produit tranche": who shall do it
SHALL = (
    re.compile(
        r"\b(?:que|damit sich|damit|dass|pour que|afin que|che|para que|dat|zodat) (?:the |das |die |der |le "
        r"|la |les |l['’]|el |los |il |lo |o |a |as |os |de "
        rf"|het )?(?P<t>{_TEAM})\b(?! (?:ist|war|hat|est|a|ont|es|ha|è|is|heeft)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:an|in|bei|über|an die|an das|zur|zum|in die|ans|sache|fall|etwas|was|thema|für|pour|à|au|vers"
        r"|chez|du ressort de|para|a|por|per|al|alla|all['’]|ai|da|voor|naar|aan|bij|ao|à|com) (?:das |die "
        r"|den |dem |der |le |la |les |l['’]|el |los |il |lo |o |a |as |os |de "
        rf"|het )?(?P<t>{_TEAM})(?:[ -](?:team|abteilung))?\s?(?:[.!:,;?]|$"
        r"|\b(?:bitte|svp|merci|por favor|per favore|graag|gehen|weitergeben|leiten|weiterleiten|geben"
        r"|transmettre|pasar|passare|passar|doorzetten|doorsturen|zu|de|om)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<t>{_TEAM})(?:[ -](?:team|abteilung))?,? (?:soll|sollte|muss|müsste|möge|kann|könnte|darf|bitte"
        r"|doit|devrait|peut|pourrait|merci|debe|debería|tiene que|puede|podría|por favor|deve|dovrebbe|può"
        r"|potrebbe|per favore|devia|deveria|pode|poderia|moet|zou|kan|graag|gern)\b",
        re.IGNORECASE,
    ),
    # "Good day Product,", "Compañeros de seguridad:", "Bonjour le N2,": a head of a few words that greets
    re.compile(
        r"^\W*(?:(?:hi|hello|hey|good|day|morning|afternoon|evening|dear|all|both|folks|friends|colleagues?"
        r"|team|people|guys|ciao|hola|buenas|buenos|d[ií]as|tardes|bonjour|bonsoir|salut|buongiorno|salve"
        r"|ol[áa]|bom|boa|dia|tarde|hallo|moin|servus|guten|tag|morgen|liebe|beste|goedemorgen|dag|kolleg\w*"
        r"|compa[ñn]er[oa]s|equipo|coll[èe]gues|chers?|ch[èe]res?|[ée]quipe|colleghi|cari|team|squadra|colegas"
        r"|caros|equipa|equipe|collega['’]?s|in|of|at|from|de|del|de la|du|des|le|la|les|l|der|die|das|dem|den"
        r"|vom|von|aus|und|di|do|da|van|het|the|our|al|alla|all|a|an|to|for|una"
        rf"|uma) ?['’,]? ?){{1,6}}(?P<t>{_TEAM})(?: ?management| team| folks| people| colleagues"
        r"| crowd)?\W*(?:[,:!–—]|$)",
        re.IGNORECASE,
    ),
    # behind a word that hands over: the first is yours, Engineering
    re.compile(
        r"\b(?:yours|you|your turn|over|up|so|therefore|thus|hence|please|help|por favor"
        rf"|bitte),?:? (?P<t>{_TEAM})\s?(?:[:.!,–—]|$)",
        re.IGNORECASE,
    ),
    # "Engineering, reports are being lost", "Product — something for you", "Engineering — medium"
    re.compile(rf"^\W*(?P<t>{_TEAM})\s?(?:[,:–—]| - )", re.IGNORECASE),
    # "A wish for the product people", "Something for Product when you have a minute", "Is this one for security?"
    re.compile(
        r"\b(?:wish|something|question|one|matter|decision|request|idea|topic|job|task|case|note|thing|bug"
        rf"|problem) (?:again )?(?:for|to) (?:the |our )?(?P<t>{_TEAM})(?: people| team| folks| managers?"
        r"| colleagues)?(?=[ ,.:;?!–—]|$)(?! (?:reasons?|purposes|settings?))",
        re.IGNORECASE,
    ),
    # "Can one of the senior specialists look", "somebody with more seniority"
    re.compile(
        r"\b(?:can|could|would|may|might|need|please|would like)\b[^.!?]{0,20}\b(?P<t>senior (?:specialists?"
        r"|support|colleagues?|technicians?|agents?))\b",
        re.IGNORECASE,
    ),
    # "Please let Security see this first", "Bitte zuerst die Sicherheit"
    re.compile(
        rf"\b(?:let|have|get|want) (?:the |our )?(?P<t>{_TEAM})(?: team| people| desk)? (?:see|look|have|handle"
        r"|read|take|check|judge|decide)\b|\b(?:zuerst|d['’]abord|primero|prima|primeiro|eerst) (?:an |à |a |al "
        rf"|alla |para |naar )?(?:die |das |den |la |le |el |il |o |a |de |het |l['’])?(?P<u>{_TEAM})\b",
        re.IGNORECASE,
    ),
    # "Tier 2 duty desk,", "Team billing-engineering,"
    re.compile(
        rf"^\W*(?:team |the |equipo |équipe )?(?:\w+-)?(?P<t>{_TEAM})(?: (?:duty|night|day|on-call|help|support"
        r"|desk|devices|radiology|colleagues|crew|shift|group))*\s?[,:]",
        re.IGNORECASE,
    ),
    # "L2 devices, could one of you", "Engineering now please", "Engineering when there's time"
    re.compile(
        rf"^\W*{_GREET}(?P<t>{_TEAM})(?: (?!has|have|had|is|are|was|were|took|said|fix|confirm|close|sol"
        r"|\d)[\w-]+)?(?:[,:]| (?:please|pls|now|asap|when|whenever|today|tomorrow|if you|once|as soon|bitte"
        r"|svp|graag|por favor|per favore)\b)",
        re.IGNORECASE,
    ),
    # "could one of the engineers", "I'd like an engineer to see this"
    re.compile(
        r"\b(?:could|can|would|need|needs|like|want|please|maybe|should|serve|servirebbe|faut|brauche|bräuchte"
        rf"|necesito|preciso)\b[^.!?]{{0,25}}?\b(?:one of (?:the|our|your|you)|an?|some|any|lo|la|il|le|un|une"
        rf"|einen|den|die) (?:of the )?(?P<t>{_TEAM})(?=[ ,.?!]"
        r"|$)(?! (?:department|setting|page|code|name|key|that|which))",
        re.IGNORECASE,
    ),
    # "over to you, engineering", "I'd leave that to Product", "this needs to go to the developers"
    re.compile(
        r"\b(?:over|leave|pass|hand|give|go|goes|belongs?|up|send|forward|assign|route|transfer|present|put"
        rf"|bring|move|turn)\b[\w’' ]{{0,22}}?(?: to| with| for| before|,)(?: you,)? (?:the |our "
        rf"|you,? )?(?P<t>{_TEAM})(?: team| people| folks)?(?=\W*$|[,;:(])",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:l['’]attention (?:de |du |des )|atención (?:de |del )|attenzione (?:del |della |di )"
        r"|(?:al|per il|ao|para a|para el|al) (?:team|equipo|equipa|equipe) (?:de |di |do |del )?"
        rf"|(?:pour|à) l['’]équipe (?:de |d['’])?)(?:la |le |l['’])?(?P<t>{_TEAM})\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:i think|i guess|clearly|definitely|probably|rather|surely|looks like|sounds like|smells like"
        r"|feels like|it['’]?s|that['’]?s|this is|this looks|needs|a job for|one for|something for|work for"
        r"|matter for|in the hands of|over to|up to|to be (?:looked at|fixed|decided|handled|done) by"
        rf"|for the attention of|attention|attn)[: ]{{1,2}}(?:a |an |the |our |clearly |definitely |really |rather "
        rf"|more of a |more )?(?P<t>{_TEAM})(?: team)? ?(?:[.!:,;?)–-]|$"
        r"|(?:matter|issue|question|topic|case|decision|thing|job|material|territory|business|problem|attention"
        r"|eyes|input|help|one)\b)",
        re.IGNORECASE,
    ),
)
COPY = (
    re.compile(
        r"\b(?:copy|copying|cc|cc['’]?ing|fyi(?: to| for)?|loop(?:ing)? in|inform\w*|notify|tell|keep"
        r"|heads[- ]up (?:to|for)|let|please also|also for|in cc|copie à|en copie|informez"
        rf"|bitte auch)(?: also)?(?: the)? (?P<t>{_TEAM})\b(?! (?:him|her|them))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<t>{_TEAM})(?: team)? (?:should|must|ought to|needs? to|wants? to|may want to|has to"
        r"|will want to) (?:also )?(?:know|hear|be (?:told|informed|aware|in the loop)|see this)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^\W*(?:for |to )?(?:{_TEAM})(?: team)? ?(?:\+|&|/|and|und|et) (?:the )?(?P<t>{_TEAM})\b", re.IGNORECASE
    ),
    re.compile(rf"\bto (?:{_TEAM}) and (?P<t>{_TEAM})\b", re.IGNORECASE),
    re.compile(
        rf"\b(?P<t>{_TEAM})(?: team)?,? (?:fyi|f\.y\.i\.|for (?:your )?information|in (?:copy|cc|the loop)"
        r"|on (?:copy|cc)|z\. ?k\.|zur kenntnis|in kopie|en copie|pour info(?:rmation)?|en copia"
        r"|para (?:su )?información|in copia|per conoscenza|em cópia|para conhecimento|ter info(?:rmatie)?"
        r"|in kopie)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:auch|aussi|también|anche|também|ook|kopie an|copie à|copia a|copia al|cópia para|kopie naar"
        r"|informier\w*|prévenir|prévenez|avisad|avisar|informare|informar|avvisare|inlichten)(?: auch| aussi"
        r"| también| anche| também| ook)? (?:an |à |a |al |alla |para |naar )?(?:die |das |den |la |le |el "
        rf"|il |o |a |de |het |l['’])?(?P<t>{_TEAM})\b",
        re.IGNORECASE,
    ),
)

#: "Is this one for security?" asks where it goes
WONDERS = re.compile(
    r"^\W*(?:is|isn['’]t|should|would|does|do|could) (?:this|that|it|these)\b[^?]*\b(?:one|go|for|be|belong)\b[^?]*\?",
    re.IGNORECASE,
)
#: "O Eng. Tavares": an engineer by title, cut by the full stop
TITLE = re.compile(
    r"\b(?:o|a|the|il|el|le|dell['’]|do|da|mr|sr|sra|dr)\.? ?eng\.(?: (?-i:[A-ZÀ-Ý])|$)|^\W*eng\.(?: (?-i:[A-ZÀ-Ý])|$)",
    re.IGNORECASE,
)
#: "ha parado los reactores por seguridad": for safety's sake, and nobody's team
FOR_SAFETY = re.compile(
    r"\b(?:por|per|par|aus|zur|pour plus de|for) (?:seguridad|sicurezza|segurança|sécurité|security reasons)\b"
)
#: a team's name behind a word that hands over, and before nothing that tells of the team: the last thing looked for
NAMED = re.compile(
    r"\b(?:for|to|with|into|an (?=die|das|den|unsere)|ans|f[üu]rs?|zu[rm]?|beim?|à|au|aux|pour|chez|para"
    r"|a (?=la|los|el|las|o|os|as)|al|ao|aos|alla?|ai|aan|voor|naar|bij|need|needs|want|wants|please|hello|hi"
    rf"|hoi|dear|bonjour|hola|ciao|olá|hallo|moin)\b[ ,]{{0,2}}"
    r"(?:(?:the|our|your|le|la|les|el|los|las|il|lo|gli|i|o|os|as|de|das|die|der|den|dem|des|du|di|da|do|del"
    r"|della|of|friends|colleagues|people|folks|team|desk|equipo|equipa|equipe|équipe|squadra|ladies"
    rf"|gentlemen) |l['’]|dell['’]|all['’]|d['’]){{0,4}}"
    rf"(?P<t>{_TEAM}|leitung|chefetage|upstairs)(?![\w-]|['’]s\b"
    r"| (?:has|have|had|is|was|were|are|took|said|says|told|confirmed|fixed|closed|knows?|did|does|page|pages"
    r"|setting|settings|officer|officers|guards?|cameras?|updates?|reset|code|checks?|in|of|d['’]|de|del|hat"
    r"|hatte|war|ist|sagt|est|a|ont|es|ha|è|heeft|was|questions?|reasons?|purposes)\b)",
    re.IGNORECASE,
)
#: words that are names of teams only with a capital
COMMON = frozenset(
    (
        "product",
        "products",
        "security",
        "management",
        "direction",
        "dev",
        "pm",
        "produkt",
        "produit",
        "producto",
        "prodotto",
        "produto",
        "technik",
        "leitung",
        "upstairs",
    )
)
HANDED_UP = re.compile(
    r"\b(?:this|that|it|one) (?:goes|has to go|needs to go|must go"
    r"|should go) up\b(?! (?:to|by|in|from|and down))|\bplease (?:pass|send|take) (?:this|that|it) up\b",
    re.IGNORECASE,
)
