"""What is known of a defect: expected and actual, environment, errors, frequency."""

import re

from mailflow.cases.case import Finding
from mailflow.reading import weighing
from mailflow.reading.meaning import just_denied, long_ago
from mailflow.reading.phrases import Wording
from mailflow.reading.sentences import Sentence, clipped
from mailflow.reading.told import Told, found, meant

_INSTEAD = re.compile(
    r"\b(?:gives?|shows?|returns?|get|gets|prints?|is|are|see|says|displays?|calculates?|comes? to|had|have|was) (?P<actual>[^,;.]{1,60}?) (?:instead of|rather than|and not|statt|au lieu de|en lugar de) (?P<expected>[^,;]{1,60}?)(?:[,;]|\.(?:\s|$)|$)",
    re.IGNORECASE,
)
_EXPECTED = re.compile(
    r"\b(?:expected|erwartet)\b(?! (?:to (?!see|get|be)|by|on|it|them|us|this|from))(?: (?:result|is|was|to (?:see|be|get)))?[:,]? (?P<e>[^,;.]{1,90})|\b(?P<s>(?:it |that |this |the [\w ]{1,30}|they |there )?(?:should|ought to|has to|supposed to) (?:be|show|have|say|read|get|see|give|list|contain|return|display|open|stay|print|add|round|arrive|match)\b(?! (?:possible|nice|great|fixed|repaired|solved|easy|able|good|enough|in touch|back))[^.;!?]{0,100})",
    re.IGNORECASE,
)
_ACTUAL = re.compile(
    r"\bactual(?:ly)?(?: (?:result|is|was|shows?))?[:,]? (?P<a>[^,;.]{1,90})|\b(?:ends?|ended|fails?|failed|stops?|stopped|answers?|answered|comes back|dies) (?:at [^,;.\"]{1,20} )?with [\"“”‘'][^\"”]{2,90}[\"”’']",
    re.IGNORECASE,
)
_ENVIRONMENT = re.compile(
    r"\b(?:(?:google )?chrome|firefox|safari|edge|opera|brave|vivaldi)\b(?: (?:mobile|esr|version|v))?(?: \d{1,3}(?:\.\d+){0,3})?|\bwindows(?: server)? ?(?:10|11|7|8(?:\.1)?|20\d\d)\b|\bmac ?os(?: x)?(?: (?:\d{1,2}(?:\.\d+)*|ventura|sonoma|sequoia|monterey|tahoe))?|\bubuntu(?: \d+\.\d+)?|\blinux\b"
    r"|\b(?:ios|ipados|android) ?\d{1,2}(?:\.\d+)*|\bipads?(?: \w+)? ?\(?|\biphone(?: \d+)?|\bpixel \d+|\bgalaxy \w+|\b(?:app|client|version|build|plug-?in|agent|sdk|api|release|desktop app|terminal) v?\d+(?:\.\d+){1,3}|\bv\d+(?:\.\d+){1,3}\b|(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,4}(?![\d.])(?! (?:is|was|wird|ist)\b)|\bapi v\d\b"
    r"|\b(?:workspace|region|tenant|cluster|data ?cent(?:er|re)|instance) (?=[\w-]*\d)[\w-]{2,20}|\b(?:eu|us|ap|uk)-(?:\w+-)?\d\b|\b(?:on (?:the )?)?(?:free|starter|basic|team|business|pro|professional|premium|enterprise|growth|scale) plan\b|\b(?:before|pre-?)\s?20\d\d\b(?= |[,.:;])|\bfeature flag [\w-]+|\b(?:node|python|php|java|\.net) \d+(?:\.\d+)*",
    re.IGNORECASE,
)
#: a version that has no name beside it, where a version stands: "after 9.5", "with 6.6 (correct on 6.5)", "Firmware 2.8 and 2.9"
_VERSION = re.compile(
    r"\b(?:(?P<name>firmware|driver|update|release|hot ?fix|patch|build|app update|model|codec|kernel|connector|treiber|version|versión|versione|versão|pilote|schema) |(?:after|with|on|to|and|auf|mit|seit|avec|con|com) )"
    r"(?P<v>v?\d{1,4}(?:\.\d{1,4}){1,3}|(?<=firmware )\d+|(?<=driver )\d+|(?<=hotfix )\d+|(?<=model )[A-Z]{1,4}-?\d{1,5}|(?<=codec )[A-Z][.\w]{1,6})"
    r"(?=$|[ ]?[(),;:]|\.(?:\s|$)| (?:and|or|und|et|y|e|en|on|for|since|it|they|was|is|by|does|drops|shows?|the|but|via|in|update|release|firmware)\b)",
    re.IGNORECASE,
)
#: how often, as people say it; the whole sentence stands in the brief when it is short
FREQUENCY = Wording("""
    always !been|a|an|friendly|happy|the_same_people|fine|paid|nice|welcome|there|available <any>
    ^ always $
    happens|fails|crashes|occurs|stops|hangs|breaks always
    every time|single|attempt|try|run|call|print|save
    each time|attempt|run|call|print|save
    on each|every <any>
    reproducible|repeatable always|100|every_time|each_time
    100 percent
    intermittent|intermittently|sporadic|sporadically|sometimes|occasionally|occasional|randomly|constantly|continuously|repeatedly|permanently|rarely|frequently
    at random
    on and off
    off and on
    now and then|again
    once in a_while
    from time to_time
    only when|if|with|on|after|in|during|for <any>
    one|two|three|roughly_one|about_one time|times|upload*|order*|call*|payment* in|out_of|of <n>
    one|two|three in two|three|four|five|six|ten|twenty|<n>
    every|each second|other|third|fourth|fifth|tenth <any>
    jede|jeder|jedes|jeden zweite*|dritte*|vierte*|fünfte*|zehnte* <any>
    <n> von|sur|su <n>
    una|uno|dos|tres|uma|um|duas|een|ein|eine|un|une de_cada|em_cada|em|op_de|op|von|sur|su <n>
    nearly|almost|mostly always|every|each|all
    in most|many|some cases
    half|third|quarter|most|majority of <any>
    several|many|a_few|a_dozen|<n> times a|per|an|each|every day|hour|week|month|night|shift|minute
    twice|once|hourly|nightly|daily|weekly a|per|an day|hour|week|month|night
    daily|hourly|nightly|weekly at|in|since|around|after
    fails|crashes|stops|breaks|drops|happens|occurs|dies|hangs daily|hourly|nightly|weekly
    all|every <any> <any>? fail|fails|failed|crash|bounce|bounced|rejected|declined
    every|each day|night|morning|evening|hour|week|month|monday|minute|weekend
    jedes mal
    immer wieder
    ^ immer $
    passiert|geschieht|kommt|ist|tritt immer|manchmal|gelegentlich|ständig|sporadisch|regelmäßig|häufig
    manchmal|gelegentlich|sporadisch|ständig|zeitweise
    à_chaque fois|impression|enregistrement|<any>
    chaque fois
    toujours|parfois|systématiquement|régulièrement|par_intermittence
    tous|toutes les <any> .. échouent|échoue|plantent
    cada vez
    a_veces|siempre|de_vez_en_cuando|constantemente
    todos|todas los|las <any> .. fallan
    ogni volta
    sempre|a_volte|ogni_tanto|talvolta
    às_vezes|sempre|toda_vez|cada_vez|de_vez_em_quando
    elke keer|dag|nacht
    altijd|soms|af_en_toe|telkens|regelmatig
""")
_NOT_ALONE = re.compile(r"^(?:only|every|each|all|half|most|\d+ ?%) (?!time|single)|%", re.IGNORECASE)
_RULED_OUT = re.compile(
    r"\b(?:(?:same|fine|ok|good|right|works?|correct|no problem|not affected) (?:in|on|with|for) [^.;]{2,80}|[\w &.]{2,60} (?:is|are|works?|was) (?:fine|right|ok|good|correct|not affected|unaffected)|not (?:account|browser|network|user)-?\s?specific[^.;]{0,60})",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"(?:[\"“”‘„«](?P<q>[^\"”“»\n]{3,160})[\"”“»]|(?<=[ (:])'(?P<s>[^'\n]{3,120})'(?=[ .,;:)]|$))")
