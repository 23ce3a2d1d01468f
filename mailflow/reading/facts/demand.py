"""What Product must know: what the customer wants to do, who else asked for it, and who else offers it."""

import re
from collections.abc import Iterator

from mailflow.cases.case import Finding
from mailflow.reading.facts.telling import tellings
from mailflow.reading.facts.told import Told, found
from mailflow.reading.language.meaning import just_denied, long_ago
from mailflow.reading.language.sentences import Sentence, Voice, clipped, ungreeted

#: what two sentences of a brief may take together
LONGEST_TWO = 215
#: somebody wants to do something
_WANTS = re.compile(
    r"\b(?:wants?|would like|['’]d like|wish(?:es)?|would love|needs? to|plans? to|hopes? to|try(?:ing)? to"
    r"|tries to|has to|have to|must|asks? for|asked for|feature request|use case|request (?:from|for)"
    r"|be able to|so (?:that )?(?:they|we|he|she|i) (?:can|could)|in order to|requires?|"
    r"möchte\w*|wollen|will\b|hätte[n]? gern\w*|wünsch\w+|brauch\w+|vorrebbe(?:ro)?|vuole|vogliono|aimerai\w+"
    r"|souhait\w+|voudrai\w+|veut|veulent|quisiera\w*|quier\w+|gustaría|necesit\w+|gostar\w+|quer(?:em)?"
    r"|precis\w+|wil(?:len)?|zou(?:den)?)\b",
    re.IGNORECASE,
)
#: the product does not know it, or does it otherwise
_LACKS = re.compile(
    r"\b(?:can(?:no|['’])?t|cannot|doesn['’]?t|does not"
    r"|no (?:field|way|option|switch|dark|version|setting|lock)|only (?:knows?|shows?|has|sees?)|isn['’]t"
    r"|there['’]s no|at present|currently|today|by itself|works as designed|by design|seats|sees|used to"
    r"|instead|too (?:bright|small|slow|long)|by hand|one setting|"
    r"lässt|zu\b|kein\w*|nicht|unser\w*|ne connaît|seulement|n['’]existe|pas|à la main|è fisso|non|a mano"
    r"|no (?:hay|permite|deja)|não|geen|niet|alleen)\b",
    re.IGNORECASE,
)
#: about the way of the case, about time, money or the mood of it
_ASIDE = re.compile(
    r"\b(?:product|roadmap|escalat\w+|forward\w*|severity|medium|high|low|hurry|rush|deadline|contract"
    r"|licen[cs]e|renew\w*|\d+ ?k\b|decision|decide|ask (?:you|product)"
    r"|i(?:['’]ll| will)? (?:pass|ask|hand|owe)|no promises|not (?:a|an) (?:bug|error|defect|incident)"
    r"|isn['’]t (?:a|broken)|nothing is broken|something for|one for|a wish for|"
    r"produkt\w*|mittel|eilt|frist|entscheidung|vertrag|kein fehler|produit|décision|urgent|bloquant|prodotto"
    r"|producto|produto|media|decisione|contratto)\b|[$€£]",
    re.IGNORECASE,
)
_ASKER = (
    r"(?:asked?|asks|asking|requested|requests?|raised?|bring(?:s|ing)?|brought|wanted|wants?|voted|reported"
    r"|complain\w*|tell me|said the same|had the same|came up|gefragt|fragen|fragt|gemeldet|gewünscht|wünschen"
    r"|demandé|demande(?:nt)?|pedido|piden|pidió|pidieron|preguntaron|solicitaron|chiesero|ont demandé|solicitado"
    r"|chiest[oaie]|chiedono|pediu|pediram|pedem|gevraagd|vragen|vroeg(?:en)?)"
)
_NTH = (
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th|st)|zweite[rnms]?"
    r"|dritte[rnms]?|vierte[rnms]?|fünfte[rnms]?|sechste[rnms]?|achte[rnms]?|deuxième|troisième|quatrième|cinquième"
    r"|sixième|septième|huitième|segund[ao]|tercer[ao]?|cuart[ao]|quint[ao]|sext[ao]|séptim[ao]|octav[ao]"
    r"|second[ao]|terz[ao]|quart[ao]|sest[ao]|settim[ao]|ottav[ao]|terceir[ao]|sétim[ao]|oitav[ao]|tweede|derde"
    r"|vierde|vijfde|zesde|achtste)"
)
_MANY = (
    r"(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|a dozen|dozens|some|zwei"
    r"|drei|vier|fünf|sechs|mehrere|deux|trois|quatre|cinq|plusieurs|dos|tres|cuatro|cinco|varios|varias|due|tre"
    r"|quattro|cinque|diversi|molti|dois|duas|três|quatro|vários|twee|drie|vijf|meerdere)"
)
#: how many asked, or how often: the surest first
_REQUESTED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"\b{_NTH} (?:[\w'’-]+ ){{0,4}}?(?:to (?:ask|bring|raise|want|request|report)|{_ASKER}|who|qui|que|che"
            rf"|die das|die dat)\b|\b{_NTH} (?:request|wish|customer|client|account"
            r"|time (?:this|they|he|she|somebody|we)|anfrage|wunsch|demande|solicitud|petición|richiesta|pedido"
            rf"|verzoek|klant|cliente|kunde)\b|\bzum {_NTH} mal\b|\b{_NTH} (?:fois|vez|volta|keer)\b"
        ),
        (
            rf"\b{_MANY} (?:[\w'’-]+ ){{0,3}}?(?:customers?|clients?|accounts?|companies|requests?|tickets|votes?"
            r"|shops|archives|schools|kunden|firmen|kommunen|clients|clientes|empresas|clienti|aziende|klanten"
            rf"|bedrijven|(?-i:[a-zà-ÿ]{{4,14}}s)) (?:[\w'’-]+ ){{0,4}}?{_ASKER}\b"
            rf"|\b{_ASKER} (?:for )?(?:it |this |that |the same |for it )?(?:{_MANY} times|twice|before|again|last"
            rf"|in (?:the )?\w+|since)\b|\b{_ASKER} .{{0,40}}\b(?:also|too|the same|as well|auch|schon|anche|aussi"
            r"|déjà|también|também|ook)\b"
        ),
        (
            rf"\b(?:the same|auch|schon|anche|aussi|déjà|también|ya|também|já|ook|al) (?:\w+ ){{0,4}}?{_ASKER}\b"
            r"|\b(?:me l['’]hanno|mi hanno|nos lo han|nous l['’]a|nous l['’]ont|nous le|haben sich"
            rf"|hat sich) (?:\S+ ){{0,8}}?{_ASKER}\b|\b(?:had|got|heard) the same (?:from|wish|request)\b"
            rf"|\b(?:that|this) makes (?:it )?{_MANY}\b|\bso {_MANY} in total\b"
            rf"|\bi (?:count|counted|found|see) {_MANY} (?:\w+ ){{0,2}}?(?:customers?|shops|requests?|tickets"
            r"|accounts|clients)\b"
        ),
        (
            r"\b(?:only (?:them|this one|one customer)|nobody (?:else )?has asked|no one (?:else )?has asked"
            r"|first (?:one |customer |client )?(?:to ask|who asks|request)|old (?:request|wish)|comes? back"
            r"|keeps? coming|comes? up (?:again|every|each)|every (?:year|season|harvest|month)|à chaque \w+"
            r"|qui revient|jedes jahr|cada año|ogni anno|todo ano|elk jaar|seit langem|non sono i soli"
            r"|no son los únicos|not the only)\b"
        ),
    )
)
#: who else has it: a name, and what it does
_OFFERS = (
    r"(?:already |also |bereits |déjà |già |ya |já |al )?(?:(?:has|have|does|do|can do|offers?|sells?|includes?"
    r"|supports?|handles?|can|exports?) (?:it|this|that|one|them|both|exactly that|the same|bundles?"
    r"|chapters)\b(?! (?:by hand|manually|myself|himself|herself|for (?:me|us|him|her|them)|again|on|at))"
    r"|(?:hat|kann|bietet|macht) (?:das|es|so)|das (?:kann|hat)|(?:sait|savent|peut) (?:le |)(?:faire)"
    r"|le (?:fait|propose|permet)|qui (?:sait|le fait|permet)|lo trae|lo incluye|ce l['’]ha"
    r"|lo (?:fa|ha|permette|tiene|hace|permite|ofrece)|(?:já )?(?:tem|faz|permite|oferece) (?:isso|isto)?"
    r"|(?:heeft|kan|biedt) (?:dat|het))"
)
_RIVAL = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            r"\b(?:competitors?|rivals?|konkurrenz\w*|mitbewerb\w+|wettbewerb\w*|andere[rn]? anbieter\w*"
            r"|concurrence|concurrents?|competencia|competidor\w*|concorren\w+|concurrent(?:en)?|concurrentie)\b"
        ),
        (
            r"\bcompar\w+ (?:us|our [\w ]{2,30}|it|you|your [\w ]{2,30}) (?:with|to|against)\b"
            r"|\b(?:look(?:ing|s|ed)? (?:also )?at|begun to look at|evaluat\w+|trial(?:l?ing|s)?|testing"
            r"|shortlist\w*|pitch (?:with|from)|demo (?:with|from|of)|quote from|offer from"
            r"|presentation (?:by|from)|sign(?:s|ing)? (?:with|elsewhere)|contract with|guardan\w*(?: già)?"
            r"|sehen sich|regardent|miran|kijken naar) (?:others?\b|alternatives?"
            r"|(?:an)?other (?:vendor|provider|supplier|tool)s?|(?-i:[A-Z]\w{2,20}))"
        ),
        (
            r"\b(?:asked|invited) (?:two|three|four|some|several|an)?\s?other (?:vendor|provider|supplier)s?\b"
            r"|\b(?-i:[A-Z]\w{2,20}) (?:has|have) been (?:here|with us|in)\b"
            r"|\b(?:moves?|moving|moved|switch\w*|migrat\w+|goes?|going|went|change|pass\w*|tranch\w+|partir"
            r"|cambi\w+|pasar\w*|mudar|wechsel\w*|gehen|overstap\w*) (?:over |there )?(?:to|zu|chez|pour|a|para"
            r"|naar) (?-i:[A-Z]\w{2,20})\b"
        ),
        rf"(?-i:\b[A-ZÀ-Ý][\w-]{{2,20}}\b) {_OFFERS}",
        (
            r"\b(?:offered|quoted|promised|shown) .{0,30}\bby (?-i:[A-Z]\w{2,20})"
            r"|\b(?-i:[A-Z]\w{2,20}) (?:just |has |have )?(?:demos|demoed|showed|offered|quoted|promised"
            r"|shown) (?:me|us|them|him|her)\b"
        ),
        (
            r"\b[a-z]\w{3,15} (?:got|has|have|does|had) it (?:since|already|for)\b"
            r"|\b(?:cité|mentioned|names?|erwähnt\w*|citó|citato|citou|noemde) (?-i:[A-Z]\w{2,20})\b"
        ),
    )
)
#: no name of a rival: who speaks, who is spoken of, what begins a sentence
_NO_RIVAL = re.compile(
    r"^(?:i|he|she|they|we|it|this|that|there|customer|customers|support|product|engineering|sales|legal"
    r"|security|leadership|the|our|their|nobody|who|which|and|but|everyone|everybody|someone|what|chrome"
    r"|firefox|safari|edge|outlook|word|excel|pdf|windows|android|monday|tuesday|wednesday|thursday|friday|oggi"
    r"|hoy|hoje|heute|vandaag|aujourd|now|today|currently|meanwhile|das|es|er|sie|wir|ich|der|die|il|elle|on"
    r"|cela|ça|lo|la|ele|ela|het|dat|ze|hij)$",
    re.IGNORECASE,
)
_LEAST = 1.0


