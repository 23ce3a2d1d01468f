"""What it may cost: an amount of money that is a contract's or a deal's; refunds, credits,
prices and approval limits are none."""

import re
from collections.abc import Iterator

from mailflow.cases.case import Finding
from mailflow.cases.money import MONEY, amount_of
from mailflow.reading.facts.told import Told, found
from mailflow.reading.language.meaning import just_denied, long_ago
from mailflow.reading.language.sentences import Sentence, Voice, clipped

#: right behind an amount: it is paid for a time, so it is a contract's
_PER = re.compile(
    r"^\s?(?:/ ?(?:yr|year|mo|month|an|jahr|año|anno|ano|jaar)\b"
    r"|(?:a|per|pro|im|par|al|ao|por|all['’]|je) ?(?:year|annum|month|jahr|monat|an|mois|año|mes|anno|mese|ano"
    r"|mês|jaar|maand)\b|p\.? ?a\b|a[rc][rv]\b|mrr\b|annual\w*|yearly|monthly|jährlich|annuel\w*|anual\w*"
    r"|annu[oi]\b|in (?:arr|annual|total)|over (?:two|three|four|five|\d) years|total contract|contract"
    r"|account\b|client\b|customer\b|deal\b|renewal\b|at (?:risk|stake))",
    re.IGNORECASE,
)
_IS_REVENUE = re.compile(
    r"\b(?:a[rc][rv]|mrr|contracts?|renewal|renews?\w*|worth|revenue|deal|subscription|account|paying us"
    r"|pays? us|pay us|(?:they|he|she|customer|client) pays?|at risk|at stake|customer at|maintenance|tender"
    r"|pending|order for|opportunity|pipeline|expansion|roll-?out|on hold|over (?:two|three|four|five|\d) years"
    r"|"
    r"jahr\w*|umsatz|vertrag\w*|volumen|contrat|chiffre d['’]affaires|ca annuel|abonnement|facturaci[óo]n"
    r"|contrato|ingresos|contratto|fatturato|faturamento|omzet|contract)\b",
    re.IGNORECASE,
)
_DEAL = re.compile(
    r"\b(?:deal|pending|tender|order for|opportunity|pipeline|upsell|expansion|bid|rfp|second phase|rollout)\b",
    re.IGNORECASE,
)
_NOT_REVENUE = re.compile(
    r"\b(?:budget|refund\w*|credit\w*|invoic\w+|charged?|billed|double billed|limit|approv\w+|fees?|fine[ds]?"
    r"|penalt\w+|discount|goodwill|compensat\w+|voucher|price[ds]?|overcharg\w*|paid (?:twice|double)|payments?"
    r"|pay-?outs?|paid out|bank accounts?|wrong account|money back|eur back|euros? back|dollars back"
    r"|pounds back|transfer\w*|damages?|hammer|below|estimate|lose|loses|lost|"
    r"per (?:user|seat|day|order|boat|hour)|a day|each day|claims?|cost us|costs?|gutschrift\w*|rechnung\w*"
    r"|erstattung\w*|preis\w*|remboursement|avoir|facture|amende|reembolso|abono|factura|multa|rimborso|fattura"
    r"|desconto|terugbetaling|korting|factuur|balance|salary|cash)\b",
    re.IGNORECASE,
)


def revenue_at_risk(told: Told) -> Finding | None:
    """The amount that is most clearly a contract's, the sender's first; pending deals beside it."""
    weighed = sorted(_amounts(told), key=lambda row: -row[0])
    if not weighed:
        return None
    _, match, sentence = weighed[0]
    value = {**amount_of(match, _near(sentence.text, match)), "text": clipped(sentence.text)}
    deals = [other.text for _, at, other in weighed[1:] if _DEAL.search(_near(other.text, at))]
    return found({**value, "deals": clipped(deals[0])} if deals else value, sentence)


def _amounts(told: Told) -> Iterator[tuple[float, re.Match[str], Sentence]]:
    for sentence in told.both:
        if not re.search(r"\d", sentence.text) or long_ago(sentence.text):
            continue
        for match in MONEY.finditer(sentence.text):
            weight = _weight(sentence, match)
            if weight > 0 and not just_denied(sentence.text, match.start()):
                yield weight, match, sentence


def _weight(sentence: Sentence, match: re.Match[str]) -> float:
    """What stands right at the amount decides; what stands farther off speaks more softly."""
    text = sentence.text
    behind, before = text[match.end() : match.end() + 30], text[max(0, match.start() - 45) : match.start()]
    if _PER.match(behind) and not re.search(r"\b(?:refund|credit|discount|fine|budget|limit)\b", before, re.IGNORECASE):
        return 4 + (sentence.part.voice is Voice.SENDER) - (1.5 if _DEAL.search(_near(text, match)) else 0)
    against = _NOT_REVENUE.search(before[-40:]) or _NOT_REVENUE.search(behind)
    wide = text[max(0, match.start() - 70) : match.end() + 50]
    if against or _NOT_REVENUE.search(wide):
        return 0
    signed = bool(match["before"] or match["after"])
    alone = signed and sentence.part.voice is Voice.SENDER and len(text.split()) <= 6
    weight = 2 if _IS_REVENUE.search(wide) else 1 if alone else 0
    return weight + (0.5 if signed and weight else 0) - (0.7 if weight and _DEAL.search(wide) else 0)


def _near(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - 70) : match.end() + 50]
