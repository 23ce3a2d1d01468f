"""What a stranger wrote, as text that no terminal and no mail program acts on: nothing hidden,
nothing that turns into a link."""

import re

from mailflow.cases.subjects import one_line, shortened
from mailflow.writing.shown import visible

#: of a text on one line
LONGEST = 160

_SCHEME = re.compile(r"\bhttp(?=s?:)", re.IGNORECASE)
#: a dot between letters is what makes programs see a host or an address; in numbers (2.14.1) it makes nothing
_DOT = re.compile(r"(?<=[\w-])\.(?=[^\W\d_]{2})")
#: of an address, in letters that may look like others
_DOMAIN = re.compile(r"@([^\s<>@,;:()\"]{0,200}[^\x00-\x7f][^\s<>@,;:()\"]{0,200})")


def line(text: str, limit: int = LONGEST) -> str:
    """On one line, and short."""
    return shortened(_inert(one_line(text)), limit)


def block(text: str) -> str:
    """On its own lines."""
    return _inert(visible(text))


def address(text: str) -> str:
    """A mail address; a domain in letters beyond ASCII is shown in those that the mail servers use (RFC 5891),
    and said."""
    local, at, domain = one_line(text).rpartition("@")
    if not at:
        return line(text) or "nobody"
    plain = domain if domain.isascii() else _punycode(domain)
    warning = " (the domain only looks like what you read: it is written in other letters)" if _foreign(plain) else ""
    return f"{_inert(local)}@{_DOT.sub('[.]', plain)}{warning}"[:300]


def _inert(text: str) -> str:
    text = _DOMAIN.sub(lambda found: f"@{_punycode(found[1])}", text)
    return _DOT.sub("[.]", _SCHEME.sub("hxxp", text).replace("://", "[:]//"))


def _foreign(domain: str) -> bool:
    return not domain.isascii() or any(label.startswith("xn--") for label in domain.split("."))


def _punycode(domain: str) -> str:
    try:
        return domain.encode("idna").decode()
    except UnicodeError:  # no domain that DNS knows; Python's IDNA is of 2003, which is enough to show
        return "".join(letter if letter.isascii() else f"[U+{ord(letter):04X}]" for letter in domain)
