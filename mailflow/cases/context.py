"""What is known of a case without anybody having written it here: it fills gaps, names its source,
and beats no person."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from mailflow.cases.accounts import Account, Directory
from mailflow.cases.case import Case, Finding, Signal, State, Value
from mailflow.cases.known import Fit, KnownIssue
from mailflow.cases.organisations import organisation
from mailflow.cases.policy import Policy

#: `Finding.source` and `Signal.source` of the account directory
DIRECTORY = "directory"
#: and of the known issues
KNOWN_ISSUES = "known-issues"
#: what puts a customer at risk; a high-value customer who only asks how to do something is none
AT_RISK = frozenset(
    (
        "churn",
        "sla",
        "deal",
        "executive",
        "legal",
        "publicity",
        "production-down",
        "data-loss",
        "blocked",
        "major-broken",
    )
)


def with_account(case: Case, fields: Mapping[str, Finding], directory: Directory) -> Case:
    """The case with the line of its customer. `fields`: all that is known of it, the newest mail included."""
    found = account_of(fields, directory)
    return replace(case, account=found, sla=found.sla if found else None)


def with_known(case: Case, fits: tuple[Fit, ...], issues: tuple[KnownIssue, ...]) -> Case:
    """The case with the known issues that its mails fit, earlier ones and those of this mail,
    as their files say it now."""
    now = {issue.id: issue for issue in issues}
    found = {fit.issue.id: fit for fit in (*fits, *case.known) if fit.issue.id in now}
    return replace(case, known=tuple(replace(fit, issue=now[name]) for name, fit in found.items()))


def account_of(fields: Mapping[str, Finding], directory: Directory) -> Account | None:
    """The line of the customer: by the contact's domain, else by the name that somebody wrote.

    Where the sender names another company than the domain's (a consultant writes for a client), only the name counts:
    the revenue of one customer in the brief of another would be made up.
    """
    found = fields.get("customer_company")
    company = str(found.value or "") if found and found.source != DIRECTORY else ""
    domain = domain_of(fields)
    by_domain, by_name = directory.of_domain(domain), directory.of_name(company)
    if by_domain is None:
        return None if organisation(domain) else by_name
    by_sender = found is not None and found.state is State.STATED and not found.source.startswith("thread")
    return by_name if by_sender and company and not by_domain.is_called(company) else by_domain


def domain_of(fields: Mapping[str, Finding]) -> str:
    """The mail domain of the customer's contact, or ""."""
    found = fields.get("customer_contact")
    address = str(found.value.get("email") or "") if found and isinstance(found.value, Mapping) else ""
    return address.rpartition("@")[2].lower()


def filled(case: Case) -> Case:
    """The case with the directory's values where nobody wrote one. What an older line said is gone:
    it may be another customer's."""
    fields = {name: found for name, found in case.fields.items() if found.source != DIRECTORY}
    known = dict(_of_account(case.account)) if case.account else {}
    return replace(case, fields={**fields, **{name: said for name, said in known.items() if _open(fields.get(name))}})


def _open(found: Finding | None) -> bool:
    """Nobody wrote it: it is missing, or nobody knows, or a guess from the header of the mail."""
    return found is None or found.state in (State.UNKNOWN, State.DEFAULT) or found.source == "header"


def _of_account(account: Account) -> Iterator[tuple[str, Finding]]:
    yield "customer_company", _stated(account, account.company, f"domain {', '.join(account.domains)}")
    if account.arr is not None:
        yield "revenue_at_risk", _stated(account, _revenue(account), account.revenue)
    if account.sla:
        yield "contractual", _stated(account, account.sla_text, account.sla_text)


def _revenue(account: Account) -> Value:
    amount = account.arr or 0
    value = {"amount": int(amount) if amount == int(amount) else amount, "currency": account.currency or None}
    return {
        **value,
        "period": "year",
        "text": account.revenue,
        **({"deals": list(account.deals)} if account.deals else {}),
    }


def _stated(account: Account, value: Value, cells: str) -> Finding:
    return Finding(value, State.STATED, f"{account.place}: {cells}", DIRECTORY)


def signals(case: Case, policy: Policy) -> tuple[Signal, ...]:
    """What the context says for the decision; worked out anew each time, so a newer directory counts."""
    return (*_value(case, policy), *_answer(case))


def _value(case: Case, policy: Policy) -> Iterator[Signal]:
    account = case.account
    at_risk = any(signal.name in AT_RISK for signal in case.signals)
    if account and at_risk and high_value(account, policy):
        why = "high-value" if account.high_value else account.revenue
        yield Signal("high-value", f"{account.place}: {why}", DIRECTORY)


def _answer(case: Case) -> Iterator[Signal]:
    """Support can answer with a known issue where exactly one fits: of two, one is the wrong one."""
    if len(case.known) == 1 and (name := case.known[0].issue.signal):
        issue = case.known[0].issue
        yield Signal(name, f"{issue.id}: {issue.title}", KNOWN_ISSUES)


def high_value(account: Account, policy: Policy) -> bool:
    """The flag, else the revenue; an amount in another currency than the policy's is not compared."""
    if account.high_value is not None:
        return account.high_value
    comparable = account.currency in ("", policy.currency)
    return comparable and account.arr is not None and account.arr >= policy.high_value_arr
