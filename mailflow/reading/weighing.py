"""Which sentences say best what is wrong and what it does to people: each sentence has a weight, the heaviest are quoted."""

import re

from mailflow.cases.case import Finding
from mailflow.reading.meaning import supposed
from mailflow.reading.sentences import Sentence, Voice, clipped, ungreeted
from mailflow.reading.told import Told, found

#: what two sentences of a brief may take together
LONGEST_TWO = 215
#: a sentence of this weight and more is about the fault
LEAST = 2.4
#: how much a signal in the sentence says of the harm
_HARM = {
    "production-down": 4, "data-loss": 4, "blocked": 4, "major-broken": 4, "broken": 3, "infrastructure": 3, "degraded": 3, "workaround": 1,
    "regression": 1, "high-value-customers": 1, "recurring": 1,
}  # fmt: skip
#: how much it says of the fault itself
_FAULT = {
    "production-down": 3, "data-loss": 4, "blocked": 2, "major-broken": 4, "broken": 4, "infrastructure": 4, "degraded": 4, "regression": 2, "recurring": 1,
}  # fmt: skip
#: sentences about the desk, about the way of the case, about money: never what is wrong
_ASIDE = (
    "cannot-diagnose", "no-access", "churn", "sla", "exception", "legal", "publicity", "executive", "deal", "key-customer", "documented", "handled",
    "false-alarm", "no-fault", "how-to", "waiting", "stuck", "not-urgent", "three-customers",
)  # fmt: skip
_PEOPLE = re.compile(
    r"\b(?:they|he|she|we|customers?|clients?|users?|staff|people|drivers?|patients?|nobody|no one|everyone|team|guests?|students?|kunden?|"
    r"mitarbeiter|nutzer|ils|elles|nous|clients|ellos|usuarios|loro|utenti|eles|zij|wij|wir)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“„«][^\"”“»]{3,160}[\"”“»]")
_IF = re.compile(r"^\W*(?:if|unless|in case|falls|wenn|should (?:this|it|they)|si|se|mocht)\b", re.IGNORECASE)
_LABELLED = re.compile(r"^\W*(?:workaround|umgehung|contournement|known issue|note|ps)\s?[:=]", re.IGNORECASE)
#: what the desk cannot do is no impact
_OF_US = re.compile(
    r"\b(?:i|we) (?:can(?:no|['’])?t|cannot|could ?n['’]?t|am not able|are not able|have no|don['’]t have|may not)\b|\bkönnen wir\b|\bje (?:ne|n['’])",
    re.IGNORECASE,
)
#: about money, plans, people or the way of the case
_NO_ACCOUNT = re.compile(
    r"\b(?:severity|critical|contract|arr|renewal|forward\w*|escalat\w*|see below|ticket|customer since|plan|deadline|thanks|sorry|hello|dear)\b|[$€£]|^\W*(?:hi|hello|dear|for|to) |\?$|\bgroup of\b",
    re.IGNORECASE,
)
MOOD = re.compile(
    r"!{2,}|\b(?:unacceptable|joke|furious|angry|unhappy|upset|annoyed with|disappointed|simply love|great work|nightmare|ridiculous)\b",
    re.IGNORECASE,
)


def harm(told: Told, sentence: Sentence) -> float:
    """How well a sentence tells what they cannot do."""
    weight = _signs(told, sentence, _HARM) + (2.5 if "harm" in sentence.acts else 0)
    weight += 0.5 if weight and _PEOPLE.search(sentence.text) else 0
    weight = max(weight, _account(told, sentence))
    return weight + _aside(told, sentence) if weight else 0


def fault(told: Told, sentence: Sentence) -> float:
    """How well a sentence tells what happens."""
    weight = _signs(told, sentence, _FAULT)
    weight = max(weight, _account(told, sentence))
    weight += 1.5 if weight and _QUOTED.search(sentence.text) else 0
    return weight + _aside(told, sentence) if weight else 0


def _account(told: Told, sentence: Sentence) -> float:
    """Faults have more words than any list: where a fault is reported, one of the first plain statements tells it."""
    if not (told.team in ("engineering", "l2-support") or _faulty(told)):
        return 0
    text, acts = sentence.text, sentence.acts
    plain = not acts & {"did", "told", "asks", "works"} and not any(name in _ASIDE for name in told.named(sentence))
    first = [s for s in (told.sender or told.recent) if len(s.text) > 30][:3]
    if not plain or sentence not in first or len(text.split()) < 5 or _NO_ACCOUNT.search(text):
        return 0
    return 1.4 - 0.2 * first.index(sentence) + (0 if told.sender else 1.5)


def _faulty(told: Told) -> bool:
    return any(sign.name in _FAULT for sign in told.signs)


def _signs(told: Told, sentence: Sentence, weights: dict[str, int]) -> float:
    """The heaviest sign, and a little for each other one: two words for a fault say it better than one."""
    found_ = sorted((weights.get(name, 0) for name in told.named(sentence)), reverse=True)
    return found_[0] + 0.4 * sum(1 for each in found_[1:] if each) if found_ else 0


def _aside(told: Told, sentence: Sentence) -> float:
    acts, text = sentence.acts, sentence.text
    weight = 1.5 if sentence.part.voice is Voice.SENDER else 0.0
    weight -= 3.0 * ("did" in acts) + 2.5 * ("told" in acts) + 2.0 * ("asks" in acts) + 1.5 * ("works" in acts)
    weight -= 3.5 if any(name in _ASIDE for name in told.named(sentence)) else 0
    weight -= 2.0 if text.endswith("?") else 0
    weight -= 4.0 if _LABELLED.match(text) or (sentence.part.voice is Voice.SENDER and _OF_US.search(text)) else 0
    weight -= 1.5 if MOOD.search(text) else 0
    weight -= 5.0 if _IF.match(text) else 2.0 if supposed(text, len(text) // 2) else 0
    return weight - (1.5 if len(text) < 25 else 0)


def workflow_impact(told: Told) -> Finding | None:
    """What they cannot do: the heaviest sentence, with the next one beside it when both fit."""
    weights = {s: harm(told, s) for s in _candidates(told)}
    weighed = _heaviest([(weight, s) for s, weight in weights.items()], LEAST)
    if not weighed:
        return None
    first = weighed[0]
    second = next(
        (s for s in weighed[1:3] if weights[s] > LEAST + 0.4 and len(s.text) + len(first.text) < LONGEST_TWO),
        None,
    )
    both = [s for s in _candidates(told) if s in (first, second)] if second else [first]
    return found(clipped(" ".join(ungreeted(s.text) for s in both), LONGEST_TWO), first)


def actual(told: Told) -> Finding | None:
    """What happens: the sentence that names the fault most clearly."""
    # What Leadership and Product are asked to decide is mostly no fault: there only a plain one counts.
    least = LEAST if told.team not in ("leadership", "product") else 2 * LEAST
    weighed = _heaviest([(fault(told, s), s) for s in _candidates(told)], least)
    return (
        found(clipped(ungreeted(weighed[0].text), LONGEST_TWO), weighed[0], "the sentence that names the fault")
        if weighed
        else None
    )


def _candidates(told: Told) -> tuple[Sentence, ...]:
    return (*told.sender, *told.recent)


def _heaviest(weighed: list[tuple[float, Sentence]], least: float) -> list[Sentence]:
    """Sentences of this weight and more, the heaviest first; of two with one weight the earlier."""
    kept = [(-weight, number, s) for number, (weight, s) in enumerate(weighed) if weight >= least]
    return [s for _, _, s in sorted(kept, key=lambda row: row[:2])]
