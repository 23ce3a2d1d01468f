"""Prose in a reply to our question: what it says about the fields that were asked for,
and where it only says that it says nothing.

Whoever answers has read the form, so a sentence that begins with what a field is called,
or has the form that its answer has, is one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from mailflow.cases.case import Finding
from mailflow.cases.fields import FIELD, Field
from mailflow.reading.facts.labels import field_of, field_within, finding
from mailflow.reading.facts.silence import Silence, Why, silence, unknown, unknown_of
from mailflow.reading.language.sentences import Part, Sentence, clipped, sentences
from mailflow.reading.replies.formed import FORMS, formed
from mailflow.reading.replies.once import of_this_case
from mailflow.reading.replies.sole import alone
from mailflow.reading.replies.topics import TOPICS, first_named

#: all that is still open
_REST = re.compile(
    r"\b(?:(?:any|none|either|all) of (?:these|them|those|that|it)|nichts davon|rien de tout (?:ça|cela)"
    r"|nada de eso|niente di (?:questo|tutto ciò)|nada disso|niets daarvan|the (?:rest|others?|remaining \w+)"
    r"|everything else|(?:any(?:thing)?|all) (?:else|other\w*)|others|(?:den|dem|vom|zum) rest|alles andere"
    r"|alle anderen|(?:das )?übrige|le reste|tout le reste|les autres|(?:lo|los|las) demás|el resto"
    r"|(?:il|del) resto|tutto il resto|gli altri|o resto|os outros|(?:de|het) rest|de andere)\b",
    re.IGNORECASE,
)
#: about the mail itself and not about the case: "answers below", "the customer is wrong in your list"
_OF_THE_MAIL = re.compile(
    r"\b(?:answers?|answered|responses?|replies|filled|notes?) (?:it )?(?:are |is )?(?:inline"
    r"|in (?:line|the|red|blue|green|your)|below|above|inside|under|underneath|attached)\b"
    r"|\b(?:see|siehe|voir|ver|vedi|zie) (?:below|above|unten|oben|ci-dessous|abajo|sotto|abaixo|onder)\b"
    r"|\b(?:in|from|of) your (?:list|mail|form|table|summary|question)\b"
    r"|\b(?:antworten|réponses?|respuestas?|risposte|respostas|antwoorden)\b.{0,25}\b(?:unten|darunter|tabelle"
    r"|dessous|tableau|abajo|tabla|sotto|tabella|abaixo|tabela|onder|tabel)\b|\btutto nella tabella\b"
    r"|\bthanks for (?:asking|the)\b|\bhere you go\b|\bquick one\b",
    re.IGNORECASE,
)
#: about the writer: who is away, and who looks after it meanwhile
_AWAY = re.compile(
    r"\b(?:i was|i['’]ve been|i have been) (?:off|away|out|ill|sick|travelling|on (?:leave|holiday|vacation"
    r"|a course))\b"
    r"|\b(?:ich war|war ich) (?:\w+ ){0,3}(?:krank|weg|im urlaub|unterwegs|nicht da)\b|\bj['’]étais (?:absente?"
    r"|en congés?|malade)"
    r"|\b(?:estuve|estaba) (?:de vacaciones|de baja|fuera|enferm[oa])|\b(?:ero|sono stat[oa]) (?:in ferie|malat[oa]"
    r"|via|assente)"
    r"|\b(?:estive|estava) (?:de férias|doente|fora|ausente)|\bik was (?:vrij|ziek|weg|afwezig|met vakantie)\b"
    r"|\b(?:i am|i['’]m|i['’]ll be|we are) (?:out\b|away|off|on (?:leave|holiday|vacation)|back on)"
    r"|\bout of (?:the )?office\b|\bich bin (?:ab|bis|vom|im|nicht)\b.{0,30}\b(?:urlaub|büro|haus|weg"
    r"|unterwegs)\b|\bje (?:suis|serai) (?:absente?|en congés?|en vacances)\b"
    r"|\b(?:estoy|estaré) (?:de vacaciones|fuera)\b|\bsono (?:in ferie|fuori)\b"
    r"|\b(?:estou|estarei) (?:de férias|fora)\b|\bik ben (?:afwezig|met vakantie|vrij)\b",
    re.IGNORECASE,
)
#: "As for how often it comes up, I found seven": what is about to be answered
_HEAD = re.compile(
    r"^\W*(?:(?:and|so|now|ok|okay|well|und|et|y|e|en)[ ,]+)?(?:(?P<intro>as (?:for|to)|regarding|about"
    r"|concerning|on the|on|re|with regard to|in terms of|was|bzgl\.?|bezüglich|betreffend|zu(?:m|r)?|zum thema"
    r"|pour ce qui est d\w*|pour|concernant|quant (?:à|aux?)|côté|sobre|en cuanto a|respecto a"
    r"|por lo que respecta a|per quanto riguarda|riguardo a(?:l|lla)?|quanto a(?:o|l|lla)?|em relação a"
    r"|wat betreft|wat|over) )?"
    r"(?P<head>[^\W\d_][^:;.!?,–]{1,70}?)(?:(?P<mark>\s?[:,–]|\s-)\s"
    r"|\s(?P<be>(?:do |does )?(?:is|are|was|were|ist|sind|war|est|sont|es|son|è|sono|é|são|betrifft|angeht"
    r"|betreft)) )(?P<rest>\S.{2,})$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Prose:
    """What the prose of a reply says, and what it leaves open."""

    findings: Mapping[str, Finding]
    silent: Mapping[str, Silence]
    #: a question of the writer that is about no field
    questions: tuple[str, ...]
    #: what is left for rules that look for facts anywhere
    rest: Part


def prose_of(part: Part, asked: tuple[str, ...]) -> Prose:
    """The sentences of a reply one by one: silence, an answer that names its question,
    or something for the other rules."""
    findings: dict[str, Finding] = {}
    silent: dict[str, Silence] = {}
    questions: list[str] = []
    kept: list[Sentence] = []
    for sentence in sentences(part):
        words, quiet = _heard(of_this_case(sentence.text))
        topics = [FIELD[name] for name in asked if quiet and _REST.search(quiet.words)] or _about(
            sentence.text, asked, part
        )
        if quiet:
            silent.update({field.name: quiet for field in topics if field.name not in findings})
            if quiet.why is Why.BACK and not topics:
                questions.append(sentence.text)
        if not words or _AWAY.search(words) or (_OF_THE_MAIL.search(words) and not re.search(r"\d", words)):
            continue
        sentence = Sentence(words, part)
        if headed := _headed(sentence, asked):
            name, said = headed
            if isinstance(said, Silence):
                silent[name] = said
            else:
                findings[name] = said
            continue
        kept.append(sentence)
    findings = {**formed(tuple(kept), asked), **findings}
    # "It is the two clinics in Leeds" has said all it says.
    counted = "customers_affected" in findings
    left = (s.text for s in kept if not (counted and len(s.text.split()) <= _SHORT and alone(s.text)))
    rest = replace(part, text="\n\n".join(left))
    return Prose(findings, {n: s for n, s in silent.items() if n not in findings}, tuple(questions), rest)


#: words of a sentence that answers one question
_SHORT = 8
#: "Ob es noch offen ist, weiß ich nicht"
_WHETHER = re.compile(
    r"^\W*(?:whether|if|how|when|which|ob|wie|wann|welche\w*|si|combien|quand|cuánt\w*|cuándo|se|quant\w*|quando|of"
    r"|hoeveel|wanneer)\b",
    re.IGNORECASE,
)


_THOUGHTS = re.compile(r"(?<=[.!;,])\s{1,9}|\n{1,9}")
#: of a long answer only the end is looked at
_TAIL = 260


def without_the_rest(words: str) -> tuple[str, Silence | None]:
    """ "always. No idea about the rest, sorry" behind one label: its value, and what is said of all the others."""
    for match in _THOUGHTS.finditer(words, max(0, len(words) - _TAIL)):
        tail = words[match.end() :]
        if _REST.search(tail) and (said := silence(tail)):
            return words[: match.start()].rstrip(" ,;"), said
    return words, None


def _heard(text: str) -> tuple[str, Silence | None]:
    """The sentence without the clauses that say nothing, and the strongest of these."""
    pieces = re.split(r"(?<=[.!?])\s+", text)
    loud = [piece for piece in pieces if silence(piece) is None]
    if 0 < len(loud) < len(pieces):  # "dont know the env. medium" is no abbreviation of "environ"
        return " ".join(loud), next(said for piece in pieces if (said := silence(piece)))
    whole = silence(text)
    clauses = re.split(r"(,\s+|;\s+|\s[–—-]\s)", text)
    quiet = [said for clause in clauses[::2] if (said := silence(clause)) and said.why is not Why.EMPTY]
    if whole and whole.why is not Why.EMPTY and (len(quiet) * 2 >= len(clauses[::2]) or whole.why is Why.BACK):
        return "", replace(whole, words=text)
    if unknown_of(clauses[0]) or (_WHETHER.match(clauses[0]) and unknown(clauses[-1])):
        asks = any(said.why is Why.PASSED_ON for said in quiet)
        return "", Silence(Why.PASSED_ON if asks else Why.UNKNOWN, text)
    last = silence(clauses[-1]) if len(clauses) > 1 else None
    if last and last.why in (Why.LATER, Why.PASSED_ON, Why.UNKNOWN) and _turns_away(clauses[-1]):
        return "".join(clauses[:-2]).strip(), last
    return text, None


def _turns_away(clause: str) -> bool:
    """ "…, everything else I clarify this afternoon": only of the rest, or a promise of whoever writes;
    "he will check" is news."""
    return bool(
        _REST.search(clause) or re.search(r"\b(?:i|ich|je|yo|io|eu|ik)\b|\bi['’]ll\b|\bj['’]", clause, re.IGNORECASE)
    )


def _about(text: str, asked: tuple[str, ...], part: Part) -> list[Field]:
    """The asked fields that a sentence without an answer is about: by name, else by what an answer would look like."""
    words = re.findall(r"[\w’'-]+", re.sub(r"\b[ldLD]['’]", "", text))
    named = field_within(" ".join(words[:9]), asked) or first_named(words, asked)
    others = [
        FIELD[name]
        for name in asked
        if FIELD[name].label.lower() in text.lower() or (name in TOPICS and TOPICS[name].search(text))
    ]
    formal = [FIELD[name] for name in asked if name in FORMS and FORMS[name]((Sentence(text, part),))]
    return list(dict.fromkeys([*([named] if named else []), *others])) or formal


def _headed(sentence: Sentence, asked: tuple[str, ...]) -> tuple[str, Finding | Silence] | None:
    """The field that a sentence begins with, and what it says of it."""
    match = _HEAD.match(sentence.text)
    if match is None or not (match["intro"] or (match["mark"] or "").strip() in (":", "–", "-") or match["be"]):
        return None
    head = match["head"]
    field = next((FIELD[name] for name in asked if name in TOPICS and TOPICS[name].fullmatch(head.strip())), None)
    if field is None and match["mark"]:
        field = field_of(head, asked=asked) if ":" in match["mark"] else None
    if field is None and (match["be"] is None or len(head.split()) <= 3):
        field = field_within(head, asked)
    if field is None:
        return None
    if quiet := silence(match["rest"]):
        return field.name, quiet
    said = finding(field, match["rest"], clipped(sentence.text), sentence.part)
    return (field.name, said) if isinstance(said, Finding) else None
