"""The words around a number of people: who can be affected, by what verbs, and what takes a number back."""

import re

from mailflow.cases.values import NUMBERS

#: who can be affected: a number in front of these is a count, a number in front of anything else is not
_WHO = (
    r"(?:(?:(?:case|key|field|office|shop|warehouse|end|team|staff|active|internal|paying"
    r"|of (?:our|their|the|my)|other|different|more|enterprise|"
    r"premium|business|affected) ){0,2}"
    r"(?P<unit>users?|customers?|clients?|people|persons?|employees?|colleagues?|staff|drivers?|agents?"
    r"|accounts?|tenants?|workers?|teachers?|"
    r"students?|pupils?|patients?|members?|nurses?|doctors?|stores?|shops?|branches|sites?|teams?|merchants?"
    r"|subscribers?|companies|workspaces?|"
    r"technicians?|clinics?|schools?|offices|locations|hotels?|restaurants?|warehouses|practices|\w{3,12}men"
    r"|engineers?|managers?|operators?|planners?|sellers?|buyers?|guests?|tenants|volunteers?|riders?|pickers?"
    r"|clerks?|of us|of them(?= (?:can|are|have|get|lost))|"
    r"nutzer\w*|anwender\w*|kunden|mitarbeiter\w*|fahrer\w*|benutzer\w*|personen|leute|kollegen|utilisateurs?"
    r"|personnes|collaborateurs|usuarios?|"
    r"clientes|personas|empleados|utenti|clienti|persone|gebruikers|klanten|mensen|medewerkers|utilizadores"
    r"|usu[áa]rios|pessoas)\b)"
)
COUNT = re.compile(
    # of "not one of their 12 drivers" it is the 12
    rf"(?<![\w.,#$€£/-])(?<!not )(?P<n>\d{{1,3}}(?:[.,'’ ]\d{{3}})+|\d{{1,7}}"
    rf"|{'|'.join(NUMBERS)})(?: of (?:(?:the|our|their) )?\d+)? {_WHO}",
    re.IGNORECASE,
)
#: of whatever kind: "affects 15 cashiers", "12 forklifts are stuck"
OF_ANY = (
    re.compile(
        r"\b(?:affects?|affected(?: are)?:?|affecting|impacts?|impacting|hits|betroffen sind|betrifft|touche"
        r"|concerne|afecta a|afectados?:?|colpisce|afeta|treft) (?:about |around |some |all |etwa |environ "
        rf"|unos |circa )?(?P<n>\d{{1,3}}(?:[.,]\d{{3}})+|\d{{1,6}}"
        rf"|{'|'.join(NUMBERS)}) (?:of (?:our|the|their) )?(?P<unit>[^\W\d]{{3,20}})\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<![\w.,#$€£/-])(?P<n>\d{{1,3}}(?:[.,]\d{{3}})+|\d{{1,6}}"
        rf"|{'|'.join(NUMBERS)})(?: of (?:(?:the|our|their) )?\d{{1,6}})? (?P<unit>(?!minutes|hours|days|weeks"
        rf"|months|seconds|times|years|euros?|dollars)[a-z]{{3,20}}s) (?:(?:are|were"
        r"|have been) (?:\w+ )?(?:affected|stuck|blocked|waiting|down|offline|locked out|impacted|unable)"
        r"|(?:cannot|can['’]t|can ?not|couldn['’]t|could not) \w+|(?:sit|wait|stand|queue)\b)",
        re.IGNORECASE,
    ),
    # whoever stands still is hit, in any trade: "unos 70 repartidores están parados"
    re.compile(
        rf"(?<![\w.,#$€£/-])(?P<n>\d{{1,3}}(?:[.,]\d{{3}})+|\d{{1,6}}"
        rf"|{'|'.join(NUMBERS)}) (?P<unit>[^\W\d]{{4,20}}) (?:(?:warten|stehen|sitzen|können)\b"
        r"|(?:sind|waren) betroffen|sont (?:concernée?s|touchée?s|affectée?s)|(?:están|son) (?:los )?afectad"
        r"|(?:sono|risultano) (?:interessat|colpit)|(?:estão|são|foram) afetad|zijn getroffen"
        r"|(?:sont|restent) (?:bloqu|à l['’]arrêt|en attente|sans)|ne peuvent"
        r"|(?:están|siguen) (?:parad|bloquead|sin)|no pueden|(?:sono|restano) (?:ferm|bloccat|in attesa|senza)"
        r"|non (?:possono|riescono)|(?:estão|ficaram) (?:parad|bloquead|sem)|não (?:conseguem|podem)"
        r"|staan (?:stil|vast)|zitten (?:zonder|vast)|wachten\b|kunnen (?:niet|geen))",
        re.IGNORECASE,
    ),
)
#: round numbers of the Romance languages and Dutch: "une cinquantaine de vendeurs"
SCORES = {"dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
          "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "docena": 12, "veintena": 20, "treintena": 30,
          "decina": 10, "dozzina": 12, "ventina": 20, "trentina": 30, "quarantina": 40, "cinquantina": 50,
          "centinaio": 100, "dezena": 10, "dúzia": 12, "vintena": 20, "tiental": 10, "twintigtal": 20, "dertigtal": 30,
          "vijftigtal": 50, "honderdtal": 100}  # fmt: skip
