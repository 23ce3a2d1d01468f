"""Words for the plots about wishes, mandates and offers; in seven languages."""

import re

from mailflow.reading.signals.plot_words import words

#: somebody of theirs would like something
WISHES = words(
    r"(?:asks?|asked|asking|wonders?) (?:if|whether|for|about) (?!(?:a )?(?:call|update|answer|reply|refund|date"
    r"|meeting|statement|help|when))\w+"
    r"|fragt (?:nach|ob|an ob)|fragen (?:nach|ob)|demande(?:nt)? (?:si|s['’]il|à pouvoir)|pregunta[n]? si|chied(?:e"
    r"|ono) (?:se|di poter)"
    r"|pergunta[m]? se|vraagt (?:of|om)|vragen of",
    r"wants?|would (?:like|love|rather|prefer)|['’]d (?:like|love)|wishes|dreams of|asks for|wishlist|wish list"
    r"|a wish|wish from",
    r"möchten?|hätten? (?:gern\w*|lieber)|wünsch\w+|wunsch|aimerai\w+|souhait\w+|voudrai\w+|une envie|quisiera\w*"
    r"|quier\w+|gustaría"
    r"|vorrebbe\w*|vuole|vogliono|gli piacerebbe|una richiesta|gostari\w+|quer(?:em|ia)?|um pedido|wil(?:len)?"
    r"|zou(?:den)?(?: \w+){0,3} graag|zou(?:den)? willen|een wens",
)
#: how many asked for it: that is said of wishes alone
ASKED_BEFORE = words(
    r"(?:nobody|no one|none|not|never)(?:['’]s|['’]t| else| other| ones?| ever)*(?: \w+){0,4} (?:asked|heard"
    r"|requested|raised|wanted|had)"
    r"(?: (?:that|this|it|the) ?\w*){0,2}",
    r"(?:any(?:one|body)|no(?:body| one)|none|nobody) else|sonst (?:niemand|keiner)|personne d['’]autre|nadie más"
    r"|nessun altro"
    r"|mais ninguém|niemand anders",
    r"(?:the )?first (?:time|one|request)(?: \w+['’]?\w*){0,4} (?:asked|heard|hear|ask|who|for)|zum ersten mal"
    r"|das erste mal|première fois que"
    r"|(?:la )?primera vez que|(?:la )?prima volta che|(?:a )?primeira vez que|(?:de )?eerste keer dat|eerste die",
    r"(?:das )?(?:wollten|wollte|fragten|fragte|wünschten) .{3,60} (?:auch|schon)|(?:wollen|fragen) auch",
    r"(?:heard|hear|had|got) (?:it|this|that|the same)(?: \w+){0,4} (?:from|before|times?)",
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:th|rd|nd))(?: \w+){0,3} "
    r"(?:to ask|who asks?|who has|time I hear|asking|to put)",
    r"(?:niemand|keiner|sonst)(?: \w+){0,5} (?:gefragt|gewünscht|danach|wollen|gewollt)"
    r"|höre ich (?:\w+ ){0,3}(?:zum|das)"
    r"|personne (?:d['’]autre )?(?:\w+ ){0,3}(?:demandé|parlé)|on me l['’]a (?:\w+ ){0,2}demandé"
    r"|nadie (?:más )?(?:\w+ ){0,4}(?:pedido|ha pedido|pidió)|(?:me|nos) lo (?:han )?p[ie]d\w+"
    r"|es l[ao] \w+ que (?:me )?lo pide"
    r"|nessun(?: altro|o)(?: \w+['’]?){0,4} ?(?:chiest\w|ha chiesto)|me l['’](?:hanno|ha)(?: \w+)? chiest\w"
    r"|(?:mais )?ninguém (?:mais )?(?:\w+ ){0,4}pediu|já (?:me )?(?:o )?pediram"
    r"|niemand(?: anders)? (?:\w+ ){0,4}(?:gevraagd|vroeg)|(?:ik hoor|hoor ik) (?:dit|dat|het)",
)
#: what there is with us instead: a limit of how it is built
WITH_US = words(
    r"with us|at ours|in ours|ours (?:only|has|knows|needs|wants|asks)|we (?:only )?have (?:only )?(?:one|a single)"
    r"|it['’]s all or nothing|all or nothing|alles oder nichts|ou rien|o nada|o niente|ou nada"
    r"|of niets|we (?:only|just) (?:know|have|allow|take"
    r"|offer|support|do)",
    r"the way it['’]s built|built in like that|nothing in the settings|(?:just|simply|only) (?:missing|not there)"
    r"|not broken|it (?:can['’]t|cannot|doesn['’]t) do (?:that|this|it)",
    r"(?:wir kennen|kennen wir|es gibt|gibt es|on n['’]a|nous n['’]avons|tenemos|hay|abbiamo|c['’]è|temos|há"
    r"|we hebben|er is) (?:nur|que|sólo|solo"
    r"|solamente|soltanto|só|apenas|alleen|maar)|a un solo|à un seul|a una sola|só um|maar één",
    r"bei uns|chez nous|con nosotros|en lo nuestro|da noi|connosco|no nosso|bij ons|nu geldt|fehlt (?:einfach|schlicht)"
    r"|gibt['’]?s? (?:\w+ ){0,2}nur|manque simplement|simplement pas|simplemente falta|semplicemente manca"
    r"|manca e basta|simplesmente falta"
    r"|zit er (?:gewoon )?niet in",
)
#: who may say yes, or speak: not the one who writes
NOT_MINE = words(
    r"(?:is|was|be|['’]s)(?:n['’]t| not) (?:me|mine|up to me|for me|my place|my decision|my call)(?: \w+)*",
    r"would(?:n['’]t| not) be (?:me|the one)|should(?:n['’]t| not) be me|I would not be the one|not the one to",
    r"(?:I['’]m|I am) not (?:writing|saying|answering|signing|the one|paid|allowed|entitled|going to (?:write|say"
    r"|answer|sign))",
    r"someone who['’]s paid to|somebody whose name|someone whose name|whose name is on|who (?:nods|may|can say"
    r"|signs|decides)(?: \w+){0,3}\?",
    r"(?:not|isn['’]t) in any (?:rule|policy|contract|terms)(?: \w+){0,3}|no rule (?:for|covers)|above my (?:pay"
    r"|grade|head|station)",
    r"wer darf(?: \w+){0,2}\?|darf ich nicht|nicht meine (?:sache|entscheidung)|steht mir nicht zu"
    r"|dazu bin ich nicht befugt",
    r"darf ich (?:\w+ )?(?:nichts|nicht)|(?:qui|quién|chi|quem|wie) (?:peut|decide|puede|può|decide|pode"
    r"|mag)(?: \w+){0,2} ?\?",
    r"pas à moi|pas de mon ressort|dépasse mes|no (?:es|me toca|me corresponde) (?:cosa mía|a mí|decidir)"
    r"|no es cosa mía|no me toca",
    r"non (?:spetta|tocca) a me|non è (?:compito|cosa) mi[oa]|não me cabe|não é (?:comigo|da minha)|niet aan mij"
    r"|niet mijn zaak",
)
#: what is asked beyond the rules: money, and time that costs money
FAVOURS = words(
    r"refund\w*|discount|waive\w*|credit|money back|carry (?:it |them |over|\w+ \w+ over)|carried over|fee"
    r"|price[s]?|free|instalments?",
    r"rückerstatt\w*|rabatt|erlass\w*|gutschrift|preis\w*|rembours\w*|remise|avoir|prix|tarif\w*|descuento"
    r"|reembols\w+|abono|precios?"
    r"|sconto|rimbors\w*|prezz[oi]|desconto|preços?|korting|terugbetal\w*|prijs|prijzen|kulanz|geste commercial",
)
#: what is wanted is a word of the house
A_WORD = words(
    r"(?:call|conversation|meeting|word|talk|letter|text|statement|sentence|sentences|line|board|answer|explain|say"
    r"|speak|regulator)s?",
    r"gespräch|anruf|schreiben|erklärung|stellungnahme|entretien|appel|lettre|déclaration|conversación|llamad[oa]?"
    r"|llamarían|hablar|carta"
    r"|colloquio|chiamata|lettera|dichiarazione|conversa|chamada|declaração|gesprek|telefoontje|brief|verklaring",
)
#: an offer of another, that is better or about to be signed
OFFER = words(
    r"(?:an? )?(?:better |cheaper |rival )?(?:offer|quote|proposal|bid)|angebot\w*|offre|devis|oferta|offerta"
    r"|preventivo|proposta|aanbod|offerte"
)
LURES = words(
    r"on the table|signs?|signing|cheaper|below ours|under ours|less than ours|match|better|\d+ ?% (?:under|below"
    r"|less|cheaper|off)",
    r"unterschreib\w*|günstiger|billiger|unter unserem|signe\w*|moins cher\w*|firm[ae]n?|más barat\w*|men[oo]s?"
    r"|firma|inferiore"
    r"|più bass[oa]|assina\w*|mais barat\w*|tekent|goedkoper|onder (?:die|het onze)",
)
#: whose, by what the offer is for: of money and years of an account
ACCOUNT = re.compile(
    r"\d ?k\b|\d[.,]\d{3}|[€£$]|\ba year\b|im jahr\b|par an\b|al año\b|all['’]anno\b|por ano\b|per jaar\b"
    r"|years? with us",
    re.IGNORECASE,
)
