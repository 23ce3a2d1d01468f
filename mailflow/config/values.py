"""One typed word becomes one value, or a ValueError whose sentence says what to write instead.

The sentences stand behind the place and the key: "mailflow.yaml:7: imap.port: '9:30' is no port; …".
"""

import re
import shlex
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

from mailflow.address import Address
from mailflow.cases.case import Severity
from mailflow.cases.fields import Kind
from mailflow.cases.worktime import Hours, Span, next_open, span
from mailflow.config.faults import listed, nearest

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: borders that need no authserv-id; `mail/trust.py` knows what each writes
BORDERS = ("google", "microsoft365", "none")

_YES, _NO = ("true", "yes", "on"), ("false", "no", "off")
#: RFC 5322 dot-atom: what every mail server takes. Quoted local parts and SMTPUTF8 exist, but not for a team's list.
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_DOMAIN = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*"
_ADDRESS = re.compile(rf'(?:(?P<name>"[^"]*"|[^"<>@,]*)\s*<)?(?P<address>{_ATOM}(?:\.{_ATOM})*@{_DOMAIN})(?(name)>)')
_OPENING = re.compile(r"([01]?\d|2[0-3]):([0-5]\d) ?(?:-|–|to) ?(?:([01]?\d|2[0-3]):([0-5]\d)|(24):(00))")


def text(value: object) -> str:
    """One value, not a list and not a block."""
    if not isinstance(value, str):
        raise ValueError("has several values here; write one")
    return value


def number(low: int, high: int) -> Callable[[object], int]:
    """A whole number between two bounds."""

    def read(value: object) -> int:
        digits = text(value).replace("_", "")
        if not re.fullmatch(r"[0-9]{1,12}", digits) or not low <= int(digits) <= high:
            raise ValueError(f"{value!r} does not fit; write a whole number from {low} to {high}")
        return int(digits)

    return read


def amount(value: object) -> float:
    """An amount of money, without its currency."""
    digits = text(value).replace("_", "")
    if not re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,2})?", digits):
        raise ValueError(f"{value!r} is no amount; write digits only, such as 100000 or 100_000")
    return float(digits)


def currency(value: object) -> str:
    """ISO 4217."""
    if not re.fullmatch(r"[A-Z]{3}", text(value)):
        raise ValueError(f"{value!r} is no currency; write its three letters, such as USD or EUR")
    return text(value)


def flag(value: object) -> bool:
    """Yes or no, in any of the words that people write."""
    word = text(value).lower()
    if word not in _YES + _NO:
        raise ValueError(f"{value!r} is neither yes nor no; write true or false")
    return word in _YES


def words(value: object) -> object:
    """A list, which may also be written in one line with commas; a variable of the environment has no other way."""
    return [word for word in re.split(r"\s*,\s*", value.strip()) if word] if isinstance(value, str) else value


def arguments(value: object) -> tuple[str, ...]:
    """A command and its arguments. No shell reads it, so `|`, `$` and `~` mean themselves."""
    try:
        parts = shlex.split(value) if isinstance(value, str) else value
    except ValueError as error:
        raise ValueError("has a quotation mark that is never closed; write a list, one argument each") from error
    if not isinstance(parts, list) or not parts or not all(isinstance(part, str) and part for part in parts):
        raise ValueError("is no command; write a list of words, such as [pass, show, mail/escalations]")
    return tuple(parts)


def host(value: object) -> str:
    """The name of a server, without scheme and port."""
    name = text(value)
    if not re.fullmatch(rf"{_DOMAIN}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*", name) or re.search(r"^[^:]*:[0-9]+$", name):
        raise ValueError(f"{name!r} is no host; write its name alone, such as imap.example.com, and the port in `port`")
    return name.lower()


def domain(value: object) -> str:
    """A mail domain."""
    name = text(value).lower()
    if not re.fullmatch(_DOMAIN, name):
        raise ValueError(
            f"{name!r} is no domain; write what stands behind the @, such as example.com, each one in full"
        )
    return name


def address(value: object) -> Address:
    """`ann@example.com` or `Ann <ann@example.com>`."""
    found = _ADDRESS.fullmatch(text(value).strip())
    if not found:
        raise ValueError(f"{value!r} is no mail address; write one such as team@example.com or Team <team@example.com>")
    return Address(found["address"].lower(), (found["name"] or "").strip(' "'))


def ticket_address(value: object) -> str:
    """Where the ticket system takes mail: an address with `{ticket}` in its local part."""
    written = text(value).strip().lower()
    if written.partition("@")[0].count("{ticket}") != 1 or not _ADDRESS.fullmatch(written.replace("{ticket}", "1")):
        raise ValueError(
            f"{value!r} names no ticket; write the address with {{ticket}}, such as tickets+{{ticket}}@example.com"
        )
    return written


