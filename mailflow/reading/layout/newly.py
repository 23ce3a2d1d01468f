"""What the sender of a mail newly wrote: above, below and between what the mail quotes."""

from dataclasses import dataclass
from itertools import groupby

from mailflow.reading.layout.conversation import Conversation, Node
from mailflow.reading.layout.lines import Line, joined
from mailflow.reading.layout.signature import Parted, part

#: answers between quoted lines that are looked at for a signature; people sign at the end
_MAX_SIGNED = 200


@dataclass(frozen=True)
class Newly:
    """The new text, and what was cut from the sender's own lines."""

    text: str
    cut: tuple[str, ...]


@dataclass
class _Run:
    """Neighbouring lines of one sort."""

    #: "own", "loose" (quoted by hand, without an attribution) or "foreign"
    sort: str
    lines: list[Line]
    text: str = ""
    #: no blank line stands above it, and what stands there is the sender's too
    touches: bool = False


def newly_written(talk: Conversation, name: str) -> Newly:
    """`name`: of the sender, under which an unmarked signature begins."""
    runs, cut = [], list[str]()
    found = _runs(talk)
    for number, run in enumerate(found):
        if run.sort == "own":
            signed = number < _MAX_SIGNED or number > len(found) - 3
            parted = part(run.lines, name) if signed else Parted(run.lines)
            cut += parted.cut
            run.text = parted.text
            if not run.text.strip():
                continue
        runs.append(run)
    last = max((index for index, run in enumerate(runs) if run.sort == "own"), default=-1)
    inline = sum(run.sort == "foreign" for run in runs) > 1
    wanted = runs[: last + 1]
    following = [run.sort for run in wanted[1:]] + [""]
    pieces = [(_piece(run, sort, inline), run.touches) for run, sort in zip(wanted, following, strict=False)]
    cut += [joined(run.lines) for run in runs[last + 1 :] if run.sort == "loose"]
    return Newly(_laid_out(pieces), tuple(text for text in cut if text.strip()))


def _laid_out(pieces: list[tuple[str, bool]]) -> str:
    """Between own lines and lines marked by hand, blank lines only where the sender left some."""
    text = ""
    for piece, touches in pieces:
        if piece.strip():
            text += ("\n" if touches else "\n\n") * bool(text) + piece
    return text


def _runs(talk: Conversation) -> list[_Run]:
    def sort(entry: tuple[Node, Line]) -> str:
        node, line = entry
        if node is not talk.root:
            return "foreign"
        return "own" if line.depth == 0 and line.zone == 0 else "loose"

    runs: list[_Run] = []
    for key, group in groupby(talk.order, sort):
        lines = [line for _, line in group]
        if runs and (runs[-1].sort == key or all(line.blank for line in lines)):
            runs[-1].lines += lines
        else:
            above = runs[-1] if runs else None
            near = above is not None and not above.lines[-1].blank and not lines[0].blank
            runs.append(_Run(key, lines, touches=near and above is not None and "foreign" not in (key, above.sort)))
    return runs


def _piece(run: _Run, next_sort: str, inline: bool) -> str:
    """What this run gives to the new text: own words, a quotation made by hand,
    or the line that the next run answers."""
    if run.sort == "own":
        return run.text
    if run.sort == "loose":
        # Clients write an attribution over what they quote: without one, the sender chose these lines.
        return joined([line._replace(depth=line.depth or 1) for line in run.lines])
    return "> " + _answered(run.lines) if inline and next_sort == "own" else ""


def _answered(lines: list[Line]) -> str:
    """The end of a quotation, back to where its last sentence begins on an earlier, wrapped line."""
    filled = [line for line in lines if not line.blank]
    first = len(filled) - 1
    while (
        first > 0
        and len(filled[first - 1].text) > 55
        and not filled[first - 1].text.rstrip().endswith((".", "?", "!", ":"))
    ):
        first -= 1
    return "\n> ".join(line.text.strip() for line in filled[first:])
