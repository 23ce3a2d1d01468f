"""Signals that lie in the shape of a sentence: a list of customers, one version beside another,
a denial of the customer's alarm."""

import re
from collections.abc import Iterator

_NAME = (
    r"(?:(?:the|die|der|das|la|le|el|il|o|a|de) )?[A-ZÀ-Ý][\w'’&.-]*(?: (?:[A-ZÀ-Ý&][\w'’&.-]*|of|de|del|di|und|van"
    r"|&))*"
)
_NOW = r"(?:(?i:now|also|jetzt|nun|auch|maintenant|aussi|ahora|también|ora|adesso|anche|agora|também|nu|ook) )?"
#: "at Lark Toys, Beacon Books and Miller Sports"; "Port Ellen University,
#: Harlow College and the Kirkby Institute have written"
_LISTED = re.compile(
    r"\b(?i:at|for|from|with|by|affects|hits|it['’]s|namely|both|at least|bei|von|chez|pour|en|para|da|per|na"
    rf"|em|bij|van):? (?P<names>{_NAME}(?:, {_NAME})+,? (?:and|und|et|y|e|en|&) {_NAME})(?=[\W]|$)"
)
_IN_BRACKETS = re.compile(r" \([^)]{1,40}\)")
_LISTED_FIRST = re.compile(
    rf"(?:^|[.:;,] |(?i:so far ))(?P<names>{_NAME}(?:, {_NAME})+,? (?:and|und|et|y|e|en|&) {_NOW}{_NAME}),? (?:have|has"
    r"|had|report\w*|wrote|write|see|saw|are|called|rang|mailed|say|tell me|told me|complain\w*|all|so far|haben"
    r"|melden|schreiben"
    r"|ont|m['’]ont|nous ont|signalent|han|me han|nos han|me dicen|nos dicen|hanno|mi hanno|ci hanno|têm"
    r"|hebben|schreven)\b"
)
#: "Bramble Cafe on Tuesday, the Copper Pot on Wednesday, now Fig & Olive"
_BY_DAY = re.compile(
    rf"\b{_NAME},? (?:on|am|le|el|il|na|op|had it on) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\w+tag"
    r"|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes|lunedì|martedì|mercoledì"
    r"|giovedì|venerdì|maandag|dinsdag|woensdag|donderdag|vrijdag)\b"
)
#: "Zij zijn de derde, na Stadstheater Oever en Decorhuis Lent": the third, and the two before by name
_NTH_AFTER = re.compile(
    r"\b(?i:third|fourth|fifth|sixth|dritte[rnms]?|vierte[rnms]?|fünfte[rnms]?|troisième|quatrième|cinquième"
    r"|tercer[oa]?|cuart[oa]"
    r"|quint[oa]|terz[oa]|quart[oa]|terceir[oa]|derde|vierde|vijfde)\b[^.;:!?]{0,30}?,? (?i:after|nach|après|tras"
    r"|después de|dopo"
    rf"|depois de|depois d[oa]|na) {_NAME},? (?:and|und|et|y|e|en|&) {_NAME}"
)
#: "After Larkin & Vane and the Red Barn he is the third"
_AFTER_NTH = re.compile(
    rf"\b(?i:after|nach|après|tras|después de|dopo|depois de|na) {_NAME},? (?:and|und|et|y|e|en"
    rf"|&) {_NAME}[^.;:!?]{{0,30}}?"
    r"\b(?i:third|fourth|fifth|dritte[rnms]?|vierte[rnms]?|troisième|quatrième|tercer[oa]?|cuart[oa]|terz[oa]"
    r"|quart[oa]|terceir[oa]"
    r"|derde|vierde)\b"
)
#: "I hear this for the fourth time, from the school in Sneek, from Van Dam": two by name, and the one below
_HEARD_FROM = re.compile(
    rf"{_NAME},? (?:and|und|et|y|e|en|&) {_NAME} (?:(?:had|have|also|already|hatten|haben|avaient|ont"
    rf"|m['’]en avaient|m['’]en ont|han|habían"
    r"|me lo|ne|avevano|hanno|me|já|ya|hadden|hebben) )*(?i:asked|mentioned|raised|wanted|brought it|told me"
    r"|angesprochen|gefragt|erwähnt"
    r"|parlé|demandé|pedido|pidieron|comentado|chiesto|parlato|pedido|pediram|falado|falaram|gevraagd|genoemd"
    r"|vroegen)\b|"
    r"\b(?i:wollten|wünschten|wollen|fragten|wanted|want|asked|wilden|willen|vroegen|veulent|voulaient|quieren"
    r"|querían|vogliono|volevano"
    rf"|querem|queriam) (?:(?:the|die|der|das|la|le|el|il|o|a|de|het) )?{_NAME},? (?:and|und|et|y|e|en|&) "
    rf"(?:(?:the|die|der|das|la|le|el|il|o|a|de|het) )?{_NAME}[^.;]{{0,30}}\b(?i:auch|schon|too|also|already"
    rf"|as well|ook|al|aussi|déjà"
    r"|también|ya|anche|già|também|já)\b|"
    r"\b(?i:already|also|before|ya|anche|già|schon|auch|déjà|aussi|já|al|ook)\b.{0,30}\b(?i:asked(?: for)?|gefragt"
    r"|gewünscht"
    rf"|demandé|pedido|pedía|chiesto|pediram|gevraagd)\b[^.;]{{0,20}}?{_NAME},? (?:and|und|et|y|e|en|&) "
    rf"(?:(?:the|die|der|das|la|le|el|il|o|a|de|het) )?{_NAME}|"
    r"\b(?i:hear|heard|höre|gehört|entends|entendu|oigo|oído|sento|sentito|ouço|oiço|ouvi|hoor|gehoord|asked"
    r"|gefragt|demandé|pedido"
    r"|chiesto|gevraagd)\b.*?(?:\b(?i:from|by|von|vom|von der|par|de|del|du|da|dal|dalla|do|van|door) "
    rf"(?:(?:the|der|dem|la|le|el|il|o|a|de|het) )?(?:[a-zà-ÿ]+ (?:in|of|de|di|da|van|von) )?{_NAME}[^.;]{{0,25}}){{2}}"
)
#: "they had switched it off themselves": set by the customer, and forgotten
_THEMSELVES = re.compile(
    r"\b(?:they|she|he|customer|er|sie|ils?|elles?|él|ella|ellos|lei|lui|loro|eles?|elas?|ze|hij"
    r"|zij)\b(?: \w+)? (?:had|hatten?|avai(?:en)?t|"
    r"había\w*|aveva\w*|tinha\w*|hadden|['’]d)\b(?! (?:tried|built|written|made|fixed|found|versucht|gebaut|essayé"
    r"|intentado|provato"
    r"|tentado|geprobeerd))[^.;!?]{0,50}\b(?:themselves|herself|himself|selbst|selber|eux-mêmes|elles-mêmes"
    r"|elle-même|lui-même"
    r"|ellos mismos|ella misma|él mismo|da sol[oaie]|eles próprios|ela própria|ele próprio|zelf)\b",
    re.IGNORECASE,
)
#: "it's under Settings > Documents", "Mitglied > Prüfungen > Zurücknehmen": where it is, and no step of a recipe
_WHERE = re.compile(
    r"(?:\b(?:under|in|at|via|beneath|on|unter|im|bei|über|sous|dans|via|en|bajo|desde|sotto|in|nel|nella|da|em|sob"
    r"|no|na|onder|bij|is|are"
    r"|ist|est|está|è|é) |^\W*)(?:the |den |die |das |le |la |el |il |o |a |het "
    r"|de )?[A-ZÀ-Ý][\w’'-]*(?: [\w’'-]+){0,2} > [A-ZÀ-Ýa-zà-ÿ]\w+"
)
_RECIPE = re.compile(
    r"\b(?:open|opened|go to|click|press|choose|select|steps?|öffne\w*|klick\w*|wähle|ouvrir|ouvre|cliquer|abrir"
    r"|abro|clic|aprire|apro|clicco"
    r"|abri|clicar|openen|klik\w*|when|wenn|quand|cuando|quando|als|fails?|error|shows?|wrong|empty|missing)\b",
    re.IGNORECASE,
)
#: "since 8.2, in 8.1 it was": two versions, and since the later one it is otherwise
_SINCE_VERSION = re.compile(
    r"\b(?:since|seit|depuis(?: la)?|desde(?: la)?|da|dalla|desde a|sinds) v?\d{1,2}\.\d{1,2}\b(?! ?(?:uhr|am|pm|h"
    r"|o['’]clock))[^.;!?]{0,12}"
    r"\b(?:in|under|bei|unter|en|dans|sous|nella|na|em|onder|mit|with) v?\d{1,2}\.\d{1,2}\b",
    re.IGNORECASE,
)
#: browsers, systems, days and months stand in lists as well
_NO_CUSTOMER = re.compile(
    r"\b(?:Chrome|Firefox|Safari|Edge|Opera|Windows|Linux|Mac\w*|iOS|Android|iPad\w*|iPhone\w*|Excel|Outlook"
    r"|Word|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|\w+tag|PDF|CSV|XML|L2|Engineering|Product|Security|Leadership|Mr|Mrs|Ms|Dr"
    r"|I)\b"
)
#: "5.11 still gets it right", "was fine in 22.3": what one version does and the other does not came with the other
_OTHER_VERSION = re.compile(
    r"\b(?:works?|worked|fine|ok|okay|right|correct|good|not|unaffected|without it|geht|ging|lief|klappte?"
    r"|marchait|marche|funcionaba|funciona|funzionava|funziona|funcionava|werkte?|doesn['’]t happen"
    r"|does not happen)\b[^.;!?]{0,14}\b(?:in|on|with|under|until|bis|mit|in|avec|en|con|com"
    r"|met)\b[^.;!?\d]{0,12}\bv?\d{1,3}\.\d{1,3}\b"
    r"|\bv?\d{1,3}\.\d{1,3}(?:\.\d{1,3})? (?:works|worked|is fine|was fine|fine|ok|okay|still|is not|isn['’]t"
    r"|does not|doesn['’]t|not|geht|ging|nicht|marche|pas|funciona|no|funziona|werkt)\b"
    r"|\b(?:not|nicht|pas|no|non|não|niet) (?:in|with|mit|avec|en|con|com|met) (?:version )?v?\d{1,3}\.\d",
    re.IGNORECASE,
)
#: "We didn't: he was logged in elsewhere", "It isn't.": a denial with nothing behind it denies what was said before
_NOT_SO = re.compile(
    r"(?:^|[.;!?] )\W*(?:but )?(?:we|it|that|this|he|she|they) (?:didn['’]t|did not|isn['’]t|is not|wasn['’]t"
    r"|hasn['’]t|doesn['’]t|haven['’]t|aren['’]t)\s?[.:,;!–—]"
    r"|\b(?:stimmt nicht|not true|nothing of the kind|ce n['’]est pas le cas|no es así|non è così|não é verdade"
    r"|klopt niet)\b",
    re.IGNORECASE,
)
_NO = (
    r"\b(?:no|not|never|nothing|isn['’]?t|wasn['’]?t|aren['’]?t|nobody|without|kein\w*|nicht|nichts|pas|aucune?"
    r"|rien|ning[uú]n\w*|nada|non|nessun\w*|niente|não|nenhum\w*|niet|geen|niets)\b[^.;:!?]{0,24}?"
)
#: what the sender, who has looked, says it is not: the customer's cry of the same thing counts no longer
_DENIES = {
    "no-breach": re.compile(
        rf"{_NO}\b(?:leak\w*|breach\w*|hack\w*|intrusion|attack"
        r"|security (?:issue|incident|problem|matter|case|thing)|compromised|phishing|datenleck|sicherheits\w+"
        r"|fuite|piratage|brecha|filtración|hackeo|violazione|intrusione|vazamento|datalek|inbraak)\b",
        re.IGNORECASE,
    ),
    "no-loss": re.compile(
        rf"{_NO}\b(?:data loss|loss|lost|missing|gone|deleted|datenverlust|verloren|perte|perdue?s?|pérdida"
        r"|perdid\w+|perdita|pers[oaie]|perda|verlies|kwijt)\b"
        r"|\b(?:all|everything)(?: \w+)? (?:is |are )?(?:still )?there\b",
        re.IGNORECASE,
    ),
    "no-outage": re.compile(
        rf"{_NO}\b(?:an? |the |really |whole )?(?:outage|down|emergency|ausfall|störung|panne|caída|guasto"
        r"|falha geral|storing)\b",
        re.IGNORECASE,
    ),
}


