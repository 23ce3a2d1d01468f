"""What the customer was told last, and what the customer waits for."""

import re

from mailflow.cases.case import Finding
from mailflow.reading.sentences import Sentence, clipped
from mailflow.reading.telling import tellings, told_at
from mailflow.reading.times import by_then, over
from mailflow.reading.told import Told, found, meant
from mailflow.reading.when import Moment

#: an offer or an experiment: it was told too, but as an attempt
_STEP = re.compile(r"\b(?:offered|proposed|suggested|credit|refund|asked (?:him|her|them) to|restart|reboot|cache)\b", re.IGNORECASE)  # fmt: skip
_WISHES = re.compile(
    r"\b(?:(?:i|we)(?: really| urgently| also|['’]d)? (?:need|want|expect|ask|require|must|demand|would like|insist|look forward|like|hope|request|wait)|i(?:['’]m| am) waiting|we(?:['’]re| are) waiting|please|pls|kindly|could (?:you|it|this)|can you|will you|would you|ring me|call me|get back|let (?:us|me) know|"
    r"has to be|have to|must be|must|it should|(?:is|are) (?:it|this|that|there) (?:planned|a plan)|when (?:will|can|is|does|do)|how long|eta\b|as soon as|before|by (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|the end|noon|end)|deadline|at the latest|if (?:it['’]?s )?not|otherwise|will there (?:ever )?be|fix (?:it|this)|help us|make it stop|you said|promised"
    r"|bitte|brauchen|erwarte\w*|k[öo]nn(?:en|ten) sie|wann|ab wann|bis (?:wann|ende|zum|morgen|freitag|montag)|pouvez-vous|pourriez-vous|merci de|besoin|quand|attend\w*|aidez|veuillez|necesit\w+|por favor|cu[áa]ndo|esperamos|pueden|podr[íi]an|per favore|quando|aiuto|potete|aspett\w+|non posso|precis\w+|podem|graag|wanneer|kunt u|verwacht\w*|hulp)\b",
    re.IGNORECASE,
)
_SENDER_EXPECTS = re.compile(
    r"\b(?:(?:he|she|customer|client|(?-i:[A-Z])\w+)(?: now| also| only)? (?:wants|expects|asks|needs|insists|demands|waits for|is waiting for|would like|hopes)|(?:they|he|she)['’]d be happy"
    r"|they (?:want|expect|ask|need|insist|demand|wait for|are waiting for|would like|hope)|(?:der kunde|die kundin|sie|er) (?:erwartet|möchte|will|braucht)|(?:le client|il|elle) (?:attend|demande|veut|exige)|(?:el cliente|la clienta) (?:espera|pide|quiere|exige)|(?:il cliente|la cliente) (?:aspetta|chiede|vuole)|(?:o cliente|a cliente) (?:espera|pede|quer)|(?:de klant) (?:verwacht|wil|vraagt))\b",
    re.IGNORECASE,
)
_GREETING = re.compile(r"^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen)|bonjour|bonsoir|hola|buenas|ciao|thank|thanks|regards|best|kind|many thanks|cordialement)\b[^.!?]{0,40}[.,!]?$", re.IGNORECASE)  # fmt: skip
#: "we cannot find anything from this week", "it happened on Monday": the day is over or has begun
_NOT_AHEAD = re.compile(
    r"\b(?:since|from this|this week|this month|was|were|had|did|happened|yesterday|last|seit|depuis|desde|ago|been|gestern|hier)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\bplease find\b|\bplease (?:note|excuse|ignore|see)\b|\bi hope (?:this|you|all)\b|\bdon['’]t hesitate\b", re.IGNORECASE)  # fmt: skip


def last_customer_update(told: Told) -> Finding | None:
    """What the sender told the customer, else the newest message of a colleague in the thread."""
    best: tuple[float, int, Sentence, Moment | None] | None = None
    for number, sentence in enumerate(told.sender):
        for match in tellings(sentence):
            at = told_at(sentence, match)
            # Of several the one with a time, then the later: a note ends with what was said last.
            row = (
                2.0 * (at is not None) - 1.5 * bool(_STEP.search(sentence.text)) - (len(sentence.text) < 22),
                number,
                sentence,
                at,
            )
            best = row if best is None or row[:2] >= best[:2] else best
    if best:
        _, _, sentence, at = best
        return found({"at": at.value if at else None, "text": clipped(sentence.text)}, sentence)
    newest = [s for s in told.colleagues if not _GREETING.match(s.text)]
    if not newest or newest[0].part.at is None:
        return None
    same = " ".join(s.text for s in newest if s.part is newest[0].part)
    return found({"at": newest[0].part.at.isoformat(), "text": clipped(same)}, newest[0])


def customer_expectation(told: Told) -> Finding | None:
    """What the customer asks for in the newest message, with the day when one is named; else what the sender says of it."""
    newest = next((s.part.source for s in told.customer), "")
    own = [s for s in told.customer if s.part.source == newest and not _GREETING.match(s.text)]
    asked = [s for s in own if _WISHES.search(s.text) and not _OTHERS.search(s.text)]
    # "Auditors are here on Monday": a day that lies ahead is what they wait for, even without a request.
    ahead = [s for s in own if s not in asked and _lies_ahead(s)]
    if asked or ahead:
        return _expectation(asked or ahead, ahead if asked else [])
    theirs = [s for s, _ in meant(told.sender, _SENDER_EXPECTS, conditional=True)]
    return _expectation(theirs[:1], []) if theirs else None


def _lies_ahead(sentence: Sentence) -> bool:
    moment = sentence.part.moment(sentence.text, future=True)
    return bool(moment and not by_then(moment, sentence) and not _NOT_AHEAD.search(sentence.text))


def _expectation(asked: list[Sentence], ahead: list[Sentence]) -> Finding:
    dated = [(s, m) for s in (*asked, *ahead) if (m := s.part.moment(s.text, future=True)) and not over(m, s)]
    best = next((s for s, _ in dated if s in asked), asked[0])
    others = [s.text for s in (*asked, *ahead) if s is not best][:2]
    value = {"text": clipped(" ".join([best.text, *others]), 230), "by": dated[0][1].value if dated else None}
    return found(value, best)
