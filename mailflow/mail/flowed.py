"""Text that its sender's client wrapped for the way, with the paragraphs put together again (RFC 3676)."""

import re

_QUOTES = re.compile(r">{0,200}")


def unflow(text: str, delete_space: bool) -> str:
    """`format=flowed` undone: a line that ends in a space goes on in the next one of the same quote depth."""
    lines: list[str] = []
    pieces: list[str] = []
    open_depth = -1
    for line in text.split("\n"):
        found = _QUOTES.match(line)
        depth = found.end() if found else 0
        words = line[depth:].removeprefix(" ")
        flows = words.endswith(" ") and words != "-- "
        if open_depth == depth and words != "-- ":
            pieces.append(words)
        else:
            lines += ["".join(pieces)] * bool(pieces)
            pieces = [">" * depth + " " * bool(depth) + words]
        if flows:
            open_depth = depth
            pieces[-1] = pieces[-1][:-1] if delete_space else pieces[-1]
        else:
            open_depth = -1
            lines.append("".join(pieces))
            pieces = []
    return "\n".join([*lines, "".join(pieces)] if pieces else lines)
