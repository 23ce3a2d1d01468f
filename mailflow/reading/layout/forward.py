"""The block of header fields a client writes above a foreign message, with or without a line that announces it."""

import re
from dataclasses import replace

from mailflow.reading.layout.formats import FORMATS, Format
from mailflow.reading.layout.head import Head, Mark
from mailflow.reading.layout.lines import Line
from mailflow.reading.layout.marks import DASHED, LABELS, MARKS, bare_mark, is_drawn, is_rule, key, mark_in
from mailflow.reading.layout.people import one_person, people

#: longest block that is read; To fields of whole departments fill many lines
_MAX_LINES = 60
_DATED = re.compile(r"\d.*\D\d")
_DATED_AND_TIMED = re.compile(r"(?:\d{4}|\d[./-]\d{1,2}[./-]\d\d).*\d\s?[:.h時时点點시]\s?\d\d|\d[:.]\d\d.*\d{4}")


def spread(lines: list[Line]) -> list[Line]:
    """Yahoo writes a mark and all fields of its text part into one line: one line each, as everybody else does."""
    found: list[Line] = []
    for line in lines:
        match = DASHED.match(line.short) if is_drawn(line.text) and len(line.text) > 20 else None
        if match and key(match["text"]) in MARKS and _label(Line(match["rest"])):
            fields = _fields_of(match["rest"], key(match["text"]))
            # Set far in: what stands below goes on with none of them.
            found += [Line(f"{'':12}{text}", line.depth, line.zone) for text in (f"---- {match['text']} ----", *fields)]
        else:
            found.append(line)
    return found


def _fields_of(text: str, mark: str) -> list[str]:
    rows = [row for row in FORMATS if mark in {key(each) for each in row.mark.split("|")}]
    cuts, start = [0], 0
    for field in ("from_", "to", "cc", "date", "subject"):
        # Only the names that this mark's language uses, in Yahoo's order:
        # "A:" is a To field, and the end of many words.
        labels = [label for row in _siblings(rows) for label in getattr(row, field).split("|")]
        # Yahoo in Portuguese leaves out the colon behind "Assunto"
        ends = (":", " :", "\u00a0:", " ") if field == "subject" else (":", " :", "\u00a0:")
        places = [text.find(label + end, start) for label in labels for end in ends]
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
    drawn = is_drawn(line.text)
    mark, rule = (mark_in(line), is_rule(line)) if drawn else (bare_mark(line), False)
    if mark is None and not rule and not _may_begin(lines, start):
        return None
    first = _skip_blank(lines, start + 1, 4 if mark else 1) if mark or rule else start
    depth = lines[first].depth if mark and first < len(lines) else line.depth
    block = _Block(lines, first, max(depth, line.depth))
    if mark and block.sound:
        head = block.head(mark)
        again = block.end < len(lines) and lines[block.end].short == line.short  # Zoho closes the block as it opens it
        # Proton writes "Date: On Monday, …", and quotes the text below.
        return replace(
            head,
            end=head.end + again,
            width=len(line.short),
            deeper=depth > line.depth or head.date_raw.startswith("On "),
        )
    if mark:
        # Named, but without fields: Proton and BlueMail go on with an attribution, others with the text itself.
        return Head(mark, start + 1)
    below = next((each for each in lines[block.end : block.end + 9] if not each.blank and not _label(each)), None)
    below = below or next((each for each in lines[max(0, start - 3) : start] if not each.blank), line)
    # Set in, with text flush below: somebody shows what a header looks like.
    return block.head(Mark.ORIGINAL) if block.complete and _indent(lines[first]) - _indent(below) < 2 else None


def _skip_blank(lines: list[Line], start: int, most: int) -> int:
    index = start
    while index < len(lines) and index - start < most and lines[index].blank:
        index += 1
    return index


def _may_begin(lines: list[Line], start: int) -> bool:
    """A field that is not said again in the next line: lists of equal labels would cost a look at a block for each."""
    label, colon, _ = lines[start].text[:41].partition(":")
    again = colon and start + 1 < len(lines) and lines[start + 1].text.startswith(label + colon)
    return not again and _label(lines[start]) is not None


