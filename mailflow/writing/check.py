"""The last look at a finished mail: nothing that runs, nothing that is fetched, nothing clipped, and no value lost.

Values are escaped, so a tag or a quoted attribute in it is the template's: what is found here is a fault of a template.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from email import message_from_bytes, policy
from email.message import EmailMessage
from html import escape, unescape
from typing import Any

from mailflow.cases.events import Problem
from mailflow.writing.brief import Brief
from mailflow.writing.draft import Draft
from mailflow.writing.mailto import LONGEST
from mailflow.writing.pages import Pages, Rendered
from mailflow.writing.rows import Row
from mailflow.writing.shown import visible

#: Gmail clips at 102 kB, and drops the style sheet of what it clips
LARGEST = 100_000
#: what a template is given to be shown; the others are for buttons and conditions
SHOWN = (
    "title",
    "lead",
    "text",
    "changes",
    "brief",
    "draft",
    "news",
    "facts",
    "events",
    "lines",
    "problems",
    "understood",
    "why",
    "known",
    "hidden",
)
#: characters of a line of text (RFC 5322 section 2.1.1)
LINE = 78
#: share of the HTML part's words that the text part holds
TWIN = 0.85

_TAGS = re.compile(r"<(?:script|iframe|object|embed|form|input|base|link|svg|math|img|video|audio)\b", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\s(?:src|srcset|background|action|on[a-z]+)=[\"']", re.IGNORECASE)
_LINKS = re.compile(r"\shref=[\"'](?!mailto:)", re.IGNORECASE)
_WORDS = re.compile(r"[\w@.:/%-]{3,}")


def faults(html: str, values: Mapping[str, Any]) -> str:
    """Why this part must not go out, or ""."""
    if len(html.encode("utf-8", "replace")) > LARGEST:
        return "the HTML part is over 100 kB, which Gmail clips"
    for pattern in (_TAGS, _ATTRIBUTES, _LINKS):
        if found := pattern.search(html):
            return f"the HTML part would run or fetch something: {found[0].strip()!r}"
    for text in _texts([values.get(name) for name in SHOWN]):
        for line in visible(text).splitlines():
            if _escaped(line) not in html:
                return f"the HTML part lacks a value that it should show: {line[:60]!r}"
    return ""


def checked(name: str, values: Mapping[str, Any], pages: Pages, *shown: object) -> tuple[Rendered, str]:
    """Both parts of a mail, and why it is plainer than meant, or "".

    The built-in page where the operator's fails; the text alone where the HTML must not go out. `shown`: what else
    stands in it, for pages that are lists.
    """
    page, fault = pages.rendered(name, values)
    if unsafe := faults(page.html, {**values, **({"facts": shown} if shown else {})}):
        return Rendered("", page.text), unsafe
    return page, fault


def lint(raw: bytes) -> list[str]:
    """What a reader of this mail would stumble over, one sentence each: the essentials that can be told from its
    bytes."""
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    text, html = (_part(message, subtype) for subtype in ("plain", "html"))
    problems = [f"The text part has a line of {len(line)} characters." for line in text.splitlines() if _too_long(line)]
    problems += [
        f"There is no {name} header."
        for name in ("Reply-To", "References", "Auto-Submitted", "List-Id")
        if name not in message
    ]
    if max(map(len, raw.split(b"\r\n"))) > 998 or raw.count(b"\n") != raw.count(b"\r\n"):
        problems.append("A line is longer than 998 octets, or does not end with CRLF.")
    if not html:
        return [*problems, "There is no HTML part."]
    problems += (
        [f"The HTML part has {html.count('<h1')} main headings instead of one."] if html.count("<h1") != 1 else []
    )
    problems += ["The HTML part does not say its language three times."] if html.count(' lang="en"') != 3 else []
    hrefs = [unescape(href) for href in re.findall(r'href="([^"]*)"', html)]
    problems += [f"A button is {len(href)} characters long." for href in hrefs if len(href) >= LONGEST]
    problems += [
        f"The mail shows {word[0]!r}." for word in [re.search(r"\{\{|\{%|\bNone\b|Undefined", text + html)] if word
    ]
    if (share := twin(text, html)) < TWIN:
        problems.append(f"The text part holds only {share:.0%} of the HTML part's words.")
    return problems


def twin(text: str, html: str) -> float:
    """The share of the words of the HTML part that the text part holds, too."""
    body = re.sub(
        r'(?s)<!--.*?-->|<style.*?</style>|<div class="hidden".*?</div>', " ", "<body" + html.partition("<body")[2]
    )
    wanted = _WORDS.findall(unescape(re.sub(r"<[^>]+>", " ", body)).lower())
    # "Severity" in a cell is "Severity:" in the text.
    there = {part for word in _WORDS.findall(text.lower()) for part in (word, word.rstrip(":"))}
    return sum(word in there for word in wanted) / len(wanted) if wanted else 1.0


def _part(message: EmailMessage, subtype: str) -> str:
    part = message.get_body((subtype,))
    return str(part.get_content()) if part else ""


def _too_long(line: str) -> bool:
    # A word without blanks cannot be broken, and a log line (indented) must not be.
    return len(line) > LINE and not line.startswith("    ") and max(map(len, line.split(" "))) < LINE // 2


def _escaped(line: str) -> str:
    # As markupsafe does it: html.escape writes &#x27; for an apostrophe.
    return (
        escape(line.strip())
        .replace("&#x27;", "&#39;")
        .replace("&quot;", "&#34;")
        .replace("{{", "{&#123;")
        .replace("{%", "{&#37;")
    )


def _texts(value: Any) -> Iterator[str]:
    """What of a value a page shows."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Row):
        yield from _texts(value.pairs or value.items or value.log or value.text)
    elif isinstance(value, Brief):
        yield from _texts([value.ask, value.deadline, value.unknown, value.sources])
        yield from _texts([[each.title, each.whole, each.facts, each.logs] for each in value.sections])
    elif isinstance(value, Problem):
        yield from (value.line, value.sentence)
    elif isinstance(value, Draft):
        yield from _texts([value.to, value.paragraphs])
    elif isinstance(value, Sequence) and not isinstance(value, bytes):
        for each in value:
            yield from _texts(each)
