"""The text part of a mail: 72 columns, labels padded, nothing that needs more than a typewriter.
Filters for templates."""

import re
import textwrap

WIDTH = 72
#: what a program behind us, or a reader, would take for a template or for markup that we left in a text by mistake
_MARKUP = re.compile(
    r"(?<=\{)(?=[{%])|(?<=<)(?=/?(?:td|tr|th|table|div|span|p|br|strong|h[1-6]|a)\b[^<>\n]{0,200}>)"
    r"|(?<=&)(?=(?:[a-z]{2,6}|#\d{1,6});)"
)
#: where values stand behind their labels
COLUMN = 20


def fill(text: str, first: str = "", rest: str | None = None) -> str:
    """The text in lines of 72 columns; its own line breaks stay. `rest` indents the lines after the first."""
    behind = rest if rest is not None else " " * len(first)
    lines: list[str] = []
    for line in text.splitlines() or [""]:
        lines += _wrapped(line.strip(" \t"), behind if lines else first, behind)
    return "\n".join(lines)


def _wrapped(line: str, ahead: str, behind: str) -> list[str]:
    """One line, broken at blanks alone: no word is cut. textwrap does the same in ten times the time."""
    if len(ahead) + len(line) <= WIDTH:
        return [ahead + line if line else ahead.rstrip()]
    lines, held = [], ""
    for word in line.split(" "):
        if held and len(ahead) + len(held) + 1 + len(word) > WIDTH:
            lines.append((ahead + held).rstrip())
            ahead, held = behind, word
        else:
            held = f"{held} {word}" if held else word
    return [*lines, (ahead + held).rstrip()]


def fact(label: str, value: str) -> str:
    """`Label:` padded to the column, the value behind it."""
    head = f"{label}:"
    if len(head) >= COLUMN:
        return f"{head}\n{fill(value, ' ' * COLUMN)}"
    return fill(value, head.ljust(COLUMN), " " * COLUMN)


def plain(text: str) -> str:
    """Markup and braces of strangers, kept apart by a blank: the HTML part has them as they were written."""
    return _MARKUP.sub(" ", text) if "<" in text or "{" in text or "&" in text else text


def quoted(text: str) -> str:
    """Every line of it indented by four, for logs: nothing is rewrapped."""
    return textwrap.indent(text, "    ")


def usage(words: str, explained: str) -> str:
    """One reply word and what it does, as a table row."""
    head, indent = f"  {words}", " " * 24
    if len(head) > 22:
        return f"{head}\n{fill(explained, indent)}"
    return fill(explained, head.ljust(24), indent)


FILTERS = {"fill": fill, "fact": fact, "quoted": quoted, "usage": usage}
