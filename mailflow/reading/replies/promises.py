"""A time that somebody promises the next word for: "next update at 16:00", "ich melde mich morgen um 10 Uhr".

Only behind or before words that promise: a time that merely stands in a report is none.
"""

import re
from datetime import datetime

from mailflow.cases.policy import Policy
from mailflow.reading.times import instants

_PROMISE = re.compile(
    r"\b(?:next|another|further) (?:\w+ )?(?:word|update|news|status|answer)\b"
    r"|\bupdates?(?= (?:by|before|at|in|within)\b)"
    r"|\b(?:an?|the|our) (?:word|update|answer|news)(?= (?:is due|is coming|comes|will|follows)\b)"
    r"|\b(?:gets?|have|has|receives?) (?:an? |our )?(?:answer|update|word|news|reply)\b"
    r"|\b(?:i|we|you)(?:['’]ll| will| shall)(?: \w+){0,2} (?:update|write|call|report|mail|email|tell|hear"
    r"|answer|reply|be in touch|get back|come back|let (?:you|him|her|them) know"
    r"|have (?:an? )?(?:answer|update|news))\b"
    r"|\b(?:back|get back) (?:to|with) (?:you|him|her|them)\b|\bhear (?:back )?from (?:me|us)\b"
    r"|\bmeld(?:en?|et)\b|\b(?:nächste[sr]?|neues|ein) (?:update|stand|zwischenstand|nachricht|meldung|info)\b"
    r"|\bbekomm(?:en|t)\b|\bh[öo]r(?:en|t) (?:sie |ihr )?von (?:mir|uns)\b"
    r"|\bprochain(?:e|es)? (?:point|nouvelle|nouvelles|message|mise à jour|retour)\b|\breviens vers\b"
    r"|\brevenons vers\b|\bdonnerai des nouvelles\b"
    r"|\bpr[óo]xim[ao] (?:actualizaci[óo]n|noticia|mensaje|atualiza[çc][ãa]o|not[íi]cia|mensagem)\b"
    r"|\b(?:volver[ée]|volvemos|volvo|voltarei|voltamos) a\b|\b(?:dou|damos|dar[ée]) (?:not[íi]cias|noticias)\b"
    r"|\bprossim[oa] (?:aggiornamento|notizia|messaggio)\b|\b(?:aggiorn(?:o|iamo|erò|eremo)|risentir(?:ò|emo))\b",
    re.IGNORECASE,
)
#: what is asked for, denied, or only possible is no promise
NONE = re.compile(
    r"\?|\b(?:can(?:['’]t|not)|won['’]t|don['’]t|not|no (?:update|news)|never|if|unless|maybe|perhaps|might"
    r"|wants?|expects?|asks?|asked|needs?|please|nicht|kein\w*|falls|wenn|vielleicht|bitte|ne|pas|si|no|não|se"
    r"|non|was|were|had|missed|yesterday|gestern|last|promised)\b",
    re.IGNORECASE,
)
#: words that are looked at behind and before the promise
_BEHIND, _BEFORE = 8, 6
SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[^\W\d_])|\n+")


def promised(text: str, written: datetime, policy: Policy) -> datetime | None:
    """The first time ahead of the mail that the text promises a word for; None when it promises none."""
    for sentence in SENTENCE.split(text[:2_000]):
        match = _PROMISE.search(sentence)
        if match and not NONE.search(sentence):
            behind = sentence[match.end() :].split()[:_BEHIND]
            before = sentence[: match.start()].split()[-_BEFORE:]
            if at := _time_in(behind, written, policy) or _time_in(before, written, policy):
                return at
    return None


def _time_in(words: list[str], written: datetime, policy: Policy) -> datetime | None:
    """The time that these words hold, from whichever of them it begins."""
    for first in range(len(words)):
        try:
            return datetime.fromisoformat(instants.when(" ".join(words[first:]), written, policy)[0])
        except ValueError:
            continue
    return None
