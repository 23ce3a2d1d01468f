"""Links that strangers wrote, as text of which no mail program makes a link: nobody shall click on them by mistake."""

import re
from collections.abc import Set
from dataclasses import replace
from typing import TypeAlias, TypeVar

from mailflow.cases.case import Case
from mailflow.cases.effects import About, Mail
from mailflow.cases.trail import TrailLine
from mailflow.writing.texts import mapped, texts_of

T = TypeVar("T")
Trail: TypeAlias = tuple[TrailLine, ...]

_LINK = re.compile(r"\b(?P<scheme>[a-z][a-z0-9+.-]{1,10})://(?P<host>[^\s/?#\"'<>()\[\]]*+)", re.IGNORECASE)
#: nothing else: in `https://example.com:x@evil.example` ours is the name of a user, and to browsers a `\\` is a `/`
_HOST = re.compile(r"(?P<name>[a-z0-9.-]{1,253})(?::[0-9]{1,5})?", re.IGNORECASE)


def harmless(effect: Mail, case: Case, trail: Trail, internal: Set[str]) -> tuple[Mail, Case, Trail]:
    """What a mail is made of, without living links: whoever stated a fact, the link in it is the customer's.

    Only what a colleague says now (`update`, `note`) keeps its links. The subjects stay as they are, too: another one
    would open another thread.
    """
    case = replace(case, fields=_dull(case.fields, internal), signals=_dull(case.signals, internal))
    by = getattr(effect, "by", None)
    told_by_a_server = getattr(effect, "about", None) is About.UNDELIVERED
    if told_by_a_server or (by is not None and by.domain not in internal):
        effect = replace(_dull(effect, internal), key=effect.key)
    return effect, case, _dull(trail, internal)


def _dull(value: T, internal: Set[str]) -> T:
    texts = tuple(texts_of(value))
    if not any("://" in text for text in texts):
        return value
    result: T = mapped(value, {text: defanged(text, internal) for text in texts})
    return result


def defanged(text: str, internal: Set[str]) -> str:
    """`https://shop.example` as `hxxps://shop.example`; the links into our own house stay."""
    return _LINK.sub(lambda link: link[0] if _ours(link["host"], internal) else _no_link(link), text)


def _ours(host: str, internal: Set[str]) -> bool:
    plain = _HOST.fullmatch(host)
    name = plain["name"].lower() if plain else ""
    return any(name == domain or name.endswith(f".{domain}") for domain in internal)


def _no_link(link: re.Match[str]) -> str:
    scheme = link["scheme"]
    if scheme.lower() in ("http", "https"):
        return f"{re.sub('^http', 'hxxp', scheme, flags=re.IGNORECASE)}://{link['host']}"
    return f"{scheme}[:]//{link['host']}"
