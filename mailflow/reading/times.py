"""Since when, until when, and what the customer was told and waits for; each time as its writer means it."""

import re
from datetime import datetime

from mailflow.cases.case import Finding, State
from mailflow.reading.cues import CUES
from mailflow.reading.sentences import Sentence, clipped, long_ago, supposed
from mailflow.reading.told import Told, found, meant
from mailflow.reading.when import Moment

_SINCE = re.compile(
    r"\b(?:since|started|starting|began|begun|happening from|first (?:seen|noticed|happened)|after the (?:[\w-]+ ){0,3}(?:update|upgrade|release|deploy\w*|patch|maintenance|migration)|ok until|fine until|worked until|nothing .{0,40}after|seit|depuis|desde|sinds|dal|da)\b",
    re.IGNORECASE,
)
_FOR = re.compile(r"\b(?:for|seit|depuis)\b", re.IGNORECASE)
#: since when somebody is a customer, or a date of another thing
_NOT_START = re.compile(
    r"\b(?:customer|client|with us|with you|kunde|vendor|requires|contract|employed|no access any|as of|bought|subscribed)\b.{0,25}\bsince\b|\basked since\b|\bsince new year\b|\b(?:no|any) (?:longer|more) since\b",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\b(?:logged in|signed in|accessed|saw|seen|noticed|received|got|opened|appear\w*|happened|downloaded|posted|found)\b",
    re.IGNORECASE,
)

_BY = re.compile(
    r"\b(?:by|before|until|till|no later than|deadline(?: is)?|due(?: on| by)?|(?:breach(?:es|ed)?|runs? out|expires?) (?:at|on)|(?:answer|reply|fix|decision|statement|update|call)(?: from us)? on|needed (?:by|for|on)|latest|bis(?: zum)?|vor dem|spätestens|avant|d['’]ici|antes del?|para el|entro|voor|até)\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:please|need|needs|must|asap|for security|for engineering|required?|want|get|fix\w*|decision|answer|bitte|brauchen|urgent\w*|necesit\w+|svp|merci de)\b",
    re.IGNORECASE,
)
#: something that cannot be moved, and a wish that points at it: "They go live on 28 November. Please fix it before."
_EVENT = re.compile(
    r"\b(?:go(?:es|ing)?[- ]live|launch\w*|payroll|wages|month[- ]end|year[- ]end|audit|opening|opens?|event|fair|conference|exam\w*|election|season|black friday|cut-?over|migration|posting day|board meeting|inspection|filing|renew\w*)\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:before (?:that|then|it|go-?live|the (?:launch|audit|event|renewal|opening|migration))|until then|by then|in time|bis dahin|vorher)\b",
    re.IGNORECASE,
)
_NEARBY = re.compile(
    r"\b(?:today|tonight|tomorrow|this (?:afternoon|evening|week)|eod|cob|end of (?:the )?(?:day|week|month)|heute|morgen früh|in (?:the next )?\d+ (?:hours?|days?)|within \S+ (?:hours?|days?|h)\b)",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:got|sent|was|were|told|wrote|answered|happened|logged|since|yesterday|this morning|worked|arrived|promised)\b",
    re.IGNORECASE,
)

