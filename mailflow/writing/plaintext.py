"""The text part of a mail: 72 columns, labels padded, nothing that needs more than a typewriter. Filters for templates."""

import textwrap

WIDTH = 72
#: where values stand behind their labels
COLUMN = 20


def fill(text: str, first: str = "", rest: str | None = None) -> str:
    """The text in lines of 72 columns; its own line breaks stay. `rest` indents the lines after the first."""
    behind = rest if rest is not None else " " * len(first)
    lines: list[str] = []
    for line in text.splitlines() or [""]:
        ahead = behind if lines else first
        lines += textwrap.wrap(
            line, WIDTH, initial_indent=ahead, subsequent_indent=behind, break_long_words=False, break_on_hyphens=False
        ) or [ahead.rstrip()]
    return "\n".join(lines)


def fact(label: str, value: str) -> str:
    """`Label:` padded to the column, the value behind it."""
    head = f"{label}:"
    if len(head) >= COLUMN:
        return f"{head}\n{fill(value, ' ' * COLUMN)}"
    return fill(value, head.ljust(COLUMN), " " * COLUMN)


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
