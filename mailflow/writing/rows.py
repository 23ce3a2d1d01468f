"""What a section of a brief is made of: a heading, and rows with a label, a value, and the numbers of its sources."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One field of a section."""

    name: str
    label: str
    #: the value as text, or why there is none
    text: str
    #: numbers in the source list
    marks: tuple[int, ...] = ()
    #: steps, or (step, result) pairs
    items: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    #: what stands above the pairs
    columns: tuple[str, str] = ("Step", "Result")
    #: lines to be shown as they are
    log: str = ""
    #: nobody has said
    gap: bool = False


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it."""

    title: str
    #: labels with values
    facts: tuple[Row, ...] = ()
    #: the one field whose name the heading is: prose, steps, attempts
    whole: tuple[Row, ...] = ()
    logs: tuple[Row, ...] = ()
