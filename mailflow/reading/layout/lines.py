"""The unit of reading: one line of a mail and how deep it is quoted."""

import re
from typing import NamedTuple

#: longer lines are prose or data, never the header, attribution or signature that a client writes
MAX_PATTERN = 1_000
#: deeper than anybody quotes; a line of 4,000 `>` is a drawing, not a quotation
_MAX_DEPTH = 60
_QUOTE = re.compile(r"(?:[ \t\u00a0]?>)+[ \t\u00a0]?")


class Line(NamedTuple):
    """Text without its quote marks. `zone` counts the containers of HTML that clients put a foreign mail into."""

    text: str
    depth: int = 0
    zone: int = 0
    #: stood in an element that the client calls a signature
    signature: bool = False

    @property
    def blank(self) -> bool:
        """Nothing to see."""
        return not self.text.strip()

    @property
    def short(self) -> str:
        """The text for patterns: "" for a line that is too long to be written by a client."""
        return self.text.strip(" \t\u00a0\u200b\u200e\u200f") if len(self.text) <= MAX_PATTERN else ""


def plain_lines(text: str) -> list[Line]:
    """The lines of a text/plain part."""
    return [_line(line) for line in text.split("\n")]


def _line(text: str) -> Line:
    if ">" not in text:
        return Line(text)
    found = _QUOTE.match(text)
    if not found or (depth := found[0].count(">")) > _MAX_DEPTH:
        return Line(text)
    if text[found.end() :].strip() in (":", "wrote:"):  # Gmail wraps an attribution before the ">" of its address
        return Line(">" + text[found.end() :], depth - 1)
    return Line(text[found.end() :], depth)


def joined(lines: list[Line]) -> str:
    """The lines as text, quoted ones with their marks, without blank edges and common indentation."""
    texts = ["> " * line.depth + line.text.rstrip() for line in lines]
    filled = [text for text in texts if text.strip()]
    if not filled:
        return ""
    # Outlook 2016 for Mac indents what it quotes by four spaces; one flush line, and nothing is taken away.
    indent = min(len(text) - len(text.lstrip(" \t\u00a0")) for text in filled)
    return "\n".join(text[indent:] for text in texts).strip("\n")
