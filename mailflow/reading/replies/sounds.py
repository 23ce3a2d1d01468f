"""Sentences that begin with a reply word and are none, and prose that sounds like one: asked back about,
never carried out."""

import re
from difflib import get_close_matches

from mailflow.cases.commands import COMMAND, SPELLING
from mailflow.cases.events import Problem

#: a greeting, thanks or a yes in front of the word; names are short, so that no sentence passes for a greeting
GREETING = re.compile(
    r"\W*(?:(?:hi|hello|hey|dear|hallo|hoi|guten (?:tag|morgen|abend)|moin|liebe[rs]?|bonjour|bonsoir|salut"
    r"|hola|buen[oa]s (?:d[ií]as|tardes)|ol[áa]|oi"
    r"|bo[am] (?:dia|tarde)|ciao|salve|buon(?:giorno|asera)"
    r"|good (?:morning|afternoon|evening))(?:[ ,]+[^\W\d_][\w.'’-]{0,25}){0,3}?"
    r"|(?:team|all|both|folks|everyone|ok|okay|yes|yep|sure|ja|oui|s[ií]|sim|thanks|thank you|thx|many thanks"
    r"|danke|merci|gracias|obrigad[oa]|grazie)"
    r"(?: (?:all|team|everyone|both|again|a lot|so much))?)\s*(?:[,!.:;–—-]+|$)\s*",
    re.IGNORECASE,
)
#: the bare word of a greeting, when nobody wrote the comma: "Hi accept"
HELLO = re.compile(r"(?:hi|hello|hey|hallo|moin|bonjour|hola|ol[áa]|oi|ciao)\s+", re.IGNORECASE)
#: behind a word that takes nothing, these words are only polite
POLITE = re.compile(
    r"(?:\W|please|pls|thanks|thank you|thx|bitte|danke|merci|svp|s['’]il (?:vous|te) pla[iî]t|por favor"
    r"|gracias|obrigad[oa]|grazie|per favore|cheers"
    r"|on it|i[’']?m on it|i['’]ll take it|will do|looking(?: into it)?|now|it|this|that|case|all|everyone|team"
    r"|last(?: one)?"
    r"|ich|es|das|den fall|gern(?:e)?|je m['’]en (?:occupe|charge)|le|lo|o caso|el caso|il caso|yo|eu|io)*",
    re.IGNORECASE,
)
#: a line that only closes a mail
CLOSING = re.compile(
    r"\W*(?:(?:many |kind |best |warm )?(?:thanks|thank you|thx|regards|wishes|cheers|best)|br|kr|lg|vg|mfg"
    r"|(?:viele|beste|liebe|freundliche) grüße"
    r"|mit freundlichen grüßen|danke|gruß|cordialement|bien à vous|merci|saludos|un saludo|gracias|atentamente"
    r"|cumprimentos|abraços?|obrigad[oa]"
    r"|atenciosamente|cordiali saluti|saluti|grazie)\b[^\n]{0,30}",
    re.IGNORECASE,
)
#: a header that a client left above what it quotes, in the words that are aliases too
HEADER_LINE = re.compile(r"sent\s*:\s*(?:\w{3,10}[,.]? )?\d?\w* ?\d.*\d:\d\d", re.IGNORECASE)

