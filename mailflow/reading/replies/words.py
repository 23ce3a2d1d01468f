"""Reply words: which commands a reply carries, which it only sounds like, and which it gets wrong.

Only new text is looked at, never what is quoted. The first line decides; more may follow, each on a line of its own.
"""

import re
import unicodedata
from dataclasses import dataclass, field

from mailflow.cases.commands import SPELLING, Word
from mailflow.cases.events import Command, Problem
from mailflow.reading.facts.labels import labelled
from mailflow.reading.replies import sounds
from mailflow.reading.replies.arguments import ARGUMENTS, Writer, timed


@dataclass(frozen=True)
class Words:
    """What a reply asks us to do."""

    commands: tuple[Command, ...] = ()
    suggested: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    #: the new text without the lines that were words
    prose: str = ""


Found = list[tuple[Word, str]]


@dataclass
class _Lines:
    """The lines of a reply as they are sorted."""

    words: Found = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    #: no line is looked at any more: prose came first, or the mail was closed
    over: bool = False
    #: prose stands below the words: only a short line with a readable argument is a word now
    strict: bool = False
    #: an empty line stands behind the last word
    gap: bool = False
    #: the line before
    above: str = ""


#: what a button puts behind the word: a hint in brackets, and the reference; on one line where breaks are lost
_BUTTON = re.compile(
    r"(?:\(\s*[A-Z][^()]{5,160}\.\s*\)\s*)?\[ref ESC-[^\]]{0,80}\]|\[end of form [^\]]{0,40}\]", re.IGNORECASE
)
_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_MARKS = "#*_`\"'“„«<([-–•/! \t"
_NUMBER = re.compile(r"\d{1,2}[.)]\s+")
_PLEASE = re.compile(r"(?:please|pls|bitte|por favor|svp|per favore)[ ,]+", re.IGNORECASE)
_NAMES = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*+[ ]?){1,3}")
#: "Ana," above the word
_ADDRESSED = re.compile(rf"{_NAMES.pattern}[,:]")
#: longest line in which a word is looked for; a client wraps between the other two
_LONGEST, _WRAPPED, _WIDEST = 2_000, 60, 80


def read_words(new_text: str, writer: Writer) -> Words:
    """The commands of a reply in order, with their arguments read. Total: what cannot be used becomes a problem."""
    lines = _sorted(unicodedata.normalize("NFC", new_text), writer)
    commands: list[Command] = []
    problems: list[Problem] = []
    for word, text in lines.words:
        try:
            commands.append(_command(word, text, writer))
        except ValueError as refusal:
            problems.append(Problem(f"{word.name} {text}".strip(), f"{refusal} Nothing was changed."))
    prose = "\n".join(lines.prose).strip()
    if not lines.words and (typo := sounds.mistyped(prose)):
        problems.append(typo)
    suggested = () if lines.words or problems else sounds.sounds_like(prose)
    return Words(tuple(commands), suggested, tuple(problems), prose)


# --- sorting the lines ------------------------------------------------------------------------------------------------


def _sorted(new_text: str, writer: Writer) -> _Lines:
    """The first line decides: without a word there, nothing below it is one."""
    lines = _Lines()
    text = _BUTTON.sub("\n", new_text).replace("\u200b", "").replace("\ufeff", "").strip()
    own = text.splitlines()
    for number, line in enumerate(own):
        last = number == len(own) - 1
        if lines.over or line.startswith(">"):
            lines.prose.append(line)
        elif lines.words:
            _below(lines, line, last, writer)
        else:
            _first(lines, line, writer)
        lines.above = line
    return lines


def _first(lines: _Lines, line: str, writer: Writer) -> None:
    """The first line, or a greeting before it."""
    if not line.strip():
        return
    rest, hello = sounds.behind(sounds.GREETING, line), sounds.behind(sounds.HELLO, line)
    if found := _words_in(line, writer) or _words_in(rest, writer) or _words_in(hello, writer):
        lines.words += found
    elif rest.strip() and not _ADDRESSED.fullmatch(line.strip()):
        lines.prose.append(line)
        lines.over = True


def _below(lines: _Lines, line: str, last: bool, writer: Writer) -> None:
    """A line below a word: empty, another word, more of the text, or prose."""
    wrapped = _WRAPPED < len(lines.above) <= _WIDEST and lines.above.rstrip()[-1:] not in ".!?:"
    # "… make the / deadline Friday 17:00" was broken by a client; "… too, at 10:05 / deadline July 14, 6:00" was not.
    hangs = wrapped and bool(sounds.HANGING.search(lines.above))
    if not line.strip():
        lines.gap = True
    elif _closes(line, last and lines.gap):
        lines.over = True
        lines.prose.append(line)
    elif (
        not hangs
        and (found := _words_in(line, writer))
        and (not (lines.strict or wrapped) or _short(found, line, writer))
    ):
        lines.words += found
        lines.gap = False
    elif not lines.strict and _continues(lines, line):
        word, text = lines.words[-1]
        lines.words[-1] = (word, f"{text} {line.strip()}".strip())
    else:
        lines.strict = True
        lines.prose.append(line)


