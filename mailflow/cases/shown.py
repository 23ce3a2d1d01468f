"""Values and times in words, for the sentences that decisions put into the trail and into notices."""

from collections.abc import Mapping
from datetime import UTC, datetime

from mailflow.cases.case import Value
from mailflow.cases.worktime import Hours, next_open

#: where a sentence is cut; the whole value stands in the brief
LONGEST = 120


def instant(at: datetime, hours: Hours) -> str:
    """`Mon 23 Nov, 16:00 CET`: on the wall clock of the desk, with its zone."""
    local = hours.local(at)
    zone = local.tzname() or f"UTC{local:%z}"
    return f"{local:%a} {local.day} {local:%b}, {local:%H:%M} {zone}"


def day(at: datetime, hours: Hours) -> str:
    """`Tue 1 Dec` for its beginning, else as an instant."""
    local = hours.local(at)
    return f"{local:%a} {local.day} {local:%b}" if (local.hour, local.minute) == (0, 0) else instant(at, hours)


def promised_to_customer(at: datetime, hours: Hours) -> str:
    """What becomes of a time that somebody promised to the customer."""
    open_then = next_open(at, hours) == at.astimezone(UTC)
    when = "then" if open_then else "then, or before you leave work if you do so earlier"
    promised = f"The customer was promised a word by {instant(at, hours)}."
    return f"{promised} I remind you {when}; sooner if the cadence says so."


def value(found: Value, hours: Hours) -> str:
    """A field's value on one line: what a person would call it, not its shape."""
    if found is None:
        return "not stated"
    if isinstance(found, bool):
        return "yes" if found else "no"
    if isinstance(found, Mapping):
        return _cut(_of_mapping(found, hours))
    if isinstance(found, (list, tuple)):
        return _cut("; ".join(value(item, hours) for item in found))
    return _cut(_of_text(str(found), hours))


def _of_mapping(found: Mapping[str, Value], hours: Hours) -> str:
    for key in ("text", "name", "step", "email", "address"):
        if found.get(key):
            rest = found.get("result")
            return f"{found[key]}: {rest}" if rest else value(found[key], hours)
    return ", ".join(value(part, hours) for part in found.values() if part is not None)


def _of_text(text: str, hours: Hours) -> str:
    # An instant is kept as ISO 8601 with offset; a day or any other text is shown as it stands.
    if "T" in text and len(text) <= 35:
        try:
            at = datetime.fromisoformat(text)
        except ValueError:
            return text
        return instant(at if at.tzinfo else at.replace(tzinfo=UTC), hours)
    return text


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
