"""What stands behind a reply word: each kind of argument is read here, and refused with a sentence for its writer."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from mailflow.cases.policy import Policy
from mailflow.cases.values import severity
from mailflow.cases.worktime import instant_of
from mailflow.reading import when


@dataclass(frozen=True)
class Writer:
    """Who writes the word and when: "tomorrow" and "me" depend on it."""

    at: datetime
    address: str
    policy: Policy


#: the value for the JSON interface, and the text that is left
Read = tuple[str, str]

_LENGTH = re.compile(
    r"(?:in |for |für |pour |por |per )?(?P<n>\d{1,4}|an?|one|half an) ?(?P<unit>h|hours?|hrs?|stunden?|heures?|horas?|ore"
    r"|m|min|mins|minutes?|minuten?|minutos?|d|days?|tage?n?|jours?|d[ií]as?|dias?|giorni)\b\.?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_CASE = re.compile(r"(?:ESC-?|#)?(\d{1,9})\b", re.IGNORECASE)

#: the playbook's four reasons to de-escalate, and the words people use for them
REASONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("workaround", re.compile(r"work-?around|umgehung|contournement|soluci[oó]n temporal|solução temporária|soluzione temporanea", re.I)),
    ("resolved-itself", re.compile(r"(?:resolved|fixed|solved|cleared|healed) (?:by )?itself|went away|gone|self-resolved|not reproducible"
                                   r"|von selbst|de lui-même|por sí solo|sozinho|da solo", re.I)),
    ("new-information", re.compile(r"new info|information|severity|less severe|misunderst|mistake|false alarm|neue information|nouvelle|nueva info"
                                   r"|nova info|nuova info|user error|not a bug|works as", re.I)),
    ("root-cause", re.compile(r"root.?cause|cause (?:found|known)|support (?:can|will)|ursache|configuration|setting|cause trouvée|causa", re.I)),
)  # fmt: skip


def _severity(text: str, writer: Writer) -> Read:
    first, _, rest = text.strip(" :=-").partition(" ")
    return severity(first.strip(".,;:!()")), rest.strip(" ,;:-–")


def _team(text: str, writer: Writer) -> Read:
    folded = text.strip(" :=-").lower()
    folded = folded.removeprefix("to ").removeprefix("the ")
    names = sorted(
        (
            (spelling, tier.name)
            for tier in writer.policy.tiers.values()
            for spelling in (tier.name, tier.label.lower())
        ),
        key=lambda pair: -len(pair[0]),
    )
    for spelling, name in (*names, ("l2", "l2-support"), ("eng", "engineering")):
        if name in writer.policy.tiers and re.match(rf"{re.escape(spelling)}\b", folded):
            return name, text.strip(" :=-")[len(text.strip(" :=-")) - len(folded) + len(spelling) :].strip(" ,;:.-–")
    known = ", ".join(tier.name for tier in writer.policy.tiers.values())
    raise ValueError(f"I do not know that team. The teams are: {known}.")


def _owner(text: str, writer: Writer) -> Read:
    if re.fullmatch(r"\W*(?:me|myself|ich|moi|yo|eu|io)\W*", text, re.IGNORECASE):
        return writer.address, ""
    match = _ADDRESS.search(text)
    address = match.group().lower() if match else ""
    if address.rpartition("@")[2] not in writer.policy.internal_domains:
        raise ValueError("An owner is a colleague: write the mail address of one, or `owner me`.")
    return address, text.replace(match.group() if match else "", "").strip(" <>,;:-–")


def _reason(text: str, writer: Writer) -> Read:
    for name, pattern in REASONS:
        if pattern.search(text[:500]):
            return name, text
    raise ValueError(
        "Say which it is: `deescalate root cause found`, `deescalate workaround`, `deescalate resolved itself` or"
        " `deescalate new information`, with a few words about it."
    )


def _case(text: str, writer: Writer) -> Read:
    match = _CASE.match(text.strip())
    if not match:
        raise ValueError("Write the other case's reference, for example ESC-97.")
    return match[1], text.strip()[match.end() :].strip(" ,;:-–")


def _when(text: str, writer: Writer) -> Read:
    """An instant ahead of the mail: a length from then on, or a day and time on the writer's clock."""
    length = _LENGTH.match(text.strip(" :="))
    if length:
        at = writer.at + _delta(length["n"].lower(), length["unit"].lower())
        return at.astimezone(UTC).isoformat(), text.strip(" :=")[length.end() :].strip(" ,;:-–")
    spoken = text.strip(" :=")
    moment = when.find(
        f"at {spoken}" if spoken[:1].isdigit() else spoken, when.Reading(_local(writer), future=True, day_first=True)
    )
    if moment is None:
        raise ValueError("I cannot read that as a time. Write for example 16:00, tomorrow 10:00, 3 Dec 14:00, or 2h.")
    at = _as_instant(moment.value, writer)
    if at <= writer.at:
        raise ValueError(f"{spoken} is over already; write a time that lies ahead, with the day.")
    return at.astimezone(UTC).isoformat(), ""


def _as_instant(value: str, writer: Writer) -> datetime:
    """A day without a time means its end: when the desk closes, or midnight where it is closed."""
    if "T" in value:
        return datetime.fromisoformat(value)
    hours = writer.policy.hours
    day = datetime.fromisoformat(value)
    closes = hours.week.get(day.weekday(), (time(), time(23, 59)))[1]
    return instant_of(datetime.combine(day.date(), closes), hours.zone)


def _local(writer: Writer) -> datetime:
    """The zone that the mail names, if it names one; a mail in UTC tells nothing, so the desk's."""
    if writer.at.tzinfo is None or not writer.at.utcoffset():
        return writer.policy.hours.local(writer.at if writer.at.tzinfo else writer.at.replace(tzinfo=UTC))
    return writer.at


def _delta(number: str, unit: str) -> timedelta:
    count = 0.5 if number.startswith("half") else 1.0 if not number.isdigit() else float(number)
    if unit.startswith("m"):
        return timedelta(minutes=count)
    return timedelta(hours=count) if unit[0] in "hso" else timedelta(days=count)


ARGUMENTS: dict[str, Callable[[str, Writer], Read]] = {
    "severity": _severity,
    "team": _team,
    "owner": _owner,
    "reason": _reason,
    "case": _case,
    "when": _when,
    "until": _when,
}
