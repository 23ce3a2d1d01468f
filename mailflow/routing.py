"""What a mail is to us: which case it belongs to, as whom its writer speaks, and so which event it is."""

import re
from dataclasses import dataclass, replace

from mailflow.adapters.store import Issued
from mailflow.belonging import (
    ENDED,
    Mail,
    about,
    answered,
    answered_ids,
    forwarded_ids,
    late_case,
    of_the_desk,
    open_case,
    ours,
    tokens,
)
from mailflow.cases.briefing import questions
from mailflow.cases.case import Case
from mailflow.cases.events import Bounced, MailEvent, Problem, Replied, Role
from mailflow.cases.policy import Policy
from mailflow.counting import flood, loop
from mailflow.mail.automatic import OUR_MARKS, Machine, Sign, arrived, automatic, delayed, undelivered
from mailflow.mail.copies import is_copy
from mailflow.mail.ids import masked
from mailflow.mail.trust import Level, Trust, trust
from mailflow.reading import read
from mailflow.reading.layout.thread import Kind
from mailflow.world import World

#: somebody whom our mail was passed on to
_PASSED_ON = frozenset({Role.PARTICIPANT})
_RELEASE = re.compile(r"\s{0,9}release\s{1,9}#?(\d{1,15})\b([^\n]{0,500})", re.IGNORECASE)


@dataclass(frozen=True)
class Route:
    """Where a mail goes: an event in a case (None: a new one), or nowhere, with the outcome and its reason."""

    event: MailEvent | None = None
    case: Case | None = None
    outcome: str = ""
    reason: str = ""
    #: in whose thread the mail stands: "sender" or a tier's name
    audience: str | None = None
    #: the mail of ours that it answers, or that a machine writes about
    issued: Issued | None = None
    #: how far its writer is trusted, and why: decided once for every mail, and kept with it
    trust: Trust | None = None
    #: of a mail in quarantine that an operator lets in by reply, and why
    release: tuple[int, str] | None = None


def route(mail: Mail, world: World) -> Route:
    """Which event in which case this mail is, or its outcome when it is none."""
    verdict = _trust(mail, world)
    way = _route(mail, verdict, world)
    return replace(way, event=replace(way.event, ref=mail.ref) if way.event else None, trust=verdict)


def _trust(mail: Mail, world: World) -> Trust:
    """The border's word, or that of the person who let the mail in: it proves who wrote it,
    and makes nobody a colleague."""
    if mail.released and mail.vouched_for:
        level = Level.INTERNAL if world.policy.trusts(mail.sender) else Level.STRANGER
        return Trust(level, f"released from quarantine by {mail.released.by}")
    return trust(mail.message, world.policy.internal_domains, world.border)


def _route(mail: Mail, verdict: Trust, world: World) -> Route:
    """The policy of the mailbox from top to bottom: machines, strangers, colleagues."""
    if world.policy.is_ticket(mail.sender):
        return Route(
            outcome="automatic", reason="it comes from the address of a ticket, where only the ticket system writes"
        )
    if sign := automatic(mail.message):
        return _machine(mail, sign, verdict, world)
    if world.policy.is_mailbox(mail.sender):
        return Route(outcome="quarantined", reason="it comes from our own address, to which nothing is ever written")
    if not mail.released and (many := flood(mail.sender, mail.number, verdict.internal, world, mail.at)):
        return Route(outcome="quarantined", reason=many)
    if not verdict.internal:
        return _stranger(mail, verdict.reason, world)
    if of_the_desk(mail, world):
        return _for_the_desk(mail)
    if found := answered(mail, world):
        return reply_to(mail, *found, world)
    if tokens(mail) and mail.thread.kind is not Kind.FORWARD and not mail.vouched_for:
        # Guessed, of another case or address, or too old.
        # A forward answers nothing: mail programs complete old addresses.
        return Route(outcome="quarantined", reason="it answers with a token that is not, or no longer, one of ours")
    if told := _to_a_customer(mail, world):
        return told
    return _opening(mail, world)


# --- machines and strangers: never answered ---------------------------------------------------------------------------


