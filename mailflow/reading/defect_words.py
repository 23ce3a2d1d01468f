"""The words around what should happen and what does, products and versions, error texts, and what is ruled out."""

import re

INSTEAD = re.compile(
    r"\b(?:gives?|shows?|returns?|get|gets|prints?|is|are|see|says|displays?|calculates?|comes? to|had|have|was"
    r"|there['’]?s|there is|zeigt|steht|kommt|c['’]è|esce|sale|muestra|mostra|indica|marca|aparece|hay|il y a"
    r"|affiche|indique|staat|komt|toont) (?P<actual>[^,;.]{1,60}?(?:[.,]\d+)?) (?:instead of|rather than"
    r"|and not|statt|anstatt|au lieu de|en lugar de|en vez de|em vez de|invece di"
    r"|in plaats van) (?P<expected>[^,;]{1,60}?(?:[.,]\d+)?)(?:[,;]|\.(?:\s|$)|$)",
    re.IGNORECASE,
)
#: with a number on both sides any verb will do: "cobra 1,20 en vez de 0,60"
NUMBER_INSTEAD = re.compile(
    r"(?P<actual>[€$£]?\d[\d.,:]*\S{0,3}(?: ?[€$£%]| \w+)?) (?:instead of|rather than|and not|statt|anstatt"
    r"|au lieu de|en lugar de|en vez de|em vez de|invece di"
    r"|in plaats van) (?P<expected>[€$£]?\d[\d.,:]*\S{0,3}(?: \w+)?)(?=[.,;)]|\s|$)",
    re.IGNORECASE,
)
#: what ought to be, and is no request: "It should show 120 rows", "richtig wären 7,5", "there ought to be one"
EXPECTED = re.compile(
    r"\b(?:expected|erwartet(?: wäre| wird)?)\b(?! (?:to (?!see|get|be)|by|on|it|them|us|this"
    r"|from))(?: (?:result|is|was|to (?:see|be|get)))?[:,]? (?P<e>[^,;]{1,90}?)(?=[,;]|\.(?:\s|$)|$)"
    r"|\b(?:i['’]d|we['’]d|one would|you['’]d|i would|we would) expect (?P<x>[^,;]{2,90}?)(?=[,;]|\.(?:\s|$)|$)"
    r"|\b(?:correct|right) (?:is|would be|answer is) (?P<c>[^,;]{1,60}?)(?=[,;]|\.(?:\s|$)|$)"
    r"|\b(?P<s>(?:it |that |this |the [\w ]{1,30}?|they |there )?(?:should|ought to|has to"
    r"|(?:is|are) supposed to) (?:be|show|have|say|read|get|see|give|list|contain|return|display|open|stay"
    r"|print|add|round|arrive|match|sit|land|appear|come|count|end|start|stop|close|go|keep|send|reach|use|take"
    r"|point|carry|happen)\b(?! (?:possible|nice|great|fixed|repaired|solved|easy|able|good|enough|in touch"
    r"|back|treated|handled|told|looked|done|sent to|informed|escalated|with))(?:[^.!?]"
    r"|\.(?=\d)){0,100}?)(?=[;.!?,](?:\s|$)|$)"
    r"|\b(?P<d>(?:richtig|korrekt) (?:wären?|ist|sind) [^;!?]{1,60}?"
    r"|(?:es |das |da )?(?:müssten?|sollten?) (?:eigentlich )?[^.;!?]{2,80}? (?:sein|stehen|kommen|anzeigen"
    r"|erscheinen|drucken|öffnen)|il devrait [^.;!?]{2,80}|(?:ça|cela|on) devrait [^.;!?]{2,80}"
    r"|debería[n]? (?:ser|salir|mostrar|aparecer|decir|dar|haber|quedar)[^.;!?]{0,80}"
    r"|dovrebbe(?:ro)? (?:essere|mostrare|uscire|apparire|dare|esserci)[^.;!?]{0,80}"
    r"|deve[m]? (?:ir|ser|aparecer|mostrar|dar|sair) [^.;!?,]{1,60}"
    r"|deveria[m]? (?:ser|mostrar|aparecer|dar|haver|sair)[^.;!?]{0,80}"
    r"|(?:zou|zouden|moet|hoort) [^.;!?]{2,60}? (?:zijn|staan|moeten (?:zijn|staan|komen)))(?=[.;!?,](?:\s|$)"
    r"|$)",
    re.IGNORECASE,
)
#: a request in the same words: "somebody should call", "you should know", "could it be"
NO_EXPECTED = re.compile(
    r"\b(?:somebody|someone|you|i|we|engineering|product|he|she|who|this case|it) (?:should"
    r"|ought to) (?:be (?:possible|fixed|able|treated|in)|call|know|look|go|get|have (?:it|an)|stop|start|take"
    r"|come back|keep (?:him|her|them))|\bshould have|\bshould (?:arrive|come|be (?:here|there|ready|back)|ship"
    r"|land|be with (?:you|us|them)) (?:on|by|at|today|tomorrow|in|next|this)\b"
    r"|\bshould (?:be )?(?:ok|fine|high|medium|critical|decid\w+|priorit\w+)",
    re.IGNORECASE,
)

