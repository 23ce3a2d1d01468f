"""What is wrong with a configuration, where it stands, and which word was probably meant."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

#: the keys that lead to a setting: `("imap", "port")`; the elements of a list count from "0"
Keys = tuple[str, ...]

#: a setting that only the environment has sorts behind every line of the file
_BEHIND_THE_FILE = 1_000_000_000


@dataclass(frozen=True, order=True)
class Place:
    """Where somebody can mend it: a line of the file, or a variable of the environment."""

    order: int
    text: str


def line(file: str, number: int) -> Place:
    """A line of the configuration, as editors jump to it."""
    return Place(number, f"{file}:{number}")


def variable(name: str) -> Place:
    """A variable of the environment."""
    return Place(_BEHIND_THE_FILE, name)


@dataclass(frozen=True, order=True)
class Fault:
    """One thing to mend: where, which setting, and a sentence that says what to write."""

    place: Place
    key: str
    text: str

    def __str__(self) -> str:
        return f"{self.place.text}: {self.key}: {self.text}"


@dataclass(frozen=True)
class Misfit:
    """A place where the text does not fit the grammar."""

    path: Keys
    #: the grammar's name for it, such as `missing`
    type: str
    given: object
    #: the sentence of `values.py`, or ""
    sentence: str = ""
    #: the words that are allowed, or ""
    expected: str = ""


def dotted(path: Keys) -> str:
    """A setting as people write it: `tiers.security.list`."""
    return ".".join(path) or "configuration"


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, or ""."""
    return next(iter(get_close_matches(word.lower(), [str(name) for name in known], n=1, cutoff=0.6)), "")


def listed(words: Iterable[str]) -> str:
    """`a, b or c`."""
    return _with("or", words)


def joined(words: Iterable[str]) -> str:
    """`a, b and c`."""
    return _with("and", words)


def _with(conjunction: str, words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} {conjunction} {last}" if most else last
