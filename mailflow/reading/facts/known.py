"""Which known issue a mail is about: only where the words that its file demands stand in one sentence, and are meant.

A wrong match would be a made-up fact, so nothing is guessed from likeness:
the operator says which words identify an issue.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from mailflow.address import NOBODY
from mailflow.cases.known import Fit, KnownIssue
from mailflow.cases.policy import Policy
from mailflow.mail.message import Message
from mailflow.reading.language.meaning import just_denied, long_ago, supposed
from mailflow.reading.language.sentences import LONGEST, Part, Sentence, Voice, aware, parts, sentences
from mailflow.reading.layout.thread import Thread

#: issues that are shown; when more fit, the words were too common
MOST = 3
#: messages of the customer that are looked at, beside the one that began it: older ones may tell of what is long solved
NEWEST = 2

_GROUPS = re.compile(r"(?<=\d)[.,'’\u00a0\u202f ](?=\d{3}(?!\d))")


def in_forward(message: Message, thread: Thread, policy: Policy, issues: tuple[KnownIssue, ...]) -> tuple[Fit, ...]:
    """The issues that a mail which opens a case, or adds to one, fits; the one with the most words first."""
    return _fits(_said(message, thread, policy), issues) if issues else ()


def in_reply(text: str, message: Message, issues: tuple[KnownIssue, ...]) -> tuple[Fit, ...]:
    """Those that a colleague's own words in a reply fit. `text`: what was written for this case,
    of a mail about several."""
    part = Part(text[:LONGEST], "reply", message.sender or NOBODY, aware(message.date), Voice.SENDER)
    return _fits(sentences(part), issues) if issues else ()


def _fits(sentences_: Iterable[Sentence], issues: tuple[KnownIssue, ...]) -> tuple[Fit, ...]:
    said = [(sentence, folded(sentence.text)) for sentence in sentences_]
    whole = "\n".join(text for _, text in said)
    fits = [fit for issue in issues if _possible(issue, whole) and (fit := _fit(issue, said))]
    return tuple(sorted(fits, key=lambda fit: (-len(" ".join(fit.terms)), fit.issue.id))[:MOST])


def folded(text: str) -> str:
    """Small letters without accents, numbers without groups: 10.000, 10,000 and 10 000 are one number."""
    plain = unicodedata.normalize("NFD", _GROUPS.sub("", text).casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _said(message: Message, thread: Thread, policy: Policy) -> Iterator[Sentence]:
    """The sender's words, the subject, and of the thread the newest messages and the first, where the story begins."""
    texts = parts(message, thread, policy)
    yield from sentences(texts[0])
    subjects = dict.fromkeys([message.subject, *(below.subject for below in thread.messages[:1])])
    yield from (Sentence(subject, _subject(texts[0])) for subject in subjects if subject)
    theirs = [part for part in texts[1:] if part.voice is Voice.CUSTOMER]
    for part in dict.fromkeys((*theirs[:NEWEST], *theirs[-1:])):
        yield from sentences(part)


def _subject(note: Part) -> Part:
    return Part("", "subject", note.author, note.at, note.voice)


def _possible(issue: KnownIssue, whole: str) -> bool:
    """Cheap, before the sentences are looked at: most issues share no line with a mail."""
    return any(all(_needle(term) in whole for term in line) for line in issue.match)


def _fit(issue: KnownIssue, said: list[tuple[Sentence, str]]) -> Fit | None:
    for line in sorted(issue.match, key=lambda line: -len(" ".join(line))):
        for sentence, text in said:
            if _meant(line, issue.unless, text):
                part = sentence.part
                return Fit(issue, line, sentence.quote, part.source, part.author.address, part.at)
    return None


def _meant(line: tuple[str, ...], unless: tuple[str, ...], text: str) -> bool:
    """All terms stand in the sentence, none of them denied or supposed, and nothing says that it is another matter."""
    if long_ago(text) or any(_term(word).search(text) for word in unless):
        return False
    found = [_term(term).search(text) for term in line]
    return all(one and not just_denied(text, one.start()) and not supposed(text, one.end()) for one in found)


@cache
def _needle(term: str) -> str:
    return folded(term).rstrip("*")


@cache
def _term(term: str) -> re.Pattern[str]:
    """A word or several in a row, whole; `*` at its end stands for any ending."""
    words = r"\s+".join(re.escape(word) for word in _needle(term).split())
    return re.compile(rf"(?<!\w){words}" + (r"\w*" if term.endswith("*") else r"(?!\w)"))