#: what no word is followed by: then it is the subject or an object of a sentence
GOES_ON = re.compile(
    r"\s+(?:(?:is|are|was|were|will|would|should|shall|can|could|may|might|must|has|have|had|does|did|do|of"
    r"|that|than|never|isn['’]t|wasn['’]t|hasn['’]t"
    r"|ist|sind|war|waren|wäre|wären|würde|würden|hätte|hätten|sei|wird|wurden?|werden|kann|k[öo]nnen|konnten?"
    r"|k[öo]nnten?|sollten?|soll|muss|m[üu]ssen"
    r"|hat|haben|hatten?|des|dass|daß|vom|von|zur"
    r"|est|sera|sont|était|ont|avait|du|que|est-ce|es|era|fue|ser[áa]|han|hay|puede|debe|del|foi|está|são|tem"
    r"|pode|deve|do|wordt|worden|kan|kunnen|zijn|heeft|hebben|moet|moeten|door|è|sarà|sono|può|che|dal|dalla|della"
    r")(?![\w'’]))",
    re.IGNORECASE,
)
#: the same for one word; the others may go on so ("resolved by a restart", "reopen the export fails again")
GOES_ON_WITH = {
    name: re.compile(rf"\s+(?:{words})(?![\w'’])", re.IGNORECASE)
    for name, words in {
        "update": r"(?:the|a|an|my|our|your|this|these) (?:ticket|customer|client|docs?|documentation|case|pages?|wiki"
        r"|software|apps?|system|list|bug|issue|jira|thread|account|records?|status|firmware|drivers?|version)"
        r"|(?:your|their|his|her) \w+|(?:it|this|them|him|her)\W*(?:please|$)|me|us|you|to|from|on|for|in|as|at"
        r"|when|if|once|and|or|by|with|please|folgt|anbei|de|sobre|sur|da|su|pour|para|per",
        "note": r"the|how|these|this|it|to|taking|bene|de|d['’]",
        "told": r"you|ya|y['’]all|me|us|by|so|how|in|por|par|da|uns|mich|dich|von",
        "severity": r"looks|seems|in|for|matrix|levels?",
        "decline": r"in|since|by|(?:rates?|curves?|trends?|codes?|messages?|letters?) \w+",
        "lesson": r"for|in",
        "resolved": r"issues?|cases?|tickets?|itself|to (?!be\b)\w+",
        "redirect": r"loops?|urls?|pages?|after|when|on|uri",
        "link": (
            r"\d+ [a-z]+|to (?:the|our|my|a|this|your)|in|below|above|here|attached|for|from|http\S*|expired|broken"
            r"|doesn['’]t"
        ),
        "owner": r"and|or|unknown|on|at",
        "deadline": r"and|or|for|passed|missed|approaching|looms|pressure",
        "eta": r"for|on|please|unknown",
        "deescalate": r"the tone|the situation",
    }.items()
}
#: a condition behind the word: whoever writes this does not do it yet
CONDITION = re.compile(
    r"\W*(?:it |this |this case |them |es |das |le |lo )?(?:but|if|unless|once(?! more| again)|when|only"
    r"|as soon as|subject to|provided|aber|wenn|falls|sobald|nur|mais|si(?! )|si (?:le|la|el|il)"
    r"|als|zodra|mits|maar|seulement|quand|pero|solo|sólo|cuando|mas|se|só|apenas|quando|ma|soltanto)(?![\w'’])",
    re.IGNORECASE,
)
#: or only a part of it
PARTIAL = re.compile(
    r"\W*(?:it |this |this case |them |es |das )?(?:not|no|never|just|until|after|partly|partially|mostly"
    r"|almost|nearly|except|yet|too|niet|nog|deels|gedeeltelijk|bijna|behalve|nicht|noch|teilweise|fast|außer|auch"
    r"|pas|en partie|partiellement|presque|aussi|en parte|parcialmente|casi|también|não|em parte|quase|também"
    r"|non|in parte|parzialmente|quasi|anche"
    r"|for (?:one|some|most|many|a few|now|us|him|her|them|only|the))(?![\w'’])",
    re.IGNORECASE,
)
IN_PART_FOR = re.compile(r"\s+(?:für|pour|para|per)\b", re.IGNORECASE)
PARTIAL_LATER = re.compile(
    r"\b(?:only for|for (?:one|some|most) (?:customers?|users?|of)|one (?:customer|user) only"
    r"|not (?:yet|for all|for every\w*|everywhere)|partially|partly"
    r"|nur (?:für|teilweise)|noch nicht|nicht (?:für )?alle|seulement pour|pas encore|sólo para|solo para"
    r"|todavía no|só para|ainda não|solo per|non ancora)\b",
    re.IGNORECASE,
)

#: spellings of everyday sentences ("Mine, see the screenshot", "Sent you the logs"): words only when they stand alone
EVERYDAY = frozenset({"mine", "sent", "nota", "voraussichtlich", "prévu", "previsto", "prevista"})
#: behind one of these a comma is enough only where a plan follows: "mine, back at it at two", and not "mine, too"
APART = r"\s*(?:[.;!–—-]|,\s+(?:i\b|i['’]|we\b|we['’]|will\b|back\b|looking|starting|taking|got|eta\b))"
#: words of everyday short answers that are one letter from a reply word
# fmt: off
NO_TYPO = frozenset({"except", "headline", "conform", "lessen", "lessons", "severely", "first", "statues", "undone",
                     "sender"})
# fmt: on

