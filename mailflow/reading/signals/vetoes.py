"""Why words that look like a signal are none: asked, quoted, over, done by the desk itself, or of somebody else."""

import re
from dataclasses import dataclass

from mailflow.reading.language.sentences import Sentence, Voice
from mailflow.reading.signals import own_doing


@dataclass(frozen=True)
class Veto:
    """Words that take a signal back, and where they stand."""

    signals: frozenset[str]
    words: re.Pattern[str]
    #: "in" the sentence, "before" the words of the signal (so many letters), "until" their end,
    #: or "behind" their beginning
    where: str = "in"
    reach: int = 600
    #: in whose words; None: everybody's
    voice: frozenset[Voice] | None = None
    #: a phrase; a scene looks at its subject itself
    phrase: bool = False


_OURS = frozenset((Voice.SENDER, Voice.COLLEAGUE))
_THEIRS = re.compile(
    r"\b(?:they|he|she|users?|customers?|people|staff|nobody there|everyone|admins?|members?|employees|teachers"
    r"|nurses|drivers|who|sie|er|ils|elles|ellos|loro|eles|zij)\b[\w '’]{0,25}$",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"^\W*(?:is|are|was|were|has|have|had|does|do|did|could|can|might|same|or|so|how many|ist|sind|war|gingen"
    r"|gehen|hat|haben|wie viele|est-ce|a-t-il|y a-t-il|es|son|hay|ha|hanno|è|sono|foi|há|werd|zijn|is er"
    r"|zijn er)\b",
    re.IGNORECASE,
)
#: "I have stopped the shipping": what the desk switched off itself is no outage
_BY_US = re.compile(
    r"\b(?:i|we|ich|wir|j['’]ai|nous avons|he|hemos|ho|abbiamo|ik|wij)(?:['’]ve| have| habe\w*"
    r"| heb\w*)?(?: \w+){0,5} (?:stopped|closed|switched|took|taken|paused|suspended|gestoppt|arrêté|coupé"
    r"|parado|detenido|fermato|bloccato|suspendi|stopgezet|versand|shipping)\b[^.;]{0,20}$"
    r"|\b(?:i|we)(?:['’]ve| have)? (?:stopped|closed|switched|took|paused|suspended)\b",
    re.IGNORECASE,
)
#: "the second time nothing" tells of an attempt, "is back since 15:10" of a recovery
_NO_RECURRENCE = re.compile(r"\bfirst time\b|\bback (?:since|up|online|to normal)\b", re.IGNORECASE)
#: "I don't know how many others it touches": a gap, and no limit of the desk
_HOW_MANY = re.compile(
    r"\b(?:si hay más|whether there(?: are|['’]s) more|if there are more|ob es (?:noch )?(?:mehr|weitere)"
    r"|s['’]il y en a d['’]autres|se ce ne sono altri|se há mais|of er meer|how many|how much|wie viele?|combien"
    r"|cu[áa]nt[oa]s?|quant[ie]|quant[oa]s|hoeveel)\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:is|are|was) (?:now )?over\b|\brecovered\b|\bback (?:up|online|to normal|since)\b|\bworks again\b"
    r"|\b(?:is|was|has been|been) (?:resolved|solved|fixed|repaired)\b|\bhas ended\b|\bbehoben\b|\bvorbei\b"
    r"|\bläuft wieder\b|\brétablie?\b|\bterminée?\b|\bresuelt[oa]\b|\brisolt[oa]\b|\bresolvid[oa]\b|\bvoorbij\b"
    r"|\bopgelost\b",
    re.IGNORECASE,
)
#: what is wished for here is a cure, a look or a word, and no feature
_NO_WISH = re.compile(
    r"\b(?:correct(?:ed|ion)|fix(?:ed)?|repair(?:ed)?|restor\w+|resolved|solved|sorted|patch\w*|opinion|senior"
    r"|colleague|exception|refund|discount|polic\w+|(?:our|the|your) (?:rules|terms)|apolog\w+|compensation"
    r"|callback|call back|phone call|behoben|korrigiert|repariert|corrig\w+|répar\w+|arregl\w+|sistemat\w+"
    r"|opgelost)\b",
    re.IGNORECASE,
)
#: "Dritte Anfrage", above a mail that was not answered
_CHASER = re.compile(
    r"\b(?:second|third|fourth|fifth|zweite|dritte|vierte|deuxième|troisième|segunda|tercera|seconda|terza"
    r"|terceira|tweede|derde)\w? (?:request|anfrage|nachfrage|demande|petición|solicitud|richiesta|pedido"
    r"|verzoek)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“„«][^\"”“»]{2,200}[\"”“»]")