def _machine(mail: Mail, sign: Sign, verdict: Trust, world: World) -> Route:
    if sign.reason == OUR_MARKS and not ours(mail.message, world):
        return Route(outcome="quarantined", reason="it carries our marks, but we did not write it")
    case, issued = about(mail, world)
    if sign.machine is Machine.BOUNCE:
        recipient, why = map(masked, undelivered(mail.message))
        known = case and issued and not arrived(mail.message)
        event = _bounced(mail, issued, recipient, why) if issued and known else None
        reason = f"{sign.reason}: {recipient} {why}".strip()
        return Route(event, case if event else None, "bounce", reason, issued=issued)
    # Whoever holds a mail of ours could say of its reader that they are away, and whom the reminders go to instead.
    away = case if sign.machine is Machine.AWAY and verdict.internal else None
    event_away = world.reader.away(mail.message, mail.thread, world.policy, mail.at) if away else None
    return Route(event_away, away, "automatic", sign.reason, issued=issued)


def _bounced(mail: Mail, issued: Issued, recipient: str, why: str) -> Bounced:
    """Whom we wrote to counts: the bounce may name only the mailbox behind that address."""
    text = why if recipient in ("", issued.recipient) else f"{recipient}: {why}"
    return Bounced(mail.at, issued.recipient, text, issued.key, delayed(mail.message))


def _stranger(mail: Mail, reason: str, world: World) -> Route:
    """Silence. A customer of a case who writes into its thread is shown to the sender; all others wait for a person."""
    case = open_case(mail, world) or late_case(mail, world)
    if case and (mail.sender in case.customers or mail.vouched_for):
        event = world.reader.customer_wrote(mail.message, mail.thread, mail.at)
        return Route(event, case, "noted", f"the customer wrote; {reason}")
    return Route(outcome="quarantined", reason=reason)


# --- colleagues -------------------------------------------------------------------------------------------------------


def _for_the_desk(mail: Mail) -> Route:
    """A reply to a digest: one word counts. Whoever got it and is proven may say it, as with a list's token."""
    found = _RELEASE.match(mail.thread.new_text)
    if found is None:
        return Route(outcome="ignored", reason="a reply to a digest that does not begin with `release NUMBER`")
    number, why = int(found[1]), " ".join(found[2].split())
    return Route(outcome="command", reason=f"release {number}", release=(number, why))


def reply_to(mail: Mail, case: Case, issued: Issued, world: World) -> Route:
    """A reply to a mail of ours in this case, which says whom we wrote to."""
    roles = _roles(mail.sender, case, issued, world.policy)
    audience = issued.audience if roles != _PASSED_ON else None
    return Route(_reply(mail, case, roles, issued, world), case, audience=audience, issued=issued)


def _roles(sender: str, case: Case, issued: Issued | None, policy: Policy) -> frozenset[Role]:
    """Power is proportional to proof: who they are, and whether the mail that they answer was written to them."""
    desk = issued is not None and issued.audience == "sender" and sender == issued.recipient == policy.desk_lead.address
    roles = {Role.SENDER} if sender == case.sender.address or desk else set()
    if issued and _reached(sender, issued, policy):
        roles |= _of_the_team(issued.audience, case)
    return frozenset(roles) or _PASSED_ON


def _of_the_team(audience: str, case: Case) -> set[Role]:
    """The team that has the case speaks for it; the one that has just sent it on can take that back.
    Others are told."""
    if audience == case.tier:
        return {Role.TIER}
    return {Role.FORMER, Role.PARTICIPANT} if case.previous and audience == case.previous.tier else set()


def _reached(sender: str, issued: Issued, policy: Policy) -> bool:
    """A personal token counts for its address, a list's for its members."""
    tier = policy.tier_of_list(issued.recipient)
    return sender == issued.recipient or (tier is not None and (not tier.members or sender in tier.members))