def _closes(line: str, at_the_end: bool) -> bool:
    if sounds.HEADER_LINE.match(line) or (sounds.CLOSING.fullmatch(line.strip()) and len(line.split()) < 6):
        return True
    return at_the_end and _NAMES.fullmatch(line.strip()) is not None


def _short(found: Found, line: str, writer: Writer) -> bool:
    return len(line.split()) <= 6 and all(word.takes and _readable(word, text, writer) for word, text in found)


def _continues(lines: _Lines, line: str) -> bool:
    """Whether a line below a word is its text: that goes on behind an empty line, an argument does not."""
    word, text = lines.words[-1]
    if any(labelled(line)) or not (word.undoable or "<" in word.usage):
        return False
    return not lines.gap or word.needs_text or (not text and "<" in word.usage)


# --- a word in a line -------------------------------------------------------------------------------------------------


def _words_in(line: str, writer: Writer) -> Found:
    """The word at the beginning of a line with the text behind it; empty when it is none, or part of a sentence."""
    line = sounds.behind(_NUMBER, line[:_LONGEST].strip().lstrip(_MARKS))
    polite = _PLEASE.match(line)
    line = sounds.behind(_PLEASE, line)
    match = _TOKEN.match(line)
    spelling = match.group().lower().replace("’", "'") if match else ""
    word = SPELLING.get(spelling)
    if word is None or match is None or sounds.HEADER_LINE.match(line) or (polite and not word.takes):
        return []
    behind = line[match.end() :].lstrip("*_`”“»\"'")
    if "<" not in word.usage:
        return _bare(word, spelling, behind, writer)
    if _sentence(word, spelling, behind) or f"{word.name}{behind}".startswith(word.usage):
        return []
    text = _text(behind)
    if word.takes and spelling != word.name and not behind.lstrip().startswith(":") and not _set(word, text, writer):
        return []  # "Frist verlängert" is news
    return [(word, text)]


def _bare(word: Word, spelling: str, behind: str, writer: Writer) -> Found:
    """`accept` takes nothing: "accept, thanks" is the word, "accept the terms" is a sentence."""
    asks = "?" in behind and not (len(word.who) > 2 and sounds.POLITE.fullmatch(behind))
    if sounds.POLITE.fullmatch(behind) and not asks:
        return [(word, "")]
    if not word.undoable:
        return []  # "Status: waiting for the vendor" tells one
    joined = re.sub(r"^[\W]*(?:and|und|et|y|e)? ", "", behind)
    if (further := _words_in(joined, writer)) and all(w.takes and _readable(w, text, writer) for w, text in further):
        return [(word, ""), *further]
    text = _text(behind)
    apart = re.match(sounds.APART if spelling in sounds.EVERYDAY else r"\s*[.,;:!–—-]", behind)
    if not apart or sounds.question(behind) or sounds.CONDITION.match(text) or sounds.PARTIAL.match(text):
        return []
    return [(word, text)] if not sounds.PARTIAL_LATER.search(text) else []


def _sentence(word: Word, spelling: str, behind: str) -> bool:
    """Whether the word is only the beginning of a sentence."""
    colon = behind.lstrip().startswith(":")
    goes_on = sounds.GOES_ON_WITH.get(word.name)
    if sounds.question(behind) or sounds.GOES_ON.match(behind) or (goes_on and goes_on.match(behind)):
        return True
    if spelling in sounds.EVERYDAY and not word.takes:
        return not sounds.POLITE.fullmatch(behind) and not re.match(r"\s*[.;:!–—-]", behind)
    if word.takes or word.needs_text:
        return False
    if sounds.told_in_a_sentence(word.name, spelling, behind):
        return True
    condition = not colon and sounds.CONDITION.match(behind)
    return bool(condition or (word.name in _DONE and _in_part(behind, colon)))


#: of these a part is not the whole
_DONE = frozenset({"resolved", "told"})


def _in_part(behind: str, colon: bool) -> bool:
    later = None if colon else sounds.PARTIAL_LATER.search(behind)
    return bool(sounds.PARTIAL.match(behind) or sounds.IN_PART_FOR.match(behind) or later)


def _text(behind: str) -> str:
    return behind.strip(" \t*_`\"'”“").lstrip(".:,;!–—- ").strip()


def _readable(word: Word, text: str, writer: Writer) -> bool:
    try:
        return not _command(word, text, writer).text or not word.takes
    except ValueError:
        return word.name == "eta" and timed(text, writer)  # its writer hears that it cannot be read


def _set(word: Word, text: str, writer: Writer) -> bool:
    """The argument can be read, and is all there is or set apart: "Gravedad alta, dos tiendas"."""
    try:
        rest = _command(word, text, writer).text
    except ValueError:
        return False
    before = text[: text.rfind(rest)].rstrip() if rest else ""
    return not rest or "reason" in word.takes or before.endswith(tuple(".,;:!(-–—"))


def _command(word: Word, text: str, writer: Writer) -> Command:
    if word.needs_text and not text:
        raise ValueError(f"Write it with a few words behind it: {word.usage}.")
    args = {}
    for name in word.takes:
        if not text:
            raise ValueError(f"Write it as: {word.usage}.")
        args[name], text = ARGUMENTS[name](text, writer)
    return Command(word.name, text, args)