def _of(*names: str) -> frozenset[str]:
    return frozenset(names)


#: "stopped it by hand": that is containment, and nobody's way around
_STOPPED = re.compile(
    r"\b(?:stopped|halted|paused|held back|angehalten|gestoppt|arrêtée?s?|suspendue?s?|detenid\w+|parad[oa]s?"
    r"|fermat\w|sospes\w|suspens\w|stopgezet)\b",
    re.IGNORECASE,
)

#: "in the wrong order": what is wrong is no owner
_WRONG_THING = re.compile(
    r"\bwrong (?!(?:person|people|customer|client|patient|recipient|company|firm|hands|address|inbox|mailbox"
    r"|employee|account|tenant"
    r"|family|guest|parent|student|pupil|member|user|man|woman|child|organi[sz]ation|party|colleague|candidate"
    r"|applicant|resident"
    r"|tenant|owner|team|school|clinic|hotel|branch|office)s?\b)\w+",
    re.IGNORECASE,
)
#: "it showed up at once": a result, and nobody is asked to hurry
_AT_ONCE = re.compile(
    r"\b(?:showed up|appeared|worked|came|went|happened|replied|answered|helped|agreed"
    r"|understood) (?:up )?(?:at once|immediately|right away|straight away|instantly)\b",
    re.IGNORECASE,
)

#: "Pawsome Foods has 41 complaints": of its own customers
_OF_THEIRS = re.compile(
    r"(?<!\bwe )(?<!\bi )\b(?:has|have|had|gets?|got|receives?|received"
    r"|miss(?:es)?) (?:\w+ )?\d{1,4} (?:\w+ )?(?:complaints?|calls?|tickets?|mails?|reports?|reviews?)\b",
    re.IGNORECASE,
)

#: "I haven't found a workaround", with the denial behind
_NOT_FOUND = re.compile(
    r"\b(?:noodoplossing|workaround|umgehung|contournement|alternativ\w+|solución|soluzione|solução"
    r"|way (?:around|round))\b[\w ,’']{0,30}\b(?:niet|not|nicht|pas|no|non|não|geen"
    r"|n['’]t)\b[\w ]{0,14}\b(?:gevonden|found|gefunden|trouv\w+|encontr\w+|trovat\w|achei|know|see)\b",
    re.IGNORECASE,
)
#: "leave it there": of the matter, and not of us
_LEAVE_IT = re.compile(
    r"\b(?:leave|leaves|leaving) (?:it|this|that|them|things) ?(?:there|at that|here|alone|as|like|open|with|to"
    r"|for|until|$)",
    re.IGNORECASE,
)
#: what goes to the printing press is no scandal
_PRINTED = re.compile(r"\b(?:plates?|print run|printing press|press foreman|editions? of)\b", re.IGNORECASE)
#: in the customer's mouth a number counts the customer's own people
_ANYTHING = re.compile(r"")

#: "the defect was cured the same week": what is mended is told as history
_MENDED = re.compile(
    r"\b(?:bug|defect|fault|error|problem|issue|fehler|bogue|error|fallo|errore|erro"
    r"|fout)\b[^.;:!?]{0,25}\b(?:was|has been|is|got|wurde|ist|a été|fue|è stato|foi"
    r"|is)\b[^.;:!?]{0,14}\b(?:cured|fixed|solved|repaired|mended|closed|put right|gone|resolved|behoben"
    r"|corrigé|réparé|corregido|arreglado|risolto|corretto|corrigido|resolvido|opgelost|verholpen)\b",
    re.IGNORECASE,
)

