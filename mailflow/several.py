"""A mail to us may be about several cases, when it answers a mail of ours that was: then it is an event in each of
them."""

from dataclasses import replace

from mailflow.adapters.store import Issued
from mailflow.belonging import Mail
from mailflow.cases.case import WITH_TIER, Case
from mailflow.cases.commands import COMMAND, may
from mailflow.cases.events import Away, Bounced, Command, Problem, Replied, Role
from mailflow.cases.neighbours import confidential_to
from mailflow.reading.read import sender_of
from mailflow.reading.replies.several import begins, courtesy, everything, parted
from mailflow.routing import Route, reply_to, route
from mailflow.world import World
from mailflow.writing.bundle import KIND


def routes(mail: Mail, world: World) -> tuple[Route, ...]:
    """What a mail is, as `route` says, once for each case that it is about."""
    ways = _routes(mail, world)
    return tuple(one for way in ways for one in _with_all(mail, way, world))


def _routes(mail: Mail, world: World) -> tuple[Route, ...]:
    """The answer to a mail about several cases is one route for each that it names."""
    way = route(mail, world)
    if isinstance(way.event, Away):
        return _away(way, way.event, world)
    if way.issued is None or way.issued.kind != KIND:
        return (_by_reference(mail, way, world),)
    inside = _inside(way.issued, world)
    if isinstance(way.event, Bounced):
        return tuple(replace(way, event=replace(way.event, key=one.key), case=case) for case, one in inside) or (way,)
    return tuple(_as(mail, way, one) for one in _replies(mail, inside, world))


def _inside(bundle: Issued, world: World) -> list[tuple[Case, Issued]]:
    """The cases of a mail about several, each with the reminder that the mail carries."""
    carried = world.store.bundles.inside(bundle.message_id)
    return [(case, one) for number, one in carried if (case := world.store.case(number))]


def _away(way: Route, event: Away, world: World) -> tuple[Route, ...]:
    """Who says until when they are away is away in all of their cases: most machines answer us only once."""
    cases = [way.case] if way.case else []
    if way.issued and way.issued.kind == KIND:
        cases = [case for case, _ in _inside(way.issued, world)] or cases
    others = world.store.cases_reminding(event.by.address) if event.until else []
    numbers = {case.number for case in cases}
    return tuple(
        replace(way, event=event, case=case) for case in (*cases, *(one for one in others if one.number not in numbers))
    )


def _as(mail: Mail, way: Route, one: Route) -> Route:
    """A route of this mail, which `route` has judged."""
    return replace(one, trust=way.trust, event=replace(one.event, ref=mail.ref) if one.event else None)


def _by_reference(mail: Mail, way: Route, world: World) -> Route:
    """`ESC-12 accept`, as in an answer to a mail about several, is understood in the case's own thread, too.

    In the thread of another case it is asked about: power comes from the mail that is answered, not from a number.
    """
    if not isinstance(way.event, Replied) or way.event.commands or way.case is None or way.issued is None:
        return way
    parts = parted(mail.thread.new_text)
    if len(parts) != 1 or not begins(mail.thread.new_text):
        return way
    [(number, text)] = parts.items()
    spoken = reply_to(replace(mail, thread=replace(mail.thread, new_text=text)), way.case, way.issued, world)
    if not isinstance(spoken.event, Replied) or not spoken.event.commands:
        return way
    if number == way.case.number:
        return _as(mail, way, spoken)
    here = way.case.reference
    sentence = f"This is the thread of {here}, so nothing was changed in ESC-{number}. Reply to a mail about that one."
    return _as(mail, way, _asked(mail, sentence, way.case))


