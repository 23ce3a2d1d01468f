"""What the sender decides and asks for, and what only one tier needs to know: demand and incidents."""

import re

from mailflow.cases.case import Finding
from mailflow.cases.values import SEVERITIES, TEAMS, ask, severity, teams
from mailflow.reading.cues import CUES
from mailflow.reading.sentences import Sentence, clipped, denied
from mailflow.reading.told import Told, found, meant

_LEVEL = "|".join(words for words, _ in SEVERITIES)
_TEAM = "|".join(words for words, _ in TEAMS)
#: a level word that is a verdict: alone, behind "severity", or in "I'd go for High", "Medium is enough"
_SEVERITY = re.compile(
    rf"^\W*(?:it['’]?s |this is |that['’]s |very )?(?P<alone>{_LEVEL})(?: severity| priority)?\W*$|[,;–-] (?P<tail>{_LEVEL})\W*$|^(?P<lead>{_LEVEL})(?=[,:;.!–-]\s|$)|\b(?:severity|sev|prio(?:rity)?|schweregrad|gravit[ée])(?: is| should be|:| =|=)? ?(?P<named>{_LEVEL})\b"
    rf"|\b(?:i['’]?d (?:go for|say|call it|rate it|put it (?:at|as)|suggest|make it)|i (?:would say|rate (?:it|this)|call (?:it|this)|think)|mark(?:ed)? (?:it )?as|treat (?:it |this )?as|make (?:it|this)|set (?:it )?to|raise (?:it |this )?to|lower (?:it |this )?to|keep (?:it )?(?:at|on)|rated?|feels like|downgraded? to|upgraded? to|please treat as) (?:a |an )?(?P<verdict>{_LEVEL})\b"
    rf"|\b(?P<enough>{_LEVEL}) (?:is (?:enough|fine|ok|right)|will do|for me|from my side|severity|priority|please|reicht|suffit)\b|\b(?:this|it) is (?P<being>critical|kritisch)\b(?! (?:to|for|that))",
    re.IGNORECASE,
)
_TARGET = re.compile(
    rf"^(?:(?:hi|hello|hey|dear|hallo|for|to|@|fao|attn:?|liebe[sr]?|bonjour|über an|over to) ?)?(?:the |our )?(?P<a>{_TEAM})(?: team| colleagues| folks| guys)?(?:[,:–!]| -| please|[ .?]{{0,2}}$)|^(?P<b>{_TEAM}) to \w+|\b(?:escalat\w+|packag\w+|brief|bug|issue|question|request|someone|somebody|hand(?:ing)?|pass(?:ing)?|send(?:ing)?|over|rout\w+|forward\w*|assign\w*|one|case|this is|ticket) (?:\w+ ){{0,2}}?(?:to|for|from|in) (?:the )?(?P<c>{_TEAM})\b"
    rf"|\b(?:need|needs|want|like) (?:the )?(?P<d>engineering|security|product|leadership|l2)(?: team)? (?:to|on)\b|\b(?:can|could|would) (?:the )?(?P<e>engineering|security|product|leadership|l2|tier 2)(?: team)? \w+|\b(?P<f>engineering|security|product|leadership|l2)(?: team)?,? (?:please|can you|could you|(?:can|could|to) (?:please )?(?:look|take|check|fix|have|help)|bitte|should|needs? to|must|has to)\b",
    re.IGNORECASE,
)
_COPY = re.compile(
    rf"\b(?:copy|cc|cc['’]?ing|fyi(?: to| for)?|loop(?:ing)? in|inform|notify|tell|keep|heads[- ]up (?:to|for)|and (?:let )?)(?: also)?(?: the)? (?P<t>{_TEAM})\b(?! (?:him|her|them))",
    re.IGNORECASE,
)
_ASK = re.compile(
    rf"\bplease\b|\bneed (?:a|an|the|your|to|you)\b|\b(?:can|could|would) (?:you|someone|somebody|{_TEAM})\b|^(?:{_TEAM}) to \w+|\b(?:a|the) (?:fix|decision|statement|call|workaround|hotfix) (?:by|before|until|today|tomorrow|this|is needed)|\bwe need\b|\bask(?:ing)? (?:for|you to)\b|\b(?:approve|decide|investigate|prioriti[sz]e) \w+|\bbitte\b|\b(?:for|to) (?:{_TEAM}) to \w+|\blooking for\b|\bwho (?:calls?|takes|can|will|could)\b|\b(?:root cause|decision|fix|answer|statement|approval|exception|help)(?: is)? needed\b|\bnot (?:mine|my call|our call|ours)\b|\byour (?:call|decision)\b|\bwant (?:you|{_TEAM}) to\b|\btell me\b",
    re.IGNORECASE,
)
_NO_ASK = re.compile(
    r"\b(?:(?:he|she|they|customer)(?: \w+)? (?:need|ask|want)s?|told|wrote|asked (?:him|her|them)|please find|needs? a (?:new|few)|i can['’]?t)\b",
    re.IGNORECASE,
)

