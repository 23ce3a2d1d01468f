"""What the customer was told last, and when."""

import re

from mailflow.cases.case import Finding
from mailflow.reading.facts.telling import tellings, told_at
from mailflow.reading.facts.told import Told, found
from mailflow.reading.language.sentences import Sentence, clipped
from mailflow.reading.times.when import Moment

#: an offer or an experiment: it was told too, but as an attempt
_STEP = re.compile(
    r"\b(?:offered|proposed|suggested|credit|refund|asked (?:him|her|them) to|restart|reboot|cache)\b", re.IGNORECASE
)
_GREETING = re.compile(
    r"^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen)|bonjour|bonsoir|hola"
    r"|buenas|ciao|thank|thanks|regards|best|kind|many thanks|cordialement)\b[^.!?]{0,40}[.,!]?$",
    re.IGNORECASE,
)


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
