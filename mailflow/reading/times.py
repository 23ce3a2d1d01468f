"""Since when it happens, until when it can wait, and by when it is needed; each time as its writer means it."""

import re
from collections.abc import Iterable
from datetime import datetime

from mailflow.cases.case import Finding
from mailflow.reading import weighing
from mailflow.reading.meaning import long_ago
from mailflow.reading.sentences import Sentence, Voice
from mailflow.reading.told import Told, found
from mailflow.reading.when import Moment

#: words behind which the start stands
_SINCE = re.compile(
    r"\b(?:since|started|starting|start|began|begun|beginning|first (?:seen|noticed|happened|report\w*|occur\w*)|noticed|recurred|reappeared|came back|happening from|broke|"
    r"after (?:[\w'’-]+ ){0,4}(?:update|upgrade|release|deploy\w*|patch|maintenance|migration|version|rollout)|went (?:out|down|live|offline)|rolled out|"
    r"as of|down|broken|(?:still )?(?:ok|fine|worked|good|right) (?:until|till|on)|nothing .{0,40}after|from|seit|ab|begann|angefangen|depuis|dès|desde|a partir de|empez[óo]|sinds|vanaf|begon|dal|dall['’]|dalle|da|iniziato|desde|começou)\b",
    re.IGNORECASE,
)
#: a day of another thing: since when somebody is a customer, what was made before
_NOT_START = re.compile(
    r"\b(?:back|on leave|away|off sick|out of office|on holiday|customer|client|with us|with you|kunde|vendor|requires|contract|employed|no access any|as of|bought|subscribed|compulsory|mandatory|in force|had access)\b.{0,25}\b(?:since|from|as of)\b"
    r"|\basked since\b|\bsince new year\b|\b(?:no|any) (?:longer|more) since\b|\b(?:asked|requested|gefragt|wanted)\b.{0,20}\bsince\b",
    re.IGNORECASE,
)
_IF = re.compile(r"^\W*(?:if|unless|in case|falls|wenn|si|se|als)\b", re.IGNORECASE)
_SEEN = re.compile(
    r"\b(?:logged in|signed in|login|sign-in|accessed|saw|seen|noticed|received|got|opened|appear\w*|happened|downloaded|posted|found|sent|went|froze|stopped|overwrote|lost|deleted|failed|crashed|went down)\b",
    re.IGNORECASE,
)
#: something that happened, in a sentence that is a sign of it: its own time is the start
_HAPPENED = (
    "unauthorized-access",
    "data-exposure",
    "production-down",
    "data-loss",
    "infrastructure",
    "regression",
    "major-broken",
    "broken",
)

