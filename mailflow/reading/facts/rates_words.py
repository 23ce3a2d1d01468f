"""The words for how often it happens: shares, rhythms, and now so and now otherwise."""

import re

from mailflow.reading.language.phrases import Wording

#: how often, as people say it; the whole sentence stands in the brief when it is short
FREQUENCY = Wording("""
    always !been|a|an|friendly|happy|the_same_people|fine|paid|nice|welcome|there|available <any>
    ^ always $
    happens|fails|crashes|occurs|stops|hangs|breaks always
    every time|single|attempt|try|run|call|print|save
    each time|attempt|run|call|print|save
    on each|every <any>
    reproducible|repeatable always|100|every_time|each_time
    100 percent
    intermittent|intermittently|sporadic|sporadically|sometimes|occasionally|occasional|randomly|constantly|
        continuously|repeatedly|permanently|rarely|frequently
    at random
    on and off
    off and on
    now and then|again
    once in a_while
    from time to_time
    only when|if|with|on|after|in|during|for <any>
    one|two|three|roughly_one|about_one time|times|upload*|order*|call*|payment* in|out_of|of <n>
    one|two|three in two|three|four|five|six|ten|twenty|<n>
    every|each second|other|third|fourth|fifth|tenth <any>
    jede|jeder|jedes|jeden zweite*|dritte*|vierte*|fünfte*|zehnte* <any>
    <n> von|sur|su <n>
    una|uno|dos|tres|uma|um|duas|een|ein|eine|un|une de_cada|em_cada|em|op_de|op|von|sur|su <n>
    nearly|almost|mostly always|every|each|all
    in most|many|some cases
    half|third|quarter|most|majority of <any>
    several|many|a_few|a_dozen|<n> times a|per|an|each|every day|hour|week|month|night|shift|minute
    twice|once|hourly|nightly|daily|weekly a|per|an day|hour|week|month|night
    daily|hourly|nightly|weekly at|in|since|around|after
    fails|crashes|stops|breaks|drops|happens|occurs|dies|hangs daily|hourly|nightly|weekly
    all|every <any> <any>? fail|fails|failed|crash|bounce|bounced|rejected|declined
    every|each day|night|morning|evening|hour|week|month|monday|minute|weekend
    jedes mal
    immer wieder
    ^ immer $
    passiert|geschieht|kommt|ist|tritt immer|manchmal|gelegentlich|ständig|sporadisch|regelmäßig|häufig
    manchmal|gelegentlich|sporadisch|ständig|zeitweise
    à_chaque fois|impression|enregistrement|<any>
    chaque fois
    toujours|parfois|systématiquement|systématique|régulièrement|par_intermittence
    tous|toutes les <any> .. échouent|échoue|plantent
    cada vez
    a_veces|siempre|de_vez_en_cuando|constantemente
    todos|todas los|las <any> .. fallan
    ogni volta
    sempre|a_volte|ogni_tanto|talvolta
    às_vezes|sempre|toda_vez|cada_vez|de_vez_em_quando
    elke keer|dag|nacht
    altijd|soms|af_en_toe|telkens|regelmatig
""")
NOT_ALONE = re.compile(r"^(?:only|every|each|all|half|most|\d+ ?%) (?!time|single)|%", re.IGNORECASE)
#: "3 of 5", "10/10", "20 % of the calls", "100 %"
SHARE = re.compile(
    r"(?<!for )\b(?:about |around |roughly )?\d{1,3} ?(?:%"
    r"|percent)(?! (?:off|discount|vat|cpu|uptime|availability))(?: of (?:the |all |their )?\w+)?"
    r"|\b\d{1,3} ?/ ?\d{1,3}(?= (?:with|on|in|times|tries|runs|attempts)|[,.;)]|$)"
    r"|\b\d{1,3} (?:out of|of) \d{1,3}\b(?: \w+)?|, always\b",
    re.IGNORECASE,
)


