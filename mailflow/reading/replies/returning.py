"""Until when somebody is away, as their machine says it: "back on 1 December", "bis 30.11. im Urlaub",
in seven languages.

Only a return that is clearly stated counts; what has two readings, or tells of somebody else, is none.
"""

import re
from datetime import date, datetime, time, timedelta

from mailflow.cases.worktime import Hours, instant_of
from mailflow.mail.message import Message
from mailflow.reading.layout.thread import Thread
from mailflow.reading.times.clock import Moment
from mailflow.reading.times.day_names import WEEKDAYS
from mailflow.reading.times.when import Reading, moments, scan

#: who says so is there again
_BACK = (
    r"(?:back|return(?:ing)?|available again|reachable again|in the office again|wieder|zurück(?:kehren)?|de retour"
    r"|reviens|reviendrai|rentre|rentrerai|de vuelta|de regreso|vuelvo|volver[ée]|regreso|regresar[ée]|de volta|volto"
    r"|voltarei|regresso|regressarei|retorno|retornarei|di ritorno|torno|torner[òo]|rientro|rientrer[òo]|di nuovo"
    r"|terug|weer)"
)
_AWAY = re.compile(
    r"\b(?:out of (?:the )?office|ooo|away|absent|on (?:\w+ )?(?:leave|holidays?|vacation|pto)|on a (?:business )?trip"
    r"|travelling|not (?:be )?(?:available|reachable|at work|in(?: the office)?)|unavailable|no access|abwesend"
    r"|außer haus|(?:im|in) (?:\w+ )?(?:urlaub|elternzeit|mutterschutz)|auf (?:dienst|geschäfts)reise"
    r"|nicht (?:im (?:büro|haus|dienst|office)|erreichbar|verfügbar|da|anwesend)|absente?|en (?:congés?|vacances"
    r"|déplacement)|hors du bureau|de vacaciones|fuera de la oficina|ausente|de (?:baja|permiso|viaje)|de férias"
    r"|fora do escritório|de licença|in (?:ferie|vacanza|permesso|trasferta)|fuori (?:ufficio|sede)|assente|(?:met"
    r"|op) (?:vakantie|verlof|reis)|afwezig|niet (?:aanwezig|op kantoor|bereikbaar|beschikbaar))\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:un)?(?:til|till|through|thru)|\b(?:bis|jusqu['’](?:au|à)|hasta|até|fino a[l]?|tot)\b", re.IGNORECASE
)
#: that day is a day of the absence, too
_WITH_THE_DAY = re.compile(r"through|thru|inclu|einschl|inkl|compris|compreso|tot en met|t/m", re.IGNORECASE)
#: little words between the return and its day
_LITTLE = (
    r"(?:[\s,:(]|(?:\b(?:in|at|to|the|my|office|desk|work|on|from|by|again|as|of|only|online|with|you|for|ab|am|an|dem"
    r"|den|der|im|zum|büro|haus|dienst|da|erreichbar|verfügbar|für|sie|euch|dich|bin|ich|werde|sein|und|au|le|la|du|de"
    r"|dès|à|bureau|partir|el|día|dia|en|oficina|a|al|partire|dal|il|giorno|no|na|o|ao|em|escritório|ufficio|sede|op"
    r"|vanaf|ik|ben|weer|kantoor|aanwezig|einschließlich|inkl|zu|and|including|inclusive|incluido|incluso|compris|y"
    r"|en met)\b\.?))*"
)
_BEHIND = re.compile(rf"\b(?P<back>{_BACK})\b{_LITTLE}$", re.IGNORECASE)
_AHEAD = re.compile(rf"{_LITTLE}\b(?P<back>{_BACK})\b(?!{_LITTLE}\W*\d)", re.IGNORECASE)
_UNTIL_BEHIND = re.compile(rf"(?P<until>{_UNTIL.pattern}){_LITTLE}$", re.IGNORECASE)
#: "wieder" and the like mean a return only with what somebody is again
_AGAIN = frozenset({"wieder", "weer", "di nuovo"})
_THERE = re.compile(
    r"\b(?:da|zurück|erreichbar|verfügbar|anwesend|(?:im|in meinem) (?:büro|haus|dienst|office|einsatz)|am (?:platz"
    r"|arbeitsplatz)|an bord|für (?:sie|dich|euch)|bereikbaar|aanwezig|beschikbaar|op kantoor|terug|in ufficio"
    r"|disponibile|operativ[oa])\b",
    re.IGNORECASE,
)
#: denied or supposed, or somebody else's, close before it
_OTHERWISE = re.compile(
    r"\b(?:not|n['’]t|never|if|unless|whether|nicht|kein\w*|falls|wenn|ob|pas|si|não|non|se|niet|als|maybe|perhaps"
    r"|probably|vielleicht|voraussichtlich|probablement)(?:\W+\w+){0,3}\W*$",
    re.IGNORECASE,
)
_THIRD = re.compile(
    r"\b(?:is|are|he|she|they|ist|sind|er|est|sont|il|elle|está|están|é|è|hij|zij|has|hat|will)(?:\W+(?:be|sein|again"
    r"|only|erst|now|currently|ab|am|on|dem))*\W*$",
    re.IGNORECASE,
)
_FIRST_WILL = re.compile(r"\bi\b(?:\W+|[^.,;]{0,60} and )will\b[^.]{0,20}$", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:colleagues?|kolleg\w+|coll[eèé]gues?|compañer[oa]s?|colegas?|collega|colleghi|vertretung|deputy)\b",
    re.IGNORECASE,
)
#: a length counts from a day that we do not know, since machines repeat what was written on the first one
_LENGTH = re.compile(
    r"\b(?:in|for|within)\b|week|woche|semaine|seman|settiman|\bdays?\b|\btagen?\b|\bjours?\b|\bgiorni\b|\bdagen\b"
    r"|month|monat|mois|mes(?:es)?\b|mese|maand",
    re.IGNORECASE,
)
#: behind "1." a month may go on
_SENTENCE = re.compile(
    r"(?<=[^\d\s][.!?;])\s+|(?<=\d[!?;])\s+|(?<=\d\.)\s+(?=[A-ZÀ-Ý])(?!(?i:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep"
    r"|o[ck]t|nov|de[cz]))|\n+"
)
#: another day behind it: an alternative, or the end
_OR = re.compile(r"\s*(?:or|oder|ou|o|of|bis|to|-|–|/)\s*(?:the )?\d", re.IGNORECASE)
#: between the absence and its end: what is asked for until then is no absence
_ASKS = re.compile(
    r"[,;]|\b(?:please|bitte|reply|answer|send|write|contact|valid|antwort\w*|schreib\w*|répond\w*|écri\w*|contest\w*"
    r"|respon\w*|rispond\w*|antwoord\w*|so|but|aber|mais|pero|mas|ma|maar)\b",
    re.IGNORECASE,
)
#: HCL Notes: `AUTO: Lee Chan is out of the office (returning 30/11/2026)`
_NOTES = re.compile(r"\((returning [^)]{6,30})\)", re.IGNORECASE)
#: how far ahead a day may be: one without a year is likely to be over
_FAR, _FAR_WITH_YEAR = timedelta(days=120), timedelta(days=370)


