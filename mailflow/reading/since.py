"""Since when it happens: every time that is over, weighed by the words that lead to it; the sender's words before the customer's."""

import re
from collections.abc import Iterator

from mailflow.cases.case import Finding
from mailflow.reading import weighing
from mailflow.reading.meaning import just_denied, long_ago
from mailflow.reading.sentences import Sentence, Voice
from mailflow.reading.telling import tells_news
from mailflow.reading.times import behind, beside, by_then
from mailflow.reading.told import SECURITY, Told, found
from mailflow.reading.when import Moment

#: up to nine words: "since the firmware update of the gateway on Monday"
_FEW = re.compile(r"[^\w.;!?]*(?:[\w'’./&-]+[^\w;!?]{1,3}){0,9}", re.IGNORECASE)
#: behind a short word only the time itself: "from" and "da" stand before many things
_NONE = re.compile(
    r"[^\w.;!?]*(?:(?:on|at|am|the|about|around|circa|ca|den|dem|le|el|il|l|las|about|early|morning of|night of) ){0,2}"
)
_SINCE = re.compile(
    r"\b(?:(?:ever |but )?since|as of|as from|seit(?:dem)?|depuis|date(?:nt)? (?=d)|datiert (?=vo)|desde|sinds"
    r"|sedert|à partir d[ue]|a partir d[aeo]l?|dall['’]|dal(?:le|la)?)\b[’']?",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|starting|ab|dès|da|vanaf|de)\b", re.IGNORECASE)