WORDS = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|half|every second|ein|zwei|drei|vier|fünf|sechs|une?|deux"
    r"|trois|quatre|cinq|uno|una|dos|tres|cuatro|cinco|due|tre|quattro|cinque|dois|duas|três|quatro|twee|drie|vijf)"
)
#: a share is the best answer: "two of three tries", "due volte su due", "una de cada cinco"
SHARES = re.compile(
    rf"\b(?:{WORDS}|\d{{1,3}}) (?:times )?(?:out of|of|of the last|in|von|sur|de cada|su|em cada|van de"
    rf"|op de) (?:the )?(?:{WORDS}|\d{{1,3}})\b(?! (?:of our|customers|users|clients|stores|shops|branches"
    rf"|schools|locations|sites|homes))|\b(?:{WORDS}|\d{{1,2}}) (?:volte|veces|vezes|fois|mal|keer) (?:su|de"
    rf"|em|sur|von|van|op) (?:{WORDS}|\d{{1,2}})\b|\b(?:of|von|sur|de|van) (?:the|den|les|los|dei"
    rf"|de) (?:{WORDS}|\d{{1,3}}) \w+ [^.;]{{0,25}}\b(?:{WORDS}|\d{{1,3}})\b"
    rf"|(?<![\d/])\d{{1,2}}/\d{{1,2}}(?= (?:tries|times|attempts|runs)\b)"
    rf"|\b(?:about |roughly |around )?\d{{1,3}} ?%(?= (?:of|der|des|de|dei|degli|delle|dos|das|do|van|aller))",
    re.IGNORECASE,
)
#: the rhythm of it, and what it depends on
RHYTHM = re.compile(
    r"\b(?:einmal|zweimal|dreimal|once|twice|une fois|deux fois|una vez|dos veces|una volta|due volte|uma vez"
    r"|duas vezes|een keer|twee keer) (?:a|per|an|pro|am|par|al|a la|por|all['’]|ao|à|in der|every) ?(?:hour"
    r"|day|week|shift|night|month|stunde|tag|woche|heure|jour|semaine|nuit|hora|día|semana|ora|giorno|settimana"
    r"|dia|uur|dag|week)\b|\b(?:two|three|four|five|several|\d) (?:nights|days|mornings|times"
    r"|evenings) (?:running|in a row|so far|this \w+)\b"
    r"|\b(?:the )?(?:second|third|fourth|fifth|\d(?:nd|rd|th)) time (?:this|since|in)\b"
    r"|\b(?:every|each) (?:\w+ ){0,2}(?:import|export|save|print\w*|start|attempt|try|run|night|morning|monday"
    r"|order|call|sync|login|payment|time)\b|\b(?:whenever|each time|every time|as soon as|only when|only if"
    r"|only after|only with|if and only if|always|reproducible|sporadic\w*|intermittent\w*"
    r"|most (?:mornings|days|nights|times)|on some \w+ and not on others|now and then"
    r"|^only (?:on|at|before|after|between|during|in|with)|(?:sometimes .{2,30}, )?sometimes not|on some days"
    r"|not every day|after (?:about )?\d+ \w+)\b"
    r"|\b(?:alle (?:\d+|zwei|drei|fünf|zehn) (?:minuten|stunden|tage|sekunden)"
    r"|jede[rsmn]? (?:mal|nacht|tag|morgen|stunde|woche|zweite\w*|dritte\w*"
    r"|\w{4,}(?:ung|druck|export|import|versuch|start))"
    r"|(?:eine[mrs]?|jede[mrs]?) von (?:zwei|drei|vier|fünf|sechs|zehn)|jedes mal|immer(?! noch| wieder)"
    r"|immer wieder|mal \w+ \w+, mal|klappt immer|passiert immer|manchmal|gelegentlich|sporadisch|nur,? wenn"
    r"|sobald|täglich|bei jede[rmns] \w+)\b"
    r"|\b(?:toujours|chaque fois|à chaque \w+|parfois|de temps en temps|pas tous les jours|à tous les coups"
    r"|certains jours|des fois|systématique\w*|dès que|uniquement quand|tous les \w+|une fois sur \w+)\b"
    r"|\b(?:siempre|cada (?:vez|mes|día|noche|semana|mañana|hora|dos|tres|pocos|pocas)|a veces|de vez en cuando"
    r"|solo cuando|todos los días|todas las veces|casi siempre|en cuanto|cada \w+ (?:minutos|horas|días))\b"
    r"|\b(?:sempre|ogni (?:volta|notte|giorno|mattina|ora|settimana|mese)|a volte|ogni tanto|solo quando|appena"
    r"|tutti i giorni)\b|\b(?:às vezes|toda vez|cada vez|de vez em quando|só quando|sempre que|todos os dias"
    r"|todas as \w+|diariamente)\b|\b(?:altijd|elke (?:tweede|derde|vierde|vijfde|tiende|keer|dag|nacht|ochtend"
    r"|week)|soms|af en toe|telkens|zodra|alleen (?:als|wanneer)|iedere keer|om de \w+)\b",
    re.IGNORECASE,
)
#: "it works for 98 % of their orders" counts what does not fail
FINE = re.compile(r"\b(?:it|this|that|everything|all) works?\b", re.IGNORECASE)
#: how often something else happens: a meeting, a payment, a patience
HAPPENS = re.compile(
    r"\b(?:happens?|occurs?|comes? and goes?|passiert|tritt auf|kommt vor|arrive|se produit|survient|pasa|ocurre"
    r"|sucede|succede|capita|accade|acontece|ocorre|gebeurt|komt voor|doet zich voor)\b",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"\b(?:as always|always (?:been|fine|nice|happy|friendly|welcome)|each time,? about|permanent(?:ly)?\W*[\"”]"
    r"|meeting|newsletter|invoice[ds]?|pays?|always (?:was|were|has been|have been) an?\b"
    r"|(?:turn|switch)\w* .{0,40}\boff and on|off and back on|call(?:ed|s)? (?:her|him|them|me|us)|asks?|wie immer"
    r"|comme toujours|como siempre|come sempre|como sempre|zoals altijd)\b",
    re.IGNORECASE,
)

