"""The block of header fields a client writes above a foreign message, with or without a line that announces it."""

import re
from dataclasses import replace

from mailflow.reading.formats import FORMATS, Format
from mailflow.reading.head import Head, Mark
from mailflow.reading.lines import Line
from mailflow.reading.marks import DASHED, LABELS, MARKS, is_rule, key, mark_in
from mailflow.reading.people import one_person, people

#: longest block that is read; To fields of whole departments fill many lines
_MAX_LINES = 60


def spread(lines: list[Line]) -> list[Line]:
    """Yahoo writes a mark and all fields of its text part into one line: one line each, as everybody else does."""
    found: list[Line] = []
    for line in lines:
        match = DASHED.match(line.short) if len(line.short) > 20 else None
        if match and match["rest"] and key(match["text"]) in MARKS:
            found.append(Line(f"---- {match['text']} ----", line.depth, line.zone))
            found += [Line(text, line.depth, line.zone) for text in _fields_of(match["rest"], key(match["text"]))]
        else:
            found.append(line)
    return found


def _fields_of(text: str, mark: str) -> list[str]:
    rows = [row for row in FORMATS if mark in {key(each) for each in row.mark.split("|")}]
    cuts, start = [0], 0
    for field in ("from_", "to", "cc", "date", "subject"):
        # Only the names that this mark's language uses, in Yahoo's order: "A:" is a To field, and the end of many words.
        labels = [label for row in _siblings(rows) for label in getattr(row, field).split("|")]
        # Yahoo in Portuguese leaves out the colon behind "Assunto"
        places = [
            text.find(label + end, start) for label in labels for end in ((":", " ") if field == "subject" else (":",))
        ]
        if places := [place for place in places if place >= 0]:
            start = min(places) + 1
            cuts.append(start - 1)
    cuts = sorted(set(cuts))
    return [_with_colon(text[a:b]) for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _with_colon(text: str) -> str:
    return text if ":" in text[:30] else text.replace(" ", ": ", 1)


def _siblings(rows: list[Format]) -> list[Format]:
    locales = {row.locale for row in rows}
    return [row for row in FORMATS if row.locale in locales]


def read_block(lines: list[Line], start: int) -> Head | None:
    """The header block that begins with this line, or None. `end` of the Head is the first line of the body."""
    line = lines[start]
    mark = mark_in(line)
    if mark is None and not is_rule(line) and _label(line) is None:
        return None
    first = start if mark is None and not is_rule(line) else _skip_blank(lines, start + 1, 4 if mark else 1)
    depth = lines[first].depth if mark and first < len(lines) else line.depth
    block = _Block(lines, first, max(depth, line.depth))
    if mark and block.sound:
        return replace(block.head(mark), deeper=depth > line.depth)
    if mark:
        # Named, but without fields: Proton and BlueMail go on with an attribution, others with the text itself.
        return Head(mark, start + 1)
    return block.head(Mark.ORIGINAL) if block.complete else None


def _skip_blank(lines: list[Line], start: int, most: int) -> int:
    index = start
    while index < len(lines) and index - start < most and lines[index].blank:
        index += 1
    return index


def _label(line: Line) -> tuple[str, str] | None:
    """The name of the field that this line begins with, folded, and its value."""
    text = line.short
    cut = min((place for place in (text.find(":"), text.find("：")) if place > 0), default=-1)
    if not 0 < cut <= 40:
        return None
    name = key(text[:cut])
    return (name, text[cut + 1 :].strip(" \t*_\u00a0\u200e\u200f")) if name in LABELS else None


class _Block:
    """Fields collected line by line until something is no field."""

    def __init__(self, lines: list[Line], start: int, depth: int) -> None:
        self.values: dict[str, str] = {}
        self.locales: list[set[str]] = []
        self._last = ""
        self.end = start
        index = start
        while index < min(len(lines), start + _MAX_LINES):
            line = lines[index]
            if line.depth != depth:
                break
            if line.blank:
                if not self._goes_on(lines, index, depth):
                    break
            elif not self._take(line):
                break
            index += 1
            self.end = index

    def _goes_on(self, lines: list[Line], index: int, depth: int) -> bool:
        """HTML paragraphs leave blank lines between the fields; two, or a field that was had already, end the block."""
        below = next((line for line in lines[index + 1 : index + 2] if not line.blank and line.depth == depth), None)
        found = _label(below) if below else None
        return bool(found and self._field(found[0]) not in (None, *self.values))

    def _field(self, name: str) -> str | None:
        """A name such as the Latvian "No" or the Italian "A" can be two fields: the one that is still missing."""
        fields = LABELS.get(name, {})
        return next((field for field in fields if field not in self.values), next(iter(fields), None))

    def _take(self, line: Line) -> bool:
        found = _label(line)
        field = self._field(found[0]) if found else None
        if found and field and (field == "other" or field not in self.values):
            self.values[field] = _split_off_subject(found[1], self.values) if field in ("to", "cc") else found[1]
            self.locales.append(LABELS[found[0]][field])
            self._last = field
            return True
        if found or not self._continues(line):
            return False
        self.values[self._last] = f"{self.values[self._last]} {line.short}".strip()
        return True

    def _continues(self, line: Line) -> bool:
        """A folded line: an empty field before it, a list that ends in a comma, an address pushed to a line of its own."""
        if self._last not in ("from_", "date", "to", "cc", "subject"):
            return False
        value = self.values[self._last]
        if self._last in ("from_", "to", "date") and not value:
            return True
        if self._last in ("to", "cc") and value.endswith((",", ";")):
            return "@" in line.short or len(line.short) < 60
        if self._last == "subject":
            return False
        return bool(re.match(r"<[^<>\s]{3,200}@[^<>\s]{3,200}>|[<(\[]?mailto:", line.short)) and "@" not in value

    @property
    def sound(self) -> bool:
        """Enough below a line that announced a message."""
        return len(self.values) >= 2 and ("from_" in self.values or "subject" in self.values)

    @property
    def complete(self) -> bool:
        """Enough without such a line: Outlook writes From, Sent, Subject and mostly To. Prose and forms have no Sent."""
        have = self.values.keys()
        return bool(self.values.get("from_") and "date" in have and have & {"to", "subject"}) and bool(
            re.search(r"\d", self.values["date"])
        )

    def head(self, mark: Mark) -> Head:
        get = self.values.get
        return Head(
            mark,
            self.end,
            from_=one_person(get("from_", "")),
            to=people(get("to", "")),
            cc=people(get("cc", "")),
            subject=get("subject", ""),
            date_raw=get("date", ""),
            locale=self._locale(),
        )

    def _locale(self) -> str:
        """The language of all labels; where several share them (Danish and Norwegian), one of these."""
        common = set.intersection(*self.locales) if self.locales else set()
        return "en" if "en" in common else min(common, default="")


def _split_off_subject(value: str, values: dict[str, str]) -> str:
    """Samsung in French writes `À : a@b.example Objet : …` into one line."""
    for match in re.finditer(r"\s(\w{4,12})\s?:\s", value):
        if "subject" in LABELS.get(key(match[1]), {}):
            values["subject"] = value[match.end() :].strip()
            return value[: match.start()]
    return value
