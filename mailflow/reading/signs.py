"""Which signals a sentence gives: the phrases and the scenes in it that are meant as facts of this case."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mailflow.cases.spoken import NUMBERS
from mailflow.reading.cue import Cue
from mailflow.reading.cues import CUE_INDEX
from mailflow.reading.meaning import boilerplate, denied, long_ago, supposed
from mailflow.reading.scene import Seen
from mailflow.reading.scenes import STAGE
from mailflow.reading.sentences import Sentence, Voice


@dataclass(frozen=True)
class Sign:
    """A sentence that gives a signal."""

    name: str
    sentence: Sentence


def signs(said: Iterable[Sentence]) -> Iterator[Sign]:
    """Every cue that is meant: neither denied nor supposed nor told of another time."""
    for sentence in said:
        if long_ago(sentence.text) or boilerplate(sentence.text):
            continue
        names = [
            cue.signal
            for cue, match in CUE_INDEX.finds(sentence.text, sentence.words)
            if _meant(cue, sentence, match.start())
        ]
        names += [seen.scene.signal for seen in STAGE.finds(sentence.text) if _played(seen, sentence)]
        if _NOT_WORKING.intersection(names) and _ALL.search(sentence.text):
            names.append("production-down")
        names += _shaped(sentence)
        yield from (Sign(name, sentence) for name in dict.fromkeys(names))


def _shaped(sentence: Sentence) -> Iterator[str]:
    """Signals that lie in the shape of a sentence: a list of customers, one version beside another."""
    if sentence.part.voice is Voice.CUSTOMER:
        return
    for names in _LISTED.finditer(sentence.text):
        listed = re.split(r",\s|\s(?:and|und|et|y|e|en|&)\s", names["names"])
        if len(listed) > 2 and not any(_NO_CUSTOMER.search(name) for name in listed):
            yield from ("three-customers", "several-customers")
    if _OTHER_VERSION.search(sentence.text):
        yield "regression"


_NAME = r"(?:(?:the|die|der|das|la|le|el|il|o|a|de) )?[A-ZÀ-Ý][\w'’&.-]*(?: (?:[A-ZÀ-Ý&][\w'’&.-]*|of|de|del|di|und|van|&))*"
#: "at Lark Toys, Beacon Books and Miller Sports"; "Port Ellen University, Harlow College and the Kirkby Institute have written"
_LISTED = re.compile(
    rf"\b(?:at|for|from|with|by|affects|hits|far|bei|von|chez|pour|en|para|da|per|na|em|bij|van):? (?P<names>{_NAME}(?:, {_NAME})+,? (?:and|und|et|y|e|en|&) {_NAME})(?=[\W]|$)"
)
#: browsers, systems, days and months stand in lists as well
_NO_CUSTOMER = re.compile(
    r"\b(?:Chrome|Firefox|Safari|Edge|Opera|Windows|Linux|Mac\w*|iOS|Android|iPad\w*|iPhone\w*|Excel|Outlook|Word|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December|\w+tag|PDF|CSV|XML|L2|Engineering|Product|Security|Leadership|Mr|Mrs|Ms|Dr|I)\b"
)
#: "5.11 still gets it right", "was fine in 22.3": what one version does and the other does not came with the other
_OTHER_VERSION = re.compile(
    r"\b(?:works?|worked|fine|ok|okay|right|correct|good|not|unaffected|without it|geht|ging|lief|klappte?|marchait|marche|funcionaba|funciona|funzionava|funziona|funcionava|werkte?|doesn['’]t happen|does not happen)\b[^.;!?]{0,14}\b(?:in|on|with|under|until|bis|mit|in|avec|en|con|com|met)\b[^.;!?\d]{0,12}\bv?\d{1,3}\.\d{1,3}\b"
    r"|\bv?\d{1,3}\.\d{1,3}(?:\.\d{1,3})? (?:works|worked|is fine|was fine|fine|ok|okay|still|is not|isn['’]t|does not|doesn['’]t|not|geht|ging|nicht|marche|pas|funciona|no|funziona|werkt)\b|\b(?:not|nicht|pas|no|non|não|niet) (?:in|with|mit|avec|en|con|com|met) (?:version )?v?\d{1,3}\.\d",
    re.IGNORECASE,
)


def _played(seen: Seen, sentence: Sentence) -> bool:
    """A scene is meant as a cue is; its own denials were looked at already."""
    text, start, voice = sentence.text, seen.start, sentence.part.voice
    if seen.scene.ours and voice is Voice.CUSTOMER:
        return False
    if seen.scene.signal in _DISPUTED and voice is not Voice.CUSTOMER and _OVER.search(text):
        return False
    if seen.scene.signal in _ASKED and text.endswith("?") and _ASKING.match(text):
        return False
    if seen.scene.signal in _ALARMS and voice is Voice.SENDER and _in_quotes(text, start):
        return False
    return seen.scene.conditional or not supposed(text, start)


def _meant(cue: Cue, sentence: Sentence, start: int) -> bool:
    text, voice = sentence.text, sentence.part.voice
    if (cue.ours and voice is Voice.CUSTOMER) or (
        cue.theirs and voice is not Voice.CUSTOMER and _of_the_desk(text, start)
    ):
        return False
    if cue.signal in _ASKED and text.endswith("?") and _ASKING.match(text):
        return False
    if cue.signal in _DISPUTED and voice is not Voice.CUSTOMER and _OVER.search(text):
        return False
    if cue.signal == "feature-gap" and ((voice is Voice.CUSTOMER and _CHASER.search(text)) or _NO_WISH.search(text)):
        return False
    if cue.signal in _OF_OURS and _THEIRS.search(text[max(0, start - 45) : start]):
        return False
    if cue.named and _UNNAMED.search(text[:start]):
        return False
    if cue.signal in _ALARMS and voice is Voice.SENDER and _in_quotes(text, start):
        return False
    return not denied(text, start) and (cue.conditional or not supposed(text, start))


#: "they have no access to the reports", "she doesn't know why": of the customer, so no depth that support lacks
_OF_OURS = frozenset(("no-access", "cannot-diagnose"))
_THEIRS = re.compile(r"\b(?:they|he|she|users?|customers?|people|staff|nobody there|everyone|admins?|members?|employees|teachers|nurses|drivers|who|sie|er|ils|elles|ellos|loro|eles|zij)\b[\w '’]{0,25}$", re.IGNORECASE)  # fmt: skip
#: who asks whether data was lost, or whether it is a bug, does not say so
_ASKED = frozenset(
    ("recurring", "bug", "data-loss", "production-down", "unauthorized-access", "data-exposure", "several-customers")
)
_ASKING = re.compile(
    r"^\W*(?:is|are|was|were|has|have|had|does|do|did|could|can|might|same|or|so|how many|ist|sind|war|gingen|gehen|hat|haben|wie viele|est-ce|a-t-il|y a-t-il|es|son|hay|ha|hanno|è|sono|foi|há|werd|zijn|is er|zijn er)\b",
    re.IGNORECASE,
)
#: an alarm that the sender reports as past
_DISPUTED = frozenset(("production-down", "danger"))
_OVER = re.compile(
    r"\b(?:is|are|was) (?:now )?over\b|\brecovered\b|\bback (?:up|online|to normal|since)\b|\bworks again\b|\b(?:is|was|has been|been) (?:resolved|solved|fixed|repaired)\b|\bhas ended\b|\bbehoben\b|\bvorbei\b|\bläuft wieder\b|\brétablie?\b|\bterminée?\b|\bresuelt[oa]\b|\brisolt[oa]\b|\bresolvid[oa]\b|\bvoorbij\b|\bopgelost\b",
    re.IGNORECASE,
)
#: what is wished for here is a cure, a look or a word, and no feature
_NO_WISH = re.compile(
    r"\b(?:correct(?:ed|ion)|fix(?:ed)?|repair(?:ed)?|restor\w+|resolved|solved|sorted|patch\w*|opinion|senior|colleague|exception|refund|discount|polic\w+|(?:our|the|your) (?:rules|terms)|apolog\w+|compensation|callback|call back|phone call|behoben|korrigiert|repariert|corrig\w+|répar\w+|arregl\w+|sistemat\w+|opgelost)\b",
    re.IGNORECASE,
)
#: "Dritte Anfrage", above a mail that was not answered
_CHASER = re.compile(
    r"\b(?:second|third|fourth|fifth|zweite|dritte|vierte|deuxième|troisième|segunda|tercera|seconda|terza|terceira|tweede|derde)\w? (?:request|anfrage|nachfrage|demande|petición|solicitud|richiesta|pedido|verzoek)\b",
    re.IGNORECASE,
)
#: "All eleven desks print blank": for whoever has eleven, production is down
_NOT_WORKING = frozenset(("blocked", "broken", "major-broken"))
_ALL = re.compile(
    rf"\b(?:all|alle|toutes|tous|todos|todas|tutti|tutte|all of our|all our|all their) (?:(?:of )?(?:our|their|the|les|die|los|las|i|le|os|as) )?(?:\d{{1,5}}|{'|'.join(NUMBERS)})\b(?! ?%)",
    re.IGNORECASE,
)
#: alarms of the customer that a sender only quotes: 'Came in as "site is down"'
_ALARMS = frozenset(
    ("production-down", "data-loss", "unauthorized-access", "data-exposure", "vulnerability", "churn", "legal")
)


def _in_quotes(text: str, start: int) -> bool:
    return any(quoted.start() < start < quoted.end() for quoted in _QUOTED.finditer(text))


_QUOTED = re.compile(r"[\"“„«][^\"”“»]{2,200}[\"”“»]")
#: before a fault: a thing that has no name in this sentence
_UNNAMED = re.compile(
    r"(?:^|\b(?:it|this|that|es|das|ça|cela|eso|esto|het|dit|isso)) (?:\w+ )?$|^\W*(?:it|this|that|es|het)\W*$",
    re.IGNORECASE,
)
_OF_THE_DESK = re.compile(
    r"\b(?:i|we|ich|wir|je|nous|ik|wij)(?:['’](?:m|re|ve|d))?(?: am| are)?(?: \w+)? ?$", re.IGNORECASE
)


def _of_the_desk(text: str, start: int) -> bool:
    """ "I can't see their logs" is said of the desk, and blocks no customer."""
    return bool(_OF_THE_DESK.search(text[max(0, start - 20) : start]))