_FOR = re.compile(r"\b(?:for|seit|depuis|since) (?:the last |over |more than |about |almost |nearly )?(?:\w+ )(?:hours?|days?|weeks?|months?|stunden|tagen|wochen|monaten|heures|jours|semaines|mois)(?= (?:now|already|schon)|[.!]?$)", re.IGNORECASE)  # fmt: skip
_REPORTED = re.compile(r"\b(?:first report(?:ed)?|reported by [\w&' ]{2,40}|opened|reported|raised|gemeldet|signalé|reportado|segnalato)\b(?! (?:it|to|as)\b)", re.IGNORECASE)  # fmt: skip
_BY = re.compile(
    r"\b(?:(?<!day )(?<!step )(?<!one )by(?! (?:day|hand|phone|mail|e-?mail|post|one|step|the way|mistake|accident|default|design|itself|far|him|her|them|us)\b)|before|until|till|no later than|deadline(?: is)?|due(?: on| by)?|(?:breach(?:es|ed)?|runs? out|expires?|ends|closes?)(?: at| on)?|(?:answer|reply|fix|decision|statement|update|call|response)(?: from us)? (?:on|due)|needed (?:by|for|on)|need (?:it|this|that|a fix|an answer) (?:on|for)|ahead of|in time for"
    r"|bis(?: zum| ende)?|vor(?: dem)?|spätestens|frist|avant|d['’]ici|pour le|au plus tard|échéance|antes del?|para el|hasta|plazo|entro|prima di|fino a|até|antes d[aeo]|prazo|voor|vóór|uiterlijk|tegen)\b",
    re.IGNORECASE,
)
#: "appointments made before Sunday's change", "nobody called by 3pm": what was, not what is wanted
_BY_PAST = re.compile(r"\b(?:deployed|applied|installed|shipped|got|received|made|created|entered|booked|sent|added|worked|fine|ok|was|were|even|just|paid|wait|shortly|long|been|away|out|off|leave|back|time|open|valid|runs|closed|until now|had|printed|saved|issued|not)\b(?: [\w]+)?\W{1,3}$", re.IGNORECASE)  # fmt: skip
_FINE = re.compile(r"\bis the (?:very )?latest\b|\bat the latest\b|\b(?:is|would be|wäre|ist|est|es|è|é|are) (?:fine|ok|okay|enough|good|early enough|soon enough|possible|perfect)\b|\b(?:will|would) do\b|\breicht\b|\bgenügt\b|\bsuffit\b|\bbasta\b|\bis soon enough\b", re.IGNORECASE)  # fmt: skip
_WISH = re.compile(
    r"\b(?:please|pls|need|needs|must|has to|have to|if (?:nobody|no one|it|we|this|nothing|you)|asap|for security|for engineering|required?|want|wants|get|fix\w*|decision|answer|if possible|bitte|brauchen|urgent\w*|necesit\w+|svp|merci de|por favor|per favore|graag|precis\w+|serve|medium|high|critical)\b",
    re.IGNORECASE,
)
#: something that cannot be moved: "They go live on 28 November. Please fix it before."
_EVENT = re.compile(
    r"\b(?:go(?:es|ing)?[- ]live|launch\w*|payroll|pay ?day|wages|month[- ]end|year[- ]end|quarter[- ]end|audit\w*|opening|opens|event|fair|conference|exams?|examination|election|season|black friday|cyber monday|cut-?over|migration|posting day|board(?: meeting)?|inspection|filing|tax|renew\w*|hearing|"
    r"market|concert|match|kick-?off|open day|wedding|festival|holidays?|semester|closes?|premiere|auction|sale|campaign|billing run|batch|publish\w*|wiped?|erased|expires?|purged?|ends|switch(?:es)? off|goes? out|lohnlauf|inventur|messe|abgabe|eröffnung|salon|paie|paye|inventaire|"
    r"nómina|feria|auditor[íi]a|stipendi|fiera|folha|auditoria|beurs|loonrun)\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:before (?:that|then|it|this|go-?live|the (?:launch|audit|event|renewal|opening|migration|exam|fair|show|sale|match))|until then|till then|by then|in time|beforehand|bis dahin|vorher|rechtzeitig|d['’]ici là|avant cela|antes de eso|para entonces|prima di allora|até lá|voor die tijd|vóór die tijd)\b",
    re.IGNORECASE,
)
_NEARBY = re.compile(
    r"\b(?:today|tonight|tomorrow|this (?:afternoon|evening|week|month)|next week|eod|eob|cob|end of (?:the )?(?:day|week|month)|heute|morgen früh|diese woche|aujourd['’]hui|ce soir|cette semaine|hoy|esta semana|oggi|questa settimana|hoje|vandaag|deze week|in (?:the next )?\d+ (?:hours?|days?)|within \S+ \S+)",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:got|sent|was|were|told|wrote|answered|happened|logged|since|yesterday|this morning|worked|arrived|promised|started|began|noticed|called|rang|reported)\b",
    re.IGNORECASE,
)
#: "For security, today": whom it goes to and how fast, not by when
_ROUTE = re.compile(r"^\W*(?:for|to|an|pour|para|per) [\w ]{2,20}, (?:today|tonight|now|heute)\W*$", re.IGNORECASE)
_WORSE = re.compile(
    r"\b(?:becomes?|gets?|will be|turns?|goes) (?:\w+ ){0,2}(?:critical|worse|serious|urgent|a disaster|expensive|blocked|down|late)\b|\bcritical (?:by|from|on|after)\b|\b(?:after that|from then on|then) (?:it['’]?s|it is|they|we|the|all|everything|nothing)\b"
    r"|\b(?:wiped|purged|erased|deleted for good|runs? out|runs? full|opens? fully)\b",
    re.IGNORECASE,
)


def _after(
    sentence: Sentence, words: re.Pattern[str], future: bool, skip: re.Pattern[str] | None = None
) -> Moment | None:
    """The time that stands directly behind the words."""
    for match in words.finditer(sentence.text):
        if skip and skip.search(sentence.text[max(0, match.start() - 30) : match.start()]):
            continue
        moment = sentence.part.moment(sentence.text[match.end() :][:70], future)
        # "From" and "da" stand before many things; only a time right behind them is meant.
        if moment and moment.start < (
            8 if len(match.group()) < 5 and match.group().lower() in ("from", "da", "de", "ab") else 40
        ):
            return moment
        # "until 22:30", "since 7.30": a time alone is one only behind its word.
        moment = sentence.part.moment(sentence.text[match.start() :][:70], future)
        if moment and moment.start < len(match.group()) + 25:
            return moment
    return None


def by_then(moment: Moment, sentence: Sentence) -> bool:
    """The time is not after the mail that says it (days count whole)."""
    at = sentence.part.at
    if at is None:
        return False
    return datetime.fromisoformat(moment.value) <= at if "T" in moment.value else moment.value <= at.date().isoformat()


def over(moment: Moment, sentence: Sentence) -> bool:
    """The time lies before the mail, and not on its day."""
    at = sentence.part.at
    return by_then(moment, sentence) and not (at and moment.value == at.date().isoformat())


