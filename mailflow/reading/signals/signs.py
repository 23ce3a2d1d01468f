"""Which signals a sentence gives: the phrases and the scenes in it that are meant as facts of this case."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mailflow.cases.spoken import NUMBERS
from mailflow.reading.language.meaning import boilerplate, denied, long_ago, supposed
from mailflow.reading.language.sentences import Sentence, Voice
from mailflow.reading.signals.cue import Cue
from mailflow.reading.signals.cues import CUE_INDEX
from mailflow.reading.signals.scene import Seen
from mailflow.reading.signals.scenes import STAGE
from mailflow.reading.signals.shapes import shaped
from mailflow.reading.signals.vetoes import vetoed


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
            if _meant(cue, sentence, match.start(), match.end())
        ]
        names += [seen.scene.signal for seen in STAGE.finds(sentence.text) if _played(seen, sentence)]
        if _NOT_WORKING.intersection(names) and (_ALL.search(sentence.text) or _EVERY_PLACE.search(sentence.text)):
            names.append("production-down")
        if sentence.part.voice is not Voice.CUSTOMER:
            names += shaped(sentence.text)
        yield from (Sign(name, sentence) for name in dict.fromkeys(names))


def _played(seen: Seen, sentence: Sentence) -> bool:
    """A scene is meant as a cue is; its own denials were looked at already."""
    scene = seen.scene
    if scene.ours and sentence.part.voice is Voice.CUSTOMER:
        return False
    if vetoed(scene.signal, sentence, seen.start, seen.end, phrase=False):
        return False
    return scene.conditional or not supposed(sentence.text, seen.start)


def _meant(cue: Cue, sentence: Sentence, start: int, end: int) -> bool:
    text, customer = sentence.text, sentence.part.voice is Voice.CUSTOMER
    if (cue.ours and customer) or (cue.theirs and not customer and _of_the_desk(text, start, end)):
        return False
    if vetoed(cue.signal, sentence, start, end, phrase=True) or (cue.named and _UNNAMED.search(text[:start])):
        return False
    return not denied(text, start) and (cue.conditional or not supposed(text, start))


#: "All eleven desks print blank": for whoever has eleven, production is down
_NOT_WORKING = frozenset(("blocked", "broken", "major-broken"))
_ALL = re.compile(
    r"\b(?:all|alle[nr]?|toutes|tous|todos|todas|tutti|tutte|all of our|all our"
    rf"|all their) (?:(?:of )?(?:our|their|the|les|die|los|las|i|le|os|as) )?(?:\d{{1,5}}"
    rf"|{'|'.join(NUMBERS)})\b(?! ?%)",
    re.IGNORECASE,
)
_FEW = "quattro|sette|otto|nove|dieci|dodici|dois|duas|três|quatro|sete|oito|dez|doze|twee|negen|tien|twaalf"
_PLACES = (
    r"(?:houses|homes|sites|shops|stores|branches|wards|clinics|wings|pits|mines|greenhouses|gates|tills|desks"
    r"|boats|ferries|trams|cars"
    r"|taxis|ambulances|schools|kitchens|stations|häuser\w*|filialen|kassen|stationen|gruben|wagen|tore|küchen"
    r"|schiffe\w*|gewächshäuser\w*"
    r"|maisons|sites|magasins|agences|serres|voitures|caisses|puits|gares|écoles|casas|sedes|tiendas|pozos|cajas"
    r"|coches|barcos"
    r"|invernaderos|escuelas|case|sedi|negozi|casse|pozzi|serre|vetture|navi|scuole|lojas|portagens|caixas|estufas"
    r"|carros|navios|escolas"
    r"|minas|huizen|winkels|kassa['’]s|vestigingen|kassen|wagens|schepen|scholen)"
)
#: "in any of their 6 houses", "en los tres pozos": the number with an article is all that there are
_EVERY_PLACE = re.compile(
    r"\b(?:(?:any|each|every one|none) of (?:the|their|our|his|her)|the|both|die|den|allen|keine[rm]? der|les|des"
    r"|leurs|dans les|los|las"
    rf"|sus|i|le|gli|nelle|delle|as|os|das|dos|nas|nos|de|alle) (?:\d{{1,4}}|{'|'.join(NUMBERS)}|{_FEW}) {_PLACES}\b"
    r"|\b(?:all|every|alle[nr]?|tous|toutes|todos|todas|tutti|tutte) (?:of )?(?:our |the |unsere[nr]? |die |nos "
    r"|les |nuestros |los |nostri |i "
    r"|os nossos |os |onze )?(?:\w+ )?(?:customers?|clients?|tenants?|accounts|kunden|mandanten|clientes|clienti"
    r"|klanten)\b"
    rf"|\b(?:any|each|all|every one|none) of (?:the|their|our|his|her) (?:\d{{1,4}}|{'|'.join(NUMBERS)}) \w+",
    re.IGNORECASE,
)
#: before a fault: a thing that has no name in this sentence
_UNNAMED = re.compile(
    r"(?:^|\b(?:it|this|that|es|das|ça|cela|eso|esto|het|dit|isso)) (?:\w+ )?$|^\W*(?:it|this|that|es|het)\W*$",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"\b(?:kann|können|konnte|kan|kunnen|komme|kommen) (?:ich|wir|ik|wij|we)\b", re.IGNORECASE)
_OF_THE_DESK = re.compile(
    r"\b(?:i|we|ich|wir|je|nous|ik|wij)(?:['’](?:m|re|ve|d))?(?: am| are)?(?: \w+)? ?$", re.IGNORECASE
)


def _of_the_desk(text: str, start: int, end: int) -> bool:
    """ "I can't see their logs" is said of the desk, and blocks no customer;
    in German the pronoun stands inside ("kann ich nicht")."""
    return bool(_INSIDE.search(text[start:end]) or _OF_THE_DESK.search(text[max(0, start - 20) : start]))
