"""HTML to the lines that a reader sees, keeping what clients say with it: quotations, containers, signatures, tables.

An own scanner, because the parsers at hand are quadratic on unclosed comments (html.parser of Python 3.11) or cut text
off below 250 nested elements (libxml2). It goes over the text once, whatever the text.
"""

import re
from dataclasses import dataclass
from html import unescape

from mailflow.reading.layout.elements import BLOCKS, VOID, attributes, is_apart, is_container, is_hidden, is_quotation
from mailflow.reading.layout.lines import Line

#: possessive: a tag that does not end costs one look, and only so many are looked at. A quote opens a value behind "="
#: only (HTML, 13.2.5.35): elsewhere it is a slip, and browsers go on reading.
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:_-]*+)((?:[^=>]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+)>")
_NAIVE = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:_-]*+)([^<>]*+)>")
_VALUE = re.compile(r"\"[^\"]*+\"|'[^']*+'")
_MAX_BROKEN_TAGS = 50
_MAX_OPEN = 200
_RULE = "_" * 32


@dataclass(slots=True)
class _Open:
    """An element that is open, and what it changed."""

    tag: str
    depth: int
    zone: int
    hidden: bool
    signature: bool
    preformatted: bool
    #: browsers keep a margin round it
    apart: bool = False
    href: str = ""
    text_from: int = 0
    #: the number of the next item, in an ordered list
    number: int = 0


class _Page:
    """Collects lines while the scanner goes by."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.open = [_Open("", 0, 0, hidden=False, signature=False, preformatted=False)]
        self._pieces: list[str] = []
        self._room = False

    @property
    def top(self) -> _Open:
        return self.open[-1]

    def text(self, text: str) -> None:
        if self.top.hidden or not text:
            return
        text = unescape(text)
        if self.top.preformatted:
            first, *rest = text.replace("\r\n", "\n").split("\n")
            self._pieces.append(first)
            for line in rest:
                self.line_end()
                self._pieces.append(line)
            return
        # U+00A0 is kept apart from white space by HTML, but a reader sees a space
        folded = re.sub(r"[ \t\r\n\f]+", " ", text)
        if folded == " " and not self._pieces:
            return
        self._pieces.append(folded)

    def line_end(self) -> None:
        """What has been collected is a line, blank or not."""
        text = re.sub(r" {2,}", " ", "".join(self._pieces)) if not self.top.preformatted else "".join(self._pieces)
        self._pieces.clear()
        self._put(text.replace("\u00a0", " ").strip(" ") if not self.top.preformatted else text.rstrip())

    def _put(self, text: str) -> None:
        top = self.top
        if self._room and self.lines and self.lines[-1].text and text:
            self.lines.append(Line("", min(top.depth, self.lines[-1].depth), top.zone))
        self._room = False
        self.lines.append(Line(text, top.depth, top.zone, top.signature))

    def block_edge(self, apart: bool) -> None:
        """The edge of a block: ends a line that has begun, and makes no blank one."""
        if "".join(self._pieces).strip(" "):
            self.line_end()
        self._pieces.clear()
        self._room = self._room or apart

    def start(self, tag: str, raw: str) -> None:
        if tag == "br":
            return None if self.top.hidden else self.line_end()
        if tag in BLOCKS:
            self.block_edge(is_apart(tag, raw))
        if tag == "hr" and not self.top.hidden:
            return self._put(_RULE)
        if tag in ("td", "th") and any(piece.strip() for piece in self._pieces[-1:]):
            self._pieces.append("\t")
        if tag not in VOID and len(self.open) < _MAX_OPEN:
            self._push(tag, raw)
        return None

    def _push(self, tag: str, raw: str) -> None:
        top, has = self.top, attributes(raw)
        names = f"{has.get('class', '')} {has.get('id', '')} {has.get('name', '')}".lower()
        quoted = tag == "blockquote" and is_quotation(has)
        self.open.append(
            _Open(
                tag,
                top.depth + quoted,
                top.zone + is_container(tag, names),
                hidden=top.hidden or is_hidden(tag, has),
                signature=top.signature or "signature" in names,
                preformatted=top.preformatted or tag in ("pre", "textarea"),
                apart=is_apart(tag, raw),
                href=has.get("href", "") if tag == "a" else "",
                text_from=len(self._pieces),
            )
        )
        if tag == "li" and not top.hidden:
            top.number += 1
            self._pieces.append(f"{top.number}. " if top.tag == "ol" else "- ")

    def end(self, tag: str) -> None:
        """The element closes, and whatever was left open inside it."""
        place = next((index for index in range(len(self.open) - 1, 0, -1) if self.open[index].tag == tag), 0)
        if not place:
            return
        if tag == "a":
            self._link(self.open[place])
        if tag in BLOCKS:
            self.block_edge(self.open[place].apart)
        del self.open[place:]

    def _link(self, element: _Open) -> None:
        """Where a link goes, as the text part of every client has it, unless the text says so itself."""
        shown = "".join(self._pieces[element.text_from :]).strip()
        href = unescape(element.href).strip()
        if element.hidden or not href.lower().startswith(("http://", "https://")) or len(href) > 500 or not shown:
            return
        bare = href.split("://", 1)[1].rstrip("/").removeprefix("www.").lower()
        if bare not in shown.lower() and shown.lower().removeprefix("www.").rstrip("/") not in bare[: len(shown)]:
            self._pieces.append(f" <{href}>")


def html_lines(html: str) -> list[Line]:
    """The lines of an HTML part. Never raises; one pass."""
    page = _Page()
    place, broken = 0, 0
    while place < len(html):
        start = html.find("<", place)
        if start < 0 or broken > _MAX_BROKEN_TAGS:
            break
        page.text(html[place:start])
        place, fault = _markup(html, start, page)
        broken += fault
    page.text(html[place:])
    page.block_edge(apart=False)
    return page.lines


def _markup(html: str, start: int, page: _Page) -> tuple[int, bool]:
    """What begins with this "<": where it ends, and whether it was none and had to be looked for to the end."""
    if html.startswith("<!--", start):
        end = html.find("-->", start + 4)
        return (end + 3, False) if end >= 0 else (start + 4, True)
    if html.startswith(("<!", "<?"), start):
        end = html.find(">", start)
        return (end + 1, False) if end >= 0 else (start + 2, True)
    match = _tag(html, start)
    if not match:
        page.text("<")
        return start + 1, html[start + 1 : start + 2].isalpha() or html.startswith("</", start)
    tag = match[2].lower()
    if match[1]:
        page.end(tag)
    elif tag in ("script", "style", "title", "xml"):
        return _raw_text(html, match.end(), tag)
    else:
        page.start(tag, match[3])
    return match.end(), False


def _tag(html: str, start: int) -> re.Match[str] | None:
    """The tag here. One that lost a quote or its end swallows text, in browsers too;
    we would rather show a tag as text."""
    match = _TAG.match(html, start)
    if match and "<" in match[3] and ("</" in match[3] or "<" in _VALUE.sub("", match[3])):
        return _NAIVE.match(html, start)
    return match


def _raw_text(html: str, start: int, tag: str) -> tuple[int, bool]:
    """These hold no markup, and a reader sees nothing of them."""
    for name in (tag, tag.upper(), tag.capitalize()):
        end = html.find(f"</{name}", start)
        if end >= 0:
            close = html.find(">", end)
            return (close + 1 if close >= 0 else len(html)), False
    return start, True
