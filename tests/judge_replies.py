"""Scores what mailflow reads in labelled replies: `python -m tests.judge_replies FOLDER [--fails]`.

FOLDER has `answers/` and `words/`, each NAME.eml with its NAME.toml; the folder's README gives the format of the labels.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from mailflow.cases.case import State
from mailflow.config import default_policy
from mailflow.inspection import Inspected, as_json, inspect, our_mail
from tests.judge_values import RIGHT, Judge, enough, flat, has_words, near, shown
from tests.judging import Failure, Label, command, labelled

POLICY = default_policy("example.com")


def _same(got: Any, wanted: Any, _: datetime) -> bool:
    return bool(got == wanted)


#: in a reply a word is one of a few, and half of it is nothing
JUDGES: dict[str, Judge] = {**RIGHT, "severity": _same, "target_team": _same}
#: arguments that are instants; `hours` beside them is the tolerance
INSTANTS = ("when", "until")
#: arguments that are told in words
TOLD = ("text", "reason", "value")


@dataclass
class Score:
    """Figures over a folder."""

    counts: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)

    def tell(self, what: str, mail: str, wanted: object, got: object, right: bool) -> None:
        """Count one thing, and keep it when it is wrong."""
        self.counts[what] += 1
        if not right:
            self.failures.append(Failure(mail, what, wanted, got))

    def share(self, right: str, *others: str) -> float:
        """Of those, the right ones; 1 when there was nothing to get wrong."""
        whole = sum(self.counts[name] for name in (right, *others))
        return self.counts[right] / whole if whole else 1.0

    @property
    def answers(self) -> float:
        """Of what a reply answers, what was read right."""
        return self.share("answer right", "answer wrong", "answer missed")

    @property
    def recall(self) -> float:
        """Of the words, those that were read with their arguments."""
        return self.share("word right", "word wrong", "word missed")

    @property
    def precision(self) -> float:
        """Of the mails without a word, those in which none was carried out."""
        return self.share("trap passed", "trap sprung")


def judge(folder: Path) -> Score:
    """Both halves of a folder."""
    score = Score()
    for name, label, raw in labelled(folder / "answers"):
        ours = our_mail((folder / "answers" / label["question"]).read_bytes(), question=True)
        _judge_answers(score, name, label, inspect(name, raw, POLICY, ours))
    for name, label, raw in labelled(folder / "words"):
        ours = our_mail((folder / "words" / label["mail"]).read_bytes(), question=False)
        _judge_words(score, name, label, inspect(name, raw, POLICY, ours))
    return score


def _judge_answers(score: Score, name: str, label: Label, seen: Inspected) -> None:
    findings, zone = seen.case.fields, seen.case.opened_at
    read = {key: shown(key, found.value) for key, found in findings.items() if found.state is not State.UNKNOWN}
    for key, wanted in label.get("answers", {}).items():
        got = read.get(key)
        right = got is not None and JUDGES.get(key, has_words)(got, wanted, zone)
        outcome = "missed" if got is None else "right" if right else "wrong"
        score.tell(f"answer {outcome}", name, f"{key} = {wanted}", got, right)
    for key in label["unknown"]:
        said = key in findings and findings[key].state is State.UNKNOWN
        score.tell("unknown right" if said else "unknown missed", name, f"{key} unknown", read.get(key), said)
    for key in (*label["unknown"], *label["open"], *label["none"]):
        score.tell(
            "wrong field" if key in read else "left open", name, f"{key} nothing", read.get(key), key not in read
        )
    for key in label["open"]:
        unknown = key in findings and findings[key].state is State.UNKNOWN
        score.tell("given up" if unknown else "still open", name, f"{key} open", "unknown", not unknown)
    noted = {one.field for one in seen.reply.noted} if seen.reply else set()
    for key in label.get("noted", []):
        score.tell("noted right" if key in noted else "noted missed", name, f"{key} noted", sorted(noted), key in noted)


def _judge_words(score: Score, name: str, label: Label, seen: Inspected) -> None:
    row, zone = as_json(seen), seen.case.opened_at
    got, wanted = row["commands"], label["commands"]
    if not wanted:
        score.tell("trap sprung" if got else "trap passed", name, "nothing", got, not got)
    for place, one in enumerate(wanted):
        given = got[place] if place < len(got) else None
        right = given is not None and _carried_out(given, one, zone)
        score.tell(f"word {'missed' if given is None else 'right' if right else 'wrong'}", name, one, given, right)
    for more in got[len(wanted) :] if wanted else []:
        score.tell("word too many", name, "nothing more", more, False)
    suggested = {one["word"] for one in row["suggested"]}
    asked, may = set(label["suggested"]), set(label.get("suggested_optional", []))
    right = asked <= suggested <= asked | may
    score.tell("asked back right" if right else "asked back wrong", name, sorted(asked), sorted(suggested), right)
    for key, value in label.get("fields", {}).items():
        found = seen.case.fields.get(key)
        right = found is not None and JUDGES.get(key, has_words)(found.value, value, zone)
        score.tell("line right" if right else "line wrong", name, f"{key} = {value}", found and found.value, right)


def _carried_out(got: Label, wanted: Label, zone: datetime) -> bool:
    if got["word"] != wanted["word"]:
        return False
    for key, value in wanted.items():
        if key in INSTANTS and not (got.get(key) and near(got[key], value, wanted["hours"], zone)):
            return False
        if key in TOLD and not enough(flat(got.get(key)), value):
            return False
        if key not in (*INSTANTS, *TOLD, "word", "hours") and got.get(key) != value:
            return False
    return True


def report(score: Score) -> Iterable[str]:
    """The figures, as lines."""
    yield f"{'answers right':22} {score.answers:.3f}"
    yield f"{'words recall':22} {score.recall:.3f}"
    yield f"{'traps passed':22} {score.precision:.3f}"
    for what, times in sorted(score.counts.items()):
        yield f"  {what:20} {times:4}"


main = command("Score the labelled replies in FOLDER.", judge, report)

if __name__ == "__main__":
    main()
