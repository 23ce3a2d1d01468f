"""How people say severities, teams, requests and numbers, in the languages that we read."""

from mailflow.cases.case import Severity

#: as people say it, in the order in which they are tried; P1 and Sev 1 are read, and never written
SEVERITIES: tuple[tuple[str, Severity], ...] = (
    (
        (
            r"critical|crit|kritisch\w*|critique|cr[ií]tic[oa]|critico|kritiek|p1|prio(?:rity)? ?1|priority one"
            r"|priorität 1|sev(?:erity)? ?1|s1"
        ),
        Severity.CRITICAL,
    ),
    (
        r"high|hoch|[ée]lev[ée]e?|haute|alt[oa]|hoog|p2|prio(?:rity)? ?2|priority two|priorität 2|sev(?:erity)? ?2|s2",
        Severity.HIGH,
    ),
    (
        (
            r"medium|med|mittel|moyenn?e?|medi[oa]|m[ée]di[oa]|gemiddeld|normal|p3|prio(?:rity)? ?3|priority three"
            r"|priorität 3|sev(?:erity)? ?3|s3"
        ),
        Severity.MEDIUM,
    ),
)

#: names of tiers as people write them; the tiers themselves are in the policy
TEAMS: tuple[tuple[str, str], ...] = (
    (
        (
            r"l2(?:[ -]support)?|n2|segunda l[ií]nea|seconda linea|segunda linha|deuxi[èe]me ligne|segundo n[ií]vel"
            r"|segundo nivel|secondo livello|deuxi[èe]me niveau|2e niveau|tweede lijn|zweite(?:r|n)? ebene|2\. ebene"
            r"|second line|senior (?:specialists?|colleagues?|technicians?|agents?)|support l2|tier ?2|second[ -]level"
            r"|2nd[ -]level|level ?2|niveau 2|nivel 2|livello 2|n[ií]vel 2|senior support|second[ -]level[ -]support"
        ),
        "l2-support",
    ),
    (
        r"engineering|engineers?|eng|dev(?:s|elopers?|elopment)?|d[ée]veloppeurs?|desarrolladores|sviluppatori"
        r"|programadores|ontwikkelaars?|infra(?:structure)?|infraestructura|infrastruttura|infraestrutura"
        r"|infrastructuur|infrastruktur|devops|sre|technik|entwicklung|entwickler|ing[ée]nierie|ing[ée]nieurs"
        r"|ingenier[ií]a"
        r"|ingegneria|engenharia|[ée]quipe technique|equipo (?:t[ée]cnico|de desarrollo)|team tecnico"
        r"|equipe t[ée]cnica|back-?end|desarrollo|sviluppo|desenvolvimento|ontwikkeling|développement"
        r"|platform team",
        "engineering",
    ),
    (
        (
            r"product(?: ?management|mensen|people| team| owners?)?|pms?|produkt(?:management|team)?|produit|producto"
            r"|prodotto|produto"
        ),
        "product",
    ),
    (
        r"security(?: team)?|infosec|secops|sicherheit|s[ée]curit[ée]|seguridad|sicurezza|segurança|beveiliging",
        "security",
    ),
    (
        (
            r"leadership|management|execs?|executives?|gesch[äa]ftsleitung|gesch[äa]ftsf[üu]hrung|direction"
            r"|direcci[óo]n|direzione|direç[ãa]o|directie|the board"
        ),
        "leadership",
    ),
)