#: a line that ends so goes on in the next one
HANGING = re.compile(
    r"\b(?:the|a|an|our|their|his|her|its|this|that|new|of|to|for|and|or|by|with|no|der|die|das|den|dem|eine?"
    r"|unsere?|zum|zur|und|le|la|les|un|une|des|du|de|et|el|los|las|una|del|y|il|lo|i|gli|al|o|os|as|um|uma|do|da"
    r"|e)\W*$",
    re.IGNORECASE,
)

NEGATED = re.compile(
    r"\b(?:not|never|cannot|nothing|nobody|nicht|nie|kein\w*|nichts|pas|jamais|rien|no|nada|nunca|não|non"
    r"|niente|mai)\b|n['’]t\b",
    re.I,
)
SUPPOSED = re.compile(
    r"\b(?:if|once|when|until|unless|before|after|as soon as|should|would|could|might|may|hope\w*|think|guess"
    r"|maybe|perhaps|soon|will be|to be|wants?|asks?|asked"
    r"|wenn|falls|sobald|bis|sollte|würde|hoffe\w*|vielleicht|bald|si|quand|dès que|devrait|espère|cuando"
    r"|debería|espero|quizás|quando|se|deveria|talvez|dovrebbe|forse|spero)\b",
    re.I,
)
#: a question that asks us to do something, which is how polite people say it
REQUEST = re.compile(
    r"\b(?:(?:can|could|would|will) you|please|könn(?:t|en|test) (?:ihr|sie|du)|bitte|pouvez-vous|pod[ée]is|puedes"
    r"|podem|pode|puoi|potete)\b",
    re.I,
)

