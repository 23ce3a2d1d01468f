"""What is known of a defect: attempts, steps, expected and actual, environment, errors, frequency."""

import re
from itertools import takewhile

from mailflow.cases.case import Finding
from mailflow.reading.cues import CUES
from mailflow.reading.sentences import Part, Sentence, Voice, clipped, denied, long_ago, supposed
from mailflow.reading.told import Told, found, meant

_DID = (
    r"(?:tested|tried|reproduced?|repeat(?:ed)?|removed|checked|triggered|restarted|reset|re-?installed|cleared|re-?created|re-?connected|switched|disabled|deactivated|ended|"
    r"rotated|revoked|changed|rebooted|compared|verified|deleted|re-?ran|ran|re-?sent|offered|walked|looked|logged (?:out|them out)|asked (?:him|her|them) to|had (?:him|her|them)|set|re-?indexed|uninstalled|upgraded|downgraded|"
    r"rolled|replaced|re-?synced|turned|enabled|emptied|blocked|locked|suspended|stopped|paused)"
)
_TRIED = re.compile(
    rf"\b(?:i|we|he|she|they|support|l1|l2)(?:['’]ve| have| can| could| also| already| even| then){{0,2}} {_DID}\b|\b(?:i|we)(?:['’]ve| have)? (?:already |also |then |just )?(?!(?:call|answer|repli|ask|inform|e-?mail|mail|promis|want|need|notic|receiv|talk|phon|agree|apologi[sz]|escalat|forward|acknowledg|suggest|credit|us|reproach|look forward|updat)\w*ed\b)[a-z-]{{3,14}}ed (?:the|it|their|his|her|a|an|all|our|to|with|on|twice|again|both|everything)\b|\bich habe (?:\w+ ){{0,6}}(?!gesagt|geschrieben|gebeten|geantwortet|gefragt)ge\w{{3,14}}(?:t|en)\b|^(?:[A-Z]\w+(?: team)?[,:] )?(?:already |also |then )?{_DID}\b|\b(?:and|,|;) {_DID} (?:the|it|with|his|her|their|all|another|that)\b"
    r"|\b(?:haben|habe) (?:\w+ ){0,6}(?:neu gestartet|neu installiert|installiert|getestet|versucht|probiert|gepr[üu]ft|gel[öo]scht|zur[üu]ckgesetzt)|\bneu (?:gestartet|installiert)\b|\b(?:restarting|reinstalling|clearing|rebooting|another browser|incognito|private window)\b.{0,60}"
    r"|\bj['’]ai (?:essayé|testé|vérifié|redémarré|réinstallé)|\b(?:hemos|he) (?:probado|reiniciado|comprobado|reinstalado)|\b(?:abbiamo|ho) (?:provato|riavviato|verificato)",
    re.IGNORECASE,
)
_WORKAROUND = next(cue.words for cue in CUES if cue.signal == "workaround")
_HELPS = re.compile(
    r"\bworkaround\b|\bworks\b.{0,40}\b(?:for (?:him|her|me|now|them)|now|instead)\b|\bcan use\b|\buploads? for\b|\bturned down\b|\bby hand works\b",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"[,:(–-]\s*((?:same|no (?:change|luck|effect|difference|success|improvement)|without (?:success|effect|luck)|ohne erfolg|no help|did(?:n['’]t| not) help|still|job ends|sans succ[èe]s|sin [ée]xito)\b[^)]*)\)?\.?$",
    re.IGNORECASE,
)

_HEADING = re.compile(
    r"\b(?:things (?:i|we) (?:did|tried)|(?:what )?(?:i|we)(?:['’]ve| have)? (?:already )?(?:tried|did|done|checked)(?: so far| already)?|steps taken|done so far|tried so far)\s*:\s*$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+\S")
_NUMBERED = re.compile(r"^[\s>]{0,8}(?:step )?(\d{1,2})[.):]\s+(\S.*)$", re.IGNORECASE)
_DO = re.compile(
    r"\b(?:open|go|click|press|tap|select|choose|create|new|add|enter|type|log ?in|sign ?in|upload|save|preview|export|import|set|drag|switch|fill|start|run|change|delete|send|navigate|wait|pick|scroll|print|clock|call|post|see|shows?|öffnen|klick\w*|auswählen|anlegen|speichern|ouvr\w+|cliqu\w+|abrir|clic)\b|[>→]",
    re.IGNORECASE,
)
_CHAIN = re.compile(
    r"\b(?:i tested|tested it|reproduced|to reproduce|steps(?: to reproduce)?|i can repeat it|repro)\b[^:]{0,60}: (?P<steps>.+)",
    re.IGNORECASE,
)

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
_PROBLEM = re.compile(
    r"\b(?:jumps?|overlap\w*|wrong|missing|fails?|failed|failing|errors?|doesn['’]?t|don['’]t|won['’]t|never|stuck|stops?|deducts|disappear\w*|empty|blank|slow|twice|double[ds]?|duplicat\w*|crash\w*|freez\w+|hangs?|broken|unusable|nothing|can['’]?t|cannot|loops?|down|timeouts?|times? out|turned into|instead|doppelt|fehlt|falsch|nicht|langsam|dauert)\b",
    re.IGNORECASE,
)

