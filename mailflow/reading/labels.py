"""`Label: value` lines: the labels of the fields and their aliases, with small typing errors, and what stands behind them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from mailflow.cases.case import Finding, State, Value
from mailflow.cases.events import Problem
from mailflow.cases.fields import FIELDS, Field
from mailflow.cases.money import period_of
from mailflow.reading.sentences import Part, clipped, ungreeted
from mailflow.reading.splitting import goes_on, width_of

_LINE = re.compile(
    r"^[\s>*_•-]{0,20}(?:\[?\d{1,2}[\].)]\s{0,3})?[*_]{0,2}(?P<label>[^\W\d_][\w '’/()&-]{1,44}?)[*_]{0,2}\s{0,3}(?:[:=]|\s[–—-](?=\s))[*_]{0,2}(?P<value>.*)$"
)
_UNKNOWN = re.compile(
    r"\W*(?:\?+|no idea|not? known|unknown|n/?a|not applicable|(?:i )?(?:do not|don['’]?t|dont) know(?: yet)?|nobody knows|not sure|no clue|tbd"
    r"|dunno|unbekannt|keine ahnung|wei(?:ß|ss) (?:ich )?nicht|inconnu|aucune idée|je ne sais pas|ni idea|no (?:lo )?s[eé]|desconocido|não sei|"
    r"non lo so|sconosciuto|geen idee|weet ik niet|onbekend)(?:[ ,.]{1,3}(?:sorry|yet|either|pas))?\W*",
    re.IGNORECASE,
)


def _folded(label: str) -> str:
    return " ".join(re.sub(r"[^\w ]", "", label.lower().replace("_", " ")).split())


#: every way to name a field, folded, to the field
NAMES: dict[str, Field] = {
    _folded(name): field for field in FIELDS for name in (field.name, *field.aliases, field.label)
}


@dataclass(frozen=True)
class Labelled:
    """A field and the words that somebody wrote behind its label."""

    field: Field
    words: str
    #: as it stood, label and all
    line: str


def field_of(label: str, typos: bool = False) -> Field | None:
    """The field that a label names; with `typos` also the nearest one."""
    folded = _folded(re.sub(r"\(.*?\)", "", label))
    if folded in NAMES or not typos or len(folded) < 5:
        return NAMES.get(folded)
    near = get_close_matches(folded, NAMES, n=1, cutoff=0.82)
    return NAMES[near[0]] if near else None


def labelled(text: str, typos: bool = False) -> Iterator[Labelled]:
    """The labelled lines of a text, each with the lines that belong to it."""
    lines = text.splitlines()
    for index, line in enumerate(map(ungreeted, lines)):
        match = _LINE.match(line[:400])
        field = field_of(match["label"], typos) if match else None
        if not match or not field:
            continue
        words = (match["value"] + line[400:]).strip()
        below = "\n".join(_below(lines, index + 1, field, bool(words)))
        if words or below:
            yield Labelled(field, f"{words}\n{below}".strip(), clipped(line.strip()))


def _below(lines: list[str], start: int, field: Field, begun: bool) -> Iterator[str]:
    """The lines under a label that go on with its value: wrapped text, or the steps of a long one."""
    width = width_of(lines)
    for index in range(start, min(start + 40, len(lines))):
        line = lines[index].strip()
        match = _LINE.match(line[:400])
        if not line and (begun or index > start):
            break
        if match and field_of(match["label"], typos=True):
            break
        if begun and not field.long and not goes_on(lines[index - 1], line, width):
            break
        if line:
            begun = True
            yield line


def unknown(words: str) -> bool:
    """Somebody says that they do not know."""
    return bool(_UNKNOWN.fullmatch(words.strip()[:80]))


def cleaned(field: Field, words: str, part: Part) -> Value:
    """The value in the words, with its time read as the writer of this part means it. Raises ValueError with a sentence."""
    if not field.dated:
        return field.clean(words)
    future = field.name not in ("started_at", "last_customer_update")
    moment = part.moment(words, future)
    if field.dated == "value":
        return field.clean(moment.value if moment else " ".join(words.split())[:80])
    value = field.clean(words)
    return {**value, field.dated: moment.value if moment else None}


def finding(field: Field, words: str, line: str, part: Part) -> Finding | Problem:
    """What a labelled line or an answer says, or why it cannot be used."""
    if unknown(words):
        return Finding(None, State.UNKNOWN, line, part.source, part.author.address, part.at)
    try:
        value = cleaned(field, words, part)
    except ValueError as problem:
        return Problem(line, str(problem))
    if field.name == "revenue_at_risk" and value["period"] is None:
        value = {**value, "period": period_of(line)}
    return Finding(value, State.STATED, line, part.source, part.author.address, part.at)


def merged(old: Finding | None, new: Finding) -> Finding:
    """The later word counts, and keeps what it corrects."""
    if old is None or old.value == new.value:
        return new
    return Finding(
        new.value, new.state, new.quote, new.source, new.author, new.at, new.rule, (*old.earlier, _alone(old))
    )


def _alone(found: Finding) -> Finding:
    return Finding(found.value, found.state, found.quote, found.source, found.author, found.at, found.rule)
