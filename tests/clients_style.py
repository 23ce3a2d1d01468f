"""How a mail program sets text: addresses, header blocks, quotes and pages, once as plain text and once as its HTML."""

import html
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime

from mailflow.address import Address
from tests.clients_dates import say


@dataclass(frozen=True)
class Said:
    """One message of the story that is told through every client."""

    from_: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    subject: str
    date: datetime
    text: str
    #: its HTML, where the mail that is quoted has its own
    page: str = ""


@dataclass(frozen=True)
class Piece:
    """The same stretch of a mail in both of its alternatives."""

    plain: str
    html: str

    def __add__(self, other: "Piece") -> "Piece":
        return Piece(self.plain + other.plain, self.html + other.html)


@dataclass(frozen=True)
class Frame:
    """What stands around a stretch: a prefix on each plain line, tags around the HTML."""

    prefix: str = ""
    opening: str = ""
    closing: str = ""

    def around(self, piece: Piece) -> Piece:
        return Piece(self.marked(piece.plain), self.opening + piece.html + self.closing)

    def marked(self, plain: str) -> str:
        if not self.prefix:
            return plain
        return "".join(f"{mark(self.prefix, line)}\n" for line in plain.removesuffix("\n").split("\n"))


def mark(prefix: str, line: str) -> str:
    """A line that is quoted already, or empty, gets no space: `>>` and `>`, as every client writes it."""
    return prefix + line if line and not line.startswith(">") else prefix.rstrip() + line


@dataclass(frozen=True)
class Block:
    """The header block of a forward or of an Outlook reply."""

    labels: dict[str, str]
    dates: dict[str, str]
    addresses: Callable[[Address], str]
    order: str = "from date subject to cc"
    joint: str = ", "
    #: one line of the block in each alternative
    plain_row: str = "{label} {value}\n"
    html_row: str = "<b>{label}</b> {value}<br>"
    #: what stands around the lines; {mark} is the separator in the client's language
    plain_frame: tuple[str, str] = ("{mark}\n", "\n")
    html_frame: tuple[str, str] = ("{mark}<br>", "<br>")


#: French sets a space before the colon, Chinese uses its own
COLON = {"fr": "\u00a0:"}


def bare(address: Address) -> str:
    """Gmail and Outlook: never a quotation mark, not even around a comma."""
    return f"{address.name} <{address.address}>" if address.name else f"<{address.address}>"


def quoted(address: Address) -> str:
    """Apple Mail, Thunderbird, K-9, mutt: as the header was."""
    if not address.name:
        return address.address
    name = f'"{address.name}"' if set(address.name) & set(",.()") else address.name
    return f"{name} <{address.address}>"


def doubled(address: Address) -> str:
    """Outlook on the web and on phones: an address without a name stands twice."""
    return bare(Address(address.address, address.name or address.address))


def marked_up(text: str, *addresses: Address) -> str:
    """Text as HTML, its addresses as links."""
    escaped = html.escape(text, quote=False).replace("\n", "<br>")
    for address in addresses:
        escaped = escaped.replace(address.address, f'<a href="mailto:{address.address}">{address.address}</a>')
    return escaped


def block(shape: Block, language: str, said: Said) -> Piece:
    separator, *words = shape.labels[language].split("|")
    label = dict(zip(("from", "date", "to", "cc", "subject"), words, strict=True))
    people = {"from": (said.from_,), "to": said.to, "cc": said.cc}
    values = {key: shape.joint.join(map(shape.addresses, each)) for key, each in people.items()} | {
        "date": say(shape.dates[language], said.date, language, rfc=format_datetime(said.date)),
        "subject": said.subject,
    }
    rows = [(label[key] + COLON.get(language, ":"), values[key], people.get(key, ())) for key in shape.order.split()]
    separator = separator.format(sender=bare(said.from_))
    plain = "".join(shape.plain_row.format(label=word, value=value) for word, value, _ in rows if value)
    marked = "".join(
        shape.html_row.format(label=word, value=marked_up(value, *who)) for word, value, who in rows if value
    )
    above, below = (each.format(mark=separator) for each in shape.plain_frame)
    opened, closed = (each.format(mark=separator) for each in shape.html_frame)
    return Piece(above + plain + below, opened + marked + closed)


@dataclass(frozen=True)
class Wrote:
    """The line above a quote; `people` says how this client names the writer."""

    patterns: dict[str, str]
    people: Callable[[Address], str] = bare
    html_frame: tuple[str, str] = ("<div>", "<br></div>")
    #: Gmail breaks a long line before the address, the others leave it whole
    width: int = 0


def attribution(shape: Wrote, language: str, said: Said) -> Piece:
    name, address = said.from_.name, said.from_.address
    line = say(shape.patterns[language], said.date, language, who=shape.people(said.from_), name=name, address=address)
    plain = textwrap.fill(line, shape.width, break_long_words=False) if shape.width else line
    opened, closed = shape.html_frame
    return Piece(f"{plain}\n", opened + marked_up(line, said.from_) + closed)


@dataclass(frozen=True)
class Writing:
    """How a client sets what a person types."""

    paragraph: tuple[str, str]
    #: the empty line between paragraphs
    blank: str
    width: int = 0
    #: format=flowed: a line that goes on ends in a space
    flowed: bool = False


def written(style: Writing, text: str) -> Piece:
    opened, closed = style.paragraph
    # where a paragraph is one element, its lines are broken inside it; elsewhere each line is an element
    blocks = text.split("\n" if style.blank else "\n\n")
    escaped = [html.escape(each, quote=False).replace("\n", "<br>") for each in blocks]
    marked = "".join(opened + each + closed if each else style.blank for each in escaped)
    return Piece("\n".join(folded(style, line) for line in text.split("\n")) + "\n", marked)


def folded(style: Writing, line: str) -> str:
    if not style.width:
        return line
    return (" \n" if style.flowed else "\n").join(textwrap.wrap(line, style.width, break_long_words=False) or [""])
