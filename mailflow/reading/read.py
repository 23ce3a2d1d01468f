"""A read mail to an event: the last step before a decision."""

from dataclasses import dataclass, replace
from datetime import datetime

from mailflow.address import NOBODY, Address
from mailflow.cases.commands import COMMAND, may
from mailflow.cases.events import Away, Command, CustomerTold, CustomerWrote, Forwarded, Problem, Replied, Role
from mailflow.cases.policy import Policy
from mailflow.mail.message import Message
from mailflow.reading.facts.facts import read_facts
from mailflow.reading.facts.labels import field_of, labelled
from mailflow.reading.layout.thread import Thread
from mailflow.reading.replies.answers import read_answers
from mailflow.reading.replies.arguments import Writer
from mailflow.reading.replies.chosen import chosen, doubtful, wished
from mailflow.reading.replies.pledges import pledged
from mailflow.reading.replies.promises import promised
from mailflow.reading.replies.returning import returns
from mailflow.reading.replies.words import Words, read_words

#: of a text that is kept as the gist of a mail
GIST = 500
#: words that are answers too, where a question asked for them: "Told him at noon", or "Severity" with "high" below it
_ANSWERS = {"severity": "severity", "deadline": "deadline", "told": "last_customer_update"}
#: words whose text goes to somebody who waits
PROMISING = frozenset({"told", "update"})


@dataclass(frozen=True)
class Answered:
    """What a reply answers: who may say what in the case, and what we asked."""

    roles: frozenset[Role]
    #: fields that are still open, in the order of the form; empty when no question is open
    asked: tuple[str, ...] = ()
    #: the text part of our mail that is answered
    question: str = ""


def forwarded(message: Message, thread: Thread, policy: Policy, at: datetime, links: tuple[int, ...] = ()) -> Forwarded:
    """A mail that opens a case, or adds to one."""
    by = sender_of(message)
    wish = wished(thread.new_text, Writer(message.date or at, by.address, policy))
    facts = read_facts(message, replace(thread, new_text=wish.prose), policy)
    customers = customers_of(thread, policy)
    found = facts.findings, facts.signals, customers, links
    return Forwarded(at, by, *found, remind_at=wish.at, problems=wish.doubts, unread=message.unread)


def replied(message: Message, thread: Thread, to: Answered, policy: Policy, at: datetime) -> Replied:
    """A colleague's reply to a mail of ours."""
    by = sender_of(message)
    writer = Writer(message.date or at, by.address, policy)
    words = _with_chosen(read_words(thread.new_text, writer), writer)
    rest = replace(thread, new_text=_unspoken(thread.new_text, words, to.asked) if to.asked else words.prose)
    answers = read_answers(message, rest, to.asked, to.question, policy)
    commands, findings = _with_promises(words.commands, message.date or at, policy), dict(answers.findings)
    if to.asked:
        # "Severity: high" on top of an answer is an answer, although `severity` is a word too.
        commands = tuple(command for command in commands if command.word not in findings)
    else:
        findings = {name: found for name, found in findings.items() if name not in {c.word for c in commands}}
    return Replied(
        at, by, to.roles, words.prose if words.commands else thread.new_text, commands, findings, answers.signals,
        () if findings else _meant_by(words.suggested, to.roles), _problems(words, answers.problems, bool(findings)),
        meant=None if commands or findings else pledged(thread.new_text, writer.at, policy),
        noted=answers.noted, asked_back=answers.asked_back,
    )  # fmt: skip


def _with_chosen(words: Words, writer: Writer) -> Words:
    """The words, with the reminders that `Follow-up: …` lines choose; such a line may stand anywhere."""
    reminders, prose = chosen(words.prose, writer)
    problems = (*words.problems, *doubtful(prose, writer))
    return replace(words, commands=(*words.commands, *reminders), prose=prose, problems=problems)


def _meant_by(suggested: tuple[str, ...], roles: frozenset[Role]) -> tuple[str, ...]:
    """What prose sounds like, from somebody in these roles: "it is solved" of the one who asked the customer confirms
    it."""
    named = ("confirm" if name == "resolved" and not may(COMMAND[name], roles) else name for name in suggested)
    return tuple(dict.fromkeys(name for name in named if may(COMMAND[name], roles)))


def _with_promises(commands: tuple[Command, ...], written: datetime, policy: Policy) -> tuple[Command, ...]:
    """`told` and `update` may promise a time for the next word; "update by 15:00" does it with the word itself."""
    return tuple(
        replace(one, promise=promised(f"{one.word} {one.text}", written, policy)) if one.word in PROMISING else one
        for one in commands
    )


def _unspoken(text: str, words: Words, asked: tuple[str, ...]) -> str:
    """The reply without its words: `help` is no answer to the one open question.

    A line with a label is an answer, and so is a label alone ("Steps:"): what it names stands below it.
    """
    if all(_ANSWERS.get(command.word) in asked for command in words.commands):
        return text
    prose = set(words.prose.splitlines()) | {""}
    kept = (
        line
        for line in text.splitlines()
        if line in prose or any(labelled(line)) or field_of(line.partition(":")[0].strip(" *_"), asked=asked)
    )
    return "\n".join(kept).strip()


def _problems(words: Words, unreadable: tuple[Problem, ...], answered: bool) -> tuple[Problem, ...]:
    """Values that cannot be read, and words that cannot; a line that answers a question is no mistyped word."""
    return unreadable if answered else (*unreadable, *words.problems)


def customer_told(message: Message, thread: Thread, policy: Policy, at: datetime) -> CustomerTold:
    """A colleague's mail to the customer that we were shown: its gist, and the time that it promises."""
    promise = promised(thread.new_text, message.date or at, policy)
    return CustomerTold(at, sender_of(message), gist(thread.new_text), promise)


def away(message: Message, thread: Thread, policy: Policy, at: datetime) -> Away:
    """What a machine says for somebody who is not there, and until when."""
    by = sender_of(message)
    return Away(at, by, gist(thread.new_text), returns(message, thread, at, policy.hours_of(by.address)))


def customer_wrote(message: Message, thread: Thread, at: datetime) -> CustomerWrote:
    """The customer's own mail into the case."""
    return CustomerWrote(at, sender_of(message), gist(thread.new_text))


def customers_of(thread: Thread, policy: Policy) -> tuple[str, ...]:
    """Addresses from outside that wrote in the thread or were written to."""
    seen = (address for part in thread.messages for address in (part.from_, *part.to, *part.cc))
    outside = (one.address for one in seen if one.domain and one.domain not in policy.internal_domains)
    return tuple(dict.fromkeys(outside))


def sender_of(message: Message) -> Address:
    """The one who sent it; trust has made sure that there is one."""
    return message.sender or NOBODY


def gist(text: str) -> str:
    """A text on one line, cut where a person would stop reading."""
    line = " ".join(text.split())
    return line if len(line) <= GIST else line[: GIST - 1] + "…"
