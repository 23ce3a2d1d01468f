"""What the sender decides: how severe it is, which team takes it, who else hears of it."""

import re

from mailflow.cases.case import Finding
from mailflow.cases.values import SEVERITIES, TEAMS, severity, teams
from mailflow.reading.sentences import Sentence
from mailflow.reading.told import Told, found, meant

_LEVEL = re.compile(rf"\b(?:{'|'.join(words for words, _ in SEVERITIES)})\b", re.IGNORECASE)
_TEAM = "|".join(words for words, _ in TEAMS)
#: a clause that holds a level and nothing but these words is a verdict: "Medium, this month.", "I'd say high", "so High"
_AROUND = frozenset(
    re.findall(
        r"\S+",
        "it its it's is this that's that so severity sev prio priority urgency i i'd we we'd would say said think call rate rated rating mark as a an to for from "
        "me us my our view side opinion please pls plz thanks still just only rather go with make keep set be should could can stay stays remains now then therefore hence "
        "fair deserves deserve must rated by ten feels like enough fine ok okay right will do at least definitely clearly probably maybe level guess suppose reckon believe imho imo probably perhaps in terms of treat the put leave regard consider suggest suggested "
        "propose proposed and but or very actually sorry correction sticking quite personally overall classify classified let lets let's then 's 'd "
        "das ist es für mich meiner sicht würde ich sagen einstufen auf setzen stufe ein würde bitte schweregrad dringlichkeit priorität also reicht genügt stufe "
        "c'est je dirais pour moi gravité priorité urgence donc suffit svp merci gravedad prioridad es diría para mí por favor basta gravità priorità è direi per favore "
        "gravidade prioridade é diria ernst prioriteit zou zeggen het dus dit is voor mij",
    )
)
_CLAUSE = re.compile(r"[,;:()=!?/|]|[–—]|\s->?\s|=>|→|\.(?=\s|$)|\bafter\b|\bbecause\b|\bsince\b|\bbut\b")
_LEVELS = "|".join(words for words, _ in SEVERITIES)
#: what gives a level, in front of it: a verb of rating, the word for it, "in my eyes", "from High to"
_GIVES = (
    r"(?:(?:it|this|that|this one|that one|this case|the case|overall)(?:['’]?s| is| was| stays| remains| should be)(?: now| still| only| just| rather| clearly| really| more of| no more than| at best)*(?: an?)?"
    r"|makes? (?:it|this|that)(?: an?)?|(?:down|up|back|from \w+) to(?: an?)?|(?:in my (?:eyes|view|opinion|book)|for me|to me|my take|my rating|my vote)(?: it['’]?s| is)?(?: an?)?"
    r"|(?:treat|rat|log|set|mark|fil|class|put|keep|kept|leav|lower|rais|upgrad|downgrad|bump|mov|chang|call|go|went|agree|settl|stick|mak|handl|consider|regard|see|deem|judg|report|stay|remain|had)\w*\b[\w’' ]{0,22}?"
    r"|severity|sev|prio|priority|urgency|level|einstufung|dringlichkeit|priorität|stufe|schweregrad|gravité|priorité|urgence|gravedad|prioridad|urgencia|gravità|priorità|urgenza|gravidade|prioridade|urgência|ernst|prioriteit|urgentie"
    r"|für mich|meine[sr]? (?:erachtens|meinung nach|sicht)|würde (?:ich )?sagen|fall von|eher|als|auf|von|pour moi|selon moi|je dirais|à mon avis|comme|en|para mí|diría|pondría en|considero|como|per me|direi|a mio parere|come|para mim|diria|wat mij betreft|voor mij|volgens mij|op)"
)
#: what may follow: the end of the clause, or a word that goes on about the verdict
_AFTER = (
    r"(?:\W*$| (?:at (?:best|most|least)|for now|for me|for this|to me|now|please|pls|today|this \w+|again|enough|then|though|only|in my|i think|i guess|i['’]d say|i suppose|imho|until|till|rather than|instead of|not|no longer|yesterday|from where|whatever|if you|as far as|and (?:needs?|mended|fixed|solved|to be|should)"
    r"|behandeln|einstufen|werten|bitte|bis|jetzt|à mon|pour|svp|s['’]il|por favor|ahora|hasta|per favore|ora|adesso|agora|nu|aub|graag)\b)"
)
#: a level that a verb or a word for it gives
_GIVEN = re.compile(
    rf"\b{_GIVES}[ :=]{{1,3}}(?:is |ist |est |es |è |é |is )?(?:only |rather |now |just |ein(?:e[nr]?)? |klarer fall von |une? |un[ao]? |een |el |la |il )?(?:{_LEVELS})(?![\w-]){_AFTER}",
    re.IGNORECASE,
)
_HEADED = re.compile(rf"^\W*(?:{_LEVELS})(?: (?:severity|priority|prio|urgency|is (?:fine|enough|ok|right)|will do|reicht|genügt|suffit))?{_AFTER}|^\W*(?:{_LEVELS}) (?:severity|priority|prio|urgency|from my side|is (?:fine|enough)|reicht|genügt|suffit|enough)\b", re.IGNORECASE)  # fmt: skip
#: "from High to", "rather than critical", "no longer Medium": a level that is not given
_NOT_GIVEN = re.compile(
    rf"\b(?:from|rather than|instead of|more than|not|no longer|isn['’]?t|was|than|von|nicht|statt|pas|plutôt que|non|niet) (?:an? |as )?(?:{_LEVELS})(?![\w-])(?! to\b)",
    re.IGNORECASE,
)
#: what the customer calls it is the customer's opinion
_HIS_WORD = re.compile(
    r"\b(?:he|she|they|customer|client|mr|ms|mrs|dr|er|sie|il|elle|ils|kunde|kundin|cliente|klant)\b\.?[\w .]{0,24}\b(?:says?|said|writes?|wrote|calls?|called|shouts?|marked|flagged|thinks?|claims?|insists|put|puts|schreibt|nennt|sagt|dit|écrit|dice|escribe|scrive|zegt|schrijft)\b|\b(?:in (?:his|her|their|the)|customer['’]s|his|her|their) subject\b",
    re.IGNORECASE,
)
_SIZES = re.compile(r"\b(?:small|large|low)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“„«][^\"”“»]{2,60}[\"”“»]")
_DENIED = re.compile(r"\b(?:not?|isn['’]?t|never|nicht|pas|non|niet|não|kein\w*)\b", re.IGNORECASE)