#: what came new, behind the words that blame it: "after Tuesday's migration", "mit dem Update vom 3.", "tras la actualización"
_CHANGE = re.compile(
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
_BEGAN = re.compile(
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
_UNTIL = re.compile(
    r"\b(?:until|till|up to|through|last (?:good|successful|correct|clean|working)[\w ]{0,20}"
    r"|last (?:worked|ran|synced|printed|ok)(?: (?:ok|fine|on|properly))?|bis|zuletzt|jusqu['’](?:à|en|au)|hasta"
    r"|fino a[l]?|até|tot(?: en met)?)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:before|vor|avant|antes de[l]?|prima d[ie]l?|antes d[aeo]|voor)\b", re.IGNORECASE)
_WORKED = re.compile(
    r"\b(?:worked|working|right|correct|fine|ok|okay|good|normal"
    r"|last (?:good|successful|correct|clean|worked|ran|synced|printed|ok)|ging\b|lief|liefen|funktionierte"
    r"|funktioniert|geklappt|zuletzt|marchait|fonctionnait|allait|funcionaba|iba bien|bien|funzionava|andava"
    r"|funcionava|bem|werkte|goed)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:again|once more|wieder|erneut|de nouveau|otra vez|di nuovo|de novo|weer|opnieuw)\b", re.IGNORECASE)  # fmt: skip
#: a length that has not ended, as the sentence of a fault tells it
_LASTING = re.compile(
    r"\b(?:for|since|seit|depuis|desde hace|hace|llev\w+|da|há|faz|fait|al|sinds|last|past|now|already|running"
    r"|in a row|straight|schon|ago|vor|il y a|fa|atrás|geleden)\b",
    re.IGNORECASE,
)
#: a day of another thing: since when somebody is a customer, away, told or waiting for an answer
_NOT_START = re.compile(
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
_SINCES = frozenset(("since", "from", "as", "seit", "ab", "depuis", "desde", "da", "dal", "sinds"))
_IF = re.compile(r"^\W*(?:if|unless|in case|falls|wenn|si|se|als)\b", re.IGNORECASE)
_SEEN = re.compile(
    r"\b(?:logged in|signed in|login|logins|sign-ins?|accessed|saw|seen|noticed|received|got|opened|appear\w*"
    r"|happened|downloaded|posted|published|found|discovered|spotted|sent|went|froze|stopped|overwrote|lost"
    r"|deleted|failed|crashed|gab es|angemeldet|anmeldungen|entdeckt|gesehen|"
    r"connexions?|constaté|découvert|vu|accedi[óo]|detect[óo]|accesso|scoperto|visto|acesso|descobriu|gezien"
    r"|ingelogd|ontdekt)\b",
    re.IGNORECASE,
)
#: something that happened, in a sentence that is a sign of it: its own time is the start
_HAPPENED = frozenset(
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
_PAST = re.compile(
    r"\b(?:\w{3,}ed|overwrote|went|froze|lost|broke|fell|got|were|was|gone|had|sold|sent|saw|ran|put|came|blieb"
    r"|blieben|kam|kamen|brach|gab|war|waren|wurden?|hatten?|ging|gingen|fiel\w*|ist|sind|a été|ont|est|sont"
    r"|était|étaient|ha|han|hubo|fue|fueron|\w{3,}ó|\w{3,}aron|\w{3,}ou|bleef|viel|ging|estuvo|è|sono|hanno|era"
    r"|foi|foram|houve|ficou|werd\w*|was|waren|heeft|hebben)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:first report(?:ed)?|reported by [\w&' ]{2,40}|opened|reported|raised|gemeldet|signalé|reportado"
    r"|segnalato|gemeld)\b(?! (?:it|to|as)\b)",
    re.IGNORECASE,
)
#: what people did then, and not what broke
_TALK = re.compile(
    r"\b(?:wrote|called|rang|phoned|asked|said|says|complain\w*|report\w*|mailed|e-?mailed|signed|ordered|bought"
    r"|paid|met|visited|offered|proposed|promised|told|schrieb\w*|rief|fragte|meldete|sagte|écrit|appelé|demandé"
    r"|escribió|llamó|pidió|dijo|scritto|chiamato|chiesto|detto|escreveu|ligou|pediu|disse|schreef|belde|vroeg"
    r"|zei)\b",
    re.IGNORECASE,
)
#: "entries made after 11 pm": of the clock, and not of one day
_HABIT = re.compile(
    r"\b(?:after|before|from|between|nach|vor|ab|zwischen|après|avant|después de|antes de|dopo|prima|depois d\w+|na"
    r"|voor)(?: las?| les?| the)? ?$",
    re.IGNORECASE,
)
#: what we did at once is no beginning
_OURS = re.compile(
    r"\b(?:i|we|ich|wir|j['’]ai|nous|ik|wij|ho|he|hemos)(?: have|['’]ve)? (?!can|know|think|see|do|believe"
    r"|got a)\w+",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’]s?\b")
_OF = re.compile(r"\b(?:of|for|vom|von|für|du|del|della|van|between)(?: the)? $", re.IGNORECASE)
#: "ça fait trois jours que", "three nights running": such a length tells by itself that it goes on
_GOING_ON = re.compile(
    r"\b(?:(?:ça|cela) fait|hace|há|faz|sono|voilà) (?:ya |già |já )?\S+ \w+ (?:que|che)\b"
    r"|\bllev(?:a|an|amos|o) \S+ \w+ (?:sin|con|esperando|así)\b|\bal \S+ (?:uur|dagen|weken|maanden)\b"
    r"|\bschon seit\b|\b(?:days?|nights?|weeks?|mornings?|months?) (?:now|running|in a row|straight|on end)\b",
    re.IGNORECASE,
)
#: "nothing has come through in 36 hours"
_NOTHING_IN = re.compile(r"\b(?:nothing|no \w+|none|not one|kein\w*|nichts|rien|nada|niente|niets)\b[^.;]{0,50}\bin ?$", re.IGNORECASE)  # fmt: skip
#: it was put right, or was meant to happen
_OVER = re.compile(
    r"\b(?:restored|recovered|resolved|repaired|fixed|solved|put right|behoben|gelöst|repariert|réparée?s?"
    r"|corrigée?s?|resuelto|risolto|resolvido|opgelost|nothing (?:was )?lost|on purpose|intentionally|by accident"
    r"|themselves|absichtlich|exprès|a propósito|apposta|de propósito|expres)\b",
    re.IGNORECASE,
)
_A_WHILE = re.compile(r"(?:for|in|over|within|during)\b", re.IGNORECASE)
_DAILY = re.compile(
    r"\b(?:daily|every|each|midnight|that (?:begins|starts)|queued|scheduled|täglich|chaque|cada|ogni|elke)\b"
    r"|\b(?:after|nach) (?:midnight|mitternacht)",
    re.IGNORECASE,
)
#: how much each voice's word for a start counts more
_VOICES = {Voice.SENDER: 1.5, Voice.CUSTOMER: 0.4, Voice.COLLEAGUE: 0.0}


def started_at(told: Told) -> Finding | None:
    """The time whose words say best that it began then; of two alike the first."""
    incident = told.team == "security" or any(True for _ in told.signed(*SECURITY))
    best: tuple[float, Moment, Sentence] | None = None
    for sentence in (*told.both, *told.colleagues[:12]):
        # "Nothing works since 7:30" denies the working, not the time: so no look at negations here.
        if not sentence.past or long_ago(sentence.text) or _IF.match(sentence.text):
            continue
        for weight, moment in _weighed(told, sentence, incident):
            weight += _VOICES[sentence.part.voice]
            if by_then(moment, sentence) and (best is None or weight > best[0]):
                best = (weight, moment, sentence)
    return found(best[1].value, best[2]) if best else None


def _weighed(told: Told, sentence: Sentence, incident: bool) -> Iterator[tuple[float, Moment]]:
    text, past = sentence.text, sentence.past
    if incident and sentence.part.voice is Voice.SENDER and not _OURS.search(text) and not tells_news(sentence):
        yield from ((7, moment) for match in _SEEN.finditer(text) if (moment := beside(past, match, 60)))
    if not _SINCES.isdisjoint(sentence.words) and _NOT_START.search(text):
        return
    news = tells_news(sentence)
    # "She is informed since yesterday" dates the word and not the fault; "told her it is down since Friday" does date it.
    yield from (
        (5 - 3 * news, m) for word, m in behind(past, text, _SINCE, _FEW) if not just_denied(text, word.start())
    )
    yield from ((4.2, m) for _, m in behind(past, text, _CHANGE, _FEW))
    if news:
        return
    yield from ((4, m) for _, m in behind(past, text, _FROM, _NONE))
    if _WORKED.search(text):
        yield from ((4, m) for _, m in behind(past, text, _UNTIL, _NONE))
        yield from ((3, m) for _, m in behind(past, text, _BEFORE, _NONE))
    # "In five minutes", "for a minute": a length is no beginning, unless it is "ago".
    instants = tuple(m for m in past if not _A_WHILE.match(text, m.start))
    yield from ((4, m) for match in _BEGAN.finditer(text) if (m := beside(instants, match, 40)))
    if sentence.part.voice is Voice.SENDER:
        yield from ((1, m) for _, m in behind(past, text, _REPORTED, _FEW))
    yield from ((3.5, m) for match in _GOING_ON.finditer(text) for m in past if m.start < match.end() <= m.end + 20)
    if "did" not in sentence.acts:
        yield from _of_the_fault(told, sentence)


def _of_the_fault(told: Told, sentence: Sentence) -> Iterator[tuple[float, Moment]]:
    """ "Last night the import overwrote 3,214 players", "fails for two weeks now": the time in the sentence that names the fault."""
    text = sentence.text
    # "Last week's numbers": what they are of, and not when it happens.
    first = next(
        (m for m in sentence.past if not (_POSSESSIVE.match(text, m.end) or _OF.search(text[: m.start]))), None
    )
    if first is None or _OVER.search(text) or _DAILY.search(text):
        return
    fault = weighing.fault(told, sentence)
    words = text[max(0, first.start - 12) : first.end + 14]
    if fault > 0 and (_LASTING.search(words) or _NOTHING_IN.search(text[: first.start + 3])):
        yield 3, first
    elif _PAST.search(text) and told.named(sentence) & _HAPPENED:
        yield 2.5, first
    elif (
        "T" in first.value
        and re.search(r"\d", text[first.start : first.end])
        and _PAST.search(text)
        and sentence in told.sender[:2]
        and _tells(told, sentence)
    ):
        yield 1.2, first
    elif (
        fault > 1
        and _PAST.search(text)
        and (sentence in told.sender[:4] or fault > 2.8)
        and not (_TALK.search(text) or _HABIT.search(text[: first.start]))
    ):
        yield 1.4, first
    elif fault > 0 and (again := _AGAIN.search(text)) and (moment := beside(sentence.past, again, 4)):
        yield 2, moment


def _tells(told: Told, sentence: Sentence) -> bool:
    """The account of a fault begins with what happened, and with its hour."""
    plain = not sentence.acts & {"asks", "works"} and told.team not in ("leadership", "product")
    return plain and any(sign.name in _HAPPENED for sign in told.signs)
