"""What a clock makes us write: follow-ups, decisions, customer updates, confirmations.
The values of their templates."""

from datetime import datetime

from mailflow.cases.case import OPEN, Case, Status
from mailflow.cases.clocks import update_marks
from mailflow.cases.effects import SendConfirm, SendCustomerUpdate, SendDecision, SendFollowUp, To
from mailflow.cases.subjects import one_line, shortened
from mailflow.cases.trail import TrailLine
from mailflow.writing.draft import Draft, draft
from mailflow.writing.letter import Letter, Values, joined, plural, values
from mailflow.writing.moments import Moment, length

#: what changed since the last update: as many lines as fit on a phone
NEWEST = 5


def follow_up(letter: Letter) -> Values:
    """The values of templates/follow-up."""
    effect, case = letter.effect, letter.case
    assert isinstance(effect, SendFollowUp)
    due = _deadline(letter)
    quiet = length(letter.eyes.now - case.inside.since) if case.inside.since else ""
    title = _follow_up_title(letter, effect, due)
    words = ("eta ", "update ", "resolved ") if case.owner else ("accept", "eta ", "resolved ")
    words = ("owner ", *words[:2]) if effect.instead else words
    return values(
        letter,
        f"Reminder {effect.number} of {effect.limit} · {case.reference} · {letter.team}",
        title,
        (
            f"No news for {quiet or 'some time'}. {title}{'' if title.endswith('?') else '.'} One word is enough: "
            f"{joined([word.strip() for word in words], 'or')}."
        ),
        "high",
        number=effect.number,
        limit=effect.limit,
        still_yours=effect.still_yours,
        instead=effect.instead,
        facts=_inside_facts(letter, due),
        next=_who_next(letter, effect),
        buttons=letter.buttons(*words),
    )


def decision(letter: Letter) -> Values:
    """The values of templates/decision."""
    effect, case = letter.effect, letter.case
    assert isinstance(effect, SendDecision)
    words = ("accept", "eta ", "redirect ") if letter.to is To.LEAD else ("owner ", "update ")
    return values(
        letter,
        f"A decision is needed · {case.reference} · {letter.team}",
        f"{plural(effect.number, 'reminder')}, no answer: please decide",
        (
            f"{letter.team} has not answered. Nothing closes by itself: name an owner, another team, or say why it "
            "can wait."
        ),
        "critical",
        number=effect.number,
        facts=_inside_facts(letter, _deadline(letter)),
        buttons=letter.buttons(*words),
    )


def customer_update(letter: Letter) -> Values:
    """The values of templates/customer-update."""
    effect, case, eyes = letter.effect, letter.case, letter.eyes
    assert isinstance(effect, SendCustomerUpdate)
    due, since = eyes.moment(effect.due), _told_at(letter)
    company = letter.company[:1].upper() + letter.company[1:]
    title = (
        f"{company} is waiting for an update" if effect.late else f"{company}: the next update is due at {due.short}"
    )
    heard = f"last heard from us {eyes.moment(since).away}" if since else "has not heard from us, as far as I know"
    return values(
        letter,
        f"Customer update{', late' if effect.late else ''} · {case.reference}",
        title,
        f"{company} {heard}. A draft is inside; nothing was sent to the customer.",
        "critical" if effect.late else "high",
        late=effect.late,
        due=due,
        since=eyes.moment(since) if since else None,
        told=case.fields.get("last_customer_update") is not None,
        instead=_instead(letter),
        draft=draft(case, eyes),
        news=_news(letter),
        facts=_outside_facts(letter),
        buttons=letter.buttons("told ", "snooze 1h"),
    )


def confirm(letter: Letter) -> Values:
    """The values of templates/confirm."""
    effect, case = letter.effect, letter.case
    assert isinstance(effect, SendConfirm)
    at = letter.eyes.moment(case.resolved_at or effect.due)
    return values(
        letter,
        f"Confirmation needed · {case.reference}",
        f"Is it really fixed for {letter.company}?",
        f"{letter.team} reported the fix {at.away}. Ask the customer; one word closes the case. A draft is inside.",
        "high",
        at=at,
        cause=case.reason,
        instead=_instead(letter),
        draft=draft(case, letter.eyes),
        buttons=letter.buttons("confirm", "reopen "),
    )


def _instead(letter: Letter) -> str:
    """Why it comes to this reader; whom it stands in for gets it too, and knows why."""
    effect = letter.effect
    assert isinstance(effect, SendCustomerUpdate | SendConfirm)
    return "" if letter.to is To.SENDER else effect.instead


def state_facts(letter: Letter) -> tuple[tuple[str, str], ...]:
    """Where the case stands: label and value."""
    case = letter.case
    rows = [("Customer", letter.company), ("Severity", case.severity.capitalize() if case.severity else "not stated")]
    if letter.tier:
        rows.append(("Team", letter.team))
    if case.owner:
        rows.append(("Owner", f"{case.owner} <{case.owner.address}>" if case.owner.name else case.owner.address))
    rows += [*_outside_facts(letter)] if case.outside.since else []
    if case.status in OPEN and (due := _deadline(letter)):
        rows.append(("Answer due", f"{due} ({due.away})"))
    if case.next_due:
        at = letter.eyes.moment(case.next_due)
        rows.append(("Next reminder", f"{at} ({at.away})"))
    return tuple(rows)


