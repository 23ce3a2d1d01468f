"""Plots: signals that lie in several sentences of a note together, by who did what and what came of it.

A cue knows wordings and a scene one clause; here "I bought one on the demo rink" and "it ought to be 27" in the next
sentence are a bug that support has reproduced, in whatever trade.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import zip_longest

from mailflow.reading.language.sentences import Sentence
from mailflow.reading.signals import plot_words as deeds
from mailflow.reading.signals import plot_words_wishes as wishes
from mailflow.reading.signals.plot_words import among
from mailflow.reading.signals.signs import Sign

Said = tuple[Sentence, ...]
#: how many sentences behind a deed its outcome stands
_NEAR = 2
#: of five ways in which an outage is told, so many make one where somebody is called for it
_ACUTE = 2
#: in so many sentences at most
_SHORT = 12
_QUESTION = re.compile(r"\?\W*$")


def limited(said: Said, signs: tuple[Sign, ...]) -> tuple[Sign, ...]:
    """Where the note says what else of the same kind still works, production is not down."""
    if not among(deeds.THE_REST, (sentence.text for sentence in said)):
        return signs
    return tuple(replace(sign, name="major-broken") if sign.name == "production-down" else sign for sign in signs)


def plots(said: Said, signs: tuple[Sign, ...]) -> Iterator[Sign]:
    """What the note gives as a whole. `said`: the sender's own sentences; `signs`: what its single sentences give."""
    names = {sign.name for sign in signs if sign.sentence in said}
    for name, rule, unless in _PLOTS:
        if name not in names and not names & unless and (shown := rule(said)):
            names.add(name)
            yield Sign(name, shown)


def _tried_out(said: Said) -> Sentence | None:
    """ "Bug confirmed": the sender tried it on something of our own, and it came out otherwise than it should."""
    for place, sentence in enumerate(said):
        text = sentence.text
        if deeds.AGAINST.search(text):
            return sentence
        if not (deeds.DID.search(text) and deeds.OWN.search(text)) or _QUESTION.search(text):
            continue
        near = [s.text for s in said[place + 1 : place + 1 + _NEAR]]
        if deeds.NOT_SHOWN.search(text) or (near and deeds.NOT_SHOWN.match(near[0])):
            continue
        told = any(
            way.search(text)
            for way in (deeds.OUGHT, deeds.EACH, deeds.OUTCOME, deeds.BESIDE, deeds.CAME_OUT, deeds.REDONE)
        )
        if told or among(deeds.OUGHT, near) or among(deeds.EACH, near) or among(deeds.RIGHT, near):
            return sentence
    return None


def _acute(said: Said) -> Sentence | None:
    """ "Production down": somebody is called at once, and it began to the minute, stops all, or makes wait."""
    texts = [sentence.text for sentence in said]
    # An alarm is short: who writes a page does not call anybody out of bed with it.
    if len(said) > _SHORT or not among(deeds.SUMMON, texts) or _CALM.search(" ".join(texts)):
        return None
    ways = sum(among(way, texts) for way in (deeds.CLOCKED, deeds.EVERYONE, deeds.WAITING)) + bool(_in_vain(said))
    return said[0] if ways >= _ACUTE else None


#: who is not to be called
_CALM = re.compile(
    r"\b(?:don['’]t|do not|no need to|not to) (?:wake|call|ring|hurry)\b|\b(?:nicht|niemanden?) (?:wecken|anrufen)\b"
    r"|\bne (?:réveillez|dérangez) personne\b|\bno (?:despert|llam)\w+\b|\bnon (?:svegli|chiam)\w+\b"
    r"|\bnão acord\w+\b|\bniemand wakker\b",
    re.IGNORECASE,
)


def _in_vain(said: Said) -> Sentence | None:
    """ "Major functionality broken": what a restart does not bring back is broken, whatever words there are for it."""
    for sentence, after in zip_longest(said, said[1:]):
        beside = f"{sentence.text} {after.text if after and len(after.text) < 40 else ''}"
        if (match := deeds.RESTARTED.search(sentence.text)) and deeds.IN_VAIN.search(beside, match.end()):
            return said[0]
    return None


