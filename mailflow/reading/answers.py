"""A reply to our question mail, read back: which field each part of it answers."""

from collections.abc import Mapping
from dataclasses import dataclass

from mailflow.cases.case import Finding, Signal
from mailflow.cases.events import Problem
from mailflow.cases.policy import Policy
from mailflow.mail.message import Message
from mailflow.reading.thread import Thread


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
    raise NotImplementedError
