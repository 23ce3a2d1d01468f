"""`Label: value` lines: the labels of the fields and their aliases, with small typing errors,
and what stands behind them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from mailflow.cases.case import Finding, State, Value
from mailflow.cases.events import Problem
from mailflow.cases.fields import FIELD, FIELDS, Field
from mailflow.cases.money import period_of
from mailflow.reading.facts.called import CALLED
from mailflow.reading.facts.silence import unknown
from mailflow.reading.language.rather import last_said
from mailflow.reading.language.sentences import Part, clipped, ungreeted
from mailflow.reading.language.splitting import goes_on, width_of

_LINE = re.compile(
    r"^[\s>*_•-]{0,20}(?:\[?\d{1,2}[\].)]\s{0,3})?[*_]{0,2}(?P<label>[^\W\d_][\w "
    r"'’/()&-]{1,44}?)[*_]{0,2}\s{0,3}(?:[:=]|\s[–—-](?=\s))[*_]{0,2}(?P<value>.*)$"
)


def _folded(label: str) -> str:
    return " ".join(re.sub(r"[^\w ]", "", label.lower().replace("_", " ")).split())


#: every way to name a field, folded, to the field
NAMES: dict[str, Field] = {
    **{_folded(name): FIELD[field] for field, names in CALLED.items() for name in names if " " in name},
    **{_folded(name): field for field in FIELDS for name in (field.name, *field.aliases, field.label)},
}
#: the names of each field, those among them that are only understood in an answer to a question for it
OF_FIELD: dict[str, tuple[str, ...]] = {
    field.name: tuple(_folded(name) for name in (field.name, field.label, *field.aliases, *CALLED.get(field.name, ())))
    for field in FIELDS
}
#: words of aliases that name too much to mean a field within a longer label
_VAGUE = frozenset(
    re.findall(
        r"\w+",
        "customer customers client clients account value issue problem title company start reason since until "
        "users needed error errors request "
        "asked target update kunden clientes clienti klanten blocked version system message told seen wanted "
        "tested checked",
    )
)
#: those that mean it within a longer label too: its own names, and what is told in several words
WITHIN: dict[str, tuple[str, ...]] = {
    field.name: tuple(
        name
        for name in (
            *(_folded(own) for own in (field.name, field.label, *field.aliases)),
            *(_folded(other) for other in CALLED.get(field.name, ()) if " " in other),
        )
        if " " in name or name == "env" or (len(name) > 3 and name not in _VAGUE)
    )
    for field in FIELDS
}


MONTHS_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Labelled:
    """A field and the words that somebody wrote behind its label."""

    field: Field
    words: str
    #: as it stood, label and all
    line: str


@lru_cache(4_096)
def field_of(label: str, typos: bool = False, asked: tuple[str, ...] = ()) -> Field | None:
    """The field that a label names, those first that were asked for; with `typos` also the nearest one."""
    folded = _folded(re.sub(r"\(.*?\)", "", label))
    if asked and (named := _asked_field(folded, asked)):
        return named
    if folded in NAMES or not typos or len(folded) < 5:
        return NAMES.get(folded)
    near = get_close_matches(folded, NAMES, n=1, cutoff=0.82)
    return NAMES[near[0]] if near else None


def _asked_field(folded: str, asked: tuple[str, ...]) -> Field | None:
    """The one asked field of that name; "when" between two questions for a time names neither."""
    exact = [name for name in asked if folded in OF_FIELD[name]]
    if len(exact) > 1:
        labels = [name for name in exact if folded in (_folded(FIELD[name].label), *FIELD[name].aliases)]
        exact = labels or exact
    if set(exact) == {"revenue_at_risk", "contractual"}:
        exact = ["contractual"]  # "Vertrag: Gold", where the money has a question of its own
    if exact:
        return FIELD[exact[0]] if len(exact) == 1 else None
    if folded in NAMES or len(folded) < 5:
        return None
    names = {each: name for name in asked for each in OF_FIELD[name] if len(each) > 4}
    near = get_close_matches(folded, names, n=1, cutoff=0.8)
    return FIELD[names[near[0]]] if near else field_within(folded, asked)


def field_within(words: str, asked: Sequence[str]) -> Field | None:
    """The asked field that is named by some of these few words: "Here are the steps", "my guess on severity"."""
    few = f" {_folded(words)} "
    if len(few.split()) > 9:
        return None
    named = [(len(each), name) for name in asked for each in WITHIN[name] if f" {each} " in few]
    best = max(named, default=None)
    return FIELD[best[1]] if best else None


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


#: the end of a sentence behind a label, and what a time is made of
_ENDED = re.compile(r"(?<=[^\W\d]{3}[.;!?])\s+")
_DIGIT = re.compile(r"\d")


def cleaned(field: Field, words: str, part: Part) -> Value:
    """The value in the words, with its time read as the writer of this part means it.
    Raises ValueError with a sentence."""
    if not field.dated:
        return _mended(field.clean(words), field, words)
    future = field.name not in ("started_at", "last_customer_update")
    words = _of_itself(words, part, future) if field.dated == "value" else words
    moment = part.moment(words, future)
    if field.dated == "value":
        if moment is None and (both := _two_days(words)):
            raise ValueError(both)
        return field.clean(moment.value if moment else " ".join(words.split())[:80])
    value = field.clean(words)
    return {**value, field.dated: moment.value if moment else None}


def _of_itself(words: str, part: Part, future: bool) -> str:
    """Of a value that ends at once the words up to there: "keine. Habe ihm Dienstag Bescheid gegeben" names no day.

    Where they name a day themselves, another one is a correction of it: "Mittwoch. Quatsch, Donnerstag 10 Uhr".
    """
    first, *more = _ENDED.split(words, maxsplit=1)
    if not more or len(first.split()) > 2 or _DIGIT.search(first):
        return words
    return words if part.moment(first, future) and part.moment(words, future) else first


def _mended(value: Value, field: Field, words: str) -> Value:
    """ "30, sorry, 13 drivers": the number that was said last, with all the words."""
    right = last_said(words) if isinstance(value, dict) and ("number" in value or "amount" in value) else words
    return value if right == words else {**field.clean(right), "text": value["text"]}


def _two_days(words: str) -> str:
    """What 3/12 could mean, for a writer of whom we do not know which comes first."""
    match = re.search(r"(?<![\d/.])(\d{1,2})[/.](\d{1,2})(?![\d/])", words)
    if not match or not all(1 <= int(number) <= 12 for number in match.groups()):
        return ""
    first, second = (int(number) for number in match.groups())
    return (
        f"{match.group()} could be {first} {MONTHS_SHORT[second - 1]} or {second} {MONTHS_SHORT[first - 1]}; write "
        "the month as a word."
    )


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
