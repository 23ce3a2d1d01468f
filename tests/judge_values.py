"""When a value is what a label wants: words as prefixes, numbers, instants with their tolerance."""

import re
import unicodedata
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

#: longest text that a brief shows for a field, and for one step of a list: what comes later earns nothing
SHOWN, STEP = 240, 240

Judge = Callable[[Any, Any, datetime], bool]


def shown(name: str, value: Any) -> Any:
    """The value as far as a brief shows it."""
    if isinstance(value, str):
        return value[:SHOWN] if name not in ("description", "evidence") else value
    if isinstance(value, dict):
        return {key: shown(name, each) for key, each in value.items()}
    if isinstance(value, list):
        return [shown(name, each) for each in value[:12]]
    return value


def flat(value: Any) -> str:
    """All text in a value."""
    if isinstance(value, dict):
        return " ; ".join(flat(each) for each in value.values())
    if isinstance(value, list):
        return " ; ".join(flat(each) for each in value)
    return "" if value is None else str(value)


def plain(text: str) -> str:
    """Small letters without accents, straight quotes, and 1,000 as 1000."""
    text = unicodedata.normalize("NFKC", text).lower().translate(str.maketrans("’‘“”–—", "''\"\"--"))
    text = "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))
    return re.sub(r"(?<=\d)[,.'](?=\d{3}\b)", "", " ".join(text.split()))


def hit(text: str, words: str) -> bool:
    """Whether one of "a|b" begins a word of the text."""
    return any(re.search(r"(?<!\w)" + re.escape(plain(each)), plain(text)) for each in words.split("|"))


def enough(text: str, groups: list[str]) -> bool:
    """At least half of the groups."""
    return 2 * sum(hit(text, group) for group in groups) >= len(groups)


def has_words(got: Any, wanted: Any, _: datetime) -> bool:
    """For text."""
    return enough(flat(got), wanted)


def has_both(got: Any, wanted: Any, _: datetime) -> bool:
    """For text of which half is not enough."""
    return all(hit(flat(got), group) for group in wanted) if len(wanted) == 2 else enough(flat(got), wanted)


def says(name: str, got: Any, text: str) -> bool:
    """Whether a trap's words stand in the value; a number of money or people has to be the value."""
    if isinstance(got, dict) and text.replace(",", "").isdigit():
        number = got.get("number") if name == "customers_affected" else got.get("amount")
        return number is not None and float(number) == float(text.replace(",", ""))
    if name in ("deadline", "started_at"):
        return str(got).startswith(text)
    return hit(flat(got), text)


def _instant(text: str, zone: datetime) -> tuple[datetime, bool]:
    """The instant, and whether only a day was said."""
    at = datetime.fromisoformat(text)
    day = "T" not in text
    at = at.replace(hour=12) if day else at
    return (at if at.tzinfo else at.replace(tzinfo=zone.tzinfo)), day


def near(got: str, wanted: str, hours: float, zone: datetime) -> bool:
    """A day on either side gives half a day more."""
    (one, one_day), (other, other_day) = _instant(got, zone), _instant(wanted, zone)
    return abs(one - other) <= timedelta(hours=hours + (12 if one_day or other_day else 0))


def _when(got: Any, wanted: Any, zone: datetime) -> bool:
    return near(str(got), wanted["at"], wanted["hours"], zone)


def _company(got: Any, wanted: Any, _: datetime) -> bool:
    name = plain(str(got))
    return any(plain(each) in name or (len(name) >= 4 and name in plain(each)) for each in wanted)


def _contact(got: Any, wanted: Any, _: datetime) -> bool:
    return bool(got.get("email") == wanted or (not got.get("email") and hit(flat(got), wanted)))


def _affected(got: Any, wanted: Any, _: datetime) -> bool:
    if got.get("number") in wanted["numbers"]:
        return True
    return bool(wanted["words"]) and enough(flat(got), wanted["words"])


def _money(got: Any, wanted: Any, _: datetime) -> bool:
    near_enough = abs(float(got.get("amount") or 0) - wanted["amount"]) <= 0.011 * wanted["amount"]
    return near_enough and got.get("currency") in (None, "", wanted["currency"])


def _ask(got: Any, wanted: Any, _: datetime) -> bool:
    return got["kind"] in wanted


def _tried(got: Any, wanted: Any, _: datetime) -> bool:
    whole = flat(got)
    found = sum(
        all(hit(whole, group) for group in step) or any(enough(flat(one), step) for one in got) for step in wanted
    )
    return 2 * found >= len(wanted)


def _steps(got: Any, wanted: Any, _: datetime) -> bool:
    found = sum(enough(flat(got), step) for step in wanted["steps"])
    return abs(len(got) - wanted["count"]) <= 2 and 2 * found >= len(wanted["steps"])


def _told(got: Any, wanted: Any, zone: datetime) -> bool:
    words = not wanted["words"] or enough(flat(got.get("text")), wanted["words"])
    if not got.get("at") or "at" not in wanted:
        return words
    return words and near(str(got["at"]), wanted["at"], wanted["hours"], zone)


def _expectation(got: Any, wanted: Any, zone: datetime) -> bool:
    if enough(flat(got.get("text")), wanted["words"]):
        return True
    return bool(got.get("by") and "by" in wanted and near(str(got["by"]), wanted["by"], 24, zone))


def _names(got: Any, wanted: Any, _: datetime) -> bool:
    return {plain(each) for each in got} == {plain(each) for each in wanted}


#: how each field is judged; text for the others
RIGHT: dict[str, Judge] = {
    "workflow_impact": has_both,
    "actual": has_both,
    "started_at": _when,
    "deadline": _when,
    "customer_company": _company,
    "customer_contact": _contact,
    "customers_affected": _affected,
    "revenue_at_risk": _money,
    "ask": _ask,
    "tried": _tried,
    "repro_steps": _steps,
    "last_customer_update": _told,
    "customer_expectation": _expectation,
    "ticket_ids": _names,
    "links": _names,
}
