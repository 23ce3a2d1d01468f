"""The lines with which clients announce a foreign message, and the names of its header fields, as tables to look up."""

import re
from collections import defaultdict
from functools import lru_cache

from mailflow.reading.layout.formats import END_MARKS, FORMATS, MARK_BEGINNINGS, ORIGINALS, OTHER_LABELS
from mailflow.reading.layout.head import Mark
from mailflow.reading.layout.lines import Line

FIELDS = ("from_", "date", "to", "cc", "subject")
#: a mark between dashes, and what stands behind it in the same line
DASHED = re.compile(
    r"^[>\s*]*+[-\u2013\u2014_=]{2,}+\s*+(?P<text>[^-_=\s].{2,200}?)\s*[-\u2013\u2014_=]{2,}[*_]*\s*(?P<rest>.*)$"
)
_RULE = re.compile(r"[_\-\u2013\u2014=*\u2500]{4,}")
_FIRST = frozenset("-_=*\u2013\u2014\u2500>")
_FOLD = str.maketrans({"’": "'", "\u00a0": " ", "\u2011": "-", "ё": "е"})


@lru_cache(maxsize=4_096)
def key(text: str) -> str:
    """A mark or a label as it is looked up: without case, stars, dashes and colons."""
    return " ".join(text.translate(_FOLD).casefold().strip(" \t*_:：-\u200e\u200f\ufeff").split())


def _labels() -> dict[str, dict[str, set[str]]]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in FORMATS:
        for field in FIELDS:
            for label in getattr(row, field).split("|"):
                found[key(label)][field].add(row.locale)
    for label in OTHER_LABELS:
        found.setdefault(key(label), defaultdict(set))["other"].add("")
    return found


LABELS = _labels()
MARKS = {key(mark): Mark.ORIGINAL for mark in ORIGINALS} | {
    key(mark): Mark.FORWARD
    for row in FORMATS
    for mark in row.mark.split("|")
    if mark and key(mark) not in {key(original) for original in ORIGINALS}
}
#: marks that stand without dashes round them; a reply has no such line, so the whole line is enough
_BARE_MARKS = {key(mark) for row in FORMATS if row.client == "apple" for mark in row.mark.split("|")}
#: these are words of prose too: only right above a block of fields do they announce it
_WEAK_MARKS = {key(row.mark) for row in FORMATS if row.client in ("mailmate", "thebat")}
_ENDS = tuple(map(key, END_MARKS))
_BEGINNINGS = tuple(map(key, MARK_BEGINNINGS))


def bare_mark(line: Line) -> Mark | None:
    """What this line announces without dashes, or None."""
    text = line.text
    ended = len(text) <= 250 and text[-4:].rstrip(" *_").endswith((":", "："))
    return Mark.FORWARD if ended and key(text) in _BARE_MARKS else None


def is_weak_mark(line: Line) -> bool:
    """Would this line announce the block of fields below it, if there is one?"""
    return len(line.text) < 60 and key(line.text) in _WEAK_MARKS


def mark_in(line: Line) -> Mark | None:
    """What this line announces, or None."""
    if mark := bare_mark(line):
        return mark
    match = DASHED.match(line.short) if len(line.text) <= 250 else None
    if not match or match["rest"]:
        return None
    inner = key(match["text"])
    return Mark.FORWARD if inner.startswith(_BEGINNINGS) else MARKS.get(inner)


def is_end_mark(line: Line) -> bool:
    """mutt, Yandex and The Bat say where a forward ends."""
    match = DASHED.match(line.short.replace("8<", "=="))
    return bool(match and key(match["text"]).startswith(_ENDS))


def is_rule(line: Line) -> bool:
    """A line across the page, and nothing else."""
    return bool(_RULE.fullmatch(line.short.strip("*> ")))


def may_matter(line: Line) -> bool:
    """Could a head begin with this line, or a forward end? One look,
    for the thousands of lines of which neither is true."""
    text = line.text
    return ":" in text or "：" in text or is_drawn(text)


def is_drawn(text: str) -> bool:
    """Does the line begin with one of the characters that rules and marks are made of?"""
    return text.lstrip()[:1] in _FIRST
