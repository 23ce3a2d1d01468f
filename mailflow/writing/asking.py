"""The question mail: what I understood, a form of at most five lines, and what happens when nobody answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from mailflow.cases.case import Case, Finding, State
from mailflow.cases.effects import SendQuestion
from mailflow.cases.fields import FIELD, FIELDS, Field
from mailflow.cases.practices import hint
from mailflow.cases.subjects import shortened
from mailflow.writing.letter import Letter, Values, plural, values
from mailflow.writing.mailto import link
from mailflow.writing.plaintext import fill

#: how many characters of a value are shown back: enough to recognise it
GLIMPSE = 110
#: of what somebody wrote instead of an answer
NOTED = 70
#: when more is known, only what decides is shown back with its value
MOST = 10
DECIDING = frozenset(
    {
        "summary",
        "severity",
        "target_team",
        "customer_company",
        "customers_affected",
        "workflow_impact",
        "ask",
        "deadline",
    }
)


@dataclass(frozen=True)
class Entry:
    """One line of the form. `reading/replies/answers.py` finds the answer by number or label."""

    number: int
    label: str
    hint: str


def question(letter: Letter) -> Values:
    """The values of templates/question."""
    effect, case, eyes = letter.effect, letter.case, letter.eyes
    assert isinstance(effect, SendQuestion)
    entries = tuple(_entry(case, n, name) for n, name in enumerate(effect.fields, start=1))
    count = plural(len(entries), "answer")
    waiting = effect.leaves_at is not None
    title = f"{count} still open" if effect.again else f"{count} needed before I can escalate this"
    if not waiting:
        title = f"{count} to complete the brief"
    gone = "Nothing has gone out yet." if waiting else f"The brief is with {letter.team} already."
    return values(
        letter,
        f"Question to you · {case.reference}",
        title,
        f"{count} needed, about two minutes. Reply and type after each colon. {gone}",
        "plain",
        again=effect.again,
        waiting=waiting,
        leaves=eyes.moment(effect.leaves_at) if effect.leaves_at else None,
        entries=entries,
        form=form(entries, case.reference),
        form_href=_form_href(letter, entries),
        problems=effect.problems,
        explained=effect.explained,
        remarks=effect.remarks,
        **summed_up(letter, effect.fields),
    )


def _entry(case: Case, number: int, name: str) -> Entry:
    """Steps that are there and lack something are asked for by what they lack."""
    field, told = FIELD[name], hint(case.fields) if name == "repro_steps" else FIELD[name].hint
    if name in case.noted:
        # It is shown back, so that whoever wrote it sees that the question is still open.
        told = f'{told}{"; " if told else ""}you wrote "{shortened(_one(case.noted[name]), NOTED)}"'
    return Entry(number, field.label, told)


def form(entries: tuple[Entry, ...], reference: str, *, hints: bool = True) -> str:
    """The form as text, the same in the text part and in the mail that the button opens."""
    lines: list[str] = []
    for entry in entries:
        lines.append(f"[{entry.number}] {entry.label}: ")
        if hints and entry.hint:
            lines.append(fill(f"({entry.hint})", "    ", "     "))
    return "\n".join([*lines, "", f"[end of form {reference}]"])


def summed_up(letter: Letter, asked: tuple[str, ...] = ()) -> Values:
    """What is known, short enough for a phone: what decides and what I concluded as values, the rest by label."""
    rows = {field.name: row for field, row in _rows(letter, asked)}
    deciding = [name for name in rows if name in DECIDING or letter.case.fields[name].state is not State.STATED]
    if len(rows) <= MOST:
        deciding = list(rows)
    named = [label for name, (label, _) in rows.items() if name not in deciding]
    return {"understood": tuple(rows[name] for name in deciding), "also_understood": ", ".join(named)}


def understood(letter: Letter, asked: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Label and value of what is known, in the order of the fields; how it is known where nobody wrote it."""
    return [row for _, row in _rows(letter, asked)]


def _rows(letter: Letter, asked: tuple[str, ...]) -> Iterator[tuple[Field, tuple[str, str]]]:
    for field in FIELDS:
        found = letter.case.fields.get(field.name)
        if found is not None and found.value not in (None, "", [], ()) and field.name not in asked:
            yield field, (field.label, shortened(_one(letter.eyes.text(found.value)), GLIMPSE) + _how(found))


def _one(text: str) -> str:
    """On one line; the no-break blanks of our own times stay."""
    return " ".join(line.strip() for line in text.splitlines() if line.strip())


def _how(found: Finding) -> str:
    if found.state is State.DEFAULT:
        return " (default)"
    return " (my conclusion)" if found.state is State.INFERRED else ""


def _form_href(letter: Letter, entries: tuple[Entry, ...]) -> str:
    """The form as a new mail; without the hints when it would be too long for a link."""
    case: Case = letter.case
    for hints in (True, False):
        body = f"{form(entries, case.reference, hints=hints)}\n{letter.reference}"
        if href := link(letter.eyes.policy.mailbox.address, letter.subject, body):
            return href
    return ""
