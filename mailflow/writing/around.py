"""What is known around a case, for the brief and for the answer that support can handle it: each with its source."""

from collections.abc import Iterator

from mailflow.cases.accounts import Account
from mailflow.cases.case import Case
from mailflow.cases.known import Fit
from mailflow.cases.policy import Tier
from mailflow.cases.subjects import one_line, shortened
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


def around(case: Case, tier: Tier, eyes: Eyes, sources: Sources) -> Section:
    """The section of a brief; it has no rows where nothing is known."""
    return Section(TITLE, tuple(_rows(case, tier, eyes, sources)))


def _rows(case: Case, tier: Tier, eyes: Eyes, sources: Sources) -> Iterator[Row]:
    if case.account:
        mark = sources.noted(sources.of_account(case.account.place))
        yield Row("account", "Account", _account(case.account, business=not tier.confidential), (mark,))
    for fit in case.known:
        yield Row("known_issue", "May be known", known(fit), (sources.noted(sources.fit(fit)),))


def _account(account: Account, business: bool) -> str:
    """On one line; what it is worth stays away from who need not know."""
    parts = [one_line(account.company), f"plan {one_line(account.plan)}" if account.plan else ""]
    parts += [account.revenue] if business else []
    parts += [account.sla_text, f"account manager {one_line(account.manager)}" if account.manager else ""]
    deals = f"; pending deals: {', '.join(map(one_line, account.deals))}" if account.deals and business else ""
    return ", ".join(part for part in parts if part) + deals


def known(fit: Fit) -> str:
    """`KI-7: Excel export stops at 10,000 rows (known issue, open). Workaround: export month by month. More: https://…`"""
    issue = fit.issue
    parts = [f"{one_line(issue.id)}: {shortened(one_line(issue.title), 160)} ({CALLED[issue.status]})."]
    if issue.workaround:
        parts.append(f"{'Answer' if issue.status == 'documented' else 'Workaround'}: {prose(issue.workaround, 600)}")
    return " ".join([*parts, *([f"More: {issue.url}"] if issue.url else [])])
