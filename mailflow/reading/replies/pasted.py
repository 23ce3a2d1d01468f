"""Lines that somebody pasted into a reply: another system's `key: value` lines are no labels of ours,
whatever they are called."""

import re

from mailflow.reading.facts.labels import field_of

#: one word before the colon, as programs print it: "time: 13:58", "http.status = 502"
_KEY = re.compile(r"^\s{0,12}\"?([\w.-]{2,40})\"?\s{0,3}[:=]\s{0,3}\S")
_LEAST = 3
#: keys that people do not use for themselves
_MACHINES = frozenset(
    re.findall(
        r"\S+",
        "time timestamp ts date status statuscode code level loglevel msg message host hostname pid thread "
        "logger method uri url path trace traceid trace_id "
        "request_id requestid correlation_id session id exception caused http.status response content-type "
        "x-request-id user-agent server uptime memory cpu retry",
    )
)
#: "it is their receiver's log:" above the lines
_ANNOUNCED = re.compile(
    r"\b(?:logs?|output|trace|dump|console|response|payload|headers?|protokoll|ausgabe|journal|sortie|registro"
    r"|salida|saída|uitvoer)\b.{0,60}:\W*$",
    re.IGNORECASE,
)


def without_pasted(text: str, asked: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The text, and the blocks that were taken out of it: at least three such lines, keys of machines among them,
    or announced as a log."""
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


def _foreign(lines: list[str], asked: tuple[str, ...], above: str) -> bool:
    keys = [match[1] for line in lines if (match := _KEY.match(line[:300]))]
    unknown = sum(field_of(key, asked=asked) is None for key in keys)
    printed = any(key.lower() in _MACHINES for key in keys) and 2 * unknown >= len(keys)
    return len(keys) >= _LEAST and (printed or (unknown > 0 and bool(_ANNOUNCED.search(above))))
