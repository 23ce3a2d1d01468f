"""The lines with which clients announce a foreign message, and the names of its header fields, as tables to look up."""

import re
from collections import defaultdict

from mailflow.reading.formats import END_MARKS, FORMATS, MARK_BEGINNINGS, ORIGINALS, OTHER_LABELS
from mailflow.reading.head import Mark
from mailflow.reading.lines import Line

FIELDS = ("from_", "date", "to", "cc", "subject")
#: a mark between dashes, and what stands behind it in the same line
DASHED = re.compile(
    r"^[>\s*]*+[-\u2013\u2014_=]{2,}+\s*+(?P<text>[^-_=\s].{2,200}?)\s*[-\u2013\u2014_=]{2,}[*_]*\s*(?P<rest>.*)$"
)
_RULE = re.compile(r"[_\-\u2013\u2014=*\u2500]{4,}")
_FIRST = frozenset("-_=*\u2013\u2014\u2500>")
_FOLD = str.maketrans({"’": "'", "\u00a0": " ", "\u2011": "-", "ё": "е"})


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
_ENDS = {key(mark) for mark in END_MARKS}
_BEGINNINGS = tuple(map(key, MARK_BEGINNINGS))


def mark_in(line: Line) -> Mark | None:
    """What this line announces, or None."""
    text = line.short
    if not text or len(text) > 250:
        return None
    if key(text) in _BARE_MARKS and text.rstrip(" *_").endswith((":", "：")):
        return Mark.FORWARD
    match = DASHED.match(text)
    if not match or match["rest"]:
        return None
    inner = key(match["text"])
    return Mark.FORWARD if inner.startswith(_BEGINNINGS) else MARKS.get(inner)


def is_end_mark(line: Line) -> bool:
    """mutt and Yandex say where a forward ends."""
    match = DASHED.match(line.short)
    return bool(match and key(match["text"]).startswith(tuple(_ENDS)))


def is_rule(line: Line) -> bool:
    """A line across the page, and nothing else."""
    return bool(_RULE.fullmatch(line.short.strip("*> ")))


def may_matter(line: Line) -> bool:
    """Could a head begin with this line, or a forward end? One look, for the thousands of lines of which neither is true."""
    text = line.text
    return ":" in text or "：" in text or text.lstrip()[:1] in _FIRST
