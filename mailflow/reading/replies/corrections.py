"""A correction in the prose of a reply beats the line that it corrects, wherever either stands; both are kept."""

import re
from collections.abc import Mapping

from mailflow.cases.case import Finding
from mailflow.reading.facts.labels import merged
from mailflow.reading.language.sentences import Part, sentences

#: "Correction before I forget: it is not 3", "sorry, 14 and not 40"
_CORRECTS = re.compile(
    r"\b(?:correct(?:ion|ed|ing)|i was wrong|my mistake|typo|on second thoughts?|thinking about it|actually"
    r"|scrap that|no wait|korrektur|berichtigung|doch nicht|nicht \d+[, ]+sondern|correction|rectification"
    r"|en fait|finalement|non pas \d|pas \d+ comme|correcci[óo]n|en realidad|mejor dicho|no son \d|correzione"
    r"|anzi|in realtà|corre[çc][ãa]o|na verdade|aliás|correctie|eigenlijk)\b"
    r"|^\W*(?:sorry|oops|update|edit|p\.?s|nachtrag|sorry|pardon|désolée?|perdón|scusate?|desculpem?)\b"
    r"|\b(?:it['’]s|it is|that['’]s|they are|there are|are|is) not \d+\b",
    re.IGNORECASE,
)


#: what a correction in prose can say without a label
_CORRECTABLE = frozenset(("started_at", "deadline", "customers_affected", "revenue_at_risk"))


def corrected(
    found: Mapping[str, Finding], prose: Mapping[str, Finding], loose: Mapping[str, Finding], rest: Part, part: Part
) -> dict[str, Finding]:
    """The findings with what prose corrects. `rest`: the prose in which `prose` and `loose` were found."""
    mended = dict(found)
    changed = prose.get("severity")
    if changed and "severity" in found and _behind(part, changed, found["severity"]):
        mended["severity"] = merged(found["severity"], changed)
    said_so = {sentence.quote for sentence in sentences(rest) if _CORRECTS.search(sentence.text)}
    for name, said in {**loose, **prose}.items():
        if name in _CORRECTABLE and said.quote in said_so and name in found:
            mended[name] = merged(found[name], said)
    return mended


def _behind(part: Part, later: Finding, earlier: Finding) -> bool:
    """Of two in one text the later counts; what stands inside our form was typed before the words above it."""
    place = part.text.find(earlier.quote[:60])
    return place < 0 or part.text.find(later.quote[:60]) > place
