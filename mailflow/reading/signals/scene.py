"""Scenes: what a clause tells by the ideas that stand close together in it, in whatever order and words.

A phrase knows how something is said; a scene knows what is talked of. `desk no grasp why` finds "we can't explain the
cause" and "warum, verstehen wir nicht". One scene a line: `a|b` one of two ideas, `!a` not in the clause.
A denial counts only where `no` is asked for.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

#: as far apart, in words, the ideas of one scene may stand; a comma counts as two words
WIDTH = 11
_COMMA = 2
#: so near to a scene a denial belongs to it, before and behind ("verloren sind sie nicht")
_BEFORE, _BEHIND = 4, 2
_WORD = re.compile(r"\w+(?:['’]t(?!\w))?")
#: here a clause ends, and no scene goes on
#: (5.11 and 10:05 are one thing)
_WALL = re.compile(r"[;!?()\[\]–—\n\"“”„«»]|[.:]\s|\s-\s|->")
_BRACKETS = re.compile(r"\([^()]{1,160}\)")
_WALLS = frozenset(
    [
        "but",
        "aber",
        "sondern",
        "mais",
        "pero",
        "sino",
        "ma",
        "mas",
        "porém",
        "maar",
        "however",
        "although",
        "though",
        "whereas",
        "obwohl",
        "bien",
        "whilst",
    ]
)
#: of a sentence no more words are looked at
_MOST = 120


@dataclass(frozen=True)
class Scene:
    """A signal and, one a line, the ideas that give it."""

    signal: str
    lines: str
    #: counts behind "if" as well
    conditional: bool = False
    #: only in the words of colleagues
    ours: bool = False


@dataclass(frozen=True)
class _Row:
    scene: Scene
    #: each a choice of ideas
    wanted: tuple[frozenset[str], ...]
    unwanted: frozenset[str]
    denied: bool


@dataclass(frozen=True)
class Seen:
    """A scene that was found, and where in the text it begins and ends."""

    scene: Scene
    start: int
    end: int


@dataclass(frozen=True)
class _Word:
    place: int
    start: int
    end: int
    ideas: frozenset[str]


class Ideas:
    """Which ideas a word stands for: whole words, beginnings (`lost*`), and groups of words (`make_sense`)."""

    def __init__(self, table: Mapping[str, str]) -> None:
        """A row holds the words of one idea."""
        self._whole: dict[str, set[str]] = {}
        self._begun: dict[str, set[str]] = {}
        self._groups: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for idea, words in table.items():
            for word in words.split():
                for form in inflected(word):
                    self._add(idea, form)
        self._lengths = sorted({len(beginning) for beginning in self._begun})
        self.of = lru_cache(maxsize=20_000)(self._of)

    def _add(self, idea: str, word: str) -> None:
        # "there's" and "l'accès" are two words in a text as well; "don't" is one.
        word = re.sub(r"'(?!t\b)", "_", word).strip("_")
        if "_" in word:
            first, *others = word.split("_")
            self._groups.setdefault(first, []).append((tuple(others), idea))
        elif word.endswith("*"):
            self._begun.setdefault(word[:-1], set()).add(idea)
        else:
            self._whole.setdefault(word, set()).add(idea)

    def _of(self, word: str) -> frozenset[str]:
        found = set(self._whole.get(word, ()))
        if word.isdecimal():
            return frozenset(found | {"number"})
        for length in self._lengths:
            if length <= len(word):
                found |= self._begun.get(word[:length], set())
        return frozenset(found | {"no"} if word.endswith("n't") else found)

    def clauses(self, text: str) -> Iterator[tuple[_Word, ...]]:
        """The words of each clause; what stands in brackets is a clause of its own,
        and the one around it goes on behind."""
        yield from self._clauses(_BRACKETS.sub(lambda match: " " * len(match.group()), text))
        for match in _BRACKETS.finditer(text):
            yield from self._clauses(" " * match.start() + match.group()[1:-1] + " ")

    def _clauses(self, text: str) -> Iterator[tuple[_Word, ...]]:
        """The words of each clause that stand for something."""
        words = [(match, match.group().lower().replace("’", "'")) for match in _WORD.finditer(text)][:_MOST]
        clause: list[_Word] = []
        place, last = 0, 0
        for number, (match, word) in enumerate(words):
            between = text[last : match.start()]
            if word in _WALLS or _WALL.search(between):
                yield tuple(clause)
                clause = []
            place += 1 + _COMMA * between.count(",")
            last = match.end()
            ideas = self.of(word)
            end = match.end()
            for others, idea in self._groups.get(word, ()):
                following = tuple(each for _, each in words[number + 1 : number + 1 + len(others)])
                if len(following) == len(others) and all(map(_fits, others, following)):
                    ideas, end = ideas | {idea}, words[number + len(others)][0].end()
            if ideas:
                clause.append(_Word(place, match.start(), end, ideas))
        yield tuple(clause)


#: a participle of the Romance languages: who knows "sovrascritti" knows "sovrascritte"
_PARTICIPLE = re.compile(r"([^\W\d_]{3,}(?:ad|id|at|ut|itt|ett|ors))(?:o|a|i|e|os|as)")
_FRENCH = re.compile(r"([^\W\d_]{3,})(?:é|ée|és|ées)")


def inflected(word: str) -> tuple[str, ...]:
    """The word, and where it is a participle all its genders and numbers."""
    if match := _PARTICIPLE.fullmatch(word):
        return (word, *(match[1] + ending for ending in ("o", "a", "i", "e", "os", "as") if match[1] + ending != word))
    if match := _FRENCH.fullmatch(word):
        return (word, *(match[1] + ending for ending in ("é", "ée", "és", "ées") if match[1] + ending != word))
    return (word,)


def _fits(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


class Stage:
    """All scenes, and the ideas that they are made of."""

    def __init__(self, ideas: Ideas, scenes: Iterable[Scene]) -> None:
        """A scene may hold several lines."""
        self._ideas = ideas
        self.rows = [_row(scene, line) for scene in scenes for line in scene.lines.splitlines() if line.strip()]

    @cached_property
    def _by_idea(self) -> dict[str, list[int]]:
        table: dict[str, list[int]] = {}
        for number, row in enumerate(self.rows):
            # The choice with the fewest ideas is looked up; "no" stands in every second clause.
            key = min(row.wanted, key=lambda choice: (choice == {"no"}, len(choice)))
            for idea in key:
                table.setdefault(idea, []).append(number)
        return table

    def finds(self, text: str) -> Iterator[Seen]:
        """Every scene in the text, in the order of the table within each clause."""
        for clause in self._ideas.clauses(text):
            present = frozenset[str]().union(*(word.ideas for word in clause))
            numbers = {number for idea in present for number in self._by_idea.get(idea, ())}
            for number in sorted(numbers):
                row = self.rows[number]
                if row.unwanted & present or not all(choice & present for choice in row.wanted):
                    continue
                if found := _nearest(row, clause):
                    yield Seen(row.scene, found[0].start, max(word.end for word in found))


def _row(scene: Scene, line: str) -> _Row:
    wanted = tuple(frozenset(token.split("|")) for token in line.split() if token[0] != "!")
    unwanted = frozenset(idea for token in line.split() if token[0] == "!" for idea in token[1:].split("|"))
    return _Row(scene, wanted, unwanted, any("no" in choice or "nobody" in choice for choice in wanted))


def _nearest(row: _Row, clause: tuple[_Word, ...]) -> list[_Word]:
    """The words of the row that stand closest to each other; none if they are too far apart or denied."""
    best: list[_Word] = []
    for number, word in enumerate(clause):
        chosen = _from(row, clause[number:]) if any(word.ideas & choice for choice in row.wanted) else []
        if not chosen or _span(chosen) > WIDTH or (best and _span(chosen) >= _span(best)):
            continue
        if row.denied or not _denied(chosen, clause):
            best = chosen
    return best


def _from(row: _Row, words: tuple[_Word, ...]) -> list[_Word]:
    """For each wanted idea the next word, each word once; a word that stands for two of them is tried as either."""
    tried = [_chosen(choices, words) for choices in (row.wanted, row.wanted[::-1])]
    return min((chosen for chosen in tried if chosen), key=_span, default=[])


def _chosen(choices: tuple[frozenset[str], ...], words: tuple[_Word, ...]) -> list[_Word]:
    open_, chosen = list(choices), []
    for word in words:
        choice = next((choice for choice in open_ if word.ideas & choice), None)
        if choice is not None:
            open_.remove(choice)
            chosen.append(word)
        if not open_:
            return chosen
    return []


def _span(chosen: list[_Word]) -> int:
    return chosen[-1].place - chosen[0].place


def _denied(chosen: list[_Word], clause: tuple[_Word, ...]) -> bool:
    first, last = chosen[0].place - _BEFORE, chosen[-1].place + _BEHIND
    # "there's none" and "nothing left to do" say no themselves.
    inside = [(word.start, word.end) for word in chosen]
    return any(
        "no" in word.ideas and first <= word.place <= last and not any(a <= word.start < b for a, b in inside)
        for word in clause
    )
