"""A read mail to facts: a finding for each field that somebody stated, and the signals for the triage."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from mailflow.cases.case import Finding, Signal
from mailflow.cases.events import Problem
from mailflow.cases.fields import FIELD
from mailflow.cases.money import MONEY
from mailflow.cases.policy import Policy
from mailflow.cases.signals import SIGNS
from mailflow.mail.message import Message
from mailflow.reading.facts import (
    addressing,
    attempts,
    awaited,
    deadlines,
    defect,
    demand,
    gist,
    impact,
    incidents,
    other,
    outcome,
    rates,
    references,
    requests,
    revenue,
    since,
    standing,
    steps,
    updates,
    verdicts,
    weighing,
    who,
)
from mailflow.reading.facts.labels import Labelled, finding, labelled, merged
from mailflow.reading.facts.told import SECURITY, Told, said_by
from mailflow.reading.language.sentences import Part, Voice, parts, sentences
from mailflow.reading.layout.thread import Thread
from mailflow.reading.signals.plots import limited, plots
from mailflow.reading.signals.signs import Sign, signs

#: the rule that looks for a field in prose; what a labelled line says is never looked for
RULES: tuple[tuple[str, Callable[[Told], Finding | None]], ...] = (
    ("customer_company", who.company),
    ("customer_contact", who.contact),
    ("reported_by", who.reported_by),
    ("severity", verdicts.severity_word),
    ("target_team", addressing.target),
    ("also_notify", addressing.also_notify),
    ("ask", requests.what_is_needed),
    ("customers_affected", impact.customers_affected),
    ("workflow_impact", weighing.workflow_impact),
    ("revenue_at_risk", revenue.revenue_at_risk),
    ("started_at", since.started_at),
    ("deadline", deadlines.deadline),
    ("until_critical", deadlines.until_critical),
    ("last_customer_update", updates.last_customer_update),
    ("customer_expectation", awaited.customer_expectation),
    ("tried", attempts.tried),
    ("repro_steps", steps.repro_steps),
    ("expected", outcome.expected),
    ("actual", outcome.actual),
    ("environment", defect.environment),
    ("evidence", defect.evidence),
    ("frequency", rates.frequency),
    ("ruled_out", defect.ruled_out),
    ("description", gist.description),
    ("escalation_risk", standing.escalation_risk),
    ("reputation", standing.reputation),
    ("other_issue", other.other_issue),
    ("contractual", standing.contractual),
    ("ticket_ids", references.ticket_ids),
    ("links", references.links),
    ("attachments", references.attachments),
)
#: asked by one tier only, and looked for only when a signal speaks for it: elsewhere the same words mean less
SPECIAL: tuple[tuple[str, Callable[[Told], Finding | None], tuple[str, ...]], ...] = (
    ("use_case", demand.use_case, ("feature-gap", "design")),
    ("request_frequency", demand.request_frequency, ("feature-gap", "design")),
    ("competitive_pressure", demand.competitive_pressure, ("feature-gap", "design", "churn")),
    ("observed", incidents.observed, SECURITY),
    ("exposure", incidents.exposure, SECURITY),
    ("containment", incidents.containment, SECURITY),
    ("urgency", incidents.urgency, SECURITY),
)


@dataclass(frozen=True)
class Facts:
    """What a mail and its thread say, each with the words that say it."""

    findings: Mapping[str, Finding]
    signals: tuple[Signal, ...] = ()


def read_facts(message: Message, thread: Thread, policy: Policy) -> Facts:
    """Every field stated in the note, the subject or the thread; the sender beats the customer, later beats earlier."""
    texts = parts(message, thread, policy)
    findings, _ = stated_by_label(texts[0])
    told = _told(message, thread, policy, texts)
    named = findings.get("customer_company") or who.company(told)
    aimed = findings.get("target_team") or addressing.target(told)
    # What the note sets aside is named and decides nothing.
    aside = other.aside(told.sender, told.recent)
    speaking = [sentence for sentence in told.sender if sentence not in aside]
    single = limited(tuple(speaking), tuple(signs((*speaking, *told.recent))))
    together = tuple(plots(tuple(speaking), single))
    told = replace(told, company=_words_of(named), team=_words_of(aimed), signs=(*single, *together))
    signals = read_signals(told.signs)
    names = {signal.name for signal in signals}
    names |= {sign.name for sign in SIGNS if aimed and sign.tier == aimed.value}
    rules = [*RULES, *((name, rule) for name, rule, needs in SPECIAL if names.intersection(needs))]
    for name, rule in rules:
        if name not in findings and (said := rule(told)):
            findings[name] = said
    if "summary" not in findings and (said := gist.summary(told, findings.get("actual"))):
        findings["summary"] = said
    return Facts(findings, signals)


def _words_of(found: Finding | None) -> str:
    return str(found.value) if found and found.value else ""


#: what prose in a reply may fill, asked for or not: what is recognised by its own form, never by where it stands
IN_REPLIES = frozenset(
    ("severity", "started_at", "deadline", "customers_affected", "revenue_at_risk", "last_customer_update",
     "environment", "frequency", "tried", "workflow_impact", "expected", "actual", "repro_steps", "ask", "evidence",
     "customer_expectation", "contractual")
)  # fmt: skip


def read_reply_prose(message: Message, thread: Thread, policy: Policy, part: Part, asked: frozenset[str]) -> Facts:
    """What the sender's own prose in a reply says: about the fields that were asked for, and about the severity."""
    told = Told(message, replace(thread, messages=()), policy, (part,), said_by((part,), Voice.SENDER), (), (), None)
    told = replace(told, signs=tuple(signs(told.sender)))
    rules = [(name, rule) for name, rule in RULES if name in IN_REPLIES]
    rules += [(name, rule) for name, rule, _ in SPECIAL]
    found = {name: said for name, rule in rules if name in {*asked, "severity"} and (said := rule(told))}
    return Facts(found, read_signals(told.signs))


