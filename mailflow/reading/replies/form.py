"""Our question form in somebody's reply: which words stand behind which anchor, wherever the reply put them.

Replies come quoted, re-wrapped, in tables, on one line, above, below or inside the form. Our own words carry nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mailflow.cases.fields import FIELD, Field
from mailflow.reading.facts.labels import OF_FIELD, field_of
from mailflow.reading.facts.steps import are_doings
from mailflow.reading.language.splitting import NARROWEST

_ANCHOR = re.compile(r"\[(\d{1,2})\]\s{0,3}([^:\[\]\n]{2,60})?[:=]?")
_END = re.compile(r"\[end of form\b[^\]]{0,30}\]?", re.IGNORECASE)
_QUOTE = re.compile(r"^[ \t]{0,4}(?:[>|][ \t]?){1,10}")
#: "2. Chrome", "#2: Chrome", "Q2 - Chrome", "For number 4: two so far", "Zu Frage 3, ..."
_NUMBERED = re.compile(
    r"^\s{0,6}(?:\(|\[|(?P<hash>#\s?)|(?P<called>(?:(?:for|to|on|re|as for|zu|bei|à|au|a|al|pour|per|para|voor"
    r"|bij|op|and|und)\.? )?(?:q|questions?|numbers?|no|nr|n°|nº|num|point|item|frage|punkt|nummer|pregunta"
    r"|punto|número|domanda|numero|pergunta|ponto|vraag|question numéro)\.? ?#?|(?:for|on|zu|to) (?=\d{1,2} ?[:,])))?"
    r"(?P<n>\d{1,2})\s{0,2}(?P<style>[.):=\]–-]{1,2}|(?(called),|(?(hash)(?=\s)|(?!))))\s{0,4}(?P<words>\S.*)?$",
    re.IGNORECASE,
)
#: a reference to one of our questions in the middle of a line begins a line of its own
_REFERENCE = re.compile(
    r"(?<=[.!?])[ \t]+(?=(?:for|on|to|as for|zu|pour|para|per|voor) (?:questions?|numbers?|no\.?|nr\.?|point"
    r"|frage|punkt|nummer|pregunta|punto|número|domanda|numero|pergunta|ponto|vraag) ?\d{1,2} ?[:,])",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^[\s*_•-]{0,8}(?:\d{1,2}[.)]\s{0,3})?([^\W\d_][\w '’/()&-]{1,44}?)[*_]{0,2}\s{0,3}(?:(?<!\d)[:=–]"
    r"|[:=](?!\d)|\s[—-](?=\s))[*_]{0,2}\s{0,3}(.*)$"
)
#: a step with a number: the next number is the next step, and not the next answer
_COUNTED = re.compile(r"^\s*(\d{1,2})([.):]{1,2})\s+\S")
_ITEM = re.compile(r"^\s*(?:\d{1,2}[.)]|[-*•–])\s+\S")
CLOSING = re.compile(
    r"^\W*(?:thanks?|thank you|many thanks|thx|cheers|regards|best(?: regards| wishes)?|kind regards|br|rgds"
    r"|viele gr[üu](?:ß|ss)e|gr[üu](?:ß|ss)e?|vg|lg|mfg|danke|merci|"
    r"cordialement|saludos|gracias|obrigad[oa]|grazie|saluti|groet(?:en|jes)?|bedankt|sent from my .*"
    r"|get outlook for .*)\b[\w ,!.]{0,25}$",
    re.IGNORECASE,
)


@dataclass
class _Open:
    """The field whose words are being collected."""

    field: Field | None = None
    words: str = ""
    line: str = ""
    gap: bool = False
    #: of the numbered answer: 2 and ")"; 0 and "" behind a label
    number: int = 0
    style: str = ""


@dataclass(frozen=True)
class Answer:
    """A field and the words that stand for it in the reply."""

    field: Field
    words: str
    line: str


@dataclass(frozen=True)
class Form:
    """What we asked, as we printed it."""

    asked: tuple[str, ...]
    #: everything between our anchors, as patterns that survive a re-wrapped, quoted copy
    hints: tuple[re.Pattern[str], ...]
    #: our own lines, squeezed
    ours: frozenset[str]
    #: whether a number at the beginning of a line may mean one of our questions
    numbered: bool = True


def form_of(question: str, asked: tuple[str, ...]) -> Form:
    """The form in our question mail."""
    inside = _END.split(question, maxsplit=1)[0]
    hints = [piece.strip() for piece in _ANCHOR.split(inside)[3::3]]
    patterns = tuple(re.compile(r"[\s>|]{1,12}".join(map(re.escape, hint.split()))) for hint in hints if len(hint) > 3)
    return Form(asked, patterns, frozenset(squeezed(line) for line in question.splitlines() if squeezed(line)))


def squeezed(line: str) -> str:
    """A line without what clients change in quoting it."""
    return re.sub(r"[\s>|*_]+", " ", line).strip().lower()


def answers(text: str, form: Form, anchors_only: bool) -> Iterator[Answer]:
    """The answers in a text; with `anchors_only` it is a copy of our mail, where only our own anchors count."""
    for hint in form.hints:
        text = hint.sub(" ", text)
    held = _Open()
    if not anchors_only and _counts_past(text, form):
        form = replace(form, numbered=False)
    for raw in _REFERENCE.sub("\n", text).splitlines():
        line = _QUOTE.sub("", raw).strip()
        ended = _END.search(line)
        for piece_field, words, begins in _pieces(line[: ended.start()] if ended else line, form, held, anchors_only):
            if begins:
                yield from _closed(held)
                held = _opened(piece_field, words, line)
            else:
                yield from _continued(held, words, form)
        if ended:
            yield from _closed(held)
            held = _Open()
            if anchors_only:
                return
    yield from _closed(held)


def _pieces(line: str, form: Form, held: _Open, anchors_only: bool) -> Iterator[tuple[Field | None, str, bool]]:
    """A line cut at its anchors: (field, words, whether a new answer begins)."""
    marks = [mark for mark in _ANCHOR.finditer(line) if _asked(mark, form)]
    if marks:
        if line[: marks[0].start()].strip():
            yield None, line[: marks[0].start()], False
        for mark, after in zip(marks, [*marks[1:], None], strict=True):
            named = _asked(mark, form)
            printed = not mark[2] or field_of(mark[2], typos=True, asked=form.asked) is named
            words = line[mark.end() if printed else mark.start(2) : after.start() if after else len(line)]
            yield named, words, True
        return
    begun = None if anchors_only else _begun(line, form, held) or _bare(line, form)
    yield (*begun, True) if begun else (None, line, False)


def _asked(mark: re.Match[str], form: Form) -> Field | None:
    number = int(mark[1])
    named = field_of(mark[2], typos=True, asked=form.asked) if mark[2] else None
    return named or (FIELD[form.asked[number - 1]] if 1 <= number <= len(form.asked) else None)


def _bare(line: str, form: Form) -> tuple[Field, str] | None:
    """A label on a line of its own, without a colon: what it names stands below."""
    if squeezed(line) in form.ours or not 0 < len(line.split()) <= 4 or not line[:1].isalpha():
        return None
    said = line.strip(" *_").lower()
    named = next((name for name in form.asked if said in (FIELD[name].label.lower(), *FIELD[name].aliases)), None)
    return (FIELD[named], "") if named else None


#: behind a labelled value, on its line: "It should go back to Monday"
_NEXT_THOUGHT = re.compile(
    r"(?<=[.!?])[ \t]+(?=(?:it|that|this|they|the [\w ]{2,30}|we) should\b|(?:es|das|der|die) (?:\w+ )?sollte\b"
    r"|(?:ça|cela|il|elle) devrait|debería|dovrebbe|deveria|(?:het|dat) zou)",
    re.IGNORECASE,
)


def in_lines(text: str, form: Form) -> str:
    """Each label on a line of its own, as in "Severity: high, Environment: Chrome 131"."""
    called = (name for asked in form.asked for name in (FIELD[asked].label, *OF_FIELD[asked]) if len(name) > 2)
    names = sorted(set(called), key=len, reverse=True)
    if not names:
        return text
    label = rf"(?:{'|'.join(map(re.escape, names))})[ \t]?[:=]"
    first, beside = (
        re.compile(rf"\W*{label}", re.IGNORECASE),
        re.compile(rf"(?<=[,;|/.!?])[ \t]+(?={label})", re.IGNORECASE),
    )
    lines = (beside.sub("\n", line) if first.match(line[:80]) else line for line in text.splitlines())
    return _NEXT_THOUGHT.sub("\n\n", "\n".join(lines))


def _counts_past(text: str, form: Form) -> bool:
    """A list that goes on behind our last question is one of steps, unless a label above it says of what."""
    counted, labelled = 0, False
    for line in text.splitlines():
        match = _COUNTED.match(line)
        if match is None:
            labelled = line.rstrip().endswith(":") if line.strip() else labelled
            counted = 0 if line.strip() else counted
            continue
        counted = counted + 1 if int(match[1]) == counted + 1 else int(match[1] == "1")
        if counted > len(form.asked) and not labelled:
            return True
    return False


def _opened(field: Field | None, words: str, line: str) -> _Open:
    number = _NUMBERED.match(line[:300])
    if not number:
        return _Open(field, words, line)
    return _Open(field, words, line, number=int(number["n"]), style=number["style"])


def _begun(line: str, form: Form, held: _Open) -> tuple[Field, str] | None:
    """`Label: value`, or `2. value` when a list of steps is not being told."""
    if squeezed(line) in form.ours:
        return None
    label = _LABEL.match(line[:300])
    named = field_of(label[1], typos=True, asked=form.asked) if label else None
    if label and named:
        return named, label[2] + line[300:]
    number = _NUMBERED.match(line[:300])
    if not number or not form.numbered or len(form.asked) < 2 or not 1 <= int(number["n"]) <= len(form.asked):
        return None
    if held.field and held.field.long and not number["called"] and _next_step(held, number):
        return None
    return FIELD[form.asked[int(number["n"]) - 1]], (number["words"] or "") + line[300:]


def _next_step(held: _Open, number: re.Match[str]) -> bool:
    """The next number of the steps that are being told, and not the next answer."""
    counted = _COUNTED.match(held.words.rsplit("\n", 1)[-1])
    if counted is None and held.field and held.field.name == "repro_steps" and are_doings(held.words, number["words"]):
        return int(number["n"]) == held.number + 1
    if counted is None:
        return not held.words and number["n"] == "1"
    if number["style"] != counted[2] and number["style"] == held.style:
        return False
    return int(number["n"]) == int(counted[1]) + 1 or held.number == 0


def _continued(held: _Open, line: str, form: Form) -> Iterator[Answer]:
    if held.field is None or squeezed(line) in form.ours:
        return
    if not line.strip():
        held.gap = bool(held.words.strip())
        return
    told = held.field.name == "repro_steps" and _COUNTED.match(held.words.rsplit("\n", 1)[-1])
    # Below a short value a new sentence is a new thought; a client wraps later than here.
    short = told or (held.words.strip() and not held.field.long and len(held.words.rsplit("\n", 1)[-1]) < NARROWEST - 8)
    ends = (held.gap and not (held.field.long and _ITEM.match(line))) or (short and line[:1].isupper())
    if ends or CLOSING.match(line):
        yield from _closed(held)
        held.field = None
        return
    held.words, held.gap = f"{held.words}\n{line}".strip(), False


def _closed(held: _Open) -> Iterator[Answer]:
    words = held.words.strip(" \t\n|;")
    if held.field and words:
        yield Answer(held.field, words, held.line or words)