#: sentences that sound like a word, with the word that is asked back
SOUNDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "accept",
        re.compile(
            r"\b(?:I|we)(?:['’]ll| will| can|['’]m going to)? (?:take (?:it|this|that one|over|care of|the case"
            r"|ownership)\b(?! that)|own (?:it|this)|pick (?:it|this)? ?up|accept(?: it| this|\W*$))"
            r"|\bleave (?:it|this) with (?:me|us)\b|\bwe(?:['’]ve| have)? got (?:it|this)\b"
            r"|\b(?:übernehmen|nehmen|machen) wir\b|\bwir (?:übernehmen|kümmern uns)\b|\b(?:nehme|schnappe) ich\b"
            r"|\bschaue? ich mir an\b|\bon (?:s['’]en occupe|prend)\b|\bnous (?:nous en occupons|prenons)\b"
            r"|\bje (?:m['’]y mets|(?:la |le )?gère)\b|\bme l[oa] quedo\b"
            r"|\b(?:lo|la) (?:cojo|asumo|asumimos|llevo)\b|\bnos encargamos\b"
            r"|\bprend(?:o|iamo) in carico\b|\b(?:ci pensiamo|ce ne occupiamo)\b"
            r"|\b(?:deixa(?:m)? comigo|pode deixar|assumimos|ficamos com|eu pego)\b"
            r"|\b(?:ik|wij|we) (?:pak|neem|pakken|nemen) (?:het|dit|deze|hem|'m)\b(?: (?:op|over))?\b"
            r"|\bassign(?:ed)? (?:it |this )?to me\b|\bI(?:['’]m| am) (?:on (?:it|this)|taking (?:it|this|over))\b"
            r"|^\W*(?:on it|taking (?:it|this)|i got this|got it, mine)\W*$"
            r"|\bich (?:übernehme|kümmere mich)\b|\b(?:übernehme|mache) ich\b"
            r"|\bje (?:m['’]en (?:occupe|charge)|le prends|prends (?:le|ce))\b|\b(?:yo )?me encargo\b|\blo tomo\b"
            r"|\b(?:eu )?(?:assumo|fico com)\b|\bme ocupo\b|\b(?:lo prendo|me ne occupo|ci penso) ?i?o?\b",
            re.I,
        ),
    ),
    (
        "resolved",
        re.compile(
            r"\b(?:is|it['’]s|was|been|now|got) (?:now |finally |all )?(?:fixed|resolved|solved)\b"
            r"|\b(?:we|I)(?:['’]ve| have)? (?:just |now )?(?:fixed|resolved|solved) (?:it|this)\b"
            r"|^\W*(?:fixed|solved|done|resolve|all fixed|works again)\W*$|^\W*(?:fixed|solved|patched) (?:in|with|by"
            r"|since) "
            r"|\b(?:fix|patch|hotfix|correction|rollback|roll-back)(?: \w+)? (?:is|was|went|has gone|has been"
            r"|got)(?: now)? (?:out|live|deployed|released|rolled out|pushed|in production|applied)\b"
            r"|\b(?:prints?|runs?|loads?|syncs?|exports?|opens?|sends?|answers?|responds?|flows?"
            r"|imports?)\b[\w ,']{0,30}\bagain\b"
            r"|\b(?:läuft|funktioniert|geht|klappt|gehen|laufen)(?: \w+){0,2} wieder\b"
            r"|\bpatch ist (?:raus|drauf|eingespielt|ausgerollt)\b"
            r"|\b(?:re)?(?:marche|fonctionne) (?:à|de) nouveau\b|\br(?:efonctionn|emarch)e\b"
            r"|\bcorrectif (?:est )?(?:déployé|en ligne|en production)\b|\bc['’]est (?:réglé|corrigé|réparé)\b"
            r"|\bvuelve a funcionar\b|\bya funciona\b|\bparche (?:está )?(?:desplegado|aplicado|subido)\b"
            r"|\b(?:ora |adesso )?funziona di nuovo\b|\bpatch (?:è )?(?:stata )?(?:rilasciata|installata)\b"
            r"|\bvoltou (?:ao normal|a funcionar)\b|\bjá funciona\b"
            r"|\bcorreção (?:foi |está )?(?:publicada|aplicada|no ar)\b|\b(?:werkt|draait|doet het) weer\b"
            r"|\bis (?:opgelost|verholpen)\b"
            r"|\b(?:works|working|up) again\b|\b(?:ist|wurde|jetzt) (?:jetzt |wieder )?(?:behoben|gelöst"
            r"|erledigt)\b|\best (?:maintenant )?(?:résolu|corrigé|réglé)\b"
            r"|\bestá (?:ya )?(?:resuelto|resolvido|solucionado|arreglado|corrigido)\b"
            r"|\bè (?:stato )?(?:risolto|sistemato)\b",
            re.I,
        ),
    ),
    (
        "reopen",
        re.compile(
            r"\bre-?open (?:it|this|the case)\b|^\W*please re-?open\b"
            r"|\b(?:still|again) (?:broken|happening|failing|down)\b|\b(?:broken|down|happening|failing) again\b"
            r"|\bback again\b"
            r"|\bimmer noch (?:kaputt|defekt)\b|\bwieder (?:kaputt|aufmachen|öffnen)\b|\btoujours en panne\b"
            r"|\bsigue (?:fallando|roto|sin funcionar)\b|\bcontinua (?:com erro|a falhar)\b"
            r"|\bancora (?:rotto|guasto)\b",
            re.I,
        ),
    ),
    (
        "confirm",
        re.compile(
            r"\bpour (?:lui|elle|eux|elles) (?:c['’]est|tout est) (?:réglé|bon|ok|résolu)\b"
            r"|\bworks for (?:him|her|them|the customer)(?: now| again)?\b"
            r"|\bbei (?:ihm|ihr|ihnen) (?:läuft|geht|klappt|funktioniert)\b"
            r"|\bfür (?:ihn|sie) (?:ist (?:es|das) )?erledigt\b"
            r"|\bpara (?:él|ella|ellos|ele|ela|eles)(?: ya)? está (?:resuelto|bien|resolvido)\b"
            r"|\bper (?:lui|lei|loro) (?:è )?(?:risolto|a posto)\b"
            r"|\bvoor (?:hem|haar|hen) is het (?:opgelost|goed)\b|"
            r"\b(?:customer|client|they|he|she)(?: has| have)? (?:just )?confirm(?:s"
            r"|ed)?(?: (?:that )?(?:it|the fix|all|everything)\b|\W*$)"
            r"|\b(?:customer|client|they|he|she) (?:is|are) happy\b"
            r"|\bclose (?:it|this|the case)\b|^\W*(?:please close|closed)\W*$|\bKunde (?:hat )?bestätigt\b"
            r"|\b(?:schließen|zumachen)\W*$|\bclient (?:a )?confirm[ée]\b|\bcliente (?:ha |já )?confirm[aoó]u?\b"
            r"(?! (?:que )?(?:sigue|continua|todavía|ainda|no\b|não\b|non\b|ancora))",
            re.I,
        ),
    ),
    (
        "deescalate",
        re.compile(
            r"\bde[- ]?escalat(?:e|ed)\b|\b(?:resolved|fixed|solved) itself\b|\bdeeskalieren\b|\bdésescalader\b", re.I
        ),
    ),
    (
        "redirect",
        re.compile(
            r"\bnot (?:for )?(?:our|us)\b(?: (?:team|area|product|problem|job|department|desk))?\W*(?:$|[,.;])"
            r"|\bnot our (?:team|area|product|problem|job)\b|\bwrong team\b|\bbelongs (?:to|with)\b"
            r"|\bfalsches team\b|\bnicht (?:für uns|unser (?:team|thema))\b"
            r"|\bpas (?:pour nous|notre équipe)\b|\bno es (?:para nosotros|nuestro)\b"
            r"|\bnão é (?:para nós|connosco|nosso)\b|\bnon è (?:per noi|nostro)\b",
            re.I,
        ),
    ),
    (
        "told",
        re.compile(
            r"\bI(?:['’]ve| have)? (?:just |already )?(?:told|updated|informed|called|answered"
            r"|written to) (?:the customer|the client|them|him|her)\b"
            r"|\bcustomer (?:has been|was|is) (?:told|informed|updated)\b"
            r"|\b(?:acabei de|acabo de) (?:mandar|enviar|falar|ligar|avisar|escrever|escribir|llamar|informar"
            r"|hablar)\w*\b|\b(?:mandei|enviei|avisei|liguei|falei|informei"
            r"|escrevi)(?: (?:um|uma|com|para|ao|à|o|a)){1,3} (?:e-?mail|mensagem|cliente|(?-i:[A-ZÀ-Ý])\w+)"
            r"|\b(?:le|les) he (?:escrito|llamado|avisado|informado|contado)\b"
            r"|\bhe (?:avisado|informado|llamado|escrito) (?:al|a la|a) (?:client\w+|(?-i:[A-ZÀ-Ý])\w+)"
            r"|\bje viens (?:d['’]|de |de l['’]|de lui |de leur )(?:écrire|appeler|prévenir|informer|téléphoner"
            r"|répondre)\b|\bj['’]ai (?:écrit|téléphoné|répondu) (?:au client|à la cliente|à (?-i:[A-ZÀ-Ý])\w+)"
            r"|\bj['’]ai (?:prévenu|informé|appelé) (?:le client|la cliente|(?-i:[A-ZÀ-Ý])\w+)"
            r"|\b(?:gli|le) ho (?:scritto|detto|telefonato)\b"
            r"|\bho (?:avvisato|informato|chiamato) (?:il|la|i)? ?(?:client\w|(?-i:[A-ZÀ-Ý])\w+)"
            r"|\b(?:ich|wir) hab(?:e|en) (?:dem kunden|der kundin|den kunden|die kundin|ihm|ihr|ihn|sie|ihnen"
            r"|herrn? \w+|frau \w+) (?:\w+ ){0,3}(?:informiert|angerufen|geschrieben|bescheid|gesagt|geantwortet)\b"
            r"|\bik heb (?:de klant|hem|haar|hen) (?:\w+ ){0,2}(?:gebeld|gemaild|geïnformeerd)\b"
            r"|^\W*sent (?:it )?to (?:the customer|them|him|her)\b|\bkunde (?:ist|wurde) informiert\b"
            r"|\bclient (?:est|a été) (?:informé|prévenu)\b|\bcliente (?:está|ha sido|foi|è stato) (?:informad[oa]"
            r"|informato|avisad[oa])\b",
            re.I,
        ),
    ),
    (
        "severity",
        re.compile(
            r"\b(?:make|set|raise|lower|change|bump) (?:it|this|the severity|severity) (?:up "
            r"|down )?(?:to )?(?:a )?(?:critical|high|medium)\b"
            r"|^\W*severity (?:is|should be|must be) (?:now )?(?:critical|high|medium)\b",
            re.I,
        ),
    ),
    (
        "eta",
        re.compile(
            r"^\W*(?:our |my |the )?eta (?:is|will be|would be)\b.{0,20}\d"
            r"|\b(?:fix|answer|result|patch|update|it) (?:will be |is )?(?:ready|done|out|there) (?:by|at"
            r"|around) .{0,15}\d",
            re.I,
        ),
    ),
    (
        "snooze",
        re.compile(
            r"\bremind me (?:again )?(?:later|tomorrow|on|at|in|next)\b|\berinner\w* mich\b|\brappelez?-moi\b"
            r"|\brecu[ée]rdame\b|\b(?:me lembre|lembra-me)\b|\bricordami\b",
            re.I,
        ),
    ),
    (
        "escalate",
        re.compile(
            r"\b(?:please|still|must|bitte) escalate\b|\bsend it anyway\b|\bescalate (?:it|this) anyway\b"
            r"|\bbitte eskalieren\b",
            re.I,
        ),
    ),
    ("update", re.compile(r"^\W*(?:quick |short |an |small )?update (?:from|on|for) [^?:]{2,40}:", re.I)),
    (
        "status",
        re.compile(
            r"^\W*(?:any (?:news|update|progress)|what(?:['’]s| is) the status|status (?:of|on|update)\b"
            r"|where do(?:es)? (?:we|this|it) stand|(?:an )?update on (?:this|it))\b[^?]{0,40}\?\W*$",
            re.I,
        ),
    ),
)
#: what people ask for in a question; the others report
_ASKED_FOR = frozenset({"confirm", "reopen", "deescalate", "escalate", "snooze", "severity"})