def started_at(told: Told) -> Finding | None:
    """Since when it happens: the sender's words, then the customer's; an incident when it was seen."""
    for sign in told.signed("unauthorized-access", "data-exposure"):
        if sign.sentence.part.voice is Voice.SENDER and (seen := _past(sign.sentence, _SEEN)):
            return found(seen.value, sign.sentence)
    newest_first = (told.sender, told.customer, told.colleagues[:12])
    for said in newest_first:
        # "Nothing works since 7:30" denies the working, not the time: so no look at negations here.
        for sentence in said:
            aside = long_ago(sentence.text) or _NOT_START.search(sentence.text) or _IF.match(sentence.text)
            if not aside and (start := _past(sentence, _SINCE)):
                return found(start.value, sentence)
    return _of_a_sign(told) or _for_a_while(told) or _of_the_report(told)


def _past(sentence: Sentence, words: re.Pattern[str]) -> Moment | None:
    """The time behind the words that is over; else the one just before them ("Sunday at 22:00 the queue stopped")."""
    moment = _after(sentence, words, future=False)
    return moment if moment and by_then(moment, sentence) else None


def _of_a_sign(told: Told) -> Finding | None:
    """ "Last night the import overwrote 3,214 players": the time in the sentence that is the sign."""
    for sign in told.signed(*_HAPPENED):
        sentence = sign.sentence
        past = re.search(r"\b(?:\w{3,}ed|overwrote|went|froze|lost|broke|fell|got|were|was|gone)\b", sentence.text)
        moment = (
            sentence.part.moment(sentence.text, future=False) if past and not sentence.acts & {"told", "did"} else None
        )
        if moment and by_then(moment, sentence) and not long_ago(sentence.text):
            return found(moment.value, sentence)
    return None


def _for_a_while(told: Told) -> Finding | None:
    """ "For two weeks now": a length that has not ended."""
    for sentence in told.both:
        match = _FOR.search(sentence.text) if weighing.fault(told, sentence) > 0 else None
        moment = sentence.part.moment(match.group(), future=False) if match and not long_ago(sentence.text) else None
        if moment and by_then(moment, sentence):
            return found(moment.value, sentence)
    return None


def _of_the_report(told: Told) -> Finding | None:
    """Nothing tells since when: it is known at least since it was reported."""
    for sentence in told.sender:
        reported = _after(sentence, _REPORTED, future=False)
        if reported and by_then(reported, sentence):
            return found(reported.value, sentence)
    return None


def deadline(told: Told) -> Finding | None:
    """When somebody needs it; a time that is over, or was told as news, is none."""
    for rule in (_asked_by, _wished_for):
        for sentence in told.sender:
            moment = None if _news(sentence) else rule(sentence)
            if moment and not over(moment, sentence):
                return found(moment.value, sentence)
    if any(_THEN.search(sentence.text) for sentence in told.sender) and (event := _event(told.both)):
        return event
    for sentence in told.customer:
        moment = _after(sentence, _BY, future=True, skip=_BY_PAST)
        if moment and not over(moment, sentence) and not _PAST.search(sentence.text[:80]):
            return found(moment.value, sentence)
    # Nobody names another time: what cannot be moved is the deadline ("The list gets published on Thursday at noon").
    return _event(told.sender)


def _news(sentence: Sentence) -> bool:
    return ("told" in sentence.acts and not _WISH.search(sentence.text)) or bool(_ROUTE.match(sentence.text))


def _event(said: Iterable[Sentence]) -> Finding | None:
    for sentence in said:
        if _EVENT.search(sentence.text) and not (long_ago(sentence.text) or _news(sentence)):
            moment = sentence.part.moment(sentence.text, future=True)
            if moment and not by_then(moment, sentence) and not _PAST.search(sentence.text[: moment.start]):
                return found(moment.value, sentence)
    return None


def _asked_by(sentence: Sentence) -> Moment | None:
    moment = _after(sentence, _BY, future=True, skip=_BY_PAST)
    return moment or (
        sentence.part.moment(sentence.text, future=True)
        if _FINE.search(sentence.text) and not _PAST.search(sentence.text)
        else None
    )


def _wished_for(sentence: Sentence) -> Moment | None:
    """ "Today" in a request, or a date with "until then, please"."""
    if re.search(r"\buntil then|by then|before then|bis dahin", sentence.text, re.IGNORECASE):
        return sentence.part.moment(sentence.text, future=True)
    if not _WISH.search(sentence.text) or _PAST.search(sentence.text):
        return None
    match = _NEARBY.search(sentence.text)
    if match and re.search(r"\b(?:pay|paid|payment|terms|trial|notice)\b", sentence.text, re.IGNORECASE):
        return None
    return sentence.part.moment(sentence.text[match.start() :], future=True) if match else None


def until_critical(told: Told) -> Finding | None:
    """When it becomes worse, if somebody says so."""
    for sentence in told.both:
        moment = sentence.part.moment(sentence.text, future=True) if _WORSE.search(sentence.text) else None
        if moment and not by_then(moment, sentence):
            return found(sentence.quote, sentence)
    return None
