"""Answers that are known by their form, when they were asked for: how often, since when, how many, how urgent.

To teach a field, add a function and a row to FORMS.
"""

import re
from collections.abc import Callable, Mapping

from mailflow.cases.case import Finding
from mailflow.cases.fields import FIELD
from mailflow.cases.values import NUMBERS, count
from mailflow.reading.facts import pairs, rates_words, runs_on, waiting
from mailflow.reading.facts.told import found
from mailflow.reading.language.meaning import just_denied
from mailflow.reading.language.sentences import Sentence, clipped
from mailflow.reading.replies import mind, sole
from mailflow.reading.replies.formed_special import SPECIAL_FORMS

#: alone on a form these have the whole reply for an answer: "Chrome 142, says Bob"
_WHOLE = frozenset(("environment", "exposure", "containment", "competitive_pressure"))


def formed(said: tuple[Sentence, ...], asked: tuple[str, ...]) -> dict[str, Finding]:
    names = [name for name in asked if name in FORMS and not (len(asked) == 1 and name in _WHOLE)]
    findings = {name: value for name in names if (value := FORMS[name](said))}
    if level := mind.changed_severity(said):
        findings["severity"] = level
    # Both of them in one breath are meant as such, asked for or not.
    both = pairs.expected_and_actual(said)
    return {**findings, **{name: value for name, value in both.items() if name in asked or len(both) == 2}}


_OFTEN_HEAD = re.compile(
    r"^\W*(?:it |this |that |es |das |ça |cela |het |dat )?(?:(?:only|just|mostly|usually|always|happens|occurs"
    r"|comes|passiert|tritt|kommt|nur|immer|seulement|uniquement|toujours|arrive|se produit|solo|sólo|siempre"
    r"|sempre|ocurre|pasa|succede|capita|accade|acontece|ocorre|só|alleen|altijd|gebeurt|elke keer|every|each"
    r"|jedes|jede[rsn]?|chaque|à chaque|cada|ogni|toda|todas?)\b)",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    r"\b(?:every (?:single )?time|each time|(?<!as )always|never from|only when|only if|only with|only on"
    r"|only for|sometimes|intermittent\w*|sporadic\w*|occasionally|random\w*|once (?:a|in a|per)|twice a"
    r"|now and then|\d+ (?:out )?of \d+|(?:one|two|three|four|every second|half) (?:times? )?(?:out of"
    r"|in) (?:two|three|four|five|ten|\d+)|"
    r"jedes mal|immer|nur wenn|nur bei|manchmal|sporadisch|gelegentlich|jede[rsn]? (?:zweite|dritte)[rsn]?"
    r"|à chaque|chaque fois|toujours|seulement (?:quand|si|lorsque)|uniquement (?:quand|si|lorsque)|parfois"
    r"|de temps en temps|une fois sur|cada vez|siempre|solo (?:cuando|si|con)|sólo (?:cuando|si|con)|a veces"
    r"|una (?:vez )?de cada|una vez sí|"
    r"ogni volta|sempre|solo (?:quando|se|con)|a volte|ogni tanto|una volta (?:sì|su)|toda vez|sempre que"
    r"|só quando|só com|às vezes|de vez em quando|uma vez sim|(?:uma )?em cada|telkens|altijd|elke keer"
    r"|alleen (?:als|bij|wanneer)|soms|af en toe|om de)\b",
    re.IGNORECASE,
)


def _frequency(said: tuple[Sentence, ...]) -> Finding | None:
    """A sentence that begins with how often, or says so within: whoever was asked for it means the fault."""
    for words in (_OFTEN_HEAD, None):
        for sentence in said:
            match = _OFTEN.search(sentence.text) or rates_words.FREQUENCY.search(sentence.text, sentence.words)
            meant = match and not just_denied(sentence.text, match.start())
            if match and meant and (words is None or words.match(sentence.text)):
                return found(clipped(sentence.text, 150), sentence)
    return None


#: "stopped last night around 9:40 pm": any word for a beginning, beside a time that is over
_BEGAN = re.compile(
    r"\b(?:stopped|start\w*|began|begun|since|first|broke|noticed|fail\w*|went|died|happen\w*|appeared|seit\w*"
    r"|begann\w*|angefangen|los ging|ging \w+ los|losgegangen|losging|erstmals|aufgefallen|aufgetreten|depuis"
    r"|commenc\w*|début\w*|apparu\w*|arrêt\w*"
    r"|desde|empez\w*|comenz\w*|apareci\w*|dej\w+ de|da(?:l|lle|lla)?|iniziat\w*|cominciat\w*|smesso|desde"
    r"|começ\w*|parou|sinds|begon\w*|gestopt)\b",
    re.IGNORECASE,
)


#: "kunde weiß seit freitag bescheid" dates the word to him
_KNOWN_SINCE = re.compile(
    r"\b(?:knows?|aware|informed|told|weiß|weiss|wissen|informiert|bescheid|sait|savent|au courant|informée?|sabe[nm]?"
    r"|informad\w+|al tanto|sa|sanno|informat\w|al corrente|weet|weten|op de hoogte|geïnformeerd)\b.{0,12}?"
    r"\b(?:since|seit|depuis|desde|da|dal|sinds)\b",
    re.IGNORECASE,
)