_ERROR_NEAR = re.compile(
    r"\b(?:errors?|messages?|says?|log|fails? with|ends? with|stops?|exception|response|returns?|shows?|reads?|i get|code|job|banner|fehler(?:meldung)?|meldung|message d['’]erreur)\b",
    re.IGNORECASE,
)
_ATTACHED = re.compile(r"\b(?:logs?|screen ?shots?|har(?: file)?|trace|dump|recording|video|console output|bildschirmfoto|capture|captura|schermata)\b[^.]{0,30}\b(?:attached|enclosed|with this mail|in the attachment|anbei|angehängt|joint\w*|adjunt\w*|allegat\w*|em anexo|bijgevoegd)\b|\battached (?:is |are )?(?:the |a )?(?:logs?|screen ?shots?|har|trace|recording|video)\b|\bsee attach\w*\b", re.IGNORECASE)  # fmt: skip
_CODE = re.compile(r"\b(?:ERR[_-]\w+|E\d{3,5}|[A-Z]\w{2,40}(?:Error|Exception)\b[^.\n]{0,80}|HTTP[ /]?[45]\d\d|(?:error|code|fehler|erreur)(?: code)? [A-Z]{1,5}-?\d{1,6}\b|(?:error|status|code) [45]\d\d\b|[45]\d\d (?:errors?|internal server error|bad gateway|forbidden|not found|unauthorized|gateway timeout|service unavailable)|0x[0-9a-fA-F]{4,8}|ORA-\d+|SQLSTATE\S*)", re.IGNORECASE)  # fmt: skip