_USE_CASE = re.compile(
    r"\b(?:they|he|she|we|i) (?:\w+ )?(?:plan|want to|wants to|need to|needs to|would like to|try to|use (?:it|this|the|us)|are trying to|have to|must)\b|\bso (?:that )?(?:they|we|he|she|i) (?:can|could|move|do)|\buse case\b|\bin order to\b|\bto be able to\b|\bour policy requires\b|\bthat i can\b",
    re.IGNORECASE,
)
_REQUESTED = re.compile(
    r"\b(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|several|many|a dozen) (?:\w+ ){0,2}(?:customers?|clients?|accounts?|requests?|companies|tickets|times|votes)\b.{0,40}\b(?:ask\w*|request\w*|want\w*|since|this|last|in)\b|\b(?:ask\w*|request\w*) (?:for (?:it|this|that) )?(?:\d+|two|three|four|five|several|many) times|\b(?:second|third|fourth|fifth|sixth|\d+th) (?:request|customer|time)\b|\bcomes back\b|\bkeeps coming\b|\bfirst (?:time|customer|request)\b",
    re.IGNORECASE,
)
_RIVAL = re.compile(
    r"(?-i:\b[A-Z][\w-]{2,20}\b)(?: (?:can|has|have|does|offers?|includes?|already|supports?|do))+\b|\bcompetitors?\b|\b(?:moves?|moving|switch\w*|migrat\w+|go|going) (?:over )?to (?-i:[A-Z]\w{2,20})|\balternatives?\b|\b(?:evaluat\w+|trial\w*|testing|looking at|compar\w+ (?:us )?(?:with|to)) (?-i:[A-Z]\w{2,20})",
    re.IGNORECASE,
)
_NO_RIVAL = re.compile(
    r"^(?:i|he|she|they|we|it|this|that|there|customer|support|product|engineering|the|our|nobody|who|which|and|but|who(?:ever)?|everyone|what)\b",
    re.IGNORECASE,
)
_CONTAINED = re.compile(
    r"\b(?:disabled|deactivated|paused|stopped|quarantined|revoked|rotated|reset|ended|blocked|locked|suspended|removed|isolated|took (?:it |the \w+ )?(?:down|offline)|logged (?:them|her|him|everyone) out|changed (?:the |all |her |his |their )?passwords?|killed|unshared|switched (?:it )?off|turned (?:it )?off)\b|\b(?:nothing|not) (?:done|contained|touched|changed)(?: yet)?\b",
    re.IGNORECASE,
)
_URGENT = re.compile(
    r"\b(?:today|now|immediately|right away|at once|urgent\w*|asap|still (?:going on|open|active|live|possible|visible|logged|online)|tonight|ongoing|stopped|no longer|within \w+ hours?)\b",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"\b(?:might|may|will|['’]ll|could|going to|about to|threat\w+ to) (?:\w+ )?(?:escalate|complain|go (?:higher|over))\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\breference (?:customer|account|client)\b", re.IGNORECASE)