ACTUAL = re.compile(
    r"\bactual(?:ly)?(?: (?:result|is|was|shows?))?[:,]? (?P<a>[^,;.]{1,90})"
    r"|\b(?:ends?|ended|fails?|failed|stops?|stopped|answers?|answered|comes back"
    r"|dies) (?:at [^,;.\"]{1,20} )?with [\"“”‘'][^\"”]{2,90}[\"”’']",
    re.IGNORECASE,
)
ENVIRONMENT = re.compile(
    r"\b(?:(?:google )?chrome|firefox|safari|edge|opera|brave"
    r"|vivaldi)\b(?: (?:mobile|esr|version|v))?(?: \d{1,3}(?:\.\d+){0,3})?"
    r"|\bwindows(?: server)? ?(?:10|11|7|8(?:\.1)?|20\d\d)\b"
    r"|\bmac ?os(?: x)?(?: (?:\d{1,2}(?:\.\d+)*|ventura|sonoma|sequoia|monterey|tahoe))?|\bubuntu(?: \d+\.\d+)?"
    r"|\blinux\b"
    r"|\b(?:ios|ipados|android) ?\d{1,2}(?:\.\d+)*|\bipads?(?: \w+)? ?\(?|\biphone(?: \d+)?|\bpixel \d+"
    r"|\bgalaxy \w+|\b(?:app|client|version|build|plug-?in|agent|sdk|api|release|desktop app"
    r"|terminal) v?\d+(?:\.\d+){1,3}|\bv\d+(?:\.\d+){0,3}\b|\b[A-Z]\.\d{3}\b"
    r"|\b(?:nvda|jaws|voiceover|talkback)(?: \d[\d.]*)?"
    r"|(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,4}(?![\d.])(?! (?:is|was|wird|ist)\b)|\bapi v\d\b"
    r"|\b(?:workspace|region|tenant|cluster|data ?cent(?:er|re)|instance) (?=[\w-]*\d)[\w-]{2,20}"
    r"|\b(?:eu|us|ap|uk)-(?:\w+-)?\d\b|\b(?:on (?:the )?)?(?:free|starter|basic|team|business|pro|professional"
    r"|premium|enterprise|growth|scale) plan\b|\b(?:before|pre-?)\s?20\d\d\b(?= |[,.:;])|\bfeature flag [\w-]+"
    r"|\b(?:node|python|php|java|\.net) \d+(?:\.\d+)*",
    re.IGNORECASE,
)
#: a version that has no name beside it, where a version stands: "after 9.5", "with 6.6 (correct on 6.5)",
#: "Firmware 2.8 and 2.9"
VERSION = re.compile(
    r"\b(?:(?P<name>firmware|driver|update|release|hot ?fix|patch|build|app update|model|codec|index|kernel"
    r"|connector|treiber|version|versión|versione|versão|pilote|schema) "
    r"|(?:after|with|on|to|and|auf|mit|seit|avec|con|com) )"
    r"(?P<v>v?\d{1,4}(?:\.\d{1,4}){1,3}|(?<=firmware )\d+|(?<=build )\d+|(?<=release )\d+(?! \w+day)"
    r"|(?<=version )\d+|(?<=index )v?\d+|(?<=driver )\d+|(?<=hotfix )\d+|(?<=model )[A-Z]{1,4}-?\d{1,5}"
    r"|(?<=codec )[A-Z][.\w]{1,6})"
    r"(?=$|[ ]?[(),;:]|\.(?:\s|$)| (?:and|or|und|et|y|e|en|on|for|since|it|they|was|is|by|does|drops|shows?|the"
    r"|but|via|in|update|release|firmware)\b)",
    re.IGNORECASE,
)
#: it works elsewhere, or something else is not to blame
RULED_OUT = re.compile(
    r"\b(?:(?:same|fine|ok|good|right|works?|correct|no problem|not affected|alike) (?:in|on|with"
    r"|for) [^.;]{2,80}|[\w &.]{2,60} (?:is|are|works?|was|['’]s|looks?) (?:all )?(?:fine|right|ok|good|correct"
    r"|not affected|unaffected|healthy|alive)|not (?:an? |the )?(?:account|browser|network|user|log-?in|wifi"
    r"|cable|proxy|cach\w+|firewall|rounding)[- ]?\s?(?:specific|problem|issue|matter)?[^.;]{0,60}"
    r"|(?:doesn['’]t|does not|didn['’]t|did not|never) (?:happen|occur|fail|do (?:it|that)|see it)[^.;]{0,60}"
    r"|(?:have|has|had|with) no (?:trouble|problem|issue)s?[^.;]{0,60}"
    r"|(?:compares?|prints?|goes|go|works?|loads?|imports?|fills?|runs?) (?:through )?(?:properly|normally"
    r"|perfectly|correctly|as before)[^.;]{0,40}|never (?:with|on|in|do|does)\b[^.;]{0,60}"
    r"|(?:keeps?|stays?|holds?|prints?|works?|remains?|stay|remain) [^.;]{0,50}\b(?:in|on|with) (?:an? "
    r"|the )?(?:private|incognito|other|old|another|test|safe|sorting)|makes no (?:odds|difference)"
    r"|nothing to do with [^.;]{2,60}|rules? (?:it )?out|ruled out|couldn['’]t get it to fail|excluded"
    r"|passiert (?:es |das )?(?:nicht|nie)[^.;]{0,40}|(?:geht|läuft|klappt|stimmt)(?: es"
    r"| alles)?[^.;]{0,20}(?:\.|$)|nicht am [^.;]{2,40}|daran liegt es nicht"
    r"|(?:ist|sind) (?:in ordnung|richtig|korrekt)|(?:c['’]est|est|sont) (?:correct|bon|juste|normal)e?s?"
    r"|(?:marche|fonctionne) (?:bien|avec|sur)[^.;]{0,50}|(?:está|están) bien"
    r"|funciona (?:bien|con|en)[^.;]{0,50}|è (?:giusto|corretto|a posto)|funziona (?:bene|con|su)[^.;]{0,50}"
    r"|(?:está|estão) (?:certo|correta?o?s?)|(?:werkt|klopt) (?:wel|goed|met|op)[^.;]{0,50}|loopt wel)",
    re.IGNORECASE,
)
QUOTED = re.compile(r"(?:[\"“”‘„«](?P<q>[^\"”“»\n]{3,160})[\"”“»]|(?<=[ (:])'(?P<s>[^'\n]{3,120})'(?=[ .,;:)]|$))")
ERROR_NEAR = re.compile(
    r"\b(?:errors?|messages?|says?|log|fails? with|ends? with|stops?|exception|response|returns?|shows?|reads?"
    r"|i get|code|job|banner|screen|pone|sale|aparece|affiche|zeigt|steht|scherm|melding|schermo|compare|tela"
    r"|mostra|fehler(?:meldung)?|meldung|message d['’]erreur)\b",
    re.IGNORECASE,
)
ATTACHED = re.compile(
    r"\b(?:logs?|screen ?shots?|har(?: file)?|trace|dump|recording|video|console output|bildschirmfoto|capture"
    r"|captura|schermata)\b[^.]{0,30}\b(?:attached|enclosed|with this mail|in the attachment|anbei|angehängt"
    r"|joint\w*|adjunt\w*|allegat\w*|em anexo|bijgevoegd)\b"
    r"|\battached (?:is |are )?(?:the |a )?(?:logs?|screen ?shots?|har|trace|recording|video)\b|\bsee attach\w*\b",
    re.IGNORECASE,
)
CODE = re.compile(
    r"\b(?:ERR[_-]\w+|E\d{3,5}|[A-Z]\w{2,40}(?:Error|Exception)\b[^.\n]{0,80}|HTTP[ /]?[45]\d\d"
    r"|(?:error|code|fehler|erreur)(?: code)? [A-Z]{1,5}-?\d{1,6}\b|(?:error|status|code) [45]\d\d\b"
    r"|[45]\d\d (?:errors?|internal server error|bad gateway|forbidden|not found|unauthorized|gateway timeout"
    r"|service unavailable)|0x[0-9a-fA-F]{4,8}|ORA-\d+|SQLSTATE\S*)",
    re.IGNORECASE,
)

