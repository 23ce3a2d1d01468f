"""On what it runs: of a list the parts that name a version, a program or a machine, whole."""

import re

from mailflow.cases.case import Finding
from mailflow.reading.facts.defect_words import ANY_OF_IT, ENVIRONMENT, VERSION
from mailflow.reading.facts.told import found
from mailflow.reading.language.sentences import Sentence, clipped

_PARTS = re.compile(r",\s+|;\s+|\s[–—-]\s")
#: in a longer one the names are all there is of an answer
_LONGEST = 9
#: a version without a name that we know
_BARE = 4


def runs_on(said: tuple[Sentence, ...]) -> Finding | None:
    """The parts of the first sentence that has any; a long part says more than this."""
    for sentence in said:
        if not ANY_OF_IT.search(sentence.text) or sentence.acts & {"did", "told"}:
            continue
        parts = [part.strip(" .") for part in _PARTS.split(sentence.text) if _names(part)]
        if parts and all(len(part.split()) <= _LONGEST for part in parts):
            return found(clipped(", ".join(parts), 190), sentence)
    return None


def _names(part: str) -> bool:
    return bool(ENVIRONMENT.search(part) or (VERSION.search(part) and len(part.split()) <= _BARE))
