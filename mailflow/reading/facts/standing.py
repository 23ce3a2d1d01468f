"""What else is at stake: what they will do if nothing happens, what could become public, what a contract says."""

import re

from mailflow.cases.case import Finding
from mailflow.reading.facts.told import Told, found
from mailflow.reading.language.meaning import denied, long_ago
from mailflow.reading.language.sentences import Sentence

_FURTHER = re.compile(
    r"\b(?:might|may|will|['’]ll|could|going to|about to|threat\w+ to) (?:\w+ )?(?:escalate|complain"
    r"|go (?:higher|over))\b|\b(?:go|goes|going|turn|write|talk) to (?:the|our|their) (?:press|papers?|media"
    r"|regulator|board|ceo|authorit\w+|minister|ombudsman)\b"
    r"|\b(?:lawyers?|solicitors?|legal (?:action|steps)|registered letter|ombudsman|tender"
    r"|other (?:vendor|provider|supplier)s|look(?:ing|s)? at others|walk away|take (?:their|our) business"
    r"|notice period|give notice|(?:will|would|to) (?:leave|cancel|terminate|quit|not renew"
    r"|not sign)(?! (?:(?:his|her|their|the|a|my) )?(?:holidays?|trip|flight|meeting|bookings?|orders?|leave"
    r"|house|office|room))|won['’]t (?:renew|sign)|recommendation .{0,30}to leave|let (?:it|the contract) lapse"
    r"|sign(?:s|ing)? (?:with (?-i:[A-Z])|elsewhere)|one more (?:time )?and we|part as friends|non rinnov\w+"
    r"|no renovar\w*|ne renouvel\w+|nicht verlänger\w*|não renov\w+|niet verleng\w*|"
    r"anwalt|anwältin|kündig\w+|einschreiben|wechseln|avocat|résili\w+|lettre recommandée|quitte(?:nt|r|ra)?"
    r"|s['’]en vont|tranchera|abogado|rescind\w+|cancelar|se van|avvocato|disdett\w+|disdire|advogado|rescis\w+"
    r"|cancelam|advocaat|opzeg\w+|vertrekken)\b",
    re.IGNORECASE,
)
#: "press" is a newspaper only with its company: "press Pay" is a step, and a wine press is none
_PUBLIC = re.compile(
    r"\b(?:the press (?:closes|calls|asks|writes|wants|has|have|is|are|knows?|picks|reports)"
    r"|(?:to|with|in|from|by) the press|(?:local|national|regional|trade|bad|negative) press"
    r"|press (?:calls|asks|officer|office|release|enquir\w+|inquir\w+|conference|statement|coverage|attention"
    r"|interest|report\w*|deadline)|newspapers?|journalists?|reporters?|gazette|ledger wants|local paper"
    r"|(?:the|a) paper (?:closes|writes|calls|prints|turns)|media (?:calls|asks|reports|interest)|headlines?"
    r"|social media|twitter|tweets?|tweeted|linkedin|reddit|reviews? online|writing about (?:you|us)"
    r"|go(?:es|ing)? public|on tv|on the radio|publicly|reference (?:customer|account|client|site)|case study"
    r"|on our (?:home ?page|web ?site|front page|site)|(?:post|écrit|schreibt) (?:public|öffentlich)"
    r"|public post|cliente di riferimento|(?:post|recensione) pubblic\w+|sul nostro sito|cliente de referencia"
    r"|cliente de referência|referentieklant|"
    r"presse|zeitung\w*|journalist\w*|referenzkunde|öffentlich (?:machen|werden)|journaux|journaliste\w*"
    r"|client de référence|prensa|periódico|periodista\w*|stampa|giornal\w+|imprensa|jornal\w*|krant\w*|de pers"
    r"|journalisten)\b",
    re.IGNORECASE,
)
_CONTRACT = re.compile(
    r"\b(?:sla|service[ -]level|contract(?:s|ual|ually)?|agreement"
    r"|(?:the|a|their|our) clause (?:they|we|he|she|in|of the)|section \d|obligat\w+|entitled"
    r"|grant (?:says|with)|\w*vertrag\w*|exclusivity|exklusivit\w+|contrat|engagement de service|contrato"
    r"|contratto|contract\w*)\b",
    re.IGNORECASE,
)
#: what a contract says: a time, a share, a right
_TERM = re.compile(
    r"\b\d+(?:[.,]\d+)? ?%|\b(?:\d+[- ]?(?:h|hours?|days?|minutes?|months?|business|working|stunden|tage|heures"
    r"|jours|horas|días|ore|giorni|dias|uur|dagen)|(?:two|three|four|five|six|eight|twelve|quatre|deux|trois|huit"
    r"|acht|sechs|ocho|seis|oito|otto|zes|twee|drie|drei|dos|tres"
    r"|due|tre|duas|três"
    r"|vier|zwei|cuatro|quattro|quatro) (?:business |working )?(?:hours?|days?|months?|heures|jours|stunden"
    r"|tage|horas|ore|uur|dagen|giorni|días|dias)|breach\w*|right to|penalt\w+|promises?|says|provides|guarantee\w*"
    r"|requires?|retention"
    r"|sieht|garantiert|promet|prévoit|prevé|prevê|prevede|multa|section|clause|out of)\b|§",
    re.IGNORECASE,
)


#: without one of these a late answer is only late
_AGREED = re.compile(rf"{_CONTRACT.pattern}|{_TERM.pattern}|\b(?:agreed|resolution|target)\b", re.IGNORECASE)


def escalation_risk(told: Told) -> Finding | None:
    """Whether they go further if nothing happens."""
    return _by_sign(told, "churn", "legal") or _first(told.both, _FURTHER)


def reputation(told: Told) -> Finding | None:
    """What could become public, or a customer whom others look at."""
    return _by_sign(told, "publicity") or _first(told.both, _PUBLIC)


def contractual(told: Told) -> Finding | None:
    """What an agreement says about it."""
    by_sign = next(
        (found(s.quote, s) for s in (sign.sentence for sign in told.signed("sla")) if _AGREED.search(s.text)), None
    )
    stated = next(
        (s for s in told.both if _CONTRACT.search(s.text) and _TERM.search(s.text) and not long_ago(s.text)), None
    )
    return by_sign or (found(stated.quote, stated) if stated else None)


def _by_sign(told: Told, *names: str) -> Finding | None:
    return next((found(sign.sentence.quote, sign.sentence) for sign in told.signed(*names)), None)


def _first(said: tuple[Sentence, ...], words: re.Pattern[str]) -> Finding | None:
    for sentence in said:
        match = words.search(sentence.text)
        if match and not denied(sentence.text, match.start()) and not long_ago(sentence.text):
            return found(sentence.quote, sentence)
    return None