SCORE = re.compile(
    rf"\b(?:une?|una|uma|een) (?P<n>{'|'.join(SCORES)}) (?:de |d['’]|di |d['’])?(?P<unit>[^\W\d]{{4,20}})\b",
    re.IGNORECASE,
)
ONE = re.compile(
    r"\b(?:it['’]s (?:just |only )?(?:me|her|him|one)\b(?! and\b)"
    r"|(?:only|just) (?:this |the |that )?(?:one|me|her|him|a single)\b(?: user| person| account)?|one user"
    r"|a single user)",
    re.IGNORECASE,
)
SEGMENT = re.compile(
    r"\b(?:all|every|each) (?:of )?(?:our |the |their )?(?:[\w-]+ ){0,2}(?:customers?|tenants?|accounts|users"
    r"|clients|staff|employees)\b(?: (?:on|in|with|using|of) (?:the "
    r"|our )?[\w-]+(?: (?:cluster|region|plan|version|server|site|tier|instance|data ?cent(?:er|re)))?)?",
    re.IGNORECASE,
)
GROWING = re.compile(
    r"\b(?:growing|more (?:every|each|by the)|more (?:are )?coming|increasing|rising|spreading|climbing"
    r"|and counting|so far)\b",
    re.IGNORECASE,
)
#: a number of people that are not affected by it
NOT_AFFECTED = re.compile(
    r"\b(?:workaround|plan|licen[cs]es?|follow\w*|seguono|folgen|siguen|seguem|suivent|volgen|limit|up to"
    r"|seats?|contract|trial|fine|unaffected|not affected|ok\b)",
    re.IGNORECASE,
)

#: how big somebody is, by whom they serve or have: nobody says that these are affected
SIZE = re.compile(
    r"(?:\b(?:we|i)(?:['’]ve)? (?:have|got|serve|treat|see|move|employ|teach|feed|run|look after)|\b(?:wir"
    r"|ich) (?:haben|habe|versorgen|betreuen|behandeln)"
    r"|\bhaben wir|j['’]ai|nous (?:avons|accueillons|servons|suivons)|\bon a|\b(?:tengo|tenemos|atendemos|atiendo"
    r"|servimos)|\b(?:ho|abbiamo"
    r"|serviamo|seguiamo)|\b(?:tenho|temos|atendemos)|\b(?:ik heb|we hebben|wij hebben"
    r"|we bedienen))\W+(?:[\w.-]+ ){0,2}$",
    re.IGNORECASE,
)
#: so many a day are a trade, and an audience listens
RATE = re.compile(
    r"[^.;!?]{0,12}?(?:\b(?:a|per|an|each|every|pro|am|im|in der|par|al|alla|ao|op een|cada|ogni|elke|por) (?:day"
    r"|night|week|month|year|shift|tag|nacht|woche"
    r"|monat|jahr|jour|nuit|semaine|mois|an|día|noche|semana|mes|año|giorno|notte|settimana|mese|anno|dia|noite"
    r"|mês|ano|dag|maand|jaar)\b"
    r"|\b(?:daily|täglich)\b)|\W+(?:listen|watch|read|tune|hören|lesen|écoutent|lisent|escuchan|leen|ascoltano"
    r"|leggono|ouvem|leem|luisteren|lezen)\b",
    re.IGNORECASE,
)