_TOLD = re.compile(
    r"(?:\b(?:i|we)(?:['’]ve| have)?(?: just| already| also)? (?:told|wrote|called|rang|phoned|answered|informed|replied|e-?mailed|mailed|updated|promised|apologi[sz]ed|let (?:him|her|them|\w+) know|spoke|said|sent (?:him|her|them)|acknowledged|got back)"
    r"|^(?:told|rang|called|answered|wrote(?: to)?|replied|phoned|e-?mailed|mailed|updated|spoke|informed)\b|\b(?:got|had|received) (?:a |an |their |the )?(?:first |holding |short |quick )?(?:answer|reply|response|update)\b|\b(?:customer|client|he|she|they)(?:['’]s| has| have| was| were)? (?:been )?(?:told|informed|updated)\b"
    r"|\b(?:last (?:update|contact|call|mail|word)|(?:customer )?last (?:heard|updated|told))\b|[,;] (?:told|rang|called|answered|wrote|replied|said) (?:him|her|them|we)\b|\bich habe (?:\w+ ){0,4}(?:geschrieben|gesagt|angerufen|informiert|geantwortet)\b|\bj['’]ai (?:dit|écrit|répondu|informé|appelé)\b)",
    re.IGNORECASE,
)
_COLLEAGUE_TOLD = re.compile(
    r"\b(?:told|asked|wrote|called) (?:engineering|product|security|leadership|my (?:lead|manager|boss)|l2|the team)\b",
    re.IGNORECASE,
)
_EXPECTS = re.compile(
    r"\b(?:(?:i|we)(?: really| urgently|['’]d)? (?:need|want|expect|ask|require|must|demand|would like|insist|look forward|like|hope|request)|please|could (?:you|it|this)|can you|will you|ring me|call me|get back|has to be|have to|must be|"
    r"(?:is|are) (?:it|this|that) planned|when (?:will|can|is|does)|as soon as|before|by (?:monday|tuesday|wednesday|thursday|friday|tomorrow|tonight|the end|noon|end)|deadline|bitte|brauchen|erwarte\w*|k[öo]nn(?:en|ten) sie|wann|pouvez-vous|"
    r"merci de|besoin|quand|necesit\w+|por favor|cu[áa]ndo|per favore|quando|graag|wanneer)\b",
    re.IGNORECASE,
)
_SENDER_EXPECTS = re.compile(
    r"\b(?:(?:he|she|customer|client|(?-i:[A-Z])\w+) (?:wants|expects|asks|needs|insists|demands|waits for|is waiting for)|(?:they|he|she)['’]d be happy"
    r"|they (?:want|expect|ask|need|insist|demand|wait for|are waiting for))\b",
    re.IGNORECASE,
)
_GREETING = re.compile(r"^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen)|bonjour|hola|thank|thanks|regards|best|kind|many thanks)\b[^.!?]{0,40}[.,!]?$", re.IGNORECASE)  # fmt: skip


def _after(sentence: Sentence, words: re.Pattern[str], future: bool, reach: int = 60) -> Moment | None:
    """The time that stands directly behind the words."""
    for match in words.finditer(sentence.text):
        moment = sentence.part.moment(sentence.text[match.end() : match.end() + reach], future)
        if moment and moment.start < 40:
            return moment
    return None


def _by_then(moment: Moment, sentence: Sentence) -> bool:
    """The time is not after the mail that says it (days count whole)."""
    at = sentence.part.at
    if at is None:
        return False
    if "T" in moment.value:
        return datetime.fromisoformat(moment.value) <= at
    return moment.value <= at.date().isoformat()


def started_at(told: Told) -> Finding | None:
    """Since when it happens: the sender's words, then the customer's; an incident when it was seen."""
    security = [cue.words for cue in CUES if cue.signal in ("unauthorized-access", "data-exposure")]
    for sentence in told.sender:
        if any(words.search(sentence.text) for words in security) and (seen := _after(sentence, _SEEN, future=False)):
            return found(seen.value, sentence)
    for said in (told.sender, tuple(reversed(told.customer))):
        # "Nothing works since 7:30" denies the working, not the time: so no look at negations here.
        for sentence, match in ((s, m) for s in said if (m := _SINCE.search(s.text)) and not long_ago(s.text)):
            if _NOT_START.search(sentence.text):
                continue
            moment = _after(sentence, _SINCE, future=False) or sentence.part.moment(match.group(), future=False)
            length = sentence.part.moment(sentence.text[match.start() :][:50], future=False)
            if (moment := moment or length) and _by_then(moment, sentence):
                return found(moment.value, sentence)
    return None