def draft_for(letter: Letter) -> Draft:
    """The draft that somebody asked for."""
    return draft(letter.case, letter.eyes)


def _follow_up_title(letter: Letter, effect: SendFollowUp, due: Moment | None) -> str:
    case, eyes = letter.case, letter.eyes
    if effect.still_yours and case.owner:
        return f"Is it still yours, {str(case.owner).split(' ')[0]}?"
    if case.inside.promise and case.inside.promise <= eyes.now:
        return f"The time given has passed: {eyes.moment(case.inside.promise).short}"
    if case.status is Status.ACCEPTED:
        return "How far is it?"
    if due is None:
        return "No answer yet"
    return (
        f"No answer yet; it is due {due.away}" if due.away.startswith("in") else f"No answer yet; it was due {due.away}"
    )


def _deadline(letter: Letter) -> Moment | None:
    at = letter.eyes.instant(str(letter.case.value("deadline") or ""))
    return letter.eyes.moment(at) if at else None


def _inside_facts(letter: Letter, due: Moment | None) -> tuple[tuple[str, str], ...]:
    case, eyes = letter.case, letter.eyes
    rows = [("Answer due", f"{due} ({due.away})")] if due else []
    if case.briefed_at:
        rows.append(("With the team since", f"{eyes.moment(case.briefed_at)} ({eyes.moment(case.briefed_at).away})"))
    heard = case.inside.since
    answered = heard is not None and (case.briefed_at is None or heard > case.briefed_at)
    rows.append(
        ("Last answer", f"{eyes.moment(heard)} ({eyes.moment(heard).away})" if heard and answered else "none yet")
    )
    if case.inside.promise:
        rows.append(("Time given", f"{eyes.moment(case.inside.promise)} ({eyes.moment(case.inside.promise).away})"))
    rows.append(("Reminders sent", str(case.inside.struck)))
    return tuple(rows)


def _outside_facts(letter: Letter) -> tuple[tuple[str, str], ...]:
    case, eyes = letter.case, letter.eyes
    told = case.value("last_customer_update")
    rows = [("Last update", eyes.text(told) if told else "none that I know of")]
    expects = case.value("customer_expectation")
    if expects:
        rows.append(("Customer expects", eyes.text(expects)))
    due, late = update_marks(case, eyes.policy)
    rows.append(("Promise", f"an update every {due}, late after {late}"))
    if case.outside.promise:
        promised = eyes.moment(case.outside.promise)
        rows.append(("Promised to them", f"a word by {promised} ({promised.away})"))
    return (*rows, ("SLA", f"{length(case.sla)}, from the account directory")) if case.sla else tuple(rows)


def _who_next(letter: Letter, effect: SendFollowUp) -> str:
    """Who hears of it when this one is not answered, and by when nothing more is sent."""
    policy, tier = letter.eyes.policy, letter.tier
    if effect.instead:
        away = letter.case.owner and letter.case.owner.address in letter.case.returns
        return (
            "Any reply starts the clock again. "
            f"The next reminder {'comes to you, too' if away else 'goes the usual way'}."
        )
    if effect.number >= effect.limit:
        return "This is the last reminder. After it I ask the leads to decide; nothing closes by itself."
    if tier and effect.number >= policy.follow_ups_before_lead:
        return f"No answer: the next reminder also goes to {tier.lead} and {policy.desk_lead}."
    return (
        f"Any reply starts the clock again. After {policy.follow_ups_before_lead} reminders without one, "
        f"{tier.lead if tier else 'the lead'} hears of it too."
    )


def _told_at(letter: Letter) -> datetime | None:
    """When the customer was last told something, as far as anybody said; the start of the clock is no such word."""
    told = [line.at for line in letter.trail if line.what == "told"]
    stated = letter.case.value("last_customer_update") or {}
    return told[-1] if told else letter.eyes.instant(str(stated.get("at") or ""))


def _news(letter: Letter) -> tuple[str, ...]:
    """What happened since the customer last heard from us, from the trail, newest last."""
    since = _told_at(letter)
    lines = [line for line in letter.trail if since is None or line.at > since]
    return tuple(_sentence(letter, line) for line in lines if line.what in TELLING)[-NEWEST:]


#: lines of the trail that may matter to a customer update: words of people, never our own mails
TELLING = frozenset(
    {"accept", "eta", "update", "severity", "deadline", "resolved", "deescalate", "reopen", "redirect", "owner"}
)


def _sentence(letter: Letter, line: TrailLine) -> str:
    said = shortened(one_line(f"{line.what} {line.text}"), 160)
    return f'{letter.eyes.moment(line.at).short}: {letter.name(line.who)} wrote "{said}"'


def steps(case: Case, letter: Letter) -> tuple[tuple[str, str], ...]:
    """The timeline of a case from what it knows by itself."""
    known = (
        (case.opened_at, f"forwarded by {letter.name(case.sender.address)}"),
        (case.briefed_at, f"brief to {letter.team}"),
        (case.resolved_at, "reported as fixed"),
        (case.closed_at, "confirmed and closed"),
    )
    passed = sorted((at, text) for at, text in known if at)
    return tuple((str(letter.eyes.moment(at)), text) for at, text in passed)