def use_case(told: Told) -> Finding | None:
    """What the customer wants to do and cannot: the sentence that tells it best, with the one beside it."""
    said = [s for s in (*told.sender, *told.recent) if len(s.text) > 24]
    weights = {s: _wish(s) for s in said}
    best = max(said, key=lambda s: weights[s], default=None)
    if best is None or weights[best] < _LEAST:
        return None
    place = said.index(best)
    after = said[place + 1 : place + 2]
    both = (
        [best, *after]
        if after and weights[after[0]] > 0 and len(best.text) + len(after[0].text) < LONGEST_TWO
        else [best]
    )
    return found(clipped(" ".join(ungreeted(s.text) for s in both), LONGEST_TWO), best)


def _wish(sentence: Sentence) -> float:
    text = sentence.text
    weight = 1.6 * bool(_WANTS.search(text)) + 1.2 * bool(_LACKS.search(text)) + 0.5 * (len(text) > 60)
    weight += 0.4 * (sentence.part.voice is Voice.SENDER)
    weight -= (
        1.5 * bool(_ASIDE.search(text))
        + 1.5 * any(True for _ in tellings(sentence))
        + 1.2 * bool(_asked_by_others(sentence))
    )
    return weight - (0.6 if text.endswith("?") and sentence.part.voice is Voice.SENDER else 0)


