"""A reply to a mail about several cases: which of its lines are for which, by the reference that they begin with."""

import re

_NAMED = re.compile(
    r"^[\s>*_•#\[(–-]{0,10}ESC[- \xa0]?(?P<number>\d{1,9})\b[\])*_]{0,3}[\s:,.;–-]*(?P<rest>.*)$", re.IGNORECASE
)
#: what asks for nothing and means no case
_COURTESY = re.compile(
    r"\W*(?:(?:hi|hello|hallo|ok(?:ay)?|thanks?|thank you|thx|cheers|noted|great|perfect|danke\w*|vielen|dank"
    r"|merci|beaucoup|gracias|muchas|obrigad[oa]|muito"
    r"|grazie|mille|super|got it|will do|all|everyone|so much|a lot|very much"
    r"|for (?:this|the (?:reminder|summary|list)))\W*){0,8}",
    re.IGNORECASE,
)
#: behind `owner <address>`, in the languages of the words
_ALL = re.compile(
    r"(?:for |of )?(?:all|everything|all(?: of)? (?:my|mine|the|his|her|their)|alle|alles|alle meine|tout"
    r"|tous(?: mes| les)?|toutes|todos?(?: mis| os meus| meus| los| os)?|tutti(?: i miei)?|tutto)"
    r"(?: (?:open|offenen|ouverts|abiertos|abertos|aperti))?(?: (?:cases|escalations|fälle|cas|dossiers|casos|casi))?"
    r"(?:[, ]+(?:please|bitte|svp|por favor|per favore|thanks|danke|merci))?\W*",
    re.IGNORECASE,
)


def parted(new_text: str) -> dict[int, str]:
    """Case numbers, each with what is written to it: the rest of its line, and the lines below up to the next one.

    Who answers below each part has our headings between the answers, as quoted lines: those only say whose turn it is.
    """
    found: dict[int, list[str]] = {}
    lines: list[str] | None = None
    for line in new_text.splitlines():
        ours = line.startswith(">")
        if match := _NAMED.match(line[:2_000]):
            lines = found.setdefault(int(match["number"]), [])
            line = match["rest"]
        if lines is not None and not ours:
            lines.append(line)
    written = {number: "\n".join(lines).strip() for number, lines in found.items()}
    return {number: text for number, text in written.items() if text}


def begins(new_text: str) -> bool:
    """Whether the first line names a case."""
    lines = new_text.strip().splitlines()
    return bool(lines) and _NAMED.match(lines[0][:2_000]) is not None


def everything(text: str) -> bool:
    """`owner bob@example.com all my cases`: what stands behind the address."""
    return _ALL.fullmatch(text.strip()) is not None


def courtesy(new_text: str) -> bool:
    """Thanks, a greeting, or nothing at all: said to nobody in particular."""
    return _COURTESY.fullmatch(new_text[:400].strip()) is not None
