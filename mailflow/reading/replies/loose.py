"""Answers without labels: lines in our order, a time alone, labels amid prose, and what is left beside labels."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from mailflow.cases.case import Finding, State
from mailflow.cases.fields import FIELD, Field
from mailflow.reading.facts.facts import stated_by_label
from mailflow.reading.facts.labels import finding
from mailflow.reading.facts.silence import silence
from mailflow.reading.language.sentences import Part, sentences
from mailflow.reading.language.splitting import split
from mailflow.reading.replies.form import CLOSING, Answer, Form, answers, squeezed
from mailflow.reading.replies.replying import Prose

#: fields whose answer is known by its form
_TYPED = frozenset(
    ("severity", "started_at", "deadline", "customers_affected", "revenue_at_risk", "customer_contact", "target_team")
)


def by_position(part: Part, form: Form) -> dict[str, Finding]:
    """One line for each question, in our order; only if each line has the form that its question wants."""
    mine = "\n".join(line for line in part.text.splitlines() if squeezed(line) not in form.ours)
    lines = [line.strip() for line in without_greeting(mine).splitlines() if line.strip()]
    typed = [name for name in form.asked if name in _TYPED]
    longest = 9 if len(typed) < 2 else 25
    if (
        len(lines) != len(form.asked)
        or len(lines) < 2
        or not typed
        or any(len(line.split()) > longest for line in lines)
    ):
        return {}
    said = {name: finding(FIELD[name], line, line, part) for name, line in zip(form.asked, lines, strict=True)}
    fits = {name: found for name, found in said.items() if isinstance(found, Finding) and _fits(name, found)}
    return fits if len(fits) == len(lines) else {}


def only_a_time(part: Part, form: Form) -> dict[str, Finding]:
    """ "Friday noon." answers the one question for a time."""
    dated = [name for name in form.asked if FIELD[name].dated == "value"]
    if len(dated) != 1:
        return {}
    for sentence in sentences(part):
        moment = part.moment(sentence.text, dated[0] != "started_at")
        if moment and len(sentence.text.split()) <= 5 and moment.end - moment.start > len(sentence.text) / 2:
            said = finding(FIELD[dated[0]], sentence.text, sentence.text, part)
            return {dated[0]: said} if isinstance(said, Finding) else {}
    return {}


def _fits(name: str, found: Finding) -> bool:
    counted = name != "customers_affected" or (isinstance(found.value, dict) and found.value.get("number") is not None)
    return counted and silence(found.quote) is None


#: shorter lines may stand anywhere in the prose too
_LONG_ENOUGH = 12
#: words of "done: nothing yet. still happening"
_AFTERTHOUGHT = 4


def unlabelled(part: Part, form: Form, typed: Iterable[Answer]) -> Part:
    """The prose of the reply: without our own lines, what answered a label, and what was `typed` into our form.

    Behind a short value the line may go on with something else: "Severity: high. Began at six."
    """
    lines = [line for line in part.text.splitlines() if squeezed(line) not in form.ours]
    inside = {line.strip() for answer in typed for line in answer.words.splitlines()}
    taken = {line: "" for line in inside if len(line) > _LONG_ENOUGH}
    for answer in answers(part.text, form, anchors_only=False):
        first, *more = answer.words.splitlines()
        taken |= {first: _behind(answer.field, first), **dict.fromkeys(more, "")}
    kept = (next((rest for words, rest in taken.items() if words and words in line), line) for line in lines)
    return replace(part, text="\n".join(kept))


def _behind(field: Field, words: str) -> str:
    """What stands behind the first sentence of a short value; behind a long one only an afterthought."""
    behind = [*split(words)][1:]
    whole = field.long and field.name != "environment"
    return " ".join(sentence for sentence in behind if not whole or len(sentence.split()) <= _AFTERTHOUGHT)


def by_label(part: Part, asked: tuple[str, ...]) -> dict[str, Finding]:
    """Labels amid prose: "So it is unsigned. Time in queue: since 7:30."; of what was asked, and the severity."""
    found, _ = stated_by_label(part)
    return {name: said for name, said in found.items() if name in (*asked, "severity") and silence(said.quote) is None}


#: "since 6:10 they cannot print" tells both
_CANNOT = re.compile(
    r"\b(?:can(?:no|['’]?)t|unable to|(?:kann|können)\b.{0,60}\b(?:nicht|kein\w*)|ne peu(?:t|vent)|no pued\w+"
    r"|non (?:può|possono"
    r"|riesc\w+)|não (?:consegue|pode)\w*|(?:kan|kunnen)\b.{0,60}\b(?:niet|geen))\b",
    re.IGNORECASE,
)


#: what is only supposed was never done, told or counted
_OF_FACTS = (
    "tried",
    "started_at",
    "deadline",
    "customers_affected",
    "last_customer_update",
    "workflow_impact",
    "actual",
)
#: "If we fixed it by Friday they'd be happy"; "if it is not fixed by Friday" is meant
_UNREAL = re.compile(
    r"^\W*(?:if|should|suppose|had|wenn|falls|sollten?|si|s['’]ils?|se|caso|als|mocht(?:en)?)\b"
    r"(?!.*\b(?:not|isn['’]t|aren['’]t|doesn['’]t|don['’]t|no|nicht|kein\w*|pas|non|não|niet|geen)\b)"
    r".*(?:\b(?:would|wären?|würden?|hätten?|serai\w+|aurai\w+|sería\w*|habría\w*|sarebb\w+|avrebb\w+|seria\w*|haveria"
    r"|zou(?:den)?)\b|['’]d\b)",
    re.IGNORECASE | re.DOTALL,
)


def likely(found: Mapping[str, Finding], prose: Prose) -> dict[str, Finding]:
    """What rules for whole stories found, without what a sentence says beside the answer that it is.

    "It has been so since Monday" is no account of the harm, "make it critical, the plant stands" no step of a defect,
    and what the customer waits for is not when we must answer.
    """
    harm = {sentence.quote for sentence in sentences(prose.rest) if "harm" in sentence.acts}
    others = {**found, **prose.findings}

    def same(name: str, other: str) -> bool:
        return name in found and other in others and found[name].quote == others[other].quote

    doubtful = {name for name in ("actual", "expected", "frequency") if same(name, "severity")}
    impact = found["workflow_impact"].quote if "workflow_impact" in found else ""
    if same("workflow_impact", "started_at") and impact not in harm and not _CANNOT.search(impact):
        doubtful.add("workflow_impact")
    if same("deadline", "customer_expectation"):
        doubtful.add("deadline")
    doubtful |= {name for name in _OF_FACTS if name in found and _UNREAL.match(found[name].quote)}
    if "ask" in found and found["ask"].state is State.INFERRED:
        doubtful.add("ask")
    # "Should this be critical?" asks; "high?" alone is a guess.
    if "severity" in found and found["severity"].quote.endswith("?") and len(found["severity"].quote.split()) > 2:
        doubtful.add("severity")
    return {name: said for name, said in found.items() if name not in doubtful}


def without_greeting(text: str) -> str:
    """The text of a short reply without its first "Hi," and its closing."""
    lines = [line for line in text.splitlines() if line.strip()]
    while lines and re.match(
        r"^(?:hi|hello|hey|dear|hallo|good (?:morning|afternoon))\b[\w ,!.]{0,30}$", lines[0], re.IGNORECASE
    ):
        del lines[0]
    for index, line in enumerate(lines):
        if index and CLOSING.match(line):
            return "\n".join(lines[:index])
    return "\n".join(lines)
