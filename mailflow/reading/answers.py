"""A reply to our question mail, read back: which field each part of it answers."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mailflow.cases.case import Finding, Signal
from mailflow.cases.events import Problem
from mailflow.cases.fields import FIELD
from mailflow.cases.policy import Policy
from mailflow.mail.message import Message
from mailflow.reading.facts import read_reply_prose, stated_by_label
from mailflow.reading.form import Answer, Form, answers, form_of, squeezed, without_greeting
from mailflow.reading.labels import finding, merged
from mailflow.reading.sentences import Part, clipped, parts
from mailflow.reading.thread import Thread

#: somebody else knows: the question stays open
_PASSED_ON = re.compile(r"^\W*(?:(?:please|pls|you(?:['’]d| should| could| can)|better|just|i(?:['’]ll| will)(?: have to)?) )*(?:ask|check with|talk to|speak to|frag|fragen sie)\b.{0,80}$", re.IGNORECASE | re.DOTALL)  # fmt: skip
#: not yet an answer: it will follow, or the question itself is asked back
_LATER = re.compile(r"^\W*(?:(?:i(?:['’]ll| will)|will|let me) (?:\w+ ){0,3}(?:check|find out|get back|send|look|follow|come back|tell you)|to follow|follows|later|coming|see below|kommt noch|reiche ich nach)\b", re.IGNORECASE)  # fmt: skip
_BACK = re.compile(r"^\W*(?:what (?:do you mean|is|exactly|does)|which (?:one|field|do you)|how do you mean|why do you|do you mean|sorry, what)\b.{0,200}\?\W*$", re.IGNORECASE | re.DOTALL)  # fmt: skip


@dataclass(frozen=True)
class Answers:
    """What a reply says about fields, asked for or not."""

    findings: Mapping[str, Finding]
    problems: tuple[Problem, ...] = ()
    signals: tuple[Signal, ...] = ()


def read_answers(reply: Message, thread: Thread, asked: tuple[str, ...], question: str, policy: Policy) -> Answers:
    """The answers in a reply. `asked`: the open fields in the order of the form; `question`: the text part that we sent.

    A line that is ours carries nothing; an anchor of ours (`[2] Label:`) with text behind or below it is an answer; with
    one open field the whole reply is the answer; `?` and "no idea" are UNKNOWN. `asked` may be empty: then only
    `Label: value` lines are read.
    """
    part = _reply_part(reply, thread, policy)
    if not asked:
        findings, problems = stated_by_label(part)
        return Answers(findings, tuple(problems))
    form = form_of(question, asked)
    inside, inner = _read(answers(_whole(reply, thread), form, anchors_only=True), part)
    above, problems = _read(answers(thread.new_text, form, anchors_only=False), part)
    if len(asked) == 1 and not (above or inside or problems or inner):
        above, problems = _read(_whole_reply(part, form), part)
    problems = [*problems, *(problem for problem in inner if not above)]
    prose = read_reply_prose(reply, thread, policy, _unlabelled(part, form), frozenset({*asked, "severity"}))
    extra = {name: said for name, said in prose.findings.items() if not _refused(name, problems)}
    return Answers({**extra, **inside, **above}, tuple(dict.fromkeys(problems)), prose.signals)


def _refused(name: str, problems: list[Problem]) -> bool:
    """A labelled answer to this field could not be used: then prose does not stand in for it."""
    return any(FIELD[name].label.lower() in problem.line.lower() for problem in problems)


def _reply_part(reply: Message, thread: Thread, policy: Policy) -> Part:
    first = parts(reply, thread, policy)[0]
    return Part(first.text, "reply", first.author, first.at, first.voice, first.day_first)


def _whole(reply: Message, thread: Thread) -> str:
    """Everything that a reader would see, quoted or not: answers are typed into the quoted form too."""
    below = [message.body for message in thread.messages]
    return reply.text or "\n".join([thread.new_text, *below, *thread.cut])


def _read(given: Iterable[Answer], part: Part) -> tuple[dict[str, Finding], list[Problem]]:
    findings: dict[str, Finding] = {}
    problems: list[Problem] = []
    for answer in given:
        if _no_answer(answer.words):
            continue
        said = finding(answer.field, answer.words, clipped(answer.line), part)
        if isinstance(said, Problem):
            problems.append(said)
        else:
            name = answer.field.name
            findings[name] = merged(findings.get(name), said)
    return findings, problems


def _no_answer(words: str) -> bool:
    return bool(_PASSED_ON.match(words) or _LATER.match(words) or _BACK.match(words))


def _whole_reply(part: Part, form: Form) -> Iterable[Answer]:
    """With one open field the whole reply is its answer."""
    mine = "\n".join(line for line in part.text.splitlines() if squeezed(line) not in form.ours)
    words = without_greeting(mine).strip()
    return [Answer(FIELD[form.asked[0]], words, words)] if words else []


def _unlabelled(part: Part, form: Form) -> Part:
    """The prose of the reply: without our own lines and without what answered a label."""
    lines = [line for line in part.text.splitlines() if squeezed(line) not in form.ours]
    taken = {line for answer in answers(part.text, form, anchors_only=False) for line in answer.words.splitlines()}
    kept = "\n".join(line for line in lines if not any(words and words in line for words in taken))
    return Part(kept, "reply", part.author, part.at, part.voice, part.day_first)