def returns(message: Message, thread: Thread, at: datetime, hours: Hours) -> datetime | None:
    """From when on they are there again; None when it is not clearly said. A day begins at midnight of their hours."""
    written = hours.local(message.date or at)
    name = frozenset(message.sender.name.lower().split()) if message.sender else frozenset()
    notes = _NOTES.search(message.subject)
    text = re.sub(r"(?<=[\w,])\n(?=[a-zà-ÿ\d])", " ", thread.new_text[:5_000])
    back: set[datetime] = set()
    until: set[datetime] = set()
    for sentence in [*_SENTENCE.split(text), *([notes[1]] if notes else [])]:
        for moment in moments(scan(sentence), Reading(written, future=True)):
            if _OR.match(sentence[moment.end :]):
                continue
            if day := _clear(sentence[moment.start : moment.end], moment, written, hours):
                if _says_back(sentence, moment, name):
                    back.add(day)
                elif found := _says_until(sentence, moment, name):
                    until.add(day + timedelta(days=1) if _WITH_THE_DAY.search(found) else day)
    stated = back or until
    return stated.pop() if len(stated) == 1 else None


def _clear(words: str, moment: Moment, written: datetime, hours: Hours) -> datetime | None:
    """The instant that these words name, if they name one day ahead and not too far."""
    lower = words.lower()
    named = [WEEKDAYS[word] for word in re.findall(r"[^\W\d_]+(?:-feira)?", lower) if word in WEEKDAYS]
    if _LENGTH.search(lower) or not (named or re.search(r"\d", words)):
        return None
    day = date.fromisoformat(moment.value[:10])
    if any(number != day.weekday() for number in named):
        return None  # "Monday, 1 December", which is a Tuesday
    timed = "T" in moment.value
    found = datetime.fromisoformat(moment.value) if timed else instant_of(datetime.combine(day, time()), hours.zone)
    far = _FAR_WITH_YEAR if re.search(r"\d{4}", words) else _FAR
    return found if written < found <= written + far else None


def _says_back(sentence: str, moment: Moment, name: frozenset[str]) -> bool:
    before, after = sentence[: moment.start], sentence[moment.end :]
    if match := _BEHIND.search(before):
        whole = f"{before[match.end('back') :]} {after[:40]}"
        return _own(sentence, before[: match.start("back")], name) and _there(match["back"], whole)
    if match := _AHEAD.match(after):
        return _own(sentence, before, name) and _there(match["back"], after[match.end("back") : match.end("back") + 40])
    return False


def _there(back: str, around: str) -> bool:
    return back.lower() not in _AGAIN or _THERE.search(around) is not None


def _says_until(sentence: str, moment: Moment, name: frozenset[str]) -> str:
    """The word for "until", with what stands beside it; "" when it is no absence that ends then."""
    match = _UNTIL_BEHIND.search(sentence[: moment.start])
    if not match:
        return ""
    ahead = [
        found
        for found in _AWAY.finditer(sentence[: match.start()])
        if not _ASKS.search(sentence[found.end() : match.start()])
    ]
    behind = _AWAY.search(sentence[moment.end : moment.end + 60])
    away = sentence[: ahead[-1].start()] if ahead else sentence[: match.start()]
    if not ahead and (behind is None or _ASKS.search(sentence[moment.end : moment.end + behind.start()])):
        return ""
    return f"{match.group()} {sentence[moment.end : moment.end + 15]}" if _own(sentence, away, name) else ""


def _own(sentence: str, before: str, name: frozenset[str]) -> bool:
    """Whether the writer says it of themselves: no denial, no condition, nobody else."""
    if _OTHERWISE.search(before) or _OTHERS.search(sentence):
        return False
    third = _THIRD.search(before) and not _FIRST_WILL.search(before)
    return not third or bool(name & set(re.findall(r"\w+", before.lower())))
