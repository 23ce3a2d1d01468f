"""A small language for the wordings that rules look for, and an index that finds which of them a sentence may hold.

`their|our lawyer*`: one of the words, then a word that begins so. `<data>`: any word of that row of the vocabulary;
`<n>` a number, `<Name>` a word with a capital. `word?`: may be absent. `<ed>`: a regular past tense. `..` up to three
other words, `...` up to eight, never a denial. `!a|b`: the next word is none of these.
`^` and `$`: the sentence begins or ends here. `log_in`: log in, log-in, login. A row that ends in `|` goes on in the
next line.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from mailflow.reading.language.vocabulary import COMMON, DENIALS, VOCABULARY

#: between two words of a phrase: a blank or a comma, never the end of a clause
_BETWEEN = r"[^\w.;:!?\n]{1,3}"
_DENIED = rf"(?!(?:{'|'.join(DENIALS)})\b|\w{{2,6}}n['’]t\b)"
_OTHER = rf"(?:[^\w.;:!?\n]{{0,2}}\s{{1,3}}{_DENIED}(?:[^\s.;:!?,]|[.:,](?=\w)){{1,40}})"
_GAPS = {"..": rf"{_OTHER}{{0,3}}", "...": rf"{_OTHER}{{0,8}}"}
_NUMBER = r"\d{1,3}(?:[.,]\d{3})+|\d{1,7}[km]?"
_NO_DEED = [re.escape(word) for word in (*VOCABULARY["told"], *VOCABULARY["moods"]) if "_" not in word]
_COUNTED = r"(?<![€$£.,:\d])(?!(?:19|20)\d\d\b)"
#: tokens that are no words of the vocabulary
_SPECIAL = {
    "<Name>": r"(?-i:[A-ZÀ-Ý][\w&'’-]{1,30})",
    "<n>": rf"(?:{_NUMBER}|{'|'.join(VOCABULARY['number'])})",
    # "three or more" of the playbook's pattern; four days and more are long in a queue
    # (a count: no percentage, no sum of money, no decimal, no year)
    "<3+>": (
        rf"(?:{_COUNTED}(?:[3-9]|[1-9]\d{{1,3}})(?!\s?%|\s?[€$£]|[.,:]\d)|three|four|five|six|seven|eight|nine|ten"
        r"|eleven|twelve|a dozen|dozens of|drei|vier|fünf|sechs|trois|quatre|cinq|tres|cuatro|cinco|tre)"
    ),
    "<4+>": (
        r"(?:[4-9]|[1-9]\d{1,2}|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|several|many|vier|fünf"
        r"|sechs|acht|zehn)"
    ),
    "<nth>": rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(VOCABULARY['nth'])})",
    "<any's>": r"[\w-]{2,30}['’]s?",
    "<ing>": r"[\w-]{2,20}ing",
    "<any>": r"[\w'’-]{1,40}",
    # what was done: a verb of telling or of feeling is no deed
    "<ed>": rf"(?!(?:hundred|{'|'.join(_NO_DEED)})\b)[\w-]{{2,20}}[^e\W]ed",
    ",": r",",
}


#: tokens in which no word is certain
_UNANCHORED = (*_SPECIAL, "&")


def _alternatives(token: str) -> list[str]:
    """The words of a token, with classes replaced by their words."""
    words: list[str] = []
    for part in token.split("|"):
        words += VOCABULARY[part[1:-1]] if part.startswith("<") and part not in _SPECIAL else [part]
    return words


def _literal(word: str) -> str:
    if word in _SPECIAL:
        return _SPECIAL[word]
    letters = re.escape(word.removesuffix("*")).replace("_", r"[-\s]?").replace("'", "['’´]?")
    return letters + (r"\w*" if word.endswith("*") else "")


def _token(token: str) -> str:
    return rf"(?:{'|'.join(_literal(word) for word in _alternatives(token))})(?!\w)"


@dataclass(frozen=True)
class Phrase:
    """One wording; compiled when a sentence first may hold it."""

    source: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """As a regular expression: linear, because every gap is bounded and holds whole words."""
        return re.compile("".join(self._pieces()), re.IGNORECASE)

    def _pieces(self) -> Iterator[str]:
        tokens = self.source.split()
        before = r"(?<!\w)"
        if tokens[0] == "^":
            before, tokens = r"^\W{0,6}", tokens[1:]
        for token in tokens:
            if token == ",":
                yield r"\s?,"
            elif token == "$":
                yield r"\W{0,6}$"
            elif token in _GAPS:
                yield _GAPS[token]
            elif token.startswith("!"):
                yield rf"(?!{_BETWEEN}{_token(token[1:])})"
            elif token.endswith("?"):
                yield rf"(?:{before}{_token(token[:-1])})?"
            else:
                yield before + _token(token)
            before = _BETWEEN

    @cached_property
    def anchors(self) -> tuple[str, ...]:
        """Beginnings of words of which one must stand in a sentence that holds the phrase; "*" marks a beginning."""
        needed = [token for token in self.source.split() if token not in ("^", "$", *_GAPS) and token[0] != "!"]
        sets = [
            _anchors(token)
            for token in needed
            if not token.endswith("?") and not any(one in token for one in _UNANCHORED)
        ]
        return min(
            sets, key=lambda words: (sum(word.rstrip("*") in COMMON or len(word) < 4 for word in words), len(words))
        )


def _anchors(token: str) -> tuple[str, ...]:
    found = []
    for word in _alternatives(token):
        # "log_in" stands as "log in" and as "login": its beginning is looked for.
        first = re.findall(r"[^\W_]+", word)[0].lower()
        found.append(first + ("*" if "_" in word or word == f"{first}*" else ""))
    return tuple(dict.fromkeys(found))


Row = TypeVar("Row")


class Index(Generic[Row]):
    """Rows by their phrases: a sentence is compared only with those of which it holds an anchor."""

    def __init__(self, rows: Iterable[tuple[str, Row]]) -> None:
        """Each row with one wording; a row may come several times."""
        self.rows = [(Phrase(source), row) for source, row in rows]
        self._whole: dict[str, list[int]] = {}
        self._begun: dict[str, list[int]] = {}
        for number, (phrase, _) in enumerate(self.rows):
            for anchor in phrase.anchors:
                table = self._begun if anchor.endswith("*") else self._whole
                table.setdefault(anchor.rstrip("*"), []).append(number)
        self._lengths = sorted({len(beginning) for beginning in self._begun})
        # The words of one mail come again in the next: most are looked up once in the life of a process.
        self._rows_of = lru_cache(maxsize=20_000)(self._looked_up)

    def finds(self, text: str, words: frozenset[str]) -> Iterator[tuple[Row, re.Match[str]]]:
        """Every row with its first match in the text, in the order of the rows.
        `words`: those of the text, lower case."""
        for number in sorted(self._candidates(words)):
            phrase, row = self.rows[number]
            if match := phrase.pattern.search(text):
                yield row, match

    def _candidates(self, words: frozenset[str]) -> set[int]:
        return set().union(*map(self._rows_of, words))

    def _looked_up(self, word: str) -> frozenset[int]:
        """The rows of which this word is an anchor."""
        found = set(self._whole.get(word, ()))
        for length in self._lengths:
            if length <= len(word):
                found.update(self._begun.get(word[:length], ()))
        return frozenset(found)


def rows_of(table: str) -> Iterator[str]:
    """The wordings in the text of a table, one a row."""
    return (row.strip() for row in re.sub(r"\|\s*\n\s*", "|", table).splitlines() if row.strip())


def words_of(text: str) -> frozenset[str]:
    """The words of a text as the index looks for them."""
    return frozenset(re.findall(r"\w+", text.lower()))


@dataclass(frozen=True)
class Wording:
    """Some phrases that mean the same to one rule."""

    phrases: str

    @cached_property
    def _index(self) -> Index[None]:
        return Index((row, None) for row in rows_of(self.phrases))

    def search(self, text: str, words: frozenset[str]) -> re.Match[str] | None:
        """The leftmost match of any of them."""
        matches = [match for _, match in self._index.finds(text, words)]
        return min(matches, key=lambda match: match.start()) if matches else None
