"""What is known around a case, for the brief and for the answer that support can handle it: each with its source."""

from collections.abc import Iterator

from mailflow.cases.accounts import Account
from mailflow.cases.case import Case
from mailflow.cases.known import Fit
from mailflow.cases.neighbours import EARLIER, SHOWN, Around, Neighbour, for_reader, neighbour
from mailflow.cases.policy import Policy, Tier
from mailflow.cases.subjects import one_line, shortened
from mailflow.writing.letter import Letter, Values, joined, values
from mailflow.writing.moments import shown_day
from mailflow.writing.rows import Row, Section
from mailflow.writing.shown import Eyes, prose
from mailflow.writing.sources import Sources

TITLE = "What else is known"
#: what a known issue is called, by its status
CALLED = {
    "open": "known issue, open",
    "fixed": "known issue, said to be fixed",
    "limitation": "known limitation",
    "documented": "documented",
}


def around(case: Case, tier: Tier, eyes: Eyes, sources: Sources, beside: Around) -> tuple[Section, ...]:
    """The sections of a brief; none where nothing is known."""
    facts = (*_known(case, tier, sources), *_earlier(case, eyes, sources, beside), *_alike(eyes, sources, beside))
    return (*_pattern(case, beside, eyes.policy), *([Section(TITLE, facts)] if facts else []))


def _known(case: Case, tier: Tier, sources: Sources) -> Iterator[Row]:
    if case.account:
        mark = sources.noted(sources.of_account(case.account.place))
        yield Row("account", "Account", _account(case.account, business=not tier.confidential), (mark,))
    for fit in case.known:
        yield Row("known_issue", "May be known", known(fit), (sources.noted(sources.fit(fit)),))


def _earlier(case: Case, eyes: Eyes, sources: Sources, beside: Around) -> Iterator[Row]:
    if not beside.earlier:
        return
    mark = sources.noted(f"Cases of this desk whose customer is at {one_line(case.organisation)}")
    number = len(beside.earlier)
    newest = f"; the newest {SHOWN} of them:" if number > SHOWN else ""
    yield Row(
        "earlier",
        "Earlier cases",
        f"{number}{' or more' if number >= EARLIER else ''} of this customer{newest}",
        (mark,),
    )
    yield from (
        _case(one, eyes, f"{one.problem}{' (the same words)' if one.shared else ''}") for one in beside.earlier[:SHOWN]
    )


def _alike(eyes: Eyes, sources: Sources, beside: Around) -> Iterator[Row]:
    named = {one.number for one in beside.pattern}
    others = [one for one in beside.alike if one.number not in named]
    if not others:
        return
    mark = sources.noted(
        "Cases of the last year that share an error code or at least three telling words with this one"
    )
    newest = f"; the newest {SHOWN} of them:" if len(others) > SHOWN else ""
    yield Row("alike", "Similar cases", f"{len(others)} of other customers{newest}", (mark,))
    for one in others[:SHOWN]:
        yield _case(one, eyes, f"{one.company or 'no company known'}: {one.problem} (shares {', '.join(one.shared)})")


def _case(one: Neighbour, eyes: Eyes, text: str) -> Row:
    """`ESC-12` and `Mon 3 Nov, Engineering, closed: Login loop. Cause: pool limit`."""
    tier = eyes.policy.tiers.get(one.tier)
    where = ", ".join([shown_day_of(one, eyes), *([tier.label] if tier else []), one.status.value])
    ended = f". How it ended: {shortened(one_line(one.reason), 160)}" if one.reason else ""
    return Row(f"ESC-{one.number}", f"ESC-{one.number}", f"{where}: {shortened(one_line(text), 200)}{ended}")


def shown_day_of(one: Neighbour, eyes: Eyes) -> str:
    """The day on the desk's calendar."""
    today = eyes.policy.hours.local(eyes.now).date()
    return shown_day(eyes.policy.hours.local(one.opened_at).date(), today)


def _pattern(case: Case, beside: Around, policy: Policy) -> Iterator[Section]:
    if beside.pattern:
        row = Row(
            "pattern",
            "The same issue?",
            "",
            pairs=side_by_side(case, beside, policy),
            columns=("Customer", "What was written"),
        )
        yield Section(f"May be the same issue at {customers(case, beside)} customers", whole=(row,))


def customers(case: Case, beside: Around) -> int:
    """How many different organisations a pattern has."""
    return len({case.organisation, *(one.organisation for one in beside.pattern)} - {""})


def side_by_side(case: Case, beside: Around, policy: Policy) -> tuple[tuple[str, str], ...]:
    """Customer and quote of each case of a pattern, this one first."""
    cases = (neighbour(case, policy), *beside.pattern)
    return tuple(
        (f"ESC-{one.number}, {one.company or one.organisation or 'not known'}", f'"{one.quote}"') for one in cases
    )


def _account(account: Account, business: bool) -> str:
    """On one line; what it is worth stays away from who need not know."""
    parts = [one_line(account.company), f"plan {one_line(account.plan)}" if account.plan else ""]
    parts += [account.revenue] if business else []
    parts += [account.sla_text, f"account manager {one_line(account.manager)}" if account.manager else ""]
    deals = f"; pending deals: {', '.join(map(one_line, account.deals))}" if account.deals and business else ""
    return ", ".join(part for part in parts if part) + deals


def known(fit: Fit) -> str:
    """On one line: what it may be, what helps, and where more stands."""
    return " ".join([f"{known_name(fit)}.", *known_answer(fit)])


def known_name(fit: Fit) -> str:
    """`KI-7: Excel export stops at 10,000 rows (known issue, open)`."""
    issue = fit.issue
    return f"{one_line(issue.id)}: {shortened(one_line(issue.title), 160)} ({CALLED[issue.status]})"


def known_answer(fit: Fit) -> tuple[str, ...]:
    """`Workaround: export month by month.` and `More: https://…`."""
    issue = fit.issue
    called = "Answer" if issue.status == "documented" else "Workaround"
    helps = (f"{called}: {prose(issue.workaround, 600)}",) if issue.workaround else ()
    return (*helps, *((f"More: {issue.url}",) if issue.url else ()))


def pattern(letter: Letter) -> Values:
    """The values of templates/pattern."""
    case, beside = letter.case, for_reader(letter.around, "")
    number = customers(case, beside)
    shared = next((one.shared for one in beside.pattern if one.shared), ())
    why = f"All of these cases share: {', '.join(shared)}." if shared else "A colleague linked these cases."
    named = joined([f"ESC-{one.number}" for one in beside.pattern]) or "other cases"
    words = [f"link ESC-{one.number}" for one in beside.pattern if one.number not in case.links]
    return values(
        letter,
        f"Pattern? · {case.reference}",
        f"{number} customers may have the same issue",
        f"{case.reference} looks like {named}. Please compare; nothing was merged.",
        "plain",
        lead=(
            f"{case.reference} looks like {named}. {why} Please compare what was written. Nothing was merged, and "
            "the brief says that it may be a pattern."
        ),
        facts=side_by_side(case, beside, letter.eyes.policy),
        columns=("Customer", "What was written"),
        buttons=letter.buttons(*words[:3]),
        apart=f"unlink ESC-{beside.pattern[0].number}" if beside.pattern else "unlink ESC-n",
    )
