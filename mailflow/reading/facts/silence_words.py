"""The words with which people say that they do not know, that somebody else does, or that it comes later."""

import re

_NAME = r"(?-i:[A-ZÀ-ÖØ-Þ][\w.’'-]+)"
#: who may be asked: a name, or a colleague by his role
_WHOM = (
    rf"(?:(?:mr|mrs|ms|frau|herrn?|mme|m|madame|monsieur|sr|sra|señora?|signora?|sig|dr|meneer|mevrouw)\.? )?{_NAME}"
    r"|him|her|them|someone|somebody|ihn|ihm|sie|den|die|lui|elle|eux|él|ella|ellos|lei|loro|ele|ela|eles|hem|haar|hen"
    r"|(?:the|their|our|my|der|dem|den|die|das|unsere?[nm]?|ihre?[nm]?|le|la|les|leur|notre|el|los|las|su"
    r"|nuestr[oa]|il|lo|i|gli|o|os|as|ao|à|de|het|hun|onze) [\w-]{2,20}(?: team)?"
)
#: "you'd have to", "I must", "bitte", "tengo que": what people put before the verb
_MUST = (
    r"(?:(?:please|pls|you|one|i|we|he|she|better|best|just|only|maybe|perhaps|have|has|need|needs|got|had"
    r"|ought|to|must|should|could|can|would|will|try|go|and|then|so|sorry|but|that|you['’]d|i['’]d|i['’]ll"
    r"|we['’]ll"
    r"|bitte|da|muss|müsst|müsstest|müssten|musst|sollte|sollten|kannst|könnt|ich|ihr|du|man|am|besten|einfach|mal"
    r"|il|faut|faudrait|je|vais|dois|tu|vous|devez|peux|pouvez|merci|de|d['’]|le|la|les|lo|li|glielo|li|tengo"
    r"|que|hay|voy|a|mejor|puedes|devo|bisogna|devi|dovete|puoi|eu|vou|tenho|preciso|é|melhor|o|os|ik|moet|je"
    r"|moeten|kun|het|dat|dit|ne|se|si)[ ,]+){0,7}"
)
_ASK = (
    r"(?:ask|check with|check that with|talk to|speak to|speak with|ping|contact|get (?:it|that|this|them) from"
    r"|confirm with|"
    r"frag(?:e|en|t)?(?: sie)?(?: (?:mal|bitte|das|es))?(?: bei| beim)?|nachfragen bei"
    r"|demande[rz]?(?:[- ]l[ea]s?)?(?: à| au| aux)?|voir avec|vois avec|voyez avec|demandons à"
    r"|pregunta(?:r|d|dle|dselo|rle|le|lo|ría)?(?: a| al)?|pregúnta(?:le|selo|me)?(?: a| al)?"
    r"|pregunten(?:le)?(?: a| al)?|consulta(?:r|d|lo)? (?:con|a)"
    r"|chied(?:i|ete|ere|o|erò)(?:lo|glielo)?(?: a| al| alla)?|domanda(?:re|te)? a|sent(?:i|ire|o) "
    r"|pergunt(?:a|e|ar|o|em)(?:-lhe)?(?: ao?| à| para(?: [oa])?| pr[oa])?|fal(?:a|e|ar|o|em) com"
    r"|ve(?:r|ja|jo) com|vraag(?: het)?(?: (?:even|maar))?(?: aan)?|navragen bij|vragen aan|nakijken bij)"
)
#: what somebody may have that we asked for
_THING = (
    r"(?:lists?|numbers?|figures?|logs?|contracts?|details?|answers?|steps?|data|liste[n]?|zahlen|nummern?|daten"
    r"|unterlagen|vertrag|chiffres|journaux|contrat|détails|lista|datos|cifras|registros|contrato|detalles|numeri"
    r"|dati|contratto|dettagli|números|dados|detalhes|lijst|cijfers|gegevens)"
)
#: "she knows that we look into it" tells what a customer was told
_KNOWS = (
    r"(?:knows?(?! (?:we|i|that|about|it['’]?s|it is)\b)"
    r"|can (?:tell|say|answer|pull|send|give) (?:you|us|me|that|it|them|the|more)?|could (?:tell|say|answer)"
    r"|(?:would|should|might|will|may) (?:know|have (?:it|them|that)|tell|send (?:it|them|you)|answer)"
    rf"|has (?:it|that|them)(?=\W*$)|ha(?:s|ve) (?:\w+ ){{0,2}}{_THING}|owns? (?:it|that)"
    r"|handles? (?:it|that|this)|set (?:it|this) up"
    rf"|weiß|weiss|kennt|(?:kann|könnte|müsste)(?! (?:ich|wir|man)\b)(?: \w+){{0,3}} (?:sagen|wissen"
    rf"|beantworten|schicken|liefern)|hat (?:\w+ ){{0,2}}{_THING}|sait|saura|saurait|connaît"
    rf"|peut (?:(?:te|vous|nous) )?(?:dire|répondre)|a (?:\w+ )?{_THING}|sabe|sabrá|sabría|saben|lo lleva"
    rf"|lleva (?:el|la|ese|este) (?:contrato|cuenta|tema|asunto)|tiene (?:\w+ )?{_THING}"
    r"|puede (?:decir|contestar|responder|enviar)\w*"
    rf"|sa\b|saprà|conosce|può (?:dir|rispond)\w*|ha (?:\w+ )?{_THING}|saberá|sabem|tem (?:\w+ )?{_THING}"
    rf"|pode (?:dizer|responder|enviar)|conhece|weet|weten|kan (?:\w+ ){{0,3}}(?:zeggen|vertellen|sturen)"
    rf"|heeft (?:\w+ )?{_THING})"
)
PASSED_ON = re.compile(
    rf"^\W*{_MUST}{_ASK} (?:{_WHOM})\b|^.{{0,70}}?\b(?:only |nur |seulement |solo |sólo |só "
    r"|alleen )?(?:(?!(?:customer|client|user|nobody|everybody|kunde|kundin|niemand|personne|nadie|nessuno"
    rf"|ninguém)\b){_NAME}|(?-i:[Hh]e|[Ss]he|[Tt]hey)(?! knows?\b)"
    r"|(?:the|their|our) (?!customer|client|user)\w+(?: team)?)(?: (?:from|in|at|of|von|aus|de|di|van) (?:the "
    r"|der |la )?[\w&]+)? (?:always |probably |certainly |only |lo |la |le |l['’]|das |es |het |dat |o |isso "
    rf"|ça )?{_KNOWS}"
    r"|^\W*(?:das |ça |eso |lo |o |dat |questo |isso )?(?:weiß|weiss|sait|sabe|sabrá|saprà|saberá|sa"
    rf"|weet) (?:nur |(?:seulement|solo|sólo|só|alleen) )?(?:der |die |frau |herr )?{_NAME}"
    r"|\b(?:question|one|matter|thing|something|frage|sache|question|pregunta|domanda|pergunta"
    rf"|vraag) (?:is )?(?:for|to|für|an|pour|para|per|voor|aan) {_NAME}"
    r"|^\W*(?:that|this|it|das|ça|c['’]est|eso|esto|isso|questo|dat)?(?:['’]s| is| ist| es| é| è)? ?(?:up to"
    rf"|with|bei|cosa de|com|avec) (?:o |a |der |frau |herrn )?{_NAME}\W*$"
    rf"|^\W*(?:that['’]?s |das ist )?{_NAME}(?:['’]s?|s) (?:area|part|job|department|thing|topic|bereich|thema"
    r"|sache)\b"
    rf"|^\W*c['’]est {_NAME} qui |\b(?:qualcosa|algo|quelque chose) (?:per|para|pour) {_NAME}"
    rf"|^.{{0,50}}\b(?:ask|frag|demande|vraag|chiedi|pregunta|pergunta) {_NAME}\W*$",
    re.IGNORECASE,
)
#: an answer will follow, from whoever writes
LATER = re.compile(
    r"^\W*(?:i|we|he|she|they|ich|wir)?(?:['’]ll| will| would| have to| need to| must| can)?(?: \w+)? ?(?:check"
    r"|find out|get back|come back|look (?:it|that) up|look into (?:it|that)|send (?:it|that|them|this|the|you)"
    r"|follow up|write (?:it|that|them|again)|let you know|dig (?:it|that) (?:out|up)|tell you|report back"
    r"|confirm (?:later|tomorrow))\b"
    r"|^\W*(?:i|we)(?:['’]ll| will)\b|^\W*(?:(?:that|this|it|they|the \w+|proper \w+|more|details?|rest"
    r"|numbers?|steps?|log|logs)[ ,]+)*(?:will |to )?(?:follows?|come|comes|be sent|be added)\b.{0,40}$"
    r"|^\W*let me (?:\w+ ){0,2}(?:check|ask|find|look|see|get)\b"
    r"|^\W*(?:to follow|later|coming|soon|tbd|tba|tbc|to be (?:determined|confirmed|announced|clarified)"
    r"|open\W*$|pending|see below|still (?:waiting|checking|to come|open\W*$)"
    r"|(?:am |i['’]m |we['’]re )?(?:waiting for|working on|checking|looking)|not yet|wip|in progress)\b.{0,60}$"
    r"|\b(?:will|to) (?:find out|check and (?:come|get) back|write (?:it |them )?up|follow up later"
    r"|send (?:it|them) (?:later|tomorrow|tonight|this|on))\b"
    r"|\bi(?:['’]ll| will) (?:find|check|ask|look|send|write|add|try|get|see|come|report)\b"
    r"|\b(?:when|once|as soon as) (?:i|we)(?: am|['’]m|['’]re| are| have| get) (?:at|back|in|it|them|to|home)\b"
    r"|\b(?:kommt|kommen|folgt|folgen|reiche|reichen|liefere|liefern|kläre|klären|schaue|melde|trage|schicke"
    r"|sende|suche|prüfe)\b.{0,40}\b(?:noch|nach|später|morgen|gleich|heute|ich|wir)\b"
    r"|^\W*(?:kommt|folgt|später|noch offen|wird nachgereicht|muss ich (?:erst )?(?:klären|nachsehen|prüfen))\b"
    r"|\bkläre (?:ich|wir)\b|\b(?:muss|müssen) (?:ich|wir)(?: \w+){0,3} (?:klären|nachsehen|nachfragen|prüfen"
    r"|schauen)\b"
    r"|\b(?:je|nous)(?: (?:vous|te|le|la|les|l['’]|t['’]))* ?(?:regarde|vérifie|reviens|revenons|réponds"
    r"|répondrai|envoie|enverrai|vérifierai|regarderai|complèterai|complète|cherche|confirme)\b.{0,60}"
    r"|^\W*(?:à suivre|à venir|plus tard|à compléter|en cours)\b"
    r"|\b(?:lo |la |los |las |os |te )?(?:miro|reviso|averiguo|confirmo|envío|enviaré|mando|mandaré|consulto"
    r"|busco|completo|paso|pasaré)\b.{0,50}\b(?:luego|después|mañana|hoy|tarde|y (?:os|te|le)|en cuanto"
    r"|cuando)\b|^\W*(?:lo (?:miro|reviso|averiguo|consulto)|pendiente|más tarde|luego|por confirmar)\b"
    r"|\b(?:lo |la |li |le |ve |ti )?(?:controllo|verifico|guardo|mando|invio|manderò|invierò|cerco|recupero"
    r"|faccio sapere|comunico|aggiungo)\b.{0,50}\b(?:dopo|più tardi|domani|oggi|stasera|appena|quando"
    r"|e (?:vi|ti))\b|^\W*(?:(?:lo |li )?(?:controllo|verifico)|arriva|arrivano|da definire|più tardi"
    r"|seguirà)\b"
    r"|\bvou (?:verificar|ver|confirmar|enviar|mandar|procurar|checar|perguntar)\b"
    r"|\b(?:envio|mando|confirmo|verifico|vejo|passo)\b.{0,40}\b(?:depois|amanhã|mais tarde|hoje|à tarde|quando"
    r"|assim que)\b|^\W*(?:mais tarde|depois|pendente|a confirmar|a definir)\b"
    r"|\b(?:zoek|kijk|check|stuur|vraag|laat) (?:ik|het|ik het|ik dat|je)\b.{0,40}\b(?:uit|na|nog|later|morgen"
    r"|weten|op)\b|^\W*(?:volgt|komt nog|later|nog open|zoek ik uit|stuur ik)\b",
    re.IGNORECASE,
)
_QUESTION_WORD = (
    r"what|which|who|whom|whose|how|why|where|when|do you|does|is (?:that|this|it)|are (?:you|these|those)"
    r"|should i|shall i|can you|could you|did you|sorry|meaning|you mean|like what"
    r"|was (?:ist|sind|meint|bedeutet|genau|wollt|soll|heißt|verstehst|versteht|wäre)|wer|welche[rsn]?|wie"
    r"|warum|wieso|meint ihr|meinst du|ist (?:damit|das)|qu['’]est|que (?:veut|voulez|signifie|entend)"
    r"|quel(?:le|s|les)?|c['’]est quoi|comment|pourquoi|combien|vous (?:voulez|entendez)"
    r"|qué|a qué|cuál(?:es)?|cómo|por qué|os referís|te refieres|se refiere|cosa|che cosa|quale|quali|come"
    r"|perché|intendete|intendi|in che senso|o que|qual|quais|como|por que|wat|welke|hoe|waarom|bedoel\w*|wordt"
)
BACK = re.compile(
    r"^\W*(?:(?:hm+|sorry|hi|well|ok|but|und|and|et|y|e|en|question|frage|pregunta|vraag|domanda"
    r"|pergunta)\b[ ,:–-]+|on (?:\d|number \d|the \w+)[ ,:]+"
    rf"|(?:zu|à|a|al|su|sobre|bij) (?:\d|nr\.? ?\d)[ ,:]+)*[¿\"“„«']?(?:{_QUESTION_WORD})\b.{{0,220}}?\?"
    r"|\bwhat (?:do you mean|exactly (?:do|is))\b.{0,120}|\bwhat is meant\b.{0,80}"
    r"|\b(?:was|wie) (?:ist|meint|meinst)\b.{0,80}\b(?:gemeint|ihr|du)\b|\bqu['’]entend\w+\b.{0,80}"
    r"|\bque voulez-vous dire\b.{0,80}|\ba qué (?:os|te|se) refer\w+\b.{0,80}|\bcosa (?:si )?intend\w+\b.{0,80}"
    r"|\bo que (?:quer(?:em)? dizer|significa)\b.{0,80}|\bwat (?:bedoel\w*|wordt .{0,40}bedoeld)\b.{0,80}"
    r"|\b(?:i )?(?:don['’]?t|do not) (?:understand|get) (?:the |this |that |your )?(?:question|one"
    r"|what you mean|this|that)\b",
    re.IGNORECASE | re.DOTALL,
)
_NOT_KNOWN = (
    r"(?:(?:i |we |they |he |she |nobody |noone |no one )?(?:really |honestly |still )?(?:do not|don['’]?t|dont"
    r"|doesn['’]?t|does not|didn['’]?t|did not|cannot|can['’]?t|cant|couldn['’]?t) (?:really |yet "
    r"|even )?(?:know|tell|say|see (?:it|that|them|any|those|from here))(?: (?:yet|that|this|it|them"
    r"|any of (?:it|this|them|these|those)|for sure|here|from here|when|how many|how|which|what|where"
    r"|exactly))*"
    r"|(?:nobody|no one|none of us) (?:here )?(?:knows?|can tell|could tell|could say|told me|said)"
    r"|(?:i |we )?(?:have |['’]ve )?(?:got )?(?:no|not the faintest|not a) (?:idea|clue)(?: at all)?"
    r"|not sure(?: (?:yet|either|about (?:that|it|this)))?|(?:not? )?known|un-?known|n\.?/?a\.?|not applicable"
    r"|not available|dunno|idk|beats me|no info(?:rmation)?"
    r"|i (?:have|['’]ve|['’]ve got|got) none(?: of (?:them|these|that))?"
    r"|(?:i |we )?(?:don['’]?t|do not) have (?:(?:any|one|them|that|it|access|those|an? |the "
    r"|exact )+)(?:exact )?(?:count|number|numbers|figures?|logs?|details|list)?|they did ?n[o'’]t say"
    r"|not (?:told|stated|mentioned|given)"
    r"|unbekannt|keinen? (?:blassen )?(?:ahnung|schimmer|plan|info(?:rmation)?(?:en)?)"
    r"|(?:das )?(?:wei(?:ß|ss)|wissen) (?:ich|wir|man|keiner|niemand)(?: (?:leider|auch|noch|es|das))? nicht"
    r"|(?:ich )?wei(?:ß|ss) (?:es |das |ich )?(?:leider |auch )?nicht"
    r"|(?:weiß|weiss) (?:leider |auch |hier )*(?:keiner|niemand)|nicht bekannt|k\.?\s?a\.?|entfällt"
    r"|trifft nicht zu|kann ich (?:leider )?nicht sagen|habe ich (?:leider )?(?:nicht|keine[ns]?)"
    r"|hab(?:e)? (?:ich )?keine"
    r"|inconnue?|(?:je n['’]ai |nous n['’]avons |j['’]ai )?aucune idée"
    r"|(?:je (?:ne )?|on (?:ne )?|nous (?:ne )?)(?:l['’])?(?:sais|sait|savons) (?:pas|rien)|je l['’]ignore"
    r"|sans objet|s\.o\.|pas d['’]idée|pas connue?|je n['’]en sais rien"
    r"|ni idea|(?:no (?:lo )?|ni lo )(?:s[eé]|sabemos|sabe)(?: (?:nadie|decir))?|nadie lo sabe|desconocid[oa]"
    r"|desconozco|sin datos|no aplica|no consta|no tengo (?:ni )?(?:idea|ese dato|datos|el dato)"
    r"|(?:eso )?no (?:lo )?puedo (?:decir|saber)|ni (?:la más mínima )?idea"
    r"|n[ãa]o (?:se[ie]|sabemos|sei dizer|faço ideia|tenho ideia|tenho (?:esse dado|essa informação)|se aplica"
    r"|sabe)|desconhecid[oa]|sem ideia|nem ideia|ninguém sabe|não dá para saber|sei lá"
    r"|(?:non (?:lo |ne )?(?:so|sappiamo|ho idea|saprei)(?: dire| proprio)?|boh+|nessuna idea|sconosciut[oa]"
    r"|non (?:si sa|applicabile|disponibile|noto)|nessuno lo sa|non ne ho idea|mah)"
    r"|geen (?:idee|flauw idee|info)|(?:dat )?(?:weet|weten) (?:ik|wij"
    r"|we)(?: (?:het|dat))?(?: (?:niet|nog niet|ook niet))|(?:ik )?(?:zou het|weet het) niet(?: weten)?"
    r"|onbekend|n\.?v\.?t\.?|niet (?:bekend|van toepassing)|niemand weet (?:het|dat))"
)
_SOFT = (
    r"(?:[\s,.;:!?()–—-]|sorry|yet|either|at all|so far|right now|at the moment|really|honestly|pas|leider|noch"
    r"|auch|encore|désolée?|lo siento|todavía|ainda|desculpe?|purtroppo|ancora|scusa(?:te)?|helaas|nog|here"
    r"|from here|for now|me neither|to be honest|tbh|i['’]m afraid|afraid not|still)*"
)
#: "no idea about the rest", "keine Ahnung wie viele"
_OF_WHAT = (
    r"(?: (?:about|on|of|for|whether|if|how|which|when|what|who|whose|where|ce que|ce qui|lo que|quello che|ciò che"
    r"|o que|qué|cosa|wat|was|wer|wessen|since|seit|depuis|desde|da|sinds|zu|zum|über|wie|wann"
    r"|welche|ob|von|pour|sur|du|de"
    r"|des|combien|quand|sobre|cuánt\w+|cuándo|su|di|quant\w+|quando|sulla?|del|over|van|hoeveel|wanneer|the|das"
    r"|die|den|le|la|el|il|o|de|het)\b[^.,;!?]{0,60})"
)
#: "they don't know when it comes" tells what happens to them
_THEY = (
    r"(?!\W*(?:they|he|she|it|customers?|users?|staff|people|sie|er|kunden|ils|elles|il|elle|ellos|ellas|loro|eles"
    r"|elas|zij|ze)\b)"
)
UNKNOWN = re.compile(rf"{_SOFT}{_NOT_KNOWN}{_SOFT}|{_THEY}{_SOFT}{_NOT_KNOWN}{_SOFT}{_OF_WHAT}{_SOFT}", re.IGNORECASE)
#: "Ambiente não sei dizer", "the version I don't know": what it is about stands before it
UNKNOWN_OF = re.compile(
    rf"\W*(?:[\w’'/-]+ ){{1,5}}?(?:is |are |ist |est |es |è |é )?{_NOT_KNOWN}{_SOFT}", re.IGNORECASE
)
UNKNOWN_THEN = re.compile(rf"{_SOFT}{_NOT_KNOWN}{_SOFT}(?=[,.;:!–—-]\s|\bso\b|\bbut\b)", re.IGNORECASE)
#: "none" is an answer to what was done and what it costs, and says of a log that nobody has it
NOTHING = re.compile(r"\W*(?:\?[\s?]*|\W*)\W*")
#: "M. Morel", "Mr. Doe": no end of a clause
CLAUSE = re.compile(r"(?<=[.!?;])(?<!\b[A-Z]\.)(?<!\b[MDFHS]r\.)(?<!rs\.)(?<!ra\.)(?<!ig\.)\s+|,\s+|\n+|\s[–—-]\s")
#: behind "not sure" a guess is an answer: "not sure, maybe 40 users"
GUESS = re.compile(
    r"\d|\b(?:maybe|perhaps|probably|about|around|roughly|i (?:guess|think|believe|would say)|i['’]d say"
    r"|looks like|seems|at least|vielleicht|vermutlich|wohl|etwa|ungefähr|ich glaube|schätze|peut-être"
    r"|sans doute|environ|je pense|quizás?|tal vez|creo|unos|forse|circa|credo|direi|talvez|acho|misschien"
    r"|ongeveer|denk)\b",
    re.IGNORECASE,
)