def _undone(said: Said) -> Sentence | None:
    """ "Recurring issue that was supposedly fixed": mended, and in the same breath back."""
    for place, sentence in enumerate(said):
        near = [s.text for s in said[max(0, place - _NEAR) : place + 1 + _NEAR]]
        if deeds.MENDED.search(sentence.text) and among(deeds.BACK, near):
            return sentence
    return None


def _puzzled(said: Said) -> Sentence | None:
    """ "Beyond support's ability to diagnose": looked at this and that, and nothing in it tells the cause."""
    for place, sentence in enumerate(said):
        near = [s.text for s in said[place : place + _NEAR]]
        if deeds.PUZZLE.search(sentence.text) or (
            (match := deeds.LOOKED.search(sentence.text)) and deeds.FOUND_NOTHING.search(" ".join(near), match.end())
        ):
            return sentence
    return None


def _wished(said: Said) -> Sentence | None:
    """ "Feature gap causing customer pain": they would like it, and the note says who else would, or what we have."""
    wish = next((s for s in said if wishes.WISHES.search(s.text) and not _QUESTION.search(s.text)), None)
    texts = [sentence.text for sentence in said]
    return wish if wish and (among(wishes.ASKED_BEFORE, texts) or among(wishes.WITH_US, texts)) else None


def _favour(said: Said) -> Sentence | None:
    """ "Exception to policy required": money beyond the rules is asked for, and who writes may not give it."""
    mine = next((s for s in said if wishes.NOT_MINE.search(s.text)), None)
    return mine if mine and among(wishes.FAVOURS, (s.text for s in said)) else None


def _higher(said: Said) -> Sentence | None:
    """ "Customer requesting executive involvement": they want a word, and who writes is not the one to give it."""
    mine = next((s for s in said if wishes.NOT_MINE.search(s.text)), None)
    return mine if mine and among(wishes.A_WORD, (s.text for s in said)) else None


def _lured(said: Said) -> Sentence | None:
    """ "High-revenue customer threatening churn": another's offer is better, or about to be signed."""
    texts = [sentence.text for sentence in said]
    for sentence, after in zip_longest(said, said[1:]):
        beside = f"{sentence.text} {after.text if after else ''}"
        if wishes.OFFER.search(sentence.text) and wishes.LURES.search(beside) and among(wishes.ACCOUNT, texts):
            return sentence
    return None


_ALARMS = frozenset(("data-exposure", "unauthorized-access", "vulnerability", "compliance"))
_ABOVE = frozenset(("churn", "exception", "executive", "legal", "publicity", "cross-functional"))
_BROKEN = _ALARMS | {
    "production-down",
    "data-loss",
    "major-broken",
    "reproduced",
    "bug",
    "infrastructure",
    "regression",
}
_CALMED = frozenset(("workaround", "not-urgent", "played-down", "contradicted", "no-outage", "false-alarm"))
_SETTLED = frozenset(("closing", "documented", "limitation", "how-to", "configuration", "false-alarm"))
_CLOSED = _SETTLED - {"how-to", "configuration"}
_WISHED = frozenset(("feature-gap", "design"))
#: of each signal the plot, and the signals of the note beside which it tells nothing new; in this order
_PLOTS: tuple[tuple[str, Callable[[Said], Sentence | None], frozenset[str]], ...] = (
    ("reproduced", _tried_out, _WISHED | {"bug", "closing", "false-alarm"}),
    ("production-down", _acute, _ALARMS | _ABOVE | _WISHED | _SETTLED | _CALMED - {"workaround"}),
    ("broken", _in_vain, _CALMED | {"major-broken", "blocked", "production-down"}),
    ("recurring", _undone, _SETTLED),
    ("cannot-diagnose", _puzzled, _BROKEN | _ABOVE | _WISHED | _SETTLED | {"no-access"}),
    ("churn", _lured, _ALARMS | _SETTLED),
    ("exception", _favour, _ALARMS | _ABOVE - {"churn"} | _CLOSED | {"reproduced", "bug"}),
    ("executive", _higher, _ALARMS | _ABOVE | _CLOSED | {"reproduced", "bug"}),
    ("feature-gap", _wished, _BROKEN | _ABOVE | _SETTLED | {"blocked"}),
)
