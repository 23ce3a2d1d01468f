"""Which sentences say best what is wrong and what it does to people: each has a weight, the heaviest are quoted."""

from dataclasses import replace

from mailflow.cases.case import Finding, State
from mailflow.reading.facts.steps import is_step
from mailflow.reading.facts.telling import tells_news
from mailflow.reading.facts.told import Told, found
from mailflow.reading.facts.weighing_words import (
    ASIDE,
    FAULT,
    HARM,
    IF,
    LABELLED,
    META,
    MOOD,
    NO_ACCOUNT,
    OF_US,
    PEOPLE,
    QUOTED,
    ROUTED,
    SYMPTOM,
)
from mailflow.reading.language.meaning import supposed
from mailflow.reading.language.sentences import Sentence, Voice, begun, clipped, ungreeted

#: what two sentences of a brief may take together
LONGEST_TWO = 215
#: a sentence of this weight and more is about the fault
LEAST = 2.4
#: the same where no sentence is sure
LIKELIEST = 1.4


def _symptom(text: str) -> float:
    """How much a sentence sounds like a fault: each other word for one adds a little."""
    words = {match.group().lower() for match in SYMPTOM.finditer(text)}
    return 1.2 + 0.4 * min(len(words), 4) if words else 0


def harm(told: Told, sentence: Sentence) -> float:
    """How well a sentence tells what they cannot do."""
    weight = _signs(told, sentence, HARM) + (2.5 if "harm" in sentence.acts else 0)
    weight += 0.5 if weight and PEOPLE.search(sentence.text) else 0
    weight = max(weight, _account(told, sentence), 0.8 * _symptom(sentence.text))
    return weight + _aside(told, sentence) if weight else 0


def fault(told: Told, sentence: Sentence) -> float:
    """How well a sentence tells what happens."""
    if sentence not in told.faults:
        told.faults[sentence] = _fault(told, sentence)
    return told.faults[sentence]


def _fault(told: Told, sentence: Sentence) -> float:
    weight = max(_signs(told, sentence, FAULT), _account(told, sentence), _symptom(sentence.text))
    weight += 1.5 if weight and QUOTED.search(sentence.text) else 0
    return weight + _aside(told, sentence) if weight else 0


def _account(told: Told, sentence: Sentence) -> float:
    """Faults have more words than any list: where a fault is reported, one of the first plain statements tells it."""
    if not (told.team in ("engineering", "l2-support") or _faulty(told)):
        return 0
    text, acts = sentence.text, sentence.acts
    plain = not acts & {"did", "told", "asks", "works"} and not any(name in ASIDE for name in told.named(sentence))
    first = [s for s in (told.sender or told.recent) if len(s.text) > 30][:3]
    if not plain or sentence not in first or len(text.split()) < 5 or NO_ACCOUNT.search(text):
        return 0
    return 1.4 - 0.2 * first.index(sentence) + (0 if told.sender else 1.5)


def _faulty(told: Told) -> bool:
    return any(sign.name in FAULT for sign in told.signs)


def _signs(told: Told, sentence: Sentence, weights: dict[str, int]) -> float:
    """The heaviest sign, and a little for each other one: two words for a fault say it better than one."""
    found_ = sorted((weights.get(name, 0) for name in told.named(sentence)), reverse=True)
    return found_[0] + 0.4 * sum(1 for each in found_[1:] if each) if found_ else 0


def _aside(told: Told, sentence: Sentence) -> float:
    acts, text = sentence.acts, sentence.text
    weight = 1.5 if sentence.part.voice is Voice.SENDER else 0.0
    weight -= 3.0 * ("did" in acts) + 2.5 * ("told" in acts) + 2.0 * ("asks" in acts) + 1.5 * ("works" in acts)
    weight -= 3.5 if any(name in ASIDE for name in told.named(sentence)) else 0
    weight -= 2.0 if text.endswith("?") else 0
    weight -= 4.0 if LABELLED.match(text) or (sentence.part.voice is Voice.SENDER and OF_US.search(text)) else 0
    weight -= 1.5 if MOOD.search(text) else 0
    weight -= 1.3 if META.search(text) else 0
    weight -= 5.0 if IF.match(text) else 2.0 if supposed(text, len(text) // 2) else 0
    return weight - (1.5 if len(text) < 25 else 0)


def workflow_impact(told: Told) -> Finding | None:
    """What they cannot do: the heaviest sentence, with the next ones beside it as long as they fit."""
    weights = {s: harm(told, s) for s in _candidates(told)}
    ours = {s: weight for s, weight in weights.items() if s.part.voice is Voice.SENDER}
    # A sender who writes of it at all says somewhere what it does to them: better the likeliest sentence than none.
    return _told_best(weights, LEAST) or _told_best(ours, LIKELIEST)


def actual(told: Told) -> Finding | None:
    """What happens: the sentences that name the fault most clearly."""
    # What Leadership and Product are asked to decide is mostly no fault: there only a plain one counts.
    least = LEAST if told.team not in ("leadership", "product") else 2 * LEAST
    best = _told_best({s: fault(told, s) for s in _candidates(told)}, least)
    return replace(best, state=State.INFERRED, rule="the sentences that name the fault") if best else None


def _told_best(weights: dict[Sentence, float], least: float) -> Finding | None:
    """The heaviest sentence and what fits beside it, in the order in which they stand."""
    weighed = _heaviest([(weight, s) for s, weight in weights.items()], least)
    # What is asked of a team tells less of the fault than whatever plainly tells it.
    weighed = [s for s in weighed if "asks" not in s.acts] or weighed
    if not weighed:
        return None
    shown, length = [weighed[0]], len(weighed[0].text)
    for other in weighed[1:4]:
        if length + len(other.text) < LONGEST_TWO:
            shown.append(other)
            length += 1 + len(other.text)
    return found(clipped(_joined([s for s in weights if s in shown], weighed[0]), LONGEST_TWO), weighed[0])


def _joined(shown: list[Sentence], first: Sentence) -> str:
    """The sentences behind each other; one of somebody else than the first has its author's name before it."""
    said, speaking = [], first.part.author
    for sentence in shown:
        author, words = sentence.part.author, begun(ungreeted(sentence.text))
        said.append(words if author == speaking else f"{author}: {words}")
        speaking = author
    return " ".join(said)


def _candidates(told: Told) -> tuple[Sentence, ...]:
    """What may tell of the fault: no step of a recipe, no news to the customer, no word about the way of the case."""
    return tuple(
        s for s in (*told.sender, *told.recent) if not (is_step(s.text) or ROUTED.match(s.text) or tells_news(s))
    )


def _heaviest(weighed: list[tuple[float, Sentence]], least: float) -> list[Sentence]:
    """Sentences of this weight and more, the heaviest first; of two with one weight the earlier."""
    kept = [(-weight, number, s) for number, (weight, s) in enumerate(weighed) if weight >= least]
    return [s for _, _, s in sorted(kept, key=lambda row: row[:2])]