#: without one of these nobody counted, and nothing comes back
COUNTING = frozenset(("of", "in", "von", "sur", "cada", "su", "em", "de", "van", "op", "der", "des", "dei", "degli",
                       "delle", "dos", "das", "do", "aller", "volte", "veces", "vezes", "fois", "mal", "keer", "tries",
                       "times", "attempts", "runs"))  # fmt: skip
TIMING = frozenset(
    re.findall(
        r"\S+",
        "einmal zweimal dreimal once twice fois vez veces volta volte vezes keer running row far time every "
        "each whenever always reproducible sporadic sporadically intermittent intermittently now days day day "
        "only if soon after sometimes alle jede jeder jedes jeden jedem immer mal "
        "manchmal gelegentlich sporadisch nur sobald täglich toujours systématique chaque parfois temps "
        "certains des systématiquement dès uniquement tous siempre cada solo todos cuanto sempre ogni tanto "
        "quando appena tutti às toda só que todas diariamente altijd elke soms af telkens zodra alleen iedere "
        "om "
        "this when most some eine einem einer coups todas siempre casi",
    )
)

#: "blank on every ward" tells where, and not how often
PLACES = re.compile(
    r"\b(?:on|in|at|across|for|all over) (?:every|each|all) (?!time|second|third|fourth|fifth|tenth|other|visit"
    r"|page|print|export|import|save|start|login|attempt|call|run|order|night|day|morning)\w+",
    re.IGNORECASE,
)

#: now so and now otherwise: "tantôt le matin, tantôt le soir", "unos días sí y otros no", "mal 4 und mal 90"
NOW_AND_THEN = re.compile(
    r"\b(?:mal \S+(?: \S+)?,? (?:und )?mal\b|tantôt .{2,40}tantôt|some days .{2,50}some days"
    r"|on one \w+ and .{2,50} on the next"
    r"|(?:unos|algunos) \w+ sí y otros no|un\w? \w+ sí y otr\w no|unas veces .{2,40}otras|ora .{1,30}ora"
    r"|(?:a volte|un giorno) sì .{1,20}no"
    r"|non sempre|no siempre|nem sempre|pas toujours|nicht immer|not always|niet altijd|umas vezes .{2,40}outras"
    r"|(?:ora|dia) sim,? (?:ora|dia) não"
    r"|de ene (?:keer|dag) .{2,40}de andere|soms wel,? soms niet)\b|\b(?:no|kein|sin|senza|sem|zonder"
    r"|geen) (?:\w+ )?(?:pattern|muster|patrón|schema"
    r"|padrão|patroon)\b|\bsans logique\b",
    re.IGNORECASE,
)
#: all of one kind, and only those: "it hits every boat that moved", "bei jeder verlängerten Karte"
EVERY_ONE = re.compile(
    r"\b(?:it['’]?s|it (?:hits|affects|concerns|catches)|(?:happens|occurs) (?:to|on|with|for)) (?:every|each"
    r"|all) (?:\w+ )?\w+"
    r"|^\W*(?:it happens |passiert |ça arrive |pasa |succede |acontece |het gebeurt )?(?:with|on|for|bei|avec|à"
    r"|pour|con|en|a|com|em|bij|met|op)"
    r" (?:every|each|jede[rmn]?|chaque|cada|ogni|elke?|ieder\w*) [^.;]{3,40}\W*$",
    re.IGNORECASE,
)
#: so many of their tablets have it: that tells how many, and not how often
HOW_MANY = re.compile(
    r"\b(?:we['’]re at|by (?:my|our) count|concerns?|affects?|hits|betrifft|betroffen|concerne|touche|afecta"
    r"|riguarda|colpisce|afeta|betreft"
    r"|treft)\b",
    re.IGNORECASE,
)

#: these count the fault even where the sentence does not name it: "Immer.", "Klappt immer."
SURE = re.compile(
    r"^most\b|à tous les coups|todas las veces|todos os dias|on some \w+ and not|(?:eine[mrs]?) von |^only\b"
    r"|\bmal \w+ \w+, mal|\b(?:elke (?:tweede|derde)|always|every time|each time|whenever|reproducib\w+|immer"
    r"|jedes mal|systématique\w*|toujours|chaque fois|siempre|cada vez|sempre|ogni volta|toda vez|altijd|elke keer"
    r"|intermittent\w*|sporadic\w*|sporadisch|parfois|a veces|a volte|às vezes|soms|manchmal"
    r"|(?:third|second) time)\b",
    re.IGNORECASE,
)
