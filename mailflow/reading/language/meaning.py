"""Whether words are meant as a fact: not denied, not supposed, not a story of another time."""

import re

_DENIAL = re.compile(
    r"\b(?:no|not|never|without|nobody|none|nothing|neither|nor|hardly|kein\w*|nicht|nie|ohne|pas|jamais|sans"
    r"|aucun\w*|sin|ning[uú]n\w*|non|nessun\w*|não|nenhum\w*|sem|geen|niet|zonder)\b|n['’]t\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|unless|in case|should (?:this|it|we|they)|would|(?<!\bi )(?<!\bwe )could|might|may|whether"
    r"|suppose|assuming|falls|sollte|s['’]il|si (?:on|nous|vous|je|ils?|elles?|les?|l['’]|un|une|el|la|los|no"
    r"|hay)|"
    r"potential(?:ly)?|risk of|to (?:avoid|prevent)|worried|worry|worries|concerned that|afraid|fear|hope)\b",
    re.IGNORECASE,
)
_HISTORY = re.compile(
    r"\b(?:last (?:year|summer|winter|spring|autumn|fall)|years? ago"
    r"|back (?:then|in(?= (?:the|my|\d|jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec|spring|summer|autumn"
    r"|winter)))|in 20[012]\d|at (?:my|our) (?:last|previous|former)"
    r"|used to|(?<!at )once (?:and|before|already)|with another (?:supplier|provider|vendor|tool)"
    r"|previous(?:ly)? (?:vendor|provider|incident)|letztes jahr|l'ann[ée]e derni[èe]re|el a[ñn]o pasado|unlike"
    r"|other (?:vendor|provider)s?)\b",
    re.IGNORECASE,
)

#: the small print under a mail, and what a company always says of itself
_BOILERPLATE = re.compile(
    r"\bin the event of\b|\breserves? the right\b|\b24/7 (?:hotline|support|line)\b|^\W*(?:service )?notice\W*:"
    r"|\bterms and conditions apply\b|\bthis (?:e-?mail|message|communication) (?:and|is|may|contains)\b"
    r"|\bunauthori[sz]ed (?:disclosure|copying|use of this)\b"
    r"|\bwe will never ask\b|\bnever share your password\b|\bfor your own security\b"
    r"|\bintended (?:solely|only|recipient)|\bdiese e-?mail (?:und|ist|enthält|kann)\b"
    r"|\bce (?:message|courriel) (?:est|et|peut)\b|\beste (?:mensaje|correo) (?:es|y|puede|contiene)\b"
    r"|\b(?:have|has) (?:won|been awarded)\b.{0,40}\b(?:security|support)\b|\bisO ?27001\b"
    r"|\bcertified\b.{0,30}\bsecurity\b",
    re.IGNORECASE,
)


def boilerplate(text: str) -> bool:
    """The sentence stands under every mail of its writer and tells nothing of this case."""
    return bool(_BOILERPLATE.search(text))


#: "If not, we leave": the condition is denied and the leaving is not
_IF_NOT = re.compile(
    r"\b(?:if|wenn|si|se|als) (?:not|nicht|non|no|não|niet)\b|\bnot only\b|\bno wait\b|\bwhy not\b", re.IGNORECASE
)


_CLAUSE_ENDS = re.compile(
    r"[;:.!?]|, (?!no\b|not\b)|\b(?:but|aber|mais|pero|sino|ma|mas|maar|because|since|while|which|so|weil|denn"
    r"|parce que|car|porque|perché|omdat)\b|\band (?=(?:[\w'’-]+ ){0,4}(?:is|are|was|were|has|have|can|cannot"
    r"|can['’]t|get|gets|see|sees|show|shows|fails?)\b)",
    re.IGNORECASE,
)
_JUST = re.compile(
    r"\b(?:no|not|never|without|kein\w*|nicht|pas|aucun\w*|sans|sin|ning\w+|non|nessun\w*|não|nenhum\w*|sem"
    r"|geen|niet|zonder|nobody|none of(?: the| our| their)?)\s+(?:in |on |for |with |the |all |just |only )?$",
    re.IGNORECASE,
)


def just_denied(text: str, start: int) -> bool:
    """The negation belongs to the very words: "not in Chrome", "no 40 users"; "does not load in Chrome" says Chrome."""
    return bool(_JUST.search(text[max(0, start - 40) : start]))


#: what stands in a condition is denied there: "If this is not solved, they cancel"
_IN_A_CONDITION = re.compile(
    r"\b(?:if|unless|when|until|wenn|falls|sofern|solange|si|se|als|tenzij|sauf|salvo)\b.*$|s['’]il.*$", re.IGNORECASE
)
#: "If I click Save" tells a step, and supposes nothing
_STEP = re.compile(
    r"\b(?:if|when) (?:i|you|we|they|he|she|it|someone|somebody|anyone|an? \w+|the \w+) (?:\w+ )?(?:click|press"
    r"|save|open|print|export|import|enter|type|choose|select|change|scroll|log|sign|upload|add|delete|use|try"
    r"|run|create|edit|send|submit|reload|share|start|switch)\w*",
    re.IGNORECASE,
)


def denied(text: str, start: int) -> bool:
    """A negation stands in the same clause, before the words at `start`."""
    clause = _CLAUSE_ENDS.split(text[max(0, start - 60) : start])[-1]
    return bool(_DENIAL.search(_IN_A_CONDITION.sub(" ", _IF_NOT.sub(" ", clause))))


def supposed(text: str, start: int) -> bool:
    """A condition, a wish or a fear comes before the words at `start`."""
    clause = re.split(r"[;.!?]|\bbut\b|, (?:so|and)\b", text[:start])[-1]
    return bool(_CONDITION.search(_STEP.sub(" ", clause)))


def long_ago(text: str) -> bool:
    """The sentence tells of another time or another place."""
    return bool(_HISTORY.search(text))
