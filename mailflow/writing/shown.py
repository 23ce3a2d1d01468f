"""Values of fields as people read them, whole, on the desk's clock;
strangers' text made harmless and of bearable length."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from mailflow.cases.case import Severity, Value
from mailflow.cases.policy import Policy
from mailflow.cases.subjects import one_line
from mailflow.writing.moments import Moment, days_away, moment, shown_day

#: longest prose, longest line of a log, and how many of them; what is cut says so
LONGEST, LONGEST_LINE, MOST_LINES = 2400, 160, 60
#: longest value behind a label
LONGEST_VALUE = 600

_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT[0-9:.]{5,15}(?:Z|[+-]\d\d:\d\d)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
#: embeddings, overrides and isolates (Unicode TR 9) and tag characters:
#: they make a reader see another text than is there
_DECEIVING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xE0000, 0xE0080))))
#: those, controls, surrogates, and what has no width; but not the joiners, which emoji and Persian need
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


@dataclass(frozen=True)
class Eyes:
    """Who reads: on whose clock, and now."""

    policy: Policy
    now: datetime

    def moment(self, instant: datetime) -> Moment:
        """An instant on the desk's clock."""
        return moment(instant, self.now, self.policy.hours)

    def instant(self, text: str) -> datetime | None:
        """The instant in a value that is one."""
        if not _INSTANT.fullmatch(text):
            return None
        try:
            at = datetime.fromisoformat(text)
        except ValueError:
            return None
        return at if at.tzinfo else at.replace(tzinfo=UTC)

    def end(self, text: str) -> datetime | None:
        """The last instant of a value that is an instant or a day on the desk's calendar."""
        if not _DAY.fullmatch(text):
            return self.instant(text)
        try:
            day = date.fromisoformat(text)
        except ValueError:
            return None
        return datetime.combine(day, time(23, 59, 59), self.policy.hours.zone)

    def text(self, value: Value) -> str:
        """A value as one text: what a person would write, not its shape."""
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, Mapping):
            return self._mapping(value)
        if isinstance(value, (list, tuple)):
            parts = [self.text(item) for item in value if item]
            # Sentences keep apart by a semicolon, words by a comma.
            return (
                "; ".join(part.rstrip(".") for part in parts)
                if any(" " in part for part in parts)
                else ", ".join(parts)
            )
        return self._word(str(value))

    def items(self, value: Value) -> tuple[str, ...]:
        """A value as a list: the steps of a reproduction."""
        whole = value if isinstance(value, (list, tuple)) else str(value).splitlines()
        shown = [self.text(item) for item in whole if item]
        return (*shown[:40], f"[{len(shown) - 40} more]") if len(shown) > 40 else tuple(shown)

    def _mapping(self, value: Mapping[str, Value]) -> str:
        known = {key: self.text(part) for key, part in value.items() if part not in (None, "", [], ())}
        if "name" in known or "email" in known:
            return ", ".join(known[key] for key in ("name", "email") if key in known)
        if "step" in known:
            return ": ".join(known[key].rstrip(":.") for key in ("step", "result") if key in known)
        text = known.get("text") or known.get("kind") or _amount(known)
        if "at" in known:
            text = f"{known['at']}: {text}" if text else known["at"]
        if "by" in known and known["by"] not in text:
            text = f"{text.rstrip('.')}, by {known['by']}" if text else f"by {known['by']}"
        if value.get("growing") is True and "grow" not in text:
            text = f"{text} (growing)" if text else "growing"
        deals = f"; pending deals: {known['deals']}" if "deals" in known else ""
        return text + deals

    def _word(self, text: str) -> str:
        if at := self.instant(text):
            shown = self.moment(at)
            return f"{shown} ({shown.away})"
        if _DAY.fullmatch(text):
            return self._day(text)
        if text in self.policy.tiers:
            return self.policy.tiers[text].label
        return text.capitalize() if text in tuple(Severity) else prose(text, LONGEST_VALUE)

    def _day(self, text: str) -> str:
        today = self.policy.hours.local(self.now).date()
        try:
            day = date.fromisoformat(text)
        except ValueError:
            return text
        return f"{shown_day(day, today)} ({days_away(day, today)})"


def prose(text: str, limit: int = LONGEST) -> str:
    """Text of strangers with its line breaks, harmless and of bearable length."""
    if len(text) <= limit:
        return visible(text).strip()
    return f"{visible(text[:limit]).strip()} … [cut; {len(text) - limit:,} characters more are in the forwarded mail]"


def log(text: str, rest: str) -> str:
    """Lines of a log, at most sixty; `rest` says where the others are."""
    lines = visible(text[: MOST_LINES * 2000]).strip("\n").splitlines()
    shown = [line if len(line) <= LONGEST_LINE else line[:LONGEST_LINE] + " …" for line in lines[:MOST_LINES]]
    total = text.count("\n") + 1
    if total > MOST_LINES:
        shown.append(f"… [cut; {total - MOST_LINES:,} lines more: {rest}]")
    return "\n".join(shown)


def long(text: str) -> bool:
    """Whether a log is cut when it is shown."""
    return text.count("\n") >= MOST_LINES or any(len(line) > LONGEST_LINE for line in text.splitlines())


def visible(text: str) -> str:
    """The text without what a reader cannot see; what turns or hides text leaves a mark."""
    if text.isprintable() or not _UNSEEN.search(text):
        return text
    return _UNSEEN.sub(_marked, text.replace("\r\n", "\n").replace("\r", "\n"))


def person(address: str, name: str = "") -> str:
    """A person in a sentence: the name if it is known, else the address."""
    return one_line(name)[:80] or one_line(address)[:120]


def _marked(unseen: re.Match[str]) -> str:
    return (
        "\N{SYMBOL FOR SUBSTITUTE FORM TWO}"
        if unseen[0] in _DECEIVING
        else " "
        if unseen[0] in "\u2028\u2029\x85"
        else ""
    )


def _amount(known: Mapping[str, str]) -> str:
    parts = [known.get("amount", ""), known.get("currency", ""), known.get("number", ""), known.get("unit", "")]
    return " ".join([*(part for part in parts if part), *([f"per {known['period']}"] if "period" in known else [])])
