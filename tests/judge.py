"""Scores what mailflow reads in labelled escalations: `python -m tests.judge FOLDER [--fails]`.

A label (NAME.toml beside NAME.eml) is what a careful lead reads: decisions, values, and what the mail does not say.
Words in a label are prefixes of words in the value, "a|b" means either.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from mailflow.cases.case import State
from mailflow.config import default_policy
from mailflow.inspection import inspect
from tests.judge_values import RIGHT, has_words, says, shown
from tests.judging import Failure, Label, command, labelled

POLICY = default_policy("example.com")
#: with these answers nothing is claimed: a policy's default and "nobody knows" are no facts
NO_FACT = frozenset({State.DEFAULT, State.UNKNOWN})


@dataclass
class Score:
    """Figures over a folder."""

    mails: int = 0
    right: Counter[str] = field(default_factory=Counter)
    severities: Counter[tuple[str, str]] = field(default_factory=Counter)
    tiers: Counter[tuple[str, str]] = field(default_factory=Counter)
    criteria: Counter[str] = field(default_factory=Counter)
    fields: Counter[tuple[str, str]] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)

    def share(self, what: str) -> float:
        """Of the mails in which it was scored."""
        return self.right[what] / (self.right[what] + self.right[f"not {what}"] or 1)

    def count(self, outcome: str) -> int:
        """Fields with this outcome."""
        return sum(times for (_, ended), times in self.fields.items() if ended == outcome)

    @property
    def recall(self) -> float:
        """Of what is said, how much was read right."""
        said = self.count("right") + self.count("wrong") + self.count("gap")
        return self.count("right") / (said or 1)

    @property
    def precision(self) -> float:
        """Of what was read, how much is right."""
        read = self.count("right") + self.count("wrong") + self.count("false")
        return self.count("right") / (read or 1)

    @property
    def f1(self) -> float:
        """Of the criteria."""
        hits, wrong = self.criteria["hit"], self.criteria["extra"] + self.criteria["missed"]
        return 2 * hits / (2 * hits + wrong or 1)


def judge(folder: Path) -> Score:
    """All labelled mails of the folder."""
    score = Score()
    for name, label, raw in labelled(folder):
        _judge_mail(score, name, label, raw)
    return score


def _judge_mail(score: Score, name: str, label: Label, raw: bytes) -> None:
    seen = inspect(name, raw, POLICY)
    score.mails += 1
    facts = {
        key: (shown(key, found.value) if found.state not in NO_FACT else None)
        for key, found in seen.case.fields.items()
    }
    read = {key: value for key, value in facts.items() if value not in (None, "", [], {})}
    zone = seen.case.opened_at
    _judge_decisions(score, name, label, read, bool(seen.handle_in_support))
    _judge_fields(score, name, label, read, zone)
    for trap in label.get("traps", []):
        if trap["field"] in read and says(trap["field"], read[trap["field"]], trap["text"]):
            score.right["not trap"] += 1
            score.failures.append(Failure(name, f"trap in {trap['field']}", f"not {trap['text']}", read[trap["field"]]))


def _judge_decisions(score: Score, name: str, label: Label, read: dict[str, Any], handled: bool) -> None:
    def tell(what: str, right: bool, wanted: object, got: object) -> None:
        score.right[what if right else f"not {what}"] += 1
        if not right:
            score.failures.append(Failure(name, what, wanted, got))

    tell("handle", handled == label["handle_in_support"], label["handle_in_support"], handled)
    severity = str(read.get("severity") or "")
    accepted = [label["severity"], *label.get("severity_accept", [])]
    score.severities[label["severity"], label["severity"] if severity in accepted else severity] += 1
    tell("severity", severity in accepted, accepted, severity)
    if label["handle_in_support"]:
        return
    tier = str(read.get("target_team") or "")
    accepted = [label["tier"], *label.get("tier_accept", [])]
    score.tiers[label["tier"], label["tier"] if tier in accepted else tier] += 1
    tell("tier", tier in accepted, accepted, tier)
    told, may = set(read.get("also_notify") or []), set(label.get("also_optional", []))
    wanted = set(label["also_notify"])
    tell("also_notify", wanted <= told <= wanted | may, sorted(wanted), sorted(told))
    if "is_bug" in label:
        tell("is_bug", bool(read.get("is_bug")) == label["is_bug"], label["is_bug"], read.get("is_bug"))
    _judge_criteria(score, name, label, set(read.get("criteria") or []))


def _judge_criteria(score: Score, name: str, label: Label, got: set[str]) -> None:
    wanted = set(label["criteria"])
    allowed = wanted | set(label.get("criteria_optional", []))
    score.criteria.update({"hit": len(wanted & got), "missed": len(wanted - got), "extra": len(got - allowed)})
    if not wanted <= got <= allowed:
        score.failures.append(Failure(name, "criteria", sorted(wanted), sorted(got)))


def _judge_fields(score: Score, name: str, label: Label, read: dict[str, Any], zone: datetime) -> None:
    for key, wanted in label["fields"].items():
        got = read.get(key)
        right = RIGHT.get(key, has_words)
        outcome = "gap" if got is None else "right" if right(got, wanted, zone) else "wrong"
        score.fields[key, outcome] += 1
        if outcome != "right":
            score.failures.append(Failure(name, f"{key} ({outcome})", wanted, got))
    for key in label["unsaid"]:
        outcome = "false" if key in read else "silent"
        score.fields[key, outcome] += 1
        if key in read:
            score.failures.append(Failure(name, f"{key} (false fact)", None, read[key]))


def _confusion(pairs: Counter[tuple[str, str]]) -> Iterable[str]:
    for (wanted, got), times in sorted(pairs.items()):
        yield f"  {wanted or '(none)':12} read as {got or '(none)':12} {times:4}{'' if wanted == got else '  <-'}"


def report(score: Score) -> Iterable[str]:
    """The figures, as lines."""
    yield f"{score.mails} mails"
    for what in ("severity", "tier", "handle", "also_notify", "is_bug"):
        yield f"{what:16} {score.share(what):.3f}"
    yield f"{'criteria F1':16} {score.f1:.3f}"
    yield f"{'field recall':16} {score.recall:.3f}"
    yield f"{'field precision':16} {score.precision:.3f}"
    yield f"{'false facts':16} {score.count('false')}"
    yield f"{'traps sprung':16} {score.right['not trap']}"
    yield "severity"
    yield from _confusion(score.severities)
    yield "tier"
    yield from _confusion(score.tiers)
    yield "fields: right, wrong, gap, false"
    for key in sorted({key for key, ended in score.fields if ended != "silent"}):
        counts = [score.fields[key, outcome] for outcome in ("right", "wrong", "gap", "false")]
        yield f"  {key:22} " + " ".join(f"{each:4}" for each in counts)


main = command("Score the labelled mails in FOLDER.", judge, report)

if __name__ == "__main__":
    main()
