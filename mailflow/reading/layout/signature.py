"""Where a person's own words end: signature, disclaimer, and what a device adds by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailflow.reading.layout.lines import Line, joined
from mailflow.reading.layout.marks import is_drawn, is_rule
from mailflow.reading.layout.signature_words import (
    CLOSING,
    CONTACT,
    DELIMITER,
    DEVICE,
    DEVICE_WORDS,
    DISCLAIMER,
    DISCLAIMER_TITLE,
    GERMAN_ORDER,
    ITEM,
    LINK,
    LIST,
    NAME,
    OUTLOOK,
    TITLE,
)

#: longer than any signature: text that happens to stand below two dashes
_MAX_LINES = 25


@dataclass(frozen=True)
class Parted:
    """A person's lines, and what was cut below them."""

    lines: list[Line]
    cut: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return joined(self.lines)


def part(lines: list[Line], name: str = "") -> Parted:
    """Own words apart from signature, disclaimer and device lines. `name`: of the writer, if it is known."""
    kept = list(lines)
    cut: list[str] = []
    if marked := [line for line in kept if line.signature and not line.blank]:
        rest = [line for line in kept if not line.signature]
        if any(not line.blank for line in rest):
            kept, cut = rest, [joined(marked)]
    for step in (_list_footer, _at_delimiter, _device_lines, _disclaimer, _device_lines, _at_delimiter):
        kept = _trimmed(kept)
        kept, gone = step(kept)
        cut = gone + cut
    kept = _trimmed(kept)
    kept, gone = _dashed_name(kept)
    cut = gone + cut
    kept, gone = _unmarked(_trimmed(kept), name)
    return Parted(_trimmed(kept), tuple(text for text in gone + cut if text.strip()))


def _trimmed(lines: list[Line]) -> list[Line]:
    start, end = 0, len(lines)
    while start < end and lines[start].blank:
        start += 1
    while end > start and lines[end - 1].blank:
        end -= 1
    return lines[start:end]


def _split(lines: list[Line], at: int) -> tuple[list[Line], list[str]]:
    return lines[:at], [joined(lines[at:])]


def _at_delimiter(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """RFC 3676, 4.3: two dashes and a space; the space is lost on many ways."""
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if (
            len(line.text) < 9
            and line.depth == 0
            and is_drawn(line.text)
            and DELIMITER.match(line.text.strip(" \u00a0") + " ")
        ):
            below = sum(not line.blank for line in lines[index + 1 :])
            return _split(lines, index) if below <= _MAX_LINES else (lines, [])
    return lines, []


def _is_device(line: Line) -> bool:
    text = LINK.sub("", line.short).strip(" .")
    return (
        0 < len(text) <= 120
        and ":" not in text
        and bool(
            (DEVICE.match(text) or GERMAN_ORDER.match(text) or OUTLOOK.fullmatch(text)) and DEVICE_WORDS.search(text)
        )
    )


def _list_footer(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """Mailman, Google Groups and Sympa put a rule or dashes, and how to leave the list, under every mail."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 10), -1):
        if is_drawn(lines[index].text) and (is_rule(lines[index]) or DELIMITER.match(lines[index].text)):
            below = " ".join(line.text[:300] for line in lines[index + 1 :])
            return _split(lines, index) if LIST.search(below) else (lines, [])
    return lines, []


def _device_lines(lines: list[Line]) -> tuple[list[Line], list[str]]:
    end = len(lines)
    while end and (lines[end - 1].blank or is_footer(lines[end - 1])):
        end -= 1
    return (lines, []) if end == len(lines) else _split(lines, end)


def is_footer(line: Line) -> bool:
    """Is this line one that a device or a client adds?"""
    return _is_device(line) or bool(re.fullmatch(r"[_\-*=\u2500]{4,}", line.short))


def _disclaimer(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """From the first paragraph of legal text, if nothing but such and short lines stands below it."""
    start = len(lines)
    for first, last in _paragraphs_from_below(lines):
        text = " ".join(line.text for line in lines[first:last])[:4_000]
        groups = _legal(text.lower())
        if groups >= 3 or (groups >= 1 and DISCLAIMER_TITLE.match(text)):
            start = first
        elif len(text) > 120 or len(lines) - start > 30:
            break
    return _split(lines, start) if start < len(lines) else (lines, [])


def _legal(text: str) -> int:
    """How many sorts of legal words stand in this paragraph; none in one too short to be a disclaimer."""
    if len(text) < 50 and text.isascii():
        return 0
    return sum(any(word in text for word in group) for group in DISCLAIMER)


def _paragraphs_from_below(lines: list[Line]) -> Iterator[tuple[int, int]]:
    last: int | None = None
    for index in range(len(lines) - 1, -1, -1):
        if lines[index].blank:
            if last is not None:
                yield index + 1, last
            last = None
        elif last is None:
            last = index + 1
    if last is not None:
        yield 0, last


def _dashed_name(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """`-Ann Lee` as the last line: a signature, where no list is around it."""
    if (
        len(lines) > 2
        and lines[-2].blank
        and NAME.fullmatch(lines[-1].short)
        and not any(ITEM.match(line.text) for line in lines[:-1])
    ):
        return _split(lines, len(lines) - 1)
    return lines, []


def _unmarked(lines: list[Line], name: str) -> tuple[list[Line], list[str]]:
    """A signature without a delimiter: below a closing greeting, or beginning with the writer's own name.

    It needs a line with a number, an address, a title or a company; a name alone belongs to the greeting and stays.
    """
    last = range(max(1, len(lines) - 12), len(lines))
    start = next((index + 1 for index in reversed(last) if CLOSING.match(lines[index].short)), 0)
    if not start and name:
        start = next((index for index in last if _same(lines[index].short, name) and lines[index - 1].blank), 0)
    block = [line.short for line in lines[start:] if not line.blank]
    if not start or not 2 <= len(block) <= 10 or any(len(text) > 90 or text.endswith("?") for text in block):
        return lines, []
    if sum(bool(CONTACT.search(text) or TITLE.search(text)) for text in block[1:]) == 0:
        return lines, []
    return _split(lines, start)


def _same(text: str, name: str) -> bool:
    return bool(text) and text.casefold().strip(" ,.|") in {name.casefold()}
