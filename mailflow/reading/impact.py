"""How many are affected, what they cannot do, and what it may cost."""

import re

from mailflow.cases.case import Finding, State
from mailflow.cases.money import MONEY, amount_of
from mailflow.cases.values import NUMBERS, count, scope
from mailflow.reading.sentences import Sentence, clipped, supposed
from mailflow.reading.told import Told, found, meant

#: who can be affected: a number in front of these is a count, a number in front of anything else is not
_WHO = (
    r"(?:(?:(?:case|key|field|office|shop|warehouse|end|team|staff|active|internal|paying|of (?:our|their|the|my)|other|different|more|enterprise|"
    r"premium|business|affected) ){0,2}"
    r"(?P<unit>users?|customers?|clients?|people|persons?|employees?|colleagues?|staff|drivers?|agents?|accounts?|tenants?|workers?|teachers?|"
    r"students?|pupils?|patients?|members?|nurses?|doctors?|stores?|shops?|branches|sites?|teams?|merchants?|subscribers?|companies|workspaces?|"
    r"technicians?|clinics?|schools?|offices|locations|hotels?|restaurants?|warehouses|practices|\w{3,12}men|engineers?|managers?|operators?|planners?|sellers?|buyers?|guests?|tenants|volunteers?|riders?|pickers?|clerks?|of us|of them|"
    r"nutzer\w*|anwender\w*|kunden|mitarbeiter\w*|fahrer\w*|benutzer\w*|personen|leute|kollegen|utilisateurs?|personnes|collaborateurs|usuarios?|"
    r"clientes|personas|empleados|utenti|clienti|persone|gebruikers|klanten|mensen|medewerkers|utilizadores|usu[áa]rios|pessoas)\b)"
)
_COUNT = re.compile(
    rf"(?<![\w.,#$€£/-])(?P<n>\d{{1,3}}(?:[.,'’ ]\d{{3}})+|\d{{1,7}}|{'|'.join(NUMBERS)})(?: of (?:(?:the|our|their) )?\d+)? {_WHO}",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b(?:it['’]s (?:just |only )?(?:me|her|him|one)\b|(?:only|just) (?:this |the |that )?(?:one|me|her|him|a single)\b(?: user| person| account)?|one user|a single user)",
    re.IGNORECASE,
)
_SEGMENT = re.compile(
    r"\b(?:all|every|each) (?:of )?(?:our |the |their )?(?:[\w-]+ ){0,2}(?:customers?|tenants?|accounts|users|clients|staff|employees)\b",
    re.IGNORECASE,
)
_GROWING = re.compile(
    r"\b(?:growing|more (?:every|each|by the)|more (?:are )?coming|increasing|rising|spreading|climbing|and counting|so far)\b",
    re.IGNORECASE,
)
#: a number of people that are not affected by it
_NOT_AFFECTED = re.compile(
    r"\b(?:workaround|plan|licen[cs]es?|limit|up to|seats?|contract|trial|fine|unaffected|not affected|ok\b)",
    re.IGNORECASE,
)

# "Depth: blocked vs. inconvenienced?", the clearer word first
_IMPACT = (
    re.compile(r"\b(?:can(?:no|['’])?t|cannot|can not|unable to|not able to|couldn['’]?t|impossible to|nobody can|no one can|blocked|locked out|stopped|stand(?:s|ing)? still|"
               r"standstill|unusable|held (?:back|up)|k[öo]nnen (?:\w+ ){0,6}nicht|kann (?:\w+ ){0,6}nicht|blockiert|bloqu[ée]\w*|bloquead\w+|ne (?:peu\w+|fonctionne)|no pueden?)\b", re.IGNORECASE),
    re.compile(r"\b(?:by hand|manually|twice|one by one|one after (?:the )?(?:other|another)|slow(?:ed|s|ly|ing)? down|slowed|delayed|waiting|idle|(?:lose|loses|losing|lost|cost|costs|takes|spend|spending) (?:\w+ )?(?:\w+ )?(?:hours?|minutes|days?)|"
               r"hours? (?:a|per|each|every) (?:day|week|month|delay)|have to|has to (?:re|do)\w*|late|stops? at|double|don['’]t (?:reach|arrive|get|come)|doesn['’]t (?:reach|arrive|get|come)|not (?:reach|arriv)\w+|"
               r"von hand|manuell|doppelt|warten|à la main|a mano|handmatig|requires?)\b", re.IGNORECASE),
    re.compile(r"\b(?:wrong|missing|fails?|failed|failing|errors?|broken|nothing|down|crash\w*|hangs?|freez\w+|empty|blank|jumps?|overlap\w*|disappear\w*|duplicat\w*|does ?n['’]?o?t work|not work\w*)\b", re.IGNORECASE),
)  # fmt: skip
#: wishes, asks and news to the customer are no impact
_NO_IMPACT = re.compile(
    r"\b(?:please|could you|can you|i (?:told|wrote|answered|tested|tried|can repeat|can['’]t (?:see|make|find|read|tell))|thank|severity)\b|\?$",
    re.IGNORECASE,
)

_REVENUE = re.compile(
    r"\b(?:a[rc][rv]|mrr|contract|renewal|renew\w*|a year|per year|/yr|/year|p\.a\.|annual\w*|yearly|per month|a month|/month|/mo|worth|revenue|deal|subscription|account|jahr|umsatz|vertrag|contrat|contrato|pays? us|at risk|at stake)\b|/ ?(?:yr|year|mo)",
    re.IGNORECASE,
)
_NOT_REVENUE = re.compile(
    r"\b(?:budget|refund\w*|credit\w*|invoiced?|charged?|billed|limit|approv\w+|fees?|fine[ds]?|penalt\w+|discount|goodwill|compensat\w+|voucher|price[ds]?|overcharg\w*|paid (?:twice|double)|order(?:s|ed)?|payments?|transfer\w*|gutschrift|rechnung|remboursement|damages?|per (?:user|seat))\b",
    re.IGNORECASE,
)

_EXPOSED = re.compile(
    r"\b(?:only (?:this|one|these)|(?:price )?lists?|accounts?|users?|customers?|tenants?|records?|invoices?|documents?|files?|passwords?|addresses|names|data|"
    r"api keys?|tokens?|mailbox|workspace)\b",
    re.IGNORECASE,
)


def customers_affected(told: Told) -> Finding | None:
    """The number that the sender gives, else the customer's newest; without a number the customer who writes."""
    for said in (told.sender, *_by_message(told.customer)):
        for sentence, match in meant(said, _ONE):
            return _affected(told, sentence, match.group(), 1, "user")
        counts = [
            (s, m)
            for s, m in meant(said, _COUNT)
            if not _NOT_AFFECTED.search(s.text[max(0, m.start() - 25) : m.end() + 15])
        ]
        if counts:
            sentence, match = max(
                counts,
                key=lambda found: bool(
                    re.match("customers?|kunden|clients?|accounts?", found[1]["unit"], re.IGNORECASE)
                ),
            )
            return _affected(told, sentence, match.group(), count(match["n"]), match["unit"].lower())
        for sentence, match in meant(said, _SEGMENT):
            return _affected(told, sentence, match.group(), None, None)
    if not told.company or not told.contact:
        return None
    value = {"text": told.company, "number": None, "unit": None, "scope": "single", "growing": False}
    return Finding(
        value,
        State.INFERRED,
        told.company,
        "header",
        told.contact.address,
        rule="the mail names one customer and no number",
    )


def _by_message(said: tuple[Sentence, ...]) -> list[tuple[Sentence, ...]]:
    sources = dict.fromkeys(sentence.part.source for sentence in said)
    return [tuple(sentence for sentence in said if sentence.part.source == source) for source in sources]


def _affected(told: Told, sentence: Sentence, words: str, number: int | None, unit: str | None) -> Finding:
    text = f"{words} ({told.company})" if told.company and told.company not in words else words
    growing = bool(_GROWING.search(sentence.text))
    return found(
        {"text": text, "number": number, "unit": unit, "scope": scope(words, number, unit), "growing": growing},
        sentence,
    )


def workflow_impact(told: Told) -> Finding | None:
    """The clearest sentence about what they cannot do, the sender's first."""
    for said in (told.sender, told.customer):
        for words in _IMPACT:
            for sentence in said:
                match = words.search(sentence.text)
                if (
                    match
                    and not (_NO_IMPACT.search(sentence.text) or supposed(sentence.text, match.start()))
                    and len(sentence.text) > 12
                ):
                    return found(clipped(sentence.text), sentence)
    return None


def revenue_at_risk(told: Told) -> Finding | None:
    """An amount of money that is a contract's or a deal's; refunds, credits, prices and approval limits are none."""
    for sentence, match in meant(told.both, MONEY, conditional=True):
        near = sentence.text[max(0, match.start() - 70) : match.end() + 50]
        signed = bool(match["before"] or match["after"])
        alone = signed and sentence in told.sender and len(sentence.text.split()) <= 6
        if (_REVENUE.search(near) or alone) and not _NOT_REVENUE.search(near):
            return found({**amount_of(match, near), "text": clipped(sentence.text)}, sentence)
    return None


def exposure(told: Told) -> Finding | None:
    """Which accounts, data or systems a security matter touches, in the words of who saw it."""
    for sentence in told.both:
        if _EXPOSED.search(sentence.text):
            return found(sentence.quote, sentence)
    return None