def border(value: object) -> str:
    """Whose Authentication-Results count. An authserv-id has a dot, so that a slip in the other words is noticed."""
    name = text(value).lower()
    if name in BORDERS or ("." in name and re.fullmatch(_DOMAIN, name)):
        return name
    raise ValueError(f"{name!r} is no mail border; write {listed(BORDERS)}, or its authserv-id, such as mx.example.com")


def kind(value: object) -> Kind:
    """A sort of fact."""
    try:
        return Kind(text(value))
    except ValueError as error:
        meant = nearest(text(value), Kind)
        known = f"did you mean {meant!r}?" if meant else f"write {listed(Kind)}"
        raise ValueError(f"{value!r} is no kind of fact; {known}") from error


def severity(value: object) -> Severity:
    """How bad it is."""
    if value not in tuple(Severity):
        raise ValueError(f"{value!r} is no severity; write {listed(Severity)}")
    return Severity(text(value))


def tier_name(value: object) -> str:
    """The name of a tier, as people write it behind `redirect`."""
    if not re.fullmatch(r"[a-z][a-z0-9-]{0,29}", text(value)):
        raise ValueError(f"{value!r} cannot name a team; write small letters, digits and dashes, such as field-support")
    return text(value)


def length(value: object) -> Span:
    """A length of time, more than none."""
    found = span(text(value))
    if found == Span():
        raise ValueError(f"{value!r} is no time at all; write for example 2h, 90m or 1d")
    return found


def patience(value: object) -> Span | None:
    """A length of time, or `none`: no waiting."""
    return None if value == "none" else length(value)


def seconds(low: int, high: int) -> Callable[[object], int]:
    """A short time, in seconds."""

    def read(value: object) -> int:
        try:
            found = span(text(value))
        except ValueError:
            found = Span()
        total = int(found.time.total_seconds())
        if found.days or not low <= total <= high:
            raise ValueError(f"{value!r} does not fit; write seconds or minutes such as 60s, from {low}s to {high}s")
        return total

    return read


def pause(value: object) -> timedelta:
    """A short time of quiet."""
    return timedelta(seconds=seconds(1, 7200)(value))


def zone(value: object) -> ZoneInfo:
    """A time zone of the IANA database."""
    name = text(value)
    if name not in available_timezones():
        meant = nearest(name, {known.lower(): known for known in available_timezones()})
        better = next((known for known in available_timezones() if known.lower() == meant), "Europe/Berlin")
        raise ValueError(f"{name!r} is no time zone; write its IANA name, such as {better}")
    return ZoneInfo(name)


def weekday(value: object) -> int:
    """0 is Monday."""
    if value not in WEEKDAYS:
        raise ValueError(f"{value!r} is no weekday; write {listed(WEEKDAYS)}")
    return WEEKDAYS.index(text(value))


def opening(value: object) -> tuple[time, time]:
    """Wall time from and to; the end of the day is 24:00, so that a whole day is 00:00-24:00."""
    found = _OPENING.fullmatch(text(value).strip())
    if not found:
        raise ValueError(
            f"{value!r} are no working hours; write from and to, such as 09:00-17:00, or 00:00-24:00 for all day"
        )
    opens = time(int(found[1]), int(found[2]))
    if found[5]:
        return opens, time()  # as worktime.Hours has it
    closes = time(int(found[3]), int(found[4]))
    if closes <= opens:
        raise ValueError(
            f"{value!r} ends before it begins; write the earlier time first, such as 09:00-17:00, and a night as two "
            "days: 22:00-24:00, and on the next 00:00-06:00"
        )
    return opens, closes


def holidays(value: object) -> str:
    """A country whose public holidays are free, with a subdivision where they differ."""
    name = text(value).upper()
    if not _has_calendar(name):
        raise ValueError(
            f"{value!r} has no calendar of holidays; write an ISO 3166 code such as DE, or DE-BY with the region"
        )
    return name


def _has_calendar(name: str) -> bool:
    """The calendar belongs to worktime.py, which tells only when it is asked for a day."""
    week = dict.fromkeys(range(7), (time(9), time(17)))
    try:
        next_open(datetime(2026, 1, 1, tzinfo=UTC), Hours(ZoneInfo("UTC"), week, name))
    except NotImplementedError:
        return False
    return bool(re.fullmatch(r"[A-Z]{2}(-[A-Z0-9]{1,3})?", name))
