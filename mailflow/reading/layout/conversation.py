"""Lines to messages: whose each line is, from the header blocks, attributions and quote marks between them."""

from dataclasses import dataclass, field, replace

from mailflow.reading.layout.attribution import attributions
from mailflow.reading.layout.forward import read_block, spread
from mailflow.reading.layout.head import Head, Mark
from mailflow.reading.layout.lines import Line
from mailflow.reading.layout.marks import is_drawn, is_end_mark, is_rule, is_weak_mark, may_matter
from mailflow.reading.layout.remains import remains
from mailflow.reading.layout.transcripts import transcripts

#: longer than any conversation; what begins below the last one is its text
MAX_MESSAGES = 200


@dataclass(eq=False)
class Node:
    """A message of the conversation: the outer mail (without a head), or one that stands in it."""

    head: Head | None
    #: lines of a smaller depth or zone are not its own
    depth: int
    zone: int
    #: its text is quoted deeper than its head, so that lines above it in depth belong to who quoted
    apart: bool = False
    #: its head is quoted deeper than the message it stands in
    quoted: bool = False
    #: its own, with the depth counted from its text
    lines: list[Line] = field(default_factory=list)
    inside: list["Node"] = field(default_factory=list)

    def holds(self, line: Line) -> bool:
        """Can this line be part of the message, or of one inside it?"""
        return line.depth >= self.depth and line.zone >= self.zone


@dataclass
class Conversation:
    """The tree, and the lines with their owners in the order in which they stood."""

    root: Node
    order: list[tuple[Node, Line]]
    #: lines of heads with more than their fields hold
    remains: tuple[str, ...] = ()

    @property
    def heads(self) -> list[Node]:
        """Every foreign message, in the order of the mail, which is newest first."""
        found: list[Node] = []
        waiting = [*reversed(self.root.inside)]
        while waiting:
            node = waiting.pop()
            found.append(node)
            waiting += reversed(node.inside)
        return found


def conversation(lines: list[Line]) -> Conversation:
    """The messages in these lines."""
    lines = spread(lines)
    said = attributions(lines, MAX_MESSAGES)
    said |= transcripts(lines, said)
    root = Node(None, 0, 0)
    path, order, left = [root], list[tuple[Node, Line]](), list[str]()
    index = messages = 0
    while index < len(lines):
        line = lines[index]
        if not line.blank:
            _move(path, line)
        head = _head(lines, index, said) if messages < MAX_MESSAGES else None
        if head:
            messages += 1
            head = _announced(head, order)
            index, first = _open(path, head, lines, index, said), index
            left += remains(lines[first:index], head)
            if head.text:
                path[-1].lines.append(Line(head.text))
                order.append((path[-1], Line(head.text, line.depth, line.zone)))
            continue
        if is_drawn(line.text) and (is_end_mark(line) or _closes(path, line)):
            _leave_forward(path)
        else:
            depth = line.depth - path[-1].depth
            path[-1].lines.append(
                Line(line.text, max(0, depth), line.zone, line.signature) if depth != line.depth else line
            )
            order.append((path[-1], line))
        index += 1
    return Conversation(root, order, tuple(left))


def _head(lines: list[Line], index: int, said: dict[int, Head]) -> Head | None:
    return said.get(index) or (read_block(lines, index) if may_matter(lines[index]) else None)


def _move(path: list[Node], line: Line) -> None:
    """To the message that this line belongs to: out of what it cannot be in, and back into a quotation that goes on."""
    while not path[-1].holds(line):
        path.pop()
    while path[-1].inside and (last := path[-1].inside[-1]).apart and last.holds(line):
        path.append(last)


def _open(path: list[Node], head: Head, lines: list[Line], index: int, said: dict[int, Head]) -> int:
    """A message begins here. Returns the first line of its text."""
    line = lines[index]
    end = head.end
    if head.mark in (Mark.FORWARD, Mark.ORIGINAL) and head.from_.address == "" and (more := _next(lines, end, said)):
        # Proton: "Original Message", and an attribution below it
        head, end = Head(head.mark, more.end, more.from_, date_raw=more.date_raw), more.end
    below = next((lines[place] for place in range(end, len(lines)) if not lines[place].blank), None)
    inset = below is not None and below.depth > line.depth
    deeper = inset and (head.deeper or head.mark is Mark.ATTRIBUTION or _all_deeper(lines, end, line, said))
    apart = deeper or line.depth > path[-1].depth or line.zone > path[-1].zone
    node = Node(head, line.depth + deeper, line.zone, apart, quoted=line.depth > path[-1].depth)
    path[-1].inside.append(node)
    path.append(node)
    return end


def _next(lines: list[Line], end: int, said: dict[int, Head]) -> Head | None:
    start = next((index for index in range(end, min(end + 3, len(lines))) if not lines[index].blank), end)
    return said.get(start)


def _all_deeper(lines: list[Line], end: int, head: Line, said: dict[int, Head]) -> bool:
    """Missive quotes the whole text below a header block; a mail that only begins with a quotation is not so."""
    for index in range(end, len(lines)):
        if index in said and lines[index].depth <= head.depth:
            return True
        if not lines[index].blank and lines[index].depth <= head.depth:
            return False
    return True


def _announced(head: Head, order: list[tuple[Node, Line]]) -> Head:
    """With the words above a block that nobody would know for a mark without it,
    taken back from who seemed to write them."""
    above = range(len(order) - 1, max(-1, len(order) - 4), -1)
    place = next((place for place in above if not order[place][1].blank), None)
    if head.mark is not Mark.ORIGINAL or place is None or not is_weak_mark(order[place][1]):
        return head
    for node, _ in order[place:]:
        node.lines.pop()
    del order[place:]
    return replace(head, mark=Mark.FORWARD)


def _closes(path: list[Node], line: Line) -> bool:
    """KMail draws a rule below a forward, as wide as the line above it."""
    width = len(line.short)
    return width > 20 and is_rule(line) and any(node.head and node.head.width == width for node in path)


def _leave_forward(path: list[Node]) -> None:
    for place in range(len(path) - 1, 0, -1):
        head = path[place].head
        if head and head.mark is Mark.FORWARD:
            del path[place:]
            return
