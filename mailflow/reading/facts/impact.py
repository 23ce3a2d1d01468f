"""Who and how many are affected."""

import re
from dataclasses import replace

from mailflow.cases.case import Finding, State
from mailflow.cases.values import count, scope
from mailflow.reading.facts.impact_words import (
    CORRECTION,
    COUNT,
    CUSTOMERS,
    GROWING,
    INSTEAD_IT_IS,
    LISTED,
    MENDED,
    NONE_OF,
    NOT_AFFECTED,
    OF_ANY,
    ONE,
    OURS,
    RATE,
    SCORE,
    SCORES,
    SEGMENT,
    SIZE,
    SUPERSEDED,
)
from mailflow.reading.facts.told import Told, found, meant
from mailflow.reading.language.meaning import just_denied, long_ago, supposed
from mailflow.reading.language.sentences import Sentence


def customers_affected(told: Told) -> Finding | None:
    """The number that the sender gives, else the customer's; without a number the customer who writes."""
    if corrected := _corrected(told):
        return corrected
    for said in (told.sender, *_by_message(told.recent)):
        for sentence, match in meant(said, ONE):
            return _affected(told, sentence, match.group(), 1, "user")
        if taken_back := _mended(said):
            sentence, number, unit = taken_back
            return _affected(told, sentence, f"{number} {unit}", count(number), unit.lower())
        counts = [
            (s, m) for words in (COUNT, *OF_ANY, SCORE) for s in said for m in words.finditer(s.text) if _counts(s, m)
        ]
        if counts:
            return _counted(told, said, *max(counts, key=lambda row: bool(CUSTOMERS.match(row[1]["unit"]))))
        if several := _by_name(told, said):
            return several
        for sentence, match in meant(said, SEGMENT):
            return _affected(told, sentence, match.group(), None, None)
    if not told.company or not told.contact:
        return None
    value = {"text": told.company, "number": None, "unit": None, "scope": "single", "growing": False}
    return Finding(
        value,
        State.INFERRED,
        told.company,
        "header",
        told.contact.address,
        rule="the mail names one customer and no number",
    )


def _by_name(told: Told, said: tuple[Sentence, ...]) -> Finding | None:
    """Several customers by name, the one who writes among them."""
    first = told.company.split()[0] if told.company else ""
    for sentence in said:
        match = LISTED.search(sentence.text)
        if first and match and first in match.group() and not long_ago(sentence.text):
            number = len(
                re.split(
                    r", |,? (?:and|und|et|y|e|en|as well as|sowie) (?=(?:the |de |la |le )?[A-ZÀ-Ý])", match.group()
                )
            )
            value = {"text": match.group(), "number": number, "unit": "customers", "scope": "several"}
            return found({**value, "growing": bool(GROWING.search(sentence.text))}, sentence)
    return None


#: a crowd of whom it is said that they can't or wait is affected all the same
_CANNOT = re.compile(
    r"\b(?:can(?:no|['’])t|cannot|waiting|stuck|idle|locked|complain\w*|nicht|kein\w*|warten|ne \w+ (?:pas|plus)"
    r"|bloqué\w*|no pueden|sin poder|esper\w+"
    r"|parad\w+|non (?:possono|riescono)|ferm[ie]|não (?:podem|conseguem)|niet|geen|wachten)\b",
    re.IGNORECASE,
)


def _counts(sentence: Sentence, match: re.Match[str]) -> bool:
    text = sentence.text
    if SUPERSEDED.search(text[: match.start()]) or OURS.search(text):
        return False
    crowd = SIZE.search(text[: match.start()]) or RATE.match(text, match.end())
    if crowd and not ("harm" in sentence.acts or _CANNOT.search(text)):
        return False
    everybody = NONE_OF.search(text[: match.start()])
    aside = NOT_AFFECTED.search(text[max(0, match.start() - 25) : match.end() + 15])
    return not (
        aside or (just_denied(text, match.start()) and not everybody) or long_ago(text) or supposed(text, match.start())
    )


def _mended(said: tuple[Sentence, ...]) -> tuple[Sentence, str, str] | None:
    """A count that is taken back in its own sentence: the sentence, the number that counts, and of whom."""
    for sentence in said:
        for match in COUNT.finditer(sentence.text):
            later = INSTEAD_IT_IS.search(sentence.text, match.end())
            if later and SUPERSEDED.search(sentence.text[: match.start()]):
                return sentence, later["n"], match["unit"]
    return None


def _counted(told: Told, said: tuple[Sentence, ...], sentence: Sentence, match: re.Match[str]) -> Finding:
    """The count, or what its writer corrected it to: in the same sentence, or at the beginning of the next one."""
    number = SCORES.get(match["n"].lower()) or count(match["n"])
    words, unit = match.group(), match["unit"].lower()
    after = said[said.index(sentence) + 1 :][:1]
    mended = MENDED.search(sentence.text[match.end() :]) or (MENDED.match(after[0].text) if after else None)
    if mended:
        number, words = count(mended["n"]), f"{mended['n']} {match['unit']}"
    return _affected(told, sentence, words, number, unit)


def _corrected(told: Told) -> Finding | None:
    """The newest message corrects the count of an older one; the count before it is kept."""
    messages = _by_message(told.recent)
    if len(messages) < 2 or any(
        COUNT.search(s.text) and not SUPERSEDED.search(s.text) and _counts(s, m)
        for s in told.sender
        for m in COUNT.finditer(s.text)
    ):
        return None
    mended = next(((s, m) for s in messages[0] if (m := CORRECTION.search(s.text))), None)
    older = next(((s, m) for said in messages[1:] for s in said for m in COUNT.finditer(s.text) if _counts(s, m)), None)
    if not (mended and older):
        return None
    (sentence, match), (before, counted) = mended, older
    unit = counted["unit"].lower()
    now = _affected(told, sentence, f"{match['n']} {counted['unit']}", count(match["n"]), unit)
    was = _affected(told, before, counted.group(), count(counted["n"]), unit)
    return replace(now, earlier=(was,))


def _by_message(said: tuple[Sentence, ...]) -> list[tuple[Sentence, ...]]:
    """Message by message, newest first."""
    sources = dict.fromkeys(sentence.part.source for sentence in said)
    return [tuple(sentence for sentence in said if sentence.part.source == source) for source in sources]


def _affected(told: Told, sentence: Sentence, words: str, number: int | None, unit: str | None) -> Finding:
    text = f"{words} ({told.company})" if told.company and told.company not in words else words
    growing = bool(GROWING.search(sentence.text))
    return found(
        {"text": text, "number": number, "unit": unit, "scope": scope(words, number, unit), "growing": growing},
        sentence,
    )
