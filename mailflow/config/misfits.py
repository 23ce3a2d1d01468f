"""What does not fit the grammar, as a sentence that says what to write."""

from mailflow.config.faults import Keys, Misfit, joined, nearest
from mailflow.config.grammar import known


def sentence(misfit: Misfit) -> str:
    """The sentence behind place and key. A value that fits no type may be a secret, so it is not repeated."""
    match misfit.type:
        case "value_error":
            return misfit.sentence
        case "extra_forbidden":
            return f"is no setting; {_meant(misfit.path)}"
        case "literal_error":
            return f"{misfit.given!r} is not known here; write {misfit.expected.replace(chr(39), '')}"
        case "missing":
            return f"is missing; write {_hint(misfit.path)}"
        case _:
            return f"has the wrong form; write {_hint(misfit.path)}"


def _meant(path: Keys) -> str:
    names = known(path[:-1])
    meant = nearest(path[-1], names)
    return f"did you mean {meant!r}?" if meant else f"the settings here are {joined(names)}"


def _hint(path: Keys) -> str:
    """What to write: the setting's own words, or what its block holds, or the words of the list that it is in."""
    if hint := known(path[:-1]).get(path[-1]):
        return hint
    if names := known(path):
        return f"{joined(names)} below it"
    return _hint(path[:-1]) if len(path) > 1 else "one value"