_GREET = r"(?:(?:hi|hello|hey|dear|hallo|liebe[sr]?|bonjour|hola|ciao|olá|beste|moin|for|to|fao|attn:?|an|ans|für|zum|zur|pour|para|per|voor|aan|a|al|alla|alle|all['’]|à|au|aux|über an|over to|this (?:one )?(?:needs|is for|has to go to|goes to|belongs to)|one for|goes to)[ @]*)?"
_TARGETS = (
    re.compile(
        rf"^\W*{_GREET}(?:the |our |das |die |den |dem |der |les? |la |l['’]|el |los |il |lo |o |a |de |het |@)?(?P<t>{_TEAM})(?:[ -](?:on duty|team|people|folks|colleagues|guys|managers?|on[ -]call|collègues|kollegen))?"
        rf"(?: ?\([^)]{{1,30}}\))?\s?(?:[,:!.?+/&–>-]|$|(?:please|pls|plz|bitte|svp|s'il|por favor|per favore|graag|to|and|should|must|und|et|can|could|would|decision|question|matter|issue|topic)\b)",
        re.IGNORECASE,
    ),
    re.compile(rf"^\W*(?:please|pls|bitte|merci|por favor|per favore|graag), (?P<t>{_TEAM})(?: team)?(?:[,.!]|$)", re.IGNORECASE),
    re.compile(
        rf"\b(?P<t>{_TEAM})(?: team| on[ -]call| on duty)?(?: ?\([^)]{{1,30}}\))?,? (?:please|pls|plz|bitte|svp|merci|should|must|has to|have to|needs? to|can you|could you|would you|to (?:look|take|check|fix|have|help|find|investigate|decide|restore|deliver|repair)|(?:can|could) (?:please )?(?:look|take|check|fix|have|help|find))\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:please|pls|bitte|needs?|wants?|would|can|could|should|asking|ask|merci (?:à|de)|i['’]d like|we['’]d like|like|someone (?:in|from)|somebody (?:in|from|at)|anyone (?:in|from)|help from|input from|eyes of) (?:to |à )?(?:the |l['’]|our )?(?P<t>{_TEAM})(?: team)?(?=[ ,.:?!]|$)(?! (?:is|are|was|reset|update|setting|page|name|code|question|settings|pages|names)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:escalat\w+|packag\w+|brief|bug|issue|question|request|hand(?:ing)?|pass(?:ing)?|send(?:ing)?|rout\w+|forward\w*|assign\w*|one|case|this is|ticket|goes|straight|directly|belongs|over|matter) (?:\w+ ){{0,3}}?(?:to|for|with|by) (?:the |our )?(?P<t>{_TEAM})(?: team)?\b(?! (?:reasons?|purposes|settings?|updates?|reset|code|name)\b)",
        re.IGNORECASE,
    ),
)  # fmt: skip
#: "que infraestructura lo investigue", "damit sich die Technik das ansieht", "pour que le produit tranche": who shall do it
_SHALL = (
    re.compile(
        rf"\b(?:que|damit sich|damit|dass|pour que|afin que|che|para que|dat|zodat) (?:the |das |die |der |le |la |les |l['’]|el |los |il |lo |o |a |as |os |de |het )?(?P<t>{_TEAM})\b(?! (?:ist|war|hat|est|a|ont|es|ha|è|is|heeft)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:an|in|bei|über|an die|an das|zur|zum|in die|ans|sache|fall|etwas|was|thema|für|pour|à|au|vers|chez|du ressort de|para|a|por|per|al|alla|all['’]|ai|da|voor|naar|aan|bij|ao|à|com) (?:das |die |den |dem |der |le |la |les |l['’]|el |los |il |lo |o |a |as |os |de |het )?(?P<t>{_TEAM})(?:[ -](?:team|abteilung))?\s?(?:[.!:,;?]|$|\b(?:bitte|svp|merci|por favor|per favore|graag|gehen|weitergeben|leiten|weiterleiten|geben|transmettre|pasar|passare|passar|doorzetten|doorsturen|zu|de|om)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<t>{_TEAM})(?:[ -](?:team|abteilung))?,? (?:soll|sollte|muss|müsste|möge|kann|könnte|darf|bitte|doit|devrait|peut|pourrait|merci|debe|debería|tiene que|puede|podría|por favor|deve|dovrebbe|può|potrebbe|per favore|devia|deveria|pode|poderia|moet|zou|kan|graag|gern)\b",
        re.IGNORECASE,
    ),
    # "Good day Product,", "Compañeros de seguridad:", "Bonjour le N2,": a head of a few words that greets
    re.compile(
        rf"^\W*(?:(?:hi|hello|hey|good|day|morning|afternoon|evening|dear|all|both|folks|friends|colleagues?|team|people|guys|ciao|hola|buenas|buenos|d[ií]as|tardes|bonjour|bonsoir|salut|buongiorno|salve|ol[áa]|bom|boa|dia|tarde|hallo|moin|servus|guten|tag|morgen|liebe|beste|goedemorgen|dag|kolleg\w*|compa[ñn]er[oa]s|equipo|coll[èe]gues|chers?|ch[èe]res?|[ée]quipe|colleghi|cari|team|squadra|colegas|caros|equipa|equipe|collega['’]?s|in|of|at|from|de|del|de la|du|des|le|la|les|l|der|die|das|dem|den|vom|von|aus|und|di|do|da|van|het|the|our|al|alla|all|a|an|to|for|una|uma) ?['’,]? ?){{1,6}}(?P<t>{_TEAM})(?: ?management| team| folks| people| colleagues| crowd)?\W*(?:[,:!–—]|$)",
        re.IGNORECASE,
    ),
    # behind a word that hands over: the first is yours, Engineering
    re.compile(rf"\b(?:yours|you|your turn|over|up|so|therefore|thus|hence|please|help|por favor|bitte),?:? (?P<t>{_TEAM})\s?(?:[:.!,–—]|$)", re.IGNORECASE),
    # "Engineering, reports are being lost", "Product — something for you", "Engineering — medium"
    re.compile(rf"^\W*(?P<t>{_TEAM})\s?(?:[,:–—]| - )", re.IGNORECASE),
    # "A wish for the product people", "Something for Product when you have a minute", "Is this one for security?"
    re.compile(rf"\b(?:wish|something|question|one|matter|decision|request|idea|topic|job|task|case|note|thing|bug|problem) (?:again )?(?:for|to) (?:the |our )?(?P<t>{_TEAM})(?: people| team| folks| managers?| colleagues)?(?=[ ,.:;?!–—]|$)(?! (?:reasons?|purposes|settings?))", re.IGNORECASE),
    # "Can one of the senior specialists look", "somebody with more seniority"
    re.compile(r"\b(?:can|could|would|may|might|need|please|would like)\b[^.!?]{0,20}\b(?P<t>senior (?:specialists?|support|colleagues?|technicians?|agents?))\b", re.IGNORECASE),
    # "L2 devices, could one of you", "Engineering now please", "Engineering when there's time"
    re.compile(
        rf"^\W*{_GREET}(?P<t>{_TEAM})(?: (?!has|have|had|is|are|was|were|took|said|fix|confirm|close|sol|\d)[\w-]+)?(?:[,:]| (?:please|pls|now|asap|when|whenever|today|tomorrow|if you|once|as soon|bitte|svp|graag|por favor|per favore)\b)",
        re.IGNORECASE,
    ),
    # "could one of the engineers", "I'd like an engineer to see this"
    re.compile(
        rf"\b(?:could|can|would|need|needs|like|want|please|maybe|should|serve|servirebbe|faut|brauche|bräuchte|necesito|preciso)\b[^.!?]{{0,25}}?\b(?:one of (?:the|our|your|you)|an?|some|any|lo|la|il|le|un|une|einen|den|die) (?:of the )?(?P<t>{_TEAM})(?=[ ,.?!]|$)(?! (?:department|setting|page|code|name|key|that|which))",
        re.IGNORECASE,
    ),
    # "over to you, engineering", "I'd leave that to Product", "this needs to go to the developers"
    re.compile(
        rf"\b(?:over|leave|pass|hand|give|go|goes|belongs?|up|send|forward|assign|route|transfer|present|put|bring|move|turn)\b[\w’' ]{{0,22}}?(?: to| with| for| before|,)(?: you,)? (?:the |our |you,? )?(?P<t>{_TEAM})(?: team| people| folks)?(?=\W*$|[,;:(])",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:l['’]attention (?:de |du |des )|atención (?:de |del )|attenzione (?:del |della |di )|(?:al|per il|ao|para a|para el|al) (?:team|equipo|equipa|equipe) (?:de |di |do |del )?|(?:pour|à) l['’]équipe (?:de |d['’])?)(?:la |le |l['’])?(?P<t>{_TEAM})\b", re.IGNORECASE),
    re.compile(rf"\b(?:i think|i guess|clearly|definitely|probably|rather|surely|looks like|sounds like|smells like|feels like|it['’]?s|that['’]?s|this is|this looks|needs|a job for|one for|something for|work for|matter for|in the hands of|over to|up to|to be (?:looked at|fixed|decided|handled|done) by|for the attention of|attention|attn)[: ]{{1,2}}(?:a |an |the |our |clearly |definitely |really |rather |more of a |more )?(?P<t>{_TEAM})(?: team)? ?(?:[.!:,;?)–-]|$|(?:matter|issue|question|topic|case|decision|thing|job|material|territory|business|problem|attention|eyes|input|help|one)\b)", re.IGNORECASE),
)  # fmt: skip
_COPY = (
    re.compile(
        rf"\b(?:copy|copying|cc|cc['’]?ing|fyi(?: to| for)?|loop(?:ing)? in|inform\w*|notify|tell|keep|heads[- ]up (?:to|for)|let|please also|also for|in cc|copie à|en copie|informez|bitte auch)(?: also)?(?: the)? (?P<t>{_TEAM})\b(?! (?:him|her|them))",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<t>{_TEAM})(?: team)? (?:should|must|ought to|needs? to|wants? to|may want to|has to|will want to) (?:also )?(?:know|hear|be (?:told|informed|aware|in the loop)|see this)\b", re.IGNORECASE),
    re.compile(rf"^\W*(?:for |to )?(?:{_TEAM})(?: team)? ?(?:\+|&|/|and|und|et) (?:the )?(?P<t>{_TEAM})\b", re.IGNORECASE),
    re.compile(rf"\bto (?:{_TEAM}) and (?P<t>{_TEAM})\b", re.IGNORECASE),
)  # fmt: skip


#: "Is this one for security?" asks where it goes
_WONDERS = re.compile(
    r"^\W*(?:is|isn['’]t|should|would|does|do|could) (?:this|that|it|these)\b[^?]*\b(?:one|go|for|be|belong)\b[^?]*\?",
    re.IGNORECASE,
)
#: "O Eng. Tavares": an engineer by title, cut by the full stop
_TITLE = re.compile(r"\b(?:o|a|the|il|el|le|dell['’]|do|da|mr|sr|sra|dr)\.? ?eng\.$|^\W*eng\.$", re.IGNORECASE)


def severity_word(told: Told) -> Finding | None:
    """The sender's verdict; the last one counts."""
    for sentence in reversed(told.sender):
        if level := _verdict(sentence):
            return found(severity(level), sentence)
    return None


def _verdict(sentence: Sentence) -> str:
    """The level word of a sentence that gives it as a verdict; "a high number" and "critical for them" are none."""
    text = _QUOTED.sub(" ", sentence.text) if _HIS_WORD.search(sentence.text) else sentence.text
    if not _LEVEL.search(text):
        return ""
    given, his = "", False
    for clause in _CLAUSE.split(text):
        # "Customer's subject says: URGENT - HIGH": what stands behind the colon is the customer's as well.
        his = bool(_HIS_WORD.search(clause)) or (his and not re.search(r"\b(?:i|we|it)\b", clause, re.IGNORECASE))
        said = _NOT_GIVEN.sub(" ", clause)
        match = _LEVEL.search(said)
        if his or not match or _DENIED.search(said[: match.start()]):
            continue
        around = set((said[: match.start()] + " " + said[match.end() :]).lower().replace("’", "'").split())
        alone = not {word.strip("*_.\"'“”") for word in around} - _AROUND - {""}
        if alone and not _SIZES.search(text):
            given = match.group()
        elif (whole := _GIVEN.search(said) or _HEADED.match(said)) and (level := _LEVEL.findall(whole.group())):
            given = level[-1]
    return given


def target(told: Told) -> Finding | None:
    """The team that the sender speaks to."""
    for pattern in (*_TARGETS, *_SHALL):
        for sentence in told.sender:
            match = pattern.search(sentence.text)
            if match and _is_sent(sentence.text, match):
                return found(teams(match["t"])[0], sentence)
    return None


def _is_sent(text: str, match: re.Match[str]) -> bool:
    if _WONDERS.match(text) or _TITLE.search(text):
        return False
    return not _DENIED.search(text[max(0, match.start() - 15) : match.start("t")])


def also_notify(told: Told) -> Finding | None:
    """Teams that shall hear of it besides."""
    for pattern in _COPY:
        for sentence, match in meant(told.sender, pattern, conditional=True):
            return found(teams(match["t"])[:1], sentence)
    return None
