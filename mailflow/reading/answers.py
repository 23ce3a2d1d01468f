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
from mailflow.reading.sentences import Part, clipped, parts, sentences
from mailflow.reading.thread import Thread

#: somebody else knows: the question stays open
_PASSED_ON = re.compile(r"^\W*(?:(?:please|pls|you(?:['’]d| should| could| can)|better|just|i(?:['’]ll| will)(?: have to)?) )*(?:ask|check with|talk to|speak to|frag|fragen sie|demandez|pregunt\w+|chied\w+|pergunt\w+|vraag)\b.{0,80}$|^\W*(?:[A-ZÀ-Ý]\w+|he|she|they|the \w+|my \w+)(?: (?:from|in|at|of) (?:the )?\w+)? (?:knows?|can tell|would know|should know|might know|will know|weiß|sait|sabe|sa|weet)\b.{0,60}$|^.{0,60}\bask (?:him|her|them|(?-i:[A-Z])\w+)\b\W*$", re.IGNORECASE | re.DOTALL)  # fmt: skip
#: not yet an answer: it will follow, or the question itself is asked back
_LATER = re.compile(r"^\W*(?:(?:i|we)(?:['’]ll| will)\b|(?:will|let me) (?:\w+ ){0,3}(?:check|find out|get back|send|look|follow|come back|tell you)|to follow|follows|later|coming|see below|kommt noch|folgt|reiche ich nach|je (?:regarde|vérifie|reviens)|lo (?:miro|reviso|averiguo)|controllo|vou verificar|zoek ik uit)\b", re.IGNORECASE)  # fmt: skip
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
    if not (above or inside or problems):
        above = _by_position(part, form)
    labelled = {} if above or inside else stated_by_label(_unlabelled(part, form))[0]
    loose = _unlabelled(part, form)
    prose = read_reply_prose(reply, thread, policy, loose, frozenset(asked))
    extra = {**_only_a_time(loose, form), **prose.findings}
    extra = {name: said for name, said in extra.items() if not _refused(name, problems)}
    return Answers({**extra, **labelled, **inside, **above}, tuple(dict.fromkeys(problems)), prose.signals)


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


#: fields whose answer is known by its form
_TYPED = frozenset(
    ("severity", "started_at", "deadline", "customers_affected", "revenue_at_risk", "customer_contact", "target_team")
)


def _by_position(part: Part, form: Form) -> dict[str, Finding]:
    """One short line for each question, in our order; only if each line has the form that its question wants."""
    mine = "\n".join(line for line in part.text.splitlines() if squeezed(line) not in form.ours)
    lines = [line.strip() for line in without_greeting(mine).splitlines() if line.strip()]
    typed = [name for name in form.asked if name in _TYPED]
    if len(lines) != len(form.asked) or len(lines) < 2 or not typed or any(len(line.split()) > 9 for line in lines):
        return {}
    said = {name: finding(FIELD[name], line, line, part) for name, line in zip(form.asked, lines, strict=True)}
    fits = {name: found for name, found in said.items() if isinstance(found, Finding) and _fits(name, found)}
    return fits if len(fits) == len(lines) else {}


def _only_a_time(part: Part, form: Form) -> dict[str, Finding]:
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
    return counted and not _no_answer(found.quote)


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
