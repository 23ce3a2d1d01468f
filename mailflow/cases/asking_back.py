"""A question back instead of an answer: explained when it is about a field of ours, else passed on to the desk's lead;
and who was named to ask."""

from collections.abc import Mapping

from mailflow.cases import shown
from mailflow.cases.case import Case
from mailflow.cases.effects import About, Effect, Record, SendNotice, SendService, Service, To
from mailflow.cases.events import Problem, Replied, Role
from mailflow.cases.fields import FIELD
from mailflow.cases.policy import Policy


def explained(reply: Replied) -> tuple[Problem, ...]:
    """What each question of ours means that the writer asks back about."""
    return tuple(Problem(one.words, meaning(one.field)) for one in reply.asked_back if one.field)


def meaning(name: str) -> str:
    """What a field asks for, with an answer as an example."""
    field = FIELD[name]
    means = f'"{field.label}" means: {field.hint}.' if field.hint else f'"{field.label}" is what you know of it.'
    return f"{means} For example: {field.example}." if field.example else means


def answered_back(case: Case, reply: Replied, policy: Policy, effects: list[Effect]) -> list[Effect]:
    """What the writer's own questions bring: an explanation, unless our next question holds it,
    and the lead's attention."""
    if Role.SENDER not in reply.roles or not reply.asked_back:
        return []
    told = any(getattr(effect, "explained", ()) for effect in effects)
    lines = () if told else explained(reply)
    open_questions = [one.words for one in reply.asked_back if not one.field]
    more: list[Effect] = []
    if open_questions:
        lead, text = policy.desk_lead, " ".join(open_questions)
        more = [Record("passed on", text), SendNotice(f"asked:{reply.ref}", About.ASKED, reply.by, text, (To.DESK,))]
        lines = (*lines,
                 Problem(text,
                         f"I cannot answer that. I passed it on to {lead.name or lead.address}, who answers "
                         "you."))  # fmt: skip
    return [
        *more,
        *([SendService(f"explained:{reply.ref}", Service.EXPLAINED, reply.by, (To.SENDER,), lines)] if lines else []),
    ]


def noted(case: Case, reply: Replied) -> Mapping[str, str]:
    """Whom to ask for what is still open: kept until the field is answered."""
    named = {**case.noted, **{one.field: one.words for one in reply.noted}}
    return {name: words for name, words in named.items() if name not in reply.findings}


def remarks(reply: Replied, policy: Policy) -> list[Effect]:
    """For the trail: whom to ask, and answers that contradict each other in one mail, of which the later counts."""
    twice = (
        f"{FIELD[name].label}: {' → '.join(shown.value(one.value, policy.hours) for one in (*said.earlier, said))}"
        for name, said in reply.findings.items()
        if said.earlier
    )
    named = (f"{FIELD[one.field].label}: {one.words}" for one in reply.noted)
    return [*(Record("noted", text) for text in named), *(Record("said twice", text) for text in twice)]