#: what is asked for, by the verb that asks for it; the earliest verb counts, and of two at one place the earlier row
ASKS: tuple[tuple[str, str], ...] = (
    (
        "approve",
        (
            r"approv\w+|may i (?:give|offer|grant|promise|extend|refund)"
            r"|can (?:we|i) (?:grant|give|offer|extend|accept)|ok(?:ay)? (?:to|if)|your (?:go|ok|okay|blessing)|grant\b"
            r"|sign .{0,20}\boff\b|exceptions?|sign[ -]?off|waive\w*|authori[sz]e\w*|green ?light|go[- ]ahead"
            r"|genehmig\w+|ausnahme|freigeben|valider|approuver|autoriser|dérogation|aprobar|autorizar|approvare"
            r"|autorizzare|aprovar|goedkeur\w+"
        ),
    ),
    (
        "decide",
        (
            r"deci(?:de|sion)\w*|rul(?:e|ing) on|which (?:one )?it is|makes? up (?:its|your) mind|do we want|whether we"
            r"|a position on|is (?:this|it) coming|which (?:one )?of the (?:two|three)|commit to|yes or no|yes/no"
            r"|planned|roadmap|which (?:way|of the two)|do we (?:\w+ )?(?:answer|offer|accept|agree|grant|give)"
            r"|whether (?:it|this|that|we)|entscheid\w+|d[ée]cision|d[ée]cider|decidir|decisi[óo]n|decidere|decisione"
            r"|decis[ãa]o|besluit\w*|beslis\w*"
        ),
    ),
    (
        "prioritize",
        (
            r"prioriti[sz]\w+|bump|move .{0,30}\bup\b|higher (?:on|in) the (?:list|backlog)|pull (?:it )?forward"
            r"|priorisier\w+|vorziehen|prioriser|priorizar|dare priorità"
        ),
    ),
    (
        "contain",
        (
            r"contain\w*|block (?:the|her|his|all|this|that|their)|lock (?:the|all|this)|disabl\w+|quarantine|revoke\w*"
            r"|lock (?:it|them|her|him|down)|isolat\w+|shut .{0,20}(?:down|off)|turn .{0,30}\boff|switch .{0,30}\boff"
            r"|take .{0,30}(?:offline|down)|kill (?:the|all)|sperr\w+|abschalten|couper|bloquer|bloquear|bloccare"
            r"|par(?:ad|en) (?:la|el|los|las)|deten(?:ed|gan)|ferm(?:ate|ino) (?:la|il|lo|le)|stoppt (?:den|die"
            r"|das)|arrêtez|coupez|bloquez"
        ),
    ),
    (
        "fix",
        r"fix\w*|restart\w*|re-?run|re-?send|lift (?:the|their)|raise (?:the|their)|reset (?:the|their)"
        r"|(?:work|working|works) again|sistem\w+|corrij\w+|arrang\w+|repair\w*|restor\w+|correct(?:ed|ion|ing)?"
        r"|patch\w*|hotfix\w*|roll ?back|rolling back|roll(?:ing)? .{0,40}\bback|revert\w*|re-?enabl\w+|recover\w*"
        r"|unblock\w*|renew\w*|resolv\w+|solv\w+|remov\w+|stop (?:the|it|this|that)"
        r"|get .{0,50}(?:again|back|running|working|writable|down|up)\b|bring .{0,40}\bback|put .{0,40}\bback"
        r"|push (?:the|a|out)|make (?:it|them|the \w+) .{0,30}(?:work|right|run)|clean up|rebuild|re-?import"
        r"|re-?index|merge|migrat\w+|deliver|delet\w+|replac\w+"
        r"|beheb\w+|reparier\w+|korrigier\w+|wiederherstell\w+|beseitig\w+|l[öo]sen|corrig\w+|r[ée]par\w+"
        r"|r[ée]tabli\w+|r[ée]soudre|arregl\w+|solucion\w+|reparar|restaurar|resolver|corregir|sistemar\w*"
        r"|recuper\w+|restaur\w+|levant\w{2,4}|arranc\w{2,4}|repon\w+|rimett\w+|ripor?t\w+ (?:su|indietro)"
        r"|repor\b|volt\w+ a (?:pôr|funcionar)"
        r"|zurücknehm\w+|zurückspiel\w+|rückgängig|remett\w+|relanc\w+|terugzet\w*|terugdraai\w*"
        r"|riparar\w*|risolver\w*|ripristin\w+|corregger\w*|consertar|arrumar|oplossen|herstel\w+|repareren",
    ),
    (
        "investigate",
        r"investigat\w+|what(?:['’]s| is) going on|know the reason|eyes on|any ideas?|mir\w{2,6}|root cause"
        r"|look (?:into|at)|looks? at|find (?:out|the|what|why)|diagnos\w+|check\w*"
        r"|pick(?:s|ed)? (?:it |this |that )?up|take (?:this|it|over|care)|takes? (?:it|this)|take|dig|analy[sz]\w+"
        r"|pr[üu]f\w+|untersuch\w+|why|what happened|look|have a (?:\w+ )?look|a (?:quick |closer |deeper )?look"
        r"|trace|see what|see why|help"
        r"|anschauen|ansehen|nachsehen|schaut|regarder|v[ée]rifier|enqu[êe]ter|analyser|investigar|revisar|mirar"
        r"|averiguar|indagare|verificare|controllare|guardare|verificar|onderzoek\w*|kijken|nakijken|uitzoeken",
    ),
    (
        "respond",
        (
            r"respond|(?:should|must|to) (?:call|ring|phone|meet)|join (?:my|the|a|our) call|owe (?:them|him|her)"
            r"|answers the|meeting|call (?:him|her|them|the|me|their|his|our|a)\b|meet (?:him|her|them|with|the)"
            r"|statement|reply|answer|write|rca|report|who calls?|on a call|talk to|speak (?:to|with)|ring"
            r"|tell (?:me|us|them)|let (?:me|us|them) know|antwort\w*|anrufen|r[ée]pon\w+|appeler|responder|contestar"
            r"|llamar|rispondere|chiamare|antwoord\w*|bellen"
        ),
    ),
    (
        "advise",
        (
            r"advi[sc]e\w*|how (?:should|shall|do|can) i|what (?:do|should|can) i (?:tell|say|answer|write|do)"
            r"|how (?:do|can|should) (?:i|we)|guidance|recommend\w*|confirm|beraten|rat\b|conseil\w*|consej\w+"
            r"|consigli\w*|advies|adviseren"
        ),
    ),
)

_TWENTY = (
    (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty"
    ),
    (
        "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
        "siebzehn achtzehn neunzehn zwanzig"
    ),
    (
        "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
        "dix-huit dix-neuf vingt"
    ),
    (
        "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
        "dieciocho diecinueve veinte"
    ),
    (
        "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
        "diciassette diciotto diciannove venti"
    ),
    (
        "um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete "
        "dezoito dezenove vinte"
    ),
    (
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
        "achttien negentien twintig"
    ),
)
#: a number in words; "six" is French and English, and both are 6
NUMBERS = {
    **{word: number for words in _TWENTY for number, word in enumerate(words.split(), 1)},
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "dozen": 12,
    "single": 1,
    "both": 2,
    "ein": 1,
    "eine": 1,
    "einen": 1,
    "einem": 1,
    "dreißig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "hundert": 100,
    "dutzend": 12,
    "une": 1,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "cent": 100,
    "una": 1,
    "treinta": 30,
    "cuarenta": 40,
    "cincuenta": 50,
    "cien": 100,
    "trenta": 30,
    "quaranta": 40,
    "cinquanta": 50,
    "cento": 100,
    "uma": 1,
    "duas": 2,
    "trinta": 30,
    "quarenta": 40,
    "cinquenta": 50,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "honderd": 100,
}
# These are articles first of all: "un problème" counts nothing.
for _article in ("un", "um", "een"):
    del NUMBERS[_article]
