"""A reply to our question mail, read back: which field each part of it answers,
and which questions it leaves open and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from mailflow.cases.case import Finding, Signal, State
from mailflow.cases.events import Problem, Remark
from mailflow.cases.fields import FIELD
from mailflow.cases.policy import Policy
from mailflow.mail.message import Message
from mailflow.reading.corrections import corrected
from mailflow.reading.facts import read_reply_prose, stated_by_label
from mailflow.reading.files import pointed_at, shown_by_files
from mailflow.reading.form import Answer, Form, answers, form_of, in_lines, squeezed, without_greeting
from mailflow.reading.labels import finding, merged
from mailflow.reading.pasted import without_pasted
from mailflow.reading.replying import Prose, prose_of, without_the_rest
from mailflow.reading.sentences import Part, clipped, parts, sentences
from mailflow.reading.silence import Silence, Why, silence
from mailflow.reading.thread import Thread


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
    form = form_of(question, asked)
    own, pasted = without_pasted(part.text, asked)
    own = in_lines(own, form)
    part = replace(part, text=own)
    inside = _read(answers(_whole(reply, thread), form, anchors_only=True), part, reply)
    above = _read(answers(own, form, anchors_only=False), part, reply)
    loose = _unlabelled(part, form)
    prose = prose_of(loose, asked)
    if not above.anything and not inside.anything:
        above = _alone(part, prose, form, reply)
    facts = read_reply_prose(reply, thread, policy, prose.rest, frozenset(asked))
    problems = [*above.problems, *(problem for problem in inside.problems if not above.findings)]
    unlabelled = {
        **_likely(facts.findings, prose),
        **_only_a_time(loose, form),
        **_by_label(prose.rest, asked),
        **prose.findings,
    }
    unlabelled = {name: said for name, said in unlabelled.items() if not _refused(name, problems)}
    found = {**unlabelled, **inside.findings, **above.findings}
    found = corrected(found, prose.findings, facts.findings, prose.rest, part)
    found |= {name: said for name, said in shown_by_files(reply, part, pasted, asked).items() if name not in found}
    rest = dict.fromkeys(asked, above.rest or inside.rest)
    heard = {**rest, **prose.silent, **inside.silent, **above.silent}
    silent = {name: said for name, said in heard.items() if said and name not in found}
    found |= {name: _unknown(said, part) for name, said in silent.items() if said.why is Why.UNKNOWN and name in asked}
    return Answers(found, tuple(dict.fromkeys(problems)), facts.signals, _remarks(silent, Why.PASSED_ON),
                   (*_remarks(silent, Why.BACK), *(Remark("", words) for words in prose.questions)))  # fmt: skip


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
        return _Heard(_by_position(part, form))
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


#: fields whose answer is known by its form
_TYPED = frozenset(
    ("severity", "started_at", "deadline", "customers_affected", "revenue_at_risk", "customer_contact", "target_team")
)


def _by_position(part: Part, form: Form) -> dict[str, Finding]:
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
    return counted and silence(found.quote) is None


def _whole_reply(part: Part, form: Form, beside: Finding | None) -> Iterable[Answer]:
    """With one open field the whole reply is its answer, but for a sentence that answers something else."""
    mine = "\n".join(line for line in part.text.splitlines() if squeezed(line) not in form.ours)
    if beside:
        mine = "\n".join(line for line in mine.splitlines() if clipped(line) != beside.quote)
    words = without_greeting(mine).strip()
    return [Answer(FIELD[form.asked[0]], words, words)] if words else []


def _unlabelled(part: Part, form: Form) -> Part:
    """The prose of the reply: without our own lines and without what answered a label."""
    lines = [line for line in part.text.splitlines() if squeezed(line) not in form.ours]
    taken = {line for answer in answers(part.text, form, anchors_only=False) for line in answer.words.splitlines()}
    kept = "\n".join(line for line in lines if not any(words and words in line for words in taken))
    return replace(part, text=kept)


def _by_label(part: Part, asked: tuple[str, ...]) -> dict[str, Finding]:
    """Labels in the middle of a text: "So it is unsigned. Time in queue: since 7:30.";
    of what was asked, and the severity."""
    found, _ = stated_by_label(part)
    return {name: said for name, said in found.items() if name in (*asked, "severity") and silence(said.quote) is None}


def _likely(found: Mapping[str, Finding], prose: Prose) -> dict[str, Finding]:
    """What rules for whole stories found, without what a sentence says beside the answer that it is.

    "It has been so since Monday" is no account of the harm, "make it critical, the plant stands" no step of a defect,
    and what the customer waits for is not when we must answer.
    """
    harm = {sentence.quote for sentence in sentences(prose.rest) if "harm" in sentence.acts}
    others = {**found, **prose.findings}

    def same(name: str, other: str) -> bool:
        return name in found and other in others and found[name].quote == others[other].quote

    doubtful = {name for name in ("actual", "expected", "frequency") if same(name, "severity")}
    if same("workflow_impact", "started_at") and found["workflow_impact"].quote not in harm:
        doubtful.add("workflow_impact")
    if same("deadline", "customer_expectation"):
        doubtful.add("deadline")
    if "ask" in found and found["ask"].state is State.INFERRED:
        doubtful.add("ask")
    # "Should this be critical?" asks; "high?" alone is a guess.
    if "severity" in found and found["severity"].quote.endswith("?") and len(found["severity"].quote.split()) > 2:
        doubtful.add("severity")
    return {name: said for name, said in found.items() if name not in doubtful}
