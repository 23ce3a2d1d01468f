"""Subjects: the one line by which a tier knows a case, and how strangers' words are made fit for one line."""

import re
import unicodedata

from mailflow.cases.case import Case

#: of a tier's subject: what Outlook and Gmail show in a list on a desktop
LONGEST = 70

#: what mail programs put before a subject: Re, Fwd, AW (German), TR (French), RV (Spanish), VS (Swedish, Finnish) …
_PREFIXES = re.compile(r"(?:\s*(?:re|fwd?|aw|wg|tr|rv|vs|sv|i|r|odp|antw|enc)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
#: categories of Unicode that end or split a line, and those that are invisible or turn the text round
_BREAKS = frozenset({"Cc", "Zl", "Zp", "Zs"})
_INVISIBLE = frozenset({"Cf", "Cs", "Co", "Cn"})


def one_line(text: str) -> str:
    """The text on one line: no control characters, nothing invisible, no right-to-left override, single blanks."""
    if not (text.isascii() and text.isprintable()):
        text = "".join(_plain(letter) for letter in text)
    return " ".join(text.split())


def shortened(text: str, limit: int) -> str:
    """At most `limit` characters, cut between words where one ends in the last third, with an ellipsis."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    blank = head.rfind(" ", limit * 2 // 3)
    return (head[:blank] if blank > 0 else head).rstrip(" ,;:.-") + "…"


def bare(subject: str) -> str:
    """A subject on one line without what mail programs put before it."""
    line = one_line(subject)
    prefix = _PREFIXES.match(line)
    return line[prefix.end() :] if prefix else line


def headline(case: Case) -> str:
    """The problem in one line: the summary, else the subject of the sender's mail."""
    summary = case.value("summary")
    return one_line(str(summary)) if summary else bare(case.subject) or "no summary yet"


def tier_subject(case: Case) -> str:
    """`[ESC-142] Critical: Acme: problem in one line`: the subject of a tier's thread,
    fixed by the first brief to it."""
    problem = headline(case)
    company = shortened(one_line(str(case.value("customer_company") or "")), 24)
    parts = [
        case.severity.capitalize() if case.severity else "",
        "" if problem.lower().startswith(company.lower()) else company,
        problem,
    ]
    return shortened(f"[{case.reference}] " + ": ".join(part for part in parts if part), LONGEST)


def _plain(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in _BREAKS:
        return " "
    return "" if category in _INVISIBLE else letter