#: "Hop & Anker (#81207), Kvarnby Bryggeri and Saltö Gin": customers by their names
_LISTED_NAME = (
    r"(?:the |de |la |le |die |das )?(?-i:[A-ZÀ-Ý][\w’'-]*)(?:(?: (?:&|and|of|de|du|del|di) "
    r"| )(?-i:[A-ZÀ-Ý][\w’'-]+)){0,4}(?: \([^)]{1,20}\))?"
)
LISTED = re.compile(rf"{_LISTED_NAME}(?:, {_LISTED_NAME})+,? (?:and|und|et|y|e|en|as well as|sowie) {_LISTED_NAME}")

#: a count that its sentence takes back, or that is of the desk's own trial
SUPERSEDED = re.compile(
    r"\b(?:first (?:wrote|said|reported|spoke of|counted)|initially|at first|originally|erst\b|zuerst|zunächst"
    r"|d['’]abord|primero|al principio|all['’]inizio|primeiro|eerst)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
#: "none of our 45 shops can pay": what is denied is what they can do, and all of them are hit
NONE_OF = re.compile(
    r"\b(?:none|not one|not a single one|keine[rs]?|keins|aucune?|ningun[oa]|nessun[oa]|nenhuma?"
    r"|geen(?: enkele)?) (?:of|von|unserer?|de[is]?|d['’]|van"
    r"|entre) ?(?:(?:our|their|the|nos|leurs|les|nuestr[oa]s|sus|nostr[ie]|nossas?|nossos?|onze|hun|unseren?"
    r"|ihren?) )?$",
    re.IGNORECASE,
)
OURS = re.compile(
    r"\b(?:my own|our own|our (?:test|demo)|test (?:store|club|account|tenant|data)|demo (?:tenant|account|data)"
    r"|sandbox)\b",
    re.IGNORECASE,
)

#: "at first she spoke of 60 nurses, it is 6"
INSTEAD_IT_IS = re.compile(
    r"(?:it(?:['’]s| is)|they are|es sind|ce sont|son|sono|são|het zijn)(?: really| only| just"
    rf"| now)? (?P<n>\d{{1,7}}|{'|'.join(NUMBERS)})\b",
    re.IGNORECASE,
)

#: "40 teachers, she corrected it to 14"; "35 patients … no wait, she said 3 to 5"
MENDED = re.compile(
    r"(?:\bcorrected (?:it|this|that|them)?\s?to|\bno wait\b|\bno, wait\b|\bmake that\b|\bi mean\b|\bsorry\b"
    rf"|\bcorrection\b|\bactually\b|\brather\b|\bnow (?:only|just)\b)[^.;\d]{{0,40}}?\b(?P<n>\d{{1,7}}"
    rf"|{'|'.join(NUMBERS)})\b",
    re.IGNORECASE,
)
CUSTOMERS = re.compile("customers?|kunden|clients?|accounts?|clienti|clientes|klanten", re.IGNORECASE)

#: "Correction to my mail of last night: it's 212", "Verzeihung, 38 natürlich, nicht 83"
CORRECTION = re.compile(
    r"\b(?:correction|corrected|sorry|actually|korrektur|verzeihung|entschuldigung|pardon|erratum|perdón"
    rf"|corrección|scusa\w*|correzione|desculpe\w*|correção|correctie)\b[^.\d]{{0,70}}?(?:it['’]s |it is |are "
    rf"|sind |nur )?\b(?P<n>\d{{1,7}}|{'|'.join(NUMBERS)})\b",
    re.IGNORECASE,
)
