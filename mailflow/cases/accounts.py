"""A customer as the account directory has it, found by a mail domain or by the exact name of the company."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from mailflow.cases.organisations import squeezed


@dataclass(frozen=True)
class Account:
    """One line of the directory."""

    company: str
    #: lower case; mail from their subdomains is theirs too
    domains: tuple[str, ...]
    plan: str = ""
    #: yearly revenue; "" of the currency: the directory does not say
    arr: float | None = None
    currency: str = ""
    #: time to answer, by contract
    sla: timedelta | None = None
    #: a colleague's name or address, to be shown
    manager: str = ""
    #: pending deals
    deals: tuple[str, ...] = ()
    #: None: the revenue decides
    high_value: bool | None = None
    #: `accounts.csv, line 3`
    place: str = ""

    @property
    def revenue(self) -> str:
        """`ARR 240,000 USD`, or ""."""
        return "" if self.arr is None else f"ARR {self.arr:,.2f}".removesuffix(".00") + f" {self.currency}".rstrip()

    @property
    def sla_text(self) -> str:
        """`SLA 4 hours`, or ""."""
        if self.sla is None:
            return ""
        hours = self.sla.total_seconds() / 3600
        return f"SLA {hours:g} hour{'' if hours == 1 else 's'}"

    def is_called(self, company: str) -> bool:
        """Whether a name is the account's, or a shorter or longer form of it, or that of its domain."""
        written = squeezed(company)
        known = [squeezed(self.company), *(squeezed(domain.split(".")[0]) for domain in self.domains)]
        return any(name.startswith(written) or written.startswith(name) for name in known if written and len(name) > 2)


@dataclass(frozen=True)
class Directory:
    """All lines; empty where the operator keeps none."""

    accounts: tuple[Account, ...] = ()

    @cached_property
    def _by_domain(self) -> Mapping[str, Account]:
        return {domain: account for account in self.accounts for domain in account.domains}

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[Account, ...]]:
        found: dict[str, tuple[Account, ...]] = {}
        for account in self.accounts:
            name = squeezed(account.company)
            found[name] = (*found.get(name, ()), account)
        return found

    def of_domain(self, domain: str) -> Account | None:
        """The line of this mail domain, or of the nearest one above it."""
        return next((self._by_domain[one] for one in _upwards(domain.lower()) if one in self._by_domain), None)

    def of_name(self, company: str) -> Account | None:
        """The line of the company of exactly this name; None where two have it."""
        named = self._by_name.get(squeezed(company), ()) if company.strip() else ()
        return named[0] if len(named) == 1 else None


def _upwards(domain: str) -> Iterator[str]:
    """mail.acme.example, acme.example: never a bare top level."""
    labels = domain.split(".")
    yield from (".".join(labels[start:]) for start in range(len(labels) - 1))
