"""A cue: a signal for the triage and the wordings that give it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cue:
    """A signal and, one a line, the phrases that give it. It counts only when neither denied nor supposed,
    unless it says so."""

    signal: str
    phrases: str
    #: counts behind "if" and "unless" as well: a threat to leave is always conditional
    conditional: bool = False
    #: only in the words of colleagues: customers confirm no bug and say nothing of our access
    ours: bool = False
    #: not when the sender says it of the desk: "I can't see their logs" blocks no customer
    theirs: bool = False
    #: not of a thing that is only called "it": what fails must be named
    named: bool = False
