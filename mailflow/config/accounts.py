"""The account directory: a CSV file of the operator becomes accounts, or every fault of it with its line.

To read another column, add a row to COLUMNS and its value to `_account`.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from difflib import get_close_matches
from io import StringIO
from pathlib import Path
from typing import TypeVar

from mailflow.cases.accounts import Account, Directory
from mailflow.cases.money import money
from mailflow.cases.organisations import organisation
from mailflow.config import values
from mailflow.config.faults import Fault, joined, line
from mailflow.errors import ConfigError

T = TypeVar("T")

#: column as people read it, and the headings that are understood, letters and digits alone
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "domain": ("domain", "domains", "emaildomain", "maildomain"),
    "company": ("company", "customer", "companyname", "accountname", "account"),
    "plan": ("plan", "planlevel", "tier"),
    "ARR": ("arr", "annualrecurringrevenue"),
    "currency": ("currency",),
    "SLA hours": ("slahours", "sla", "slainhours"),
    "account manager": ("accountmanager", "manager", "csm"),
    "deals": ("deals", "pendingdeals", "opendeals"),
    "high value": ("highvalue", "highvalueflag", "highvaluecustomer"),
}
#: without these a line is of no use
NEEDED = ("domain", "company")
#: what spreadsheets write between cells: the German and French ones a semicolon, since the comma is in their numbers
DELIMITERS = ",;\t"
#: how like a known heading one must be to be a slip of it: `currrency`, and not `account id`
SLIP = 0.88
#: an SLA longer than this was meant in minutes, or is a slip
LONGEST_SLA = 24 * 90

_SLA = re.compile(r"(\d{1,4}(?:[.,]\d{1,2})?) ?(?:h|hrs?|hours?)?", re.IGNORECASE)


@dataclass
class _Sheet:
    """A file while it is read."""

    file: str
    faults: list[Fault] = field(default_factory=list)
    #: where a domain stands first
    lines: dict[str, int] = field(default_factory=dict)

    def fault(self, number: int, column: str, text: str) -> None:
        self.faults.append(Fault(line(self.file, number), column, text))


def read_accounts(path: Path) -> Directory:
    """The directory. Raises ConfigError with all that is wrong in the file, in its order."""
    sheet = _Sheet(str(path))
    rows = _rows(_text(path), sheet)
    number, heading = next(rows, (1, []))
    places = _columns(heading, number, sheet)
    accounts: list[Account] = []
    if not sheet.faults:
        for number, cells in rows:
            if len(cells) > len(heading):
                text = (
                    f"has {len(cells)} cells where the first line has {len(heading)}; "
                    "put double quotes round a value with a delimiter in it"
                )
                sheet.fault(number, "line", text)
            elif account := _account({name: _cell(cells, at) for name, at in places.items()}, number, path.name, sheet):
                accounts.append(account)
    if sheet.faults:
        raise ConfigError(*(str(fault) for fault in sorted(sheet.faults)))
    return Directory(tuple(accounts))


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise ConfigError(
            f"{path}:1: accounts: cannot be read ({error.strerror}); write the path of a CSV file"
        ) from error
    except UnicodeDecodeError as error:
        number = error.object[: error.start].count(b"\n") + 1
        raise ConfigError(f"{path}:{number}: accounts: is not UTF-8; save it as CSV UTF-8") from error


def _rows(text: str, sheet: _Sheet) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line that it begins in; empty ones are passed over."""
    first = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=first.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            sheet.fault(
                number,
                "line",
                f"is no CSV ({error}); write a quotation mark inside a value twice, and close each value",
            )
            return
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield number, cells


def _columns(heading: list[str], number: int, sheet: _Sheet) -> dict[str, int]:
    """Where each column stands. Others are passed over, but not one that is a slip away from a known one that is not
    there."""
    known = {name: column for column, names in COLUMNS.items() for name in names}
    places: dict[str, int] = {}
    others: dict[str, str] = {}
    for at, cell in enumerate(heading):
        name = re.sub(r"[^a-z0-9]", "", cell.lower())
        column = known.get(name)
        if column in places:
            sheet.fault(number, column or "", "stands in the first line twice; keep one of the two columns")
        elif column:
            places[column] = at
        elif name:
            others[name] = " ".join(cell.split())
    for name, cell in others.items():
        meant = next(iter(get_close_matches(name, known, n=1, cutoff=SLIP)), "")
        if meant and known[meant] not in places:
            text = f"is no column of ours (did you mean {known[meant]!r}?); mend it or name it otherwise"
            sheet.fault(number, cell, text)
    lacking = [column for column in NEEDED if column not in places]
    if lacking and not sheet.faults:
        sheet.fault(number, joined(lacking), f"is missing in the first line; write the columns {joined(COLUMNS)} there")
    return places


def _cell(cells: list[str], at: int) -> str:
    return " ".join(cells[at].split()) if at < len(cells) else ""


def _account(cells: Mapping[str, str], number: int, name: str, sheet: _Sheet) -> Account | None:
    """The account of a line; None where a fault was found in it."""
    before = len(sheet.faults)

    def value(column: str, read: Callable[[str], T]) -> T | None:
        try:
            return read(cells[column]) if cells.get(column) else None
        except ValueError as error:
            sheet.fault(number, column, str(error))
            return None

    domains = value("domain", _domains) or ()
    for column in NEEDED:
        if not cells[column]:
            sheet.fault(number, column, "is missing; write it, or take the line out")
    for domain in domains:
        if (first := sheet.lines.setdefault(domain, number)) != number:
            sheet.fault(number, "domain", f"{domain} stands in line {first} already; keep one of the two lines")
    arr, written = value("ARR", _arr) or (None, "")
    currency = value("currency", values.currency) or written
    if written and currency != written:
        sheet.fault(number, "currency", f"is {currency}, but the ARR is written in {written}; write the same in both")
    account = Account(
        cells["company"], domains, cells.get("plan", ""), arr, currency, value("SLA hours", _sla),
        cells.get("account manager", ""), value("deals", _deals) or (), value("high value", _flag),
        f"{name}, line {number}",
    )  # fmt: skip
    return account if len(sheet.faults) == before else None


def _domains(cell: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(word.lower().lstrip("@") for word in re.split(r"[\s,;|]+", cell) if word))
    for domain in found:
        try:
            values.domain(domain)
        except ValueError:
            raise ValueError(f"{domain!r} is no mail domain; write it as behind the @, such as acme.example") from None
        if not organisation(domain):
            raise ValueError(
                f"{domain} belongs to no single customer (a mail provider, or no whole domain); "
                "write the customer's own domain"
            )
    return found


def _arr(cell: str) -> tuple[float | None, str]:
    try:
        found = None if cell.startswith(("-", "(")) else money(cell)
    except ValueError:
        found = None
    if found is None or found["period"] == "month":
        raise ValueError(
            f"{cell!r} is no yearly amount; write digits, such as 240000, and the currency in its own column"
        )
    return float(found["amount"]), found["currency"] or ""


def _sla(cell: str) -> timedelta:
    hours = _SLA.fullmatch(cell)
    number = float(hours[1].replace(",", ".")) if hours else 0.0
    if not 0 < number <= LONGEST_SLA:
        raise ValueError(f"{cell!r} is no number of hours; write for example 4 or 0.5, or leave it empty")
    return timedelta(hours=number)


def _deals(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r"[;|]", cell) if part.strip())


def _flag(cell: str) -> bool:
    if cell.lower() in ("x", "1", "y", "✓"):
        return True
    return False if cell.lower() in ("0", "n", "-") else values.flag(cell)