#: signals that make it a matter for Security
SECURITY = ("unauthorized-access", "data-exposure", "vulnerability", "compliance")  # fmt: skip


def severity_word(told: Told) -> Finding | None:
    """The sender's verdict; the last one counts."""
    for sentence in reversed(told.sender):
        match = _SEVERITY.search(sentence.text)
        if match and not denied(sentence.text, match.start()):
            word = next(group for group in match.groups() if group)
            return found(severity(word), sentence)
    return None


def target(told: Told) -> Finding | None:
    """The team that the sender speaks to."""
    for sentence in told.sender:
        match = _TARGET.search(sentence.text)
        if match and not denied(sentence.text, match.start()):
            named = teams(next(group for group in match.groups() if group))
            if named:
                return found(named[0], sentence)
    return None


def also_notify(told: Told) -> Finding | None:
    """Teams that shall hear of it besides."""
    for sentence, match in meant(told.sender, _COPY, conditional=True):
        named = teams(match["t"])
        if named:
            return found(named[:1], sentence)
    return None


def what_is_needed(told: Told) -> Finding | None:
    """The sender's request, with its kind by the verb."""
    asked = [s for s in told.sender if (m := _ASK.search(s.text)) and not _NO_ASK.search(s.text[: m.end()])]
    for sentence in asked:
        value = ask(_clause(sentence.text))
        if _known(value["text"]):
            return found({**value, "text": clipped(sentence.text)}, sentence)
    return None


def _clause(text: str) -> str:
    match = _ASK.search(text)
    return text[max(0, match.start() - 30) :] if match else text


def _known(words: str) -> bool:
    try:
        return ask(words)["kind"] != "investigate" or bool(
            re.search(
                r"\b(?:investigat|root cause|look|find|diagnos|check|take|why|analy|trace|dig|prüf|untersuch)",
                words,
                re.IGNORECASE,
            )
        )
    except ValueError:
        return False


def use_case(told: Told) -> Finding | None:
    """What the customer wants to achieve."""
    return _first(told.both, _USE_CASE)


def request_frequency(told: Told) -> Finding | None:
    """How many asked for it."""
    return _first(told.sender, _REQUESTED)


def competitive_pressure(told: Told) -> Finding | None:
    """Who else offers it, if somebody says so."""
    for sentence, match in meant(told.both, _RIVAL, conditional=True):
        if not _NO_RIVAL.match(match.group()):
            return found(sentence.quote, sentence)
    return None


def observed(told: Told) -> Finding | None:
    """The sentence that is the security signal."""
    for cue in CUES:
        if cue.signal in SECURITY:
            for sentence, _ in meant(told.both, cue.words, cue.conditional):
                return found(sentence.quote, sentence)
    return None


def containment(told: Told) -> Finding | None:
    """What was done at once."""
    return _first(
        told.sender,
        re.compile(rf"\b(?:i|we)\b.{{0,20}}(?:{_CONTAINED.pattern})|^(?:{_CONTAINED.pattern})", re.IGNORECASE),
    )


def escalation_risk(told: Told) -> Finding | None:
    """Whether they go further if nothing happens."""
    return _first(told.both, _FURTHER)


def reputation(told: Told) -> Finding | None:
    """What could become public, or a customer whom others look at."""
    return _by_cue(told, "publicity") or _first(told.both, _REFERENCE)


def contractual(told: Told) -> Finding | None:
    """What an agreement says about it."""
    return _by_cue(told, "sla")


def _by_cue(told: Told, name: str) -> Finding | None:
    cues = [cue for cue in CUES if cue.signal == name]
    return next((found(s.quote, s) for cue in cues for s, _ in meant(told.both, cue.words, cue.conditional)), None)


def urgency(told: Told) -> Finding | None:
    """How urgent the sender or the customer says it is."""
    return _first(told.both, _URGENT)


def _first(said: tuple[Sentence, ...], words: re.Pattern[str]) -> Finding | None:
    for sentence in said:
        if words.search(sentence.text):
            return found(sentence.quote, sentence)
    return None