def behind(pattern: re.Pattern[str], line: str) -> str:
    """The line without what the pattern finds at its beginning."""
    match = pattern.match(line)
    return line[match.end() :] if match else line


def question(behind: str) -> bool:
    """The first sentence asks: "update on this?" wants one;
    a question that ends a longer report does not make it one."""
    return re.split(r"(?<=[.!?;])(?:\s|$)", behind, maxsplit=1)[0].rstrip(" )\"'*").endswith("?")


def told_in_a_sentence(name: str, spelling: str, behind: str) -> bool:
    """ "Gelöst, es lag am Kennwort" tells it; the word stands alone, or sets the cause apart:
    "gelöst: Kennwort abgelaufen"."""
    return name == "resolved" and spelling != name and behind.lstrip().startswith(",")


def mistyped(prose: str) -> Problem | None:
    """A line that begins with what is nearly a word; everyday words and other forms of a word are none."""
    line = prose.splitlines()[0].strip() if prose else ""
    first = behind(GREETING, line[:2_000]) or line
    token = re.match(r"[^\W\d_]{4,20}", first.lower())
    if token is None or token.group() in SPELLING or token.group() in NO_TYPO:
        return None
    near = get_close_matches(token.group(), COMMAND, n=1, cutoff=0.8)
    if not near or token.group().startswith(near[0].removesuffix("e")) or near[0].startswith(token.group()):
        return None
    if len(first.split()) > (12 if len(near[0]) > 5 else 4) or question(first):
        return None
    usage = COMMAND[near[0]].usage
    return Problem(line, f"I do not know `{token.group()}`; nothing was changed. Did you mean: {usage}")