def _started(said: tuple[Sentence, ...]) -> Finding | None:
    for sentence in said:
        word = _BEGAN.search(_KNOWN_SINCE.sub(" ", sentence.text))
        if word and sentence.past and not ({"told", "did"} & sentence.acts and "since" not in word.group().lower()):
            moment = min(sentence.past, key=lambda one: (one.start < word.start(), abs(one.start - word.end())))
            return found(moment.value, sentence)
    return None


#: words for people by what they do: "23 surveyors", "12 Schlosser", "7 caissières"
_DOERS = re.compile(
    rf"(?<![\w.,#$€£/-])(?P<n>\d{{1,3}}(?:[.,]\d{{3}})+|\d{{1,6}}"
    rf"|{'|'.join(NUMBERS)}) (?:(?!minutes|hours|days|weeks|months)[^\W\d_]+ )?(?P<unit>[^\W\d_]{{2,18}}(?:ers"
    r"|ors|ists|ents|ants|ians|ees|men|women|eurs|euses|istes|innen|isten|ler|hrer|iker|adores|adoras|istas"
    r"|ieri|tori|istas|eiros|eiras|aars))\b",
    re.IGNORECASE,
)
_NO_DOERS = re.compile(
    r"(?:oth|numb|ord|err|lett|comput|print|serv|brows|fold|paramet|pap|fil|cent|met|lit|doll|charact|head|foot"
    r"|colo|fact|monit|docum|incid|ag|accid|compon|element|mom|paym|shipm|attachm|environm|statem|departm|segm"
    r"|commitm|month|quart|wint|summ|sens|regist|contain|trail|scann|charg|rout|filt)(?:ers|ors|ents|ants|ler)$",
    re.IGNORECASE,
)
#: "every customer who rotated keys, that's 14 as of now"
_THAT_IS = re.compile(
    r"\b(?:customers?|clients?|users?|accounts?|kunden?|nutzer|clientes?|usuarios?|clienti|utenti|klanten"
    rf"|gebruikers|utilisateurs)\b[^.;]{{0,50}}?,? (?:that['’]s|that is|which is|so|das sind|soit|c['’]est"
    r"|ça fait|son|o sea|sono|cioè|são|ou seja|dat zijn|=)(?: about| around| etwa| environ| unos"
    rf"| circa)? (?P<n>\d{{1,6}}|{'|'.join(NUMBERS)})\b(?! ?(?:%|percent|minutes|hours|days))",
    re.IGNORECASE,
)


def _affected(said: tuple[Sentence, ...]) -> Finding | None:
    for sentence in said:
        match = _THAT_IS.search(sentence.text) or next(
            (m for m in _DOERS.finditer(sentence.text) if not _NO_DOERS.search(m["unit"])), None
        )
        if match and not just_denied(sentence.text, match.start("n")):
            value = FIELD["customers_affected"].clean(sentence.text)
            return found({**value, "text": clipped(sentence.text), "number": count(match["n"])}, sentence)
    return _few(said)


def _few(said: tuple[Sentence, ...]) -> Finding | None:
    """ "This time it is two", "only Hillside Vets": said of nothing, so of what was asked."""
    for sentence in said:
        match = sole.number_alone(sentence.text)
        if match and not (sentence.acts & {"told", "did"} or just_denied(sentence.text, match.start("n"))):
            value = FIELD["customers_affected"].clean(match.group())
            value = {
                **value,
                "text": clipped(sentence.text),
                "number": count(match["n"]),
                "unit": match.groupdict().get("unit"),
            }
            return found(value, sentence)
    for sentence in said:
        if name := sole.by_name(sentence.text):
            return found(FIELD["customers_affected"].clean(name), sentence)
    return None


_EXPECTS = re.compile(
    r"\b(?:(?:he|she|they|(?:the )?(?:customer|client)|(?-i:[A-Z])\w+)(?: now| still| only| really)? (?:wants?"
    r"|expects?|needs?|waits?|is waiting|are waiting|insists?|demands?|hopes?|would like|asked for|asks for)"
    r"|(?:sie|er|der kunde|die kundin) (?:will|wollen|möchte|möchten|erwartet|erwarten|braucht|wartet)"
    r"|(?:il|elle|ils|elles|le client|la cliente) (?:veut|veulent|attend|attendent|demande|exige)"
    r"|(?:el cliente|la clienta|ella|él)? ?(?:quiere|quieren|espera|esperan|exige|pide)"
    r"|(?:il cliente|la cliente|lei|lui)? ?(?:vuole|vogliono|si aspetta|aspetta|pretende)"
    r"|(?:o cliente|a cliente|ela|ele|eles)? ?(?:quer|querem|esperam|exige|pede)"
    r"|(?:de klant|hij|zij|ze) (?:wil|willen|verwacht|verwachten|eist|wacht))\b",
    re.IGNORECASE,
)


def _expectation(said: tuple[Sentence, ...]) -> Finding | None:
    """From the word that says who expects it: "Told him at noon, he wants a date by Wednesday"."""
    for sentence in said:
        if match := _EXPECTS.search(sentence.text):
            words = sentence.text[match.start() :]
            moment = sentence.part.moment(words, future=True)
            return found({"text": clipped(words), "by": moment.value if moment else None}, sentence)
    return None


FORMS: Mapping[str, Callable[[tuple[Sentence, ...]], Finding | None]] = {
    "frequency": _frequency,
    "started_at": _started,
    "customers_affected": _affected,
    "customer_expectation": _expectation,
    "ask": waiting.waits_for,
    "environment": runs_on.runs_on,
    **SPECIAL_FORMS,
}
