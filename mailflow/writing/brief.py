"""A case as a brief shows it: sections in the order of the reader's work, and behind each value where it comes from.

A new field needs nothing here: its kind puts it into a section.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mailflow.cases.case import Case, Finding, State, Value
from mailflow.cases.fields import FIELD, FIELDS, Field, Kind
from mailflow.cases.missing import missing
from mailflow.cases.neighbours import ALONE, Around
from mailflow.cases.policy import Tier
from mailflow.cases.subjects import shortened
from mailflow.writing.around import around
from mailflow.writing.rows import Row, Section
from mailflow.writing.shown import Eyes, log, person, prose
from mailflow.writing.sources import Sources

#: sections that come first for a tier that needs this kind of fact: the playbook's "what to include" of each tier
LEADING: Mapping[Kind, tuple[str, ...]] = {
    Kind.INCIDENT: ("What was observed",),
    Kind.DEMAND: ("Customer use case",),
    Kind.MONEY: ("Impact", "What's been tried"),
    Kind.REPRODUCTION: ("Issue description", "Reproduction steps"),
    Kind.ATTEMPTS: ("Issue description", "What's been tried", "Customer communication"),
}
#: what a confidential tier's brief leaves out
BUSINESS = frozenset({Kind.MONEY, Kind.STANDING, Kind.DEMAND})

#: section of each kind, in the order of the playbook's format
TITLES: Mapping[Kind, str] = {
    Kind.INCIDENT: "What was observed",
    Kind.DEMAND: "Customer use case",
    Kind.CORE: "Impact",
    Kind.MONEY: "Impact",
    Kind.TIMELINE: "Impact",
    Kind.STANDING: "Impact",
    Kind.REPRODUCTION: "Reproduction steps",
    Kind.EVIDENCE: "Reproduction steps",
    Kind.ATTEMPTS: "What's been tried",
    Kind.COMMUNICATION: "Customer communication",
    Kind.CONTEXT: "Supporting context",
}
#: a section other than that of the kind
PLACES: Mapping[str, str] = {
    "description": "Issue description",
    "customer_contact": "Customer communication",
    "until_critical": "Impact",
}
ORDER = (
    "What was observed",
    "Customer use case",
    "Impact",
    "Issue description",
    "What's been tried",
    "Reproduction steps",
    "Customer communication",
    "Supporting context",
)
#: shown at the top of the mail
TOP = ("severity", "customer_company", "ask", "deadline")
#: shown above the sections, or only used to decide
ABOVE = frozenset({*TOP, "target_team", "summary", "is_bug"})
#: the lines of the playbook's format that stand in every brief, known or not
ALWAYS = frozenset(
    {
        "customers_affected",
        "workflow_impact",
        "revenue_at_risk",
        "started_at",
        "description",
        "tried",
        "last_customer_update",
        "customer_expectation",
        "escalation_risk",
    }
)


@dataclass(frozen=True)
class Brief:
    """Everything that stands in a brief."""

    sections: tuple[Section, ...]
    severity: Row
    company: Row
    #: what is needed of the reader
    ask: Row
    deadline: Row
    #: why something is not known, and the labels of all that is not known for that reason
    unknown: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]


def brief(
    case: Case, tier: Tier, eyes: Eyes, rest: str, elsewhere: frozenset[str] = frozenset(), beside: Around = ALONE
) -> Brief:
    """The case as this tier needs it, but for fields that the mail shows elsewhere. `rest`: where a cut log goes on."""
    page = _Page(case, tier, eyes, rest, ABOVE | elsewhere)
    # In this order the sources are numbered.
    severity, company, ask, deadline = (page.row(FIELD[name]) for name in TOP)
    sections = (*(page.section(title) for title in page.titles()), *around(case, tier, eyes, page.sources, beside))
    shown = [row for section in sections for row in (*section.whole, *section.facts, *section.logs)]
    filled = tuple(section for section in sections if section.facts or section.whole or section.logs)
    unknown = _by_reason(row for row in (severity, company, ask, *shown) if row.gap)
    return Brief(filled, severity, company, ask, deadline, unknown, page.sources.lines())


def _by_reason(rows: Iterable[Row]) -> tuple[tuple[str, str], ...]:
    reasons: dict[str, list[str]] = {}
    for row in rows:
        reasons.setdefault(row.text, []).append(row.label)
    return tuple((reason[:1].upper() + reason[1:], ", ".join(labels)) for reason, labels in reasons.items())


def is_log(field: Field, value: Value) -> bool:
    """Whether it is shown line by line, as it is."""
    return field.kind is Kind.EVIDENCE and isinstance(value, str) and ("\n" in value.strip() or len(value) > 200)


class _Page:
    """Collects the sources while the rows are made."""

    def __init__(self, case: Case, tier: Tier, eyes: Eyes, rest: str, elsewhere: frozenset[str]) -> None:
        self.case, self.tier, self.eyes, self.rest, self.elsewhere = case, tier, eyes, rest, elsewhere
        self.sources = Sources(case, eyes)
        self.needed = frozenset(missing(case.fields, tier))

    def titles(self) -> list[str]:
        """The sections, those first that this tier was made for."""
        first = [title for kind, titles in LEADING.items() if kind in self.tier.needs for title in titles]
        return list(dict.fromkeys([*first, *ORDER]))

    def section(self, title: str) -> Section:
        fields = sorted((each for each in FIELDS if self._stands_in(each, title)), key=self._rank)
        rows = [self.row(each) for each in fields]
        whole = tuple(row for row in rows if row.items or row.pairs or row.label in (title, "Issue description"))
        logs = tuple(row for row in rows if row.log)
        facts = tuple(row for row in rows if row not in whole and row not in logs)
        if title == TITLES[Kind.REPRODUCTION] and not whole:
            title = "Environment and evidence"
        return Section(title, facts, whole, logs)

    def row(self, field: Field) -> Row:
        found = self.case.fields.get(field.name)
        if found is None or found.state is State.UNKNOWN or found.value in (None, "", [], ()):
            return Row(field.name, field.label, self._why_not(field, found), gap=True)
        return self._filled(field, found)

    def _filled(self, field: Field, found: Finding) -> Row:
        marks, value, text = (self.sources.number(found),), found.value, self.eyes.text(found.value)
        listed = isinstance(value, (list, tuple))
        if pairs := self._pairs(value) if listed else ():
            return Row(field.name, field.label, text, marks, pairs=pairs)
        if listed and field.kind is Kind.REPRODUCTION:
            return Row(field.name, field.label, text, marks, items=self.eyes.items(value))
        if is_log(field, value):
            return Row(field.name, field.label, "", marks, log=log(value, self.rest))
        if field.long and isinstance(value, str):
            text = prose(value)
        return Row(field.name, field.label, text, marks)

    def _pairs(self, value: Sequence[Value]) -> tuple[tuple[str, str], ...]:
        """Steps with their results; empty when the value holds something else."""
        if not all(isinstance(each, Mapping) and "step" in each for each in value):
            return ()
        return tuple(
            (
                self.eyes.text(each["step"] or "not stated").rstrip(":."),
                self.eyes.text(each.get("result") or "not stated"),
            )
            for each in value[:20]
        )

    def _why_not(self, field: Field, found: Finding | None) -> str:
        if found is not None:
            return "asked; nobody knows" if found.state is State.UNKNOWN else "not stated"
        if field.name in self.case.noted:
            return f'asked; {self._sender()} wrote "{shortened(self.eyes.text(self.case.noted[field.name]), 70)}"'
        asked = [asked.at for asked in self.case.asked if field.name in asked.fields]
        return f"asked {self.eyes.moment(asked[-1]).short}, no answer yet" if asked else "not stated"

    def _sender(self) -> str:
        return person(self.case.sender.address, self.case.sender.name)

    def _stands_in(self, field: Field, title: str) -> bool:
        if field.name in self.elsewhere or (self.tier.confidential and field.kind in BUSINESS):
            return False
        if field.kind is Kind.REPRODUCTION and not self._reproducible():
            return False
        if PLACES.get(field.name, TITLES.get(field.kind, "Supporting context")) != title:
            return False
        return field.name in self.case.fields or field.name in self.needed or field.name in ALWAYS

    def _reproducible(self) -> bool:
        """What is no bug, or not known to be one, has nothing to reproduce, unless somebody wrote steps."""
        return bool(self.case.value("is_bug") or self.case.value("repro_steps"))

    def _rank(self, field: Field) -> int:
        """Within a section what the tier was made for comes first; else the order of FIELDS."""
        leads = field.kind in LEADING and field.kind in self.tier.needs
        return FIELDS.index(field) - (len(FIELDS) if leads else 0)