#: without one of these nothing is set against anything, and nothing ought to be
AGAINST = frozenset(("instead", "rather", "and", "statt", "anstatt", "lieu", "lugar", "vez", "invece", "plaats"))
OUGHT = frozenset(
    [
        "expected",
        "expect",
        "erwartet",
        "correct",
        "right",
        "should",
        "ought",
        "supposed",
        "has",
        "richtig",
        "korrekt",
        "müsste",
        "müssten",
        "sollte",
        "sollten",
        "devrait",
        "faudrait",
        "debería",
        "deberían",
        "dovrebbe",
        "dovrebbero",
        "deve",
        "devem",
        "deveria",
        "deveriam",
        "zou",
        "zouden",
        "moet",
        "hoort",
    ]
)

#: "It should show 120 rows. It shows 119.": what stands beside the expected
IT_DOES = re.compile(
    r"(?:^|, |; )\W*(?:it|there|they|instead|but it|we|stattdessen|es|se|lo|il|ça|elle|isso|het"
    r"|er)\b(?:['’]s)? ?(?:\w+['’]?\w*) ",
    re.IGNORECASE,
)

#: a cheap look before the two long ones: without a digit or one of these names there is no environment
ANY_OF_IT = re.compile(
    r"\d|nvda|jaws|chrome|firefox|safari|edge|opera|brave|vivaldi|mac|linux|ubuntu|ipad|plan|flag|iphone", re.IGNORECASE
)

#: without one of these nothing is said to work, or not to be to blame
ELSEWHERE = frozenset(
    re.findall(
        r"\S+",
        "same fine ok good right work works worked correct affected unaffected healthy alive alike not doesn "
        "does didn did never no compares prints goes go loads imports fills runs properly normally perfectly "
        "correctly keeps keep stays stay holds prints remains remain makes nothing rules rule ruled couldn "
        "excluded "
        "passiert geht läuft klappt stimmt nicht daran ordnung richtig korrekt est sont marche fonctionne está "
        "están funciona funziona è estão werkt klopt loopt",
    )
)

#: polite, or about time: "Friday is fine", "that's right", "is all right with them"
NOT_OUT = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|week|soon|early|deadline|medium|high|would be"
    r"|will be|ask|if that|for now|meanwhile|workaround|\?)\b",
    re.IGNORECASE,
)
