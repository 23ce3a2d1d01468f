"""The words that tell a limit from a day that is only named, and until when it can wait."""

import re

from mailflow.cases.spoken import TEAMS

#: "by" stands before many things; only a day or a time itself is meant behind it
NONE = re.compile(
    r"[^\w.;!?]*(?:(?:the|about|around|at|on|latest|close of|start of|end of|business|play|eod|cob|noon|lunch|your"
    r"|le|la|el|il|las|os|as|o|a|dem|den|der|zum|kommenden|ce|este|questo|vandaag|gleich|noch|this|very"
    r"|spätestens) ){0,3}",
    re.IGNORECASE,
)
#: up to six words: "before the board meeting on Thursday"
FEW = re.compile(r"[^\w.;!?]*(?:[\w'’./&-]+[^\w;!?]{1,3}){0,6}", re.IGNORECASE)
#: the time that is meant is a limit, whatever else the sentence says
DUE = re.compile(
    r"\b(?:deadline(?: is)?|due(?: on| by| for)?|at the (?:very )?latest(?: by| on)?|no(?:t)? later than"
    r"|(?:gave|gives?|given|granted) (?:us|me|them)(?: \w+){0,2} (?:till|until)|(?:have|has|got) (?:till|until)"
    r"|(?:zeit|bleibt|bleiben)(?: \w+){0,2} bis|(?:tenemos|tienen|abbiamo|hanno|temos|têm) (?:tiempo )?(?:hasta"
    r"|fino a|até)|(?:avons|ont) jusqu['’]à|nothing later than|needed (?:by|for|on)"
    r"|need (?:it|this|that|a fix|an answer|them|one) (?:on|for|by)|the latest|time limit|"
    r"spätestens(?: bis| am)?|frist|fällig|au plus tard|échéance|date limite|dernier délai|a más tardar"
    r"|como (?:muy tarde|máximo)|plazo|fecha límite|scadenza|al più tardi|non oltre|prazo|no máximo"
    r"|o mais tardar|uiterlijk|deadline)\b",
    re.IGNORECASE,
)
#: what may go on until then, and no longer: "which they may do until Wednesday", "va bene fino al controllo del 6"
MAY_UNTIL = re.compile(
    r"\b(?:may|allowed to|it['’]s (?:fine|ok|all right)|all right|darf|dürfen|geht|peut|peuvent|ça va|se puede"
    r"|pueden|va bien|va bene|può|possono"
    r"|pode|podem|mag|mogen|gaat)\b[^.;,!?]{0,30}?\b(?:until|till|bis|jusqu['’](?:à|au)|hasta|fino (?:a|al)|até|tot)\b",
    re.IGNORECASE,
)
#: after it there is no way back: "after Monday 24 August they can't be brought back"
NO_RETURN = re.compile(
    r"\b(?:after|nach|après|después del?|pasado|dopo|depois de|na)\b(?=.{0,60}\b(?:can['’]?t|cannot|no longer"
    r"|too late|lost|gone|nicht mehr|zu spät"
    r"|ne \w+ plus|trop tard|ya no|demasiado tarde|non \w+ più|troppo tardi|já não|tarde demais|niet meer|te laat)\b)",
    re.IGNORECASE,
)
#: nobody is in a hurry, and the time that stands beside it is all they need
NO_HURRY = re.compile(
    r"\b(?:no (?:hurry|rush)|not urgent|(?:keine|ohne) eile|eilt nicht|pas (?:urgent|pressé)|sans urgence"
    r"|rien ne presse|sin prisas?|no corre prisa"
    r"|senza fretta|nessuna fretta|non è urgente|sem pressa|não é urgente|geen haast|niet dringend)\b",
    re.IGNORECASE,
)
#: "dreimal in sechs Wochen" counts what was
TIMES_IN = re.compile(r"(?:mal|times|once|twice|fois|ve[cz]es|volt[ae]|vez|keer)(?: schon)?\s*$", re.IGNORECASE)
#: "les expéditions de Noël" are no day
OF_FEAST = re.compile(r"(?<!antes )(?<!prima )(?<!avant )(?<!depois )\b(?:de|di|do|da|del|van|of)\s+$", re.IGNORECASE)
FEAST = re.compile(
    r"(?:noël|pâques|navidad|pascua|natale|pasqua|natal|páscoa|christmas|easter|kerst|pasen)$", re.IGNORECASE
)
#: the same behind the time: "Friday noon latest"
LATEST = re.compile(
    r"\b(?:at the )?(?:very )?latest\b|\bat the outside\b|\bspätestens\b|\bau plus tard\b|\ba más tardar\b"
    r"|\bcomo (?:muy tarde|máximo)\b|\bal più tardi\b|\bno máximo\b|\buiterlijk\b",
    re.IGNORECASE,
)
BY = re.compile(
    r"\b(?<!day )(?<!step )(?<!one )(?<!side )by(?! (?:day|hand|phone|mail|e-?mail|post|one|step|the way"
    r"|mistake|accident|default|design|itself|far|him|her|them|us)\b)",
    re.IGNORECASE,
)
BEFORE = re.compile(
    r"\b(?:before|ahead of|in time for|prior to|(?:breach(?:es|ed)?|runs? out|expires?|ends|closes?|acaban?"
    r"|acabam|termina[nm]?|vence[nm]?|endet|läuft ab|expire|scade|scadono|verloopt|sluit)(?: at| on)?"
    r"|(?:answer|reply|fix|decision|statement|update|call|response|solution)(?: from us)? (?:on|due|for)"
    r"|vor(?: dem| der)?|avant|d['’]ici(?: à| au)?|pour (?=le|la|demain|ce|lundi|mardi|mercredi|jeudi|vendredi"
    r"|samedi|dimanche)|antes del?|para (?=el|mañana|hoy|este|amanhã|hoje|segunda|terça|quarta|quinta|sexta"
    r"|o dia)|"
    r"entro|prima d(?:i|el|ella)|per (?=domani|oggi|luned|marted|mercoled|gioved|venerd|sabato|domenica|il)"
    r"|antes d[aeo]|voor|vóór|tegen)\b",
    re.IGNORECASE,
)
UNTIL = re.compile(
    r"\b(?:until|till|bis zu[mr] [\w-]+(?: [\w-]+)? (?:am|um)|bis(?: zum| ende)?|fino al(?:la)? \w+ d(?:el|i)"
    r"|hasta (?:el|la) \w+ del?"
    r"|jusqu['’](?:à la|au) \w+ du|até (?:à|ao) \w+ d[eo]|tot (?:de|het) \w+ (?:van|op)|jusqu['’](?:à|au)"
    r"|hasta(?: el)?|fino a[l]?|até(?: ao|o| a)?|tot)\b",
    re.IGNORECASE,
)
#: "appointments made before Sunday's change", "nobody called by 3pm": what was, not what is wanted
WAS = re.compile(
    r"\b(?:deployed|applied|installed|shipped|got|received|made|created|entered|booked|sent|added|worked|fine"
    r"|ok|was|were|even|just|paid|wait|shortly|long|been|away|out|off|leave|back|time|open|valid|runs|closed"
    r"|until now|had|printed|saved|issued|not|promised|told|said|nothing|nobody|lists?|shows?|covers?|orders"
    r"|rows|entries|invoices|bookings|unusual|normal|"
    r"war|lief|ging|kurz|noch|était|marchait|funcionaba|funzionava|funcionava|werkte|the day|week"
    r"|weeks)\b(?: [\w]+){0,2}\W{1,3}$",
    re.IGNORECASE,
)
#: "it would be good to have news on Thursday"
WISHED = re.compile(
    r"\b(?:would be (?:good|great|nice|kind|helpful|lovely|happy)"
    r"|(?:need|want)s? (?:it|this|them|that|an? \w+|the \w+|to have)|wäre (?:schön|gut|super|toll|hilfreich)"
    r"|br[aä]uch\w+|serait bien|il me faut|on en a besoin|lo (?:quieren|necesitan)|sería bueno|ci serve"
    r"|sarebbe bello|seria bom|precis\w+|zou fijn zijn|hebben .{0,20} nodig)\b",
    re.IGNORECASE,
)
#: "could it be up again for Thursday?"
FOR_THEN = re.compile(
    r"\b(?:for|pour|para|per|für|voor) (?:(?:the|le|el|il|maundy|good|easter|den|o|a) )?$", re.IGNORECASE
)
#: "Friday would be fine", "Ende Februar reicht"
FINE = re.compile(
    r"\bis the (?:very )?latest\b|\b(?:is|would be|will be|wäre|ist|est|es|è|é|are|sería|serait|sarebbe|seria"
    r"|is ook) (?:\w+ )?(?:fine|ok|okay|enough|good|great|early enough|soon enough|possible|perfect|gut"
    r"|früh genug|bien|parfait|suficiente|va bene|bom|goed|prima|ideal)\b"
    r"|\b(?:will|would) (?:do|be fine|help)\b|\breicht\b|\bgenügt\b|\bsuffit\b|\bbasta\b|\bbastará\b|\bchega\b"
    r"|\bvolstaat\b|\bis soon enough\b",
    re.IGNORECASE,
)
CLOSE = re.compile(r"(?:[^\w.;]+\w+){0,2}[^\w.;]*")
NOT_FINE = re.compile(r"\w (?:before|until|of|vor|bis|avant|antes d\w+|prima di|voor) (?:the )?$", re.IGNORECASE)
#: "orders placed before Tuesday", but not "to be placed before Tuesday"
DONE = re.compile(r"(?<!\bbe )\b\w{3,}(?:ed|een|ten) $", re.IGNORECASE)
WISH = re.compile(
    r"\b(?:please|pls|need|needs|needed|must|should|has to|have to|if (?:nobody|no one|it|we|this|nothing|you)"
    r"|asap|for security|for engineering|required?|want|wants|insists?|demands?|besteht|fordert|insiste|exige"
    r"|pretende|réclame|eist|wish(?:es)?|['’]d like|asks? for|hopes?|quieren?"
    r"|esperan?|piden?|attend(?:ent)?|veut|veulent|aimerait|vuole|vogliono|vorrebbe|quer|querem|pede"
    r"|t[eê]m (?:de|que)|wil|willen|wünscht|will|wollen|möchte\w*|verlangt|erwartet|get|fix\w*|decision|answer"
    r"|if possible|ideally|preferably|bitte|br[aä]uch\w+|wäre (?:schön|gut|super|toll|hilfreich)|serait bien"
    r"|sería bueno|sarebbe (?:bello|bene)|seria bom|zou fijn|would be (?:good|great|nice|kind|helpful|lovely)"
    r"|listo|fertig|benötig\w+|wenn möglich|möglichst|urgent\w*|dringend|besoin|si possible|necesit\w+"
    r"|si es posible|svp|merci de|por favor|se possibile|serve|graag|"
    r"precis\w+|se possível|indien mogelijk|nodig|medium|high|critical|il faut|doit|doivent|hay que|tiene que"
    r"|bisogna|deve|tem que|moet(?:en)?|muss|müssen|sollte[n]?|hot ?fix|lösung|antwort|rückmeldung|entscheidung"
    r"|correctif|solution|réponse|solución|respuesta|soluzione|risposta|solução|resposta|oplossing|antwoord"
    r"|(?:i|we) ask|(?:can|could|will) (?:it|this|that) be|to (?:fix|solve|answer|decide|repair|get)"
    r"|can (?:you|someone|we)|could (?:you|someone|we)|would like|expects?|asap)\b",
    re.IGNORECASE,
)
#: what is asked of us in one sentence with what somebody was told
PLEA = re.compile(
    r"\b(?:please|pls|need|must|can you|could you|(?:would|['’]d) like to|wants? to (?:be|know|hear)|bitte"
    r"|brauchen|müssen|svp"
    r"|merci de|il faut|por favor|necesit\w+|per favore|serve|precis\w+|graag|nodig)\b",
    re.IGNORECASE,
)
ULTIMATUM = re.compile(
    r"\b(?:leave[s]?|cancel\w*|walk\w*|not renew|won['’]t renew|sign\w* (?:with|elsewhere)|competitor\w*|konkurrenz"
    r"|kündig\w*|wechsel\w*|quitte\w*|résili\w*|rescind\w*|se van|disd\w+|non rinnov\w*|opzeg\w*|press|lawyer"
    r"|post)\b",
    re.IGNORECASE,
)
#: "Donderdag moet een beursstand af zijn": the day stands before what must be
MUST = re.compile(
    r"\W{0,2}(?:moet(?:en)?|muss|müssen|must|has to|have to|doit|doivent|tiene que|tienen que|deve|devono|tem de"
    r"|tem que)\b",
    re.IGNORECASE,
)
#: the day on which a contract ends is not the day on which an answer is needed
CONTRACT = re.compile(
    r"\b(?:contracts?|renewal|licen[cs]e|subscription|vertrag\w*|verlängerung|contrat|renouvellement|contrato"
    r"|renovación|contratto|rinnovo|renovação|contract|verlenging)\b",
    re.IGNORECASE,
)
#: who is spoken to at the head of a sentence asks for something: "Engineering, by Friday."
SPOKEN_TO = re.compile(
    r"^\W*(?:(?:hi|hello|for|to|an|pour|para|per|voor|dear|die|l['’]|la"
    rf"|el) )?(?:{'|'.join(words for words, _ in TEAMS)})\b",
    re.IGNORECASE,
)
#: something that cannot be moved: "They go live on 28 November. Please fix it before."
EVENT = re.compile(
    r"\b(?:go(?:es|ing)?[- ]live|launch\w*|decides?|meets?|vote|sign|payroll|pay ?day|wages|month[- ]end"
    r"|year[- ]end|quarter[- ]end|audit\w*|opening|opens|event|fair|conference|exams?|examination|election"
    r"|season|black friday|cyber monday|cut-?over|migration|posting day|board(?: meeting)?|inspection|filing"
    r"|tax|renew\w*|hearing|"
    r"market|concert|match|kick-?off|open day|wedding|festival|holidays?|semester|closes?|premiere|auction|sale"
    r"|campaign|billing run|batch|veiling|dicht|shoot|departure|publish\w*|wiped?|erased|expires?|purged?|ends"
    r"|switch(?:es)? off|goes? out|curtain|showcase|delivery|harvest|starts?|begins|submission|lohnlauf"
    r"|gehaltslauf|abschluss|inventur|messe|abgabe|eröffnung|prüfung|"
    r"salon|paie|paye|inventaire|clôture|rentrée|ouverture|nómina|feria|auditor[íi]a|cierre|apertura|stipendi"
    r"|fiera|chiusura|folha|auditoria|fechamento|beurs|loonrun|afsluiting|opening)\b",
    re.IGNORECASE,
)
THEN = re.compile(
    r"\b(?:before (?:that|then|it|this|go-?live|the (?:launch|audit|event|renewal|opening|migration|exam|fair"
    r"|show|sale|match|season|inspection|filing))|until then|till then|by then|in time|beforehand|bis dahin"
    r"|vorher|rechtzeitig|d['’]ici là|avant cela|antes de eso|para entonces|prima di allora|até lá|antes disso"
    r"|needs? to know before(?=\W*$)|for (?:that|then)(?=\W*$)"
    r"|(?<!jours )(?<!days )(?<!weeks )(?<!giorni )(?<!días )(?<!dias )"
    r"(?:antes|prima|avant|before)(?=\W*$)|dafür|per allora|voor die tijd|vóór die tijd)\b",
    re.IGNORECASE,
)
NEARBY = re.compile(
    r"\b(?:today|tonight|tomorrow|this (?:afternoon|evening|morning|week|month|quarter)|next week|eod|eob|cob"
    r"|eow|eom|end of (?:the |this )?(?:day|business|week|month|quarter)|dans la journée|en el día|in giornata"
    r"|same day|heute|morgen(?: früh| mittag| abend)?|diese woche|nächste woche|aujourd['’]hui|demain"
    r"|ce (?:soir|midi)|cette semaine|hoy|mañana|esta (?:semana|tarde|noche)|oggi|domani|stasera"
    r"|questa settimana|hoje|amanhã|vandaag|morgen|vanmiddag|vanavond|deze week"
    r"|(?:in|within|inside|innerhalb von|binnen|dans(?: les)?|sous|en|dentro de|em|entro|tra"
    r"|fra) (?:the next )?\S+ (?:working |business )?(?:min\w*|hours?|hrs?|days?|weeks?|stunden?|tagen?"
    r"|werktagen|wochen?|heures?|jours?|horas|días|semanas?|ore|giorni|dias|uur|dagen|weken|[hd]\b))",
    re.IGNORECASE,
)
#: what may stand beside such a time without saying more
POLITE = re.compile(r"\W|please|bitte|svp|por favor|per favore|graag|if possible|asap", re.IGNORECASE)
PAST = re.compile(
    r"\b(?:got|sent|was|were|told|wrote|answered|happened|logged|since|yesterday|this morning|worked|arrived"
    r"|promised|started|began|noticed|called|rang|reported)\b",
    re.IGNORECASE,
)
TERMS = re.compile(
    r"\b(?:pay|paid|payment|terms|trial|notice|customer since|licen[cs]e|sla|contracts?|agreement|contrat"
    r"|contrato|contratto|vertrag|policy|promet|prévoit|prevê|prevede|regulator)\b",
    re.IGNORECASE,
)
#: "For security, today": whom it goes to and how fast, not by when
ROUTE = re.compile(r"^\W*(?:for|to|an|pour|para|per) [\w ]{2,20}, (?:today|tonight|now|heute)\W*$", re.IGNORECASE)
CONDITION = re.compile(
    r"\b(?:if|unless|should (?:it|this|the|they)|falls|wenn|sofern|sollte|sauf si|si|se|als|tenzij|a menos que"
    r"|a meno che)\b",
    re.IGNORECASE,
)
#: what becomes worse then, or does not last longer
WORSE = re.compile(
    r"\b(?:becomes?|gets?|will be|turns?|goes) (?:\w+ ){0,2}(?:critical|worse|serious|urgent|a disaster"
    r"|expensive|blocked|down|late|impossible)\b|\b(?:critical|high|urgent|a disaster|kritisch|dringend"
    r"|critique|cr[ií]tico|kritiek) (?:by|from|on|after|as of|ab|à partir|dès|desde|a partir|dal|vanaf)\b"
    r"|\b(?:after that|from then on|then) (?:it['’]?s|it is|it becomes|they|we|the|all|everything|nothing)\b"
    r"|\b(?:wiped|purged|erased|overwritten|deleted for good|runs? (?:out|full|dry)|fills? up|opens? fully"
    r"|ceases?|cease to exist|lapses?|shuts? down|switched off|turned off|too late|no way (?:back|to)"
    r"|(?:is|are) lost|goes? late|can['’]t (?:be|do)|wird (?:es )?(?:kritisch|eng|teuer)|läuft (?:voll|ab)"
    r"|devient|deviendra|se vuelve|será crítico|diventa|fica crítico|wordt (?:het )?kritiek)\b",
    re.IGNORECASE,
)
LASTS = re.compile(
    r"\b(?:lasts?|holds?|enough|suffic\w+|survive|manage|cope|bridge|get by|hold out|still have|keeps?|kept"
    r"|stock|paper|buffer|tape|spare|workaround|reicht|hält|durchhalten|überbrücken|vorrat|puffer|tient|tenir"
    r"|stock|aguant\w+|dura|alcanza|resist\w+|bastano|aguenta\w*|volhouden|genoeg)\b.{0,60}\b(?:until|till"
    r"|through|bis|jusqu|hasta|fino|até|tot|for another|noch)\b",
    re.IGNORECASE,
)

#: "no deadline", "not by Friday"; "a yes or no by Friday" denies nothing
NO = re.compile(
    r"\b(?:no|not|never|without|kein\w*|nicht|pas|pas de|sin|nessun\w*|non|sem|não|geen|niet)\s+(?:\w+ )?$",
    re.IGNORECASE,
)
YES_OR_NO = re.compile(r"\b(?:or|oder|ou|o|of) (?:no|not|nein|non|não|nee)\s+$", re.IGNORECASE)

#: "if it isn't back by 06:00 they move the stock", "si se queda hasta la noche, fermenta"
OR_ELSE = re.compile(
    r"\b(?:if|unless|otherwise|or else|wenn|falls|sonst|si|sinon|de lo contrario|si no|se|altrimenti|senão|als"
    r"|anders)\b.{0,90}\b(?:by|before|until|till|bis|vor|avant|jusqu|antes|hasta|entro|prima|até|voor|tot)\b",
    re.IGNORECASE,
)
FROM_THEN = re.compile(
    r"\b(?:after (?:that|which|then)|from then|danach|ab dann|après (?:quoi|cela)|ensuite|después|a partir de ahí"
    r"|dopo di che|depois disso|e isso deixa|daarna|dann)\b",
    re.IGNORECASE,
)
