"""CSS into style attributes, once per template: the one file that knows premailer.

premailer sees our own markup only: what Jinja will fill in is a token while it works, and comes back afterwards. So
customers' text never reaches its parser, and rendering a mail costs no inlining.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from logging import CRITICAL
from typing import Any, NoReturn

import cssutils.util
from premailer import Premailer

from mailflow.errors import ConfigError

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]*)")
#: elements that end by themselves
_VOID = frozenset({"br", "hr", "meta", "img", "link", "o:pixelsperinch"})
_FETCHES = re.compile(r"@import|url\s*\(|<link|<base|<script|<iframe|<img[^>]+https?:", re.IGNORECASE)
_MARK = re.compile(r"<!--jinja(\d+)-->|jinja(\d+)x")
_FRAME = ('<!DOCTYPE html><html><head></head><body><div id="frame">', "</div></body></html>")


class Sort(Enum):
    """What a piece of a template is."""

    MARKUP = "markup"
    #: `{% … %}` and comments
    STATEMENT = "statement"
    #: `{{ … }}`
    EXPRESSION = "expression"


@dataclass(frozen=True)
class Piece:
    """A piece of a template's source, in Jinja's own cutting."""

    sort: Sort
    text: str
    line: int


def _refuse(url: str) -> NoReturn:
    raise ConfigError(f"a style sheet wants to fetch {url[:80]!r}; mails are made without the network")


# cssutils would fetch what @import names, whatever premailer's allow_network says.
cssutils.util._defaultFetcher = _refuse


def inlined(pieces: Sequence[Piece], css: str, name: str) -> str:
    """The template with the style sheet in its style attributes.

    Raises ConfigError, naming file and line, for what cannot be inlined before the values are known.
    """
    marked = _marked(pieces, name)
    if found := _FETCHES.search(css + marked):
        raise ConfigError(f"{name}: {found[0]!r} would fetch something or run something; leave it out")
    whole = "<html" in marked
    source = marked if whole else marked.join(_FRAME)
    result = _premailed(source, css)
    if whole:
        result = re.sub(
            r"<style[^>]*>.*?</style>", lambda m: f"{{% raw %}}{m[0]}{{% endraw %}}", result, flags=re.DOTALL
        )
    else:
        result = result[result.index('<div id="frame"') :]
        result = result[result.index(">") + 1 : result.rindex("</div>")]
    _compare(marked, result, name)
    return _MARK.sub(lambda m: pieces[int(m[1] or m[2])].text, result)


def _premailed(source: str, css: str) -> str:
    result: Any = Premailer(
        source,
        css_text=[css],
        # Its defaults would strip !important, and with it every rule for the phone and the dark.
        strip_important=False,
        keep_style_tags=False,
        allow_network=False,
        disable_validation=True,
        disable_link_rewrites=True,
        cssutils_logging_level=CRITICAL,
    ).transform(pretty_print=False)
    return str(result)


def _marked(pieces: Sequence[Piece], name: str) -> str:
    """The markup with a comment for each statement and a word for each expression."""
    parts: list[str] = []
    for number, piece in enumerate(pieces):
        if piece.sort is Sort.MARKUP:
            parts.append(piece.text)
            continue
        inside = _open_tag("".join(parts))
        if fault := inside and _fault(inside, piece):
            raise ConfigError(f"{name}:{piece.line}: {fault}")
        parts.append(f"<!--jinja{number}-->" if piece.sort is Sort.STATEMENT else f"jinja{number}x")
    return "".join(parts)


def _open_tag(markup: str) -> str:
    """The tag that the end of this markup stands in, or ""."""
    start = markup.rfind("<")
    tail = markup[start:] if start >= 0 else ""
    return "" if ">" in tail or not _TAG.match(tail) else tail


def _fault(tag: str, piece: Piece) -> str:
    """Why this cannot stand in this tag, or ""."""
    if piece.sort is Sort.STATEMENT:
        return "put the condition around the whole element: styles are inlined before it is known"
    attribute = re.search(r"([a-zA-Z-]+)\s*=\s*(?:\"[^\"]*|'[^']*)$", tag)
    if not attribute:
        return "a value may stand in text or inside a quoted attribute only"
    attribute_name = attribute[1].lower()
    if attribute_name in {"style", "class", "src", "background"}:
        return f"a value cannot stand in {attribute_name}=: write one element for each case, with an if around it"
    if attribute_name == "href" and not re.search(r"[\"']$", tag):
        return 'a link is one value: href="{{ button.href }}"'
    return ""


def _compare(before: str, after: str, name: str) -> None:
    """Nothing may be lost, moved or closed by the parser's own idea of HTML."""
    if _MARK.findall(before) != _MARK.findall(after):
        raise ConfigError(f"{name}: a {{% %}} stands where HTML allows no comment (title, style); move it out")
    tags = [Counter(m for m in _TAG.findall(text.lower()) if m[1] not in _VOID) for text in (before, after)]
    tags[1][("", "style")] = tags[0][("", "style")]
    tags[1][("/", "style")] = tags[0][("/", "style")]
    if +(tags[0] - tags[1]) or +(tags[1] - tags[0]):
        wrong = next(iter(tags[0] - tags[1] or tags[1] - tags[0]))[1]
        raise ConfigError(f"{name}: <{wrong}> is not closed in the same branch in which it is opened")