def _reply(mail: Mail, case: Case, roles: frozenset[Role], issued: Issued | None, world: World) -> Replied:
    asked: tuple[str, ...] = ()
    if issued and issued.kind == "question" and Role.SENDER in roles:
        # All of the form, in its order, as long as one of them is open: then "Thanks!" is not the answer to a question.
        asked = case.asked[issued.nth - 1].fields
        asked = asked if set(asked) & set(questions(case, world.policy)) else ()
    to = read.Answered(roles, asked, issued.text if issued else "")
    reply = _linkable(world.reader.replied(mail.message, mail.thread, to, world.policy, mail.at), world)
    return replace(reply, findings={}, signals=()) if roles == _PASSED_ON else reply


def _linkable(reply: Replied, world: World) -> Replied:
    """Without the `link` words for cases that there are none of; their writer is told."""
    unknown = [one for one in reply.commands if one.word == "link" and not world.store.case(int(one.args["case"]))]
    sentence = "There is no case ESC-{}, so nothing was linked. Look the number up in the subject of its mails."
    problems = tuple(Problem(f"link {one.args['case']}", sentence.format(one.args["case"])) for one in unknown)
    commands = tuple(one for one in reply.commands if one not in unknown)
    return replace(reply, commands=commands, problems=(*reply.problems, *problems))


def _to_a_customer(mail: Mail, world: World) -> Route | None:
    """A colleague's mail to a customer that we were shown in Bcc or Cc: recognised by its thread,
    else by the address."""
    outside = {one.address for one in (*mail.message.to, *mail.message.cc)} - {""}
    outside = {one for one in outside if one.rpartition("@")[2] not in world.policy.internal_domains}
    if not outside or mail.thread.kind is Kind.FORWARD:
        return None
    number = world.store.threads.case_of_ids(answered_ids(mail.message))
    by_thread = world.store.case(number) if number else None
    fitting = [case for case in world.store.cases_of_sender(mail.sender) if outside & set(case.customers)]
    if by_thread and outside & set(by_thread.customers):
        fitting = [by_thread]
    if not fitting and world.policy.mailbox.address in {one.address for one in mail.message.to}:
        return None  # written to us in the first place: an escalation that somebody outside gets a copy of
    if not fitting:
        return Route(outcome="ignored", reason="a mail to somebody outside that fits none of the writer's open cases")
    if len(fitting) > 1:
        return Route(_which(mail, fitting), fitting[-1], audience="sender")
    event = world.reader.customer_told(mail.message, mail.thread, world.policy, mail.at)
    return Route(event, fitting[0], "noted", "a colleague's mail to the customer was seen")


def _which(mail: Mail, fitting: list[Case]) -> Replied:
    names = " or ".join(case.reference for case in fitting)
    sentence = (
        f"I saw your mail to the customer; it may belong to {names}. Reply `told` in the thread of the right one."
    )
    problem = Problem(mail.message.subject, sentence)
    # In no role: a question about the mail itself is no answer to what the case asks.
    return Replied(mail.at, read.sender_of(mail.message), _PASSED_ON, "", problems=(problem,))


def _opening(mail: Mail, world: World) -> Route:
    """A forward, or a mail that a colleague typed: a new case, or more for the one that its thread belongs to."""
    if not (mail.thread.new_text or mail.thread.messages or mail.message.files or mail.message.subject.strip()):
        return Route(outcome="ignored", reason="there is nothing in it: no subject, no text, no file")
    if mail.thread.kind is not Kind.FORWARD and is_copy(mail.thread.new_text):
        return Route(outcome="ignored", reason="the ticket system shows what we wrote to a ticket")
    number = world.store.threads.case_of_ids(forwarded_ids(mail))
    case = world.store.case(number) if number else None
    if case and mail.thread.kind is not Kind.FORWARD:
        return Route(_reply(mail, case, _roles(mail.sender, case, None, world.policy), None, world), case)
    if case and case.status not in ENDED:
        return Route(world.reader.forwarded(mail.message, mail.thread, world.policy, mail.at), case)
    links = (case.number,) if case else ()
    event = world.reader.forwarded(mail.message, mail.thread, world.policy, mail.at, links)
    if not (event.customers or mail.released) and (looks := loop(mail.sender, world, mail.at)):
        return Route(outcome="quarantined", reason=looks)
    return Route(event, audience="sender")