def _label(line: Line) -> tuple[str, str] | None:
    """The name of the field that this line begins with, folded, and its value."""
    text = line.short
    label, colon, _ = text[:41].partition(":")
    if "：" in label or not colon:
        label, colon, _ = text[:41].partition("：")
    if not colon or not label:
        return None
    cut, name = len(label), key(label)
    return (name, text[cut + 1 :].strip(" \t*_\u00a0\u200e\u200f")) if name in LABELS else None


def _bare_label(line: Line) -> tuple[str, str] | None:
    word, _, value = line.short.partition(" ")
    return (key(word), value.strip()) if key(word) in LABELS and value else None


class _Block:
    """Fields collected line by line until something is no field."""

    def __init__(self, lines: list[Line], start: int, depth: int) -> None:
        self.values: dict[str, str] = {}
        self.locales: list[set[str]] = []
        self._last, self._indent = "", 0
        self.end = start
        # eM Client writes no colons.
        bare = start < len(lines) and "@" in lines[start].short and not _label(lines[start])
        self._label = _bare_label if bare else _label
        index = start
        while index < min(len(lines), start + _MAX_LINES):
            line = lines[index]
            if line.depth != depth:
                break
            if line.blank:
                if not self._goes_on(lines, index, depth):
                    break
            elif not self._take(line) and not self._folded(line):
                break
            index += 1
            self.end = index
        # The Bat cuts the text out below: "===8<===Original message text==="
        cut = _skip_blank(lines, self.end, 2)
        self.end = cut + 1 if cut < len(lines) and "=8<=" in lines[cut].text else self.end

    def _goes_on(self, lines: list[Line], index: int, depth: int) -> bool:
        """HTML paragraphs leave blank lines between the fields; two, or a field that was had already, end the block."""
        below = next((line for line in lines[index + 1 : index + 2] if not line.blank and line.depth == depth), None)
        found = self._label(below) if below else None
        return bool(found and self._field(found[0]) not in (None, *self.values))

    def _field(self, name: str) -> str | None:
        """A name such as the Latvian "No" or the Italian "A" can be two fields: the one that is still missing."""
        fields = LABELS.get(name, {})
        return next((field for field in fields if field not in self.values), next(iter(fields), None))

    def _take(self, line: Line) -> bool:
        found = self._label(line)
        field = self._field(found[0]) if found else None
        if found and field and (field == "other" or field not in self.values):
            self.values[field] = _split_off_subject(found[1], self.values) if field in ("to", "cc") else found[1]
            self.locales.append(LABELS[found[0]][field])
            self._last, self._indent = field, _indent(line)
            return True
        if found or not self._continues(line):
            return False
        self.values[self._last] = f"{self.values[self._last]} {line.short}".strip()
        return True

    def _continues(self, line: Line) -> bool:
        """A folded line: an empty field before it, a list that ends in a comma,
        an address pushed to a line of its own."""
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

    def _folded(self, line: Line) -> bool:
        """A line that is set further in than its field goes on with it, as in the header of a mail (RFC 5322,
        2.2.3)."""
        if self._last == "other" or not self._last or _label(line) or not 0 < _indent(line) - self._indent < 9:
            return False
        self.values[self._last] = f"{self.values[self._last]} {line.short}".strip()
        return True

    @property
    def sound(self) -> bool:
        """Enough below a line that announced a message."""
        return len(self.values) >= 2 and ("from_" in self.values or "subject" in self.values)

    @property
    def complete(self) -> bool:
        """Enough without such a line: Outlook writes From, Sent, Subject and mostly To.
        Prose and forms have no Sent."""
        have = self.values.keys()
        if not self.values.get("from_") or "date" not in have or not have & {"to", "subject"}:
            return False
        # A day and an hour or a year; without an address all three, because notes of telephone calls look the same.
        moment = _DATED if "@" in self.values["from_"] else _DATED_AND_TIMED
        return bool(moment.search(self.values["date"]))

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


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip())


def _split_off_subject(value: str, values: dict[str, str]) -> str:
    """Samsung in French writes `À : a@b.example Objet : …` into one line."""
    for match in re.finditer(r"\s(\w{4,12})\s?:\s", value):
        if "subject" in LABELS.get(key(match[1]), {}):
            values["subject"] = value[match.end() :].strip()
            return value[: match.start()]
    return value
