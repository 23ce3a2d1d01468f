"""What the sender asks for: the sentence that asks, and by its verb the kind of request."""

import re

from mailflow.cases.case import Finding, State
from mailflow.cases.values import ASKS, TEAMS
from mailflow.reading.facts.needs import need
from mailflow.reading.facts.told import Told, found
from mailflow.reading.language.meaning import supposed
from mailflow.reading.language.sentences import Sentence, clipped

_TEAM = "|".join(words for words, _ in TEAMS)
#: where a request begins: what follows it is asked for
_ASK = re.compile(
    r"\b(?:please|pls|plz|kindly|bitte|svp|s['’]il vous pla[îi]t|merci (?:de|à)|por favor|per favore|graag|aub"
    rf"|favor de)\b|\b(?:can|could|would|will) (?:you|someone|somebody|anyone|{_TEAM})\b"
    r"|\b(?:i|we)(?:['’]d| would)? (?:need|like|want|ask|request|suggest"
    r"|propose)\b(?! (?:to (?:know why|say|add)|her|him|them)\b)"
    r"|\bwhat (?:i['’]d|we['’]d|i|we) (?:like|need|want)\b|\b(?:need|needs) (?:a|an|the|your|you|to be)\b"
    rf"|\b(?:{_TEAM})(?: team| on[ -]call| on duty)?(?: ?\([^)]{{1,30}}\))?[,:] "
    rf"|\b(?:{_TEAM})(?: team)? (?:to|must|should|has to|needs? to|please|pls|bitte)\b"
    r"|\basking (?:for|you to)\b|\blooking for\b|\bwho (?:calls?|takes|can|will|could)\b"
    r"|^\W*(?:do|can|could|may|shall|should|would|will|which|who|any|ok(?:ay)?|how|what)\b[^.!?]{0,120}\?\W*$"
    r"|^\W*(?:yes|yes or no|yes/no)\b.{0,40}\b(?:by|before|until|please)\b"
    r"|^\W*(?:switch|lock|block|pull|push|roll|stop|restart|restore|revert|fix|repair|remove|delete|disable"
    r"|turn|take|put|get|give|lift|raise|find|check|call|bring|clean|kill|revoke|reset) (?:the|it|this|that"
    r"|them|all|their|our|her|his|him|\d|back|down|off|why|what|whether|us)\b"
    r"|\b(?:it|this|that) (?:needs|has|ought) to be \w+ed\b|\bhas to be (?:fixed|repaired|solved)\b"
    r"|\b(?:somebody|someone|it) (?:\w+ )?should (?:call|go|look|write|be)\b|\bwe owe (?:them|him|her)\b"
    r"|\bneed (?:eyes|advice|help|input)\b|\bi need to know\b"
    r"|\b(?:root cause|decision|fix|answer|statement|approval|exception|help|call|rollback|refund|hotfix"
    r"|patch)(?: is)? (?:needed|required|wanted)\b|\byour (?:call|decision)\b|\btell me\b|\bdecision\b ?:"
    r"|\b(?:a|the) (?:fix|decision|statement|call|yes|yes/no|workaround|hotfix|rollback) (?:by|before|until"
    r"|today|tomorrow|this|in|or|please|would)\b"
    r"|\bnot (?:mine|my call|our call|ours)\b|\b(?:al[st]+je?blieft"
    r"|zorg(?:en)?(?: jullie)?(?: aub)?(?: al[st]+je?blieft)? dat|sorgt?(?: bitte)? dafür|si vous pou(?:vez|viez)"
    r"|se (?:potete|poteste)|si (?:podéis|pudierais|pueden|pudieran)|se (?:puderem|pudessem)|als jullie kunnen"
    r"|wenn ihr könnt|schaut|regardez|mirad|guardate|vejam)\b|\beither .{5,80} or .{3,80}(?:mind|whichever"
    r"|either)|^\W*(?:whoever|wer auch immer|qui que ce soit|quien)\b[^:]{0,30}:|\b(?:könnt ihr|können sie"
    r"|kann jemand|brauchen|benötigen"
    r"|pouvez-vous|pourriez-vous|veuillez|besoin|necesit[oa]\w*|pueden|podrían|podéis|potete|potreste"
    r"|abbiamo bisogno|ho bisogno|podem|poderiam|precis[oa]\w*|kunnen jullie|willen jullie|kan iemand)\b"
    r"|^\W*(?:approve|decide|investigate|prioriti[sz]e|fix|revert|restore|contain|advise|escalate) \w+"
    r"|\bmust (?:be )?(?:fixed|solved|resolved|restored|decided|push|stop|repair|correct)\b"
    r"|\bis (?:it|this|that) (?:on the roadmap|planned)\b"
    r"|\bdo we (?:\w+ )?(?:answer|offer|accept|agree|grant|give|approve)\b",
    re.IGNORECASE,
)
#: a request of somebody else, or news of one
_NO_ASK = re.compile(
    r"\b(?:(?:he|she|they|customer|client|mr|mrs|ms)(?: [\w.]+)?(?: also| only| just)? (?:need|ask|want|expect"
    r"|insist|would like|['’]d like)s?|told|wrote|asked (?:him|her|them)|please find|needs? a (?:new|few)"
    r"|i can['’]?t|(?:customer|client|he|she|they|zoe) (?:wonders|wrote|writes|asked))\b",
    re.IGNORECASE,
)
_KINDS = tuple((kind, re.compile(rf"\b(?:{verbs})\b", re.IGNORECASE)) for kind, verbs in ASKS)
#: what a team is asked for when a sender says no more than "L2 please"
_BY_TEAM = {
    "engineering": "investigate",
    "l2-support": "investigate",
    "security": "investigate",
    "product": "decide",
    "leadership": "decide",
}
#: others shall hear of it: that is `also_notify`
_TELL = re.compile(r"\b(?:keep|loop|put) .{0,30}\b(?:in the loop|in copy|posted|informed)\b|\bin cc\b", re.IGNORECASE)
#: "ENG: limit the re-download": a verb right behind the team's name, whatever verb
_ORDER = re.compile(
    r"(?!(?:i|we|it|this|that|the|a|an|and|or|for|of|is|are|my|our|their|they|he|she|high|medium|critical"
    r"|severity|no|not)\b)[a-z]{3,14} (?:the|it|this|that|a|an|our|their|all|\d)",
    re.IGNORECASE,
)
#: "Engineering, medium, next sprint.", "L2 (field team)": a team and no verb
_ADDRESSED = re.compile(
    rf"^\W*(?:(?:hi|hello|hey|hallo|bonjour|for|to|für|pour|para|per|voor) )?(?:the )?(?:{_TEAM})(?:[ -](?:team"
    rf"|people|folks|managers?))?(?: ?\([^)]{{1,30}}\))?(?:[,:.!?–-]|$)",
    re.IGNORECASE,
)
#: "They want a written statement of who had access": what the desk alone cannot give
_WANTED = re.compile(
    r"\b(?:they|he|she|customer|client) (?:want|need|demand|expect|ask for|request)s? (?:a |an |the |our "
    r"|your )?(?:written |official |formal )?(?:statement|explanation|answer|report|rca|call|confirmation|logs"
    r"|access logs|letter|apology)\b",
    re.IGNORECASE,
)
_POLITE = re.compile(
    r"\b(?:please|pls|plz|bitte|svp|merci|por favor|per favore|graag|can you|could you|can someone|could someone"
    r"|would)\b|\?$",
    re.IGNORECASE,
)
#: words of a sentence that tells more than whom it speaks to
_TELLING = 5
#: an answer is asked for beside everything: it is the request only where nothing else is
_LAST = ("respond", "advise")