def stated_by_label(part: Part, typos: bool = False) -> tuple[dict[str, Finding], list[Problem]]:
    """The labelled lines and labelled sentences of a text; a later one corrects an earlier one."""
    findings: dict[str, Finding] = {}
    problems: list[Problem] = []
    for line in map(_money_first, _labelled(part, typos)):
        said = finding(line.field, line.words, line.line, part)
        if isinstance(said, Problem):
            problems.append(said)
        else:
            findings[line.field.name] = merged(findings.get(line.field.name), said)
    return findings, problems


def _money_first(line: Labelled) -> Labelled:
    """ "Account: GBP 18k/yr" and "Contract: $90k" tell what the account is worth, not its name and not its terms."""
    amount = line.field.name in ("customer_company", "contractual") and MONEY.match(line.words)
    return Labelled(FIELD["revenue_at_risk"], line.words, line.line) if amount else line


def _labelled(part: Part, typos: bool) -> Iterator[Labelled]:
    lines = tuple(labelled(part.text, typos))
    yield from lines
    seen = {line.field.name for line in lines}
    for sentence in sentences(part):
        yield from (line for line in labelled(sentence.text) if line.field.name not in seen)


def _told(message: Message, thread: Thread, policy: Policy, texts: tuple[Part, ...]) -> Told:
    sender = tuple(s for s in said_by(texts, Voice.SENDER) if not any(labelled(s.text)))
    outside = [m.from_ for m in thread.messages if m.from_.address and m.from_.domain not in policy.internal_domains]
    contact = next((a for a in outside if not message.sender or a.address != message.sender.address), None)
    contact = contact or who.written_contact(texts[0], policy)
    customer, colleagues = said_by(texts, Voice.CUSTOMER), said_by(texts, Voice.COLLEAGUE)
    return Told(message, thread, policy, texts, sender, customer, colleagues, contact)


def read_signals(said: Iterable[Sign]) -> tuple[Signal, ...]:
    """Each signal with the first sentence of each voice that gives it."""
    found: dict[tuple[str, Voice], Signal] = {}
    for sign in said:
        part = sign.sentence.part
        signal = Signal(sign.name, sign.sentence.quote, part.source, part.author.address, part.at)
        found.setdefault((sign.name, part.voice), signal)
    return tuple(found.values())