def _replies(mail: Mail, inside: list[tuple[Case, Issued]], world: World) -> list[Route]:
    """The lines for each case as its own reply; what names no case is asked about, unless it asks for nothing."""
    text = mail.thread.new_text
    cases, parts = {case.number: (case, one) for case, one in inside}, parted(text)
    known = [number for number in parts if number in cases]
    if known:
        ways = [
            reply_to(replace(mail, thread=replace(mail.thread, new_text=parts[number])), *cases[number], world)
            for number in known
        ]
        return [*ways, *_unknown(mail, [number for number in parts if number not in cases], ways[0])]
    if courtesy(text) or not cases:
        return [Route(outcome="noted", reason="an answer to a mail about several cases that asks for nothing")]
    return [_which(mail, inside)]


# --- `owner <address> all` --------------------------------------------------------------------------------------------


def _with_all(mail: Mail, way: Route, world: World) -> list[Route]:
    """`owner <address> all` hands over every case of the same owner, if its writer is that owner or the team's lead.

    Power in the other cases does not come from the mail that is answered, but from owning them or leading their team.
    """
    event, here = way.event, way.case
    if not isinstance(event, Replied) or here is None or here.status not in WITH_TIER:
        return [way]
    told = next((one for one in event.commands if one.word == "owner" and everything(one.text)), None)
    if told is None or not may(COMMAND["owner"], event.roles):
        return [way]
    others, left = _others(here, mail.sender, world)
    also = replace(told, also=tuple(case.number for case in others))
    problems = (Problem(f"owner {told.args['owner']} {told.text}", left),) if left else ()
    commands = tuple(also if one is told else one for one in event.commands)
    first = replace(event, commands=commands, problems=(*event.problems, *problems))
    said = Command("owner", f"with {here.reference}", {"owner": told.args["owner"]})
    alike = Replied(event.at, event.by, frozenset({Role.TIER}), "", (said,))
    return [replace(way, event=first), *(_as(mail, way, Route(alike, case)) for case in others)]


def _others(here: Case, writer: str, world: World) -> tuple[list[Case], str]:
    """The other cases of this case's owner that the writer may hand over, and a sentence about those that stay."""
    whose = here.owner.address if here.owner else writer
    theirs = [
        case
        for case in world.store.cases_reminding(whose)
        if case.number != here.number and case.owner and case.owner.address == whose and case.status in WITH_TIER
    ]
    led = {tier.name for tier in world.policy.tiers.values() if tier.lead.address == writer}
    mine = [case for case in theirs if writer == whose or case.tier in led]
    open_ = [case for case in mine if not confidential_to(case, world.policy)]
    closed = [case.reference for case in mine if case not in open_]
    if writer != whose and not led:
        return [], f"Only {here.owner} and the lead of the team hand over all; {here.reference} alone was changed."
    secret = f"{' and '.join(closed)} stays as it is: what is confidential is handed over in its own thread."
    return open_, secret if closed else ""


def _which(mail: Mail, inside: list[tuple[Case, Issued]]) -> Route:
    names = [case.reference for case, _ in inside]
    sentence = (
        f"My mail was about {' and '.join(dict.fromkeys(names))}, so I do not know which one you mean, and nothing was"
        f" changed. Begin the line with the case, for example: {names[0]} {mail.thread.new_text.split()[0]} …"
    )
    return _asked(mail, sentence, inside[0][0])


def _unknown(mail: Mail, numbers: list[int], way: Route) -> list[Route]:
    if not numbers or way.case is None:
        return []
    names = " and ".join(f"ESC-{number}" for number in numbers)
    return [
        _asked(mail, f"{names} was not in that mail, and nothing was changed there. Reply in its own thread.", way.case)
    ]


def _asked(mail: Mail, sentence: str, case: Case) -> Route:
    line = mail.thread.new_text.partition("\n")[0]
    # In no role: a question about the mail itself is no sign of life in any case.
    nobody = frozenset({Role.PARTICIPANT})
    event = Replied(mail.at, sender_of(mail.message), nobody, "", problems=(Problem(line, sentence),))
    return Route(
        event, case, "noted", "it answers a mail about several cases and does not say which is meant", "sender"
    )
