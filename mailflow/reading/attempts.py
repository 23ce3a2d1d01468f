"""What was tried already: sentences that report an action, lists of steps with their results."""

import re
from collections.abc import Iterator
from itertools import takewhile

from mailflow.cases.case import Finding
from mailflow.reading import weighing
from mailflow.reading.sentences import Sentence, Voice, clipped
from mailflow.reading.told import Told, found

_RESULT_WORDS = (
    r"same|no (?:change|luck|effect|difference|success|improvement|help|result|joy)|nothing|no\b|nope|without (?:success|effect|luck)|did(?:n['’]t| not) (?:help|work)|doesn['’]?t (?:help|work)|still|job ends|"
    r"works?|worked|helps?|helped|fine|ok|yes|done|fixed|prints?|gone|disappears?|comes? back|fails?|failed|error|ohne erfolg|keine (?:änderung|besserung|wirkung)|gleich|geht|hilft|nichts|pareil|idem|"
    r"sans (?:succès|effet)|ça marche|rien|igual|sin (?:éxito|cambios)|funciona|nada|uguale|niente|senza (?:successo|effetto)|funziona|sem (?:sucesso|efeito)|geen (?:verschil|effect)|zonder succes|hetzelfde"
)
#: "Cache purge: done twice, no effect", "resync, no change", "(same)"
_RESULT = re.compile(rf"\s?(?:[,:(–-]|->|→|=>)\s*(?P<r>(?:{_RESULT_WORDS})\b[^)]*)\)?\.?$", re.IGNORECASE)
_BY_COLON = re.compile(rf"^\W*[^\W\d_][^:.!?]{{2,70}}:\s*(?:{_RESULT_WORDS})\b", re.IGNORECASE)
#: "Tried: reboot (no), reset (no)", "Essayé : a -> b ; c -> d"
_TRIED = re.compile(
    r"\b(?:things (?:i|we) (?:did|tried)|(?:what )?(?:i|we)(?:['’]ve| have)? (?:already )?(?:tried|did|done|checked)(?: so far| already)?|tried(?: so far| already| with (?:him|her|them|\w+))?|steps taken|done so far|"
    r"already tried|geprüft|checked|vérifié|comprobado|verificato|verificado|gecontroleerd|versucht|probiert|getestet|bisher versucht|essayé|déjà essayé|testé|probado|intentado|provato|tentato|testado|tentado|geprobeerd)\s?:\s*(?P<list>.*)$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+\S")
#: an action about the mail, not about the fault
_NO_ATTEMPT = re.compile(
    r"\b(?:tried to (?:put|explain|write|summari[sz]e|keep|reach|call|be)|nothing (?:tried |done )?yet|not (?:tried|checked|tested) (?:yet|anything)|haven['’]t (?:tried|checked|tested)|have not (?:tried|checked|tested)|checked (?:in|out) (?:at|of)|"
    r"(?:passed|forwarded|logged|handed|escalated|raised|opened) (?:it|this|that|the (?:case|ticket|mail)) (?:on|to|as|with|over|up|in)|passed it on|asked (?:for|to speak|me|you|us|if|whether)|wrote (?:to )?(?:him|her|them)|(?:is|are|was|were) being (?:registered|entered|written))\b",
    re.IGNORECASE,
)
#: a way around that has its own line
_LABELLED = re.compile(
    r"^\W*(?:workaround|umgehung|contournement|solución temporal|soluzione temporanea)\s?[:=]", re.IGNORECASE
)
#: where the customer looked whether it is the same
_ELSEWHERE = re.compile(
    r"\b(?:chrome|firefox|safari|edge|colleague|browser|phone|laptop|network|wifi|incognito|another|other)\b",
    re.IGNORECASE,
)
_HELPS = re.compile(
    r"\bby hand works\b|\bworks\b.{0,40}\b(?:for (?:him|her|me|now|them)|now|instead)\b|\bcan use\b|\buploads? for\b|\bturned down\b|\bby hand works\b|\bturn(?:s|ed)? (?:the|it) .{0,30}\boff\b|\bgone back to\b",
    re.IGNORECASE,
)


def tried(told: Told) -> Finding | None:
    """What support and the customer did already, one sentence a step."""
    listed = [*_under_heading(told), *(step for s in told.both for step in _in_a_row(s))]
    newest = list(dict.fromkeys(s.part.source for s in told.customer))[:2]
    said = [s for s in told.both if s.part.voice is Voice.SENDER or s.part.source in newest]
    did = [s for s in said if not _TRIED.search(s.text) and _is_attempt(told, s)]
    steps = list(dict.fromkeys([*listed, *did]))[:8]
    return found([_attempt(sentence) for sentence in steps], steps[0]) if steps else None


def _is_attempt(told: Told, sentence: Sentence) -> bool:
    if _NO_ATTEMPT.search(sentence.text) or sentence.text.endswith("?"):
        return False
    if _LABELLED.match(sentence.text):
        return True
    if sentence.acts & {"did", "theirs"} and "told" not in sentence.acts:
        return not _bare(sentence.text) and ("did" in sentence.acts or not weighing.fault(told, sentence) > 2)
    if sentence.part.voice is not Voice.SENDER:
        return bool(_HELPS.search(sentence.text) or ("works" in sentence.acts and _ELSEWHERE.search(sentence.text)))
    return bool(
        _BY_COLON.match(sentence.text)
        or _HELPS.search(sentence.text)
        or ("workaround" in told.named(sentence) and "use" in sentence.text)
    )


def _bare(text: str) -> bool:
    """ "No effect." belongs to the sentence before it."""
    return len(text.split()) < 4 and bool(re.match(rf"\W*(?:{_RESULT_WORDS})\b", text, re.IGNORECASE))


def _in_a_row(sentence: Sentence) -> Iterator[Sentence]:
    """The steps behind "Tried:", each with the result that stands behind it."""
    match = _TRIED.search(sentence.text)
    if match and not _NO_ATTEMPT.search(sentence.text) and len(match["list"]) > 3:
        for step in re.split(r"\s?;\s|(?<=\))[,;]?\s|,\s(?![^()]*\))", match["list"].rstrip(".")):
            if len(step.strip()) > 3:
                yield Sentence(step.strip(), sentence.part)


def _under_heading(told: Told) -> list[Sentence]:
    """The bullets under "Things I did:"."""
    lines = told.parts[0].text.splitlines()
    for index, line in enumerate(lines):
        heading = _TRIED.search(line)
        if heading and not heading["list"].strip():
            below = [text for text in lines[index + 1 : index + 12] if text.strip()]
            return [Sentence(text.strip(" -*•\t"), told.parts[0]) for text in takewhile(_BULLET.match, below)]
    return []


def _attempt(sentence: Sentence) -> dict[str, str]:
    result = _RESULT.search(sentence.text)
    step = sentence.text[: result.start()] if result else sentence.text
    return {"step": clipped(step), "result": clipped(result["r"].rstrip(")."), 100) if result else ""}
