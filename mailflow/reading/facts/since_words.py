"""The words that lead to the time at which it began, and those that name a time of something else."""

import re

#: up to nine words: "since the firmware update of the gateway on Monday"
FEW = re.compile(r"[^\w.;!?]*(?:[\w'’./&-]+[^\w;!?]{1,3}){0,9}", re.IGNORECASE)
#: behind a short word only the time itself: "from" and "da" stand before many things
NONE = re.compile(
    r"[^\w.;!?]*(?:(?:on|at|am|the|about|around|circa|ca|den|dem|le|el|il|l|las|about|early|morning of|night of) ){0,2}"
)
SINCE = re.compile(
    r"\b(?:(?:ever |but )?since|as of|as from|seit(?:dem)?|depuis|date(?:nt)? (?=d)|datiert (?=vo)|desde|sinds"
    r"|sedert|à partir d[ue]|a partir d[aeo]l?|dall['’]|dal(?:le|la)?)\b[’']?",
    re.IGNORECASE,
)
FROM = re.compile(r"\b(?:from|starting|ab|dès|da|vanaf|de)\b", re.IGNORECASE)
#: what came new, behind the words that blame it: "after Tuesday's migration", "mit dem Update vom 3.",
#: "tras la actualización"
CHANGE = re.compile(
    r"\b(?:after|following|with|by|nach|mit|durch|après|avec|suite à|tras|después de|con|dopo|após"
    r"|depois d[aeo]|com|na|met|post|(?:trace[ds]?|goes|go) (?:it |this )?back to|trace[ds]? (?:it |this )?to"
    r"|dates? (?:back )?(?:to|from)) (?:[\w'’.-]+ ){0,4}?"
    r"(?:(?:up)?date|build|firmware|power cut|outage|storing|panne|coupure|apagón|upgrade|release|deploy\w*"
    r"|patch|hotfix|maintenance|migration|cut-?over|version|roll-?out|restart|relaunch|aktualisierung|wartung"
    r"|umstellung|umzug|neustart|mise à jour|màj|livraison|bascule|mise en production|actualizaci[óo]n"
    r"|migraci[óo]n|"
    r"mantenimiento|despliegue|aggiornamento|migrazione|manutenzione|rilascio|atualiza[çc][ãa]o|migra[çc][ãa]o"
    r"|manuten[çc][ãa]o|onderhoud|migratie)\b",
    re.IGNORECASE,
)
#: it begins: the time stands on either side
BEGAN = re.compile(
    r"\b(?:start(?:ed|ing)|began|begun|beginning|first (?:seen|noticed|happened|report\w*|occur\w*|appear\w*"
    r"|mail|contact|ticket|time|case|call|complaint|spotted|observed|failure|alarm|alert|on|was)|noticed"
    r"|recurred|re-?appeared|came back|appeared|surfaced|"
    r"(?:cropped|popped|showed) up|crept in|kicked (?:in|off)|set in|broke|died|fell over|collapsed|dropped out"
    r"|first heard|heard of it|went (?:blind|blank|silent|mad|haywire|out|down|live|offline|dead|wrong|dark"
    r"|blank)|rolled out|expired|stopped(?! (?:him|her|them|it|us|the|using|doing))|day one|"
    r"begann\w*|angefangen|begonnen|fing|erstmals|zuerst|(?:zum|das) erste[ns]? mal|aufgetreten|aufgetaucht"
    r"|trat|ausgefallen|abgelaufen|losgegangen|"
    r"commencé|débuté|apparue?s?|première fois|survenue?s?|remonte|tombée?s? en panne|expirée?s?|empez[óo]"
    r"|empezaron|comenz[óo]|apareci[óo]|surgi[óo]|primera vez|cay[óo]|caduc[óo]|dej[óo] de|"
    r"iniziat[oaie]|cominciat[oaie]|comparso|apparso|prima volta|scadut[oaie]|smesso di|come[çc]ou|come[çc]aram"
    r"|surgiu|apareceu|primeira vez|parou|caiu|expirou|deixou de|begon(?:nen)?"
    r"|(?:voor het|de) eerste?(?: keer)?|verscheen|uitgevallen|verlopen)\b",
    re.IGNORECASE,
)
#: until then it worked
UNTIL = re.compile(
    r"\b(?:until|till|up to|through|last (?:good|successful|correct|clean|working)[\w ]{0,20}"
    r"|last (?:worked|ran|synced|printed|ok)(?: (?:ok|fine|on|properly))?|bis|zuletzt|jusqu['’](?:à|en|au)|hasta"
    r"|fino a[l]?|até|tot(?: en met)?)\b",
    re.IGNORECASE,
)
BEFORE = re.compile(r"\b(?:before|vor|avant|antes de[l]?|prima d[ie]l?|antes d[aeo]|voor)\b", re.IGNORECASE)
WORKED = re.compile(
    r"\b(?:worked|working|right|correct|fine|ok|okay|good|normal"
    r"|last (?:good|successful|correct|clean|worked|ran|synced|printed|ok)|ging\b|lief|liefen|funktionierte"
    r"|funktioniert|geklappt|zuletzt|marchait|fonctionnait|allait|funcionaba|iba bien|bien|funzionava|andava"
    r"|funcionava|bem|werkte|goed)\b",
    re.IGNORECASE,
)
AGAIN = re.compile(
    r"\b(?:again|once more|wieder|erneut|de nouveau|otra vez|di nuovo|de novo|weer|opnieuw)\b", re.IGNORECASE
)
#: a length that has not ended, as the sentence of a fault tells it
LASTING = re.compile(
    r"\b(?:for|since|seit|depuis|desde hace|hace|llev\w+|da|há|faz|fait|al|sinds|last|past|now|already|running"
    r"|in a row|straight|schon|ago|vor|il y a|fa|atrás|geleden)\b",
    re.IGNORECASE,
)
#: a day of another thing: since when somebody is a customer, away, told or waiting for an answer
NOT_START = re.compile(
    r"\b(?:back|on leave|away|off sick|out of office|on holiday|vendor|requires|contract|employed|no access any"
    r"|bought|subscribed|compulsory|mandatory|in force|had access|bescheid|informiert|informed|knows?|aware"
    r"|on the (?:phone|line)|in a call|am telefon|au téléphone|al teléfono|al telefono|asked|requested|gefragt"
    r"|wanted)\b.{0,25}\b(?:since|from|as of|seit|depuis|desde|da|dal|sinds)\b"
    r"|\b(?:(?:customers?|clients?|kunden?|cliente|klant)(?: of ours| here| bei uns| chez nous)?|with us"
    r"|with you|bei uns|chez nous|con nosotros) (?:since|from|seit|depuis|desde|da|dal|sinds)\b"
    r"|\b(?:seit|depuis|desde|dal?|sinds)\b.{0,25}\b(?:unsere?|eine?|notre|nuestr[ao]|nostr[ao]|noss[ao]"
    r"|onze) (?:kund(?:e|in)|cliente?|klant)\b|\b(?:leave|holiday|urlaub|congé|vacaciones|ferie|férias"
    r"|vakantie) (?:since|seit|depuis|desde|dal?|sinds)\b|\bsince new year\b"
    r"|\b(?:no|any) (?:longer|more) since\b|\b(?:weiß|sait|sabe|sa|weet) (?:\w+ ){0,2}(?:seit|depuis|desde|dal?"
    r"|sinds)\b",
    re.IGNORECASE,
)
#: without one of these there is nothing to look at for the pattern above
SINCES = frozenset(("since", "from", "as", "seit", "ab", "depuis", "desde", "da", "dal", "sinds"))
IF = re.compile(r"^\W*(?:if|unless|in case|falls|wenn|si|se|als)\b", re.IGNORECASE)
#: "es el tercero que lo pide desde enero" counts wishes, and begins nothing
ASKED_SINCE = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)|zweite|dritte|vierte|fünfte|deuxième|troisième"
    r"|quatrième|segundo|tercer[ao]?|cuart[ao]"
    r"|quint[ao]|second[ao]|terz[ao]|quart[ao]|terceir[ao]|tweede|derde|vierde|vijfde)\b.{0,30}\b(?:pid\w+|ask\w*"
    r"|request\w*|demand\w*|bitte\w*"
    r"|frag\w*|w[uü]nsch\w*|chied\w+|ped\w+|vraag\w*|vragen)\b",
    re.IGNORECASE,
)
#: "C'était ce matin vers 9 h 50.", "That was at about 15:10 today.": the hour of what was just told
THAT_WAS = re.compile(
    r"^\W*(?:(?:that|this|it) (?:was|happened)|(?:das|es) (?:war|passierte|geschah)|c['’]était"
    r"|cela s['’]est passé|(?:eso |esto )?(?:fue|ocurrió|pasó)"
    r"|(?:questo )?(?:è successo|è stato|era|fu)|(?:isso )?(?:foi|aconteceu)|(?:dat|dit|het) (?:was"
    r"|gebeurde))\b.{0,50}$",
    re.IGNORECASE,
)
#: "merged two branches on Tuesday, and since then 212 plans have no documents"
SINCE_THEN = re.compile(
    r"\b(?:since then|ever since|seither|seitdem|depuis lors|depuis(?=,)|desde entonces|da allora|desde então"
    r"|sindsdien)\b",
    re.IGNORECASE,
)
SEEN = re.compile(
    r"\b(?:used (?:it|them|the|his|her|that)|got in|came in|benutzt|utilisé\w*|entré\w*|usó|usato|entrato|usou"
    r"|entrou|gebruikt|logged in|signed in|login|logins|sign-ins?|accessed|saw|seen|noticed|received|got|opened"
    r"|appear\w*"
    r"|happened|downloaded|posted|published|found|discovered|spotted|sent|went|froze|stopped|overwrote|lost"
    r"|deleted|failed|crashed|gab es|angemeldet|anmeldungen|entdeckt|gesehen|"
    r"connexions?|constaté|découvert|vu|accedi[óo]|detect[óo]|accesso|scoperto|visto|acesso|descobriu|gezien"
    r"|ingelogd|ontdekt)\b",
    re.IGNORECASE,
)
#: something that happened, in a sentence that is a sign of it: its own time is the start
HAPPENED = frozenset(
    (
        "unauthorized-access",
        "data-exposure",
        "production-down",
        "data-loss",
        "infrastructure",
        "regression",
        "major-broken",
        "broken",
        "blocked",
    )
)
PAST = re.compile(
    r"\b(?:\w{3,}ed|overwrote|went|froze|lost|broke|fell|got|were|was|gone|had|sold|sent|saw|ran|put|came|blieb"
    r"|blieben|kam|kamen|brach|gab|war|waren|wurden?|hatten?|ging|gingen|fiel\w*|ist|sind|a été|ont|est|sont"
    r"|était|étaient|ha|han|hubo|fue|fueron|\w{3,}ó|\w{3,}aron|\w{3,}ou|bleef|viel|ging|estuvo|è|sono|hanno|era"
    r"|foi|foram|houve|ficou|werd\w*|was|waren|heeft|hebben)\b",
    re.IGNORECASE,
)
REPORTED = re.compile(
    r"\b(?:first report(?:ed)?|reported by [\w&' ]{2,40}|opened|reported|raised|gemeldet|signalé|reportado"
    r"|segnalato|gemeld)\b(?! (?:it|to|as)\b)",
    re.IGNORECASE,
)
#: what people did then, and not what broke
TALK = re.compile(
    r"\b(?:wrote|called|rang|phoned|asked|said|says|complain\w*|report\w*|mailed|e-?mailed|signed|ordered|bought"
    r"|paid|met|visited|offered|proposed|promised|told|schrieb\w*|rief|fragte|meldete|sagte|écrit|appelé|demandé"
    r"|escribió|llamó|pidió|dijo|scritto|chiamato|chiesto|detto|escreveu|ligou|pediu|disse|schreef|belde|vroeg"
    r"|zei)\b",
    re.IGNORECASE,
)
#: "entries made after 11 pm": of the clock, and not of one day
HABIT = re.compile(
    r"\b(?:after|before|from|between|nach|vor|ab|zwischen|après|avant|después de|antes de|dopo|prima|depois d\w+|na"
    r"|voor)(?: las?| les?| the)? ?$",
    re.IGNORECASE,
)
#: what we did at once is no beginning
OURS = re.compile(
    r"\b(?:i|we|ich|wir|j['’]ai|nous|ik|wij|ho|he|hemos)(?: have|['’]ve)? (?!can|know|think|see|do|believe"
    r"|got a)\w+",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"['’]s?\b")