def shaped(text: str) -> Iterator[str]:
    """What the sentence of a colleague gives by its shape."""
    bare = _IN_BRACKETS.sub("", text)
    listed = any(map(_customers, _lists(text))) or any(
        way.search(bare) for way in (_NTH_AFTER, _AFTER_NTH, _HEARD_FROM)
    )
    if listed or len(_BY_DAY.findall(text)) > 1:
        yield from ("three-customers", "several-customers")
    if _OTHER_VERSION.search(text) or _SINCE_VERSION.search(text):
        yield "regression"
    if _THEMSELVES.search(text):
        yield from ("configuration", "contradicted")
    if _WHERE.search(text) and not _RECIPE.search(text):
        yield "how-to"
    if _NOT_SO.search(text):
        yield "contradicted"
    yield from (name for name, words in _DENIES.items() if words.search(text))


def _lists(text: str) -> Iterator[list[str]]:
    bare = _IN_BRACKETS.sub("", text)
    for match in (*_LISTED.finditer(bare), *_LISTED_FIRST.finditer(bare)):
        yield re.split(r",\s|\s(?:and|und|et|y|e|en|&)\s", match["names"])


def _customers(names: list[str]) -> bool:
    return len(names) > 2 and not any(_NO_CUSTOMER.search(name) for name in names)