def request_frequency(told: Told) -> Finding | None:
    """How many asked for it, or how often."""
    said = (*told.sender, *told.recent)
    for sure in _REQUESTED:
        for sentence in said:
            match = sure.search(sentence.text)
            if match and not any(True for _ in tellings(sentence)) and not _FOR_TIME.search(sentence.text):
                return found(sentence.quote, sentence)
    return None


#: "asks for a date", "they ask for a call": of the answer, and not of the feature
_FOR_TIME = re.compile(r"\basks? for (?:a|an|the) (?:date|call|reply|answer|update|credit|refund)\b", re.IGNORECASE)


def _asked_by_others(sentence: Sentence) -> bool:
    return any(words.search(sentence.text) for words in _REQUESTED[:3])


def competitive_pressure(told: Told) -> Finding | None:
    """Who else offers it, if somebody says so."""
    ours = {word.lower() for word in re.findall(r"\w+", told.company)}
    for sentence in told.both:
        if any(_named(sentence, ours)):
            return found(sentence.quote, sentence)
    return None


def _named(sentence: Sentence, ours: set[str]) -> Iterator[bool]:
    text = sentence.text
    if long_ago(text) or re.search(
        r"\b(?:keiner|nobody|no one|none|niemand|personne|nadie|nessuno|ninguém|know nothing|(?:don['’]t"
        r"|do not) know|weiß (?:ich )?nicht\w*"
        r"|sais (?:rien|pas)|no (?:lo )?sé|non (?:lo )?so|não sei|weet ik (?:niets|niet))\b",
        text,
        re.IGNORECASE,
    ):
        return
    for words in _RIVAL:
        for match in words.finditer(text):
            names = re.findall(r"\b[A-ZÀ-Ý][\w-]{2,}", match.group())
            known = [name for name in names if name.lower() in ours or _NO_RIVAL.match(name)]
            if len(known) < len(names) or (not names and not just_denied(text, match.start())):
                yield True
