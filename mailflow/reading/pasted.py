"""Lines that somebody pasted into a reply: another system's `key: value` lines are no labels of ours, whatever they are called."""

import re
from collections.abc import Sequence

from mailflow.reading.labels import field_of

#: one word before the colon, as programs print it: "time: 13:58", "http.status = 502"
_KEY = re.compile(r"^\s{0,12}\"?([\w.-]{2,40})\"?\s{0,3}[:=]\s{0,3}\S")
_LEAST = 3
#: "it is their receiver's log:" above the lines
_ANNOUNCED = re.compile(
    r"\b(?:logs?|output|trace|dump|console|response|payload|headers?|protokoll|ausgabe|journal|sortie|registro|salida|saída|uitvoer)\b.{0,60}:\W*$",
    re.IGNORECASE,
)


def without_pasted(text: str, asked: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The text, and the blocks that were taken out of it: at least three such lines, most of them with keys that are not ours."""
    kept: list[str] = []
    blocks: list[str] = []
    held: list[str] = []
    above = ""
    for line in [*text.splitlines(), ""]:
        if _KEY.match(line[:300]):
            held.append(line)
            continue
        if _foreign(held, asked, above):
            blocks.append("\n".join(held))
        else:
            kept += held
        held = []
        kept.append(line)
        above = line if line.strip() else above
    return "\n".join(kept[:-1]), tuple(blocks)


def _foreign(lines: list[str], asked: Sequence[str], above: str) -> bool:
    keys = [match[1] for line in lines if (match := _KEY.match(line[:300]))]
    unknown = sum(field_of(key, asked=asked) is None for key in keys)
    return len(keys) >= _LEAST and (2 * unknown >= len(keys) or (unknown > 0 and bool(_ANNOUNCED.search(above))))
