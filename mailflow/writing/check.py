"""The last look at a finished HTML part: nothing that runs, nothing that is fetched, nothing that Gmail would clip.

Values are escaped, so a tag or a quoted attribute in it is the template's: what is found here is a fault of a template.
"""

import re

#: Gmail clips at 102 kB, and drops the style sheet of what it clips
LARGEST = 100_000

_TAGS = re.compile(r"<(?:script|iframe|object|embed|form|input|base|link|svg|math|img|video|audio)\b", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\s(?:src|srcset|background|action|on[a-z]+)=[\"']", re.IGNORECASE)
_LINKS = re.compile(r"\shref=[\"'](?!mailto:)", re.IGNORECASE)


def faults(html: str) -> str:
    """Why this part must not go out, or ""."""
    if len(html.encode("utf-8", "replace")) > LARGEST:
        return "the HTML part is over 100 kB, which Gmail clips"
    for pattern in (_TAGS, _ATTRIBUTES, _LINKS):
        if found := pattern.search(html):
            return f"the HTML part would run or fetch something: {found[0].strip()!r}"
    return ""