def what_is_needed(told: Told) -> Finding | None:
    """The sender's request; with none that has a known verb, what the team that is asked politely does first."""
    asked = [
        (s, m)
        for s in told.sender
        if (m := _ASK.search(s.text)) and not (_NO_ASK.search(s.text[: m.end()]) or _TELL.search(s.text))
    ]
    kinds = [(kind, s) for s, m in asked if (kind := _kind(s.text, m))]
    for kind, sentence in (*(row for row in kinds if row[0] not in _LAST), *kinds):
        return found({"kind": kind, "text": clipped(sentence.text)}, sentence)
    order = next((s for s, m in asked if told.team == "engineering" and _ORDER.match(s.text[m.end() :])), None)
    if order:
        return found(
            {"kind": "fix", "text": clipped(order.text)}, order, "Engineering is told to do something that is no look"
        )
    wanted = next((s for s in told.sender if _WANTED.search(s.text)), None)
    if wanted:
        return found({"kind": "respond", "text": clipped(wanted.text)}, wanted, "the customer wants it from us")
    if said := need(told):
        return said
    polite = next((s for s, _ in asked if _POLITE.search(s.text)), None)
    spoken_to = polite or next((s for s in told.sender if _ADDRESSED.match(s.text)), None)
    if spoken_to and told.team in _BY_TEAM and not supposed(spoken_to.text, 0):
        return _by_team(told, spoken_to)
    return None


#: "bring the board back, please, and ring her": the request stands before the politeness
_PLEASE = re.compile(
    r"(?:please|pls|plz|kindly|bitte|svp|s['’]il vous pla[îi]t|por favor|per favore|graag|aub)$", re.IGNORECASE
)
#: what mends it, where no single verb says so: "zorg dat de ritten weer doorkomen", "either … or …"
_MENDS = re.compile(
    r"\b(?:zorg\w*|sorgt?)\b.{0,60}\b(?:weer|wieder|werkt|läuft|geht|doorkom\w*|klapp\w*)\b|^\W*either\b"
    r"|\b(?:again|wieder|à nouveau|de nouveau|otra vez|de nuevo|di nuovo|outra vez|de novo"
    r"|weer) (?:\w+ ){0,2}(?:on sale|go|works?|läuft|lauffähig"
    r"|marche|fonctionne|funcione|funzioni|werken|werkt)\b",
    re.IGNORECASE,
)


def _kind(text: str, match: re.Match[str]) -> str:
    """By the first verb behind the words that ask; where none follows, before them ("root cause needed")."""
    before = text[: match.start()].rstrip()
    trailing = before.endswith(",") and _PLEASE.match(match.group())
    for part in (*((before,) if trailing else ()), match.group(), text[match.end() :], text[match.start() :], text):
        heard = [(verb.start(), kind) for kind, verbs in _KINDS if (verb := verbs.search(part))]
        if heard:
            return min(heard)[1]
    return "fix" if _MENDS.search(text) else ""


def _by_team(told: Told, sentence: Sentence) -> Finding:
    """A confirmed bug that Engineering is given is to be fixed; anything else is looked into first, or decided."""
    confirmed = any(True for _ in told.signed("reproduced", "bug"))
    kind = "fix" if confirmed and told.team == "engineering" else _BY_TEAM[told.team]
    part, rule = sentence.part, "the team is spoken to and no verb says for what"
    # A greeting is no request that a brief can show; the sentence behind it says what it is about.
    words = sentence.text
    if len(words.split()) < _TELLING:
        words = next((s.text for s in told.sender if len(s.text.split()) >= _TELLING), words)
    return Finding(
        {"kind": kind, "text": clipped(words)},
        State.INFERRED,
        sentence.quote,
        part.source,
        part.author.address,
        part.at,
        rule,
    )
