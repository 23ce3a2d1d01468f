"""What the elements of HTML mean to a reader of mail, and what mail clients say with their attributes."""

import re

_ATTRIBUTE = re.compile(r"([a-zA-Z_:-]{1,40})\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))")
_MAX_ATTRIBUTES = 4_000
_HIDDEN = re.compile(
    r"(?i)display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt)?\s*(?:;|$)"
)

#: not `head`: what is not hidden in it by itself is shown by browsers, and its end may be missing
SKIPPED = frozenset(("script", "style", "title", "template", "noscript", "svg", "object", "xml", "o:shapedefaults"))
VOID = frozenset(("br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr", "source", "embed", "param"))
_BLOCK_NAMES = """
    div p blockquote ul ol li table tr h1 h2 h3 h4 h5 h6 pre section article header
    footer main address dl dt dd center form fieldset hr body figure
"""
BLOCKS = frozenset(_BLOCK_NAMES.split())
#: paragraphs that browsers set apart; MsoNormal has no margin, and Outlook writes the blank lines itself
_APART = frozenset(("p", "h1", "h2", "h3", "h4", "ul", "ol", "blockquote", "table", "pre"))
#: elements in which clients put a foreign mail: Gmail, Thunderbird, Yahoo, Proton, Tutanota, Zoho, Zimbra
_CONTAINERS = (
    "gmail_quote",
    "moz-forward-container",
    "yahoo_quoted",
    "protonmail_quote",
    "tutanota_quote",
    "zmail_extra",
    "moz-cite-prefix-container",
)


def is_apart(tag: str, raw: str) -> bool:
    """Do browsers keep a margin round this element?"""
    return tag in _APART and "MsoNormal" not in raw[:200]


def attributes(raw: str) -> dict[str, str]:
    """Lower-case name to value, still escaped."""
    found = {
        match[1].lower(): match[2] or match[3] or match[4] or "" for match in _ATTRIBUTE.finditer(raw[:_MAX_ATTRIBUTES])
    }
    return found | {"hidden": ""} if re.search(r"(?i)(?:^|\s)hidden(?:\s|$)", raw[:200]) else found


def is_quotation(has: dict[str, str]) -> bool:
    """Gmail's and Outlook's indent buttons write a blockquote too, with a margin and no border."""
    style = has.get("style", "").lower().replace(" ", "")
    if has.get("type", "").lower() == "cite" or "cite" in has or "quote" in has.get("class", "").lower():
        return True
    return "border-left" in style or not style.startswith("margin")


def is_hidden(tag: str, has: dict[str, str]) -> bool:
    """Does a reader see nothing of this element?"""
    return tag in SKIPPED or "hidden" in has or bool(_HIDDEN.search(has.get("style", "")))


def is_container(tag: str, names: str) -> bool:
    """Does a client put a foreign mail into this element? `names`: its class, id and name."""
    return tag in ("div", "section", "blockquote") and any(name in names for name in _CONTAINERS)