def expected(told: Told) -> Finding | None:
    """What should happen, in the words behind "expected", "should" or "instead of"."""
    for sentence in told.both:
        instead, match = _INSTEAD.search(sentence.text), _EXPECTED.search(sentence.text)
        words = instead["expected"] if instead else (match["e"] or match["s"]) if match else ""
        if words and "?" not in sentence.text and "should have" not in words:
            return found(clipped(words.strip(" ."), 180), sentence)
    return None


def actual(told: Told) -> Finding | None:
    """What happens: the words beside the expected ones, an error that ends it, else the first sentence that names a fault."""
    for sentence in told.both:
        instead, match = _INSTEAD.search(sentence.text), _ACTUAL.search(sentence.text)
        if instead or match:
            words = instead["actual"] if instead else match["a"] or sentence.text if match else ""
            return found(
                clipped(words.strip(" "), 200)
                if len(words) > 30
                else sentence.quote
                if len(sentence.text) < 150
                else words,
                sentence,
            )
    return weighing.actual(told)


def environment(told: Told) -> Finding | None:
    """Every product, version, browser, system and region that is named, in the order of the words."""
    named: list[str] = []
    first: Sentence | None = None
    for sentence in told.both:
        if not _ANY_OF_IT.search(sentence.text):
            continue
        for match in sorted(
            (*_ENVIRONMENT.finditer(sentence.text), *_VERSION.finditer(sentence.text)), key=lambda m: m.start()
        ):
            if not just_denied(sentence.text, match.start()):
                named.append(_name_of(match))
                first = first or sentence
    names = list(dict.fromkeys(name.lower() for name in named))
    kept = [
        next(n for n in named if n.lower() == name) for name in names if not any(name != o and name in o for o in names)
    ]
    return found(clipped(", ".join(kept), 190), first) if first and kept else None


#: a cheap look before the two long ones: without a digit or one of these names there is no environment
_ANY_OF_IT = re.compile(
    r"\d|chrome|firefox|safari|edge|opera|brave|vivaldi|mac|linux|ubuntu|ipad|plan|flag|iphone", re.IGNORECASE
)


def _name_of(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return match.group().strip(" (") if not groups.get("v") else f"{groups['name'] or ''} {groups['v']}".strip()


def evidence(told: Told) -> Finding | None:
    """The exact text of an error, or the files that show it."""
    for sentence in told.both:
        quoted, code = _QUOTED.search(sentence.text), _CODE.search(sentence.text)
        if code or (quoted and _ERROR_NEAR.search(sentence.text)):
            words = (
                (quoted["q"] or quoted["s"])
                if quoted and _ERROR_NEAR.search(sentence.text)
                else code.group()
                if code
                else ""
            )
            return found(clipped(words), sentence)
    attached = next((s for s in told.both if _ATTACHED.search(s.text)), None)
    return found(attached.quote, attached) if attached else None


#: "3 of 5", "10/10", "20 % of the calls", "100 %"
_SHARE = re.compile(
    r"(?<!for )\b(?:about |around |roughly )?\d{1,3} ?(?:%|percent)(?! (?:off|discount|vat|cpu|uptime|availability))(?: of (?:the |all |their )?\w+)?|\b\d{1,3} ?/ ?\d{1,3}(?= (?:with|on|in|times|tries|runs|attempts)|[,.;)]|$)|\b\d{1,3} (?:out of|of) \d{1,3}\b(?: \w+)?|, always\b",
    re.IGNORECASE,
)


def frequency(told: Told) -> Finding | None:
    """Always, sometimes, or only when; how often something fails stands only in a sentence about what fails."""
    for sentence in told.both:
        match = FREQUENCY.search(sentence.text, sentence.words) or _SHARE.search(sentence.text)
        if not match or just_denied(sentence.text, match.start()) or long_ago(sentence.text):
            continue
        # "Only on Enterprise", "we lose money each day": these count something else unless the sentence is about the fault.
        if (
            not _NOT_ALONE.search(match.group())
            or weighing.fault(told, sentence) > 2
            or "reproduced" in told.named(sentence)
        ):
            return found(clipped(sentence.text if len(sentence.text) <= 150 else match.group(), 150), sentence)
    return None


def ruled_out(told: Told) -> Finding | None:
    """Where it does not happen."""
    for sentence, match in meant(told.both, _RULED_OUT):
        return found(clipped(match.group()), sentence)
    return None
