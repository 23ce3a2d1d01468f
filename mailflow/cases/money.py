"""Amounts of money as people of several countries write them; a number without a currency keeps none."""

import re

from mailflow.cases.case import Value

CURRENCIES = {
    **dict.fromkeys(("$", "usd", "us$", "dollars"), "USD"),
    **dict.fromkeys(("€", "eur", "euro", "euros"), "EUR"),
    **dict.fromkeys(("£", "gbp", "pounds"), "GBP"),
    **dict.fromkeys(("chf", "fr.", "sfr."), "CHF"),
    **dict.fromkeys(("r$", "brl"), "BRL"),
    **dict.fromkeys(("¥", "jpy"), "JPY"),
    # "kr" is Danish, Norwegian or Swedish money, and nobody says which
    **dict.fromkeys(("kr", "kr."), ""),
    **{code.lower(): code for code in ("CAD", "AUD", "SEK", "DKK", "NOK", "PLN", "INR", "NZD", "SGD")},
}
_SIGN = "|".join(re.escape(sign) for sign in sorted(CURRENCIES, key=len, reverse=True))
# Groups of thousands as the British (1,200), Germans (1.200), Swiss (1'200) and French (1 200) write them.
_AMOUNT = r"\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3}){1,3}(?:[.,]\d{1,2})?(?!\d)|\d{1,12}(?:[.,]\d{1,2})?(?!\d)"
_SCALE = (
    r"k|t(?=eur)|m|mio\.?|mn|millionen|millions?(?: d['’]| de)?|millones(?: de)?|milioni(?: di)?"
    r"|milh(?:ões|ão)(?: de)?|miljoen|bn|thousand|tsd\.?|tausend|mille|mil|mila|duizend|lakh|crore"
)
_SCALES = {
    **dict.fromkeys(("k", "t", "thousand", "tsd", "tausend", "mille", "mil", "mila", "duizend"), 1e3),
    "bn": 1e9,
    "lakh": 1e5,
    "crore": 1e7,
}
#: with a currency before or behind it, or with a scale: a bare number is no money
MONEY = re.compile(
    rf"(?<![\w.])(?:(?P<before>{_SIGN}) ?(?P<a>{_AMOUNT}) ?(?P<as>{_SCALE})?"
    rf"|(?P<b>{_AMOUNT}) ?(?P<bs>{_SCALE})? ?(?P<after>{_SIGN})|(?P<c>{_AMOUNT}) ?(?P<cs>k|m|mio\.?|million))(?!\w)",
    re.IGNORECASE,
)
_PERIODS = (
    (
        "month",
        re.compile(
            r"\bmrr\b|(?:/|\bper|\ba|\bpro|\bim|\bpar|\bal|\bpor|\bao) ?(?:month|mo|monat|mois|mes|mese|mês"
            r"|maand)\b|\bmonthly|\bmonatlich|\bmensu|\bmensil|\bmensal",
            re.IGNORECASE,
        ),
    ),
    (
        "year",
        re.compile(
            r"\ba[rc][rv]\b|(?:/|\bper|\ba|\bpro|\bim|\bpar|\bal|\bpor|\bao|\ball['’]) ?(?:year|yr|annum|jahr"
            r"|an|año|anno|ano|jaar)\b|\bp\.? ?a\b|\byearly|\bann?ua?[le]|\bjährlich|\bannuo",
            re.IGNORECASE,
        ),
    ),
)


def amount(digits: str) -> float:
    """1.200 and 1,200 are twelve hundred; 1.2 and 1,2 are not."""
    number = re.sub(r"['’\u00a0\u202f ]", "", digits)
    grouped = re.fullmatch(r"(\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d{1,2}))?", number)
    if grouped:
        return float(re.sub(r"[.,]", "", grouped[1]) + "." + (grouped[2] or "0"))
    return float(number.replace(",", "."))


def amount_of(match: re.Match[str], words: str) -> dict[str, Value]:
    """`{amount, currency, period, text}` of what MONEY found, as stated; the period is the one that the words name."""
    scale = (match["as"] or match["bs"] or match["cs"] or "").lower().rstrip(".")
    scale = scale.split()[0] if scale else ""
    total = amount(match["a"] or match["b"] or match["c"]) * (_SCALES.get(scale, 1e6) if scale else 1)
    period = period_of(words)
    currency = CURRENCIES.get((match["before"] or match["after"] or "").lower()) or None
    whole = int(total) if total == int(total) else round(total, 2)
    return {"amount": whole, "currency": currency, "period": period, "text": " ".join(words.split())}


def period_of(words: str) -> str | None:
    """`month` or `year`, where the words say for how long it is paid: "ARR: 48k" is a year's."""
    return next((name for name, pattern in _PERIODS if pattern.search(words)), None)


def money(value: str) -> dict[str, Value]:
    """The first amount of a labelled answer; behind the label a plain number is money too."""
    match = MONEY.search(value)
    if match:
        return amount_of(match, value)
    bare = re.fullmatch(rf"\W*({_AMOUNT})\W*", value)
    if bare:
        whole = amount(bare[1])
        return {
            "amount": int(whole) if whole == int(whole) else whole,
            "currency": None,
            "period": None,
            "text": value.strip(),
        }
    raise ValueError(
        "Write the revenue as an amount with a currency and a period, for example 240k USD a year, or 'none'."
    )
