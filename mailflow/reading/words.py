"""Reply words: which commands a reply carries, which it only sounds like, and which it gets wrong.

Only new text is looked at, never what is quoted. The first line decides; more words may follow, each on a line of its own.
"""

import re
from dataclasses import dataclass, field
from difflib import get_close_matches

from mailflow.cases.commands import SPELLING, Word
from mailflow.cases.events import Command, Problem
from mailflow.reading.arguments import ARGUMENTS, Writer
from mailflow.reading.labels import labelled


@dataclass(frozen=True)
class Words:
    """What a reply asks us to do."""

    commands: tuple[Command, ...] = ()
    suggested: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    #: the new text without the lines that were words
    prose: str = ""


@dataclass
class _Lines:
    """The lines of a reply as they are sorted."""

    commands: list[tuple[Word, str]] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)


_GREETING = re.compile(
    r"\W*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen)|moin|bonjour|salut|hola|buenos días|olá|oi|bom dia"
    r"|ciao|buongiorno|team|all)\b[^.!?\n]{0,40}?(?:[,!.:]|$)\s*",
    re.IGNORECASE,
)
#: what a button puts behind the word, and hints in brackets: ours, never the writer's
_BRACKETS = re.compile(r"\[(?:ref ESC-|hint)[^\]]{0,80}\]|\[[^\]]{0,80}\]$", re.IGNORECASE)
#: behind a word that takes nothing, these words are only polite
_POLITE = re.compile(
    r"(?:\W|please|pls|thanks|thank you|thx|bitte|danke|merci|svp|s'il vous plaît|por favor|gracias|obrigad[oa]|grazie|per favore|cheers"
    r"|on it|now|it|this|case)*",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|never|cannot|can't|can’t|don't|don’t|won't|won’t|isn't|isn’t|nicht|kein|pas|no|não|non)\b", re.I
)

#: sentences that sound like a word, with the word that is asked back; only without a negation and outside a question
SOUNDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("accept", re.compile(r"\bI(?:'ll|’ll| will| can)? (?:take|own|pick up|accept)\b|\bassign(?:ed)? (?:it )?to me\b|\bich übernehme\b|\bje m'en occupe\b", re.I)),
    ("resolved", re.compile(r"\b(?:is|it's|it’s|was|been|now) (?:fixed|resolved|solved)\b|\bist (?:behoben|gelöst)\b|\best résolu\b", re.I)),
    ("reopen", re.compile(r"\b(?:please )?re-?open (?:it|this|the case)\b|\bstill (?:broken|happening|failing)\b", re.I)),
    ("confirm", re.compile(r"\bcustomer (?:has )?confirm(?:s|ed)\b|\bclose (?:it|this|the case)\b", re.I)),
    ("deescalate", re.compile(r"\bde-?escalate\b", re.I)),
    ("redirect", re.compile(r"\b(?:not (?:for )?(?:our|us)|wrong team|belongs to)\b", re.I)),
    ("told", re.compile(r"\bI(?:'ve| have|’ve)? (?:told|updated|informed|called) (?:the customer|them)\b", re.I)),
)  # fmt: skip


def read_words(new_text: str, writer: Writer) -> Words:
    """The commands of a reply in order, with their arguments read. Total: what cannot be used becomes a problem."""
    lines = _sorted(new_text)
    commands: list[Command] = []
    problems: list[Problem] = []
    for word, text in lines.commands:
        try:
            commands.append(_command(word, text, writer))
        except ValueError as refusal:
            problems.append(Problem(f"{word.name} {text}".strip(), f"{refusal} Nothing was changed."))
    prose = "\n".join(lines.prose).strip()
    if not lines.commands and (typo := _mistyped(prose)):
        problems.append(typo)
    suggested = () if lines.commands or problems else _sounds_like(prose)
    return Words(tuple(commands), suggested, tuple(problems), prose)


def _sorted(new_text: str) -> _Lines:
    """The first line decides: without a word there, nothing below it is one."""
    lines = _Lines()
    rest = _BRACKETS.sub(" ", new_text).strip()
    for line in rest.splitlines():
        first = not lines.commands
        if first and lines.prose:
            lines.prose.append(line)
            continue
        found = _word_in(line) or (_word_in(_GREETING.sub("", line, count=1)) if first else None)
        if found:
            lines.commands.append(found)
        elif first and (not line.strip() or not _GREETING.sub("", line, count=1).strip()):
            continue
        elif first:
            lines.prose.append(line)
        else:
            _continued(lines, line)
    return lines


def _continued(lines: _Lines, line: str) -> None:
    """A line below a word that takes text belongs to it, up to the first empty line."""
    word, text = lines.commands[-1]
    if lines.prose or "<" not in word.usage or not line.strip() or any(labelled(line)):
        lines.prose.append(line)
    else:
        lines.commands[-1] = (word, f"{text} {line.strip()}".strip())


def _word_in(line: str) -> tuple[Word, str] | None:
    """The word at the beginning of a line, and the text behind it."""
    line = line.strip().lstrip("#*_`\"'“„>-• ").strip()
    match = re.match(r"[^\W\d_]+(?:-[^\W\d_]+)?", line)
    word = SPELLING.get(match.group().lower()) if match else None
    if word is None or match is None:
        return None
    behind = line[match.end() :]
    text = behind.strip(" \t*_`\"'”“").lstrip(".:,;!–—-").strip()
    alias = match.group().lower() != word.name
    if "<" not in word.usage or (alias and not word.takes and not word.needs_text):
        # `accept` takes nothing: "accept, thanks" is the word, "accept the terms" is a sentence.
        polite = _POLITE.fullmatch(behind) is not None
        if not polite and not re.match(r"\s*[.,;:!–—-]", behind):
            return None
    if behind.rstrip().endswith("?") and len(text.split()) < 25:
        return None  # "update on this?" asks for one
    return word, text


def _command(word: Word, text: str, writer: Writer) -> Command:
    if word.needs_text and not text:
        raise ValueError(f"Write it with a few words behind it: {word.usage}.")
    args = {}
    for name in word.takes:
        if not text:
            raise ValueError(f"Write it as: {word.usage}.")
        args[name], text = ARGUMENTS[name](text, writer)
    return Command(word.name, text, args)


def _mistyped(prose: str) -> Problem | None:
    """A short line that is nearly a word; a greeting or thanks is none."""
    first = prose.splitlines()[0].strip() if prose else ""
    token = re.match(r"[^\W\d_]{4,20}", first.lower())
    if token is None or len(first.split()) > 4 or token.group() in SPELLING:
        return None
    near = get_close_matches(token.group(), SPELLING, n=1, cutoff=0.8)
    if not near:
        return None
    word = SPELLING[near[0]]
    return Problem(first, f"I do not know `{token.group()}`; nothing was changed. Did you mean: {word.usage}")


def _sounds_like(prose: str) -> tuple[str, ...]:
    sentences = re.split(r"(?<=[.!?\n])\s+", prose[:2_000])
    return tuple(dict.fromkeys(
        name for name, sound in SOUNDS for sentence in sentences
        if sound.search(sentence) and not sentence.rstrip().endswith("?")
        and (name == "redirect" or not _NEGATED.search(sentence))
    ))  # fmt: skip