OF = re.compile(r"\b(?:of|for|vom|von|für|du|del|della|van|between)(?: the)? $", re.IGNORECASE)
#: "ça fait trois jours que", "three nights running": such a length tells by itself that it goes on
GOING_ON = re.compile(
    r"\b(?:(?:ça|cela) fait|hace|há|faz|sono|voilà) (?:ya |già |já )?\S+ \w+ (?:que|che)\b"
    r"|\bllev(?:a|an|amos|o) \S+ \w+ (?:sin|con|esperando|así)\b|\bal \S+ (?:uur|dagen|weken|maanden)\b"
    r"|\bschon seit\b|\b(?:days?|nights?|weeks?|mornings?|months?) (?:now|running|in a row|straight|on end)\b",
    re.IGNORECASE,
)
#: "nothing has come through in 36 hours"
NOTHING_IN = re.compile(
    r"\b(?:nothing|no \w+|none|not one|kein\w*|nichts|rien|nada|niente|niets)\b[^.;]{0,50}\bin ?$", re.IGNORECASE
)
#: it was put right, or was meant to happen
OVER = re.compile(
    r"\b(?:restored|recovered|resolved|repaired|fixed|solved|put right|behoben|gelöst|repariert|réparée?s?"
    r"|corrigée?s?|resuelto|risolto|resolvido|opgelost|nothing (?:was )?lost|on purpose|intentionally|by accident"
    r"|themselves|absichtlich|exprès|a propósito|apposta|de propósito|expres)\b",
    re.IGNORECASE,
)
A_WHILE = re.compile(r"(?:for|in|over|within|during)\b", re.IGNORECASE)
DAILY = re.compile(
    r"\b(?:daily|every|each|midnight|that (?:begins|starts)|queued|scheduled|täglich|chaque|cada|ogni|elke)\b"
    r"|\b(?:after|nach) (?:midnight|mitternacht)",
    re.IGNORECASE,
)
