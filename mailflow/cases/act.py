"""A reply word on its way to its function, and the answers that such functions give."""

from dataclasses import dataclass, replace
from datetime import datetime

from mailflow.cases.case import Case, Finding, State
from mailflow.cases.effects import About, SendNotice, SendService, Service, To
from mailflow.cases.events import Command, Problem, Replied, Role
from mailflow.cases.policy import Policy


@dataclass(frozen=True)
class Act:
    """A word as it reaches its function: the word, the reply it stood in, its place there, and the policy."""

    command: Command
    reply: Replied
    policy: Policy
    nth: int = 1

    @property
    def at(self) -> datetime:
        """When the reply was taken in."""
        return self.reply.at

    @property
    def key(self) -> str:
        """Unique within the case: a mail may carry one word twice, each time with another text."""
        return f"{self.command.word}:{self.reply.ref}.{self.nth}"

    @property
    def from_tier(self) -> bool:
        """Whether the writer speaks for the receiving team."""
        return Role.TIER in self.reply.roles

    def instant(self, argument: str) -> datetime:
        """An argument that reading has already understood as an instant."""
        return datetime.fromisoformat(self.command.args[argument])


def other_side(act: Act) -> tuple[To, ...]:
    """Who hears what this writer did: the team of the sender, and the sender of everybody else."""
    return (To.OWNER,) if Role.SENDER in act.reply.roles else (To.SENDER,)


def answer(
    act: Act, service: Service, *, line: str = "", problem: str = "", lines: tuple[str, ...] = ()
) -> SendService:
    """A short mail to the writer alone, in the thread they wrote in."""
    problems = (Problem(line or act.command.word, problem),) if problem else ()
    to = (To.TIER,) if act.from_tier else (To.SENDER,)
    return SendService(f"{service}:{act.key}", service, act.reply.by, to, problems, lines)


def understood(act: Act, *lines: str) -> SendService:
    """What was done, said back to the writer, with every time in a zone."""
    return answer(act, Service.UNDERSTOOD, lines=lines)


def notice(act: Act, about: About, text: str, to: tuple[To, ...]) -> SendNotice:
    """One short fact for those who must know."""
    return SendNotice(f"{about}:{act.key}", about, act.reply.by, text, to)


def with_statement(case: Case, field: str, value: object, act: Act) -> Case:
    """The case with a value that this reply states; what it corrects is kept."""
    old = case.fields.get(field)
    found = Finding(
        value,
        State.STATED,
        quote=f"{act.command.word} {act.command.text}".strip(),
        source="reply",
        author=act.reply.by.address,
        at=act.at,
        earlier=(*old.earlier, replace(old, earlier=())) if old else (),
    )
    return replace(case, fields={**case.fields, field: found})
