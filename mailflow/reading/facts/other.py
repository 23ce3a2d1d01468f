"""The other issue of a mail that holds two: the note decides which one the case is about,
and this one is only named."""

import re
from collections.abc import Iterable

from mailflow.cases.case import Finding
from mailflow.reading.facts.told import Told, found
from mailflow.reading.language.sentences import Sentence, clipped, ungreeted

#: a mail of two issues says so, or numbers them
_TWO = re.compile(
    r"\b(?:two|2|three|3|both|several|zwei|drei|deux|trois|dos|tres|due|tre|dois|duas|três|twee"
    r"|drie) (?:\w+ )?(?:things?|matters?|issues?|questions?|points?|topics?|problems?|requests?|subjects?"
    r"|dinge|themen|punkte|fragen|anliegen|choses|sujets|questions|demandes|cosas|temas|asuntos|preguntas|cose"
    r"|questioni|domande|punti|coisas|assuntos|perguntas|dingen|punten|vragen|zaken)\b",
    re.IGNORECASE,
)
#: which of them: the second, the other, the invoice question
_WHICH = re.compile(
    r"\b(?:the |his |her |their |die |das |der |la |le |el |il |a |o |de |het )?(?:other|others|second|first"
    r"|third|rest|latter|former|andere[nrs]?|zweite[nrs]?|erste[nrs]?|autre|deuxi[èe]me|second[eao]?"
    r"|premi[èe]re?|otr[oa]|segund[oa]|primer[oa]|altr[oa]|prim[oa]|outr[oa]|primeir[oa]|tweede|eerste"
    r"|[\w'’-]+ (?:question|matter|issue|thing|one|point|bit|part|frage|question|pregunta|domanda|pergunta"
    r"|vraag))\b",
    re.IGNORECASE,
)
#: what becomes of it: answered, shown, a ticket of its own, nothing for this team
_SET_ASIDE = re.compile(
    r"\b(?:i|we)(?:['’](?:ve|ll|d)| have| will| can| am| shall)? ?(?:already |just |since )?(?:answer\w*"
    r"|handl\w+|deal\w*|explain\w*|show\w*|sort\w*|repl\w+|settl\w+|solv\w+|take care of|look after|took"
    r"|dealt with|do)\b(?! (?:not|n['’]t))|\bmyself\b|\bnot for you\b|\bnothing for you\b"
    r"|\bignore (?:the|that|it)\b"
    r"|\b(?:spend|waste) a (?:second|minute) on\b|\b(?:separate|own|another|different) (?:ticket|case|mail"
    r"|thread)\b|\bis (?:only |just )?(?:a |an )?(?:how-?to|setting|configuration|misunderstanding|known"
    r"|documented|matter of taste)\b|\bhas (?:nothing|little) to do with\b|\b(?:can|may) wait\b"
    r"|\b(?:beantworte|erkläre|mache|übernehme|kläre) ich\b"
    r"|\bhabe ich (?:\w+ ){0,4}(?:beantwortet|erklärt|erledigt|gezeigt)\b|\beigenes ticket\b"
    r"|\bje (?:m['’]en|lui ai|leur ai|réponds|l['’]ai)\b"
    r"|\b(?:lo|la|le) (?:respondo|contesto|he (?:respondido|contestado|explicado))\b|\brispondo io\b"
    r"|\bgli ho (?:già )?risposto\b|\brespondo eu\b|\bjá (?:lhe )?respondi\b|\b(?:beantwoord|leg|los) ik\b"
    r"|\bheb ik (?:\w+ ){0,3}(?:beantwoord|uitgelegd|opgelost)\b",
    re.IGNORECASE,
)
#: "I've put that on the wish list separately": dealt with, whatever it is called
_APART = re.compile(
    r"\b(?:i|we)(?:['’]ve| have)? (?:put|filed|logged|opened|raised|sent|noted|entered|moved)\b.{0,60}"
    r"\b(?:separately|wish ?list|elsewhere)\b"
    r"|\b(?:habe|hab) ich (?:\S+ ){0,6}(?:gesondert|separat|extra|auf die wunschliste)\b"
    r"|\bj['’]ai (?:mis|noté|ouvert|envoyé)\b.{0,60}\b(?:à part|séparément|liste de(?:s)? souhaits)\b"
    r"|\b(?:lo|la) he (?:puesto|apuntado|abierto|enviado)\b.{0,60}\b(?:aparte|por separado|lista de deseos)\b"
    r"|\bl['’]ho (?:mess|apert|scritt|mandat)\w\b.{0,60}\b(?:a parte|separatamente|lista dei desideri)\b"
    r"|\b(?:pus|abri|enviei|anotei)\b.{0,60}\b(?:à parte|em separado|separadamente|lista de desejos)\b"
    r"|\bheb ik (?:\S+ ){0,6}(?:apart|afzonderlijk|op (?:de|het) wensenlijst\w*)\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^\W*([1-3])\s?[.):]\s+(\S.{3,300})$", re.MULTILINE)
_SECOND = re.compile(
    r"\b(?:second|latter|other|zweite\w*|andere\w*|deuxi[èe]me|autre|segund[oa]|otr[oa]|second[oa]|altr[oa]"
    r"|outr[oa]|tweede)\b",
    re.IGNORECASE,
)
#: what the customer adds beside the matter
_BY_THE_WAY = re.compile(
    r"^\W*(?:also,|by the way|btw|another thing|one more thing|something else|on another note|separately"
    r"|unrelated|p\.?s\.?[: ,]|while i have you|übrigens|außerdem|noch etwas|nebenbei|au fait|autre chose"
    r"|par ailleurs|por cierto|otra cosa|además,|a proposito|un['’]altra cosa|inoltre,|já agora|outra coisa"
    r"|a propósito|trouwens|nog iets|verder,)",
    re.IGNORECASE,
)
#: "Only the first one is for you (the invoice question I answer myself)"
_BRACKETED = re.compile(r"\(([^()]{8,160})\)")


def other_issue(told: Told) -> Finding | None:
    """What the note sets aside, with the customer's own words for it; else what the customer adds by the way."""
    for sentence in aside(told.sender, told.customer):
        return found(clipped(_named(sentence, told.recent)), sentence)
    added = next((s for s in told.recent if _BY_THE_WAY.match(s.text) and len(s.text) > 25), None)
    return found(clipped(ungreeted(added.text)), added) if added else None


def aside(sender: Iterable[Sentence], customer: Iterable[Sentence]) -> list[Sentence]:
    """The sentences of the note that set an issue aside, in a mail of two."""
    ours, theirs = list(sender), list(customer)[:40]
    two = any(_TWO.search(sentence.text) for sentence in (*ours, *theirs)) or len(_items(theirs)) == 2
    return [s for s in ours if two and ((_WHICH.search(s.text) and _SET_ASIDE.search(s.text)) or _APART.search(s.text))]


def _named(sentence: Sentence, customer: tuple[Sentence, ...]) -> str:
    """The sentence, and the customer's item that it speaks of."""
    text = ungreeted(sentence.text)
    bracket = next((m[1] for m in _BRACKETED.finditer(text) if _SET_ASIDE.search(m[1])), "")
    items = _items(customer)
    number = "2" if _SECOND.search(text) else "1"
    return bracket or (f"{text} ({items[number]})" if number in items and len(items) == 2 else text)


def _items(said: Iterable[Sentence]) -> dict[str, str]:
    """The customer's numbered items."""
    return {match[1]: match[2].strip() for sentence in said for match in _ITEM.finditer(sentence.text)}
