"""A mail to us may be about several cases, when it answers a mail of ours that was: then it is an event in each of
them."""

from dataclasses import replace

from mailflow.adapters.store import Issued
from mailflow.belonging import Mail
from mailflow.cases.case import Case
from mailflow.cases.events import Away, Bounced, Problem, Replied, Role
from mailflow.reading.read import sender_of
from mailflow.reading.several import begins, courtesy, parted
from mailflow.routing import Route, reply_to, route
from mailflow.world import World
from mailflow.writing.bundle import KIND


def routes(mail: Mail, world: World) -> tuple[Route, ...]:
    """What a mail is, as `route` says; the answer to a mail about several cases is one route for each that it names."""
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
    proven = way.trust is not None and way.trust.internal
    event = event if proven else replace(event, until=None)
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