_NO_PROBLEM = re.compile(
    r"\bnever mind\b|\bdon['’]t (?:worry|know|hesitate)\b|\bno problem\b|\bnot urgent\b|\bno rush\b|\bwon['’]t take\b|\bno idea\b",
    re.IGNORECASE,
)
_ENVIRONMENT = re.compile(
    r"\b(?:(?:google )?chrome|firefox|safari|edge|opera|brave|vivaldi)\b(?: (?:mobile|esr|version|v))?(?: \d{1,3}(?:\.\d+){0,3})?|\bwindows(?: server)? ?(?:10|11|7|8(?:\.1)?|20\d\d)\b|\bmac ?os(?: x)?(?: (?:\d{1,2}(?:\.\d+)*|ventura|sonoma|sequoia|monterey|tahoe))?|\bubuntu(?: \d+\.\d+)?|\blinux\b"
    r"|\b(?:ios|ipados|android) ?\d{1,2}(?:\.\d+)*|\bipads?(?: \w+)? ?\(?|\biphone(?: \d+)?|\bpixel \d+|\bgalaxy \w+|\b(?:app|client|version|build|plug-?in|agent|sdk|api|release|desktop app|terminal) v?\d+(?:\.\d+){1,3}|\bv\d+(?:\.\d+){1,3}\b|(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,4}(?![\d.])(?! (?:is|was|wird|ist)\b)|\bapi v\d\b"
    r"|\b(?:workspace|region|tenant|cluster|data ?cent(?:er|re)|instance) (?=[\w-]*\d)[\w-]{2,20}|\b(?:eu|us|ap|uk)-(?:\w+-)?\d\b|\b(?:on (?:the )?)?(?:free|starter|basic|team|business|pro|professional|premium|enterprise|growth|scale) plan\b|\b(?:before|pre-?)\s?20\d\d\b(?= |[,.:;])|\bfeature flag [\w-]+|\b(?:node|python|php|java|\.net) \d+(?:\.\d+)*",
    re.IGNORECASE,
)
_FREQUENCY = re.compile(
    r"\b(?:(?:it )?(?:happens?|occurs?|fails?|is) )?(?:(?:(?<=happens )|(?<=fails )|(?<=crashes )|(?<=, )|^)always\b(?: like this)?|always(?= (?:like this|reproducible|the same|fails?|happens?|crash\w*|when|\d))|every (?:single )?time|each time|intermittent(?:ly)?|sporadic(?:ally)?|sometimes|occasional(?:ly)?|randomly|at random|on and off|only (?:when|if|with|on|after) [^,.;]{3,60}|(?:about |around |roughly )?(?:one|two|1|2|three) (?:in|out of|of) (?:two|three|four|five|ten|twenty|\d+)(?: \w+)?|(?<!for )(?:about |around )?\d{1,3} ?% (?:of (?:the )?\w+|fail\w*)|\d+ (?:out of|of) \d+(?: \w+)?|several times (?:a|per) \w+|\w+ times (?:a|per|an) (?:day|hour|week|month)|jedes mal|immer wieder|à chaque fois|cada vez|siempre|ogni volta|elke keer)\b",
    re.IGNORECASE,
)
_RULED_OUT = re.compile(
    r"\b(?:(?:same|fine|ok|good|right|works?|correct|no problem|not affected) (?:in|on|with|for) [^.;]{2,80}|[\w &.]{2,60} (?:is|are|works?|was) (?:fine|right|ok|good|correct|not affected|unaffected)|not (?:account|browser|network|user)-?\s?specific[^.;]{0,60})",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“”‘„«](?P<q>[^\"”“»\n]{3,160})[\"”“»]")
_ERROR_NEAR = re.compile(
    r"\b(?:errors?|messages?|says?|log|fails? with|ends? with|stops?|exception|response|returns?|shows?|reads?|i get|code|job|banner|fehler(?:meldung)?|meldung|message d['’]erreur)\b",
    re.IGNORECASE,
)
_CODE = re.compile(r"\b(?:ERR[_-]\w+|E\d{3,5}|[A-Z]\w{2,40}(?:Error|Exception)\b[^.\n]{0,80}|HTTP[ /]?[45]\d\d|(?:error|status|code) [45]\d\d\b|[45]\d\d (?:errors?|internal server error|bad gateway|forbidden|not found|unauthorized|gateway timeout|service unavailable)|0x[0-9a-fA-F]{4,8}|ORA-\d+|SQLSTATE\S*)", re.IGNORECASE)  # fmt: skip


def tried(told: Told) -> Finding | None:
    """What support and the customer did already, one sentence a step."""
    did = [
        s
        for s in told.both
        if _TRIED.search(s.text)
        or _HELPS.search(s.text)
        or (s in told.sender and _WORKAROUND.search(s.text) and "use" in s.text)
    ]
    did = [*_under_heading(told), *did]
    steps = [_attempt(sentence) for sentence in dict.fromkeys(did)][:8]
    return found(steps, did[0]) if steps else None


def _under_heading(told: Told) -> list[Sentence]:
    """The bullets under "Things I did:"."""
    lines = told.parts[0].text.splitlines()
    for index, line in enumerate(lines):
        if _HEADING.search(line):
            below = [text for text in lines[index + 1 : index + 12] if text.strip()]
            return [Sentence(text.strip(" -*•\t"), told.parts[0]) for text in takewhile(_BULLET.match, below)]
    return []


def _attempt(sentence: Sentence) -> dict[str, str]:
    result = _RESULT.search(sentence.text)
    step = sentence.text[: result.start()] if result else sentence.text
    return {"step": clipped(step), "result": clipped(result[1].rstrip(")."), 100) if result else ""}


def repro_steps(told: Told) -> Finding | None:
    """A numbered list of things to do, or a chain of them behind "I tested it:"."""
    for part in told.parts:
        if part.voice is not Voice.COLLEAGUE and (steps := _listed(part)):
            return found(steps, Sentence(steps[0], part))
    for sentence in told.both:
        match = _CHAIN.search(sentence.text)
        steps = [step.strip(" .") for step in re.split(r", (?:then )?| then | > ", match["steps"])] if match else []
        if len(steps) >= 3:
            return found(steps[:20], sentence)
    return None


def _listed(part: Part) -> list[str]:
    steps: list[str] = []
    best: list[str] = []
    for line in part.text.splitlines():
        match = _NUMBERED.match(line[:300])
        if match and int(match[1]) == len(steps) + 1:
            steps.append(clipped(match[2], 230))
        elif match:
            steps = [clipped(match[2], 230)] if match[1] == "1" else []
        elif not line.strip():
            continue
        elif steps and line.startswith((" ", "\t")) and len(steps[-1]) < 200:
            steps[-1] += " " + line.strip()
            continue
        else:
            steps = []
        best = max(best, steps, key=len)
    doing = [step for step in best if _DO.search(step)]
    return list(best) if len(best) >= 2 and len(doing) * 2 > len(best) else []


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
    faults = [
        s
        for s in told.both
        if (match := _PROBLEM.search(s.text))
        and not _NO_PROBLEM.search(s.text)
        and not (s.text.endswith("?") or supposed(s.text, match.start()) or long_ago(s.text) or _TRIED.match(s.text))
        and len(s.text) > 15
    ]
    return found(faults[0].quote, faults[0], "the first sentence that names a fault") if faults else None


def environment(told: Told) -> Finding | None:
    """Every product, version, browser, system and region that is named, in the order of the words."""
    named: list[str] = []
    first: Sentence | None = None
    for sentence in told.both:
        for match in _ENVIRONMENT.finditer(sentence.text):
            if not denied(sentence.text, match.start()):
                named.append(match.group().strip(" ("))
                first = first or sentence
    names = list(dict.fromkeys(name.lower() for name in named))
    kept = [
        next(n for n in named if n.lower() == name) for name in names if not any(name != o and name in o for o in names)
    ]
    return found(clipped(", ".join(kept), 190), first) if first and kept else None


def evidence(told: Told) -> Finding | None:
    """The exact text of an error, or the files that show it."""
    for sentence in told.both:
        quoted, code = _QUOTED.search(sentence.text), _CODE.search(sentence.text)
        if code or (quoted and _ERROR_NEAR.search(sentence.text)):
            words = quoted["q"] if quoted and _ERROR_NEAR.search(sentence.text) else code.group() if code else ""
            return found(clipped(words), sentence)
    return None


def frequency(told: Told) -> Finding | None:
    """Always, sometimes, or only when."""
    for sentence, match in meant(told.both, _FREQUENCY):
        return found(clipped(match.group() if len(sentence.text) > 90 else sentence.text, 150), sentence)
    return None


def ruled_out(told: Told) -> Finding | None:
    """Where it does not happen."""
    for sentence, match in meant(told.both, _RULED_OUT):
        return found(clipped(match.group()), sentence)
    return None