def deadline(told: Told) -> Finding | None:
    """When somebody needs it; a time that is over, or was told as news, is none."""
    for sentence in told.sender:
        if _TOLD.search(sentence.text) and not _WISH.search(sentence.text):
            continue
        moment = _after(sentence, _BY, future=True) or _wished_for(sentence)
        if moment and not _by_then_strictly(moment, sentence):
            return found(moment.value, sentence)
    if any(_THEN.search(sentence.text) for sentence in told.sender):
        for sentence, _ in meant(told.both, _EVENT, conditional=True):
            moment = sentence.part.moment(sentence.text, future=True)
            if moment and not _by_then(moment, sentence):
                return found(moment.value, sentence)
    for sentence in told.customer:
        moment = _after(sentence, _BY, future=True)
        if moment and not _by_then_strictly(moment, sentence) and not _PAST.search(sentence.text[:80]):
            return found(moment.value, sentence)
    return None


def _by_then_strictly(moment: Moment, sentence: Sentence) -> bool:
    at = sentence.part.at
    return _by_then(moment, sentence) and not (at and moment.value == at.date().isoformat())


def _wished_for(sentence: Sentence) -> Moment | None:
    """ "Today" in a request, or a date with "until then, please"."""
    if not _WISH.search(sentence.text) or (_PAST.search(sentence.text) and "then" not in sentence.text):
        return None
    if re.search(r"\buntil then|by then|bis dahin", sentence.text, re.IGNORECASE):
        return sentence.part.moment(sentence.text, future=True)
    match = _NEARBY.search(sentence.text)
    return sentence.part.moment(sentence.text[match.start() :], future=True) if match else None


def last_customer_update(told: Told) -> Finding | None:
    """What the sender told the customer, else the newest message of a colleague in the thread."""
    for sentence in reversed(told.sender):
        match = _TOLD.search(sentence.text)
        if match and not _COLLEAGUE_TOLD.search(sentence.text) and not supposed(sentence.text, match.start()):
            rest = sentence.text[match.start() :]
            moment = sentence.part.moment(rest, future=False) or sentence.part.moment(sentence.text, future=False)
            at = moment.value if moment and _by_then(moment, sentence) else None
            return found({"at": at, "text": clipped(rest)}, sentence)
    newest = [s for s in told.colleagues if not _GREETING.match(s.text)]
    if not newest or newest[0].part.at is None:
        return None
    same = " ".join(s.text for s in newest if s.part is newest[0].part)
    return found({"at": newest[0].part.at.isoformat(), "text": clipped(same)}, newest[0])


def customer_expectation(told: Told) -> Finding | None:
    """What the customer asks for in the newest message, with the day when one is named."""
    newest = next((s.part.source for s in told.customer), "")
    asked = [
        s for s in told.customer if s.part.source == newest and _EXPECTS.search(s.text) and not _GREETING.match(s.text)
    ]
    if asked:
        return _expectation(asked)
    theirs = [s for s, _ in meant(told.sender, _SENDER_EXPECTS, conditional=True)]
    return _expectation(theirs[:1]) if theirs else None


def _expectation(asked: list[Sentence]) -> Finding:
    dated = [(s, m) for s in asked if (m := s.part.moment(s.text, future=True)) and not _by_then_strictly(m, s)]
    best = dated[0][0] if dated else asked[0]
    others = [s.text for s in asked if s is not best][:1]
    value = {"text": clipped(" ".join([best.text, *others]), 230), "by": dated[0][1].value if dated else None}
    return found(value, best)


def until_critical(told: Told) -> Finding | None:
    """When it becomes worse, if somebody says so."""
    words = re.compile(
        r"\b(?:becomes?|gets?|will be|turns?|goes) (?:\w+ )?(?:critical|worse|serious|urgent|a disaster)\b|\bcritical (?:by|from|on|after)\b",
        re.IGNORECASE,
    )
    for sentence in told.both:
        moment = sentence.part.moment(sentence.text, future=True) if words.search(sentence.text) else None
        if moment and not _by_then(moment, sentence):
            return Finding(
                moment.value,
                State.STATED,
                sentence.quote,
                sentence.part.source,
                sentence.part.author.address,
                sentence.part.at,
            )
    return None