def sounds_like(prose: str) -> tuple[str, ...]:
    """The words that the writer of this prose probably means."""
    sentences = re.split(r"(?<=[.!?])\s+|\n+", prose[:2_000])
    found = [name for name, sound in SOUNDS for sentence in sentences if _means(name, sound, sentence)]
    return tuple(dict.fromkeys([*_held_back(prose), *found]))


def _held_back(prose: str) -> list[str]:
    """The first line begins with a word that a condition or a part behind it made prose: "Resolved,
    but not for all"."""
    line = behind(GREETING, prose[:300].splitlines()[0]) if prose else ""
    token = re.match(r"[^\W\d_]+", line)
    word = SPELLING.get(token.group().lower()) if token else None
    if word is None or token is None or not word.undoable or word.takes or word.needs_text or question(line):
        return []
    rest = line[token.end() :]
    if GOES_ON.match(rest):
        return []
    held = (
        told_in_a_sentence(word.name, token.group().lower(), rest)
        or CONDITION.match(rest)
        or PARTIAL.match(rest)
        or PARTIAL_LATER.search(rest)
        or IN_PART_FOR.match(rest)
    )
    return [word.name] if held and token.group().lower() not in EVERYDAY else []


def _means(name: str, sound: re.Pattern[str], sentence: str) -> bool:
    """The sentence says it of now: not denied, not supposed, and no question unless it asks us to do it."""
    match = sound.search(sentence)
    if match is None or sentence.startswith(">"):
        return False
    if name == "status":
        return True
    # "not for us" is how one says it of a team; "it does not run again" denies what it says.
    denying = name in ("redirect", "reopen")
    around = f"{sentence[: match.start()]} | {sentence[match.end() :]}" if denying else sentence
    asks = sentence.rstrip().endswith("?")
    if asks and not (REQUEST.search(sentence) and name in _ASKED_FOR):
        return False
    supposed = SUPPOSED.search(sentence[: match.start()]) and not (name in _ASKED_FOR and REQUEST.search(sentence))
    return not NEGATED.search(around) and not supposed
