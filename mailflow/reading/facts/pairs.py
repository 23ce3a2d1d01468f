"""What should happen and what happens instead, told in one breath: "It should show 120 rows. It shows 119." """

import re

from mailflow.cases.case import Finding
from mailflow.reading.facts.told import found
from mailflow.reading.language.sentences import Sentence, clipped

_SHOULD = re.compile(
    r"^(?:\W*(?:and|so|well|normally|und|eigentlich|normalerweise|et|normalement|y|normalmente|e|en"
    r"|normaal)[ ,]+)?(?:(?:it|that|this|they|there|we|you|one|the [\w' -]{2,40}?|an? [\w -]{2,30}?"
    r"|only one [\w ]{2,20}) (?:should|ought to|(?:is|are) (?:supposed|meant|expected) to|must|has to"
    r"|would normally|(?:was|were) (?:supposed|meant|expected) to)"
    r"|should(?! (?:they|he|she|it|we|you|i|this|that|the|an?|anyone|somebody)\b)|supposed to|expected(?: is| was|:)?"
    r"|(?:es|das|der|die|man|dort|da"
    r"|dann) (?:[\w ]{0,30}?)?(?:soll(?:te|ten)?|müsste|müssten)|(?:sollte|soll|müsste)(?! (?:er|sie|es|das|der|die"
    r"|man|ich|wir|ihr|jemand|dies\w*)\b)"
    r"|(?:ça|cela|il|elle|on|ils|elles|l[ea] [\w' -]{2,30}?|l['’]\w+|les [\w -]{2,30}?) (?:devrait|devraient"
    r"|doit|doivent)|devrait"
    r"|(?:(?:el|la|los|las|se) [\w ]{0,30}?)?(?:debería|deberían|tendría que|tendrían que|debe|se supone que)"
    r"|(?:(?:il|lo|la|i|gli|le|l['’])\s?[\w ]{0,30}?)?(?:dovrebbe|dovrebbero|deve)"
    r"|(?:(?:o|a|os|as) [\w ]{0,30}?)?(?:deveria|deveriam|devia|deviam|deve)|era (?:para|suposto)"
    r"|(?:(?:il|elle|ça|cela|l[ea] [\w' -]{2,30}?) )?(?:est|était|sont|étaient) censée?s?|se suponía que"
    r"|(?:(?:il|lo|la|i|le) [\w ]{0,30}?)?(?:doveva|dovevano)|(?:(?:het|de|er) [\w ]{0,30}?)?(?:moest|hoorde)"
    r"|(?:(?:het|de|er|dat) [\w ]{0,30}?)?(?:zou|zouden|moet|moeten|hoort|horen))\b",
    re.IGNORECASE,
)
#: a wish, or an opinion about the case
_WISH = re.compile(
    r"\b(?:fixed|repaired|solved|resolved|possible|enough|great|nice|escalat\w+|looked at|look at|checked"
    r"|call(?:ed)?|behoben|gelöst|reichen|möglich|geprüft|corrigé|réparé|possible|suffire|arreglar"
    r"|solucionar\w*|bastar|risol\w+|bastare|resolver|corrigir|bastar|opgelost|genoeg"
    r"|be (?:able|high|critical|medium|urgent)|not be (?:a|our))\b|\?",
    re.IGNORECASE,
)
_TURN = re.compile(
    r"(?:,? (?:but|however|instead|yet|and instead|aber|stattdessen|sondern|mais|au lieu de (?:ça|cela)|pero"
    r"|sino que|en (?:su )?lugar|en cambio|ma|invece|mas|porém|em vez disso|maar|in plaats daarvan)[,:]? |; "
    r"|\s[–—-]\s)",
    re.IGNORECASE,
)
#: the next sentence tells what happens: not again what should, and not how often
_INSTEAD = re.compile(
    r"^\W*(?:instead|but|actually|now|what (?:happens|they get)|it|they|there|we|he|she|i|you|the|that"
    r"|stattdessen|aber|tatsächlich|es|sie|man|der|die|das|au lieu|mais|or|il|elle|ça|on|ils|le|la|les"
    r"|en cambio|pero|se|sale|salen|el|los|invece|ma|esce|escono|si|fica|sai|aparece|mas|o|os|maar|het|hij|er"
    r"|ze|de|nu|\d+|[^\W\d_]{3,})\b",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    r"^\W*(?:happens|occurs|i can (?:do|repeat|reproduce)|reproducible|always|every|each|sometimes|environment"
    r"|browser|since|thanks|this is on|passiert"
    r"|immer|jedes|toujours|chaque|siempre|cada|sempre|ogni|toda|altijd|elke|windows|chrome|firefox|edge|safari"
    r"|mac ?os|android|ios)\b",
    re.IGNORECASE,
)


def expected_and_actual(said: tuple[Sentence, ...]) -> dict[str, Finding]:
    """Both of a pair, or the first alone."""
    for place, sentence in enumerate(said):
        text = sentence.text
        if not _SHOULD.match(text) or _WISH.search(text):
            continue
        parted = _TURN.split(text, maxsplit=1)
        if len(parted) == 2 and len(parted[1].split()) >= 2:
            return _both(parted[0], sentence, parted[1], sentence)
        following = said[place + 1] if place + 1 < len(said) else None
        if following and _tells(following.text):
            return _both(text, sentence, following.text, following)
        head, _, tail = text.partition(", ")
        if len(tail.split()) >= 3 and len(head.split()) >= 3:
            return _both(head, sentence, tail, sentence)
        return {"expected": found(clipped(text, 180), sentence)}
    return {}


def _tells(text: str) -> bool:
    return bool(_INSTEAD.match(text)) and not (_SHOULD.match(text) or _OFTEN.match(text) or text.rstrip().endswith("?"))


def _both(expected: str, first: Sentence, actual: str, second: Sentence) -> dict[str, Finding]:
    return {
        "expected": found(clipped(expected.strip(), 180), first),
        "actual": found(clipped(actual.strip(), 200), second),
    }
