"""A reply to our question mail, read back: which field each part of it answers,
and which questions it leaves open and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from mailflow.cases.case import Finding, Signal, State
from mailflow.cases.events import Problem, Remark
from mailflow.cases.fields import FIELD
from mailflow.cases.policy import Policy
from mailflow.mail.message import Message
from mailflow.reading.facts.facts import read_reply_prose, stated_by_label
from mailflow.reading.facts.labels import finding, merged
from mailflow.reading.facts.silence import Silence, Why, silence
from mailflow.reading.language.sentences import Part, clipped, parts, sentences
from mailflow.reading.layout.thread import Thread
from mailflow.reading.replies.corrections import corrected
from mailflow.reading.replies.files import pointed_at, shown_by_files
from mailflow.reading.replies.form import Answer, Form, answers, form_of, in_lines, squeezed
from mailflow.reading.replies.loose import by_label, by_position, likely, only_a_time, unlabelled, without_greeting
from mailflow.reading.replies.pasted import without_pasted
from mailflow.reading.replies.replying import Prose, prose_of, without_the_rest
from mailflow.reading.replies.rushed import HURRIED, hurried


@dataclass(frozen=True)
class Answers:
    """What a reply says about fields, asked for or not."""

    findings: Mapping[str, Finding]
    problems: tuple[Problem, ...] = ()
    signals: tuple[Signal, ...] = ()
    #: questions that stay open, with whom to ask
    noted: tuple[Remark, ...] = ()
    #: questions of the writer, about a field or about none
    asked_back: tuple[Remark, ...] = ()


@dataclass
class _Heard:
    """What stands behind labels and numbers."""

    findings: dict[str, Finding] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    silent: dict[str, Silence] = field(default_factory=dict)
    #: said of everything that is not answered
    rest: Silence | None = None

    @property
    def anything(self) -> bool:
        return bool(self.findings or self.problems or self.silent)


def read_answers(reply: Message, thread: Thread, asked: tuple[str, ...], question: str, policy: Policy) -> Answers:
    """The answers in a reply. `asked`: the open fields in the order of the form;
    `question`: the text part that we sent.

    A line that is ours carries nothing; an anchor of ours (`[2] Label:`) with text behind or below it is an answer;
    with one open field the whole reply is the answer; `?` and "no idea" are UNKNOWN. `asked` may be empty: then only
    `Label: value` lines are read.
    """
    part = _reply_part(reply, thread, policy)
    if not asked:
        findings, problems = stated_by_label(part)
        return Answers(findings, tuple(problems))
    return _answered(reply, thread, form_of(question, asked), part, policy)


def _answered(reply: Message, thread: Thread, form: Form, part: Part, policy: Policy) -> Answers:
    asked = form.asked
    own, pasted = without_pasted(part.text, asked)
    own = in_lines(own, form)
    part = replace(part, text=own)
    typed = tuple(answers(_whole(reply, thread), form, anchors_only=True))
    inside, above = _read(typed, part, reply), _read(answers(own, form, anchors_only=False), part, reply)
    loose = unlabelled(part, form, typed)
    prose = prose_of(loose, asked)
    if not above.anything and not inside.anything:
        above = _alone(part, prose, form, reply)
    facts = read_reply_prose(reply, thread, policy, prose.rest, frozenset(asked))
    problems = [*above.problems, *(problem for problem in inside.problems if not above.findings)]
    found = {
        **likely({name: said for name, said in facts.findings.items() if not _said_unknown(name, prose)}, prose),
        **only_a_time(loose, form),
        **by_label(prose.rest, asked),
        **prose.findings,
    }
    found = {name: said for name, said in found.items() if not _refused(name, problems)}
    found |= {**inside.findings, **above.findings}
    quiet = {**prose.silent, **inside.silent, **above.silent}
    still = (name for name in asked if name not in quiet and _undated(name, found) and not _refused(name, problems))
    found |= _in_a_rush(reply, thread, policy, prose.rest, tuple(still))
    found = corrected(found, prose.findings, facts.findings, prose.rest, part)
    found |= {name: said for name, said in shown_by_files(reply, part, pasted, asked).items() if name not in found}
    heard = {**dict.fromkeys(asked, above.rest or inside.rest), **quiet}
    silent = {name: said for name, said in heard.items() if said and name not in found}
    found |= {name: _unknown(said, part) for name, said in silent.items() if said.why is Why.UNKNOWN and name in asked}
    return Answers(found, tuple(dict.fromkeys(problems)), facts.signals, _remarks(silent, Why.PASSED_ON),
                   (*_remarks(silent, Why.BACK), *(Remark("", words) for words in prose.questions)))  # fmt: skip


def _said_unknown(name: str, prose: Prose) -> bool:
    """Who is exposed is not read off the story where somebody says that nobody knows."""
    return name == "exposure" and name in prose.silent


def _undated(name: str, found: Mapping[str, Finding]) -> bool:
    """Nothing is known, or of what the customer was told not when."""
    return name not in found or (name == "last_customer_update" and found[name].value and not found[name].value["at"])


def _in_a_rush(
    reply: Message, thread: Thread, policy: Policy, rest: Part, asked: tuple[str, ...]
) -> dict[str, Finding]:
    """What the clauses say about the fields that are still open."""
    if not asked:
        return {}
    cut, by_form = hurried(rest, asked)
    wanted = HURRIED.intersection(asked)
    facts = read_reply_prose(reply, thread, policy, cut, wanted).findings
    return {**by_form, **{name: said for name, said in facts.items() if name in wanted}}


def _remarks(silent: Mapping[str, Silence], why: Why) -> tuple[Remark, ...]:
    return tuple(Remark(name, clipped(said.words)) for name, said in silent.items() if said.why is why)


def _unknown(said: Silence, part: Part) -> Finding:
    return Finding(None, State.UNKNOWN, clipped(said.words), part.source, part.author.address, part.at)


def _refused(name: str, problems: list[Problem]) -> bool:
    """A labelled answer to this field could not be used: then prose does not stand in for it."""
    return any(FIELD[name].label.lower() in problem.line.lower() for problem in problems)


def _reply_part(reply: Message, thread: Thread, policy: Policy) -> Part:
    first = parts(reply, thread, policy)[0]
    return replace(first, source="reply")


def _whole(reply: Message, thread: Thread) -> str:
    """Everything that a reader would see, quoted or not: answers are typed into the quoted form too."""
    below = [message.body for message in thread.messages]
    return reply.text or "\n".join([thread.new_text, *below, *thread.cut])


def _read(given: Iterable[Answer], part: Part, reply: Message) -> _Heard:
    heard = _Heard()
    for answer in given:
        name = answer.field.name
        words, heard.rest = without_the_rest(answer.words) if heard.rest is None else (answer.words, heard.rest)
        if quiet := silence(words):
            # A label without words says nothing, not even that nobody knows.
            heard.silent |= {name: quiet} if quiet.why is not Why.EMPTY else {}
            continue
        said = finding(answer.field, words, clipped(answer.line), part)
        said = said if isinstance(said, Problem) else pointed_at(said, reply)
        if isinstance(said, Problem):
            heard.problems.append(said)
        else:
            heard.findings[name] = merged(heard.findings.get(name), said)
    return heard


# --- without labels
# -----------------------------------------------------------------------------------------------------


def _alone(part: Part, prose: Prose, form: Form, reply: Message) -> _Heard:
    """No label and no number: the whole reply answers the one open question, or one line each of them."""
    if len(form.asked) > 1:
        return _Heard(by_position(part, form))
    [name] = form.asked
    severity = prose.findings.get("severity")
    if (
        name in prose.silent
        or name in prose.findings
        or (severity and name != "severity" and not _more_than(severity, prose))
    ):
        return _Heard()
    return _read(_whole_reply(prose.rest if severity else part, form, severity), part, reply)


def _more_than(said: Finding, prose: Prose) -> bool:
    """Something is left beside the sentence that changes the severity."""
    return any(clipped(sentence.text) != said.quote for sentence in sentences(prose.rest))


def _whole_reply(part: Part, form: Form, beside: Finding | None) -> Iterable[Answer]:
    """With one open field the whole reply is its answer, but for a sentence that answers something else."""
    mine = "\n".join(line for line in part.text.splitlines() if squeezed(line) not in form.ours)
    if beside:
        mine = "\n".join(line for line in mine.splitlines() if clipped(line) != beside.quote)
    words = without_greeting(mine).strip()
    return [Answer(FIELD[form.asked[0]], words, words)] if words else []
