"""Plots: signals that lie in several sentences of a note together, by who did what and what came of it.

A cue knows wordings and a scene one clause; here "I bought one on the demo rink" and "it ought to be 27" in the next
sentence are a bug that support has reproduced, in whatever trade.
"""

import re
from collections.abc import Callable, Iterator
from itertools import zip_longest

from mailflow.reading.sentences import Sentence
from mailflow.reading.signs import Sign

#: how many sentences behind a deed its outcome stands
_NEAR = 2
#: "Bug confirmed": who speaks did it himself
_I = (
    r"\b(?:(?:I|we)(?:['’]ve)?(?: have)?(?: just| also| then| since| myself)* (?!can|could|would|will|do|don|am"
    r"|think)[a-z]+"
    r"|(?-i:Moved|Made|Built|Booked|Bought|Set up|Tried|Ran|Printed|Did|Scanned|Entered) (?:a|an|one|it|the|mine"
    r"|two|three)\b"
    r"|(?:ich|wir) (?:habe|haben|hab)|(?:habe?|hab['’]s|haben) (?:ich|wir|es|das|mir)|hier (?:am|auf|im|bei)"
    r"|j['’]ai|on a|nous avons|lo he|la he|he|hemos|yo|ho|l['’]ho|abbiamo|fiz|fizemos|(?:experiment|compr|marqu|cri"
    r"|test|repet)ei"
    r"|heb ik|ik heb|wij hebben|hebben we)\b"
)
#: on something of ours, made for it
_OWN = (
    r"\b(?:demo\w*|test\w*|dummy|trial|sandbox|staging|bench|spare|mock|training|invented|made[- ]up|fake|myself"
    r"|ourselves"
    r"|(?:my|our) own|of (?:my|our) own|side by side|prüfstand\w*|probe\w*|eigene[nrms]?|selbst|selber|erfunden\w*"
    r"|essais?|fictif\w*|fictive\w*|moi-même|chez nous|pruebas?|ficticio\w*|yo mism[oa]|propi[oa]|prova|finto|finta"
    r"|di persona"
    r"|mio|mia|fittizi\w+|testes?|minha|meu|fictíci\w+|eu mesm[oa]|proef\w*|eigen|mijn|zelf|verzonnen)\b"
)
_TRIED = re.compile(rf"{_I}.*?{_OWN}|{_OWN}.*?{_I}", re.IGNORECASE)
#: it came out otherwise than it should, or as often as it was tried, or right with another value
_OUGHT = (
    r"\b(?:should (?:be|have been|say|read|show|come)|ought to|supposed to be|instead of|rather than"
    r"|where it should|expected"
    r"|sollten?|müssten?|müssen|statt|anstatt|devrai\w+|au lieu|deber[íi]a\w*|tendría\w* que|tiene que ser"
    r"|en vez de|en lugar de"
    r"|dovrebbe\w*|invece|deveria\w*|devia\w*|tinha de|em vez de|hoort|moet\w* (?:zijn|worden)|zou(?:den)? moeten"
    r"|in plaats van)\b"
)
_NUMBERS = (
    r"(?:\d+|two|three|four|five|six|ten|twice|zwei|drei|vier|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|due|tre"
    r"|quattro|cinque|dois|duas|três|quatro|twee|drie|vier|vijf)"
)
_EACH = (
    rf"\b{_NUMBERS} (?:times )?(?:out of|of|von|aus|sur|de|su|em|van de|op de|van) (?:the )?{_NUMBERS}\b"
    r"|\b(?:every|each) (?:single )?(?:time|try)\b|\bjedes ?mal\b|\bà chaque fois\b|\b(?:cada|todas as) vez\w*\b"
    r"|\bogni volta\b"
    r"|\belke keer\b|\bsiempre\b|\bsempre\b|\b(?:it['’]s|it is|came out) (?:the same|so|like that) (?:for|on|in"
    r"|with) (?:every|each|all)\b"
    r"|: [^.;:!?]{0,40}\b(?:twice|doubled?|both|wrong|again|zweimal|doppelt|deux fois|dos veces|due volte"
    r"|duas vezes|twee keer"
    r"|dubbel)\b"
)
_RIGHT = (
    r"\b(?:right|correct(?:ly)?|fine|richtig|stimmt|passt|juste|correct(?:e|ement)?|bien|giust[oai]|bene|corrett\w+"
    r"|cert[oa]"
    r"|bem|goed|klopt)\b"
)
#: "With the 30th, once", "Entering at 0:05 it charges right": the same with another value, behind the trial
_CONTRAST = re.compile(
    rf"^\W*(?:with|on|for|at|if|mit|bei|avec|si|en|con|entrando|a|se|com|met|bij|op|the|der|die|das|le|la|el|il|o"
    rf"|de)\b.*(?:{_RIGHT})"
    rf"|\d.*\b(?:{_RIGHT})",
    re.IGNORECASE,
)
_WRONG = re.compile(rf"{_OUGHT}|{_EACH}", re.IGNORECASE)
#: a trial that shows nothing
_NOT_SHOWN = re.compile(
    r"\b(?:no (?:error|difference|problem|luck|effect|change)|nothing|could ?n['’]?t|cannot|can['’]t|couldn['’]t"
    r"|not able|works? (?:for|on|in|with)"
    r"|(?:is|was|were|are|all) (?:fine|right|ok|okay|correct)|nicht nachstellen|kein\w* (?:fehler|unterschied)"
    r"|nichts|rien|pas (?:de|d['’])"
    r"|ningún|nada|nessun\w*|niente|nenhum\w*|geen|niets|swapped|changed the|replaced|ausgetauscht|gewechselt"
    r"|changé|cambiad[oa]"
    r"|cambiato|troquei|vervangen|arrives? right|(?:arriva|sale|sort|kommt) (?:giusto|bien|juste|richtig))\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"\?\W*$")


def plots(said: tuple[Sentence, ...], signs: tuple[Sign, ...]) -> Iterator[Sign]:
    """What the note gives as a whole. `said`: the sender's own sentences; `signs`: what its single sentences give."""
    names = {sign.name for sign in signs if sign.sentence in said}
    for name, rule, unless in _PLOTS:
        if name not in names and not names & unless and (shown := rule(said)):
            yield Sign(name, shown)


def _tried_out(said: tuple[Sentence, ...]) -> Sentence | None:
    """ "Bug confirmed": the sender tried it on something of our own, and it came out otherwise than it should."""
    for place, sentence in enumerate(said):
        text = sentence.text
        if not _TRIED.search(text) or _NOT_SHOWN.search(text) or _QUESTION.search(text):
            continue
        if _WRONG.search(text):
            return sentence
        if any(_WRONG.search(s.text) or _CONTRAST.search(s.text) for s in said[place + 1 : place + 1 + _NEAR]):
            return sentence
    return None


_RESTARTED = re.compile(
    r"\b(?:restart\w*|reboot\w*|reload\w*|kick(?:ed|s)?|bounced|reset|power[- ]cycled|neu ?gestartet|durchgestartet"
    r"|redémarr\w+|relanc\w+"
    r"|reinici\w+|reiniciei|riavviat\w|riavviai|herstart\w*|opnieuw (?:op)?gestart|vaciado la caché|cleared (?:the"
    r"|their) cache)\b",
    re.IGNORECASE,
)
_IN_VAIN = re.compile(
    r"\b(?:no (?:difference|effect|change|luck|use|better|good|result)|nothing|to no avail|in vain|twice|the same|same"
    r"|did ?n['’]t help|not helped|nichts|keine (?:wirkung|änderung)|ohne (?:erfolg|wirkung)|vergeblich"
    r"|bringt nichts|sans effet"
    r"|sans succès|rien|pareil|nada|sin (?:efecto|éxito)|igual|niente|nulla|senza (?:effetto|esito)|uguale"
    r"|sem (?:efeito|sucesso)"
    r"|na mesma|niets|geen (?:effect|verschil)|zonder (?:effect|resultaat)|zelfde)\b",
    re.IGNORECASE,
)


def _restarted_in_vain(said: tuple[Sentence, ...]) -> Sentence | None:
    """ "Major functionality broken": what a restart does not bring back is broken, whatever words there are for it."""
    for sentence, after in zip_longest(said, said[1:]):
        beside = f"{sentence.text} {after.text if after and len(after.text) < 40 else ''}"
        if (match := _RESTARTED.search(sentence.text)) and _IN_VAIN.search(beside, match.end()):
            return said[0] if said[0] is not sentence else sentence
    return None


_WISHES = re.compile(
    r"\b(?:wants?|would (?:like|love|rather)|['’]d (?:like|love)|wishes|dreams of|asks for|wish(?:es)? (?:for|list)?"
    r"|möchten?|hätten? gern\w*|wünsch\w+|aimerai\w+|souhait\w+|voudrai\w+|quisiera\w*|quier\w+|gustaría"
    r"|vorrebbe\w*|vuole|vogliono"
    r"|gostari\w+|quer(?:em|ia)?|wil(?:len)?|zou(?:den)?(?: \w+){0,3} graag|zou(?:den)? willen)\b",
    re.IGNORECASE,
)
#: how many asked for it: that is said of wishes alone
_ASKED_BEFORE = re.compile(
    r"\b(?:nobody|no one|none|not|never)(?:['’]t| else| other| ones?)?(?: \w+){0,4} (?:asked|heard|requested|raised"
    r"|wanted)(?: \w+){0,3}"
    r"|\b(?:heard|hear|had|got) (?:it|this|that|the same)(?: \w+){0,4} (?:from|before|times?)\b"
    r"|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:th|rd|nd))(?: \w+){0,3} (?:to ask"
    r"|who asks?|time I hear|asking)\b"
    r"|\b(?:niemand|keiner|sonst)(?: \w+){0,4} (?:gefragt|gewünscht|danach)|\bhöre ich (?:\w+ ){0,3}(?:zum|das)\b"
    r"|\bpersonne (?:d['’]autre )?(?:\w+ ){0,3}(?:demandé|parlé)|\bon me l['’]a (?:\w+ ){0,2}demandé"
    r"|\bnadie (?:más )?(?:\w+ ){0,4}(?:pedido|ha pedido|pidió)|\bme lo (?:han )?pid\w+"
    r"|\bes l[ao] \w+ que (?:me )?lo pide"
    r"|\bnessun(?: altro|o)(?: \w+['’]?){0,4} ?(?:chiest\w|ha chiesto)|\bme l['’](?:hanno|ha)(?: \w+)? chiest\w"
    r"|\bmais ninguém (?:\w+ ){0,4}pediu|\bninguém (?:mais )?(?:\w+ ){0,4}pediu|\bjá (?:me )?(?:o )?pediram"
    r"|\bniemand(?: anders)? (?:\w+ ){0,4}(?:gevraagd|vroeg)|\b(?:ik hoor|hoor ik) (?:dit|dat|het)\b",
    re.IGNORECASE,
)
#: with us there is one, for all: a limit of how it is built, beside a wish
_WITH_US = re.compile(
    r"\b(?:with us|at ours|in ours|ours (?:only|has|knows|needs)|as it is|bei uns|chez nous|aquí|con nosotros"
    r"|en lo nuestro|da noi"
    r"|connosco|no nosso|bij ons|nu geldt|the way it['’]s built|built in like that|nothing in the settings)\b",
    re.IGNORECASE,
)


def _wished(said: tuple[Sentence, ...]) -> Sentence | None:
    """ "Feature gap causing customer pain": they would like it, and the note says who else would, or what we have."""
    wish = next((s for s in said if _WISHES.search(s.text) and not _QUESTION.search(s.text)), None)
    return wish if wish and any(_ASKED_BEFORE.search(s.text) or _WITH_US.search(s.text) for s in said) else None


_BROKEN = frozenset((
    "production-down", "data-loss", "major-broken", "reproduced", "bug", "infrastructure", "regression",
    "data-exposure", "unauthorized-access", "vulnerability", "compliance",
    "churn", "exception", "executive", "legal", "publicity",
))  # fmt: skip
_CALMED = frozenset(("major-broken", "blocked", "production-down", "workaround", "not-urgent"))
_SETTLED = frozenset(("blocked", "closing", "documented", "limitation", "how-to", "configuration"))
#: of each signal the plot, and the signals of the note beside which it tells nothing new
_PLOTS: tuple[tuple[str, Callable[[tuple[Sentence, ...]], Sentence | None], frozenset[str]], ...] = (
    ("reproduced", _tried_out, frozenset(("bug", "feature-gap", "design"))),
    ("broken", _restarted_in_vain, _CALMED),
    ("feature-gap", _wished, _BROKEN | _SETTLED),
)