VETOES: tuple[Veto, ...] = (
    Veto(_of("blocked"), own_doing.CONTAINED, voice=_OURS),
    Veto(_of("compliance"), own_doing.OFFERED, voice=_OURS),
    Veto(_of("false-alarm"), own_doing.SEARCHED_BIN, voice=_OURS),
    Veto(_of("workaround"), own_doing.FORBIDDEN),
    Veto(_of("three-customers"), own_doing.MONEY_BACK),
    Veto(_of("recurring"), own_doing.HEARD, voice=_OURS),
    Veto(_of("workaround"), own_doing.NO_WAY, "behind", 90),
    Veto(_of("how-to"), own_doing.HOW_CAN_IT),
    Veto(_of("data-loss", "broken", "blocked", "major-broken"), own_doing.THOUGHT, "before", 40, _OURS),
    Veto(_of("workaround"), own_doing.HIDDEN, voice=_OURS),
    Veto(_of("not-urgent"), own_doing.ANY_TIME, voice=_OURS),
    Veto(_of("feature-gap", "workaround"), own_doing.NOT_REALISTIC),
    Veto(_of("workaround"), own_doing.CHECKED_BY_HAND, voice=_OURS),
    Veto(_of("unauthorized-access"), own_doing.CONTRACT_BREACHED),
    Veto(_of("reproduced"), own_doing.SEEN_THAT, voice=_OURS),
    Veto(_of("three-customers"), own_doing.IN_PARTS),
    Veto(_of("exception"), own_doing.NOT_OFFERED, voice=_OURS),
    Veto(_of("broken"), own_doing.NOT_TO_DO, voice=_OURS),
    Veto(_of("blocked", "broken"), own_doing.IT_CANNOT, voice=_OURS),
    Veto(_of("broken"), own_doing.I_DO_NOT, voice=_OURS),
    Veto(_of("production-down", "major-broken"), own_doing.PRECAUTION, voice=_OURS),
    Veto(_of("not-urgent"), own_doing.A_PATIENT),
    Veto(_of("reproduced"), own_doing.OURS_IS_RIGHT, voice=_OURS),
    Veto(_of("broken"), own_doing.IDIOM, voice=_OURS),
    Veto(_of("broken", "degraded"), own_doing.JUST_MISSING, voice=_OURS),
    Veto(_of("bug", "broken", "degraded"), _MENDED, voice=_OURS),
    Veto(_of("workaround"), _NOT_FOUND, phrase=True),
    Veto(_of("churn"), _LEAVE_IT),
    Veto(_of("publicity"), _PRINTED),
    Veto(_of("three-customers", "several-customers"), _ANYTHING, voice=frozenset((Voice.CUSTOMER,))),
    Veto(_of("three-customers"), _OF_THEIRS, phrase=True),
    Veto(_of("data-exposure"), _WRONG_THING, phrase=True),
    Veto(_of("immediate"), _AT_ONCE, phrase=True),
    Veto(_of("workaround"), _STOPPED, phrase=True),
    Veto(_of("no-access", "cannot-diagnose"), _THEIRS, "before", 45, phrase=True),
    Veto(_of("cannot-diagnose"), _HOW_MANY, "behind", 70, phrase=True),
    Veto(_of("production-down"), _BY_US, "until", voice=_OURS),
    Veto(_of("production-down", "danger"), _OVER, voice=_OURS),
    Veto(_of("recurring"), _NO_RECURRENCE),
    Veto(_of("feature-gap"), _NO_WISH, phrase=True),
    Veto(_of("feature-gap"), _CHASER, voice=frozenset((Voice.CUSTOMER,)), phrase=True),
)

#: who asks whether data was lost, or whether it is a bug, does not say so
_ASKED = frozenset(
    ("recurring", "bug", "data-loss", "production-down", "unauthorized-access", "data-exposure", "several-customers")
)
#: alarms of the customer that a sender only quotes: 'Came in as "site is down"'
_ALARMS = frozenset(
    (
        "production-down",
        "data-loss",
        "unauthorized-access",
        "data-exposure",
        "vulnerability",
        "churn",
        "legal",
        "executive",
        "blocked",
    )
)


def vetoed(signal: str, sentence: Sentence, start: int, end: int, phrase: bool) -> bool:
    """Whether something in the sentence takes the signal back."""
    text, voice = sentence.text, sentence.part.voice
    if signal in _ASKED and text.endswith("?") and _ASKING.match(text):
        return True
    if signal in _ALARMS and voice is Voice.SENDER and _in_quotes(text, start):
        return True
    return any(
        signal in veto.signals
        and (phrase or not veto.phrase)
        and (veto.voice is None or voice in veto.voice)
        and veto.words.search(_part(veto, text, start, end))
        for veto in VETOES
    )


def _part(veto: Veto, text: str, start: int, end: int) -> str:
    if veto.where == "before":
        return text[max(0, start - veto.reach) : start]
    if veto.where == "until":
        return text[:end]
    return text[start : start + veto.reach] if veto.where == "behind" else text


def _in_quotes(text: str, start: int) -> bool:
    return any(quoted.start() < start < quoted.end() for quoted in _QUOTED.finditer(text))
